import GRDB
import Outreach

/// Answers to workers, as deliveries of a campaign of the store's own that never ends: one for texts and emails, one for
/// WhatsApp, where an answer goes the way that the message came.
///
/// A delivery is unique by campaign, step, worker and channel. So the lane has as many steps for a message as anyone ever
/// had answers of that kind: a worker's third HELP is answered in the third of them. What an answer names as chosen is its
/// step's note.
struct ReplyLane {
    let db: Database
    /// By which it is answered.
    let channel: Channel
    let now: Timestamp

    /// False when this reply was taken before.
    func note(gateway: String, messageID: String) throws -> Bool {
        try db.cachedStatement(
            sql: "INSERT OR IGNORE INTO inbound_replies (gateway, message_id, received_at) VALUES (?, ?, ?)"
        ).execute(arguments: [gateway, messageID, now.milliseconds])
        return db.changesCount == 1
    }

    /// Queues it, unless this contact point has had enough.
    /// - Parameter due: when it may go; nil: at once, at any hour, as long as it is fresh (``GateFacts/freshness``).
    func answer(_ answer: QueuedAnswer, to point: ContactRow, due: Timestamp? = nil) throws -> ReplyVerdict {
        let lane = try campaign()
        let isConfirmation = answer.message == .stopReply || answer.message == .forgotten
        if try answers(answer.message, point) >= answer.limit { return .guarded }
        if !isConfirmation, try answers(nil, point) >= QueuedAnswer.mostAnswers { return .guarded }
        try plant(answer, step: try step(lane, answer, point), lane, point, due: due ?? now)
        return .queued
    }

    /// How many went lately, of one message or of all, whichever way.
    private func answers(_ message: MessageKey?, _ point: ContactRow) throws -> Int {
        try Int.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT count(*) FROM campaigns c CROSS JOIN campaign_steps s ON s.campaign_id = c.id
                    CROSS JOIN deliveries d ON d.campaign_id = s.campaign_id AND d.step = s.step AND d.worker_id = ?1
                    WHERE c.is_reply = 1 AND (?2 IS NULL OR s.message = ?2) AND d.contact_id = ?3
                        AND d.planned_at > ?4
                    """),
            arguments: [
                point.worker, message?.text, point.id, (now - QueuedAnswer.quietTime).milliseconds,
            ])!
    }

    private func plant(_ answer: QueuedAnswer, step: Int, _ lane: Int64, _ point: ContactRow, due: Timestamp) throws {
        let state = due > now ? DeliveryState.planned : .ready
        try db.cachedStatement(
            sql: """
                INSERT INTO deliveries (campaign_id, step, worker_id, contact_id, channel, state, stage, route,
                    segments, planned_at, due_at, valid_until, updated_at, language, region)
                SELECT :campaign, :step, :worker, :contact, :channel, :state, :stage,
                    :worker * 61 % 100, :segments, :now, :due, :until, :now, :language,
                    (SELECT min(geoid) FROM worker_regions WHERE worker_id = :worker)
                """
        ).execute(arguments: [
            "state": state.rawValue, "stage": state.stage.rawValue, "due": due.milliseconds,
            "campaign": lane, "step": step, "worker": point.worker, "contact": point.id,
            "channel": channel.code, "segments": answer.segments, "now": now.milliseconds,
            "until": answer.validUntil.milliseconds, "language": answer.language.text,
        ])
    }

    /// The first step of this message that this worker has not had yet.
    private func step(_ lane: Int64, _ answer: QueuedAnswer, _ point: ContactRow) throws -> Int {
        let free = try Int.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT min(s.step) FROM campaign_steps s
                    WHERE s.campaign_id = ? AND s.message = ? AND s.note IS ? AND NOT EXISTS (
                        SELECT 1 FROM deliveries d WHERE d.campaign_id = s.campaign_id AND d.step = s.step
                            AND d.worker_id = ? AND d.channel = ?)
                    """), arguments: [lane, answer.message.text, answer.chosen, point.worker, channel.code])
        if let free { return free }
        let next = try Int.fetchOne(
            db.cachedStatement(sql: "SELECT coalesce(max(step) + 1, 0) FROM campaign_steps WHERE campaign_id = ?"),
            arguments: [lane])!
        try db.executeCached(
            sql: """
                INSERT INTO campaign_steps (campaign_id, step, day, message, due_at, state, note)
                VALUES (?, ?, 0, ?, ?, 'planned', ?)
                """, arguments: [lane, next, answer.message.text, now.milliseconds, answer.chosen])
        return next
    }

    /// Its first channel is the lane's.
    static func audience(of channel: Channel) -> AudienceSpec {
        channel.standsAlone ? AudienceSpec(channels: [channel]) : AudienceSpec()
    }

    private func campaign() throws -> Int64 {
        let audience = Self.audience(of: channel)
        let known = try Int64.fetchOne(
            db, sql: "SELECT id FROM campaigns WHERE is_reply = 1 AND \(Channel.firstSQL("spec")) = ?",
            arguments: [audience.channels[0].rawValue])
        if let known { return known }
        let event = try event()
        let spec = CampaignSpec(
            name: "Replies", event: ID(event), playbook: nil, steps: [], audience: audience, cap: .none)
        try db.executeCached(
            sql: """
                INSERT INTO campaigns (event_id, spec, state, is_reply, drafted_by, drafted_at, starts_at)
                VALUES (?, ?, 'running', 1, 'altavoz', ?, ?)
                """, arguments: [event, try CampaignCoding.text(spec), now.milliseconds, now.milliseconds])
        return db.lastInsertedRowID
    }

    private func event() throws -> Int64 {
        if let known = try Int64.fetchOne(db.cachedStatement(sql: "SELECT id FROM events WHERE is_reply = 1")) {
            return known
        }
        try db.executeCached(
            sql: """
                INSERT INTO events (source, source_id, title, kind, source_kind, declared, fingerprint, state, revision,
                    created_at, is_reply) VALUES ('altavoz', 'replies', 'Replies', ?, '', ?, '', 'open', 1, ?, 1)
                """, arguments: [HazardKind.other.rawValue, CivilDate(utc: now).description, now.milliseconds])
        return db.lastInsertedRowID
    }
}
