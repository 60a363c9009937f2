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
