import Catalog
import Counterparts
import DispatchEngine
import Foundation
import Gateways
import Logging
import Outreach
import SQLiteStore
import Transport

/// The whole hot path, as the daemon runs it: a registry on disk, a campaign, the engine, a gateway, libcurl, a real
/// server on loopback. Only the clock's window and the cap are wide open, so that nothing is held.
final class DurableSending: Sendable {
    let workers: Int
    /// What the gateway will send, one request for each worker, in no particular order.
    let requests: [TransferRequest]
    private let folder: BenchFolder
    private let key = MasterKey.generate()
    private let catalog: MessageCatalog
    private let gateway: any Gateway
    private static let message = MessageKey("pay-rights")!
    /// So long without any answer means that none will come.
    private static let patience = Duration.seconds(15)

    init(workers: Int, gateway: any Gateway) async throws {
        self.workers = workers
        self.gateway = gateway
        let channel = gateway.profile.channel
        folder = try BenchFolder()
        catalog = try MessageCatalog.load(from: "Messages")
        let now = SystemClock().now()
        var texts: [LanguageTag: OutgoingText] = [:]
        requests = try (0..<workers).map { [catalog] index in
            let draft = SyntheticWorkers.draft(index, reachedBy: channel)
            let language = draft.languages[0]
            let text =
                texts[language]
                ?? catalog.text(
                    Self.message, language: language, channel: channel, context: Self.context, on: CivilDate(utc: now))
            guard let text else { throw CounterpartError("the catalog has no \(Self.message)") }
            texts[language] = text
            return gateway.request(
                for: OutgoingMessage(
                    attempt: AttemptID(at: now, random: (0, 0)), to: draft.contacts[0], text: text,
                    validity: .hours(4), unsubscribeURL: nil, at: now))
        }
        let store = try SQLiteStore.create(at: folder.file("template.sqlite"), masterKey: key, now: now)
        for first in stride(from: 0, to: workers, by: 1000) {
            let drafts = (first..<min(first + 1000, workers)).map { SyntheticWorkers.draft($0, reachedBy: channel) }
            _ = try await store.register(drafts, now: now)
        }
        _ = try await launch(store, now: now)
        _ = try await store.backUp(to: folder.file("launched.sqlite"), now: now)
        try store.close()
    }

    /// From the start of the engine until every delivery is recorded as accepted, durably.
    func run() async throws -> Stopwatch.Reading {
        let path = folder.file("run.sqlite")
        try folder.copy("launched.sqlite", to: "run.sqlite")
        defer { folder.remove(["run.sqlite", "run.sqlite-wal", "run.sqlite-shm"]) }
        let store = try SQLiteStore.open(at: path, masterKey: key)
        let curl = CurlTransport(maxConnections: gateway.profile.concurrency)
        defer { curl.shutdown() }
        let transport = CountingTransport(curl)
        let clock = SystemClock()
        let engine = Engine(
            store: store, messages: catalog, gateways: [gateway], transport: transport, time: clock,
            random: SystemRandom(), configuration: EngineConfiguration(owner: "bench", context: Self.context),
            log: Logger(label: "bench") { _ in SwiftLogNoOpLogHandler() })
        let watch = Stopwatch()
        let (leadership, _) = try await engine.start(holderIsGone: true)
        async let running: Void = engine.run(leadership)
        var seen = (answered: 0, at: clock.monotonic())
        while transport.answered < workers {
            await clock.sleep(until: clock.now() + .milliseconds(5))
            if transport.answered > seen.answered { seen = (transport.answered, clock.monotonic()) }
            guard clock.monotonic() - seen.at < Self.patience else {
                // So that the engine has nothing to wait for.
                curl.shutdown()
                await engine.drain()
                let states = try await store.status(of: ID(1))?.byState ?? [:]
                throw CounterpartError(
                    "no answer for \(Self.patience.components.seconds) seconds after \(seen.answered) of \(workers) messages; deliveries: \(states)"
                )
            }
        }
        // It returns when everything that was answered has been recorded.
        await engine.drain()
        try await running
        let reading = watch.reading
        let states = try await store.status(of: ID(1))?.byState ?? [:]
        guard states == [.accepted: workers] else { throw CounterpartError("not everything was accepted: \(states)") }
        try store.close()
        return reading
    }

    private static let context = MessageContext(
        programName: "Altavoz", eventTitle: "Wildfires", linkBase: "https://x.example.org",
        postalAddress: "1 Example Street, Los Angeles, CA 90001")

    private func launch(_ store: SQLiteStore, now: Timestamp) async throws -> ID<Campaign> {
        let county = GEOID("06037")!
        let event = try await store.recordEvent(
            EventReport(
                source: "manual", sourceID: "bench", title: "Wildfires", kind: .wildfire, sourceKind: "Fire",
                declared: CivilDate(utc: now), begins: nil, ends: nil, regions: [county], fingerprint: "1"),
            by: "bench", now: now
        ).event
        let spec = CampaignSpec(
            name: "bench", event: event, playbook: nil,
            steps: [Playbook.Step(day: 0, message: Self.message, reason: "bench")], audience: AudienceSpec(),
            window: HoursOfDay("00:00-24:00")!, cap: .none)
        let id = try await store.draftCampaign(spec, by: "bench", now: now)
        let query = AudienceQuery(regions: [county], topics: nil, requiredTopic: nil)
        let plan = StepPlanner(messages: catalog, context: Self.context).plan(
            spec, step: spec.steps[0], due: now, eventTitle: "Wildfires", groups: try await store.audienceGroups(query))
        let result = try await store.launchCampaign(
            id, as: spec,
            steps: [CampaignStep(index: 0, day: 0, message: Self.message, due: now, state: .waiting, note: nil)],
            first: StepPlan(
                campaign: id, step: 0, message: Self.message, due: now, query: query, choices: plan.choices),
            needsApproval: false, startsAt: now, by: "bench", now: now)
        guard result.inserted == workers else {
            throw CounterpartError("\(result.inserted) deliveries were planned for \(workers) workers")
        }
        return id
    }
}
