import Foundation
import GRDB
import Outreach

extension SQLiteStore {
    public func questions(all: Bool, limit: Int) async throws -> [WorkerQuestion] {
        try await read { [knowledge] db in
            try Row.fetchAll(
                db,
                sql: QuestionRow.select + """
                     WHERE (c.lookup IS NOT NULL OR q.contact_id IS NULL) AND (? OR q.answered_by IS NULL)
                    ORDER BY q.answered_by IS NOT NULL, q.kind NOT IN ('stop', 'forget'), q.kind <> 'doubtful', q.received_at, q.id LIMIT ?
                    """, arguments: [all, limit]
            ).map { row in try QuestionRow.question(db, row, knowledge, text: nil) }
        }
    }

    public func question(_ id: ID<WorkerQuestion>) async throws -> WorkerQuestion? {
        let vault = vault
        return try await read { [knowledge] db in
            guard
                let row = try Row.fetchOne(
                    db,
                    sql: QuestionRow.select + " WHERE (c.lookup IS NOT NULL OR q.contact_id IS NULL) AND q.id = ?",
                    arguments: [id.rawValue])
            else { return nil }
            let text = try (row["sealed"] as Data?).map { sealed in
                let key = try (row["worker_id"] as Int64?).map { try WorkerKey.find(db, vault, $0) } ?? vault.strangers
                let data = try vault.open(sealed, at: .question(id.rawValue), key: key)
                return String(decoding: data, as: UTF8.self)
            }
            return try QuestionRow.question(db, row, knowledge, text: text)
        }
    }

    public func answerQuestion(_ id: ID<WorkerQuestion>, _ decision: QuestionDecision, by: String, now: Timestamp)
        async throws -> ReplyVerdict?
    {
        let verdict = try await write { [knowledge] db -> ReplyVerdict? in
            guard
                let row = try Row.fetchOne(
                    db.cachedStatement(
                        sql: """
                            SELECT q.contact_id, c.lookup, c.channel, w.profile_id, q.by_whatsapp, q.received_at FROM questions q
                            JOIN contact_points c ON c.id = q.contact_id JOIN workers w ON w.id = c.worker_id
                            WHERE q.id = ? AND q.answered_by IS NULL AND c.lookup IS NOT NULL
                            """), arguments: [id.rawValue]), let point = try ContactRow.find(db, id: row[0])
            else { return nil }
            let lookup: Data = row[1]
            let profile = try knowledge.withLock { try $0.profile(db, row[3]) }
            let window = SendWindow(
                zones: profile.zones, hours: [.standard] + (profile.safeHours.map { [$0] } ?? []))
            let hadStopped = try Reach.isSuppressed(db, lookup)
            var verdict = ReplyVerdict.unanswered
            func send(_ answer: QueuedAnswer) throws {
                let due = window.nextOpen(from: now) ?? now
                let channel = Channel(code: row[2])
                // Who wrote in WhatsApp is answered there while that is allowed, and by text afterwards.
                let session = (row[4] as Bool) ? Channel.whatsapp.session : nil
                let end = session.map { Timestamp(milliseconds: row[5]) + $0 }.flatMap { $0 > due ? $0 : nil }
                let lane = ReplyLane(db: db, channel: end == nil ? channel : .whatsapp, now: now)
                verdict =
                    hadStopped
                    ? .stopped : try lane.answer(end.map(answer.ending) ?? answer, to: point, due: due)
            }
            switch decision {
            case .nothing: break
            case .message(let answer):
                guard answer.message.mayBeChosen else { return verdict }
                try send(answer)
                guard verdict == .queued else { return verdict }
            case .stop(let answer):
                try Suppression.optOut(db, lookup, evidence: "\(by) read a message as STOP", now: now)
                if let answer { try send(answer) }
            case .forget:
                try Erasure.erase(db, point.worker, suppresses: true, now: now)
                try Self.note(db, now, by, "worker-forgotten", "worker \(point.worker)")
            }
            try db.executeCached(
                sql: "UPDATE questions SET sealed = NULL, answered_by = ?, answered_at = ?, decision = ? WHERE id = ?",
                arguments: [by, now.milliseconds, decision.word, id.rawValue])
            try Self.note(db, now, by, "reply-answered", "reply \(id): \(decision.word)")
            return verdict
        }
        // What was sealed, or its key, is still in older pages of the write-ahead log.
        if verdict != nil { try? await emptyLog() }
        return verdict
    }
}

private enum QuestionRow {
    static let select = """
        SELECT q.id, q.kind, q.received_at, q.kept_until, q.sealed, q.answered_by, q.decision, c.channel, c.mask,
            c.worker_id, w.profile_id, q.by_whatsapp, q.gateway, q.message_id
        FROM questions q LEFT JOIN contact_points c ON c.id = q.contact_id LEFT JOIN workers w ON w.id = c.worker_id
        """

    static func question(_ db: Database, _ row: Row, _ knowledge: SharedKnowledge, text: String?) throws
        -> WorkerQuestion
    {
        let profile: Int64? = row["profile_id"]
        let gateway: String? = row["gateway"]
        return WorkerQuestion(
            id: ID(row["id"]), kind: WorkerQuestion.Kind(rawValue: row["kind"])!,
            receivedAt: Timestamp(milliseconds: row["received_at"]),
            keptUntil: Timestamp(milliseconds: row["kept_until"]),
            channel: row["by_whatsapp"] ? .whatsapp : Channel(code: row["channel"]),
            masked: row["mask"] ?? WorkerQuestion.hiddenNumber,
            languages: try profile.map { id in try knowledge.withLock { try $0.profile(db, id).languages } } ?? [],
            text: text, answeredBy: row["answered_by"], decision: row["decision"],
            origin: gateway.map { "\($0), message \(row["message_id"] as String)" })
    }
}
