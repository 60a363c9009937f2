import GRDB
import Outreach
import Testing

@testable import SQLiteStore

@Suite("Calls in the store") struct VoiceTests {
    private let now = Fixture.now
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// Worker 1 agreed to calls; worker 2 to texts alone.
    private func world(_ folder: TemporaryFolder? = nil) async throws -> (Fixture, Leadership) {
        let fixture = Fixture(store: try (folder ?? self.folder).makeStore(key: MasterKey.generate()))
        let (first, second) = (Fixture.draft(1), Fixture.draft(2))
        let callable = WorkerDraft(
            contacts: first.contacts, languages: first.languages, regions: first.regions,
            topics: first.topics + [.calls], zones: first.zones, consent: first.consent)
        _ = try await fixture.store.register([callable, second], now: now)
        return (fixture, try await fixture.leader())
    }

    private func lease(_ fixture: Fixture, _ leadership: Leadership, _ channel: Channel) async throws
        -> [LeasedDelivery]
    {
        try await fixture.store.exchange(
            Exchange(
                leadership: leadership, gateway: "g", outcomes: [], begins: [],
                lease: LeaseRequest(channel: channel, limit: 10, until: now + .minutes(5)), now: now)
        ).leased
    }

    private func begin(_ fixture: Fixture, _ leadership: Leadership, _ delivery: LeasedDelivery, at: Timestamp)
        async throws -> BeginVerdict
    {
        try await fixture.store.exchange(
            Exchange(
                leadership: leadership, gateway: "g", outcomes: [],
                begins: [
                    AttemptBegin(
                        delivery: delivery.id, attempt: AttemptID(at: at, random: (3, 4)), bodyHash: "00", segments: 1)
                ], lease: nil, now: at)
        ).verdicts[0]
    }

    @Test("only who agreed to calls is looked for, and consent to texts alone is none")
    func audience() async throws {
        let (fixture, _) = try await world()
        func count(_ onlyCallable: Bool) async throws -> Int {
            try await fixture.store.audienceGroups(
                AudienceQuery(
                    regions: [GEOID("06037")!], topics: nil, requiredTopic: nil, agreedTo: onlyCallable ? .calls : nil)
            ).reduce(0) { $0 + $1.workers }
        }
        #expect(try await count(true) == 1)
        #expect(try await count(false) == 2)
    }

    @Test("what is to be called is leased to no gateway that texts, and the other way round")
    func lanes() async throws {
        let (fixture, leadership) = try await world()
        let calling = try await fixture.launch(channels: [.voice])
        #expect(try await lease(fixture, leadership, .sms).isEmpty)
        let called = try await lease(fixture, leadership, .voice)
        #expect(called.map(\.campaign) == [calling, calling])
        #expect(called.allSatisfy { $0.channel == .voice && $0.to.channel == .sms })
        let texting = try await fixture.launch(channels: [.sms])
        #expect(try await lease(fixture, leadership, .voice).isEmpty)
        #expect(try await lease(fixture, leadership, .sms).map(\.campaign) == [texting, texting])
        let log = try await fixture.store.deliveries(LogFilter(), before: nil, limit: 10)
        #expect(Set(log.filter { $0.campaign == calling }.map(\.channel)) == [.voice])
        #expect(Set(log.filter { $0.campaign == texting }.map(\.channel)) == [.sms])
        for channel in [Channel.voice, .sms] {
            var filter = LogFilter()
            filter.channel = channel
            let found = try await fixture.store.deliveries(filter, before: nil, limit: 10)
            #expect(found.map(\.campaign) == Array(repeating: channel == .voice ? calling : texting, count: 2))
        }
        let rows = try #require(try await fixture.store.report(on: calling)).rows
        #expect(Set(rows.map(\.channel)) == [.voice])
    }

    @Test("in the transaction that begins a call, consent to calls is looked at again")
    func gate() async throws {
        let (fixture, leadership) = try await world()
        _ = try await fixture.launch(channels: [.voice])
        let leased = try await lease(fixture, leadership, .voice)
        let verdicts = try await [
            begin(fixture, leadership, leased[0], at: now), begin(fixture, leadership, leased[1], at: now),
        ]
        #expect(verdicts == [.go, .stopped(.end(.suppressed, .consent))])
    }

    @Test("in that transaction the hours of calls are looked at, which are narrower than those of texts")
    func hours() async throws {
        for (channel, isHeld) in [(Channel.voice, true), (.sms, false)] {
            let folder = try TemporaryFolder()
            let (fixture, leadership) = try await world(folder)
            _ = try await fixture.launch(channels: [channel])
            let leased = try await lease(fixture, leadership, channel)
            // 20:30 in Los Angeles.
            let evening = Timestamp(iso8601: "2026-11-24T04:30:00Z")!
            let leader = try await fixture.store.renewLeadership(leadership, now: evening, lasting: .hours(12))
            try #require(leader)
            let verdict = try await begin(fixture, leadership, leased[0], at: evening)
            let nine = Timestamp(iso8601: "2026-11-24T17:00:00Z")!
            #expect(verdict == (isHeld ? .stopped(.hold(until: nine, .window)) : .go))
        }
    }

    @Test("STOP on a call ends texts and calls to that number alike")
    func stop() async throws {
        let (fixture, leadership) = try await world()
        _ = try await fixture.launch(channels: [.voice])
        _ = try await fixture.launch(channels: [.sms])
        let called = try await lease(fixture, leadership, .voice)
        let texted = try await lease(fixture, leadership, .sms)
        try await fixture.store.optOut(Fixture.phone(1), evidence: "STOP", now: now)
        #expect(try await begin(fixture, leadership, called[0], at: now) != .go)
        #expect(try await begin(fixture, leadership, texted[0], at: now) != .go)
        #expect(try await begin(fixture, leadership, texted[1], at: now) == .go)
    }

    @Test("a campaign that names no channel does not call, and its log is read")
    func noChannel() throws {
        let first = try DatabaseQueue().read { try String.fetchOne($0, sql: "SELECT \(Channel.firstSQL("'{}'"))") }
        #expect(first == nil)
        #expect(Channel(code: 0, first: nil) == .sms && Channel(code: 1, first: nil) == .email)
    }
}
