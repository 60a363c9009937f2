import GRDB
import Outreach

extension SQLiteStore {
    public func resolve(_ delivery: ID<Delivery>, as resolution: Resolution, by: String, now: Timestamp) async throws {
        let by = try Self.named(by)
        try await write { [knowledge] db in
            let state = try Int.fetchOne(
                db, sql: "SELECT state FROM deliveries WHERE id = ?", arguments: [delivery.rawValue]
            ).flatMap(DeliveryState.init(rawValue:))
            guard let state else { throw CampaignRefusal("There is no delivery \(delivery).") }
            guard [.unknown, .reconciling, .unknownFinal].contains(state) else {
                throw CampaignRefusal("Delivery \(delivery) is \(state): only one of unknown fate can be resolved.")
            }
            if resolution == .resend, let reason = try Self.end(db, knowledge, of: delivery, now: now) {
                throw CampaignRefusal.noResend(of: delivery, because: reason)
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

    /// Why the gate would end it at once, were it to go out again; nil when it would let it go, now or later.
    private static func end(_ db: Database, _ knowledge: SharedKnowledge, of delivery: ID<Delivery>, now: Timestamp)
        throws -> EndReason?
    {
        let row = try Row.fetchOne(
            db,
            sql: """
                SELECT d.campaign_id, c.state, e.state, c.is_reply, d.valid_until, d.planned_at, w.profile_id, p.consent,
                    p.lookup IS NULL, EXISTS (SELECT 1 FROM suppressions s WHERE s.lookup = p.lookup), s.message, s.day,
                    d.worker_id
                FROM deliveries d JOIN campaigns c ON c.id = d.campaign_id JOIN events e ON e.id = c.event_id
                JOIN campaign_steps s ON s.campaign_id = d.campaign_id AND s.step = d.step
                JOIN contact_points p ON p.id = d.contact_id JOIN workers w ON w.id = p.worker_id
                WHERE d.id = ?
                """, arguments: [delivery.rawValue])
        guard let row else {
            throw StoreError(.unreadable, "Delivery \(delivery) has no step, worker or contact point.")
        }
        let (spec, profile) = try knowledge.withLock { (try $0.spec(db, row[0]), try $0.profile(db, row[6])) }
        let isReply: Bool = row[3]
        var consent = ConsentState(rawValue: row[7]) ?? .unconsented
        if !isReply, consent == .granted, let topic = spec.audience.lone?.requiredTopic,
            try !Bool.fetchOne(
                db, sql: "SELECT EXISTS (SELECT 1 FROM worker_topics WHERE worker_id = ? AND topic = ?)",
                arguments: [row[12] as Int64, topic.text])!
        {
            consent = .unconsented
        }
        let decision = GateDecision.decide(
            GateFacts(
                campaign: CampaignState(rawValue: row[1])!, eventIsOpen: row[2] == "open", consent: consent,
                isSuppressed: row[9], isForgotten: row[8],
                window: SendWindow(
                    zones: profile.zones, hours: spec.hours + (profile.safeHours.map { [$0] } ?? [])),
                validUntil: Timestamp(milliseconds: row[4]), cap: .none, day: row[11], recent: [], isReply: isReply,
                queuedAt: Timestamp(milliseconds: row[5]),
                confirmsStop: isReply && MessageKey(row[10])?.goesDespiteStop == true), now: now)
        if case .end(_, let reason) = decision { return reason }
        return nil
    }
}
