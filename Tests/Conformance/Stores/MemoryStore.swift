import Outreach

/// A second store, in memory, that shares no line with the first: shows that the ports say all there is to say.
///
/// Every operation works on a copy and replaces the whole when it succeeded; that is its transaction.
public actor MemoryStore: Store {
    var data = MemoryData()

    public init() {}

    /// One transaction: all of it or nothing.
    func change<T>(_ body: (inout MemoryData) throws -> T) rethrows -> T {
        var copy = data
        let result = try body(&copy)
        copy.commits += 1
        data = copy
        return result
    }

    public func changeCounter() -> Int64 { data.commits }
    public func actions(limit: Int) -> [Action] { Array(data.actions.reversed().prefix(limit)) }
    public func problems() -> [String] { [] }
    public func facts() -> [(name: String, value: String)] { [("kind", "memory")] }

    public func backUp(to path: String, now: Timestamp) throws -> BackupResult {
        throw ConformanceFailure(description: "a store in memory has nothing to copy")
    }
}

/// All that the store knows.
struct MemoryData: Sendable {
    struct Point: Sendable {
        let id: ID<ContactPoint>
        let address: ContactAddress
        var consent: ConsentState
    }

    struct Person: Sendable {
        var languages: [LanguageTag]
        var regions: Set<GEOID>
        var topics: Set<Topic>
        var safeHours: HoursOfDay?
        var zones: ZoneSet
        var points: [Point]
        let registeredAt: Timestamp
        var ledger: [ConsentEntry] = []
    }

    struct Item: Sendable {
        let id: ID<Delivery>
        let campaign: ID<Campaign>
        let step: Int
        let worker: ID<Worker>
        let point: ID<ContactPoint>
        let channel: Channel
        let language: LanguageTag
        let region: GEOID?
        let plannedAt: Timestamp
        var segments: Int
        var state: DeliveryState
        var dueAt: Timestamp
        var validUntil: Timestamp
        var updatedAt: Timestamp
        var hold: HoldReason?
        var reason: String?
        var price = Money.zero
        var gateway: String?
        var attempts: [AttemptID] = []
        var fence: Int64?
        var leaseUntil = Timestamp(milliseconds: 0)
        var wentAt: Timestamp?
        var isAwaited = true
        var events: [DeliveryStory.Entry] = []
    }

    struct Attempt: Sendable {
        let delivery: ID<Delivery>
        let gateway: String
        let at: Timestamp
        var outcome: RecordedOutcome?
    }

    struct ReceiptKey: Hashable, Sendable {
        let gateway: String
        let messageID: String
        let status: ReceiptStatus
    }

    struct KeptReceipt: Sendable {
        let receipt: Receipt
        let at: Timestamp
        var owner: ID<Delivery>?
        /// By this report, or by one under the same status that came later.
        var suppresses: Bool
    }

    struct Asked: Sendable {
        let id: ID<WorkerQuestion>
        let worker: ID<Worker>
        let point: ID<ContactPoint>
        let kind: WorkerQuestion.Kind
        let at: Timestamp
        let channel: Channel
        var text: String?
        var answeredBy: String?
        var decision: String?
    }

    /// A message whose sender's number is hidden.
    struct Hidden: Sendable {
        let id: ID<WorkerQuestion>
        let kind: WorkerQuestion.Kind
        let at: Timestamp
        let message: HiddenReply
        var answeredBy: String?
        var decision: String?

        func question(withText: Bool) -> WorkerQuestion {
            WorkerQuestion(
                id: id, kind: kind, receivedAt: at, keptUntil: at + WorkerQuestion.kept(kind), channel: .whatsapp,
                masked: WorkerQuestion.hiddenNumber, languages: [],
                text: withText && answeredBy == nil ? message.text : nil, answeredBy: answeredBy, decision: decision,
                origin: "\(message.gateway), message \(message.messageID)")
        }
    }

    var commits: Int64 = 0
    var people: [ID<Worker>: Person] = [:]
    var lastWorker: Int64 = 0
    var lastPoint: Int64 = 0
    var suppressed: Set<String> = []
    /// Of STOPs that a person recorded.
    var recorders: [String: SuppressionRecord] = [:]
    var events: [ID<DisasterEvent>: DisasterEvent] = [:]
    var revisions: [ID<DisasterEvent>: [EventRevision]] = [:]
    var campaigns: [ID<Campaign>: Campaign] = [:]
    var steps: [ID<Campaign>: [CampaignStep]] = [:]
    /// The delivery with id n stands at n − 1.
    var items: [Item] = []
    var attempts: [AttemptID: Attempt] = [:]
    var receipts: [ReceiptKey: KeptReceipt] = [:]
    var actions: [Action] = []
    /// The lane of replies, hidden from people.
    var lane: ID<Campaign>?
    var laneEvent: ID<DisasterEvent>?
    var takenReplies: Set<String> = []
    /// People who wrote and have not signed up, and until when they are kept.
    var visitors: [ID<Worker>: Timestamp] = [:]
    var forgottenAt: [String: Timestamp] = [:]
    var dialogues: [ID<ContactPoint>: Conversation] = [:]
    var questions: [Asked] = []
    var hidden: [Hidden] = []
    /// Which contact point a user of WhatsApp has written from.
    var accounts: [WhatsAppUserID: ContactAddress] = [:]
    var owner = ""
    var fence: Int64 = 0
    var leadUntil = Timestamp(milliseconds: 0)
    var aliveAt: Timestamp?
    /// The campaign from which each gateway leased last.
    var lastServed: [String: ID<Campaign>] = [:]

    // MARK: - Finding

    static func key(_ address: ContactAddress) -> String {
        "\(address.channel.rawValue) \(address.unmasked.lowercased())"
    }

    func isSuppressed(_ address: ContactAddress) -> Bool { suppressed.contains(Self.key(address)) }

    func owner(of address: ContactAddress) -> ID<Worker>? {
        let key = Self.key(address)
        return people.first { $0.value.points.contains { Self.key($0.address) == key } }?.key
    }

    func reach(_ point: Point) -> AudienceGroup.Reach {
        if isSuppressed(point.address) || point.consent == .revoked { return .suppressed }
        return point.consent == .granted ? .usable : .unconsented
    }

    func point(of item: Item) -> Point? { people[item.worker]?.points.first { $0.id == item.point } }

    func index(_ delivery: ID<Delivery>) -> Int? {
        let index = Int(delivery.rawValue) - 1
        return items.indices.contains(index) ? index : nil
    }

    static func meets(_ region: GEOID, _ wanted: GEOID) -> Bool {
        if region == wanted { return true }
        guard region.state == wanted.state, region.state != nil else { return false }
        return region.kind == .state || wanted.kind == .state
    }

    // MARK: - Changing

    mutating func note(_ by: String, _ kind: String, _ detail: String, _ now: Timestamp) {
        actions.append(Action(at: now, by: by, kind: kind, detail: detail))
    }

    mutating func tell(_ index: Int, _ kind: String, _ sentence: String, _ now: Timestamp) {
        items[index].events.append(DeliveryStory.Entry(at: now, kind: kind, sentence: sentence))
    }

    mutating func end(_ index: Int, _ state: DeliveryState, _ reason: EndReason, _ now: Timestamp) {
        items[index].state = state
        items[index].reason = reason.sentence
        items[index].hold = nil
        items[index].fence = nil
        items[index].updatedAt = now
        tell(index, state.word, reason.sentence, now)
    }

    mutating func endWaiting(
        _ state: DeliveryState, _ reason: EndReason, _ now: Timestamp, where belongs: (Item) -> Bool
    ) {
        for index in items.indices where items[index].state.isWaiting && belongs(items[index]) {
            end(index, state, reason, now)
        }
    }

    mutating func revoke(_ worker: ID<Worker>, _ point: ID<ContactPoint>, evidence: String, _ now: Timestamp) {
        guard let place = people[worker]?.points.firstIndex(where: { $0.id == point }) else { return }
        suppressed.insert(Self.key(people[worker]!.points[place].address))
        if people[worker]!.points[place].consent != .revoked {
            people[worker]!.points[place].consent = .revoked
            people[worker]!.ledger.append(
                ConsentEntry(kind: .revocation, evidence: evidence, date: CivilDate(utc: now), recordedAt: now))
        }
        if people[worker]!.points[place].address.channel == .sms {
            for topic in Topic.consents.sorted() { removeTopic(topic, worker, evidence: evidence, now) }
        }
        // STOP spares its own confirmation.
        let lane = lane
        let confirmations = lane.flatMap { steps[$0] }?.filter { $0.message == .stopReply }.map(\.index) ?? []
        endWaiting(.suppressed, .stop, now) {
            $0.point == point && !($0.campaign == lane && confirmations.contains($0.step))
        }
        // A dispatcher may have a question in hand, which would go despite the suppression.
        let asked = lane.flatMap { steps[$0] }?.filter { MessageKey.dialogueQuestions.contains($0.message) }.map(
            \.index)
        for index in items.indices
        where items[index].state == .leased && items[index].point == point && items[index].campaign == lane
            && asked?.contains(items[index].step) == true
        {
            end(index, .suppressed, .stop, now)
        }
    }

    func require(_ leadership: Leadership) throws {
        guard leadership.fence == fence else { throw LeadershipLost() }
    }
}
