/// True for `http://…` and `https://…` in printable ASCII without spaces, quotes and angle brackets.
func isHTTPAddress(_ text: String) -> Bool {
    (text.hasPrefix("https://") || text.hasPrefix("http://")) && !text.hasSuffix("//")
        && text.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != 0x22 && $0 != 0x3C && $0 != 0x3E }
}

func isAlphanumeric(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
}

/// True for a number in E.164 form, a short code or a sender name: up to twenty printable ASCII characters.
func isSender(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 20 && text.utf8.allSatisfy { (0x20...0x7E).contains($0) }
}

/// True for letters, digits and hyphens alone: what UUIDs and the ids of most providers are made of, and what may stand
/// in a path.
func isPlainID(_ text: String, atMost length: Int = 64) -> Bool {
    !text.isEmpty && text.utf8.count <= length
        && text.utf8.allSatisfy { isAlphanumeric($0) || $0 == UInt8(ascii: "-") }
}

/// In constant time for equal lengths.
func areEqual(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    guard a.count == b.count else { return false }
    return zip(a, b).reduce(0 as UInt8) { $0 | ($1.0 ^ $1.1) } == 0
}

/// Two lower-case digits for each byte.
func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
}
