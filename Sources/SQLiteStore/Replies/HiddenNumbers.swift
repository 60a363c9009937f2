import Foundation
import GRDB
import Outreach

extension SQLiteStore {
    public func contact(of account: WhatsAppUserID) async throws -> ContactAddress? {
        let (vault, lookup) = (vault, vault.lookup(account))
        return try await read { db in
            guard
                let row = try Row.fetchOne(
                    db,
                    sql: """
                        SELECT c.id, c.worker_id, c.channel, c.sealed FROM whatsapp_accounts a
                        JOIN contact_points c ON c.id = a.contact_id WHERE a.lookup = ?
                        """, arguments: [lookup])
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
            try db.execute(
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

    public func closeHidden(_ id: ID<WorkerQuestion>, stopping worker: ID<Worker>?, by: String, now: Timestamp)
        async throws -> Bool
    {
        let isClosed = try await write { db in
            let decision = worker.map { "stop worker \($0)" } ?? QuestionDecision.nothing.word
            let phones = try Data.fetchAll(
                db,
                sql: "SELECT lookup FROM contact_points WHERE worker_id = ? AND channel = ? AND lookup IS NOT NULL",
                arguments: [worker?.rawValue, Channel.sms.code])
            // A STOP that would stop nobody is not done with.
            guard worker == nil || !phones.isEmpty else { return false }
            guard try HiddenNumbers(db: db, now: now).close(id.rawValue, by: by, decision) else { return false }
            for phone in phones {
                try Suppression.optOut(
                    db, phone, evidence: "\(by) read a message in WhatsApp as theirs: STOP", now: now)
            }
            try Self.note(db, now, by, "reply-answered", "reply \(id): \(decision)")
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

    /// Obeys the STOPs that this user wrote before, and remembers whose id it is while their contact point is kept.
    func reveal(_ account: Data, _ lookup: Data) throws {
        let stops = try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT id, gateway, message_id FROM questions
                    WHERE account = ? AND kind = 'stop' AND answered_by IS NULL
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
    }

    func close(_ id: Int64, by: String, _ decision: String) throws -> Bool {
        try db.execute(
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
        try 1 + (Int64.fetchOne(db, sql: "SELECT seq FROM sqlite_sequence WHERE name = 'questions'") ?? 0)
    }
}
