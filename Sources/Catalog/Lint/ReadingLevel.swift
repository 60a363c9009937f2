/// How many years of American school an English text asks for (Flesch–Kincaid grade level; Kincaid et al., 1975):
///
///     0.39 × words ÷ sentences + 11.8 × syllables ÷ words − 15.59
///
/// Syllables are estimated: one for each group of vowels (a e i o u, and y unless it begins the word or stands before a
/// vowel, as in "employee"), less one for a
/// silent e at the end ("make", but not "table" or "employee"), less one for a silent -ed or -es ("worked", "miles",
/// but not "needed" or "wages"), never fewer than one. Numbers and web addresses count as one short word each: one who
/// cannot say them can still copy them. A line end ends a sentence, so that headings and lists are not run together.
public struct ReadingLevel: Sendable, Equatable {
    public let sentences: Int
    public let words: Int
    public let syllables: Int

    public init(english text: String) {
        var sentences = 0
        var words = 0
        var syllables = 0
        for line in text.split(separator: "\n") {
            var inSentence = 0
            for piece in line.split(whereSeparator: { $0.isWhitespace || "–—/".contains($0) }) {
                let letters = piece.lowercased().filter(\.isLetter)
                let isAddress = piece.contains("://") || piece.contains("@") || piece.dropLast().contains(".")
                if !letters.isEmpty || piece.contains(where: \.isNumber) {
                    words += 1
                    inSentence += 1
                    syllables += isAddress || letters.isEmpty ? 1 : Self.syllables(letters)
                }
                if inSentence > 0, let mark = piece.last(where: { !"\"')”’]".contains($0) }), ".!?:".contains(mark) {
                    sentences += 1
                    inSentence = 0
                }
            }
            if inSentence > 0 { sentences += 1 }
        }
        self.sentences = sentences
        self.words = words
        self.syllables = syllables
    }

    /// 0 for a text without words.
    public var grade: Double {
        guard words > 0, sentences > 0 else { return 0 }
        return 0.39 * Double(words) / Double(sentences) + 11.8 * Double(syllables) / Double(words) - 15.59
    }

    /// - Parameter word: letters only, in lower case.
    static func syllables(_ word: String) -> Int {
        let letters = Array(word)
        func isPlainVowel(_ index: Int) -> Bool { "aeiou".contains(letters[index]) }
        func isVowel(_ index: Int) -> Bool {
            if letters[index] != "y" { return isPlainVowel(index) }
            return index > 0 && !(index + 1 < letters.count && isPlainVowel(index + 1))
        }
        var count = 0
        for index in letters.indices where isVowel(index) && (index == 0 || !isVowel(index - 1)) { count += 1 }
        let end = letters.count
        func isConsonant(_ index: Int) -> Bool { index >= 0 && !isVowel(index) }
        if word.hasSuffix("ed"), end > 3, isConsonant(end - 3), !"dt".contains(letters[end - 3]) {
            count -= 1
        } else if word.hasSuffix("es"), end > 3, isConsonant(end - 3), !"sxzcgh".contains(letters[end - 3]) {
            count -= 1
        } else if word.hasSuffix("e"), end > 2, isConsonant(end - 2),
            !(letters[end - 2] == "l" && isConsonant(end - 3))
        {
            count -= 1
        }
        return max(count, 1)
    }
}
