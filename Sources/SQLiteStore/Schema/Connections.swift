import CSQLiteSettings
import GRDB

/// How connections to the database are made and what is insisted on.
enum Connections {
    /// Daemon and command write to the file at the same time; each waits this long for the other.
    static let patience: Double = 5

    /// Of pages, in kB, for each connection. Up to five read and one writes; what readers ask for in bulk comes in the order
    /// of the rows, and a page that is read again comes from the system's cache.
    private static let readerCache = 2048
    private static let writerCache = 8192

    /// Once for the process, before its first connection.
    private static let withoutStatistics = altavoz_sqlite_without_memory_statistics()

    static var configuration: Configuration {
        _ = withoutStatistics
        var configuration = Configuration()
        configuration.busyMode = .timeout(patience)
        configuration.foreignKeysEnabled = true
        configuration.maximumReaderCount = 4
        configuration.prepareDatabase { db in
            // SQLite before 3.51.3 may damage a WAL when one connection checkpoints while another writes. Nobody
            // checkpoints by the way; see ``Checkpoints``.
            try db.execute(sql: "PRAGMA wal_autocheckpoint = 0")
            try db.execute(sql: "PRAGMA temp_store = MEMORY")
            try db.execute(sql: "PRAGMA cache_size = -\(db.configuration.readonly ? readerCache : writerCache)")
        }
        return configuration
    }

    /// Sets what makes a commit durable, and reads it back. GRDB's pool sets `synchronous=NORMAL`, under which a
    /// commit may be lost with the power; promise 3 needs FULL.
    static func insist(on db: Database) throws {
        try db.execute(sql: "PRAGMA synchronous = FULL")
        try db.execute(sql: "PRAGMA secure_delete = ON")
        let wanted = [("journal_mode", "wal"), ("synchronous", "2"), ("foreign_keys", "1"), ("secure_delete", "1")]
        for (name, value) in wanted {
            let found = try String.fetchOne(db, sql: "PRAGMA \(name)") ?? "nothing"
            guard found == value else {
                throw StoreError(
                    .unsafeSettings, "The database does not take the setting \(name)=\(value) (it has \(found)).")
            }
        }
    }
}
