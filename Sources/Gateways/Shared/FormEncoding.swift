/// `application/x-www-form-urlencoded` as the URL Standard (WHATWG, section 5) writes and reads it, on bytes: a
/// signature covers exactly what was sent.
enum FormEncoding {
    /// Appends `text`, encoded. Encoding an SMS costs less than looking an encoded one up would, so nothing is cached.
    static func append(_ text: String, to out: inout [UInt8]) {
        var text = text
        text.withUTF8 { bytes in
            withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 3 * bytes.count) { room in
                var count = 0
                for byte in bytes {
                    switch byte {
                    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "*"), UInt8(ascii: "-"), UInt8(ascii: "."),
                        UInt8(ascii: "_"):
                        room[count] = byte
                        count += 1
                    case 0x20:
                        room[count] = UInt8(ascii: "+")
                        count += 1
                    default:
                        room[count] = UInt8(ascii: "%")
                        room[count + 1] = hexDigit(byte >> 4)
                        room[count + 2] = hexDigit(byte & 15)
                        count += 3
                    }
                }
                out.append(contentsOf: room[..<count])
            }
        }
    }

    static func encoded(_ text: String) -> [UInt8] {
        var out: [UInt8] = []
        append(text, to: &out)
        return out
    }

    /// The pairs of a body, in order. A `%` that starts no escape stands for itself.
    static func parse(_ body: some Collection<UInt8>) -> [(name: [UInt8], value: [UInt8])] {
        body.split(separator: UInt8(ascii: "&")).map { pair in
            let equals = pair.firstIndex(of: UInt8(ascii: "="))
            let name = pair[..<(equals ?? pair.endIndex)]
            let value = equals.map { pair[pair.index(after: $0)...] }
            return (decoded(name), value.map(decoded) ?? [])
        }
    }

    private static func decoded(_ part: some Collection<UInt8>) -> [UInt8] {
        let bytes = Array(part)
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "%"), index + 2 < bytes.count, let high = nibble(bytes[index + 1]),
                let low = nibble(bytes[index + 2])
            {
                out.append(high << 4 | low)
                index += 3
            } else {
                out.append(byte == UInt8(ascii: "+") ? 0x20 : byte)
                index += 1
            }
        }
        return out
    }

    private static func hexDigit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x37 + value }

    private static func nibble(_ digit: UInt8) -> UInt8? {
        switch digit {
        case 0x30...0x39: digit - 0x30
        case 0x41...0x46: digit - 0x37
        case 0x61...0x66: digit - 0x57
        default: nil
        }
    }
}
