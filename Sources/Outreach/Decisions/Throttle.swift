/// A token bucket: so many units a second, and no more than a burst at once. A value; time goes in from outside.
public struct Throttle: Sendable {
    public let rate: Double
    public let burst: Double
    private var tokens: Double
    private var updated: Monotonic
    private var blockedUntil: Monotonic?

    /// - Parameters:
    ///   - rate: units (SMS segments, emails) per second.
    ///   - burst: at most so many at once; a second's worth unless told otherwise, and at least the dearest message.
    public init(rate: Double, burst: Double? = nil, at now: Monotonic) {
        self.rate = max(rate, 0.001)
        self.burst = max(burst ?? rate, 10)
        tokens = self.burst
        updated = now
    }

    /// Units that may go now.
    public mutating func available(at now: Monotonic) -> Int {
        refill(now)
        if let until = blockedUntil, now < until { return 0 }
        return max(0, Int(tokens))
    }

    public mutating func take(_ units: Int, at now: Monotonic) {
        refill(now)
        tokens -= Double(units)
    }

    /// Gives back what was taken for something that then did not go.
    public mutating func giveBack(_ units: Int) { tokens = min(burst, tokens + Double(units)) }

    /// The gateway asked to wait: nothing goes before then, and the bucket starts empty after it.
    /// - Parameter wait: counts for at most ``TransferResult/longestRetryAfter``, whoever asked for more.
    public mutating func block(for wait: Duration, at now: Monotonic) {
        refill(now)
        let until = now + min(wait, TransferResult.longestRetryAfter)
        if blockedUntil.map({ $0 < until }) ?? true { blockedUntil = until }
        tokens = min(tokens, 0)
    }

    /// How much longer nothing goes because the gateway asked to wait.
    public func blocked(at now: Monotonic) -> Duration { blockedUntil.map { max(.zero, $0 - now) } ?? .zero }

    /// How long until at least `units` may go; zero when they may go now.
    public mutating func wait(for units: Int, at now: Monotonic) -> Duration {
        refill(now)
        let missing = min(Double(units), burst) - tokens
        let filling: Duration = missing <= 0 ? .zero : .nanoseconds(Int64((missing / rate * 1e9).rounded(.up)))
        guard let until = blockedUntil, now < until else { return filling }
        return max(until - now, filling)
    }

    private mutating func refill(_ now: Monotonic) {
        guard now > updated else { return }
        var from = updated
        if let until = blockedUntil {
            if now >= until { blockedUntil = nil }
            from = max(from, min(until, now))
        }
        tokens = min(burst, tokens + Double((now - from).wholeNanoseconds) / 1e9 * rate)
        updated = now
    }
}
