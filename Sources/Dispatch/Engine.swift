import Logging
import Outreach

/// The engine: a scheduler, a dispatcher for each gateway, a reconciler, and the lease on the database that makes it the
/// only one.
///
/// Two ways to run the same parts: ``run()`` as a daemon against the real clock, and ``turn()`` for whoever turns a
/// virtual clock by hand, in rehearsal and in tests.
public struct Engine: Sendable {
    private let store: any DispatchStore
    private let time: any TimeSource
    private let configuration: EngineConfiguration
    private let scheduler: Scheduler
    private let dispatchers: [Dispatcher]
    private let reconciler: Reconciler
    private let campaigns: CampaignWatch
    private let health: GatewayHealth
    private let watch: StoreWatch
    private let log: Logger

    public init(
        store: any DispatchStore, messages: any MessageSource, gateways: [any Gateway],
        transport: any RequestTransport, time: any TimeSource, random: any RandomSource,
        configuration: EngineConfiguration, templates: TemplateBook = TemplateBook(), log: Logger
    ) {
        self.store = store
        self.time = time
        self.configuration = configuration
        self.log = log
        scheduler = Scheduler(
            store: store, messages: messages, time: time, configuration: configuration, log: log)
        let health = GatewayHealth(gateways.map(\.profile))
        let campaigns = CampaignWatch(guard: configuration.errorGuard)
        let watch = StoreWatch(log: log)
        self.health = health
        self.campaigns = campaigns
        self.watch = watch
        dispatchers = gateways.map { gateway in
            Dispatcher(
                gateway: gateway, store: store, messages: messages, transport: transport, time: time, random: random,
                configuration: configuration, health: health, campaigns: campaigns, watch: watch,
                templates: templates, log: log)
        }
        reconciler = Reconciler(store: store, gateways: gateways, transport: transport, log: log)
    }

    /// Takes the lease on the database and puts right what an earlier daemon left.
    /// - Parameter holderIsGone: an earlier daemon is known to be dead; its lease need not lapse first.
    /// - Throws: ``EngineFailure/anotherDaemon(owner:until:)``.
    public func start(holderIsGone: Bool = false) async throws -> (Leadership, RecoveryReport) {
        let now = time.now()
        let claim = try await store.claimLeadership(
            owner: configuration.owner, holderIsGone: holderIsGone, now: now,
            lasting: configuration.leadershipDuration)
        switch claim {
        case .heldBy(let owner, let until): throw EngineFailure.anotherDaemon(owner: owner, until: until)
        case .granted(let leadership):
            let report = try await store.recover(leadership, now: now)
            if report.unknown > 0 {
                log.warning(
                    "an earlier daemon ended while sending: these may or may not have arrived",
                    metadata: ["unknown": "\(report.unknown)"])
            }
            let missed = try await store.holdMissed(leadership, lastAlive: leadership.predecessorAlive, now: now)
            if missed > 0 {
                log.warning(
                    "no daemon was there when these were due: held for a person",
                    metadata: ["deliveries": "\(missed)"])
            }
            // Everything missed is held: from here on this daemon counts as having been there.
            guard try await store.renewLeadership(leadership, now: now, lasting: configuration.leadershipDuration)
            else { throw LeadershipLost() }
            _ = try await store.releaseReviewHolds(now: now)
            for dispatcher in dispatchers { await dispatcher.begin(as: leadership) }
            return (leadership, report)
        }
    }

    /// The catalog was read anew: texts are rendered again, and what was held for want of a review is looked at again.
    public func refreshTexts() async {
        campaigns.forgetTitles()
        for dispatcher in dispatchers { await dispatcher.forgetTexts() }
        do { _ = try await store.releaseReviewHolds(now: time.now()) } catch {
            log.error("held deliveries could not be looked at again", metadata: ["error": "\(error)"])
        }
        nudges.wake()
    }

    /// Gateways whose circuit breaker is not closed: they did not answer.
    public var failingGateways: [String] { health.failing.sorted() }

    /// Why nothing can be recorded, and so nothing sent, at the moment, as a sentence; nil when all is well.
    public var storeObstacle: String? { watch.obstacle }

    // MARK: - By hand

    /// Does everything that can be done at this moment of a virtual clock; returns the next moment at which there will be
    /// something to do.
    public func turn(_ leadership: Leadership) async throws -> Timestamp? {
        guard time.isVirtual else { preconditionFailure("turn() is for virtual clocks; a daemon calls run()") }
        _ = try await store.renewLeadership(
            leadership, now: time.now(), lasting: configuration.leadershipDuration + .days(400))
        while true {
            let now = time.now()
            let tick = try await scheduler.tick(now: now)
            var didWork = tick.didWork
            var next = tick.next
            for dispatcher in dispatchers {
                let idle = try await dispatcher.pump()
                didWork = didWork || idle.didWork
                if let moment = idle.next { next = min(next ?? moment, moment) }
            }
            if try await reconciler.turn(now: now) { didWork = true }
            if !didWork { return next }
        }
    }

    // MARK: - As a daemon

    /// Runs until ``drain()`` is called and everything on the wire has been recorded.
    /// - Throws: ``LeadershipLost`` when another daemon has taken over, ``StoreUnsound`` when the disk has lost something.
    public func run(_ leadership: Leadership) async throws {
        enum Part { case sending, keeping }
        try await withThrowingTaskGroup(of: Part.self) { group in
            group.addTask {
                try await runDispatchers()
                return .sending
            }
            group.addTask {
                try await runScheduler(leadership)
                return .keeping
            }
            group.addTask {
                try await keepLeadership(leadership)
                return .keeping
            }
            group.addTask {
                await runReconciler()
                return .keeping
            }
            do {
                // Sending ends by draining; the rest is of no use without it.
                while let part = try await group.next(), part != .sending {}
            } catch {
                // One part failed for good (another daemon took over): nobody may go on.
                await drain()
                group.cancelAll()
                throw error
            }
            group.cancelAll()
        }
        try? await store.resignLeadership(leadership)
    }

    /// Stops leasing. ``run(_:)`` returns when what is on the wire has been answered and recorded.
    public func drain() async {
        for dispatcher in dispatchers { await dispatcher.drain() }
        drainRequest.request()
        nudges.wake()
        // One that came to rest between the two looks again, and finds that it may return.
        for dispatcher in dispatchers { dispatcher.inbox.wake() }
    }

    /// Somebody may have changed something in the store: looked for now instead of when the time for it has come.
    public func nudge() { nudges.wake() }

    /// An answer is on record: it leaves now. The scheduler, which makes it known otherwise, rests between its rounds.
    public func sendAnswers(by channel: Channel) {
        for dispatcher in dispatchers where dispatcher.gateway.profile.channel == channel { dispatcher.inbox.wake() }
    }

    private let nudges = CompletionInbox()
    private let drainRequest = DrainRequest()
    /// A wall clock may be corrected by so much without anybody having missed anything.
    private static let clockStep = Duration.minutes(10)

    private func runDispatchers() async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for dispatcher in dispatchers {
                group.addTask { try await runDispatcher(dispatcher) }
            }
            try await group.waitForAll()
        }
        // Without a gateway there is nothing to send, and still a daemon to stop.
        while !drainRequest.isRequested { await time.sleep(until: time.now() + configuration.pollInterval) }
    }

    private func runDispatcher(_ dispatcher: Dispatcher) async throws {
        while true {
            let idle = try await dispatcher.pump()
            if drainRequest.isRequested { return }
            if idle.didWork { continue }
            if let next = idle.next {
                await dispatcher.inbox.wait(until: next, time)
            } else {
                await dispatcher.inbox.wait()
            }
        }
    }

    private func runScheduler(_ leadership: Leadership) async throws {
        var counter: Int64 = -1
        var next: Timestamp?
        var lastRound = time.now()
        var clocks = (wall: time.now(), monotonic: time.monotonic())
        var patience = Patience(configuration)
        while !Task.isCancelled, !drainRequest.isRequested {
            do {
                let now = time.now()
                // A wall clock that was put forward is like a daemon that was not there.
                let monotonic = time.monotonic()
                if (now - clocks.wall) - (monotonic - clocks.monotonic) > Self.clockStep {
                    // Where the store refuses, the step is not forgotten: it is looked at again.
                    let missed = try await store.holdMissed(leadership, lastAlive: clocks.wall, now: now)
                    log.warning("the clock was put forward", metadata: ["held": "\(missed)"])
                }
                clocks = (now, monotonic)
                let latest = try await store.changeCounter()
                // Overdue receipts and the like are looked for once a minute even when nothing changes.
                if latest != counter || next.map({ $0 <= now }) ?? false || now - lastRound >= .minutes(1) {
                    // What a launch made ready can be leased before the round is over, and what the round makes ready after.
                    for dispatcher in dispatchers { dispatcher.inbox.wake() }
                    let round = try await scheduler.tick(now: now)
                    next = round.next
                    counter = latest
                    lastRound = now
                    watch.worked(.scheduling)
                    // Who has just looked, and for whom the round made nothing ready, would find what it found before.
                    if round.didWork { for dispatcher in dispatchers { dispatcher.inbox.wake() } }
                    patience.foundChange()
                    await time.sleep(until: time.now() + configuration.pollInterval)
                }
            } catch let end as any EndsTheDaemon {
                throw end
            } catch is CancellationError {
                return
            } catch {
                watch.failed(error, .scheduling)
                await time.sleep(until: time.now() + .seconds(2))
            }
            let latest = time.now() + patience.next()
            let deadline = max(min(latest, next ?? latest), time.now())
            await nudges.wait(until: deadline, time)
            _ = nudges.drain()
            if time.now() < deadline { patience.nudged() }
        }
    }

    private func keepLeadership(_ leadership: Leadership) async throws {
        let interval = Duration.milliseconds(configuration.leadershipDuration.wholeMilliseconds / 3)
        while !Task.isCancelled {
            await time.sleep(until: time.now() + interval)
            if Task.isCancelled { return }
            do {
                let holds = try await store.renewLeadership(
                    leadership, now: time.now(), lasting: configuration.leadershipDuration)
                if !holds { throw LeadershipLost() }
                watch.worked(.lease)
            } catch let end as any EndsTheDaemon {
                throw end
            } catch {
                watch.failed(error, .lease)
            }
        }
    }

    private func runReconciler() async {
        while !Task.isCancelled, !drainRequest.isRequested {
            await time.sleep(until: time.now() + .seconds(30))
            if Task.isCancelled { return }
            do { _ = try await reconciler.turn(now: time.now()) } catch {
                log.error("reconciling failed", metadata: ["error": "\(error)"])
            }
        }
    }
}
