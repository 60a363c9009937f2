/// The little of the Unicode bidirectional algorithm (UAX #9) that writing a message needs.
enum Bidi {
    static let leftToRightIsolate = "\u{2066}"
    static let rightToLeftIsolate = "\u{2067}"
    static let popIsolate = "\u{2069}"

    /// Keeps a phone number, an amount or a link in one piece and in its own order inside right-to-left text. A value
    /// with right-to-left letters of its own already runs the right way.
    static func isolated(_ value: String) -> String {
        value.unicodeScalars.contains(where: isRightToLeft) ? value : leftToRightIsolate + value + popIsolate
    }

    /// Letters of Hebrew, Arabic and the scripts beside them, but no digits: those run left to right.
    static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
            scalar.properties.numericType == nil
        default: false
        }
    }

    static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x200E, 0x200F, 0x061C, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
