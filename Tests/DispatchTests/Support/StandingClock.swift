import DispatchEngine
import Logging
import Outreach
import Synchronization

/// Real time that stands still: short waits are over at once, long ones last until they are cancelled.
final class StandingClock: TimeSource {
    let isVirtual = false
    private let moment: Mutex<Timestamp>
    private let longest = Mutex(Duration.zero)

    init(_ moment: Timestamp) { self.moment = Mutex(moment) }

    /// The longest wait that anybody has begun.
    var longestWait: Duration { longest.withLock { $0 } }

    /// Whoever set it again has put it back.
    func putBack(by step: Duration) { moment.withLock { $0 = $0 - step } }

    func now() -> Timestamp { moment.withLock { $0 } }
    func monotonic() -> Monotonic { Monotonic(nanoseconds: 0) }

    func sleep(until time: Timestamp) async {
        let wait = time - now()
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

/// Real time in which short waits are over at once, and have passed; long ones last until they are cancelled.
final class SteppingClock: TimeSource {
    let isVirtual = false
    private let current: Mutex<Timestamp>

    init(_ start: Timestamp) { current = Mutex(start) }

    func now() -> Timestamp { current.withLock { $0 } }
    func monotonic() -> Monotonic { Monotonic(nanoseconds: now().milliseconds * 1_000_000) }

    func sleep(until time: Timestamp) async {
        guard time - now() >= .seconds(1) else {
            await Task.yield()
            if !Task.isCancelled { current.withLock { $0 = max($0, time) } }
            return
        }
        let (stream, end) = AsyncStream<Never>.makeStream()
        await withTaskCancellationHandler {
            for await _ in stream {}
        } onCancel: {
            end.finish()
        }
    }
}

extension World {
    /// An engine to run as a daemon, which is nudged and looks by itself once an hour.
    /// - Parameter rest: of the scheduler after each round.
    func daemon(_ clock: any TimeSource, store: (any DispatchStore)? = nil, rest: Duration? = nil) -> Engine {
        var configuration = EngineConfiguration(
            owner: "test",
            context: MessageContext(
                programName: "Altavoz", eventTitle: nil, linkBase: "https://x.test", postalAddress: nil))
        configuration.nudgedPollInterval = .hours(1)
        if let rest { configuration.pollInterval = rest }
        return Engine(
            store: store ?? self.store, messages: messages, gateways: gateways, transport: transport, time: clock,
            random: TestRandom(seed: 1), configuration: configuration,
            log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    }
}
