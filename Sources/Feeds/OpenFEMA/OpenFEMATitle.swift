/// Turns FEMA's titles, shouted and with stray spaces, into titles for people.
enum OpenFEMATitle {
    /// `" WILDFIRES AND STRAIGHT-LINE WINDS "` → `Wildfires and Straight-Line Winds`. A title that is not all capitals
    /// is only trimmed: somebody has already written it with care.
    static func clean(_ title: String) -> String {
        let words = title.split(whereSeparator: \.isWhitespace)
        let trimmed = words.joined(separator: " ")
        guard !trimmed.contains(where: \.isLowercase) else { return trimmed }
        return words.enumerated().map { index, word in
            let lower = word.lowercased()
            return index > 0 && small.contains(lower) ? lower : capitalised(String(word))
        }.joined(separator: " ")
    }

    /// Each part of a word joined by hyphens, slashes or brackets; what has a digit in it ("COVID-19") or is an
    /// abbreviation stays as it is.
    private static func capitalised(_ word: String) -> String {
        let letters = word.filter(\.isLetter)
        if word.contains(where: \.isNumber) || abbreviations.contains(letters) { return word }
        var result = ""
        var startsPart = true
        for character in word {
            if character.isLetter {
                result += startsPart ? character.uppercased() : character.lowercased()
                startsPart = false
            } else {
                result.append(character)
                // An apostrophe does not begin a part: "Hunter's".
                if character != "'" && character != "’" { startsPart = true }
            }
        }
        return result
    }

    private static let small: Set<String> = [
        "a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with",
    ]

    /// Fire complexes are named after the unit or forest that fights them (SQF: Sequoia National Forest).
    private static let abbreviations: Set<String> = ["LNU", "SCU", "CZU", "SQF", "SHF", "FMAG", "US", "USA", "BLM"]
}
