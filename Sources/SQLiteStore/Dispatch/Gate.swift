import Foundation
import GRDB
import Outreach

/// The last look: reads what is true now and enters `dispatching`, or does not. Nothing can come between, since both
/// are in one transaction that holds the write lock (promise 5).
struct Gate {
    private let db: Database
    private let exchange: Exchange
    private let knowledge: SharedKnowledge
    private var decisions: [Question: GateDecision] = [:]
    private var bodies: [String: Int64] = [:]
    private let look: Statement
    private let recent: Statement
    private let enter: Statement
    private let attempt: Statement

    /// Everything on which a decision depends, where the cap has no part in it: most of a batch asks the same.
    private struct Question: Hashable {
        let campaign: Int64
        let profile: Int64
        let day: Int
        let validUntil: Int64
        let consent: ConsentState
        let isSuppressed: Bool
        let isForgotten: Bool
        let confirmsStop: Bool
    }

    init(db: Database, exchange: Exchange, knowledge: SharedKnowledge) throws {
        self.db = db
        self.exchange = exchange
        self.knowledge = knowledge
        look = try db.cachedStatement(
            sql: """
                SELECT d.campaign_id, d.step, d.worker_id, d.valid_until, d.attempts, d.last_attempt, w.profile_id,
                    c.consent, s.lookup IS NOT NULL, c.lookup IS NULL
                FROM deliveries d CROSS JOIN contact_points c ON c.id = d.contact_id
                CROSS JOIN workers w ON w.id = d.worker_id
                LEFT JOIN suppressions s ON s.lookup = c.lookup
                WHERE d.id = ? AND d.state = \(DeliveryState.leased.rawValue) AND d.fence = ?
                """)
        recent = try db.cachedStatement(
            sql: """
                SELECT dispatched_at FROM deliveries
                WHERE worker_id = ? AND dispatched_at > ? AND dispatched_at IS NOT NULL AND id <> ?
                ORDER BY dispatched_at DESC
                """)
        enter = try db.cachedStatement(
            sql: """
                UPDATE deliveries SET state = \(DeliveryState.dispatching.rawValue), gateway = ?, attempts = ?,
                    segments = ?, dispatched_at = ?, updated_at = ?, last_attempt = ?, reason = NULL, detail = NULL
                WHERE id = ?
                """)
        attempt = try db.cachedStatement(
            sql: """
                INSERT INTO attempts (id, delivery_id, ordinal, gateway, body_id, begun_at, previous)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """)
    }

    mutating func begin(_ begin: AttemptBegin, _ campaigns: inout CampaignFacts) throws -> BeginVerdict {
        let id = begin.delivery.rawValue
        guard let row = try Row.fetchOne(look, arguments: [id, exchange.leadership.fence]) else { return .lost }
        let campaign = try campaigns.facts(row[0])
        let step: Int = row[1]
        let worker: Int64 = row[2]
        let question = Question(
            campaign: row[0], profile: row[6], day: campaign.steps[step]?.day ?? 0, validUntil: row[3],
            consent: ConsentState(rawValue: row[7])!, isSuppressed: row[8], isForgotten: row[9],
            confirmsStop: campaign.isReply && campaign.steps[step]?.message == .stopReply)
        let ordinal = (row[4] as Int) + 1
        let previous: Int64? = row[5]
        let decision = try decide(
            question, campaign, recent: campaign.isReply ? [] : try sent(to: worker, but: id))
        switch decision {
        case .go: break
        case .hold, .wait, .end:
            try stop(id, decision)
            return .stopped(decision)
        }
        let now = exchange.now.milliseconds
        try attempt.execute(arguments: [
            Data(begin.attempt.bytes), id, ordinal, exchange.gateway, try body(begin.bodyHash), now, previous,
        ])
        try enter.execute(arguments: [
            exchange.gateway, ordinal, begin.segments, campaign.isReply ? nil : now, now, db.lastInsertedRowID, id,
        ])
        return .go
    }

    private mutating func decide(_ question: Question, _ campaign: CampaignFacts.Facts, recent: [Timestamp]) throws
        -> GateDecision
    {
        let isCapped =
            !recent.isEmpty
            && campaign.spec.cap.earliest(day: question.day, now: exchange.now, recent: recent) > exchange.now
        if !isCapped, let known = decisions[question] { return known }
        let profile = try knowledge.withLock { try $0.profile(db, question.profile) }
        let facts = GateFacts(
            campaign: campaign.state, eventIsOpen: campaign.eventIsOpen, consent: question.consent,
            isSuppressed: question.isSuppressed, isForgotten: question.isForgotten,
            window: SendWindow(
                zones: profile.zones, hours: [campaign.spec.window] + (profile.safeHours.map { [$0] } ?? [])),
            validUntil: Timestamp(milliseconds: question.validUntil), cap: campaign.spec.cap, day: question.day,
            recent: isCapped ? recent : [], isReply: campaign.isReply,
            confirmsStop: question.confirmsStop)
        let decision = GateDecision.decide(facts, now: exchange.now)
        if !isCapped { decisions[question] = decision }
        return decision
    }

    private func sent(to worker: Int64, but delivery: Int64) throws -> [Timestamp] {
        try Int64.fetchAll(recent, arguments: [worker, (exchange.now - .days(7)).milliseconds, delivery])
            .map(Timestamp.init(milliseconds:))
    }

    private func stop(_ delivery: Int64, _ decision: GateDecision) throws {
        let now = exchange.now
        switch decision {
        case .go: return
        case .wait: try Leases.giveBack(db, delivery)
        case .hold(let until, let reason):
            try db.cachedStatement(
                sql: """
                    UPDATE deliveries SET state = \(DeliveryState.held.rawValue), parked = ?, reason = ?, detail = NULL,
                        due_at = ?, updated_at = ?, fence = NULL, lease_until = NULL WHERE id = ?
                    """
            ).execute(arguments: [
                reason.needsPerson ? 1 : 0, reason.rawValue, until.milliseconds, now.milliseconds, delivery,
            ])
            try Journal.add(db, delivery, at: now, kind: "held", until: until, sentence: reason.sentence)
        case .end(let state, let reason): try Endings.end(db, delivery, state, reason, now: now)
        }
    }

    /// Texts are few and attempts many.
    private mutating func body(_ hash: String) throws -> Int64 {
        if let known = bodies[hash] { return known }
        try db.cachedStatement(sql: "INSERT OR IGNORE INTO bodies (hash) VALUES (?)").execute(arguments: [hash])
        let id = try Int64.fetchOne(db.cachedStatement(sql: "SELECT id FROM bodies WHERE hash = ?"), arguments: [hash])!
        bodies[hash] = id
        return id
    }
}
