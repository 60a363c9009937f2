/// Pauses a campaign that is going wrong before it has gone wrong for everyone.
///
/// Looks at the last outcomes of a campaign. Refusals that say something about one number only (it does not exist, it
/// opted out) weigh as much as the rest: a list that is a quarter dead numbers is a list to look at first.
public struct ErrorRateGuard: Sendable, Equatable {
    public let sample: Int
    public let minimum: Int
    public let limit: Double
    private var recent: [Bool] = []
    private var position = 0
    private var bad = 0

    /// - Parameters:
    ///   - sample: how many of the last outcomes are looked at.
    ///   - minimum: no judgement on fewer.
    ///   - limit: the share of failures beyond which the campaign pauses.
    public init(sample: Int = 200, minimum: Int = 50, limit: Double = 0.35) {
        self.sample = sample
        self.minimum = minimum
        self.limit = limit
    }

    /// Returns true when the campaign must pause now.
    public mutating func note(failed: Bool) -> Bool {
        if recent.count < sample {
            recent.append(failed)
        } else {
            if recent[position] { bad -= 1 }
            recent[position] = failed
            position = (position + 1) % sample
        }
        if failed { bad += 1 }
        return recent.count >= minimum && Double(bad) > limit * Double(recent.count)
    }

    /// Starts afresh, after a person has resumed the campaign.
    public mutating func reset() { self = ErrorRateGuard(sample: sample, minimum: minimum, limit: limit) }

    public var failureCount: Int { bad }
    public var sampleCount: Int { recent.count }
}
