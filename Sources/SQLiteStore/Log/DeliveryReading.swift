import GRDB
import Outreach

/// Puts deliveries together from their tables.
struct DeliveryReader {
    let db: Database

    func delivery(_ id: ID<Delivery>) throws -> Delivery? {
        try deliveries("d.id = ?", [id.rawValue], limit: 1).first
    }

    /// Latest first.
    func deliveries(_ condition: String, _ arguments: StatementArguments, limit: Int) throws -> [Delivery] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT d.id, d.campaign_id, d.step, s.message, d.worker_id, p.mask, d.channel, d.language, d.region,
                    c.event_id, d.state, d.reason, d.detail, d.gateway, d.attempts, d.segments, d.price, d.due_at,
                    d.valid_until, d.updated_at, f.zones, d.parked, \(Channel.firstSQL("c.spec"))
                FROM deliveries d
                JOIN campaigns c ON c.id = d.campaign_id
                JOIN campaign_steps s ON s.campaign_id = d.campaign_id AND s.step = d.step
                JOIN contact_points p ON p.id = d.contact_id
                JOIN workers w ON w.id = d.worker_id
                JOIN profiles f ON f.id = w.profile_id
                WHERE \(condition) ORDER BY d.id DESC LIMIT ?
                """, arguments: arguments + [limit]
        ).map(Self.delivery)
    }

    private static func delivery(_ row: Row) -> Delivery {
        let state = DeliveryState(rawValue: row[10])!
        let due = Timestamp(milliseconds: row[17])
        return Delivery(
            id: ID(row[0]), campaign: ID(row[1]), step: row[2], message: MessageKey(row[3])!, worker: ID(row[4]),
            contact: row[5], channel: Channel(code: row[6], first: (row[22] as String?).flatMap(Channel.init)),
            language: LanguageTag(row[7])!,
            region: (row[8] as String?).flatMap { GEOID($0) }, event: ID(row[9]), state: state,
            reason: Reasons.sentence(
                state, reason: row[11], detail: row[12],
                until: row[21] ? nil : WallClock.describe(due, zone: Reasons.firstZone(row[20]))),
            gateway: row[13], attempts: row[14], segments: row[15], price: Money(microdollars: row[16]), dueAt: due,
            validUntil: Timestamp(milliseconds: row[18]), updatedAt: Timestamp(milliseconds: row[19]))
    }
}

/// Why a delivery is where it is, in plain words.
enum Reasons {
    /// - Parameter until: for a held delivery, when it is let go by itself; nil where a person decides.
    static func sentence(_ state: DeliveryState, reason: String?, detail: String?, until: String?) -> String? {
        let words = plain(reason: reason, detail: detail)
        switch state {
        case .held:
            guard let until else { return "Held for a person: \(words ?? "a person decides")" }
            return "Held until \(until): \(words ?? "not yet due")"
        case .retryWait: return (words ?? "Not sent") + (until.map { "; tried again at \($0)" } ?? "")
        default: return words
        }
    }

    static func plain(reason: String?, detail: String?) -> String? {
        let known = reason.flatMap { HoldReason(rawValue: $0)?.sentence ?? EndReason(rawValue: $0)?.sentence }
        let parts = [known, detail].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: ": ")
    }

    static func firstZone(_ zones: String) -> String {
        zones.split(separator: "|").first.map(String.init) ?? "UTC"
    }
}
