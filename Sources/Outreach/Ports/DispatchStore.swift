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
    /// on, a STOP or FORGET among them that nobody has closed is obeyed, before whatever else is made of the message that told it.
    /// FORGET erases who was registered when it was written and has not consented since, with all that they wrote until then;
    /// for others it is STOP: what they gave afterwards they did not ask to have erased.
    func keep(_ message: HiddenReply, as kind: WorkerQuestion.Kind, now: Timestamp) async throws
    /// Somebody asked elsewhere that this contact point be signed up, and has not shown that it is theirs: puts the question
    /// to it, within ``HoursOfDay/standard`` of the day where they say to be, and begins the dialogue that its YES completes.
    ///
    /// Nothing is kept of, or sent to, a contact point that is suppressed (`stopped`), nor to one in the middle of a dialogue
    /// or that had the question within a day (`guarded`).
    func invite(_ contact: ContactAddress, _ conversation: Conversation, _ question: QueuedAnswer, now: Timestamp)
        async throws -> ReplyVerdict
    /// Deletes dialogues that have expired, messages to be answered whose time is over, and visitors for whom nothing is on
    /// its way any more. That a doubtful message of a worker went unanswered stays on record (``Action``, `reply-unread`); what
    /// it said does not.
    func sweepReplies(now: Timestamp) async throws -> ReplySweep

    // Reconciling.

    /// Deliveries of unknown fate about which one gateway can be asked, and no others, each list in the order of their
    /// places. A place behind the last one that was got leads on, so that nobody waits behind those who cannot be settled.
    ///
    /// None is listed whose last attempt is not on record, as after a copy of the database was put back.
    /// - Parameter limit: of each span.
    /// - Returns: one list for each span of the search; shorter than `limit` where there are no more.
    func unknowns(_ search: UnknownSearch, limit: Int) async throws -> [[UnknownDelivery]]
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
