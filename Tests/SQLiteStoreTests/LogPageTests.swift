import Foundation
import GRDB
import Outreach
import Synchronization
import Testing

@testable import SQLiteStore

@Suite("Pages of the log")
struct LogPageTests {
    @Test("whatever is filtered by, page after page gives exactly what a look at every delivery gives")
    func pages() async throws {
        let folder = try TemporaryFolder()
        let store = try await Self.store(folder)
        let all = try await store.deliveries(LogFilter(), before: nil, limit: 10_000)
        #expect(all.count == 400)
        var random = SplitMix64(seed: 5)
        for _ in 0..<300 {
            var filter = LogFilter()
            if random.below(4) > 0 {
                filter.region = GEOID(["06", "06037", "06111", "32003", "48", "12086"][random.below(6)])
            }
            for _ in 0..<random.below(4) { filter.states.append(DeliveryState(rawValue: random.below(17))!) }
            if random.below(3) == 0 { filter.campaign = ID(Int64(random.below(2) + 1)) }
            if random.below(4) == 0 { filter.event = ID(1) }
            if random.below(4) == 0 { filter.maskedContact = "\(random.below(3))" }
            if random.below(4) == 0 { filter.since = Timestamp(milliseconds: Int64(random.below(400))) }
            if random.below(6) == 0 { filter.worker = ID(Int64(random.below(30) + 1)) }
            var found: [ID<Delivery>] = []
            let limit = random.below(20) + 1
            // Both campaigns have 200 deliveries: small ones or large ones, as it is called.
            let few = [200, 201][random.below(2)]
            while true {
                let page = try await store.read { [filter, last = found.last] db in
                    try LogPage(db: db, filter: filter, before: last, limit: limit, few: few).deliveries()
                }
                found += page.map(\.id)
                if page.count < limit { break }
            }
            #expect(found == all.filter { Self.matches($0, filter) }.map(\.id), "\(filter)")
        }
    }

    @Test(
        "a page by region and state is led to by an index, in its order",
        arguments: ["06037", "06", ""],
        [[DeliveryState.delivered], [.delivered, .failed, .ready], [.failed, .expired]])
    func plans(region: String, states: [DeliveryState]) async throws {
        let folder = try TemporaryFolder()
        let store = try await Self.store(folder)
        var filter = LogFilter()
        filter.region = GEOID(region)
        filter.states = states
        // Without a region, a state of an ordinary send is looked for row by row.
        guard filter.region != nil || states.allSatisfy(\.isOffPath) else { return }
        for campaign in [nil, ID<Campaign>(1)] {
            filter.campaign = campaign
            let plans = try await store.read { [filter] in try Self.plans($0, filter) }
            #expect(plans.count >= 2)
            // The last sorts the page that was found.
            for plan in plans.dropLast() {
                #expect(!plan.contains("SCAN d") && !plan.contains("TEMP B-TREE"), "\(plan)")
            }
        }
    }

    @Test("a page of a small campaign is led to by the campaign, however long the county's list is")
    func smallCampaign() async throws {
        let folder = try TemporaryFolder()
        let store = try await Self.store(folder)
        var filter = LogFilter()
        filter.region = GEOID("06037")
        filter.states = [.delivered]
        filter.campaign = ID(1)
        let plans = try await store.read { [filter] in try Self.plans($0, filter, few: 201) }
        #expect(plans.count == 2)
        #expect(
            plans.last?.contains("SEARCH d USING INDEX sqlite_autoindex_deliveries_1 (campaign_id=?)") == true,
            "\(plans)")
    }

    /// How SQLite goes about each statement of a page; the last reads what was found.
    private static func plans(_ db: Database, _ filter: LogFilter, few: Int = 1) throws -> [String] {
        let statements = Mutex<[String]>([])
        db.trace { event in
            if case .statement(let statement) = event { statements.withLock { $0.append(statement.expandedSQL) } }
        }
        _ = try LogPage(db: db, filter: filter, before: ID(300), limit: 10, few: few).deliveries()
        db.trace(options: [])
        return try statements.withLock(\.self).map { sql in
            try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN " + sql).map { $0["detail"] as String }.joined(
                separator: "; ")
        }
    }

    /// 400 deliveries of two campaigns in all states and a few regions, some in none.
    private static func store(_ folder: TemporaryFolder) async throws -> SQLiteStore {
        let store = try folder.makeStore()
        _ = try await store.register((0..<200).map { Fixture.draft($0) }, now: Fixture.now)
        for _ in 0..<2 { _ = try await Fixture(store: store).launch() }
        try await store.write { db in
            var random = SplitMix64(seed: 3)
            // Leases are not kept in the rows.
            let states = DeliveryState.allCases.filter { $0 != .leased }
            for id in try Int64.fetchAll(db, sql: "SELECT id FROM deliveries") {
                let region = [nil, "06", "06037", "06037", "06111", "32003", "48201"][random.below(7)]
                let state = states[random.below(states.count)]
                try db.execute(
                    sql: "UPDATE deliveries SET state = ?, stage = ?, region = ?, updated_at = id WHERE id = ?",
                    arguments: [state.rawValue, state.stage.rawValue, region, id])
            }
        }
        return store
    }

    private static func matches(_ delivery: Delivery, _ filter: LogFilter) -> Bool {
        if let region = filter.region {
            let isInState = region.kind == .state && delivery.region?.state == region
            guard delivery.region == region || isInState else { return false }
        }
        guard filter.states.isEmpty || filter.states.contains(delivery.state) else { return false }
        if let campaign = filter.campaign, campaign != delivery.campaign { return false }
        if let event = filter.event, event != delivery.event { return false }
        if let worker = filter.worker, worker != delivery.worker { return false }
        if let since = filter.since, delivery.updatedAt < since { return false }
        return filter.maskedContact.map(delivery.contact.hasSuffix) ?? true
    }
}

extension SplitMix64 {
    fileprivate mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }
}
