import CSimulationSQLite
import Foundation
import GRDBSQLite
import Outreach
import SQLiteStore

/// The database of one run after another. The file and its connections stay, with every statement that was prepared: to
/// open a database and to read its schema costs as much as a fifth of a run. ``empty()`` makes the tables what they are in a
/// new database.
final class SimulatedDatabase {
    let home: SimulatedHome
    /// With the connections; each life of the daemon, and each run, has a memory of its own beside it.
    let store: SQLiteStore
    let view: DatabaseView
    private let eraser: Eraser

    /// - Parameter keepsJournal: every change of a delivery is kept in the file by triggers (``Journal``).
    init(keepsJournal: Bool = false) throws {
        home = try SimulatedHome()
        store = try SQLiteStore.open(at: home.path, masterKey: SimulatedHome.key, threading: .callersThread)
        if keepsJournal { try Journal.install(in: home.path) }
        view = try DatabaseView(path: home.path)
        eraser = try Eraser(home)
    }

    func empty() throws {
        view.forget()
        try eraser.run()
    }

    func remove() {
        view.close()
        eraser.close()
        try? store.close()
        home.remove()
    }
}

/// Puts a database back to what it was when it was made, by a connection of its own: the schema stays as it is, and with it
/// what others have prepared.
private final class Eraser {
    private var handle: OpaquePointer?
    private var statements: [OpaquePointer?] = []

    init(_ home: SimulatedHome) throws {
        do {
            try check(sqlite3_open(home.path, &handle))
            // The journals of the store refuse to be shortened. This connection is nobody's who could do harm.
            try check(altavoz_simulation_without_triggers(handle))
            for setting in ["wal_autocheckpoint = 0", "synchronous = OFF", "secure_delete = ON", "foreign_keys = OFF"] {
                try check(sqlite3_exec(handle, "PRAGMA \(setting)", nil, nil, nil))
            }
            try check(sqlite3_exec(handle, "ATTACH '\(try home.original())' AS original", nil, nil, nil))
            let tables = try texts(
                """
                SELECT name FROM main.sqlite_schema
                WHERE type = 'table' AND (name NOT LIKE 'sqlite~_%' ESCAPE '~' OR name = 'sqlite_sequence')
                """)
            try add("BEGIN IMMEDIATE")
            for table in tables {
                try add("DELETE FROM main.\(table)")
                let isKnown = try texts("SELECT name FROM original.sqlite_schema WHERE name = '\(table)'")
                if try !isKnown.isEmpty && texts("SELECT 1 FROM original.\(table) LIMIT 1").isEmpty == false {
                    try add("INSERT INTO main.\(table) SELECT * FROM original.\(table)")
                }
            }
            try add("COMMIT")
            // So that the next run's log holds nothing of this one's.
            try add("PRAGMA main.wal_checkpoint(TRUNCATE)")
        } catch {
            close()
            throw error
        }
    }

    func run() throws {
        for statement in statements {
            defer { sqlite3_reset(statement) }
            while true {
                let code = sqlite3_step(statement)
                if code == SQLITE_DONE { break }
                guard code == SQLITE_ROW else { throw failure() }
            }
        }
    }

    func close() {
        for statement in statements { sqlite3_finalize(statement) }
        statements = []
        sqlite3_close_v2(handle)
        handle = nil
    }

    private func add(_ sql: String) throws {
        var statement: OpaquePointer?
        try check(sqlite3_prepare_v2(handle, sql, -1, &statement, nil))
        statements.append(statement)
    }

    private func texts(_ sql: String) throws -> [String] {
        var statement: OpaquePointer?
        try check(sqlite3_prepare_v2(handle, sql, -1, &statement, nil))
        defer { sqlite3_finalize(statement) }
        var texts: [String] = []
        while sqlite3_step(statement) == SQLITE_ROW { texts.append(String(cString: sqlite3_column_text(statement, 0))) }
        return texts
    }

    private func check(_ code: Int32) throws { if code != SQLITE_OK { throw failure() } }
    private func failure() -> Violation {
        Violation("setup", "the database cannot be put back: \(String(cString: sqlite3_errmsg(handle)))")
    }
}
