import Foundation
import Outreach
import Testing

@testable import Gateways

@Suite("Twilio: calls") struct TwilioVoiceTests {
    static let webhook = "https://altavoz.example.org/webhooks/twilio-calls"
    static let recording = String(repeating: "0a", count: 32)
    static let until = Samples.now + TwilioVoiceGateway.patience

    static func gateway(
        _ change: (inout TwilioVoiceGateway.Configuration) -> Void = { _ in }
    ) throws -> TwilioVoiceGateway {
        var configuration = TwilioVoiceGateway.Configuration(
            common: Samples.common("twilio-calls", "https://api.twilio.com", webhook), accountSID: Samples.sid,
            credentials: Credentials(user: Samples.sid, secret: Samples.token), authToken: Samples.token,
            from: "+15555550100")
        change(&configuration)
        return try TwilioVoiceGateway(configuration: configuration)
    }

    static func form(_ gateway: TwilioVoiceGateway, validity: Duration = .hours(4)) throws -> [String: String] {
        let request = gateway.request(for: Samples.message(body: recording + ".mp3", validity: validity))
        guard case .http(let exchange) = request else { throw CancellationError() }
        #expect(exchange.endpoint.url == "https://api.twilio.com/2010-04-01/Accounts/\(Samples.sid)/Calls.json")
        return Dictionary(
            uniqueKeysWithValues: FormEncoding.parse(exchange.body).map {
                (String(decoding: $0.name, as: UTF8.self), String(decoding: $0.value, as: UTF8.self))
            })
    }

    /// A call of Twilio's to the address of a step.
    static func inbound(
        _ url: String, _ parameters: [[String]], at: Timestamp = Samples.now
    ) throws -> InboundRequest {
        let call = Call(url: url, parameters: parameters)
        return moved(call.request(signature: TwilioWebhookTests.sign(call)), to: at)
    }

    static func moved(_ it: InboundRequest, to at: Timestamp) -> InboundRequest {
        InboundRequest(url: it.url, method: it.method, headers: it.headers, query: it.query, body: it.body, at: at)
    }

    static func get(_ url: String, at: Timestamp = Samples.now) -> InboundRequest {
        let query = url.split(separator: "?").dropFirst().first.map(String.init) ?? ""
        return InboundRequest(
            url: url, method: "GET", headers: [:],
            query: query.split(separator: "&").map { pair in
                let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
                return (parts[0], parts.count > 1 ? parts[1] : "")
            }, body: [], at: at)
    }

    static func first(_ pattern: String, in text: String) -> String? {
        guard let start = text.range(of: "<\(pattern)>"), let end = text.range(of: "</\(pattern)>") else { return nil }
        return String(text[start.upperBound..<end.lowerBound]).replacing("&amp;", with: "&")
    }

    /// The address of the recording that is played when a person picks up.
    static func link() throws -> String {
        let gateway = try gateway()
        let call = try inbound(
            try #require(try form(gateway)["Url"]), [["CallSid", "CA1"], ["AnsweredBy", "human"]])
        return try #require(first("Play", in: gateway.acknowledgement(of: call).body))
    }

    static let human = [["CallSid", "CA1"], ["CallStatus", "in-progress"], ["AnsweredBy", "human"]]

    @Test("a call is ordered with its recording's name and nothing of the message or the language")
    func request() throws {
        let form = try Self.form(try Self.gateway())
        #expect(form["To"] == Samples.phone.unmasked)
        #expect(form["From"] == "+15555550100")
        #expect(form["MachineDetection"] == "Enable")
        #expect(form["Record"] == nil && form["Twiml"] == nil)
        let url = try #require(form["Url"])
        let seconds = Self.until.milliseconds / 1000
        #expect(
            url
                == "\(Self.webhook)?attempt=\(Samples.attempt)&call=answered&recording=\(Self.recording).mp3&until=\(seconds)"
        )
        #expect(form["StatusCallback"] == "\(Self.webhook)?attempt=\(Samples.attempt)&call=ended")
        for value in form.filter({ $0.key != "To" }).values {
            #expect(!value.contains("unpaid") && !value.contains("2135550142"))
        }
        // A delivery that is worth nothing any more in ten minutes is not played in eleven.
        #expect(
            try Self.form(try Self.gateway(), validity: .minutes(10))["Url"]?.hasSuffix("until=\(seconds - 600)")
                == true)
    }

    @Test("a person who picks up hears the recording: its address holds for that and for some minutes")
    func person() throws {
        let gateway = try Self.gateway()
        let call = try Self.inbound(try #require(try Self.form(gateway)["Url"]), Self.human)
        guard case .receipt(let receipt)? = try gateway.read(call).first else {
            Issue.record("no receipt")
            return
        }
        #expect(receipt.status == .delivered && receipt.attempt == Samples.attempt && receipt.messageID == "CA1")
        let answer = gateway.acknowledgement(of: call)
        #expect(answer.contentType == "text/xml")
        #expect(answer.body.contains(#"numDigits="1""#))
        let link = try #require(Self.first("Play", in: answer.body))
        #expect(link.hasPrefix("\(Self.webhook)/\(Self.recording).mp3?"))
        #expect(gateway.recording(askedFor: Self.get(link)) == RecordingID(Self.recording))
        #expect(gateway.recording(askedFor: Self.get(link, at: Samples.now + .seconds(299))) != nil)
    }

    @Test(
        "who is no person, or not surely one, hears nothing, and the log says so",
        arguments: ["machine_start", "fax", "unknown", "", nil])
    func machine(_ answeredBy: String?) throws {
        let gateway = try Self.gateway()
        let call = try Self.inbound(
            try #require(try Self.form(gateway)["Url"]),
            [["CallSid", "CA1"]] + (answeredBy.map { [["AnsweredBy", $0]] } ?? []))
        #expect(gateway.acknowledgement(of: call) == .hangUp)
        guard case .receipt(let receipt)? = try gateway.read(call).first else {
            Issue.record("no receipt")
            return
        }
        #expect(receipt.status == .undelivered)
        #expect(receipt.code?.sentence.contains("nothing was played") == true)
    }

    @Test("a call that was held back until the hours may be over plays nothing")
    func late() throws {
        let gateway = try Self.gateway()
        let url = try #require(try Self.form(gateway)["Url"])
        let before = try Self.inbound(url, Self.human, at: Self.until + .milliseconds(-1))
        #expect(gateway.acknowledgement(of: before) != .hangUp)
        let after = try Self.inbound(url, Self.human, at: Self.until)
        #expect(gateway.acknowledgement(of: after) == .hangUp)
        guard case .receipt(let receipt)? = try gateway.read(after).first else {
            Issue.record("no receipt")
            return
        }
        #expect(receipt.status == .undelivered && receipt.code?.code == "late")
    }

    @Test("an expired address of a recording opens nothing")
    func expiry() throws {
        let link = try Self.link()
        #expect(try Self.gateway().recording(askedFor: Self.get(link, at: Samples.now + .minutes(5))) == nil)
    }

    @Test("an address of a recording with one character changed opens nothing, nor does another gateway's or account's")
    func forged() throws {
        let link = try Self.link()
        let gateway = try Self.gateway()
        let path = try #require(link.range(of: "/webhooks/")).lowerBound
        for index in link.indices where index >= path {
            let old = link[index]
            let new: Character = old == "1" ? "2" : "1"
            let changed = link.replacingCharacters(in: index...index, with: String(new))
            #expect(gateway.recording(askedFor: Self.get(changed)) == nil, "\(changed)")
        }
        let other = link.replacing("until=", with: "until=9")
        #expect(gateway.recording(askedFor: Self.get(other)) == nil)
        #expect(gateway.recording(askedFor: Self.get(link.replacing(/&mac=.*/, with: ""))) == nil)
        #expect(try Self.gateway { $0.authToken = "another" }.recording(askedFor: Self.get(link)) == nil)
        let renamed = try Self.gateway {
            $0.common = Samples.common("calls", "https://api.twilio.com", "https://altavoz.example.org/webhooks/calls")
        }
        #expect(renamed.recording(askedFor: Self.get(link.replacing("twilio-calls", with: "calls"))) == nil)
        for path in ["..%2F..%2Fetc%2Fpasswd", "../../etc/passwd", "\(Self.recording).wav", Self.recording] {
            #expect(gateway.recording(askedFor: Self.get(link.replacing("\(Self.recording).mp3", with: path))) == nil)
        }
    }

    @Test("1 plays again, 9 is STOP from the number that was called, and any other key ends the call")
    func keys() throws {
        let gateway = try Self.gateway()
        let url = try #require(try Self.form(gateway)["Url"]).replacing("call=answered", with: "call=key")
        func pressed(_ key: String) throws -> InboundRequest {
            try Self.inbound(
                url,
                [["CallSid", "CA1"], ["Digits", key], ["From", "+15555550100"], ["To", Samples.phone.unmasked]])
        }
        let again = try pressed("1")
        #expect(Self.first("Play", in: gateway.acknowledgement(of: again).body) != nil)
        #expect(try gateway.read(again).isEmpty)
        let stop = try pressed("9")
        #expect(gateway.acknowledgement(of: stop) == .hangUp)
        guard case .reply(let reply)? = try gateway.read(stop).first else {
            Issue.record("no STOP")
            return
        }
        #expect(reply.from == Samples.phone && reply.text == "STOP" && reply.isConfirmedByProvider)
        for key in ["2", "0", "#", "99", ""] {
            #expect(try gateway.read(try pressed(key)).isEmpty)
            #expect(gateway.acknowledgement(of: try pressed(key)) == .hangUp)
        }
    }

    @Test(
        "what Twilio's own library signs is taken, and a flipped bit anywhere is not: nobody else stops or answers a call"
    )
    func library() throws {
        let gateway = try Self.gateway()
        let answered = try #require(try Self.form(gateway)["Url"])
        let calls = [
            Call(url: answered, parameters: Self.human),
            Call(
                url: answered.replacing("call=answered", with: "call=key"),
                parameters: [["CallSid", "CA1"], ["Digits", "9"], ["To", "+12135550142"]]),
            Call(
                url: "\(Self.webhook)?attempt=\(Samples.attempt)&call=ended",
                parameters: [["CallSid", "CA1"], ["CallStatus", "busy"]]),
        ]
        for (call, signature) in zip(calls, try Oracle.ask("twilio_sign.py", calls)) {
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

    @Test(
        "each status that Twilio documents is a receipt",
        arguments: [
            ("queued", .accepted), ("initiated", .accepted), ("ringing", .accepted), ("in-progress", .sent),
            ("completed", .sent), ("busy", .undelivered), ("no-answer", .undelivered), ("failed", .failed),
            ("canceled", .failed),
        ] as [(String, ReceiptStatus)])
    func statuses(_ word: String, _ status: ReceiptStatus) throws {
        let gateway = try Self.gateway()
        let call = try Self.inbound(
            "\(Self.webhook)?attempt=\(Samples.attempt)&call=ended", [["CallSid", "CA1"], ["CallStatus", word]])
        guard case .receipt(let receipt)? = try gateway.read(call).first else {
            Issue.record("no receipt")
            return
        }
        #expect(receipt.status == status)
        #expect((receipt.code == nil) == ![.undelivered, .failed].contains(status))
        let answer = Samples.answer(200, #"{"sid": "CA1", "status": "\#(word)"}"#)
        #expect(gateway.status(from: answer)?.status == status)
    }

    @Test("what cannot work is refused before anything is called")
    func settings() throws {
        for change in [
            { $0.from = "MG1" }, { $0.accountSID = "x" }, { $0.authToken = "" }, { $0.common.webhookURL = nil },
        ] as [(inout TwilioVoiceGateway.Configuration) -> Void] {
            #expect(throws: BadInput.self) { try Self.gateway(change) }
        }
    }
}
