/// What a seed came to.
public struct Report: Sendable, Codable {
    public let seed: UInt64
    public let trouble: [String]
    /// Over everything that happened: equal when two runs were equal.
    public let hash: UInt64
    public let steps: Int
    /// The promise that did not hold; nil when all did.
    public let rule: String?
    public let violation: String?
    public let tally: [String: Int]
    /// The story, when it was to be kept.
    public let lines: [String]
}
