import GRDB
import Outreach

extension SQLiteStore {
    public func promoteDue(now: Timestamp, limit: Int) async throws -> PromotionResult {
        // Most calls find nothing; those do not wait for the writer's turn, nor take it.
        let isIdle = try await read { try !Promotion(db: $0, now: now).hasWork() }
        guard !isIdle || leases.withLock({ $0.haveLapsed(now) }) else {
            return PromotionResult(promoted: 0, expired: 0, ended: 0, hasMore: false)
        }
        return try await writeWithLeases { db, leases in
            leases.dropLapsed(now)
            return try Promotion(db: db, now: now).run(limit: limit)
        }
    }

    public func nextDue(after: Timestamp) async throws -> Timestamp? {
        try await read { db in
            try Int64.fetchOne(
                db.cachedStatement(
                    sql: "SELECT min(due_at) FROM deliveries WHERE \(Stage.ripeningSQL) AND due_at > ?"),
                arguments: [after.milliseconds]
            ).map(Timestamp.init(milliseconds:))
        }
    }
}

/// Moves deliveries along with time.
private struct Promotion {
    let db: Database
    let now: Timestamp

    private static let over = """
        SELECT c.id, c.state, e.state FROM campaigns c JOIN events e ON e.id = c.event_id
        WHERE c.state IN ('cancelled', 'finished')
            AND EXISTS (SELECT 1 FROM deliveries WHERE campaign_id = c.id AND \(Stage.beforeSQL))
        """
    private static let expiring = """
        SELECT d.id FROM campaigns c CROSS JOIN deliveries d ON d.campaign_id = c.id
        WHERE c.state IN ('running', 'paused') AND d.\(Stage.beforeSQL) AND d.valid_until <= ? LIMIT ?
        """
    private static let ripe = """
        SELECT id FROM deliveries WHERE \(Stage.ripeningSQL) AND due_at <= ? ORDER BY due_at LIMIT ?
        """

    func hasWork() throws -> Bool {
        if try Row.fetchOne(db.cachedStatement(sql: Self.over)) != nil { return true }
        return try [Self.expiring, Self.ripe].contains { sql in
            try Int64.fetchOne(db.cachedStatement(sql: sql), arguments: [now.milliseconds, 1]) != nil
        }
    }

    func run(limit: Int) throws -> PromotionResult {
        let ended = try endOver(limit)
        let expired = try ids(Self.expiring, limit)
        for id in expired { try Endings.end(db, id, .expired, .validity, now: now) }
        let ripe = try ids(Self.ripe, limit)
        let promote = try db.cachedStatement(
            sql: """
                UPDATE deliveries SET \(DeliveryState.ready.columnsSQL), reason = NULL, detail = NULL,
                    updated_at = ? WHERE id = ?
                """)
        for id in ripe { try promote.execute(arguments: [now.milliseconds, id]) }
        return PromotionResult(
            promoted: ripe.count, expired: expired.count, ended: ended,
            hasMore: ripe.count == limit || expired.count == limit || ended >= limit)
    }

    private func endOver(_ limit: Int) throws -> Int {
        var ended = 0
        for row in try Row.fetchAll(db.cachedStatement(sql: Self.over)) where ended < limit {
            let reason: EndReason =
                row[2] == "closed" ? .eventClosed : row[1] == "finished" ? .campaignFinished : .campaignCancelled
            ended += try Endings.endWaiting(db, campaign: row[0], .cancelled, reason, now: now, limit: limit - ended)
        }
        return ended
    }

    private func ids(_ sql: String, _ limit: Int) throws -> [Int64] {
        try Int64.fetchAll(db.cachedStatement(sql: sql), arguments: [now.milliseconds, limit])
    }
}
