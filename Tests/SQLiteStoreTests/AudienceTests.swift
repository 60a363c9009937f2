import Outreach
import Testing

@testable import Conformance
@testable import SQLiteStore

@Suite("Audiences")
struct AudienceTests {
    private static let regions = ["06", "06037", "06059", "06111", "32", "32003", "48201", "fema-place:60347"]
    private static let topics = ["heat", "pay", "smoke"]

    @Test("whoever is asked for, a look at every worker gives the same groups and deliveries, each worker once")
    func likeALookAtEveryWorker() async throws {
        let folder = try TemporaryFolder()
        var random = SplitMix64(seed: 11)
        func some(_ names: [String], upTo most: Int) -> [String] {
            (0..<Int(random.next() % UInt64(most + 1))).map { _ in names[Int(random.next() % UInt64(names.count))] }
        }
        for round in 0..<15 {
            let drafts = (0..<80).map { n in
                StoreWorld.draft(
                    [StoreWorld.phone(n)] + (n % 4 == 0 ? [StoreWorld.phone(100 + n), StoreWorld.email(n)] : []),
                    languages: [["es", "en", "zh-Hant"][n % 3]], regions: Array(Set(some(Self.regions, upTo: 4))),
                    topics: Array(Set(some(Self.topics, upTo: 2))), hasConsent: n % 7 > 0)
            }
            let worlds: [StoreWorld] = [
                StoreWorld(store: try folder.makeStore("\(round).sqlite")), StoreWorld(store: MemoryStore()),
            ]
            for world in worlds { try await world.register(drafts) }
            for _ in 0..<20 {
                let query = AudienceQuery(
                    regions: (some(Self.regions, upTo: 4) + ["06"]).map { GEOID($0)! },
                    topics: random.next() % 2 == 0 ? nil : some(Self.topics, upTo: 2).map { Topic($0)! },
                    requiredTopic: random.next() % 3 > 0 ? nil : Topic("heat"))
                var groups: [[AudienceGroup.Key: Int]] = []
                for world in worlds {
                    groups.append(
                        Dictionary(
                            uniqueKeysWithValues: try await world.store.audienceGroups(query).map {
                                ($0.key, $0.workers)
                            }))
                }
                #expect(groups[0] == groups[1], "round \(round): \(query)")
            }
            let regions = Array(Set(some(Self.regions, upTo: 4) + ["06037"]))
            var planted: [[String]] = []
            for world in worlds {
                let campaign = try await world.launch(try await world.event(regions), regions: regions)
                planted.append(
                    try await world.deliveries(campaign).map {
                        "\($0.worker) \($0.region?.text ?? "nowhere") \($0.channel) \($0.contact) \($0.language)"
                    }.sorted())
            }
            #expect(planted[0] == planted[1] && planted[0].count > 10, "round \(round): \(regions)")
        }
    }
}
