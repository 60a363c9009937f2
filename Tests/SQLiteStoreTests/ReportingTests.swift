import GRDB
import Outreach
import Testing

@testable import SQLiteStore

@Suite("Status and report of a campaign") struct ReportingTests {
    /// Six workers; the first has a delivery in each of 600 steps, the fifth in step 500 alone, the sixth in the last.
    private func longCampaign(_ folder: borrowing TemporaryFolder) async throws -> (SQLiteStore, ID<Campaign>) {
        let fixture = Fixture(store: try folder.makeStore(key: MasterKey.generate()))
        _ = try await fixture.store.register((1...6).map { Fixture.draft($0) }, now: Fixture.now)
        let campaign = try await fixture.launch()
        try await fixture.store.write { db in
            for step in 1..<600 {
                try db.execute(
                    sql: "INSERT INTO campaign_steps SELECT campaign_id, ?, day, message, due_at, state, note "
                        + "FROM campaign_steps WHERE campaign_id = ? AND step = 0",
                    arguments: [step, campaign.rawValue])
                try db.execute(
                    sql: """
                        INSERT INTO deliveries (campaign_id, step, worker_id, contact_id, channel, state, stage, route, segments,
                            planned_at, due_at, valid_until, updated_at, language, region, price)
                        SELECT campaign_id, ?, worker_id, contact_id, channel, state, stage, route, segments, planned_at,
                            due_at, valid_until, updated_at, language, region, 7900
                        FROM deliveries WHERE campaign_id = ? AND step = 0 AND worker_id = 1
                        """, arguments: [step, campaign.rawValue])
            }
            try db.execute(sql: "UPDATE deliveries SET step = 500 WHERE worker_id = 5")
            try db.execute(sql: "UPDATE deliveries SET step = 599, reason = 'stop' WHERE worker_id = 6")
        }
        return (fixture.store, campaign)
    }

    @Test("a campaign of 600 steps has its status: every worker counts once")
    func manySteps() async throws {
        let folder = try TemporaryFolder()
        let (store, campaign) = try await longCampaign(folder)
        let status = try #require(try await store.status(of: campaign))
        #expect(status.audience == 6 && status.steps.count == 600)
        #expect(status.byState.values.reduce(0, +) == 605)
        #expect(try await store.report(on: campaign)?.audience == 6)
    }

    @Test("a report says the same in however small parts it is put together", arguments: [1, 2, 3, 100])
    func parts(part: Int) async throws {
        let folder = try TemporaryFolder()
        let (store, campaign) = try await longCampaign(folder)
        let whole = try #require(try await store.report(on: campaign))
        #expect(whole.rows.count == 600 && whole.rows.map(\.step) == Array(0..<600))
        #expect(whole.rows.reduce(0) { $0 + $1.deliveries } == 605)
        #expect(whole.rows.reduce(Money.zero) { $0 + $1.price } == Money(microdollars: 599 * 7900))
        #expect(whole.reasons.map(\.deliveries) == [1])
        #expect(try await store.report(on: campaign, part: part) == whole)
    }
}
