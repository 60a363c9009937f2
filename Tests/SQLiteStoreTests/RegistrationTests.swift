import Foundation
import GRDB
import Outreach
import Testing

@testable import SQLiteStore

@Suite("Registering in batches")
struct RegistrationTests {
    @Test("two processes that register at once take no row twice, and every contact point opens in its own")
    func twoProcesses() async throws {
        let folder = try TemporaryFolder()
        let key = MasterKey.generate()
        let first = try folder.makeStore(key: key)
        let second = try SQLiteStore.open(at: first.path, masterKey: key)
        // Some of the second's are the first's too.
        let results = try await withThrowingTaskGroup(of: [RegistrationResult].self) { group in
            for (store, offset) in [(first, 0), (second, 1500)] {
                group.addTask {
                    var results: [RegistrationResult] = []
                    for batch in stride(from: offset, to: offset + 2000, by: 250) {
                        let drafts = (batch..<batch + 250).map { Fixture.draft($0) }
                        results += try await store.register(drafts, now: Fixture.now)
                    }
                    return results
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        #expect(results.count { if case .added = $0 { true } else { false } } == 3500)
        #expect(results.count { if case .unchanged = $0 { true } else { false } } == 500)
        #expect(try await Self.opened(first).count == 7000)
        #expect(try await first.problems() == [])
    }

    @Test("what was sealed for rows that another took meanwhile is sealed anew")
    func sealedAnew() async throws {
        let folder = try TemporaryFolder()
        let store = try folder.makeStore()
        let early = try await store.read(NextRows.init)
        _ = try await store.register([Fixture.draft(1), Fixture.draft(2)], now: Fixture.now)
        let now = try await store.read(NextRows.init)
        #expect(early.worker == 1 && early.contact == 1)
        #expect(now.worker == 3 && now.contact == 5)
        let sealed = SealedWorker(worker: 3, firstContact: 5, wrapped: Data(), contacts: [Data(), Data()])
        #expect(now.mayTake(sealed))
        #expect(!now.mayTake(SealedWorker(worker: 2, firstContact: 5, wrapped: Data(), contacts: [])))
        #expect(!now.mayTake(SealedWorker(worker: 3, firstContact: 4, wrapped: Data(), contacts: [])))
        var after = now
        after.take(sealed)
        #expect(after.worker == 4 && after.contact == 7)
    }

    @Test("batches that are prepared together are thought of rows of their own, whichever is kept first")
    func preparedTogether() async throws {
        let folder = try TemporaryFolder()
        let store = try folder.makeStore()
        let keepFirst = try await store.registration(of: (1...3).map { Fixture.draft($0) }, now: Fixture.now)
        let keepSecond = try await store.registration(of: (4...5).map { Fixture.draft($0) }, now: Fixture.now)
        // Its rows lie behind those of the first, which then come too late for theirs.
        #expect(try await keepSecond().compactMap(\.worker) == [ID(4), ID(5)])
        #expect(try await keepFirst().compactMap(\.worker) == [ID(6), ID(7), ID(8)])
        #expect(try await Self.opened(store).count == 10)
        #expect(try await store.problems() == [])
    }

    @Test("a batch that adds nobody, and one that comes to nothing, leave out no rows for those after them")
    func promisesEnd() async throws {
        let folder = try TemporaryFolder()
        let store = try folder.makeStore()
        let drafts = (1...3).map { Fixture.draft($0) }
        _ = try await store.register(drafts, now: Fixture.now)
        _ = try await store.register(drafts, now: Fixture.now)
        try await store.write { db in
            try db.execute(
                sql: "CREATE TRIGGER refuse BEFORE INSERT ON workers BEGIN SELECT RAISE(ABORT, 'refused'); END")
        }
        await #expect(throws: StoreError.self) {
            _ = try await store.register([Fixture.draft(4)], now: Fixture.now)
        }
        try await store.write { try $0.execute(sql: "DROP TRIGGER refuse") }
        #expect(try await store.register([Fixture.draft(5)], now: Fixture.now) == [.added(ID(4))])
    }

    @Test("a batch says of each draft what became of it, also of those that name one another")
    func order() async throws {
        let folder = try TemporaryFolder()
        let store = try folder.makeStore()
        let drafts = [1, 2, 1, 3, 2].map { Fixture.draft($0) }
        let results = try await store.register(drafts, now: Fixture.now)
        let ids = results.compactMap(\.worker)
        #expect(results[0] == .added(ids[0]) && results[1] == .added(ids[1]) && results[3] == .added(ids[3]))
        #expect(results[2] == .unchanged(ids[0]) && results[4] == .unchanged(ids[1]))
        #expect(try await Self.opened(store).count == 6)
    }

    @Test("a batch that cannot be kept whole leaves nothing behind")
    func wholeOrNothing() async throws {
        let folder = try TemporaryFolder()
        let store = try folder.makeStore()
        try await store.write { db in
            try db.execute(
                sql: """
                    CREATE TRIGGER refuse BEFORE INSERT ON consent_ledger WHEN NEW.contact_id > 800
                    BEGIN SELECT RAISE(ABORT, 'refused'); END
                    """)
        }
        await #expect(throws: StoreError.self) {
            _ = try await store.register((0..<1000).map { Fixture.draft($0) }, now: Fixture.now)
        }
        #expect(try await store.workerCount() == 0)
        #expect(try await store.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM contact_points") } == 0)
    }

    /// Every contact point, opened under its worker's key.
    private static func opened(_ store: SQLiteStore) async throws -> Set<ContactAddress> {
        let vault = store.vault
        return try await store.read { db in
            try Set(
                Row.fetchAll(
                    db,
                    sql: """
                        SELECT c.sealed, c.id, c.channel, k.wrapped, k.worker_id
                        FROM contact_points c JOIN worker_keys k ON k.worker_id = c.worker_id
                        """
                ).map { row in
                    let key = try vault.unwrap(row[3] as Data, worker: row[4])
                    return try vault.open(row[0] as Data, row: row[1], channel: Channel(code: row[2]), key: key)
                })
        }
    }
}
