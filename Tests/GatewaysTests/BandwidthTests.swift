import Foundation
import Outreach
import Testing

@testable import Gateways

@Suite("Bandwidth") struct BandwidthTests {
    static let password = "bandwidth-api-password"
    static let callbackPassword = "bandwidth-callback-password"
    static let application = "93de2206-9669-4e07-948d-329f4b722ee2"

    static func gateway(_ change: (inout BandwidthGateway.Configuration) -> Void = { _ in }) throws -> BandwidthGateway
    {
        var configuration = BandwidthGateway.Configuration(
            common: Samples.common(
                "bandwidth-main", "https://messaging.bandwidth.com",
                "https://altavoz.example.org/webhooks/bandwidth-main"),
            accountID: "9900000", applicationID: application,
            credentials: Credentials(user: "api-user", secret: password),
            callbackCredentials: Credentials(user: "altavoz", secret: callbackPassword), sender: "+15555550100")
        change(&configuration)
        return try BandwidthGateway(configuration: configuration)
    }

    static func call(_ body: String, authorization: String? = nil) -> InboundRequest {
        let right = "Basic " + Data("altavoz:\(callbackPassword)".utf8).base64EncodedString()
        return InboundRequest(
            url: "https://altavoz.example.org/webhooks/bandwidth-main", method: "POST",
            headers: ["authorization": authorization ?? right], query: [], body: Array(body.utf8), at: Samples.now)
    }

    /// As Bandwidth's own models of callbacks want it.
    struct Question: Encodable {
        var callback: Callback?
        var request: [String: Value]?

        enum Value: Encodable {
            case text(String), list([String])

            func encode(to encoder: any Encoder) throws {
                var container = encoder.singleValueContainer()
                switch self {
                case .text(let text): try container.encode(text)
                case .list(let list): try container.encode(list)
                }
            }
        }

        struct Callback: Encodable {
            var time = "2025-01-08T01:33:20Z"
            var type: String
            var to = "+12135550142"
            var description = "Message to +12135550142"
            var errorCode: Int?
            var message: Message
        }

        struct Message: Encodable {
            var id = "m-1"
            var owner = "+15555550100"
            var applicationId = application
            var time = "2025-01-08T01:33:20Z"
            var segmentCount = 1
            var direction = "out"
            var to = ["+12135550142"]
            var from = "+15555550100"
            var text = ""
            var tag = Samples.attempt.description
        }
    }

    static func callbacks(_ events: [(String, Int?)]) throws -> [String] {
        try Oracle.ask(
            "bandwidth_callback.py",
            events.map { type, code in
                var message = Question.Message()
                if type == "message-received" {
                    message.direction = "in"
                    message.from = "+12135550142"
                    message.to = ["+15555550100"]
                    message.text = "¿Qué? 工资"
                }
                return Question(callback: Question.Callback(type: type, errorCode: code, message: message))
            })
    }

    @Test("Bandwidth's own model of a request holds just what ours holds", arguments: difficultTexts)
    func library(text: String) throws {
        let wire = try #require(Wire(try Self.gateway().request(for: Samples.message(body: text))))
        #expect(wire.url == "https://messaging.bandwidth.com/api/v2/users/9900000/messages")
        let json = try #require(JSONTree(Array(wire.body.utf8)))
        let names = ["applicationId", "from", "tag", "expiration", "text"]
        var request = Dictionary(
            uniqueKeysWithValues: names.map { ($0, Question.Value.text(json.text("/\($0)") ?? "")) })
        request["to"] = .list([json.text("/to/0") ?? ""])
        #expect(try Oracle.ask("bandwidth_callback.py", [Question(request: request)]) == ["same"])
        #expect(json.text("/text") == text && json.text("/to/0") == "+12135550142")
        #expect(json.text("/tag") == Samples.attempt.description)
        #expect(json.text("/expiration") == "2025-01-08T05:33:20Z")
    }

    @Test(
        "reads what Bandwidth answers",
        arguments: [
            (202, #"{"id":"m1","owner":"+15555550100"}"#, "accepted m1 accepted"), (202, #"{"id":""}"#, "unknown"),
            (202, #"{"id":"m1""#, "unknown"), (200, "", "unknown"),
            (400, #"{"type":"request-validation","description":"+12135550142"}"#, "fail request-validation"),
            (401, #"{"type":"unauthorized"}"#, "stopCampaign unauthorized"), (403, "", "stopCampaign HTTP 403"),
            (429, #"{"type":"max-message-queue-size-exceeded"}"#, "throttled max-message-queue-size-exceeded"),
            (429, "", "throttled HTTP 429"), (400, #"{"type":"+12135550142"}"#, "fail HTTP 400"),
            (408, "", "unknown"), (500, "", "unknown"),
        ])
    func answers(status: Int, body: String, expected: String) throws {
        #expect(word(try Self.gateway().outcome(of: Samples.answer(status, body))) == expected)
    }

    @Test("only an opt-out suppresses")
    func suppression() {
        #expect(BandwidthCodes.table.rows.filter { $0.meaning == .reject(.suppress) }.map(\.code) == ["4775"])
    }

    @Test("every event of Bandwidth's own models is read, and an opt-out counts as STOP")
    func events() throws {
        let table: [(String, Int?, ReceiptStatus, Bool)] = [
            ("message-sending", nil, .accepted, false), ("message-sent", nil, .sent, false),
            ("message-delivered", nil, .sent, false), ("message-failed", 4770, .failed, false),
            ("message-failed", 4775, .failed, true), ("message-failed", 9902, .sent, false),
            // The carrier never answered: it may have been delivered, and no email may follow.
            ("message-failed", 5630, .sent, false), ("message-failed", 5600, .failed, false),
        ]
        for (row, body) in zip(table, try Self.callbacks(table.map { ($0.0, $0.1) })) {
            guard case .receipt(let receipt)? = try Self.gateway().read(Self.call(body)).first else {
                Issue.record("no receipt: \(body)")
                continue
            }
            #expect(receipt.status == row.2 && receipt.suppresses == row.3 && receipt.messageID == "m-1")
            #expect(receipt.attempt == Samples.attempt && receipt.code?.code == row.1.map(String.init))
        }
        guard
            case .reply(let reply)? = try Self.gateway().read(
                Self.call(try Self.callbacks([("message-received", nil)])[0])
            ).first
        else {
            Issue.record("no reply")
            return
        }
        #expect(reply.text == "¿Qué? 工资" && reply.from == Samples.phone)
    }

    @Test(
        "delivered is what a phone took: handed to the carrier is sent",
        arguments: [
            ("+18445550100", "ok", ReceiptStatus.delivered), ("+18005550100", "OK", .delivered),
            ("+18445550100", "Message delivered to carrier.", .sent), ("+18445550100", "", .sent),
            ("+12135550100", "ok", .sent), ("+18185550100", "ok", .sent), ("67283", "ok", .sent), ("", "ok", .sent),
        ])
    func delivered(from: String, description: String, status: ReceiptStatus) throws {
        let body =
            #"[{"type":"message-delivered","description":"\#(description)","message":{"id":"m-1","from":"\#(from)","tag":"\#(Samples.attempt)"}}]"#
        guard case .receipt(let receipt)? = try Self.gateway().read(Self.call(body)).first else {
            Issue.record("no receipt")
            return
        }
        #expect(receipt.status == status && receipt.attempt == Samples.attempt && receipt.code == nil)
    }

    @Test("a call without the password, or with one bit of it flipped, is refused")
    func wrongPasswords() throws {
        let body = #"[{"type":"message-sent","message":{"id":"m-1"}}]"#
        let right = Array(("Basic " + Data("altavoz:\(Self.callbackPassword)".utf8).base64EncodedString()).utf8)
        for bit in 0..<(right.count * 8) {
            var bytes = right
            bytes[bit / 8] ^= 1 << (bit % 8)
            #expect(throws: InboundRefusal.unverified) {
                try Self.gateway().read(Self.call(body, authorization: String(decoding: bytes, as: UTF8.self)))
            }
        }
        #expect(throws: InboundRefusal.unverified) { try Self.gateway().read(Self.call(body, authorization: "")) }
    }

    @Test("other events say nothing; what makes no sense is unreadable, and the reason names nobody")
    func unreadable() throws {
        let gateway = try Self.gateway()
        #expect(try gateway.read(Self.call(#"[{"type":"suggestion-response"}]"#)).isEmpty)
        #expect(try gateway.read(Self.call("[]")).isEmpty)
        for body in [
            "", "{}", "[{}]", #"[{"type":"message-sent"}]"#, #"[{"type":"message-received","message":{"from":"x"}}]"#,
        ] {
            let error = #expect(throws: InboundRefusal.self) { try gateway.read(Self.call(body)) }
            guard case .unreadable(let why)? = error else {
                Issue.record("\(body)")
                continue
            }
            #expect(!why.contains("555"))
        }
    }

    @Test("one event of a batch that cannot be read costs the others nothing")
    func batch() throws {
        func reply(_ id: String, _ text: String) -> String {
            #"{"type":"message-received","message":{"id":"\#(id)","from":"+12135550142","text":"\#(text)"}}"#
        }
        for bad in [
            "7", "{}", #"{"type":"message-sent"}"#, #"{"type":"message-received","message":{"id":"r","from":"x"}}"#,
        ] {
            let report = try Self.gateway().report(
                in: Self.call("[\(reply("r-1", "STOP")),\(bad),\(reply("r-2", "si"))]"))
            #expect(texts(report) == ["STOP", "si"] && report.passedOver.count == 1, "\(bad)")
        }
    }

    @Test("the state of a message is asked for by its id alone, and read")
    func status() throws {
        let gateway = try Self.gateway()
        #expect(
            Wire(gateway.statusQuery(messageID: "m-1"))?.url
                == "https://messaging.bandwidth.com/api/v2/users/9900000/messages?messageId=m-1")
        let body = #"{"totalCount":1,"messages":[{"messageStatus":"UNDELIVERED","errorCode":4720}]}"#
        let status = gateway.status(from: Samples.answer(200, body))
        #expect(status?.status == .undelivered && status?.code?.code == "4720")
        // As in an event: no receipt came, so no more is known than that it was sent.
        let late = #"{"totalCount":1,"messages":[{"messageStatus":"FAILED","errorCode":9902}]}"#
        #expect(gateway.status(from: Samples.answer(200, late))?.status == .sent)
        #expect(gateway.status(from: Samples.answer(200, late))?.code?.code == "9902")
        let handedOver = #"{"totalCount":1,"messages":[{"messageStatus":"DELIVERED"}]}"#
        #expect(gateway.status(from: Samples.answer(200, handedOver))?.status == .sent)
        let failed = #"{"totalCount":1,"messages":[{"messageStatus":"FAILED","errorCode":4770}]}"#
        #expect(gateway.status(from: Samples.answer(200, failed))?.status == .failed)
        #expect(gateway.status(from: Samples.answer(200, #"{"totalCount":0,"messages":[]}"#)) == nil)
        #expect(gateway.checkProblem(Samples.answer(200, #"{"totalCount":0,"messages":[]}"#)) == nil)
        #expect(gateway.checkProblem(Samples.answer(401, ""))?.contains("password") == true)
    }

    static let badSettings: [(String, @Sendable (inout BandwidthGateway.Configuration) -> Void)] = [
        ("account", { $0.accountID = "../x" }), ("messaging_service", { $0.applicationID = "" }),
        ("user", { $0.credentials = Credentials(user: "a:b", secret: password) }),
        ("secret_file", { $0.credentials = Credentials(user: "a", secret: "") }),
        ("webhook_secret_file", { $0.callbackCredentials = Credentials(user: "altavoz", secret: "short") }),
        ("from", { $0.sender = "" }), ("base_url", { $0.common.baseURL = "x" }),
    ]

    @Test("a setting that cannot work is refused by its name", arguments: badSettings)
    func settings(field: String, change: @Sendable (inout BandwidthGateway.Configuration) -> Void) throws {
        let error = #expect(throws: BadInput.self) { try Self.gateway(change) }
        #expect(error?.field == "gateways.bandwidth-main.\(field)")
        #expect(error?.description.contains(Self.password) == false)
    }
}
