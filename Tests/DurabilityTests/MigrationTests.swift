import Counterparts
import FaultVFS
import Foundation
import GRDB
import Outreach
import Testing

@testable import SQLiteStore

/// Databases of every version that was ever shipped, brought to the newest one while power and disk fail.
///
/// `ALTAVOZ_WRITE_FIXTURE=1 swift test --filter MigrationTests` writes the fixture of the newest version. It must be
/// there before the next migration is added; from then on it is frozen, as the migration is.
@Suite("Migrations", .serialized)
struct MigrationTests {
    @Test("every version of the schema before the newest has left a database behind, with deliveries in every state")
    func everyVersionHasAFixture() async throws {
        if ProcessInfo.processInfo.environment["ALTAVOZ_WRITE_FIXTURE"] != nil { try await SchemaFixture.writeNewest() }
        for fixture in SchemaFixture.all where fixture.version != SchemaFixture.newest || fixture.exists {
            try #require(fixture.exists, "there is no fixture of schema \(fixture.version): its own code must write it")
            let place = try Place(fixture)
            let states = try place.queue { try Int.fetchSet($0, sql: "SELECT state FROM deliveries") }
            // That a delivery is leased is written in the first version only.
            let written = DeliveryState.allCases.filter { $0 != .leased || fixture.version == "1" }
            #expect(states == Set(written.map(\.rawValue)), "schema \(fixture.version)")
        }
    }

    @Test(
        "a database of any version is brought to the newest, and its books and logs say the same",
        arguments: SchemaFixture.all.filter(\.exists))
    func migrates(fixture: SchemaFixture) async throws {
        let place = try Place(fixture)
        let store = try place.open()
        #expect(try await Books.text(of: store) == fixture.books())
        #expect(try await store.problems() == [])
        #expect(try await store.facts().first { $0.name == "schema" }?.value == SchemaFixture.newest)
        try await goesOn(store)
        try store.close()
    }

    /// The migrated database is one to work with: what waits can be leased, and its addresses open.
    private func goesOn(_ store: SQLiteStore) async throws {
        let now = EveryState.start + .hours(1)
        guard
            case .granted(let leadership) = try await store.claimLeadership(
                owner: "next", holderIsGone: true, now: now, lasting: .hours(1))
        else { throw StoreError(.other, "leadership was not granted") }
        let report = try await store.recover(leadership, now: now)
        #expect(report.unknown == 2)
        let leased = try await store.exchange(
            Exchange(
                leadership: leadership, gateway: "carrier", outcomes: [], begins: [],
                lease: LeaseRequest(channel: .sms, limit: 100, until: now + .minutes(5)), now: now)
        ).leased
        #expect(leased.count > 5)
        for delivery in leased where !delivery.isReply {
            #expect(try await store.worker(at: delivery.to) == delivery.worker)
        }
        #expect(try await store.problems() == [])
    }

    @Test(
        "the power fails at every write of a migration: it is the old version or the new one, and nothing is missing",
        arguments: SchemaFixture.older)
    func cutAtEveryWrite(fixture: SchemaFixture) async throws {
        let reference = try await Shape(fixture)
        let writes = try Place(fixture).migrationWrites()
        try #require(writes > 10)
        for nth in 1...writes {
            let place = try reference.place.copy()
            place.disk.set(.cutsPower, at: nth, of: .changes)
            _ = try? place.open().close()
            try #require(place.disk.isDark, "write \(nth) of \(writes) was never made")
            place.disk.restorePower(seed: UInt64(nth))
            #expect(try reference.knows(place), "cut at write \(nth): something between the versions")
            try await finish(place)
            #expect(try place.contents() == reference.newest, "cut at write \(nth)")
        }
    }

    @Test(
        "the disk fails at every write of a migration: the old version stays, and the next start brings the new one",
        arguments: SchemaFixture.older, [FaultDisk.Answer.full, .inputOutput])
    func failAtEveryWrite(fixture: SchemaFixture, answer: FaultDisk.Answer) async throws {
        let reference = try await Shape(fixture)
        let writes = try Place(fixture).migrationWrites()
        for nth in 1...writes {
            let place = try reference.place.copy()
            place.disk.set(.fallsShort(answer), at: nth, of: .changes, lasts: true)
            do { try place.open().close() } catch let error as StoreError {
                #expect(error.code == (answer == .full ? .diskFull : .inputOutput), "write \(nth): \(error)")
            }
            place.disk.mend()
            #expect(try reference.knows(place), "failed at write \(nth): something between the versions")
            try await finish(place)
            #expect(try place.contents() == reference.newest, "failed at write \(nth)")
        }
    }

    /// The start after the one that did not come to its end.
    private func finish(_ place: Place) async throws {
        let store = try place.open()
        #expect(try await store.problems() == [])
        try store.close()
    }

    @Test("without its transaction a migration is found half done: the test can fail")
    func withoutTransaction() throws {
        let fixture = SchemaFixture.all[0]
        let step = """
            ALTER TABLE workers ADD COLUMN first TEXT; ALTER TABLE workers ADD COLUMN second TEXT;
            INSERT INTO grdb_migrations VALUES ('next');
            """
        func migrate(_ place: Place, inTransaction: Bool) throws {
            let pool = try DatabasePool(path: place.path, configuration: Connections.configuration)
            try pool.writeWithoutTransaction { db in
                try Connections.insist(on: db)
                try db.execute(sql: inTransaction ? "BEGIN IMMEDIATE; \(step) COMMIT;" : step)
            }
            try pool.close()
        }
        func isTornSomewhere(inTransaction: Bool) throws -> Bool {
            let original = try Place(fixture)
            let done = try original.copy()
            try migrate(done, inTransaction: true)
            let (before, after) = (try original.schema(), try done.schema())
            for nth in 1...200 {
                let place = try original.copy()
                place.disk.set(.cutsPower, at: nth, of: .changes)
                try? migrate(place, inTransaction: inTransaction)
                if !place.disk.isDark { break }
                place.disk.restorePower(seed: UInt64(nth))
                let found = try place.schema()
                if found != before, found != after { return true }
            }
            return false
        }
        #expect(try isTornSomewhere(inTransaction: false))
        #expect(try !isTornSomewhere(inTransaction: true))
    }

    @Test("the power fails at every write of the making of a database: it can be made, or used, afterwards")
    func cutWhileMaking() async throws {
        var nth = 0
        while true {
            nth += 1
            let folder = try Counterparts.TemporaryFolder()
            let path = folder.file("altavoz.sqlite")
            let key = try SchemaFixture.masterKey(in: folder)
            let disk = FaultDisk(at: folder.path)
            disk.set(.cutsPower, at: nth, of: [.changes, .open])
            let made: Void? = try? SQLiteStore.create(at: path, masterKey: key, now: EveryState.start).close()
            guard disk.isDark else {
                #expect(made != nil)
                break
            }
            disk.restorePower(seed: UInt64(nth))
            // As a person would: use it; where that is refused, make it again.
            let store: SQLiteStore
            do { store = try SQLiteStore.open(at: path, masterKey: key) } catch {
                store = try SQLiteStore.create(at: path, masterKey: key, now: EveryState.start)
            }
            #expect(try await store.problems() == [], "cut at write \(nth)")
            _ = try await store.register([Site.draft(1)], now: EveryState.start)
            try store.close()
        }
        #expect(nth > 20)
    }

    @Test("a database of a later version is refused with a clear word, and left alone")
    func tooNew() throws {
        let place = try Place(SchemaFixture.all[0])
        try place.open().close()
        try place.queue { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('99')") }
        let before = try Data(contentsOf: URL(fileURLWithPath: place.path))
        let error = #expect(throws: StoreError.self) { _ = try place.open() }
        #expect(error?.code == .newerSchema)
        #expect(error?.sentence.contains("A later version of Altavoz wrote") == true)
        #expect(try Data(contentsOf: URL(fileURLWithPath: place.path)) == before)
    }
}

/// A fixture's database on a disk of its own.
private struct Place {
    let folder: Counterparts.TemporaryFolder
    let disk: FaultDisk
    let key: MasterKey
    let path: String

    init(_ fixture: SchemaFixture) throws {
        try self.init()
        try fixture.restore(to: path)
    }

    private init() throws {
        folder = try Counterparts.TemporaryFolder()
        disk = FaultDisk(at: folder.path)
        key = try SchemaFixture.masterKey(in: folder)
        path = folder.file("altavoz.sqlite")
    }

    /// Nobody may have it open.
    func copy() throws -> Place {
        let other = try Place()
        try FileManager.default.copyItem(atPath: path, toPath: other.path)
        return other
    }

    func open() throws -> SQLiteStore { try SQLiteStore.open(at: path, masterKey: key) }

    /// How often the disk is changed until the newest version is there and the database is closed again.
    func migrationWrites() throws -> Int {
        let before = disk.count(.changes)
        try open().close()
        return disk.count(.changes) - before
    }

    func queue<T>(_ body: (Database) throws -> T) throws -> T {
        let queue = try DatabaseQueue(path: path)
        defer { try? queue.close() }
        return try queue.inDatabase(body)
    }

    /// Tables, indices and triggers, and which migrations are said to be done.
    func schema() throws -> [String] {
        try queue { db in
            try String.fetchAll(db, sql: "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name")
                + String.fetchAll(db, sql: "SELECT identifier FROM grdb_migrations ORDER BY identifier")
        }
    }

    /// Every table with every row, a string each: what SQLite itself tells, quick enough for hundreds of cuts.
    func contents() throws -> [String] {
        try queue { db in
            try String.fetchAll(db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").map {
                table in
                let row = try db.columns(in: table).map { "quote(\"\($0.name)\")" }.joined(separator: " || ', ' || ")
                let rows = try String.fetchOne(db, sql: "SELECT group_concat(\(row), char(10)) FROM \"\(table)\"")
                return "\(table)\n\(rows ?? "")"
            }
        }
    }
}

/// What a database may look like: as before, or after any of the migrations; and what is in it at the end.
private struct Shape {
    let place: Place
    private var known: [[String]] = []
    /// The contents of the newest version. Whatever has the same contents has the same books.
    let newest: [String]

    init(_ fixture: SchemaFixture) async throws {
        place = try Place(fixture)
        let migrated = try place.copy()
        let store = try migrated.open()
        try #require(try await Books.text(of: store) == fixture.books())
        try store.close()
        newest = try migrated.contents()
        try #require(newest.count > 10)
        known.append(try place.schema())
        let done = try Schema.migrator.completed(place)
        for next in Schema.migrator.migrations.dropFirst(done) {
            let copy = try place.copy()
            let pool = try DatabasePool(path: copy.path, configuration: Connections.configuration)
            try Schema.migrator.migrate(pool, upTo: next)
            try pool.close()
            known.append(try copy.schema())
        }
    }

    func knows(_ place: Place) throws -> Bool { known.contains(try place.schema()) }
}

extension DatabaseMigrator {
    fileprivate func completed(_ place: Place) throws -> Int {
        let queue = try DatabaseQueue(path: place.path)
        defer { try? queue.close() }
        return try queue.read { try completedMigrations($0).count }
    }
}

extension SchemaFixture: CustomTestStringConvertible {
    var testDescription: String { "schema \(version)" }
}
