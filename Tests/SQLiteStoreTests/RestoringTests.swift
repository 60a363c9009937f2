import Foundation
import GRDB
import Outreach
import Testing

@testable import SQLiteStore

@Suite("A restored database")
struct RestoringTests {
    private let finding = RestoreFinding(sign: .backup, since: Fixture.now)
    private let later = Fixture.now + .hours(2)

    /// A campaign of six, each delivery in another condition.
    private func six(in folder: TemporaryFolder) async throws -> SQLiteStore {
        let store = try folder.makeStore()
        _ = try await store.register((0..<6).map { Fixture.draft($0) }, now: Fixture.now)
        _ = try await Fixture(store: store).launch()
        try await store.write { db in
            let soon = (Fixture.now + .hours(1)).milliseconds
            let tomorrow = (Fixture.now + .days(1)).milliseconds
            // 1 and 4 ready, 2 held until it is due in between, 3 held until after, 5 held for a person, 6 taken.
            try db.execute(
                sql: "UPDATE deliveries SET state = 2, stage = 1, due_at = ?", arguments: [Fixture.now.milliseconds])
            try db.execute(
                sql: "UPDATE deliveries SET state = 1, stage = 0, due_at = ? WHERE id = 2", arguments: [soon])
            try db.execute(
                sql: "UPDATE deliveries SET state = 1, stage = 0, reason = 'window', due_at = ? WHERE id = 3",
                arguments: [tomorrow])
            try db.execute(
                sql:
                    "UPDATE deliveries SET state = 1, stage = 0, parked = 1, reason = 'review', due_at = ? WHERE id = 5",
                arguments: [tomorrow])
            try db.execute(sql: "UPDATE deliveries SET state = 5, stage = 3 WHERE id = 6")
            for (step, due) in [(1, soon), (2, tomorrow)] {
                try db.execute(
                    sql: """
                        INSERT INTO campaign_steps (campaign_id, step, day, message, due_at, state)
                        VALUES (1, ?, 1, 'pay-rights', ?, 'waiting')
                        """, arguments: [step, due])
            }
        }
        return store
    }

    private func states(_ store: SQLiteStore) async throws -> [Int] {
        try await store.read { try Int.fetchAll($0, sql: "SELECT state FROM deliveries ORDER BY id") }
    }

    private func steps(_ store: SQLiteStore) async throws -> [String] {
        try await store.read { try String.fetchAll($0, sql: "SELECT state FROM campaign_steps ORDER BY step") }
    }

    @Test("what waits and was due since, or could have been let go, is unknown; what is still to come is not")
    func marks() async throws {
        let folder = try TemporaryFolder()
        let store = try await six(in: folder)
        let found = try await store.pauseAsRestored(finding, name: "new", now: later)
        #expect(found.unknown == 4 && found.heldSteps == 1 && found.pausedCampaigns == 1)
        #expect(try await states(store) == [9, 9, 1, 9, 9, 5])
        #expect(try await steps(store) == ["planned", "held", "waiting"])
        let campaign = try #require(try await store.campaign(ID(1)))
        #expect(campaign.state == .paused)
        #expect(campaign.note?.contains("backup made at 2026-11-23T20:00:00Z") == true)
        let lineage = try await store.lineage()
        #expect(lineage.name == "new" && lineage.copiedAt == nil && lineage.restoration == found)
        // It counts for the cap, and its story says why.
        let story = try #require(try await store.story(of: ID(1)))
        #expect("\(story)".contains("it may have been sent since"))
        let counted = try await store.read {
            try Int.fetchOne($0, sql: "SELECT count(*) FROM deliveries WHERE dispatched_at IS NOT NULL")
        }
        #expect(counted == 4)
    }

    @Test("nothing of it is leased, not even when the campaign is resumed, but what was still to come")
    func resumed() async throws {
        let folder = try TemporaryFolder()
        let store = try await six(in: folder)
        _ = try await store.pauseAsRestored(finding, name: "new", now: later)
        let leader = try await Fixture(store: store).leader()
        _ = try await store.recover(leader, now: later)
        _ = try await store.releaseReviewHolds(now: later)
        func lease(_ now: Timestamp) async throws -> [ID<Delivery>] {
            _ = try await store.promoteDue(now: now, limit: 100)
            return try await store.exchange(
                Exchange(
                    leadership: leader, gateway: "g", outcomes: [], begins: [],
                    lease: LeaseRequest(channel: .sms, limit: 100, until: now + .minutes(1)), now: now)
            ).leased.map(\.id)
        }
        #expect(try await lease(later).isEmpty)
        try await store.resumeCampaign(ID(1), by: "Ana", now: later)
        #expect(try await lease(later).isEmpty)
        #expect(try await lease(Fixture.now + .days(1)) == [ID(3)])
    }

    @Test("a person who is certain that nothing was sent puts everything back as it was")
    func undone() async throws {
        let folder = try TemporaryFolder()
        let store = try await six(in: folder)
        _ = try await store.pauseAsRestored(finding, name: "new", now: later)
        try await store.resolve(ID(1), as: .delivered, by: "Ana", now: later)
        #expect(try await store.settleRestoration(nothingWasSent: true, by: "Ana", now: later) == 3)
        #expect(try await states(store) == [7, 0, 1, 0, 1, 5])
        #expect(try await steps(store) == ["planned", "waiting", "waiting"])
        let parked = try await store.read { try Int.fetchAll($0, sql: "SELECT id FROM deliveries WHERE parked = 1") }
        #expect(parked == [5])
        #expect(try await store.lineage().restoration == nil)
        #expect(try #require(try await store.campaign(ID(1))).state == .paused)
        await #expect(throws: CampaignRefusal.self) {
            try await store.settleRestoration(nothingWasSent: true, by: "Ana", now: later)
        }
    }

    @Test("settled otherwise, it stays unknown, and each can be sent once more by order")
    func settled() async throws {
        let folder = try TemporaryFolder()
        let store = try await six(in: folder)
        _ = try await store.pauseAsRestored(finding, name: "new", now: later)
        #expect(try await store.settleRestoration(nothingWasSent: false, by: "Ana", now: later) == 0)
        #expect(try await states(store) == [9, 9, 1, 9, 9, 5])
        try await store.resolve(ID(5), as: .resend, by: "Ana", now: later)
        #expect(try await states(store)[4] == 2)
        #expect(try await store.problems() == [])
    }

    @Test("found again before a person has looked, nothing of the first time is forgotten")
    func twice() async throws {
        let folder = try TemporaryFolder()
        let store = try await six(in: folder)
        _ = try await store.pauseAsRestored(finding, name: "new", now: later)
        let second = RestoreFinding(sign: .moved, since: later)
        let found = try await store.pauseAsRestored(second, name: "newer", now: Fixture.now + .days(2))
        #expect(found.finding == finding && found.unknown == 5 && found.heldSteps == 2)
        #expect(try await store.settleRestoration(nothingWasSent: true, by: "Ana", now: Fixture.now + .days(2)) == 5)
        #expect(try await states(store) == [0, 0, 0, 0, 1, 5])
    }

    @Test("a backup says that it is one, and the original does not")
    func backup() async throws {
        let folder = try TemporaryFolder()
        let key = MasterKey.generate()
        let store = try folder.makeStore(key: key)
        _ = try await store.backUp(to: "\(folder.path)/copy.sqlite", now: Fixture.now)
        #expect(try await store.lineage().copiedAt == nil)
        let copy = try SQLiteStore.open(at: "\(folder.path)/copy.sqlite", masterKey: key)
        #expect(try await copy.lineage().copiedAt == Fixture.now)
    }
}
