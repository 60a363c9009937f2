import GRDB
import Outreach

extension SQLiteStore {
    public func deliveries(_ filter: LogFilter, before: ID<Delivery>?, limit: Int) async throws -> [Delivery] {
        try await read { db in
            let condition = LogCondition(filter, before: before)
            return try DeliveryReader(db: db).deliveries(condition.sql, condition.arguments, limit: limit)
        }
    }
}

/// A filter of the log as SQL. The pieces of text are fixed; everything from outside is an argument.
private struct LogCondition {
    let sql: String
    let arguments: StatementArguments

    init(_ filter: LogFilter, before: ID<Delivery>?) {
        var terms = ["1"]
        var arguments: StatementArguments = []
        func add(_ term: String, _ values: (any DatabaseValueConvertible)?...) {
            terms.append(term)
            arguments += StatementArguments(values)
        }
        if let before { add("d.id < ?", before.rawValue) }
        if let campaign = filter.campaign { add("d.campaign_id = ?", campaign.rawValue) }
        if let event = filter.event { add("c.event_id = ?", event.rawValue) }
        if let worker = filter.worker {
            add(
                """
                d.id IN (SELECT m.id FROM campaign_steps s CROSS JOIN deliveries m
                    ON m.campaign_id = s.campaign_id AND m.step = s.step AND m.worker_id = ?)
                """, worker.rawValue)
        }
        if let region = filter.region {
            // A state stands for its counties.
            add("d.region BETWEEN ? AND ?", region.text, region.kind == .state ? region.text + ":" : region.text)
        }
        if let language = filter.language { add("d.language = ?", language.text) }
        if let gateway = filter.gateway { add("d.gateway = ?", gateway) }
        if let channel = filter.channel { add("d.channel = ?", channel.code) }
        if !filter.states.isEmpty {
            add("d.state IN (SELECT value FROM json_each(?))", "\(filter.states.map(\.rawValue))")
        }
        if let since = filter.since { add("d.updated_at >= ?", since.milliseconds) }
        if let until = filter.until { add("d.updated_at < ?", until.milliseconds) }
        if let masked = filter.maskedContact { add("substr(p.mask, -length(?)) = ?", masked, masked) }
        sql = terms.joined(separator: " AND ")
        self.arguments = arguments
    }
}

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
                    d.valid_until, d.updated_at, f.zones, d.parked
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
            contact: row[5], channel: Channel(code: row[6]), language: LanguageTag(row[7])!,
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
