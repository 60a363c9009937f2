/// What somebody wrote, as a gateway brought it.
public struct InboundReply: Sendable {
    public let gateway: String
    /// The gateway's own id of the reply. With ``gateway`` it tells a repetition from a new reply.
    public let messageID: String
    public let from: ContactAddress
    public let text: String
    /// How it came, and how it is answered.
    public let channel: Channel
    /// Their id in WhatsApp, where it was told beside the number.
    public let account: WhatsAppUserID?

    /// - Parameter channel: nil: that of the address.
    public init(
        gateway: String, messageID: String, from: ContactAddress, text: String, channel: Channel? = nil,
        account: WhatsAppUserID? = nil
    ) {
        self.account = account
        self.gateway = gateway
        self.messageID = messageID
        self.from = from
        self.text = text
        self.channel = channel ?? from.channel
    }
}

/// Who wrote, as far as an answer may depend on it.
public struct Correspondent: Sendable, Equatable {
    /// Nil when no dialogue is open, or it has expired.
    public var conversation: Conversation?
    /// In order of preference; empty for somebody who never told.
    public var languages: [LanguageTag]
    /// Registered, and not only in the middle of a first dialogue.
    public var isRegistered: Bool
    /// The latest question of the last ``Conversation/lifetime`` that has left by the channel by which they write now and may
    /// have arrived, of those that grant consent: ``MessageKey/topicsMenu`` where a dialogue about topics is open, else
    /// ``MessageKey/joinConfirm``. Nil: they were not asked there, so that there is nothing to which they could say yes.
    public var asked: AskedQuestion?

    public init(
        conversation: Conversation? = nil, languages: [LanguageTag] = [], isRegistered: Bool = false,
        asked: AskedQuestion? = nil
    ) {
        self.conversation = conversation
        self.languages = languages
        self.isRegistered = isRegistered
        self.asked = asked
    }
}

/// A question for consent that has left. Prints as the consent ledger names it: `delivery 212 by sms`.
public struct AskedQuestion: Sendable, Equatable, CustomStringConvertible {
    public let delivery: ID<Delivery>
    public let channel: Channel

    public init(_ delivery: ID<Delivery>, by channel: Channel) {
        self.delivery = delivery
        self.channel = channel
    }

    public var description: String { "delivery \(delivery) by \(channel.rawValue)" }
}

/// What is done with what the store knows of the sender.
public enum ReplyEffect: Sendable, Equatable {
    /// Goes before the languages that are known.
    case setLanguage(LanguageTag)
    /// Consent, granted by the YES that ends the dialogue; takes an earlier STOP back. The regions take the place of those
    /// that are known.
    case join(language: LanguageTag?, regions: [GEOID], zones: ZoneSet?, evidence: String)
    /// What is chosen of what the menu offered; topics that it did not offer stay as they are. A topic that is consent
    /// (``Topic/isConsent``) goes into the consent ledger, and is not granted by who has stopped.
    case setTopics(chosen: [Topic], offered: [Topic], evidence: String)
    /// Erases the sender, but for the keyed hash that keeps them from being written to again.
    case forget
}

/// All that one reply leads to.
public struct ReplyTurn: Sendable, Equatable {
    public var intent: ReplyIntent
    public var conversation: Conversation?
    public var answer: QueuedAnswer?
    public var effects: [ReplyEffect]
    public var question: WorkerQuestion.Kind?
    /// For the consent ledger, where the intent itself is consent or its end.
    public var evidence: String

    public init(
        intent: ReplyIntent, conversation: Conversation? = nil, answer: QueuedAnswer? = nil,
        effects: [ReplyEffect] = [], question: WorkerQuestion.Kind? = nil, evidence: String
    ) {
        self.intent = intent
        self.conversation = conversation
        self.answer = answer
        self.effects = effects
        self.question = question
        self.evidence = evidence
    }
}

/// What was swept away.
public struct ReplySweep: Sendable, Equatable {
    public var conversations = 0
    public var questions = 0
    /// Of these, how many may have meant STOP or cried for help, and nobody had answered them.
    public var unread = 0
    /// People who wrote and never signed up.
    public var visitors = 0

    public init() {}
}

extension MessageKey {
    /// Questions of a dialogue that the sender has begun: asked also of one who had stopped before, and who writes again.
    /// A STOP ends those that have not left. ``topicsMenu`` is none of them: who has stopped gets nothing, and so has
    /// nothing to choose from.
    public static let dialogueQuestions: Set<MessageKey> = [.languageMenu, .askRegion, .regionNotFound, .joinConfirm]

    /// Whether an answer goes to a contact point that is suppressed.
    public var goesDespiteStop: Bool {
        self == .stopReply || self == .forgotten || Self.dialogueQuestions.contains(self)
    }
}
