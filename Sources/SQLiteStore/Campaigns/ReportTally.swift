import GRDB
import Outreach

/// A report's groups, put together from parts of each step: SQLite sorts what it groups, and would keep every delivery of a
/// campaign in memory at once.
struct ReportTally {
    /// Some 10 MB to sort.
    static let part = 50_000

    private struct Group: Hashable {
        let step: Int
        let language: String
        let region: String?
        let channel: Int
        let gateway: String?
        let state: Int
    }

    private struct Sum {
        var deliveries = 0
        var segments = 0
        var price: Int64 = 0
    }

    private struct Cause: Hashable {
        let state: Int
        let reason: String?
        let detail: String?
    }

    private var groups: [Group: Sum] = [:]
    private var causes: [Cause: Int] = [:]
    private(set) var attempts = 0

    mutating func add(_ db: Database, _ campaign: ID<Campaign>, step: Int, part: Int) throws {
        var after: Int64? = 0
        while let start = after {
            // A worker's deliveries by several channels stay together.
            let end = try Int64.fetchOne(
                db.cachedStatement(
                    sql: """
                        SELECT worker_id FROM deliveries WHERE campaign_id = ? AND step = ? AND worker_id > ?
                        ORDER BY worker_id LIMIT 1 OFFSET ?
                        """), arguments: [campaign.rawValue, step, start, part - 1])
            let rows = try Row.fetchCursor(
                db.cachedStatement(
                    sql: """
                        SELECT language, region, channel, gateway, state, reason, detail, count(*), sum(segments), sum(price),
                            sum(attempts)
                        FROM deliveries WHERE campaign_id = ? AND step = ? AND worker_id > ? AND worker_id <= ?
                        GROUP BY 1, 2, 3, 4, 5, 6, 7
                        """), arguments: [campaign.rawValue, step, start, end ?? .max])
            while let row = try rows.next() { add(row, step) }
            after = end
        }
    }

    private mutating func add(_ row: Row, _ step: Int) {
        let group = Group(
            step: step, language: row[0], region: row[1], channel: row[2], gateway: row[3], state: row[4])
        groups[group, default: Sum()].deliveries += row[7] as Int
        groups[group]!.segments += row[8] as Int
        groups[group]!.price += row[9] as Int64
        let cause = Cause(state: group.state, reason: row[5], detail: row[6])
        if cause.reason != nil || cause.detail != nil { causes[cause, default: 0] += row[7] as Int }
        attempts += row[10] as Int
    }

    /// - Parameter lone: the campaign's channel where it has no other.
    func rows(lone: Channel?) -> [CampaignReport.Row] {
        groups.sorted { Self.isBefore($0.key, $1.key) }.map { group, sum in
            CampaignReport.Row(
                step: group.step, language: LanguageTag(group.language)!, region: group.region.flatMap { GEOID($0) },
                channel: Channel(code: group.channel, first: lone), gateway: group.gateway,
                state: DeliveryState(rawValue: group.state)!, deliveries: sum.deliveries, segments: sum.segments,
                price: Money(microdollars: sum.price))
        }
    }

    /// The most frequent first.
    var reasons: [CampaignReport.ReasonCount] {
        causes.sorted {
            $0.value != $1.value
                ? $0.value > $1.value
                : ($0.key.state, $0.key.reason ?? "", $0.key.detail ?? "")
                    < ($1.key.state, $1.key.reason ?? "", $1.key.detail ?? "")
        }.compactMap { cause, count in
            Reasons.plain(reason: cause.reason, detail: cause.detail).map {
                CampaignReport.ReasonCount(state: DeliveryState(rawValue: cause.state)!, reason: $0, deliveries: count)
            }
        }
    }

    private static func isBefore(_ one: Group, _ other: Group) -> Bool {
        let (first, second) = (
            (one.step, one.language, one.region ?? ""), (other.step, other.language, other.region ?? "")
        )
        if first != second { return first < second }
        return (one.channel, one.gateway ?? "", one.state) < (other.channel, other.gateway ?? "", other.state)
    }
}
