/// When a safe failure is tried again: exponential back-off with full jitter (Brooker, "Exponential Backoff And
/// Jitter", AWS Architecture Blog, 2015): a uniformly random wait between zero and min(cap, base × 2ⁿ).
///
/// | attempt that failed | longest wait |
/// |---|---|
/// | 1 | 30 s |
/// | 2 | 1 min |
/// | 3 | 2 min |
/// | 8 and later | 1 h |
public struct RetryPolicy: Sendable, Equatable {
    public var base: Duration
    public var cap: Duration
    /// After so many attempts the delivery has failed.
    public var maxAttempts: Int

    public init(base: Duration = .seconds(30), cap: Duration = .hours(1), maxAttempts: Int = 10) {
        self.base = base
        self.cap = cap
        self.maxAttempts = maxAttempts
    }

    /// - Parameters:
    ///   - attempt: how many attempts have been made, from 1.
    ///   - retryAfter: what the gateway asked for; the wait is never shorter.
    ///   - jitter: 64 random bits.
    /// - Returns: nil when no further attempt fits into the validity or the limit of attempts.
    public func next(
        attempt: Int, now: Timestamp, validUntil: Timestamp, retryAfter: Duration?, jitter: UInt64
    ) -> Timestamp? {
        guard attempt < maxAttempts else { return nil }
        let ceiling = min(cap.wholeMilliseconds, base.wholeMilliseconds << Int64(min(attempt - 1, 20)))
        let wait = Duration.milliseconds(Int64(jitter % UInt64(max(ceiling, 1))) + 1)
        let time = now + max(wait, retryAfter ?? .zero)
        return time < validUntil ? time : nil
    }
}
