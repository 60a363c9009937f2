import Outreach

/// Rules about the words of the pages on which workers sign up and unsubscribe.
extension Linter {
    mutating func checkPages() {
        // A catalog without such words serves no such pages.
        guard !catalog.pages.isEmpty else { return }
        let english = catalog.pages[MessageCatalog.source]
        for language in catalog.writtenLanguages {
            guard let page = catalog.pages[language.tag] else {
                report(
                    .missingFile, .error, file: language.file, line: 1,
                    "\(language.tag) has no words for the pages on which workers sign up and unsubscribe.",
                    fix: "Write \(catalog.folder)/\(language.tag)/\(PageFile.name).")
                continue
            }
            for word in PageWord.allCases {
                guard let placed = page.texts[word] else {
                    report(
                        .missingField, .error, file: page.file, line: 1, "\(word.rawValue) is missing.",
                        fix: "Add \"\(word.rawValue):\" and the text after it.")
                    continue
                }
                check(
                    LintedText(file: page.file, language: language.tag, name: word.rawValue, source: placed),
                    isNeutral: word.isOfUnsubscribing,
                    english: language.tag == MessageCatalog.source ? nil : english?.texts[word]?.text)
            }
        }
    }

    /// - Parameters:
    ///   - isNeutral: whoever looks over the reader's shoulder may not learn the subject.
    ///   - english: nil for the English words themselves.
    private mutating func check(_ it: LintedText, isNeutral: Bool, english: String?) {
        checkNormalForm(it)
        checkBidiControls(it)
        checkScript(it)
        if it.text.text.contains("{") || it.text.text.contains("}") || it.text.text.contains(LintText.placeholder) {
            report(
                .unknownPlaceholder, .error, it, "has braces, but these words take no placeholders.",
                fix: "Write the text without them.")
        }
        for number in WrittenNumber.all(in: it.text.text) {
            report(
                .unsourcedNumber, .error, it, "\(number.text) comes from no fact.", fix: "Write the number as a word.")
        }
        if isNeutral { checkSensitiveWords(it) }
        guard let english else { return }
        if it.text.text.lowercased() == english.lowercased() {
            report(
                .untranslated, .error, it, "\"\(it.text.text.prefix(60))\" is still in English.", fix: "Translate it.")
        }
        if english.count >= 40, it.text.text.count * 2 > english.count * 5 {
            report(
                .tooLong, .warning, it,
                "has \(it.text.text.count) characters, more than two and a half times the \(english.count) of the English text.",
                fix: "Check that nothing was added; shorten it.")
        }
        for address in it.text.addresses.subtracting(LintText(english).addresses).sorted() {
            report(
                .linksDiffer, .error, it, "names \(address), which the English text does not.", fix: "Remove it.")
        }
    }
}
