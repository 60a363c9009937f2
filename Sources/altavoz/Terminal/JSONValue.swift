import Foundation

/// JSON as the command prints it: keys in the order given, null spelt out, the same bytes for the same facts.
enum JSONValue: Equatable, Sendable {
    case null
    case bool(Bool)
    case int(Int64)
    case real(Double)
    case string(String)
    case array([JSONValue])
    case object([Member])

    struct Member: Equatable, Sendable {
        let name: String
        let value: JSONValue
    }

    static func object(_ members: KeyValuePairs<String, JSONValue>) -> JSONValue {
        .object(members.map { Member(name: $0.key, value: $0.value) })
    }

    static func int(_ value: Int) -> JSONValue { .int(Int64(value)) }
    /// Null for nil.
    static func text(_ value: String?) -> JSONValue { value.map(JSONValue.string) ?? .null }
    static func text(_ value: (some CustomStringConvertible)?) -> JSONValue {
        value.map { .string($0.description) } ?? .null
    }
    static func list(_ values: some Sequence<some CustomStringConvertible>) -> JSONValue {
        .array(values.map { .string($0.description) })
    }
    static func number(_ value: Int?) -> JSONValue { value.map { .int(Int64($0)) } ?? .null }

    subscript(name: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.name == name }?.value
    }

    /// On one line, without a line end.
    var compact: String {
        var out: [UInt8] = []
        write(to: &out)
        return String(decoding: out, as: UTF8.self)
    }

    /// Over several lines, two spaces a level.
    var pretty: String {
        var out: [UInt8] = []
        write(to: &out, indent: 0)
        return String(decoding: out, as: UTF8.self)
    }

    /// Appends UTF-8; `indent` nil = on one line.
    func write(to out: inout [UInt8], indent: Int? = nil) {
        switch self {
        case .null: out += "null".utf8
        case .bool(let value): out += (value ? "true" : "false").utf8
        case .int(let value): out += String(value).utf8
        case .real(let value): out += (value == value.rounded() ? String(Int64(value)) : String(value)).utf8
        case .string(let value): Self.quote(value, to: &out)
        case .array(let values):
            Self.enclose("[", "]", values, indent, &out) { value, inner, out in value.write(to: &out, indent: inner) }
        case .object(let members):
            Self.enclose("{", "}", members, indent, &out) { member, inner, out in
                Self.quote(member.name, to: &out)
                out += (inner == nil ? ":" : ": ").utf8
                member.value.write(to: &out, indent: inner)
            }
        }
    }

    private static func enclose<Element>(
        _ open: String, _ close: String, _ elements: [Element], _ indent: Int?, _ out: inout [UInt8],
        each: (Element, Int?, inout [UInt8]) -> Void
    ) {
        out += open.utf8
        for (position, element) in elements.enumerated() {
            if position > 0 { out.append(UInt8(ascii: ",")) }
            if let indent { newLine(indent + 1, &out) }
            each(element, indent.map { $0 + 1 }, &out)
        }
        if let indent, !elements.isEmpty { newLine(indent, &out) }
        out += close.utf8
    }

    private static func newLine(_ level: Int, _ out: inout [UInt8]) {
        out.append(UInt8(ascii: "\n"))
        out.append(contentsOf: repeatElement(UInt8(ascii: " "), count: level * 2))
    }

    private static func quote(_ text: String, to out: inout [UInt8]) {
        out.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""): out += [UInt8(ascii: "\\"), byte]
            case UInt8(ascii: "\\"): out += [byte, byte]
            case 0x0A: out += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
            case 0x0D: out += [UInt8(ascii: "\\"), UInt8(ascii: "r")]
            case 0x09: out += [UInt8(ascii: "\\"), UInt8(ascii: "t")]
            case 0..<0x20, 0x7F: out += "\\u00".utf8 + hex(byte)
            default: out.append(byte)
            }
        }
        out.append(UInt8(ascii: "\""))
    }

    private static func hex(_ byte: UInt8) -> [UInt8] {
        let digits = Array("0123456789abcdef".utf8)
        return [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
}

extension JSONValue {
    /// Any value that encodes itself, with its property names in snake case and its keys in alphabetical order.
    ///
    /// Optional properties that are nil are left out by Swift's own coding; whatever the command documents with a
    /// null is therefore spelt out by hand.
    static func encoding(_ value: some Encodable) throws -> JSONValue {
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .convertToSnakeCase
        return try JSONDecoder().decode(Plain.self, from: encoder.encode(value)).value
    }

    private struct Plain: Decodable {
        let value: JSONValue

        private struct Name: CodingKey {
            let stringValue: String
            var intValue: Int? { nil }
            init(stringValue: String) { self.stringValue = stringValue }
            init?(intValue: Int) { nil }
        }

        init(from decoder: any Decoder) throws {
            if let container = try? decoder.container(keyedBy: Name.self) {
                let names = container.allKeys.sorted { $0.stringValue < $1.stringValue }
                value = .object(
                    try names.map {
                        Member(name: $0.stringValue, value: try container.decode(Plain.self, forKey: $0).value)
                    })
            } else if var container = try? decoder.unkeyedContainer() {
                var values: [JSONValue] = []
                while !container.isAtEnd { values.append(try container.decode(Plain.self).value) }
                value = .array(values)
            } else {
                let container = try decoder.singleValueContainer()
                if container.decodeNil() {
                    value = .null
                } else if let flag = try? container.decode(Bool.self) {
                    value = .bool(flag)
                } else if let number = try? container.decode(Int64.self) {
                    value = .int(number)
                } else {
                    value = .string(try container.decode(String.self))
                }
            }
        }
    }
}
