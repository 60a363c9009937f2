/// What is known about a delivery at the moment of the commit that enters `dispatching`.
///
/// The store reads these facts in that very transaction, so that nothing can come between the look and the leap.
public struct GateFacts: Sendable, Equatable {
    public var campaign: CampaignState
    public var eventIsOpen: Bool
    public var consent: ConsentState
    public var isSuppressed: Bool
    /// The contact point is gone because the worker asked to be forgotten.
    public var isForgotten: Bool
    public var window: SendWindow
    public var validUntil: Timestamp
    public var cap: ContactCap
    /// The step's day, for the cap.
    public var day: Int
    /// When this worker's messages of the cap's ``ContactCap/lookBack`` went, latest first.
    public var recent: [Timestamp]
    /// A reply to the worker: within no cap, and at any hour while it is fresh (``freshness``).
    public var isReply: Bool
    /// When it was put on record. Not when it is due: a retry moves that.
    public var queuedAt: Timestamp
    /// The one confirmation of STOP, which goes despite the STOP.
    public var confirmsStop: Bool

    /// For so long after somebody wrote, what answers them may ring at any hour: they have the phone in their hand. After it
    /// (a gateway that asked to wait, a daemon that was down) the hours hold for it as for everything else.
    public static let freshness = Duration.minutes(15)

    public init(
        campaign: CampaignState, eventIsOpen: Bool, consent: ConsentState, isSuppressed: Bool, isForgotten: Bool,
        window: SendWindow, validUntil: Timestamp, cap: ContactCap, day: Int, recent: [Timestamp], isReply: Bool,
        queuedAt: Timestamp, confirmsStop: Bool = false
    ) {
        self.campaign = campaign
        self.eventIsOpen = eventIsOpen
        self.consent = consent
        self.isSuppressed = isSuppressed
        self.isForgotten = isForgotten
        self.window = window
        self.validUntil = validUntil
        self.cap = cap
        self.day = day
        self.recent = recent
        self.isReply = isReply
        self.queuedAt = queuedAt
        self.confirmsStop = confirmsStop
    }

    /// Of what goes now: when the hours end in which it may ring. The carrier holds what the phone does not take at once, and a
    /// gateway what comes faster than it may go on; neither knows the worker's night.
    /// - Returns: nil when they never end, or do not count: an answer goes to somebody who has the phone in their hand.
    public func closing(after now: Timestamp) -> Timestamp? {
        isReply && now - queuedAt <= Self.freshness ? nil : window.closes(after: now)
    }
}

/// May this delivery be handed over now? One pure function, asked inside the transaction (promises 5 and 6).
public enum GateDecision: Sendable, Equatable {
    case go
    case hold(until: Timestamp, HoldReason)
    /// Stays as it is: its campaign is paused.
    case wait
    case end(DeliveryState, EndReason)

    public static func decide(_ facts: GateFacts, now: Timestamp) -> GateDecision {
        if facts.isForgotten { return .end(.suppressed, .forgotten) }
        if facts.isReply {
            let hasStopped = facts.isSuppressed || facts.consent == .revoked
            if hasStopped, !facts.confirmsStop { return .end(.suppressed, .stop) }
            guard now < facts.validUntil else { return .end(.expired, .validity) }
            return now - facts.queuedAt <= GateFacts.freshness ? .go : withinHours(facts, now: now) ?? .go
        }
        if facts.isSuppressed { return .end(.suppressed, .stop) }
        if facts.consent != .granted { return .end(.suppressed, .consent) }
        switch facts.campaign {
        case .running: break
        case .paused, .draft: return .wait
        case .cancelled: return .end(.cancelled, .campaignCancelled)
        case .finished: return .end(.cancelled, .campaignFinished)
        }
        if !facts.eventIsOpen { return .end(.cancelled, .eventClosed) }
        if now >= facts.validUntil { return .end(.expired, .validity) }
        if let closed = withinHours(facts, now: now) { return closed }
        let capped = facts.cap.earliest(day: facts.day, now: now, recent: facts.recent)
        if capped > now {
            guard let open = facts.window.nextOpen(from: capped) else { return .end(.expired, .noWindow) }
            return hold(until: open, .cap, facts)
        }
        return .go
    }

    /// What becomes of it while the worker's hours are closed; nil when they are open.
    private static func withinHours(_ facts: GateFacts, now: Timestamp) -> GateDecision? {
        guard let opens = facts.window.nextOpen(from: now) else { return .end(.expired, .noWindow) }
        return opens > now ? hold(until: opens, .window, facts) : nil
    }

    private static func hold(until: Timestamp, _ reason: HoldReason, _ facts: GateFacts) -> GateDecision {
        until < facts.validUntil ? .hold(until: until, reason) : .end(.expired, .validity)
    }
}

/// Why a delivery is held. Stored by raw value.
public enum HoldReason: String, Sendable, Codable, CaseIterable {
    /// Outside the send window.
    case window
    /// The worker has had enough messages for now.
    case cap
    /// Its translation is not approved, or no longer.
    case review
    /// Its step was missed by more than the grace.
    case stale

    public var sentence: String {
        switch self {
        case .window: "outside the hours in which this worker may be sent to"
        case .cap: "this worker has had enough messages for now"
        case .review: "the text is not approved, or no longer"
        case .stale: "its time was missed; a person decides"
        }
    }

    /// Whether only a person can let it go.
    public var needsPerson: Bool { self == .review || self == .stale }
}

/// Why a delivery ended without being delivered. Stored by raw value.
public enum EndReason: String, Sendable, Codable, CaseIterable {
    case stop, consent, forgotten, campaignCancelled, campaignFinished, eventClosed, validity, noWindow, attempts
    case noReceipt, resolved, bounced

    public var sentence: String {
        switch self {
        case .stop: "The worker said STOP"
        case .consent: "There is no consent on record"
        case .forgotten: "The worker asked to be forgotten"
        case .campaignCancelled: "The campaign was cancelled"
        case .campaignFinished: "The campaign ended"
        case .eventClosed: "The event was closed"
        case .validity: "Its time passed before it could be sent"
        case .noWindow: "There is no hour at which this worker may be sent to"
        case .attempts: "It could not be handed over after every attempt"
        case .noReceipt: "No receipt came within 72 hours"
        case .resolved: "A person decided"
        case .bounced: "Mail to this address came back"
        }
    }
}
