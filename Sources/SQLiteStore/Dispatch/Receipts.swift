import Foundation
import GRDB
import Outreach

extension SQLiteStore {
    public func recordReceipts(_ receipts: [Receipt], now: Timestamp) async throws {
        try await write { [knowledge] db in
            let book = try Receipts(db: db, knowledge: knowledge, now: now)
            for receipt in receipts { try book.record(receipt) }
        }
    }
}

/// Receipts come twice, out of order, before the gateway's own answer, or never. Each is kept once; what they say is
/// merged by rank (`DeliveryState.merging`), so that every order ends in the same state.
struct Receipts {
    private let db: Database
    private let knowledge: SharedKnowledge
    private let now: Timestamp
    private let ofAttempt: HotStatement
    private let ofMessage: HotStatement
    private let ofReceipt: HotStatement
    private let insert: HotStatement
    private let early: HotStatement
    private let standing: HotStatement
    private let move: HotStatement

    init(db: Database, knowledge: SharedKnowledge, now: Timestamp) throws {
        self.db = db
        self.knowledge = knowledge
        self.now = now
        ofAttempt = try HotStatement(db, "SELECT delivery_id FROM attempts WHERE id = ? AND gateway = ?")
        // As its answer named it, or, where the answer was lost, as a receipt did that carried both.
        ofMessage = try HotStatement(
            db,
            """
            SELECT a.delivery_id FROM outcomes o CROSS JOIN attempts a ON a.seq = o.attempt
            WHERE \(MessageSum.isMeant) AND a.gateway = ?
            """)
        ofReceipt = try HotStatement(
            db,
            "SELECT delivery_id FROM receipts WHERE gateway = ? AND message_id = ? AND delivery_id IS NOT NULL LIMIT 1")
        insert = try HotStatement(
            db,
            """
            INSERT OR IGNORE INTO receipts (gateway, message_id, status, attempt, code, sentence, suppresses, received_at,
                delivery_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        early = try HotStatement(
            db, "SELECT 1 FROM receipts WHERE message_id = ? AND gateway = ? AND delivery_id IS NULL LIMIT 1")
        standing = try HotStatement(
            db, "SELECT state, contact_id, dispatched_at IS NULL FROM deliveries WHERE id = ?")
        move = try HotStatement(
            db,
            """
            UPDATE deliveries SET state = ?, stage = ?, parked = 0, reason = NULL, detail = ?, updated_at = ?, fence = NULL
            WHERE id = ?
            """)
        insert.bind(8, now.milliseconds)
        move.bind(4, now.milliseconds)
    }

    func record(_ receipt: Receipt) throws {
        let delivery = try owner(of: receipt)
        let isNew = try add(receipt, delivery)
        // A complaint may come under a status that was reported before without one.
        let isLateOptOut = try !isNew && receipt.suppresses && keepLateOptOut(receipt)
        guard let delivery else { return }
        if !isNew { try heedLateBounce(receipt, of: delivery) }
        // One that was kept without an owner may be repeated with its attempt's id.
        if !isNew, try !claim(receipt.gateway, receipt.messageID, receipt.status.rawValue, for: delivery) {
            if isLateOptOut {
                try suppress(receipt.code?.sentence, gateway: receipt.gateway, delivery: delivery)
            }
            return
        }
        try apply(
            receipt.status, code: receipt.code?.code, sentence: receipt.code?.sentence,
            suppresses: isNew ? receipt.suppresses : isKnownToSuppress(receipt), gateway: receipt.gateway, to: delivery)
        // What else came early under the same message id.
        if try isEarly(receipt) {
            try claimEarly(gateway: receipt.gateway, messageID: receipt.messageID, delivery: delivery)
        }
    }

    /// Returns whether it is new.
    private func add(_ receipt: Receipt, _ delivery: Int64?) throws -> Bool {
        insert.bind(1, receipt.gateway)
        insert.bind(2, receipt.messageID)
        insert.bind(3, receipt.status.rawValue)
        if let attempt = receipt.attempt { insert.bind(4, attempt) } else { insert.bind(4, nil as Int64?) }
        insert.bind(5, receipt.code?.code)
        insert.bind(6, receipt.code?.sentence)
        insert.bind(7, receipt.suppresses)
        insert.bind(9, delivery)
        try insert.run()
        return db.changesCount == 1
    }

    private func isEarly(_ receipt: Receipt) throws -> Bool {
        early.bind(1, receipt.messageID)
        early.bind(2, receipt.gateway)
        return try early.first { _ in true } ?? false
    }

    /// Gives receipts that came before it was known whose they are to their delivery.
    func claimEarly(gateway: String, messageID: String, delivery: Int64) throws {
        let early = try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT status, sentence, suppresses OR EXISTS (\(Self.lateOptOut)), code FROM receipts
                    WHERE gateway = ?1 AND message_id = ?2 AND delivery_id IS NULL
                    """), arguments: [gateway, messageID])
        for row in early {
            let status: String = row[0]
            _ = try claim(gateway, messageID, status, for: delivery)
            try apply(
                ReceiptStatus(rawValue: status)!, code: row[3], sentence: row[1], suppresses: row[2],
                gateway: gateway, to: delivery)
        }
    }

    private func claim(_ gateway: String, _ messageID: String, _ status: String, for delivery: Int64) throws -> Bool {
        try db.cachedStatement(
            sql: """
                UPDATE receipts SET delivery_id = ?
                WHERE gateway = ? AND message_id = ? AND status = ? AND delivery_id IS NULL
                """
        ).execute(arguments: [delivery, gateway, messageID, status])
        return db.changesCount == 1
    }

    /// By our own attempt id where the receipt carries it, else by the gateway's message id.
    private func owner(of receipt: Receipt) throws -> Int64? {
        if let attempt = receipt.attempt {
            ofAttempt.bind(1, attempt)
            ofAttempt.bind(2, receipt.gateway)
            if let delivery = try ofAttempt.first({ $0.int64(0) }) { return delivery }
        }
        ofMessage.bind(1, MessageSum.of(receipt.messageID))
        ofMessage.bind(2, receipt.messageID)
        ofMessage.bind(3, receipt.gateway)
        if let delivery = try ofMessage.first({ $0.int64(0) }) { return delivery }
        ofReceipt.bind(1, receipt.gateway)
        ofReceipt.bind(2, receipt.messageID)
        return try ofReceipt.first { $0.int64(0) }
    }

    private func apply(
        _ status: ReceiptStatus, code: String?, sentence: String?, suppresses: Bool, gateway: String,
        to delivery: Int64
    ) throws {
        standing.bind(1, delivery)
        guard
            let row = try standing.first({
                (state: DeliveryState(rawValue: $0.int(0))!, contact: $0.int64(1), countsNot: $0.bool(2))
            })
        else { throw StoreError(.unreadable, "A receipt's delivery \(delivery) is not there.") }
        if row.countsNot { try countForCap(delivery) }
        if let next = row.state.merging(status) {
            let isFailure = next == .failed || next == .undelivered
            move.bind(1, next.rawValue)
            move.bind(2, next.stage.rawValue)
            move.bind(3, isFailure ? sentence : nil)
            move.bind(5, delivery)
            try move.run()
            if isFailure { try Fallback.plant(db, knowledge, delivery: delivery, now: now) }
        }
        if suppresses { try suppress(sentence, gateway: gateway, delivery: delivery) }
        try Bounces.heed(db, code: code, contact: row.contact, now: now)
    }

    /// What the gateway reports on had left, whatever we believed: the worker may have it, so it counts. Answers never do.
    private func countForCap(_ delivery: Int64) throws {
        try db.cachedStatement(
            sql: """
                UPDATE deliveries SET dispatched_at = (SELECT begun_at FROM attempts WHERE seq = last_attempt)
                WHERE id = ? AND (SELECT is_reply FROM campaigns WHERE id = campaign_id) = 0
                """
        ).execute(arguments: [delivery])
    }

    private func suppress(_ sentence: String?, gateway: String, delivery: Int64) throws {
        let contact = try Int64.fetchOne(
            db.cachedStatement(sql: "SELECT contact_id FROM deliveries WHERE id = ?"), arguments: [delivery])!
        try Suppression.suppress(
            db, contact: contact, evidence: "\(gateway): \(sentence ?? "opted out at the carrier")", now: now)
    }

    private static let lateOptOut = "SELECT 1 FROM late_opt_outs WHERE gateway = ?1 AND message_id = ?2"

    private func isKnownToSuppress(_ receipt: Receipt) throws -> Bool {
        try Bool.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT suppresses OR EXISTS (\(Self.lateOptOut)) FROM receipts
                    WHERE gateway = ?1 AND message_id = ?2 AND status = ?3
                    """), arguments: [receipt.gateway, receipt.messageID, receipt.status.rawValue]) ?? false
    }

    /// A mail may be reported as a soft bounce first and then, under the same status, as a hard one. The receipt on record
    /// stays as it is; the story of the delivery keeps the later word, once, so that one that comes again does not undo a
    /// START.
    private func heedLateBounce(_ receipt: Receipt, of delivery: Int64) throws {
        guard let code = receipt.code, Bounce(code: code.code) == .hard, try !isKnownAsHard(receipt, of: delivery)
        else { return }
        try Journal.add(db, delivery, at: now, kind: Bounces.lateHard, sentence: "\(code.sentence) (\(code.code))")
        let contact = try Int64.fetchOne(
            db.cachedStatement(sql: "SELECT contact_id FROM deliveries WHERE id = ?"), arguments: [delivery])!
        try Bounces.heed(db, code: code.code, contact: contact, now: now)
    }

    private func isKnownAsHard(_ receipt: Receipt, of delivery: Int64) throws -> Bool {
        try Bool.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT EXISTS (SELECT 1 FROM receipts WHERE gateway = ? AND message_id = ? AND code LIKE ?)
                        OR EXISTS (SELECT 1 FROM delivery_events WHERE delivery_id = ? AND kind = ?)
                    """),
            arguments: [
                receipt.gateway, receipt.messageID, Bounce.hard.rawValue + " %", delivery, Bounces.lateHard,
            ])!
    }

    /// Kept also while nobody knows whose it is, so that it is obeyed then; and once, so that one that comes again does not
    /// undo a START.
    private func keepLateOptOut(_ receipt: Receipt) throws -> Bool {
        guard try !isKnownToSuppress(receipt) else { return false }
        try db.executeCached(
            sql: "INSERT INTO late_opt_outs (gateway, message_id, received_at) VALUES (?, ?, ?)",
            arguments: [receipt.gateway, receipt.messageID, now.milliseconds])
        return true
    }
}
