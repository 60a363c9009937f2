import Foundation
import Outreach
import Registry
import Testing

@testable import Gateways

@Suite("Kannel") struct KannelTests {
    static let secret = "a-secret-of-our-own-choice"

    static func gateway(_ change: (inout KannelGateway.Configuration) -> Void = { _ in }) throws -> KannelGateway {
        var configuration = KannelGateway.Configuration(
            common: Samples.common(
                "kannel-main", "http://127.0.0.1:13013", "http://127.0.0.1:8080/webhooks/kannel-main"),
            credentials: Credentials(user: "altavoz", secret: "kannel-password"), webhookSecret: secret,
            sender: "12135550100", plans: NationalPlans())
        change(&configuration)
        return try KannelGateway(configuration: configuration)
    }

    static func fetched(_ query: String, method: String = "GET", body: [UInt8] = []) -> InboundRequest {
        InboundRequest(
            url: "http://127.0.0.1:8080/webhooks/kannel-main?" + query, method: method, headers: [:], query: [],
            body: body, at: Samples.now)
    }

    /// The address to which Kannel will report, as the request names it, with Kannel's escapes filled in.
    static func reportQuery(_ gateway: KannelGateway, type: Int, reply: String = "") throws -> String {
        guard case .http(let http) = gateway.request(for: Samples.message()),
            let line = http.extraHeaders.first(where: { $0.hasPrefix("X-Kannel-DLR-Url: ") }),
            let query = line.split(separator: "?", maxSplits: 1).last
        else { throw CancellationError() }
        return String(query).replacing("%d", with: String(type)).replacing("%A", with: reply)
    }

    @Test("asks for 7-bit or UCS-2 by the alphabet of the text, and for all reports")
    func encodes() throws {
        for (text, coding) in [("Le deben su salario: ¿qué hacer? €", "0"), ("欠薪", "2"), ("Salario mínimo", "2")] {
            guard case .http(let http) = try Self.gateway().request(for: Samples.message(body: text)) else { return }
            #expect(http.extraHeaders.contains("X-Kannel-Coding: \(coding)"))
            #expect(http.extraHeaders.contains("X-Kannel-DLR-Mask: 31"))
            #expect(http.extraHeaders.contains("X-Kannel-Validity: 240"))
            #expect(http.endpoint.headers.contains("X-Kannel-From: 12135550100"))
            #expect(http.body == Array(text.utf8))
        }
    }

    @Test("without a public address no reports are asked for")
    func unreported() throws {
        let gateway = try Self.gateway { $0.common.webhookURL = nil }
        guard case .http(let http) = gateway.request(for: Samples.message()) else { return }
        #expect(!http.extraHeaders.contains { $0.hasPrefix("X-Kannel-DLR") })
        #expect(!gateway.profile.sendsReceipts)
    }

    @Test(
        "reads what smsbox answers",
        arguments: [
            (202, "0: Accepted for delivery", "accepted"), (202, "3: Queued for later delivery", "accepted"),
            (200, "0: Accepted for delivery\n", "accepted"), (202, "Sent.", "unknown"), (202, "", "unknown"),
            (202, "0: Accepted for deliver", "unknown"), (503, "Temporal failure, try again later.", "retryLater"),
            (503, "", "unknown"), (500, "x", "unknown"), (403, "Authorization failed for sendsms", "stopCampaign"),
            (403, "Number(s) has/have been denied by white- and/or black-lists.", "failAddress"),
            (403, "Not routable. Do not try again.", "fail"),
            (400, "Sender missing and no global set, rejected", "stopCampaign"),
            (400, "who knows", "fail"), (404, "", "stopCampaign"), (408, "", "unknown"), (429, "", "throttled"),
        ])
    func answers(status: Int, body: String, expected: String) throws {
        let outcome = try Self.gateway().outcome(of: Samples.answer(status, body), attempt: Samples.attempt)
        let word =
            switch outcome {
            case .accepted(let id, _): id == Samples.attempt.description ? "accepted" : "another id"
            case .notSent: "notSent"
            case .throttled: "throttled"
            case .rejected(_, let action): action.rawValue
            case .unknown: "unknown"
            }
        #expect(word == expected)
    }

    @Test(
        "reads every delivery report",
        arguments: [
            (1, "", ReceiptStatus.delivered, nil), (2, "", .undelivered, "DLR 2"), (4, "", .accepted, nil),
            (8, "ACK%2F", .sent, nil), (16, "NACK%2F11%2FInvalid+Destination+Address", .failed, "SMPP 11"),
            (16, "", .failed, "DLR 16"), (16, "NACK%2F1234%2F+12135550142", .failed, "SMPP 1234"),
            (34, "", .undelivered, "DLR 34"), (66, "", .sent, "DLR 66"),
        ] as [(Int, String, ReceiptStatus, String?)])
    func reports(type: Int, reply: String, status: ReceiptStatus, code: String?) throws {
        let gateway = try Self.gateway()
        let events = try gateway.read(Self.fetched(try Self.reportQuery(gateway, type: type, reply: reply)))
        guard case .receipt(let receipt)? = events.first, events.count == 1 else {
            Issue.record("no receipt")
            return
        }
        #expect(receipt.messageID == Samples.attempt.description && receipt.attempt == Samples.attempt)
        #expect(receipt.status == status && receipt.code?.code == code && !receipt.suppresses)
        #expect(receipt.code?.sentence.contains("2135550142") != true)
    }

    @Test("a report with one flipped bit in its attempt or its proof is refused")
    func flipped() throws {
        let gateway = try Self.gateway()
        let query = try Self.reportQuery(gateway, type: 1)
        let end = try #require(query.range(of: "&type"))
        let signed = query.utf8.distance(from: query.startIndex, to: end.lowerBound)
        for bit in 0..<(signed * 8) {
            var bytes = Array(query.utf8)
            bytes[bit / 8] ^= 1 << (bit % 8)
            guard let forged = String(validating: bytes, as: UTF8.self) else { continue }
            #expect(throws: InboundRefusal.unverified, "\(forged)") { try gateway.read(Self.fetched(forged)) }
        }
    }

    @Test("another secret's proof, a proof of another attempt, a POST and a body are refused")
    func forged() throws {
        let gateway = try Self.gateway()
        let query = try Self.reportQuery(gateway, type: 1)
        let stranger = try Self.gateway { $0.webhookSecret = "another-secret-of-16" }
        #expect(throws: InboundRefusal.unverified) { try stranger.read(Self.fetched(query)) }
        #expect(throws: InboundRefusal.unverified) { try gateway.read(Self.fetched(query, method: "POST")) }
        #expect(throws: InboundRefusal.unverified) { try gateway.read(Self.fetched(query, body: [0x30])) }
        let other = AttemptID(high: 7, low: 9).description
        let swapped = query.replacing(Samples.attempt.description, with: other)
        #expect(throws: InboundRefusal.unverified) { try gateway.read(Self.fetched(swapped)) }
        for query in [
            "", "from=12135550142&text=STOP&id=1", "key=&from=12135550142&text=STOP&id=1", "key=\(Self.secret)x&from=1",
        ] {
            #expect(throws: InboundRefusal.unverified) { try gateway.read(Self.fetched(query)) }
        }
    }

    @Test(
        "what the carrier calls an opting out is one, where its code is named and the message failed",
        arguments: [
            (16, "NACK/1281/Opted+out", true), (16, "NACK/1280/Other", false), (16, "NACK", false),
            (2, "id:1+sub:001+dlvrd:000+stat:REJECTD+err:045+text:Sus+derechos", true),
            (2, "id:1+sub:001+dlvrd:000+stat:REJECTD+err:046+text:err:045+", false), (2, "text:err:045+", false),
            (1, "id:1+stat:DELIVRD+err:045+text:", false), (4, "err:045+", false),
        ])
    func optOuts(type: Int, reply: String, isOptOut: Bool) throws {
        let gateway = try Self.gateway { $0.optOutCodes = ["1281", "045"] }
        let query = try Self.reportQuery(gateway, type: type, reply: reply)
        guard case .receipt(let receipt)? = try gateway.read(Self.fetched(query)).first else {
            Issue.record("no receipt")
            return
        }
        #expect(receipt.suppresses == isOptOut)
        guard case .receipt(let plain)? = try Self.gateway().read(Self.fetched(query)).first else { return }
        #expect(!plain.suppresses && plain.status == receipt.status)
    }

    @Test(
        "reads what workers write, in 7-bit and in UCS-2",
        arguments: [
            ("from=12135550142&text=alto+por+favor&charset=UTF-8&id=7", "alto por favor"),
            ("from=%2B12135550142&text=%C2%BFQu%C3%A9%3F&charset=UTF-8&id=7", "¿Qué?"),
            ("from=12135550142&text=S%D6m%88%8C%22&charset=UTF-16BE&id=7", "取消谢"),
            ("from=12135550142&id=7", ""),
        ])
    func replies(query: String, text: String) throws {
        let events = try Self.gateway().read(Self.fetched("key=\(Self.secret)&" + query))
        guard case .reply(let reply)? = events.first, events.count == 1 else {
            Issue.record("no reply")
            return
        }
        #expect(reply.text == text && reply.messageID == "7" && reply.from == Samples.phone)
    }

    @Test(
        "a number is read where its country stands in it, and never guessed",
        arguments: [
            ("12135550142", true), ("%2B12135550142", true), ("0012135550142", true), ("%2B3235550142", true),
            ("003235550142", true), ("50255501234", true),
            // At home in Los Angeles; with a plus it would be a stranger in Belgium.
            ("3235550142", false), ("2135550142", false), ("55501234", false), ("5550142", false),
            ("02135550142", false),
        ])
    func countries(from: String, isRead: Bool) throws {
        let call = Self.fetched("key=\(Self.secret)&text=STOP&id=7&from=" + from)
        #expect(((try? Self.gateway().read(call)) != nil) == isRead)
    }

    @Test("with country, a STOP from ten digits is one from home")
    func atHome() throws {
        let gateway = try Self.gateway { $0.country = .unitedStates }
        let events = try gateway.read(Self.fetched("key=\(Self.secret)&text=STOP&id=7&from=2135550142"))
        guard case .reply(let reply)? = events.first else {
            Issue.record("no reply")
            return
        }
        #expect(reply.from == Samples.phone && reply.text == "STOP")
    }

    @Test("a reply without an id or a number is not understood")
    func unreadable() throws {
        for query in ["from=12135550142&text=STOP", "from=Amazon&text=STOP&id=7", "text=STOP&id=7"] {
            #expect {
                try Self.gateway().read(Self.fetched("key=\(Self.secret)&" + query))
            } throws: { error in
                if case InboundRefusal.unreadable? = error as? InboundRefusal { true } else { false }
            }
        }
    }

    @Test("the check asks for a message to nobody, and reads the answers")
    func check() throws {
        let gateway = try Self.gateway()
        guard case .http(let http)? = gateway.check() else { return }
        #expect(!http.extraHeaders.contains { $0.hasPrefix("X-Kannel-To") })
        #expect(gateway.checkProblem(Samples.answer(400, "Missing receiver number, rejected")) == nil)
        #expect(
            gateway.checkProblem(Samples.answer(403, "Authorization failed for sendsms"))?.contains("password") == true)
        #expect(gateway.checkProblem(Samples.answer(200, "<html>")) != nil)
        #expect(gateway.checkProblem(Samples.failure(7, departed: false)) != nil)
    }

    @Test("settings that cannot work are refused by name")
    func settings() {
        let changes: [(String, (inout KannelGateway.Configuration) -> Void)] = [
            ("webhook_secret_file", { $0.webhookSecret = "short" }),
            ("webhook_secret_file", { $0.webhookSecret = "sixteen letters?" }),
            ("account", { $0.credentials = Credentials(user: "a b", secret: "x") }),
            ("secret_file", { $0.credentials = Credentials(user: "a", secret: "x\r\nX-Kannel-To: 1") }),
            ("from", { $0.sender = "1\r\n2" }), ("base_url", { $0.common.baseURL = "kannel" }),
            ("webhook", { $0.common.webhookURL = "http://a/%d" }), ("rate", { $0.common.rate = 0 }),
        ]
        for (field, change) in changes {
            #expect {
                try Self.gateway(change)
            } throws: { error in
                (error as? BadInput)?.field?.hasSuffix(field) == true && !"\(error)".contains("sixteen letters")
            }
        }
    }
}
