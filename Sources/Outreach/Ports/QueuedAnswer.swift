/// The answer that somebody who wrote is to get, as the catalog and their languages decide it.
public struct QueuedAnswer: Sendable, Equatable {
    public let message: MessageKey
    public let language: LanguageTag
    public let segments: SegmentCount
    /// Past this, an answer is of no use and is not sent.
    public let validUntil: Timestamp
    /// So many of this kind go to one contact point within ``quietTime``.
    public let limit: Int
    /// What ``MessageContext/chosen`` is to be.
    public let chosen: String?

    public init(
        message: MessageKey, language: LanguageTag, segments: SegmentCount, validUntil: Timestamp, limit: Int = 1,
        chosen: String? = nil
    ) {
        self.limit = limit
        self.chosen = chosen
        self.message = message
        self.language = language
        self.segments = segments
        self.validUntil = validUntil
    }

    /// The same, of no use any more from `end` on.
    public func ending(by end: Timestamp) -> QueuedAnswer {
        QueuedAnswer(
            message: message, language: language, segments: segments, validUntil: min(validUntil, end), limit: limit,
            chosen: chosen)
    }

    /// The same, going so often at most.
    public func limited(to limit: Int) -> QueuedAnswer {
        QueuedAnswer(
            message: message, language: language, segments: segments, validUntil: validUntil, limit: limit,
            chosen: chosen)
    }

    /// At most ``limit`` answers of the same kind, and ``mostAnswers`` of all kinds together, go to one contact point
    /// within this time, so that two machines that answer one another come to rest.
    public static let quietTime = Duration.hours(24)
    /// A dialogue takes four or five; the confirmation of STOP and of FORGET is not counted.
    public static let mostAnswers = 12
}

/// What became of the answer to a reply. The raw values are labels of a metric.
public enum ReplyVerdict: String, Sendable, CaseIterable {
    /// A delivery, ready to be leased before all others.
    case queued
    /// The provider has brought this very reply before.
    case repeated
    /// The contact point was stopped already: no second confirmation, and no other answer.
    case stopped
    /// It had enough answers within ``QueuedAnswer/quietTime``.
    case guarded
    /// There was no answer to give, or nobody is registered with this contact point.
    case unanswered
}

extension MessageKey {
    /// Confirms STOP: the one message that goes to somebody who has stopped.
    public static let stopReply = MessageKey("stop-reply")!
    public static let helpReply = MessageKey("help-reply")!
    /// Confirms that somebody signed up, or came back with START.
    public static let welcome = MessageKey("welcome")!
    /// Says, in the new language, that the language has changed.
    public static let languageChanged = MessageKey("language-changed")!
    /// Asks for a language by listing them all, each by its own name.
    public static let languageMenu = MessageKey("language-menu")!
    /// To a reply that no word of any language explains.
    public static let notUnderstood = MessageKey("not-understood")!
    /// Asks for a ZIP code, city or county.
    public static let askRegion = MessageKey("ask-region")!
    /// The place that was named is not known; asks again.
    public static let regionNotFound = MessageKey("region-not-found")!
    /// Says that the place has changed.
    public static let regionChanged = MessageKey("region-changed")!
    /// Asks for the YES without which nobody is signed up; ``welcome`` answers that YES.
    public static let joinConfirm = MessageKey("join-confirm")!
    /// Asks which topics the sender wants to hear about as well, by numbers.
    public static let topicsMenu = MessageKey("topics-menu")!
    /// Says which numbers of ``topicsMenu`` are chosen now.
    public static let topicsSet = MessageKey("topics-set")!
    /// Confirms once that the worker's data are erased. Goes to somebody who has stopped, as ``stopReply`` does.
    public static let forgotten = MessageKey("forgotten")!

    /// Everything that is said to somebody because they wrote.
    public static let answers: Set<MessageKey> = [
        .stopReply, .helpReply, .welcome, .languageChanged, .languageMenu, .notUnderstood, .askRegion, .regionNotFound,
        .regionChanged, .joinConfirm, .topicsMenu, .topicsSet, .forgotten,
    ]

    /// Whether a person may answer somebody with it. The other ``answers`` confirm what the store has just done (a STOP,
    /// an erasure, a language): sent as words alone they would be untrue.
    public var mayBeChosen: Bool { self == .helpReply || !Self.answers.contains(self) }

    /// What a person meant who names an answer that nobody may choose: ``stopReply`` comes with the decision `stop`.
    public var decisionMeant: String? {
        switch self {
        case .stopReply: "stop"
        case .forgotten: "forget"
        default: nil
        }
    }
}
