import Foundation

/// What is left of a text when everything is taken away that people write in different ways: case, width, accents,
/// punctuation, emoji, invisible marks, and letters that are typed for one another.
///
/// NFKC first, so that full-width, circled and mathematical letters are plain ones; then lower case; then, decomposed,
/// without marks that people leave out in a hurry. Vowel signs of Indic and south-east Asian scripts stay: without them
/// it is another word.
enum ReplyWords {
    /// Lower-case words without accents, width or punctuation.
    static func words(_ text: String) -> [String] { split(text).map { fold($0.text) } }

    /// A word as it was written, but for compatibility forms, and the part of the text in which it stood.
    struct Word {
        let text: String
        /// Counts what punctuation or a new line parts.
        let clause: Int
        /// Counts sentences: what a comma parts is still one.
        let sentence: Int
    }

    static func split(_ text: String) -> [Word] {
        var words: [Word] = []
        var word = String.UnicodeScalarView()
        var clause = 0
        var lastOfClause = 0
        var sentence = 0
        var lastOfSentence = 0
        func close() {
            if !word.isEmpty {
                words.append(Word(text: String(word), clause: clause, sentence: sentence))
                (lastOfClause, lastOfSentence) = (clause, sentence)
            }
            word = String.UnicodeScalarView()
        }
        for scalar in text.precomposedStringWithCompatibilityMapping.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter, .decimalNumber, .nonspacingMark,
                .spacingMark:
                word.append(scalar)
            case .modifierLetter:
                if !apostrophes.contains(scalar) { word.append(scalar) }
            case .format: continue  // joiners and direction marks stand inside words
            default:
                if apostrophes.contains(scalar), !word.isEmpty { continue }  // don't, Tu'un
                close()
                guard !words.isEmpty else { continue }
                let endsSentence = sentenceMarks.contains(scalar)
                if endsSentence || clauseMarks.contains(scalar), clause == lastOfClause { clause += 1 }
                if endsSentence, sentence == lastOfSentence { sentence += 1 }
            }
        }
        close()
        return words
    }

    /// One word, folded.
    static func fold(_ word: String) -> String {
        var folded = String.UnicodeScalarView()
        var held: Unicode.Scalar?  // a nasal that may turn out to be written before its consonant
        for scalar in word.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars {
            if let nasal = held {
                held = nil
                if let sign = viramas[scalar.value] {
                    folded.append(Unicode.Scalar(sign)!)
                    continue
                }
                folded.append(nasal)
            }
            if isDropped(scalar) { continue }
            if nasals.contains(scalar.value) {
                held = scalar
                continue
            }
            if scalar.value == 0x178A, folded.last?.value == 0x17D2 {
                folded.append("\u{178F}")  // the two subscripts look alike, and both are typed
                continue
            }
            if scalar.value == 0x0E40, folded.last?.value == 0x0E40 {
                folded.removeLast()
                folded.append("\u{0E41}")  // two of one vowel sign for the other
                continue
            }
            if let digit = scalar.properties.numericValue, scalar.properties.generalCategory == .decimalNumber {
                folded.append(Unicode.Scalar(48 + UInt8(digit)))
                continue
            }
            folded.append(letters[scalar] ?? scalar)
        }
        if let held { folded.append(held) }
        return String(folded).precomposedStringWithCanonicalMapping
    }

    /// As written, but in lower case and composed: with its accents.
    static func plain(_ word: String) -> String { word.lowercased().precomposedStringWithCanonicalMapping }

    /// Whether the script puts no spaces between words. Hangul does, but endings stick to its words.
    static func isUnspaced(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x2E80...0x2FDF, 0x3005...0x30FF, 0x3400...0x4DBF,
            0x4E00...0x9FFF, 0xA9E0...0xA9FF, 0xAC00...0xD7AF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
            true
        default: false
        }
    }

    private static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0300...0x036F, 0x064B...0x065F, 0x0670, 0x06D6...0x06ED, 0x20D0...0x20FF, 0xFE00...0xFE0F: true
        case 0x0640: true  // the Arabic stretching mark
        case 0x093C, 0x0A3C: true  // nukta
        case 0x0A71: true  // the Gurmukhi doubling mark
        default: false
        }
    }

    /// A nasal letter with a virama before a consonant is what the dot above says: हिन्दी, हिंदी.
    private static let nasals: Set<UInt32> = [0x0919, 0x091E, 0x0923, 0x0928, 0x092E]
    private static let viramas: [UInt32: UInt16] = [0x094D: 0x0902]

    static let apostrophes: Set<Unicode.Scalar> = [
        "'", "\u{2019}", "\u{2018}", "\u{02BC}", "\u{02BB}", "`", "\u{00B4}",
    ]

    private static let sentenceMarks: Set<Unicode.Scalar> = [
        ".", "!", "?", "\n", "\r", "…", "。", "！", "？", "؟", "۔", "।", "॥", "։", "՜", "՞", "¡", "¿",
    ]
    private static let clauseMarks: Set<Unicode.Scalar> = [
        ",", ";", ":", "(", ")", "、", "，", "；", "：", "،", "؛", "՝",
    ]

    /// Letters that have no accent to take off but are typed for one another: on Persian and Arabic keyboards, long and
    /// short vowel signs, traditional and simplified Chinese characters.
    private static let letters: [Unicode.Scalar: Unicode.Scalar] = {
        var table: [Unicode.Scalar: Unicode.Scalar] = [
            "đ": "d", "ı": "i", "ł": "l", "ø": "o", "ي": "ی", "ى": "ی", "ك": "ک", "ة": "ه", "ھ": "ه", "ہ": "ه",
            "ە": "ه",
            "ٱ": "ا", "\u{0940}": "\u{093F}", "\u{0942}": "\u{0941}", "\u{0901}": "\u{0902}",
            "\u{0A40}": "\u{0A3F}", "\u{0A42}": "\u{0A41}", "\u{0A70}": "\u{0A02}", "\u{0A01}": "\u{0A02}",
        ]
        let traditional = Array(HanVariants.traditional.unicodeScalars)
        let simplified = Array(HanVariants.simplified.unicodeScalars)
        for (one, other) in zip(traditional, simplified) { table[one] = other }
        return table
    }()
}
