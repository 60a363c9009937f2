import Foundation
import GRDB
import Outreach
import Testing

@testable import SQLiteStore

@Suite("A database of an earlier version")
struct MigrationTests {
    /// A database as version 1 left it, with a delivery in every state.
    private func versionOne(at path: String) throws {
        let pool = try DatabasePool(path: path, configuration: Connections.configuration)
        try Schema.migrator.migrate(pool, upTo: "1")
        try pool.write { db in
            try db.execute(
                sql: """
                    INSERT INTO profiles VALUES (1, 'es', 'America/Los_Angeles', '');
                    INSERT INTO events (id, source, source_id, title, kind, source_kind, declared, fingerprint, state,
                        revision, created_at) VALUES (1, 'm', '1', 'Fire', 'wildfire', '', '2026-11-20', '1', 'open', 1, 0);
                    INSERT INTO campaigns (id, event_id, spec, state, drafted_by, drafted_at)
                        VALUES (1, 1, '{}', 'running', 'Ana', 0);
                    INSERT INTO campaign_steps VALUES (1, 0, 0, 'pay-rights', 0, 'planned', NULL);
                    INSERT INTO leadership VALUES (1, 'old', 7, 0, 0);
                    INSERT INTO bodies VALUES (1, '00');
                    """)
            // One for each state, and two more that were taken and are waited for no longer.
            for (worker, state, awaiting) in DeliveryState.allCases.map({ ($0.rawValue + 1, $0.rawValue, 1) })
                + [(21, 5, 0), (22, 6, 0)]
            {
                let isBegun = [4, 5, 6, 7, 9, 10].contains(state)
                try db.execute(
                    sql: """
                        INSERT INTO workers (id, profile_id, registered_at) VALUES (:id, 1, 0);
                        INSERT INTO contact_points (id, worker_id, channel, mask, consent, reach)
                            VALUES (:id, :id, 0, '+1', 'granted', 3);
                        INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, awaiting, route,
                            attempts, segments, planned_at, due_at, valid_until, updated_at, fence, lease_until,
                            last_attempt, language, region, detail)
                        VALUES (:id, 1, 0, :id, :id, 0, :state, :awaiting, 5, :begun, 1, 1, 2, 3, 4,
                            iif(:state IN (3, 4), 7, NULL), iif(:state IN (3, 4), 9, NULL), iif(:begun, :id, NULL), 'es',
                            '06037', 'said');
                        """,
                    arguments: ["id": worker, "state": state, "awaiting": awaiting, "begun": isBegun])
                guard isBegun else { continue }
                try db.execute(
                    sql: """
                        INSERT INTO attempts (seq, id, delivery_id, ordinal, gateway, body_id, begun_at)
                        VALUES (?, ?, ?, 1, 'g', 1, 1)
                        """,
                    arguments: [
                        worker, Data(AttemptID(at: Timestamp(milliseconds: 1), random: (0, UInt64(worker) << 8)).bytes),
                        worker,
                    ])
            }
        }
        try pool.close()
    }

    @Test("is brought up to date only where nobody objects, and an objection changes nothing")
    func objection() throws {
        struct Objection: Error {}
        let folder = try TemporaryFolder()
        let key = MasterKey.generate()
        let path = folder.path + "/old.sqlite"
        try versionOne(at: path)
        try DatabaseQueue(path: path).write { db in
            try db.execute(
                sql: "PRAGMA application_id = \(Schema.applicationID); INSERT INTO key_check (id, value) VALUES (1, ?)",
                arguments: [Vault(key).keyCheck])
        }
        #expect(throws: Objection.self) {
            _ = try SQLiteStore.open(at: path, masterKey: key, beforeUpdate: { throw Objection() })
        }
        let applied = try DatabaseQueue(path: path).read { try Schema.migrator.appliedIdentifiers($0) }
        #expect(applied == ["1"])
        try SQLiteStore.open(at: path, masterKey: key).close()
        // Nothing is asked about one that is up to date.
        try SQLiteStore.open(at: path, masterKey: key, beforeUpdate: { throw Objection() }).close()
    }

    @Test("comes to the second with every row, every word and every promise of it")
    func second() throws {
        let folder = try TemporaryFolder()
        let path = "\(folder.path)/one.sqlite"
        try versionOne(at: path)
        let pool = try DatabasePool(path: path, configuration: Connections.configuration)
        try pool.writeWithoutTransaction { try Connections.insist(on: $0) }
        try Schema.migrator.migrate(pool)
        try pool.read { db in
            let rows = try Row.fetchAll(db, sql: "SELECT id, state, stage, fence, detail FROM deliveries ORDER BY id")
            #expect(rows.count == DeliveryState.allCases.count + 2)
            for row in rows {
                let id: Int = row[0]
                let state = DeliveryState(rawValue: row[1])!
                #expect(row[4] == "said")
                switch id {
                case 21, 22: #expect(row[2] == Stage.over.rawValue, "\(state) is waited for again")
                // What an earlier daemon had leased was never touched.
                case DeliveryState.leased.rawValue + 1: #expect(state == .ready && row[2] == Stage.ready.rawValue)
                default:
                    #expect(state.rawValue == id - 1)
                    #expect(row[2] == state.stage.rawValue)
                }
                #expect((row[3] as Int64?) == (state == .dispatching ? 7 : nil))
            }
            #expect(try String.fetchOne(db, sql: "PRAGMA integrity_check") == "ok")
            #expect(try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").isEmpty)
        }
        // References and guards lead to the new table.
        for sql in [
            "DELETE FROM deliveries WHERE id = 5", "UPDATE deliveries SET worker_id = 999",
            "INSERT INTO receipts (gateway, message_id, status, suppresses, received_at, delivery_id) VALUES ('g', 'm', 'sent', 0, 0, 999)",
        ] {
            #expect(throws: DatabaseError.self, "\(sql)") { try pool.write { try $0.execute(sql: sql) } }
        }
        try pool.close()
    }

    @Test("receipts find what was sent before message ids had sums, which nobody changes after")
    func sums() throws {
        let queue = try DatabaseQueue()
        try Schema.migrator.migrate(queue, upTo: "6")
        try queue.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA foreign_keys = OFF")
            try db.execute(
                sql: """
                    INSERT INTO outcomes (attempt, at, class, message_id, price) VALUES
                        (1, 0, 'accepted', 'SM1', 0), (2, 0, 'rejected', NULL, 0), (3, 0, 'accepted', '', 0);
                    """)
            try MessageSum.add(to: db)
            let sums = try Row.fetchAll(db, sql: "SELECT message_id, message_sum FROM outcomes ORDER BY attempt")
            #expect(sums.map { $0[1] as Int64? } == sums.map { ($0[0] as String?).map(MessageSum.of) })
            let plan = try String.fetchAll(
                db, sql: "EXPLAIN QUERY PLAN SELECT * FROM outcomes o WHERE \(MessageSum.isMeant)",
                arguments: [0, ""], adapter: SuffixRowAdapter(fromIndex: 3))
            #expect(plan.joined().contains("USING INDEX outcomes_by_message (message_sum=?)"), "\(plan)")
            #expect(throws: DatabaseError.self) { try db.execute(sql: "UPDATE outcomes SET message_sum = 0") }
        }
    }

    @Test("messages from hidden numbers and STOPs come to the ninth as they were, and no number is given twice")
    func erasures() throws {
        let queue = try DatabaseQueue()
        try Schema.migrator.migrate(queue, upTo: "8")
        let columns = "id, contact_id, kind, received_at, kept_until, sealed, by_whatsapp, gateway, message_id, account"
        func rows() throws -> [Row] {
            try queue.read { try Row.fetchAll($0, sql: "SELECT \(columns), answered_by, decision FROM questions") }
        }
        try queue.write { db in
            try db.execute(
                sql: """
                    INSERT INTO questions (\(columns)) VALUES (4, NULL, 'stop', 1, 2, x'00', 1, 'wa', 'SM1', x'01'),
                        (5, NULL, 'other', 1, 2, x'00', 1, 'wa', 'SM2', NULL);
                    INSERT INTO questions (id, kind, received_at, kept_until, by_whatsapp, gateway, message_id, answered_by,
                        answered_at, decision) VALUES (6, 'doubtful', 1, 2, 1, 'wa', 'SM3', 'rosa', 3, 'nothing');
                    INSERT INTO questions (\(columns)) VALUES (9, NULL, 'other', 1, 2, x'00', 1, 'wa', 'SM4', NULL);
                    DELETE FROM questions WHERE id = 9;
                    INSERT INTO suppressions (lookup, reason, at) VALUES (x'\(String(repeating: "0f", count: 16))', 'stop', 7);
                    """)
        }
        let before = try rows()
        try Schema.migrator.migrate(queue, upTo: "9")
        #expect(try rows() == before)
        try queue.write { db in
            #expect(try WorkerQuestion.nextID(db) == 10)
            let stop = try Row.fetchOne(db, sql: "SELECT reason, at, recorded_by FROM suppressions")
            #expect(stop == ["reason": "stop", "at": 7, "recorded_by": nil])
            try db.execute(
                sql:
                    "INSERT INTO questions (\(columns)) VALUES (10, NULL, 'forget', 1, 2, x'00', 1, 'wa', 'SM5', x'01')"
            )
            #expect(throws: DatabaseError.self) {
                try db.execute(
                    sql:
                        "INSERT INTO questions (\(columns)) VALUES (11, NULL, 'erase', 1, 2, x'00', 1, 'wa', 'SM6', NULL)"
                )
            }
        }
    }

    @Test("what its daemon had begun is unknown after the first start")
    func recovers() async throws {
        let folder = try TemporaryFolder()
        let path = "\(folder.path)/one.sqlite"
        let key = MasterKey.generate()
        try versionOne(at: path)
        let queue = try DatabaseQueue(path: path)
        try await queue.write { db in
            try db.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
            try db.execute(sql: "INSERT INTO key_check VALUES (1, ?)", arguments: [Vault(key).keyCheck])
        }
        try queue.close()
        let store = try SQLiteStore.open(at: path, masterKey: key)
        let leadership = try await Fixture(store: store).leader()
        #expect(try await store.recover(leadership, now: Fixture.now) == RecoveryReport(released: 0, unknown: 1))
        let states = try await store.read {
            try Int.fetchAll($0, sql: "SELECT state FROM deliveries WHERE id IN (4, 5)")
        }
        #expect(states == [DeliveryState.ready.rawValue, DeliveryState.unknown.rawValue])
        // What was taken and had no receipt is closed in its time, as it would have been.
        #expect(
            try await store.closeOverdue(now: Fixture.now + .hours(72), after: .hours(72), limit: 100) == 5,
            "unknown, reconciling, recovered, accepted, sent")
    }
}
