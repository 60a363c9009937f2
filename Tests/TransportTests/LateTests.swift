import Counterparts
import Outreach
import Synchronization
import Testing

@testable import Transport

/// A second goes by whenever somebody looks.
private let looks = Atomic<Int64>(0)
private let secondsByLooks: SteadyClock = {
    looks.add(1, ordering: .relaxed).newValue * 1_000_000_000
}

@Suite("What has waited too long does not leave", .serialized)
struct LateTests {
    private func perform(_ request: TransferRequest, patience: Duration?, clock: @escaping SteadyClock) async
        -> TransferResult
    {
        let transport = CurlTransport(maxConnections: 2, clock: clock)
        defer { transport.shutdown() }
        return await withCheckedContinuation { continuation in
            transport.submit([Transfer(tag: 1, request: request, patience: patience)]) {
                continuation.resume(returning: $0[0])
            }
        }
    }

    /// It is handed over at the first look; before it is started is the second, and when its connection is up the third.
    @Test("before it is started, and once more when its connection is up", arguments: [0.5, 1.5])
    func late(seconds: Double) async throws {
        let nginx = try Nginx()
        let result = await perform(
            post(endpoint(nginx.url)), patience: .seconds(seconds), clock: secondsByLooks)
        #expect(result.wasLate && !result.departed)
        #expect(result.failureMessage == "it waited longer than it may before it could leave, and was not sent")
        #expect(nginx.requests().isEmpty)
    }

    @Test("a mail that is late when the server has greeted is not sent", arguments: [0.5, 1.5])
    func lateMail(seconds: Double) async throws {
        let server = try MailCounterpart(.none)
        let target = MailServer(
            host: "127.0.0.1", port: server.port, security: .none, heloName: "altavoz.example.org", auth: nil,
            connection: loopbackPolicy())
        let mail = TransferRequest.smtp(
            MailSubmission(
                server: target, sender: "bounces@example.net", recipient: "maria@example.org", envelopeID: nil,
                headers: ["Subject: Hola"], body: MailBody(text: Array("Hola".utf8), html: nil)))
        let result = await perform(mail, patience: .seconds(seconds), clock: secondsByLooks)
        #expect(result.wasLate && !result.departed)
        #expect(server.messages.isEmpty)
    }

    @Test("in time it leaves, and without patience always")
    func inTime() async throws {
        let nginx = try Nginx()
        for patience in [Duration.seconds(10), nil] {
            let result = await perform(post(endpoint(nginx.url)), patience: patience, clock: secondsByLooks)
            #expect(!result.wasLate && result.departed && result.status == 201)
        }
    }

    @Test("one that waits for the connection of its host is late in its turn, those before it are not")
    func waits() async throws {
        let nginx = try Nginx()
        let transport = CurlTransport(maxConnections: 2, clock: secondsByLooks)
        defer { transport.shutdown() }
        let target = endpoint(nginx.url, policy: loopbackPolicy(maxConnections: 1))
        let collected = Collected(count: 5)
        let results = await withCheckedContinuation { continuation in
            transport.submit((0..<5).map { Transfer(tag: $0, request: post(target), patience: .seconds(4.5)) }) {
                if let all = collected.add($0) { continuation.resume(returning: all) }
            }
        }
        // Two looks for each that leaves.
        #expect(results.map(\.wasLate) == [false, false, true, true, true])
    }
}
