import Outreach
import Synchronization

/// A clock that somebody turns: 365 days pass in seconds.
final class VirtualTime: TimeSource {
    let isVirtual = true
    private let current: Mutex<Timestamp>
    private let start: Timestamp

    init(start: Timestamp) {
        self.start = start
        current = Mutex(start)
    }

    func now() -> Timestamp { current.withLock { $0 } }
    func monotonic() -> Monotonic { Monotonic(nanoseconds: (now() - start).wholeNanoseconds) }

    /// Nothing waits for a virtual clock by itself: whoever turns it calls the parts that are due.
    func sleep(until time: Timestamp) async {}

    func advance(to time: Timestamp) {
        current.withLock { current in
            if time > current { current = time }
        }
    }
}

/// Random numbers that come out the same for the same seed.
final class SeededRandom: RandomSource {
    private let generator: Mutex<SplitMix64>

    init(seed: UInt64) { generator = Mutex(SplitMix64(seed: seed)) }

    func next() -> UInt64 { generator.withLock { $0.next() } }
}
