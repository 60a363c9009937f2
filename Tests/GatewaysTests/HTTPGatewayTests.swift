import Crypto
import Foundation
import Outreach
import Registry
import Testing

@testable import Gateways

@Suite("Any provider, described") struct HTTPGatewayTests {
    static let secret = "http-provider-password"
    static let webhookSecret = "a-webhook-secret-of-our-own"
    static let webhook = "https://altavoz.example.org/webhooks/local-sms"

    static let description = HTTPDescription(
        headers: ["X-Api-Key": "{{secret}}", "X-Request": "{{attempt}}"], format: .json,
        body:
            #"{"recipients":["{{to}}"],"originator":"{{from}}","body":"{{text}}","reference":"{{attempt}}","validity":"{{validity}}","coding":"{{encoding}}","report":"{{callback}}"}"#,
        acceptance: .init(id: "/messages/0/id", success: .init(pointer: "/messages/0/status", values: ["0"])),
        codePointer: "/code",
        errors: [
            .init(status: nil, code: "21", action: .suppress, sentence: "The worker opted out"),
            .init(status: 400, code: "22", action: .failAddress, sentence: "No such number"),
            .init(status: nil, code: "23", action: .throttle, sentence: "Too fast"),
            .init(status: 402, code: nil, action: .stopCampaign, sentence: "No money left"),
        ],
        inbound: .init(
            proof: .hmac(
                header: "X-Signature", prefix: "sha256=", spelling: .hex, timeHeader: "X-Time", separator: ".",
                tolerance: .minutes(5)),
            format: .json,
            receipt: .init(
                id: "/id", attempt: "/reference", status: "/status", code: "/error",
                statuses: ["DELIVRD": .delivered, "UNDELIV": .undelivered, "ENROUTE": .sent]),
            reply: .init(id: "/id", from: "/sender", text: "/text")))

    static func gateway(_ change: (inout HTTPGateway.Configuration) -> Void = { _ in }) throws -> HTTPGateway {
        var configuration = HTTPGateway.Configuration(
            common: Samples.common("local-sms", "https://sms.example.net/api/send", webhook), description: description,
            sender: "+15555550100", secret: secret, credentials: nil, webhookSecret: webhookSecret,
            plans: NationalPlans())
        change(&configuration)
        return try HTTPGateway(configuration: configuration)
    }

    /// One webhook call, signed by the recipe in `http_sign.py`.
    struct Call: Encodable {
        var secret = webhookSecret
        var timestamp = "1736300000"
        var body: String

        func request(signature: String, timestamp: String? = nil, body: [UInt8]? = nil) -> InboundRequest {
            InboundRequest(
                url: webhook, method: "POST",
                headers: ["x-signature": signature, "x-time": timestamp ?? self.timestamp], query: [],
                body: body ?? Array(self.body.utf8), at: Samples.now)
        }

        func signed() -> InboundRequest {
            let code = HMAC<SHA256>.authenticationCode(
                for: Array("\(timestamp).\(body)".utf8), using: SymmetricKey(data: Array(secret.utf8)))
            return request(signature: "sha256=" + hexadecimal(code))
        }
    }

    static func report(_ status: String, code: String = "0") -> Call {
        Call(body: #"{"id":"m-1","reference":"\#(Samples.attempt)","status":"\#(status)","error":"\#(code)"}"#)
    }

    static func reply(_ text: String) -> Call {
        Call(body: #"{"id":"r-1","sender":"12135550142","text":"\#(text)"}"#)
    }

    // MARK: - Requests

    @Test("a text in any script, with anything in it, comes out as it is in JSON", arguments: difficultTexts)
    func json(text: String) throws {
        let wire = try #require(Wire(try Self.gateway().request(for: Samples.message(body: text))))
        let json = try #require(JSONTree(Array(wire.body.utf8)))
        #expect(json.text("/body") == text && json.text("/recipients/0") == "+12135550142")
        #expect(json.text("/originator") == "+15555550100" && json.text("/reference") == Samples.attempt.description)
        #expect(json.text("/report") == "\(Self.webhook)?attempt=\(Samples.attempt)")
        #expect(json.text("/validity") == "14400")
        #expect(wire.headers["X-Api-Key"] == Self.secret && wire.headers["X-Request"] == Samples.attempt.description)
        #expect(try Self.parsed("json", wire.body) == ["body": text])
    }

    @Test("… and in a form, and in a query", arguments: difficultTexts)
    func form(text: String) throws {
        let form = "to={{to_digits}}&body={{text}}&ref={{attempt}}"
        let posted = try #require(
            Wire(
                try Self.gateway {
                    $0.description.format = .form
                    $0.description.body = form
                }.request(for: Samples.message(body: text))))
        #expect(try Self.parsed("form", posted.body) == ["body": text])
        let fetched = try #require(
            Wire(
                try Self.gateway {
                    $0.description.method = .get
                    $0.description.body = nil
                    $0.description.query = form
                }.request(for: Samples.message(body: text))))
        #expect(fetched.method == "GET" && fetched.body.isEmpty)
        #expect(fetched.url.hasPrefix("https://sms.example.net/api/send?to=12135550142&body="))
        #expect(try Self.parsed("form", String(fetched.url.split(separator: "?")[1])) == ["body": text])
    }

    @Test("… and in XML, but for what XML cannot write", arguments: difficultTexts)
    func xml(text: String) throws {
        let wire = try #require(
            Wire(
                try Self.gateway {
                    $0.description.format = .xml
                    $0.description.body =
                        #"<m to="{{to}}" ref="{{attempt}}" again="{{text}}"><body>{{text}}</body></m>"#
                }.request(for: Samples.message(body: text))))
        let expected = text.replacing("\u{1}", with: "\u{FFFD}")
        #expect(try Self.parsed("xml", wire.body) == ["body": expected, "again": expected])
    }

    /// What Python's own readers find in a body.
    private static func parsed(_ format: String, _ body: String) throws -> [String: String] {
        let answer = try Oracle.ask("http_parse.py", [["format": format, "body": body]])
        return try JSONDecoder().decode([String: String].self, from: Data((answer.first ?? "").utf8))
    }

    // MARK: - Answers

    @Test(
        "reads answers as described, and never calls not sent what may have been sent",
        arguments: [
            (200, #"{"messages":[{"id":"m1","status":"0"}]}"#, "accepted m1 accepted"),
            (200, #"{"messages":[{"id":"m1","status":"1"}]}"#, "unknown"),
            (200, #"{"messages":[{"id":"m1"}]}"#, "unknown"), (200, #"{"messages":[{"status":"0"}]}"#, "unknown"),
            (200, #"{"messages":[{"id":"m1","status":"0"}]"#, "unknown"), (200, "", "unknown"),
            // Answers 200 to everything, with a code that a rule names.
            (200, #"{"code":"22"}"#, "failAddress 22"), (200, #"{"code":"21"}"#, "suppress 21"),
            (200, #"{"code":"99"}"#, "unknown"), (200, #"{"code":"23"}"#, "throttled 23"),
            (400, #"{"code":"22"}"#, "failAddress 22"), (422, #"{"code":"22"}"#, "fail HTTP 422"),
            (402, "", "stopCampaign HTTP 402"), (400, "", "fail HTTP 400"), (401, "", "stopCampaign HTTP 401"),
            (429, "", "throttled HTTP 429"), (429, #"{"code":"21"}"#, "throttled HTTP 429"),
            (408, #"{"code":"22"}"#, "unknown"), (500, #"{"code":"22"}"#, "unknown"), (503, "", "unknown"),
        ])
    func answers(status: Int, body: String, expected: String) throws {
        #expect(
            word(try Self.gateway().outcome(of: Samples.answer(status, body), attempt: Samples.attempt)) == expected)
    }

    @Test("where the provider gives no id, success is needed, and the message bears the attempt's")
    func withoutID() throws {
        let gateway = try Self.gateway {
            $0.description.acceptance = .init(id: nil, success: .init(pointer: "/status", values: ["ok", "queued"]))
        }
        let taken = Samples.answer(200, #"{"status":"ok"}"#)
        #expect(word(gateway.outcome(of: taken, attempt: Samples.attempt)) == "accepted \(Samples.attempt) accepted")
        #expect(word(gateway.outcome(of: taken)) == "unknown")
        let other = Samples.answer(200, #"{"status":"no"}"#)
        #expect(word(gateway.outcome(of: other, attempt: Samples.attempt)) == "unknown")
    }

    // MARK: - Reports

    @Test("what the recipe signs is taken, and one flipped bit is not")
    func signatures() throws {
        let calls = [Self.report("DELIVRD"), Self.reply("¿Qué? 工资"), Self.report("UNDELIV", code: "21")]
        let gateway = try Self.gateway()
        for (call, signature) in zip(calls, try Oracle.ask("http_sign.py", calls)) {
            #expect(try gateway.read(call.request(signature: "sha256=" + signature)).count == 1)
            for bit in 0..<(call.body.utf8.count * 8) {
                var body = Array(call.body.utf8)
                body[bit / 8] ^= 1 << (bit % 8)
                #expect(throws: InboundRefusal.unverified) {
                    try gateway.read(call.request(signature: "sha256=" + signature, body: body))
                }
            }
            for wrong in [signature, "sha256=" + signature.uppercased(), "sha256=", "", "sha256=" + signature + "0"] {
                #expect(throws: InboundRefusal.unverified) { try gateway.read(call.request(signature: wrong)) }
            }
            for time in ["1736300001", "", "x", "+1736300000"] {
                #expect(throws: InboundRefusal.unverified) {
                    try gateway.read(call.request(signature: "sha256=" + signature, timestamp: time))
                }
            }
        }
    }

    @Test("a shared secret in a header opens, and nothing else does")
    func shared() throws {
        let gateway = try Self.gateway { $0.description.inbound?.proof = .sharedSecret(header: "X-Webhook") }
        func call(_ headers: [String: String]) -> InboundRequest {
            InboundRequest(
                url: Self.webhook, method: "POST", headers: headers, query: [],
                body: Array(Self.report("DELIVRD").body.utf8), at: Samples.now)
        }
        #expect(try gateway.read(call(["x-webhook": Self.webhookSecret])).count == 1)
        for shown in ["", Self.webhookSecret + "x", String(Self.webhookSecret.dropLast()), "x"] {
            #expect(throws: InboundRefusal.unverified) { try gateway.read(call(["x-webhook": shown])) }
        }
        #expect(throws: InboundRefusal.unverified) { try gateway.read(call([:])) }
    }

    @Test("receipts carry attempt, state and code; an opt-out counts as STOP")
    func receipts() throws {
        for (status, code, state, shown, suppresses) in [
            ("DELIVRD", "0", .delivered, nil, false), ("UNDELIV", "21", .undelivered, "21", true),
            ("UNDELIV", "77", .undelivered, "77", false), ("UNDELIV", "12135550142", .undelivered, "?", false),
        ] as [(String, String, ReceiptStatus, String?, Bool)] {
            guard case .receipt(let receipt)? = try Self.gateway().read(Self.report(status, code: code).signed()).first
            else {
                Issue.record("no receipt")
                continue
            }
            #expect(receipt.status == state && receipt.code?.code == shown && receipt.suppresses == suppresses)
            #expect(receipt.attempt == Samples.attempt && receipt.messageID == "m-1")
        }
    }

    @Test("a list in a form or in JSON brings each of its events")
    func lists() throws {
        let gateway = try Self.gateway {
            $0.description.inbound?.proof = .sharedSecret(header: "X-Webhook")
            $0.description.inbound?.list = "/results"
        }
        let body = #"{"results":[\#(Self.report("DELIVRD").body),\#(Self.reply("alto").body)]}"#
        let events = try gateway.read(
            InboundRequest(
                url: Self.webhook, method: "POST", headers: ["x-webhook": Self.webhookSecret], query: [],
                body: Array(body.utf8), at: Samples.now))
        #expect(events.count == 2)
        let form = try Self.gateway {
            $0.description.inbound?.proof = .sharedSecret(header: "X-Webhook")
            $0.description.inbound?.format = .form
        }
        guard
            case .reply(let reply)? = try form.read(
                InboundRequest(
                    url: Self.webhook, method: "POST", headers: ["x-webhook": Self.webhookSecret], query: [],
                    body: Array("id=r-1&sender=%2B12135550142&text=alto+por+favor".utf8), at: Samples.now)
            ).first
        else {
            Issue.record("no reply")
            return
        }
        #expect(reply.text == "alto por favor" && reply.from == Samples.phone)
    }

    @Test("one report of a list that cannot be read costs the others nothing")
    func batch() throws {
        let gateway = try Self.gateway { $0.description.inbound?.list = "/results" }
        func list(_ elements: [String]) -> InboundRequest {
            Call(body: #"{"results":[\#(elements.joined(separator: ","))]}"#).signed()
        }
        let (stop, yes) = (Self.reply("STOP").body, Self.reply("si").body)
        let national = #"{"id":"r-1","sender":"5550142","text":"STOP"}"#
        for bad in ["7", "{}", Self.report("ODD").body, #"{"sender":"x","id":"y"}"#, national] {
            let report = try gateway.report(in: list([stop, bad, yes]))
            #expect(texts(report) == ["STOP", "si"] && report.passedOver.count == 1, "\(bad)")
            #expect(throws: InboundRefusal.self) { try gateway.report(in: list([bad])) }
        }
        #expect(throws: InboundRefusal.unreadable("a message from a number without its country")) {
            try gateway.read(list([national]))
        }
        #expect(try gateway.read(list([])).isEmpty)
    }

    @Test(
        "a STOP from ten digits is read where home is known: by country, or by a sender of North America",
        arguments: [
            ("+15555550100", nil, "2135550142", "+12135550142"), ("CENTRO", nil, "2135550142", nil),
            ("CENTRO", "US", "2135550142", "+12135550142"), ("CENTRO", "GB", "01314960123", "+441314960123"),
            ("+15555550100", "GB", "01314960123", "+441314960123"),
        ] as [(String, String?, String, String?)])
    func national(sender: String, country: String?, from: String, number: String?) throws {
        let gateway = try Self.gateway {
            $0.sender = sender
            $0.country = country.flatMap { CountryCode($0) }
        }
        let call = Call(body: #"{"id":"r-1","sender":"\#(from)","text":"STOP"}"#).signed()
        guard case .reply(let reply)? = try? gateway.read(call).first else {
            #expect(number == nil)
            return
        }
        #expect(reply.from.unmasked == number && reply.text == "STOP")
    }

    @Test("what is signed but makes no sense is unreadable; without a description of reports nothing is read")
    func unreadable() throws {
        for call in [Self.report("ODD"), Call(body: "{}"), Call(body: ""), Call(body: #"{"sender":"1","id":"x"}"#)] {
            let error = #expect(throws: InboundRefusal.self) { try Self.gateway().read(call.signed()) }
            guard case .unreadable? = error else {
                Issue.record("\(call.body)")
                continue
            }
        }
        let silent = try Self.gateway { $0.description.inbound = nil }
        #expect(!silent.profile.sendsReceipts)
        #expect(throws: InboundRefusal.unverified) { try silent.read(Self.report("DELIVRD").signed()) }
    }

    // MARK: - Settings

    static let badSettings: [(String, @Sendable (inout HTTPGateway.Configuration) -> Void)] = [
        ("base_url", { $0.common.baseURL = "https://sms.example.net/?x=1" }),
        ("http.body", { $0.description.body = #"{"to":"{{to}}","id":"{{attempt}}"}"# }),
        ("http.body", { $0.description.body = #"{"text":"{{text}}","id":"{{attempt}}"}"# }),
        (
            "http.body",
            {
                $0.description.headers = [:]
                $0.description.body = #"{"to":"{{to}}","text":"{{text}}"}"#
            }
        ),
        // Outside of quotes a worker's text could say anything.
        ("http.body", { $0.description.body = #"{"to":"{{to}}","text":{{text}},"id":"{{attempt}}"}"# }),
        ("http.body", { $0.description.body = #"{"to":"{{to}}","text":"{{txt}}","id":"{{attempt}}"}"# }),
        ("http.body", { $0.description.body = "{{to" }),
        ("http.body", { $0.description.method = .get }),
        ("http.query", { $0.description.query = "k={{secret}}" }),
        ("http.headers.X", { $0.description.headers = ["X": "{{text}}"] }),
        ("http.headers.X", { $0.description.headers = ["X": "{{secret}}{{attempt}}"] }),
        ("http.headers", { $0.description.headers = ["X Y": "a"] }),
        ("http.headers", { $0.description.headers = ["X": "a\r\nb"] }),
        ("secret_file", { $0.secret = nil }), ("secret_file", { $0.secret = "a b http-provider-password" }),
        ("from", { $0.sender = nil }), ("webhook_secret_file", { $0.webhookSecret = "short" }),
        ("http.accepted", { $0.description.acceptance = .init(id: nil, success: nil) }),
        ("http", { $0.description.acceptance.id = "id" }),
        (
            "http.errors",
            { $0.description.errors = [.init(status: 500, code: nil, action: .retryLater, sentence: "Busy")] }
        ),
        (
            "http.errors",
            { $0.description.errors = [.init(status: 408, code: nil, action: .retryLater, sentence: "Busy")] }
        ),
        ("http.errors", { $0.description.errors = [.init(status: nil, code: nil, action: .fail, sentence: "x")] }),
        ("http.inbound.format", { $0.description.inbound?.format = .xml }),
        (
            "http.inbound",
            {
                $0.description.inbound?.receipt = nil
                $0.description.inbound?.reply = nil
            }
        ),
    ]

    @Test("a description that cannot work, or that could lie, is refused by name", arguments: badSettings)
    func settings(field: String, change: @Sendable (inout HTTPGateway.Configuration) -> Void) throws {
        let error = #expect(throws: BadInput.self) { try Self.gateway(change) }
        #expect(error?.field == "gateways.local-sms.\(field)")
        #expect(error?.description.contains(Self.secret) == false)
    }
}
