import Outreach

/// A dated value that messages quote: a rate, a hotline, a limit.
public struct Fact: Sendable, Equatable {
    public enum Kind: String, Sendable, Codable, CaseIterable {
        case phone, amount, date, threshold, url, duration, text, email, count
    }

    public enum Confidence: String, Sendable, Codable, CaseIterable {
        /// Official text, or several sources that agree.
        case high = "H"
        /// One secondary source, or official but old.
        case medium = "M"
        /// Inferred or unconfirmed: nothing that quotes it may be sent.
        case low = "L"
    }

    /// `state-minimum-wage`
    public let id: String
    public let kind: Kind
    public let value: String
    /// How it is written in some languages, where that differs from ``value``.
    public let display: [LanguageTag: String]
    /// Where it holds: `US`, `US-CA`, a county.
    public let jurisdiction: String
    public let source: String
    /// As the source says it; often no more than a year, or "undated".
    public let sourceDate: String
    /// The day on which it was last read, be it in a stored copy of the source.
    public let asOf: CivilDate
    public let confidence: Confidence
    /// The last day on which it may be quoted; nil = no end is known.
    public let expires: CivilDate?
    /// Where the law notes tell of it: `F59`.
    public let refs: [String]
    /// Who must look where to confirm it.
    public let check: String
    public let note: String?
    /// Where it stands.
    public let file: String
    public let line: Int

    public func isExpired(on day: CivilDate) -> Bool { expires.map { day > $0 } ?? false }

    /// What a message in this language prints.
    public func printed(in language: LanguageTag) -> String { display[language] ?? value }
}
