/// Writes one JSON object, member by member.
struct JSONObject {
    private(set) var bytes: [UInt8] = [UInt8(ascii: "{")]

    mutating func set(_ name: String, _ text: String) {
        begin(name)
        JSONText.append(text, to: &bytes)
    }

    mutating func set(_ name: String, _ flag: Bool) { set(name, raw: flag ? "true" : "false") }

    /// Already JSON.
    mutating func set(_ name: String, raw json: String) { set(name, raw: Array(json.utf8)) }

    mutating func set(_ name: String, raw json: [UInt8]) {
        begin(name)
        bytes += json
    }

    mutating func set(_ name: String, _ object: JSONObject) { set(name, raw: object.closed) }

    mutating func set(_ name: String, _ objects: [JSONObject]) {
        set(
            name,
            raw: [UInt8(ascii: "[")] + objects.map(\.closed).joined(separator: [UInt8(ascii: ",")]) + [
                UInt8(ascii: "]")
            ])
    }

    mutating func set(_ name: String, texts: [String]) {
        var list: [UInt8] = [UInt8(ascii: "[")]
        for (index, text) in texts.enumerated() {
            if index > 0 { list.append(UInt8(ascii: ",")) }
            JSONText.append(text, to: &list)
        }
        set(name, raw: list + [UInt8(ascii: "]")])
    }

    var closed: [UInt8] { bytes + [UInt8(ascii: "}")] }

    init() {}

    init(_ members: KeyValuePairs<String, String>) {
        for (name, text) in members { set(name, text) }
    }

    private mutating func begin(_ name: String) {
        if bytes.count > 1 { bytes.append(UInt8(ascii: ",")) }
        JSONText.append(name, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
    }
}
