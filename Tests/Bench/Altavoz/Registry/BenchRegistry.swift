import Catalog
import DispatchEngine
import Foundation
import Outreach
import Registry
import SQLiteStore

/// A database with a registry of workers and a launched campaign whose only step is not planned yet.
final class BenchRegistry: Sendable {
    let workers: Int
    let campaign: ID<Campaign>
    let key: MasterKey
    let now: Timestamp
    private let folder: BenchFolder
    private let catalog: MessageCatalog

    static let message = MessageKey("pay-rights")!
    static let counties = ["06037", "06059", "06071", "06111"].map { GEOID($0)! }
    static let query = AudienceQuery(regions: [GEOID("06")!] + counties, topics: nil, requiredTopic: nil)
    static let step = CampaignStep(
        index: 0, day: 0, message: message, due: Timestamp(seconds: 0), state: .waiting, note: nil)

    init(workers: Int) async throws {
        self.workers = workers
        folder = try BenchFolder()
        catalog = try MessageCatalog.load(from: "Messages")
        key = MasterKey.generate()
        now = SystemClock().now()
        let regions = try RegionTable.load(from: "Config/regions")
        let file = try WorkerFile(path: folder.file("workers.csv"), rows: workers, regions: regions)
        let store = try SQLiteStore.create(at: folder.file("template.sqlite"), masterKey: key, now: now)
        _ = try await WorkerImport(regions: regions, options: .init(today: CivilDate(utc: now))).run(
            path: file.path, sink: { [now] in try await store.register($0, now: now) })
        let event = try await store.recordEvent(
            EventReport(
                source: "manual", sourceID: "bench", title: "Wildfires", kind: .wildfire, sourceKind: "Fire",
                declared: CivilDate(utc: now), begins: nil, ends: nil, regions: Self.query.regions, fingerprint: "1"),
            by: "bench", now: now
        ).event
        let spec = CampaignSpec(
            name: "bench", event: event, playbook: nil,
            steps: [Playbook.Step(day: 0, message: Self.message, reason: "bench")], audience: AudienceSpec(),
            window: HoursOfDay("00:00-24:00")!, cap: .none)
        campaign = try await store.draftCampaign(spec, by: "bench", now: now)
        _ = try await store.launchCampaign(
            campaign, as: spec, steps: [Self.step], first: nil, needsApproval: false, startsAt: now, by: "bench",
            now: now)
        _ = try await store.backUp(to: folder.file("registry.sqlite"), now: now)
        try store.close()
        folder.remove(["workers.csv", "template.sqlite", "template.sqlite-wal", "template.sqlite-shm"])
    }

    /// Plans the campaign's step as the daemon does it: groups, choices, deliveries.
    /// - Returns: how many deliveries.
    func plan(in store: SQLiteStore) async throws -> Int {
        let groups = try await store.audienceGroups(Self.query)
        let spec = try await store.campaign(campaign)!.spec
        let planned = StepPlanner(messages: catalog, context: SendingProcess.context).plan(
            spec, step: spec.steps[0], due: now, eventTitle: "Wildfires", groups: groups)
        let result = try await store.planStep(
            StepPlan(
                campaign: campaign, step: 0, message: Self.message, due: now, query: Self.query,
                choices: planned.choices), now: now)
        try await store.markStep(campaign, step: 0, state: .planned, note: nil)
        return result.inserted
    }

    /// Works on a copy, which is gone afterwards.
    func withCopy<T>(_ body: (String) async throws -> T) async throws -> T {
        try folder.copy("registry.sqlite", to: "copy.sqlite")
        defer { folder.remove(["copy.sqlite", "copy.sqlite-wal", "copy.sqlite-shm"]) }
        return try await body(folder.file("copy.sqlite"))
    }
}
