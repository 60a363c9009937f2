import Outreach

/// Workers, people and misfortunes.
extension Simulation {
    // MARK: - At the beginning

    func settle() throws {
        var dice = Dice(seed: scenario.seed, 6)
        tell("seed \(scenario.seed): \(scenario.trouble.names.joined(separator: ", "))")
        try register((0..<scenario.workers).map { Population.draft($0, &dice) })
        let now = wall
        for index in 0..<2 {
            let declared = CivilDate(utc: now - .days(1))
            let event = try command {
                try await $0.recordEvent(
                    EventReport(
                        source: "manual", sourceID: "DR-\(index)", title: "Wildfires \(index)", kind: .wildfire,
                        sourceKind: "Fire", declared: declared, begins: nil, ends: nil,
                        regions: [Population.region], fingerprint: "1"), by: "rosa", now: now
                ).event
            }
            openEvents.insert(event.rawValue)
        }
        for index in 0..<scenario.campaigns {
            let after = index == 0 ? 0 : dice.between(0...scenario.unrest / 2)
            let spec = spec(&dice, index)
            schedule(after: after) { [self] in try launch(spec) }
        }
        schedule(after: dice.between(0...60_000)) { [self] in try startDaemon(holderIsGone: true) }
        plan(&dice)
        schedule(after: scenario.unrest) { [self] in try endTrouble() }
    }

    func register(_ drafts: [WorkerDraft]) throws {
        let now = wall
        let results = try command { try await $0.register(drafts, now: now) }
        for (draft, result) in zip(drafts, results) {
            guard case .added(let id) = result else { continue }
            people[id.rawValue] = Person(
                id: id, contacts: draft.contacts, languages: draft.languages, zones: draft.zones,
                safeHours: draft.safeHours, region: draft.regions[0], hasConsented: draft.consent != nil)
            for contact in draft.contacts { owner[contact] = id.rawValue }
            if draft.consent != nil { consented.formUnion(draft.contacts) }
            tell("worker \(id): \(draft.languages), \(draft.zones), \(draft.safeHours?.text ?? "any hour")")
        }
    }

    private func spec(_ dice: inout Dice, _ index: Int) -> CampaignSpec {
        let days = dice.pick([[0], [0], [0, 1], [0, 1, 2], [0, 2]])
        let cap = dice.pick(weighted: [
            (ContactCap.standard, 3), (.none, 2), (ContactCap(gapFromDay: 0, minimumGapDays: 1, perWeek: 3), 2),
            (ContactCap(gapFromDay: 0, minimumGapDays: 3, perWeek: 1), 1),
        ])
        return CampaignSpec(
            name: "campaign \(index)", event: ID(Int64(1 + dice.below(2))), playbook: nil,
            steps: days.enumerated().map {
                Playbook.Step(day: $1, message: SimulatedCatalog.keys[$0], reason: "simulated")
            },
            audience: AudienceSpec(channels: dice.pick([[.sms, .email], [.email, .sms], [.sms]])),
            window: dice.pick([.standard, .standard, HoursOfDay("10:00-12:00")!, HoursOfDay("00:00-24:00")!]),
            fallsBackToEmail: dice.chance(0.5), cap: cap, grace: .hours(dice.pick([6, 12, 24])),
            stepHour: dice.pick([7, 10, 20]))
    }

    func launch(_ spec: CampaignSpec) throws {
        guard openEvents.contains(spec.event.rawValue) else { return }
        let (now, messages) = (wall, catalog)
        let query = AudienceQuery(regions: [Population.region], topics: nil, requiredTopic: nil)
        let calendar = StepCalendar.steps(
            for: spec, launch: now, declared: CivilDate(utc: now - .days(1)), zone: ZoneSet("America/Los_Angeles")!)
        let (id, plan, result) = try command { store in
            let id = try await store.draftCampaign(spec, by: "rosa", now: now)
            try await store.approveCampaign(id, as: spec, by: "amir", now: now)
            let choices = StepPlanner(messages: messages, context: Self.context).plan(
                spec, step: spec.steps[0], due: calendar[0].due, eventTitle: "Wildfires",
                groups: try await store.audienceGroups(query)
            ).choices
            let plan = StepPlan(
                campaign: id, step: 0, message: spec.steps[0].message, due: calendar[0].due, query: query,
                choices: choices)
            let result = try await store.launchCampaign(
                id, as: spec, steps: calendar, first: plan, needsApproval: true, startsAt: now, by: "rosa", now: now)
            return (id, plan, result)
        }
        tell("rosa launches campaign \(id): \(spec.steps.count) steps, \(spec.window), grace \(spec.grace)")
        var model = CampaignModel(id: id, spec: spec, state: .running)
        for step in calendar.dropFirst() { model.waiting[step.index] = step.due }
        campaigns[id.rawValue] = model
        try notePlan(plan, result)
    }

    // MARK: - What happens to them

    private func plan(_ dice: inout Dice) {
        func sometime(_ count: Int, _ action: @escaping () throws -> Void) {
            for _ in 0..<count { schedule(after: dice.between(0...scenario.unrest), action) }
        }
        let trouble = scenario.trouble
        if trouble.contains(.workers) {
            sometime(2 + dice.below(scenario.workers)) { [self] in try workerActs() }
        }
        if trouble.contains(.people) { sometime(2 + dice.below(10)) { [self] in try personActs() } }
        if trouble.contains(.crashes) {
            sometime(dice.below(4)) { [self] in
                guard let daemon else { return }
                tell("daemon \(daemon.number) is killed")
                crash(daemon)
            }
            sometime(dice.below(3)) { [self] in if let daemon { stop(daemon) } }
        }
        sometime(scenario.stops) { [self] in if let daemon { stop(daemon) } }
        if trouble.contains(.freezes) {
            sometime(1 + dice.below(2)) { [self] in freeze(for: office.between(7...20) * 3_600_000) }
        }
        if trouble.contains(.clock) { sometime(1 + dice.below(3)) { [self] in stepClock() } }
    }

    /// Something that comes between lease and begin: those few milliseconds are where the last look counts.
    func ambush(_ prey: LeasedDelivery) {
        guard now < scenario.unrest, office.chance(0.2) else { return }
        let kind = office.pick([Scenario.Trouble.workers, .people, .clock, .crashes, .freezes])
        guard scenario.trouble.contains(kind) else { return }
        schedule(after: office.between(0...5)) { [self] in
            count("ambush")
            let now = wall
            switch kind {
            case .workers:
                try command { try await $0.optOut(prey.to, evidence: "told a volunteer", now: now) }
                noteStop(prey.to)
            case .people where !prey.isReply:
                switch office.pick(weighted: [("pause", 4), ("cancel", 1), ("lapse", 2)]) {
                case "pause": try order(prey.campaign, .paused)
                case "cancel": try order(prey.campaign, .cancelled)
                default: lapse(SimulatedCatalog.Name(key: prey.message, language: prey.language))
                }
            case .clock: stepClock()
            case .crashes: if let daemon { crash(daemon) }
            case .freezes: freeze(for: office.between(7...14) * 3_600_000)
            default: break
            }
        }
    }

    func lapse(_ name: SimulatedCatalog.Name) {
        catalog.lapse(name)
        if lapsed[name] == nil { lapsed[name] = now }
        tell("the review of \(name.key) in \(name.language) lapses")
        count("review lapsed")
        readCatalogAnew()
    }

    private func stepClock() {
        let step = Duration.hours(office.pick([-24, -1, 1, 24]))
        let before = wall
        latestWall = max(latestWall, before)
        wallStep += step
        clockStep = (now, step)
        count("clock \(step > .zero ? "+" : "-")\(step == .hours(1) || step == .hours(-1) ? 1 : 24) h")
        tell("the wall clock is stepped by \(step)")
        expectLife()
        guard step > .zero else { return books.mustHold.removeAll() }
        guard let daemon, daemon.isAlive, daemon.leads, daemon.frozenUntil == nil else { return }
        for row in books.rows.values where [.planned, .held, .retryWait].contains(row.state) && !row.isParked {
            guard !row.isReply, let campaign = campaigns[row.campaign] else { continue }
            if row.due > before, row.due < wall - campaign.spec.grace - .minutes(1) { books.mustHold.insert(row.id) }
        }
    }

    /// An hour after a step of the clock the daemon still looks for work.
    private func expectLife() {
        guard let process = daemon, process.isSending else { return }
        // In two halves: where nothing is under way, timers fire when something else happens, and it takes the daemon two of
        // them to look again.
        schedule(after: 3_600_000) { [self] in
            schedule(after: 60_000) { [self] in
                schedule(after: 60_000) { [self] in
                    guard process.isSending, !process.isStopping else { return }
                    guard process.lastEffect > now - 120_000 else {
                        throw Violation(
                            "standstill", "daemon \(process.number) has done nothing since the wall clock was stepped")
                    }
                }
            }
        }
    }

    private func workerActs() throws {
        let person = office.pick(people.values.sorted { $0.id < $1.id })
        let contact = office.pick(person.contacts)
        let gateway = contact.channel == .sms ? "main" : "mail"
        let deed = office.pick(weighted: [
            ("stop", 6), ("start", 2), ("help", 2), ("hello", 1), ("optout", 2), ("forget", 1),
        ])
        let now = wall
        switch deed {
        case "optout":
            try command { try await $0.optOut(contact, evidence: "told a volunteer", now: now) }
            noteStop(contact)
        case "forget":
            guard !person.isForgotten else { return }
            let id = person.id
            _ = try command { try await $0.forget(id, by: "rosa", now: now) }
            people[id.rawValue]!.isForgotten = true
            stopped.formUnion(person.contacts)
            count("forgotten")
            tell("worker \(id) is forgotten")
        default:
            let reply = Reply(
                gateway: gateway, messageID: "in-\(office.next())", from: contact, text: deed,
                isConfirmedByProvider: office.chance(0.2))
            tell("worker \(person.id) writes \(deed)")
            for _ in 0..<(office.chance(0.2) ? 2 : 1) {
                schedule(after: office.between(0...20_000)) { [self] in bring([.reply(reply)], gateway, tries: 0) }
            }
        }
    }

    private func personActs() throws {
        let ids = campaigns.keys.sorted()
        guard !ids.isEmpty else { return }
        let campaign = campaigns[office.pick(ids)]!
        switch office.pick(weighted: [
            ("pause", 3), ("resume", 4), ("cancel", 1), ("close", 1), ("resolve", 6), ("decide", 3), ("lapse", 3),
            ("approve", 3), ("register", 2),
        ]) {
        case "pause": try order(campaign.id, .paused)
        case "resume": try order(campaign.id, .running)
        case "cancel": if office.chance(0.4) { try order(campaign.id, .cancelled) }
        case "close": if office.chance(0.2) { try close(campaign.spec.event) }
        case "resolve": try resolveSome()
        case "decide": try decide(all: false)
        case "lapse":
            lapse(
                SimulatedCatalog.Name(
                    key: office.pick(SimulatedCatalog.keys), language: office.pick(SimulatedCatalog.languages)))
        case "approve": approveAll()
        default:
            var dice = Dice(seed: office.next(), 7)
            try register([Population.draft(people.count + 100, &dice)])
        }
    }

    func approveAll() {
        catalog.approveAll()
        lapsed.removeAll()
        tell("every text is approved")
        readCatalogAnew()
    }

    /// As the daemon's housekeeping does when the files have changed.
    func readCatalogAnew() {
        guard let process = daemon, process.isAlive, process.leads, let engine = process.engine else { return }
        Task(executorPreference: process.executor) { [self] in
            await engine.refreshTexts()
            process.textsReadAt = now
        }
    }

    func order(_ campaign: ID<Campaign>, _ state: CampaignState) throws {
        let now = wall
        do {
            try command { store in
                switch state {
                case .paused: try await store.pauseCampaign(campaign, because: "a question", by: "rosa", now: now)
                case .running: try await store.resumeCampaign(campaign, by: "rosa", now: now)
                default: try await store.cancelCampaign(campaign, because: "enough", by: "rosa", now: now)
                }
            }
            note(campaign, state)
            count("person \(state.rawValue)")
            tell("rosa: campaign \(campaign) is \(state.rawValue)")
            if state.isOver { campaigns[campaign.rawValue]!.waiting.removeAll() }
        } catch is CampaignRefusal { return }
    }

    private func close(_ event: ID<DisasterEvent>) throws {
        let now = wall
        guard try command({ try await $0.closeEvent(event, by: "rosa", now: now) }) else { return }
        openEvents.remove(event.rawValue)
        tell("rosa closes event \(event)")
        count("person closed")
        for (id, campaign) in campaigns where campaign.spec.event == event && !campaign.isOver {
            campaigns[id]!.state = .cancelled
            campaigns[id]!.waiting.removeAll()
        }
    }

    private func resolveSome() throws {
        let uncertain = books.rows.values.filter { [.unknown, .reconciling, .unknownFinal].contains($0.state) }
            .sorted { $0.id < $1.id }
        guard !uncertain.isEmpty else { return }
        let row = office.pick(uncertain)
        let resolution = office.pick(Resolution.allCases)
        let now = wall
        do {
            try command { try await $0.resolve(ID(row.id), as: resolution, by: "rosa", now: now) }
        } catch is CampaignRefusal where resolution == .resend {
            tell("rosa may not send delivery \(row.id) again")
            return
        }
        if resolution == .resend { ledger.orderResend(row.id) } else { ledger.resolve(row.id) }
        if resolution == .delivered { withdrawn.remove(row.id) } else { withdrawn.insert(row.id) }
        count("resolved \(resolution.rawValue)")
        tell("rosa resolves delivery \(row.id): \(resolution.rawValue)")
    }

    /// Steps and deliveries whose time was missed: let go, or left out.
    func decide(all: Bool) throws {
        let waiting = try view.texts(
            """
            SELECT campaign_id || ' ' || step FROM campaign_steps WHERE state = 'held' UNION
            SELECT campaign_id || ' ' || step FROM deliveries WHERE parked = 1 AND reason = 'stale' AND state IN (0, 1, 8)
            """)
        for text in all ? waiting : Array(waiting.prefix(1)) {
            let parts = text.split(separator: " ").map { Int64($0)! }
            let (campaign, step, release, now) = (ID<Campaign>(parts[0]), Int(parts[1]), office.chance(0.7), wall)
            do {
                try command {
                    try await $0.decideStep(campaign, step: step, release: release, by: "rosa", now: now)
                }
            } catch is CampaignRefusal { continue }
            for row in books.rows.values where row.campaign == parts[0] && row.step == step {
                books.mustHold.remove(row.id)
            }
            let isWaiting = try view.number(
                "SELECT count(*) FROM campaign_steps WHERE campaign_id = \(campaign) AND step = \(step) AND state = 'waiting'"
            )
            campaigns[parts[0]]!.waiting[step] = isWaiting > 0 && release ? now : nil
            count(release ? "step released" : "step left out")
            tell("rosa: step \(step) of campaign \(campaign) is \(release ? "let go" : "left out")")
        }
    }

    // MARK: - At the end

    /// From here on everything works; whatever is open must come to rest.
    func endTrouble() throws {
        tell("the trouble ends")
        faults.endAll()
        catalog.approveAll()
        lapsed.removeAll()
        readCatalogAnew()
        for id in campaigns.keys.sorted() where campaigns[id]!.state == .paused { try order(ID(id), .running) }
        for process in processes { process.frozenUntil = nil }
        setBack = max(0, (latestWall - wall).wholeMilliseconds)
        for turn in 1...8 + setBack / 43_200_000 {
            schedule(after: turn * 43_200_000) { [self] in
                try decide(all: true)
                for id in campaigns.keys.sorted() where campaigns[id]!.state == .paused { try order(ID(id), .running) }
            }
        }
    }
}
