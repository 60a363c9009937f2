import Outreach
import Synchronization

/// A clock that the test turns.
final class HandClock: TimeSource {
    let isVirtual = true
    private let current: Mutex<Timestamp>

    init(_ start: Timestamp) { current = Mutex(start) }
    func now() -> Timestamp { current.withLock { $0 } }
    func monotonic() -> Monotonic { Monotonic(nanoseconds: now().milliseconds * 1_000_000) }
    func sleep(until time: Timestamp) async {}
    func set(_ time: Timestamp) { current.withLock { $0 = max($0, time) } }
}

/// A real clock that runs fast, for what runs as a daemon does: two hundred milliseconds of its waits pass in four.
final class FastClock: TimeSource {
    let isVirtual = false
    private let start: Timestamp
    private let begun = ContinuousClock.now
    private static let factor = 50
    private let step = Mutex(Duration.zero)

    init(_ start: Timestamp) { self.start = start }
    func now() -> Timestamp { start + (ContinuousClock.now - begun) * Self.factor + step.withLock { $0 } }
    /// Puts the wall clock forward; monotonic time goes on as it went.
    func jump(by duration: Duration) { step.withLock { $0 += duration } }
    func monotonic() -> Monotonic {
        Monotonic(nanoseconds: ((ContinuousClock.now - begun) * Self.factor).wholeMilliseconds * 1_000_000)
    }
    func sleep(until time: Timestamp) async {
        let left = time - now()
        if left > .zero { try? await Task.sleep(for: left / Self.factor) }
    }
}

final class SeededRandom: RandomSource {
    private let generator: Mutex<SplitMix64>
    init(seed: UInt64) { generator = Mutex(SplitMix64(seed: seed)) }
    func next() -> UInt64 { generator.withLock { $0.next() } }
    func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }
    func pick<T>(_ values: [T]) -> T { values[below(values.count)] }
}
