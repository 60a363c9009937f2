import Outreach

extension MemoryData {
    mutating func optOut(_ contact: ContactAddress, evidence: String, _ now: Timestamp) {
        suppressed.insert(Self.key(contact))
        guard let (worker, place) = place(of: contact) else { return }
        revoke(worker, people[worker]!.points[place].id, evidence: evidence, now)
    }

    mutating func list(_ listed: ListedOptOut, evidence: String, _ now: Timestamp) -> Bool {
        guard let (worker, place) = place(of: listed.contact), people[worker]!.points[place].consent != .revoked else {
            return false
        }
        let ledger = people[worker]!.ledger
        if let since = listed.since, let stop = ledger.firstIndex(where: { $0.kind == .revocation && $0.topic == nil }),
            ledger[stop...].contains(where: { $0.kind == .grant && $0.topic == nil && $0.recordedAt > since })
        {
            return false
        }
        optOut(listed.contact, evidence: evidence, now)
        return true
    }

    mutating func optIn(_ contact: ContactAddress, evidence: String, _ now: Timestamp) {
        suppressed.remove(Self.key(contact))
        recorders[Self.key(contact)] = nil
        guard let (worker, place) = place(of: contact), people[worker]!.points[place].consent != .granted
        else { return }
        people[worker]!.points[place].consent = .granted
        people[worker]!.ledger.append(
            ConsentEntry(kind: .grant, evidence: evidence, date: CivilDate(utc: now), recordedAt: now))
    }

    func place(of contact: ContactAddress) -> (ID<Worker>, Int)? {
        guard let worker = owner(of: contact) else { return nil }
        let key = Self.key(contact)
        return (worker, people[worker]!.points.firstIndex { Self.key($0.address) == key }!)
    }

    mutating func queue(
        _ answer: QueuedAnswer, _ worker: ID<Worker>, _ point: ID<ContactPoint>, _ now: Timestamp,
        due: Timestamp? = nil, channel way: Channel? = nil
    ) -> ReplyVerdict {
        let lane = lane ?? makeLane(now)
        let channel = way ?? people[worker]!.points.first { $0.id == point }!.address.channel
        let mine = items.filter { $0.campaign == lane && $0.point == point }
        let recent = mine.filter { $0.plannedAt > now - QueuedAnswer.quietTime }
        let kin = steps[lane]!.filter { $0.message == answer.message }.map(\.index)
        if recent.count(where: { kin.contains($0.step) }) >= answer.limit { return .guarded }
        if answer.message != .stopReply, answer.message != .forgotten, recent.count >= QueuedAnswer.mostAnswers {
            return .guarded
        }
        let twins = kin.filter { steps[lane]![$0].note == answer.chosen }
        let step = twins.first { index in !mine.contains { $0.step == index } } ?? steps[lane]!.count
        if step == steps[lane]!.count {
            steps[lane]!.append(
                CampaignStep(
                    index: step, day: 0, message: answer.message, due: now, state: .planned,
                    note: answer.chosen))
        }
        items.append(
            Item(
                id: ID(Int64(items.count + 1)), campaign: lane, step: step, worker: worker, point: point,
                channel: channel, language: answer.language, region: people[worker]!.regions.min(),
                plannedAt: now, segments: answer.segments, state: (due ?? now) > now ? .planned : .ready,
                dueAt: due ?? now, validUntil: answer.validUntil,
                updatedAt: now))
        return .queued
    }

    private mutating func makeLane(_ now: Timestamp) -> ID<Campaign> {
        let event = ID<DisasterEvent>(Int64(events.count + 1))
        events[event] = DisasterEvent(
            id: event,
            report: EventReport(
                source: "altavoz", sourceID: "replies", title: "Replies", kind: .other, sourceKind: "",
                declared: CivilDate(utc: now), begins: nil, ends: nil, regions: [], fingerprint: ""),
            state: .open, revision: 1, createdAt: now, closedAt: nil)
        let id = ID<Campaign>(Int64(campaigns.count + 1))
        campaigns[id] = Campaign(
            id: id,
            spec: CampaignSpec(name: "Replies", event: event, playbook: nil, steps: [], audience: AudienceSpec()),
            state: .running, draftedBy: "altavoz", draftedAt: now, approvedBy: nil, approvedAt: nil, launchedBy: nil,
            startsAt: now, note: nil, endedAt: nil)
        steps[id] = []
        (lane, laneEvent) = (id, event)
        return id
    }
}
