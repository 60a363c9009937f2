import Outreach

extension MessageCatalog {
    /// The same with a recording of everything that calls may say, in each language that goes out by voice: for rehearsals,
    /// where no recording has to be made to see whom calls would reach, when, and at what price.
    ///
    /// What is imagined has no bytes, so that nothing can be played, and no reviewer, so that it goes to nobody real.
    public func imaginingRecordings() -> MessageCatalog {
        var imagined = languages
        for (tag, language) in languages {
            guard let audio = language.audio else { continue }
            let files = messages.filter { !$0.value.isNeutral && !MessageKey.answers.contains($0.key) }.keys.map {
                key in
                let id = AudioFile.id(of: Array("imagined: \(tag)/\(key)".utf8))
                return (key, AudioFile(path: "", id: id, ending: "mp3"))
            }
            imagined[tag]?.audio = AudioLanguage(
                scriptLanguage: audio.scriptLanguage, folder: audio.folder,
                files: Dictionary(uniqueKeysWithValues: files).merging(audio.files) { _, real in real })
        }
        return MessageCatalog(
            folder: folder, facts: facts, factOrder: factOrder, playbooks: playbooks, messages: messages,
            languages: imagined, translations: translations, reviews: reviews, reviewed: reviewed, pages: pages)
    }
}
