import Outreach

/// The four texts of one translation.
public enum TextField: String, Sendable, Codable, CaseIterable {
    case sms
    case emailSubject = "email_subject"
    case emailBody = "email_body"
    case page
}

/// What a text may name in double braces.
enum Placeholder: Hashable, Sendable {
    /// `{{fact.labor-commissioner-phone}}`
    case fact(String)
    /// `{{event.title}}`
    case eventTitle
    /// `{{link}}`
    case link
    /// `{{program}}`
    case program
    /// `{{languages}}`: the written languages, each by its own short name.
    case languages
    /// `{{chosen}}`: the numbers that were chosen from the menu of topics.
    case chosen
    /// Anything else, as it stands between the braces.
    case unknown(String)

    init(_ name: String) {
        switch name {
        case "event.title": self = .eventTitle
        case "link": self = .link
        case "program": self = .program
        case "languages": self = .languages
        case "chosen": self = .chosen
        default:
            if name.hasPrefix("fact."), name.utf8.count > 5 {
                self = .fact(String(name.dropFirst(5)))
            } else {
                self = .unknown(name)
            }
        }
    }

    var name: String {
        switch self {
        case .fact(let id): "fact." + id
        case .eventTitle: "event.title"
        case .link: "link"
        case .program: "program"
        case .languages: "languages"
        case .chosen: "chosen"
        case .unknown(let name): name
        }
    }

    static let known = ["chosen", "event.title", "languages", "link", "program"]
}

/// A text with placeholders, taken apart once.
struct Template: Sendable, Equatable {
    enum Piece: Sendable, Equatable {
        case literal(Substring)
        case placeholder(Placeholder)
    }

    let source: PlacedText
    let pieces: [Piece]

    /// An opening `{{` without its `}}` becomes an unknown placeholder, so that lint and approval stumble over it.
    init(_ source: PlacedText) {
        self.source = source
        var pieces: [Piece] = []
        var rest = source.text[...]
        while let open = rest.range(ofBraces: UInt8(ascii: "{")) {
            if open.lowerBound > rest.startIndex { pieces.append(.literal(rest[..<open.lowerBound])) }
            let inside = rest[open.upperBound...]
            guard let close = inside.range(ofBraces: UInt8(ascii: "}")) else {
                pieces.append(.placeholder(.unknown(String(inside.prefix(20)))))
                rest = inside[inside.endIndex...]
                break
            }
            pieces.append(.placeholder(Placeholder(inside[..<close.lowerBound].withoutSpaces)))
            rest = inside[close.upperBound...]
        }
        if !rest.isEmpty { pieces.append(.literal(rest)) }
        self.pieces = pieces
    }

    var placeholders: [Placeholder] {
        pieces.compactMap { if case .placeholder(let placeholder) = $0 { placeholder } else { nil } }
    }

    var literals: [Substring] {
        pieces.compactMap { if case .literal(let text) = $0 { text } else { nil } }
    }

    /// Ids of the facts it quotes, in order, with repetitions.
    var factIDs: [String] {
        placeholders.compactMap { if case .fact(let id) = $0 { id } else { nil } }
    }
}

extension Substring {
    /// Most names have none; filtering them letter by letter was a twenty-fifth of what a launch takes.
    fileprivate var withoutSpaces: String {
        utf8.contains(UInt8(ascii: " ")) ? filter { $0 != " " } : String(self)
    }

    /// The first place at which the same brace stands twice.
    fileprivate func range(ofBraces brace: UInt8) -> Range<Index>? {
        let bytes = utf8
        var at = bytes.startIndex
        while let first = bytes[at...].firstIndex(of: brace) {
            let second = bytes.index(after: first)
            guard second < bytes.endIndex else { return nil }
            if bytes[second] == brace { return first..<bytes.index(after: second) }
            at = second
        }
        return nil
    }
}
