import GRDB
import Outreach

extension SQLiteStore {
    /// Ends every waiting delivery of a campaign that is over, a chunk at a time.
    func endDeliveries(of campaign: Int64, _ reason: EndReason, now: Timestamp) async throws {
        try await writeInChunks { db in
            try Endings.endWaiting(db, campaign: campaign, .cancelled, reason, now: now, limit: Self.chunk)
                == Self.chunk
        }
    }
}

/// Ends deliveries that will not be sent, with a line in each one's story.
enum Endings {
    /// Everything that waits for one contact point, whatever the campaign; STOP spares its own confirmation.
    static func endWaiting(
        _ db: Database, worker: Int64, contact: Int64, _ state: DeliveryState, _ reason: EndReason, now: Timestamp
    ) throws {
        // By way of the steps, since deliveries have no index by worker alone.
        let ids = try Int64.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT d.id FROM campaign_steps s CROSS JOIN deliveries d
                        ON d.campaign_id = s.campaign_id AND d.step = s.step AND d.worker_id = ?
                    WHERE d.contact_id = ? AND d.\(Stage.beforeSQL) AND NOT (? AND s.message = ?
                        AND EXISTS (SELECT 1 FROM campaigns c WHERE c.id = s.campaign_id AND c.is_reply = 1))
                    """), arguments: [worker, contact, reason == .stop, MessageKey.stopReply.text])
        for id in ids { try end(db, id, state, reason, now: now) }
    }

    /// - Returns: how many it ended; `limit` when there may be more.
    static func endWaiting(
        _ db: Database, campaign: Int64, _ state: DeliveryState, _ reason: EndReason, now: Timestamp, limit: Int
    ) throws -> Int {
        let ids = try Int64.fetchAll(
            db.cachedStatement(
                sql: "SELECT id FROM deliveries WHERE campaign_id = ? AND \(Stage.beforeSQL) LIMIT ?"),
            arguments: [campaign, limit])
        for id in ids { try end(db, id, state, reason, now: now) }
        return ids.count
    }

    static func end(
        _ db: Database, _ delivery: Int64, _ state: DeliveryState, _ reason: EndReason, now: Timestamp
    ) throws {
        try db.cachedStatement(
            sql: """
                UPDATE deliveries SET state = ?, stage = ?, reason = ?, detail = NULL, parked = 0, updated_at = ?,
                    fence = NULL WHERE id = ?
                """
        ).execute(arguments: [state.rawValue, state.stage.rawValue, reason.rawValue, now.milliseconds, delivery])
        try Journal.add(db, delivery, at: now, kind: state.word, sentence: reason.sentence)
    }
}

/// What happened to a delivery beside attempts, outcomes and receipts.
enum Journal {
    static func add(
        _ db: Database, _ delivery: Int64, at: Timestamp, kind: String, until: Timestamp? = nil, sentence: String
    ) throws {
        try db.cachedStatement(
            sql: "INSERT INTO delivery_events (delivery_id, at, kind, until, sentence) VALUES (?, ?, ?, ?, ?)"
        ).execute(arguments: [delivery, at.milliseconds, kind, until?.milliseconds, sentence])
    }
}

/// Deliveries that are held because their time was missed: a person decides with the step.
enum StaleDeliveries {
    private static let condition = """
        campaign_id = ? AND step = ? AND \(Stage.beforeSQL) AND parked = 1 AND reason = 'stale'
        """

    static func count(_ db: Database, _ campaign: ID<Campaign>, _ step: Int) throws -> Int {
        try Int.fetchOne(
            db.cachedStatement(sql: "SELECT count(*) FROM deliveries WHERE \(condition)"),
            arguments: [campaign.rawValue, step]) ?? 0
    }

    static func decide(
        _ db: Database, _ campaign: ID<Campaign>, _ step: Int, release: Bool, by: String, now: Timestamp
    ) throws {
        let ids = try Int64.fetchAll(
            db.cachedStatement(sql: "SELECT id FROM deliveries WHERE \(condition)"),
            arguments: [campaign.rawValue, step])
        for id in ids {
            guard release else {
                try Journal.add(db, id, at: now, kind: "person", sentence: "\(by) left the step out")
                try Endings.end(db, id, .cancelled, .resolved, now: now)
                continue
            }
            try db.cachedStatement(
                sql:
                    "UPDATE deliveries SET parked = 0, reason = NULL, detail = NULL, due_at = ?, updated_at = ? WHERE id = ?"
            ).execute(arguments: [now.milliseconds, now.milliseconds, id])
            try Journal.add(db, id, at: now, kind: "person", sentence: "\(by) let it go")
        }
    }
}
