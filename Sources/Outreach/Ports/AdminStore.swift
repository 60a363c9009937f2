/// The store as coordinators and admins see it through the command and the pages.
public protocol RegistryStore: Sendable {
    /// Adds or merges workers, one transaction for the batch. A draft that shares a contact point with a registered
    /// worker is merged into that worker; contact points under suppression stay suppressed whatever a file says.
    func register(_ drafts: [WorkerDraft], now: Timestamp) async throws -> [RegistrationResult]
    /// ``register(_:now:)`` in two parts: what can be worked out before the batch has its turn, while another one is kept, and
    /// the rest, which may be called once.
    func registration(of drafts: [WorkerDraft], now: Timestamp) async throws
        -> @Sendable () async throws -> [RegistrationResult]
    func worker(_ id: ID<Worker>) async throws -> Worker?
    func worker(at contact: ContactAddress) async throws -> ID<Worker>?
    /// Of somebody who wrote and is not registered: what is kept of them until it is swept away. ``forget(_:by:now:)`` takes
    /// it; nothing else does.
    func visitor(at contact: ContactAddress) async throws -> ID<Worker>?
    /// Whether somebody said STOP or FORGET there and has not come back, be they registered or not.
    func isSuppressed(_ contact: ContactAddress) async throws -> Bool
    /// What keeps messages from there; nil where nothing does.
    func suppression(of contact: ContactAddress) async throws -> SuppressionRecord?
    /// STOP that a person heard: does what ``DispatchStore/optOut(_:evidence:now:)`` does, and keeps who recorded it, also for a
    /// contact point that nobody registered; the record of who did what names it masked.
    /// - Parameters:
    ///   - by: who recorded it. What is on record already keeps its first recorder.
    ///   - because: how they know, in words that hold no number; nil where they did not say.
    func recordStop(_ contact: ContactAddress, by: String, because: String?, now: Timestamp) async throws
    /// By id, at most `limit`, after `after`.
    func workers(_ filter: WorkerFilter, after: ID<Worker>?, limit: Int) async throws -> [Worker]
    func consentLedger(of worker: ID<Worker>) async throws -> [ConsentEntry]
    /// Destroys the worker's key and every value sealed under it; keeps the keyed suppression hash, so that the person
    /// is not contacted again by a later import. False when there is no such worker.
    func forget(_ worker: ID<Worker>, by: String, now: Timestamp) async throws -> Bool
    func workerCount() async throws -> Int
}

extension RegistryStore {
    public func registration(of drafts: [WorkerDraft], now: Timestamp) async throws
        -> @Sendable () async throws -> [RegistrationResult]
    {
        { try await register(drafts, now: now) }
    }
}

/// Why nothing goes to a contact point. It outlives the worker.
public struct SuppressionRecord: Sendable, Equatable {
    public let since: Timestamp
    /// Who recorded a STOP that a person heard; nil where it came by itself.
    public let recordedBy: String?

    public init(since: Timestamp, recordedBy: String?) {
        self.since = since
        self.recordedBy = recordedBy
    }
}

/// The words under which a STOP that a person heard stands in the ledger of consent, and among the actions.
public enum HeardStop {
    public static let action = "stop-recorded"

    public static func evidence(by: String, because: String?) -> String {
        "\(by) recorded a STOP that came by another way" + (because.map { ": " + $0 } ?? "")
    }

    /// Of a worker their number alone: how it became known stands in their ledger, and the actions outlive their erasure, as no part
    /// of a telephone number may.
    /// - Parameter worker: whose contact point it is; nil where nobody registered it.
    public static func detail(_ contact: ContactAddress, of worker: ID<Worker>?, because: String?) -> String {
        if let worker { return "worker \(worker)" }
        return "\(contact.masked), not registered" + (because.map { ": " + $0 } ?? "")
    }
}

public struct WorkerFilter: Sendable, Equatable {
    public var regions: [GEOID] = []
    public var language: LanguageTag?
    public var topic: Topic?
    /// Only workers who can be sent to on some channel.
    public var reachableOnly = false

    public init() {}
}

public enum RegistrationResult: Sendable, Equatable {
    case added(ID<Worker>)
    case merged(ID<Worker>)
    /// The same as what is kept already.
    case unchanged(ID<Worker>)
    /// Its contact points belong to two different workers: a person must decide.
    case conflict([ID<Worker>])

    public var worker: ID<Worker>? {
        switch self {
        case .added(let id), .merged(let id), .unchanged(let id): id
        case .conflict: nil
        }
    }
}

public protocol EventStore: Sendable {
    /// Adds an event or a revision of one; equal fingerprints change nothing.
    func recordEvent(_ report: EventReport, by: String, now: Timestamp) async throws -> EventChange
    func event(_ id: ID<DisasterEvent>) async throws -> DisasterEvent?
    func event(source: String, sourceID: String) async throws -> DisasterEvent?
    func events() async throws -> [DisasterEvent]
    func revisions(of event: ID<DisasterEvent>) async throws -> [EventRevision]
    /// Ends the event's campaigns with it. False when it is closed already.
    func closeEvent(_ id: ID<DisasterEvent>, by: String, now: Timestamp) async throws -> Bool
}

public enum EventChange: Sendable, Equatable {
    case added(ID<DisasterEvent>)
    case revised(ID<DisasterEvent>, EventRevision)
    case unchanged(ID<DisasterEvent>)

    public var event: ID<DisasterEvent> {
        switch self {
        case .added(let id), .revised(let id, _), .unchanged(let id): id
        }
    }
}

public protocol CampaignStore: Sendable {
    func draftCampaign(_ spec: CampaignSpec, by: String, now: Timestamp) async throws -> ID<Campaign>
    /// Any edit drops an approval. Only a draft can be edited.
    func editCampaign(_ id: ID<Campaign>, _ spec: CampaignSpec, by: String, now: Timestamp) async throws
    func campaign(_ id: ID<Campaign>) async throws -> Campaign?
    func campaigns() async throws -> [Campaign]
    func steps(of campaign: ID<Campaign>) async throws -> [CampaignStep]
    /// - Parameter shown: what whoever approves has seen.
    /// - Throws: ``CampaignRefusal`` when `by` drafted it, it is no draft, or it was edited since it was shown.
    func approveCampaign(_ id: ID<Campaign>, as shown: CampaignSpec, by: String, now: Timestamp) async throws
    /// Starts it: its steps with their times, and the deliveries of its first step, in one transaction. Once this
    /// returns, every worker of the audience has a delivery.
    /// - Parameters:
    ///   - shown: what whoever launches has seen, and what `steps` and `first` were worked out from.
    ///   - needsApproval: the audience is larger than what one person may launch alone.
    /// - Throws: ``CampaignRefusal`` when it is no draft, its event is closed, it needs an approval that it does not have, or
    ///   it was edited since it was shown.
    func launchCampaign(
        _ id: ID<Campaign>, as shown: CampaignSpec, steps: [CampaignStep], first: StepPlan?, needsApproval: Bool,
        startsAt: Timestamp,
        by: String, now: Timestamp
    ) async throws -> PlanResult
    func pauseCampaign(_ id: ID<Campaign>, because: String, by: String, now: Timestamp) async throws
    func resumeCampaign(_ id: ID<Campaign>, by: String, now: Timestamp) async throws
    func cancelCampaign(_ id: ID<Campaign>, because: String, by: String, now: Timestamp) async throws
    /// Lets a held step go, or leaves it out.
    func decideStep(_ campaign: ID<Campaign>, step: Int, release: Bool, by: String, now: Timestamp) async throws
    func status(of campaign: ID<Campaign>) async throws -> CampaignStatus?
    func report(on campaign: ID<Campaign>) async throws -> CampaignReport?
    /// Who did what, latest first.
    func actions(limit: Int) async throws -> [Action]
}

/// Why a campaign cannot do what was asked; the sentence is for the person who asked.
public struct CampaignRefusal: Error, Sendable, Equatable, CustomStringConvertible {
    public let sentence: String
    public init(_ sentence: String) { self.sentence = sentence }

    /// Somebody changed the draft between the look and the decision.
    public static func edited(_ id: ID<Campaign>, by editor: String) -> CampaignRefusal {
        CampaignRefusal(
            "Campaign \(id) was edited by \(editor) after it was shown to you. Look at it again (altavoz campaign preview \(id)) "
                + "and decide anew.")
    }

    /// It would end at once, and with it the doubt whether it arrived.
    public static func noResend(of delivery: ID<Delivery>, because reason: EndReason) -> CampaignRefusal {
        CampaignRefusal(
            "Delivery \(delivery) cannot be sent once more: \(reason.sentence.prefix(1).lowercased())"
                + "\(reason.sentence.dropFirst()). It stays on record as of unknown fate.")
    }

    public var description: String { sentence }
}

public struct CampaignStatus: Sendable, Equatable {
    /// Workers of the audience: people who have at least one delivery.
    public let audience: Int
    public let byState: [DeliveryState: Int]
    public let steps: [StepStatus]

    public struct StepStatus: Sendable, Equatable {
        public let step: CampaignStep
        public let byState: [DeliveryState: Int]

        public init(step: CampaignStep, byState: [DeliveryState: Int]) {
            self.step = step
            self.byState = byState
        }
    }

    /// Deliveries planned so far; always the sum of ``byState``.
    public var planned: Int { byState.values.reduce(0, +) }

    public init(audience: Int, byState: [DeliveryState: Int], steps: [StepStatus]) {
        self.audience = audience
        self.byState = byState
        self.steps = steps
    }
}

/// A campaign in numbers: one row for each combination that occurs.
public struct CampaignReport: Sendable, Equatable {
    public struct Row: Sendable, Equatable {
        public let step: Int
        public let language: LanguageTag
        public let region: GEOID?
        public let channel: Channel
        public let gateway: String?
        public let state: DeliveryState
        public let deliveries: Int
        public let segments: Int
        public let price: Money

        public init(
            step: Int, language: LanguageTag, region: GEOID?, channel: Channel, gateway: String?,
            state: DeliveryState, deliveries: Int, segments: Int, price: Money
        ) {
            self.step = step
            self.language = language
            self.region = region
            self.channel = channel
            self.gateway = gateway
            self.state = state
            self.deliveries = deliveries
            self.segments = segments
            self.price = price
        }
    }

    public struct ReasonCount: Sendable, Equatable {
        public let state: DeliveryState
        public let reason: String
        public let deliveries: Int

        public init(state: DeliveryState, reason: String, deliveries: Int) {
            self.state = state
            self.reason = reason
            self.deliveries = deliveries
        }
    }

    public let rows: [Row]
    /// Failures, holds and unknowns by their reason, most frequent first.
    public let reasons: [ReasonCount]
    /// Workers of the audience.
    public let audience: Int
    public let attempts: Int
    public let receipts: Int

    public init(rows: [Row], reasons: [ReasonCount], audience: Int, attempts: Int, receipts: Int) {
        self.rows = rows
        self.reasons = reasons
        self.audience = audience
        self.attempts = attempts
        self.receipts = receipts
    }
}

/// One line of the record of what people did.
public struct Action: Sendable, Equatable, Codable {
    public let at: Timestamp
    public let by: String
    /// `campaign-launched`, `worker-forgotten`, …
    public let kind: String
    public let detail: String

    public init(at: Timestamp, by: String, kind: String, detail: String) {
        self.at = at
        self.by = by
        self.kind = kind
        self.detail = detail
    }
}

/// The delivery log.
public protocol DeliveryLog: Sendable {
    /// Latest first, at most `limit`, with ids below `before`.
    func deliveries(_ filter: LogFilter, before: ID<Delivery>?, limit: Int) async throws -> [Delivery]
    func story(of delivery: ID<Delivery>) async throws -> DeliveryStory?
    /// A person settles an unknown: it arrived, it did not, or send it once more. On record for good.
    func resolve(_ delivery: ID<Delivery>, as resolution: Resolution, by: String, now: Timestamp) async throws
}

public enum Resolution: String, Sendable, Codable, CaseIterable { case delivered, undelivered, resend }

public struct LogFilter: Sendable, Equatable {
    public var campaign: ID<Campaign>?
    public var event: ID<DisasterEvent>?
    public var worker: ID<Worker>?
    public var region: GEOID?
    public var language: LanguageTag?
    public var gateway: String?
    public var channel: Channel?
    public var states: [DeliveryState] = []
    public var since: Timestamp?
    public var until: Timestamp?
    /// As the log shows it: `**42` finds numbers that end in 42.
    public var maskedContact: String?

    public init() {}
}

/// Messages of workers that wait for a person.
public protocol QuestionStore: Sendable {
    /// The STOPs and FORGETs of people whose number is hidden first, then those that may mean STOP, then the oldest. Their texts are left
    /// out.
    /// - Parameter all: with those that have been answered.
    func questions(all: Bool, limit: Int) async throws -> [WorkerQuestion]
    /// With its text, unless it has been answered.
    func question(_ id: ID<WorkerQuestion>) async throws -> WorkerQuestion?
    /// Does what the person decided, deletes the text and keeps who decided what. Nil when there is no such question, or it
    /// has been answered. What is sent goes within ``HoursOfDay/standard`` of the worker's day: the question may be days old.
    ///
    /// A message that cannot be sent, since the worker has stopped or has had it today, leaves the question as it is:
    /// `stopped` or `guarded` says so. So does one that nobody may choose (``MessageKey/mayBeChosen``): `unanswered`.
    func answerQuestion(_ id: ID<WorkerQuestion>, _ decision: QuestionDecision, by: String, now: Timestamp) async throws
        -> ReplyVerdict?
    /// Closes a message whose sender's number is hidden (``WorkerQuestion/origin``), as ``answerQuestion(_:_:by:now:)`` does
    /// another: nobody can be answered.
    /// What else the same user of WhatsApp wrote goes with them when they are erased.
    /// - Returns: false when there is no such message, it has been closed, or the worker has no phone number and so cannot have
    ///   written it: it stays as it is then.
    func closeHidden(_ id: ID<WorkerQuestion>, _ decision: HiddenDecision, by: String, now: Timestamp) async throws
        -> Bool
}

/// What belongs to the database itself.
public protocol StoreMaintenance: Sendable {
    /// Copies the database while it is in use, then opens the copy and checks it whole.
    func backUp(to path: String, now: Timestamp) async throws -> BackupResult
    /// Each finding a sentence; empty when all is well.
    func problems() async throws -> [String]
    /// Settings as the database has them: journal mode, synchronous, schema version, SQLite's version.
    func facts() async throws -> [(name: String, value: String)]
}

public struct BackupResult: Sendable, Equatable {
    public let path: String
    public let bytes: Int64
    public let workers: Int
    public let deliveries: Int

    public init(path: String, bytes: Int64, workers: Int, deliveries: Int) {
        self.path = path
        self.bytes = bytes
        self.workers = workers
        self.deliveries = deliveries
    }
}

/// All of a store: what an adapter implements and the conformance suite tests.
public typealias Store = DispatchStore & RegistryStore & EventStore & CampaignStore & DeliveryLog & QuestionStore
    & StoreMaintenance
