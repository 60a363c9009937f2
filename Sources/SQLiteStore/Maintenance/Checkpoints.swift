import GRDB
import Synchronization

/// Moves the write-ahead log into the database file, now and then, from the writer connection alone.
///
/// SQLite before 3.51.3 can damage a WAL when one connection checkpoints while another writes, also across processes.
/// A FULL checkpoint holds the write lock while it works, so that no other process writes meanwhile; the ordinary
/// passive one does not.
final class Checkpoints: Sendable {
    /// Pages written since the last one, roughly; and whether a backup wants to be left alone.
    private let state = Mutex((work: 0, backups: 0, changes: 0))
    /// About 16 MB of log.
    private static let limit = 4000

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
        _ = try? db.checkpoint(.full)
        state.withLock { $0.work = 0 }
    }

    /// A backup reads one snapshot from beginning to end; a checkpoint would wait for it, and the senders with it.
    func duringBackup<T>(_ body: () throws -> T) rethrows -> T {
        state.withLock { $0.backups += 1 }
        defer { state.withLock { $0.backups -= 1 } }
        return try body()
    }
}
