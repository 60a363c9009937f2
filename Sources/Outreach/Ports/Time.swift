/// Tells the time and waits. Made once in `altavoz`; tests and rehearsals bring a clock that they turn themselves.
public protocol TimeSource: Sendable {
    func now() -> Timestamp
    func monotonic() -> Monotonic
    /// Returns at `time`, or early when the task is cancelled.
    func sleep(until time: Timestamp) async
    /// True where time moves only when somebody turns it: nothing is to be waited for then but answers.
    var isVirtual: Bool { get }
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
