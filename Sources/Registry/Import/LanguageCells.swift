import Outreach

/// Reads an ordered list of languages: tags (`es`, `zh-Hant`) or names, which the caller resolves.
struct LanguageCells {
    /// A language by its name in English, Spanish or itself; nil when the name is not known.
    let named: @Sendable (String) -> LanguageTag?

    struct Refusal: Error { let found: String }

    func languages(_ cell: String) throws(Refusal) -> [LanguageTag] {
        var found: [LanguageTag] = []
        for piece in cell.split(whereSeparator: { $0 == ";" || $0 == "," || $0 == "|" }) {
            let text = Cells.trimmed(piece)
            guard !text.isEmpty else { continue }
            // Names first: "Spanish" would also pass as a tag of eight letters, which nobody ever means.
            guard let tag = named(text) ?? Self.tag(text) else { throw Refusal(found: Masked.quoted(text)) }
            if !found.contains(tag) { found.append(tag) }
        }
        return found
    }

    private static func tag(_ text: String) -> LanguageTag? {
        guard let tag = LanguageTag(text), (2...3).contains(tag.language.utf8.count) else { return nil }
        return tag
    }
}
