import Outreach

/// A language of the catalog, from its `language.yaml`.
public struct CatalogLanguage: Sendable, Equatable {
    public let tag: LanguageTag
    /// In the language itself: `español`.
    public let name: String
    public let englishName: String
    /// As it stands in the list from which a worker chooses by text, where each letter counts; its ``name`` where the
    /// file gives no shorter one. It is among ``languageWords``: whoever types it gets the language.
    public let menuName: String
    public let isRightToLeft: Bool
    /// ISO 15924: `Latn`, `Hans`.
    public let script: String
    /// Its ordinary words have letters that GSM-7 lacks. Nobody is asked to leave them out, and every SMS in it is
    /// counted as UCS-2.
    public let needsUCS2: Bool
    /// Languages whose texts its readers get where this one has none; never one in another script.
    public let fallback: [LanguageTag]
    /// Other tags that mean this language: `zh-TW` for `zh-Hant`.
    public let aliases: [LanguageTag]
    /// Words by which a reply asks for something, as they are written.
    public let words: [ReplyIntent: [String]]
    /// Words by which a reply asks for this language.
    public let languageWords: [String]
    /// Words by which a reply asks for another language without naming it: "language".
    public let languageQuestions: [String]
    /// Phrases that ask for what STOP would end: "don't stop".
    public let keepWords: [String]
    /// Phrases that may mean STOP, which a person reads: "wrong number".
    public let maybeStopWords: [String]
    /// Cries for help, which a person reads: "help me". HELP itself is a keyword and none of them.
    public let distressWords: [String]
    /// Words about the messages themselves, which change no keyword: "texting me".
    public let aboutWords: [String]
    /// Words that answer a question with yes, beside the Latin YES that every text names.
    public let yesWords: [String]
    public let noWords: [String]
    /// Words that may stand beside a keyword without changing it: "please", "thank you".
    public let politeWords: [String]
    /// Words that may not show on a lock screen in a neutral message.
    public let sensitiveWords: [String]
    /// Words that choose a topic from the menu, beside its number.
    public let topicWords: [Topic: [String]]
    /// Words that choose none of them.
    public let noTopicWords: [String]
    /// Words that may stand in a choice and change nothing: "and".
    public let topicJoiners: [String]
    /// How its texts name a region, any of which will do: a number that holds only there stands beside one of them.
    public let placeNames: [GEOID: [String]]
    /// To translators: how the reader is addressed.
    public let formality: String?
    /// How its speakers are reached by voice; nil for a language that is written.
    public internal(set) var audio: AudioLanguage?
    /// A printed notice's own words; nil where nobody has written them.
    public let posterWords: PosterWords?
    public let file: String
}

/// A language that goes out by voice: most of its speakers do not read it, so its folder has recordings and no texts.
public struct AudioLanguage: Sendable, Equatable {
    /// The language of the texts from which a speaker records.
    public let scriptLanguage: LanguageTag
    /// Where the recordings lie.
    public let folder: String
    /// By the message that each says.
    public let files: [MessageKey: AudioFile]

    /// The messages that have a recording, sorted.
    public var recorded: [MessageKey] { files.keys.sorted() }

    /// The endings of recordings that phones play.
    public static let fileEndings = ["mp3", "m4a", "ogg"]
}

/// What stands on a printed notice beside the message.
public struct PosterWords: Sendable, Equatable {
    /// "DRAFT"
    public let draft: String
    /// With `{page}` and `{pages}`: "page {page} of {pages}".
    public let page: String
    /// With `{date}`: "Sources read on {date}".
    public let date: String
    /// What the QR code is for.
    public let scan: String
}
