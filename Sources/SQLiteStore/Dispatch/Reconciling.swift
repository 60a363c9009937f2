import Foundation
import GRDB
import Outreach

extension SQLiteStore {
    public func unknowns(_ search: UnknownSearch, limit: Int) async throws -> [[UnknownDelivery]] {
        try await read { db in
            let statement = try db.cachedStatement(sql: Self.unknownsSQL(isByMessageID: search.isByMessageID))
            return try search.spans.map { span in
                try Row.fetchAll(
                    statement,
                    arguments: [
                        "gateway": search.gateway, "since": span.after?.since.milliseconds ?? .min,
                        "delivery": span.after?.delivery.rawValue ?? .min, "through": span.through.milliseconds,
                        "limit": max(0, limit),
                    ]
                ).map { row in
                    UnknownDelivery(
                        delivery: ID(row[0]), attempt: AttemptID(bytes: row[1] as Data)!, messageID: row[2],
                        since: Timestamp(milliseconds: row[3]))
                }
            }
        }
    }

    /// The index of unsettled deliveries leads, in the order of places, and no further than the span. A report names the
    /// message of an attempt that went to the same gateway, or another would be asked about it.
    static func unknownsSQL(isByMessageID: Bool) -> String {
        let name = """
            (SELECT r.message_id FROM receipts r WHERE r.delivery_id = d.id AND r.gateway = :gateway
                ORDER BY r.id DESC LIMIT 1)
            """
        return """
            SELECT d.id, a.id, \(name), d.updated_at
            FROM deliveries d INDEXED BY deliveries_unsettled CROSS JOIN attempts a ON a.seq = d.last_attempt
            WHERE d.\(Stage.unsettledSQL) AND d.updated_at BETWEEN :since AND :through
                AND (d.updated_at > :since OR d.id > :delivery) AND a.gateway = :gateway
                \(isByMessageID ? "AND \(name) IS NOT NULL" : "")
            ORDER BY d.updated_at, d.id LIMIT :limit
            """
    }

    public func closeOverdue(now: Timestamp, after: Duration, limit: Int) async throws -> Int {
        let limit = max(0, limit)
        let deadline = now - after
        let isIdle = try await read { db in
            try Self.unknown(db, since: deadline, limit: 1).isEmpty
                && Self.awaited(db, since: deadline, limit: 1).isEmpty
        }
        guard !isIdle else { return 0 }
        return try await write { db in
            let unknown = try Self.unknown(db, since: deadline, limit: limit)
            for id in unknown {
                try db.cachedStatement(
                    sql: """
                        UPDATE deliveries SET \(DeliveryState.unknownFinal.columnsSQL), reason = ?, updated_at = ?
                        WHERE id = ?
                        """
                ).execute(arguments: [EndReason.noReceipt.rawValue, now.milliseconds, id])
                try Journal.add(
                    db, id, at: now, kind: DeliveryState.unknownFinal.word, sentence: EndReason.noReceipt.sentence)
            }
            let awaited = try Self.awaited(db, since: deadline, limit: limit - unknown.count)
            for id in awaited {
                try db.cachedStatement(
                    sql: "UPDATE deliveries SET stage = \(Stage.over.rawValue), reason = ? WHERE id = ?"
                )
                .execute(arguments: [EndReason.noReceipt.rawValue, id])
                try Journal.add(db, id, at: now, kind: "no-receipt", sentence: EndReason.noReceipt.sentence)
            }
            return unknown.count + awaited.count
        }
    }

    private static func unknown(_ db: Database, since deadline: Timestamp, limit: Int) throws -> [Int64] {
        try Int64.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT id FROM deliveries WHERE \(Stage.unsettledSQL) AND updated_at <= ? ORDER BY updated_at LIMIT ?
                    """), arguments: [deadline.milliseconds, limit])
    }

    /// Taken by the gateway, and no receipt since. Attempts grow with time, so only the oldest are looked at.
    private static func awaited(_ db: Database, since deadline: Timestamp, limit: Int) throws -> [Int64] {
        let first = AttemptID(high: UInt64(bitPattern: deadline.milliseconds + 1) << 16, low: 0)
        let last = try Int64.fetchOne(
            db.cachedStatement(sql: "SELECT seq FROM attempts WHERE id < ? ORDER BY id DESC LIMIT 1"),
            arguments: [Data(first.bytes)])
        guard let last else { return [] }
        return try Int64.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT d.id FROM campaigns c CROSS JOIN deliveries d
                        ON d.campaign_id = c.id AND d.\(Stage.pendingSQL) AND d.last_attempt <= ?
                    WHERE d.state IN (\(DeliveryState.accepted.rawValue), \(DeliveryState.sent.rawValue))
                        AND d.updated_at <= ? LIMIT ?
                    """), arguments: [last, deadline.milliseconds, limit])
    }
}
