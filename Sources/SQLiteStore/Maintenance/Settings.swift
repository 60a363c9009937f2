import GRDB
import Outreach

extension SQLiteStore {
    /// A word kept with the database, such as `rehearsal` = `1`; nil when it was never set.
    public func setting(_ name: String) async throws -> String? {
        try await read { try String.fetchOne($0, sql: "SELECT value FROM settings WHERE name = ?", arguments: [name]) }
    }

    /// Nil removes it.
    public func setSetting(_ name: String, _ value: String?) async throws {
        try await write { db in
            guard let value else {
                return try db.execute(sql: "DELETE FROM settings WHERE name = ?", arguments: [name])
            }
            try db.execute(
                sql:
                    "INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                arguments: [name, value])
        }
    }

    public func changeCounter() async throws -> Int64 {
        do {
            return try await onWatcher { try Int64.fetchOne($0.cachedStatement(sql: "PRAGMA data_version")) ?? 0 }
        } catch let error as DatabaseError {
            throw StoreError(error)
        }
    }
}
