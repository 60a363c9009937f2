import Foundation
import Outreach

/// What must hold when everything has come to rest.
extension Simulation {
    func judge() throws {
        let rows = try view.rows()
        for row in rows {
            if row.state == .leased || row.state == .dispatching {
                throw Violation("stuck", "delivery \(row.id) is still \(row.state), days after the trouble ended")
            }
            if row.state.isWaiting, !row.isParked, !row.isReply {
                throw Violation(
                    "stuck", "delivery \(row.id) is still \(row.state), \(row.reason), days after the trouble")
            }
        }
        try judgeUncertainty(rows)
        try judgeReach(rows)
        try judgePrices()
        if scenario.soak == nil {
            for problem in try command({ try await $0.problems() }) { throw Violation("database", problem) }
            try judgeSecrecy()
        }
        for campaign in campaigns.values.sorted(by: { $0.id < $1.id }) {
            let id = campaign.id
            guard let status = try command({ try await $0.status(of: id) }) else { continue }
            let own = rows.filter { $0.campaign == id.rawValue }
            let workers = Set(own.map(\.worker)).count
            guard status.planned == own.count, status.audience == workers else {
                throw Violation(
                    "books", "the status of campaign \(id) counts \(status.planned) for \(own.count) deliveries")
            }
        }
    }

    /// Whether a message waits until its worker may have another.
    func isWaitingForCap() throws -> Bool {
        try view.rows().contains { $0.state == .held && $0.reason == HoldReason.cap.rawValue }
    }

    /// Every attempt that a gateway may have taken, and of which nothing more was heard, is shown as unknown.
    private func judgeUncertainty(_ rows: [DatabaseView.Row]) throws {
        for row in rows {
            let open = ledger.attempts(of: row.id).filter { !$0.isSafe }
            guard !open.isEmpty, !ledger.resolved.contains(row.id) else { continue }
            // What is heard of one that was taken holds, whatever became of another that a person ordered beside it.
            let isTold =
                open.contains { $0.isTaken }
                ? [.unknown, .unknownFinal, .accepted, .sent, .delivered, .undelivered, .failed].contains(row.state)
                : [.unknown, .unknownFinal, .undelivered, .failed].contains(row.state)
            if !isTold, ledger.unsettled(row.id) > 0 {
                throw Violation(
                    "uncertainty-lost", "delivery \(row.id) is \(row.state), and nobody knows what became of it")
            }
        }
    }

    /// Without any trouble everybody is reached.
    private func judgeReach(_ rows: [DatabaseView.Row]) throws {
        guard scenario.trouble.isEmpty else { return }
        for row in rows where row.state != .delivered && row.state != .undelivered && row.state != .failed {
            // A cap or a narrow window may leave no hour before the validity ends.
            guard row.state == .expired, campaigns[row.campaign]!.spec.cap != .none || !hadTime(row) else {
                throw Violation(
                    "not-reached",
                    "delivery \(row.id) to worker \(row.worker), channel \(row.channel), due \(row.due), valid until "
                        + "\(row.validUntil), is \(row.state) though nothing was in the way")
            }
        }
    }

    /// Whether a quarter of an hour or more was open for the worker, from the step's time until its validity ended.
    private func hadTime(_ row: DatabaseView.Row) -> Bool {
        guard let person = people[row.worker], let campaign = campaigns[row.campaign],
            let due = campaign.due[row.step]
        else { return true }
        let length = (row.validUntil - due).wholeMilliseconds / 60_000
        return stride(from: Int64(0), to: length - 15, by: 5).contains { minute in
            stride(from: minute, through: minute + 15, by: 5).allSatisfy {
                isOpen(person, campaign.spec, at: due + .minutes($0))
            }
        }
    }

    /// What was paid for, once.
    private func judgePrices() throws {
        let wrong = try view.texts(
            """
            SELECT d.id FROM deliveries d LEFT JOIN (
                SELECT a.delivery_id, sum(o.price) AS price FROM attempts a JOIN outcomes o ON o.attempt = a.seq
                GROUP BY a.delivery_id
            ) p ON p.delivery_id = d.id WHERE d.price <> coalesce(p.price, 0)
            """)
        if let id = wrong.first { throw Violation("price", "delivery \(id) does not cost what its attempts cost") }
    }

    /// No number and no address in clear: not in the files, the write-ahead log included, and not in what is logged.
    private func judgeSecrecy() throws {
        let secrets = people.values.flatMap(\.contacts).map { contact in
            contact.channel == .sms ? String(contact.unmasked.dropFirst()) : contact.unmasked
        }
        let bytes = home.bytes()
        let log = Data(self.log.lines.joined(separator: "\n").utf8)
        for secret in secrets {
            if Self.isFound(secret, in: bytes) {
                throw Violation("in-clear", "a contact point is in the database files")
            }
            if Self.isFound(secret, in: log) { throw Violation("in-clear", "a contact point is in the log") }
        }
    }

    /// The C library looks for its first byte, which is fast in a debug build too.
    static func isFound(_ text: String, in bytes: Data) -> Bool {
        let text = Array(text.utf8)
        return bytes.withUnsafeBytes { bytes in
            guard var place = bytes.baseAddress else { return false }
            let end = place + bytes.count - text.count
            while place <= end, let first = memchr(place, Int32(text[0]), end - place + 1) {
                if memcmp(first, text, text.count) == 0 { return true }
                place = UnsafeRawPointer(first) + 1
            }
            return false
        }
    }
}
