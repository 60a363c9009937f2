import DispatchEngine
import Outreach
import Testing

@Suite("A daemon that is told of changes")
struct NudgeTests {
    @Test(
        "a launch is sent at once after a nudge, though the next look at the store is an hour away",
        .timeLimit(.minutes(1)))
    func nudge() async throws {
        let world = try await World()
        try await world.workers(3)
        let clock = StandingClock(World.start)
        let engine = world.daemon(clock)
        let (leadership, _) = try await engine.start()
        async let running: Void = engine.run(leadership)
        while clock.longestWait < .hours(1) { await Task.yield() }

        _ = try await world.launch()
        #expect(world.transport.sent.isEmpty)
        engine.nudge()
        while world.transport.sent.count < 3 { await Task.yield() }

        await engine.drain()
        try await running
        #expect(world.transport.sent.count == 3)
    }

    @Test("STOP is confirmed at once, though the scheduler rests for an hour", .timeLimit(.minutes(1)))
    func answer() async throws {
        let world = try await World(messages: ReplyTests.texts)
        let worker = try await world.workers(1)[0]
        let clock = StandingClock(World.start)
        let engine = world.daemon(clock, rest: .hours(1))
        let (leadership, _) = try await engine.start()
        async let running: Void = engine.run(leadership)
        while clock.longestWait < .hours(1) { await Task.yield() }

        let stop = Reply(gateway: "main", messageID: "1", from: worker, text: "STOP", isConfirmedByProvider: false)
        try await ReplyTests.intake(world) { engine.sendAnswers(by: $0) }.accept([.reply(stop)], gateway: "main")
        while world.transport.sent.isEmpty { await Task.yield() }

        await engine.drain()
        try await running
        #expect(world.transport.sent.map(\.body) == ["stop-reply es"])
    }

    @Test("what becomes due is not held up by an answer that does not come", .timeLimit(.minutes(1)))
    func slowAnswer() async throws {
        let world = try await World()
        try await world.workers(1)
        let (late, end) = AsyncStream<Never>.makeStream()
        let asked = Flag()
        world.transport.whenAsked {
            guard asked.raise() else { return }
            for await _ in late {}
        }
        let engine = world.daemon(StandingClock(World.start))
        let (leadership, _) = try await engine.start()
        async let running: Void = engine.run(leadership)
        _ = try await world.launch()
        engine.nudge()
        while !asked.isRaised { await Task.yield() }

        let others = try await world.workers(1, from: 1)
        _ = try await world.launch()
        engine.nudge()
        while world.transport.sent.isEmpty { await Task.yield() }
        #expect(world.transport.sent.contains { $0.to == others[0].unmasked })

        end.finish()
        await engine.drain()
        try await running
    }

    @Test("a request that hangs does not keep a slow gateway from sending", .timeLimit(.minutes(1)))
    func hangingRequest() async throws {
        // Ten a second are fewer than a quarter of what may be on the wire.
        let world = try await World(gateways: [ScriptedGateway(rate: 10, concurrency: 64)])
        try await world.workers(40)
        let (late, end) = AsyncStream<Never>.makeStream()
        let asked = Flag()
        world.transport.whenAsked {
            guard asked.raise() else { return }
            for await _ in late {}
        }
        let clock = SteppingClock(World.start)
        let engine = world.daemon(clock)
        let (leadership, _) = try await engine.start()
        async let running: Void = engine.run(leadership)
        _ = try await world.launch()
        engine.nudge()
        // The first ten hang together.
        while world.transport.sent.count < 30 { await Task.yield() }
        #expect(clock.now() - World.start < .seconds(10), "about ten a second")

        end.finish()
        await engine.drain()
        try await running
        #expect(Set(world.transport.sent.map(\.to)).count == 40)
    }
}
