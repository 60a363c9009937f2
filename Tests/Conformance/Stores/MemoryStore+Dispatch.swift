import Outreach

extension MemoryStore {
    public func claimLeadership(owner: String, holderIsGone: Bool, now: Timestamp, lasting: Duration)
        -> LeadershipClaim
    {
        change { data in
            if !holderIsGone, data.owner != owner, data.leadUntil > now {
                return .heldBy(owner: data.owner, until: data.leadUntil)
            }
            let predecessor = data.aliveAt
            data.owner = owner
            data.fence += 1
            data.leadUntil = now + lasting
            data.aliveAt = predecessor ?? now
            return .granted(Leadership(owner: owner, fence: data.fence, predecessorAlive: predecessor))
        }
    }

    public func renewLeadership(_ leadership: Leadership, now: Timestamp, lasting: Duration) -> Bool {
        change { data in
            guard data.fence == leadership.fence else { return false }
            data.leadUntil = now + lasting
            data.aliveAt = now
            return true
        }
    }

    public func resignLeadership(_ leadership: Leadership) {
        change { data in
            if data.fence == leadership.fence { data.leadUntil = Timestamp(milliseconds: 0) }
        }
    }

    public func recover(_ leadership: Leadership, now: Timestamp) throws -> RecoveryReport {
        try change { data in
            try data.require(leadership)
            var released = 0
            var unknown = 0
            for index in data.items.indices where (data.items[index].fence ?? leadership.fence) < leadership.fence {
                switch data.items[index].state {
                case .leased:
                    data.items[index].state = .ready
                    released += 1
                case .dispatching:
                    data.items[index].state = .unknown
                    data.items[index].updatedAt = now
                    data.tell(index, "recovered", "The daemon stopped before the answer came", now)
                    unknown += 1
                default: break
                }
            }
            return RecoveryReport(released: released, unknown: unknown)
        }
    }

    public func holdMissed(_ leadership: Leadership, lastAlive: Timestamp?, now: Timestamp) throws -> Int {
        try change { data in
            try data.require(leadership)
            var held = 0
            for index in data.items.indices {
                let item = data.items[index]
                let campaign = data.campaigns[item.campaign]!
                guard item.campaign != data.lane, !campaign.state.isOver, item.state.isWaiting,
                    item.hold?.needsPerson != true,
                    lastAlive.map({ now - $0 > campaign.spec.grace }) ?? true,
                    item.dueAt < now - campaign.spec.grace, item.validUntil > now
                else { continue }
                data.items[index].state = .held
                data.items[index].hold = .stale
                data.items[index].updatedAt = now
                data.tell(index, "held", "Held for a person: \(HoldReason.stale.sentence)", now)
                held += 1
            }
            return held
        }
    }

    public func releaseReviewHolds(now: Timestamp) -> Int {
        change { data in
            var released = 0
            for index in data.items.indices where data.items[index].hold == .review {
                data.items[index].hold = nil
                data.items[index].dueAt = now
                released += 1
            }
            return released
        }
    }

    public func promoteDue(now: Timestamp, limit: Int) -> PromotionResult {
        change { data in
            var (promoted, expired, ended) = (0, 0, 0)
            for index in data.items.indices {
                let item = data.items[index]
                let campaign = data.campaigns[item.campaign]!.state
                if item.state == .leased, item.leaseUntil <= now { data.items[index].state = .ready }
                guard item.state.isWaiting else { continue }
                if campaign.isOver {
                    guard ended < limit else { continue }
                    data.end(index, .cancelled, campaign == .finished ? .campaignFinished : .campaignCancelled, now)
                    ended += 1
                } else if item.validUntil <= now {
                    guard expired < limit else { continue }
                    data.end(index, .expired, .validity, now)
                    expired += 1
                } else if item.state != .ready, item.dueAt <= now, item.hold?.needsPerson != true, promoted < limit {
                    data.items[index].state = .ready
                    data.items[index].hold = nil
                    data.items[index].updatedAt = now
                    promoted += 1
                }
            }
            return PromotionResult(
                promoted: promoted, expired: expired, ended: ended, hasMore: [promoted, expired, ended].contains(limit))
        }
    }

    public func nextDue(after: Timestamp) -> Timestamp? {
        data.items.filter {
            $0.state.isWaiting && $0.state != .ready && $0.hold?.needsPerson != true && $0.dueAt > after
        }.map(\.dueAt).min()
    }

    public func release(_ deliveries: [ID<Delivery>], leadership: Leadership, now: Timestamp) throws {
        try change { data in
            try data.require(leadership)
            for index in deliveries.compactMap(data.index) where data.items[index].state == .leased {
                data.items[index].state = .ready
            }
        }
    }

    public func hold(
        _ deliveries: [ID<Delivery>], reason: HoldReason, detail: String, leadership: Leadership, now: Timestamp
    ) throws {
        try change { data in
            try data.require(leadership)
            for index in deliveries.compactMap(data.index) where data.items[index].state == .leased {
                data.items[index].state = .held
                data.items[index].hold = reason
                data.items[index].reason = detail
                data.tell(index, "held", "\(reason.sentence): \(detail)", now)
            }
        }
    }

    public func exchange(_ exchange: Exchange) throws -> ExchangeResult {
        try change { data in
            try data.require(exchange.leadership)
            for outcome in exchange.outcomes where !outcome.closesContact { try data.record(outcome) }
            for outcome in exchange.outcomes where outcome.closesContact { try data.record(outcome) }
            let verdicts = try exchange.begins.map { try data.begin($0, exchange) }
            let closings = zip(exchange.begins, verdicts).map { begin, verdict in
                verdict == .go
                    ? data.index(begin.delivery).flatMap {
                        data.facts(data.items[$0], exchange.now).closing(after: exchange.now)
                    } : nil
            }
            return ExchangeResult(
                verdicts: verdicts, closings: closings, leased: exchange.lease.map { data.lease($0, exchange) } ?? [])
        }
    }

    public func recordReceipts(_ receipts: [Receipt], now: Timestamp) {
        change { data in
            for receipt in receipts { data.record(receipt, now) }
        }
    }

    public func unknowns(_ search: UnknownSearch, limit: Int) -> [[UnknownDelivery]] {
        let data = data
        let all = data.items.compactMap { item -> UnknownDelivery? in
            guard item.state == .unknown || item.state == .reconciling, let attempt = item.attempts.last,
                data.attempts[attempt]?.gateway == search.gateway
            else { return nil }
            let report = data.receipts.first { $0.value.owner == item.id && $0.key.gateway == search.gateway }
            return UnknownDelivery(
                delivery: item.id, attempt: attempt, messageID: report?.key.messageID, since: item.updatedAt)
        }.filter { !search.isByMessageID || $0.messageID != nil }.sorted { $0.place < $1.place }
        return search.spans.map { span in
            let inSpan = all.filter { unknown in
                unknown.place.since <= span.through && span.after.map { $0 < unknown.place } ?? true
            }
            return Array(inSpan.prefix(limit))
        }
    }

    public func closeOverdue(now: Timestamp, after: Duration, limit: Int) -> Int {
        change { data in
            var closed = 0
            for index in data.items.indices where closed < limit && data.items[index].updatedAt <= now - after {
                switch data.items[index].state {
                case .unknown, .reconciling: data.end(index, .unknownFinal, .noReceipt, now)
                case .accepted where data.items[index].isAwaited, .sent where data.items[index].isAwaited:
                    data.items[index].isAwaited = false
                    data.tell(index, "no-receipt", EndReason.noReceipt.sentence, now)
                default: continue
                }
                closed += 1
            }
            return closed
        }
    }
}

extension MemoryData {
    mutating func lease(_ request: LeaseRequest, _ exchange: Exchange) -> [LeasedDelivery] {
        let ready = items.indices.filter { index in
            let item = items[index]
            let campaign = campaigns[item.campaign]!
            return item.state == .ready && item.channel == request.channel
                && request.share.contains(Int(item.worker.rawValue * 61 + Int64(item.step * 37)) % 100)
                && campaign.state == .running && events[campaign.spec.event]!.state == .open
        }
        // Turn by turn: the first of every campaign, then the second of every campaign; each turn begins behind the campaign
        // that was served last.
        let last = lastServed[exchange.gateway] ?? ID(0)
        var turns: [ID<Campaign>: Int] = [:]
        let inTurn = ready.map { index in
            let turn = turns[items[index].campaign, default: 0]
            turns[items[index].campaign] = turn + 1
            let campaign = items[index].campaign
            return (campaign == lane ? -1 : turn, campaign <= last ? 1 : 0, campaign.rawValue, index)
        }.sorted { $0 < $1 }.prefix(request.limit).map(\.3)
        if let index = inTurn.last, items[index].campaign != lane {
            lastServed[exchange.gateway] = items[index].campaign
        }
        return inTurn.map { index in
            items[index].state = .leased
            items[index].fence = exchange.leadership.fence
            items[index].leaseUntil = request.until
            let item = items[index]
            let step = steps[item.campaign]!.first { $0.index == item.step }!
            return LeasedDelivery(
                id: item.id, campaign: item.campaign, step: item.step, worker: item.worker,
                message: step.message, language: item.language,
                channel: item.channel, event: campaigns[item.campaign]!.spec.event, attempts: item.attempts.count,
                segments: item.segments, validUntil: item.validUntil, to: point(of: item)!.address,
                isReply: item.campaign == lane, chosen: item.campaign == lane ? step.note : nil)
        }
    }

    mutating func begin(_ begin: AttemptBegin, _ exchange: Exchange) throws -> BeginVerdict {
        let now = exchange.now
        guard let index = index(begin.delivery), items[index].state == .leased,
            items[index].fence == exchange.leadership.fence
        else { return .lost }
        guard attempts[begin.attempt] == nil else {
            throw ConformanceFailure(description: "attempt \(begin.attempt) was made before")
        }
        let decision = GateDecision.decide(facts(items[index], now), now: now)
        switch decision {
        case .go:
            attempts[begin.attempt] = Attempt(delivery: begin.delivery, gateway: exchange.gateway, at: now)
            items[index].attempts.append(begin.attempt)
            items[index].state = .dispatching
            items[index].gateway = exchange.gateway
            items[index].segments = begin.segments
            items[index].wentAt = items[index].campaign == lane ? nil : now
            items[index].updatedAt = now
            return .go
        case .hold(let until, let reason):
            items[index].state = .held
            items[index].hold = reason
            items[index].dueAt = until
            tell(index, "held", "Held until \(told(until, items[index])): \(reason.sentence)", now)
        case .wait: items[index].state = .ready
        case .end(let state, let reason): end(index, state, reason, now)
        }
        return .stopped(decision)
    }

    func facts(_ item: Item, _ now: Timestamp) -> GateFacts {
        let campaign = campaigns[item.campaign]!
        let person = people[item.worker]
        let point = point(of: item)
        let recent = items.filter { $0.worker == item.worker && $0.id != item.id }.compactMap(\.wentAt)
            .filter { $0 > now - campaign.spec.cap.lookBack }.sorted(by: >)
        let step = steps[item.campaign]!.first { $0.index == item.step }!
        let topic = item.campaign == lane ? nil : campaign.spec.audience.lone?.requiredTopic
        let isAgreed = topic.map { person?.topics.contains($0) == true || point?.consent == .revoked } ?? true
        return GateFacts(
            campaign: campaign.state, eventIsOpen: events[campaign.spec.event]!.state == .open,
            consent: isAgreed ? point?.consent ?? .revoked : .unconsented,
            isSuppressed: point.map { isSuppressed($0.address) } ?? true,
            isForgotten: point == nil,
            window: SendWindow(
                zones: person?.zones ?? ZoneSet(["UTC"])!,
                hours: campaign.spec.hours + (person?.safeHours.map { [$0] } ?? [])),
            validUntil: item.validUntil, cap: campaign.spec.cap,
            day: step.day, recent: recent, isReply: item.campaign == lane, queuedAt: item.plannedAt,
            confirmsStop: item.campaign == lane && step.message.goesDespiteStop)
    }

    mutating func record(_ outcome: RecordedOutcome) throws {
        guard let attempt = attempts[outcome.attempt], let index = index(outcome.delivery) else {
            throw ConformanceFailure(description: "attempt \(outcome.attempt) was never begun")
        }
        guard attempt.outcome == nil else { return }
        attempts[outcome.attempt]!.outcome = outcome
        items[index].price += outcome.price
        items[index].updatedAt = outcome.at
        let before = items[index].state
        switch outcome.next {
        case .retry(let at) where before == .dispatching:
            items[index].state = .retryWait
            items[index].dueAt = at
        case .state(let next) where before == .dispatching || next == .suppressed:
            items[index].state = next
        case .state(let next):
            let status = ReceiptStatus.allCases.first { $0.state == next }
            items[index].state = status.flatMap { before.merging($0) } ?? before
        case .retry: break
        }
        if before == .dispatching, ["not-sent", "throttled", "rejected"].contains(outcome.outcomeClass) {
            items[index].wentAt = nil
        }
        if before != items[index].state {
            let reason = outcome.next == .state(items[index].state) ? outcome.reason?.sentence : nil
            let words = [reason, outcome.code?.sentence].compactMap(\.self)
            items[index].reason = words.isEmpty ? nil : words.joined(separator: ": ")
        }
        if let messageID = outcome.messageID { claim(attempt.gateway, messageID, index, outcome.at) }
        if outcome.suppresses { revoke(items[index].worker, items[index].point, evidence: "carrier", outcome.at) }
        heed(outcome.code, index, outcome.at)
        if outcome.fallsBack, items[index].state == .failed { fallBack(index, outcome.at) }
    }

    mutating func record(_ receipt: Receipt, _ now: Timestamp) {
        let key = ReceiptKey(gateway: receipt.gateway, messageID: receipt.messageID, status: receipt.status)
        let byAttempt = receipt.attempt.flatMap { attempts[$0] }?.delivery
        let byMessage = attempts.values.first {
            $0.gateway == receipt.gateway && $0.outcome?.messageID == receipt.messageID
        }?.delivery
        let kept = receipts[key]
        if kept == nil {
            receipts[key] = KeptReceipt(receipt: receipt, at: now, owner: nil, suppresses: receipt.suppresses)
        }
        if receipt.suppresses { receipts[key]!.suppresses = true }
        let bySibling = receipts.first {
            $0.key.gateway == receipt.gateway && $0.key.messageID == receipt.messageID && $0.value.owner != nil
        }?.value.owner
        guard let index = (byAttempt ?? byMessage ?? bySibling).flatMap(index) else { return }
        if receipt.suppresses, let kept, kept.owner != nil, !kept.suppresses {
            revoke(items[index].worker, items[index].point, evidence: "carrier", now)
        }
        if kept != nil, let code = receipt.code, Bounce(code: code.code) == .hard,
            !receipts.contains(where: { key, kept in
                key.gateway == receipt.gateway && key.messageID == receipt.messageID
                    && kept.receipt.code.flatMap { Bounce(code: $0.code) } == .hard
            }), !items[index].events.contains(where: { $0.kind == "bounce" })
        {
            tell(index, "bounce", "\(code.sentence) (\(code.code))", now)
            bounce(index, now)
        }
        claim(receipt.gateway, receipt.messageID, index, now)
    }

    /// Gives what came under a message id to its delivery.
    private mutating func claim(_ gateway: String, _ messageID: String, _ index: Int, _ now: Timestamp) {
        for status in ReceiptStatus.allCases {
            let key = ReceiptKey(gateway: gateway, messageID: messageID, status: status)
            guard let kept = receipts[key], kept.owner == nil else { continue }
            receipts[key]!.owner = items[index].id
            if items[index].wentAt == nil, items[index].campaign != lane, let last = items[index].attempts.last {
                items[index].wentAt = attempts[last]!.at
            }
            if let next = items[index].state.merging(status) {
                items[index].state = next
                items[index].reason = kept.receipt.code?.sentence
                items[index].updatedAt = now
                if next == .failed || next == .undelivered { fallBack(index, now) }
            }
            if kept.suppresses { revoke(items[index].worker, items[index].point, evidence: "carrier", now) }
            heed(kept.receipt.code, index, now)
        }
    }

    private mutating func heed(_ code: GatewayCode?, _ index: Int, _ now: Timestamp) {
        switch code.flatMap({ Bounce(code: $0.code) }) {
        case .hard: bounce(index, now)
        case .soft: if softBounces(index, now) >= Bounce.softLimit { bounce(index, now) }
        case nil: break
        }
    }

    private func softBounces(_ index: Int, _ now: Timestamp) -> Int {
        let since = now - Bounce.softWindow
        func isSoft(_ code: GatewayCode?) -> Bool { code.flatMap { Bounce(code: $0.code) } == .soft }
        let returned = Set(receipts.values.filter { $0.at > since && isSoft($0.receipt.code) }.compactMap(\.owner))
        return items.count { item in
            let last = item.attempts.last.flatMap { attempts[$0]?.outcome }
            return item.point == items[index].point
                && (returned.contains(item.id) || last.map { $0.at > since && isSoft($0.code) } == true)
        }
    }

    private mutating func bounce(_ index: Int, _ now: Timestamp) {
        let (worker, id) = (items[index].worker, items[index].point)
        guard let point = people[worker]?.points.first(where: { $0.id == id }) else { return }
        suppressed.insert(Self.key(point.address))
        endWaiting(.suppressed, .bounced, now) { $0.point == id }
    }

    private mutating func fallBack(_ index: Int, _ now: Timestamp) {
        let item = items[index]
        guard let campaign = campaigns[item.campaign], campaign.spec.fallsBackToEmail, !campaign.state.isOver,
            item.channel == .sms,
            !items.contains(where: {
                $0.campaign == item.campaign && $0.step == item.step && $0.worker == item.worker && $0.channel == .email
            }),
            let point = people[item.worker]?.points.first(where: {
                $0.address.channel == .email && reach($0) == .usable
            })
        else { return }
        let email = Item(
            id: ID(Int64(items.count + 1)), campaign: item.campaign, step: item.step, worker: item.worker,
            point: point.id, channel: .email, language: item.language, region: item.region, plannedAt: now, segments: 1,
            state: .ready, dueAt: now, validUntil: item.validUntil, updatedAt: now)
        items.append(email)
        tell(index, "fallback", "Followed by an email, delivery \(email.id)", now)
        tell(items.count - 1, "fallback", "In place of delivery \(item.id)", now)
    }
}
