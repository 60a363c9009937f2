import Foundation
import GRDB
import Outreach

extension SQLiteStore {
    public func contact(of account: WhatsAppUserID) async throws -> ContactAddress? {
        let (vault, lookup) = (vault, vault.lookup(account))
        return try await read { db in
            guard
                let row = try Row.fetchOne(
                    db.cachedStatement(
                        sql: """
                            SELECT c.id, c.worker_id, c.channel, c.sealed FROM whatsapp_accounts a
                            JOIN contact_points c ON c.id = a.contact_id WHERE a.lookup = ?
                            """), arguments: [lookup])
            else { return nil }
            return try vault.open(
                row[3] as Data, row: row[0], channel: Channel(code: row[2]), key: WorkerKey.find(db, vault, row[1]))
        }
    }

    public func keep(_ message: HiddenReply, as kind: WorkerQuestion.Kind, now: Timestamp) async throws {
        let vault = vault
        try await write { db in
            let lane = ReplyLane(db: db, channel: .whatsapp, now: now)
            guard try lane.note(gateway: message.gateway, messageID: message.messageID) else { return }
            let id = try WorkerQuestion.nextID(db)
            let text = String(message.text.prefix(WorkerQuestion.longest))
            try db.executeCached(
                sql: """
                    INSERT INTO questions (id, kind, received_at, kept_until, sealed, by_whatsapp, gateway, message_id, account)
                    VALUES (?, ?, ?, ?, ?, 1, ?, ?, ?)
                    """,
                arguments: [
                    id, kind.rawValue, now.milliseconds, (now + WorkerQuestion.kept(kind)).milliseconds,
                    try vault.seal(Data(text.utf8), at: .question(id), key: vault.strangers), message.gateway,
                    message.messageID, message.account.map(vault.lookup),
                ])
        }
    }

    public func closeHidden(_ id: ID<WorkerQuestion>, _ decision: HiddenDecision, by: String, now: Timestamp)
        async throws -> Bool
    {
        let isClosed = try await write { db in
            let phones = try Data.fetchAll(
                db.cachedStatement(
                    sql: "SELECT lookup FROM contact_points WHERE worker_id = ? AND channel = ? AND lookup IS NOT NULL"),
                arguments: [decision.worker?.rawValue, Channel.sms.code])
            // A STOP that would stop nobody is not done with.
            guard decision == .nothing || !phones.isEmpty else { return false }
            let account = try Data.fetchOne(
                db.cachedStatement(sql: "SELECT account FROM questions WHERE id = ? AND account IS NOT NULL"),
                arguments: [id.rawValue])
            guard try HiddenNumbers(db: db, now: now).close(id.rawValue, by: by, decision.word) else { return false }
            switch decision {
            case .nothing: break
            case .stop:
                for phone in phones {
                    try Suppression.optOut(
                        db, phone, evidence: "\(by) read a message in WhatsApp as theirs: STOP", now: now)
                }
            case .forget(let worker):
                try Erasure.erase(db, worker.rawValue, suppresses: true, now: now)
                try db.executeCached(sql: "DELETE FROM questions WHERE account = ?", arguments: [account])
                try Self.note(db, now, by, "worker-forgotten", "worker \(worker)")
            }
            try Self.note(db, now, by, "reply-answered", "reply \(id): \(decision.word)")
            return true
        }
        if isClosed { try? await emptyLog() }
        return isClosed
    }
}

/// What becomes known when a user of WhatsApp shows the number that they had hidden.
struct HiddenNumbers {
    let db: Database
    let now: Timestamp

    /// Obeys the FORGET and the STOPs that this user wrote before, and remembers whose id it is while their contact point is kept.
    /// - Returns: whether somebody was erased.
    func reveal(_ account: Data, _ lookup: Data) throws -> Bool {
        let didErase = try forget(account, lookup)
        let stops = try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT id, gateway, message_id FROM questions
                    WHERE account = ? AND kind IN ('stop', 'forget') AND answered_by IS NULL
                    """), arguments: [account])
        for stop in stops {
            try Suppression.optOut(
                db, lookup,
                evidence: "reply STOP by whatsapp through \(stop[1] as String), message \(stop[2] as String), "
                    + "from this number while it was hidden", now: now)
            _ = try close(stop[0], by: WorkerQuestion.selfClosed, QuestionDecision.stop(nil).word)
        }
        try db.cachedStatement(
            sql: """
                INSERT INTO whatsapp_accounts (lookup, contact_id) SELECT ?1, id FROM contact_points WHERE lookup = ?2
                ON CONFLICT (lookup) DO UPDATE SET contact_id = excluded.contact_id
                    WHERE contact_id <> excluded.contact_id
                """
        ).execute(arguments: [account, lookup])
        return didErase
    }

    /// FORGET leaves the keyed hash, as it does from a number that is shown.
    private func forget(_ account: Data, _ lookup: Data) throws -> Bool {
        guard
            let asked = try Int64.fetchOne(
                db.cachedStatement(
                    sql: """
                        SELECT max(received_at) FROM questions
                        WHERE account = ? AND kind = 'forget' AND answered_by IS NULL
                        """), arguments: [account])
        else { return false }
        let point = try ContactRow.find(db, lookup)
        if let point {
            guard try wasKnown(point, before: asked) else { return false }
            try Erasure.erase(db, point.worker, suppresses: true, now: now)
            try SQLiteStore.note(
                db, now, "altavoz", "worker-forgotten",
                "worker \(point.worker), by WhatsApp, from this number while it was hidden")
        }
        try Suppression.forgotten(db, lookup, since: Timestamp(milliseconds: asked))
        try db.executeCached(
            sql: "DELETE FROM questions WHERE account = ? AND received_at <= ?", arguments: [account, asked])
        return point != nil
    }

    /// Whether all that is kept of them was given before that moment.
    private func wasKnown(_ point: ContactRow, before moment: Int64) throws -> Bool {
        try Bool.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT registered_at <= ?2 AND NOT EXISTS (
                        SELECT 1 FROM consent_ledger WHERE contact_id = ?3 AND kind <> 'revocation' AND recorded_at > ?2)
                    FROM workers WHERE id = ?1
                    """), arguments: [point.worker, moment, point.id]) == true
    }

    func close(_ id: Int64, by: String, _ decision: String) throws -> Bool {
        try db.executeCached(
            sql: """
                UPDATE questions SET sealed = NULL, account = NULL, answered_by = ?, answered_at = ?, decision = ?
                WHERE id = ? AND contact_id IS NULL AND answered_by IS NULL
                """, arguments: [by, now.milliseconds, decision, id])
        return db.changesCount == 1
    }
}

extension WorkerQuestion {
    /// A text is sealed under its row's number.
    static func nextID(_ db: Database) throws -> Int64 {
        try 1
            + (Int64.fetchOne(db.cachedStatement(sql: "SELECT seq FROM sqlite_sequence WHERE name = 'questions'")) ?? 0)
    }
}
