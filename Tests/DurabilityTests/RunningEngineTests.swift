import DispatchEngine
import FaultVFS
import GRDB
import Outreach
import Testing

@testable import SQLiteStore

/// The engine as the daemon runs it, on a disk that fills up under it.
@Suite("The disk fails under the running engine", .serialized)
struct RunningEngineTests {
    private static let workers = 60

    @Test(
        "it says so once, sends nothing meanwhile, and goes on by itself when there is room",
        arguments: [1, 3, 20, 60, 120, 200])
    func fullForAWhile(nth: Int) async throws {
        let stage = try await Stage(workers: Self.workers)
        let (site, engine) = (stage.site, stage.engine)
        site.disk.set(.fails(.full), at: nth, of: .grow, lasts: true)
        try await stage.run {
            #expect(await eventually { engine.storeObstacle != nil })
            let before = site.carrier.sent.count
            #expect(engine.storeObstacle?.contains("The disk is full") == true)
            let pause = stage.clock.now() + .seconds(20)
            #expect(await eventually { stage.clock.now() > pause })
            #expect(site.carrier.sent.count == before, "sent though it could not be recorded")
            site.disk.mend()
            #expect(await eventually { site.carrier.sent.count == Self.workers })
            #expect(await eventually { engine.storeObstacle == nil })
            #expect(await eventually { try await stage.states() == [.accepted: Self.workers] })
        }
        #expect(stage.log.messages.count { $0.contains("The disk is full") } <= 2, "\(stage.log.messages)")
        #expect(stage.log.messages.contains { $0.contains("sending goes on") })
        #expect(try await stage.findings() == [])
    }

    @Test("a text that may not go out, held on a full disk, does not end the daemon")
    func holdsOnAFullDisk() async throws {
        let stage = try await Stage(workers: 20)
        let (site, engine) = (stage.site, stage.engine)
        site.messages.isApproved = false
        // The lease finds room still; what follows it does not.
        site.witness.whenLeased { site.disk.set(.fails(.full), at: 1, of: .grow, lasts: true) }
        try await stage.run {
            #expect(await eventually { engine.storeObstacle != nil })
            site.disk.mend()
            #expect(await eventually { try await stage.states() == [.held: 20] })
            #expect(site.carrier.sent.isEmpty)
            site.messages.isApproved = true
            await engine.refreshTexts()
            #expect(await eventually { try await stage.states() == [.accepted: 20] })
        }
        #expect(try await stage.findings() == [])
    }

    @Test(
        "where the disk has lost a part of the file the daemon ends, and the next one goes on with nobody written to twice",
        .timeLimit(.minutes(3)))
    func endsAndGoesOn() async throws {
        let stage = try await Stage(workers: Self.workers)
        let site = stage.site
        async let ended: Void = stage.engine.run(stage.leadership)
        #expect(await eventually { site.carrier.sent.count > 10 })
        site.disk.set(.fails(.lostSync), of: .sync, on: ".sqlite")
        await #expect(throws: StoreUnsound.self) { try await stage.store.emptyLog() }
        do {
            try await ended
            Issue.record("it goes on")
        } catch is StoreUnsound {}
        await site.carrier.rest()
        try? stage.store.close()

        let next = try await Stage(after: stage)
        try await next.run {
            #expect(
                await eventually {
                    let states = try await next.states()
                    return states[.accepted, default: 0] + states[.unknown, default: 0] == Self.workers
                })
        }
        #expect(site.carrier.sent.count == Self.workers)
        #expect(try await next.findings() == [])
    }

    @Test("a clock that is put forward while the disk is full is not forgotten: what was missed is held for a person")
    func clockStepOnAFullDisk() async throws {
        let stage = try await Stage(workers: 20, opensAfter: .hours(6))
        let site = stage.site
        try await stage.run {
            let running = stage.clock.now() + .minutes(1)
            #expect(await eventually { stage.clock.now() > running })
            site.disk.set(.fails(.full), at: 1, of: .grow, lasts: true)
            stage.clock.jump(by: .hours(48))
            #expect(await eventually { stage.engine.storeObstacle != nil })
            let pause = stage.clock.now() + .seconds(10)
            #expect(await eventually { stage.clock.now() > pause })
            site.disk.mend()
            #expect(await eventually { try await stage.stale() == 20 })
            let later = stage.clock.now() + .seconds(20)
            #expect(await eventually { stage.clock.now() > later })
            #expect(site.carrier.sent.isEmpty)
        }
        #expect(try await stage.findings() == [])
    }
}

/// A launched campaign and an engine that is ready to run it.
private struct Stage {
    let site: Site
    let store: SQLiteStore
    let engine: Engine
    let clock: FastClock
    let log = KeptLog()
    let leadership: Leadership
    private let campaign: ID<Campaign>

    init(workers: Int, opensAfter wait: Duration = .zero) async throws {
        clock = FastClock(Site.start)
        site = try Site(seed: 11, carrier: Carrier(rate: 40, concurrency: 4))
        store = try site.create()
        _ = try await store.register((0..<workers).map(Site.draft), now: Site.start)
        let (campaign, planned) = try await Site.launch(store, now: Site.start, opensAfter: wait)
        site.witness.note { $0.launched[campaign] = planned }
        self.campaign = campaign
        engine = site.engine(store, time: clock, log: log.logger)
        leadership = try await engine.start(holderIsGone: true).0
    }

    /// A new daemon, on what an earlier one has left.
    init(after other: Stage) async throws {
        site = other.site
        clock = other.clock
        campaign = other.campaign
        store = try site.open()
        engine = site.engine(store, time: clock, log: log.logger)
        leadership = try await engine.start(holderIsGone: true).0
    }

    func run(_ body: @escaping @Sendable () async throws -> Void) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { [engine, leadership] in try await engine.run(leadership) }
            group.addTask { [engine] in
                try await body()
                await engine.drain()
            }
            try await group.waitForAll()
        }
    }

    func states() async throws -> [DeliveryState: Int] {
        try await store.status(of: campaign)?.byState.filter { $0.value > 0 } ?? [:]
    }

    /// Held for a person, since their time was missed.
    func stale() async throws -> Int {
        try await store.read {
            try Int.fetchOne($0, sql: "SELECT count(*) FROM deliveries WHERE parked = 1 AND reason = 'stale'")!
        }
    }

    func findings() async throws -> [String] {
        try await site.broken(in: store) + site.doubles(in: store) + store.problems()
    }
}

/// What runs beside the test is waited for; false when it does not come for a minute.
private func eventually(_ condition: () async throws -> Bool) async -> Bool {
    for _ in 0..<20_000 {
        if (try? await condition()) == true { return true }
        // The engine has ended with an error, which the test reports.
        if Task.isCancelled { return false }
        try? await Task.sleep(for: .milliseconds(3))
    }
    return false
}
