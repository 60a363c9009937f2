import Foundation
import Outreach

/// The books of a soak: carried on from change to change, and counted anew now and then.
extension Simulation {
    func lookAtJournal() throws {
        var touched: Set<Int64> = []
        try view.changes(after: soak.seen) { change in
            soak.seen = change.seq
            soak.changes += 1
            guard let row = change.row else { throw Violation("row-lost", "a delivery is gone") }
            if change.old == nil {
                let slot = SoakState.Slot(campaign: row.campaign, step: row.step, worker: row.worker)
                if row.channel == 0 { soak.sms[slot] = row.id }
                let isFallback = !row.isReply && row.channel == 1 && hasFailed(soak.sms[slot])
                try books.take(row, from: nil, followsSMS: isFallback, ledger)
            } else {
                try books.take(row, from: change.old, followsSMS: false, ledger)
                soak.sums[row.campaign]![change.old!]! -= 1
            }
            soak.sums[row.campaign, default: [:]][row.state, default: 0] += 1
            touched.insert(row.id)
        }
        guard !touched.isEmpty else { return }
        soak.looks += 1
        for id in touched { try Books.check(books.rows[id]!, ledger) }
        try books.checkSum()
        let sum = soak.sums.values.reduce(0) { $0 + $1.values.reduce(0, +) }
        guard sum == books.planned + books.replies + books.fallbacks,
            soak.sums.values.allSatisfy({ $0.values.allSatisfy { $0 >= 0 } })
        else { throw Violation("books", "the sums by state make \(sum)") }
    }

    /// Each receipt is kept once, however often it comes; that the mailbox is gone is heeded though it was reported before
    /// without that, once.
    func noteInSoak(_ receipt: Receipt) throws {
        let bit = UInt8(1) << UInt8(ReceiptStatus.allCases.firstIndex(of: receipt.status)!)
        let isNew = soak.reported[receipt.messageID, default: 0] & bit == 0
        if isNew {
            soak.reported[receipt.messageID, default: 0] |= bit
            soak.receipts += 1
        }
        guard let code = receipt.code, Bounce(code: code.code) == .hard else { return }
        let isLate = soak.hardened.insert(receipt.messageID).inserted && !isNew
        if isLate { count("late hard bounce") }
        guard isNew || isLate, let attempt = receipt.attempt,
            let delivery = ledger.attempts["\(attempt)"]?.delivery, let contact = leased[delivery]?.to,
            try isKept(contactOf: delivery)
        else { return }
        noteBounce(contact)
    }

    /// Of whoever was forgotten nothing is left that a bounce could close; who wrote again since is a visitor, whose address is.
    private func isKept(contactOf delivery: Int64) throws -> Bool {
        try view.number(
            """
            SELECT count(*) FROM deliveries d JOIN contact_points c ON c.id = d.contact_id
            WHERE d.id = \(delivery) AND c.lookup IS NOT NULL
            """) > 0
    }

    private func hasFailed(_ sms: Int64?) -> Bool {
        guard let sms, let row = books.rows[sms] else { return false }
        return [.failed, .undelivered, .delivered].contains(row.state)
    }

    /// All rows, read anew, against those carried on.
    func recount() throws {
        try lookAtJournal()
        let rows = try view.rows()
        guard rows.count == books.rows.count else {
            throw Violation("books", "\(rows.count) deliveries on record, \(books.rows.count) carried on")
        }
        var sums: [Int64: [DeliveryState: Int]] = [:]
        for row in rows {
            guard books.rows[row.id] == row else {
                throw Violation("books", "delivery \(row.id) is \(row.state), and carried on as another")
            }
            sums[row.campaign, default: [:]][row.state, default: 0] += 1
        }
        guard sums == soak.sums.mapValues({ $0.filter { $0.value > 0 } }) else {
            throw Violation("books", "the sums by state carried on are not those of the rows")
        }
        let attempts = try view.number("SELECT count(*) FROM attempts")
        guard attempts == ledger.attempts.count else {
            throw Violation("books", "\(attempts) attempts on record, \(ledger.attempts.count) were begun")
        }
        let suppressed = try view.number("SELECT count(*) FROM suppressions WHERE reason <> 'bad-address'")
        let isOver = stopped.union(bounced).count
        guard suppressed == isOver else {
            throw Violation("books", "\(suppressed) contact points are suppressed on record, \(isOver) should be")
        }
        let receipts = try view.number("SELECT count(*) FROM receipts")
        guard receipts == soak.receipts else {
            throw Violation("books", "\(receipts) receipts are kept, of \(soak.receipts) that came")
        }
        soak.recounts += 1
    }

    func soakNextDue() -> Timestamp? {
        let steps = campaigns.values.lazy.flatMap(\.waiting.values).filter { $0 > self.wall }.min()
        return [steps, (try? view.nextDue(after: wall)) ?? nil].compactMap(\.self).min()
    }

    /// Something can be sent at this moment.
    var hasSoakWork: Bool {
        soak.sums.contains { id, sums in
            guard sums[.ready, default: 0] > 0 else { return false }
            guard let campaign = campaigns[id] else { return true }
            return campaign.state == .running && openEvents.contains(campaign.spec.event.rawValue)
        }
    }

    // MARK: - At the end

    func judgeSoak() throws {
        try recount()
        for (what, count) in [
            ("looks at the books", soak.looks), ("changes of deliveries", soak.changes), ("recounts", soak.recounts),
            ("workers", people.count), ("deliveries", books.rows.count), ("attempts", ledger.attempts.count),
        ] { tally[what] = count }
    }
}
