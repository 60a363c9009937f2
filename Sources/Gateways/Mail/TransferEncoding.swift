/// Undoes what MIME does to bytes that a mail cannot carry (RFC 2045, section 6), and encoded-words (RFC 2047). What is
/// malformed is passed over, never refused.
enum TransferEncoding {
    static func base64(_ bytes: some Sequence<UInt8>) -> [UInt8] {
        var out: [UInt8] = []
        var bits: UInt32 = 0
        var count = 0
        for byte in bytes {
            let value: UInt8
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): value = byte - 65
            case UInt8(ascii: "a")...UInt8(ascii: "z"): value = byte - 71
            case UInt8(ascii: "0")...UInt8(ascii: "9"): value = byte + 4
            case UInt8(ascii: "+"): value = 62
            case UInt8(ascii: "/"): value = 63
            case UInt8(ascii: "="): return out
            default: continue
            }
            bits = bits << 6 | UInt32(value)
            count += 6
            if count >= 8 {
                count -= 8
                out.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
                bits &= (1 << UInt32(count)) - 1
            }
        }
        return out
    }

    /// - Parameter isWord: of an encoded-word, where `_` is a space.
    static func quotedPrintable(_ bytes: some Sequence<UInt8>, isWord: Bool = false) -> [UInt8] {
        let bytes = Array(bytes)
        var out: [UInt8] = []
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "="), let high = nibble(bytes, index + 1), let low = nibble(bytes, index + 2) {
                out.append(high << 4 | low)
                index += 3
            } else if byte == UInt8(ascii: "="), let end = softBreak(bytes, after: index) {
                index = end
            } else {
                out.append(isWord && byte == UInt8(ascii: "_") ? 0x20 : byte)
                index += 1
            }
        }
        return out
    }

    /// Header text with its encoded-words read, where they are UTF-8 or ASCII; others stay as they are.
    static func words(_ text: String) -> String {
        text.split(separator: " ", omittingEmptySubsequences: false).map { word in
            let fields = word.split(separator: "?", omittingEmptySubsequences: false)
            guard fields.count == 5, fields[0] == "=", fields[4] == "=",
                ["utf-8", "us-ascii"].contains(fields[1].lowercased())
            else { return String(word) }
            switch fields[2].lowercased() {
            case "q": return String(decoding: quotedPrintable(fields[3].utf8, isWord: true), as: UTF8.self)
            case "b": return String(decoding: base64(fields[3].utf8), as: UTF8.self)
            default: return String(word)
            }
        }.joined(separator: " ")
    }

    /// Where the next line begins, after `=`, spaces and a line end.
    private static func softBreak(_ bytes: [UInt8], after index: Int) -> Int? {
        var next = index + 1
        while next < bytes.count, bytes[next] == 0x20 || bytes[next] == 0x09 || bytes[next] == 0x0D { next += 1 }
        return next < bytes.count && bytes[next] == 0x0A ? next + 1 : nil
    }

    private static func nibble(_ bytes: [UInt8], _ index: Int) -> UInt8? {
        guard index < bytes.count else { return nil }
        switch bytes[index] {
        case 0x30...0x39: return bytes[index] - 0x30
        case 0x41...0x46: return bytes[index] - 0x37
        case 0x61...0x66: return bytes[index] - 0x57
        default: return nil
        }
    }
}
