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
    private let look: HotStatement
    private let recent: HotStatement
    private let enter: HotStatement
    private let attempt: HotStatement

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
        look = try HotStatement(
            db,
            """
            SELECT d.campaign_id, d.step, d.worker_id, d.valid_until, d.attempts, d.last_attempt, w.profile_id,
                c.consent, s.lookup IS NOT NULL, c.lookup IS NULL
            FROM deliveries d CROSS JOIN contact_points c ON c.id = d.contact_id
            CROSS JOIN workers w ON w.id = d.worker_id
            LEFT JOIN suppressions s ON s.lookup = c.lookup
            WHERE d.id = ? AND d.state = \(DeliveryState.leased.rawValue) AND d.fence = ?
            """)
        recent = try HotStatement(
            db,
            """
            SELECT dispatched_at FROM deliveries
            WHERE worker_id = ? AND dispatched_at > ? AND dispatched_at IS NOT NULL AND id <> ?
            ORDER BY dispatched_at DESC
            """)
        enter = try HotStatement(
            db,
            """
            UPDATE deliveries SET state = \(DeliveryState.dispatching.rawValue), gateway = ?, updated_at = ?,
                attempts = ?, segments = ?, dispatched_at = ?, last_attempt = ?, reason = NULL, detail = NULL
            WHERE id = ?
            """)
        attempt = try HotStatement(
            db,
            """
            INSERT INTO attempts (gateway, begun_at, id, delivery_id, ordinal, body_id, previous)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """)
        look.bind(2, exchange.leadership.fence)
        recent.bind(2, (exchange.now - .days(7)).milliseconds)
        enter.bind(1, exchange.gateway)
        enter.bind(2, exchange.now.milliseconds)
        attempt.bind(1, exchange.gateway)
        attempt.bind(2, exchange.now.milliseconds)
    }

    mutating func begin(_ begin: AttemptBegin, _ campaigns: inout CampaignFacts) throws -> BeginVerdict {
        let id = begin.delivery.rawValue
        look.bind(1, id)
        let found = try look.first { row in
            let campaign = try campaigns.facts(row.int64(0))
            let step = campaign.steps[row.int(1)]
            let question = Question(
                campaign: row.int64(0), profile: row.int64(6), day: step?.day ?? 0, validUntil: row.int64(3),
                consent: ConsentState(rawValue: row.text(7))!, isSuppressed: row.bool(8), isForgotten: row.bool(9),
                confirmsStop: campaign.isReply && step?.message == .stopReply)
            return (
                campaign: campaign, question: question, worker: row.int64(2), ordinal: row.int(4) + 1,
                previous: row.isNull(5) ? nil : row.int64(5)
            )
        }
        guard let found else { return .lost }
        let campaign = found.campaign
        let isUncapped = campaign.isReply || campaign.spec.cap == .none
        let decision = try decide(
            found.question, campaign, recent: isUncapped ? [] : try sent(to: found.worker, but: id))
        switch decision {
        case .go: break
        case .hold, .wait, .end:
            try stop(id, decision)
            return .stopped(decision)
        }
        attempt.bind(3, begin.attempt)
        attempt.bind(4, id)
        attempt.bind(5, found.ordinal)
        attempt.bind(6, try body(begin.bodyHash))
        attempt.bind(7, found.previous)
        try attempt.run()
        enter.bind(3, found.ordinal)
        enter.bind(4, begin.segments)
        enter.bind(5, campaign.isReply ? nil : exchange.now.milliseconds)
        enter.bind(6, db.lastInsertedRowID)
        enter.bind(7, id)
        try enter.run()
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
        recent.bind(1, worker)
        recent.bind(3, delivery)
        var sent: [Timestamp] = []
        try recent.eachRow { sent.append(Timestamp(milliseconds: $0.int64(0))) }
        return sent
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
