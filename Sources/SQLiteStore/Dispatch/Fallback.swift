import GRDB
import Outreach

/// An email in place of an SMS that failed for good, where the campaign wants it and the worker has consented to both.
enum Fallback {
    /// Harmless when repeated.
    static func plant(_ db: Database, _ knowledge: SharedKnowledge, delivery: Int64, now: Timestamp) throws {
        let row = try Row.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT d.campaign_id FROM deliveries d JOIN campaigns c ON c.id = d.campaign_id
                    WHERE d.id = ? AND d.channel = 0 AND d.valid_until > ? AND c.state IN ('running', 'paused')
                    """), arguments: [delivery, now.milliseconds])
        guard let row else { return }
        let spec = try knowledge.withLock { try $0.spec(db, row[0]) }
        // After a call, or a message in WhatsApp, nobody gets anything that they did not agree to.
        guard spec.fallsBackToEmail, spec.audience.lone == nil else { return }
        try db.cachedStatement(
            sql: """
                INSERT OR IGNORE INTO deliveries (campaign_id, step, worker_id, contact_id, channel, state, stage, route,
                    segments, planned_at, due_at, valid_until, updated_at, language, region)
                SELECT d.campaign_id, d.step, d.worker_id, c.id, 1, \(DeliveryState.ready.rawValue), \(Stage.ready.rawValue), d.route, 1,
                    ?1, ?1, d.valid_until, ?1, d.language, d.region
                FROM deliveries d JOIN contact_points c
                    ON c.id = (SELECT min(id) FROM contact_points
                        WHERE worker_id = d.worker_id AND channel = 1 AND reach = 3)
                WHERE d.id = ?2
                """
        ).execute(arguments: [now.milliseconds, delivery])
        guard db.changesCount == 1 else { return }
        let email = db.lastInsertedRowID
        try Journal.add(db, delivery, at: now, kind: "fallback", sentence: "Followed by an email, delivery \(email)")
        try Journal.add(
            db, email, at: now, kind: "fallback", sentence: "In place of the SMS that failed, delivery \(delivery)")
    }
}
