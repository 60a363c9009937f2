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
        try await report(on: campaign, part: ReportTally.part)
    }

    /// - Parameter part: how many deliveries are grouped at once.
    func report(on campaign: ID<Campaign>, part: Int) async throws -> CampaignReport? {
        try await read { db in
            guard let found = try CampaignReader.campaign(db, campaign) else { return nil }
            var tally = ReportTally()
            for step in try Self.steps(db, campaign) { try tally.add(db, campaign, step: step, part: part) }
            return CampaignReport(
                rows: tally.rows(lone: found.spec.audience.lone), reasons: tally.reasons,
                audience: try Self.audience(db, campaign), attempts: tally.attempts,
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
    /// distinct, they would all be kept. SQLite merges no more than 500; of later steps those count who are in none before.
    private static func audience(_ db: Database, _ campaign: ID<Campaign>) throws -> Int {
        let steps = try steps(db, campaign)
        return try stride(from: 0, to: steps.count, by: mostMerged).reduce(0) { count, start in
            let part = steps[start..<min(start + mostMerged, steps.count)]
            let workers = part.map {
                "SELECT DISTINCT worker_id FROM deliveries WHERE campaign_id = ?1 AND step = \($0)"
            }
            let isNew =
                start == 0
                ? ""
                : """
                 w WHERE NOT EXISTS (
                    SELECT 1 FROM campaign_steps s CROSS JOIN deliveries d
                        ON d.campaign_id = s.campaign_id AND d.step = s.step AND d.worker_id = w.worker_id
                    WHERE s.campaign_id = ?1 AND s.step < \(part.first!))
                """
            return try count
                + Int.fetchOne(
                    db, sql: "SELECT count(*) FROM (\(workers.joined(separator: " UNION ")) ORDER BY 1)\(isNew)",
                    arguments: [campaign.rawValue])!
        }
    }

    private static let mostMerged = 400

    private static func steps(_ db: Database, _ campaign: ID<Campaign>) throws -> [Int] {
        try Int.fetchAll(
            db, sql: "SELECT step FROM campaign_steps WHERE campaign_id = ? ORDER BY step",
            arguments: [campaign.rawValue])
    }
}
