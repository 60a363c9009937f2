import Outreach

/// A store with what a check needs around it: workers of the fiction ranges, an event, a campaign, a daemon.
struct StoreWorld: Sendable {
    let store: any Store

    /// Monday noon in Los Angeles.
    static let noon = Timestamp(iso8601: "2026-11-23T20:00:00Z")!
    static let losAngeles = ZoneSet(["America/Los_Angeles"])!
    static let county = GEOID("06037")!
    static let spanish = LanguageTag("es")!
    static let message = MessageKey("pay-rights")!
    static let gateway = "test-gateway"
    var now: Timestamp { Self.noon }

    // MARK: - Workers

    /// Numbers reserved for fiction: 555-0100 to 555-0199 in each area code.
    static func phone(_ n: Int) -> ContactAddress {
        let line = n % 100
        return .phone(E164("+1\(201 + n / 100)55501\(line < 10 ? "0" : "")\(line)")!)
    }

    static func email(_ n: Int) -> ContactAddress { .email(EmailAddress(parsed: "worker\(n)@example.org")!) }

    static func draft(
        _ contacts: [ContactAddress], languages: [String] = ["es"], regions: [String] = ["06037"],
        topics: [String] = [], zones: ZoneSet = losAngeles, safeHours: String? = nil, hasConsent: Bool = true
    ) -> WorkerDraft {
        WorkerDraft(
            contacts: contacts, languages: languages.map { LanguageTag($0)! }, regions: regions.map { GEOID($0)! },
            topics: topics.map { Topic($0)! }, safeHours: safeHours.map { HoursOfDay($0)! }, zones: zones,
            consent: hasConsent ? ConsentEvidence(source: "intake form", date: CivilDate("2026-11-01")!) : nil)
    }

    @discardableResult
    func register(_ drafts: [WorkerDraft], at time: Timestamp = noon) async throws -> [ID<Worker>] {
        try await store.register(drafts, now: time).compactMap(\.worker)
    }

    /// Workers with one number each, from `first` on.
    @discardableResult
    func registerPhones(_ numbers: Range<Int>, regions: [String] = ["06037"]) async throws -> [ID<Worker>] {
        try await register(numbers.map { Self.draft([Self.phone($0)], regions: regions) })
    }

    // MARK: - Unknown fate

    func unknowns(
        gateway: String = gateway, isByMessageID: Bool = false, after: UnknownDelivery.Place? = nil,
        through: Timestamp = noon, limit: Int = 10
    ) async throws -> [UnknownDelivery] {
        let search = UnknownSearch(
            gateway: gateway, isByMessageID: isByMessageID,
            spans: [UnknownSearch.Span(after: after, through: through)])
        let lists = try await store.unknowns(search, limit: limit)
        try expectEqual(lists.count, 1)
        return lists[0]
    }

    // MARK: - Events and campaigns

    static func report(_ regions: [String] = ["06037"], sourceID: String = "DR-4856-CA", fingerprint: String = "1")
        -> EventReport
    {
        EventReport(
            source: "openfema", sourceID: sourceID, title: "Wildfires", kind: .wildfire, sourceKind: "Fire",
            declared: CivilDate("2026-11-20")!, begins: nil, ends: nil, regions: regions.map { GEOID($0)! }.sorted(),
            fingerprint: fingerprint)
    }

    func event(_ regions: [String] = ["06037"], sourceID: String = "DR-4856-CA") async throws -> ID<DisasterEvent> {
        try await store.recordEvent(Self.report(regions, sourceID: sourceID), by: "Ana", now: now).event
    }

    static func spec(
        _ event: ID<DisasterEvent>, steps: Int = 1, cap: ContactCap = .none, fallsBack: Bool = false,
        channels: [Channel] = [.sms, .email]
    ) -> CampaignSpec {
        CampaignSpec(
            name: "Know your pay", event: event, playbook: nil,
            steps: (0..<steps).map { Playbook.Step(day: $0 * 10, message: message, reason: "test") },
            audience: AudienceSpec(channels: channels), fallsBackToEmail: fallsBack, cap: cap)
    }

    static func steps(_ spec: CampaignSpec, launch: Timestamp) -> [CampaignStep] {
        spec.steps.enumerated().map { index, step in
            CampaignStep(
                index: index, day: step.day, message: step.message, due: launch + .days(Int64(step.day)),
                state: .waiting, note: nil)
        }
    }

    /// What the planner would choose, told simply: the first usable channel, the worker's first language.
    func plan(
        _ campaign: ID<Campaign>, step: Int = 0, due: Timestamp = noon, regions: [String] = ["06037"],
        channels: [Channel] = [.sms, .email], validity: Duration = .days(7), topics: [Topic]? = nil,
        requiredTopic: Topic? = nil
    ) async throws -> StepPlan {
        let query = AudienceQuery(regions: regions.map { GEOID($0)! }, topics: topics, requiredTopic: requiredTopic)
        var choices: [AudienceGroup.Key: StepPlan.Choice] = [:]
        for group in try await store.audienceGroups(query) {
            guard let channel = channels.first(where: { group.key.reach($0) == .usable }) else { continue }
            let window = SendWindow(
                zones: group.key.zones, hours: [.standard] + (group.key.safeHours.map { [$0] } ?? []))
            guard let opens = window.nextOpen(from: due) else { continue }
            choices[group.key] = StepPlan.Choice(
                channel: channel, language: group.key.languages[0], segments: 1, opens: opens,
                validUntil: due + validity)
        }
        return StepPlan(
            campaign: campaign, step: step, message: Self.message, due: due, query: query, choices: choices)
    }

    /// A campaign that runs, its first step planned.
    func launch(
        _ event: ID<DisasterEvent>, regions: [String] = ["06037"], steps: Int = 1, cap: ContactCap = .none,
        fallsBack: Bool = false, at time: Timestamp = noon, due: Timestamp? = nil, validity: Duration = .days(7)
    ) async throws -> ID<Campaign> {
        let spec = Self.spec(event, steps: steps, cap: cap, fallsBack: fallsBack)
        let id = try await store.draftCampaign(spec, by: "Ana", now: time)
        _ = try await store.launchCampaign(
            id, as: spec, steps: Self.steps(spec, launch: due ?? time),
            first: try await plan(id, due: due ?? time, regions: regions, validity: validity), needsApproval: false,
            startsAt: time, by: "Ana", now: time)
        return id
    }

    /// Workers, an event and a campaign over them; the daemon leads.
    func running(_ workers: Int, steps: Int = 1, cap: ContactCap = .none) async throws -> (ID<Campaign>, Daemon) {
        try await registerPhones(0..<workers)
        let campaign = try await launch(try await event(), steps: steps, cap: cap)
        return (campaign, try await daemon())
    }

    // MARK: - The daemon

    func daemon(_ owner: String = "daemon-1", at time: Timestamp = noon) async throws -> Daemon {
        let claim = try await store.claimLeadership(
            owner: owner, holderIsGone: false, now: time, lasting: .seconds(30))
        guard case .granted(let leadership) = claim else {
            throw ConformanceFailure(description: "leadership was not granted: \(claim)")
        }
        return Daemon(store: store, leadership: leadership)
    }

    // MARK: - Looking

    func state(_ delivery: ID<Delivery>) async throws -> DeliveryState? {
        try await store.story(of: delivery)?.delivery.state
    }

    /// A store may keep leases outside of what it shows: what is leased counts as ready here.
    func byState(_ campaign: ID<Campaign>) async throws -> [DeliveryState: Int] {
        let counts = try await store.status(of: campaign)?.byState ?? [:]
        return Dictionary(counts.map { ($0 == .leased ? .ready : $0, $1) }, uniquingKeysWith: +)
    }

    func deliveries(_ campaign: ID<Campaign>) async throws -> [Delivery] {
        var filter = LogFilter()
        filter.campaign = campaign
        return try await store.deliveries(filter, before: nil, limit: 10_000).reversed()
    }
}

/// A dispatcher's turns with the store, told shortly.
struct Daemon: Sendable {
    let store: any Store
    let leadership: Leadership

    static func attempt(_ n: Int) -> AttemptID {
        AttemptID(at: StoreWorld.noon, random: (UInt64(n) & 0xFFF, UInt64(n) << 8))
    }

    func exchange(
        outcomes: [RecordedOutcome] = [], begins: [AttemptBegin] = [], lease: LeaseRequest? = nil,
        gateway: String = StoreWorld.gateway, at time: Timestamp = StoreWorld.noon
    ) async throws -> ExchangeResult {
        try await store.exchange(
            Exchange(
                leadership: leadership, gateway: gateway, outcomes: outcomes, begins: begins, lease: lease, now: time))
    }

    func lease(
        _ limit: Int = 100, channel: Channel = .sms, share: Range<Int> = 0..<100, at time: Timestamp = StoreWorld.noon
    ) async throws -> [LeasedDelivery] {
        try await exchange(
            lease: LeaseRequest(channel: channel, limit: limit, until: time + .minutes(5), share: share), at: time
        ).leased
    }

    static func begin(_ delivery: LeasedDelivery, attempt: AttemptID? = nil) -> AttemptBegin {
        AttemptBegin(
            delivery: delivery.id, attempt: attempt ?? Self.attempt(Int(delivery.id.rawValue) * 16 + delivery.attempts),
            bodyHash: "0f".padded(to: 64), segments: 1)
    }

    func begin(_ deliveries: [LeasedDelivery], at time: Timestamp = StoreWorld.noon) async throws -> [BeginVerdict] {
        try await exchange(begins: deliveries.map { Self.begin($0) }, at: time).verdicts
    }

    static func outcome(
        _ delivery: LeasedDelivery, _ state: DeliveryState = .accepted, messageID: String? = nil,
        retryAt: Timestamp? = nil, code: GatewayCode? = nil, suppresses: Bool = false, fallsBack: Bool = false,
        at time: Timestamp = StoreWorld.noon, attempt: AttemptID? = nil
    ) -> RecordedOutcome {
        let outcomeClass =
            switch state {
            case .unknown: "unknown"
            case .retryWait, .expired: "not-sent"
            case .failed, .suppressed: "rejected"
            default: "accepted"
            }
        return RecordedOutcome(
            delivery: delivery.id, attempt: attempt ?? begin(delivery).attempt, at: time, outcomeClass: outcomeClass,
            code: code ?? (outcomeClass == "accepted" ? nil : GatewayCode("30005", "Unknown destination handset")),
            messageID: messageID, next: retryAt.map { .retry(at: $0) } ?? .state(state),
            price: Money(microdollars: outcomeClass == "accepted" ? 7900 : 0), suppresses: suppresses,
            fallsBack: fallsBack)
    }

    /// Leases and begins; every one must be let go.
    func sendOff(_ limit: Int = 100, channel: Channel = .sms, at time: Timestamp = StoreWorld.noon) async throws
        -> [LeasedDelivery]
    {
        let leased = try await lease(limit, channel: channel, at: time)
        let verdicts = try await begin(leased, at: time)
        try expect(verdicts.allSatisfy { $0 == .go }, "not let go: \(verdicts)")
        return leased
    }

    static func receipt(
        _ status: ReceiptStatus, _ messageID: String, attempt: AttemptID? = nil, suppresses: Bool = false,
        gateway: String = StoreWorld.gateway, code: GatewayCode? = nil
    ) -> Receipt {
        Receipt(
            gateway: gateway, messageID: messageID, attempt: attempt, status: status,
            code: code
                ?? (status == .failed || status == .undelivered ? GatewayCode("30003", "Unreachable handset") : nil),
            suppresses: suppresses)
    }
}

extension String {
    fileprivate func padded(to length: Int) -> String { self + String(repeating: "0", count: length - count) }
}
