/// A word or sentence of the pages on which workers sign up and unsubscribe. The raw value is its key in a language's
/// `pages.yaml`.
///
/// An answer says the same whether or not a number or address is registered: there is no word for "already signed up"
/// or "not found here", and none may be added.
public enum PageWord: String, Sendable, CaseIterable {
    // Every page
    case chooseLanguage = "choose_language"
    case tryAgain = "try_again"
    case errorLater = "error_later"
    case pageMissing = "page_missing"

    // Unsubscribing from emails. Names neither the programme nor its subject: the screen may be shared.
    case stopTitle = "stop_title"
    case stopButton = "stop_button"
    case stopDone = "stop_done"
    case stopUnknown = "stop_unknown"

    // Signing up
    case joinTitle = "join_title"
    case joinIntro = "join_intro"
    case joinPrivacy = "join_privacy"
    case sharedScreen = "shared_screen"
    case phoneLabel = "phone_label"
    case regionLabel = "region_label"
    case languageLabel = "language_label"
    case consentLabel = "consent_label"
    case joinButton = "join_button"
    case joinSent = "join_sent"
    /// What can be chosen by text later, recorded calls among it: a box here could not be consent to them.
    case topicsHint = "topics_hint"
    case errorPhone = "error_phone"
    case errorRegion = "error_region"
    case errorConsent = "error_consent"

    /// Shown to whoever opens an unsubscribe link.
    public var isOfUnsubscribing: Bool { rawValue.hasPrefix("stop_") }
}

/// All the words of the pages in one language.
public struct PageWords: Sendable, Equatable {
    /// A language that the pages can be had in.
    public struct Offer: Sendable, Equatable {
        public let tag: LanguageTag
        /// In the language itself.
        public let name: String
        public let isRightToLeft: Bool

        public init(tag: LanguageTag, name: String, isRightToLeft: Bool) {
            self.tag = tag
            self.name = name
            self.isRightToLeft = isRightToLeft
        }
    }

    public let language: LanguageTag
    public let isRightToLeft: Bool
    /// Every language, for a menu; this one among them.
    public let offers: [Offer]
    private let texts: [PageWord: String]

    /// Nil when a word is missing.
    public init?(language: LanguageTag, isRightToLeft: Bool, texts: [PageWord: String], offers: [Offer]) {
        guard PageWord.allCases.allSatisfy({ texts[$0] != nil }) else { return nil }
        self.language = language
        self.isRightToLeft = isRightToLeft
        self.texts = texts
        self.offers = offers
    }

    /// Plain text: to be escaped where it becomes HTML.
    public subscript(_ word: PageWord) -> String { texts[word]! }
}
