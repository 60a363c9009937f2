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
        var configuration = EngineConfiguration(
            owner: "test",
            context: MessageContext(
                programName: "Altavoz", eventTitle: nil, linkBase: "https://x.test", postalAddress: nil))
        configuration.nudgedPollInterval = .hours(1)
        let engine = Engine(
            store: world.store, messages: world.messages, gateways: world.gateways, transport: world.transport,
            time: clock, random: TestRandom(seed: 1), configuration: configuration,
            log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
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
