import Crypto
import Outreach

/// SHA-256 in hexadecimal over named, length-prefixed parts, so that no two different texts can hash alike by
/// sliding a word from one part into the next.
struct TextHash {
    private var hasher = SHA256()

    mutating func add(_ name: String, _ value: String) {
        hasher.update(data: Array("\(name) \(value.utf8.count)\n\(value)\n".utf8))
    }

    var hex: String {
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        for byte in hasher.finalize() {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Of the four texts alone; a translation notes this of the English ones that it was made from.
    static func texts(_ texts: [TextField: Template]) -> String {
        var hash = TextHash()
        for field in TextField.allCases { hash.add(field.rawValue, texts[field]?.source.text ?? "") }
        return hash.hex
    }

    /// Of the texts and of what they print for each fact.
    static func approval(_ texts: [TextField: Template], facts: [(id: String, value: String, printed: String)])
        -> String
    {
        var hash = TextHash()
        for field in TextField.allCases { hash.add(field.rawValue, texts[field]?.source.text ?? "") }
        for fact in facts {
            hash.add("fact", fact.id)
            hash.add("value", fact.value)
            hash.add("printed", fact.printed)
        }
        return hash.hex
    }
}
