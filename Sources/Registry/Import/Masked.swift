/// Shows what was found in a cell without giving a number or address away, wherever in the row it slipped to.
enum Masked {
    /// In quotes, at most forty characters, control characters as spaces. A text with an `@`, or with seven digits and
    /// nothing between them but what parts the digits of a number, may be a contact point: every letter and digit of it
    /// becomes `*`, but for the last two digits of a number.
    static func quoted(_ text: String) -> String {
        let isLong = text.count > limit
        let digits = text.unicodeScalars.count { $0.properties.numericType == .decimal }
        let secret = text.contains("@") || longestNumber(text) >= 7
        var digitsLeft = text.contains("@") ? Int.max : digits - 2
        var shown = ""
        for character in text.prefix(limit) {
            if character.isNewline
                || character.unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
            {
                shown.append(" ")
            } else if secret, character.isNumber {
                shown.append(digitsLeft > 0 ? "*" : character)
                digitsLeft -= 1
            } else if secret, character.isLetter {
                shown.append("*")
            } else {
                shown.append(character)
            }
        }
        return "\"" + shown + (isLong ? "…" : "") + "\""
    }

    /// For the cells that are meant to hold a contact point: nothing of them but their length and, of a number, the last
    /// two digits.
    static func contact(_ text: String) -> String {
        let digits = text.unicodeScalars.filter { $0.properties.numericType == .decimal }
        guard !text.contains("@"), digits.count >= 4, !text.contains(where: \.isLetter) else {
            return "\"***\" (\(text.count) characters)"
        }
        return "\"***" + String(String.UnicodeScalarView(digits.suffix(2))) + "\""
    }

    /// The digits of the longest stretch that can be one number; a colon, as between hours and minutes, ends it.
    private static func longestNumber(_ text: String) -> Int {
        var longest = 0
        var current = 0
        for scalar in text.unicodeScalars {
            if scalar.properties.numericType == .decimal {
                current += 1
                longest = max(longest, current)
            } else if scalar.properties.isAlphabetic || scalar == ":" || scalar == "," || scalar == ";" {
                current = 0
            }
        }
        return longest
    }

    private static let limit = 40
}
