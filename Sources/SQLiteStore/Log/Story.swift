import GRDB
import Outreach

extension SQLiteStore {
    public func story(of delivery: ID<Delivery>) async throws -> DeliveryStory? {
        try await read { db in
            guard let found = try DeliveryReader(db: db).delivery(delivery) else { return nil }
            return DeliveryStory(delivery: found, entries: try StoryTeller(db: db, delivery: found).entries())
        }
    }
}

/// Puts a delivery's whole life in order: planning, what the gate and people did, attempts, outcomes, receipts.
private struct StoryTeller {
    let db: Database
    let delivery: Delivery

    func entries() throws -> [DeliveryStory.Entry] {
        let zone =
            try String.fetchOne(
                db, sql: "SELECT p.zones FROM workers w JOIN profiles p ON p.id = w.profile_id WHERE w.id = ?",
                arguments: [delivery.worker.rawValue]
            ).map(Reasons.firstZone) ?? "UTC"
        let all = try [planned(zone)] + events(zone) + attempts() + receipts()
        // Those of the same moment stay in the order of the chain of cause and effect.
        return all.enumerated().sorted {
            ($0.element.at, $0.offset) < ($1.element.at, $1.offset)
        }.map(\.element)
    }

    private func planned(_ zone: String) throws -> DeliveryStory.Entry {
        let row = try Row.fetchOne(
            db,
            sql: """
                SELECT d.planned_at, s.day, s.due_at, c.is_reply FROM deliveries d
                JOIN campaigns c ON c.id = d.campaign_id JOIN campaign_steps s ON s.campaign_id = d.campaign_id AND s.step = d.step WHERE d.id = ?
                """, arguments: [delivery.id.rawValue])!
        let channel =
            ["sms": "SMS", "voice": "a call", "whatsapp": "WhatsApp"][delivery.channel.rawValue]
            ?? delivery.channel.rawValue
        let due = WallClock.describe(Timestamp(milliseconds: row[2]), zone: zone)
        let units = delivery.channel == .sms ? ", segments: \(delivery.segments)" : ""
        let what = "\(delivery.message) in \(delivery.language) by \(channel) to \(delivery.contact)"
        return DeliveryStory.Entry(
            at: Timestamp(milliseconds: row[0]), kind: "planned",
            sentence: row[3]
                ? "Answer to a reply: \(what)\(units)"
                : "Planned: \(what), day \(row[1] as Int) of campaign \(delivery.campaign), due \(due)\(units)")
    }

    private func events(_ zone: String) throws -> [DeliveryStory.Entry] {
        try Row.fetchAll(
            db, sql: "SELECT at, kind, until, sentence FROM delivery_events WHERE delivery_id = ? ORDER BY id",
            arguments: [delivery.id.rawValue]
        ).map { row in
            let until = (row[2] as Int64?).map { WallClock.describe(Timestamp(milliseconds: $0), zone: zone) }
            return DeliveryStory.Entry(
                at: Timestamp(milliseconds: row[0]), kind: row[1],
                sentence: until.map { "Held until \($0): \(row[3] as String)" } ?? row[3])
        }
    }

    private func attempts() throws -> [DeliveryStory.Entry] {
        try Row.fetchAll(
            db,
            sql: """
                WITH RECURSIVE chain (seq) AS (
                    SELECT last_attempt FROM deliveries WHERE id = ? AND last_attempt IS NOT NULL
                    UNION ALL
                    SELECT a.previous FROM chain JOIN attempts a ON a.seq = chain.seq WHERE a.previous IS NOT NULL
                )
                SELECT a.begun_at, a.ordinal, a.gateway, o.at, o.class, o.code, o.sentence, o.message_id
                FROM chain JOIN attempts a ON a.seq = chain.seq LEFT JOIN outcomes o ON o.attempt = a.seq ORDER BY a.seq
                """, arguments: [delivery.id.rawValue]
        ).flatMap { row -> [DeliveryStory.Entry] in
            var entries = [
                DeliveryStory.Entry(
                    at: Timestamp(milliseconds: row[0]), kind: "attempt",
                    sentence: "Attempt \(row[1] as Int): handed to \(row[2] as String)")
            ]
            if let at = row[3] as Int64? {
                entries.append(
                    DeliveryStory.Entry(at: Timestamp(milliseconds: at), kind: "outcome", sentence: outcome(row)))
            }
            return entries
        }
    }

    private func outcome(_ row: Row) -> String {
        let meaning =
            switch row[4] as String {
            case "accepted": "The gateway took it"
            case "not-sent": "Not sent"
            case "throttled": "The gateway asked to slow down; not sent"
            case "rejected": "The gateway refused it"
            default: "It left, but no answer came: it may or may not have been sent"
            }
        return meaning + said(code: row[5], sentence: row[6])
            + ((row[7] as String?).map { ", as \($0)" } ?? "")
    }

    private func receipts() throws -> [DeliveryStory.Entry] {
        try Row.fetchAll(
            db,
            sql: "SELECT received_at, gateway, status, code, sentence FROM receipts WHERE delivery_id = ? ORDER BY id",
            arguments: [delivery.id.rawValue]
        ).map { row in
            DeliveryStory.Entry(
                at: Timestamp(milliseconds: row[0]), kind: "receipt",
                sentence: "\(row[1] as String) reports: \(row[2] as String)" + said(code: row[3], sentence: row[4]))
        }
    }

    private func said(code: String?, sentence: String?) -> String {
        switch (code, sentence) {
        case (let code?, let sentence?): ": \(sentence) (\(code))"
        case (nil, let sentence?): ": \(sentence)"
        case (let code?, nil): " (\(code))"
        case (nil, nil): ""
        }
    }
}
