/// Shows what was found in a cell without giving a number or address away, wherever in the row it slipped to.
enum Masked {
    /// In quotes, at most forty characters, control characters as spaces. A text with an `@` or at least seven digits may
    /// be a contact point: every letter and digit of it becomes `*`, but for the last two digits of a number.
    static func quoted(_ text: String) -> String {
        let isLong = text.count > limit
        let digits = text.unicodeScalars.count { $0.properties.numericType == .decimal }
        let secret = text.contains("@") || digits >= 7
        var digitsLeft = text.contains("@") ? Int.max : digits - 2
        var shown = ""
        for character in text.prefix(limit) {
            if character.isNewline || character.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
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

    private static let limit = 40
}
