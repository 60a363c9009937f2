import GRDB
import Outreach

extension SQLiteStore {
    public func sweepReplies(now: Timestamp) async throws -> ReplySweep {
        let isDue = try await read { db in
            try Bool.fetchOne(
                db,
                sql: """
                    SELECT EXISTS (SELECT 1 FROM conversations WHERE expires_at <= ?1)
                        OR EXISTS (SELECT 1 FROM questions WHERE kept_until <= ?1)
                        OR EXISTS (SELECT 1 FROM visitors WHERE until <= ?1)
                    """, arguments: [now.milliseconds])!
        }
        guard isDue else { return ReplySweep() }
        let sweep = try await write { db in
            var sweep = ReplySweep()
            try db.execute(sql: "DELETE FROM conversations WHERE expires_at <= ?", arguments: [now.milliseconds])
            sweep.conversations = db.changesCount
            let unread = try Int64.fetchAll(
                db,
                sql: """
                    SELECT c.worker_id FROM questions q JOIN contact_points c ON c.id = q.contact_id
                    WHERE q.kept_until <= ? AND q.kind = 'doubtful' AND q.answered_by IS NULL
                        AND c.worker_id NOT IN (SELECT worker_id FROM visitors) ORDER BY q.id
                    """, arguments: [now.milliseconds])
            for worker in unread {
                try Self.note(db, now, "altavoz", "reply-unread", "worker \(worker): may have meant STOP or help")
            }
            sweep.unread = unread.count
            try db.execute(sql: "DELETE FROM questions WHERE kept_until <= ?", arguments: [now.milliseconds])
            sweep.questions = db.changesCount
            // Not while a message to them waits or is on the wire.
            let gone = try Int64.fetchAll(
                db,
                sql: """
                    SELECT v.worker_id FROM visitors v WHERE v.until <= ? AND NOT EXISTS (
                        SELECT 1 FROM campaign_steps s CROSS JOIN deliveries d
                            ON d.campaign_id = s.campaign_id AND d.step = s.step AND d.worker_id = v.worker_id
                        WHERE s.campaign_id IN (SELECT id FROM campaigns WHERE is_reply = 1)
                            AND (d.\(Stage.beforeSQL) OR d.state = \(DeliveryState.dispatching.rawValue)))
                    LIMIT ?
                    """, arguments: [now.milliseconds, Self.chunk])
            for worker in gone { try Erasure.erase(db, worker, suppresses: false, now: now) }
            sweep.visitors = gone.count
            return sweep
        }
        if sweep.visitors + sweep.questions > 0 {
            try? await emptyLog()
        }
        return sweep
    }
}
