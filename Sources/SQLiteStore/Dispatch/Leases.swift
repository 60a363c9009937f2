import GRDB
import Outreach

extension SQLiteStore {
    public func release(_ deliveries: [ID<Delivery>], leadership: Leadership, now: Timestamp) async throws {
        try await write { db in
            try LeadershipRow.require(db, leadership)
            for id in deliveries { try Leases.giveBack(db, id.rawValue, fence: leadership.fence) }
        }
    }

    public func hold(
        _ deliveries: [ID<Delivery>], reason: HoldReason, detail: String, leadership: Leadership, now: Timestamp
    ) async throws {
        try await write { db in
            try LeadershipRow.require(db, leadership)
            for id in deliveries {
                try db.cachedStatement(
                    sql: """
                        UPDATE deliveries SET state = \(DeliveryState.held.rawValue), parked = ?, reason = ?, detail = ?,
                            updated_at = ?, fence = NULL, lease_until = NULL
                        WHERE id = ? AND state = \(DeliveryState.leased.rawValue) AND fence = ?
                        """
                ).execute(arguments: [
                    reason.needsPerson ? 1 : 0, reason.rawValue, detail, now.milliseconds, id.rawValue,
                    leadership.fence,
                ])
                guard db.changesCount == 1 else { continue }
                try Journal.add(
                    db, id.rawValue, at: now, kind: "held", sentence: "Held for a person: \(reason.sentence). \(detail)"
                )
            }
        }
    }
}

enum Leases {
    /// Leased, never begun: ready again.
    static func giveBack(_ db: Database, _ delivery: Int64, fence: Int64? = nil) throws {
        try db.cachedStatement(
            sql: """
                UPDATE deliveries SET state = \(DeliveryState.ready.rawValue), fence = NULL, lease_until = NULL
                WHERE id = ?1 AND state = \(DeliveryState.leased.rawValue) AND (?2 IS NULL OR fence = ?2)
                """
        ).execute(arguments: [delivery, fence])
    }
}
