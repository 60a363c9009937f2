/// One turn of a dispatcher with the store.
public struct Exchange: Sendable {
    public var leadership: Leadership
    public var gateway: String
    public var outcomes: [RecordedOutcome]
    public var begins: [AttemptBegin]
    public var lease: LeaseRequest?
    public var now: Timestamp

    public init(
        leadership: Leadership, gateway: String, outcomes: [RecordedOutcome], begins: [AttemptBegin],
        lease: LeaseRequest?, now: Timestamp
    ) {
        self.leadership = leadership
        self.gateway = gateway
        self.outcomes = outcomes
        self.begins = begins
        self.lease = lease
        self.now = now
    }
}

public struct ExchangeResult: Sendable {
    /// One verdict for each of `begins`, in their order. Only `.go` may be sent.
    public let verdicts: [BeginVerdict]
    /// For each of `begins`, when the worker's hours end: whoever carries the message must not deliver it later
    /// (``GateFacts/closing(after:)``). Nil where no hours end, or where it does not go.
    public let closings: [Timestamp?]
    public let leased: [LeasedDelivery]

    public init(verdicts: [BeginVerdict], closings: [Timestamp?], leased: [LeasedDelivery]) {
        self.verdicts = verdicts
        self.closings = closings
        self.leased = leased
    }
}

public enum BeginVerdict: Sendable, Equatable {
    /// The attempt is committed: send it.
    case go
    /// Not now, or never; the store has recorded why.
    case stopped(GateDecision)
    /// The lease was lost (another daemon, or the delivery changed): do nothing.
    case lost
}

/// An attempt about to be made: durable before its first byte.
public struct AttemptBegin: Sendable {
    public let delivery: ID<Delivery>
    public let attempt: AttemptID
    /// SHA-256 of the text as approved; kept with the attempt.
    public let bodyHash: String
    public let segments: SegmentCount

    public init(delivery: ID<Delivery>, attempt: AttemptID, bodyHash: String, segments: SegmentCount) {
        self.delivery = delivery
        self.attempt = attempt
        self.bodyHash = bodyHash
        self.segments = segments
    }
}

public struct LeaseRequest: Sendable {
    public var channel: Channel
    public var limit: Int
    public var until: Timestamp
    /// The part of the routing space 0 ..< 100 that is this gateway's share at the moment.
    public var share: Range<Int>

    public init(channel: Channel, limit: Int, until: Timestamp, share: Range<Int> = 0..<100) {
        self.channel = channel
        self.limit = limit
        self.until = until
        self.share = share
    }
}

/// A delivery in the hands of a dispatcher, with its address in clear.
public struct LeasedDelivery: Sendable {
    public let id: ID<Delivery>
    public let campaign: ID<Campaign>
    public let step: Int
    public let worker: ID<Worker>
    public let message: MessageKey
    public let language: LanguageTag
    public let channel: Channel
    public let event: ID<DisasterEvent>
    /// Attempts made so far.
    public let attempts: Int
    public let segments: SegmentCount
    public let validUntil: Timestamp
    public let to: ContactAddress
    /// An answer to a worker: of no campaign that could be judged by it, or paused.
    public let isReply: Bool
    /// What ``MessageContext/chosen`` is to be.
    public let chosen: String?

    public init(
        id: ID<Delivery>, campaign: ID<Campaign>, step: Int, worker: ID<Worker>, message: MessageKey,
        language: LanguageTag, channel: Channel, event: ID<DisasterEvent>, attempts: Int, segments: SegmentCount,
        validUntil: Timestamp, to: ContactAddress, isReply: Bool = false, chosen: String? = nil
    ) {
        self.chosen = chosen
        self.id = id
        self.campaign = campaign
        self.step = step
        self.worker = worker
        self.message = message
        self.language = language
        self.channel = channel
        self.event = event
        self.attempts = attempts
        self.segments = segments
        self.validUntil = validUntil
        self.to = to
        self.isReply = isReply
    }
}

/// What an attempt came to, and what the engine decided about it.
public struct RecordedOutcome: Sendable {
    public enum Next: Sendable, Equatable {
        case state(DeliveryState)
        case retry(at: Timestamp)
    }

    public let delivery: ID<Delivery>
    public let attempt: AttemptID
    public let at: Timestamp
    /// `accepted`, `not-sent`, `throttled`, `rejected`, `unknown`.
    public let outcomeClass: String
    public let code: GatewayCode?
    /// The gateway's own id of the message, when it took it.
    public let messageID: String?
    public let next: Next
    public let price: Money
    /// The worker opted out at the carrier: counts as STOP.
    public let suppresses: Bool
    /// Try the campaign's other channel.
    public let fallsBack: Bool
    /// Why it ends here, where the gateway's code alone does not say it: its attempts are used up, or its time is.
    public let reason: EndReason?

    /// Ends what else waits for the same contact point, so that it is recorded after what makes something wait.
    public var closesContact: Bool { suppresses || code.flatMap { Bounce(code: $0.code) } != nil }

    public init(
        delivery: ID<Delivery>, attempt: AttemptID, at: Timestamp, outcomeClass: String, code: GatewayCode?,
        messageID: String?, next: Next, price: Money, suppresses: Bool, fallsBack: Bool,
        reason: EndReason? = nil
    ) {
        self.delivery = delivery
        self.attempt = attempt
        self.at = at
        self.outcomeClass = outcomeClass
        self.code = code
        self.messageID = messageID
        self.next = next
        self.price = price
        self.suppresses = suppresses
        self.fallsBack = fallsBack
        self.reason = reason
    }
}
