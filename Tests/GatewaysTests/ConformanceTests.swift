import Conformance
import Counterparts
import Crypto
import Foundation
import Outreach
import Testing

@testable import Gateways

@Suite("Every gateway keeps the promises") struct ConformanceTests {
    @Test("twilio") func twilio() throws {
        let receipt = Call(
            url: Samples.webhook + "?attempt=\(Samples.attempt)",
            parameters: [
                ["ErrorCode", "30003"], ["MessageSid", "SM1"], ["MessageStatus", "undelivered"],
                ["To", "+12135550142"],
            ])
        let reply = Call(parameters: [["Body", "¿Qué?"], ["From", "+12135550142"], ["MessageSid", "SM2"]])
        let subject = GatewayConformance.Subject(
            gateway: try Samples.twilio(), wire: .http, to: Samples.phone,
            acceptance: (201, Array(#"{"sid":"SM77","status":"queued","to":"+12135550142"}"#.utf8), "SM77"),
            refusals: [21_211, 21_610, 20_003, 20_429, 30_034].map {
                (400, Array(#"{"code":\#($0),"message":"+12135550142 \#(Samples.token)","status":400}"#.utf8))
            },
            reports: [receipt, reply].map { $0.request(signature: TwilioWebhookTests.sign($0)) },
            signatureHeader: "x-twilio-signature", secrets: [Samples.token])
        #expect(GatewayConformance.violations(of: subject) == [])
    }

    @Test("twilio, calls") func twilioVoice() throws {
        let gateway = try TwilioVoiceTests.gateway()
        let answered = try #require(try TwilioVoiceTests.form(gateway)["Url"])
        let reports = [
            Call(url: answered, parameters: TwilioVoiceTests.human),
            Call(
                url: answered.replacing("call=answered", with: "call=key"),
                parameters: [["CallSid", "CA1"], ["Digits", "9"], ["To", "+12135550142"]]),
            Call(
                url: "\(TwilioVoiceTests.webhook)?attempt=\(Samples.attempt)&call=ended",
                parameters: [["CallSid", "CA1"], ["CallStatus", "no-answer"], ["To", "+12135550142"]]),
        ]
        let subject = GatewayConformance.Subject(
            gateway: gateway, wire: .http, to: Samples.phone,
            acceptance: (201, Array(#"{"sid":"CA77","status":"queued","to":"+12135550142"}"#.utf8), "CA77"),
            refusals: [21_211, 21_215, 20_003, 20_429, 21_205].map {
                (400, Array(#"{"code":\#($0),"message":"+12135550142 \#(Samples.token)","status":400}"#.utf8))
            },
            reports: reports.map { $0.request(signature: TwilioWebhookTests.sign($0)) },
            signatureHeader: "x-twilio-signature", secrets: [Samples.token])
        #expect(GatewayConformance.violations(of: subject) == [])
    }

    @Test("twilio, WhatsApp") func twilioWhatsApp() throws {
        let subject = GatewayConformance.Subject(
            gateway: try TwilioWhatsAppTests.gateway(), wire: .http, to: Samples.phone,
            acceptance: (201, Array(#"{"sid":"SM77","status":"queued","to":"whatsapp:+12135550142"}"#.utf8), "SM77"),
            refusals: [63_003, 63_016, 63_007, 20_003, 63_018, 21_656].map {
                (400, Array(#"{"code":\#($0),"message":"+12135550142 \#(Samples.token)","status":400}"#.utf8))
            },
            reports: TwilioWhatsAppTests.calls.map { $0.request(signature: TwilioWebhookTests.sign($0)) },
            signatureHeader: "x-twilio-signature", secrets: [Samples.token])
        #expect(GatewayConformance.violations(of: subject) == [])
    }

    @Test("kannel") func kannel() throws {
        let gateway = try KannelTests.gateway()
        let subject = GatewayConformance.Subject(
            gateway: gateway, wire: .http, to: Samples.phone,
            acceptance: (
                202, Array("0: Accepted for delivery".utf8),
                "\(AttemptID(at: Timestamp(seconds: 1_736_300_000), random: (11, 12)))"
            ),
            refusals: [
                (403, Array("Authorization failed for sendsms +12135550142 kannel-password".utf8)),
                (503, Array("Temporal failure, try again later.".utf8)),
            ],
            reports: [
                KannelTests.fetched(try KannelTests.reportQuery(gateway, type: 16, reply: "NACK%2F11%2F12135550142")),
                KannelTests.fetched("key=\(KannelTests.secret)&from=12135550142&text=alto&charset=UTF-8&id=7"),
            ],
            signatureHeader: nil, secrets: ["kannel-password", KannelTests.secret])
        #expect(GatewayConformance.violations(of: subject) == [])
    }

    @Test("telnyx") func telnyx() throws {
        let subject = GatewayConformance.Subject(
            gateway: try TelnyxTests.gateway(), wire: .http, to: Samples.phone,
            acceptance: (200, Array(#"{"data":{"id":"m-1","to":[{"status":"queued"}]}}"#.utf8), "m-1"),
            refusals: ["40300", "40310", "10009", "40318", "40010", "12135550142"].map {
                (400, Array(#"{"errors":[{"code":"\#($0)","detail":"+12135550142 \#(TelnyxTests.apiKey)"}]}"#.utf8))
            },
            reports: [
                try TelnyxTests.report("delivery_failed", errors: #"[{"code":"40008"}]"#).signed(),
                try TelnyxTests.reply("¿Qué?").signed(),
            ],
            signatureHeader: "telnyx-signature-ed25519", ages: TelnyxSignature.ages,
            secrets: [TelnyxTests.apiKey])
        #expect(GatewayConformance.violations(of: subject) == [])
    }

    @Test("vonage") func vonage() throws {
        let subject = GatewayConformance.Subject(
            gateway: try VonageTests.gateway(), wire: .http, to: Samples.phone,
            acceptance: (202, Array(#"{"message_uuid":"m-1"}"#.utf8), "m-1"),
            refusals: ["1240", "1170", "1000", "1120"].map {
                (422, Array(#"{"type":"https://x#\#($0)","detail":"+12135550142 \#(VonageTests.secret)"}"#.utf8))
            },
            reports: [
                VonageTests.report("rejected", error: VonageTests.problem("1180")).signed(),
                VonageTests.reply("¿Qué?").signed(),
            ],
            signatureHeader: "authorization", ages: VonageSignature.ages,
            secrets: [VonageTests.secret, "PRIVATE KEY"])
        #expect(GatewayConformance.violations(of: subject) == [])
    }

    @Test("plivo") func plivo() throws {
        let subject = GatewayConformance.Subject(
            gateway: try PlivoTests.gateway(), wire: .http, to: Samples.phone,
            acceptance: (202, Array(#"{"message_uuid":["m-1"]}"#.utf8), "m-1"),
            refusals: [(400, Array(#"{"error":"+12135550142 \#(PlivoTests.token)"}"#.utf8))],
            reports: [PlivoTests.report("undelivered", code: "80").signed(), PlivoTests.reply("¿Qué?").signed()],
            signatureHeader: "x-plivo-signature-v3", secrets: [PlivoTests.token])
        #expect(GatewayConformance.violations(of: subject) == [])
    }

    /// Its reports are not here: Bandwidth signs nothing, so a changed body cannot be told from a right one.
    @Test("bandwidth, but for what no signature covers") func bandwidth() throws {
        let subject = GatewayConformance.Subject(
            gateway: try BandwidthTests.gateway(), wire: .http, to: Samples.phone,
            acceptance: (202, Array(#"{"id":"m-1"}"#.utf8), "m-1"),
            refusals: ["request-validation", "unauthorized", "+12135550142"].map {
                (400, Array(#"{"type":"\#($0)","description":"+12135550142 \#(BandwidthTests.password)"}"#.utf8))
            },
            reports: [], signatureHeader: "authorization",
            secrets: [BandwidthTests.password, BandwidthTests.callbackPassword])
        #expect(GatewayConformance.violations(of: subject) == [])
    }

    @Test("aws, by email") func ses() throws {
        let gateway = try AWSSamples.ses()
        let (certificates, posts) = try AWSSamples.signed([
            .notification(
                AWSSamples.sesEvent("Bounce", AWSEventTests.bounce("Permanent", "General", "5.1.1")),
                topic: AWSSamples.email),
            .notification(AWSSamples.sesEvent("Delivery"), topic: AWSSamples.email, version: "1", subject: "Hello"),
        ])
        #expect(gateway.take(Samples.answer(200, certificates.pem), for: posts[0]))
        let subject = GatewayConformance.Subject(
            gateway: gateway, wire: .http, to: Samples.mailbox,
            acceptance: (200, Array(#"{"MessageId":"0100-1"}"#.utf8), "0100-1"),
            refusals: ["MessageRejected", "NotFoundException", "maria@example.org"].map {
                (400, Array(#"{"__type":"\#($0)","message":"maria@example.org \#(AWSCounterpart.secret)"}"#.utf8))
            },
            reports: posts, signatureHeader: nil, ages: SNSInbox.ages, secrets: [AWSCounterpart.secret])
        #expect(GatewayConformance.violations(of: subject) == [])
    }

    @Test("aws, by SMS") func awsSMS() throws {
        let gateway = try AWSSamples.sms()
        let (certificates, posts) = try AWSSamples.signed([
            .notification(AWSSamples.smsEvent("TEXT_INVALID"), topic: AWSSamples.sms),
            .notification(AWSSamples.smsReply, topic: AWSSamples.sms, version: "1"),
        ])
        #expect(gateway.take(Samples.answer(200, certificates.pem), for: posts[0]))
        let subject = GatewayConformance.Subject(
            gateway: gateway, wire: .http, to: Samples.phone,
            acceptance: (200, Array(#"{"MessageId":"m-1"}"#.utf8), "m-1"),
            refusals: ["ThrottlingException", "ConflictException", "12135550142"].map {
                (400, Array(#"{"__type":"\#($0)","Message":"+12135550142 \#(AWSCounterpart.secret)"}"#.utf8))
            },
            reports: posts, signatureHeader: nil, ages: SNSInbox.ages, secrets: [AWSCounterpart.secret])
        #expect(GatewayConformance.violations(of: subject) == [])
    }

    @Test("http, as described") func http() throws {
        let subject = GatewayConformance.Subject(
            gateway: try HTTPGatewayTests.gateway(), wire: .http, to: Samples.phone,
            acceptance: (200, Array(#"{"messages":[{"id":"m-1","status":"0"}]}"#.utf8), "m-1"),
            refusals: [
                (400, Array(#"{"code":"21","text":"+12135550142 \#(HTTPGatewayTests.secret)"}"#.utf8)),
                (400, Array(#"{"code":"12135550142"}"#.utf8)), (401, []),
            ],
            reports: [
                HTTPGatewayTests.report("UNDELIV", code: "12135550142").signed(),
                HTTPGatewayTests.reply("¿Qué?").signed(),
            ],
            signatureHeader: "x-signature", ages: Duration.minutes(-5)...Duration.minutes(5),
            secrets: [HTTPGatewayTests.secret, HTTPGatewayTests.webhookSecret])
        #expect(GatewayConformance.violations(of: subject) == [])
    }

    @Test("the suite catches a gateway that takes reports which are older, or younger, than it says") func ages() throws
    {
        for ages in [Duration.zero...Duration.minutes(1), Duration.minutes(-10)...Duration.minutes(10)] {
            let subject = GatewayConformance.Subject(
                gateway: try TelnyxTests.gateway(), wire: .http, to: Samples.phone,
                acceptance: (200, Array(#"{"data":{"id":"m-1"}}"#.utf8), "m-1"), refusals: [],
                reports: [try TelnyxTests.reply("¿Qué?").signed()], signatureHeader: nil, ages: ages, secrets: [])
            #expect(!GatewayConformance.violations(of: subject).isEmpty)
        }
    }

    @Test("smtp") func smtp() throws {
        let gateway = try Samples.smtp()
        let subject = GatewayConformance.Subject(
            gateway: gateway, wire: .smtp, to: Samples.mailbox,
            acceptance: (250, Array("250 2.0.0 Ok: queued as 1".utf8), gateway.messageID(of: Samples.attempt)),
            refusals: [
                (550, Array("550 5.1.1 <maria@example.org> mail-secret-1".utf8)), (421, Array("421 4.7.0".utf8)),
            ],
            reports: [], signatureHeader: nil, secrets: ["mail-secret-1"])
        #expect(GatewayConformance.violations(of: subject) == [])
    }

    @Test("rehearsal", arguments: [Channel.sms, .email]) func rehearsal(channel: Channel) throws {
        let to = channel == .sms ? Samples.phone : Samples.mailbox
        let code = channel == .sms ? "30003" : "550 5.1.1"
        let body =
            Array(
                #"{"receipts":[{"id":"1f","attempt":"\#(Samples.attempt)","status":"undelivered","code":"\#(code)"}],"#
                    .utf8)
            + Array(
                #""replies":[{"id":"R1","from":"\#(to.unmasked)","text":"STOP"}]}"#
                    .utf8)
        let signature = Data(
            HMAC<SHA256>.authenticationCode(for: body, using: SymmetricKey(data: Array("rehearsal-secret".utf8)))
        ).base64EncodedString()
        let subject = GatewayConformance.Subject(
            gateway: try Samples.rehearsal(channel), wire: .http, to: to,
            acceptance: (201, Array(#"{"id":"00000000000000ff","status":"accepted"}"#.utf8), "00000000000000ff"),
            refusals: [(400, Array("{\"code\":\"\(code)\"}".utf8))],
            reports: [
                InboundRequest(
                    url: "http://127.0.0.1/webhooks/x", method: "POST", headers: ["x-rehearsal-signature": signature],
                    query: [], body: body, at: Samples.now)
            ],
            signatureHeader: "x-rehearsal-signature", secrets: ["rehearsal-secret"])
        #expect(GatewayConformance.violations(of: subject) == [])
    }

    @Test("a fake one, the smallest there can be") func fake() {
        #expect(GatewayConformance.violations(of: Self.subject(FakeGateway())) == [])
    }

    @Test("the suite catches a gateway that breaks a promise", arguments: Broken.Flaw.allCases)
    func catches(flaw: Broken.Flaw) {
        #expect(!GatewayConformance.violations(of: Self.subject(Broken(flaw: flaw))).isEmpty)
    }

    @Test("a rehearsal gateway points at this machine and nowhere else")
    func loopback() {
        for url in [
            "https://api.twilio.com", "http://127.evil.example.org", "http://10.0.0.1", "http://127.0.0.1@example.org",
            "http://localhost.example.org", "", "http://127.0.0.1.example.org:80", "http://1270.0.0.1",
        ] {
            #expect(throws: BadInput.self) {
                try RehearsalGateway(
                    configuration: RehearsalGateway.Configuration(
                        name: "r", channel: .sms, baseURL: url, secret: "s", rate: 1, concurrency: 1,
                        price: PriceTable(perUnit: .zero)))
            }
        }
    }

    private static func subject(_ gateway: any Gateway) -> GatewayConformance.Subject {
        let body = Array("M1 \(Samples.attempt) delivered".utf8)
        return GatewayConformance.Subject(
            gateway: gateway, wire: .http, to: Samples.phone, acceptance: (200, Array("OK M1.".utf8), "M1"),
            refusals: [(400, Array("NO +12135550142".utf8))],
            reports: [
                InboundRequest(
                    url: "http://127.0.0.1/webhooks/fake", method: "POST",
                    headers: ["x-fake-signature": FakeGateway().signature(of: body)], query: [], body: body,
                    at: Samples.now)
            ],
            signatureHeader: "x-fake-signature", secrets: ["s3cret"])
    }
}

/// The fake gateway with one promise broken.
struct Broken: Gateway {
    enum Flaw: CaseIterable {
        case resendsAfterTimeout, believesAnything, forgetsTheAttempt, acceptsWithoutID, callsServerErrorsNotSent,
            quotesTheProvider, neverSlowsDown
    }

    let flaw: Flaw
    private let sound = FakeGateway()
    var profile: GatewayProfile { sound.profile }

    init(flaw: Flaw) { self.flaw = flaw }

    func request(for message: OutgoingMessage) -> TransferRequest {
        guard flaw == .forgetsTheAttempt, case .http(let http) = sound.request(for: message) else {
            return sound.request(for: message)
        }
        return .http(HTTPExchange(endpoint: http.endpoint, body: Array(message.to.unmasked.utf8)))
    }

    func outcome(of result: TransferResult) -> Outcome {
        switch (flaw, result.answer) {
        case (.resendsAfterTimeout, .failure(let code, _)): .notSent(GatewayCode("\(code)", "No"), retryAfter: nil)
        case (.acceptsWithoutID, .response(200..<300, _, _)): .accepted(messageID: "?", status: .accepted)
        case (.callsServerErrorsNotSent, .response(let status, _, _)) where status >= 500:
            .notSent(GatewayCode("\(status)", "No"), retryAfter: nil)
        case (.quotesTheProvider, .response(400..<500, _, let body)):
            .rejected(GatewayCode("400", String(decoding: body, as: UTF8.self)), .fail)
        case (.neverSlowsDown, .response(429, _, _)): .rejected(GatewayCode("429", "No"), .retryLater)
        default: sound.outcome(of: result)
        }
    }

    func read(_ inbound: InboundRequest) throws(InboundRefusal) -> [InboundEvent] {
        guard flaw == .believesAnything else { return try sound.read(inbound) }
        return []
    }

    func statusQuery(messageID: String) -> TransferRequest? { nil }
    func status(from result: TransferResult) -> (status: ReceiptStatus, code: GatewayCode?)? { nil }
    func check() -> TransferRequest? { nil }
    func checkProblem(_ result: TransferResult) -> String? { nil }
}
