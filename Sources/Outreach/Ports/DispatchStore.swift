/// The store as the engine sees it: whole operations, each one transaction, durable when it returns.
public protocol DispatchStore: Sendable {
    // One daemon at a time.

    /// Makes `owner` the one daemon of this database, or says who is. Raises the fence, so that whoever held it before
    /// can no longer write.
    /// - Parameter holderIsGone: the caller has proof that whoever holds the lease is no longer alive (a lock of the
    ///   operating system, say); without it, a lease that has not lapsed is respected.
    func claimLeadership(owner: String, holderIsGone: Bool, now: Timestamp, lasting: Duration) async throws
        -> LeadershipClaim
    /// False when another daemon has taken over: stop at once.
    func renewLeadership(_ leadership: Leadership, now: Timestamp, lasting: Duration) async throws -> Bool
    func resignLeadership(_ leadership: Leadership) async throws
    /// After a claim: what a daemon that died left behind. `leased` goes back to `ready`, `dispatching` to `unknown`.
    /// Leases need not outlive the process that holds them, and a store need not show them to others: what is leased may
    /// read as `ready`. What is begun must.
    func recover(_ leadership: Leadership, now: Timestamp) async throws -> RecoveryReport
    /// After time passed in which nobody could send (no daemon, or a clock that was stepped): holds for a person, as
    /// ``HoldReason/stale``, every waiting delivery that fell due more than its campaign's grace ago. Campaigns whose
    /// grace is longer than that time are left as they are: a slow queue is not a missed one.
    /// - Parameter lastAlive: when a daemon was last there; nil = never.
    /// - Returns: how many are held.
    func holdMissed(_ leadership: Leadership, lastAlive: Timestamp?, now: Timestamp) async throws -> Int
    /// Texts or reviews have changed: lets go what was held for ``HoldReason/review``; it is looked at again when it is
    /// leased. Returns how many.
    func releaseReviewHolds(now: Timestamp) async throws -> Int

    // Planning.

    /// Campaigns that run or are paused, with their steps.
    func activeCampaigns() async throws -> [ActiveCampaign]
    /// The groups into which the audience of a campaign falls, for planning and preview.
    func audienceGroups(_ query: AudienceQuery) async throws -> [AudienceGroup]
    /// Gives every worker of the audience who has none yet a delivery for this step. Can be repeated: who has one keeps it.
    func planStep(_ plan: StepPlan, now: Timestamp) async throws -> PlanResult
    func markStep(_ campaign: ID<Campaign>, step: Int, state: CampaignStep.State, note: String?) async throws
    /// Moves up to `limit` deliveries whose time has come from planned, held or retry-wait to ready, expires what is past
    /// its validity, and ends what belongs to a campaign or event that is over.
    func promoteDue(now: Timestamp, limit: Int) async throws -> PromotionResult
    /// Ends campaigns whose every delivery has ended and whose steps are all planned or skipped.
    func finishCampaigns(now: Timestamp) async throws -> [ID<Campaign>]

    // Sending.

    /// Records outcomes, enters `dispatching` with a last look (``GateDecision``), and leases what comes next: one
    /// transaction, one sync to disk.
    func exchange(_ exchange: Exchange) async throws -> ExchangeResult
    /// Puts leased deliveries back; used when the engine stops before they were begun.
    func release(_ deliveries: [ID<Delivery>], leadership: Leadership, now: Timestamp) async throws
    /// Holds leased deliveries for a person, since their text may not go out.
    func hold(_ deliveries: [ID<Delivery>], reason: HoldReason, detail: String, leadership: Leadership, now: Timestamp)
        async throws
    func pauseCampaign(_ id: ID<Campaign>, because: String, by: String, now: Timestamp) async throws

    // Receiving.

    func recordReceipts(_ receipts: [Receipt], now: Timestamp) async throws
    /// STOP: suppresses the contact point, writes the revocation into the ledger and ends every waiting delivery to it,
    /// in one transaction. Harmless when repeated, and for an address that nobody registered.
    func optOut(_ contact: ContactAddress, evidence: String, now: Timestamp) async throws
    /// STOP for those of a provider's list whom we know; the others are nobody of ours, and nothing is kept of them. Who
    /// has come back since (START after a STOP) by the provider's own time is left alone. Harmless when repeated.
    /// - Returns: for how many it was news.
    func recordListed(_ listed: [ListedOptOut], evidence: String, now: Timestamp) async throws -> Int
    /// START after STOP.
    func optIn(_ contact: ContactAddress, evidence: String, now: Timestamp) async throws
    /// Takes what somebody wrote, with one step of a dialogue: `decide` gets what is known of the sender, and what it says is
    /// done, all in one transaction: STOP as ``optOut(_:evidence:now:)`` does, START from a worker as
    /// ``optIn(_:evidence:now:)``, and the answer as a delivery that is leased before all others. It must be pure: a store
    /// may ask it twice. A reply that comes again, by gateway and message id, changes nothing, but for a STOP, which is
    /// always obeyed.
    ///
    /// Such deliveries belong to a campaign and an event of the store's own, made at first use. The delivery log shows
    /// them; campaigns, events, plans and reports do not.
    ///
    /// A sender who is not registered is kept as a *visitor* while an answer or a dialogue is on its way: sealed as
    /// workers are, in no list, no count and no audience, and erased by ``sweepReplies(now:)``. Signing up makes a worker
    /// of them.
    func converse(
        _ reply: InboundReply, now: Timestamp, decide: @escaping @Sendable (Correspondent) -> ReplyTurn
    ) async throws -> ReplyVerdict
    /// The contact point from which this user of WhatsApp has written while their number was told (``InboundReply/account``);
    /// nil when they have not, or are forgotten.
    func contact(of account: WhatsAppUserID) async throws -> ContactAddress?
    /// Keeps a message from somebody of whom no number is known for a person to read, once. When their number is told later
    /// on, a STOP among them that nobody has closed is obeyed, before whatever else is made of the message that told it.
    func keep(_ message: HiddenReply, as kind: WorkerQuestion.Kind, now: Timestamp) async throws
    /// Somebody asked elsewhere that this contact point be signed up, and has not shown that it is theirs: puts the question
    /// to it, within ``HoursOfDay/standard`` of the day where they say to be, and begins the dialogue that its YES completes.
    ///
    /// Nothing is kept of, or sent to, a contact point that is suppressed (`stopped`), nor to one in the middle of a dialogue
    /// or that had the question within a day (`guarded`).
    func invite(_ contact: ContactAddress, _ conversation: Conversation, _ question: QueuedAnswer, now: Timestamp)
        async throws -> ReplyVerdict
    /// Deletes dialogues that have expired, messages to be answered whose time is over, and visitors for whom nothing is on
    /// its way any more.
    func sweepReplies(now: Timestamp) async throws -> ReplySweep

    // Reconciling.

    /// Deliveries of unknown fate that a gateway can be asked about, oldest first.
    func unknowns(gateway: String, olderThan: Timestamp, limit: Int) async throws -> [UnknownDelivery]
    /// After 72 hours without a receipt: unknown becomes unknown-final, accepted and sent are no longer waited for.
    func closeOverdue(now: Timestamp, after: Duration, limit: Int) async throws -> Int
    /// When the next planned, held or waiting delivery falls due; nil when nothing waits.
    func nextDue(after: Timestamp) async throws -> Timestamp?
    /// A number that changes with every commit by any process; cheap to ask often.
    func changeCounter() async throws -> Int64
    /// Which of these attempts are on record, whatever has become of their workers.
    func begun(among attempts: [AttemptID]) async throws -> Set<AttemptID>
    /// To whom an attempt went; nil when there is no such attempt or the worker has been forgotten.
    func contact(of attempt: AttemptID) async throws -> ContactAddress?
}

public struct Leadership: Sendable, Equatable {
    public let owner: String
    /// Rises with every claim.
    public let fence: Int64
    /// When the daemon before this one was last known to live; nil when there was none.
    public let predecessorAlive: Timestamp?

    public init(owner: String, fence: Int64, predecessorAlive: Timestamp? = nil) {
        self.owner = owner
        self.fence = fence
        self.predecessorAlive = predecessorAlive
    }
}

/// After such an error no operation of the store will succeed: the daemon ends, instead of trying again.
public protocol EndsTheDaemon: Error, Sendable, CustomStringConvertible {}

/// The disk has lost something that it was given for the database, and only the next start can put it right. Any operation
/// that writes may throw it.
public struct StoreUnsound: EndsTheDaemon, Equatable {
    public init() {}
    public var description: String {
        "The disk failed to keep what was written to the database. What was promised is in its log; nothing more is "
            + "written until it is opened anew: start the program again."
    }
}

/// The fence has risen: another daemon has taken over this database, and nothing more may be written under the old lease.
/// Every operation that takes a ``Leadership`` throws it.
public struct LeadershipLost: EndsTheDaemon, Equatable {
    public init() {}
    public var description: String { "Another daemon has taken over this database; this one stops at once." }
}

public enum LeadershipClaim: Sendable, Equatable {
    case granted(Leadership)
    case heldBy(owner: String, until: Timestamp)
}

public struct RecoveryReport: Sendable, Equatable {
    /// Leased, never begun: sent again without risk.
    public let released: Int
    /// Begun, outcome not recorded: may have been sent.
    public let unknown: Int

    public init(released: Int, unknown: Int) {
        self.released = released
        self.unknown = unknown
    }
}

public struct ActiveCampaign: Sendable, Equatable {
    public let campaign: Campaign
    public let event: DisasterEvent
    public let steps: [CampaignStep]

    public init(campaign: Campaign, event: DisasterEvent, steps: [CampaignStep]) {
        self.campaign = campaign
        self.event = event
        self.steps = steps
    }
}

/// Whom to look for. Regions are already spelt out: a statewide event names its state.
public struct AudienceQuery: Sendable, Equatable {
    public var regions: [GEOID]
    public var topics: [Topic]?
    /// Set for messages that go only to those who asked.
    public var requiredTopic: Topic?
    /// Only workers who agreed to the channel by which they are to be reached (``Channel/requiredTopic``); nil: it needs no
    /// such consent.
    public var agreedTo: Topic?

    public init(regions: [GEOID], topics: [Topic]?, requiredTopic: Topic?, agreedTo: Topic? = nil) {
        self.regions = regions
        self.topics = topics
        self.requiredTopic = requiredTopic
        self.agreedTo = agreedTo
    }
}

/// Workers who are alike in everything that planning looks at, and how many.
public struct AudienceGroup: Sendable, Equatable, Hashable {
    /// How a worker can, or cannot, be reached on one channel.
    public enum Reach: String, Sendable, Codable, CaseIterable { case none, unconsented, suppressed, usable }

    public struct Key: Sendable, Equatable, Hashable {
        public var languages: [LanguageTag]
        public var zones: ZoneSet
        public var safeHours: HoursOfDay?
        public var sms: Reach
        public var email: Reach

        public init(languages: [LanguageTag], zones: ZoneSet, safeHours: HoursOfDay?, sms: Reach, email: Reach) {
            self.languages = languages
            self.zones = zones
            self.safeHours = safeHours
            self.sms = sms
            self.email = email
        }

        public func reach(_ channel: Channel) -> Reach { channel.ofAddress == .sms ? sms : email }
    }

    public let key: Key
    public let workers: Int

    public init(key: Key, workers: Int) {
        self.key = key
        self.workers = workers
    }
}

/// One step to plan, with the choice already made for every group.
public struct StepPlan: Sendable {
    public struct Choice: Sendable, Equatable {
        public let channel: Channel
        public let language: LanguageTag
        public let segments: SegmentCount
        /// The first moment at which the window of this group is open, at or after the step's time.
        public let opens: Timestamp
        /// Past this, the delivery expires.
        public let validUntil: Timestamp

        public init(
            channel: Channel, language: LanguageTag, segments: SegmentCount, opens: Timestamp, validUntil: Timestamp
        ) {
            self.channel = channel
            self.language = language
            self.segments = segments
            self.opens = opens
            self.validUntil = validUntil
        }
    }

    public let campaign: ID<Campaign>
    public let step: Int
    public let message: MessageKey
    public let due: Timestamp
    public let query: AudienceQuery
    /// Groups without an entry are left out.
    public let choices: [AudienceGroup.Key: Choice]

    public init(
        campaign: ID<Campaign>, step: Int, message: MessageKey, due: Timestamp, query: AudienceQuery,
        choices: [AudienceGroup.Key: Choice]
    ) {
        self.campaign = campaign
        self.step = step
        self.message = message
        self.due = due
        self.query = query
        self.choices = choices
    }
}

public struct PlanResult: Sendable, Equatable {
    public let inserted: Int

    public init(inserted: Int) { self.inserted = inserted }
}

public struct PromotionResult: Sendable, Equatable {
    public let promoted: Int
    public let expired: Int
    public let ended: Int
    /// There is more to do at this very moment.
    public let hasMore: Bool

    public init(promoted: Int, expired: Int, ended: Int, hasMore: Bool) {
        self.promoted = promoted
        self.expired = expired
        self.ended = ended
        self.hasMore = hasMore
    }
}

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
    public let leased: [LeasedDelivery]

    public init(verdicts: [BeginVerdict], leased: [LeasedDelivery]) {
        self.verdicts = verdicts
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

    public init(
        delivery: ID<Delivery>, attempt: AttemptID, at: Timestamp, outcomeClass: String, code: GatewayCode?,
        messageID: String?, next: Next, price: Money, suppresses: Bool, fallsBack: Bool
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
    }
}

public struct UnknownDelivery: Sendable, Equatable {
    public let delivery: ID<Delivery>
    public let attempt: AttemptID
    /// Known only where the gateway named the message before the answer was lost.
    public let messageID: String?
    public let since: Timestamp

    public init(delivery: ID<Delivery>, attempt: AttemptID, messageID: String?, since: Timestamp) {
        self.delivery = delivery
        self.attempt = attempt
        self.messageID = messageID
        self.since = since
    }
}
