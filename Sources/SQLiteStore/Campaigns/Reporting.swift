import GRDB
import Outreach

extension SQLiteStore {
    public func status(of campaign: ID<Campaign>) async throws -> CampaignStatus? {
        try await read { db in
            guard try CampaignReader.campaign(db, campaign) != nil else { return nil }
            let byStep = try Self.counts(db, campaign)
            return CampaignStatus(
                audience: try Self.audience(db, campaign),
                byState: byStep.values.reduce(into: [:]) { $0.merge($1, uniquingKeysWith: +) },
                steps: try CampaignReader.steps(db, of: campaign).map {
                    CampaignStatus.StepStatus(step: $0, byState: byStep[$0.index] ?? [:])
                })
        }
    }

    public func report(on campaign: ID<Campaign>) async throws -> CampaignReport? {
        try await read { db in
            guard let found = try CampaignReader.campaign(db, campaign) else { return nil }
            let lone = found.spec.audience.lone
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT step, language, region, channel, gateway, state, count(*), sum(segments), sum(price)
                    FROM deliveries WHERE campaign_id = ? GROUP BY 1, 2, 3, 4, 5, 6 ORDER BY 1, 2, 3, 4, 5, 6
                    """, arguments: [campaign.rawValue]
            ).map { row in
                CampaignReport.Row(
                    step: row[0], language: LanguageTag(row[1])!, region: (row[2] as String?).flatMap { GEOID($0) },
                    channel: Channel(code: row[3], first: lone), gateway: row[4],
                    state: DeliveryState(rawValue: row[5])!,
                    deliveries: row[6], segments: row[7], price: Money(microdollars: row[8]))
            }
            let reasons = try Row.fetchAll(
                db,
                sql: """
                    SELECT state, reason, detail, count(*) FROM deliveries
                    WHERE campaign_id = ? AND (reason IS NOT NULL OR detail IS NOT NULL)
                    GROUP BY 1, 2, 3 ORDER BY 4 DESC, 1, 2, 3
                    """, arguments: [campaign.rawValue]
            ).compactMap { row in
                Reasons.plain(reason: row[1], detail: row[2]).map {
                    CampaignReport.ReasonCount(state: DeliveryState(rawValue: row[0])!, reason: $0, deliveries: row[3])
                }
            }
            return CampaignReport(
                rows: rows, reasons: reasons, audience: try Self.audience(db, campaign),
                attempts: try Int.fetchOne(
                    db, sql: "SELECT coalesce(sum(attempts), 0) FROM deliveries WHERE campaign_id = ?",
                    arguments: [campaign.rawValue])!,
                receipts: try Int.fetchOne(
                    db,
                    sql: """
                        SELECT count(*) FROM deliveries d CROSS JOIN receipts r ON r.delivery_id = d.id
                        WHERE d.campaign_id = ?
                        """, arguments: [campaign.rawValue])!)
        }
    }

    /// How many deliveries of each step are in each state. One pass in the order of the index by step: grouped by state,
    /// every row would go into a sort of its own, of 50 MB for a million.
    private static func counts(_ db: Database, _ campaign: ID<Campaign>) throws -> [Int: [DeliveryState: Int]] {
        let states = DeliveryState.allCases
        let columns = states.map { "count(*) FILTER (WHERE state = \($0.rawValue))" }.joined(separator: ", ")
        var byStep: [Int: [DeliveryState: Int]] = [:]
        let rows = try Row.fetchAll(
            db, sql: "SELECT step, \(columns) FROM deliveries WHERE campaign_id = ? GROUP BY 1",
            arguments: [campaign.rawValue])
        for row in rows {
            for (place, state) in states.enumerated() where row[place + 1] > 0 {
                byStep[row[0], default: [:]][state] = row[place + 1]
            }
        }
        return byStep
    }

    /// How many workers have a delivery. The steps' workers, each in the order of the index, are merged: counted as they are
    /// distinct, they would all be kept.
    private static func audience(_ db: Database, _ campaign: ID<Campaign>) throws -> Int {
        let steps = try Int.fetchAll(
            db, sql: "SELECT step FROM campaign_steps WHERE campaign_id = ?", arguments: [campaign.rawValue])
        guard !steps.isEmpty else { return 0 }
        let workers = steps.map { "SELECT DISTINCT worker_id FROM deliveries WHERE campaign_id = ?1 AND step = \($0)" }
        return try Int.fetchOne(
            db, sql: "SELECT count(*) FROM (\(workers.joined(separator: " UNION ")) ORDER BY 1)",
            arguments: [campaign.rawValue])!
    }
}
