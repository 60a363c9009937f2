import Foundation
import GRDB
import Outreach

extension SQLiteStore {
    public func forget(_ worker: ID<Worker>, by: String, now: Timestamp) async throws -> Bool {
        let id = worker.rawValue
        let isForgotten = try await write { db in
            let isKnown = try Bool.fetchOne(
                db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM workers WHERE id = ? AND forgotten_at IS NULL)"),
                arguments: [id])!
            guard isKnown else { return false }
            try Erasure.erase(db, id, suppresses: true, now: now)
            try Self.note(db, now, by, "worker-forgotten", "worker \(id)")
            return true
        }
        // The key is still in older pages of the write-ahead log; empty it. A reader may keep it back: then it goes
        // with one of the next checkpoints.
        if isForgotten { try? await emptyLog() }
        return isForgotten
    }
}

/// Erases a worker, or somebody who wrote and never signed up.
enum Erasure {
    /// - Parameter suppresses: keeps the blind index, so that a later import does not bring them back.
    static func erase(_ db: Database, _ worker: Int64, suppresses: Bool, now: Timestamp) throws {
        let contacts = try Row.fetchAll(
            db.cachedStatement(sql: "SELECT id, lookup FROM contact_points WHERE worker_id = ?"), arguments: [worker])
        for row in contacts {
            let contact: Int64 = row[0]
            if suppresses, let lookup = row[1] as Data? {
                try Suppression.suppress(db, lookup, reason: "forgotten", now: now)
            }
            try Endings.endWaiting(db, worker: worker, contact: contact, .suppressed, .forgotten, now: now)
            guard suppresses else { continue }
            try ConsentLedger.append(
                db, contact: contact, .revocation, evidence: "asked to be forgotten", date: CivilDate(utc: now),
                now: now)
        }
        // What they wrote while their number was hidden is theirs as well.
        try db.executeCached(
            sql: """
                DELETE FROM questions WHERE account IN (
                    SELECT a.lookup FROM whatsapp_accounts a JOIN contact_points c ON c.id = a.contact_id
                    WHERE c.worker_id = ?)
                """, arguments: [worker])
        for table in ["conversations", "questions", "whatsapp_accounts"] {
            try db.executeCached(
                sql: "DELETE FROM \(table) WHERE contact_id IN (SELECT id FROM contact_points WHERE worker_id = ?)",
                arguments: [worker])
        }
        try db.executeCached(sql: "DELETE FROM visitors WHERE worker_id = ?", arguments: [worker])
        // Without the key the sealed values are noise; they go all the same.
        try db.executeCached(sql: "DELETE FROM worker_keys WHERE worker_id = ?", arguments: [worker])
        try db.executeCached(
            sql: """
                UPDATE contact_points SET sealed = NULL, lookup = NULL, mask = '(forgotten)', consent = 'revoked',
                    reach = 0 WHERE worker_id = ?
                """, arguments: [worker])
        try db.executeCached(sql: "DELETE FROM worker_regions WHERE worker_id = ?", arguments: [worker])
        try db.executeCached(sql: "DELETE FROM worker_topics WHERE worker_id = ?", arguments: [worker])
        try db.executeCached(
            sql: "INSERT OR IGNORE INTO profiles (languages, zones, safe_hours) VALUES ('', 'UTC', '')")
        try db.executeCached(
            sql: """
                UPDATE workers SET forgotten_at = ?, sms_reach = 0, email_reach = 0, profile_id =
                    (SELECT id FROM profiles WHERE languages = '' AND zones = 'UTC' AND safe_hours = '')
                WHERE id = ?
                """, arguments: [now.milliseconds, worker])
    }
}
