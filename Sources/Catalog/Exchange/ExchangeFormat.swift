/// The files in which texts go out to translators and come back.
public enum ExchangeFormat: String, Sendable, Codable, CaseIterable {
    /// XLIFF 2.0 (OASIS Standard, 5 August 2014).
    case xliff
    /// GNU gettext PO, in UTF-8.
    case po

    /// The ending that translators' tools go by, without the dot.
    public var fileEnding: String {
        switch self {
        case .xliff: "xlf"
        case .po: "po"
        }
    }

    /// The format of a file by what it begins with; nil when it is neither.
    static func recognized(_ text: String) -> ExchangeFormat? {
        let start = text.unicodeScalars.drop { $0.properties.isWhitespace || $0 == "\u{FEFF}" }
        guard let first = start.first else { return nil }
        if first == "<" { return .xliff }
        return first == "#" || start.starts(with: "msg".unicodeScalars) ? .po : nil
    }
}
