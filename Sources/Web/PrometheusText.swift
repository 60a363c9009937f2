/// Names and label values as Prometheus takes them.
enum PrometheusText {
    /// `[a-zA-Z_][a-zA-Z0-9_]*`; anything else becomes `_`.
    static func name(_ text: String) -> String {
        var out: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"): out.append(byte)
            case 0x30...0x39:
                if out.isEmpty { out.append(UInt8(ascii: "_")) }
                out.append(byte)
            default: out.append(UInt8(ascii: "_"))
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    static func value(_ text: String) -> String {
        guard !looksLikeContact(text) else { return "(withheld)" }
        return text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
    }

    /// An `@`, or seven digits in a row with nothing but the usual separators between them.
    static func looksLikeContact(_ text: String) -> Bool {
        if text.contains("@") { return true }
        var digits = 0
        for character in text.unicodeScalars {
            if character.properties.numericType == .decimal {
                digits += 1
                if digits >= 7 { return true }
            } else if !"+-(). /".unicodeScalars.contains(character) {
                digits = 0
            }
        }
        return false
    }
}
