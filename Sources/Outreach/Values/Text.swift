/// A value that is kept as one checked piece of text and written as that text in YAML, JSON and the database.
///
/// Conforming types check once, in `init?(_:)`; from there on the type is the proof ("parse, don't validate").
public protocol CheckedText: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
    var text: String { get }
    init?(_ text: String)
    /// What a valid text looks like, for the sentence "found X, expected …".
    static var expectation: String { get }
}

extension CheckedText {
    public static func < (a: Self, b: Self) -> Bool { a.text < b.text }
    public var description: String { text }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let raw = try container.decode(String.self)
        guard let value = Self(raw) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "found \"\(raw)\", expected \(Self.expectation)")
        }
        self = value
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}

/// True for lower-case words joined by single hyphens, the shape of message keys, playbook and gateway names.
public func isKebabCase(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 64
        && text.split(separator: "-", omittingEmptySubsequences: false).allSatisfy { word in
            !word.isEmpty && word.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) }
        }
}
