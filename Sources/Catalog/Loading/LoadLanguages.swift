import Outreach

/// Each language's `language.yaml`, recordings and `pages.yaml`.
extension CatalogLoader {
    mutating func loadLanguage(_ folderName: String) -> CatalogLanguage? {
        guard
            let map = read(
                folderName + "/language.yaml",
                known: [
                    "tag", "name", "english_name", "direction", "script", "fallback", "sms_fallback", "aliases", "stop",
                    "help", "start", "join", "region", "topics", "forget", "keep", "maybe_stop", "distress", "about",
                    "yes", "no", "lang", "lang_ask", "menu", "needs_ucs2", "polite", "sensitive_words", "formality",
                    "audio",
                    "topic_words", "topic_none", "topic_and", "script_language", "recordings", "poster_draft",
                    "poster_page", "poster_date", "poster_scan", "places",
                ])
        else { return nil }
        let tag = map.parsed(
            "tag", "\(folderName), as the folder is called", &problems,
            parse: { text in LanguageTag(text).flatMap { $0.text == folderName ? $0 : nil } })
        let name = map.required("name", "the language's own name", &problems)
        let englishName = map.required("english_name", "its English name", &problems)
        let isRightToLeft = map.parsed(
            "direction", "ltr or rtl", &problems, parse: { ["ltr": false, "rtl": true][$0] })
        let script = map.parsed(
            "script", "an ISO 15924 code such as Latn or Hans", &problems,
            parse: {
                $0.utf8.count == 4 && $0.first!.isUppercase && $0.dropFirst().allSatisfy(\.isLowercase) ? $0 : nil
            })
        let fallback = (tags(map, "fallback") + tags(map, "sms_fallback")).map(\.tag)
        let aliases = tags(map, "aliases")
        var words: [ReplyIntent: [String]] = [:]
        for (intent, key) in [
            (ReplyIntent.stop, "stop"), (.help, "help"), (.start, "start"), (.join, "join"), (.region, "region"),
            (.topics, "topics"), (.forget, "forget"),
        ] {
            words[intent] = map.list(key, of: "words", &problems).map(\.text)
        }
        let languageWords = map.list("lang", of: "words", &problems).map(\.text)
        let needsUCS2 = map.parsed(
            "needs_ucs2", "true or false", isRequired: false, &problems, parse: trueOrFalse)
        let menuName = map.optional("menu", "the language's own name, as short as it can be", &problems)
        let languageQuestions = map.list("lang_ask", of: "words", &problems).map(\.text)
        let keep = map.list("keep", of: "words", &problems).map(\.text)
        let maybeStop = map.list("maybe_stop", of: "words", &problems).map(\.text)
        let distress = map.list("distress", of: "words", &problems).map(\.text)
        let about = map.list("about", of: "words", &problems).map(\.text)
        let yes = map.list("yes", of: "words", &problems).map(\.text)
        let no = map.list("no", of: "words", &problems).map(\.text)
        let polite = map.list("polite", of: "words", &problems).map(\.text)
        let (topicWords, noTopic) = (topicWords(map), map.list("topic_none", of: "words", &problems).map(\.text))
        let topicJoiners = map.list("topic_and", of: "words", &problems).map(\.text)
        let sensitive = map.list("sensitive_words", of: "words", &problems).map(\.text)
        let formality = map.optional("formality", "a note on how the reader is addressed", &problems)
        let audio = loadAudio(map, folderName)
        guard let tag, let name, let englishName, let isRightToLeft, let script else { return nil }
        aliasPlaces[tag] = Dictionary(aliases.map { ($0.tag, $0.place) }, uniquingKeysWith: { first, _ in first })
        return CatalogLanguage(
            tag: tag, name: name.text, englishName: englishName.text, menuName: menuName?.text ?? name.text,
            isRightToLeft: isRightToLeft, script: script, needsUCS2: needsUCS2 ?? (script != "Latn"),
            fallback: fallback, aliases: aliases.map(\.tag), words: words, languageWords: languageWords,
            languageQuestions: languageQuestions, keepWords: keep, maybeStopWords: maybeStop,
            distressWords: distress, aboutWords: about, yesWords: yes, noWords: no, politeWords: polite,
            sensitiveWords: sensitive, topicWords: topicWords,
            noTopicWords: noTopic, topicJoiners: topicJoiners, placeNames: placeNames(map), formality: formality?.text,
            audio: audio,
            posterWords: posterWords(map), file: map.file)
    }

    private mutating func topicWords(_ map: YAMLMap) -> [Topic: [String]] {
        guard let topics = map.map("topic_words", &problems) else { return [:] }
        var words: [Topic: [String]] = [:]
        for key in topics.keys {
            guard let topic = Topic(key.text) else {
                problems.append(
                    topics.problem(key.text, found: "\"\(key.text)\"", expected: Topic.expectation))
                continue
            }
            words[topic] = topics.list(key.text, of: "words", &problems).map(\.text)
        }
        return words
    }

    private mutating func placeNames(_ map: YAMLMap) -> [GEOID: [String]] {
        guard let places = map.map("places", &problems) else { return [:] }
        var names: [GEOID: [String]] = [:]
        for key in places.keys {
            guard let place = GEOID(key.text) else {
                problems.append(places.problem(key.text, found: "\"\(key.text)\"", expected: GEOID.expectation))
                continue
            }
            names[place] = places.list(key.text, of: "names", &problems).map(\.text)
        }
        return names
    }

    /// All four words or none.
    private mutating func posterWords(_ map: YAMLMap) -> PosterWords? {
        let names = ["poster_draft", "poster_page", "poster_date", "poster_scan"]
        guard names.contains(where: { map.optional($0, "a text", &problems) != nil }) else { return nil }
        let placeholders = [[], ["{page}", "{pages}"], ["{date}"], []]
        let words = zip(names, placeholders).map { name, wanted -> String? in
            map.parsed(
                name, (["a text"] + wanted).joined(separator: " with "), &problems,
                parse: { text in !text.isEmpty && wanted.allSatisfy { text.contains($0) } ? text : nil })
        }
        guard let draft = words[0], let page = words[1], let date = words[2], let scan = words[3] else { return nil }
        return PosterWords(draft: draft, page: page, date: date, scan: scan)
    }

    private mutating func loadAudio(_ map: YAMLMap, _ folderName: String) -> AudioLanguage? {
        let isAudio = map.parsed("audio", "true or false", isRequired: false, &problems, parse: trueOrFalse)
        guard isAudio == true else {
            for key in map.keys where ["script_language", "recordings"].contains(key.text) {
                problems.append(
                    map.problem(
                        key.text, found: "\"\(key.text)\" without audio", expected: "audio: true beside it",
                        remedy: "Add audio: true, or remove the line."))
            }
            return nil
        }
        let script = map.parsed("script_language", LanguageTag.expectation, &problems, parse: LanguageTag.init)
        let name = map.parsed(
            "recordings", "the name of a folder beside this file", &problems,
            parse: { $0.contains("/") || $0.hasPrefix(".") ? nil : $0 })
        guard let script, let name else { return nil }
        let relative = "\(folderName)/\(name)"
        var files: [MessageKey: AudioFile] = [:]
        for entry in entries(relative) where !entry.hasSuffix(".md") {
            let parts = entry.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2, AudioLanguage.fileEndings.contains(String(parts[1])),
                let key = MessageKey(String(parts[0])), isFile("_meta/\(key).yaml")
            else {
                problems.append(
                    BadInput(
                        file: path("\(relative)/\(entry)"), found: "the file name \"\(entry)\"",
                        expected: "the key of a message and "
                            + AudioLanguage.fileEndings.map { "." + $0 }.joined(separator: ", "),
                        remedy: "Rename the file, such as unpaid-wages.mp3."))
                continue
            }
            switch AudioFile.read(path("\(relative)/\(entry)")) {
            case .success(let bytes):
                let file = AudioFile(
                    path: path("\(relative)/\(entry)"), id: AudioFile.id(of: bytes), ending: String(parts[1]))
                // Of two of one message the one that a call can play.
                if files[key]?.contentType == nil { files[key] = file }
            case .failure(let trouble):
                problems.append(
                    BadInput(
                        file: path("\(relative)/\(entry)"), found: trouble.rawValue,
                        expected: "a recording of at most 5 MB",
                        remedy: "Put the file itself there, at 64 kbit/s or less if it is too long."))
            }
        }
        return AudioLanguage(scriptLanguage: script, folder: path(relative), files: files)
    }

    private mutating func tags(_ map: YAMLMap, _ key: String) -> [(tag: LanguageTag, place: PlacedText)] {
        var tags: [(tag: LanguageTag, place: PlacedText)] = []
        for (index, placed) in map.list(key, of: "language tags", &problems).enumerated() {
            guard let tag = LanguageTag(placed.text) else {
                problems.append(
                    BadInput(
                        file: map.file, line: placed.line, column: placed.column, field: "\(key)[\(index)]",
                        found: "\"\(placed.text)\"", expected: LanguageTag.expectation))
                continue
            }
            tags.append((tag, placed))
        }
        return tags
    }

    /// Nil where there is no such file.
    mutating func loadPages(_ folderName: String) -> PageFile? {
        let relative = "\(folderName)/\(PageFile.name)"
        guard isFile(relative), let map = read(relative, known: PageWord.allCases.map(\.rawValue)) else { return nil }
        return PageFile(map, &problems)
    }
}
