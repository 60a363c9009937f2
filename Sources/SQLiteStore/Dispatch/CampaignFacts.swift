import GRDB
import Outreach

/// What the hot path needs to know of campaigns, read once in each transaction.
struct CampaignFacts {
    /// Shared, not copied: every delivery of a batch asks for it.
    final class Facts {
        let state: CampaignState
        let event: Int64
        let eventIsOpen: Bool
        let isReply: Bool
        let spec: CampaignSpec
        /// By step: its message and day, and in the lane of replies what was chosen.
        let steps: [Int: (message: MessageKey, day: Int, chosen: String?)]

        init(
            state: CampaignState, event: Int64, eventIsOpen: Bool, isReply: Bool, spec: CampaignSpec,
            steps: [Int: (message: MessageKey, day: Int, chosen: String?)]
        ) {
            self.state = state
            self.event = event
            self.eventIsOpen = eventIsOpen
            self.isReply = isReply
            self.spec = spec
            self.steps = steps
        }
    }

    private let db: Database
    private let knowledge: SharedKnowledge
    private var known: [Int64: Facts] = [:]

    init(db: Database, knowledge: SharedKnowledge) {
        self.db = db
        self.knowledge = knowledge
    }

    mutating func facts(_ campaign: Int64) throws -> Facts {
        if let facts = known[campaign] { return facts }
        let row = try Row.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT c.state, c.event_id, e.state, c.is_reply
                    FROM campaigns c JOIN events e ON e.id = c.event_id WHERE c.id = ?
                    """), arguments: [campaign])
        guard let row else {
            throw StoreError(.unreadable, "A delivery names campaign \(campaign), which is not there.")
        }
        let isReply: Bool = row[3]
        var steps: [Int: (message: MessageKey, day: Int, chosen: String?)] = [:]
        for step in try CampaignReader.steps(db, of: ID(campaign)) {
            steps[step.index] = (step.message, step.day, isReply ? step.note : nil)
        }
        let facts = Facts(
            state: CampaignState(rawValue: row[0])!, event: row[1], eventIsOpen: row[2] == "open", isReply: isReply,
            spec: try knowledge.withLock { try $0.spec(db, campaign) }, steps: steps)
        known[campaign] = facts
        return facts
    }
}
