import Foundation
import GRDB
import Outreach

/// Writes down what attempts came to, and moves their deliveries.
struct OutcomeRecorder {
    let db: Database
    let knowledge: SharedKnowledge

    /// Harmless when repeated: an attempt has one outcome.
    func record(_ outcome: RecordedOutcome) throws {
        guard let attempt = try find(outcome) else {
            throw StoreError(.notFound, "An outcome names attempt \(outcome.attempt), which was never begun.")
        }
        try db.cachedStatement(
            sql: """
                INSERT OR IGNORE INTO outcomes (attempt, at, class, code, sentence, message_id, price)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            attempt.seq, outcome.at.milliseconds, outcome.outcomeClass, outcome.code?.code, outcome.code?.sentence,
            outcome.messageID, outcome.price.microdollars,
        ])
        guard db.changesCount == 1 else { return }
        let state = try move(attempt, outcome)
        if let messageID = outcome.messageID {
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
        try Row.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT a.seq, a.gateway, d.state, d.contact_id, d.last_attempt = a.seq
                    FROM attempts a CROSS JOIN deliveries d ON d.id = a.delivery_id WHERE a.id = ? AND d.id = ?
                    """), arguments: [Data(outcome.attempt.bytes), outcome.delivery.rawValue]
        ).map {
            Begun(
                seq: $0[0], gateway: $0[1], state: DeliveryState(rawValue: $0[2])!, contact: $0[3], isLatest: $0[4])
        }
    }

    /// A receipt may have come first; then the two are merged so that their order makes no difference.
    private func move(_ attempt: Begun, _ outcome: RecordedOutcome) throws -> DeliveryState {
        guard attempt.isLatest else { return attempt.state }
        let next = Self.next(attempt.state, outcome.next)
        let waits: Timestamp? = if next == .retryWait, case .retry(let at) = outcome.next { at } else { nil }
        // What was refused or never left did not reach the worker, and does not count for the cap.
        let hasGone = next != .retryWait && outcome.outcomeClass != "rejected"
        try db.cachedStatement(
            sql: """
                UPDATE deliveries SET state = ?1, detail = iif(?2, ?3, detail), due_at = coalesce(?4, due_at),
                    updated_at = ?5, price = price + ?6, dispatched_at = iif(?7, dispatched_at, NULL), fence = NULL,
                    lease_until = NULL
                WHERE id = ?8
                """
        ).execute(arguments: [
            next.rawValue, next != attempt.state, outcome.code?.sentence, waits?.milliseconds,
            outcome.at.milliseconds, outcome.price.microdollars, hasGone, outcome.delivery.rawValue,
        ])
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
