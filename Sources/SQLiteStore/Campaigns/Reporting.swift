import GRDB
import Outreach

extension SQLiteStore {
    public func status(of campaign: ID<Campaign>) async throws -> CampaignStatus? {
        try await read { db in
            guard try CampaignReader.campaign(db, campaign) != nil else { return nil }
            var byStep: [Int: [DeliveryState: Int]] = [:]
            let counts = try Row.fetchAll(
                db, sql: "SELECT step, state, count(*) FROM deliveries WHERE campaign_id = ? GROUP BY 1, 2",
                arguments: [campaign.rawValue])
            for row in counts { byStep[row[0], default: [:]][DeliveryState(rawValue: row[1])!] = row[2] }
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

    private static func audience(_ db: Database, _ campaign: ID<Campaign>) throws -> Int {
        try Int.fetchOne(
            db, sql: "SELECT count(DISTINCT worker_id) FROM deliveries WHERE campaign_id = ?",
            arguments: [campaign.rawValue])!
    }
}
