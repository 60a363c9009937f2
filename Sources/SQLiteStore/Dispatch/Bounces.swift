import GRDB
import Outreach

/// What follows for a mailbox when a mail to it came back or was refused: it is one count, whether a receipt or the answer
/// said so.
enum Bounces {
    /// In the story of a delivery: a mail that had come back as a soft bounce turned out to be a hard one.
    static let lateHard = "bounce"

    /// - Parameter code: of the receipt or outcome, which is on record already.
    static func heed(_ db: Database, code: String?, contact: Int64, now: Timestamp) throws {
        switch code.flatMap(Bounce.init(code:)) {
        case .hard: try Suppression.bounce(db, contact: contact, now: now)
        case .soft:
            if try soft(db, contact: contact, now: now) >= Bounce.softLimit {
                try Suppression.bounce(db, contact: contact, now: now)
            }
        case nil: break
        }
    }

    /// How many mails to this contact point were soft bounces lately, the one at hand included.
    private static func soft(_ db: Database, contact: Int64, now: Timestamp) throws -> Int {
        // By way of the steps, since deliveries have no index by worker alone.
        try Int.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT count(*) FROM contact_points c CROSS JOIN campaign_steps s CROSS JOIN deliveries d
                        ON d.campaign_id = s.campaign_id AND d.step = s.step AND d.worker_id = c.worker_id
                        AND d.contact_id = c.id
                    WHERE c.id = ?1 AND (
                        EXISTS (
                            SELECT 1 FROM receipts r
                            WHERE r.delivery_id = d.id AND r.received_at > ?2 AND r.code LIKE ?3)
                        OR EXISTS (
                            SELECT 1 FROM outcomes o WHERE o.attempt = d.last_attempt AND o.at > ?2 AND o.code LIKE ?3))
                    """),
            arguments: [
                contact, (now - Bounce.softWindow).milliseconds, Bounce.soft.rawValue + " %",
            ])!
    }
}
