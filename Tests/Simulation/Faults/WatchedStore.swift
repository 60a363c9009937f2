import Outreach
import SQLiteStore

/// The real store as one process reaches it. Every operation is one effect of the simulation: it waits its turn, happens
/// whole, and is looked at before anything else goes on. Here the database can refuse, and the process die.
struct WatchedStore: DispatchStore {
    let simulation: Simulation
    let process: SimulatedProcess

    private func effect<T: Sendable>(
        _ name: String, writes: Bool = true, _ body: @escaping @Sendable (SQLiteStore) async throws -> T,
        then: @escaping (T) throws -> Void = { _ in }
    ) async throws -> T {
        guard !process.isDead else { throw LeadershipLost() }
        return try await withUnsafeThrowingContinuation { continuation in
            simulation.park(process, name, writes: writes, body, then: then, continuation)
        }
    }

    // MARK: - One daemon at a time

    func claimLeadership(owner: String, holderIsGone: Bool, now: Timestamp, lasting: Duration) async throws
        -> LeadershipClaim
    {
        try await effect("claim") {
            try await $0.claimLeadership(owner: owner, holderIsGone: holderIsGone, now: now, lasting: lasting)
        } then: { [simulation, process] in
            simulation.noteClaim($0, by: process)
        }
    }

    func renewLeadership(_ leadership: Leadership, now: Timestamp, lasting: Duration) async throws -> Bool {
        try await effect("renew") {
            try await $0.renewLeadership(leadership, now: now, lasting: lasting)
        } then: { [simulation] in
            if $0 { simulation.noteRenewal() }
        }
    }

    func resignLeadership(_ leadership: Leadership) async throws {
        try await effect("resign") { try await $0.resignLeadership(leadership) }
    }

    func recover(_ leadership: Leadership, now: Timestamp) async throws -> RecoveryReport {
        try await effect("recover") {
            try await $0.recover(leadership, now: now)
        } then: { [simulation] in
            simulation.tell("  recovered: \($0.released) released, \($0.unknown) unknown")
        }
    }

    func holdMissed(_ leadership: Leadership, lastAlive: Timestamp?, now: Timestamp) async throws -> Int {
        try await effect("holdMissed") {
            try await $0.holdMissed(leadership, lastAlive: lastAlive, now: now)
        } then: { [simulation] in
            guard $0 > 0 else { return }
            simulation.count("missed and held")
            simulation.tell("  \($0) held: their time was missed")
        }
    }

    func releaseReviewHolds(now: Timestamp) async throws -> Int {
        try await effect("releaseReviewHolds") { try await $0.releaseReviewHolds(now: now) }
    }

    // MARK: - Planning

    func activeCampaigns() async throws -> [ActiveCampaign] {
        try await effect("activeCampaigns", writes: false) { try await $0.activeCampaigns() }
    }

    func audienceGroups(_ query: AudienceQuery) async throws -> [AudienceGroup] {
        try await effect("audienceGroups", writes: false) { try await $0.audienceGroups(query) }
    }

    func planStep(_ plan: StepPlan, now: Timestamp) async throws -> PlanResult {
        try await effect("planStep") {
            try await $0.planStep(plan, now: now)
        } then: { [simulation] in
            try simulation.notePlan(plan, $0)
        }
    }

    func markStep(_ campaign: ID<Campaign>, step: Int, state: CampaignStep.State, note: String?) async throws {
        try await effect("markStep") {
            try await $0.markStep(campaign, step: step, state: state, note: note)
        } then: { [simulation] in
            simulation.tell("  step \(step) of campaign \(campaign): \(state.rawValue)")
        }
    }

    func promoteDue(now: Timestamp, limit: Int) async throws -> PromotionResult {
        try await effect("promoteDue") { try await $0.promoteDue(now: now, limit: limit) }
    }

    func finishCampaigns(now: Timestamp) async throws -> [ID<Campaign>] {
        try await effect("finishCampaigns") {
            try await $0.finishCampaigns(now: now)
        } then: { [simulation] in
            for id in $0 { simulation.note(id, .finished) }
        }
    }

    // MARK: - Sending

    func exchange(_ exchange: Exchange) async throws -> ExchangeResult {
        let called = simulation.now
        return try await effect("exchange") {
            try await $0.exchange(exchange)
        } then: { [simulation, process] in
            try simulation.note(exchange, $0, by: process, calledAt: called)
        }
    }

    func release(_ deliveries: [ID<Delivery>], leadership: Leadership, now: Timestamp) async throws {
        try await effect("release") { try await $0.release(deliveries, leadership: leadership, now: now) }
    }

    func hold(_ deliveries: [ID<Delivery>], reason: HoldReason, detail: String, leadership: Leadership, now: Timestamp)
        async throws
    {
        try await effect("hold") {
            try await $0.hold(deliveries, reason: reason, detail: detail, leadership: leadership, now: now)
        } then: { [simulation] in
            simulation.tell("  held for \(reason): \(deliveries)")
        }
    }

    func pauseCampaign(_ id: ID<Campaign>, because: String, by: String, now: Timestamp) async throws {
        try await effect("pauseCampaign") {
            try await $0.pauseCampaign(id, because: because, by: by, now: now)
        } then: { [simulation] in
            simulation.tell("  campaign \(id) paused: \(because)")
            simulation.note(id, .paused)
        }
    }

    // MARK: - Receiving

    func recordReceipts(_ receipts: [Receipt], now: Timestamp) async throws {
        try await effect("recordReceipts") {
            try await $0.recordReceipts(receipts, now: now)
        } then: { [simulation] in
            try simulation.note(receipts)
        }
    }

    func optOut(_ contact: ContactAddress, evidence: String, now: Timestamp) async throws {
        try await effect("optOut") {
            try await $0.optOut(contact, evidence: evidence, now: now)
        } then: { [simulation] in
            simulation.noteStop(contact)
        }
    }

    func recordListed(_ listed: [ListedOptOut], evidence: String, now: Timestamp) async throws -> Int {
        try await effect("recordListed") { try await $0.recordListed(listed, evidence: evidence, now: now) }
    }

    func optIn(_ contact: ContactAddress, evidence: String, now: Timestamp) async throws {
        try await effect("optIn") {
            try await $0.optIn(contact, evidence: evidence, now: now)
        } then: { [simulation] in
            simulation.noteStart(contact)
        }
    }

    func converse(
        _ reply: InboundReply, now: Timestamp, decide: @escaping @Sendable (Correspondent) -> ReplyTurn
    ) async throws -> ReplyVerdict {
        let taken = TakenTurn()
        return try await effect("converse") {
            try await $0.converse(reply, now: now) { sender in
                let turn = decide(sender)
                taken.keep(sender, turn)
                return turn
            }
        } then: { [simulation] verdict in
            try simulation.note(reply, taken, verdict)
        }
    }

    func contact(of account: WhatsAppUserID) async throws -> ContactAddress? {
        try await effect("contactOfAccount", writes: false) { try await $0.contact(of: account) }
    }

    func keep(_ message: HiddenReply, as kind: WorkerQuestion.Kind, now: Timestamp) async throws {
        try await effect("keep") { try await $0.keep(message, as: kind, now: now) }
    }

    func invite(_ contact: ContactAddress, _ conversation: Conversation, _ question: QueuedAnswer, now: Timestamp)
        async throws -> ReplyVerdict
    {
        try await effect("invite") { try await $0.invite(contact, conversation, question, now: now) }
    }

    func sweepReplies(now: Timestamp) async throws -> ReplySweep {
        try await effect("sweepReplies") { try await $0.sweepReplies(now: now) }
    }

    // MARK: - Reconciling

    func unknowns(_ search: UnknownSearch, limit: Int) async throws -> [[UnknownDelivery]] {
        try await effect("unknowns", writes: false) { try await $0.unknowns(search, limit: limit) }
    }

    func closeOverdue(now: Timestamp, after: Duration, limit: Int) async throws -> Int {
        try await effect("closeOverdue") { try await $0.closeOverdue(now: now, after: after, limit: limit) }
    }

    func nextDue(after: Timestamp) async throws -> Timestamp? {
        try await effect("nextDue", writes: false) { try await $0.nextDue(after: after) }
    }

    func changeCounter() async throws -> Int64 {
        try await effect("changeCounter", writes: false) { try await $0.changeCounter() }
    }

    func begun(among attempts: [AttemptID]) async throws -> Set<AttemptID> {
        try await effect("begun", writes: false) { try await $0.begun(among: attempts) }
    }

    func contact(of attempt: AttemptID) async throws -> ContactAddress? {
        try await effect("contact", writes: false) { try await $0.contact(of: attempt) }
    }
}

/// What was known of the sender of a reply, and what was decided.
final class TakenTurn: @unchecked Sendable {
    private(set) var sender = Correspondent()
    private(set) var turn = ReplyTurn(intent: .other, evidence: "")

    /// One writer at a time: inside the store's transaction.
    func keep(_ sender: Correspondent, _ turn: ReplyTurn) { (self.sender, self.turn) = (sender, turn) }
}
