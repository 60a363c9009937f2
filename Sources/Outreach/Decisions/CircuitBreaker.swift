/// Stops handing messages to a gateway that keeps failing, and tries it again with a few at a time.
public struct CircuitBreaker: Sendable, Equatable {
    public enum State: Sendable, Equatable {
        case closed
        case open(until: Monotonic)
        /// Letting a few through to see.
        case halfOpen
    }

    public private(set) var state: State = .closed
    private var failures = 0
    private var openings = 0

    /// So many failures in a row open it.
    public let threshold: Int
    public let firstPause: Duration
    public let longestPause: Duration
    public let probes: Int

    public init(
        threshold: Int = 10, firstPause: Duration = .seconds(5), longestPause: Duration = .minutes(5), probes: Int = 1
    ) {
        self.threshold = threshold
        self.firstPause = firstPause
        self.longestPause = longestPause
        self.probes = probes
    }

    /// How many transfers may start now, given how many are under way.
    public mutating func allowance(at now: Monotonic, inFlight: Int) -> Int {
        switch state {
        case .closed: return .max
        case .open(let until):
            guard now >= until else { return 0 }
            state = .halfOpen
            return max(0, probes - inFlight)
        case .halfOpen: return max(0, probes - inFlight)
        }
    }

    /// The gateway answered sensibly (also with a refusal of this one message).
    public mutating func succeeded() {
        state = .closed
        failures = 0
        openings = 0
    }

    /// The gateway could not be reached, did not answer, or answered 5xx.
    public mutating func failed(at now: Monotonic) {
        failures += 1
        switch state {
        case .open: break
        case .halfOpen: open(now)
        case .closed: if failures >= threshold { open(now) }
        }
    }

    public var opensAgainAt: Monotonic? {
        if case .open(let until) = state { until } else { nil }
    }

    private mutating func open(_ now: Monotonic) {
        let pause = min(longestPause.wholeNanoseconds, firstPause.wholeNanoseconds << Int64(min(openings, 20)))
        state = .open(until: now + .nanoseconds(pause))
        openings += 1
        failures = 0
    }
}
