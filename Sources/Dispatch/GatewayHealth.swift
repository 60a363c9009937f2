import Outreach
import Synchronization

/// Which gateways of a channel are well, and so what share each may lease. Shared by the dispatchers.
final class GatewayHealth: Sendable {
    private struct State {
        var healthy: [String: Bool]
        var shares: [String: Range<Int>] = [:]
    }

    private let profiles: [GatewayProfile]
    private let state: Mutex<State>

    init(_ profiles: [GatewayProfile]) {
        self.profiles = profiles
        let healthy = Dictionary(uniqueKeysWithValues: profiles.map { ($0.name, true) })
        state = Mutex(State(healthy: healthy, shares: Self.shares(profiles, healthy)))
    }

    func report(_ gateway: String, isHealthy: Bool) {
        state.withLock { state in
            guard state.healthy[gateway] != isHealthy else { return }
            state.healthy[gateway] = isHealthy
            state.shares = Self.shares(profiles, state.healthy)
        }
    }

    func share(of gateway: String) -> Range<Int> { state.withLock { $0.shares[gateway] ?? 0..<0 } }

    var snapshot: [String: Bool] { state.withLock { $0.healthy } }

    private static func shares(_ profiles: [GatewayProfile], _ healthy: [String: Bool]) -> [String: Range<Int>] {
        var result: [String: Range<Int>] = [:]
        for channel in Channel.allCases {
            let candidates = profiles.filter { $0.channel == channel }.map {
                Router.Candidate(name: $0.name, weight: $0.weight, isHealthy: healthy[$0.name] ?? true)
            }
            result.merge(Router.shares(candidates)) { $1 }
        }
        return result
    }
}
