import Crypto
import Foundation
import Gateways
import Outreach
import Synchronization
import Testing

@testable import Web

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

@Suite("The web server, over real HTTP") struct WebServerTests {
    static let attempt = AttemptID(at: Timestamp(seconds: 1_736_300_000), random: (11, 12))
    static let token = "12345678901234567890123456789012"
    static let publicURL = "https://altavoz.example.org"

    static func twilio() throws -> TwilioGateway {
        let sid = "AC00000000000000000000000000000000"
        return try TwilioGateway(
            configuration: TwilioGateway.Configuration(
                common: HTTPGatewaySettings(
                    name: "twilio-main", baseURL: "https://api.twilio.com",
                    webhookURL: publicURL + "/webhooks/twilio-main", rate: 1, concurrency: 1,
                    price: PriceTable(perUnit: .zero)),
                accountSID: sid, credentials: Credentials(user: sid, secret: token), authToken: token,
                sender: .number("+15555550100")))
    }

    private static func mail(_ name: String, apiKey: String, webhookSecret: String?) -> MailAPIConfiguration {
        MailAPIConfiguration(
            common: HTTPGatewaySettings(
                name: name, baseURL: "https://api.example.org", webhookURL: nil, rate: 1, concurrency: 1,
                price: PriceTable(perUnit: .zero)),
            apiKey: apiKey, webhookSecret: webhookSecret, fromName: "Rights Line", fromAddress: "rights@example.org")
    }

    static func sendGrid(_ key: P256.Signing.PublicKey) throws -> SendGridGateway {
        try SendGridGateway(
            configuration: mail(
                "sendgrid-main", apiKey: token, webhookSecret: key.derRepresentation.base64EncodedString()))
    }

    static func ses() throws -> SESGateway {
        try SESGateway(
            configuration: mail("ses-main", apiKey: token + "12345678", webhookSecret: nil),
            access: AWSAccess(
                accessKeyID: "AKIAIOSFODNN7EXAMPLE", region: "us-west-2",
                topics: ["arn:aws:sns:us-west-2:123456789012:altavoz-email"], configurationSet: "altavoz"))
    }

    /// What Twilio would send: the body and its signature.
    static func signed(_ path: String, _ parameters: [(String, String)]) -> (headers: [String], body: [UInt8]) {
        var allowed = CharacterSet.alphanumerics
        allowed.insert("-")
        let body = parameters.map {
            "\($0.0)=\($0.1.addingPercentEncoding(withAllowedCharacters: allowed)!)"
        }.joined(separator: "&")
        let text = parameters.sorted { $0.0 < $1.0 }.reduce(publicURL + path) { $0 + $1.0 + $1.1 }
        let code = HMAC<Insecure.SHA1>.authenticationCode(
            for: Array(text.utf8), using: SymmetricKey(data: Array(token.utf8)))
        return (
            [
                "X-Twilio-Signature: \(Data(code).base64EncodedString())",
                "Content-Type: application/x-www-form-urlencoded",
            ],
            Array(body.utf8)
        )
    }

    static let path = "/webhooks/twilio-main?attempt=\(attempt)"

    @Test("a receipt is handed to the sink before it is acknowledged, and Twilio reads an empty TwiML")
    func receipt() async throws {
        try await RunningServer.with(gateways: [Self.twilio()], publicURL: Self.publicURL) { server in
            let call = Self.signed(Self.path, [("MessageSid", "SM1"), ("MessageStatus", "delivered")])
            let answer = await server.ask(.post, Self.path, headers: call.headers, body: call.body)
            #expect(answer.status == 200)
            #expect(answer.body == #"<?xml version="1.0" encoding="UTF-8"?><Response/>"#)
            #expect(server.sink.calls.count == 1)
            guard case .receipt(let receipt)? = server.sink.calls.first?.events.first else {
                Issue.record("no receipt")
                return
            }
            #expect(receipt.attempt == Self.attempt)
            #expect(receipt.status == .delivered)
            #expect(
                await server.ask(.get, "/metrics").body.contains(
                    "altavoz_webhook_requests_total{gateway=\"twilio-main\",status=\"200\"} 1"))
        }
    }

    @Test("a changed body, a missing signature, another address: 403, and the sink hears nothing")
    func forged() async throws {
        try await RunningServer.with(gateways: [Self.twilio()], publicURL: Self.publicURL) { server in
            let call = Self.signed(Self.path, [("MessageSid", "SM1"), ("MessageStatus", "delivered")])
            var changed = call.body
            changed[changed.count - 1] ^= 1
            #expect(await server.ask(.post, Self.path, headers: call.headers, body: changed).status == 403)
            #expect(await server.ask(.post, Self.path, body: call.body).status == 403)
            let other = Self.path.replacing("attempt=", with: "Attempt=")
            #expect(await server.ask(.post, other, headers: call.headers, body: call.body).status == 403)
            #expect(server.sink.calls.isEmpty)
        }
    }

    @Test("signed but senseless is 400, an unknown gateway 404, GET on a webhook 405")
    func refused() async throws {
        try await RunningServer.with(gateways: [Self.twilio()], publicURL: Self.publicURL) { server in
            let call = Self.signed(Self.path, [("MessageSid", "SM1"), ("MessageStatus", "levitating")])
            #expect(await server.ask(.post, Self.path, headers: call.headers, body: call.body).status == 400)
            #expect(await server.ask(.post, "/webhooks/nobody", body: [1]).status == 404)
            #expect(await server.ask(.get, "/webhooks/twilio-main").status == 405)
            #expect(await server.ask(.get, "/").status == 404)
            #expect(await server.ask(.get, "/webhooks/twilio-main/x").status == 404)
        }
    }

    @Test("a body of 64 KiB is read and a longer one is 413; each gateway says how long its reports may be")
    func long() async throws {
        let gateways: [any Gateway] = [
            try Self.twilio(), try Self.sendGrid(P256.Signing.PrivateKey().publicKey), try Self.ses(),
        ]
        try await RunningServer.with(gateways: gateways, publicURL: Self.publicURL) { server in
            for (path, longest) in [
                (Self.path, 65_536), ("/webhooks/sendgrid-main", 1_048_576), ("/webhooks/ses-main", 540_672),
            ] {
                let long = [UInt8](repeating: 0x61, count: longest + 1)
                #expect(await server.ask(.post, path, body: long).status == 413)
                #expect(await server.ask(.post, path, body: Array(long.dropLast())).status == 403)
            }
            let form = [UInt8](repeating: 0x61, count: 65_537)
            #expect(await server.ask(.post, "/u/known-token", body: form).status == 413)
        }
    }

    @Test("the longest batch that SendGrid posts, 768 kB, is taken whole")
    func batch() async throws {
        let key = P256.Signing.PrivateKey()
        try await RunningServer.with(gateways: [Self.sendGrid(key.publicKey)], publicURL: Self.publicURL) { server in
            let event =
                #"{"event":"delivered","altavoz_attempt":"\#(Self.attempt)","response":"\#(String(repeating: "x", count: 300))"}"#
            let count = 768_000 / event.utf8.count
            let body = Array(("[" + Array(repeating: event, count: count).joined(separator: ",") + "]").utf8)
            let signature = try key.signature(for: Data("1736300000".utf8) + body).derRepresentation
            let answer = await server.ask(
                .post, "/webhooks/sendgrid-main",
                headers: [
                    "X-Twilio-Email-Event-Webhook-Timestamp: 1736300000",
                    "X-Twilio-Email-Event-Webhook-Signature: \(signature.base64EncodedString())",
                ], body: body)
            #expect(answer.status == 204)
            #expect(server.sink.calls.reduce(0) { $0 + $1.events.count } == count)
        }
    }

    @Test("what could not be recorded is not acknowledged: 503")
    func storeDown() async throws {
        try await RunningServer.with(
            gateways: [Self.twilio()], publicURL: Self.publicURL, sink: RecordingSink(fails: true)
        ) { server in
            let call = Self.signed(Self.path, [("MessageSid", "SM1"), ("MessageStatus", "delivered")])
            let answer = await server.ask(.post, Self.path, headers: call.headers, body: call.body)
            #expect(answer.status == 503)
        }
    }

    @Test("alive while it runs; ready, or a sentence that says why not")
    func health() async throws {
        try await RunningServer.with { server in
            #expect(await server.ask(.get, "/healthz").status == 200)
            #expect(await server.ask(.get, "/readyz").status == 200)
        }
        try await RunningServer.with(readiness: "Another daemon leads this database") { server in
            #expect(await server.ask(.get, "/healthz").status == 200)
            let answer = await server.ask(.get, "/readyz")
            #expect(answer.status == 503)
            #expect(answer.body == "Another daemon leads this database\n")
        }
    }

    @Test("opening an unsubscribe link changes nothing; posting to it unsubscribes")
    func unsubscribe() async throws {
        let seen = Mutex<[String]>([])
        try await RunningServer.with(
            unsubscribe: { token in
                seen.withLock { $0.append(token) }
                return token == "known-token"
            }
        ) { server in
            let page = await server.ask(.get, "/u/known-token")
            #expect(page.status == 200)
            #expect(page.body.contains("<form method=\"post\">"))
            #expect(seen.withLock { $0 }.isEmpty)
            let form = ["Content-Type: application/x-www-form-urlencoded"]
            let done = await server.ask(
                .post, "/u/known-token", headers: form, body: Array("List-Unsubscribe=One-Click".utf8))
            #expect(done.status == 200)
            #expect(done.body.contains("no more"))
            #expect(await server.ask(.post, "/u/other", headers: form, body: [0x61]).status == 404)
            #expect(await server.ask(.post, "/u/%2e%2e", body: [0x61]).status == 404)
            #expect(seen.withLock { $0 } == ["known-token", "other"])
        }
    }

    @Test("an unsubscription that could not be recorded asks to try again")
    func unsubscribeDown() async throws {
        try await RunningServer.with(unsubscribe: { _ in throw RecordingSink.Refused() }) { server in
            #expect(await server.ask(.post, "/u/known-token", body: [0x61]).status == 503)
        }
    }

    @Test("a batch of which one part makes no sense is taken but for that part")
    func passedOver() async throws {
        let key = P256.Signing.PrivateKey()
        let log = KeptLog()
        try await RunningServer.with(
            gateways: [Self.sendGrid(key.publicKey)], publicURL: Self.publicURL, log: log
        ) { server in
            func ask(_ body: String) async throws -> Int {
                let signature = try key.signature(for: Data(("0" + body).utf8)).derRepresentation.base64EncodedString()
                return await server.ask(
                    .post, "/webhooks/sendgrid-main",
                    headers: [
                        "X-Twilio-Email-Event-Webhook-Timestamp: 0",
                        "X-Twilio-Email-Event-Webhook-Signature: \(signature)",
                    ], body: Array(body.utf8)
                ).status
            }
            let good = #"{"event":"unsubscribe","altavoz_attempt":"\#(Self.attempt)"}"#
            let taken = try await ask(#"[\#(good),7,\#(good),{"email":"maria@example.org"}]"#)
            #expect(taken == 204)
            #expect(server.sink.calls.map(\.events.count) == [2])
            // How many and why, and nothing of what stood there.
            let told = log.lines.filter { $0.hasPrefix("passed over parts of a report") }
            #expect(
                told == [
                    "passed over parts of a report, and took the others gateway=sendgrid-main parts=2 "
                        + "reason=an event without a name"
                ])
            let refused = try await ask("[7,{}]")
            #expect(refused == 400)
            #expect(server.sink.calls.count == 1)
        }
    }

    @Test("many webhooks at once are each acknowledged, and share commits")
    func many() async throws {
        try await RunningServer.with(gateways: [Self.twilio()], publicURL: Self.publicURL) { server in
            let statuses = await withTaskGroup(of: Int.self) { group in
                for index in 0..<200 {
                    group.addTask {
                        let call = Self.signed(Self.path, [("MessageSid", "SM\(index)"), ("MessageStatus", "sent")])
                        return await server.ask(.post, Self.path, headers: call.headers, body: call.body).status
                    }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(statuses == Array(repeating: 200, count: 200))
            #expect(server.sink.calls.reduce(0) { $0 + $1.events.count } == 200)
        }
    }
}

@Suite("What every answer carries") struct SecurityHeadersTests {
    @Test("no cookie, no caching, no framing, no guessing; HSTS only behind https")
    func headers() async throws {
        for publicURL in ["https://altavoz.example.org", "http://127.0.0.1"] {
            try await RunningServer.with(publicURL: publicURL) { server in
                let url = URL(string: "http://127.0.0.1:\(server.port)/u/x")!
                let (_, response) = try await URLSession.shared.data(from: url)
                let http = try #require(response as? HTTPURLResponse)
                #expect(http.value(forHTTPHeaderField: "Cache-Control") == "no-store")
                #expect(http.value(forHTTPHeaderField: "X-Content-Type-Options") == "nosniff")
                #expect(http.value(forHTTPHeaderField: "Referrer-Policy") == "no-referrer")
                #expect(
                    http.value(forHTTPHeaderField: "Content-Security-Policy")?.contains("frame-ancestors 'none'")
                        == true)
                #expect(http.value(forHTTPHeaderField: "Set-Cookie") == nil)
                #expect(
                    (http.value(forHTTPHeaderField: "Strict-Transport-Security") != nil) == publicURL.hasPrefix("https")
                )
            }
        }
    }
}
