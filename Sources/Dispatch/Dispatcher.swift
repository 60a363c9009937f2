import Logging
import Outreach

/// Sends through one gateway: leases, renders, commits the attempts, hands them to the transport, records what came.
///
/// One turn with the store does three things in one transaction: it records the outcomes of the batch before last,
/// begins the attempts of the batch that was leased last, and leases the next. Rendering and the network go on while
/// the disk works.
actor Dispatcher {
    struct Idle: Sendable {
        /// Something was sent, recorded or put away.
        let didWork: Bool
        /// When there may be more to do; nil = only when something changes.
        let next: Timestamp?
    }

    private struct Flight {
        let delivery: LeasedDelivery
        let attempt: AttemptID
        let segments: SegmentCount
    }

    private struct Prepared {
        let delivery: LeasedDelivery
        let text: OutgoingText
        let template: FilledTemplate?
    }

    nonisolated let gateway: any Gateway
    nonisolated let inbox = CompletionInbox()

    private let store: any DispatchStore
    private let transport: any RequestTransport
    private let time: any TimeSource
    private let random: any RandomSource
    private let configuration: EngineConfiguration
    private let health: GatewayHealth
    private let campaigns: CampaignWatch
    private let watch: StoreWatch
    private let templates: TemplateBook
    /// Nil where the provider takes our own words at any time.
    private let templateGateway: (any TemplateGateway)?
    private let log: Logger
    private let profile: GatewayProfile
    private let policy: OutcomePolicy
    private let batch: Int

    private var leadership: Leadership?
    private var texts: TextCache
    private var throttle: Throttle
    private var breaker: CircuitBreaker
    private var leased: [LeasedDelivery] = []
    private var flights: [UInt64: Flight] = [:]
    private var outcomes: [RecordedOutcome] = []
    /// Attempts of a commit that was called failed and may hold all the same. None of them left.
    private var doubtful: [ID<Delivery>: [RecordedOutcome]] = [:]
    /// Those of them whose deliveries were lost to us: what was begun needs its outcome, also when its worker was forgotten.
    private var lost: [RecordedOutcome] = []
    private var lastTag: UInt64 = 0
    private var isDraining = false
    private var mayHaveMore = true
    private var storeFailures = 0
    /// As the others were last told.
    private var isHealthy = true
    private var isFailing = false
    private var contexts: [ID<DisasterEvent>: MessageContext] = [:]
    private let counters: OutcomeCounters
    /// Rises whenever the catalog was read anew.
    private var catalogEdition = 0

    init(
        gateway: any Gateway, store: any DispatchStore, messages: any MessageSource,
        transport: any RequestTransport, time: any TimeSource, random: any RandomSource,
        configuration: EngineConfiguration, health: GatewayHealth, campaigns: CampaignWatch, watch: StoreWatch,
        templates: TemplateBook, log: Logger
    ) {
        self.gateway = gateway
        self.store = store
        self.transport = transport
        self.time = time
        self.random = random
        self.configuration = configuration
        self.health = health
        self.campaigns = campaigns
        self.watch = watch
        self.templates = templates
        templateGateway = gateway as? any TemplateGateway
        profile = gateway.profile
        var log = log
        log[metadataKey: "gateway"] = "\(gateway.profile.name)"
        self.log = log
        counters = OutcomeCounters(gateway: profile.name)
        policy = OutcomePolicy(
            retry: configuration.retry, price: profile.price, hasNeighbours: health.hasNeighbours(profile))
        batch = configuration.batch(for: profile)
        texts = TextCache(messages: messages, channel: profile.channel)
        throttle = Throttle(rate: profile.rate, at: time.monotonic())
        breaker = configuration.breaker
    }

    func begin(as leadership: Leadership) { self.leadership = leadership }

    /// Stops leasing; what is on the wire is still awaited and recorded.
    func drain() {
        isDraining = true
        inbox.wake()
    }

    /// The catalog was read anew.
    func forgetTexts() {
        catalogEdition += 1
        texts.forget()
        contexts.removeAll()
    }

    /// Works until nothing is on the wire and nothing can be started at this moment.
    func pump() async throws -> Idle {
        guard let leadership else { return Idle(didWork: false, next: nil) }
        var didWork = false
        mayHaveMore = true
        tellHealth(at: time.monotonic())
        while true {
            collect()
            await settleLost()
            let now = time.now()
            let monotonic = time.monotonic()
            if awaitsMore(at: monotonic) {
                await waitForAnswers(monotonic: monotonic)
                continue
            }
            let (begins, prepared) = try await prepare(now: now, monotonic: monotonic, leadership: leadership)
            let lease = leaseRequest(now: now, monotonic: monotonic, beginning: begins)
            if !outcomes.isEmpty || !begins.isEmpty || lease != nil {
                if try await exchange(
                    begins, prepared, lease, now: now, monotonic: monotonic, leadership: leadership)
                {
                    didWork = true
                }
                continue
            }
            if flights.isEmpty { break }
            await waitForAnswers(monotonic: monotonic)
        }
        if isDraining || breaker.opensAgainAt != nil || throttle.blocked(at: time.monotonic()) > Self.longWait,
            !leased.isEmpty
        {
            let deliveries = leased.map(\.id)
            leased.removeAll()
            loseDoubts(of: deliveries)
            _ = try await putAway { try await store.release(deliveries, leadership: leadership, now: time.now()) }
            await settleLost()
            if !outcomes.isEmpty,
                try await exchange(
                    [], [], nil, now: time.now(), monotonic: time.monotonic(), leadership: leadership)
            {
                didWork = true
            }
        }
        return Idle(didWork: didWork, next: isDraining ? nil : nextMoment())
    }

    // MARK: - Answers

    /// Takes in what the transport has answered. With a virtual clock it takes a batch only when it is complete, and in
    /// the order of sending, so that the same seed gives the same run whatever the network's timing.
    private func collect() {
        if time.isVirtual {
            pendingResults += inbox.drain().results
            guard pendingResults.count == flights.count else { return }
            settle(pendingResults.sorted { $0.tag < $1.tag })
            pendingResults.removeAll(keepingCapacity: true)
        } else {
            let (results, isWoken) = inbox.drain()
            // Something may have become due, for which a slow answer need not be awaited.
            if isWoken { mayHaveMore = true }
            settle(results)
        }
    }

    private var pendingResults: [TransferResult] = []

    /// What is taken in together has one time, so that the store can record it together.
    private func settle(_ results: [TransferResult]) {
        guard !results.isEmpty else { return }
        let now = time.now()
        let monotonic = time.monotonic()
        outcomes.reserveCapacity(outcomes.count + results.count)
        var failures = 0
        var elapsed = Duration.zero
        for result in results {
            if settle(result, now, monotonic) == .failing { failures += 1 }
            elapsed += result.elapsed
        }
        // With a virtual clock, how long the network took follows from no seed.
        let shift = health.note(
            profile, answers: results.count, failures: failures, time: time.isVirtual ? .zero : elapsed, at: monotonic)
        if let shift { log.notice("\(shift.sentence)") }
    }

    private func settle(_ result: TransferResult, _ now: Timestamp, _ monotonic: Monotonic)
        -> OutcomePolicy.GatewayLesson
    {
        guard let flight = flights.removeValue(forKey: result.tag) else { return .healthy }
        guard !result.wasLate else {
            throttle.giveBack(flight.segments)
            outcomes.append(policy.late(flight.delivery, flight.attempt, now: now))
            return .healthy
        }
        let ruling = policy.rule(
            gateway.outcome(of: result, attempt: flight.attempt), delivery: flight.delivery, attempt: flight.attempt,
            segments: flight.segments, now: now, jitter: random.next())
        switch ruling.lesson {
        case .healthy: breaker.succeeded()
        case .failing:
            breaker.failed(at: monotonic)
            if ruling.recorded.outcomeClass == "not-sent" { throttle.giveBack(flight.segments) }
        case .slowDown(let wait):
            breaker.succeeded()
            throttle.giveBack(flight.segments)
            throttle.block(for: wait, at: monotonic)
        }
        tellHealth(at: monotonic)
        if !flight.delivery.isReply { campaigns.note(ruling, campaign: flight.delivery.campaign) }
        outcomes.append(ruling.recorded)
        counters.count(ruling.recorded.outcomeClass)
        return ruling.lesson
    }

    /// Who fails has no share of the traffic, nor has who asked to be left alone for long: its neighbours have it meanwhile.
    private func tellHealth(at monotonic: Monotonic) {
        let fails = breaker.state != .closed
        let isWell = !fails && throttle.blocked(at: monotonic) <= (isHealthy ? Self.longWait : .zero)
        guard isHealthy != isWell || isFailing != fails else { return }
        (isHealthy, isFailing) = (isWell, fails)
        health.report(profile.name, isHealthy: isWell, isFailing: fails)
        let words =
            isWell
            ? "gateway takes messages again"
            : fails ? "gateway keeps failing: paused" : "gateway asked to wait: others take over"
        log.warning("\(words)")
    }

    private static let longWait = Duration.minutes(1)

    /// Whether the next turn with the store is put off, so that one commit records many answers of a fast gateway: half a
    /// batch of them, or as many as come in a while. Not where the wire would run dry meanwhile.
    private func awaitsMore(at monotonic: Monotonic) -> Bool {
        guard !time.isVirtual, !isDraining, !flights.isEmpty, monotonic < restsUntil, outcomes.count < batch / 2 else {
            return false
        }
        let canBegin = !leased.isEmpty || mayHaveMore
        return flights.count >= batch || !canBegin || timeToNext(at: monotonic) > .zero
    }

    /// Until the throttle lets the next one go, or where none is in hand, as many as are worth a lease.
    private func timeToNext(at monotonic: Monotonic) -> Duration {
        throttle.wait(for: leased.first?.segments ?? worthwhile, at: monotonic)
    }

    /// For fewer units than these nothing is leased while others are on the wire: a fair part of a batch, and never more
    /// than the throttle lets go in half a second, so that no token is lost to a bucket that is full meanwhile.
    private var worthwhile: Int { max(1, min(batch / 4, Int(throttle.burst / 2))) }

    private func waitForAnswers(monotonic: Monotonic) async {
        guard !time.isVirtual, !isDraining else { return await inbox.wait() }
        var rest: Duration?
        var wanted = 1
        if monotonic < restsUntil {
            rest = restsUntil - monotonic
            wanted = max(1, min(flights.count, batch / 2 - outcomes.count))
        }
        if !leased.isEmpty || mayHaveMore, flights.count < 2 * batch {
            let wait = timeToNext(at: monotonic)
            if wait > .zero {
                rest = min(rest ?? wait, max(wait, .milliseconds(10)))
                mayHaveMore = true
            }
        }
        guard let rest else { return await inbox.wait() }
        // Moments are told in milliseconds: a shorter wait would be none.
        await inbox.wait(for: wanted, until: time.now() + max(rest, .milliseconds(1)), time)
    }

    /// Until when answers are waited for, unless there are many.
    private var restsUntil = Monotonic(nanoseconds: .min)
    /// No answer waits longer than this for others before it is recorded.
    private static let patience = Duration.milliseconds(20)

    // MARK: - The next batch

    /// Renders what was leased, as far as the throttle allows, and puts away what may not go out.
    private func prepare(now: Timestamp, monotonic: Monotonic, leadership: Leadership) async throws
        -> ([AttemptBegin], [Prepared])
    {
        guard !leased.isEmpty, !isDraining else { return ([], []) }
        var units = throttle.available(at: monotonic)
        var slots = min(2 * batch - flights.count, breaker.allowance(at: monotonic, inFlight: flights.count))
        var begins: [AttemptBegin] = []
        var prepared: [Prepared] = []
        var unfit: [String: [ID<Delivery>]] = [:]
        var taken = 0
        let day = CivilDate(utc: now)
        let edition = (templates.edition, catalogEdition)
        begins.reserveCapacity(leased.count)
        prepared.reserveCapacity(leased.count)
        for delivery in leased {
            guard slots > 0, units >= delivery.segments || (taken == 0 && units > 0) else { break }
            taken += 1
            let context: MessageContext
            if let known = contexts[delivery.event] {
                context = known
            } else {
                context = await campaigns.context(for: delivery.event, configuration.context, store)
                contexts[delivery.event] = context
            }
            guard let text = texts.text(for: delivery, context: context, on: day) else {
                unfit["The catalog has no text for it any more", default: []].append(delivery.id)
                continue
            }
            if !text.isApproved, profile.reachesRealPeople {
                unfit[text.obstacle ?? "Its text is not approved", default: []].append(delivery.id)
                continue
            }
            let template: FilledTemplate?
            do { template = try self.template(for: delivery, text) } catch {
                unfit[error.sentence, default: []].append(delivery.id)
                continue
            }
            slots -= 1
            units -= text.segments
            begins.append(
                AttemptBegin(
                    delivery: delivery.id, attempt: AttemptID(at: now, random: (random.next(), random.next())),
                    bodyHash: text.approvalHash, segments: text.segments))
            prepared.append(Prepared(delivery: delivery, text: text, template: template))
        }
        leased.removeFirst(taken)
        for (detail, deliveries) in unfit.sorted(by: { $0.key < $1.key }) {
            let isHeld = try await putAway {
                try await store.hold(deliveries, reason: .review, detail: detail, leadership: leadership, now: now)
            }
            loseDoubts(of: deliveries)
            guard isHeld else { continue }
            log.warning("held for a person", metadata: ["deliveries": "\(deliveries.count)", "reason": "\(detail)"])
        }
        // What was read while these were judged by what was known before: whoever looked again then did not find them held.
        if !unfit.isEmpty, (templates.edition, catalogEdition) != edition {
            _ = try await putAway { _ = try await store.releaseReviewHolds(now: now) }
        }
        return (begins, prepared)
    }

    /// What carries the text where the provider takes our own words only in answers; nil elsewhere.
    private func template(for delivery: LeasedDelivery, _ text: OutgoingText) throws(TemplateObstacle)
        -> FilledTemplate?
    {
        guard let templateGateway, !delivery.isReply else { return nil }
        return try templates.filled(text, to: delivery.to, by: templateGateway)
    }

    /// Puts leased deliveries away. False where the store refuses: their leases lapse by themselves, and they come back.
    private func putAway(_ act: () async throws -> Void) async throws -> Bool {
        do {
            try await act()
            return true
        } catch let end as any EndsTheDaemon {
            throw end
        } catch {
            watch.failed(error, .sending(gateway: profile.name))
            if time.isVirtual { throw error }
            return false
        }
    }

    private func leaseRequest(now: Timestamp, monotonic: Monotonic, beginning: [AttemptBegin]) -> LeaseRequest? {
        guard mayHaveMore, !isDraining else { return nil }
        let taken = beginning.reduce(0) { $0 + $1.segments }
        let units = throttle.available(at: monotonic) - taken
        let allowance = breaker.allowance(at: monotonic, inFlight: flights.count + beginning.count)
        // A gateway that is being tried again has no share of its own: it may take its probe from anywhere.
        let share = breaker.state == .halfOpen ? 0..<100 : health.share(of: profile.name)
        guard allowance > 0, !share.isEmpty else {
            mayHaveMore = false
            return nil
        }
        // One batch in hand beside what is on the wire, so that the turn that begins it leases the next.
        let room = min(batch - leased.count, units, allowance)
        guard room > 0 else { return nil }
        // A batch is worth its commit when it is a fair part of what can be on the wire.
        if !leased.isEmpty || !flights.isEmpty, room < worthwhile { return nil }
        // The first ones are few, so that the wire need not wait until a whole batch is leased and begun.
        let reach = max(batch / 4, 2 * (flights.count + beginning.count), 8)
        return LeaseRequest(
            channel: profile.channel, limit: min(room, reach), until: now + configuration.leaseDuration, share: share)
    }

    /// One transaction; then whatever it let go is on the wire. Returns whether anything happened.
    private func exchange(
        _ begins: [AttemptBegin], _ prepared: [Prepared], _ lease: LeaseRequest?, now: Timestamp,
        monotonic: Monotonic, leadership: Leadership
    ) async throws -> Bool {
        let recording = outcomes
        let result: ExchangeResult
        do {
            result = try await store.exchange(
                Exchange(
                    leadership: leadership, gateway: profile.name, outcomes: recording, begins: begins, lease: lease,
                    now: now))
        } catch let end as any EndsTheDaemon {
            throw end
        } catch {
            // Nothing of the transaction holds: the outcomes stay here and are offered again, the leases lapse.
            storeFailures += 1
            leased.insert(contentsOf: prepared.map(\.delivery), at: 0)
            for (begin, item) in zip(begins, prepared) {
                doubtful[begin.delivery, default: []].append(neverLeft(begin, item, now: now))
            }
            watch.failed(error, .sending(gateway: profile.name))
            // A rehearsal ends here; a daemon waits until there is room on the disk again, however long that takes.
            if time.isVirtual { throw error }
            // From now on: the clock may have been put back while the store was asked, and the wait would be as much longer.
            await time.sleep(until: time.now() + .milliseconds(Int64(200 << min(storeFailures, 5))))
            return false
        }
        storeFailures = 0
        restsUntil = time.monotonic() + Self.patience
        watch.worked(.sending(gateway: profile.name))
        outcomes.removeFirst(recording.count)
        leased.append(contentsOf: result.leased)
        await settleDoubts(begins, result.verdicts)
        if let lease { mayHaveMore = result.leased.count >= lease.limit }
        launch(begins, prepared, result, now: now, monotonic: monotonic)
        await campaigns.pauseWhereNeeded(store, now: now, log: log)
        return !recording.isEmpty || !begins.isEmpty || !result.leased.isEmpty
    }

    private func neverLeft(_ begin: AttemptBegin, _ item: Prepared, now: Timestamp) -> RecordedOutcome {
        policy.rule(
            .notSent(GatewayCode("store", "The database gave no clear answer; it was not sent"), retryAfter: nil),
            delivery: item.delivery, attempt: begin.attempt, segments: begin.segments, now: now, jitter: random.next()
        ).recorded
    }

    /// A delivery that is lost to us although nobody else sends was begun by the commit that was called failed.
    private func settleDoubts(_ begins: [AttemptBegin], _ verdicts: [BeginVerdict]) async {
        if !doubtful.isEmpty {
            for (begin, verdict) in zip(begins, verdicts) {
                if let tried = doubtful.removeValue(forKey: begin.delivery), verdict == .lost { lost += tried }
            }
        }
        await settleLost()
    }

    /// Of those that we no longer have in hand, nobody will learn by beginning them again that they are begun.
    private func loseDoubts(of deliveries: [ID<Delivery>]) {
        guard !doubtful.isEmpty else { return }
        for id in deliveries { lost += doubtful.removeValue(forKey: id) ?? [] }
    }

    /// Where the store does not say, it is asked again in the next turn.
    private func settleLost() async {
        guard !lost.isEmpty, let begun = try? await store.begun(among: lost.map(\.attempt)) else { return }
        outcomes += lost.filter { begun.contains($0.attempt) }
        lost.removeAll()
    }

    /// Hands over what was begun, unless the gate judged it too long ago: the process may have stood still meanwhile.
    /// - Parameters: now, monotonic: by which the gate judged.
    private func launch(
        _ begins: [AttemptBegin], _ prepared: [Prepared], _ result: ExchangeResult, now: Timestamp, monotonic: Monotonic
    ) {
        let verdicts = result.verdicts
        let left = configuration.departure - max(time.now() - now, time.monotonic() - monotonic)
        guard left >= .zero else {
            let begun = begins.indices.filter { verdicts[$0] == .go }
            outcomes += begun.map { policy.late(prepared[$0].delivery, begins[$0].attempt, now: time.now()) }
            if !begun.isEmpty {
                log.warning("stood still: what was begun is judged anew", metadata: ["deliveries": "\(begun.count)"])
            }
            return
        }
        var transfers: [Transfer] = []
        transfers.reserveCapacity(begins.count)
        var units = 0
        for index in begins.indices where verdicts[index] == .go {
            let (begin, item) = (begins[index], prepared[index])
            lastTag += 1
            flights[lastTag] = Flight(delivery: item.delivery, attempt: begin.attempt, segments: begin.segments)
            units += begin.segments
            let message = OutgoingMessage(
                attempt: begin.attempt, to: item.delivery.to, text: item.text,
                validity: until(item.delivery, result.closings[index]) - now,
                unsubscribeURL: profile.channel == .email
                    ? configuration.unsubscribeURL?(begin.attempt, item.text.language) : nil, at: now,
                template: item.template)
            transfers.append(Transfer(tag: lastTag, request: gateway.request(for: message), patience: left))
        }
        guard !transfers.isEmpty else { return }
        throttle.take(units, at: time.monotonic())
        transport.submit(transfers) { [inbox] in inbox.leave($0) }
    }

    /// Until when whoever carries it may deliver it. A mail rings nowhere.
    private func until(_ delivery: LeasedDelivery, _ closing: Timestamp?) -> Timestamp {
        guard profile.channel != .email, let closing else { return delivery.validUntil }
        return min(delivery.validUntil, closing)
    }

    private func nextMoment() -> Timestamp? {
        let monotonic = time.monotonic()
        var wait: Duration?
        if let until = breaker.opensAgainAt { wait = until - monotonic }
        let blocked = throttle.blocked(at: monotonic)
        if blocked > .zero { wait = max(wait ?? .zero, blocked) }
        if !leased.isEmpty || mayHaveMore {
            let filling = throttle.wait(for: min(batch, max(1, Int(throttle.burst / 2))), at: monotonic)
            wait = max(wait ?? .zero, filling)
        }
        if !lost.isEmpty || !outcomes.isEmpty { wait = min(wait ?? .seconds(1), .seconds(1)) }
        return wait.map { time.now() + max($0, .milliseconds(1)) }
    }
}
