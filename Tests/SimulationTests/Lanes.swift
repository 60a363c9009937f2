import Outreach
import SQLiteStore

@testable import Simulation

/// A store with many deliveries of few workers: a lane for each worker, a step for each round.
final class Lanes: @unchecked Sendable {
    static let start = Timestamp(iso8601: "2026-11-23T20:00:00Z")!
    static let gateway = "lane"
    static let message = MessageKey("pay-rights")!

    let home: SimulatedHome
    let store: SQLiteStore
    let view: DatabaseView
    let leadership: Leadership
    let contacts: [ContactAddress]
    private let campaign: ID<Campaign>
    private let worker = SeededExecutor()
    private var rounds = 0
    private var attempts: UInt64 = 0

    init(workers: Int, rounds: Int) throws {
        home = try SimulatedHome()
        let store = try SQLiteStore.open(at: home.path, masterKey: SimulatedHome.key)
        self.store = store
        view = try DatabaseView(path: home.path)
        // The numbers that are kept for fiction: a hundred in each area code.
        let contacts = (0..<workers).map { index in
            ContactAddress.phone(E164("+1\(201 + index / 100)555\(String(10_100 + index % 100).suffix(4))")!)
        }
        self.contacts = contacts
        let drafts = contacts.map {
            WorkerDraft(
                contacts: [$0], languages: [LanguageTag("es")!], regions: [Population.region],
                zones: ZoneSet("America/Los_Angeles")!,
                consent: ConsentEvidence(source: "intake form", date: CivilDate("2026-11-01")!))
        }
        let now = Self.start
        (campaign, leadership) = try worker.finish {
            _ = try await store.register(drafts, now: now)
            let event = try await store.recordEvent(
                EventReport(
                    source: "manual", sourceID: "DR-1", title: "Fire", kind: .wildfire, sourceKind: "Fire",
                    declared: CivilDate("2026-11-20")!, begins: nil, ends: nil, regions: [Population.region],
                    fingerprint: "1"), by: "rosa", now: now
            ).event
            let spec = CampaignSpec(
                name: "lanes", event: event, playbook: nil,
                steps: (0..<rounds).map { _ in Playbook.Step(day: 0, message: Self.message, reason: "") },
                audience: AudienceSpec(), cap: .none)
            let id = try await store.draftCampaign(spec, by: "rosa", now: now)
            _ = try await store.launchCampaign(
                id, as: spec,
                steps: (0..<rounds).map {
                    CampaignStep(index: $0, day: 0, message: Self.message, due: now, state: .waiting, note: nil)
                }, first: nil, needsApproval: false, startsAt: now, by: "rosa", now: now)
            let claim = try await store.claimLeadership(
                owner: "lanes", holderIsGone: true, now: now, lasting: .days(1))
            guard case .granted(let leadership) = claim else { throw Violation("setup", "no lease") }
            return (id, leadership)
        }.get()
    }

    deinit {
        view.close()
        try? store.close()
        home.remove()
    }

    func wait<T: Sendable>(_ body: @escaping @Sendable (SQLiteStore) async throws -> T) throws -> T {
        try worker.finish { [store] in try await body(store) }.get()
    }

    /// A delivery for every worker who can be reached.
    func planRound() throws {
        let (campaign, step) = (campaign, rounds)
        rounds += 1
        try wait { store in
            let query = AudienceQuery(regions: [Population.region], topics: nil, requiredTopic: nil)
            var choices: [AudienceGroup.Key: StepPlan.Choice] = [:]
            for group in try await store.audienceGroups(query) where group.key.reach(.sms) == .usable {
                choices[group.key] = StepPlan.Choice(
                    channel: .sms, language: LanguageTag("es")!, segments: 1, opens: Self.start,
                    validUntil: Self.start + .days(7))
            }
            _ = try await store.planStep(
                StepPlan(
                    campaign: campaign, step: step, message: Self.message, due: Self.start, query: query,
                    choices: choices), now: Self.start)
        }
    }

    func exchange(
        outcomes: [RecordedOutcome] = [], begins: [AttemptBegin] = [], leasing: Int = 0, at now: Timestamp = start
    ) throws -> ExchangeResult {
        let exchange = Exchange(
            leadership: leadership, gateway: Self.gateway, outcomes: outcomes, begins: begins,
            lease: leasing == 0 ? nil : LeaseRequest(channel: .sms, limit: leasing, until: now + .hours(1)), now: now)
        return try wait { try await $0.exchange(exchange) }
    }

    func attempt() -> AttemptID {
        attempts += 1
        return AttemptID(at: Self.start, random: (attempts & 0xFFF, attempts << 16))
    }

    func begin(_ delivery: LeasedDelivery) -> AttemptBegin {
        AttemptBegin(delivery: delivery.id, attempt: attempt(), bodyHash: "hash", segments: 1)
    }
}
