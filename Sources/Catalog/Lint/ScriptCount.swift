/// How much of a text is written in the script it should be in.
struct ScriptCount {
    /// Letters of any script, weighted.
    private(set) var letters = 0
    /// Those of the wanted script, weighted.
    private var fitting = 0
    /// Chinese only: distinct characters of the other of the two ways of writing it.
    private(set) var strays: [Character] = []
    /// Chinese only: characters that exist in the wanted way alone.
    private(set) var native = 0

    var share: Double { letters == 0 ? 1 : Double(fitting) / Double(letters) }

    /// Nil for a script that this table does not know.
    init?(_ text: LintText, script: String) {
        guard let ranges = Self.ranges[script] else { return nil }
        let addresses = text.addresses
        for word in text.text.unicodeScalars.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
            if !addresses.isEmpty, addresses.contains(String(word).lowercased()) { continue }
            for scalar in word where isLetter(scalar) {
                // A syllable or word sign says as much as three letters.
                let weight = scalar.value >= 0x3400 ? 3 : 1
                letters += weight
                if ranges.contains(where: { $0.contains(scalar.value) }) { fitting += weight }
            }
        }
        guard let (own, other) = ChineseCharacters.byScript[script] else { return }
        for character in text.text {
            if own.contains(character) { native += 1 }
            if other.contains(character), !strays.contains(character) { strays.append(character) }
        }
    }

    /// Blocks of the Unicode standard by ISO 15924 code; the letters, not every last extension.
    private static let ranges: [String: [ClosedRange<UInt32>]] = [
        "Latn": [
            0x41...0x5A, 0x61...0x7A, 0xAA...0xAA, 0xBA...0xBA, 0xC0...0x2AF, 0x300...0x36F, 0x1E00...0x1EFF,
            0x2C60...0x2C7F, 0xA720...0xA7FF,
        ],
        "Cyrl": [0x400...0x52F, 0x1C80...0x1C8F, 0x2DE0...0x2DFF, 0xA640...0xA69F],
        "Grek": [0x370...0x3FF, 0x1F00...0x1FFF],
        "Armn": [0x530...0x58F, 0xFB13...0xFB17],
        "Hebr": [0x590...0x5FF, 0xFB1D...0xFB4F],
        "Arab": [0x600...0x6FF, 0x750...0x77F, 0x870...0x8FF, 0xFB50...0xFDFF, 0xFE70...0xFEFF],
        "Deva": [0x900...0x97F, 0xA8E0...0xA8FF],
        "Beng": [0x980...0x9FF], "Guru": [0xA00...0xA7F], "Gujr": [0xA80...0xAFF], "Taml": [0xB80...0xBFF],
        "Telu": [0xC00...0xC7F], "Knda": [0xC80...0xCFF], "Mlym": [0xD00...0xD7F], "Sinh": [0xD80...0xDFF],
        "Thai": [0xE00...0xE7F], "Laoo": [0xE80...0xEFF], "Mymr": [0x1000...0x109F, 0xAA60...0xAA7F],
        "Geor": [0x10A0...0x10FF, 0x1C90...0x1CBF], "Ethi": [0x1200...0x139F, 0x2D80...0x2DDF],
        "Khmr": [0x1780...0x17FF, 0x19E0...0x19FF],
        "Kore": hangul + han, "Hang": hangul, "Hans": han, "Hant": han, "Hani": han,
        "Jpan": han + [0x3040...0x30FF, 0x31F0...0x31FF],
    ]

    private static let hangul: [ClosedRange<UInt32>] = [0x1100...0x11FF, 0x3130...0x318F, 0xAC00...0xD7A3]
    private static let han: [ClosedRange<UInt32>] = [
        0x3005...0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF,
    ]
}

/// The property look-up of the standard library is slow, and most letters here are ASCII or of one block.
private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? (65...90).contains(scalar.value & 0xDF) : scalar.properties.isAlphabetic
}
