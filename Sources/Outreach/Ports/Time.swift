/// Tells the time and waits. Made once in `altavoz`; tests and rehearsals bring a clock that they turn themselves.
public protocol TimeSource: Sendable {
    func now() -> Timestamp
    func monotonic() -> Monotonic
    /// Returns at `time`, or when as much time has passed as lay before it at the call, or early when the task is
    /// cancelled: a wall clock that is put back makes nobody wait longer (see ``Wait``).
    func sleep(until time: Timestamp) async
    /// True where time moves only when somebody turns it: nothing is to be waited for then but answers.
    var isVirtual: Bool { get }
}

/// A wait for a moment of the wall clock, which may be stepped meanwhile.
///
/// Put forward, the clock ends the wait at once; put back, it does not make the wait longer. Without the second, an
/// engine that sleeps for a fraction of a second would stand still for as long as the clock was put back.
public struct Wait: Sendable {
    private let end: Timestamp
    private let latest: Monotonic

    public init(until end: Timestamp, now: Timestamp, monotonic: Monotonic) {
        self.end = end
        latest = monotonic + (end - now)
    }

    /// Zero or less when it is over.
    public func left(now: Timestamp, monotonic: Monotonic) -> Duration { min(end - now, latest - monotonic) }
}

/// Random numbers, made once in `altavoz`; seeded in tests and rehearsals.
public protocol RandomSource: Sendable {
    func next() -> UInt64
}

/// SplitMix64 (Steele, Lea, Flood: "Fast Splittable Pseudorandom Number Generators", 2014): a seeded stream, and a
/// hash of 64 bits, for everything that must come out the same for the same seed.
public struct SplitMix64: RandomNumberGenerator, Sendable {
    private var state: UInt64

    public init(seed: UInt64) { state = seed }

    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        return Self.mix(state)
    }

    public static func mix(_ value: UInt64) -> UInt64 {
        var z = value
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
