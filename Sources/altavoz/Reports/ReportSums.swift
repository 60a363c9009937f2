import Outreach

/// A report's rows added up along one dimension.
struct ReportSums: Sendable, Equatable {
    var deliveries = 0
    var delivered = 0
    /// Handed over or received, not known to have failed.
    var onTheWay = 0
    /// Waiting to be sent.
    var waiting = 0
    var segments = 0
    var price = Money.zero
    /// The largest step's deliveries: that many people at least.
    var people = 0
    private var bySteps: [Int: Int] = [:]

    mutating func add(_ row: CampaignReport.Row) {
        deliveries += row.deliveries
        if row.state == .delivered { delivered += row.deliveries }
        if row.state == .accepted || row.state == .sent { onTheWay += row.deliveries }
        if row.state.isWaiting || row.state == .leased || row.state == .dispatching { waiting += row.deliveries }
        if row.channel == .sms { segments += row.segments }
        price += row.price
        bySteps[row.step, default: 0] += row.deliveries
        people = max(people, bySteps[row.step] ?? 0)
    }

    var notDelivered: Int { deliveries - delivered - onTheWay - waiting }

    /// Largest first, then by key, so that the same report always reads the same.
    static func by<Key: Hashable & Comparable>(_ key: (CampaignReport.Row) -> Key?, _ rows: [CampaignReport.Row])
        -> [(key: Key, sums: ReportSums)]
    {
        var sums: [Key: ReportSums] = [:]
        for row in rows {
            guard let key = key(row) else { continue }
            sums[key, default: ReportSums()].add(row)
        }
        return sums.map { (key: $0.key, sums: $0.value) }.sorted {
            $0.sums.deliveries != $1.sums.deliveries
                ? $0.sums.deliveries > $1.sums.deliveries : $0.key < $1.key
        }
    }

    static func total(_ rows: [CampaignReport.Row]) -> ReportSums {
        rows.reduce(into: ReportSums()) { $0.add($1) }
    }
}

/// Keeps small groups of people out of published tables (promise 10).
///
/// A count below eleven is withheld. Since the total is known, one withheld count could be told from the others; so the
/// next smallest go with it until at least two are withheld and together they hide at least eleven people.
enum SmallCells {
    static let smallest = 11

    /// - Returns: for each count, whether it may be published.
    static func publishable(_ counts: [Int]) -> [Bool] {
        var withheld = Set(counts.indices.filter { counts[$0] > 0 && counts[$0] < smallest })
        guard !withheld.isEmpty else { return counts.map { _ in true } }
        let others = counts.indices.filter { !withheld.contains($0) && counts[$0] > 0 }
            .sorted { (counts[$0], $0) < (counts[$1], $1) }
        for position in others {
            let hidden = withheld.reduce(0) { $0 + counts[$1] }
            if withheld.count >= 2, hidden >= smallest { break }
            withheld.insert(position)
        }
        return counts.indices.map { !withheld.contains($0) }
    }
}
