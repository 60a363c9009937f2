import Foundation
import GRDB
import Outreach

extension SQLiteStore {
    public func unknowns(gateway: String, olderThan: Timestamp, limit: Int) async throws -> [UnknownDelivery] {
        try await read { db in
            try Row.fetchAll(
                db.cachedStatement(
                    sql: """
                        SELECT d.id, a.id,
                            coalesce(o.message_id, (SELECT r.message_id FROM receipts r WHERE r.delivery_id = d.id)),
                            d.updated_at
                        FROM deliveries d JOIN attempts a ON a.seq = d.last_attempt
                            LEFT JOIN outcomes o ON o.attempt = a.seq
                        WHERE d.\(Stage.unsettledSQL) AND d.updated_at < ? AND d.gateway = ?
                        ORDER BY d.updated_at, d.id LIMIT ?
                        """), arguments: [olderThan.milliseconds, gateway, limit]
            ).map { row in
                UnknownDelivery(
                    delivery: ID(row[0]), attempt: AttemptID(bytes: row[1] as Data)!, messageID: row[2],
                    since: Timestamp(milliseconds: row[3]))
            }
        }
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
