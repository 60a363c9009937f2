import GRDB
import Outreach

extension SQLiteStore {
    public func resolve(_ delivery: ID<Delivery>, as resolution: Resolution, by: String, now: Timestamp) async throws {
        let by = try Self.named(by)
        try await write { db in
            let state = try Int.fetchOne(
                db, sql: "SELECT state FROM deliveries WHERE id = ?", arguments: [delivery.rawValue]
            ).flatMap(DeliveryState.init(rawValue:))
            guard let state else { throw CampaignRefusal("There is no delivery \(delivery).") }
            guard [.unknown, .reconciling, .unknownFinal].contains(state) else {
                throw CampaignRefusal("Delivery \(delivery) is \(state): only one of unknown fate can be resolved.")
            }
            let next: DeliveryState =
                switch resolution {
                case .delivered: .delivered
                case .undelivered: .undelivered
                case .resend: .ready
                }
            // What goes out again is judged by the gate like any other.
            try db.execute(
                sql: """
                    UPDATE deliveries SET state = ?, stage = ?, parked = 0, reason = ?, detail = ?, updated_at = ?,
                        due_at = iif(?, ?, due_at), dispatched_at = iif(?, NULL, dispatched_at) WHERE id = ?
                    """,
                arguments: [
                    next.rawValue, next.stage.rawValue, EndReason.resolved.rawValue, by, now.milliseconds,
                    resolution == .resend,
                    now.milliseconds, resolution != .delivered, delivery.rawValue,
                ])
            let sentence =
                switch resolution {
                case .delivered: "\(by) says that it arrived"
                case .undelivered: "\(by) says that it did not arrive"
                case .resend: "\(by) ordered that it be sent once more, though it may have arrived"
                }
            try Journal.add(db, delivery.rawValue, at: now, kind: "person", sentence: sentence)
            try Self.note(
                db, now, by, "delivery-resolved", "delivery \(delivery), which was \(state): \(resolution.rawValue)")
        }
    }
}
