import Foundation
import GRDB
import Outreach

extension SQLiteStore {
    public func unknowns(gateway: String, olderThan: Timestamp, limit: Int) async throws -> [UnknownDelivery] {
        try await read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT d.id, a.id, coalesce(o.message_id, (SELECT r.message_id FROM receipts r WHERE r.delivery_id = d.id)),
                        d.updated_at
                    FROM deliveries d JOIN attempts a ON a.seq = d.last_attempt LEFT JOIN outcomes o ON o.attempt = a.seq
                    WHERE d.\(DeliveryState.unsettledSQL) AND d.updated_at < ? AND d.gateway = ?
                    ORDER BY d.updated_at, d.id LIMIT ?
                    """, arguments: [olderThan.milliseconds, gateway, limit]
            ).map { row in
                UnknownDelivery(
                    delivery: ID(row[0]), attempt: AttemptID(bytes: row[1] as Data)!, messageID: row[2],
                    since: Timestamp(milliseconds: row[3]))
            }
        }
    }

    public func closeOverdue(now: Timestamp, after: Duration, limit: Int) async throws -> Int {
        let limit = max(0, limit)
        let deadline = (now - after).milliseconds
        let isIdle = try await read { db in
            try ![Self.overdueUnknown, Self.overdueAwaited].contains { sql in
                try Int64.fetchOne(db, sql: sql, arguments: [deadline, 1]) != nil
            }
        }
        guard !isIdle else { return 0 }
        return try await write { db in
            let unknown = try Int64.fetchAll(db, sql: Self.overdueUnknown, arguments: [deadline, limit])
            for id in unknown {
                try db.cachedStatement(
                    sql: """
                        UPDATE deliveries SET state = \(DeliveryState.unknownFinal.rawValue), reason = ?, updated_at = ?
                        WHERE id = ?
                        """
                ).execute(arguments: [EndReason.noReceipt.rawValue, now.milliseconds, id])
                try Journal.add(
                    db, id, at: now, kind: DeliveryState.unknownFinal.word, sentence: EndReason.noReceipt.sentence)
            }
            let awaited = try Int64.fetchAll(
                db, sql: Self.overdueAwaited, arguments: [deadline, limit - unknown.count])
            for id in awaited {
                try db.cachedStatement(sql: "UPDATE deliveries SET awaiting = 0, reason = ? WHERE id = ?")
                    .execute(arguments: [EndReason.noReceipt.rawValue, id])
                try Journal.add(db, id, at: now, kind: "no-receipt", sentence: EndReason.noReceipt.sentence)
            }
            return unknown.count + awaited.count
        }
    }

    private static let overdueUnknown = """
        SELECT id FROM deliveries WHERE \(DeliveryState.unsettledSQL) AND updated_at <= ? ORDER BY updated_at LIMIT ?
        """
    private static let overdueAwaited = """
        SELECT id FROM deliveries WHERE \(DeliveryState.awaitingSQL) AND updated_at <= ? ORDER BY updated_at LIMIT ?
        """
}
