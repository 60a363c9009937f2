import Gateways
import Logging
import Outreach
import Rehearsal
import Synchronization
import Testing
import Transport
import Web

/// Sender, carriers, webhooks and back, over real HTTP on loopback; only the time is virtual.
@Suite("The whole loop over loopback") struct LoopTests {
    struct Report: Equatable, Sendable {
        var outcomes: [String: String] = [:]
        var receipts: Set<String> = []
        var replies: Set<String> = []
        var statistics = CarrierStatistics()
    }

    @Test(
        "what carriers take comes back as receipts that find their attempts, and the same seed gives the same run",
        arguments: [Channel.sms, .email, .voice])
    func loop(channel: Channel) async throws {
        let first = try await run(seed: 5, channel: channel, people: 400, reversed: false)
        let second = try await run(seed: 5, channel: channel, people: 400, reversed: true)
        let third = try await run(seed: 6, channel: channel, people: 400, reversed: false)
        #expect(first == second)
        #expect(first != third)
        #expect(first.statistics.requests == 400)
        #expect(first.statistics.accepted > 350)
        #expect(first.outcomes.values.count { $0.hasPrefix("accepted") } == first.statistics.accepted)
        #expect(first.outcomes.values.count { $0.hasPrefix("rejected") } == first.statistics.refused)
        #expect(first.outcomes.values.count { $0.hasPrefix("throttled") } == first.statistics.slowedDown)
        #expect(first.outcomes.values.count { $0.hasPrefix("unknown") } == first.statistics.broken)
        // Of a call that nobody picks up, its end alone is told.
        #expect(first.receipts.count > (channel == .voice ? 500 : 650))
        #expect(first.statistics.repeatedAttempts == 0 && first.statistics.repeatedMessages == 0)
        // Every receipt tells its attempt.
        #expect(first.receipts.allSatisfy { !$0.hasPrefix("nil") })
    }

    @Test("the carriers can be asked about a message, and whether they are there at all")
    func asking() async throws {
        let transport = CurlTransport(maxConnections: 4)
        defer { transport.shutdown() }
        let clock = TurnedClock()
        let carriers = SimulatedCarriers(
            seed: 5, now: { clock.now }, callbacks: [:], secret: "secret", transport: transport)
        let gateway = try Forwarding().sender(.sms, port: try await carriers.start())
        let check = try #require(gateway.check())
        #expect(gateway.checkProblem(await transport.perform(check)) == nil)
        var ends: Set<ReceiptStatus> = []
        for outcome in await results(Array(0..<60), gateway, transport) {
            guard case .accepted(let id, _) = outcome else { continue }
            let query = try #require(gateway.statusQuery(messageID: id))
            #expect(gateway.status(from: await transport.perform(query))?.status == .accepted)
            clock.turn(to: Timestamp(seconds: 1000) + .days(1))
            if let end = gateway.status(from: await transport.perform(query)) { ends.insert(end.status) }
            clock.turn(to: Timestamp(seconds: 1000))
        }
        #expect(ends.contains(.delivered))
        let unknown = try #require(gateway.statusQuery(messageID: "0000000000000001"))
        #expect(gateway.status(from: await transport.perform(unknown)).map { _ in "known" } == nil)
        await carriers.stop()
        #expect(gateway.checkProblem(await transport.perform(check)) != nil)
    }

    private func run(seed: UInt64, channel: Channel, people: Int, reversed: Bool) async throws -> Report {
        let transport = CurlTransport(maxConnections: 64)
        defer { transport.shutdown() }
        let clock = TurnedClock()
        let sink = CollectingSink()
        let (ports, found) = AsyncStream.makeStream(of: Int.self)
        let gateway = Forwarding()
        let server = WebServer(
            configuration: WebServer.Configuration(port: 0), gateways: [gateway.for(channel)], sink: sink,
            now: { Timestamp(seconds: 0) }, readiness: { nil }, unsubscribe: { _ in false },
            metrics: PrometheusMetrics(),
            logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }), onRunning: { found.yield($0) })
        return try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await server.run() }
            var port = 0
            for await found in ports {
                port = found
                break
            }
            let carriers = SimulatedCarriers(
                seed: seed, now: { clock.now }, callbacks: [channel: "http://127.0.0.1:\(port)/webhooks/rehearsal"],
                secret: "secret", transport: transport)
            let carrierPort = try await carriers.start()
            let sender = try gateway.sender(channel, port: carrierPort)
            let numbers = reversed ? Array((0..<people).reversed()) : Array(0..<people)
            let outcomes = await send(numbers, sender, transport)
            while let next = carriers.nextDue() {
                clock.turn(to: next)
                _ = await carriers.flush(now: next)
            }
            let report = Report(
                outcomes: outcomes, receipts: sink.receipts, replies: sink.replies, statistics: carriers.statistics)
            await carriers.stop()
            group.cancelAll()
            try? await group.waitForAll()
            return report
        }
    }

    private func send(
        _ people: [Int], _ gateway: RehearsalGateway, _ transport: CurlTransport
    ) async -> [String: String] {
        await withTaskGroup(of: (String, String).self) { group in
            for person in people {
                let message = message(to: person, gateway.profile.channel)
                group.addTask {
                    let result = await transport.perform(gateway.request(for: message))
                    return (message.to.unmasked, "\(gateway.outcome(of: result, attempt: message.attempt))")
                }
            }
            return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
        }
    }

    private func results(
        _ people: [Int], _ gateway: RehearsalGateway, _ transport: CurlTransport
    ) async -> [Outcome] {
        var outcomes: [Outcome] = []
        for person in people {
            let request = gateway.request(for: message(to: person, gateway.profile.channel))
            outcomes.append(gateway.outcome(of: await transport.perform(request)))
        }
        return outcomes
    }

    private func message(to person: Int, _ channel: Channel) -> OutgoingMessage {
        let to: ContactAddress =
            channel == .sms
            ? .phone(E164("+1213555\(1000 + person)")!)
            : .email(EmailAddress(parsed: "worker\(person)@example.org")!)
        return OutgoingMessage(
            attempt: AttemptID(at: Timestamp(seconds: 1000), random: (1, UInt64(person) << 2)), to: to,
            text: OutgoingText(
                key: MessageKey("welcome")!, language: LanguageTag("es")!, channel: channel, subject: "¿Qué?",
                body: "Hola \"amiga\"\n工资", html: nil, segments: 1, approvalHash: "", isApproved: false,
                obstacle: nil, isRightToLeft: false),
            validity: .hours(4), unsubscribeURL: nil, at: Timestamp(seconds: 1000))
    }
}

/// The same configuration for sending and for reading reports.
private struct Forwarding {
    func `for`(_ channel: Channel) -> RehearsalGateway {
        // The port plays no part in reading reports.
        try! sender(channel, port: 1)
    }

    func sender(_ channel: Channel, port: Int) throws -> RehearsalGateway {
        try RehearsalGateway(
            configuration: RehearsalGateway.Configuration(
                name: "rehearsal", channel: channel, baseURL: "http://127.0.0.1:\(port)", secret: "secret", rate: 1000,
                concurrency: 64, price: PriceTable(perUnit: .zero)))
    }
}

private final class TurnedClock: Sendable {
    private let time = Mutex(Timestamp(seconds: 1000))
    var now: Timestamp { time.withLock { $0 } }
    func turn(to next: Timestamp) { time.withLock { $0 = next } }
}

private final class CollectingSink: InboundSink {
    private let state = Mutex((receipts: Set<String>(), replies: Set<String>()))
    var receipts: Set<String> { state.withLock { $0.receipts } }
    var replies: Set<String> { state.withLock { $0.replies } }

    func accept(_ events: [InboundEvent], gateway: String) async throws {
        state.withLock { state in
            for event in events {
                switch event {
                case .receipt(let receipt):
                    state.receipts.insert(
                        "\(receipt.attempt?.description ?? "nil") \(receipt.messageID) \(receipt.status) \(receipt.code?.code ?? "")"
                    )
                case .reply(let reply): state.replies.insert("\(reply.messageID) \(reply.from.unmasked) \(reply.text)")
                case .hidden: break
                }
            }
        }
    }
}
