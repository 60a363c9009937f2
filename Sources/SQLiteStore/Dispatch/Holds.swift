import GRDB
import Outreach

extension SQLiteStore {
    public func holdMissed(_ leadership: Leadership, lastAlive: Timestamp?, now: Timestamp) async throws -> Int {
        var total = 0
        for active in try await activeCampaigns() {
            let grace = active.campaign.spec.grace
            if let lastAlive, now - lastAlive <= grace { continue }
            var held = 0
            repeat {
                held = try await write { db in
                    try LeadershipRow.require(db, leadership)
                    return try Holds.holdStale(
                        db, campaign: active.campaign.id, dueBefore: now - grace, now: now, limit: Self.chunk)
                }
                total += held
            } while held == Self.chunk
        }
        return total
    }

    public func releaseReviewHolds(now: Timestamp) async throws -> Int {
        var total = 0
        var released = 0
        repeat {
            released = try await write { try Holds.releaseReview($0, now: now, limit: Self.chunk) }
            total += released
        } while released == Self.chunk
        return total
    }
}

/// Holds that only a person can end.
enum Holds {
    static func holdStale(_ db: Database, campaign: ID<Campaign>, dueBefore: Timestamp, now: Timestamp, limit: Int)
        throws -> Int
    {
        let ids = try Int64.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT id FROM deliveries WHERE campaign_id = ? AND \(Stage.beforeSQL)
                        AND parked = 0 AND due_at < ? AND valid_until > ? LIMIT ?
                    """), arguments: [campaign.rawValue, dueBefore.milliseconds, now.milliseconds, limit])
        for id in ids {
            try db.cachedStatement(
                sql: """
                    UPDATE deliveries SET \(DeliveryState.held.columnsSQL), parked = 1, reason = ?, detail = NULL,
                        updated_at = ? WHERE id = ?
                    """
            ).execute(arguments: [HoldReason.stale.rawValue, now.milliseconds, id])
            try Journal.add(
                db, id, at: now, kind: "held", sentence: "Held for a person: \(HoldReason.stale.sentence)")
        }
        return ids.count
    }

    /// What is still not approved is held again when it is leased.
    static func releaseReview(_ db: Database, now: Timestamp, limit: Int) throws -> Int {
        try db.executeCached(
            sql: """
                UPDATE deliveries SET parked = 0, reason = NULL, detail = NULL, due_at = ?, updated_at = ?
                WHERE id IN (
                    SELECT id FROM deliveries
                    WHERE \(Stage.beforeSQL) AND parked = 1 AND reason = '\(HoldReason.review.rawValue)' LIMIT ?)
                """, arguments: [now.milliseconds, now.milliseconds, limit])
        return db.changesCount
    }
}
