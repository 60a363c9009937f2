import GRDB
import Outreach

extension SQLiteStore {
    public func launchCampaign(
        _ id: ID<Campaign>, as shown: CampaignSpec, steps: [CampaignStep], first: StepPlan?, needsApproval: Bool,
        startsAt: Timestamp,
        by: String, now: Timestamp
    ) async throws -> PlanResult {
        let by = try Self.named(by)
        return try await write { db in
            let campaign = try Self.require(db, id)
            guard campaign.state == .draft else {
                throw CampaignRefusal("Campaign \(id) is \(campaign.state.rawValue): only a draft can be launched.")
            }
            guard campaign.spec == shown else { throw CampaignRefusal.edited(id, by: campaign.draftedBy) }
            guard !needsApproval || campaign.approvedBy != nil else {
                throw CampaignRefusal(
                    "Campaign \(id) is larger than one person may launch alone: a second person must approve it first.")
            }
            try Self.requireOpenEvent(db, campaign.spec.event)
            try db.execute(
                sql: "UPDATE campaigns SET state = 'running', launched_by = ?, starts_at = ? WHERE id = ?",
                arguments: [by, startsAt.milliseconds, id.rawValue])
            for step in steps {
                try db.execute(
                    sql: """
                        INSERT INTO campaign_steps (campaign_id, step, day, message, due_at, state, note)
                        VALUES (?, ?, ?, ?, ?, ?, ?)
                        """,
                    arguments: [
                        id.rawValue, step.index, step.day, step.message.text, step.due.milliseconds,
                        step.state.rawValue, step.note,
                    ])
            }
            var result = PlanResult(inserted: 0)
            if let first {
                result = try StepPlanting(db: db, plan: first, now: now).plant()
                try db.execute(
                    sql: "UPDATE campaign_steps SET state = 'planned' WHERE campaign_id = ? AND step = ?",
                    arguments: [id.rawValue, first.step])
            }
            try Self.note(
                db, now, by, "campaign-launched", "campaign \(id), \(campaign.spec.name): \(result.inserted) deliveries"
            )
            return result
        }
    }

    public func pauseCampaign(_ id: ID<Campaign>, because: String, by: String, now: Timestamp) async throws {
        let by = try Self.named(by)
        try await write { db in
            let campaign = try Self.require(db, id)
            switch campaign.state {
            case .paused: return
            case .running: break
            default: throw CampaignRefusal("Campaign \(id) is \(campaign.state.rawValue): it cannot be paused.")
            }
            try db.execute(
                sql: "UPDATE campaigns SET state = 'paused', note = ? WHERE id = ?", arguments: [because, id.rawValue])
            try Self.note(db, now, by, "campaign-paused", "campaign \(id): \(because)")
        }
    }

    public func resumeCampaign(_ id: ID<Campaign>, by: String, now: Timestamp) async throws {
        let by = try Self.named(by)
        try await write { db in
            let campaign = try Self.require(db, id)
            guard campaign.state == .paused else {
                throw CampaignRefusal("Campaign \(id) is \(campaign.state.rawValue): only a paused one can be resumed.")
            }
            try db.execute(
                sql: "UPDATE campaigns SET state = 'running', note = NULL WHERE id = ?", arguments: [id.rawValue])
            try Self.note(db, now, by, "campaign-resumed", "campaign \(id)")
        }
    }

    public func cancelCampaign(_ id: ID<Campaign>, because: String, by: String, now: Timestamp) async throws {
        let by = try Self.named(by)
        try await write { db in
            let campaign = try Self.require(db, id)
            guard !campaign.state.isOver else {
                throw CampaignRefusal("Campaign \(id) is \(campaign.state.rawValue) already.")
            }
            try db.execute(
                sql: "UPDATE campaigns SET state = 'cancelled', note = ?, ended_at = ? WHERE id = ?",
                arguments: [because, now.milliseconds, id.rawValue])
            try Self.note(db, now, by, "campaign-cancelled", "campaign \(id): \(because)")
        }
        try await endDeliveries(of: id.rawValue, .campaignCancelled, now: now)
    }

    public func decideStep(_ campaign: ID<Campaign>, step: Int, release: Bool, by: String, now: Timestamp) async throws
    {
        let by = try Self.named(by)
        try await write { db in
            let state = try String.fetchOne(
                db, sql: "SELECT state FROM campaign_steps WHERE campaign_id = ? AND step = ?",
                arguments: [campaign.rawValue, step])
            guard let state else { throw CampaignRefusal("Campaign \(campaign) has no step \(step + 1).") }
            let parked = try StaleDeliveries.count(db, campaign, step)
            guard state == "held" || parked > 0 else {
                throw CampaignRefusal(
                    "Step \(step + 1) of campaign \(campaign) is \(state): nothing waits for a decision.")
            }
            if release,
                try CampaignReader.steps(db, of: campaign).contains(where: { $0.index == step && $0.needsSecondPerson })
            {
                try Self.approve(db, try Self.require(db, campaign), by: by, now: now)
            }
            if state == "held" {
                // Its time is the decision's: by its old one it would be stale again at once.
                try db.execute(
                    sql: """
                        UPDATE campaign_steps SET state = ?, note = ?, due_at = iif(?, max(due_at, ?), due_at)
                        WHERE campaign_id = ? AND step = ?
                        """,
                    arguments: [
                        release ? "waiting" : "skipped", release ? "let go by \(by)" : "left out by \(by)", release,
                        now.milliseconds, campaign.rawValue, step,
                    ])
            }
            try StaleDeliveries.decide(db, campaign, step, release: release, by: by, now: now)
            try Self.note(
                db, now, by, release ? "step-released" : "step-skipped", "campaign \(campaign), step \(step + 1)")
        }
    }

    public func markStep(_ campaign: ID<Campaign>, step: Int, state: CampaignStep.State, note: String?) async throws {
        try await write { db in
            try db.execute(
                sql: "UPDATE campaign_steps SET state = ?, note = ? WHERE campaign_id = ? AND step = ?",
                arguments: [state.rawValue, note, campaign.rawValue, step])
        }
    }

    public func activeCampaigns() async throws -> [ActiveCampaign] {
        try await read { [knowledge] db in
            let active = try CampaignReader.campaigns(db, "state IN ('running', 'paused')", [], launched: knowledge)
            return try active.map { campaign in
                guard let event = try EventReader.event(db, "id = ?", [campaign.spec.event.rawValue]) else {
                    throw StoreError(.unreadable, "Campaign \(campaign.id) has no event.")
                }
                return ActiveCampaign(
                    campaign: campaign, event: event, steps: try CampaignReader.steps(db, of: campaign.id))
            }
        }
    }

    public func finishCampaigns(now: Timestamp) async throws -> [ID<Campaign>] {
        // Mostly there is nothing to finish; find that out without taking the writer's turn.
        let candidates = try await read { try Int64.fetchAll($0.cachedStatement(sql: Self.finishable)) }
        guard !candidates.isEmpty else { return [] }
        return try await write { db in
            let finished = try Int64.fetchAll(db.cachedStatement(sql: Self.finishable))
            for id in finished {
                try db.execute(
                    sql: "UPDATE campaigns SET state = 'finished', note = 'All done', ended_at = ? WHERE id = ?",
                    arguments: [now.milliseconds, id])
                try Self.note(db, now, "altavoz", "campaign-finished", "campaign \(id)")
            }
            return finished.map { ID($0) }
        }
    }

    private static let finishable = """
        SELECT c.id FROM campaigns c
        WHERE c.state = 'running' AND c.is_reply = 0
            AND NOT EXISTS (SELECT 1 FROM campaign_steps s WHERE s.campaign_id = c.id AND s.state IN ('waiting', 'held'))
            AND NOT EXISTS (SELECT 1 FROM deliveries d WHERE d.campaign_id = c.id AND d.\(Stage.beforeSQL))
            AND NOT EXISTS (SELECT 1 FROM deliveries d WHERE d.campaign_id = c.id AND d.\(Stage.pendingSQL))
        ORDER BY c.id
        """
}
