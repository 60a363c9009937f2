/// Finds phone numbers in a text.
enum PhoneSpans {
    /// Ranges of UTF-8 bytes, in order, none touching another. A number inside a longer one is not found: `911` is not
    /// in `911-2000`, nor `833-526-4636` in `001-833-526-4636`.
    static func find(_ phones: [String], in text: String) -> [Range<Int>] {
        let bytes = Array(text.utf8)
        var found: [Range<Int>] = []
        for phone in Set(phones.filter { !$0.isEmpty }) {
            let wanted = Array(phone.utf8)
            var at = 0
            while at + wanted.count <= bytes.count {
                let range = at..<at + wanted.count
                if bytes[at] == wanted[0], bytes[range].elementsEqual(wanted), stands(alone: range, bytes) {
                    found.append(range)
                    at = range.upperBound
                } else {
                    at += 1
                }
            }
        }
        return found.sorted { $0.lowerBound < $1.lowerBound }
    }

    private static func stands(alone range: Range<Int>, _ bytes: [UInt8]) -> Bool {
        func continues(_ at: Int, _ step: Int) -> Bool {
            guard bytes.indices.contains(at) else { return false }
            if isDigit(bytes[at]) { return true }
            let next = at + step
            return bytes[at] == UInt8(ascii: "-") && bytes.indices.contains(next) && isDigit(bytes[next])
        }
        return !continues(range.lowerBound - 1, -1) && !continues(range.upperBound, 1)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
