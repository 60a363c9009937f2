import DispatchEngine
import Outreach
import SQLiteStore
import Synchronization
import Testing

@Suite("A commit that is called failed and holds")
struct DoubtTests {
    @Test(
        "what it had begun gets its outcome, also when the worker is forgotten and the store does not answer at once",
        .timeLimit(.minutes(1)), arguments: [false, true], [false, true])
    func doubt(isForgotten: Bool, isSilent: Bool) async throws {
        let world = try await World()
        let contact = try await world.workers(1)[0]
        let (doubted, silent) = (Flag(), Flag())
        let broken = StoreError(.diskFull, "The disk is full.")
        let store = HookedStore(
            store: world.store,
            afterExchange: { exchange in
                guard !exchange.begins.isEmpty, doubted.raise() else { return }
                if isForgotten, let worker = try await world.store.worker(at: contact) {
                    _ = try await world.store.forget(worker, by: "Ana", now: World.start)
                }
                throw broken
            },
            beforeBegun: { if isSilent, silent.raise() { throw broken } })
        let engine = world.daemon(StandingClock(World.start), store: store)
        let (leadership, _) = try await engine.start()
        async let running: Void = engine.run(leadership)
        let campaign = try await world.launch()
        while !doubted.isRaised {
            engine.nudge()
            await Task.yield()
        }
        while try await world.states(campaign)[.dispatching] != nil {
            engine.nudge()
            await Task.yield()
        }
        await engine.drain()
        try await running
        #expect(world.transport.sent.isEmpty, "nobody knows whether the commit held: nothing may have left")
    }

    @Test("it gets its outcome although its dispatcher gives up what it has in hand", .timeLimit(.minutes(1)))
    func givenUp() async throws {
        let world = try await World()
        try await world.workers(1)
        let doubted = Flag()
        let running = Mutex<Engine?>(nil)
        let store = HookedStore(
            store: world.store,
            afterExchange: { exchange in
                guard !exchange.begins.isEmpty, doubted.raise() else { return }
                await running.withLock { $0 }?.drain()
                throw StoreError(.diskFull, "The disk is full.")
            })
        let engine = world.daemon(StandingClock(World.start), store: store)
        running.withLock { $0 = engine }
        let campaign = try await world.launch()
        let (leadership, _) = try await engine.start()
        try await engine.run(leadership)
        #expect(doubted.isRaised)
        #expect(try await world.states(campaign)[.dispatching] == nil)
        #expect(world.transport.sent.isEmpty)
    }
}
