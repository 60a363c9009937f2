import Outreach

extension MemoryStore {
    public func draftCampaign(_ spec: CampaignSpec, by: String, now: Timestamp) throws -> ID<Campaign> {
        try change { data in
            try data.requireOpen(spec.event)
            let id = ID<Campaign>(Int64(data.campaigns.count + 1))
            data.campaigns[id] = Campaign(
                id: id, spec: spec, state: .draft, draftedBy: by, draftedAt: now, approvedBy: nil, approvedAt: nil,
                launchedBy: nil, startsAt: nil, note: nil, endedAt: nil)
            data.note(by, "campaign-drafted", "campaign \(id)", now)
            return id
        }
    }

    public func editCampaign(_ id: ID<Campaign>, _ spec: CampaignSpec, by: String, now: Timestamp) throws {
        try change { data in
            try data.require(id, .draft)
            try data.requireOpen(spec.event)
            data.campaigns[id] = Campaign(
                id: id, spec: spec, state: .draft, draftedBy: by, draftedAt: now, approvedBy: nil, approvedAt: nil,
                launchedBy: nil, startsAt: nil, note: nil, endedAt: nil)
            data.note(by, "campaign-edited", "campaign \(id)", now)
        }
    }

    public func approveCampaign(_ id: ID<Campaign>, as shown: CampaignSpec, by: String, now: Timestamp) throws {
        try change { data in
            let old = try data.require(id, .draft)
            guard old.spec == shown else { throw CampaignRefusal.edited(id, by: old.draftedBy) }
            try data.approve(old, by: by, now)
        }
    }

    public func launchCampaign(
        _ id: ID<Campaign>, as shown: CampaignSpec, steps: [CampaignStep], first: StepPlan?, needsApproval: Bool,
        startsAt: Timestamp,
        by: String, now: Timestamp
    ) throws -> PlanResult {
        try change { data in
            let old = try data.require(id, .draft)
            guard old.spec == shown else { throw CampaignRefusal.edited(id, by: old.draftedBy) }
            guard !needsApproval || old.approvedBy != nil else { throw CampaignRefusal("It is not approved.") }
            try data.requireOpen(old.spec.event)
            data.campaigns[id] = Campaign(
                id: id, spec: old.spec, state: .running, draftedBy: old.draftedBy, draftedAt: old.draftedAt,
                approvedBy: old.approvedBy, approvedAt: old.approvedAt, launchedBy: by, startsAt: startsAt, note: nil,
                endedAt: nil)
            data.steps[id] = steps
            data.note(by, "campaign-launched", "campaign \(id)", now)
            guard let first else { return PlanResult(inserted: 0) }
            data.mark(id, first.step, .planned, note: nil)
            return data.plant(first, now)
        }
    }

    public func campaign(_ id: ID<Campaign>) -> Campaign? { id == data.lane ? nil : data.campaigns[id] }
    public func campaigns() -> [Campaign] {
        data.campaigns.values.filter { $0.id != data.lane }.sorted { $0.id < $1.id }
    }
    public func steps(of campaign: ID<Campaign>) -> [CampaignStep] { data.steps[campaign] ?? [] }

    public func pauseCampaign(_ id: ID<Campaign>, because: String, by: String, now: Timestamp) throws {
        try change { data in
            guard data.campaigns[id]?.state != .paused else { return }
            try data.require(id, .running)
            data.set(id, .paused, note: because)
            data.note(by, "campaign-paused", "campaign \(id): \(because)", now)
        }
    }

    public func resumeCampaign(_ id: ID<Campaign>, by: String, now: Timestamp) throws {
        try change { data in
            try data.require(id, .paused)
            data.set(id, .running, note: nil)
            data.note(by, "campaign-resumed", "campaign \(id)", now)
        }
    }

    public func cancelCampaign(_ id: ID<Campaign>, because: String, by: String, now: Timestamp) throws {
        try change { data in
            guard id != data.lane, let old = data.campaigns[id], !old.state.isOver else {
                throw CampaignRefusal("It is over.")
            }
            data.set(id, .cancelled, note: because, endedAt: now)
            data.endWaiting(.cancelled, .campaignCancelled, now) { $0.campaign == id }
            data.note(by, "campaign-cancelled", "campaign \(id): \(because)", now)
        }
    }

    public func decideStep(_ campaign: ID<Campaign>, step: Int, release: Bool, by: String, now: Timestamp) throws {
        try change { data in
            let stale = data.items.indices.filter {
                data.items[$0].campaign == campaign && data.items[$0].step == step && data.items[$0].state == .held
                    && data.items[$0].hold == .stale
            }
            let isHeld = data.steps[campaign]?.first { $0.index == step }?.state == .held
            guard isHeld || !stale.isEmpty else { throw CampaignRefusal("Nothing waits for a decision.") }
            if release, data.steps[campaign]?.contains(where: { $0.index == step && $0.needsSecondPerson }) == true {
                try data.approve(data.campaigns[campaign]!, by: by, now)
            }
            if isHeld { data.mark(campaign, step, release ? .waiting : .skipped, note: by, due: release ? now : nil) }
            for index in stale {
                if release {
                    data.items[index].hold = nil
                    data.items[index].dueAt = now
                } else {
                    data.end(index, .cancelled, .resolved, now)
                }
            }
            data.note(by, release ? "step-released" : "step-skipped", "campaign \(campaign), step \(step + 1)", now)
        }
    }

    public func markStep(_ campaign: ID<Campaign>, step: Int, state: CampaignStep.State, note: String?) {
        change { $0.mark(campaign, step, state, note: note) }
    }

    public func activeCampaigns() -> [ActiveCampaign] {
        campaigns().filter { $0.state == .running || $0.state == .paused }.map {
            ActiveCampaign(campaign: $0, event: data.events[$0.spec.event]!, steps: data.steps[$0.id] ?? [])
        }
    }

    public func finishCampaigns(now: Timestamp) -> [ID<Campaign>] {
        change { data in
            let done = data.campaigns.values.filter { campaign in
                campaign.state == .running && campaign.id != data.lane
                    && !data.steps[campaign.id]!.contains { $0.state == .waiting || $0.state == .held }
                    && data.items.allSatisfy { item in
                        item.campaign != campaign.id || item.state.isEnd
                            || (item.state == .accepted || item.state == .sent) && !item.isAwaited
                    }
            }.map(\.id).sorted()
            for id in done { data.set(id, .finished, note: "All done", endedAt: now) }
            return done
        }
    }

    // MARK: - Audiences

    public func audienceGroups(_ query: AudienceQuery) -> [AudienceGroup] {
        var counts: [AudienceGroup.Key: Int] = [:]
        for (_, person, _) in data.audience(query) { counts[data.group(person), default: 0] += 1 }
        return counts.map { AudienceGroup(key: $0.key, workers: $0.value) }
    }

    public func planStep(_ plan: StepPlan, now: Timestamp) -> PlanResult { change { $0.plant(plan, now) } }

    // MARK: - Numbers

    public func status(of campaign: ID<Campaign>) -> CampaignStatus? {
        guard self.campaign(campaign) != nil else { return nil }
        let items = data.items.filter { $0.campaign == campaign }
        func count(_ items: [MemoryData.Item]) -> [DeliveryState: Int] {
            items.reduce(into: [:]) { $0[$1.state, default: 0] += 1 }
        }
        return CampaignStatus(
            audience: Set(items.map(\.worker)).count, byState: count(items),
            steps: (data.steps[campaign] ?? []).map { step in
                CampaignStatus.StepStatus(step: step, byState: count(items.filter { $0.step == step.index }))
            })
    }

    public func report(on campaign: ID<Campaign>) -> CampaignReport? {
        guard self.campaign(campaign) != nil else { return nil }
        let items = data.items.filter { $0.campaign == campaign }
        let reasons = Dictionary(grouping: items.filter { $0.reason != nil }) { "\($0.state) \($0.reason!)" }
        return CampaignReport(
            rows: items.map {
                CampaignReport.Row(
                    step: $0.step, language: $0.language, region: $0.region, channel: $0.channel, gateway: $0.gateway,
                    state: $0.state, deliveries: 1, segments: $0.segments, price: $0.price)
            },
            reasons: reasons.values.map {
                CampaignReport.ReasonCount(state: $0[0].state, reason: $0[0].reason!, deliveries: $0.count)
            }.sorted { $0.deliveries > $1.deliveries },
            audience: Set(items.map(\.worker)).count, attempts: items.reduce(0) { $0 + $1.attempts.count },
            receipts: data.receipts.values.count { kept in items.contains { $0.id == kept.owner } })
    }
}

extension MemoryData {
    @discardableResult
    func require(_ id: ID<Campaign>, _ state: CampaignState) throws -> Campaign {
        guard id != lane, let campaign = campaigns[id], campaign.state == state else {
            throw CampaignRefusal("Campaign \(id) is not \(state.rawValue).")
        }
        return campaign
    }

    func requireOpen(_ event: ID<DisasterEvent>) throws {
        guard event != laneEvent, events[event]?.state == .open else {
            throw CampaignRefusal("Event \(event) is not open.")
        }
    }

    mutating func set(_ id: ID<Campaign>, _ state: CampaignState, note: String?, endedAt: Timestamp? = nil) {
        let old = campaigns[id]!
        campaigns[id] = Campaign(
            id: id, spec: old.spec, state: state, draftedBy: old.draftedBy, draftedAt: old.draftedAt,
            approvedBy: old.approvedBy, approvedAt: old.approvedAt, launchedBy: old.launchedBy, startsAt: old.startsAt,
            note: note, endedAt: endedAt)
    }

    mutating func mark(
        _ campaign: ID<Campaign>, _ step: Int, _ state: CampaignStep.State, note: String?, due: Timestamp? = nil
    ) {
        guard let place = steps[campaign]?.firstIndex(where: { $0.index == step }) else { return }
        let old = steps[campaign]![place]
        steps[campaign]![place] = CampaignStep(
            index: step, day: old.day, message: old.message, due: max(old.due, due ?? old.due), state: state, note: note
        )
    }

    func group(_ person: Person) -> AudienceGroup.Key {
        func best(_ channel: Channel) -> AudienceGroup.Reach {
            let reaches = person.points.filter { $0.address.channel == channel }.map(reach)
            return [.usable, .suppressed, .unconsented].first { reaches.contains($0) } ?? .none
        }
        return AudienceGroup.Key(
            languages: person.languages, zones: person.zones, safeHours: person.safeHours, sms: best(.sms),
            email: best(.email))
    }

    func audience(_ query: AudienceQuery) -> [(ID<Worker>, Person, GEOID)] {
        people.sorted { $0.key < $1.key }.compactMap { id, person in
            let met = person.regions.filter { own in query.regions.contains { Self.meets(own, $0) } }
            guard let region = met.min(), query.topics.map({ !person.topics.isDisjoint(with: $0) }) ?? true,
                query.requiredTopic.map(person.topics.contains) ?? true,
                query.agreedTo.map(person.topics.contains) ?? true
            else { return nil }
            return (id, person, region)
        }
    }

    mutating func plant(_ plan: StepPlan, _ now: Timestamp) -> PlanResult {
        let have = Set(items.filter { $0.campaign == plan.campaign && $0.step == plan.step }.map(\.worker))
        var inserted = 0
        for (id, person, region) in audience(plan.query) where !have.contains(id) {
            guard let choice = plan.choices[group(person)],
                let point = person.points.first(where: {
                    $0.address.isReached(by: choice.channel) && reach($0) == .usable
                })
            else { continue }
            let isLater = plan.due <= now && choice.opens > now
            var item = Item(
                id: ID(Int64(items.count + 1)), campaign: plan.campaign, step: plan.step, worker: id, point: point.id,
                channel: choice.channel, language: choice.language, region: region, plannedAt: now,
                segments: choice.segments, state: plan.due > now ? .planned : isLater ? .held : .ready,
                dueAt: choice.opens, validUntil: choice.validUntil, updatedAt: now)
            if isLater { item.hold = .window }
            items.append(item)
            inserted += 1
        }
        return PlanResult(inserted: inserted)
    }
}

extension MemoryData {
    fileprivate mutating func approve(_ old: Campaign, by: String, _ now: Timestamp) throws {
        func canonical(_ name: String) -> String { name.lowercased().split(separator: " ").joined(separator: " ") }
        guard !canonical(by).isEmpty, canonical(by) != canonical(old.draftedBy) else {
            throw CampaignRefusal("A second person must approve it.")
        }
        campaigns[old.id] = Campaign(
            id: old.id, spec: old.spec, state: old.state, draftedBy: old.draftedBy, draftedAt: old.draftedAt,
            approvedBy: by, approvedAt: now, launchedBy: old.launchedBy, startsAt: old.startsAt, note: old.note,
            endedAt: old.endedAt)
        note(by, "campaign-approved", "campaign \(old.id)", now)
    }
}
