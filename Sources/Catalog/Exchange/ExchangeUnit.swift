import Outreach

/// One text of one message on its way to a translator.
struct ExchangeUnit: Sendable, Equatable {
    /// How far the translation has come, as far as the files alone tell: the same on any day.
    enum State: Sendable, Equatable {
        /// No text yet.
        case untranslated
        /// The English text has changed since it was made.
        case stale
        /// A text that no translator vouches for.
        case translated
        /// A translator vouches for exactly this text.
        case reviewed
        /// A translator and an attorney do.
        case final
    }

    let key: MessageKey
    let field: TextField
    let source: Template
    let target: Template?
    let state: State
    /// The English text's place: `en/heat.yaml:1`.
    let place: String
    /// To the translator, a sentence or a few each.
    let notes: [String]
    /// The most UTF-16 units that the text may have as it stands in the file; nil = no limit.
    let maximumLength: Int?

    /// `heat/sms`
    var name: String { "\(key)/\(field.rawValue)" }
}

/// One text as it came back.
struct ReceivedUnit: Sendable, Equatable {
    let key: MessageKey
    let field: TextField
    /// The English text that the translator had.
    let source: String
    /// Empty where the translator wrote nothing.
    let target: String
    /// Marked by the translator, or by the export, as not to be relied on yet.
    let isUnfinished: Bool
    /// Where it stands in the file, counted from one.
    let line: Int

    var name: String { "\(key)/\(field.rawValue)" }
}

/// A file as it came back.
struct ReceivedFile: Sendable, Equatable {
    /// Nil where the file does not say.
    let language: LanguageTag?
    let languageLine: Int
    let units: [ReceivedUnit]
}
