import Outreach

/// A language of the catalog, from its `language.yaml`.
public struct CatalogLanguage: Sendable, Equatable {
    public let tag: LanguageTag
    /// In the language itself: `español`.
    public let name: String
    public let englishName: String
    public let isRightToLeft: Bool
    /// ISO 15924: `Latn`, `Hans`.
    public let script: String
    /// Languages whose texts its readers get where this one has none; never one in another script.
    public let fallback: [LanguageTag]
    /// Other tags that mean this language: `zh-TW` for `zh-Hant`.
    public let aliases: [LanguageTag]
    /// Words by which a reply asks for something, as they are written.
    public let words: [ReplyIntent: [String]]
    /// Words by which a reply asks for this language.
    public let languageWords: [String]
    /// Words that may stand beside a keyword without changing it: "please", "thank you".
    public let politeWords: [String]
    /// Words that may not show on a lock screen in a neutral message.
    public let sensitiveWords: [String]
    /// To translators: how the reader is addressed.
    public let formality: String?
    public let file: String
}
