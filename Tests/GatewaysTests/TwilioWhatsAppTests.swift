import Foundation
import Outreach
import Testing

@testable import Gateways

@Suite("Twilio: WhatsApp") struct TwilioWhatsAppTests {
    static let webhook = "https://altavoz.example.org/webhooks/twilio-whatsapp"
    static let template = "HX" + String(repeating: "0a", count: 16)
    static let name = TemplateName(MessageKey("unpaid-wages")!, LanguageTag("es")!)

    static func gateway(
        _ change: (inout TwilioWhatsAppGateway.Configuration) -> Void = { _ in }
    ) throws -> TwilioWhatsAppGateway {
        var configuration = TwilioWhatsAppGateway.Configuration(
            common: Samples.common("twilio-whatsapp", "https://api.twilio.com", webhook), accountSID: Samples.sid,
            credentials: Credentials(user: Samples.sid, secret: Samples.token), authToken: Samples.token,
            sender: .number("whatsapp:+15555550100"), templates: [name: template])
        change(&configuration)
        return try TwilioWhatsAppGateway(configuration: configuration)
    }

    static func form(_ gateway: TwilioWhatsAppGateway, _ template: FilledTemplate?) throws -> [String: String] {
        let plain = Samples.message(body: "Le deben su salario")
        let message = OutgoingMessage(
            attempt: plain.attempt, to: plain.to, text: plain.text, validity: plain.validity, unsubscribeURL: nil,
            at: plain.at, template: template)
        guard case .http(let exchange) = gateway.request(for: message) else { throw CancellationError() }
        #expect(exchange.endpoint.url == "https://api.twilio.com/2010-04-01/Accounts/\(Samples.sid)/Messages.json")
        return Dictionary(
            uniqueKeysWithValues: FormEncoding.parse(exchange.body).map {
                (String(decoding: $0.name, as: UTF8.self), String(decoding: $0.value, as: UTF8.self))
            })
    }

    @Test("a template is sent by its SID with its variables as JSON, and no text beside it")
    func sendsTemplate() throws {
        let form = try Self.form(
            try Self.gateway(),
            FilledTemplate(id: Self.template, variables: [("1", "833-555-0100"), ("2", #"a "b" \ 工"#)]))
        #expect(form["From"] == "whatsapp:+15555550100" && form["To"] == "whatsapp:+12135550142")
        #expect(form["ContentSid"] == Self.template && form["Body"] == nil && form["MediaUrl"] == nil)
        let json = try JSONSerialization.jsonObject(with: Data(try #require(form["ContentVariables"]).utf8))
        #expect(json as? [String: String] == ["1": "833-555-0100", "2": #"a "b" \ 工"#])
        #expect(form["StatusCallback"] == "\(Self.webhook)?attempt=\(Samples.attempt)")
        // Twilio refuses variables that are empty.
        #expect(
            try Self.form(try Self.gateway(), FilledTemplate(id: Self.template, variables: []))["ContentVariables"]
                == nil)
    }

    @Test("an answer is sent as text, and waits at Twilio no longer than it may")
    func sendsAnswer() throws {
        let form = try Self.form(try Self.gateway(), nil)
        #expect(form["Body"] == "Le deben su salario" && form["ContentSid"] == nil)
        #expect(form["ValidityPeriod"] == "14400")
        let service = "MG00000000000000000000000000000000"
        let byService = try Self.form(try Self.gateway { $0.sender = .messagingService(service) }, nil)
        #expect(byService["MessagingServiceSid"] == service && byService["From"] == nil)
        #expect(byService["To"] == "whatsapp:+12135550142")
    }

    static let calls: [Call] = [
        Call(
            url: webhook,
            parameters: [
                ["MessageSid", "SM1"], ["SmsStatus", "received"], ["From", "whatsapp:+12135550142"],
                ["To", "whatsapp:+15555550100"], ["Body", "ALTO por favor"], ["ProfileName", "Perla Ejemplo 👩🏽"],
                ["WaId", "12135550142"], ["MessageType", "text"], ["NumMedia", "0"],
            ]),
        Call(
            url: webhook + "?attempt=\(Samples.attempt)",
            parameters: [
                ["MessageSid", "SM2"], ["MessageStatus", "read"], ["EventType", "READ"], ["ChannelPrefix", "whatsapp"],
                ["ChannelToAddress", "+1213555XXXX"], ["From", "whatsapp:+15555550100"],
                ["To", "whatsapp:+12135550142"],
            ]),
        Call(
            url: webhook + "?attempt=\(Samples.attempt)",
            parameters: [
                ["MessageSid", "SM3"], ["MessageStatus", "undelivered"], ["ErrorCode", "63024"],
                ["ChannelStatusMessage", "Perla Ejemplo is not on WhatsApp"],
            ]),
    ]

    @Test("what Twilio's own library signs is taken, and a flipped bit anywhere is not")
    func library() throws {
        let gateway = try Self.gateway()
        for (call, signature) in zip(Self.calls, try Oracle.ask("twilio_sign.py", Self.calls)) {
            #expect(try gateway.read(call.request(signature: signature)).count == 1)
            for bit in 0..<(call.body.count * 8) {
                var body = call.body
                body[bit / 8] ^= 1 << (bit % 8)
                guard TwilioWebhookTests.pairs(body) != TwilioWebhookTests.pairs(call.body) else { continue }
                #expect(throws: InboundRefusal.unverified) {
                    try gateway.read(call.request(signature: signature, body: body))
                }
            }
            #expect(throws: InboundRefusal.unverified) { try gateway.read(call.request(signature: "")) }
            #expect(throws: InboundRefusal.unverified) {
                try gateway.read(call.request(signature: signature, url: call.url + "0"))
            }
        }
    }

    @Test("a reply names the number and the way it came; the owner's name and id go no further")
    func reply() throws {
        let call = Self.calls[0]
        // Also where its webhook is set to that of texts.
        for gateway in [try Self.gateway(), try Samples.twilio()] as [any Gateway] {
            let events = try gateway.read(call.request(signature: TwilioWebhookTests.sign(call)))
            guard case .reply(let reply)? = events.first else {
                Issue.record("no reply")
                return
            }
            #expect(reply.from == Samples.phone && reply.channel == .whatsapp && reply.text == "ALTO por favor")
            var told = ""
            dump(events, to: &told)
            #expect(!told.contains("Perla") && !told.contains("WaId"))
        }
        let plain = Call(parameters: [["MessageSid", "SM1"], ["From", "+12135550142"], ["Body", "hi"]])
        guard
            case .reply(let text)? = try Samples.twilio().read(
                plain.request(signature: TwilioWebhookTests.sign(plain))
            ).first
        else {
            Issue.record("no reply")
            return
        }
        #expect(text.channel == .sms)
    }

    @Test("who hides their number is told by their id, and nothing that they write is refused")
    func hiddenNumber() throws {
        func read(_ parameters: [[String]], _ gateway: any Gateway) throws -> InboundEvent? {
            let call = Call(url: Self.webhook, parameters: [["MessageSid", "SM1"]] + parameters)
            return try gateway.read(call.request(signature: TwilioWebhookTests.sign(call))).first
        }
        let id = "US.13491208655302741918"
        let ways = [
            [["From", "whatsapp:" + id]], [["From", "whatsapp:" + id], ["ExternalUserId", id]],
            [["From", ""], ["ExternalUserId", id]], [["ExternalUserIdentifier", "whatsapp:" + id]],
        ]
        // Also where its webhook is set to that of texts.
        for gateway in [try Self.gateway(), try Samples.twilio()] as [any Gateway] {
            for way in ways {
                guard case .hidden(let message)? = try read(way + [["Body", "ALTO"]], gateway) else {
                    Issue.record("\(way): not told as hidden")
                    continue
                }
                #expect(message.account == WhatsAppUserID(id) && message.text == "ALTO" && message.messageID == "SM1")
                var told = ""
                dump(message, to: &told)
                #expect(!told.contains("1349"))
            }
            guard case .hidden(let odd)? = try read([["From", "whatsapp:@perla"], ["Body", "STOP"]], gateway) else {
                Issue.record("a STOP is refused")
                continue
            }
            #expect(odd.account == nil && odd.text == "STOP")
            let shown = [["From", "whatsapp:+12135550142"], ["ExternalUserId", id], ["Body", "hola"]]
            guard case .reply(let reply)? = try read(shown, gateway) else {
                Issue.record("no reply")
                continue
            }
            #expect(reply.from == Samples.phone && reply.account == WhatsAppUserID(id))
        }
        #expect(throws: InboundRefusal.self) { try read([["From", "CENTRO"], ["Body", "STOP"]], Samples.twilio()) }
    }

    @Test("read is delivered, and a code says what became of the message")
    func receipts() throws {
        let gateway = try Self.gateway()
        func receipt(_ call: Call) throws -> Receipt? {
            guard
                case .receipt(let receipt)? = try gateway.read(
                    call.request(signature: TwilioWebhookTests.sign(call))
                ).first
            else { return nil }
            return receipt
        }
        let read = try #require(try receipt(Self.calls[1]))
        #expect(read.status == .delivered && read.attempt == Samples.attempt && read.code == nil)
        let lost = try #require(try receipt(Self.calls[2]))
        #expect(lost.status == .undelivered && lost.code?.code == "63024" && !lost.suppresses)
        #expect(lost.code?.sentence.contains("Perla") == false)
    }

    @Test(
        "what WhatsApp refuses means what its table says",
        arguments: [
            (63_003, .reject(.failAddress)), (63_007, .reject(.stopCampaign)), (63_014, .reject(.suppress)),
            (63_016, .reject(.fail)), (63_018, .throttle), (63_024, .reject(.failAddress)), (63_038, .throttle),
            (63_040, .reject(.stopCampaign)), (63_049, .reject(.failAddress)), (63_050, .reject(.fail)),
            (63_051, .reject(.stopCampaign)), (21_655, .reject(.stopCampaign)), (21_656, .reject(.stopCampaign)),
        ] as [(Int, TwilioCodes.Meaning)])
    func codes(_ code: Int, _ meaning: TwilioCodes.Meaning) {
        #expect(TwilioCodes.row(code).meaning == meaning)
        #expect(TwilioCodes.suppresses(code) == (code == 63_014))
    }

    static func content(
        _ types: String = #"{"twilio/text":{"body":"Le deben {{1}}"}}"#, sid: String = template
    ) -> TransferResult {
        Samples.answer(200, #"{"sid":"\#(sid)","language":"es","variables":{"1":"x"},"types":\#(types)}"#)
    }

    static func approval(_ status: String = "approved", _ category: String = "UTILITY") -> TransferResult {
        Samples.answer(200, #"{"sid":"x","whatsapp":{"status":"\#(status)","category":"\#(category)","name":"t"}}"#)
    }

    static func trouble(_ results: [TransferResult]) throws -> TemplateTrouble? {
        do {
            _ = try gateway().template(template, from: results)
            return nil
        } catch let trouble as TemplateTrouble { return trouble }
    }

    @Test("a template is asked for where Twilio keeps them, with its approval, and read")
    func reads() throws {
        let gateway = try Self.gateway()
        let asked = gateway.templateQueries(Self.template).compactMap { query -> String? in
            guard case .http(let http) = query else { return nil }
            #expect(http.endpoint.method == .get && http.endpoint.basicAuth != nil)
            return http.endpoint.url + http.pathSuffix
        }
        let root = "https://content.twilio.com/v1/Content/\(Self.template)"
        #expect(asked == [root, root + "/ApprovalRequests"])
        let read = try gateway.template(Self.template, from: [Self.content(), Self.approval()])
        #expect(
            read
                == ProviderTemplate(
                    id: Self.template, body: "Le deben {{1}}", status: "approved", category: "UTILITY"))
        let unsubmitted = try gateway.template(Self.template, from: [Self.content(), Samples.answer(404)])
        #expect(unsubmitted.status == "not submitted")
    }

    @Test("a template that says more than its text, or is another, is not read as one")
    func refuses() throws {
        for types in [
            #"{"twilio/text":{"body":"Hola"},"twilio/quick-reply":{"body":"Hola","actions":[]}}"#,
            #"{"twilio/media":{"body":"Hola","media":["https://x"]}}"#, #"{"twilio/text":{"body":"Hola","x":"y"}}"#,
            #"{"twilio/text":"Hola"}"#, "{}", "null", #"["twilio/text"]"#,
        ] {
            #expect(try Self.trouble([Self.content(types), Self.approval()])?.isPassing == false, "\(types)")
        }
        let other = "HX" + String(repeating: "1", count: 32)
        #expect(try Self.trouble([Self.content(sid: other), Self.approval()])?.isPassing == false)
        #expect(try Self.trouble([Samples.answer(404), Self.approval()])?.isPassing == false)
        for result in [Samples.answer(500), Samples.answer(200, "<html>"), Samples.failure(28, departed: true)] {
            #expect(try Self.trouble([result, Self.approval()])?.isPassing == true)
            #expect(try Self.trouble([Self.content(), result])?.isPassing == true)
        }
        #expect(try Self.trouble([])?.isPassing == true)
    }

    @Test("what cannot work is refused before anything is sent")
    func settings() throws {
        for change in [
            { $0.sender = .number("12345") }, { $0.sender = .number("whatsapp:Centro") }, { $0.accountSID = "x" },
            { $0.sender = .messagingService("x") }, { $0.authToken = "" }, { $0.templates = [Self.name: "HX1"] },
            { $0.templates = [Self.name: "HX" + String(repeating: "g", count: 32)] },
            { $0.templates = [Self.name: "../" + String(repeating: "0", count: 31)] },
        ] as [(inout TwilioWhatsAppGateway.Configuration) -> Void] {
            #expect(throws: BadInput.self) { try Self.gateway(change) }
        }
        #expect(throws: Never.self) { try Self.gateway { $0.sender = .number("+15555550100") } }
    }
}
