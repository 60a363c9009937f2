import Outreach

@testable import SQLiteStore

/// A store with a little of everything in it.
struct Fixture {
    let store: SQLiteStore
    static let now = Timestamp(iso8601: "2026-11-23T20:00:00Z")!

    static func phone(_ n: Int) -> ContactAddress {
        // Beyond the hundred numbers of an area code's fiction range, other area codes follow.
        let line = String(n % 100)
        return .phone(E164("+1\(200 + n / 100)55501\(line.count == 1 ? "0" : "")\(line)")!)
    }

    static func draft(_ n: Int) -> WorkerDraft {
        WorkerDraft(
            contacts: [phone(n), .email(EmailAddress(parsed: "leaky\(n)worker@example.org")!)],
            languages: [LanguageTag("es")!], regions: [GEOID("06037")!], topics: [Topic("heat")!],
            zones: ZoneSet(["America/Los_Angeles"])!,
            consent: ConsentEvidence(source: "intake form", date: CivilDate("2026-11-01")!))
    }

    static func report() -> EventReport {
        EventReport(
            source: "manual", sourceID: "M-1", title: "Fire", kind: .wildfire, sourceKind: "Fire",
            declared: CivilDate("2026-11-20")!, begins: nil, ends: nil, regions: [GEOID("06037")!], fingerprint: "1")
    }

    /// - Returns: the campaign, planned for everyone.
    func launch(channels: [Channel] = [.sms]) async throws -> ID<Campaign> {
        let event = try await store.recordEvent(Self.report(), by: "Ana", now: Self.now).event
        let message = MessageKey("pay-rights")!
        let spec = CampaignSpec(
            name: "Pay", event: event, playbook: nil, steps: [Playbook.Step(day: 0, message: message, reason: "")],
            audience: AudienceSpec(channels: channels), cap: .standard)
        let id = try await store.draftCampaign(spec, by: "Ana", now: Self.now)
        let query = AudienceQuery(regions: [GEOID("06037")!], topics: nil, requiredTopic: nil)
        var choices: [AudienceGroup.Key: StepPlan.Choice] = [:]
        for group in try await store.audienceGroups(query) where group.key.reach(channels[0]) == .usable {
            choices[group.key] = StepPlan.Choice(
                channel: channels[0], language: LanguageTag("es")!, segments: 1, opens: Self.now,
                validUntil: Self.now + .days(7))
        }
        _ = try await store.launchCampaign(
            id, as: spec,
            steps: [
                CampaignStep(index: 0, day: 0, message: message, due: Self.now, state: .waiting, note: nil)
            ],
            first: StepPlan(
                campaign: id, step: 0, message: message, due: Self.now, query: query, choices: choices),
            needsApproval: false, startsAt: Self.now, by: "Ana", now: Self.now)
        return id
    }

    func leader() async throws -> Leadership {
        guard
            case .granted(let leadership) = try await store.claimLeadership(
                owner: "daemon", holderIsGone: false, now: Self.now, lasting: .hours(1))
        else { throw StoreError(.other, "leadership was not granted") }
        return leadership
    }

    /// At least one row in every table.
    func oneOfEverything() async throws {
        _ = try await store.register([Self.draft(1), Self.draft(2)], now: Self.now)
        _ = try await launch()
        let leadership = try await leader()
        let leased = try await store.exchange(
            Exchange(
                leadership: leadership, gateway: "g", outcomes: [], begins: [],
                lease: LeaseRequest(channel: .sms, limit: 1, until: Self.now + .minutes(5)), now: Self.now)
        ).leased
        let attempt = AttemptID(at: Self.now, random: (1, 2))
        _ = try await store.exchange(
            Exchange(
                leadership: leadership, gateway: "g", outcomes: [],
                begins: [AttemptBegin(delivery: leased[0].id, attempt: attempt, bodyHash: "00", segments: 1)],
                lease: nil, now: Self.now))
        _ = try await store.exchange(
            Exchange(
                leadership: leadership, gateway: "g",
                outcomes: [
                    RecordedOutcome(
                        delivery: leased[0].id, attempt: attempt, at: Self.now, outcomeClass: "accepted", code: nil,
                        messageID: "m1", next: .state(.accepted), price: .zero, suppresses: false, fallsBack: false)
                ], begins: [], lease: nil, now: Self.now))
        try await store.recordReceipts(
            [Receipt(gateway: "g", messageID: "m1", attempt: attempt, status: .sent, code: nil)], now: Self.now)
        // One of the two is still waiting, and ends.
        for n in 1...2 { try await store.optOut(Self.phone(n), evidence: "STOP", now: Self.now) }
        _ = try await store.converse(
            InboundReply(gateway: "g", messageID: "r1", from: Self.phone(1), text: "HELP"), now: Self.now
        ) { _ in ReplyTurn(intent: .help, evidence: "HELP") }
    }
}
