import Foundation
import GRDB
import Outreach

extension SQLiteStore {
    public func backUp(to path: String, now: Timestamp) async throws -> BackupResult {
        guard !FileManager.default.fileExists(atPath: path) else {
            throw StoreError(.exists, "There is a file at \(path) already; it is left alone.")
        }
        guard FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
        else { throw StoreError(.readOnly, "No file can be made at \(path): is there such a folder, and is it yours?") }
        do {
            try StoreError.translating {
                // EXTRA: otherwise the copy's journal may be there again after a power cut, and undo the copy.
                var configuration = Configuration()
                configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = EXTRA") }
                let copy = try DatabaseQueue(path: path, configuration: configuration)
                try checkpoints.duringBackup { try pool.backup(to: copy) }
                // Whoever is given it must be able to tell; nothing after this moment is in it.
                try copy.write { try Restoring.set($0, Restoring.copiedAt, String(now.milliseconds)) }
                // The copy is one file that lacks nothing, without a log beside it.
                try copy.writeWithoutTransaction { db in
                    _ = try String.fetchOne(db, sql: "PRAGMA journal_mode = DELETE")
                }
                try copy.close()
            }
            guard Self.syncFolder(of: path) else {
                throw StoreError(.inputOutput, "The disk refused to keep the name of the copy.")
            }
            let result = try verified(path)
            try await write { db in
                try Self.note(
                    db, now, "altavoz", "backed-up", "\(result.workers) workers, \(result.deliveries) deliveries")
            }
            return result
        } catch {
            // A copy that is not whole must not be mistaken for a backup.
            try? FileManager.default.removeItem(atPath: path)
            throw error
        }
    }

    private func verified(_ path: String) throws -> BackupResult {
        try StoreError.translating {
            var configuration = Configuration()
            configuration.readonly = true
            let copy = try DatabaseQueue(path: path, configuration: configuration)
            let (workers, deliveries) = try copy.read { db in
                let finding = try String.fetchOne(db, sql: "PRAGMA integrity_check(1)") ?? "no answer"
                guard finding == "ok" else {
                    throw StoreError(.corrupt, "The copy is not whole: \(finding). The disk may be failing.")
                }
                return (
                    try Int.fetchOne(db, sql: "SELECT count(*) FROM workers WHERE forgotten_at IS NULL")!,
                    try Int.fetchOne(db, sql: "SELECT count(*) FROM deliveries")!
                )
            }
            try copy.close()
            let attributes = try FileManager.default.attributesOfItem(atPath: path)
            return BackupResult(
                path: path, bytes: (attributes[.size] as? NSNumber)?.int64Value ?? 0, workers: workers,
                deliveries: deliveries)
        }
    }
}
