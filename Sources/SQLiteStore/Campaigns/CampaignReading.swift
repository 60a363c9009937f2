import Foundation
import GRDB
import Outreach

/// How a campaign's spec is kept: as JSON, since nothing in SQL looks into it.
enum CampaignCoding {
    static func text(_ spec: CampaignSpec) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        return String(decoding: try encoder.encode(spec), as: UTF8.self)
    }

    static func spec(_ text: String) throws -> CampaignSpec {
        do {
            return try JSONDecoder().decode(CampaignSpec.self, from: Data(text.utf8))
        } catch {
            throw StoreError(.unreadable, "A campaign's spec in the database cannot be read.")
        }
    }
}

enum CampaignReader {
    /// Those of people; the lane of replies is nobody's.
    /// - Parameters:
    ///   - condition: SQL over the columns of `campaigns`, never text from outside.
    ///   - launched: where all of them have been launched: what is known of their specs, so that none is decoded again.
    static func campaigns(
        _ db: Database, _ condition: String, _ arguments: StatementArguments, launched: SharedKnowledge? = nil
    ) throws -> [Campaign] {
        try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT id, spec, state, drafted_by, drafted_at, approved_by, approved_at, launched_by, starts_at, note,
                        ended_at
                    FROM campaigns WHERE is_reply = 0 AND (\(condition)) ORDER BY id
                    """), arguments: arguments
        ).map { row in
            func time(_ index: Int) -> Timestamp? { (row[index] as Int64?).map(Timestamp.init(milliseconds:)) }
            let (id, text): (Int64, String) = (row[0], row[1])
            let spec = try launched?.withLock { try $0.spec(id, text: text) } ?? CampaignCoding.spec(text)
            return Campaign(
                id: ID(id), spec: spec, state: CampaignState(rawValue: row[2])!,
                draftedBy: row[3], draftedAt: Timestamp(milliseconds: row[4]), approvedBy: row[5], approvedAt: time(6),
                launchedBy: row[7], startsAt: time(8), note: row[9], endedAt: time(10))
        }
    }

    static func campaign(_ db: Database, _ id: ID<Campaign>) throws -> Campaign? {
        try campaigns(db, "id = ?", [id.rawValue]).first
    }

    static func steps(_ db: Database, of campaign: ID<Campaign>) throws -> [CampaignStep] {
        try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT step, day, message, due_at, state, note FROM campaign_steps WHERE campaign_id = ? ORDER BY step
                    """), arguments: [campaign.rawValue]
        ).map { row in
            CampaignStep(
                index: row[0], day: row[1], message: MessageKey(row[2])!, due: Timestamp(milliseconds: row[3]),
                state: CampaignStep.State(rawValue: row[4])!, note: row[5])
        }
    }
}
