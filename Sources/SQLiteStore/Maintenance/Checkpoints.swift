import CSQLiteSettings
import GRDB
import Outreach
import Synchronization

/// Moves the write-ahead log into the database file, now and then, from the writer connection alone, and sees to it that
/// nothing is built on what the disk has lost.
///
/// SQLite before 3.51.3 can damage a WAL when one connection checkpoints while another writes, also across processes.
/// A FULL checkpoint holds the write lock while it works, so that no other process writes meanwhile; the ordinary
/// passive one does not.
///
/// **A sync that fails has lost what it was for**: the system no longer remembers that it had something to write, and the
/// next sync succeeds without it (https://wiki.postgresql.org/wiki/Fsync_Errors). SQLite goes on as if nothing had
/// happened, and after a power cut stops reading the log at the hole. The page *Proven* says why what is done here is enough.
final class Checkpoints: Sendable {
    private enum Trust {
        case sound
        /// The log may have a hole. It must be moved into the file and begun anew before anything more is committed.
        case logIsDoubtful
        /// The file may lack pages that SQLite counts as moved. Only who opens the database anew moves them again.
        case fileIsDoubtful
    }

    private struct State {
        /// Pages written since the last one, roughly.
        var work = 0
        var changes = 0
        /// Backups that want to be left alone.
        var backups = 0
        var trust = Trust.sound
    }

    private let state = Mutex(State())
    /// About 16 MB of log.
    private static let limit = 4000

    /// Runs a transaction on the writer's queue, unless the disk has lost what it would be built on.
    /// - Throws: ``StoreUnsound`` too.
    func guarding<T>(_ db: Database, _ transaction: () throws -> T) throws -> T {
        switch state.withLock({ $0.trust }) {
        case .sound: break
        case .logIsDoubtful: try move(.truncate, db)
        case .fileIsDoubtful: throw StoreUnsound()
        }
        do { return try transaction() } catch let error as DatabaseError where error.resultCode == .SQLITE_IOERR {
            state.withLock { $0.trust = .logIsDoubtful }
            // At once, since the next to commit may be another process, which knows nothing of it.
            try? move(.truncate, db)
            throw error
        }
    }

    /// Moves the log into the file.
    /// - Parameter mode: `truncate` begins the log anew as well.
    func move(_ mode: Database.CheckpointMode, _ db: Database) throws {
        guard state.withLock({ $0.trust != .fileIsDoubtful }) else { throw StoreUnsound() }
        do {
            _ = try db.checkpoint(mode)
            if mode == .truncate { state.withLock { $0.trust = .sound } }
        } catch let error as DatabaseError where error.extendedResultCode == .SQLITE_IOERR_FSYNC {
            state.withLock { $0.trust = .fileIsDoubtful }
            // Closing would move the rest, and delete the only whole copy.
            _ = altavoz_sqlite_keep_log_at_close(db.sqliteConnection)
            throw StoreUnsound()
        }
    }

    /// Called on the writer's queue after each commit.
    func noteCommit(_ db: Database) {
        let total = db.totalChangesCount
        let due = state.withLock { state in
            state.work += 6 + (total - state.changes) / 8
            state.changes = total
            return state.work > Self.limit && state.backups == 0
        }
        guard due else { return }
        // A reader may hold it up; then it is done after one of the next commits.
        try? move(.full, db)
        state.withLock { $0.work = 0 }
    }

    /// A backup reads one snapshot from beginning to end; a checkpoint would wait for it, and the senders with it.
    func duringBackup<T>(_ body: () throws -> T) rethrows -> T {
        state.withLock { $0.backups += 1 }
        defer { state.withLock { $0.backups -= 1 } }
        return try body()
    }
}

extension SQLiteStore {
    /// Moves the log into the file and begins it anew.
    /// - Throws: ``StoreError`` with code `busy` when somebody reads for longer than is waited.
    func emptyLog() async throws {
        try await onWriter { [checkpoints] db in
            try StoreError.translating { try checkpoints.move(.truncate, db) }
        }
    }
}
