import Outreach

extension MessageCatalog {
    /// The words of the pages in the first of these languages that has them all, fallbacks included; else in English;
    /// nil when that has not got them either.
    ///
    /// A language that the reader named goes before one that the catalog falls back to.
    ///
    /// - Parameter isOffered: languages of which this does not hold are passed over, and not in the menu.
    public func pageWords(
        for preferences: [LanguageTag], where isOffered: (LanguageTag) -> Bool = { _ in true }
    ) -> PageWords? {
        let chains = preferences.map(matcher.chain)
        let candidates = chains.compactMap(\.first) + chains.flatMap { $0 } + [Self.source]
        for tag in candidates where isOffered(tag) {
            if let words = pageWords(in: tag, where: isOffered) { return words }
        }
        return nil
    }

    private func pageWords(in tag: LanguageTag, where isOffered: (LanguageTag) -> Bool) -> PageWords? {
        guard let language = languages[tag], let file = pages[tag] else { return nil }
        return PageWords(
            language: tag, isRightToLeft: language.isRightToLeft, texts: file.texts.mapValues(\.text),
            offers: writtenLanguages.filter { isOffered($0.tag) }.map {
                PageWords.Offer(tag: $0.tag, name: $0.name, isRightToLeft: $0.isRightToLeft)
            })
    }

    /// English first, then in the order of their tags.
    var writtenLanguages: [CatalogLanguage] {
        let written = languages.values.filter { $0.audio == nil }.sorted { $0.tag < $1.tag }
        return written.filter { $0.tag == Self.source } + written.filter { $0.tag != Self.source }
    }
}
