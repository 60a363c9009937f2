/// Header fields of an email (RFC 5322), with anything but ASCII as encoded-words (RFC 2047), folded at 76 characters.
///
/// Control characters become spaces: no text can start a header of its own.
enum HeaderEncoding {
    /// An unstructured field such as Subject, without the line end.
    static func unstructured(_ name: String, _ value: String) -> String {
        let text = withoutControls(value)
        let words =
            isPlain(text) && isFoldable(text) ? atSpaces(text) : encodedWords(text, room: 76 - name.utf8.count - 2)
        return fold(name, words)
    }

    /// A field with one mailbox: display name and address.
    static func mailbox(_ name: String, displayName: String, address: String) -> String {
        let phrase = withoutControls(displayName)
        guard !phrase.isEmpty else { return fold(name, ["<\(address)>"]) }
        let words: [String]
        if isPlain(phrase), isFoldable(phrase) {
            words = phrase.utf8.allSatisfy(isAtomOrSpace) ? atSpaces(phrase) : atSpaces(quoted(phrase))
        } else {
            words = encodedWords(phrase, room: 76 - name.utf8.count - 2)
        }
        return fold(name, words + ["<\(address)>"])
    }

    /// A field whose tokens may stand on lines of their own.
    static func tokens(_ name: String, _ tokens: [String]) -> String { fold(name, tokens.map(withoutControls)) }

    /// Encoded-words of at most 75 characters (RFC 2047, section 2) that never split a character (section 5); the
    /// shorter of the two encodings.
    ///
    /// - Parameter room: what is left of the first line.
    static func encodedWords(_ text: String, room: Int) -> [String] {
        let q = chunks(text, room: room, cost: { $0.utf8.reduce(0) { $0 + (isPlainInQ($1) ? 1 : 3) } }, base: 1)
        let b = chunks(text, room: room, cost: { $0.utf8.count }, base: 3)
        let asQ = q.map { "=?UTF-8?Q?" + qEncoded($0) + "?=" }
        let asB = b.map { "=?UTF-8?B?" + base64($0) + "?=" }
        return asQ.reduce(0) { $0 + $1.utf8.count } <= asB.reduce(0) { $0 + $1.utf8.count } ? asQ : asB
    }

    static func withoutControls(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isControl) else { return text }
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { scalars.append(isControl(scalar) ? " " : scalar) }
        return String(scalars)
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar.value == 0x2028 || scalar.value == 0x2029
    }

    /// What may stand in a header as it is.
    private static func isPlain(_ text: String) -> Bool {
        text.utf8.allSatisfy { (0x20...0x7E).contains($0) } && !text.contains("=?")
    }

    /// No word too long for a line, and no spaces that folding would lose.
    private static func isFoldable(_ text: String) -> Bool {
        text.first != " " && text.last != " " && !text.contains("  ")
            && text.split(separator: " ").allSatisfy { $0.utf8.count <= 60 }
    }

    private static func atSpaces(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }

    private static func isAtomOrSpace(_ byte: UInt8) -> Bool {
        isAlphanumeric(byte) || byte == 0x20 || "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
    }

    private static func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }

    /// Lines of at most 76 characters where the tokens allow it; a line goes on after a space.
    private static func fold(_ name: String, _ tokens: [String]) -> String {
        var out = name + ":"
        var width = out.utf8.count
        for (index, token) in tokens.enumerated() {
            if index > 0, width + 1 + token.utf8.count > 76 {
                out += "\r\n"
                width = 0
            }
            out += " " + token
            width += 1 + token.utf8.count
        }
        return out
    }

    /// Cuts where no character is split. A chunk's cost, times 4/3 for Base64, fits into its encoded-word.
    private static func chunks(_ text: String, room: Int, cost: (Character) -> Int, base: Int) -> [String] {
        // "=?UTF-8?Q?" and "?=" take 12 of the 75 characters.
        func capacity(_ width: Int) -> Int { base == 1 ? width - 12 : (width - 12) / 4 * 3 }
        var pieces: [(text: String, cost: Int)] = []
        for character in text {
            let price = cost(character)
            if price <= capacity(60) {
                pieces.append((String(character), price))
            } else {
                // A pile of joined signs that fits into no encoded-word: cut between code points.
                for scalar in character.unicodeScalars { pieces.append((String(scalar), cost(Character(scalar)))) }
            }
        }
        var result: [String] = []
        var current = ""
        var used = 0
        var limit = capacity(min(room, 75))
        for piece in pieces {
            if used + piece.cost > limit, !current.isEmpty {
                result.append(current)
                current = ""
                used = 0
                limit = capacity(75)
            }
            current += piece.text
            used += piece.cost
        }
        if !current.isEmpty || result.isEmpty { result.append(current) }
        return result
    }

    /// The narrow set of RFC 2047, section 5 (3), which is right in a display name too.
    private static func isPlainInQ(_ byte: UInt8) -> Bool {
        isAlphanumeric(byte) || byte == 0x20 || "!*+-/".utf8.contains(byte)
    }

    private static func qEncoded(_ text: String) -> String {
        var out: [UInt8] = []
        for byte in text.utf8 {
            if byte == 0x20 {
                out.append(UInt8(ascii: "_"))
            } else if isPlainInQ(byte) {
                out.append(byte)
            } else {
                let digits = Array("0123456789ABCDEF".utf8)
                out.append(contentsOf: [UInt8(ascii: "="), digits[Int(byte >> 4)], digits[Int(byte & 15)]])
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    private static func base64(_ text: String) -> String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        let bytes = Array(text.utf8)
        var out: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let count = min(3, bytes.count - start)
            let b = (0..<3).map { $0 < count ? UInt32(bytes[start + $0]) : 0 }
            let bits = b[0] << 16 | b[1] << 8 | b[2]
            for index in 0..<4 {
                out.append(index <= count ? alphabet[Int(bits >> UInt32(18 - 6 * index) & 63)] : UInt8(ascii: "="))
            }
        }
        return String(decoding: out, as: UTF8.self)
    }
}
