import Foundation
import GRDB
import Outreach

extension SQLiteStore {
    public func exchange(_ exchange: Exchange) async throws -> ExchangeResult {
        // Who only asks for more mostly finds nothing; that neither waits for the writer's turn nor takes it.
        if exchange.outcomes.isEmpty, exchange.begins.isEmpty, let lease = exchange.lease {
            let hasMore = try await read { db in
                try LeadershipRow.require(db, exchange.leadership)
                return try Drawing.hasMore(db, lease)
            }
            if !hasMore { return ExchangeResult(verdicts: [], closings: [], leased: []) }
        }
        let (verdicts, closings, drawn) = try await writeWithLeases { [knowledge] db, leases in
            try LeadershipRow.require(db, exchange.leadership)
            if !exchange.outcomes.isEmpty {
                try OutcomeRecorder(db: db, knowledge: knowledge).record(exchange.outcomes, &leases)
            }
            var campaigns = CampaignFacts(db: db, knowledge: knowledge)
            var verdicts: [BeginVerdict] = []
            var closings: [Timestamp?] = []
            if !exchange.begins.isEmpty {
                var gate = try Gate(db: db, exchange: exchange, knowledge: knowledge)
                verdicts = try gate.begin(&campaigns, &leases)
                closings = gate.closings
            }
            let drawn = try exchange.lease.map {
                try Drawing(db: db, exchange: exchange, request: $0).draw(&campaigns, &leases)
            }
            return (verdicts, closings, drawn)
        }
        // Off the writer's queue, so that the next transaction need not wait for it.
        var unreadable: [Int64] = []
        let leased = drawn?.opened(by: vault, unreadable: &unreadable) ?? []
        if !unreadable.isEmpty { try await fail(unreadable, exchange.leadership, now: exchange.now) }
        return ExchangeResult(verdicts: verdicts, closings: closings, leased: leased)
    }

    /// The rest of a batch must not suffer from a contact point that does not open.
    private func fail(_ deliveries: [Int64], _ leadership: Leadership, now: Timestamp) async throws {
        try await writeWithLeases { db, leases in
            let sentence = "The contact point does not open under its key: the database was changed from outside"
            for id in deliveries where leases.take(id, fence: leadership.fence) != nil {
                try db.executeCached(
                    sql: """
                        UPDATE deliveries SET \(DeliveryState.failed.columnsSQL), detail = ?, updated_at = ?
                        WHERE id = ? AND state = \(DeliveryState.ready.rawValue)
                        """, arguments: [sentence, now.milliseconds, id])
                guard db.changesCount == 1 else { continue }
                try Journal.add(db, id, at: now, kind: "failed", sentence: sentence)
            }
        }
    }
}
