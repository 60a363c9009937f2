import Foundation
import GRDB
import Outreach
import Testing

@testable import SQLiteStore

@Suite("Sending, many at once")
struct HotPathTests {
    private let folder: TemporaryFolder
    private let store: SQLiteStore
    private let leadership: Leadership
    private let campaign: ID<Campaign>

    init() async throws {
        folder = try TemporaryFolder()
        store = try folder.makeStore()
        _ = try await store.register((1...200).map { Fixture.draft($0) }, now: Fixture.now)
        campaign = try await Fixture(store: store).launch()
        leadership = try await Fixture(store: store).leader()
    }

    private func exchange(
        outcomes: [RecordedOutcome] = [], begins: [AttemptBegin] = [], lease: Int = 0, as other: Leadership? = nil
    ) async throws -> ExchangeResult {
        try await store.exchange(
            Exchange(
                leadership: other ?? leadership, gateway: "g", outcomes: outcomes, begins: begins,
                lease: lease == 0
                    ? nil : LeaseRequest(channel: .sms, limit: lease, until: Fixture.now + .minutes(5)),
                now: Fixture.now))
    }

    private static func begin(_ delivery: LeasedDelivery, segments: Int = 1) -> AttemptBegin {
        AttemptBegin(
            delivery: delivery.id, attempt: AttemptID(at: Fixture.now, random: (1, UInt64(delivery.id.rawValue) << 8)),
            bodyHash: "00", segments: segments)
    }

    private static func accepted(_ delivery: LeasedDelivery) -> RecordedOutcome {
        RecordedOutcome(
            delivery: delivery.id, attempt: begin(delivery).attempt, at: Fixture.now, outcomeClass: "accepted",
            code: nil, messageID: "m\(delivery.id)", next: .state(.accepted), price: Money(microdollars: 7),
            suppresses: false, fallsBack: false)
    }

    private func state(_ delivery: LeasedDelivery) async throws -> DeliveryState? {
        try await store.story(of: delivery.id)?.delivery.state
    }

    private func count(_ sql: String) async throws -> Int { try await store.read { try Int.fetchOne($0, sql: sql)! } }

    @Test("a suppression of which the delivery's row knows nothing stops it all the same, and so does a lost consent")
    func lastLook() async throws {
        let leased = try await exchange(lease: 3).leased
        try await store.write { [vault = store.vault] db in
            try db.execute(
                sql: "INSERT INTO suppressions (lookup, reason, at) VALUES (?, 'stop', 0)",
                arguments: [vault.lookup(leased[0].to)])
            try db.execute(
                sql: "UPDATE contact_points SET consent = 'revoked' WHERE lookup = ?",
                arguments: [vault.lookup(leased[1].to)])
        }
        let verdicts = try await exchange(begins: leased.map { Self.begin($0) }).verdicts
        #expect(verdicts == [.stopped(.end(.suppressed, .stop)), .stopped(.end(.suppressed, .consent)), .go])
        #expect(try await state(leased[0]) == .suppressed)
        #expect(try await count("SELECT count(*) FROM attempts") == 1)
    }

    @Test("of a batch whose rows were changed meanwhile, those that are no longer ready are not begun")
    func changedMeanwhile() async throws {
        let leased = try await exchange(lease: 10).leased
        try await store.write { db in
            try db.execute(
                sql: "UPDATE deliveries SET \(DeliveryState.held.columnsSQL) WHERE id = ?",
                arguments: [leased[4].id.rawValue])
        }
        try await store.optOut(leased[7].to, evidence: "STOP", now: Fixture.now)
        let verdicts = try await exchange(begins: leased.map { Self.begin($0) }).verdicts
        #expect(verdicts.indices.filter { verdicts[$0] == .go } == [0, 1, 2, 3, 5, 6, 8, 9])
        #expect(verdicts[4] == .lost)
        #expect(verdicts[7] == .stopped(.end(.suppressed, .stop)))
        #expect(try await count("SELECT count(*) FROM attempts") == 8)
        #expect(try await count("SELECT count(*) FROM deliveries WHERE last_attempt IS NOT NULL AND state = 4") == 8)
        #expect(
            try await count(
                "SELECT count(*) FROM deliveries d JOIN attempts a ON a.seq = d.last_attempt AND a.delivery_id = d.id")
                == 8)
        // And one that was opted out between two looks has one line about it, not two.
        #expect(try await count("SELECT count(*) FROM delivery_events WHERE delivery_id = \(leased[7].id)") == 1)
    }

    @Test("a batch of every length and with gaps is begun and recorded row by row as it would be alone")
    func gaps() async throws {
        var leased = try await exchange(lease: 200).leased
        for index in [150, 149, 90, 3, 0] { leased.remove(at: index) }
        let begins = leased.enumerated().map { Self.begin($1, segments: $0 < 100 ? 1 : 2) }
        #expect(try await exchange(begins: begins).verdicts.allSatisfy { $0 == .go })
        #expect(try await count("SELECT count(*) FROM deliveries WHERE state = 4 AND segments = 2") == 95)
        #expect(
            try await count(
                "SELECT count(*) FROM deliveries d JOIN attempts a ON a.seq = d.last_attempt AND a.delivery_id = d.id")
                == 195)
        _ = try await exchange(outcomes: leased.shuffled().map(Self.accepted))
        #expect(
            try await count("SELECT count(*) FROM deliveries WHERE state = 5 AND price = 7 AND fence IS NULL") == 195)
        #expect(try await count("SELECT count(*) FROM outcomes WHERE class = 'accepted'") == 195)
        // Once more, in whatever order: an attempt has one outcome.
        _ = try await exchange(outcomes: leased.map(Self.accepted))
        #expect(try await count("SELECT sum(price) FROM deliveries") == 195 * 7)
        #expect(try await store.problems() == [])
    }

    @Test("a receipt that was quicker than the outcome is not overwritten, and its neighbours are recorded")
    func quickReceipt() async throws {
        let leased = try await exchange(lease: 100).leased
        _ = try await exchange(begins: leased.map { Self.begin($0) })
        // One names its attempt and moves the delivery at once; one is kept until the message id is known.
        try await store.recordReceipts(
            [
                Receipt(
                    gateway: "g", messageID: "m\(leased[20].id)", attempt: Self.begin(leased[20]).attempt,
                    status: .delivered, code: nil),
                Receipt(gateway: "g", messageID: "m\(leased[70].id)", attempt: nil, status: .sent, code: nil),
                // Of another account, never ours.
                Receipt(gateway: "g", messageID: "foreign", attempt: nil, status: .sent, code: nil),
            ], now: Fixture.now)
        _ = try await exchange(outcomes: leased.map(Self.accepted))
        #expect(try await state(leased[20]) == .delivered)
        #expect(try await state(leased[70]) == .sent)
        #expect(try await count("SELECT count(*) FROM deliveries WHERE state = 5") == 98)
        #expect(try await count("SELECT sum(price) FROM deliveries") == 700)
        #expect(try await count("SELECT count(*) FROM outcomes") == 100)
        #expect(try await store.problems() == [])
    }

    @Test("a receipt finds its outcome among ids that have the same sum")
    func sameSum() async throws {
        let ids = ["costarring", "liquid"]
        try #require(MessageSum.of(ids[0]) == MessageSum.of(ids[1]))
        let leased = try await exchange(lease: 2).leased
        _ = try await exchange(begins: leased.map { Self.begin($0) })
        _ = try await exchange(
            outcomes: zip(leased, ids).map { delivery, id in
                RecordedOutcome(
                    delivery: delivery.id, attempt: Self.begin(delivery).attempt, at: Fixture.now,
                    outcomeClass: "accepted", code: nil, messageID: id, next: .state(.accepted), price: .zero,
                    suppresses: false, fallsBack: false)
            })
        for (id, status) in zip(ids, [ReceiptStatus.undelivered, .delivered]) {
            try await store.recordReceipts(
                [Receipt(gateway: "g", messageID: id, attempt: nil, status: status, code: nil)], now: Fixture.now)
        }
        #expect(try await state(leased[0]) == .undelivered)
        #expect(try await state(leased[1]) == .delivered)
    }

    @Test("those of unknown fate are looked up by their index, no further than the span", arguments: [false, true])
    func unknowns(isByMessageID: Bool) async throws {
        let plan = try await store.read { db in
            try Row.fetchAll(
                db, sql: "EXPLAIN QUERY PLAN " + SQLiteStore.unknownsSQL(isByMessageID: isByMessageID),
                arguments: ["gateway": "g", "since": 1, "delivery": 1, "through": 2, "limit": 3]
            ).map { $0["detail"] as String }
        }
        #expect(plan.contains("SEARCH d USING INDEX deliveries_unsettled (updated_at>? AND updated_at<?)"), "\(plan)")
        #expect(plan.contains("SEARCH a USING INTEGER PRIMARY KEY (rowid=?)"))
        #expect(plan.contains { $0.hasPrefix("SEARCH r USING INDEX receipts_by_delivery (delivery_id=?)") }, "\(plan)")
        #expect(
            !plan.contains { $0.contains("SCAN d") || $0.contains("SCAN a") || $0.contains("TEMP B-TREE FOR ORDER BY") }
        )
    }

    @Test("an attempt without an outcome is found after a crash, however many ended after it and were settled")
    func settled() async throws {
        let leased = try await exchange(lease: 10).leased
        _ = try await exchange(begins: leased.map { Self.begin($0) })
        _ = try await exchange(outcomes: leased.filter { $0.id != leased[4].id }.map(Self.accepted))
        #expect(try await store.renewLeadership(leadership, now: Fixture.now, lasting: .seconds(30)))
        let mark = "SELECT settled_through FROM leadership"
        #expect(try await count(mark) == count("SELECT last_attempt - 1 FROM deliveries WHERE id = \(leased[4].id)"))
        guard
            case .granted(let next) = try await store.claimLeadership(
                owner: "two", holderIsGone: true, now: Fixture.now, lasting: .hours(1))
        else { throw StoreError(.other, "not granted") }
        #expect(try await store.recover(next, now: Fixture.now).unknown == 1)
        #expect(try await state(leased[4]) == .unknown)
        #expect(try await count(mark) == 10)
        #expect(try await store.recover(next, now: Fixture.now) == RecoveryReport(released: 0, unknown: 0))
    }

    @Test("what one process has leased and not begun another may take over, and then the first can do nothing with it")
    func twoProcesses() async throws {
        let leased = try await exchange(lease: 200).leased
        #expect(try await exchange(lease: 200).leased.isEmpty)
        let other = try SQLiteStore(
            path: store.path, pool: DatabasePool(path: store.path, configuration: Connections.configuration),
            vault: store.vault)
        guard
            case .granted(let next) = try await other.claimLeadership(
                owner: "two", holderIsGone: true, now: Fixture.now, lasting: .hours(1))
        else { throw StoreError(.other, "not granted") }
        let again = try await other.exchange(
            Exchange(
                leadership: next, gateway: "g", outcomes: [], begins: [],
                lease: LeaseRequest(channel: .sms, limit: 300, until: Fixture.now + .minutes(5)), now: Fixture.now)
        ).leased
        #expect(again.map(\.id) == leased.map(\.id))
        await #expect(throws: LeadershipLost.self) { _ = try await exchange(begins: leased.map { Self.begin($0) }) }
        #expect(try await count("SELECT count(*) FROM attempts") == 0)
    }

    @Test("when the commit fails, what was leased stays leased and what was asked for is not")
    func failedCommit() async throws {
        let leased = try await exchange(lease: 5).leased
        let twice = Self.begin(leased[0]).attempt
        let begins = leased.map { AttemptBegin(delivery: $0.id, attempt: twice, bodyHash: "00", segments: 1) }
        await #expect(throws: StoreError.self) { _ = try await exchange(begins: begins, lease: 100) }
        #expect(try await exchange(begins: leased.map { Self.begin($0) }, lease: 500).leased.count == 195)
        #expect(try await count("SELECT count(*) FROM attempts") == 5)
    }
}
