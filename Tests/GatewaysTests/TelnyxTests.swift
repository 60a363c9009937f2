import Crypto
import Foundation
import Outreach
import Testing

@testable import Gateways

@Suite("Telnyx") struct TelnyxTests {
    static let key = try! Curve25519.Signing.PrivateKey(rawRepresentation: [UInt8](repeating: 7, count: 32))
    static let apiKey = "KEY0000-telnyx-secret"
    static let webhook = "https://altavoz.example.org/webhooks/telnyx-main"
    static let message = "40385f64-5717-4562-b3fc-2c963f66afa6"

    static func gateway(_ change: (inout TelnyxGateway.Configuration) -> Void = { _ in }) throws -> TelnyxGateway {
        var configuration = TelnyxGateway.Configuration(
            common: Samples.common("telnyx-main", "https://api.telnyx.com", webhook), apiKey: apiKey,
            publicKey: key.publicKey.rawRepresentation.base64EncodedString(), sender: .number("+15555550100"))
        change(&configuration)
        return try TelnyxGateway(configuration: configuration)
    }

    /// One webhook call, as Telnyx's own library is told of it.
    struct Call: Encodable {
        var seed = String(repeating: "07", count: 32)
        var timestamp = "1736300000"
        var body: String

        func request(signature: String, timestamp: String? = nil, body: [UInt8]? = nil, url: String = webhook)
            -> InboundRequest
        {
            InboundRequest(
                url: url, method: "POST",
                headers: [
                    "telnyx-signature-ed25519": signature, "telnyx-timestamp": timestamp ?? self.timestamp,
                ], query: [], body: body ?? Array(self.body.utf8), at: Samples.now)
        }

        /// Signed by the rule, for tests that are about something else.
        func signed() throws -> InboundRequest {
            request(signature: try key.signature(for: Array("\(timestamp)|\(body)".utf8)).base64EncodedString())
        }
    }

    static func report(
        _ status: String, errors: String = "[]", event: String = "message.finalized", id: String = message,
        callback: String = "\(webhook)?attempt=\(Samples.attempt)"
    ) -> Call {
        Call(
            body:
                #"{"data":{"event_type":"\#(event)","id":"e1","occurred_at":"2025-01-08T01:33:20Z","payload":{"direction":"outbound","errors":\#(errors),"id":"\#(id)","text":"Le deben \"su\" salario","to":[{"carrier":"T-Mobile","phone_number":"+12135550142","status":"\#(status)"}],"type":"SMS","webhook_url":"\#(callback)"},"record_type":"event"},"meta":{"attempt":1,"delivered_to":"\#(webhook)"}}"#
        )
    }

    static func reply(_ text: String, keyword: String = "null", from: String = "+12135550142") -> Call {
        Call(
            body:
                #"{"data":{"event_type":"message.received","id":"e2","payload":{"autoresponse_type":\#(keyword),"direction":"inbound","from":{"carrier":"","phone_number":"\#(from)"},"id":"r-1","text":"\#(text)","to":[{"phone_number":"+15555550100","status":"webhook_delivered"}]},"record_type":"event"}}"#
        )
    }

    static func receipt(_ call: Call, url: String = webhook) throws -> Receipt? {
        guard case .receipt(let receipt)? = try gateway().read(try call.signed()).first else { return nil }
        return receipt
    }

    // MARK: - Requests

    @Test("Telnyx's own library puts the same on the wire", arguments: difficultTexts)
    func library(text: String) throws {
        let plain = try #require(Wire(try Self.gateway().request(for: Samples.message(body: text))))
        let pooled = try #require(
            Wire(
                try Self.gateway {
                    $0.sender = .messagingProfile(Self.message)
                    $0.common.webhookURL = nil
                }.request(for: Samples.message(body: text))))
        #expect(try Oracle.ask("telnyx_request.py", [plain, pooled]) == ["same", "same"])
        #expect(plain.headers["Idempotency-Key"] == Samples.attempt.description)
        let json = try #require(JSONTree(Array(plain.body.utf8)))
        #expect(json.text("/text") == text && json.text("/to") == "+12135550142")
        #expect(json.text("/webhook_url") == "\(Self.webhook)?attempt=\(Samples.attempt)")
        #expect(!pooled.body.contains("webhook_url") && !pooled.body.contains("\"from\""))
    }

    @Test("the encoding is named, so that no character of a reviewed text is put simpler")
    func encoding() throws {
        for (text, encoding) in [("¿qué?", "gsm7"), ("Le dijo: “no”", "ucs2"), ("工资", "ucs2")] {
            let wire = try #require(Wire(try Self.gateway().request(for: Samples.message(body: text))))
            #expect(JSONTree(Array(wire.body.utf8))?.text("/encoding") == encoding)
        }
    }

    // MARK: - Answers

    @Test(
        "reads what Telnyx answers",
        arguments: [
            (200, #"{"data":{"id":"m1","to":[{"status":"queued"}]}}"#, "accepted m1 accepted"),
            (200, #"{"data":{"id":"m1"}}"#, "accepted m1 accepted"),
            (200, #"{"data":{"id":""}}"#, "unknown"), (200, #"{"data":{"id":null}}"#, "unknown"),
            (200, #"{"data":{"id":"m1"}"#, "unknown"), (202, "", "unknown"), (301, "", "unknown"),
            (400, #"{"errors":[{"code":"40300","title":"Blocked due to STOP message"}]}"#, "suppress 40300"),
            (403, #"{"errors":[{"code":40300}]}"#, "suppress 40300"),
            (
                400, #"{"errors":[{"code":"40300","title":"Not assigned to a messaging profile"}]}"#,
                "stopCampaign 40300, not STOP"
            ),
            (400, #"{"errors":[{"code":"40310","detail":"+12135550142"}]}"#, "failAddress 40310"),
            (422, #"{"errors":[{"code":"40318"}]}"#, "throttled 40318"),
            (401, #"{"errors":[{"code":"10009"}]}"#, "stopCampaign 10009"),
            (400, #"{"errors":[{"code":"10007"}]}"#, "unknown"), (409, #"{"errors":[{"code":"10012"}]}"#, "unknown"),
            (409, "", "unknown"), (408, "", "unknown"), (500, #"{"errors":[{"code":"10007"}]}"#, "unknown"),
            (429, #"{"errors":[{"code":"10011"}]}"#, "throttled 10011"), (429, "", "throttled HTTP 429"),
            (429, #"{"errors":[{"code":"40310"}]}"#, "throttled HTTP 429"),
            // A limit of the profile's until midnight, and a plain "slow down".
            (429, #"{"errors":[{"code":"40333"}]}"#, "stopCampaign 40333"), (429, "{}", "throttled HTTP 429"),
            (
                200, #"{"data":{"id":"m1","to":[{"status":"sending_failed"}],"errors":[{"code":"40300"}]}}"#,
                "suppress 40300"
            ),
            (
                200, #"{"data":{"id":"m1","to":[{"status":"delivery_failed"}],"errors":[{"code":"40001"}]}}"#,
                "failAddress 40001"
            ),
            (
                200, #"{"data":{"id":"m1","to":[{"status":"sending_failed"}],"errors":[{"code":"40010"}]}}"#,
                "accepted m1 failed"
            ),
            (200, #"{"data":{"id":"m1","to":[{"status":"sending_failed"}],"errors":[]}}"#, "accepted m1 failed"),
            (
                200, #"{"data":{"id":"m1","to":[{"status":"queued"}],"errors":[{"code":"40300"}]}}"#,
                "accepted m1 accepted"
            ),
            (404, "", "stopCampaign HTTP 404"), (400, "{}", "fail HTTP 400"),
            (400, #"{"errors":[{"code":"+12135550142"}]}"#, "fail ?"),
        ])
    func answers(status: Int, body: String, expected: String) throws {
        #expect(word(try Self.gateway().outcome(of: Samples.answer(status, body))) == expected)
    }

    @Test("only an opt-out suppresses")
    func suppression() {
        #expect(TelnyxCodes.table.rows.filter { $0.meaning == .reject(.suppress) }.map(\.code) == ["40300"])
    }

    @Test("the state of a message is asked for by its id alone, and read")
    func status() throws {
        let gateway = try Self.gateway()
        #expect(
            Wire(gateway.statusQuery(messageID: Self.message))?.url
                == "https://api.telnyx.com/v2/messages/\(Self.message)")
        let body = #"{"data":{"to":[{"status":"delivery_failed"}],"errors":[{"code":"40001"}]}}"#
        let status = gateway.status(from: Samples.answer(200, body))
        #expect(status?.status == .undelivered && status?.code?.code == "40001")
        #expect(gateway.status(from: Samples.answer(404, body)) == nil)
        #expect(gateway.status(from: Samples.answer(200, "{}")) == nil)
    }

    @Test("the check says what to do, and nothing when all is well")
    func check() throws {
        let gateway = try Self.gateway()
        #expect(
            gateway.checkProblem(Samples.answer(200, #"{"data":{"record_type":"balance","balance":"1.0"}}"#)) == nil)
        #expect(gateway.checkProblem(Samples.answer(200, "<html>"))?.contains("base_url") == true)
        #expect(
            gateway.checkProblem(Samples.answer(401, #"{"errors":[{"code":"10009"}]}"#))?.contains("secret_file")
                == true)
        #expect(gateway.checkProblem(Samples.failure(6, departed: false))?.contains("DNS") == true)
    }

    // MARK: - Webhooks

    @Test("what Telnyx's own library verifies is taken, and one flipped bit is not")
    func signatures() throws {
        let calls = [
            Self.report("delivered"), Self.reply("¿Qué? 工资 👩🏽‍🏭"),
            Self.report("delivery_failed", errors: #"[{"code":"40001","title":"x"}]"#),
        ]
        let gateway = try Self.gateway()
        for (call, signature) in zip(calls, try Oracle.ask("telnyx_sign.py", calls)) {
            #expect(try gateway.read(call.request(signature: signature)).count == 1)
            for bit in stride(from: 0, to: call.body.utf8.count * 8, by: 7) {
                var body = Array(call.body.utf8)
                body[bit / 8] ^= 1 << (bit % 8)
                #expect(throws: InboundRefusal.unverified) {
                    try gateway.read(call.request(signature: signature, body: body))
                }
            }
            for timestamp in ["1736300001", "01736300000", "+1736300000", "1736300000 ", "", "x"] {
                #expect(throws: InboundRefusal.unverified) {
                    try gateway.read(call.request(signature: signature, timestamp: timestamp))
                }
            }
            #expect(throws: InboundRefusal.unverified) {
                try Self.gateway {
                    $0.publicKey = Curve25519.Signing.PrivateKey().publicKey.rawRepresentation.base64EncodedString()
                }.read(call.request(signature: signature))
            }
        }
    }

    @Test(
        "every status is read",
        arguments: [
            ("queued", ReceiptStatus.accepted), ("sending", .accepted), ("sent", .sent),
            ("delivery_unconfirmed", .sent), ("delivered", .delivered), ("delivery_failed", .undelivered),
            ("expired", .undelivered), ("sending_failed", .failed),
        ])
    func statuses(word: String, status: ReceiptStatus) throws {
        let receipt = try Self.receipt(Self.report(word))
        #expect(receipt?.status == status && receipt?.messageID == Self.message)
        #expect(receipt?.attempt == Samples.attempt && receipt?.code == nil && receipt?.suppresses == false)
    }

    @Test("a failure carries its code, and an opt-out at the carrier counts as STOP, wherever it stands in the list")
    func codes() throws {
        let first = try Self.receipt(Self.report("delivery_failed", errors: #"[{"code":"40001"},{"code":"40008"}]"#))
        #expect(first?.code?.code == "40001" && first?.suppresses == false)
        let stop = try Self.receipt(
            Self.report(
                "sending_failed", errors: #"[{"code":"40008"},{"code":"40300","title":"Blocked due to STOP message"}]"#)
        )
        #expect(stop?.code?.code == "40300" && stop?.suppresses == true)
        let other = try Self.receipt(
            Self.report("sending_failed", errors: #"[{"code":"40300","detail":"No profile for +12135550142"}]"#))
        #expect(other?.suppresses == false && other?.code?.sentence.contains("555") == false)
    }

    @Test("an attempt that stands in the address alone is not believed: the signature does not cover it")
    func unsignedAttempt() throws {
        let call = Self.report("delivered", callback: Self.webhook)
        let url = Self.webhook + "?attempt=\(Samples.attempt)"
        let signature = try call.signed().headers["telnyx-signature-ed25519"] ?? ""
        guard case .receipt(let receipt)? = try Self.gateway().read(call.request(signature: signature, url: url)).first
        else {
            Issue.record("no receipt")
            return
        }
        #expect(receipt.attempt == nil && receipt.messageID == Self.message)
    }

    @Test(
        "a keyword that Telnyx recognised counts as that keyword, whatever was typed",
        arguments: [
            (#""STOP""#, "basta ya", "STOP"), (#""START""#, "sí", "START"), (#""HELP""#, "?", "HELP"),
            ("null", "alto por favor", "alto por favor"), (#""OTHER""#, "hola", "hola"),
        ])
    func keywords(keyword: String, typed: String, expected: String) throws {
        guard case .reply(let reply)? = try Self.gateway().read(try Self.reply(typed, keyword: keyword).signed()).first
        else {
            Issue.record("no reply")
            return
        }
        #expect(reply.text == expected && reply.from == Samples.phone && reply.messageID == "r-1")
        #expect(reply.isConfirmedByProvider == (expected != typed))
    }

    @Test("half an emoji behind a STOP, and a byte that is no UTF-8, leave the STOP readable")
    func halves() throws {
        let gateway = try Self.gateway()
        for bytes in [Array(#"\ud83d"#.utf8), [0xFF]] {
            let body = Array(Self.reply("STOP ").body.utf8)
            let end = try #require(body.firstRange(of: Array("STOP ".utf8))).upperBound
            let cut = Array(body[..<end]) + bytes + Array(body[end...])
            let signature = try Self.key.signature(for: Array("1736300000|".utf8) + cut).base64EncodedString()
            guard
                case .reply(let reply)? = try gateway.read(Call(body: "").request(signature: signature, body: cut))
                    .first
            else {
                Issue.record("no reply")
                continue
            }
            #expect(reply.text == "STOP \u{FFFD}" && reply.from == Samples.phone)
        }
    }

    @Test("other events are taken and say nothing; what makes no sense is unreadable, and the reason names nobody")
    func others() throws {
        let gateway = try Self.gateway()
        #expect(try gateway.read(try Self.report("read", event: "message.read").signed()).isEmpty)
        for call in [
            Self.report("levitating"), Self.report("sent", id: ""), Self.reply("x", from: "Amazon"), Call(body: "{}"),
            Call(body: "null"), Call(body: ""),
        ] {
            let error = #expect(throws: InboundRefusal.self) { try gateway.read(try call.signed()) }
            guard case .unreadable(let why)? = error else {
                Issue.record("\(call.body)")
                continue
            }
            #expect(!why.contains("555"))
        }
    }

    // MARK: - Settings

    static let badSettings: [(String, @Sendable (inout TelnyxGateway.Configuration) -> Void)] = [
        ("secret_file", { $0.apiKey = "" }), ("secret_file", { $0.apiKey = "KEY\r\nX: telnyx-secret" }),
        ("public_key", { $0.publicKey = "" }), ("public_key", { $0.publicKey = "AAAA" }),
        ("from", { $0.sender = .number("") }), ("from", { $0.sender = .number("+1\r\n2") }),
        ("messaging_service", { $0.sender = .messagingProfile("../x") }),
        ("base_url", { $0.common.baseURL = "ftp://x" }), ("webhook", { $0.common.webhookURL = "https://x/?a=1" }),
        ("rate", { $0.common.rate = 0 }), ("concurrency", { $0.common.concurrency = 0 }),
        ("weight", { $0.common.weight = -1 }),
    ]

    @Test("a setting that cannot work is refused by its name", arguments: badSettings)
    func settings(field: String, change: @Sendable (inout TelnyxGateway.Configuration) -> Void) throws {
        let error = #expect(throws: BadInput.self) { try Self.gateway(change) }
        #expect(error?.field == "gateways.telnyx-main.\(field)")
        #expect(error?.description.contains("telnyx-secret") == false)
    }
}
