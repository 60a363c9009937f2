import Crypto
import Foundation
import GRDB
import Outreach

extension SQLiteStore {
    public func converse(
        _ reply: InboundReply, now: Timestamp, decide: @escaping @Sendable (Correspondent) -> ReplyTurn
    ) async throws -> ReplyVerdict {
        let lookup = vault.lookup(reply.from)
        let (vault, knowledge) = (vault, knowledge)
        let (verdict, didForget) = try await write { db in
            var turn = TurnTaking(db: db, vault: vault, knowledge: knowledge, reply: reply, lookup: lookup, now: now)
            return (try turn.take(decide), turn.didForget)
        }
        // The key is still in older pages of the write-ahead log.
        if didForget { try? await emptyLog() }
        return verdict
    }
}

extension SQLiteStore {
    public func invite(
        _ contact: ContactAddress, _ conversation: Conversation, _ question: QueuedAnswer, now: Timestamp
    ) async throws -> ReplyVerdict {
        let (vault, lookup) = (vault, vault.lookup(contact))
        return try await write { db in
            // Nobody can undo somebody else's STOP from a page.
            if try Reach.isSuppressed(db, lookup) { return .stopped }
            let known = try ContactRow.find(db, lookup)
            // Nor move somebody who is registered.
            if let known, known.consent == .granted, try !Visitors.isOne(db, known.worker) { return .guarded }
            let zones = conversation.zones ?? .unitedStates
            let point = try known ?? Visitors.make(db, vault, contact, lookup, zones: zones, now: now)
            if try ConversationRow.find(db, vault, point, now: now) != nil { return .guarded }
            let due = SendWindow(zones: zones, hours: [.standard]).nextOpen(from: now) ?? now
            let lane = ReplyLane(db: db, channel: contact.channel, now: now)
            let verdict = try lane.answer(question, to: point, due: due)
            guard verdict == .queued else { return verdict }
            try Visitors.extend(db, point.worker, until: now + Visitors.stay)
            try ConversationRow.keep(db, vault, conversation, point)
            return .queued
        }
    }
}

/// One reply with all that it leads to, in one transaction.
private struct TurnTaking {
    let db: Database
    let vault: Vault
    let knowledge: SharedKnowledge
    let reply: InboundReply
    let lookup: Data
    let now: Timestamp
    var didForget = false

    mutating func take(_ decide: (Correspondent) -> ReplyTurn) throws -> ReplyVerdict {
        let lane = ReplyLane(db: db, channel: reply.channel, now: now)
        // A FORGET from while the number was hidden has had no answer.
        let earlier = try SuppressionRow.find(db, lookup)
        if let account = reply.account {
            didForget = try HiddenNumbers(db: db, now: now).reveal(vault.lookup(account), lookup)
        }
        let isNew = try lane.note(gateway: reply.gateway, messageID: reply.messageID)
        let suppression = try SuppressionRow.find(db, lookup)
        var point = try ContactRow.find(db, lookup)
        let turn = decide(try correspondent(point))
        if turn.intent == .stop { try Suppression.optOut(db, lookup, evidence: turn.evidence, now: now) }
        guard isNew else { return .repeated }

        if turn.effects.contains(.forget) {
            // One answer a day: who writes FORGET again within it has had theirs, or has it on the way.
            let isAnswered =
                earlier.map { $0.reason == "forgotten" && now - $0.at < QueuedAnswer.quietTime } ?? false
            if isAnswered, try point.map({ try Visitors.isOne(db, $0.worker) }) ?? true {
                if let point { try Visitors.emptyHands(db, point, now: now) }
                return .guarded
            }
            try forget(point)
            point = nil
            if isAnswered { return .guarded }
        } else if turn.intent == .start {
            try takeBackStop(point, turn)
        }
        let joins = turn.effects.contains { if case .join = $0 { true } else { false } }
        // Nothing is kept of somebody to whom nothing is said.
        let isSilent =
            suppression != nil && turn.intent != .start && !joins
            && !(turn.answer.map { $0.message.goesDespiteStop && $0.message != .stopReply } ?? false)
        if point == nil {
            guard !isSilent, turn.answer != nil || turn.question != nil || turn.conversation != nil else {
                return suppression != nil ? .stopped : .unanswered
            }
            point = try Visitors.make(db, vault, reply.from, lookup, now: now)
            if let account = reply.account, !turn.effects.contains(.forget) {
                _ = try HiddenNumbers(db: db, now: now).reveal(vault.lookup(account), lookup)
            }
        }
        guard let point else { return .unanswered }
        try Visitors.extend(db, point.worker, until: turn.effects.contains(.forget) ? now : now + Visitors.stay)
        for effect in turn.effects { try apply(effect, to: point) }
        try keep(turn.conversation, point)
        // Who asked to be forgotten is not kept for a person to read.
        if let kind = turn.question, suppression?.reason != "forgotten" { try ask(kind, point) }
        guard let answer = turn.answer else { return .unanswered }
        if isSilent { return .stopped }
        return try lane.answer(answer, to: point)
    }

    private func correspondent(_ point: ContactRow?) throws -> Correspondent {
        guard let point else { return Correspondent() }
        let profile = try Int64.fetchOne(
            db.cachedStatement(sql: "SELECT profile_id FROM workers WHERE id = ?"), arguments: [point.worker])!
        let conversation = try ConversationRow.find(db, vault, point, now: now)
        return Correspondent(
            conversation: conversation,
            languages: try knowledge.withLock { try $0.profile(db, profile).languages },
            isRegistered: try !Visitors.isOne(db, point.worker),
            asked: try asked(conversation?.consentQuestion ?? .joinConfirm, point))
    }

    /// The latest question for consent that has left by the channel of the reply and may have arrived.
    private func asked(_ question: MessageKey, _ point: ContactRow) throws -> AskedQuestion? {
        try Int64.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT d.id FROM campaigns c CROSS JOIN campaign_steps s ON s.campaign_id = c.id
                    CROSS JOIN deliveries d ON d.campaign_id = s.campaign_id AND d.step = s.step AND d.worker_id = ?1
                    WHERE c.is_reply = 1 AND s.message = ?2 AND d.contact_id = ?3 AND d.planned_at > ?4
                        AND \(Channel.firstSQL("c.spec")) = ?5 AND d.state IN (\(DeliveryState.mayHaveArrivedSQL))
                    ORDER BY d.id DESC LIMIT 1
                    """),
            arguments: [
                point.worker, question.text, point.id, (now - Conversation.lifetime).milliseconds,
                ReplyLane.audience(of: reply.channel).channels[0].rawValue,
            ]
        ).map { AskedQuestion(ID($0), by: reply.channel) }
    }

    // MARK: - Effects

    private func apply(_ effect: ReplyEffect, to point: ContactRow) throws {
        switch effect {
        case .forget: break
        case .setTopics(let chosen, let offered, let evidence):
            try TopicChoice(db: db, point: point, now: now)
                .take(chosen, of: offered, evidence: evidence, mayConsent: try !Reach.isSuppressed(db, lookup))
        case .setLanguage(let language): try changeProfile(point.worker, language: language, zones: nil)
        case .join(let language, let regions, let zones, let evidence):
            try changeProfile(point.worker, language: language, zones: zones)
            if !regions.isEmpty {
                try db.executeCached(sql: "DELETE FROM worker_regions WHERE worker_id = ?", arguments: [point.worker])
                for geoid in regions {
                    try db.cachedStatement(
                        sql: "INSERT OR IGNORE INTO worker_regions (worker_id, geoid) VALUES (?, ?)"
                    ).execute(arguments: [point.worker, geoid.text])
                }
            }
            try db.executeCached(sql: "DELETE FROM suppressions WHERE lookup = ?", arguments: [lookup])
            try ConsentLedger.append(
                db, contact: point.id, point.consent == .granted ? .confirmation : .grant, evidence: evidence,
                date: CivilDate(utc: now), now: now)
            try ConsentLedger.setState(db, contact: point.id, .granted, isSuppressed: false)
            // They were asked there, and said yes there.
            if let topic = reply.channel.requiredTopic {
                try TopicChoice(db: db, point: point, now: now)
                    .take([topic], of: [topic], evidence: evidence, mayConsent: true)
            }
            try db.executeCached(sql: "DELETE FROM visitors WHERE worker_id = ?", arguments: [point.worker])
            try Reach.refreshWorker(db, point.worker)
        }
    }

    private func changeProfile(_ worker: Int64, language: LanguageTag?, zones: ZoneSet?) throws {
        let row = try Row.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT p.languages, p.zones, p.safe_hours FROM workers w JOIN profiles p ON p.id = w.profile_id
                    WHERE w.id = ?
                    """), arguments: [worker])!
        var languages = (row[0] as String).split(separator: ",").map(String.init)
        if let language { languages = [language.text] + languages.filter { $0 != language.text } }
        let arguments: StatementArguments = [
            languages.joined(separator: ","), zones?.description ?? row[1], row[2] as String,
        ]
        try db.executeCached(
            sql: "INSERT OR IGNORE INTO profiles (languages, zones, safe_hours) VALUES (?, ?, ?)", arguments: arguments)
        try db.executeCached(
            sql: """
                UPDATE workers SET profile_id =
                    (SELECT id FROM profiles WHERE languages = ? AND zones = ? AND safe_hours = ?) WHERE id = ?
                """, arguments: arguments + [worker])
    }

    /// START is consent from a worker who had stopped. From somebody who is not registered it begins a dialogue, and only
    /// takes the STOP back.
    private func takeBackStop(_ point: ContactRow?, _ turn: ReplyTurn) throws {
        if let point, try !Visitors.isOne(db, point.worker) {
            return try Suppression.optIn(db, lookup, evidence: turn.evidence, now: now)
        }
        try db.executeCached(sql: "DELETE FROM suppressions WHERE lookup = ?", arguments: [lookup])
        guard let point, point.consent == .revoked else { return }
        try ConsentLedger.setState(db, contact: point.id, .unconsented, isSuppressed: false)
        try Reach.refreshWorker(db, point.worker)
    }

    private mutating func forget(_ point: ContactRow?) throws {
        if let point {
            try Erasure.erase(db, point.worker, suppresses: true, now: now)
            try SQLiteStore.note(db, now, "altavoz", "worker-forgotten", "worker \(point.worker), by text")
            didForget = true
        }
        try Suppression.forgotten(db, lookup, since: now)
    }

    // MARK: - What is kept

    private func keep(_ conversation: Conversation?, _ point: ContactRow) throws {
        guard let conversation else {
            return try db.executeCached(sql: "DELETE FROM conversations WHERE contact_id = ?", arguments: [point.id])
        }
        try ConversationRow.keep(db, vault, conversation, point)
    }

    private func ask(_ kind: WorkerQuestion.Kind, _ point: ContactRow) throws {
        let key = try WorkerKey.find(db, vault, point.worker)
        let id = try WorkerQuestion.nextID(db)
        let text = String(reply.text.prefix(WorkerQuestion.longest))
        try db.executeCached(
            sql:
                """
                INSERT INTO questions (id, contact_id, kind, received_at, kept_until, sealed, by_whatsapp)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                id, point.id, kind.rawValue, now.milliseconds, (now + WorkerQuestion.kept).milliseconds,
                try vault.seal(Data(text.utf8), at: .question(id), key: key),
                reply.channel == .whatsapp,
            ])
        try Visitors.extend(db, point.worker, until: now + WorkerQuestion.kept)
    }
}

/// Somebody who wrote and has not signed up.
enum Visitors {
    /// After their last message, so that the limits on answers hold.
    static let stay = QueuedAnswer.quietTime

    static func isOne(_ db: Database, _ worker: Int64) throws -> Bool {
        try Bool.fetchOne(
            db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM visitors WHERE worker_id = ?)"), arguments: [worker])!
    }

    /// Does nothing to a worker.
    static func extend(_ db: Database, _ worker: Int64, until: Timestamp) throws {
        try db.cachedStatement(sql: "UPDATE visitors SET until = max(until, ?) WHERE worker_id = ?")
            .execute(arguments: [until.milliseconds, worker])
    }
}

extension Visitors {
    /// Keeps the address, sealed as a worker's is.
    /// - Parameter zones: where they say to be; in its day they are asked.
    static func make(
        _ db: Database, _ vault: Vault, _ contact: ContactAddress, _ lookup: Data, zones: ZoneSet = .unitedStates,
        now: Timestamp
    ) throws -> ContactRow {
        let zones = zones.description
        try db.executeCached(
            sql: "INSERT OR IGNORE INTO profiles (languages, zones, safe_hours) VALUES ('', ?, '')", arguments: [zones])
        try db.executeCached(
            sql: """
                INSERT INTO workers (profile_id, registered_at)
                SELECT id, ? FROM profiles WHERE languages = '' AND zones = ? AND safe_hours = ''
                """, arguments: [now.milliseconds, zones])
        let worker = db.lastInsertedRowID
        let (key, wrapped) = try vault.makeKey(worker: worker)
        try db.executeCached(
            sql: "INSERT INTO worker_keys (worker_id, wrapped) VALUES (?, ?)", arguments: [worker, wrapped])
        // A contact point is sealed under its row's number.
        let row =
            try 1
            + (Int64.fetchOne(db.cachedStatement(sql: "SELECT seq FROM sqlite_sequence WHERE name = 'contact_points'"))
                ?? 0)
        let isSuppressed = try Reach.isSuppressed(db, lookup)
        let consent: ConsentState = isSuppressed ? .revoked : .unconsented
        try db.executeCached(
            sql: """
                INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                row, worker, contact.channel.code, try vault.seal(contact, row: row, key: key),
                contact.masked, lookup, consent.rawValue,
                ReachCode.code(consent: consent, isSuppressed: isSuppressed),
            ])
        try db.executeCached(sql: "INSERT INTO visitors (worker_id, until) VALUES (?, 0)", arguments: [worker])
        return try ContactRow.find(db, id: row)!
    }

    /// Leaves nothing but the address, for the answer that is on its way.
    static func emptyHands(_ db: Database, _ point: ContactRow, now: Timestamp) throws {
        for table in ["conversations", "questions"] {
            try db.executeCached(sql: "DELETE FROM \(table) WHERE contact_id = ?", arguments: [point.id])
        }
        try db.executeCached(
            sql: "UPDATE visitors SET until = ? WHERE worker_id = ?", arguments: [now.milliseconds, point.worker])
    }
}

/// Why, and since when, a contact point is suppressed.
struct SuppressionRow {
    let reason: String
    let at: Timestamp

    static func find(_ db: Database, _ lookup: Data) throws -> SuppressionRow? {
        try Row.fetchOne(
            db.cachedStatement(sql: "SELECT reason, at FROM suppressions WHERE lookup = ?"), arguments: [lookup]
        ).map { SuppressionRow(reason: $0[0], at: Timestamp(milliseconds: $0[1])) }
    }
}

enum WorkerKey {
    static func find(_ db: Database, _ vault: Vault, _ worker: Int64) throws -> SymmetricKey {
        guard
            let wrapped = try Data.fetchOne(
                db.cachedStatement(sql: "SELECT wrapped FROM worker_keys WHERE worker_id = ?"), arguments: [worker])
        else { throw StoreError(.unreadable, "Worker \(worker) has no key any more.") }
        return try vault.unwrap(wrapped, worker: worker)
    }
}

enum ConversationRow {
    static func keep(_ db: Database, _ vault: Vault, _ conversation: Conversation, _ point: ContactRow) throws {
        let key = try WorkerKey.find(db, vault, point.worker)
        let sealed = try vault.seal(
            try JSONEncoder().encode(conversation), at: .conversation(point.id), key: key)
        try db.executeCached(
            sql: """
                INSERT INTO conversations (contact_id, sealed, expires_at) VALUES (?, ?, ?)
                ON CONFLICT (contact_id) DO UPDATE SET sealed = excluded.sealed, expires_at = excluded.expires_at
                """, arguments: [point.id, sealed, conversation.expires.milliseconds])
    }

    /// Nil when there is none, it has expired, or it cannot be read: the worker is asked anew, and their STOP is not held up by it.
    static func find(_ db: Database, _ vault: Vault, _ point: ContactRow, now: Timestamp) throws -> Conversation? {
        guard
            let sealed = try Data.fetchOne(
                db.cachedStatement(sql: "SELECT sealed FROM conversations WHERE contact_id = ? AND expires_at > ?"),
                arguments: [point.id, now.milliseconds])
        else { return nil }
        do {
            let data = try vault.open(
                sealed, at: .conversation(point.id), key: try WorkerKey.find(db, vault, point.worker))
            // Another version may have written it.
            return try? JSONDecoder().decode(Conversation.self, from: data)
        } catch let error as StoreError where error.code == .unreadable {
            return nil
        }
    }
}
