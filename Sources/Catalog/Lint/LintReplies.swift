import Outreach

/// Rules about the words of a conversation by text.
extension Linter {
    /// Whoever types what the menu shows has to get that language.
    mutating func checkMenuName(_ language: CatalogLanguage) {
        guard language.audio == nil else { return }
        let menuName = ReplyWords.words(language.menuName)
        if language.languageWords.contains(where: { ReplyWords.words($0) == menuName }) { return }
        report(
            .menuName, .error, file: language.file, line: 1,
            "\"\(language.menuName)\" stands in the menu of languages, but is not among the words that choose \(language.tag).",
            fix: "List it under \"lang\", or give a name that is there under \"menu\".")
    }

    /// The question for consent has to name a word that is taken for a yes.
    mutating func checkQuestion(_ translation: Translation) {
        guard translation.key == .joinConfirm, let template = translation.texts[.sms] else { return }
        let text = LintText(template).text
        let yes = ["YES"] + (catalog.languages[translation.language]?.yesWords ?? [])
        if yes.contains(where: { Self.names($0, in: text) }) { return }
        report(
            .yesMissing, .error, translation, .sms, "asks, but names no word that is taken for a yes.",
            fix: "Name one of the yes words of \(translation.language)/language.yaml.")
    }

    /// In scripts that write no spaces the word may stand anywhere.
    private static func names(_ word: String, in text: String) -> Bool {
        let phrase = ReplyWords.words(word)
        let words = ReplyWords.words(text)
        return words.indices.contains { words[$0...].starts(with: phrase) }
            || phrase.count == 1 && phrase[0].unicodeScalars.contains { $0.value >= 0x0E00 }
                && words.contains { $0.contains(phrase[0]) }
    }

    /// A yes grants consent: it may not be the word for anything else.
    mutating func checkYesWords(_ language: CatalogLanguage) {
        for word in language.yesWords {
            let intent = catalog.intent(of: word)
            guard intent != .other else { continue }
            report(
                .keywordConflict, .error, file: language.file, line: 1,
                "\"\(word)\" says yes here, and asks for \(intent.rawValue) in this or another language.",
                fix: "Remove it from one of the two: a reply can mean one thing only.")
        }
    }
}
