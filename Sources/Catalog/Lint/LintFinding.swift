import Outreach

/// Something wrong, or doubtful, in the catalog: where, what, and what to do about it.
public struct LintFinding: Sendable, Equatable, Codable, CustomStringConvertible {
    public enum Severity: String, Sendable, Codable, CaseIterable {
        /// May not be sent like this.
        case error
        /// A person should look.
        case warning
    }

    public let file: String
    /// Counted from one.
    public let line: Int
    public let rule: LintRule
    public let severity: Severity
    public let message: String
    public let fix: String

    /// `Messages/es/heat.yaml:3: error: … [sms-too-long] Shorten it.`
    public var description: String { "\(file):\(line): \(severity.rawValue): \(message) [\(rule.rawValue)] \(fix)" }
}

/// What lint looks for. The raw value is the rule's name as people read and search it.
public enum LintRule: String, Sendable, Codable, CaseIterable {
    /// The file cannot be read, or a key or value in it is not of the format.
    case format
    /// A translation lacks one of its four texts.
    case missingField = "missing-field"
    /// A text that no channel of the message sends.
    case surplusField = "surplus-field"
    /// Texts without a file in `_meta`, or a message without English texts.
    case missingFile = "missing-file"
    /// Placeholder that means nothing.
    case unknownPlaceholder = "unknown-placeholder"
    /// A fact that facts.yaml does not have.
    case unknownFact = "unknown-fact"
    /// A fact that is quoted but not listed in the message's `_meta` file.
    case undeclaredFact = "undeclared-fact"
    /// A fact's value written out, which would stay behind when the fact changes.
    case factByValue = "fact-by-value"
    /// Digits that come neither from a fact nor from the name of a law or form.
    case unsourcedNumber = "unsourced-number"
    case smsTooLong = "sms-too-long"
    /// Characters that force UCS-2 and with it more segments.
    case dearCharacter = "dear-character"
    case stopMissing = "stop-missing"
    case programMissing = "program-missing"
    case linkMissing = "link-missing"
    /// More than one phone number in an SMS.
    case manyNumbers = "many-numbers"
    /// Facts or digits that are not those of the English text.
    case numbersDiffer = "numbers-differ"
    /// The event or the list of languages is named in one of the two texts only.
    case placeholdersDiffer = "placeholders-differ"
    /// Links that are not those of the English text.
    case linksDiffer = "links-differ"
    /// A word that shows on a lock screen and tells the subject of a neutral message.
    /// A fact that holds in a part of where the message holds, in a text that does not name that part.
    case placeMissing = "place-missing"
    case lockScreen = "lock-screen"
    case wrongScript = "wrong-script"
    case bidiControls = "bidi-controls"
    case notNFC = "not-nfc"
    case untranslated
    /// More than two and a half times as long as the English text.
    case tooLong = "too-long"
    /// The English page asks for more than eight years of school.
    case readingLevel = "reading-level"
    case pageLength = "page-length"
    case expiredFact = "expired-fact"
    case unconfirmedFact = "unconfirmed-fact"
    /// The English text has changed since the translation was made.
    case staleTranslation = "stale-translation"
    /// A review that no longer holds, or of a text that is not there.
    case lapsedReview = "lapsed-review"
    /// One word asks for two things.
    case keywordConflict = "keyword-conflict"
    /// The question whether somebody wants to sign up names no word for yes.
    case yesMissing = "yes-missing"
    /// A menu of topics whose numbers are not those of its topics, or a topic that a language has no word for.
    case topicMenu = "topic-menu"
    /// A language that the menu offers under a name which would not choose it.
    case menuName = "menu-name"
    /// A language in whose words nobody can say STOP.
    case noStopWords = "no-stop-words"
    /// A declared fallback that is not followed, since its readers may not read that script.
    case fallbackScript = "fallback-script"
    /// A playbook's step names a message that is not in the catalog.
    case unknownMessage = "unknown-message"
}

/// What lint needs to know beside the catalog.
public struct LintOptions: Sendable {
    /// With what the texts are filled in before they are measured.
    public var context: MessageContext
    /// For telling what a character costs; nil = in segments only.
    public var pricePerSegment: Money?

    public init(context: MessageContext = .sample, pricePerSegment: Money? = nil) {
        self.context = context
        self.pricePerSegment = pricePerSegment
    }
}

extension MessageContext {
    /// A name and a short host of the length that the texts' budget allows for, for measuring where the real ones are not
    /// known. A longer host costs every SMS its difference: measure with the real one.
    public static let sample = MessageContext(
        programName: "Altavoz", eventTitle: "Los Angeles wildfires", linkBase: "https://r.example.org",
        postalAddress: nil, chosen: "1 2 3 4")
}
