/// The name of a rights message: `unpaid-wages`.
public struct MessageKey: CheckedText {
    public let text: String
    public static let expectation = "a message key in lower-case words joined by hyphens, such as unpaid-wages"

    public init?(_ text: String) {
        guard isKebabCase(text) else { return nil }
        self.text = text
    }
}

/// How one SMS is encoded and cut (3GPP TS 23.038 and 23.040).
public enum SMSEncoding: String, Codable, Sendable {
    case gsm7 = "GSM-7"
    case ucs2 = "UCS-2"
}

/// The number of SMS segments that one text takes and that carriers bill.
public typealias SegmentCount = Int

/// One text, ready to hand to a gateway; the same for everyone who gets this message in this language by this channel,
/// but for ``OutgoingText/linkPlaceholder`` and the like, which the gateway fills in.
public struct OutgoingText: Sendable, Equatable, Codable {
    public let key: MessageKey
    public let language: LanguageTag
    public let channel: Channel
    /// Email only.
    public let subject: String?
    /// The SMS, or the plain-text part of the email.
    public let body: String
    /// The HTML part of the email.
    public let html: String?
    /// 1 for an email.
    public let segments: SegmentCount
    /// SHA-256, in hexadecimal, of the texts and of the values of the facts they quote: what a reviewer approved.
    public let approvalHash: String
    /// Whether both reviews hold for exactly this text with exactly these facts.
    public let isApproved: Bool
    /// Why it may not go to real people, in a sentence; nil when it may.
    public let obstacle: String?
    public let isRightToLeft: Bool
    /// WhatsApp only: what may be a place to fill in in a template, by the name of the place (`1`).
    public let variables: [String: String]

    public init(
        key: MessageKey, language: LanguageTag, channel: Channel, subject: String?, body: String, html: String?,
        segments: SegmentCount, approvalHash: String, isApproved: Bool, obstacle: String?, isRightToLeft: Bool,
        variables: [String: String] = [:]
    ) {
        self.key = key
        self.language = language
        self.channel = channel
        self.subject = subject
        self.body = body
        self.html = html
        self.segments = segments
        self.approvalHash = approvalHash
        self.isApproved = isApproved
        self.obstacle = obstacle
        self.isRightToLeft = isRightToLeft
        self.variables = variables
    }
}

/// What the engine needs to know of a message beside its texts.
public struct MessageFacts: Sendable, Equatable {
    public let key: MessageKey
    /// How long after a step is due its message is still worth sending.
    public let validity: Duration
    /// Only workers who asked for this topic get it; nil = everyone.
    public let requiredTopic: Topic?
    /// Off by a flag in its `_meta` file: never planned.
    public let isDisabled: Bool
    public let languages: [LanguageTag]
    /// The state or county whose law it tells; nil = it holds everywhere.
    public let jurisdiction: GEOID?

    public init(
        key: MessageKey, validity: Duration, requiredTopic: Topic?, isDisabled: Bool, languages: [LanguageTag],
        jurisdiction: GEOID? = nil
    ) {
        self.jurisdiction = jurisdiction
        self.key = key
        self.validity = validity
        self.requiredTopic = requiredTopic
        self.isDisabled = isDisabled
        self.languages = languages
    }
}

/// The message catalog as the engine sees it. Implemented by `Catalog` over the folder `Messages/`.
public protocol MessageSource: TopicMenu {
    /// Nil when the catalog has no such message.
    func message(_ key: MessageKey) -> MessageFacts?
    /// The language in which a worker with these preferences gets the message, following the declared fallbacks;
    /// nil when none of them leads to a translation.
    func language(for preferences: [LanguageTag], message: MessageKey) -> LanguageTag?
    /// Whether a language is what the tag itself names, under whatever name (`fil` for `tl`), and no fallback of it.
    func isNamed(_ language: LanguageTag, by tag: LanguageTag) -> Bool
    /// The language that a tag names, when most of its speakers do not read it; nil for any other.
    func spokenLanguage(named tag: LanguageTag) -> SpokenLanguage?
    /// - Parameter on: the day for which expiry of facts is judged.
    /// - Returns: nil when there is no such translation.
    func text(_ key: MessageKey, language: LanguageTag, channel: Channel, context: MessageContext, on: CivilDate)
        -> OutgoingText?
    /// What kind of reply this is, by the keywords of every language.
    func intent(of reply: String) -> ReplyIntent
    /// The same, with what it asks for in particular and why it was taken so.
    /// - Parameter language: of the worker, where it is known.
    func reading(of reply: String, language: LanguageTag?) -> ReplyReading
    func playbook(_ name: String) -> Playbook?
    var playbooks: [Playbook] { get }
}

/// A language that is reached by voice, and in which messages are recorded.
public struct SpokenLanguage: Hashable, Sendable {
    public let tag: LanguageTag
    public let englishName: String
    /// The messages that have a recording.
    public let recorded: [MessageKey]

    public init(tag: LanguageTag, englishName: String, recorded: [MessageKey]) {
        self.tag = tag
        self.englishName = englishName
        self.recorded = recorded
    }
}

extension MessageSource {
    /// The intent alone, for a source that tells no more.
    public func reading(of reply: String, language: LanguageTag?) -> ReplyReading {
        ReplyReading(intent: intent(of: reply), why: "by its keyword")
    }

    public func spokenLanguage(named tag: LanguageTag) -> SpokenLanguage? { nil }

    public var offeredTopics: [Topic] { [] }
    public func topics(chosenBy text: String, of offered: [Topic], language: LanguageTag?) -> [Topic]? { nil }

    /// By the primary subtag, for a source that knows no other names.
    public func isNamed(_ language: LanguageTag, by tag: LanguageTag) -> Bool { language.language == tag.language }
}

/// What a text may name beside facts.
public struct MessageContext: Hashable, Sendable {
    public let programName: String
    public let eventTitle: String?
    /// Where pages live, without a trailing slash: `https://rights.example.org`.
    public let linkBase: String
    /// Printed in emails, as CAN-SPAM asks.
    public let postalAddress: String?
    /// The numbers of what was chosen from the menu of topics (`1 3`); nil in all texts but the answer to a choice.
    public var chosen: String?

    public init(
        programName: String, eventTitle: String?, linkBase: String, postalAddress: String?, chosen: String? = nil
    ) {
        self.chosen = chosen
        self.programName = programName
        self.eventTitle = eventTitle
        self.linkBase = linkBase
        self.postalAddress = postalAddress
    }
}

/// What a worker's reply asks for.
public enum ReplyIntent: String, Codable, Sendable, CaseIterable {
    case stop, help, start, join
    /// Another language.
    case language
    /// Another county or ZIP code.
    case region
    case topics
    /// To be erased.
    case forget
    /// May mean STOP: a person reads it.
    case doubtful
    case other
}
