import Foundation
import Outreach
import Testing

@testable import Gateways

@Suite("Twilio: what is asked") struct TwilioRequestTests {
    @Test("the form names recipient, sender, webhook with the attempt, validity and text")
    func form() throws {
        guard case .http(let http) = try Samples.twilio().request(for: Samples.message(body: "Hola")) else {
            Issue.record("not HTTP")
            return
        }
        #expect(http.endpoint.url == "https://api.twilio.com/2010-04-01/Accounts/\(Samples.sid)/Messages.json")
        #expect(http.endpoint.method == .post)
        #expect(http.endpoint.headers.contains("Content-Type: application/x-www-form-urlencoded"))
        #expect(http.endpoint.basicAuth == Credentials(user: Samples.sid, secret: Samples.token))
        #expect(
            String(decoding: http.body, as: UTF8.self)
                == "From=%2B15555550100&To=%2B12135550142&StatusCallback=https%3A%2F%2Faltavoz.example.org%2Fwebhooks"
                + "%2Ftwilio-main%3Fattempt%3D\(Samples.attempt)&RiskCheck=disable&ValidityPeriod=14400&Body=Hola")
    }

    @Test("a messaging service takes the place of a number, and no webhook asks for no receipts")
    func service() throws {
        let gateway = try Samples.twilio {
            $0.sender = .messagingService("MG00000000000000000000000000000000")
            $0.common.webhookURL = nil
        }
        let body = Samples.body(gateway.request(for: Samples.message()))
        #expect(body.hasPrefix("MessagingServiceSid=MG0000"))
        #expect(!body.contains("From=") && !body.contains("StatusCallback"))
        #expect(!gateway.profile.sendsReceipts)
    }

    @Test(
        "a text in any script comes out byte for byte",
        arguments: [
            "¿Le deben su salario? Llámenos", "您有权获得工资 & 安全", "شما حق دستمزد دارید", "a+b=c%20&d#e?f/g",
            "👩🏽‍🏭 ok\nsegunda línea",
            "~tilde *star* -_. (paren)", "", "ñ", "\u{1F1F2}\u{1F1FD}",
        ])
    func bytes(text: String) throws {
        let body = Array(Samples.body(try Samples.twilio().request(for: Samples.message(body: text))).utf8)
        let pairs = FormEncoding.parse(body)
        #expect(pairs.last?.value == Array(text.utf8))
        #expect(pairs.count == 6)
        #expect(body.allSatisfy { (0x21...0x7E).contains($0) })
    }

    @Test(
        "the validity stays in the range that Twilio takes",
        arguments: [
            (Duration.milliseconds(200), "1"), (.seconds(-5), "1"), (.seconds(90), "90"), (.hours(10), "36000"),
            (.days(3), "36000"),
        ])
    func validity(validity: Duration, expected: String) throws {
        let body = Samples.body(try Samples.twilio().request(for: Samples.message(validity: validity)))
        #expect(body.contains("&ValidityPeriod=\(expected)&"))
    }

    static let badSettings: [(String, @Sendable (inout TwilioGateway.Configuration) -> Void)] = [
        ("account_sid", { $0.accountSID = "AC123" }),
        ("account_sid", { $0.accountSID = "AC../../../../../../../../../../../" }),
        ("auth_token", { $0.authToken = "" }),
        ("from", { $0.sender = .number("") }),
        ("from", { $0.sender = .number("+1555\r\nX") }),
        ("messaging_service_sid", { $0.sender = .messagingService("nope") }),
        ("base_url", { $0.common.baseURL = "ftp://api.twilio.com" }),
        ("webhook", { $0.common.webhookURL = "https://example.org/x?attempt=1" }),
        ("rate", { $0.common.rate = 0 }), ("rate", { $0.common.rate = .nan }),
        ("concurrency", { $0.common.concurrency = 0 }), ("weight", { $0.common.weight = -1 }),
    ]

    @Test("a setting that cannot work is refused by its name", arguments: badSettings)
    func settings(field: String, change: @Sendable (inout TwilioGateway.Configuration) -> Void) throws {
        let error = #expect(throws: BadInput.self) { try Samples.twilio(change) }
        #expect(error?.field == "gateways.twilio-main.\(field)")
        #expect(error?.description.contains(Samples.token) == false)
    }

    @Test("the state of a message is asked for by its id, and nothing else can be asked for")
    func query() throws {
        let gateway = try Samples.twilio()
        guard case .http(let http) = gateway.statusQuery(messageID: "SM0123456789abcdef0123456789abcdef") else {
            Issue.record("no query")
            return
        }
        #expect(
            http.endpoint.url + http.pathSuffix
                == "https://api.twilio.com/2010-04-01/Accounts/\(Samples.sid)/Messages/SM0123456789abcdef0123456789abcdef.json"
        )
        #expect(http.endpoint.method == .get)
        if gateway.statusQuery(messageID: "../x") != nil { Issue.record("asked") }
    }

    @Test("a slash at the end of base_url makes no difference")
    func slash() throws {
        let gateway = try Samples.twilio { $0.common.baseURL = "http://127.0.0.1:8080/" }
        guard case .http(let http)? = gateway.check() else {
            Issue.record("no check")
            return
        }
        #expect(http.endpoint.url == "http://127.0.0.1:8080/2010-04-01/Accounts/\(Samples.sid).json")
    }
}
