import Outreach
import Testing

@testable import Gateways

@Suite("Twilio: what is answered") struct TwilioAnswerTests {
    @Test("201 with a SID is accepted under it")
    func accepted() throws {
        let body =
            #"{"body":"Hola \"amiga\" \u00bf\ud83d\ude00","num_segments":"1","sid":"SM1","status":"queued","subresource_uris":{"media":"/x","sid":"no"},"error_code":null,"tags":[1,{"sid":"no"}]}"#
        #expect(
            try Samples.twilio().outcome(of: Samples.answer(201, body))
                == .accepted(messageID: "SM1", status: .accepted))
    }

    @Test(
        "an answer that leaves it open is unknown, whatever it says",
        arguments: [
            (201, ""), (201, "{"), (200, #"{"sid":""}"#), (200, #"{"sid":null}"#),
            (201, #"{"sid":"SM1","status":"queued""#),
            (201, #"{"sid":"SM1"} x"#), (201, #"{"sid":"S\ud83d"}"#), (500, #"{"code":20500}"#), (502, "<html>"),
            (503, #"{"sid":"SM1"}"#), (504, ""),
            (302, ""), (408, ""), (499, ""),
        ])
    func unclear(status: Int, body: String) throws {
        guard case .unknown = try Samples.twilio().outcome(of: Samples.answer(status, body)) else {
            Issue.record("\(status) \(body)")
            return
        }
    }

    @Test(
        "a refusal is decided by Twilio's code",
        arguments: [
            (400, 21_211, RejectionAction.failAddress), (400, 21_610, .suppress), (400, 21_614, .failAddress),
            (400, 21_408, .failAddress), (400, 21_606, .stopCampaign), (401, 20_003, .stopCampaign),
            (404, 20_404, .stopCampaign), (400, 21_617, .fail), (400, 21_703, .stopCampaign),
            (400, 30_034, .stopCampaign),
            (400, 63_007, .stopCampaign), (400, 63_050, .fail), (400, 21_999, .fail), (400, 99_999, .stopCampaign),
            (400, 5, .fail),
        ])
    func refused(status: Int, code: Int, action: RejectionAction) throws {
        let body = #"{"code":\#(code),"message":"+12135550142 is bad","more_info":"https://…","status":\#(status)}"#
        guard case .rejected(let reading, let found) = try Samples.twilio().outcome(of: Samples.answer(status, body))
        else {
            Issue.record("not rejected")
            return
        }
        #expect(found == action)
        #expect(reading.code == String(code))
        #expect(!reading.sentence.contains("555"))
    }

    @Test("429 and Twilio's own ways to say slow down throttle for as long as asked", arguments: [429, 400])
    func throttled(status: Int) throws {
        let result = Samples.answer(status, #"{"code":20429,"message":"Too Many Requests"}"#, retryAfter: .seconds(3))
        guard case .throttled(let code, .seconds(3)) = try Samples.twilio().outcome(of: result) else {
            Issue.record("not throttled")
            return
        }
        #expect(code.code == "20429")
    }

    @Test(
        "a refusal without a code is decided by HTTP's",
        arguments: [
            (401, RejectionAction.stopCampaign), (403, .stopCampaign), (404, .stopCampaign), (413, .fail), (400, .fail),
        ])
    func bare(status: Int, action: RejectionAction) throws {
        guard case .rejected(let code, action) = try Samples.twilio().outcome(of: Samples.answer(status, "<html>"))
        else {
            Issue.record("\(status)")
            return
        }
        #expect(code.code == "HTTP \(status)")
    }

    @Test("the table has each code once, a sentence for each, and a range for every number that Twilio uses")
    func table() {
        #expect(Set(TwilioCodes.rows.map(\.code)).count == TwilioCodes.rows.count)
        for row in TwilioCodes.rows {
            #expect(row.sentence.first?.isUppercase == true, "\(row.code)")
            #expect(!row.sentence.hasSuffix("."), "\(row.code)")
        }
        for (a, b) in zip(TwilioCodes.ranges, TwilioCodes.ranges.dropFirst()) {
            #expect(a.codes.upperBound < b.codes.lowerBound)
        }
        #expect(
            (10_000...99_999).allSatisfy { !TwilioCodes.row($0).sentence.hasPrefix("Twilio refused it with a code") })
    }

    @Test(
        "each code that the design names has the action it must have",
        arguments: [
            (21_211, TwilioCodes.Meaning.reject(.failAddress)), (21_214, .reject(.failAddress)),
            (21_408, .reject(.failAddress)), (21_610, .reject(.suppress)), (21_612, .reject(.failAddress)),
            (21_614, .reject(.failAddress)), (20_003, .reject(.stopCampaign)), (20_429, .throttle), (30_001, .throttle),
            (30_002, .reject(.stopCampaign)), (30_003, .reject(.fail)), (30_004, .reject(.failAddress)),
            (30_005, .reject(.failAddress)), (30_006, .reject(.failAddress)), (30_007, .reject(.fail)),
            (30_008, .reject(.fail)), (30_009, .reject(.fail)), (30_010, .reject(.fail)), (30_022, .throttle),
            (30_023, .throttle), (30_024, .reject(.stopCampaign)), (30_034, .reject(.stopCampaign)),
            (30_035, .reject(.stopCampaign)), (30_036, .reject(.fail)), (30_042, .reject(.stopCampaign)),
            (30_450, .reject(.retryLater)), (30_453, .reject(.retryLater)), (30_452, .reject(.fail)),
            (10_004, .throttle),
            (21_606, .reject(.stopCampaign)),
        ])
    func named(code: Int, meaning: TwilioCodes.Meaning) { #expect(TwilioCodes.row(code).meaning == meaning) }

    @Test("a short code that cannot reach a number's country fails that number; any other sender is wrong for all")
    func shortCode() throws {
        let refusal = Samples.answer(400, #"{"code":21606,"message":"+12135550142","status":400}"#)
        let senders: [(TwilioGateway.Configuration.Sender, String)] = [
            (.number("67283"), "failAddress 21606"), (.number("+12135550100"), "stopCampaign 21606"),
            (.number("Altavoz"), "stopCampaign 21606"), (.number("12135550100"), "stopCampaign 21606"),
            (.messagingService("MG00000000000000000000000000000000"), "stopCampaign 21606"),
        ]
        for (sender, expected) in senders {
            #expect(word(try Samples.twilio { $0.sender = sender }.outcome(of: refusal)) == expected)
        }
        let other = Samples.answer(400, #"{"code":21660,"status":400}"#)
        #expect(word(try Samples.twilio { $0.sender = .number("67283") }.outcome(of: other)) == "stopCampaign 21660")
    }

    @Test(
        "what had failed before the answer was written keeps its code: an opt-out suppresses, a bad number fails",
        arguments: [
            ("failed", "21610", "suppress 21610"), ("undelivered", "30005", "failAddress 30005"),
            ("failed", "30007", "fail 30007"), ("failed", "30034", "accepted SM1 failed"),
            ("failed", "30001", "accepted SM1 failed"), ("failed", "null", "accepted SM1 failed"),
            ("failed", "0", "accepted SM1 failed"), ("queued", "21610", "accepted SM1 accepted"),
            ("failed", "30410", "accepted SM1 sent"),
        ])
    func failedAtOnce(status: String, code: String, expected: String) throws {
        let answer = Samples.answer(201, #"{"sid":"SM1","status":"\#(status)","error_code":\#(code)}"#)
        #expect(word(try Samples.twilio().outcome(of: answer)) == expected)
    }

    @Test(
        "where the carrier did not answer in time, it was sent and no more is known: nothing follows as after a failure"
    )
    func noAnswer() throws {
        let gateway = try Samples.twilio()
        for told in ["failed", "undelivered"] {
            let asked = gateway.status(from: Samples.answer(200, #"{"status":"\#(told)","error_code":30410}"#))
            #expect(asked?.status == .sent && asked?.code?.code == "30410")
            let call = Call(parameters: [["ErrorCode", "30410"], ["MessageSid", "SM1"], ["MessageStatus", told]])
            guard
                case .receipt(let receipt)? = try gateway.read(call.request(signature: TwilioWebhookTests.sign(call)))
                    .first
            else {
                Issue.record("no receipt")
                continue
            }
            #expect(receipt.status == .sent && receipt.code?.code == "30410")
        }
    }

    @Test("only an opt-out suppresses, and who blocked the sender")
    func suppression() {
        #expect(TwilioCodes.rows.filter { $0.meaning == .reject(.suppress) }.map(\.code) == [21_610, 63_014])
    }

    @Test("the state of a message is read, with the reason of a failure")
    func status() throws {
        let gateway = try Samples.twilio()
        let failed = gateway.status(
            from: Samples.answer(200, #"{"sid":"SM1","status":"undelivered","error_code":30003}"#))
        #expect(failed?.status == .undelivered)
        #expect(failed?.code?.code == "30003")
        let sent = gateway.status(from: Samples.answer(200, #"{"status":"delivered","error_code":null}"#))
        #expect(sent?.status == .delivered)
        #expect(sent?.code == nil)
        #expect(gateway.status(from: Samples.answer(404, "{}")) == nil)
        #expect(gateway.status(from: Samples.answer(200, #"{"status":"levitating"}"#)) == nil)
    }

    @Test("the check says what to do, and nothing when all is well")
    func check() throws {
        let gateway = try Samples.twilio()
        #expect(gateway.checkProblem(Samples.answer(200, #"{"status":"active"}"#)) == nil)
        #expect(gateway.checkProblem(Samples.answer(200, #"{"status":"suspended"}"#))?.contains("suspended") == true)
        #expect(gateway.checkProblem(Samples.answer(401, #"{"code":20003}"#))?.contains("token") == true)
        #expect(gateway.checkProblem(Samples.answer(200, "<html>"))?.contains("base_url") == true)
        #expect(gateway.checkProblem(Samples.failure(6, departed: false))?.contains("DNS") == true)
    }
}
