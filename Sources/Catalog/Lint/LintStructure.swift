import Outreach

/// Rules about what has to be there: files, fields, languages, reviews.
extension Linter {
    mutating func checkMessages() {
        for key in catalog.keys {
            let texts = catalog.translations[key] ?? [:]
            guard let meta = catalog.messages[key] else {
                if let first = texts.values.min(by: { $0.file < $1.file }) {
                    report(
                        .missingFile, .error, file: first.file, line: 1, "\(key) has texts but no file in _meta.",
                        fix: "Write \(catalog.folder)/_meta/\(key).yaml, or correct the file's name.")
                }
                continue
            }
            if texts[MessageCatalog.source] == nil {
                report(
                    .missingFile, texts.isEmpty ? .warning : .error, file: meta.file, line: 1,
                    "\(key) has no English texts\(texts.isEmpty ? " and no others" : ", from which the others are made").",
                    fix: "Write \(catalog.folder)/\(MessageCatalog.source)/\(key).yaml.")
            }
            for (id, place) in zip(meta.factIDs, meta.factPlaces) where catalog.facts[id] == nil {
                report(
                    .unknownFact, .error, file: meta.file, line: place.line, "facts.yaml has no fact \(id).",
                    fix: suggestion(id, among: catalog.factOrder))
            }
        }
    }

    mutating func checkFields(_ translation: Translation) {
        let wanted = catalog.messages[translation.key]?.fields ?? TextField.allCases
        for field in TextField.allCases where translation.texts[field] != nil && !wanted.contains(field) {
            report(
                .surplusField, .error, translation, field, "goes to nobody: the message is an answer by text only.",
                fix: "Remove it, or sms_only from _meta/\(translation.key).yaml.")
        }
        for field in wanted where translation.texts[field] == nil {
            report(
                .missingField, .error, file: translation.file, line: 1, "\(field.rawValue) is missing.",
                fix: "Add \"\(field.rawValue): |-\" and the text under it.")
        }
    }

    mutating func checkLanguages() {
        var asked: [[String]: (intent: ReplyIntent, word: String, language: CatalogLanguage)] = [:]
        for tag in catalog.languageTags {
            let language = catalog.languages[tag]!
            if (language.words[.stop] ?? []).isEmpty {
                report(
                    .noStopWords, .warning, file: language.file, line: 1, "\(tag) has no words for STOP.",
                    fix: "List under \"stop\" what its speakers write when they want no more messages.")
            }
            for declared in language.fallback {
                guard let target = catalog.matcher.match(declared), let script = catalog.languages[target]?.script
                else {
                    report(
                        .fallbackScript, .warning, file: language.file, line: 1,
                        "the fallback \(declared) is not a language of this catalog.",
                        fix: "Remove it, or add the language.")
                    continue
                }
                if !Script.isReadable(script, by: language.script) {
                    report(
                        .fallbackScript, .warning, file: language.file, line: 1,
                        "the fallback \(declared) is written in \(script), not \(language.script), and is not followed.",
                        fix: "Translate the messages; workers who read \(declared) name it themselves.")
                }
            }
            checkMenuName(language)
            checkYesWords(language)
            checkDistressWords(language)
            checkTopicWords(language)
            for intent in ReplyIntent.allCases {
                for word in language.words[intent] ?? [] {
                    let folded = ReplyWords.words(word)
                    if let other = asked[folded], other.intent != intent {
                        report(
                            .keywordConflict, .error, file: language.file, line: 1,
                            "\"\(word)\" asks for \(intent.rawValue) here and for \(other.intent.rawValue) in \(other.language.tag).",
                            fix: "Remove it from one of the two: a reply can mean one thing only.")
                    } else {
                        asked[folded] = (intent, word, language)
                    }
                }
            }
        }
    }

    mutating func checkFacts() {
        let quotations = catalog.quotations
        for id in catalog.factOrder {
            guard let fact = catalog.facts[id], let quotedBy = quotations[id] else { continue }
            let list = quotedBy.map(\.message.text).joined(separator: ", ")
            if let expires = fact.expires, fact.isExpired(on: day) {
                report(
                    .expiredFact, .warning, file: fact.file, line: fact.line,
                    "\(id) (\"\(fact.value)\") expired on \(expires); \(list) cannot be sent.", fix: fact.check)
            }
            if fact.confidence == .low {
                report(
                    .unconfirmedFact, .warning, file: fact.file, line: fact.line,
                    "\(id) (\"\(fact.value)\") is unconfirmed; \(list) cannot be sent.", fix: fact.check)
            }
        }
    }

    mutating func checkReviews() {
        for language in catalog.languageTags {
            let file = "\(catalog.folder)/\(language)/review.yaml"
            for (key, reviews) in (catalog.reviews[language] ?? [:]).sorted(by: { $0.key < $1.key }) {
                let hash =
                    catalog.translations[key]?[language]?.approvalHash
                    ?? catalog.recorded(key, in: language)?.approvalHash
                guard let hash else {
                    report(
                        .lapsedReview, .warning, file: file, line: 1,
                        "reviews of \(key), which has no texts or recording in \(language).",
                        fix: "Remove them, or correct the key.")
                    continue
                }
                for role in Review.Role.allCases {
                    let mine = reviews.filter { $0.role == role }
                    guard let last = mine.max(by: { $0.date < $1.date }),
                        !mine.contains(where: { $0.hash == hash })
                    else { continue }
                    report(
                        .lapsedReview, .warning, file: file, line: 1,
                        "the text or a fact of \(key) has changed since \(last.reviewer) (\(role.rawValue)) reviewed it on \(last.date).",
                        fix:
                            "\(role.withArticle.prefix(1).uppercased())\(role.withArticle.dropFirst()) must read it again."
                    )
                }
            }
        }
    }

    mutating func checkPlaybooks() {
        for playbook in catalog.playbooks {
            for step in playbook.steps where catalog.messages[step.message] == nil {
                report(
                    .unknownMessage, .warning, file: "\(catalog.folder)/playbooks/\(playbook.name).yaml", line: 1,
                    "day \(step.day) names the message \(step.message), which is not in the catalog.",
                    fix: suggestion(step.message.text, among: catalog.keys.map(\.text)))
            }
        }
    }

    func suggestion(_ word: String, among known: [String]) -> String {
        nearestWord(to: word, among: known).map { "Did you mean \($0)?" } ?? "Add it, or remove the mention."
    }
}
