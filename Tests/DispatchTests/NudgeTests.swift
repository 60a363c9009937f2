import DispatchEngine
import Logging
import Outreach
import Synchronization
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
        let engine = engine(in: world, clock)
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

    @Test("what becomes due is not held up by an answer that does not come", .timeLimit(.minutes(1)))
    func slowAnswer() async throws {
        let world = try await World()
        try await world.workers(1)
        let (late, end) = AsyncStream<Never>.makeStream()
        let isFirst = Mutex(true)
        world.transport.whenAsked {
            guard
                isFirst.withLock({ value in
                    defer { value = false }; return value
                })
            else { return }
            for await _ in late {}
        }
        let engine = engine(in: world, StandingClock(World.start))
        let (leadership, _) = try await engine.start()
        async let running: Void = engine.run(leadership)
        _ = try await world.launch()
        engine.nudge()
        while isFirst.withLock({ $0 }) { await Task.yield() }

        let others = try await world.workers(1, from: 1)
        _ = try await world.launch()
        engine.nudge()
        while world.transport.sent.isEmpty { await Task.yield() }
        #expect(world.transport.sent.contains { $0.to == others[0].unmasked })

        end.finish()
        await engine.drain()
        try await running
    }

    private func engine(in world: World, _ clock: StandingClock) -> Engine {
        var configuration = EngineConfiguration(
            owner: "test",
            context: MessageContext(
                programName: "Altavoz", eventTitle: nil, linkBase: "https://x.test", postalAddress: nil))
        configuration.nudgedPollInterval = .hours(1)
        return Engine(
            store: world.store, messages: world.messages, gateways: world.gateways, transport: world.transport,
            time: clock, random: TestRandom(seed: 1), configuration: configuration,
            log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    }
}

/// Real time that stands still: short waits are over at once, long ones last until they are cancelled.
private final class StandingClock: TimeSource {
    let isVirtual = false
    private let moment: Timestamp
    private let longest = Mutex(Duration.zero)

    init(_ moment: Timestamp) { self.moment = moment }

    /// The longest wait that anybody has begun.
    var longestWait: Duration { longest.withLock { $0 } }

    func now() -> Timestamp { moment }
    func monotonic() -> Monotonic { Monotonic(nanoseconds: 0) }

    func sleep(until time: Timestamp) async {
        let wait = time - moment
        longest.withLock { $0 = max($0, wait) }
        guard wait >= .seconds(1) else { return await Task.yield() }
        let (stream, end) = AsyncStream<Never>.makeStream()
        await withTaskCancellationHandler {
            for await _ in stream {}
        } onCancel: {
            end.finish()
        }
    }
}
