/// Moves traffic between the gateways of one channel: ten points of a hundred away from one that errs or has become
/// slow, and back when all has been quiet.
///
/// The circuit breaker is for a gateway that does not work at all; this is for one that works badly. A gateway of weight
/// 0 stands by for when all others fail, and takes no part in this.
public struct TrafficBalance: Sendable, Equatable {
    public struct Settings: Sendable, Equatable {
        /// Points of a hundred that move at once.
        public var step = 10
        /// A gateway keeps so many, or its configured share if that is less: without any traffic nobody would see that
        /// it works again.
        public var least = 5
        /// Between two moves, so that each is seen to work or not before the next.
        public var pause: Duration = .minutes(1)
        /// What is judged: the answers of the last half to whole of this time.
        public var window: Duration = .minutes(1)
        /// Fewer answers than this say nothing.
        public var leastAnswers = 20
        /// So many of a hundred answers that are failures are a burst.
        public var failures = 10
        /// Slow is whoever takes so many times as long as the quickest neighbour, and no less than `slowFrom`.
        public var slowness = 3
        public var slowFrom: Duration = .seconds(2)
        /// After so long without trouble, traffic begins to drift back.
        public var quiet: Duration = .minutes(5)

        public init() {}
    }

    /// What was moved, and why.
    public struct Shift: Sendable, Equatable {
        public enum Reason: Sendable, Equatable {
            case errors(failed: Int, of: Int)
            case slow(mean: Duration, beside: Duration)
            case quiet
        }

        public let reason: Reason
        /// The gateway that gave most, and how many points.
        public let from: String
        public let points: Int
        /// The shares after it, by the gateway's name.
        public let shares: [String: Int]

        /// For the log.
        public var sentence: String {
            let why =
                switch reason {
                case .errors(let failed, let all): "\(failed) of its last \(all) messages failed"
                case .slow(let mean, let beside):
                    "it takes \(mean.wholeMilliseconds) ms, another one \(beside.wholeMilliseconds) ms"
                case .quiet: "all has been quiet, and traffic goes back to the configured weights"
                }
            let after = shares.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
            return "\(points) points of traffic moved away from \(from): \(why); of 100 now: \(after)"
        }
    }

    private struct Tally: Sendable, Equatable {
        var answers = 0
        var failures = 0
        var time: Duration = .zero

        static func + (a: Self, b: Self) -> Self {
            Tally(answers: a.answers + b.answers, failures: a.failures + b.failures, time: a.time + b.time)
        }

        var mean: Duration { answers > 0 ? time / answers : .zero }
    }

    private struct Member: Sendable, Equatable {
        let name: String
        /// Its configured share, in points.
        let home: Int
        var points: Int
        var earlier = Tally()
        var latest = Tally()

        var recent: Tally { earlier + latest }
    }

    private let settings: Settings
    private var members: [Member] = []
    private var halfBegan: Monotonic?
    private var movedAt: Monotonic?
    private var troubledAt: Monotonic?

    /// - Parameter weights: the channel's gateways as configured.
    public init(weights: [(name: String, weight: Int)], settings: Settings = Settings()) {
        self.settings = settings
        let weighted = weights.filter { $0.weight > 0 }
        let total = weighted.reduce(0) { $0 + $1.weight }
        var passed = 0
        var given = 0
        for (name, weight) in weighted {
            passed += weight
            let share = passed * 100 / total - given
            given += share
            members.append(Member(name: name, home: share, points: share))
        }
    }

    /// The gateways' present shares; nothing for those that stand by.
    public var shares: [String: Int] { Dictionary(uniqueKeysWithValues: members.map { ($0.name, $0.points) }) }

    /// Takes in what came of some transfers, and moves traffic if that is called for.
    /// - Parameters:
    ///   - failures: how many of the `answers` were none, or said that the gateway itself does not work.
    ///   - time: from the start of each transfer to its end, added up.
    /// - Returns: what was moved; nil when all stays as it is.
    public mutating func note(
        _ gateway: String, answers: Int, failures: Int, time: Duration, at now: Monotonic
    ) -> Shift? {
        guard members.count > 1, let index = members.firstIndex(where: { $0.name == gateway }) else { return nil }
        turnPage(now)
        members[index].latest = members[index].latest + Tally(answers: answers, failures: failures, time: time)
        let trouble = worst()
        if trouble != nil { troubledAt = now }
        if let movedAt, now - movedAt < settings.pause { return nil }
        let shift = trouble.map { moveAway($0.index, $0.reason) } ?? driftBack(now)
        if shift != nil { movedAt = now }
        return shift
    }

    /// Answers older than the window say nothing any more.
    private mutating func turnPage(_ now: Monotonic) {
        guard let began = halfBegan else { return halfBegan = now }
        let half = settings.window / 2
        guard now - began >= half else { return }
        let isRecent = now - began < settings.window
        for index in members.indices {
            members[index].earlier = isRecent ? members[index].latest : Tally()
            members[index].latest = Tally()
        }
        halfBegan = now
    }

    /// The gateway that most needs relief: failures first, then slowness. None, when its neighbours are no better.
    private func worst() -> (index: Int, reason: Shift.Reason)? {
        let judged = members.indices.filter { members[$0].recent.answers >= settings.leastAnswers }
        func failures(_ index: Int) -> Int {
            let recent = members[index].recent
            return recent.failures * 100 / max(recent.answers, 1)
        }
        if let index = judged.max(by: { failures($0) < failures($1) }), failures(index) >= settings.failures,
            members.indices.contains(where: { $0 != index && failures($0) * 2 <= failures(index) })
        {
            let recent = members[index].recent
            return (index, .errors(failed: recent.failures, of: recent.answers))
        }
        guard let quickest = judged.min(by: { members[$0].recent.mean < members[$1].recent.mean }),
            let slowest = judged.max(by: { members[$0].recent.mean < members[$1].recent.mean })
        else { return nil }
        let (slow, quick) = (members[slowest].recent.mean, members[quickest].recent.mean)
        guard slow >= settings.slowFrom, slow >= quick * settings.slowness else { return nil }
        return (slowest, .slow(mean: slow, beside: quick))
    }

    private mutating func moveAway(_ index: Int, _ reason: Shift.Reason) -> Shift? {
        let least = min(settings.least, members[index].home)
        let points = min(settings.step, members[index].points - least)
        guard points > 0 else { return nil }
        for _ in 0..<points {
            // Each point goes to whoever has least of what it is configured for.
            guard
                let other = members.indices.filter({ $0 != index }).min(by: {
                    members[$0].points * members[$1].home < members[$1].points * members[$0].home
                })
            else { return nil }
            members[index].points -= 1
            members[other].points += 1
        }
        // What was seen so far led to this; the next move needs evidence of its own.
        members[index].earlier = Tally()
        members[index].latest = Tally()
        return Shift(reason: reason, from: members[index].name, points: points, shares: shares)
    }

    private mutating func driftBack(_ now: Monotonic) -> Shift? {
        guard let troubledAt, now - troubledAt >= settings.quiet else { return nil }
        var given: [Int: Int] = [:]
        for _ in 0..<settings.step {
            guard let rich = members.indices.max(by: { surplus($0) < surplus($1) }),
                let poor = members.indices.min(by: { surplus($0) < surplus($1) }), surplus(rich) > 0
            else { break }
            members[rich].points -= 1
            members[poor].points += 1
            given[rich, default: 0] += 1
        }
        guard let most = given.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else { return nil }
        let points = given.values.reduce(0, +)
        return Shift(reason: .quiet, from: members[most.key].name, points: points, shares: shares)
    }

    private func surplus(_ index: Int) -> Int { members[index].points - members[index].home }
}
