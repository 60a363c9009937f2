/// How many cells of a terminal a text takes: two for East Asian wide characters and emoji, none for marks that sit on
/// the letter before them and for invisible controls (Unicode Standard Annex 11).
enum DisplayWidth {
    static func of(_ text: some StringProtocol) -> Int {
        text.reduce(0) { $0 + of($1) }
    }

    /// A character of several scalars is as wide as its widest one; the rest combines with it.
    static func of(_ character: Character) -> Int {
        if let ascii = character.asciiValue { return ascii < 0x20 || ascii == 0x7F ? 0 : 1 }
        let scalars = character.unicodeScalars
        if scalars.contains(where: { $0.value == 0xFE0F }) { return 2 }
        // Scripts such as Devanagari and Khmer put letters with a width of their own into one character.
        var width = 0
        for scalar in scalars {
            let own = of(scalar)
            if own == 2 { return 2 }
            width += own
        }
        return width
    }

    private static func of(_ scalar: Unicode.Scalar) -> Int {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control: return 0
        default: break
        }
        if scalar.properties.isEmojiPresentation { return 2 }
        return wide.contains { $0.contains(scalar.value) } ? 2 : 1
    }

    /// Blocks whose characters are wide or full-width in UAX 11.
    private static let wide: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
        0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
        0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD,
    ]
}

/// Text that is laid out from right to left, kept from turning its neighbours around.
enum Bidi {
    /// Puts the text between FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE (Unicode Standard Annex 9) when it holds
    /// a letter of a right-to-left script; other text stays as it is.
    static func isolated(_ text: String) -> String {
        isRightToLeft(text) ? "\u{2068}\(text)\u{2069}" : text
    }

    static func isRightToLeft(_ text: some StringProtocol) -> Bool {
        text.unicodeScalars.contains { scalar in
            (0x0590...0x08FF).contains(scalar.value) || (0xFB1D...0xFDFF).contains(scalar.value)
                || (0xFE70...0xFEFC).contains(scalar.value)
        }
    }
}

/// Text cut into lines by display width.
enum Wrapping {
    /// Breaks at spaces; a word that is wider than a line, and text without spaces, between characters.
    static func lines(_ text: String, width: Int) -> [String] {
        let width = max(width, 2)
        var lines: [String] = []
        for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
            var line = ""
            var used = 0
            for word in paragraph.split(separator: " ", omittingEmptySubsequences: true) {
                let size = DisplayWidth.of(word)
                if used > 0, used + 1 + size <= width {
                    line += " " + word
                    used += 1 + size
                    continue
                }
                if used > 0 {
                    lines.append(line)
                    line = ""
                    used = 0
                }
                for character in word {
                    let size = DisplayWidth.of(character)
                    if used + size > width {
                        lines.append(line)
                        line = ""
                        used = 0
                    }
                    line.append(character)
                    used += size
                }
            }
            lines.append(line)
        }
        return lines
    }

    static func padded(_ text: String, to width: Int, right: Bool = false) -> String {
        let gap = String(repeating: " ", count: max(0, width - DisplayWidth.of(text)))
        return right ? gap + text : text + gap
    }
}
