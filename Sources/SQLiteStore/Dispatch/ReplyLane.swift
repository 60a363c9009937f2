import Foundation
import GRDB
import Outreach

extension SQLiteStore {
    public func languages(at contact: ContactAddress) async throws -> [LanguageTag]? {
        let lookup = vault.lookup(contact)
        return try await read { [knowledge] db in
            let profile = try Int64.fetchOne(
                db,
                sql: """
                    SELECT w.profile_id FROM contact_points c JOIN workers w ON w.id = c.worker_id WHERE c.lookup = ?
                    """, arguments: [lookup])
            return try profile.map { id in try knowledge.withLock { try $0.profile(db, id).languages } }
        }
    }

    public func queueReply(_ reply: QueuedReply, now: Timestamp) async throws -> ReplyVerdict {
        let lookup = vault.lookup(reply.from)
        return try await write { db in
            let lane = ReplyLane(db: db, channel: reply.from.channel, now: now)
            let isNew = try lane.note(gateway: reply.gateway, messageID: reply.messageID)
            let hadStopped = try Reach.isSuppressed(db, lookup)
            switch reply.intent {
            case .stop: try Suppression.optOut(db, lookup, evidence: reply.evidence, now: now)
            case .start where isNew: try Suppression.optIn(db, lookup, evidence: reply.evidence, now: now)
            default: break
            }
            guard isNew else { return .repeated }
            guard let answer = reply.answer, let point = try ContactRow.find(db, lookup) else { return .unanswered }
            if hadStopped, reply.intent != .start { return .stopped }
            return try lane.answer(answer, to: point)
        }
    }
}

/// Answers to workers, as deliveries of one campaign of the store's own that never ends.
///
/// A delivery is unique by campaign, step, worker and channel. So the lane has as many steps for a message as anyone ever
/// had answers of that kind: a worker's third HELP is answered in the third of them.
struct ReplyLane {
    let db: Database
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
    func answer(_ answer: QueuedReply.Answer, to point: ContactRow) throws -> ReplyVerdict {
        let lane = try campaign()
        let isConfirmation = answer.message == .stopReply || answer.message == .forgotten
        if try answers(lane, answer.message, point) >= answer.limit { return .guarded }
        if !isConfirmation, try answers(lane, nil, point) >= QueuedReply.mostAnswers { return .guarded }
        try plant(answer, step: try step(lane, answer.message, point), lane, point)
        return .queued
    }

    /// How many went lately, of one message or of all.
    private func answers(_ lane: Int64, _ message: MessageKey?, _ point: ContactRow) throws -> Int {
        try Int.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT count(*) FROM campaign_steps s CROSS JOIN deliveries d
                        ON d.campaign_id = s.campaign_id AND d.step = s.step AND d.worker_id = ?1
                    WHERE s.campaign_id = ?2 AND (?3 IS NULL OR s.message = ?3) AND d.contact_id = ?4
                        AND d.planned_at > ?5
                    """),
            arguments: [
                point.worker, lane, message?.text, point.id, (now - QueuedReply.quietTime).milliseconds,
            ])!
    }

    private func plant(_ answer: QueuedReply.Answer, step: Int, _ lane: Int64, _ point: ContactRow) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO deliveries (campaign_id, step, worker_id, contact_id, channel, state, stage, route,
                    segments, planned_at, due_at, valid_until, updated_at, language, region)
                SELECT :campaign, :step, :worker, :contact, :channel, \(DeliveryState.ready.rawValue), \(Stage.ready.rawValue),
                    :worker * 61 % 100, :segments, :now, :now, :until, :now, :language,
                    (SELECT min(geoid) FROM worker_regions WHERE worker_id = :worker)
                """
        ).execute(arguments: [
            "campaign": lane, "step": step, "worker": point.worker, "contact": point.id,
            "channel": channel.code, "segments": answer.segments, "now": now.milliseconds,
            "until": answer.validUntil.milliseconds, "language": answer.language.text,
        ])
    }

    /// The first step of this message that this worker has not had yet.
    private func step(_ lane: Int64, _ message: MessageKey, _ point: ContactRow) throws -> Int {
        let free = try Int.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT min(s.step) FROM campaign_steps s
                    WHERE s.campaign_id = ? AND s.message = ? AND NOT EXISTS (
                        SELECT 1 FROM deliveries d WHERE d.campaign_id = s.campaign_id AND d.step = s.step
                            AND d.worker_id = ? AND d.channel = ?)
                    """), arguments: [lane, message.text, point.worker, channel.code])
        if let free { return free }
        let next = try Int.fetchOne(
            db, sql: "SELECT coalesce(max(step) + 1, 0) FROM campaign_steps WHERE campaign_id = ?", arguments: [lane])!
        try db.execute(
            sql: """
                INSERT INTO campaign_steps (campaign_id, step, day, message, due_at, state)
                VALUES (?, ?, 0, ?, ?, 'planned')
                """, arguments: [lane, next, message.text, now.milliseconds])
        return next
    }

    private func campaign() throws -> Int64 {
        if let known = try Int64.fetchOne(db, sql: "SELECT id FROM campaigns WHERE is_reply = 1") { return known }
        try db.execute(
            sql: """
                INSERT INTO events (source, source_id, title, kind, source_kind, declared, fingerprint, state, revision,
                    created_at, is_reply) VALUES ('altavoz', 'replies', 'Replies', ?, '', ?, '', 'open', 1, ?, 1)
                """, arguments: [HazardKind.other.rawValue, CivilDate(utc: now).description, now.milliseconds])
        let event = db.lastInsertedRowID
        let spec = CampaignSpec(
            name: "Replies", event: ID(event), playbook: nil, steps: [], audience: AudienceSpec(), cap: .none)
        try db.execute(
            sql: """
                INSERT INTO campaigns (event_id, spec, state, is_reply, drafted_by, drafted_at, starts_at)
                VALUES (?, ?, 'running', 1, 'altavoz', ?, ?)
                """, arguments: [event, try CampaignCoding.text(spec), now.milliseconds, now.milliseconds])
        return db.lastInsertedRowID
    }
}
