import Logging
import Outreach
import Synchronization
import Testing

@testable import Web

@Suite("Webhooks that need something fetched")
struct ErrandsTests {
    /// Believes a request once it has fetched what lies at the address that the request's body names.
    final class Inquirer: InquiringGateway {
        let profile = GatewayProfile(
            name: "main", kind: "inquirer", channel: .sms, reachesRealPeople: true, rate: 1, concurrency: 1, weight: 1,
            price: PriceTable(perUnit: .zero), sendsReceipts: true)
        private let known = Mutex<Set<String>>([])

        private static func get(_ path: String) -> TransferRequest {
            .http(
                HTTPExchange(
                    endpoint: HTTPEndpoint(
                        url: "https://sns.test/\(path)", method: .get, headers: [], basicAuth: nil,
                        connection: ConnectionPolicy()), body: []))
        }

        private func name(_ inbound: InboundRequest) -> String { String(decoding: inbound.body, as: UTF8.self) }

        func inquiry(before inbound: InboundRequest) -> TransferRequest? {
            known.withLock { $0.contains(name(inbound)) } ? nil : Self.get(name(inbound))
        }

        func take(_ result: TransferResult, for inbound: InboundRequest) -> Bool {
            guard case .response(200, _, _) = result.answer else { return false }
            known.withLock { _ = $0.insert(name(inbound)) }
            return true
        }

        func errand(after inbound: InboundRequest) -> InboundErrand? {
            guard name(inbound).hasPrefix("errand") else { return nil }
            return InboundErrand(notice: "done", request: Self.get("confirm")) { result in
                if case .response(200, _, _) = result.answer { true } else { false }
            }
        }

        func read(_ inbound: InboundRequest) throws(InboundRefusal) -> [InboundEvent] {
            guard known.withLock({ $0.contains(name(inbound)) }) else { throw .unverified }
            return [
                .receipt(
                    Receipt(gateway: "main", messageID: name(inbound), attempt: nil, status: .delivered, code: nil))
            ]
        }

        func request(for message: OutgoingMessage) -> TransferRequest { Self.get("") }
        func outcome(of result: TransferResult) -> Outcome { .unknown(GatewayCode("1", "One")) }
        func statusQuery(messageID: String) -> TransferRequest? { nil }
        func status(from result: TransferResult) -> (status: ReceiptStatus, code: GatewayCode?)? { nil }
        func check() -> TransferRequest? { nil }
        func checkProblem(_ result: TransferResult) -> String? { nil }
    }

    /// Answers with a status, and remembers what was asked for.
    final class Library: RequestTransport {
        private let state = Mutex<(status: Int, asked: [String])>((200, []))
        var asked: [String] { state.withLock { $0.asked } }
        func answers(_ status: Int) { state.withLock { $0.status = status } }

        func submit(_ transfers: [Transfer], completion: @escaping @Sendable ([TransferResult]) -> Void) {
            completion(
                transfers.map { transfer in
                    guard case .http(let http) = transfer.request else { fatalError("only HTTP here") }
                    let status = state.withLock { state in
                        state.asked.append(String(http.endpoint.url.dropFirst("https://sns.test/".count)))
                        return state.status
                    }
                    return TransferResult(
                        tag: transfer.tag, departed: true, answer: .response(status: status, retryAfter: nil, body: []),
                        elapsed: .zero)
                })
        }
    }

    @Test("it is fetched once, and kept for all that follow")
    func once() async throws {
        let library = Library()
        try await RunningServer.with(gateways: [Inquirer()], inquiries: library) { server in
            for _ in 0..<3 {
                #expect(await server.ask(.post, "/webhooks/main", body: Array("a".utf8)).status == 204)
            }
            #expect(library.asked == ["a"])
            #expect(server.sink.calls.count == 3)
        }
    }

    @Test("what cannot be had is answered 503, so that the report comes again, and is fetched again then")
    func notHad() async throws {
        let library = Library()
        library.answers(500)
        let clock = Mutex(Timestamp(seconds: 0))
        try await RunningServer.with(gateways: [Inquirer()], inquiries: library, now: { clock.withLock { $0 } }) {
            server in
            #expect(await server.ask(.post, "/webhooks/main", body: Array("a".utf8)).status == 503)
            #expect(server.sink.calls.isEmpty)
            library.answers(200)
            // SNS's next try is twenty seconds later.
            clock.withLock { $0 = Timestamp(seconds: 20) }
            #expect(await server.ask(.post, "/webhooks/main", body: Array("a".utf8)).status == 204)
            #expect(library.asked == ["a", "a"])
        }
        try await RunningServer.with(gateways: [Inquirer()]) { server in
            #expect(await server.ask(.post, "/webhooks/main", body: Array("a".utf8)).status == 503)
        }
    }

    @Test("a stranger who names ever new addresses has only so many of them fetched in a minute")
    func limited() async throws {
        let library = Library()
        library.answers(404)
        try await RunningServer.with(gateways: [Inquirer()], inquiries: library) { server in
            for number in 0..<20 {
                #expect(await server.ask(.post, "/webhooks/main", body: Array("a\(number)".utf8)).status == 503)
            }
            #expect(library.asked.count == Errands.limit)
        }
    }

    @Test("an address that gave nothing is not asked again at once, and does not use up what others may fetch")
    func forgedAgain() async throws {
        let library = Library()
        library.answers(404)
        try await RunningServer.with(gateways: [Inquirer()], inquiries: library) { server in
            for _ in 0..<20 {
                #expect(await server.ask(.post, "/webhooks/main", body: Array("forged".utf8)).status == 503)
            }
            #expect(library.asked == ["forged"])
            library.answers(200)
            #expect(await server.ask(.post, "/webhooks/main", body: Array("a".utf8)).status == 204)
        }
    }

    @Test(
        "what is known already is taken at once, whatever strangers have fetched, and while something is being fetched",
        .timeLimit(.minutes(1)))
    func knownPasses() async throws {
        let library = Library()
        try await RunningServer.with(gateways: [Inquirer()], inquiries: library) { server in
            #expect(await server.ask(.post, "/webhooks/main", body: Array("a".utf8)).status == 204)
            library.answers(404)
            for number in 0..<20 {
                #expect(await server.ask(.post, "/webhooks/main", body: Array("f\(number)".utf8)).status == 503)
            }
            #expect(library.asked.count == Errands.limit)
            #expect(await server.ask(.post, "/webhooks/main", body: Array("a".utf8)).status == 204)
            #expect(await server.ask(.post, "/webhooks/main", body: Array("b".utf8)).status == 503)
        }
        // A fetch that hangs holds up nobody whose proof is known.
        let slow = SlowLibrary()
        let gateway = Inquirer()
        #expect(gateway.take(Self.found, for: Self.inbound("a")))
        let errands = Errands(
            transport: slow, logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }))
        let waiting = Task { await errands.prepare(gateway, Self.inbound("slow")) }
        await slow.wasAsked()
        #expect(await errands.prepare(gateway, Self.inbound("a")))
        #expect(slow.isHanging)
        slow.answer()
        #expect(await waiting.value)
    }

    private static let found = TransferResult(
        tag: 0, departed: true, answer: .response(status: 200, retryAfter: nil, body: []), elapsed: .zero)

    private static func inbound(_ name: String) -> InboundRequest {
        InboundRequest(
            url: "", method: "POST", headers: [:], query: [], body: Array(name.utf8), at: Timestamp(seconds: 0))
    }

    /// Answers only when told to.
    final class SlowLibrary: RequestTransport {
        private let answers = Mutex<[@Sendable () -> Void]>([])
        private let asked = AsyncStream.makeStream(of: Void.self)
        var isHanging: Bool { answers.withLock { !$0.isEmpty } }

        func submit(_ transfers: [Transfer], completion: @escaping @Sendable ([TransferResult]) -> Void) {
            let tags = transfers.map(\.tag)
            answers.withLock {
                $0.append {
                    completion(
                        tags.map {
                            TransferResult(
                                tag: $0, departed: true, answer: .response(status: 200, retryAfter: nil, body: []),
                                elapsed: .zero)
                        })
                }
            }
            asked.continuation.yield()
        }

        func wasAsked() async {
            for await _ in asked.stream { return }
        }

        func answer() {
            for answer in answers.withLock({ answers in
                defer { answers = [] }
                return answers
            }) { answer() }
        }
    }

    @Test("what a report wants done is done after it is on record; undone, the report must come again")
    func errand() async throws {
        let library = Library()
        let gateway = Inquirer()
        try await RunningServer.with(gateways: [gateway], inquiries: library) { server in
            #expect(await server.ask(.post, "/webhooks/main", body: Array("errand".utf8)).status == 204)
            #expect(library.asked == ["errand", "confirm"])
            library.answers(503)
            #expect(await server.ask(.post, "/webhooks/main", body: Array("errand".utf8)).status == 503)
            #expect(server.sink.calls.count == 2)
        }
        let sink = RecordingSink(fails: true)
        try await RunningServer.with(gateways: [gateway], inquiries: library, sink: sink) { server in
            #expect(await server.ask(.post, "/webhooks/main", body: Array("errand".utf8)).status == 503)
            #expect(library.asked.count == 3)
        }
    }
}
