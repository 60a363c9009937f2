import GRDB
import Outreach

/// Writes down what attempts came to, and moves their deliveries.
struct OutcomeRecorder {
    private let db: Database
    private let knowledge: SharedKnowledge
    private let begun: HotStatement
    private let insert: HotStatement
    private let settle: HotStatement
    private let early: HotStatement

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
            INSERT OR IGNORE INTO outcomes (attempt, at, class, code, sentence, message_id, price)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """)
        // Names no column that needs no change, since naming one has its indices kept anew.
        settle = try HotStatement(
            db,
            """
            UPDATE deliveries SET state = ?, detail = iif(?, ?, detail), updated_at = ?, price = price + ?, fence = NULL,
                lease_until = NULL
            WHERE id = ?
            """)
        early = try HotStatement(
            db, "SELECT 1 FROM receipts WHERE gateway = ? AND message_id = ? AND delivery_id IS NULL LIMIT 1")
    }

    /// Harmless when repeated: an attempt has one outcome.
    func record(_ outcome: RecordedOutcome) throws {
        guard let attempt = try find(outcome) else {
            throw StoreError(.notFound, "An outcome names attempt \(outcome.attempt), which was never begun.")
        }
        insert.bind(1, attempt.seq)
        insert.bind(2, outcome.at.milliseconds)
        insert.bind(3, outcome.outcomeClass)
        insert.bind(4, outcome.code?.code)
        insert.bind(5, outcome.code?.sentence)
        insert.bind(6, outcome.messageID)
        insert.bind(7, outcome.price.microdollars)
        try insert.run()
        guard db.changesCount == 1 else { return }
        let state = try move(attempt, outcome)
        if let messageID = outcome.messageID, try hasEarlyReceipt(attempt.gateway, messageID) {
            try Receipts(db: db, knowledge: knowledge, now: outcome.at)
                .claimEarly(gateway: attempt.gateway, messageID: messageID, delivery: outcome.delivery.rawValue)
        }
        if outcome.suppresses {
            try Suppression.suppress(
                db, contact: attempt.contact,
                evidence: outcome.code.map { "\(attempt.gateway): \($0.sentence)" }
                    ?? "\(attempt.gateway): opted out at the carrier", now: outcome.at)
        }
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

    private func hasEarlyReceipt(_ gateway: String, _ messageID: String) throws -> Bool {
        early.bind(1, gateway)
        early.bind(2, messageID)
        return try early.first { _ in true } ?? false
    }

    /// A receipt may have come first; then the two are merged so that their order makes no difference.
    private func move(_ attempt: Begun, _ outcome: RecordedOutcome) throws -> DeliveryState {
        guard attempt.isLatest else { return attempt.state }
        let next = Self.next(attempt.state, outcome.next)
        settle.bind(1, next.rawValue)
        settle.bind(2, next != attempt.state)
        settle.bind(3, outcome.code?.sentence)
        settle.bind(4, outcome.at.milliseconds)
        settle.bind(5, outcome.price.microdollars)
        settle.bind(6, outcome.delivery.rawValue)
        try settle.run()
        if next == .retryWait, case .retry(let at) = outcome.next {
            try db.cachedStatement(sql: "UPDATE deliveries SET due_at = ? WHERE id = ?")
                .execute(arguments: [at.milliseconds, outcome.delivery.rawValue])
        }
        // What was refused or never left did not reach the worker, and does not count for the cap.
        if next == .retryWait || outcome.outcomeClass == "rejected" {
            try db.cachedStatement(sql: "UPDATE deliveries SET dispatched_at = NULL WHERE id = ?")
                .execute(arguments: [outcome.delivery.rawValue])
        }
        return next
    }

    private static func next(_ state: DeliveryState, _ next: RecordedOutcome.Next) -> DeliveryState {
        switch (state, next) {
        case (.dispatching, .state(let wanted)): wanted
        case (.dispatching, .retry): .retryWait
        case (.accepted, .retry), (.sent, .retry), (.undelivered, .retry), (.failed, .retry): .retryWait
        case (_, .retry): state
        case (.accepted, .state(.suppressed)), (.sent, .state(.suppressed)), (.undelivered, .state(.suppressed)),
            (.failed, .state(.suppressed)), (.delivered, .state(.suppressed)):
            .suppressed
        case (_, .state(let wanted)):
            ReceiptStatus.allCases.first { $0.state == wanted }.flatMap { state.merging($0) } ?? state
        }
    }
}
