import DispatchEngine
import Logging
import Outreach
import Synchronization
import Testing

@Suite("Providers' lists of opt-outs")
struct OptOutPullTests {
    /// Asks for `list cursor`, and reads numbers with times, one a line, with the next cursor first.
    struct Lister: ListingGateway {
        let profile: GatewayProfile = ScriptedGateway("lister").profile
        let optOutLists = ["stops", "complaints"]

        func optOutPage(of list: String, after cursor: String?) -> TransferRequest {
            .http(HTTPExchange(endpoint: ScriptedGateway.endpoint, body: Array("\(list) \(cursor ?? "-")".utf8)))
        }

        func optOuts(in result: TransferResult, of list: String, after cursor: String?) throws(OptOutListTrouble)
            -> OptOutPage
        {
            guard case .response(200, _, let body) = result.answer else {
                throw OptOutListTrouble(GatewayCode("500", "Not now"))
            }
            let lines = String(decoding: body, as: UTF8.self).split(
                separator: "\n", omittingEmptySubsequences: false)
            return OptOutPage(
                listed: lines.dropFirst().compactMap {
                    ContactAddress(channel: .sms, unmasked: String($0)).map {
                        ListedOptOut($0, since: World.start - .days(1))
                    }
                }, next: lines[0].isEmpty ? nil : String(lines[0]))
        }

        func request(for message: OutgoingMessage) -> TransferRequest { ScriptedGateway().request(for: message) }
        func outcome(of result: TransferResult) -> Outcome { ScriptedGateway().outcome(of: result) }
        func read(_ inbound: InboundRequest) throws(InboundRefusal) -> [InboundEvent] { throw .unverified }
        func statusQuery(messageID: String) -> TransferRequest? { nil }
        func status(from result: TransferResult) -> (status: ReceiptStatus, code: GatewayCode?)? { nil }
        func check() -> TransferRequest? { nil }
        func checkProblem(_ result: TransferResult) -> String? { nil }
    }

    /// The pages by what asks for them; nothing: no answer.
    final class Pages: RequestTransport {
        private let state: Mutex<(pages: [String: String], asked: [String])>
        init(_ pages: [String: String]) { state = Mutex((pages, [])) }
        var asked: [String] { state.withLock { $0.asked } }
        func set(_ question: String, _ page: String?) { state.withLock { $0.pages[question] = page } }

        func submit(_ transfers: [Transfer], completion: @escaping @Sendable ([TransferResult]) -> Void) {
            completion(
                transfers.map { transfer in
                    guard case .http(let http) = transfer.request else { fatalError("only HTTP here") }
                    let question = String(decoding: http.body, as: UTF8.self)
                    let page = state.withLock { state in
                        state.asked.append(question)
                        return state.pages[question]
                    }
                    return TransferResult(
                        tag: transfer.tag, departed: true,
                        answer: page.map { .response(status: 200, retryAfter: nil, body: Array($0.utf8)) }
                            ?? .failure(code: 28, message: "timed out"), elapsed: .zero)
                })
        }
    }

    static func suppressed(_ world: World) async throws -> [Bool] {
        try await world.store.workers(WorkerFilter(), after: nil, limit: 100).map { $0.contactPoints[0].isSuppressed }
    }

    static func pull(_ world: World, _ pages: Pages, _ log: KeptLog = KeptLog()) -> OptOutPull {
        OptOutPull(
            gateways: [ScriptedGateway(), Lister()], store: world.store, transport: pages, time: world.clock,
            log: log.logger)
    }

    @Test("every page of every list is read, those whom we know are stopped, and in a day it is asked again")
    func day() async throws {
        let world = try await World()
        let workers = try await world.workers(5)
        let engine = world.engine()
        _ = try await engine.start()
        let campaign = try await world.launch()
        let pages = Pages([
            "stops -": "2\n\(workers[0].unmasked)\n+12135559999", "stops 2": "\n\(workers[1].unmasked)",
            "complaints -": "\n\(workers[2].unmasked)\nnobody",
        ])
        let pull = Self.pull(world, pages)
        #expect(await pull.hasWork)
        #expect(await pull.turn() == World.start + OptOutPull.pause)
        #expect(pages.asked == ["stops -", "stops 2", "complaints -"])
        #expect(try await Self.suppressed(world) == [true, true, true, false, false])
        #expect(try await world.store.status(of: campaign)?.byState[.suppressed] == 3)
        #expect(try await world.store.workerCount() == 5)
        // Asked too early, nothing is done; a day later all is read again, and nothing is new.
        #expect(await pull.turn() == World.start + OptOutPull.pause)
        #expect(pages.asked.count == 3)
        world.clock.advance(OptOutPull.pause)
        pages.set("stops -", "\n\(workers[3].unmasked)")
        _ = await pull.turn()
        #expect(pages.asked.suffix(2) == ["stops -", "complaints -"])
        #expect(try await Self.suppressed(world) == [true, true, true, true, false])
    }

    @Test("a page that cannot be had is asked for again in an hour; what came before it counts")
    func trouble() async throws {
        let world = try await World()
        let workers = try await world.workers(3)
        let pages = Pages(["stops -": "2\n\(workers[0].unmasked)", "complaints -": "\n\(workers[1].unmasked)"])
        let log = KeptLog()
        let pull = Self.pull(world, pages, log)
        #expect(await pull.turn() == World.start + OptOutPull.pauseAfterTrouble)
        #expect(try await Self.suppressed(world) == [true, true, false])
        #expect(log.messages.contains { $0.contains("could not be read") })
        #expect(!log.messages.contains { $0.contains(workers[0].unmasked) })
        pages.set("stops 2", "\n\(workers[2].unmasked)")
        world.clock.advance(OptOutPull.pauseAfterTrouble)
        _ = await pull.turn()
        #expect(pages.asked == ["stops -", "stops 2", "complaints -", "stops -", "stops 2"])
        #expect(try await Self.suppressed(world) == [true, true, true])
    }

    @Test("after three hours without a whole list it is left until the next day")
    func patience() async throws {
        let world = try await World()
        let pages = Pages(["complaints -": ""])
        let pull = Self.pull(world, pages)
        for _ in 0..<OptOutPull.soonAgain {
            #expect(await pull.turn() == world.clock.now() + OptOutPull.pauseAfterTrouble)
            world.clock.advance(OptOutPull.pauseAfterTrouble)
        }
        _ = await pull.turn()
        #expect(pages.asked.filter { $0 == "stops -" }.count == 1 + OptOutPull.soonAgain)
        world.clock.advance(OptOutPull.pause - .hours(4))
        _ = await pull.turn()
        #expect(pages.asked.filter { $0 == "stops -" }.count == 1 + OptOutPull.soonAgain)
        world.clock.advance(.hours(4))
        _ = await pull.turn()
        #expect(pages.asked.filter { $0 == "stops -" }.count == 2 + OptOutPull.soonAgain)
    }

    @Test("who said START after the list's own time is not stopped day after day")
    func returned() async throws {
        let world = try await World()
        let worker = try await world.workers(1)[0]
        let pages = Pages(["stops -": "\n\(worker.unmasked)", "complaints -": ""])
        let pull = Self.pull(world, pages)
        _ = await pull.turn()
        #expect(try await Self.suppressed(world) == [true])
        try await world.store.optIn(worker, evidence: "reply START", now: world.clock.now())
        world.clock.advance(OptOutPull.pause)
        _ = await pull.turn()
        #expect(try await Self.suppressed(world) == [false])
    }

    @Test("a list that leads round in a circle is left")
    func circle() async throws {
        let world = try await World()
        let pages = Pages(["stops -": "2\n", "stops 2": "2\n", "complaints -": ""])
        let log = KeptLog()
        #expect(await Self.pull(world, pages, log).turn() == World.start + OptOutPull.pauseAfterTrouble)
        #expect(pages.asked == ["stops -", "stops 2", "complaints -"])
        #expect(log.messages.contains { $0.contains("does not end") })
    }

    @Test("without a gateway that keeps lists there is nothing to do")
    func none() async throws {
        let world = try await World()
        let pull = OptOutPull(
            gateways: [ScriptedGateway()], store: world.store, transport: Pages([:]), time: world.clock,
            log: KeptLog().logger)
        #expect(await !pull.hasWork)
    }
}
