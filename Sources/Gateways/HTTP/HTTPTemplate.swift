import Outreach

/// A text with places in double braces, `{{to}}`, into which values go, escaped for where they stand. There is no other
/// way in: a value cannot end the string, the parameter or the element in which it stands.
struct HTTPTemplate: Sendable {
    enum Place: String, Sendable, CaseIterable {
        /// `+12135550142`
        case to
        /// `12135550142`
        case toDigits = "to_digits"
        case from, text
        /// The attempt's id: 32 hexadecimal digits.
        case attempt
        /// What is left of the validity, in seconds, at least 1.
        case validity
        /// `gsm7` or `ucs2`
        case encoding
        /// Where to report, the attempt's id included.
        case callback
        case secret

        /// The same for every message.
        var isFixed: Bool { self == .from || self == .secret }
    }

    /// What stands around a place.
    enum Escaping: Sendable {
        /// Inside the quotes of a JSON string.
        case json
        /// A value of a form or a query.
        case form
        /// Text or a quoted attribute of XML.
        case xml
        /// As it is.
        case none
    }

    struct Problem: Error { let found: String }

    private enum Part: Sendable {
        case literal([UInt8])
        case place(Place)
    }

    private var parts: [Part] = []
    private let escaping: Escaping
    let places: Set<Place>

    /// - Parameter fixed: the values of places that are the same for every message.
    /// - Throws: ``Problem`` for a place that there is not.
    init(_ text: String, escaping: Escaping, fixed: [Place: String]) throws(Problem) {
        self.escaping = escaping
        var places: Set<Place> = []
        var literal: [UInt8] = []
        var rest = Substring(text)
        while let open = rest.firstRange(of: "{{") {
            literal += Array(rest[..<open.lowerBound].utf8)
            guard let close = rest[open.upperBound...].firstRange(of: "}}") else {
                throw Problem(found: "{{ without }}")
            }
            let name = rest[open.upperBound..<close.lowerBound].filter { $0 != " " }
            guard let place = Place(rawValue: name) else { throw Problem(found: "{{\(name)}}") }
            places.insert(place)
            if let value = fixed[place] {
                Self.append(value, to: &literal, escaping)
            } else {
                parts += [.literal(literal), .place(place)]
                literal = []
            }
            rest = rest[close.upperBound...]
        }
        literal += Array(rest.utf8)
        parts.append(.literal(literal))
        self.places = places
    }

    /// Whether it comes out the same for every message.
    var isFixed: Bool { parts.count == 1 }

    func bytes(_ value: (Place) -> String) -> [UInt8] {
        var out: [UInt8] = []
        for part in parts {
            switch part {
            case .literal(let bytes): out += bytes
            case .place(let place): Self.append(value(place), to: &out, escaping)
            }
        }
        return out
    }

    private static func append(_ text: String, to out: inout [UInt8], _ escaping: Escaping) {
        switch escaping {
        case .json:
            var quoted: [UInt8] = []
            JSONText.append(text, to: &quoted)
            out += quoted.dropFirst().dropLast()
        case .form: FormEncoding.append(text, to: &out)
        case .xml:
            for scalar in text.unicodeScalars {
                switch scalar {
                case "&": out += Array("&amp;".utf8)
                case "<": out += Array("&lt;".utf8)
                case ">": out += Array("&gt;".utf8)
                case "\"": out += Array("&quot;".utf8)
                case "'": out += Array("&#39;".utf8)
                // Not changed by the reader of an attribute, as they stand.
                case "\t", "\n", "\r": out += Array("&#\(scalar.value);".utf8)
                // XML 1.0 has no way to write these.
                case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": out += Array("\u{FFFD}".utf8)
                default: out += Array(String(scalar).utf8)
                }
            }
        case .none: out += Array(text.utf8)
        }
    }
}
