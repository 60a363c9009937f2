import Outreach

/// What has to hold between files.
extension CatalogLoader {
    mutating func checkAudio(
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

    mutating func checkCodes(_ keys: Set<MessageKey>) {
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

    mutating func checkAliases(_ languages: [LanguageTag: CatalogLanguage]) {
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
