/// A column's name as people write it, without case, accents, punctuation and camel case.
struct HeaderName {
    /// As it stands in the file, for messages.
    let original: String
    /// `lastName`, `Last_Name`, `LAST NAME` → `last`, `name`
    let words: [String]
    /// The words joined: what is left equal when somebody writes them together.
    let squashed: String

    init(_ text: String) {
        original = text
        var parted = ""
        var previous: Character = " "
        for character in text {
            // A capital after a small letter begins a word.
            if character.isUppercase, previous.isLowercase { parted.append(" ") }
            parted.append(character)
            previous = character
        }
        words = FoldedName.words(parted)
        squashed = words.joined()
    }

    /// The name for a message: short, on one line, and masked where the "header" is really a row with a number in it.
    var shown: String { Masked.quoted(original) }
}
