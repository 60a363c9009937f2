import Outreach
import Synchronization

/// A clock that the test turns.
final class TestClock: TimeSource {
    let isVirtual = true
    private let current: Mutex<Timestamp>

    init(_ start: Timestamp) { current = Mutex(start) }

    func now() -> Timestamp { current.withLock { $0 } }
    func monotonic() -> Monotonic { Monotonic(nanoseconds: now().milliseconds * 1_000_000) }
    func sleep(until time: Timestamp) async {}
    func set(_ time: Timestamp) { current.withLock { $0 = time } }
    func advance(_ duration: Duration) { current.withLock { $0 = $0 + duration } }
}

final class TestRandom: RandomSource {
    private let generator: Mutex<SplitMix64>
    init(seed: UInt64) { generator = Mutex(SplitMix64(seed: seed)) }
    func next() -> UInt64 { generator.withLock { $0.next() } }
}
