import Outreach

/// Finds the catalog's language for a worker's tag: by name, by declared alias, or by look-up with ever shorter tags
/// (RFC 4647, section 3.4), but never one in a script that the reader of the tag does not use.
struct LanguageMatcher: Sendable {
    private let languages: [LanguageTag: CatalogLanguage]
    private let aliases: [LanguageTag: LanguageTag]

    init(_ languages: [LanguageTag: CatalogLanguage]) {
        self.languages = languages
        var aliases: [LanguageTag: LanguageTag] = [:]
        for language in languages.values.sorted(by: { $0.tag < $1.tag }) {
            for alias in language.aliases { aliases[alias, default: language.tag] = language.tag }
        }
        self.aliases = aliases
    }

    /// The language that the tag names, whether or not there are texts in it.
    func match(_ tag: LanguageTag) -> LanguageTag? {
        let tag = withoutMacrolanguage(tag)
        let wanted = Script.likely(tag)
        var candidate: LanguageTag? = tag
        while let current = candidate {
            if let found = languages[current]?.tag ?? aliases[current], let language = languages[found] {
                if Script.isReadable(language.script, by: wanted) { return found }
                return sibling(of: found, script: wanted)
            }
            candidate = current.truncated
        }
        return nil
    }

    /// The languages to try for a tag, nearest first: the matched one, then those that it declares as fallback, and
    /// theirs in turn.
    func chain(_ tag: LanguageTag) -> [LanguageTag] {
        guard let first = match(tag) else { return [] }
        var chain = [first]
        var index = 0
        while index < chain.count {
            let language = languages[chain[index]]
            for declared in language?.fallback ?? [] {
                guard let next = match(declared), let script = languages[next]?.script, !chain.contains(next),
                    Script.isReadable(script, by: language?.script)
                else { continue }
                chain.append(next)
            }
            index += 1
        }
        return chain
    }

    /// `zh-HK` without an alias shortens to `zh`, in the wrong script; another language of the same name may be right.
    private func sibling(of tag: LanguageTag, script: String?) -> LanguageTag? {
        languages.values.filter { $0.tag.language == tag.language && Script.isReadable($0.script, by: script) }
            .map(\.tag).min()
    }

    /// `zh-yue-HK` is `yue-HK` in canonical form (RFC 5646, section 4.5).
    private func withoutMacrolanguage(_ tag: LanguageTag) -> LanguageTag {
        let parts = tag.text.split(separator: "-")
        guard parts.count > 1, parts[1].utf8.count == 3, parts[1].utf8.allSatisfy({ (97...122).contains($0) }) else {
            return tag
        }
        return LanguageTag(parts.dropFirst().joined(separator: "-")) ?? tag
    }
}
