import Foundation
import GRDB
import Outreach
import Synchronization

/// The store on SQLite: one file, one writer connection, a few readers, contact points sealed.
///
/// Several processes may have the file open (daemon and command); a transaction waits up to five seconds for another
/// process's. Every operation that writes is one transaction, durable when it returns, and runs to its end even when
/// the task that asked for it is cancelled.
public final class SQLiteStore: Store {
    public let path: String
    let pool: DatabasePool
    let vault: Vault
    let checkpoints: Checkpoints
    /// Never writes, so that its `data_version` tells of every commit by anyone else, this process's writer included.
    let watcher: DatabaseQueue
    let knowledge = SharedKnowledge()
    /// Changed on the writer's queue only, and only after the commit that it belongs to.
    let leases = Mutex(Leases())
    let promisedRows = Mutex(PromisedRows())
    let watch: CommitWatch?
    let threading: Threading

    /// Where transactions run.
    public enum Threading: Sendable {
        /// On queues of the store's own: whoever asks goes on with other tasks meanwhile.
        case ownQueues
        /// On the thread that asks, which waits: for a simulation, which has one thread and lets no other decide anything.
        case callersThread
    }

    /// Makes a new database with its schema.
    /// - Parameter now: becomes part of the record of who did what.
    /// - Throws: ``StoreError`` with code `exists` when there is a file already.
    public static func create(at path: String, masterKey: MasterKey, now: Timestamp) throws -> SQLiteStore {
        guard !FileManager.default.fileExists(atPath: path) else {
            throw StoreError(.exists, "There is a file at \(path) already; it is left alone.")
        }
        // Made under another name, so that a file of this name is a whole database whenever the power fails.
        let unfinished = path + ".unfinished"
        defer { for part in ["", "-wal", "-shm"] { unlink(unfinished + part) } }
        for part in ["", "-wal", "-shm"] { unlink(unfinished + part) }
        // Made here, so that nobody but this user may ever read it.
        guard FileManager.default.createFile(atPath: unfinished, contents: nil, attributes: [.posixPermissions: 0o600])
        else { throw StoreError(.readOnly, "No file can be made at \(path): is there such a folder, and is it yours?") }
        let vault = Vault(masterKey)
        try StoreError.translating {
            let pool = try DatabasePool(path: unfinished, configuration: Connections.configuration)
            try pool.writeWithoutTransaction { db in
                try Connections.insist(on: db)
                try db.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
            }
            try Schema.migrator.migrate(pool)
            try pool.write { db in
                try db.execute(sql: "INSERT INTO key_check (id, value) VALUES (1, ?)", arguments: [vault.keyCheck])
                try Self.note(db, now, "init", "database-created", "schema \(Schema.migrator.migrations.last!)")
            }
            // Closing would move the log into the file as well, and keep to itself that it failed.
            try pool.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
            try pool.close()
        }
        guard rename(unfinished, path) == 0, syncFolder(of: path) else {
            throw StoreError(.inputOutput, "No file can be made at \(path): \(String(cString: strerror(errno))).")
        }
        return try open(at: path, masterKey: masterKey)
    }

    /// Makes the names in a file's folder durable.
    static func syncFolder(of path: String) -> Bool {
        let name = URL(fileURLWithPath: path).deletingLastPathComponent().path
        let folder = Foundation.open(name, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { return false }
        defer { Foundation.close(folder) }
        return fsync(folder) == 0
    }

    /// Opens a database that ``create(at:masterKey:now:)`` made, and brings its schema up to date.
    /// - Parameters:
    ///   - watch: is told of every commit; nobody is, as a rule.
    ///   - beforeUpdate: called before the schema is changed, where it will be; what it throws leaves it as it is.
    /// - Throws: ``StoreError``: `missing`, `foreign`, `newer-schema`, `wrong-key`, `unsafe-settings`; what `beforeUpdate` throws.
    public static func open(
        at path: String, masterKey: MasterKey, watch: CommitWatch? = nil, threading: Threading = .ownQueues,
        beforeUpdate: () throws -> Void = {}
    ) throws -> SQLiteStore {
        guard FileManager.default.fileExists(atPath: path) else {
            throw StoreError(.missing, "There is no database at \(path). Run `altavoz init` to make one.")
        }
        let vault = Vault(masterKey)
        return try StoreError.translating {
            try check(path, vault)
            let pool = try DatabasePool(path: path, configuration: Connections.configuration)
            try pool.writeWithoutTransaction { try Connections.insist(on: $0) }
            if try !pool.read(Schema.migrator.hasCompletedMigrations) {
                try beforeUpdate()
                try Schema.migrator.migrate(pool)
            }
            return try SQLiteStore(path: path, pool: pool, vault: vault, watch: watch, threading: threading)
        }
    }

    init(
        path: String, pool: DatabasePool, vault: Vault, watch: CommitWatch? = nil, threading: Threading = .ownQueues
    ) throws {
        self.path = path
        self.pool = pool
        self.vault = vault
        self.watch = watch
        self.threading = threading
        checkpoints = Checkpoints()
        var configuration = Connections.configuration
        configuration.readonly = true
        watcher = try DatabaseQueue(path: path, configuration: configuration)
    }

    /// The same connections with nothing in memory: leases, what is begun and what was read once are those of a process that has
    /// just started. For simulations, in which many processes live and die within one; opening a database costs more
    /// than most of them do. Closing either closes both.
    public func withEmptyMemory() -> SQLiteStore { SQLiteStore(sharing: self) }

    private init(sharing other: SQLiteStore) {
        path = other.path
        pool = other.pool
        vault = other.vault
        checkpoints = other.checkpoints
        watcher = other.watcher
        watch = other.watch
        threading = other.threading
    }

    /// Closes every connection; the store cannot be used afterwards. The log goes into the file, unless the file is not
    /// to be trusted.
    public func close() throws {
        try StoreError.translating {
            try watcher.close()
            try pool.close()
        }
    }

    /// Looks at the file without changing anything in it.
    private static func check(_ path: String, _ vault: Vault) throws {
        var configuration = Connections.configuration
        configuration.readonly = true
        let queue: DatabaseQueue
        do {
            queue = try DatabaseQueue(path: path, configuration: configuration)
        } catch let error as DatabaseError where error.resultCode == .SQLITE_NOTADB {
            throw StoreError(.foreign, "\(path) is no SQLite database.")
        }
        try queue.read { db in
            guard try Int32.fetchOne(db, sql: "PRAGMA application_id") == Schema.applicationID else {
                throw StoreError(.foreign, "\(path) is no database of Altavoz.")
            }
            guard try !Schema.migrator.hasBeenSuperseded(db) else {
                throw StoreError(
                    .newerSchema, "A later version of Altavoz wrote \(path). Install that version; nothing was changed."
                )
            }
            guard try Data.fetchOne(db, sql: "SELECT value FROM key_check WHERE id = 1") == vault.keyCheck else {
                throw StoreError(
                    .wrongKey, "The master key is not the one with which \(path) was made. Nothing was changed.")
            }
        }
        try queue.close()
    }

    /// Adds a line to the record of who did what.
    static func note(_ db: Database, _ now: Timestamp, _ by: String, _ kind: String, _ detail: String) throws {
        try db.execute(
            sql: "INSERT INTO actions (at, person, kind, detail) VALUES (?, ?, ?, ?)",
            arguments: [now.milliseconds, by, kind, detail])
    }
}
