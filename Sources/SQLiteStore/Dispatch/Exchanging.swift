import Foundation
import GRDB
import Outreach

extension SQLiteStore {
    public func exchange(_ exchange: Exchange) async throws -> ExchangeResult {
        let (verdicts, drawn) = try await write { [knowledge] db in
            try LeadershipRow.require(db, exchange.leadership)
            if !exchange.outcomes.isEmpty {
                let outcomes = try OutcomeRecorder(db: db, knowledge: knowledge)
                for outcome in exchange.outcomes { try outcomes.record(outcome) }
            }
            var campaigns = CampaignFacts(db: db, knowledge: knowledge)
            var gate = try Gate(db: db, exchange: exchange, knowledge: knowledge)
            let verdicts = try exchange.begins.map { try gate.begin($0, &campaigns) }
            let drawn = try exchange.lease.map {
                try Drawing(db: db, exchange: exchange, request: $0).draw(&campaigns)
            }
            return (verdicts, drawn ?? [])
        }
        // Off the writer's queue, so that the next transaction need not wait for it.
        var leased: [LeasedDelivery] = []
        leased.reserveCapacity(drawn.count)
        var unreadable: [Int64] = []
        var tags = LanguageTags()
        for sealed in drawn {
            do { leased.append(try sealed.opened(by: vault, &tags)) } catch { unreadable.append(sealed.id) }
        }
        if !unreadable.isEmpty { try await fail(unreadable, now: exchange.now) }
        return ExchangeResult(verdicts: verdicts, leased: leased)
    }

    /// The rest of a batch must not suffer from a contact point that does not open.
    private func fail(_ deliveries: [Int64], now: Timestamp) async throws {
        try await write { db in
            let sentence = "The contact point does not open under its key: the database was changed from outside"
            for id in deliveries {
                try db.execute(
                    sql: """
                        UPDATE deliveries SET state = \(DeliveryState.failed.rawValue), detail = ?, updated_at = ?,
                            fence = NULL, lease_until = NULL
                        WHERE id = ? AND state = \(DeliveryState.leased.rawValue)
                        """, arguments: [sentence, now.milliseconds, id])
                try Journal.add(db, id, at: now, kind: "failed", sentence: sentence)
            }
        }
    }
}
