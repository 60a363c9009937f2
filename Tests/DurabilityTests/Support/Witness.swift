import Outreach
import Synchronization

/// What the store has promised by returning, and what the carrier has seen: all of it must be there after a crash.
final class Witness: Sendable {
    struct Promises: Sendable {
        /// Attempts that may be sent.
        var begun: Set<AttemptID> = []
        /// Attempts of which it is on record what became of them.
        var settled: Set<AttemptID> = []
        /// Gateway's message ids for which a receipt was taken.
        var receipts: Set<String> = []
        /// By phone number: whether the worker has stopped.
        var stopped: [String: Bool] = [:]
        var workers: Set<String> = []
        /// Deliveries that a launch has planned.
        var launched: [ID<Campaign>: Int] = [:]
        /// Asked for, not answered: may or may not be there.
        var pendingStop: (number: String, stops: Bool)?
    }

    private let promises = Mutex(Promises())
    private let kept = Mutex(Promises())

    private let leaseHook = Mutex<(@Sendable () -> Void)?>(nil)
    /// Happens once, when deliveries have been leased and before the dispatcher gets them.
    func whenLeased(_ hook: @escaping @Sendable () -> Void) { leaseHook.withLock { $0 = hook } }
    fileprivate func leased() { leaseHook.withLock { $0.take() }?() }

    /// Those that were not looked at yet.
    var recent: Promises { promises.withLock { $0 } }

    /// All there ever were.
    var all: Promises {
        let kept = kept.withLock { $0 }
        var all = recent
        all.begun.formUnion(kept.begun)
        all.settled.formUnion(kept.settled)
        all.receipts.formUnion(kept.receipts)
        all.stopped.merge(kept.stopped) { recent, _ in recent }
        all.workers.formUnion(kept.workers)
        all.launched.merge(kept.launched) { recent, _ in recent }
        return all
    }

    /// They were looked at, and are there.
    func setAside() {
        let all = all
        kept.withLock { $0 = all }
        promises.withLock { $0 = Promises() }
    }

    func note(_ change: (inout Promises) -> Void) { promises.withLock { change(&$0) } }
}

/// A store that notes each promise when the call returns, and not before.
struct WitnessedStore: DispatchStore {
    let store: any DispatchStore
    let witness: Witness

    func exchange(_ exchange: Exchange) async throws -> ExchangeResult {
        let result = try await store.exchange(exchange)
        let begun = zip(exchange.begins, result.verdicts).filter { $0.1 == .go }.map(\.0.attempt)
        let settled = exchange.outcomes.map(\.attempt)
        witness.note { promises in
            promises.begun.formUnion(begun)
            promises.settled.formUnion(settled)
        }
        if !result.leased.isEmpty { witness.leased() }
        return result
    }

    func recordReceipts(_ receipts: [Receipt], now: Timestamp) async throws {
        try await store.recordReceipts(receipts, now: now)
        let ids = receipts.map(\.messageID)
        witness.note { $0.receipts.formUnion(ids) }
    }

    func optOut(_ contact: ContactAddress, evidence: String, now: Timestamp) async throws {
        try await consent(contact, stops: true) { try await store.optOut(contact, evidence: evidence, now: now) }
    }

    func recordListed(_ listed: [ListedOptOut], evidence: String, now: Timestamp) async throws -> Int {
        try await store.recordListed(listed, evidence: evidence, now: now)
    }

    func optIn(_ contact: ContactAddress, evidence: String, now: Timestamp) async throws {
        try await consent(contact, stops: false) { try await store.optIn(contact, evidence: evidence, now: now) }
    }

    func converse(
        _ reply: InboundReply, now: Timestamp, decide: @escaping @Sendable (Correspondent) -> ReplyTurn
    ) async throws -> ReplyVerdict {
        let intent = decide(Correspondent()).intent
        guard intent == .stop || intent == .start else {
            return try await store.converse(reply, now: now, decide: decide)
        }
        return try await consent(reply.from, stops: intent == .stop) {
            try await store.converse(reply, now: now, decide: decide)
        }
    }

    func contact(of account: WhatsAppUserID) async throws -> ContactAddress? { try await store.contact(of: account) }

    func keep(_ message: HiddenReply, as kind: WorkerQuestion.Kind, now: Timestamp) async throws {
        try await store.keep(message, as: kind, now: now)
    }

    private func consent<T: Sendable>(_ contact: ContactAddress, stops: Bool, _ act: () async throws -> T) async throws
        -> T
    {
        let number = contact.unmasked
        witness.note { $0.pendingStop = (number, stops) }
        let result = try await act()
        witness.note {
            $0.stopped[number] = stops
            $0.pendingStop = nil
        }
        return result
    }

    // MARK: - Handed on as they are

    func claimLeadership(owner: String, holderIsGone: Bool, now: Timestamp, lasting: Duration) async throws
        -> LeadershipClaim
    { try await store.claimLeadership(owner: owner, holderIsGone: holderIsGone, now: now, lasting: lasting) }
    func renewLeadership(_ leadership: Leadership, now: Timestamp, lasting: Duration) async throws -> Bool {
        try await store.renewLeadership(leadership, now: now, lasting: lasting)
    }
    func resignLeadership(_ leadership: Leadership) async throws { try await store.resignLeadership(leadership) }
    func recover(_ leadership: Leadership, now: Timestamp) async throws -> RecoveryReport {
        try await store.recover(leadership, now: now)
    }
    func holdMissed(_ leadership: Leadership, lastAlive: Timestamp?, now: Timestamp) async throws -> Int {
        try await store.holdMissed(leadership, lastAlive: lastAlive, now: now)
    }
    func releaseReviewHolds(now: Timestamp) async throws -> Int { try await store.releaseReviewHolds(now: now) }
    func activeCampaigns() async throws -> [ActiveCampaign] { try await store.activeCampaigns() }
    func audienceGroups(_ query: AudienceQuery) async throws -> [AudienceGroup] {
        try await store.audienceGroups(query)
    }
    func planStep(_ plan: StepPlan, now: Timestamp) async throws -> PlanResult {
        try await store.planStep(plan, now: now)
    }
    func markStep(_ campaign: ID<Campaign>, step: Int, state: CampaignStep.State, note: String?) async throws {
        try await store.markStep(campaign, step: step, state: state, note: note)
    }
    func promoteDue(now: Timestamp, limit: Int) async throws -> PromotionResult {
        try await store.promoteDue(now: now, limit: limit)
    }
    func finishCampaigns(now: Timestamp) async throws -> [ID<Campaign>] { try await store.finishCampaigns(now: now) }
    func release(_ deliveries: [ID<Delivery>], leadership: Leadership, now: Timestamp) async throws {
        try await store.release(deliveries, leadership: leadership, now: now)
    }
    func hold(_ deliveries: [ID<Delivery>], reason: HoldReason, detail: String, leadership: Leadership, now: Timestamp)
        async throws
    { try await store.hold(deliveries, reason: reason, detail: detail, leadership: leadership, now: now) }
    func pauseCampaign(_ id: ID<Campaign>, because: String, by: String, now: Timestamp) async throws {
        try await store.pauseCampaign(id, because: because, by: by, now: now)
    }
    func invite(_ contact: ContactAddress, _ conversation: Conversation, _ question: QueuedAnswer, now: Timestamp)
        async throws -> ReplyVerdict
    { try await store.invite(contact, conversation, question, now: now) }
    func sweepReplies(now: Timestamp) async throws -> ReplySweep { try await store.sweepReplies(now: now) }
    func unknowns(_ search: UnknownSearch, limit: Int) async throws -> [[UnknownDelivery]] {
        try await store.unknowns(search, limit: limit)
    }
    func closeOverdue(now: Timestamp, after: Duration, limit: Int) async throws -> Int {
        try await store.closeOverdue(now: now, after: after, limit: limit)
    }
    func nextDue(after: Timestamp) async throws -> Timestamp? { try await store.nextDue(after: after) }
    func changeCounter() async throws -> Int64 { try await store.changeCounter() }
    func begun(among attempts: [AttemptID]) async throws -> Set<AttemptID> { try await store.begun(among: attempts) }
    func contact(of attempt: AttemptID) async throws -> ContactAddress? { try await store.contact(of: attempt) }
}
