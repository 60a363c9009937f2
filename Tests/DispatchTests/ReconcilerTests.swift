import Outreach
import SQLiteStore
import Synchronization
import Testing

@testable import DispatchEngine

@Suite("Asking what became of those of unknown fate")
struct ReconcilerTests {
    /// Finds messages by our attempts, or only by its own ids.
    struct Asked: TracingGateway {
        let base = ScriptedGateway()
        let findsAttempts: Bool
        var profile: GatewayProfile { base.profile }
        static let search = HTTPEndpoint(
            url: "http://gateway.test/sent/", method: .get, headers: [], basicAuth: nil, connection: ConnectionPolicy())

        func trace(of attempt: AttemptID) -> TransferRequest {
            .http(HTTPExchange(endpoint: Self.search, pathSuffix: attempt.description, body: []))
        }

        func trace(of attempt: AttemptID, in result: TransferResult) -> TracedMessage? {
            status(from: result).map { TracedMessage(messageID: "id-\(attempt)", status: $0.status) }
        }

        func statusQuery(messageID: String) -> TransferRequest? {
            .http(HTTPExchange(endpoint: Self.search, pathSuffix: messageID, body: []))
        }

        func status(from result: TransferResult) -> (status: ReceiptStatus, code: GatewayCode?)? {
            guard case .response(200, _, let body) = result.answer else { return nil }
            return ReceiptStatus(rawValue: String(decoding: body, as: UTF8.self)).map { ($0, nil) }
        }

        func request(for message: OutgoingMessage) -> TransferRequest { base.request(for: message) }
        func outcome(of result: TransferResult) -> Outcome { base.outcome(of: result) }
        func read(_ inbound: InboundRequest) throws(InboundRefusal) -> [InboundEvent] { throw .unverified }
        func check() -> TransferRequest? { nil }
        func checkProblem(_ result: TransferResult) -> String? { nil }
    }

    /// Answers questions as told: 404 for what it was not told of.
    final class Desk: RequestTransport {
        private let state = Mutex<(answers: [String: TransferResult.Answer], asked: [String])>(([:], []))
        /// Since this was read last.
        var asked: [String] {
            state.withLock { state in
                defer { state.asked = [] }
                return state.asked
            }
        }

        func answer(_ name: String, _ answer: TransferResult.Answer?) { state.withLock { $0.answers[name] = answer } }
        static func word(_ status: ReceiptStatus) -> TransferResult.Answer {
            .response(status: 200, retryAfter: nil, body: Array(status.rawValue.utf8))
        }

        func submit(_ transfers: [Transfer], completion: @escaping @Sendable ([TransferResult]) -> Void) {
            completion(
                transfers.map { transfer in
                    guard case .http(let http) = transfer.request, http.endpoint.method == .get else {
                        fatalError("only questions here")
                    }
                    let answer = state.withLock { state in
                        state.asked.append(http.pathSuffix)
                        return state.answers[http.pathSuffix]
                    }
                    return TransferResult(
                        tag: transfer.tag, departed: true,
                        answer: answer ?? .response(status: 404, retryAfter: nil, body: []), elapsed: .zero)
                })
        }
    }

    /// A reconciler beside a store in which so many are of unknown fate, since ``World/start``.
    private struct Doubt {
        let world: World
        let campaign: ID<Campaign>
        let desk = Desk()
        let log = KeptLog()
        let reconciler: Reconciler

        init(_ count: Int, findsAttempts: Bool = true) async throws {
            world = try await World { _, _ in .silence }
            try await world.workers(count)
            campaign = try await world.launch { $0.grace = .days(30) }
            let engine = world.engine { $0.breaker = CircuitBreaker(threshold: 1_000) }
            let (leadership, _) = try await engine.start()
            try await world.play(engine, leadership, until: World.start + .seconds(1))
            reconciler = Reconciler(
                store: world.store, gateways: [Asked(findsAttempts: findsAttempts)], transport: desk, log: log.logger)
            try await #require(world.states(campaign)[.unknown] == count)
        }

        /// Turns every half a minute, as the daemon does, and says what was asked.
        func play(_ times: ClosedRange<Duration>, every step: Duration = .seconds(30)) async throws
            -> [(at: Duration, asked: [String])]
        {
            var asked: [(Duration, [String])] = []
            var time = times.lowerBound
            while time <= times.upperBound {
                _ = try await reconciler.turn(now: World.start + time)
                let now = desk.asked
                if !now.isEmpty { asked.append((time, now)) }
                time += step
            }
            return asked
        }

        /// The attempts, in the order in which they are asked about.
        func attempts() async throws -> [String] {
            let span = UnknownSearch.Span(after: nil, through: World.start + .days(3))
            let search = UnknownSearch(gateway: "main", isByMessageID: false, spans: [span])
            return try await world.store.unknowns(search, limit: 1_000)[0].map { "\($0.attempt)" }
        }
    }

    @Test(
        "what a provider finds by our attempt is settled, what it does not find stays unknown, and nothing is sent again"
    )
    func settled() async throws {
        let doubt = try await Doubt(4)
        let attempts = try await doubt.attempts()
        for (attempt, status) in zip(attempts, [.delivered, .accepted, .failed] as [ReceiptStatus]) {
            doubt.desk.answer(attempt, Desk.word(status))
        }
        let sent = doubt.world.transport.sent.count
        #expect(try await !doubt.reconciler.turn(now: World.start + .minutes(1)), "asked too soon")
        #expect(try await doubt.reconciler.turn(now: World.start + .minutes(3)))
        #expect(
            try await doubt.world.states(doubt.campaign) == [.delivered: 1, .accepted: 1, .failed: 1, .unknown: 1])
        // A report that comes later finds its delivery by the id that was learnt.
        try await doubt.world.store.recordReceipts(
            [
                Receipt(
                    gateway: "main", messageID: "id-\(attempts[1])", attempt: nil, status: .delivered, code: nil)
            ], now: World.start + .minutes(4))
        #expect(try await doubt.world.states(doubt.campaign)[.delivered] == 2)
        #expect(doubt.world.transport.sent.count == sent)
    }

    @Test("one that nobody finds is asked about at twice the age each time, and no more than twelve times")
    func backOff() async throws {
        let doubt = try await Doubt(1)
        let asked = try await doubt.play(.zero ... .hours(73), every: .minutes(2))
        #expect(asked.allSatisfy { $0.asked.count == 1 })
        let minutes = asked.map { Int($0.at.components.seconds / 60) }
        #expect(minutes == [2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096], "\(minutes)")
        // A daemon that starts anew asks once at once.
        let next = Reconciler(
            store: doubt.world.store, gateways: [Asked(findsAttempts: true)], transport: doubt.desk,
            log: doubt.log.logger)
        for seconds in [0, 30, 60] { _ = try await next.turn(now: World.start + .hours(20) + .seconds(seconds)) }
        #expect(doubt.desk.asked.count == 1)
    }

    @Test("however many cannot be settled, each is asked about, and a new one does not wait behind them")
    func fair() async throws {
        let doubt = try await Doubt(170)
        let old = try await doubt.attempts()
        // Another one, an hour later; the others have had theirs.
        doubt.world.clock.set(World.start + .hours(1))
        doubt.world.transport.answer { [count = doubt.world.transport.sent.count] _, index in
            index == count ? .silence : .accept
        }
        try await doubt.world.workers(1, from: 500)
        _ = try await doubt.world.launch([(0, "ash-ppe")])
        let engine = doubt.world.engine()
        let (leadership, _) = try await engine.start()
        // The daemon starts then, and finds all of them.
        _ = try await doubt.reconciler.turn(now: World.start + .hours(1))
        var asked = doubt.desk.asked
        #expect(asked == Array(old.prefix(50)))
        try await doubt.world.play(engine, leadership, until: World.start + .hours(1) + .seconds(1))
        let new = try #require(try await doubt.attempts().last)
        #expect(!old.contains(new))
        let later = try await doubt.play((.hours(1) + .minutes(2))...(.hours(1) + .minutes(4)))
        #expect(later.first?.asked.contains(new) == true, "it waited behind those of the hour before")
        asked += later.flatMap(\.asked).filter { $0 != new }
        #expect(asked.prefix(170) == old.prefix(170), "not each of the old ones, once")
    }

    @Test(
        "a provider that does not answer is asked about one at a time, and the one that it fails at keeps nobody waiting"
    )
    func silent() async throws {
        let doubt = try await Doubt(3)
        let attempts = try await doubt.attempts()
        let answers: [TransferResult.Answer] = [
            .failure(code: 28, message: "timed out"), .response(status: 500, retryAfter: nil, body: []),
        ]
        for (attempt, answer) in zip(attempts, answers) { doubt.desk.answer(attempt, answer) }
        let asked = try await doubt.play(.minutes(2) ... .minutes(3))
        #expect(asked.map(\.asked) == attempts.map { [$0] })
        #expect(doubt.log.messages.count { $0.contains("does not say what became") } == 1)
        #expect(try await doubt.world.states(doubt.campaign) == [.unknown: 3])
        // All of them have their next age.
        for attempt in attempts { doubt.desk.answer(attempt, Desk.word(.delivered)) }
        #expect(try await doubt.play(.minutes(4) ... .minutes(4)).map(\.asked) == [attempts])
        #expect(try await doubt.world.states(doubt.campaign) == [.delivered: 3])
    }

    @Test("a provider that goes by its own ids is asked about nothing while none is known")
    func byItsOwnIDs() async throws {
        let doubt = try await Doubt(3, findsAttempts: false)
        #expect(try await doubt.play(.zero ... .hours(5)).isEmpty)
        // A person has one sent again; a report on the first sending tells its id, and the second is unknown as well.
        let attempts = try await doubt.attempts()
        let now = World.start + .hours(6)
        doubt.world.clock.set(now)
        try await doubt.world.store.resolve(ID(2), as: .resend, by: "Ana", now: now)
        try await doubt.world.store.recordReceipts(
            [Receipt(gateway: "main", messageID: "m2", attempt: AttemptID(attempts[1]), status: .sent, code: nil)],
            now: now)
        let engine = doubt.world.engine()
        let (leadership, _) = try await engine.start()
        try await doubt.world.play(engine, leadership, until: now + .seconds(1))
        #expect(try await doubt.world.states(doubt.campaign) == [.unknown: 3])
        doubt.desk.answer("m2", Desk.word(.delivered))
        #expect(try await doubt.play(.hours(6) ... .hours(7)).flatMap(\.asked) == ["m2"])
        #expect(try await doubt.world.states(doubt.campaign) == [.unknown: 2, .delivered: 1])
        // What was learnt is not told of the second sending, of which nobody knows.
        let story = try await doubt.world.store.story(of: ID(2))
        #expect(story?.entries.contains { $0.kind == "receipt" } == true)
    }

    @Test("a clock that was put back keeps nobody from being asked about")
    func clock() async throws {
        let doubt = try await Doubt(1)
        _ = try await doubt.reconciler.turn(now: World.start + .days(1))
        #expect(doubt.desk.asked.count == 1)
        _ = try await doubt.reconciler.turn(now: World.start - .hours(1))
        #expect(try await doubt.play(.zero ... .minutes(10)).map { $0.at } == [.minutes(2), .minutes(4), .minutes(8)])
    }

    @Test("what was learnt and could not be recorded is asked again")
    func notRecorded() async throws {
        let doubt = try await Doubt(1)
        doubt.desk.answer(try await doubt.attempts()[0], Desk.word(.delivered))
        let failing = Flag()
        let store = HookedStore(
            store: doubt.world.store,
            beforeReceipts: { if failing.raise() { throw StoreError(.diskFull, "The disk is full.") } })
        let reconciler = Reconciler(
            store: store, gateways: [Asked(findsAttempts: true)], transport: doubt.desk, log: doubt.log.logger)
        await #expect(throws: StoreError.self) { try await reconciler.turn(now: World.start + .minutes(2)) }
        #expect(try await reconciler.turn(now: World.start + .minutes(2) + .seconds(30)))
        #expect(doubt.desk.asked.count == 2)
    }
}
