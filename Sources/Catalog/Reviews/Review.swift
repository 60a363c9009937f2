import Outreach

/// A named person's word for exactly one text with exactly its facts.
public struct Review: Sendable, Equatable {
    public enum Role: String, Sendable, Codable, CaseIterable {
        /// Reads the language and vouches for the wording.
        case translator
        /// Vouches for the law.
        case attorney
    }

    public let role: Role
    public let reviewer: String
    public let date: CivilDate
    /// The ``OutgoingText/approvalHash`` that was seen: 64 hexadecimal digits.
    public let hash: String

    public init(role: Role, reviewer: String, date: CivilDate, hash: String) {
        self.role = role
        self.reviewer = reviewer
        self.date = date
        self.hash = hash
    }
}
