import Outreach
import Synchronization

/// Which gateways of a channel are well, and so what share each may lease. Shared by the dispatchers.
///
/// Breakers say who gets nothing (``Router``), the balance of each channel who gets less (`TrafficBalance`).
final class GatewayHealth: Sendable {
    private struct State {
        /// Who may have a share.
        var healthy: [String: Bool]
        /// Who has none because it does not answer, and not because it asked to wait.
        var failing: Set<String> = []
        var balances: [Channel: TrafficBalance]
        var shares: [String: Range<Int>] = [:]
    }

    private let profiles: [GatewayProfile]
    private let state: Mutex<State>

    init(_ profiles: [GatewayProfile]) {
        self.profiles = profiles
        let healthy = Dictionary(uniqueKeysWithValues: profiles.map { ($0.name, true) })
        var first = State(healthy: healthy, balances: [:])
        for channel in Channel.allCases {
            let weights = profiles.filter { $0.channel == channel }.map { (name: $0.name, weight: $0.weight) }
            first.balances[channel] = TrafficBalance(weights: weights)
        }
        first.shares = Self.shares(profiles, first)
        state = Mutex(first)
    }

    func report(_ gateway: String, isHealthy: Bool, isFailing: Bool) {
        state.withLock { state in
            if isFailing { state.failing.insert(gateway) } else { state.failing.remove(gateway) }
            guard state.healthy[gateway] != isHealthy else { return }
            state.healthy[gateway] = isHealthy
            state.shares = Self.shares(profiles, state)
        }
    }

    /// What came of some transfers; moves traffic if that is called for.
    func note(_ profile: GatewayProfile, answers: Int, failures: Int, time: Duration, at now: Monotonic)
        -> TrafficBalance.Shift?
    {
        state.withLock { state in
            let shift = state.balances[profile.channel]?.note(
                profile.name, answers: answers, failures: failures, time: time, at: now)
            if shift != nil { state.shares = Self.shares(profiles, state) }
            return shift
        }
    }

    func share(of gateway: String) -> Range<Int> { state.withLock { $0.shares[gateway] ?? 0..<0 } }

    /// Whether others serve the same channel.
    func hasNeighbours(_ profile: GatewayProfile) -> Bool {
        profiles.contains { $0.channel == profile.channel && $0.name != profile.name }
    }

    var failing: Set<String> { state.withLock { $0.failing } }

    private static func shares(_ profiles: [GatewayProfile], _ state: State) -> [String: Range<Int>] {
        var result: [String: Range<Int>] = [:]
        for channel in Channel.allCases {
            let weights = state.balances[channel]?.shares ?? [:]
            let candidates = profiles.filter { $0.channel == channel }.map {
                Router.Candidate(
                    name: $0.name, weight: weights[$0.name] ?? 0, isHealthy: state.healthy[$0.name] ?? true)
            }
            result.merge(Router.shares(candidates)) { $1 }
        }
        return result
    }
}
