import DispatchEngine
import Foundation
import Logging
import Outreach
import SQLiteStore
import Testing

/// A store in a temporary folder, a clock, a scripted carrier and an engine: everything but the network.
final class World: Sendable {
    let folder: URL
    let store: SQLiteStore
    let clock: TestClock
    let transport: ScriptedTransport
    let messages: TestMessages
    let gateways: [ScriptedGateway]
    let event: ID<DisasterEvent>
    private let key: MasterKey

    /// Noon in Los Angeles, on the day after the declaration.
    static let start = Timestamp(iso8601: "2025-01-09T20:00:00Z")!

    init(
        gateways: [ScriptedGateway] = [ScriptedGateway()], messages: TestMessages = TestMessages(),
        script: @escaping @Sendable (Sent, Int) -> ScriptedTransport.Reply = { _, _ in .accept }
    ) async throws {
        folder = URL(fileURLWithPath: NSTemporaryDirectory()).appendingPathComponent(
            "altavoz-\(UInt64.random(in: 0 ... .max))")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        key = MasterKey.generate()
        clock = TestClock(Self.start)
        owner = nil
        store = try SQLiteStore.create(
            at: folder.appendingPathComponent("test.sqlite").path, masterKey: key, now: Self.start)
        transport = ScriptedTransport(script)
        self.messages = messages
        self.gateways = gateways
        event = try await store.recordEvent(
            EventReport(
                source: "manual", sourceID: "DR-4856-CA", title: "Wildfires", kind: .wildfire, sourceKind: "Fire",
                declared: CivilDate("2025-01-08")!, begins: nil, ends: nil, regions: [GEOID("06037")!],
                fingerprint: "1"),
            by: "test", now: Self.start
        ).event
    }

    private init(_ other: World, messages: TestMessages) {
        (folder, store, clock, transport) = (other.folder, other.store, other.clock, other.transport)
        (gateways, event, key) = (other.gateways, other.event, other.key)
        self.messages = messages
        owner = other
    }

    /// Keeps the folder while another world lives in it.
    private let owner: World?

    /// The same world with another catalog.
    func reading(_ messages: TestMessages) async throws -> World { World(self, messages: messages) }

    deinit {
        if owner == nil { try? FileManager.default.removeItem(at: folder) }
    }

    /// Registers `count` consenting workers in Los Angeles County.
    @discardableResult
    func workers(_ count: Int, from first: Int = 0, region: String = "06037", withEmail: Bool = false) async throws
        -> [ContactAddress]
    {
        let drafts = (first..<first + count).map { index -> WorkerDraft in
            let number = E164("+1213555" + String(String(10_000 + index).suffix(4)))!
            var contacts: [ContactAddress] = [.phone(number)]
            if withEmail { contacts.append(.email(EmailAddress(parsed: "w\(index)@example.org")!)) }
            return WorkerDraft(
                contacts: contacts, languages: [LanguageTag("es")!], regions: [GEOID(region)!],
                zones: ZoneSet("America/Los_Angeles")!,
                consent: ConsentEvidence(source: "test", date: CivilDate("2025-01-01")!))
        }
        _ = try await store.register(drafts, now: clock.now())
        return drafts.map { $0.contacts[0] }
    }

    func engine(
        owner: String = "test", seed: UInt64 = 1, store: (any DispatchStore)? = nil,
        log: Logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
        change: (inout EngineConfiguration) -> Void = { _ in }
    ) -> Engine {
        var configuration = EngineConfiguration(
            owner: owner,
            context: MessageContext(
                programName: "Altavoz", eventTitle: nil, linkBase: "https://x.test", postalAddress: nil))
        change(&configuration)
        return Engine(
            store: store ?? self.store, messages: messages, gateways: gateways, transport: transport, time: clock,
            random: TestRandom(seed: seed), configuration: configuration, log: log)
    }

    /// Drafts, approves and launches a campaign of these (day, message) steps.
    func launch(
        _ steps: [(Int, String)] = [(0, "pay-rights")], isApproved: Bool = true,
        change: (inout CampaignSpec) -> Void = { _ in }
    ) async throws -> ID<Campaign> {
        var spec = CampaignSpec(
            name: "test", event: event, playbook: nil,
            steps: steps.map { Playbook.Step(day: $0.0, message: MessageKey($0.1)!, reason: "test") },
            audience: AudienceSpec())
        change(&spec)
        let id = try await store.draftCampaign(spec, by: "rosa", now: clock.now())
        if isApproved { try await store.approveCampaign(id, as: spec, by: "amir", now: clock.now()) }
        let calendar = StepCalendar.steps(
            for: spec, launch: clock.now(), declared: CivilDate("2025-01-08")!, zone: ZoneSet("America/Los_Angeles")!)
        let query = AudienceQuery(
            regions: spec.audience.regions ?? [GEOID("06037")!], topics: nil, requiredTopic: nil)
        let planner = StepPlanner(
            messages: messages,
            context: MessageContext(
                programName: "Altavoz", eventTitle: nil, linkBase: "https://x.test", postalAddress: nil))
        let plan = planner.plan(
            spec, step: spec.steps[0], due: calendar[0].due, eventTitle: "Wildfires",
            groups: try await store.audienceGroups(query))
        _ = try await store.launchCampaign(
            id, as: spec, steps: calendar,
            first: StepPlan(
                campaign: id, step: 0, message: spec.steps[0].message, due: calendar[0].due, query: query,
                choices: plan.choices),
            needsApproval: isApproved, startsAt: clock.now(), by: "rosa", now: clock.now())
        return id
    }

    /// Turns the engine and the clock until nothing is due before `end`.
    @discardableResult
    func play(_ engine: Engine, _ leadership: Leadership, until end: Timestamp, limit: Int = 100_000) async throws
        -> Int
    {
        var turns = 0
        while true {
            turns += 1
            try #require(turns < limit, "the engine does not come to rest")
            guard let next = try await engine.turn(leadership), next <= end else { break }
            clock.set(max(next, clock.now() + .milliseconds(1)))
        }
        if clock.now() < end { clock.set(end) }
        _ = try await engine.turn(leadership)
        return turns
    }

    func states(_ campaign: ID<Campaign>) async throws -> [DeliveryState: Int] {
        try #require(try await store.status(of: campaign)).byState.filter { $0.value > 0 }
    }
}
