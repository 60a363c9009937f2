import Counterparts
import Foundation
import GRDB
import Outreach
import Testing

@testable import SQLiteStore

/// A database as a certain version of the schema left it: the SQL that makes it, and its books as that version told
/// them. Written once, when the version is new, and never again.
struct SchemaFixture {
    let version: String
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Fixtures").path

    private var sqlFile: String { "\(Self.folder)/schema-\(version).sql" }
    private var booksFile: String { "\(Self.folder)/schema-\(version).txt" }

    static let all: [SchemaFixture] = Schema.migrator.migrations.map(SchemaFixture.init)
    static var older: [SchemaFixture] { all.dropLast().filter(\.exists) }
    static var newest: String { Schema.migrator.migrations.last! }

    var exists: Bool { FileManager.default.fileExists(atPath: sqlFile) }
    func books() throws -> String { try String(contentsOfFile: booksFile, encoding: .utf8) }

    /// Guards nobody's data: the workers are invented.
    static func masterKey(in folder: Counterparts.TemporaryFolder) throws -> MasterKey {
        let path = folder.file("master.key")
        try folder.write("master.key", String(repeating: "0123456789abcdef", count: 4) + "\n")
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
        return try MasterKey.load(from: path)
    }

    /// Makes the database file, with an empty log beside it, as that version would have left it.
    func restore(to path: String) throws {
        let sql = try String(contentsOfFile: sqlFile, encoding: .utf8)
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        try queue.writeWithoutTransaction { db in
            _ = try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL")
            try db.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
            try db.execute(sql: sql)
        }
        try queue.close()
    }

    /// For whoever adds a migration: writes what the new version makes of the same history.
    static func writeNewest() async throws {
        let folder = try Counterparts.TemporaryFolder()
        let store = try SQLiteStore.create(
            at: folder.file("new.sqlite"), masterKey: masterKey(in: folder), now: EveryState.start)
        try await EveryState.fill(store)
        let fixture = SchemaFixture(version: newest)
        try await Dump.sql(of: store).write(toFile: fixture.sqlFile, atomically: true, encoding: .utf8)
        try await Books.text(of: store).write(toFile: fixture.booksFile, atomically: true, encoding: .utf8)
        try store.close()
    }
}

/// A database as the SQL that makes it, row by row.
enum Dump {
    static func sql(of store: SQLiteStore) async throws -> String {
        try await store.read { db in
            var lines = ["BEGIN;"]
            let objects = try Row.fetchAll(
                db, sql: "SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid")
            for table in objects where table["type"] == "table" && table["name"] != "sqlite_sequence" {
                lines.append((table["sql"] as String) + ";")
                lines += try rows(db, table["name"])
            }
            lines.append("DELETE FROM sqlite_sequence;")
            lines += try rows(db, "sqlite_sequence")
            for other in objects where other["type"] != "table" { lines.append((other["sql"] as String) + ";") }
            return (lines + ["COMMIT;"]).joined(separator: "\n") + "\n"
        }
    }

    private static func rows(_ db: Database, _ table: String) throws -> [String] {
        let columns = try db.columns(in: table).map(\.name)
        let values = columns.map { "quote(\"\($0)\")" }.joined(separator: " || ', ' || ")
        return try String.fetchAll(db, sql: "SELECT \(values) FROM \"\(table)\"").map {
            "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES (\($0));"
        }
    }
}
