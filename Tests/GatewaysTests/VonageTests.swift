import Crypto
import CryptoExtras
import Foundation
import Outreach
import Testing

@testable import Gateways

@Suite("Vonage") struct VonageTests {
    static let key = try! _RSA.Signing.PrivateKey(keySize: .bits2048)
    static let application = "aaaaaaaa-bbbb-cccc-dddd-0123456789ab"
    static let secret = "vonage-signature-secret"
    static let webhook = "https://altavoz.example.org/webhooks/vonage-main"
    static let message = "11111111-bbbb-4ccc-8ddd-0123456789ab"

    static func gateway(_ change: (inout VonageGateway.Configuration) -> Void = { _ in }) throws -> VonageGateway {
        var configuration = VonageGateway.Configuration(
            common: Samples.common("vonage-main", "https://api.nexmo.com", webhook), applicationID: application,
            privateKey: key.pkcs8PEMRepresentation, signatureSecret: secret, sender: "+15555550100")
        change(&configuration)
        return try VonageGateway(configuration: configuration)
    }

    /// One webhook call, as Vonage's own library is told of it.
    struct Call: Encodable {
        var secret = VonageTests.secret
        var claims: [String: Claim] = [
            "iat": .number(1_736_300_000), "jti": .text("c5ba8f24-1a14-4c10-bfdf-3fbe8ce511b5"), "iss": .text("Vonage"),
            "application_id": .text(application), "api_key": .text("a1b2c3d"),
        ]
        var body: String
        var algorithm = "HS256"

        enum Claim: Encodable {
            case number(Int), text(String)

            func encode(to encoder: any Encoder) throws {
                var container = encoder.singleValueContainer()
                switch self {
                case .number(let number): try container.encode(number)
                case .text(let text): try container.encode(text)
                }
            }
        }

        func request(token: String, body: [UInt8]? = nil) -> InboundRequest {
            InboundRequest(
                url: webhook, method: "POST", headers: ["authorization": "Bearer " + token], query: [],
                body: body ?? Array(self.body.utf8), at: Samples.now)
        }

        /// Signed by the rule, for tests that are about something else.
        func signed(header: String = #"{"alg":"HS256","typ":"JWT"}"#, iat: String = "1736300000") -> InboundRequest {
            let hash = SHA256.hash(data: Array(body.utf8)).map { String(format: "%02x", $0) }.joined()
            let claims = #"{"iat":\#(iat),"iss":"Vonage","payload_hash":"\#(hash)"}"#
            let text =
                JSONWebToken.encoded(Array(header.utf8)) + "." + JSONWebToken.encoded(Array(claims.utf8))
            let code = HMAC<SHA256>.authenticationCode(
                for: Array(text.utf8), using: SymmetricKey(data: Array(secret.utf8)))
            return request(token: text + "." + JSONWebToken.encoded(Array(code)))
        }
    }

    static func report(_ status: String, error: String? = nil) -> Call {
        let error = error.map { #","error":\#($0)"# } ?? ""
        return Call(
            body:
                #"{"channel":"sms","client_ref":"\#(Samples.attempt)","from":"15555550100","message_uuid":"\#(message)","sms":{"count_total":"2"},"status":"\#(status)","timestamp":"2025-01-08T01:33:20Z","to":"12135550142","usage":{"currency":"EUR","price":"0.0333"}\#(error)}"#
        )
    }

    static func problem(_ code: String) -> String {
        #"{"type":"https://developer.vonage.com/api-errors/messages#\#(code)","title":"Odd","detail":"+12135550142"}"#
    }

    static func reply(_ text: String, from: String = "12135550142", channel: String = "sms") -> Call {
        Call(
            body:
                #"{"channel":"\#(channel)","from":"\#(from)","message_type":"text","message_uuid":"r-1","sms":{"num_messages":"1"},"text":"\#(text)","timestamp":"2025-01-08T01:33:20Z","to":"15555550100"}"#
        )
    }

    static func receipt(_ call: Call) throws -> Receipt? {
        guard case .receipt(let receipt)? = try gateway().read(call.signed()).first else { return nil }
        return receipt
    }

    // MARK: - Requests

    struct Question: Encodable {
        let request: Wire
        let application: String
        let privateKey: String
        let publicKey: String
    }

    @Test("Vonage's own libraries put the same on the wire, and make the same token", arguments: difficultTexts)
    func library(text: String) throws {
        let plain = try #require(Wire(try Self.gateway().request(for: Samples.message(body: text))))
        let bare = try #require(
            Wire(
                try Self.gateway {
                    $0.sender = "Altavoz"
                    $0.common.webhookURL = nil
                }.request(for: Samples.message(body: text))))
        let questions = [plain, bare].map {
            Question(
                request: $0, application: Self.application, privateKey: Self.key.pkcs8PEMRepresentation,
                publicKey: Self.key.publicKey.pemRepresentation)
        }
        #expect(try Oracle.ask("vonage_request.py", questions) == ["same", "same"])
        let json = try #require(JSONTree(Array(plain.body.utf8)))
        #expect(json.text("/text") == text && json.text("/to") == "12135550142")
        #expect(json.text("/client_ref") == Samples.attempt.description && json.text("/webhook_url") == Self.webhook)
        #expect(json.text("/from") == "15555550100")
        #expect(!bare.body.contains("webhook"))
    }

    @Test("the encoding is named, and the validity stays in the range that Vonage takes")
    func fields() throws {
        for (text, encoding) in [("¿qué?", "text"), ("工资", "unicode")] {
            let wire = try #require(Wire(try Self.gateway().request(for: Samples.message(body: text))))
            #expect(JSONTree(Array(wire.body.utf8))?.text("/sms/encoding_type") == encoding)
        }
        for (validity, seconds) in [(Duration.seconds(-5), "20"), (.seconds(90), "90"), (.days(30), "604800")] {
            let wire = try #require(Wire(try Self.gateway().request(for: Samples.message(validity: validity))))
            #expect(JSONTree(Array(wire.body.utf8))?.text("/ttl") == seconds)
        }
    }

    @Test("a key in PKCS #1, as older applications have it, works too")
    func oldKey() throws {
        #expect(throws: Never.self) { try Self.gateway { $0.privateKey = Self.key.pemRepresentation } }
    }

    // MARK: - Answers

    @Test(
        "reads what Vonage answers",
        arguments: [
            (202, #"{"message_uuid":"m1"}"#, "accepted m1 accepted"), (202, #"{"message_uuid":""}"#, "unknown"),
            (202, #"{"message_uuid":"m1""#, "unknown"), (200, "", "unknown"), (302, "", "unknown"),
            (422, problem("1120"), "stopCampaign 1120"), (422, problem("1430"), "failAddress 1430"),
            (422, problem("1240"), "suppress 1240"), (422, problem("1444"), "fail 1444"),
            (422, problem("1030"), "unknown"), (422, problem("1320"), "unknown"),
            (422, #"{"title":1170}"#, "failAddress 1170"), (422, problem("+12135550142"), "fail HTTP 422"),
            (401, #"{"type":"https://developer.vonage.com/api-errors#unauthorized"}"#, "stopCampaign unauthorized"),
            (402, #"{"type":"https://developer.vonage.com/api-errors#low-balance"}"#, "stopCampaign low-balance"),
            (403, #"{"type":"https://developer.vonage.com/api-errors#odd"}"#, "stopCampaign HTTP 403"),
            (429, problem("1000"), "throttled 1000"), (429, "", "throttled HTTP 429"),
            (401, "", "stopCampaign HTTP 401"),
            (408, "", "unknown"), (500, problem("1120"), "unknown"), (503, "", "unknown"),
        ])
    func answers(status: Int, body: String, expected: String) throws {
        #expect(word(try Self.gateway().outcome(of: Samples.answer(status, body))) == expected)
    }

    @Test("only an opt-out suppresses")
    func suppression() {
        #expect(VonageCodes.table.rows.filter { $0.meaning == .reject(.suppress) }.map(\.code) == ["1240"])
    }

    // MARK: - Webhooks

    @Test("what Vonage's own library verifies is taken, and one flipped bit is not")
    func signatures() throws {
        let calls = [
            Self.report("delivered"), Self.reply("¿Qué? 工资 👩🏽‍🏭"), Self.report("rejected", error: Self.problem("1180")),
        ]
        let gateway = try Self.gateway()
        for (call, token) in zip(calls, try Oracle.ask("vonage_sign.py", calls)) {
            #expect(try gateway.read(call.request(token: token)).count == 1)
            for bit in 0..<(call.body.utf8.count * 8) {
                var body = Array(call.body.utf8)
                body[bit / 8] ^= 1 << (bit % 8)
                #expect(throws: InboundRefusal.unverified) {
                    try gateway.read(call.request(token: token, body: body))
                }
            }
            for bit in 0..<(token.utf8.count * 8) {
                var bytes = Array(token.utf8)
                bytes[bit / 8] ^= 1 << (bit % 8)
                guard let forged = String(validating: bytes, as: UTF8.self) else { continue }
                #expect(throws: InboundRefusal.unverified, "\(forged)") {
                    try gateway.read(call.request(token: forged))
                }
            }
            #expect(throws: InboundRefusal.unverified) {
                try Self.gateway { $0.signatureSecret = "another" }.read(call.request(token: token))
            }
        }
    }

    @Test("a token that is not signed, or in another way than Vonage's, is refused")
    func algorithms() throws {
        let calls = ["none", "HS384", "HS512"].map { algorithm in
            var call = Self.report("delivered")
            call.algorithm = algorithm
            return call
        }
        let gateway = try Self.gateway()
        for (call, token) in zip(calls, try Oracle.ask("vonage_sign.py", calls)) {
            #expect(throws: InboundRefusal.unverified, "\(call.algorithm)") {
                try gateway.read(call.request(token: token))
            }
        }
        for header in [#"{"alg":"none"}"#, #"{"alg":"RS256"}"#, #"{"alg":"hs256"}"#, "{}", "null"] {
            #expect(throws: InboundRefusal.unverified, "\(header)") {
                try gateway.read(Self.report("delivered").signed(header: header))
            }
        }
        for iat in ["null", "\"\"", "1e9", "-1", "9999999999999999"] {
            #expect(throws: InboundRefusal.unverified, "\(iat)") {
                try gateway.read(Self.report("delivered").signed(iat: iat))
            }
        }
        for token in ["", "a.b", "a.b.c", "..", "....", " "] {
            #expect(throws: InboundRefusal.unverified) { try gateway.read(Self.report("sent").request(token: token)) }
        }
    }

    @Test("a token for another body, or without the body's hash, is refused")
    func hashes() throws {
        let gateway = try Self.gateway()
        let other = Self.reply("hola").signed().headers["authorization"]!.dropFirst("Bearer ".count)
        #expect(throws: InboundRefusal.unverified) {
            try gateway.read(Self.reply("adiós").request(token: String(other)))
        }
        let text =
            JSONWebToken.encoded(Array(#"{"alg":"HS256"}"#.utf8)) + "."
            + JSONWebToken.encoded(Array(#"{"iat":1736300000}"#.utf8))
        let code = HMAC<SHA256>.authenticationCode(
            for: Array(text.utf8), using: SymmetricKey(data: Array(Self.secret.utf8)))
        #expect(throws: InboundRefusal.unverified) {
            try gateway.read(Self.reply("hola").request(token: text + "." + JSONWebToken.encoded(Array(code))))
        }
    }

    @Test(
        "every status is read",
        arguments: [
            ("submitted", ReceiptStatus.sent), ("delivered", .delivered), ("read", .delivered),
            ("undeliverable", .undelivered), ("rejected", .failed),
        ])
    func statuses(word: String, status: ReceiptStatus) throws {
        let receipt = try Self.receipt(Self.report(word))
        #expect(receipt?.status == status && receipt?.messageID == Self.message)
        #expect(receipt?.attempt == Samples.attempt && receipt?.code == nil && receipt?.suppresses == false)
    }

    @Test("a failure carries its code, and an opt-out at the carrier counts as STOP")
    func codes() throws {
        for (error, code, suppresses) in [
            (Self.problem("1180"), "1180", false), (Self.problem("1240"), "1240", true),
            (#"{"title":"1240"}"#, "1240", true), (#"{"title":1190}"#, "1190", false), (#"{"title":"x"}"#, nil, false),
        ] as [(String, String?, Bool)] {
            let receipt = try Self.receipt(Self.report("rejected", error: error))
            #expect(receipt?.code?.code == code && receipt?.suppresses == suppresses, "\(error)")
        }
    }

    @Test("a worker's words come as they were written")
    func replies() throws {
        for from in ["12135550142", "+12135550142"] {
            guard case .reply(let reply)? = try Self.gateway().read(Self.reply("取消谢谢", from: from).signed()).first
            else {
                Issue.record("no reply")
                continue
            }
            #expect(reply.text == "取消谢谢" && reply.from == Samples.phone && reply.messageID == "r-1")
            #expect(!reply.isConfirmedByProvider)
        }
    }

    @Test("what is signed but makes no sense is unreadable, and the reason names nobody")
    func unreadable() throws {
        for call in [
            Self.report("levitating"), Self.reply("x", from: "Amazon"), Self.reply("x", channel: "whatsapp"),
            Call(body: "{}"), Call(body: ""), Call(body: "null"),
        ] {
            let error = #expect(throws: InboundRefusal.self) { try Self.gateway().read(call.signed()) }
            guard case .unreadable(let why)? = error else {
                Issue.record("\(call.body)")
                continue
            }
            #expect(!why.contains("555"))
        }
    }

    // MARK: - Settings

    static let badSettings: [(String, @Sendable (inout VonageGateway.Configuration) -> Void)] = [
        ("account", { $0.applicationID = "" }), ("account", { $0.applicationID = "a/b" }),
        ("secret_file", { $0.privateKey = "" }), ("secret_file", { $0.privateKey = "vonage-signature-secret" }),
        ("secret_file", { $0.privateKey = P256.Signing.PrivateKey().pemRepresentation }),
        ("webhook_secret_file", { $0.signatureSecret = "" }), ("from", { $0.sender = "" }),
        ("base_url", { $0.common.baseURL = "x" }), ("rate", { $0.common.rate = 0 }),
    ]

    @Test("a setting that cannot work is refused by its name", arguments: badSettings)
    func settings(field: String, change: @Sendable (inout VonageGateway.Configuration) -> Void) throws {
        let error = #expect(throws: BadInput.self) { try Self.gateway(change) }
        #expect(error?.field == "gateways.vonage-main.\(field)")
        #expect(error?.description.contains("vonage-signature-secret") == false)
    }
}
