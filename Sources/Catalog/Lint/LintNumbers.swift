import Outreach

/// Rules about values: every number comes from a fact, and from the same one in every language.
extension Linter {
    mutating func checkPlaceholders(_ translation: Translation) {
        let declared = Set(catalog.messages[translation.key]?.factIDs ?? [])
        for field in TextField.allCases {
            var reported: Set<Placeholder> = []
            for placeholder in translation.texts[field]?.placeholders ?? [] where reported.insert(placeholder).inserted
            {
                switch placeholder {
                case .unknown(let name):
                    let known = Placeholder.known + catalog.factOrder.map { "fact." + $0 }
                    report(
                        .unknownPlaceholder, .error, translation, field, "{{\(name)}} means nothing.",
                        fix: nearestWord(to: name, among: known).map { "Did you mean {{\($0)}}?" }
                            ?? "There are {{program}}, {{link}}, {{event.title}}, {{languages}}, {{chosen}} and {{fact.…}}."
                    )
                case .fact(let id) where catalog.facts[id] == nil:
                    report(
                        .unknownFact, .error, translation, field, "facts.yaml has no fact \(id).",
                        fix: suggestion(id, among: catalog.factOrder))
                case .fact(let id) where catalog.messages[translation.key] != nil && !declared.contains(id):
                    report(
                        .undeclaredFact, .error, translation, field, "{{fact.\(id)}} is not among the message's facts.",
                        fix: "List \(id) under \"facts\" in _meta/\(translation.key).yaml.")
                default: continue
                }
            }
        }
    }

    mutating func checkNumbers(_ translation: Translation) {
        for field in TextField.allCases {
            guard let template = translation.texts[field] else { continue }
            let text = LintText(template)
            for number in WrittenNumber.all(in: text.text) where !isNamePart(number, in: text.text) {
                if menuNumbers(translation.key).contains(number.digits) { continue }
                let line = text.line(of: number.range.lowerBound)
                if let fact = fact(equalTo: number, for: translation) {
                    report(
                        .factByValue, .error, translation, field, lineOfText: line,
                        "\(number.text) is written out; it would stay when the fact \(fact.id) changes.",
                        fix: "Write {{fact.\(fact.id)}}.")
                } else {
                    report(
                        .unsourcedNumber, .error, translation, field, lineOfText: line,
                        "\(number.text) comes from no fact.",
                        fix: "Add a fact with its source and quote it, or write the number as a word.")
                }
            }
        }
    }

    /// Who lives elsewhere in the state may not take the line of one county for theirs.
    mutating func checkPlaces(_ translation: Translation) {
        guard let wide = catalog.messages[translation.key]?.jurisdiction else { return }
        for field in TextField.allCases {
            guard let template = translation.texts[field] else { continue }
            let narrow = Set(template.factIDs).compactMap { catalog.facts[$0] }.filter {
                $0.jurisdiction != wide && $0.jurisdiction.hasPrefix(wide)
            }
            for fact in narrow.sorted(by: { $0.id < $1.id }) {
                let names = GEOID(fact.jurisdiction).flatMap { catalog.languages[translation.language]?.placeNames[$0] }
                if let names, names.contains(where: template.source.text.contains) { continue }
                report(
                    .placeMissing, .error, translation, field,
                    "quotes {{fact.\(fact.id)}}, which holds in \(fact.jurisdiction) alone, and does not say so.",
                    fix: names.map { "Name the place: \($0.joined(separator: " or "))." }
                        ?? "Name the place, and list how under \"places\" in \(translation.language)/language.yaml.")
            }
        }
    }

    mutating func checkAgainstSource(_ translation: Translation, _ source: Translation, sentences: Set<String>) {
        for field in TextField.allCases {
            guard let mine = translation.texts[field], let english = source.texts[field] else { continue }
            comparePlaceholders(translation, field, mine, english)
            compareOthers(translation, field, mine, english)
            compareAddresses(translation, field, LintText(mine), LintText(english))
            compareSentences(translation, field, LintText(mine), english: sentences)
            compareLength(translation, field, LintText(mine), LintText(english))
        }
        if let noted = translation.sourceHash, !source.textHash.hasPrefix(noted.text.lowercased()) {
            report(
                .staleTranslation, .warning, file: translation.file, line: noted.line,
                "the English text has changed since this translation was made.",
                fix: "Bring it up to date, then set source_hash to \(source.textHash.prefix(16)).")
        }
    }

    private mutating func comparePlaceholders(
        _ translation: Translation, _ field: TextField, _ mine: Template, _ english: Template
    ) {
        let here = Set(mine.factIDs)
        let there = Set(english.factIDs)
        for id in here.subtracting(there).sorted() {
            report(
                .numbersDiffer, .error, translation, field, "quotes {{fact.\(id)}}, which the English text does not.",
                fix: "Remove it, or add it to the English text.")
        }
        for id in there.subtracting(here).sorted() {
            // In a script that costs more per letter an SMS may have to say less, but never whom to call.
            let mayMiss = field == .sms && catalog.facts[id]?.kind != .phone
            report(
                .numbersDiffer, mayMiss ? .warning : .error, translation, field,
                "lacks {{fact.\(id)}}, which the English text quotes.", fix: "Add it.")
        }
        let linksHere = mine.placeholders.contains(.link)
        if linksHere != english.placeholders.contains(.link) {
            report(
                .linksDiffer, .error, translation, field,
                "\(linksHere ? "has" : "lacks") {{link}}, which the English text \(linksHere ? "does not have" : "has").",
                fix: linksHere ? "Remove it." : "Add it.")
        }
    }

    private mutating func compareOthers(
        _ translation: Translation, _ field: TextField, _ mine: Template, _ english: Template
    ) {
        for placeholder in [Placeholder.languages, .chosen, .eventTitle] {
            let isHere = mine.placeholders.contains(placeholder)
            guard isHere != english.placeholders.contains(placeholder) else { continue }
            report(
                .placeholdersDiffer, .error, translation, field,
                "\(isHere ? "has" : "lacks") {{\(placeholder.name)}}, which the English text \(isHere ? "does not have" : "has").",
                fix: isHere ? "Remove it." : "Add it.")
        }
    }

    private mutating func compareAddresses(
        _ translation: Translation, _ field: TextField, _ mine: LintText, _ english: LintText
    ) {
        for address in mine.addresses.subtracting(english.addresses).sorted() {
            report(
                .linksDiffer, .error, translation, field, "names \(address), which the English text does not.",
                fix: "Remove it, or add it to the English text.")
        }
        for address in english.addresses.subtracting(mine.addresses).sorted() {
            report(
                .linksDiffer, field == .sms ? .warning : .error, translation, field,
                "lacks \(address), which the English text names.", fix: "Add it.")
        }
    }

    /// A fact with just these digits, best one that the message declares.
    private func fact(equalTo number: WrittenNumber, for translation: Translation) -> Fact? {
        let declared = catalog.messages[translation.key]?.factIDs ?? []
        let candidates = catalog.factOrder.compactMap { catalog.facts[$0] }.filter { fact in
            let digits = String(fact.value.compactMap(decimalDigit))
            return !digits.isEmpty && (digits == number.digits || digits == "1" + number.digits && number.isPhoneLike)
        }
        return candidates.first { declared.contains($0.id) } ?? candidates.first
    }

    /// Digits of a name are no values: a law (`Labor Code 1171.5`, `8 CCR 5141.1`), a form or visa (`DWC-1`, `H-2B`), a
    /// mask (`N95`), or the number of an item of a list.
    private func isNamePart(_ number: WrittenNumber, in text: String) -> Bool {
        let before = text[..<number.range.lowerBound]
        let after = text[number.range.upperBound...]
        if let last = before.last, last.isASCII, last.isLetter { return true }
        if before.last == "-", let letter = before.dropLast().last, letter.isASCII, letter.isLetter { return true }
        let lineStart = before.lastIndex(of: "\n").map(before.index(after:)) ?? before.startIndex
        if before[lineStart...].allSatisfy(\.isWhitespace), after.first == "." || after.first == ")" { return true }
        let words = before[lineStart...].suffix(40).split { $0.isWhitespace || "()§,".contains($0) }
        if before.suffix(3).contains("§") { return true }
        if let word = words.last, Self.citations.contains(word.lowercased()) { return true }
        let next = after.prefix(8).split(whereSeparator: \.isWhitespace).first
        return next.map { ["ccr", "usc", "cfr"].contains($0.lowercased()) } ?? false
    }

    private static let citations: Set = [
        "code", "section", "sections", "sec.", "ccr", "cfr", "usc", "ab", "sb", "title", "form", "chapter", "article",
        "código", "codigo", "sección", "ley", "artículo", "formulario", "código laboral",
    ]
}
