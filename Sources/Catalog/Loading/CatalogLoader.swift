import Foundation
import Outreach

/// Reads the folder `Messages/` and notes every problem of form on the way. Problems of content are lint's.
struct CatalogLoader {
    private let folder: String
    private var problems: [BadInput] = []
    /// Where each language's aliases stand.
    private var aliasPlaces: [LanguageTag: [LanguageTag: PlacedText]] = [:]

    init(folder: String) {
        self.folder = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    }

    /// Everything that the folder holds; not whole when ``Result/problems`` is not empty.
    struct Result {
        var catalog: MessageCatalog
        var problems: [BadInput]
    }

    static func load(_ folder: String) throws(BadInput) -> Result {
        var loader = CatalogLoader(folder: folder)
        return try loader.load()
    }

    private mutating func load() throws(BadInput) -> Result {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
            throw BadInput(
                file: folder, found: "no such folder", expected: "the folder of the message catalog",
                remedy: "Name the folder that holds facts.yaml, _meta and one folder per language.")
        }
        let facts = loadFacts()
        var playbooks: [Playbook] = []
        for file in files(in: "playbooks") { if let playbook = loadPlaybook(file) { playbooks.append(playbook) } }
        var messages: [MessageKey: MessageMeta] = [:]
        for file in files(in: "_meta") { if let meta = loadMeta(file) { messages[meta.key] = meta } }
        var languages: [LanguageTag: CatalogLanguage] = [:]
        var translations: [MessageKey: [LanguageTag: Translation]] = [:]
        var reviews: [LanguageTag: [MessageKey: [Review]]] = [:]
        var reviewed: [LanguageTag: [MessageKey: [ReviewedText]]] = [:]
        for name in entries("") where name != "_meta" && name != "playbooks" {
            guard isDirectory(name), let language = loadLanguage(name) else { continue }
            languages[language.tag] = language
            for file in files(in: name) where file != "\(name)/language.yaml" && file != "\(name)/review.yaml" {
                guard let translation = loadTranslation(file, language: language.tag, facts: facts.byID) else {
                    continue
                }
                translations[translation.key, default: [:]][language.tag] = translation
            }
            reviews[language.tag] = loadReviews(name)
            for file in files(in: "\(name)/\(ReviewLedger.textFolder)") {
                if let key = key(of: file) { reviewed[language.tag, default: [:]][key] = loadReviewed(file) }
            }
        }
        checkAudio(languages, translations)
        checkCodes(Set(messages.keys).union(translations.keys))
        checkAliases(languages)
        return Result(
            catalog: MessageCatalog(
                folder: folder, facts: facts.byID, factOrder: facts.order, playbooks: playbooks, messages: messages,
                languages: languages, translations: translations, reviews: reviews, reviewed: reviewed),
            problems: problems.sorted {
                ($0.file ?? "", $0.line ?? 0, $0.column ?? 0) < ($1.file ?? "", $1.line ?? 0, $1.column ?? 0)
            })
    }

    // MARK: Files

    private func path(_ relative: String) -> String { relative.isEmpty ? folder : folder + "/" + relative }

    private func entries(_ relative: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path(relative))) ?? []
        return names.filter { !$0.hasPrefix(".") }.sorted()
    }

    private func isDirectory(_ relative: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path(relative), isDirectory: &isFolder) && isFolder.boolValue
    }

    /// The YAML files of a folder, by name. Notes (`README.md`) may lie beside them; `.yml` would be overlooked, so it
    /// is refused.
    private mutating func files(in relative: String) -> [String] {
        var files: [String] = []
        for name in entries(relative) {
            if name.hasSuffix(".yaml") {
                files.append(relative + "/" + name)
            } else if name.hasSuffix(".yml") {
                problems.append(
                    BadInput(
                        file: path(relative + "/" + name), found: "the ending .yml", expected: "the ending .yaml",
                        remedy: "Rename the file to \(name.dropLast(4)).yaml."))
            }
        }
        return files
    }

    private mutating func read(_ relative: String, known: [String]) -> YAMLMap? {
        do throws(BadInput) {
            let map = try YAMLMap.load(path(relative))
            map.check(known: known, &problems)
            return map
        } catch {
            problems.append(error)
            return nil
        }
    }

    /// `unpaid-wages` of `es/unpaid-wages.yaml`.
    private func stem(_ relative: String) -> String {
        String(relative.split(separator: "/").last!.dropLast(".yaml".count))
    }

    private mutating func key(of relative: String) -> MessageKey? {
        if let key = MessageKey(stem(relative)) { return key }
        problems.append(
            BadInput(
                file: path(relative), found: "the file name \"\(stem(relative))\"", expected: MessageKey.expectation,
                remedy: "Rename the file."))
        return nil
    }

    // MARK: Facts

    private mutating func loadFacts() -> (byID: [String: Fact], order: [String]) {
        guard let map = read("facts.yaml", known: ["facts"]) else { return ([:], []) }
        var facts: [String: Fact] = [:]
        var order: [String] = []
        for entry in map.maps("facts", of: "facts", &problems) {
            guard let fact = loadFact(entry) else { continue }
            if let first = facts[fact.id] {
                problems.append(
                    entry.problem(
                        "id", found: "\"\(fact.id)\" a second time", expected: "each id once",
                        remedy: "It is first on line \(first.line); keep one of them."))
                continue
            }
            facts[fact.id] = fact
            order.append(fact.id)
        }
        return (facts, order)
    }

    private mutating func loadFact(_ map: YAMLMap) -> Fact? {
        map.check(
            known: [
                "id", "type", "value", "display", "jurisdiction", "source", "source_date", "as_of", "confidence",
                "expires", "refs", "check", "note",
            ], &problems)
        let id = map.parsed(
            "id", "lower-case words joined by hyphens, such as state-minimum-wage", &problems,
            parse: { isKebabCase($0) ? $0 : nil })
        let kind = map.parsed("type", oneOf(Fact.Kind.self), &problems, parse: Fact.Kind.init(rawValue:))
        let value = map.required("value", "the value as messages print it", &problems)
        let jurisdiction = map.required("jurisdiction", "where it holds, such as US-CA", &problems)
        let source = map.required("source", "where it is from, best a URL", &problems)
        let sourceDate = map.required("source_date", "the source's own date, or undated", &problems)
        let asOf = map.parsed(
            "as_of", "the day it was last seen there, such as 2026-11-01", &problems, parse: CivilDate.init)
        let confidence = map.parsed(
            "confidence", "H (official), M (one secondary source) or L (unconfirmed)", &problems,
            parse: Fact.Confidence.init(rawValue:))
        let expires = map.parsed(
            "expires", "the last day it may be quoted, such as 2026-12-31, or never", &problems, parse: Expiry.init)
        let check = map.required("check", "who must look where to confirm it", &problems)
        let note = map.optional("note", "a note", &problems)
        var display: [LanguageTag: String] = [:]
        if let written = map.map("display", &problems) {
            for key in written.keys {
                guard let tag = LanguageTag(key.text) else {
                    problems.append(
                        written.problem(
                            key.text, found: "\"\(key.text)\"", expected: LanguageTag.expectation))
                    continue
                }
                display[tag] = written.required(key.text, "how \(tag) writes the value", &problems)?.text
            }
        }
        let refs = map.list("refs", of: "references such as F59", &problems).map(\.text)
        guard let id, let kind, let value, let jurisdiction, let source, let sourceDate, let asOf, let confidence,
            let expires, let check
        else { return nil }
        return Fact(
            id: id, kind: kind, value: value.text, display: display, jurisdiction: jurisdiction.text,
            source: source.text, sourceDate: sourceDate.text, asOf: asOf, confidence: confidence,
            expires: expires.day, refs: refs, check: check.text, note: note?.text, file: map.file, line: map.line)
    }

    // MARK: Playbooks

    private mutating func loadPlaybook(_ relative: String) -> Playbook? {
        guard let map = read(relative, known: ["name", "title", "kind", "steps"]) else { return nil }
        let expected = stem(relative)
        let name = map.parsed(
            "name", "\(expected), as the file is called", &problems, parse: { $0 == expected ? $0 : nil })
        let title = map.required("title", "a title for coordinators", &problems)
        let kind = map.parsed("kind", oneOf(HazardKind.self), &problems, parse: HazardKind.init(rawValue:))
        var steps: [Playbook.Step] = []
        for entry in map.maps("steps", of: "steps", &problems) {
            entry.check(known: ["day", "message", "reason"], &problems)
            let day = entry.parsed(
                "day", "whole days after day zero, such as 8", &problems, parse: { wholeNumber($0, 0...3650) })
            let message = entry.parsed("message", MessageKey.expectation, &problems, parse: MessageKey.init)
            let reason = entry.required("reason", "why on this day", &problems)
            if let day, let message, let reason {
                steps.append(Playbook.Step(day: day, message: message, reason: reason.text))
            }
        }
        guard let name, let title, let kind else { return nil }
        guard !steps.isEmpty else {
            problems.append(
                map.problem("steps", found: "no steps", expected: "at least one step with day, message and reason"))
            return nil
        }
        let inOrder = steps.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
        return Playbook(name: name, title: title.text, kind: kind, steps: inOrder.map(\.element))
    }

    // MARK: Messages

    private mutating func loadMeta(_ relative: String) -> MessageMeta? {
        guard let key = key(of: relative),
            let map = read(
                relative,
                known: [
                    "purpose", "topic", "audience", "jurisdiction", "sources", "facts", "validity_days",
                    "requires_topic", "enabled", "notes", "neutral", "sms_only",
                ])
        else { return nil }
        let purpose = map.required("purpose", "what the message is for", &problems)
        let topic = map.parsed("topic", Topic.expectation, &problems, parse: Topic.init)
        let audience = map.required("audience", "whom it is for", &problems)
        let jurisdiction = map.required("jurisdiction", "where it holds, such as US-CA", &problems)
        let sources = map.list("sources", of: "sources", &problems).map(\.text)
        let facts = map.list("facts", of: "ids of facts", &problems)
        let validity = map.parsed(
            "validity_days", "whole days, 1 to 365", &problems, parse: { wholeNumber($0, 1...365) })
        let requiredTopic = map.parsed(
            "requires_topic", Topic.expectation, isRequired: false, &problems, parse: Topic.init)
        let enabled = map.parsed("enabled", "true or false", isRequired: false, &problems, parse: trueOrFalse)
        let neutral = map.parsed("neutral", "true or false", isRequired: false, &problems, parse: trueOrFalse)
        let smsOnly = map.parsed("sms_only", "true or false", isRequired: false, &problems, parse: trueOrFalse)
        let notes = map.optional("notes", "notes to translators", &problems)
        guard let purpose, let topic, let audience, let jurisdiction, let validity else { return nil }
        return MessageMeta(
            key: key, purpose: purpose.text, topic: topic, audience: audience.text, jurisdiction: jurisdiction.text,
            sources: sources, factIDs: facts.map(\.text), validityDays: validity, requiredTopic: requiredTopic,
            isEnabled: enabled ?? true, notes: notes?.text, isNeutral: neutral ?? false, isSMSOnly: smsOnly ?? false,
            file: map.file,
            factPlaces: facts)
    }

    // MARK: Languages

    private mutating func loadLanguage(_ folderName: String) -> CatalogLanguage? {
        guard
            let map = read(
                folderName + "/language.yaml",
                known: [
                    "tag", "name", "english_name", "direction", "script", "fallback", "sms_fallback", "aliases", "stop",
                    "help", "start", "join", "region", "topics", "forget", "keep", "maybe_stop", "about", "yes", "no",
                    "lang", "lang_ask", "menu", "needs_ucs2", "polite", "sensitive_words", "formality", "audio",
                    "script_language", "recordings", "poster_draft", "poster_page", "poster_date", "poster_scan",
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
        let about = map.list("about", of: "words", &problems).map(\.text)
        let yes = map.list("yes", of: "words", &problems).map(\.text)
        let no = map.list("no", of: "words", &problems).map(\.text)
        let polite = map.list("polite", of: "words", &problems).map(\.text)
        let sensitive = map.list("sensitive_words", of: "words", &problems).map(\.text)
        let formality = map.optional("formality", "a note on how the reader is addressed", &problems)
        let audio = loadAudio(map, folderName)
        guard let tag, let name, let englishName, let isRightToLeft, let script else { return nil }
        aliasPlaces[tag] = Dictionary(aliases.map { ($0.tag, $0.place) }, uniquingKeysWith: { first, _ in first })
        return CatalogLanguage(
            tag: tag, name: name.text, englishName: englishName.text, menuName: menuName?.text ?? name.text,
            isRightToLeft: isRightToLeft, script: script, needsUCS2: needsUCS2 ?? (script != "Latn"),
            fallback: fallback, aliases: aliases.map(\.tag), words: words, languageWords: languageWords,
            languageQuestions: languageQuestions, keepWords: keep, maybeStopWords: maybeStop, aboutWords: about,
            yesWords: yes, noWords: no, politeWords: polite,
            sensitiveWords: sensitive, formality: formality?.text, audio: audio,
            posterWords: posterWords(map), file: map.file)
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
        var recorded: Set<MessageKey> = []
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
            recorded.insert(key)
        }
        return AudioLanguage(scriptLanguage: script, folder: path(relative), recorded: recorded.sorted())
    }

    private func isFile(_ relative: String) -> Bool { FileManager.default.fileExists(atPath: path(relative)) }

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

    private mutating func loadTranslation(_ relative: String, language: LanguageTag, facts: [String: Fact])
        -> Translation?
    {
        guard let key = key(of: relative), let map = read(relative, known: Translation.knownKeys) else { return nil }
        return Translation(map, key: key, language: language, facts: facts, &problems)
    }

    private mutating func loadReviews(_ folderName: String) -> [MessageKey: [Review]] {
        let relative = folderName + "/review.yaml"
        guard FileManager.default.fileExists(atPath: path(relative)) else { return [:] }
        let map: YAMLMap
        do throws(BadInput) { map = try YAMLMap.load(path(relative)) } catch {
            problems.append(error)
            return [:]
        }
        var reviews: [MessageKey: [Review]] = [:]
        for name in map.keys {
            guard let key = MessageKey(name.text) else {
                problems.append(
                    map.problem(name.text, found: "\"\(name.text)\"", expected: MessageKey.expectation))
                continue
            }
            for entry in map.maps(name.text, of: "reviews", &problems) {
                if let review = loadReview(entry) { reviews[key, default: []].append(review) }
            }
        }
        return reviews
    }

    private mutating func loadReview(_ map: YAMLMap) -> Review? {
        map.check(known: ["role", "reviewer", "date", "hash"], &problems)
        let role = map.parsed("role", oneOf(Review.Role.self), &problems, parse: Review.Role.init(rawValue:))
        let reviewer = map.required("reviewer", "the reviewer's name", &problems)
        let date = map.parsed("date", "a day such as 2026-11-01", &problems, parse: CivilDate.init)
        let hash = map.parsed(
            "hash", "64 hexadecimal digits", &problems, parse: { isHash($0, digits: 64...64) ? $0.lowercased() : nil })
        guard let role, let reviewer, let date, let hash else { return nil }
        return Review(role: role, reviewer: reviewer.text, date: date, hash: hash)
    }

    private mutating func loadReviewed(_ relative: String) -> [ReviewedText] {
        guard let map = read(relative, known: ["reviewed"]) else { return [] }
        return map.maps("reviewed", of: "reviewed texts", &problems).compactMap { loadReviewedText($0) }
    }

    private mutating func loadReviewedText(_ map: YAMLMap) -> ReviewedText? {
        map.check(known: ["hash", "facts"] + TextField.allCases.map(\.rawValue), &problems)
        let hash = map.parsed(
            "hash", "64 hexadecimal digits", &problems, parse: { isHash($0, digits: 64...64) ? $0.lowercased() : nil })
        var texts: [TextField: String] = [:]
        for field in TextField.allCases { texts[field] = map.optional(field.rawValue, "a text", &problems)?.text }
        var facts: [ReviewedText.QuotedFact] = []
        for entry in map.maps("facts", of: "facts", &problems) {
            entry.check(known: ["id", "value", "printed"], &problems)
            guard let id = entry.required("id", "the id of a fact", &problems),
                let value = entry.required("value", "its value", &problems)
            else { continue }
            let printed = entry.optional("printed", "how the text printed it", &problems)
            facts.append(
                ReviewedText.QuotedFact(id: id.text, value: value.text, printed: printed?.text ?? value.text))
        }
        guard let hash else { return nil }
        let reviewed = ReviewedText(hash: hash, texts: texts, facts: facts)
        guard reviewed.computedHash == hash else {
            problems.append(
                map.problem(
                    "hash", found: "texts or facts of another hash", expected: "what the reviewer read, untouched",
                    remedy: "Restore the file; it is written with the review and not by hand."))
            return nil
        }
        return reviewed
    }

    // MARK: Across files

    private mutating func checkAudio(
        _ languages: [LanguageTag: CatalogLanguage], _ translations: [MessageKey: [LanguageTag: Translation]]
    ) {
        for language in languages.values.sorted(by: { $0.tag < $1.tag }) {
            guard let audio = language.audio else { continue }
            if languages[audio.scriptLanguage].map({ $0.audio != nil }) ?? true {
                problems.append(
                    BadInput(
                        file: language.file, field: "script_language", found: "\"\(audio.scriptLanguage)\"",
                        expected: "a written language of the catalog",
                        remedy: "Name the language whose texts a speaker records from."))
            }
            for texts in translations.values.compactMap({ $0[language.tag] }).sorted(by: { $0.file < $1.file }) {
                problems.append(
                    BadInput(
                        file: texts.file, found: "texts in a language that goes out by voice",
                        expected: "recordings in \(audio.folder)",
                        remedy: "Remove the file, or \"audio: true\" from language.yaml."))
            }
        }
    }

    private mutating func checkCodes(_ keys: Set<MessageKey>) {
        var owners: [MessageCode: MessageKey] = [:]
        for key in keys.sorted() {
            let code = MessageCode(key)
            if let owner = owners[code] {
                problems.append(
                    BadInput(
                        file: path("_meta/\(key).yaml"), found: "the link code \(code), which \(owner) has too",
                        expected: "a code of its own", remedy: "Rename the newer of the two messages."))
            }
            owners[code] = key
        }
    }

    private mutating func checkAliases(_ languages: [LanguageTag: CatalogLanguage]) {
        var owners: [LanguageTag: LanguageTag] = [:]
        for language in languages.values.sorted(by: { $0.tag < $1.tag }) {
            for alias in language.aliases {
                let place = aliasPlaces[language.tag]?[alias]
                if let owner = owners[alias] ?? languages[alias]?.tag {
                    problems.append(
                        BadInput(
                            file: language.file, line: place?.line, column: place?.column, field: "aliases",
                            found: "\(alias), which means \(owner) already", expected: "each tag in one language",
                            remedy: "Remove it from one of the two."))
                }
                if let script = Script.likely(alias), !Script.isReadable(language.script, by: script) {
                    problems.append(
                        BadInput(
                            file: language.file, line: place?.line, column: place?.column, field: "aliases",
                            found: "\(alias), which is written in \(script)",
                            expected: "tags written in \(language.script)",
                            remedy: "Remove it: its readers cannot read this language's texts."))
                }
                owners[alias] = language.tag
            }
        }
    }
}

extension Translation {
    static let knownKeys = TextField.allCases.map(\.rawValue) + ["source_hash"]

    /// Takes the texts from a file's mapping, whose keys are checked already.
    init(_ map: YAMLMap, key: MessageKey, language: LanguageTag, facts: [String: Fact], _ problems: inout [BadInput]) {
        var texts: [TextField: Template] = [:]
        for field in TextField.allCases {
            if let placed = map.optional(field.rawValue, "a text", &problems) { texts[field] = Template(placed) }
        }
        let sourceHash = map.optional("source_hash", "the hash of the English source", &problems)
        if let sourceHash, !isHash(sourceHash.text, digits: 12...64) {
            problems.append(
                map.problem(
                    "source_hash", found: "\"\(sourceHash.text)\"",
                    expected: "12 to 64 hexadecimal digits, the beginning of the English source's hash"))
        }
        let ids = Set(texts.values.flatMap(\.factIDs)).sorted()
        let quoted = ids.compactMap { facts[$0] }.map { ($0.id, $0.value, $0.printed(in: language)) }
        self.init(
            key: key, language: language, file: map.file, texts: texts, sourceHash: sourceHash,
            textHash: TextHash.texts(texts), approvalHash: TextHash.approval(texts, facts: quoted), factIDs: ids)
    }
}

private struct Expiry {
    let day: CivilDate?

    init?(_ text: String) {
        if text == "never" {
            day = nil
        } else {
            guard let day = CivilDate(text) else { return nil }
            self.day = day
        }
    }
}

private func oneOf<T: CaseIterable & RawRepresentable>(_ type: T.Type) -> String where T.RawValue == String {
    "one of " + T.allCases.map(\.rawValue).joined(separator: ", ")
}

private func wholeNumber(_ text: String, _ range: ClosedRange<Int>) -> Int? {
    guard !text.isEmpty, text.utf8.count <= 6, text.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(text)
    else { return nil }
    return range.contains(number) ? number : nil
}

private func trueOrFalse(_ text: String) -> Bool? { ["true": true, "false": false][text] }

private func isHash(_ text: String, digits: ClosedRange<Int>) -> Bool {
    digits.contains(text.utf8.count) && text.utf8.allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
}
