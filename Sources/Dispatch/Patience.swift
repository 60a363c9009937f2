import Outreach

/// How long the scheduler waits before it asks the store again whether anything has changed.
///
/// A nudge comes when a commit begins to be written, some milliseconds before it can be seen: what is not there yet is looked
/// for again after one millisecond, two, four and so on, until it would be time anyway.
struct Patience: Sendable {
    private let usual: Duration
    private let longest: Duration
    private var soon: Duration?

    init(_ configuration: EngineConfiguration) {
        longest = configuration.pollInterval
        usual = configuration.nudgedPollInterval ?? configuration.pollInterval
    }

    mutating func nudged() { soon = .milliseconds(1) }
    mutating func foundChange() { soon = nil }

    mutating func next() -> Duration {
        guard let wait = soon else { return usual }
        soon = wait < longest ? wait * 2 : nil
        return wait
    }
}
