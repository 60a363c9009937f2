import GRDB
import Outreach

/// Writes down what attempts came to, and moves their deliveries.
struct OutcomeRecorder {
    private let db: Database
    private let knowledge: SharedKnowledge
    private let begun: HotStatement
    private let insert: HotStatement
    private let settle: HotStatement
    private let settleRun: HotStatement
    private let early: HotStatement
    /// Whether any receipt waits for its delivery to be known.
    private let hasEarlyReceipts: Bool

    init(db: Database, knowledge: SharedKnowledge) throws {
        self.db = db
        self.knowledge = knowledge
        begun = try HotStatement(
            db,
            """
            SELECT a.seq, a.gateway, d.state, d.contact_id, d.last_attempt = a.seq
            FROM attempts a CROSS JOIN deliveries d ON d.id = a.delivery_id WHERE a.id = ? AND d.id = ?
            """)
        insert = try HotStatement(
            db,
            """
            INSERT OR IGNORE INTO outcomes (attempt, at, class, code, sentence, message_id, price, message_sum)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        settle = try HotStatement(
            db,
            """
            UPDATE deliveries SET state = ?, stage = ?, detail = iif(?, ?, detail), updated_at = ?, price = price + ?,
                fence = NULL, reason = coalesce(?, reason)
            WHERE id = ?
            """)
        // From dispatching to taken the stage stays, and with it every index.
        settleRun = try HotStatement(
            db,
            """
            UPDATE deliveries SET state = ?1, updated_at = ?2, price = price + ?3, fence = NULL
            WHERE id BETWEEN ?4 AND ?5 AND state = \(DeliveryState.dispatching.rawValue) AND last_attempt = id + ?6
            """)
        early = try HotStatement(
            db, "SELECT 1 FROM receipts WHERE message_id = ? AND delivery_id IS NULL LIMIT 1")
        hasEarlyReceipts = try Bool.fetchOne(
            db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM receipts WHERE delivery_id IS NULL)"))!
    }

    func record(_ outcomes: [RecordedOutcome], _ leases: inout Leases) throws {
        var plain: [Plain] = []
        plain.reserveCapacity(outcomes.count)
        var others: [RecordedOutcome] = []
        for outcome in outcomes {
            if let flight = leases.end(outcome.attempt), let item = Plain(outcome, flight),
                try outcome.messageID.map({ try !hasEarlyReceipt($0) }) ?? true
            {
                plain.append(item)
            } else {
                others.append(outcome)
            }
        }
        plain.sort { $0.flight.delivery < $1.flight.delivery }
        for start in stride(from: 0, to: plain.count, by: Self.chunk) {
            try recordPlain(plain[start..<min(start + Self.chunk, plain.count)], &others)
        }
        // Whoever has opted out at the carrier, or whose mailbox is not there, is not to have a message waiting for another
        // try, so that these come last: they end what the others have made wait.
        for outcome in others where !outcome.closesContact { try record(outcome) }
        for outcome in others where outcome.closesContact { try record(outcome) }
    }

    // MARK: - The usual case, many at once

    /// Taken by the gateway, begun by this process, no word from anyone else yet.
    private struct Plain {
        let outcome: RecordedOutcome
        let state: DeliveryState
        let flight: Leases.Flight

        init?(_ outcome: RecordedOutcome, _ flight: Leases.Flight) {
            guard case .state(let state) = outcome.next, state.stage == .out, outcome.code == nil,
                !outcome.suppresses, !outcome.fallsBack, flight.delivery == outcome.delivery.rawValue
            else { return nil }
            self.outcome = outcome
            self.state = state
            self.flight = flight
        }

        func precedes(_ next: Plain) -> Bool {
            next.flight.delivery == flight.delivery + 1 && next.flight.seq == flight.seq + 1 && next.state == state
                && next.outcome.at == outcome.at && next.outcome.price == outcome.price
        }
    }

    /// Message ids are random, so that nearly each one of a small chunk changes a page of their index that the next chunk
    /// changes again; and at each savepoint SQLite copies every page anew before it is changed.
    private static let chunk = 512
    private static let smallestChunk = 32

    /// What cannot be recorded together goes to `others`: a chunk of which one is not where it should be is halved until it
    /// is small.
    private func recordPlain(_ chunk: ArraySlice<Plain>, _ others: inout [RecordedOutcome]) throws {
        if try recordTogether(chunk) { return }
        guard chunk.count > Self.smallestChunk else {
            others += chunk.map(\.outcome)
            return
        }
        let middle = chunk.startIndex + chunk.count / 2
        try recordPlain(chunk[..<middle], &others)
        try recordPlain(chunk[middle...], &others)
    }

    /// False, with nothing done, when one of them is not where it should be: a receipt was quicker, or an outcome is
    /// offered again.
    private func recordTogether(_ chunk: ArraySlice<Plain>) throws -> Bool {
        try HotStatement(db, "SAVEPOINT outcomes").run()
        var isWhole = true
        for item in chunk where isWhole { isWhole = try add(item.outcome, of: item.flight.seq) }
        var start = chunk.startIndex
        while start < chunk.endIndex, isWhole {
            var end = start + 1
            while end < chunk.endIndex, chunk[end - 1].precedes(chunk[end]) { end += 1 }
            isWhole = try move(chunk[start..<end])
            start = end
        }
        if !isWhole { try HotStatement(db, "ROLLBACK TO outcomes").run() }
        try HotStatement(db, "RELEASE outcomes").run()
        return isWhole
    }

    private func move(_ run: ArraySlice<Plain>) throws -> Bool {
        let first = run.first!
        settleRun.bind(1, first.state.rawValue)
        settleRun.bind(2, first.outcome.at.milliseconds)
        settleRun.bind(3, first.outcome.price.microdollars)
        settleRun.bind(4, first.flight.delivery)
        settleRun.bind(5, first.flight.delivery + Int64(run.count - 1))
        settleRun.bind(6, first.flight.seq - first.flight.delivery)
        try settleRun.run()
        return db.changesCount == run.count
    }

    /// Returns whether it is new: an attempt has one outcome.
    @discardableResult
    private func add(_ outcome: RecordedOutcome, of seq: Int64) throws -> Bool {
        insert.bind(1, seq)
        insert.bind(2, outcome.at.milliseconds)
        insert.bind(3, outcome.outcomeClass)
        insert.bind(4, outcome.code?.code)
        insert.bind(5, outcome.code?.sentence)
        insert.bind(6, outcome.messageID)
        insert.bind(7, outcome.price.microdollars)
        insert.bind(8, outcome.messageID.map(MessageSum.of))
        try insert.run()
        return db.changesCount == 1
    }

    // MARK: - Any case, one by one

    /// Harmless when repeated: an attempt has one outcome.
    private func record(_ outcome: RecordedOutcome) throws {
        guard let attempt = try find(outcome) else {
            throw StoreError(.notFound, "An outcome names attempt \(outcome.attempt), which was never begun.")
        }
        guard try add(outcome, of: attempt.seq) else { return }
        let state = try move(attempt, outcome)
        if let messageID = outcome.messageID, try hasEarlyReceipt(messageID) {
            try Receipts(db: db, knowledge: knowledge, now: outcome.at)
                .claimEarly(gateway: attempt.gateway, messageID: messageID, delivery: outcome.delivery.rawValue)
        }
        if outcome.suppresses {
            try Suppression.suppress(
                db, contact: attempt.contact,
                evidence: outcome.code.map { "\(attempt.gateway): \($0.sentence)" }
                    ?? "\(attempt.gateway): opted out at the carrier", now: outcome.at)
        }
        try Bounces.heed(db, code: outcome.code?.code, contact: attempt.contact, now: outcome.at)
        if outcome.fallsBack, state == .failed || state == .undelivered {
            try Fallback.plant(db, knowledge, delivery: outcome.delivery.rawValue, now: outcome.at)
        }
    }

    private struct Begun {
        let seq: Int64
        let gateway: String
        let state: DeliveryState
        let contact: Int64
        let isLatest: Bool
    }

    private func find(_ outcome: RecordedOutcome) throws -> Begun? {
        begun.bind(1, outcome.attempt)
        begun.bind(2, outcome.delivery.rawValue)
        return try begun.first {
            Begun(
                seq: $0.int64(0), gateway: $0.text(1), state: DeliveryState(rawValue: $0.int(2))!,
                contact: $0.int64(3), isLatest: $0.bool(4))
        }
    }

    /// Perhaps of another gateway: whoever asks looks closer.
    private func hasEarlyReceipt(_ messageID: String) throws -> Bool {
        guard hasEarlyReceipts else { return false }
        early.bind(1, messageID)
        return try early.first { _ in true } ?? false
    }

    /// A receipt may have come first; then the two are merged so that their order makes no difference.
    private func move(_ attempt: Begun, _ outcome: RecordedOutcome) throws -> DeliveryState {
        guard attempt.isLatest else { return attempt.state }
        let next = Self.next(attempt.state, outcome.next)
        settle.bind(1, next.rawValue)
        settle.bind(2, next.stage.rawValue)
        settle.bind(3, next != attempt.state)
        settle.bind(4, outcome.code?.sentence)
        settle.bind(5, outcome.at.milliseconds)
        settle.bind(6, outcome.price.microdollars)
        // A receipt that came first may know better.
        settle.bind(7, outcome.next == .state(next) ? outcome.reason?.rawValue : nil)
        settle.bind(8, outcome.delivery.rawValue)
        try settle.run()
        if next == .retryWait, case .retry(let at) = outcome.next {
            try db.cachedStatement(sql: "UPDATE deliveries SET due_at = ? WHERE id = ?")
                .execute(arguments: [at.milliseconds, outcome.delivery.rawValue])
        }
        // What was refused or never left did not reach the worker, and does not count for the cap; where the gateway has
        // reported on it by now, it does.
        if attempt.state == .dispatching, ["not-sent", "throttled", "rejected"].contains(outcome.outcomeClass) {
            try db.cachedStatement(sql: "UPDATE deliveries SET dispatched_at = NULL WHERE id = ?")
                .execute(arguments: [outcome.delivery.rawValue])
        }
        return next
    }

    private static func next(_ state: DeliveryState, _ next: RecordedOutcome.Next) -> DeliveryState {
        switch (state, next) {
        case (.dispatching, .state(let wanted)): wanted
        case (.dispatching, .retry): .retryWait
        // A receipt came first: the gateway has it, whatever its answer made us believe.
        case (_, .retry): state
        case (.accepted, .state(.suppressed)), (.sent, .state(.suppressed)), (.undelivered, .state(.suppressed)),
            (.failed, .state(.suppressed)), (.delivered, .state(.suppressed)):
            .suppressed
        case (_, .state(let wanted)):
            ReceiptStatus.allCases.first { $0.state == wanted }.flatMap { state.merging($0) } ?? state
        }
    }
}
