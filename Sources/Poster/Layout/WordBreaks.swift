import CLineBreak
import Outreach

/// Where lines may break in scripts that put no spaces between words.
///
/// Pango knows the words of Thai, not those of Khmer, Lao and Burmese; ICU has dictionaries of them.
enum WordBreaks {
    /// The text with a zero-width space (U+200B) wherever a line may break between two letters.
    static func marked(_ text: String, _ language: LanguageTag) -> String {
        guard ["km", "lo", "my"].contains(language.language) else { return text }
        let units = Array(text.utf16)
        var offsets = [Int32](repeating: 0, count: units.count + 1)
        let count = altavoz_line_breaks(
            language.language, units, Int32(units.count), &offsets, Int32(offsets.count))
        var marks = Set(offsets.prefix(max(0, Int(count))).map(Int.init))
        marks.remove(0)
        var out = String.UnicodeScalarView()
        var at = 0
        var last: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            if marks.contains(at), last.properties.isLetterOrMark, scalar.properties.isLetterOrMark {
                out.append("\u{200B}")
            }
            out.append(scalar)
            at += UTF16.width(scalar)
            last = scalar
        }
        return String(out)
    }
}

extension Unicode.Scalar.Properties {
    fileprivate var isLetterOrMark: Bool {
        switch generalCategory {
        case .otherLetter, .nonspacingMark, .spacingMark: true
        default: false
        }
    }
}
