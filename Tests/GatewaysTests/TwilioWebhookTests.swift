import Crypto
import Foundation
import Outreach
import Testing

@testable import Gateways

/// One webhook call, as Twilio's own library is told of it.
struct Call: Encodable, Sendable, CustomTestStringConvertible {
    var token = Samples.token
    var url = Samples.webhook
    var parameters: [[String]]

    var testDescription: String { url + " " + parameters.map { $0.joined(separator: "=") }.joined(separator: "&") }

    var body: [UInt8] {
        parameters.map { FormEncoding.encoded($0[0]) + Array("=".utf8) + FormEncoding.encoded($0[1]) }
            .reduce(into: []) { $0 += $0.isEmpty ? $1 : Array("&".utf8) + $1 }
    }

    func request(signature: String, body: [UInt8]? = nil, url: String? = nil) -> InboundRequest {
        let url = url ?? self.url
        let query = url.split(separator: "?").dropFirst().first.map(String.init) ?? ""
        return InboundRequest(
            url: url, method: "POST", headers: ["x-twilio-signature": signature],
            query: query.split(separator: "&").map { pair in
                let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
                return (parts[0], parts.count > 1 ? parts[1] : "")
            }, body: body ?? self.body, at: Samples.now)
    }
}

@Suite("Twilio: what is reported") struct TwilioWebhookTests {
    static let calls: [Call] = [
        Call(
            url: Samples.webhook + "?attempt=\(Samples.attempt)",
            parameters: [
                ["MessageSid", "SM1"], ["MessageStatus", "delivered"], ["To", "+12135550142"], ["ErrorCode", ""],
            ]),
        Call(parameters: [
            ["From", "+12135550142"], ["Body", "¿Qué hago con mi salario? 工资 & 100% = +1"], ["MessageSid", "SM2"],
        ]),
        Call(parameters: [
            ["MessageSid", "SM3"], ["From", "+12135550142"], ["Body", "شما 👩🏽‍🏭\nALTO"], ["B", "z"], ["b", "a"],
            ["Ä", "ü"],
        ]),
        // A name given twice, and one pair given twice: the library counts the pair once.
        Call(parameters: [
            ["MessageSid", "SM4"], ["MessageStatus", "sent"], ["Tag", "b"], ["Tag", "a"], ["Tag", "b"],
        ]),
        Call(
            url: "https://altavoz.example.org:8443/webhooks/twilio-main?attempt=\(Samples.attempt)&x=%C3%B1%20y",
            parameters: [["MessageSid", "SM5"], ["MessageStatus", "failed"], ["ErrorCode", "30003"]]),
        Call(
            url: "http://altavoz.example.org/webhooks/twilio-main",
            parameters: [["MessageSid", "SM6"], ["SmsStatus", "sent"], ["Empty", ""], ["Space", " "]]),
        Call(token: "a-token-with-ñ", parameters: [["MessageSid", "SM7"], ["MessageStatus", "queued"]]),
    ]

    @Test("what Twilio's own library signs is taken, and a flipped bit anywhere is not")
    func library() throws {
        let signatures = try Oracle.ask("twilio_sign.py", Self.calls)
        #expect(signatures.count == Self.calls.count)
        for (call, signature) in zip(Self.calls, signatures) {
            let gateway = try Samples.twilio { $0.authToken = call.token }
            #expect(try gateway.read(call.request(signature: signature)).count == 1, "\(call.testDescription)")
            for bit in stride(from: 0, to: call.body.count * 8, by: 3) {
                var body = call.body
                body[bit / 8] ^= 1 << (bit % 8)
                guard Self.pairs(body) != Self.pairs(call.body) else { continue }
                #expect(throws: InboundRefusal.unverified) {
                    try gateway.read(call.request(signature: signature, body: body))
                }
            }
            #expect(throws: InboundRefusal.unverified) {
                try gateway.read(call.request(signature: signature, url: call.url + "&y=1"))
            }
            #expect(throws: InboundRefusal.unverified) {
                try Samples.twilio { $0.authToken = "another" }.read(call.request(signature: signature))
            }
        }
    }

    @Test(
        "a signature over the address with its port is taken without it, and the other way round, as Twilio's library does"
    )
    func ports() throws {
        let plain = Call(parameters: [["MessageSid", "SM1"], ["MessageStatus", "sent"]])
        var withPort = plain
        withPort.url = plain.url.replacing("example.org", with: "example.org:443")
        let signatures = try Oracle.ask("twilio_sign.py", [plain, withPort])
        let gateway = try Samples.twilio()
        #expect(try gateway.read(plain.request(signature: signatures[1])).count == 1)
        #expect(try gateway.read(withPort.request(signature: signatures[0])).count == 1)
    }

    @Test("another spelling of the same parameters is the same call: %2b for %2B, %20 for +")
    func spelling() throws {
        let gateway = try Samples.twilio()
        let call = Call(parameters: [["MessageSid", "SM2"], ["From", "+12135550142"], ["Body", "a b"]])
        let body = Array("MessageSid=SM2&From=%2b12135550142&Body=a%20b".utf8)
        guard case .reply(let reply) = try gateway.read(call.request(signature: Self.sign(call), body: body))[0] else {
            Issue.record("no reply")
            return
        }
        #expect(reply.text == "a b")
    }

    @Test(
        "every status is read",
        arguments: [
            ("queued", ReceiptStatus.accepted), ("accepted", .accepted), ("scheduled", .accepted),
            ("sending", .accepted),
            ("sent", .sent), ("delivered", .delivered), ("read", .delivered), ("undelivered", .undelivered),
            ("failed", .failed), ("canceled", .failed),
        ])
    func statuses(word: String, status: ReceiptStatus) throws {
        let call = Call(
            url: Samples.webhook + "?attempt=\(Samples.attempt)",
            parameters: [["MessageSid", "SM1"], ["MessageStatus", word]])
        let events = try Samples.twilio().read(call.request(signature: Self.sign(call)))
        guard case .receipt(let receipt) = events[0] else {
            Issue.record("no receipt")
            return
        }
        #expect(
            receipt
                == Receipt(
                    gateway: "twilio-main", messageID: "SM1", attempt: Samples.attempt, status: status, code: nil))
    }

    @Test("a failure carries its code and sentence, and an opt-out at the carrier counts as STOP")
    func codes() throws {
        for (number, suppresses) in [("30003", false), ("21610", true), ("0", false), ("", false)] {
            let call = Call(
                parameters: [["MessageSid", "SM1"], ["MessageStatus", "undelivered"], ["ErrorCode", number]])
            guard case .receipt(let receipt) = try Samples.twilio().read(call.request(signature: Self.sign(call)))[0]
            else {
                Issue.record("no receipt")
                return
            }
            #expect(receipt.suppresses == suppresses)
            #expect(receipt.code?.code == (Int(number) ?? 0 == 0 ? nil : number))
            #expect(receipt.attempt == nil)
        }
    }

    @Test(
        "a keyword that Twilio recognised counts as that keyword, whatever was typed",
        arguments: [
            ("STOP", "basta ya", "STOP"), ("START", "sí", "START"), ("HELP", "?", "HELP"), ("NEW", "hola", "hola"),
        ])
    func optOut(type: String, typed: String, expected: String) throws {
        let call = Call(
            parameters: [
                ["MessageSid", "SM1"], ["SmsStatus", "received"], ["From", "+12135550142"], ["Body", typed],
                ["OptOutType", type],
            ])
        guard case .reply(let reply) = try Samples.twilio().read(call.request(signature: Self.sign(call)))[0] else {
            Issue.record("no reply")
            return
        }
        #expect(reply.text == expected)
        #expect(reply.from == Samples.phone)
        // Where Twilio knows the keyword, it has answered by itself.
        #expect(reply.isConfirmedByProvider == (type == expected))
    }

    @Test(
        "what is signed but makes no sense is unreadable, and the reason names nobody",
        arguments: [
            Call(parameters: [["MessageStatus", "sent"]]), Call(parameters: [["MessageSid", "SM1"]]),
            Call(parameters: [["MessageSid", "SM1"], ["MessageStatus", "levitating"]]),
            Call(parameters: []),
        ])
    func unreadable(call: Call) throws {
        let error = #expect(throws: InboundRefusal.self) {
            try Samples.twilio().read(call.request(signature: Self.sign(call)))
        }
        guard case .unreadable(let why)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(!why.contains("555"))
    }

    @Test(
        "a missing, empty or malformed signature is refused",
        arguments: ["", "x", "====", String(repeating: "A", count: 28)])
    func unsigned(signature: String) throws {
        let call = Call(parameters: [["MessageSid", "SM1"], ["MessageStatus", "sent"]])
        #expect(throws: InboundRefusal.unverified) { try Samples.twilio().read(call.request(signature: signature)) }
    }

    static func pairs(_ body: [UInt8]) -> Set<[[UInt8]]> {
        Set(FormEncoding.parse(body).map { [$0.name, $0.value] })
    }

    /// The signature by the rule, for tests that are about something else.
    static func sign(_ call: Call) -> String {
        let text = call.parameters.sorted { $0[0] < $1[0] }.reduce(call.url) { $0 + $1[0] + $1[1] }
        let code = HMAC<Insecure.SHA1>.authenticationCode(
            for: Array(text.utf8), using: SymmetricKey(data: Array(call.token.utf8)))
        return Data(code).base64EncodedString()
    }
}
