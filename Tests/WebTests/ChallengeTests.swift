import Foundation
import Gateways
import Outreach
import Testing

@Suite("A provider that proves itself by a password")
struct ChallengeTests {
    private static let password = "a-callback-password-of-ours"
    private static let stop = """
        [{"type":"message-received","time":"2026-11-23T20:00:00Z","to":"+12135550100","message":{"id":"m-1",
        "owner":"+12135550100","from":"+13105550123","to":["+12135550100"],"text":"STOP","direction":"in"}}]
        """

    private static func bandwidth() throws -> BandwidthGateway {
        try BandwidthGateway(
            configuration: BandwidthGateway.Configuration(
                common: HTTPGatewaySettings(
                    name: "bw", baseURL: "https://messaging.example.org", webhookURL: nil, rate: 1, concurrency: 1,
                    price: PriceTable(perUnit: .zero)),
                accountID: "1234567", applicationID: "93de2206-9669-4e07-948d-329f4b722ee2",
                credentials: Credentials(user: "api", secret: "api-secret"),
                callbackCredentials: Credentials(user: "altavoz", secret: password), sender: "+12135550100"))
    }

    /// Python's own client, which calls without a header at first, and again with one only where it is asked for it.
    private static func call(_ server: RunningServer, password: String) async throws -> Int {
        let script = """
            import sys, urllib.request as r, urllib.error
            url, password, body = sys.argv[1:4]
            passwords = r.HTTPPasswordMgrWithDefaultRealm()
            passwords.add_password(None, url, "altavoz", password)
            try:
                print(r.build_opener(r.HTTPBasicAuthHandler(passwords)).open(url, body.encode(), 20).status)
            except urllib.error.HTTPError as error:
                print(error.code)
            """
        let python = Process()
        let output = Pipe()
        let path = ProcessInfo.processInfo.environment["ALTAVOZ_TEST_PYTHON"] ?? "python3"
        python.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        python.arguments = [path, "-c", script, "http://127.0.0.1:\(server.port)/webhooks/bw", password, stop]
        python.standardOutput = output
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            python.terminationHandler = { _ in continuation.resume() }
            do { try python.run() } catch { continuation.resume(throwing: error) }
        }
        let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        return Int(said.trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0
    }

    @Test("is asked for it, and its STOP is taken at the second call")
    func challenge() async throws {
        let log = KeptLog()
        try await RunningServer.with(gateways: [Self.bandwidth()], log: log) { server in
            let taken = try await Self.call(server, password: Self.password)
            #expect(taken < 300)
            guard case .reply(let reply)? = server.sink.calls.first?.events.first else {
                Issue.record("no reply")
                return
            }
            #expect(reply.text == "STOP" && server.sink.calls.count == 1)
            #expect(!log.lines.contains { $0.contains("refused") }, "a call that asks to be asked is no forgery")
            let guessed = try await Self.call(server, password: "guessed")
            #expect(guessed == 401)
            #expect(
                server.sink.calls.count == 1
                    && log.lines.contains { $0.hasPrefix("refused a report with a wrong password") })
        }
    }

    @Test("others are refused for good")
    func signature() async throws {
        try await RunningServer.with(gateways: [WebServerTests.twilio()], publicURL: WebServerTests.publicURL) {
            server in
            #expect(await server.ask(.post, WebServerTests.path, body: Array("MessageSid=SM1".utf8)).status == 403)
        }
    }
}
