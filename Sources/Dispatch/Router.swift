import Outreach

/// Divides the deliveries of a channel among its gateways by their weights, leaving out those that are failing.
///
/// Each delivery has a fixed place in the routing space 0 ..< 100; each gateway gets a part of it. A gateway whose
/// breaker is open gets none and the others widen; one of weight 0 gets something only when all weighted ones fail.
public struct Router: Sendable {
    public struct Candidate: Sendable, Equatable {
        public let name: String
        public let weight: Int
        public let isHealthy: Bool

        public init(name: String, weight: Int, isHealthy: Bool) {
            self.name = name
            self.weight = weight
            self.isHealthy = isHealthy
        }
    }

    /// The share of each gateway of one channel, in the order given; empty ranges for those that get nothing.
    /// When every gateway fails, each keeps its share: waiting then happens at the breakers.
    public static func shares(_ candidates: [Candidate]) -> [String: Range<Int>] {
        let healthy = candidates.filter(\.isHealthy)
        let pool = healthy.isEmpty ? candidates : healthy
        let weighted = pool.filter { $0.weight > 0 }
        let chosen = weighted.isEmpty ? pool : weighted
        let total = chosen.reduce(0) { $0 + max($1.weight, 1) }
        var result = Dictionary(uniqueKeysWithValues: candidates.map { ($0.name, 0..<0) })
        var passed = 0
        var start = 0
        for candidate in chosen {
            passed += max(candidate.weight, 1)
            let end = passed * 100 / total
            result[candidate.name] = start..<end
            start = end
        }
        return result
    }
}
