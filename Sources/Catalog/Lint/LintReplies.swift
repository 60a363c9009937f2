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

    /// The numbers that the menu of topics names, 0 for none of them.
    func menuNumbers(_ key: MessageKey) -> Set<String> {
        guard key == .topicsMenu, let choices = catalog.messages[key]?.choices else { return [] }
        return Set((0...choices.count).map(String.init))
    }

    /// A number means the same topic in every language, and each is there once.
    mutating func checkTopicMenu(_ translation: Translation) {
        guard translation.key == .topicsMenu, let template = translation.texts[.sms],
            let choices = catalog.messages[translation.key]?.choices
        else { return }
        let numbers = ReplyWords.words(LintText(template).text).flatMap { word in
            word.split { !($0.isASCII && $0.isNumber) }.map(String.init)
        }
        let wanted = (1...max(1, choices.count)).map(String.init)
        if numbers.filter({ $0 != "0" }) == wanted, numbers.count(where: { $0 == "0" }) == 1, !choices.isEmpty {
            return
        }
        report(
            .topicMenu, .error, translation, .sms,
            "has the numbers \(numbers.joined(separator: ", ")), but offers \(choices.count) topics.",
            fix: "Name \(wanted.joined(separator: ", ")) in this order, and 0 for none of them.")
    }

    /// Every word that chooses a topic has to choose just that, and no word may ask for anything else.
    mutating func checkTopicWords(_ language: CatalogLanguage) {
        let offered = catalog.offeredTopics
        guard language.audio == nil, !offered.isEmpty,
            catalog.translations[.topicsMenu]?[language.tag] != nil
        else { return }
        let lists = offered.map { ([$0], language.topicWords[$0] ?? []) } + [([], language.noTopicWords)]
        for (chosen, words) in lists {
            let name = chosen.first?.text ?? "none of the topics"
            if words.isEmpty {
                report(
                    .topicMenu, .error, file: language.file, line: 1, "\(language.tag) has no word for \(name).",
                    fix: chosen.isEmpty ? "List some under \"topic_none\"." : "List some under \"topic_words\".")
            }
            for word in words {
                let reading = catalog.reading(of: word, language: language.tag)
                let isFree = reading.intent == .other || reading.intent == .doubtful
                let read = catalog.topics(chosenBy: word, of: offered, language: language.tag)
                if isFree, read == chosen || reading.answer == .no && chosen.isEmpty { continue }
                report(
                    .topicMenu, .error, file: language.file, line: 1,
                    "\"\(word)\" is to choose \(name), and \(isFree ? "does not" : "asks for \(reading.intent.rawValue)").",
                    fix: "Remove it, or give the longer word first.")
            }
        }
    }

    /// In scripts that write no spaces the word may stand anywhere.
    private static func names(_ word: String, in text: String) -> Bool {
        let phrase = ReplyWords.words(word)
        let words = ReplyWords.words(text)
        return words.indices.contains { words[$0...].starts(with: phrase) }
            || phrase.count == 1 && phrase[0].unicodeScalars.contains { $0.value >= 0x0E00 }
                && words.contains { $0.contains(phrase[0]) }
    }

    /// A cry for help has to reach a person, whatever it is in another language.
    mutating func checkDistressWords(_ language: CatalogLanguage) {
        check(
            language.distressWords, of: language, mean: .doubtful, here: "is a cry for help here",
            because: "a person has to read a cry for help.")
    }

    /// A yes grants consent: it may not be the word for anything else.
    mutating func checkYesWords(_ language: CatalogLanguage) {
        check(
            language.yesWords, of: language, mean: .other, here: "says yes here",
            because: "a reply can mean one thing only.")
    }

    private mutating func check(
        _ words: [String], of language: CatalogLanguage, mean meant: ReplyIntent, here: String, because: String
    ) {
        for word in words {
            let intent = catalog.intent(of: word)
            guard intent != meant else { continue }
            report(
                .keywordConflict, .error, file: language.file, line: 1,
                "\"\(word)\" \(here), and asks for \(intent.rawValue) in this or another language.",
                fix: "Remove it from one of the two: \(because)")
        }
    }
}
