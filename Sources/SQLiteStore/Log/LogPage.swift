import GRDB
import Outreach

extension SQLiteStore {
    public func deliveries(_ filter: LogFilter, before: ID<Delivery>?, limit: Int) async throws -> [Delivery] {
        try await read { try LogPage(db: $0, filter: filter, before: before, limit: limit).deliveries() }
    }
}

/// One page of the log: found by the index that leads to it, never by counting through what comes before.
///
/// Regions, and the states that are off an ordinary send's path, have indices whose entries are in the order of the log
/// within each region and state, so that a page is the latest of a few sorted lists (``LogLists``). The few deliveries of
/// one worker or of a small campaign are gone through whole: in a long list they would be far apart. Everything else is
/// looked at row by row, latest first.
struct LogPage {
    let db: Database
    let filter: LogFilter
    let before: ID<Delivery>?
    let limit: Int
    /// A campaign of fewer deliveries is small: some milliseconds' worth.
    var few = 10_000

    func deliveries() throws -> [Delivery] {
        let reader = DeliveryReader(db: db)
        guard filter.worker == nil, try !isOfSmallCampaign(), let lists = try LogLists(db, filter) else {
            let condition = LogCondition(filter, before: before)
            return try reader.deliveries(condition.sql, condition.arguments, limit: limit)
        }
        // What the lists have seen to must not be asked again: it would lead SQLite away from their order.
        var rest = filter
        rest.region = nil
        rest.states = []
        let ids = try lists.latest(LogCondition(rest, before: before), limit: limit)
        return try reader.deliveries("d.id IN (SELECT value FROM json_each(?))", ["\(ids)"], limit: limit)
    }

    private func isOfSmallCampaign() throws -> Bool {
        guard let campaign = filter.campaign else { return false }
        let counted = "SELECT count(*) FROM (SELECT 1 FROM deliveries WHERE campaign_id = ? LIMIT ?)"
        return try Int.fetchOne(db, sql: counted, arguments: [campaign.rawValue, few])! < few
    }
}
