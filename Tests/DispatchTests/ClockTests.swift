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
}
