import Outreach

/// A store in which something happens just before a step is planned, deliveries are held, a reply is taken, receipts are
/// recorded or an audience is counted, after an exchange was committed, or when it is asked what was begun.
struct HookedStore: DispatchStore {
    let store: any DispatchStore
    var beforePlan: @Sendable () async throws -> Void = {}
    var beforeHold: @Sendable () async -> Void = {}
    /// What it throws, the commit was called failed with.
    var afterExchange: @Sendable (Exchange) async throws -> Void = { _ in }
    var beforeBegun: @Sendable () async throws -> Void = {}
    var beforeReceipts: @Sendable () async throws -> Void = {}
    var beforeGroups: @Sendable () async -> Void = {}
    var beforeConverse: @Sendable (InboundReply) async throws -> Void = { _ in }

    func exchange(_ exchange: Exchange) async throws -> ExchangeResult {
        let result = try await store.exchange(exchange)
        try await afterExchange(exchange)
        return result
    }
    func recordReceipts(_ receipts: [Receipt], now: Timestamp) async throws {
        try await beforeReceipts()
        try await store.recordReceipts(receipts, now: now)
    }
    func optOut(_ contact: ContactAddress, evidence: String, now: Timestamp) async throws {
        try await store.optOut(contact, evidence: evidence, now: now)
    }
    func recordListed(_ listed: [ListedOptOut], evidence: String, now: Timestamp) async throws -> Int {
        try await store.recordListed(listed, evidence: evidence, now: now)
    }
    func optIn(_ contact: ContactAddress, evidence: String, now: Timestamp) async throws {
        try await store.optIn(contact, evidence: evidence, now: now)
    }
    func converse(
        _ reply: InboundReply, now: Timestamp, decide: @escaping @Sendable (Correspondent) -> ReplyTurn
    ) async throws -> ReplyVerdict {
        try await beforeConverse(reply)
        return try await store.converse(reply, now: now, decide: decide)
    }
    func contact(of account: WhatsAppUserID) async throws -> ContactAddress? { try await store.contact(of: account) }
    func keep(_ message: HiddenReply, as kind: WorkerQuestion.Kind, now: Timestamp) async throws {
        try await store.keep(message, as: kind, now: now)
    }
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
        await beforeGroups()
        return try await store.audienceGroups(query)
    }
    func planStep(_ plan: StepPlan, now: Timestamp) async throws -> PlanResult {
        try await beforePlan()
        return try await store.planStep(plan, now: now)
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
    {
        await beforeHold()
        try await store.hold(deliveries, reason: reason, detail: detail, leadership: leadership, now: now)
    }
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
    func begun(among attempts: [AttemptID]) async throws -> Set<AttemptID> {
        try await beforeBegun()
        return try await store.begun(among: attempts)
    }
    func contact(of attempt: AttemptID) async throws -> ContactAddress? { try await store.contact(of: attempt) }
}
