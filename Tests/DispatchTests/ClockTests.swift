import DispatchEngine
import Outreach
import SQLiteStore
import Testing

@Suite("Clocks that move while the store is asked")
struct ClockTests {
    @Test(
        "a clock that is put back while the store fails makes no dispatcher sleep as long: the daemon can be ended",
        .timeLimit(.minutes(1)))
    func putBack() async throws {
        let world = try await World()
        try await world.workers(1)
        let clock = StandingClock(World.start)
        let failed = Flag()
        let store = HookedStore(
            store: world.store,
            afterExchange: { exchange in
                guard !exchange.begins.isEmpty, failed.raise() else { return }
                clock.putBack(by: .days(1))
                throw StoreError(.busy, "Another program is using the database.")
            })
        let engine = world.daemon(clock, store: store)
        let (leadership, _) = try await engine.start()
        async let running: Void = engine.run(leadership)
        _ = try await world.launch()
        while !failed.isRaised {
            engine.nudge()
            await Task.yield()
        }
        // It ends: nobody sleeps until the moment that the clock showed before.
        await engine.drain()
        try await running
    }

    @Test("a step whose grace ends while its audience is counted, since the process was stopped, is held")
    func stopped() async throws {
        let world = try await World()
        try await world.workers(3)
        let campaign = try await world.launch([(0, "pay-rights"), (2, "hire-notice")])
        let store = HookedStore(store: world.store, beforeGroups: { world.clock.advance(.days(3)) })
        let engine = world.engine(store: store)
        let (leadership, _) = try await engine.start()
        _ = try await engine.turn(leadership)
        world.clock.set(try await world.store.steps(of: campaign)[1].due)
        _ = try await engine.turn(leadership)
        #expect(try await world.store.steps(of: campaign).map(\.state) == [.planned, .held])
        #expect(world.transport.sent.count == 3)
    }

    @Test("what was begun before the process stood still is judged anew when it goes on, and STOP counts")
    func standsStill() async throws {
        let world = try await World()
        let contacts = try await world.workers(2)
        let campaign = try await world.launch()
        let stood = Flag()
        let store = HookedStore(
            store: world.store,
            afterExchange: { exchange in
                guard !exchange.begins.isEmpty, stood.raise() else { return }
                world.clock.advance(.minutes(2))
                try await world.store.optOut(contacts[0], evidence: "STOP", now: world.clock.now())
            })
        let engine = world.engine(store: store)
        let (leadership, _) = try await engine.start()
        try await world.play(engine, leadership, until: World.start + .hours(1))
        #expect(world.transport.sent.map(\.to) == [contacts[1].unmasked])
        #expect(try await world.states(campaign) == [.accepted: 1, .suppressed: 1])
    }

    @Test("what waited too long in the transport uses up no attempt, and says nothing of its gateway")
    func waitsInTransport() async throws {
        let world = try await World()
        try await world.workers(1)
        let campaign = try await world.launch()
        world.transport.answer { _, _ in .late }
        let engine = world.engine { $0.retry = RetryPolicy(maxAttempts: 3) }
        let (leadership, _) = try await engine.start()
        for _ in 0..<12 {
            _ = try await engine.turn(leadership)
            world.clock.advance(.minutes(1))
        }
        #expect(world.transport.sent.isEmpty)
        world.transport.answer { _, _ in .accept }
        try await world.play(engine, leadership, until: world.clock.now() + .minutes(5))
        #expect(world.transport.sent.count == 1)
        #expect(try await world.states(campaign) == [.accepted: 1])
    }
}
