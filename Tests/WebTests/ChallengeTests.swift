import Foundation
import Gateways
import Outreach
import Testing

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

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

    /// As Bandwidth calls: without a header at first, and again with one only where it is asked for it.
    private static func call(_ server: RunningServer, password: String) async throws -> Int {
        func post(_ authorization: String?) async throws -> HTTPURLResponse {
            var request = URLRequest(url: URL(string: "http://127.0.0.1:\(server.port)/webhooks/bw")!)
            request.httpMethod = "POST"
            request.httpBody = Data(stop.utf8)
            request.setValue(authorization, forHTTPHeaderField: "Authorization")
            return try await URLSession.shared.data(for: request).1 as! HTTPURLResponse
        }
        let first = try await post(nil)
        guard first.statusCode == 401,
            first.value(forHTTPHeaderField: "WWW-Authenticate")?.hasPrefix("Basic realm=") == true
        else { return first.statusCode }
        return try await post("Basic " + Data("altavoz:\(password)".utf8).base64EncodedString()).statusCode
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
            #expect(log.lines.isEmpty, "a call that asks to be asked is no forgery")
            let guessed = try await Self.call(server, password: "guessed")
            #expect(guessed == 401)
            #expect(server.sink.calls.count == 1 && log.lines.count == 1)
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
