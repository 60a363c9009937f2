import Outreach

extension MemoryStore {
    public func register(_ drafts: [WorkerDraft], now: Timestamp) -> [RegistrationResult] {
        change { data in drafts.map { data.register($0, now) } }
    }

    public func worker(_ id: ID<Worker>) -> Worker? { data.worker(id) }
    public func worker(at contact: ContactAddress) -> ID<Worker>? {
        data.owner(of: contact).flatMap { data.visitors[$0] == nil ? $0 : nil }
    }
    public func isSuppressed(_ contact: ContactAddress) -> Bool { data.isSuppressed(contact) }

    public func visitor(at contact: ContactAddress) -> ID<Worker>? {
        data.owner(of: contact).flatMap { data.visitors[$0] != nil ? $0 : nil }
    }
    public func workerCount() -> Int { data.people.count - data.visitors.count }
    public func consentLedger(of worker: ID<Worker>) -> [ConsentEntry] { data.people[worker]?.ledger ?? [] }

    public func workers(_ filter: WorkerFilter, after: ID<Worker>?, limit: Int) -> [Worker] {
        let found = data.people.keys.sorted().filter { $0.rawValue > after?.rawValue ?? 0 }
            .compactMap { data.worker($0) }
            .filter { worker in
                let person = data.people[worker.id]!
                let isHere =
                    filter.regions.isEmpty
                    || worker.regions.contains { own in filter.regions.contains { MemoryData.meets(own, $0) } }
                return isHere && (filter.language.map(worker.languages.contains) ?? true)
                    && (filter.topic.map(worker.topics.contains) ?? true)
                    && (!filter.reachableOnly || person.points.contains { data.reach($0) == .usable })
            }
        return Array(found.prefix(limit))
    }

    public func forget(_ worker: ID<Worker>, by: String, now: Timestamp) -> Bool {
        change { data in
            guard let person = data.people[worker] else { return false }
            for point in person.points { data.suppressed.insert(MemoryData.key(point.address)) }
            data.erase(worker, now)
            data.note(by, "worker-forgotten", "worker \(worker)", now)
            return true
        }
    }

    public func optOut(_ contact: ContactAddress, evidence: String, now: Timestamp) {
        change { $0.optOut(contact, evidence: evidence, now) }
    }

    public func recordStop(_ contact: ContactAddress, by: String, because: String?, now: Timestamp) {
        change { data in
            let worker = data.owner(of: contact).flatMap { data.visitors[$0] == nil ? $0 : nil }
            let isNew = !data.isSuppressed(contact)
            data.optOut(contact, evidence: HeardStop.evidence(by: by, because: because), now)
            if isNew { data.recorders[MemoryData.key(contact)] = SuppressionRecord(since: now, recordedBy: by) }
            data.note(by, HeardStop.action, HeardStop.detail(contact, of: worker, because: because), now)
        }
    }

    public func suppression(of contact: ContactAddress) -> SuppressionRecord? {
        guard data.isSuppressed(contact) else { return nil }
        return data.recorders[MemoryData.key(contact)]
            ?? SuppressionRecord(since: Timestamp(milliseconds: 0), recordedBy: nil)
    }

    public func recordListed(_ listed: [ListedOptOut], evidence: String, now: Timestamp) -> Int {
        change { data in listed.count { data.list($0, evidence: evidence, now) } }
    }

    public func optIn(_ contact: ContactAddress, evidence: String, now: Timestamp) {
        change { $0.optIn(contact, evidence: evidence, now) }
    }

    public func begun(among attempts: [AttemptID]) -> Set<AttemptID> {
        Set(attempts.filter { data.attempts[$0] != nil })
    }

    public func contact(of attempt: AttemptID) -> ContactAddress? {
        guard let begun = data.attempts[attempt], let index = data.index(begun.delivery) else { return nil }
        return data.point(of: data.items[index])?.address
    }

    // MARK: - Events

    public func recordEvent(_ report: EventReport, by: String, now: Timestamp) -> EventChange {
        change { data in
            let old = data.events.values.first {
                $0.report.source == report.source && $0.report.sourceID == report.sourceID
            }
            if let old, old.report.fingerprint == report.fingerprint { return .unchanged(old.id) }
            let id = old?.id ?? ID(Int64(data.events.count + 1))
            let before = Set(old?.report.regions ?? [])
            let revision = EventRevision(
                revision: (old?.revision ?? 0) + 1, at: now,
                addedRegions: Set(report.regions).subtracting(before).sorted(),
                removedRegions: before.subtracting(report.regions).sorted(), summary: "reported")
            data.events[id] = DisasterEvent(
                id: id, report: report, state: old?.state ?? .open, revision: revision.revision,
                createdAt: old?.createdAt ?? now, closedAt: old?.closedAt)
            data.revisions[id, default: []].append(revision)
            data.note(by, "event-recorded", "event \(id)", now)
            return old == nil ? .added(id) : .revised(id, revision)
        }
    }

    public func event(_ id: ID<DisasterEvent>) -> DisasterEvent? { id == data.laneEvent ? nil : data.events[id] }
    public func events() -> [DisasterEvent] {
        data.events.values.filter { $0.id != data.laneEvent }.sorted { $0.id < $1.id }
    }
    public func revisions(of event: ID<DisasterEvent>) -> [EventRevision] { data.revisions[event] ?? [] }

    public func event(source: String, sourceID: String) -> DisasterEvent? {
        events().first { $0.report.source == source && $0.report.sourceID == sourceID }
    }

    public func closeEvent(_ id: ID<DisasterEvent>, by: String, now: Timestamp) -> Bool {
        change { data in
            guard id != data.laneEvent, let event = data.events[id], event.state == .open else { return false }
            data.events[id] = DisasterEvent(
                id: id, report: event.report, state: .closed, revision: event.revision, createdAt: event.createdAt,
                closedAt: now)
            for campaign in data.campaigns.values where campaign.spec.event == id && !campaign.state.isOver {
                data.set(campaign.id, .cancelled, note: "The event was closed", endedAt: now)
                data.endWaiting(.cancelled, .eventClosed, now) { $0.campaign == campaign.id }
            }
            data.note(by, "event-closed", "event \(id)", now)
            return true
        }
    }
}

extension MemoryData {
    /// Nil for a visitor.
    func worker(_ id: ID<Worker>) -> Worker? {
        guard visitors[id] == nil else { return nil }
        return people[id].map { person in
            Worker(
                id: id, languages: person.languages, regions: person.regions.sorted(), topics: person.topics.sorted(),
                safeHours: person.safeHours, zones: person.zones,
                contactPoints: person.points.map {
                    ContactPoint(
                        id: $0.id, channel: $0.address.channel, masked: $0.address.masked, consent: $0.consent,
                        isSuppressed: isSuppressed($0.address))
                }, registeredAt: person.registeredAt)
        }
    }

    mutating func register(_ draft: WorkerDraft, _ now: Timestamp) -> RegistrationResult {
        let owners = Set(draft.contacts.compactMap { owner(of: $0) }).sorted()
        guard owners.count < 2 else { return .conflict(owners) }
        let wasVisitor = owners.first.map { visitors.removeValue(forKey: $0) != nil } ?? false
        let id: ID<Worker>
        let isNew = owners.isEmpty
        if isNew {
            lastWorker += 1
            id = ID(lastWorker)
            people[id] = Person(
                languages: draft.languages, regions: [], topics: [], safeHours: draft.safeHours, zones: draft.zones,
                points: [], registeredAt: now)
        } else {
            id = owners[0]
        }
        var person = people[id]!
        var isChanged = wasVisitor
        func note(_ didChange: Bool) { isChanged = isChanged || didChange }
        let gained = !person.regions.isSuperset(of: draft.regions)
        if gained, !person.regions.isEmpty { person.zones = ZoneSet(person.zones.names + draft.zones.names)! }
        let topics = draft.topics.filter { !$0.isConsent }
        note(gained || !person.topics.isSuperset(of: topics))
        person.regions.formUnion(draft.regions)
        person.topics.formUnion(topics)
        if draft.tellsLanguages(over: person.languages) {
            note(draft.languages != person.languages)
            person.languages = draft.languages
        }
        note(draft.safeHours != nil && draft.safeHours != person.safeHours)
        person.safeHours = draft.safeHours ?? person.safeHours
        for contact in draft.contacts { note(add(contact, draft.consent, to: &person, now)) }
        note(agree(draft, &person, now))
        people[id] = person
        return isNew ? .added(id) : isChanged ? .merged(id) : .unchanged(id)
    }

    /// Consent beside texts wants evidence, and no phone that said STOP or took it back: a file undoes neither.
    private func agree(_ draft: WorkerDraft, _ person: inout Person, _ now: Timestamp) -> Bool {
        guard let consent = draft.consent, draft.contacts.contains(where: { $0.channel == .sms }),
            !person.points.contains(where: { $0.address.channel == .sms && isSuppressed($0.address) })
        else { return false }
        var isNew = false
        for topic in draft.topics where topic.isConsent {
            let wasTakenBack = person.ledger.contains {
                $0.kind == .revocation && ($0.topic == nil || $0.topic == topic)
            }
            guard !wasTakenBack, person.topics.insert(topic).inserted else { continue }
            person.ledger.append(
                ConsentEntry(
                    kind: .grant, topic: topic, evidence: consent.source, date: consent.date, recordedAt: now))
            isNew = true
        }
        return isNew
    }

    /// Returns whether it says anything new.
    private mutating func add(
        _ contact: ContactAddress, _ consent: ConsentEvidence?, to person: inout Person, _ now: Timestamp
    ) -> Bool {
        func entry(_ kind: ConsentEntry.Kind) -> ConsentEntry? {
            consent.map { ConsentEntry(kind: kind, evidence: $0.source, date: $0.date, recordedAt: now) }
        }
        guard let place = person.points.firstIndex(where: { Self.key($0.address) == Self.key(contact) }) else {
            lastPoint += 1
            let state: ConsentState = isSuppressed(contact) ? .revoked : consent == nil ? .unconsented : .granted
            person.points.append(Point(id: ID(lastPoint), address: contact, consent: state))
            if state == .granted { person.ledger.append(entry(.grant)!) }
            if state == .revoked {
                person.ledger.append(
                    ConsentEntry(
                        kind: .revocation, evidence: "said STOP before this registration", date: CivilDate(utc: now),
                        recordedAt: now))
            }
            return true
        }
        let state = person.points[place].consent
        guard let consent, state != .revoked,
            !person.ledger.contains(where: {
                $0.topic == nil && $0.evidence == consent.source && $0.date == consent.date
            })
        else { return false }
        person.ledger.append(entry(state == .granted ? .confirmation : .grant)!)
        person.points[place].consent = .granted
        return true
    }
}
