import GRDB
import Outreach

/// Leases what is due, fairly among the running campaigns, replies first.
struct Drawing {
    private let db: Database
    private let exchange: Exchange
    private let request: LeaseRequest
    private let ready: HotStatement

    init(db: Database, exchange: Exchange, request: LeaseRequest) throws {
        self.db = db
        self.exchange = exchange
        self.request = request
        let share = request.share == 0..<100 ? "" : "AND d.route >= ?3 AND d.route < ?4"
        ready = try HotStatement(
            db,
            """
            SELECT d.id, d.step, d.worker_id, d.contact_id, d.attempts, d.segments, d.valid_until, d.last_attempt, d.language,
                c.sealed, k.wrapped, d.planned_at
            FROM deliveries d CROSS JOIN contact_points c ON c.id = d.contact_id
            LEFT JOIN worker_keys k ON k.worker_id = d.worker_id
            WHERE d.\(Stage.readySQL) AND d.channel = ?1 AND d.campaign_id = ?2 \(share)
            ORDER BY d.due_at, d.id
            """)
        ready.bind(1, request.channel.code)
        if !share.isEmpty {
            ready.bind(3, request.share.lowerBound)
            ready.bind(4, request.share.upperBound)
        }
    }

    /// Whether anything is ready that ``draw(_:_:)`` might find, in somebody's hands or not.
    static func hasMore(_ db: Database, _ request: LeaseRequest) throws -> Bool {
        try Bool.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT EXISTS (
                        SELECT 1 FROM campaigns c CROSS JOIN events e ON e.id = c.event_id
                        CROSS JOIN deliveries d ON d.channel = ?1 AND d.campaign_id = c.id AND d.\(Stage.readySQL)
                        WHERE c.state = 'running' AND e.state = 'open' AND d.route >= ?2 AND d.route < ?3)
                    """),
            arguments: [request.channel.code, request.share.lowerBound, request.share.upperBound])!
    }

    func draw(_ campaigns: inout CampaignFacts, _ leases: inout Leases) throws -> DrawnDeliveries {
        let running = try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT c.id, c.is_reply FROM campaigns c JOIN events e ON e.id = c.event_id
                    WHERE c.state = 'running' AND e.state = 'open' ORDER BY c.is_reply DESC, c.id
                    """)
        ).map { (id: $0[0] as Int64, isReply: $0[1] as Bool) }
        var drawn = DrawnDeliveries(limit: request.limit)
        // All of these have numbers: who is to be called may not be written to, nor the other way round, and who is answered
        // in WhatsApp is answered nowhere else.
        let lone = request.channel.standsAlone ? request.channel : nil
        let mine = try running.filter { try campaigns.facts($0.id).spec.audience.lone == lone }
        for campaign in mine where campaign.isReply {
            try draw(campaign.id, request.limit - drawn.count, &campaigns, &leases, into: &drawn)
        }
        // An equal share each; what one does not need goes to the others. A lease that is too small for all begins behind the
        // campaign with which the last one ended.
        var hungry = mine.filter { !$0.isReply }.map(\.id)
        if let last = leases.lastServed(by: exchange.gateway) {
            hungry = hungry.filter { $0 > last } + hungry.filter { $0 <= last }
        }
        while drawn.count < request.limit, !hungry.isEmpty {
            let share = max(1, (request.limit - drawn.count) / hungry.count)
            var stillHungry: [Int64] = []
            for id in hungry where drawn.count < request.limit {
                let wanted = min(share, request.limit - drawn.count)
                let before = drawn.count
                try draw(id, wanted, &campaigns, &leases, into: &drawn)
                if drawn.count > before { leases.note(served: id, by: exchange.gateway) }
                if drawn.count - before == wanted { stillHungry.append(id) }
            }
            hungry = stillHungry
        }
        return drawn
    }

    private func draw(
        _ campaign: Int64, _ count: Int, _ campaigns: inout CampaignFacts, _ leases: inout Leases,
        into drawn: inout DrawnDeliveries
    ) throws {
        guard count > 0 else { return }
        let facts = try campaigns.facts(campaign)
        let fence = exchange.leadership.fence
        var left = count
        ready.bind(2, campaign)
        try ready.eachRow { row in
            let id = row.int64(0)
            // In somebody's hands already; those come first, and are few.
            if leases.isLeased(id) { return true }
            let step = row.int(1)
            guard let (message, _, chosen) = facts.steps[step] else {
                throw StoreError(
                    .unreadable, "A delivery names step \(step) of campaign \(campaign), which is not there.")
            }
            let lease = Leases.Lease(
                fence: fence, until: request.until.milliseconds, worker: row.int64(2), contact: row.int64(3),
                campaign: campaign, step: step, plannedAt: row.int64(11), validUntil: row.int64(6),
                attempts: row.int(4),
                lastAttempt: row.isNull(7) ? nil : row.int64(7))
            leases.lease(id, lease)
            drawn.append(
                id: id, lease: lease, message: message, language: row.text(8), channel: request.channel,
                event: facts.event, segments: row.int(5), isReply: facts.isReply, chosen: chosen, sealed: row.bytes(9),
                wrapped: row.bytes(10))
            left -= 1
            return left > 0
        }
    }
}

/// Leased deliveries whose addresses have not been opened yet. What is sealed lies in one piece for all of them.
struct DrawnDeliveries: Sendable {
    private struct Item {
        let id: Int64
        let lease: Leases.Lease
        let message: MessageKey
        /// Nil when it is none.
        let language: LanguageTag?
        let channel: Channel
        let event: Int64
        let segments: Int
        let isReply: Bool
        let chosen: String?
        /// Both empty once the worker is forgotten.
        let sealed: Range<Int>
        let wrapped: Range<Int>
    }

    private var items: [Item] = []
    private var bytes: [UInt8] = []
    /// Languages are few and deliveries many: each tag is read once.
    private var tags: [String: LanguageTag?] = [:]

    init(limit: Int) {
        items.reserveCapacity(limit)
        bytes.reserveCapacity(limit * 128)
    }

    var count: Int { items.count }

    mutating func append(
        id: Int64, lease: Leases.Lease, message: MessageKey, language: String, channel: Channel, event: Int64,
        segments: Int, isReply: Bool, chosen: String?, sealed: UnsafeRawBufferPointer, wrapped: UnsafeRawBufferPointer
    ) {
        let start = bytes.count
        bytes.append(contentsOf: sealed)
        let middle = bytes.count
        bytes.append(contentsOf: wrapped)
        items.append(
            Item(
                id: id, lease: lease, message: message, language: tag(language), channel: channel, event: event,
                segments: segments, isReply: isReply, chosen: chosen, sealed: start..<middle,
                wrapped: middle..<bytes.count))
    }

    private mutating func tag(_ text: String) -> LanguageTag? {
        if let known = tags[text] { return known }
        let tag = LanguageTag(text)
        tags[text] = .some(tag)
        return tag
    }

    /// Opens every address; the ids of those that do not open go to `unreadable`.
    func opened(by vault: Vault, unreadable: inout [Int64]) -> [LeasedDelivery] {
        var opened: [LeasedDelivery] = []
        opened.reserveCapacity(items.count)
        bytes.withUnsafeBytes { bytes in
            for item in items {
                let lease = item.lease
                guard let language = item.language, !item.sealed.isEmpty, !item.wrapped.isEmpty,
                    let to = try? vault.open(
                        UnsafeRawBufferPointer(rebasing: bytes[item.sealed]), row: lease.contact, channel: item.channel,
                        key: vault.unwrap(UnsafeRawBufferPointer(rebasing: bytes[item.wrapped]), worker: lease.worker))
                else {
                    unreadable.append(item.id)
                    continue
                }
                opened.append(
                    LeasedDelivery(
                        id: ID(item.id), campaign: ID(lease.campaign), step: lease.step, worker: ID(lease.worker),
                        message: item.message, language: language, channel: item.channel, event: ID(item.event),
                        attempts: lease.attempts, segments: item.segments,
                        validUntil: Timestamp(milliseconds: lease.validUntil), to: to, isReply: item.isReply,
                        chosen: item.chosen))
            }
        }
        return opened
    }
}
