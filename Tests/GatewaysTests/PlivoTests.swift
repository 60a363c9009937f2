import Crypto
import Foundation
import Outreach
import Testing

@testable import Gateways

@Suite("Plivo") struct PlivoTests {
    static let account = "MAXXXXXXXXXXXXXXXXXX"
    static let token = "plivo-auth-token-0123456789"
    static let webhook = "https://altavoz.example.org/webhooks/plivo-main"

    static func gateway(_ change: (inout PlivoGateway.Configuration) -> Void = { _ in }) throws -> PlivoGateway {
        var configuration = PlivoGateway.Configuration(
            common: Samples.common("plivo-main", "https://api.plivo.com", webhook),
            credentials: Credentials(user: account, secret: token), sender: .number("+15555550100"))
        change(&configuration)
        return try PlivoGateway(configuration: configuration)
    }

    /// One webhook call, as Plivo's own library is told of it.
    struct Call: Encodable {
        var token = PlivoTests.token
        var url = webhook
        var nonce = "05429567804466091622"
        var parameters: [[String]]

        var body: [UInt8] { Samples.form(parameters) }

        func request(
            signature: String?, ofMainAccount: String? = nil, nonce: String? = nil, body: [UInt8]? = nil,
            url: String? = nil
        ) -> InboundRequest {
            let url = url ?? self.url
            var headers = ["x-plivo-signature-v3-nonce": nonce ?? self.nonce]
            headers["x-plivo-signature-v3"] = signature
            headers["x-plivo-signature-ma-v3"] = ofMainAccount
            return InboundRequest(
                url: url, method: "POST", headers: headers,
                query: Samples.query(of: url), body: body ?? self.body, at: Samples.now)
        }

        /// Signed by the rule, for tests that are about something else.
        func signed() -> InboundRequest {
            let signed = PlivoSignature.signed(url: url, parameters: FormEncoding.parse(body), nonce: nonce)
            let code = HMAC<SHA256>.authenticationCode(
                for: signed, using: SymmetricKey(data: Array(token.utf8)))
            return request(signature: Data(code).base64EncodedString())
        }
    }

    static func report(_ status: String, code: String? = nil, parent: String? = nil) -> Call {
        Call(
            url: webhook + "?attempt=\(Samples.attempt)",
            parameters: [
                ["From", "15555550100"], ["To", "12135550142"], ["MessageUUID", "m-1"], ["Status", status],
                ["Units", "1"], ["TotalRate", "0.00350"],
            ] + (code.map { [["ErrorCode", $0]] } ?? []) + (parent.map { [["ParentMessageUUID", $0]] } ?? []))
    }

    static func reply(_ text: String, from: String = "12135550142") -> Call {
        Call(parameters: [
            ["From", from], ["To", "15555550100"], ["Type", "sms"], ["Text", text], ["MessageUUID", "r-1"],
        ])
    }

    static func receipt(_ call: Call) throws -> Receipt? {
        guard case .receipt(let receipt)? = try gateway().read(call.signed()).first else { return nil }
        return receipt
    }

    // MARK: - Requests

    @Test("Plivo's own library puts the same on the wire", arguments: difficultTexts)
    func library(text: String) throws {
        let plain = try #require(Wire(try Self.gateway().request(for: Samples.message(body: text))))
        let pooled = try #require(
            Wire(
                try Self.gateway {
                    $0.sender = .powerpack("86bbb125-97bb-4d72-89fd-81d5c515b015")
                    $0.common.webhookURL = nil
                }.request(for: Samples.message(body: text))))
        #expect(try Oracle.ask("plivo_request.py", [plain, pooled]) == ["same", "same"])
        let json = try #require(JSONTree(Array(plain.body.utf8)))
        #expect(json.text("/text") == text && json.text("/dst") == "+12135550142")
        #expect(json.text("/url") == "\(Self.webhook)?attempt=\(Samples.attempt)")
        #expect(json.text("/log") == "false")
        #expect(!pooled.body.contains("\"url\"") && !pooled.body.contains("\"src\""))
    }

    @Test(
        "the validity stays in the range that Plivo takes",
        arguments: [(Duration.seconds(-5), "5"), (.seconds(90), "90"), (.days(3), "10800")])
    func validity(validity: Duration, seconds: String) throws {
        let wire = try #require(Wire(try Self.gateway().request(for: Samples.message(validity: validity))))
        #expect(JSONTree(Array(wire.body.utf8))?.text("/message_expiry") == seconds)
    }

    // MARK: - Answers

    @Test(
        "reads what Plivo answers",
        arguments: [
            (202, #"{"api_id":"a","message":"message(s) queued","message_uuid":["m1"]}"#, "accepted m1 accepted"),
            (202, #"{"message_uuid":[]}"#, "unknown"), (202, #"{"message_uuid":"m1"}"#, "unknown"),
            (202, #"{"message_uuid":["m1"]"#, "unknown"), (200, "", "unknown"),
            (400, #"{"error":"12135550142 is not a valid number"}"#, "fail HTTP 400"),
            (401, "", "stopCampaign HTTP 401"), (404, "", "stopCampaign HTTP 404"), (408, "", "unknown"),
            (429, "", "throttled HTTP 429"), (500, "", "unknown"), (503, "", "unknown"),
        ])
    func answers(status: Int, body: String, expected: String) throws {
        #expect(word(try Self.gateway().outcome(of: Samples.answer(status, body))) == expected)
    }

    @Test("only an opt-out suppresses")
    func suppression() {
        #expect(PlivoCodes.table.rows.filter { $0.meaning == .reject(.suppress) }.map(\.code) == ["200"])
    }

    @Test("the state of a message is asked for by its id alone, and read")
    func status() throws {
        let gateway = try Self.gateway()
        #expect(
            Wire(gateway.statusQuery(messageID: "m-1"))?.url
                == "https://api.plivo.com/v1/Account/\(Self.account)/Message/m-1/")
        let failed = gateway.status(
            from: Samples.answer(200, #"{"message_state":"undelivered","error_code":"80"}"#))
        #expect(failed?.status == .undelivered && failed?.code?.code == "80")
        let sent = gateway.status(from: Samples.answer(200, #"{"message_state":"delivered","error_code":"000"}"#))
        #expect(sent?.status == .delivered && sent?.code == nil)
        #expect(gateway.status(from: Samples.answer(404, "{}")) == nil)
    }

    @Test("the check says what to do, and nothing when all is well")
    func check() throws {
        let gateway = try Self.gateway()
        #expect(gateway.checkProblem(Samples.answer(200, #"{"auth_id":"MA"}"#)) == nil)
        #expect(gateway.checkProblem(Samples.answer(200, "<html>"))?.contains("base_url") == true)
        #expect(gateway.checkProblem(Samples.answer(401, ""))?.contains("password") == true)
    }

    // MARK: - Webhooks

    static let calls: [Call] = [
        report("delivered"), report("undelivered", code: "80", parent: "p-1"),
        reply("¿Qué hago con mi salario? 工资 & 100% = +1"), reply("شما 👩🏽‍🏭\nALTO"),
        Call(parameters: [
            ["MessageUUID", "m"], ["Status", "sent"], ["b", "2"], ["b", "1"], ["B", "z"], ["Empty", ""],
        ]),
        Call(url: webhook + "?b=2&a=1&a=0", parameters: [["MessageUUID", "m"], ["Status", "sent"]]),
        Call(url: "https://altavoz.example.org:8443/x", parameters: [["MessageUUID", "m"], ["Status", "sent"]]),
    ]

    @Test("what Plivo's own library signs is taken, and one flipped bit is not")
    func library() throws {
        for (call, signature) in zip(Self.calls, try Oracle.ask("plivo_sign.py", Self.calls)) {
            let gateway = try Self.gateway()
            #expect(try gateway.read(call.request(signature: signature)).count == 1, "\(call)")
            #expect(try gateway.read(call.request(signature: "AAAA," + signature)).count == 1)
            #expect(try gateway.read(call.request(signature: "AAAA", ofMainAccount: signature)).count == 1)
            #expect(try gateway.read(call.request(signature: nil, ofMainAccount: signature)).count == 1)
            #expect(throws: InboundRefusal.unverified) {
                try gateway.read(call.request(signature: nil, ofMainAccount: "AAAA"))
            }
            for bit in 0..<(call.body.count * 8) {
                var body = call.body
                body[bit / 8] ^= 1 << (bit % 8)
                guard Samples.pairs(body) != Samples.pairs(call.body) else { continue }
                #expect(throws: InboundRefusal.unverified) {
                    try gateway.read(call.request(signature: signature, body: body))
                }
            }
            #expect(throws: InboundRefusal.unverified) {
                try gateway.read(call.request(signature: signature, nonce: "15429567804466091622"))
            }
            #expect(throws: InboundRefusal.unverified) {
                try gateway.read(call.request(signature: signature, nonce: ""))
            }
            #expect(throws: InboundRefusal.unverified) {
                try gateway.read(
                    call.request(signature: signature, url: call.url + (call.url.contains("?") ? "1" : "/")))
            }
            #expect(throws: InboundRefusal.unverified) {
                try Self.gateway { $0.credentials = Credentials(user: Self.account, secret: "another") }
                    .read(call.request(signature: signature))
            }
        }
    }

    @Test("a signature of version 2, which covers the address alone, is not taken")
    func version2() throws {
        let call = Self.report("delivered")
        let code = HMAC<SHA256>.authenticationCode(
            for: Array((Self.webhook + call.nonce).utf8), using: SymmetricKey(data: Array(Self.token.utf8)))
        let headers = [
            "x-plivo-signature-v2": Data(code).base64EncodedString(), "x-plivo-signature-v2-nonce": call.nonce,
        ]
        #expect(throws: InboundRefusal.unverified) {
            try Self.gateway().read(
                InboundRequest(
                    url: call.url, method: "POST", headers: headers, query: [], body: call.body, at: Samples.now))
        }
    }

    @Test(
        "every status is read",
        arguments: [
            ("queued", ReceiptStatus.accepted), ("sent", .sent), ("delivered", .delivered),
            ("undelivered", .undelivered), ("failed", .failed), ("rejected", .failed),
        ])
    func statuses(word: String, status: ReceiptStatus) throws {
        let receipt = try Self.receipt(Self.report(word))
        #expect(receipt?.status == status && receipt?.messageID == "m-1")
        #expect(receipt?.attempt == Samples.attempt && receipt?.code == nil && receipt?.suppresses == false)
    }

    @Test("a failure carries its code, an opt-out at the carrier counts as STOP, and a part is called by its whole")
    func codes() throws {
        for (code, shown, suppresses) in [
            ("80", "80", false), ("200", "200", true), ("", nil, false), ("000", nil, false),
            ("12135550142", "?", false),
        ] as [(String, String?, Bool)] {
            let receipt = try Self.receipt(Self.report("undelivered", code: code, parent: "p-1"))
            #expect(receipt?.code?.code == shown && receipt?.suppresses == suppresses && receipt?.messageID == "p-1")
        }
    }

    @Test("what is signed but makes no sense is unreadable, and the reason names nobody")
    func unreadable() throws {
        for call in [
            Self.report("levitating"), Self.reply("x", from: "Amazon"), Call(parameters: []),
            Call(parameters: [["Status", "sent"]]),
        ] {
            let error = #expect(throws: InboundRefusal.self) { try Self.gateway().read(call.signed()) }
            guard case .unreadable(let why)? = error else {
                Issue.record("\(call)")
                continue
            }
            #expect(!why.contains("555"))
        }
    }

    static let badSettings: [(String, @Sendable (inout PlivoGateway.Configuration) -> Void)] = [
        ("account", { $0.credentials = Credentials(user: "MA1", secret: token) }),
        ("account", { $0.credentials = Credentials(user: "MA../../../../../../..", secret: token) }),
        ("secret_file", { $0.credentials = Credentials(user: account, secret: "") }),
        ("from", { $0.sender = .number("") }), ("messaging_service", { $0.sender = .powerpack("a b") }),
        ("base_url", { $0.common.baseURL = "x" }), ("weight", { $0.common.weight = -1 }),
    ]

    @Test("a setting that cannot work is refused by its name", arguments: badSettings)
    func settings(field: String, change: @Sendable (inout PlivoGateway.Configuration) -> Void) throws {
        let error = #expect(throws: BadInput.self) { try Self.gateway(change) }
        #expect(error?.field == "gateways.plivo-main.\(field)")
        #expect(error?.description.contains(Self.token) == false)
    }
}
