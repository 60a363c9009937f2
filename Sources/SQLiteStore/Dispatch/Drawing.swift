import GRDB
import Outreach

/// Leases what is due, fairly among the running campaigns, replies first.
struct Drawing {
    let db: Database
    let exchange: Exchange
    let request: LeaseRequest

    func draw(_ campaigns: inout CampaignFacts) throws -> [SealedDelivery] {
        let running = try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT c.id, c.is_reply FROM campaigns c JOIN events e ON e.id = c.event_id
                    WHERE c.state = 'running' AND e.state = 'open' ORDER BY c.is_reply DESC, c.id
                    """)
        ).map { (id: $0[0] as Int64, isReply: $0[1] as Bool) }
        var drawn: [SealedDelivery] = []
        drawn.reserveCapacity(request.limit)
        for campaign in running where campaign.isReply {
            try draw(campaign.id, request.limit - drawn.count, &campaigns, into: &drawn)
        }
        // An equal share each; what one does not need goes to the others.
        var hungry = running.filter { !$0.isReply }.map(\.id)
        while drawn.count < request.limit, !hungry.isEmpty {
            let share = max(1, (request.limit - drawn.count) / hungry.count)
            var stillHungry: [Int64] = []
            for id in hungry where drawn.count < request.limit {
                let wanted = min(share, request.limit - drawn.count)
                let before = drawn.count
                try draw(id, wanted, &campaigns, into: &drawn)
                if drawn.count - before == wanted { stillHungry.append(id) }
            }
            hungry = stillHungry
        }
        return drawn
    }

    private func draw(
        _ campaign: Int64, _ count: Int, _ campaigns: inout CampaignFacts, into drawn: inout [SealedDelivery]
    ) throws {
        guard count > 0 else { return }
        let share = request.share == 0..<100 ? "" : "AND route >= ?5 AND route < ?6"
        let lease = try HotStatement(
            db,
            """
            UPDATE deliveries SET state = \(DeliveryState.leased.rawValue), fence = ?1, lease_until = ?2
            WHERE id IN (
                SELECT id FROM deliveries
                WHERE state = \(DeliveryState.ready.rawValue) AND channel = \(request.channel.code)
                    AND campaign_id = ?3 \(share)
                ORDER BY due_at, id LIMIT ?4)
            RETURNING id, step, worker_id, contact_id, attempts, segments, valid_until, language
            """)
        lease.bind(1, exchange.leadership.fence)
        lease.bind(2, request.until.milliseconds)
        lease.bind(3, campaign)
        lease.bind(4, count)
        if !share.isEmpty {
            lease.bind(5, request.share.lowerBound)
            lease.bind(6, request.share.upperBound)
        }
        let contact = try HotStatement(
            db,
            """
            SELECT c.sealed, k.wrapped FROM contact_points c LEFT JOIN worker_keys k ON k.worker_id = c.worker_id
            WHERE c.id = ?
            """)
        let facts = try campaigns.facts(campaign)
        try lease.eachRow { row in
            let step = row.int(1)
            guard let message = facts.steps[step]?.message else {
                throw StoreError(
                    .unreadable, "A delivery names step \(step) of campaign \(campaign), which is not there.")
            }
            contact.bind(1, row.int64(3))
            let sealed = try contact.first { ($0.blob(0), $0.blob(1)) }
            drawn.append(
                SealedDelivery(
                    id: row.int64(0), campaign: campaign, step: step, worker: row.int64(2), message: message,
                    language: row.text(7), channel: request.channel, event: facts.event, attempts: row.int(4),
                    segments: row.int(5), validUntil: row.int64(6), isReply: facts.isReply,
                    contact: row.int64(3), sealed: sealed?.0, wrapped: sealed?.1))
        }
    }
}

/// A leased delivery whose address has not been opened yet.
struct SealedDelivery: Sendable {
    let id: Int64
    let campaign: Int64
    let step: Int
    let worker: Int64
    let message: MessageKey
    let language: String
    let channel: Channel
    let event: Int64
    let attempts: Int
    let segments: Int
    let validUntil: Int64
    let isReply: Bool
    let contact: Int64
    /// Nil once the worker is forgotten.
    let sealed: [UInt8]?
    let wrapped: [UInt8]?

    func opened(by vault: Vault, _ tags: inout LanguageTags) throws -> LeasedDelivery {
        guard let sealed, let wrapped, let tag = tags[language] else {
            throw StoreError(.unreadable, "Delivery \(id) has no contact point any more.")
        }
        let to = try vault.open(
            sealed, row: contact, channel: channel, key: try vault.unwrap(wrapped, worker: worker))
        return LeasedDelivery(
            id: ID(id), campaign: ID(campaign), step: step, worker: ID(worker), message: message, language: tag,
            channel: channel, event: ID(event), attempts: attempts, segments: segments,
            validUntil: Timestamp(milliseconds: validUntil), to: to, isReply: isReply)
    }
}

/// Languages are few and deliveries many: each tag is read once.
struct LanguageTags {
    private var known: [String: LanguageTag] = [:]

    subscript(text: String) -> LanguageTag? {
        mutating get {
            if let tag = known[text] { return tag }
            let tag = LanguageTag(text)
            known[text] = tag
            return tag
        }
    }
}
