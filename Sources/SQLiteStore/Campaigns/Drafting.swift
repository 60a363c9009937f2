import GRDB
import Outreach

extension SQLiteStore {
    public func draftCampaign(_ spec: CampaignSpec, by: String, now: Timestamp) async throws -> ID<Campaign> {
        let by = try Self.named(by)
        return try await write { db in
            try Self.requireOpenEvent(db, spec.event)
            try db.execute(
                sql:
                    "INSERT INTO campaigns (event_id, spec, state, drafted_by, drafted_at) VALUES (?, ?, 'draft', ?, ?)",
                arguments: [spec.event.rawValue, try CampaignCoding.text(spec), by, now.milliseconds])
            let id = ID<Campaign>(db.lastInsertedRowID)
            try Self.note(db, now, by, "campaign-drafted", "campaign \(id), \(spec.name)")
            return id
        }
    }

    public func editCampaign(_ id: ID<Campaign>, _ spec: CampaignSpec, by: String, now: Timestamp) async throws {
        let by = try Self.named(by)
        try await write { db in
            let old = try Self.require(db, id)
            guard old.state == .draft else {
                throw CampaignRefusal("Campaign \(id) is \(old.state.rawValue): only a draft can be edited.")
            }
            try Self.requireOpenEvent(db, spec.event)
            // Whoever edits it has drafted what is now to be approved.
            try db.execute(
                sql: """
                    UPDATE campaigns SET event_id = ?, spec = ?, drafted_by = ?, drafted_at = ?, approved_by = NULL,
                        approved_at = NULL WHERE id = ?
                    """,
                arguments: [
                    spec.event.rawValue, try CampaignCoding.text(spec), by, now.milliseconds, id.rawValue,
                ])
            let dropped = old.approvedBy.map { "; the approval by \($0) is dropped" } ?? ""
            try Self.note(db, now, by, "campaign-edited", "campaign \(id), \(spec.name)\(dropped)")
        }
    }

    public func approveCampaign(_ id: ID<Campaign>, as shown: CampaignSpec, by: String, now: Timestamp)
        async throws
    {
        let by = try Self.named(by)
        try await write { db in
            let campaign = try Self.require(db, id)
            guard campaign.state == .draft else {
                throw CampaignRefusal("Campaign \(id) is \(campaign.state.rawValue): only a draft can be approved.")
            }
            guard campaign.spec == shown else { throw CampaignRefusal.edited(id, by: campaign.draftedBy) }
            try Self.approve(db, campaign, by: by, now: now)
        }
    }

    /// By somebody else than whoever drafted it.
    static func approve(_ db: Database, _ campaign: Campaign, by: String, now: Timestamp) throws {
        guard canonical(by) != canonical(campaign.draftedBy) else {
            throw CampaignRefusal("\(by) drafted campaign \(campaign.id); a second person must approve it.")
        }
        try db.execute(
            sql: "UPDATE campaigns SET approved_by = ?, approved_at = ? WHERE id = ?",
            arguments: [by, now.milliseconds, campaign.id.rawValue])
        try note(db, now, by, "campaign-approved", "campaign \(campaign.id), \(campaign.spec.name)")
    }

    public func campaign(_ id: ID<Campaign>) async throws -> Campaign? {
        try await read { try CampaignReader.campaign($0, id) }
    }

    public func campaigns() async throws -> [Campaign] {
        try await read { try CampaignReader.campaigns($0, "1", []) }
    }

    public func steps(of campaign: ID<Campaign>) async throws -> [CampaignStep] {
        try await read { try CampaignReader.steps($0, of: campaign) }
    }

    public func actions(limit: Int) async throws -> [Action] {
        try await read { db in
            try Row.fetchAll(
                db, sql: "SELECT at, person, kind, detail FROM actions ORDER BY id DESC LIMIT ?", arguments: [limit]
            ).map { Action(at: Timestamp(milliseconds: $0[0]), by: $0[1], kind: $0[2], detail: $0[3]) }
        }
    }

    // MARK: - Pieces

    static func require(_ db: Database, _ id: ID<Campaign>) throws -> Campaign {
        guard let campaign = try CampaignReader.campaign(db, id) else {
            throw CampaignRefusal("There is no campaign \(id).")
        }
        return campaign
    }

    static func requireOpenEvent(_ db: Database, _ id: ID<DisasterEvent>) throws {
        let state = try String.fetchOne(
            db, sql: "SELECT state FROM events WHERE id = ? AND is_reply = 0", arguments: [id.rawValue])
        switch state {
        case "open": return
        case nil: throw CampaignRefusal("There is no event \(id).")
        default: throw CampaignRefusal("Event \(id) is closed.")
        }
    }

    /// The name of a person as it is kept; an act without a name is no act.
    static func named(_ by: String) throws -> String {
        let name = by.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !name.isEmpty else { throw CampaignRefusal("Say who you are: this goes on record.") }
        return name
    }

    /// Two spellings of one name are one person.
    private static func canonical(_ name: String) -> String {
        name.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
    }
}
