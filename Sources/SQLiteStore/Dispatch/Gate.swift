import GRDB
import Outreach

/// The last look: reads what is true now and enters `dispatching`, or does not. Nothing can come between, since both
/// are in one transaction that holds the write lock (promise 5).
struct Gate {
    private let db: Database
    private let exchange: Exchange
    private let knowledge: SharedKnowledge
    private var decisions: [Question: Judgement] = [:]
    private var latest: (question: Question, judgement: Judgement)?
    private var bodies: [String: Int64] = [:]
    private let look: HotStatement
    private let recent: HotStatement
    private let enter: HotStatement
    private let attempt: HotStatement
    private var nextSeq: Int64
    /// What may go and has not been entered yet.
    private var passed: [Passed] = []
    private var passedWorkers: Set<Int64> = []
    private var verdicts: [BeginVerdict]
    /// When the hours end of those that go.
    private(set) var closings: [Timestamp?]

    private typealias Judgement = (decision: GateDecision, closing: Timestamp?)

    /// Everything on which a decision depends, where the cap has no part in it: most of a batch asks the same.
    private struct Question: Hashable {
        let campaign: Int64
        let profile: Int64
        let day: Int
        let validUntil: Int64
        /// Of an answer; 0 elsewhere, where nothing hangs on it.
        let queuedAt: Int64
        let consent: Int
        let isSuppressed: Bool
        let isForgotten: Bool
        let confirmsStop: Bool
    }

    /// What is true of a contact point and its worker now.
    private struct Look {
        let profile: Int64
        /// 0: none, 1: granted, 2: revoked.
        let consent: Int
        let isSuppressed: Bool
        let isForgotten: Bool
    }

    private struct Passed {
        /// Among the begins of the exchange.
        let index: Int
        let lease: Leases.Lease
        let isReply: Bool
    }

    init(db: Database, exchange: Exchange, knowledge: SharedKnowledge) throws {
        self.db = db
        self.exchange = exchange
        self.knowledge = knowledge
        verdicts = Array(repeating: .lost, count: exchange.begins.count)
        closings = Array(repeating: nil, count: exchange.begins.count)
        passed.reserveCapacity(exchange.begins.count)
        passedWorkers.reserveCapacity(exchange.begins.count)
        look = try HotStatement(
            db,
            """
            SELECT c.id, w.profile_id, (c.consent = 'granted') + 2 * (c.consent = 'revoked'), s.lookup IS NOT NULL,
                c.lookup IS NULL
            FROM contact_points c CROSS JOIN workers w ON w.id = c.worker_id
            LEFT JOIN suppressions s ON s.lookup = c.lookup
            WHERE c.id BETWEEN ? AND ? ORDER BY c.id
            """)
        recent = try HotStatement(
            db,
            """
            SELECT dispatched_at FROM deliveries
            WHERE worker_id = ? AND dispatched_at > ? AND dispatched_at IS NOT NULL AND id <> ?
            ORDER BY dispatched_at DESC
            """)
        // A run of rows that follow one another in the table, as those of a campaign's step do: one statement for all.
        enter = try HotStatement(
            db,
            """
            UPDATE deliveries SET \(DeliveryState.dispatching.columnsSQL), gateway = ?1, updated_at = ?2, fence = ?3,
                attempts = attempts + 1, segments = ?4, dispatched_at = ?5, last_attempt = id + ?6, reason = NULL,
                detail = NULL
            WHERE id BETWEEN ?7 AND ?8 AND state = \(DeliveryState.ready.rawValue)
            """)
        attempt = try HotStatement(
            db,
            """
            INSERT INTO attempts (gateway, begun_at, seq, id, delivery_id, ordinal, body_id, previous)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        nextSeq = try Int64.fetchOne(db.cachedStatement(sql: "SELECT coalesce(max(seq), 0) + 1 FROM attempts"))!
        enter.bind(1, exchange.gateway)
        enter.bind(2, exchange.now.milliseconds)
        enter.bind(3, exchange.leadership.fence)
        attempt.bind(1, exchange.gateway)
        attempt.bind(2, exchange.now.milliseconds)
    }

    /// One verdict for each begin of the exchange.
    mutating func begin(_ campaigns: inout CampaignFacts, _ leases: inout Leases) throws -> [BeginVerdict] {
        let fence = exchange.leadership.fence
        let leased = exchange.begins.indices.compactMap { index in
            leases.take(exchange.begins[index].delivery.rawValue, fence: fence).map { (index: index, lease: $0) }
        }
        let looks = try look(at: leased.map(\.lease.contact))
        for ((index, lease), look) in zip(leased, looks) {
            let id = exchange.begins[index].delivery.rawValue
            let campaign = try campaigns.facts(lease.campaign)
            let isUncapped = campaign.isReply || campaign.spec.cap == .none
            // What this batch has let go to the same worker counts too.
            if !isUncapped, passedWorkers.contains(lease.worker) { try enterPassed(&leases) }
            let (decision, closing) = try decide(
                question(lease, look, campaign), campaign,
                recent: isUncapped ? [] : try sent(to: lease.worker, but: id, within: campaign.spec.cap.lookBack)
            )
            switch decision {
            case .go:
                passed.append(Passed(index: index, lease: lease, isReply: campaign.isReply))
                passedWorkers.insert(lease.worker)
                closings[index] = closing
            case .hold, .wait, .end: verdicts[index] = try stop(id, decision)
            }
        }
        try enterPassed(&leases)
        return verdicts
    }

    // MARK: - The look

    /// One look for each contact point, in their order. Neighbours in the table, as a campaign's mostly are, are read
    /// together; what lies between them is passed over.
    private func look(at contacts: [Int64]) throws -> [Look] {
        var looks: [Look] = []
        looks.reserveCapacity(contacts.count)
        var start = 0
        while start < contacts.count {
            var end = start + 1
            while end < contacts.count, (1...3).contains(contacts[end] - contacts[end - 1]) { end += 1 }
            look.bind(1, contacts[start])
            look.bind(2, contacts[end - 1])
            try look.eachRow { row in
                if row.int64(0) == contacts[looks.count] {
                    looks.append(
                        Look(
                            profile: row.int64(1), consent: row.int(2), isSuppressed: row.bool(3),
                            isForgotten: row.bool(4)))
                }
                return looks.count < end
            }
            guard looks.count == end else {
                throw StoreError(.unreadable, "A delivery names a worker or a contact point that is not there.")
            }
            start = end
        }
        return looks
    }

    private func question(_ lease: Leases.Lease, _ look: Look, _ campaign: CampaignFacts.Facts) throws -> Question {
        let step = campaign.steps[lease.step]
        let hasAgreed = try hasAgreed(lease.worker, campaign)
        return Question(
            campaign: lease.campaign, profile: look.profile, day: step?.day ?? 0, validUntil: lease.validUntil,
            queuedAt: campaign.isReply ? lease.plannedAt : 0,
            consent: hasAgreed || look.consent == 2 ? look.consent : 0, isSuppressed: look.isSuppressed,
            isForgotten: look.isForgotten,
            confirmsStop: campaign.isReply && step?.message.goesDespiteStop == true)
    }

    /// Consent to texts is none to calls, nor to WhatsApp. Who writes there is answered there.
    private func hasAgreed(_ worker: Int64, _ campaign: CampaignFacts.Facts) throws -> Bool {
        guard !campaign.isReply, let topic = campaign.spec.audience.lone?.requiredTopic else { return true }
        return try Bool.fetchOne(
            db.cachedStatement(
                sql: "SELECT EXISTS (SELECT 1 FROM worker_topics WHERE worker_id = ? AND topic = ?)"),
            arguments: [worker, topic.text])!
    }

    private mutating func decide(_ question: Question, _ campaign: CampaignFacts.Facts, recent: [Timestamp]) throws
        -> Judgement
    {
        let isCapped =
            !recent.isEmpty
            && campaign.spec.cap.earliest(day: question.day, now: exchange.now, recent: recent) > exchange.now
        if !isCapped {
            if let latest, latest.question == question { return latest.judgement }
            if let known = decisions[question] { return known }
        }
        let profile = try knowledge.withLock { try $0.profile(db, question.profile) }
        let facts = GateFacts(
            campaign: campaign.state, eventIsOpen: campaign.eventIsOpen,
            consent: [.unconsented, .granted, .revoked][question.consent],
            isSuppressed: question.isSuppressed, isForgotten: question.isForgotten,
            window: SendWindow(
                zones: profile.zones, hours: campaign.spec.hours + (profile.safeHours.map { [$0] } ?? [])),
            validUntil: Timestamp(milliseconds: question.validUntil), cap: campaign.spec.cap, day: question.day,
            recent: isCapped ? recent : [], isReply: campaign.isReply,
            queuedAt: Timestamp(milliseconds: question.queuedAt), confirmsStop: question.confirmsStop)
        let decision = GateDecision.decide(facts, now: exchange.now)
        let judgement = Judgement(
            decision, decision == .go ? knowledge.withLock { $0.closing(facts, after: exchange.now) } : nil)
        if !isCapped {
            decisions[question] = judgement
            latest = (question, judgement)
        }
        return judgement
    }

    private func sent(to worker: Int64, but delivery: Int64, within lookBack: Duration) throws -> [Timestamp] {
        recent.bind(1, worker)
        recent.bind(2, (exchange.now - lookBack).milliseconds)
        recent.bind(3, delivery)
        var sent: [Timestamp] = []
        try recent.eachRow {
            sent.append(Timestamp(milliseconds: $0.int64(0)))
            return true
        }
        return sent
    }

    // MARK: - The leap

    /// Enters `dispatching` with all that passed, run by run.
    private mutating func enterPassed(_ leases: inout Leases) throws {
        var start = 0
        while start < passed.count {
            var end = start + 1
            while end < passed.count, follows(passed[end - 1], passed[end]) { end += 1 }
            try enter(start..<end, &leases)
            start = end
        }
        passed.removeAll(keepingCapacity: true)
        passedWorkers.removeAll(keepingCapacity: true)
    }

    private func follows(_ one: Passed, _ other: Passed) -> Bool {
        let (a, b) = (exchange.begins[one.index], exchange.begins[other.index])
        return b.delivery.rawValue == a.delivery.rawValue + 1 && b.segments == a.segments
            && other.isReply == one.isReply
    }

    private mutating func enter(_ run: Range<Int>, _ leases: inout Leases) throws {
        let first = exchange.begins[passed[run.lowerBound].index]
        let id = first.delivery.rawValue
        let offset = nextSeq - id
        enter.bind(4, first.segments)
        enter.bind(5, passed[run.lowerBound].isReply ? nil : exchange.now.milliseconds)
        enter.bind(6, offset)
        enter.bind(7, id)
        enter.bind(8, id + Int64(run.count - 1))
        try enter.run()
        let areAllIn = db.changesCount == run.count
        for place in run {
            let (index, lease) = (passed[place].index, passed[place].lease)
            let begin = exchange.begins[index]
            let delivery = begin.delivery.rawValue
            if !areAllIn, try !hasEntered(delivery, seq: delivery + offset) {
                verdicts[index] = try standing(delivery) ?? .lost
                continue
            }
            attempt.bind(3, delivery + offset)
            attempt.bind(4, begin.attempt)
            attempt.bind(5, delivery)
            attempt.bind(6, lease.attempts + 1)
            attempt.bind(7, try body(begin.bodyHash))
            attempt.bind(8, lease.lastAttempt)
            try attempt.run()
            leases.begin(begin.attempt, Leases.Flight(seq: delivery + offset, delivery: delivery))
            verdicts[index] = .go
        }
        nextSeq += Int64(run.count)
    }

    private func hasEntered(_ delivery: Int64, seq: Int64) throws -> Bool {
        try Bool.fetchOne(
            db.cachedStatement(sql: "SELECT last_attempt IS ? FROM deliveries WHERE id = ?"),
            arguments: [seq, delivery])
            ?? false
    }

    /// What became of a delivery that was leased and is ready no longer: ended, mostly, by a STOP or a person. Nil when it
    /// is still ready.
    private func standing(_ delivery: Int64) throws -> BeginVerdict? {
        let row = try Row.fetchOne(
            db.cachedStatement(sql: "SELECT state, reason FROM deliveries WHERE id = ?"), arguments: [delivery])
        guard let row, let state = DeliveryState(rawValue: row[0]) else { return .lost }
        if state == .ready { return nil }
        guard state.isEnd, let reason = (row[1] as String?).flatMap(EndReason.init(rawValue:)) else { return .lost }
        return .stopped(.end(state, reason))
    }

    // MARK: - The stop

    private func stop(_ delivery: Int64, _ decision: GateDecision) throws -> BeginVerdict {
        if let standing = try standing(delivery) { return standing }
        let now = exchange.now
        switch decision {
        case .go, .wait: break  // Not begun, it is ready as it was.
        case .hold(let until, let reason):
            try db.cachedStatement(
                sql: """
                    UPDATE deliveries SET \(DeliveryState.held.columnsSQL), parked = ?, reason = ?, detail = NULL,
                        due_at = ?, updated_at = ? WHERE id = ?
                    """
            ).execute(arguments: [
                reason.needsPerson ? 1 : 0, reason.rawValue, until.milliseconds, now.milliseconds, delivery,
            ])
            try Journal.add(db, delivery, at: now, kind: "held", until: until, sentence: reason.sentence)
        case .end(let state, let reason): try Endings.end(db, delivery, state, reason, now: now)
        }
        return .stopped(decision)
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
