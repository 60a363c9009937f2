/// A message from a worker that no rule answers: a person does.
public struct WorkerQuestion: Sendable, Equatable {
    /// Stored by raw value.
    public enum Kind: String, Sendable, Codable, CaseIterable {
        /// It says STOP, and the sender's number is hidden: a person must find out whose it is.
        case stop
        /// It says FORGET, and the sender's number is hidden.
        case forget
        /// May mean STOP: read first.
        case doubtful
        case other
    }

    public let id: ID<WorkerQuestion>
    public let kind: Kind
    public let receivedAt: Timestamp
    /// When it is deleted, answered or not.
    public let keptUntil: Timestamp
    public let channel: Channel
    public let masked: String
    public let languages: [LanguageTag]
    /// What was written; nil once it has been answered.
    public let text: String?
    public let answeredBy: String?
    public let decision: String?
    /// Of a message whose sender's number is hidden, by which the provider's own log finds it: `twilio, message SM1`.
    public let origin: String?

    public init(
        id: ID<WorkerQuestion>, kind: Kind, receivedAt: Timestamp, keptUntil: Timestamp, channel: Channel,
        masked: String, languages: [LanguageTag], text: String?, answeredBy: String?, decision: String?,
        origin: String? = nil
    ) {
        self.origin = origin
        self.id = id
        self.kind = kind
        self.receivedAt = receivedAt
        self.keptUntil = keptUntil
        self.channel = channel
        self.masked = masked
        self.languages = languages
        self.text = text
        self.answeredBy = answeredBy
        self.decision = decision
    }

    /// What a worker wrote is deleted when it has been answered, and after this time in any case.
    public static let kept = Duration.days(7)
    /// A STOP or FORGET of somebody unknown waits so long for a person: it must not be swept away unobeyed.
    public static let stopKept = Duration.days(365)

    public static func kept(_ kind: Kind) -> Duration { kind.waitsForIdentity ? stopKept : kept }

    /// Of the STOP that was obeyed when the number of its sender came to be known.
    public static let selfClosed = "altavoz"
    /// Stands where a masked number would.
    public static let hiddenNumber = "(number hidden)"

    /// Of what was written, so much is kept.
    public static let longest = 1600
}

/// What a person decides about a message. Free words are not sent: nobody has reviewed them.
public enum QuestionDecision: Sendable, Equatable {
    /// It meant STOP: ends everything, and is confirmed.
    case stop(QueuedAnswer?)
    /// It meant FORGET.
    case forget(QueuedAnswer?)
    /// Answered with a message of the catalog.
    case message(QueuedAnswer)
    /// Read, and nothing to do.
    case nothing

    public var word: String {
        switch self {
        case .stop: "stop"
        case .forget: "forget"
        case .message(let answer): "message \(answer.message)"
        case .nothing: "nothing"
        }
    }
}

extension WorkerQuestion.Kind {
    /// Whether nothing but whose it is keeps it from being obeyed.
    public var waitsForIdentity: Bool { self == .stop || self == .forget }
}

/// What a person decides about a message whose sender's number is hidden. Nobody can be answered.
public enum HiddenDecision: Sendable, Equatable {
    /// They found out who wrote it: STOP for all numbers of theirs.
    case stop(ID<Worker>)
    /// The same, who wants to be erased.
    case forget(ID<Worker>)
    /// Read, and nothing to do.
    case nothing

    /// Whose it is.
    public var worker: ID<Worker>? {
        switch self {
        case .stop(let worker), .forget(let worker): worker
        case .nothing: nil
        }
    }

    public var word: String {
        switch self {
        case .stop(let worker): "stop worker \(worker)"
        case .forget(let worker): "forget worker \(worker)"
        case .nothing: "nothing"
        }
    }
}
