import Foundation
import GRDB
import Outreach
import Testing

@testable import SQLiteStore

@Suite("The database")
struct SchemaTests {
    @Test("every table but GRDB's own is STRICT")
    func strict() async throws {
        let folder = try TemporaryFolder()
        let store = try folder.makeStore()
        let loose = try await store.read { db in
            try String.fetchAll(
                db,
                sql: """
                    SELECT name FROM pragma_table_list
                    WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'
                    """)
        }
        #expect(loose == ["grdb_migrations"])
    }

    @Test("commits are synced to disk, and the settings are read back")
    func settings() async throws {
        let folder = try TemporaryFolder()
        let key = MasterKey.generate()
        try folder.makeStore(key: key).close()
        let store = try SQLiteStore.open(at: "\(folder.path)/altavoz.sqlite", masterKey: key)
        let facts = Dictionary(uniqueKeysWithValues: try await store.facts())
        #expect(facts["journal_mode"] == "wal")
        #expect(facts["synchronous"] == "FULL")
        #expect(facts["foreign_keys"] == "on")
        #expect(facts["secure_delete"] == "on")
        #expect(facts["application_id"] == String(Schema.applicationID))
        #expect(facts["schema"] == Schema.migrator.migrations.last)
        #expect(try await store.problems() == [])
    }

    @Test("a connection that does not sync every commit is refused")
    func insists() throws {
        let folder = try TemporaryFolder()
        let queue = try DatabaseQueue(path: "\(folder.path)/plain.sqlite")
        // A rollback journal is not what was asked for.
        #expect(throws: StoreError.self) { try queue.inDatabase { try Connections.insist(on: $0) } }
    }

    @Test(
        "nothing in the journals is ever changed or deleted",
        arguments: [
            "consent_ledger", "attempts", "outcomes", "receipts", "actions", "delivery_events", "event_revisions",
            "inbound_replies",
        ])
    func appendOnly(table: String) async throws {
        let folder = try TemporaryFolder()
        let store = try folder.makeStore()
        try await Fixture(store: store).oneOfEverything()
        let (rows, column) = try await store.read { db in
            (
                try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)")!,
                try db.columns(in: table).first { $0.name == "at" || $0.name.hasSuffix("_at") }!.name
            )
        }
        #expect(rows > 0)
        for sql in ["DELETE FROM \(table)", "UPDATE \(table) SET \(column) = 0"] {
            await #expect(throws: (any Error).self, "\(sql)") { try await store.write { try $0.execute(sql: sql) } }
        }
        let left = try await store.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM \(table)") }
        #expect(left == rows)
    }

    @Test(
        "the schema itself refuses",
        arguments: [
            "UPDATE deliveries SET state = 17", "UPDATE deliveries SET state = 3", "UPDATE deliveries SET stage = 0",
            "UPDATE deliveries SET state = 'ready'",
            "UPDATE deliveries SET channel = 2", "UPDATE deliveries SET worker_id = 999",
            "UPDATE contact_points SET consent = 'maybe'", "UPDATE contact_points SET lookup = x'00'",
            "UPDATE workers SET sms_reach = 4", "UPDATE campaigns SET state = 'lost'",
            "UPDATE campaigns SET approved_by = 'Ana', approved_at = NULL", "UPDATE events SET state = 'ajar'",
            "INSERT INTO leadership (id, owner, fence, until) VALUES (2, 'x', 1, 1)",
        ])
    func refuses(sql: String) async throws {
        let folder = try TemporaryFolder()
        let store = try folder.makeStore()
        try await Fixture(store: store).oneOfEverything()
        await #expect(throws: StoreError.self) { try await store.write { try $0.execute(sql: sql) } }
    }

    @Test(
        "the schema itself refuses what is there already, and for no other reason",
        arguments: [
            """
            INSERT INTO deliveries (campaign_id, step, worker_id, contact_id, channel, state, stage, route, segments,
                planned_at, due_at, valid_until, updated_at, language)
            SELECT campaign_id, step, worker_id, contact_id, channel, state, stage, route, segments, planned_at, due_at,
                valid_until, updated_at, language FROM deliveries
            """,
            """
            INSERT INTO attempts (id, delivery_id, ordinal, gateway, body_id, begun_at)
            SELECT id, delivery_id, ordinal, gateway, body_id, begun_at FROM attempts
            """,
            """
            INSERT INTO receipts (gateway, message_id, status, suppresses, received_at)
            SELECT gateway, message_id, status, suppresses, received_at FROM receipts
            """,
        ])
    func refusesTwice(sql: String) async throws {
        let folder = try TemporaryFolder()
        let store = try folder.makeStore()
        try await Fixture(store: store).oneOfEverything()
        let code = try await store.write { db -> Int32? in
            do { try db.execute(sql: sql) } catch let error as DatabaseError {
                return error.extendedResultCode.rawValue
            }
            return nil
        }
        #expect(code == ResultCode.SQLITE_CONSTRAINT_UNIQUE.rawValue)
    }

    @Test("there is no column for what could harm a worker")
    func forbiddenColumns() async throws {
        let folder = try TemporaryFolder()
        let store = try folder.makeStore()
        let columns = try await store.read { db in
            try String.fetchAll(
                db,
                sql: """
                    SELECT lower(c.name) FROM pragma_table_list t, pragma_table_info(t.name) c
                    WHERE t.schema = 'main' AND t.name LIKE '%worker%' OR t.name LIKE 'contact%' OR t.name = 'profiles'
                    """)
        }
        for word in ["visa", "status", "immigra", "employer", "nation", "name", "address", "street", "ssn", "phone"] {
            #expect(!columns.contains { $0.contains(word) }, "\(word)")
        }
    }

    @Test("a database of a later version, of another program, or with another key is refused and left alone")
    func refusals() async throws {
        let folder = try TemporaryFolder()
        let path = "\(folder.path)/altavoz.sqlite"
        let key = MasterKey.generate()
        try folder.makeStore(key: key).close()

        func code(_ body: () throws -> Void) -> StoreError.Code? {
            do { try body() } catch let error as StoreError { return error.code } catch {}
            return nil
        }
        #expect(code { _ = try SQLiteStore.open(at: path, masterKey: .generate()) } == .wrongKey)
        #expect(code { _ = try SQLiteStore.create(at: path, masterKey: key, now: Timestamp(seconds: 0)) } == .exists)
        #expect(code { _ = try SQLiteStore.open(at: path + "-none", masterKey: key) } == .missing)
        let queue = try DatabaseQueue(path: path)
        try await queue.write { try $0.execute(sql: "INSERT INTO grdb_migrations (identifier) VALUES ('99')") }
        #expect(code { _ = try SQLiteStore.open(at: path, masterKey: key) } == .newerSchema)
        try await queue.write { try $0.execute(sql: "PRAGMA application_id = 7") }
        #expect(code { _ = try SQLiteStore.open(at: path, masterKey: key) } == .foreign)
        try queue.close()
        try Data("not a database, but long enough to be taken for one by its size alone".utf8)
            .write(to: URL(fileURLWithPath: "\(folder.path)/text"))
        #expect(code { _ = try SQLiteStore.open(at: "\(folder.path)/text", masterKey: key) } == .foreign)
    }

    @Test("a full disk is told as one, and nothing of the transaction holds")
    func fullDisk() async throws {
        let folder = try TemporaryFolder()
        let store = try folder.makeStore()
        try await store.pool.writeWithoutTransaction { db in
            let pages = try Int.fetchOne(db, sql: "PRAGMA page_count")!
            _ = try Int.fetchOne(db, sql: "PRAGMA max_page_count = \(pages + 1)")
        }
        let drafts = (0..<500).map { Fixture.draft($0) }
        let error = await #expect(throws: StoreError.self) {
            _ = try await store.register(drafts, now: Timestamp(seconds: 1))
        }
        #expect(error?.code == .diskFull)
        #expect(try await store.workerCount() == 0)
    }

    @Test("two processes' connections take turns on one file")
    func twoWriters() async throws {
        let folder = try TemporaryFolder()
        let key = MasterKey.generate()
        let daemon = try folder.makeStore(key: key)
        let command = try SQLiteStore.open(at: "\(folder.path)/altavoz.sqlite", masterKey: key)
        let before = try await daemon.changeCounter()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for (offset, store) in [(0, daemon), (100, command)] {
                group.addTask {
                    for n in 0..<50 {
                        _ = try await store.register([Fixture.draft(offset + n)], now: Timestamp(seconds: 1))
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(try await daemon.workerCount() == 100)
        #expect(try await command.workerCount() == 100)
        #expect(try await daemon.changeCounter() != before)
        #expect(try await daemon.problems() == [])
    }

    @Test("a setting is kept")
    func keptSetting() async throws {
        let folder = try TemporaryFolder()
        let store = try folder.makeStore()
        #expect(try await store.setting("rehearsal") == nil)
        try await store.setSetting("rehearsal", "1")
        try await store.setSetting("rehearsal", "2")
        #expect(try await store.setting("rehearsal") == "2")
        try await store.setSetting("rehearsal", nil)
        #expect(try await store.setting("rehearsal") == nil)
    }

    @Test("the write-ahead log does not grow without end")
    func checkpoints() async throws {
        let folder = try TemporaryFolder()
        let store = try folder.makeStore()
        for batch in 0..<10 {
            _ = try await store.register((0..<500).map { Fixture.draft(batch * 500 + $0) }, now: Timestamp(seconds: 1))
        }
        let size = try FileManager.default.attributesOfItem(atPath: "\(folder.path)/altavoz.sqlite-wal")[.size] as? Int
        #expect(try #require(size) < 24 << 20)
        let main = try FileManager.default.attributesOfItem(atPath: "\(folder.path)/altavoz.sqlite")[.size] as? Int
        #expect(try #require(main) > 1 << 20, "nothing reached the database file")
    }
}
