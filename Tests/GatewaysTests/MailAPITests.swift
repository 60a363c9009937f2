import Conformance
import Foundation
import Outreach
import Testing

@testable import Gateways

@Suite("Providers of email over HTTPS") struct MailAPITests {
    typealias S = MailAPISamples

    // MARK: - Promises

    @Test("sendgrid keeps the promises") func sendGridConforms() throws {
        let subject = GatewayConformance.Subject(
            gateway: try S.sendGrid(), wire: .http, to: Samples.mailbox,
            acceptance: (202, [], Samples.attempt.description),
            refusals: [
                (
                    400,
                    Array(#"{"errors":[{"message":"maria@example.org","field":"personalizations.0.to.0.email"}]}"#.utf8)
                ),
                (403, Array(#"{"errors":[{"message":"\#(S.apiKey)","field":"from"}]}"#.utf8)), (401, []),
            ],
            reports: [try S.sendGridPost(S.sendGridEvent(#""event":"bounce","type":"bounce","status":"5.1.1""#))],
            signatureHeader: "x-twilio-email-event-webhook-signature", secrets: [S.apiKey])
        #expect(GatewayConformance.violations(of: subject) == [])
    }

    @Test("postmark keeps the promises") func postmarkConforms() throws {
        let subject = GatewayConformance.Subject(
            gateway: try S.postmark(), wire: .http, to: Samples.mailbox,
            acceptance: (
                200, Array(#"{"To":"maria@example.org","MessageID":"pm-1","ErrorCode":0,"Message":"OK"}"#.utf8), "pm-1"
            ),
            refusals: [300, 406, 10, 429].map {
                (422, Array(#"{"ErrorCode":\#($0),"Message":"maria@example.org \#(S.apiKey)"}"#.utf8))
            },
            reports: [S.postmarkPost(S.postmarkReport(#""RecordType":"Bounce","Type":"HardBounce""#))],
            signatureHeader: "authorization", isBodySigned: false,
            tracedBody: { Array(S.postmarkSearch([S.postmarkFound($0)]).utf8) }, secrets: [S.apiKey, S.webhookSecret])
        #expect(GatewayConformance.violations(of: subject) == [])
    }

    @Test("mailgun keeps the promises") func mailgunConforms() throws {
        let subject = GatewayConformance.Subject(
            gateway: try S.mailgun(), wire: .http, to: Samples.mailbox,
            acceptance: (
                200, Array(#"{"id":"<1@mg.example.org>","message":"Queued. Thank you."}"#.utf8), "1@mg.example.org"
            ),
            refusals: [
                (400, Array(#"{"message":"'to' parameter is not a valid address: maria@example.org"}"#.utf8)),
                (401, Array("Forbidden \(S.apiKey)".utf8)),
            ],
            reports: [S.mailgunPost(#""event":"delivered""#)], signatureHeader: nil, ages: MailgunSignature.ages,
            isBodySigned: false,
            secrets: [S.apiKey, S.webhookSecret])
        #expect(GatewayConformance.violations(of: subject) == [])
    }

    @Test("who takes 200 alone for success is answered 200")
    func acknowledged() throws {
        let gateways: [any Gateway] = [try S.mailgun(), try S.postmark()]
        for gateway in gateways { #expect(gateway.acknowledgement.contentType == "text/plain") }
    }

    // MARK: - Requests

    @Test("sendgrid's own library builds the same request, member for member")
    func sendGridRequest() throws {
        struct Question: Encodable {
            var from = "rights@example.org"
            var name = "Línea \"de\" derechos"
            var to = "maria@example.org"
            var reply_to = "office@example.org"
            let subject: String
            let text: String
            let html: String
            let attempt: String
            let headers: [[String]]
        }
        let message = S.message
        let answer = try Oracle.ask(
            "sendgrid_mail.py",
            [
                Question(
                    subject: message.text.subject!, text: message.text.body, html: message.text.html!,
                    attempt: Samples.attempt.description,
                    headers: MailAPIConfiguration.headers(for: message).map { [$0.name, $0.value] })
            ])[0]
        func sorted(_ json: some Sequence<UInt8>) throws -> String {
            let object = try JSONSerialization.jsonObject(with: Data(json))
            return String(
                decoding: try JSONSerialization.data(withJSONObject: object, options: .sortedKeys), as: UTF8.self)
        }
        let request = try S.sendGrid().request(for: message)
        #expect(try sorted(S.http(request)?.body ?? []) == sorted(answer.utf8))
        #expect(S.http(request)?.endpoint.url == "https://api.example.org/v3/mail/send")
        #expect(S.http(request)?.endpoint.headers.contains("Authorization: Bearer \(S.apiKey)") == true)
    }

    @Test("postmark's request says who, what and which attempt, and asks to watch nobody")
    func postmarkRequest() throws {
        let request = try S.postmark().request(for: S.message)
        let json = try S.json(request)
        #expect(json["From"] as? String == #""Línea \"de\" derechos" <rights@example.org>"#)
        #expect(json["To"] as? String == "maria@example.org" && json["ReplyTo"] as? String == "office@example.org")
        #expect(json["TextBody"] as? String == S.message.text.body && json["HtmlBody"] as? String == "<p>Hola</p>")
        #expect(json["TrackOpens"] as? Bool == false && json["TrackLinks"] as? String == "None")
        #expect(json["MessageStream"] as? String == "outbound")
        #expect((json["Metadata"] as? [String: String]) == ["attempt": Samples.attempt.description])
        let headers = json["Headers"] as? [[String: String]] ?? []
        #expect(headers.contains(["Name": "List-Unsubscribe-Post", "Value": "List-Unsubscribe=One-Click"]))
        #expect(S.http(request)?.endpoint.headers.contains("X-Postmark-Server-Token: \(S.apiKey)") == true)
    }

    @Test("mailgun's request says who, what and which attempt, and asks to watch nobody")
    func mailgunRequest() throws {
        let http = try #require(S.http(try S.mailgun().request(for: S.message)))
        #expect(http.endpoint.url == "https://api.example.org/v3/mg.example.org/messages")
        #expect(http.endpoint.basicAuth == Credentials(user: "api", secret: S.apiKey))
        let fields = Dictionary(
            FormEncoding.parse(http.body).map {
                (String(decoding: $0.name, as: UTF8.self), String(decoding: $0.value, as: UTF8.self))
            },
            uniquingKeysWith: { first, _ in first })
        #expect(fields["to"] == "maria@example.org" && fields["text"] == S.message.text.body)
        #expect(fields["o:tracking"] == "no" && fields["v:attempt"] == "attempt-\(Samples.attempt)")
        #expect(fields["h:List-Unsubscribe"] == "<https://altavoz.example.org/u/abc>")
        #expect(fields["h:Reply-To"] == "office@example.org")
    }

    @Test("a subject cannot begin a header, and one click is offered only over https")
    func headers() throws {
        let message = Samples.message(
            to: Samples.mailbox, subject: "a\r\nBcc: b@example.org", unsubscribeURL: "http://127.0.0.1/u/x")
        #expect(try S.json(try S.sendGrid().request(for: message))["subject"] as? String == "a  Bcc: b@example.org")
        #expect(try S.json(try S.postmark().request(for: message))["Subject"] as? String == "a  Bcc: b@example.org")
        #expect(MailAPIConfiguration.headers(for: message).map(\.name).contains("List-Unsubscribe"))
        #expect(!MailAPIConfiguration.headers(for: message).map(\.name).contains("List-Unsubscribe-Post"))
        let bad = Samples.message(to: Samples.mailbox, unsubscribeURL: "https://x/\r\nBcc: y")
        #expect(!MailAPIConfiguration.headers(for: bad).map(\.name).contains("List-Unsubscribe"))
    }

    // MARK: - Answers

    @Test(
        "sendgrid's answers",
        arguments: [
            (202, "", "accepted \(Samples.attempt)"), (202, "{}", "unknown"), (200, "", "unknown"),
            (400, #"{"errors":[{"field":"personalizations.0.to.0.email"}]}"#, "failAddress"),
            (400, #"{"errors":[{"field":"from.email"}]}"#, "stopCampaign"),
            (403, #"{"errors":[{"field":"from"}]}"#, "stopCampaign"), (400, #"{"errors":[{"field":null}]}"#, "fail"),
            (401, "", "stopCampaign"), (413, "", "fail"), (429, "", "throttled"), (500, "", "unknown"),
            (503, "", "unknown"), (408, "", "unknown"),
        ])
    func sendGridAnswers(status: Int, body: String, expected: String) throws {
        #expect(
            S.word(try S.sendGrid().outcome(of: Samples.answer(status, body), attempt: Samples.attempt)) == expected)
    }

    @Test(
        "postmark's answers",
        arguments: [
            (200, #"{"ErrorCode":0,"MessageID":"a"}"#, "accepted a"),
            (200, #"{"ErrorCode":406,"MessageID":"a"}"#, "unknown"),
            (200, #"{"ErrorCode":0}"#, "unknown"), (422, #"{"ErrorCode":406}"#, "failAddress"),
            (422, #"{"ErrorCode":300}"#, "fail"), (401, #"{"ErrorCode":10}"#, "stopCampaign"),
            (422, #"{"ErrorCode":429}"#, "throttled"), (422, #"{"ErrorCode":100}"#, "retryLater"),
            (422, #"{"ErrorCode":9999}"#, "fail"), (422, "", "fail"), (429, "", "throttled"), (503, "", "unknown"),
        ])
    func postmarkAnswers(status: Int, body: String, expected: String) throws {
        #expect(S.word(try S.postmark().outcome(of: Samples.answer(status, body))) == expected)
    }

    @Test(
        "mailgun's answers",
        arguments: [
            (200, #"{"id":"<1@mg>","message":"Queued"}"#, "accepted 1@mg"), (200, "Queued", "unknown"),
            (400, #"{"message":"'to' parameter is not a valid address"}"#, "failAddress"),
            (400, #"{"message":"from parameter is not a valid address"}"#, "stopCampaign"),
            (403, #"{"message":"Domain mg is not allowed to send: business verification"}"#, "stopCampaign"),
            (400, #"{"message":"something else"}"#, "fail"), (401, "Forbidden", "stopCampaign"),
            (402, "", "stopCampaign"), (429, "", "throttled"), (500, "", "unknown"),
        ])
    func mailgunAnswers(status: Int, body: String, expected: String) throws {
        #expect(S.word(try S.mailgun().outcome(of: Samples.answer(status, body))) == expected)
    }

    // MARK: - Events

    @Test(
        "sendgrid's events",
        arguments: [
            (#""event":"processed""#, "accepted -"), (#""event":"deferred","attempt":"5""#, "accepted deferred"),
            (#""event":"delivered""#, "delivered -"), (#""event":"open""#, ""), (#""event":"click""#, ""),
            (#""event":"bounce","type":"bounce","status":"5.1.1""#, "undelivered hard bounce 5.1.1"),
            (
                #""event":"bounce","type":"bounce","status":"5.0.0","reason":"550 5.1.1 no such user""#,
                "undelivered hard bounce 5.1.1"
            ),
            (
                #""event":"bounce","type":"bounce","status":"5.0.0","reason":"500 unknown","bounce_classification":"Invalid Address""#,
                "undelivered hard bounce 5.0.0"
            ),
            (#""event":"bounce","type":"bounce","status":"5.2.2""#, "undelivered soft bounce 5.2.2"),
            (#""event":"bounce","type":"blocked","status":"5.1.1""#, "undelivered soft bounce 5.1.1"),
            (#""event":"bounce","type":"blocked","status":"5.7.1""#, "undelivered bounce 5.7.1"),
            (
                #""event":"bounce","status":"5.1.1","bounce_classification":"Reputation""#,
                "undelivered bounce 5.1.1"
            ),
            (#""event":"bounce""#, "undelivered soft bounce without a code"),
            (#""event":"dropped","reason":"Bounced Address""#, "failed hard bounce dropped"),
            (#""event":"dropped","reason":"Unsubscribed Address""#, "failed dropped STOP"),
            (#""event":"dropped","reason":"Spam Reporting Address""#, "failed dropped STOP"),
            (#""event":"dropped","reason":"Spam Content""#, "failed dropped"),
            (#""event":"spamreport""#, "delivered spamreport STOP"),
            (#""event":"group_unsubscribe""#, "delivered unsubscribe STOP"), (#""event":"group_resubscribe""#, ""),
        ])
    func sendGridEvents(members: String, expected: String) throws {
        let receipts = S.receipts(try S.sendGrid().read(try S.sendGridPost(S.sendGridEvent(members))))
        #expect(S.words(receipts) == expected)
        #expect(receipts.allSatisfy { $0.attempt == Samples.attempt && $0.messageID == Samples.attempt.description })
    }

    @Test("a batch of sendgrid's may hold mails of others, and what is no batch is not understood")
    func sendGridBatch() throws {
        let one = S.sendGridEvent(#""event":"delivered""#).dropLast()
        let batch =
            one + #",{"email":"x@example.org","event":"delivered"},{"event":"delivered","altavoz_attempt":"7"}]"#
        #expect(S.receipts(try S.sendGrid().read(try S.sendGridPost(String(batch)))).count == 1)
        for body in ["", "{}", "null", "[1"] {
            #expect(throws: InboundRefusal.unreadable("no list of events")) {
                try S.sendGrid().read(try S.sendGridPost(body))
            }
        }
        for body in ["[1]", #"[{"event":{}}]"#, "[{},{}]"] {
            #expect(throws: InboundRefusal.unreadable("an event without a name")) {
                try S.sendGrid().read(try S.sendGridPost(body))
            }
        }
    }

    @Test("one event of sendgrid's batch that cannot be read costs the others nothing")
    func sendGridPassesOver() throws {
        let stop = S.sendGridEvent(#""event":"unsubscribe""#).dropFirst().dropLast()
        let good = S.sendGridEvent(#""event":"delivered","reason":{"x":1}"#).dropFirst().dropLast()
        for bad in ["1", "null", "{}", #"{"event":[]}"#] {
            let report = try S.sendGrid().report(in: try S.sendGridPost("[\(stop),\(bad),\(good)]"))
            #expect(S.words(S.receipts(report.events)) == "delivered unsubscribe STOP, delivered -")
            #expect(report.passedOver == ["an event without a name"])
        }
    }

    @Test(
        "postmark's reports",
        arguments: [
            (#""RecordType":"Delivery""#, "delivered -"), (#""RecordType":"Open""#, ""),
            (#""RecordType":"Bounce","Type":"HardBounce","TypeCode":1"#, "undelivered hard bounce HardBounce"),
            (#""RecordType":"Bounce","Type":"BadEmailAddress""#, "undelivered hard bounce BadEmailAddress"),
            (#""RecordType":"Bounce","Type":"SoftBounce""#, "undelivered soft bounce SoftBounce"),
            (#""RecordType":"Bounce","Type":"Transient""#, "accepted Transient"),
            (#""RecordType":"Bounce","Type":"Blocked""#, "undelivered Blocked"),
            (#""RecordType":"Bounce","Type":"AutoResponder""#, ""),
            (#""RecordType":"Bounce","Type":"NewWord""#, "undelivered soft bounce Unknown"),
            (#""RecordType":"Bounce","Type":"SpamComplaint""#, "delivered SpamComplaint STOP"),
            (#""RecordType":"SpamComplaint""#, "delivered SpamComplaint STOP"),
            (
                #""RecordType":"SubscriptionChange","SuppressSending":true,"SuppressionReason":"ManualSuppression""#,
                "delivered ManualSuppression STOP"
            ),
            (#""RecordType":"SubscriptionChange","SuppressSending":true,"SuppressionReason":"HardBounce""#, ""),
            (#""RecordType":"SubscriptionChange","SuppressSending":false"#, ""),
        ])
    func postmarkReports(members: String, expected: String) throws {
        let receipts = S.receipts(try S.postmark().read(S.postmarkPost(S.postmarkReport(members))))
        #expect(S.words(receipts) == expected)
        #expect(receipts.allSatisfy { $0.attempt == Samples.attempt && $0.messageID == "pm-1" })
    }

    @Test(
        "mailgun's events",
        arguments: [
            (#""event":"accepted""#, "accepted -"),
            (#""event":"delivered","delivery-status":{"code":250}"#, "delivered -"),
            (#""event":"opened""#, ""),
            (
                #""event":"failed","severity":"permanent","reason":"bounce","delivery-status":{"code":550,"enhanced-code":"5.1.1"}"#,
                "undelivered hard bounce 5.1.1"
            ),
            (
                #""event":"failed","severity":"permanent","reason":"generic","delivery-status":{"code":"550","message":"550 5.2.2 full"}"#,
                "undelivered soft bounce 5.2.2"
            ),
            (
                #""event":"failed","severity":"permanent","reason":"bounce","delivery-status":{"code":605,"enhanced-code":null}"#,
                "undelivered soft bounce 605"
            ),
            (
                #""event":"failed","severity":"permanent","reason":"suppress-bounce""#,
                "failed hard bounce suppress-bounce"
            ),
            (
                #""event":"failed","severity":"permanent","reason":"suppress-complaint""#,
                "failed suppress-complaint STOP"
            ),
            (
                #""event":"failed","severity":"permanent","reason":"suppress-unsubscribe""#,
                "failed suppress-unsubscribe STOP"
            ),
            (#""event":"failed","severity":"temporary","reason":"bounce""#, "accepted temporary"),
            (#""event":"rejected""#, "failed rejected"), (#""event":"complained""#, "delivered complained STOP"),
            (#""event":"unsubscribed""#, "delivered unsubscribed STOP"),
        ])
    func mailgunEvents(members: String, expected: String) throws {
        let receipts = S.receipts(try S.mailgun().read(S.mailgunPost(members)))
        #expect(S.words(receipts) == expected)
        #expect(receipts.allSatisfy { $0.attempt == Samples.attempt && $0.messageID == "1@mg.example.org" })
        #expect(try S.mailgun().read(S.mailgunPost(members, attempt: "somebody else's")).isEmpty)
    }

    // MARK: - Proof

    @Test("what sendgrid's library signs is taken, what we sign is taken by it, and one flipped bit is refused by both")
    func sendGridSignatures() throws {
        struct Question: Encodable {
            let timestamp: String
            let payload: String
            var key: String?
            var signature: String?
        }
        struct Signed: Decodable {
            let key: String
            let signature: String
        }
        let bodies = [
            S.sendGridEvent(#""event":"delivered""#), "[]",
            S.sendGridEvent(#""event":"bounce","reason":"¿Qué? 工资""#) + "\r\n",
        ]
        let answers = try Oracle.ask(
            "sendgrid_verify.py", bodies.map { Question(timestamp: "1736300000", payload: $0) })
        for (body, answer) in zip(bodies, answers) {
            let signed = try JSONDecoder().decode(Signed.self, from: Data(answer.utf8))
            let gateway = try SendGridGateway(configuration: S.configuration(signed.key))
            func request(_ body: [UInt8], _ timestamp: String = "1736300000", _ signature: String? = nil)
                -> InboundRequest
            {
                InboundRequest(
                    url: S.url, method: "POST",
                    headers: [
                        "x-twilio-email-event-webhook-timestamp": timestamp,
                        "x-twilio-email-event-webhook-signature": signature ?? signed.signature,
                    ], query: [], body: body, at: S.noon)
            }
            #expect(throws: Never.self) { try gateway.read(request(Array(body.utf8))) }
            for bit in 0..<(body.utf8.count * 8) {
                var bytes = Array(body.utf8)
                bytes[bit / 8] ^= 1 << (bit % 8)
                #expect(throws: InboundRefusal.unverified) { try gateway.read(request(bytes)) }
            }
            for timestamp in ["1736300001", "", "173630000"] {
                #expect(throws: InboundRefusal.unverified) { try gateway.read(request(Array(body.utf8), timestamp)) }
            }
            #expect(throws: InboundRefusal.unverified) { try S.sendGrid().read(request(Array(body.utf8))) }
        }
        // The other way round: the library judges our own signing, and a changed text.
        let key = S.sendGridKey.publicKey.derRepresentation.base64EncodedString()
        let signature = try S.sendGridKey.signature(for: Data(("17" + bodies[0]).utf8)).derRepresentation
        let verdicts = try Oracle.ask(
            "sendgrid_verify.py",
            [bodies[0], bodies[0].replacing("delivered", with: "deliverec")].map {
                Question(timestamp: "17", payload: $0, key: key, signature: signature.base64EncodedString())
            })
        #expect(verdicts == ["true", "false"])
    }

    @Test("postmark is asked for the mail that bears our attempt, and believed only when what it shows does")
    func postmarkSearch() throws {
        let gateway = try S.postmark()
        let other = AttemptID(at: Samples.now, random: (5, 6))
        let query = try #require(Wire(gateway.trace(of: S.message.attempt)))
        #expect(
            query.url.hasSuffix("/messages/outbound?count=5&offset=0&metadata_attempt=\(S.message.attempt)")
                && query.method == "GET")
        func found(_ messages: [String]) -> TracedMessage? {
            gateway.trace(of: S.message.attempt, in: Samples.answer(200, S.postmarkSearch(messages)))
        }
        let mine = S.postmarkFound(S.message.attempt)
        #expect(found([mine]) == TracedMessage(messageID: "pm-1", status: .sent))
        for word in ["Queued", "Processed", "Anything"] {
            #expect(
                found([S.postmarkFound(other, id: "pm-2"), S.postmarkFound(S.message.attempt, word)])
                    == TracedMessage(messageID: "pm-1", status: .accepted), "\(word)")
        }
        // Nothing found, or what a search that overlooked our condition would show.
        #expect(found([]) == nil && found([S.postmarkFound(other)]) == nil)
        #expect(found([#"{"MessageID":"pm-1","Status":"Sent"}"#]) == nil)
        #expect(found([S.postmarkFound(S.message.attempt, id: "")]) == nil)
    }

    @Test("postmark's reports need exactly our user name and password")
    func postmarkPassword() throws {
        let gateway = try S.postmark()
        let body = S.postmarkReport(#""RecordType":"Delivery""#)
        let right = "Basic " + Data("altavoz:\(S.webhookSecret)".utf8).base64EncodedString()
        #expect(throws: Never.self) { try gateway.read(S.post(body, ["authorization": right])) }
        for wrong in [
            "", "Basic", "Basic ", right + " ", right.lowercased(), "Bearer " + right.dropFirst(6),
            "Basic " + Data("altavoz:".utf8).base64EncodedString(),
            "Basic " + Data("altavoz:\(S.webhookSecret)x".utf8).base64EncodedString(), right + ", " + right,
        ] {
            #expect(throws: InboundRefusal.unverified, "\(wrong)") {
                try gateway.read(S.post(body, ["authorization": wrong]))
            }
        }
        #expect(throws: InboundRefusal.unverified) { try gateway.read(S.post(body)) }
        #expect(throws: InboundRefusal.unverified) {
            try gateway.read(S.post(body, ["authorization": right], method: "GET"))
        }
        // Without a password nothing is believed.
        let deaf = try PostmarkGateway(configuration: S.configuration(nil))
        #expect(!deaf.profile.sendsReceipts)
        #expect(throws: InboundRefusal.unverified) { try deaf.read(S.post(body, ["authorization": right])) }
    }

    @Test("mailgun's signature must be right and young; a flipped bit of it, another key and an old one are refused")
    func mailgunSignatures() throws {
        let gateway = try S.mailgun()
        let right = S.mailgunPost(#""event":"delivered""#)
        #expect(throws: Never.self) { try gateway.read(right) }
        let text = String(decoding: right.body, as: UTF8.self)
        let signed = try #require(text.range(of: #""event-data""#)).lowerBound
        let length = text.utf8.distance(from: text.startIndex, to: signed)
        let values = text.utf8.distance(
            from: text.startIndex, to: try #require(text.range(of: #""timestamp""#)).lowerBound)
        for bit in (values * 8)..<(length * 8) {
            var bytes = right.body
            bytes[bit / 8] ^= 1 << (bit % 8)
            let forged = InboundRequest(url: S.url, method: "POST", headers: [:], query: [], body: bytes, at: S.noon)
            // Space and the like between the members say the same.
            if let events = try? gateway.read(forged) {
                #expect(!isAlphanumeric(right.body[bit / 8]), "bit \(bit): \(events.count)")
            }
        }
        for (timestamp, isTaken) in [
            ("1736300000", true), ("1736256800", true), ("1736256799", false), ("1736300600", true),
            ("1736300601", false), ("0", false), ("-1", false), ("", false), ("1736300000.0", false),
            ("99999999999999999999", false),
        ] {
            let report = S.mailgunPost(#""event":"delivered""#, timestamp: timestamp)
            #expect(((try? gateway.read(report)) != nil) == isTaken, "\(timestamp)")
        }
        #expect(throws: InboundRefusal.unverified) {
            try gateway.read(S.mailgunPost(#""event":"delivered""#, key: "another-secret-0123"))
        }
        for body in ["", "{}", "[]", "null", #"{"signature":{}}"#] {
            #expect(throws: InboundRefusal.unverified) { try gateway.read(S.post(body)) }
        }
    }

    // MARK: - Settings and checks

    @Test("checks read the provider's answer and say what to do")
    func checks() throws {
        #expect(try S.sendGrid().checkProblem(Samples.answer(200, #"{"scopes":["mail.send","x"]}"#)) == nil)
        #expect(try S.sendGrid().checkProblem(Samples.answer(200, #"{"scopes":["x"]}"#))?.contains("mail.send") == true)
        #expect(try S.sendGrid().checkProblem(Samples.answer(200, "<html>"))?.contains("base_url") == true)
        #expect(try S.sendGrid().checkProblem(Samples.answer(401)) != nil)
        #expect(try S.postmark().checkProblem(Samples.answer(200, #"{"ID":1,"DeliveryType":"Live"}"#)) == nil)
        #expect(try S.postmark().checkProblem(Samples.answer(401, #"{"ErrorCode":10}"#))?.contains("token") == true)
        #expect(try S.mailgun().checkProblem(Samples.answer(200, #"{"domain":{"state":"active"}}"#)) == nil)
        #expect(try S.mailgun().checkProblem(Samples.answer(401, "Forbidden")) != nil)
        #expect(try S.mailgun().checkProblem(Samples.failure(7, departed: false)) != nil)
    }

    @Test("settings that cannot work are refused by name, without the secret")
    func settings() {
        let changes: [(String, (inout MailAPIConfiguration) -> Void)] = [
            ("secret_file", { $0.apiKey = "" }), ("secret_file", { $0.apiKey = "api-key\r\nX: y" }),
            ("webhook_secret_file", { $0.webhookSecret = "webhook\u{0}" }), ("from", { $0.fromAddress = "x" }),
            ("from", { $0.fromName = "a\r\nBcc: b" }), ("reply_to", { $0.replyTo = "<x>" }),
            ("base_url", { $0.common.baseURL = "api" }), ("base_url", { $0.common.baseURL = "https://a/?b" }),
            ("rate", { $0.common.rate = 0 }),
            ("concurrency", { $0.common.concurrency = 0 }), ("weight", { $0.common.weight = -1 }),
        ]
        for (field, change) in changes {
            var configuration = S.configuration()
            change(&configuration)
            #expect {
                _ = try PostmarkGateway(configuration: configuration)
            } throws: { error in
                (error as? BadInput)?.field?.hasSuffix(field) == true && !"\(error)".contains("api-key")
            }
        }
        #expect(throws: BadInput.self) { try PostmarkGateway(configuration: S.configuration("short")) }
        #expect(throws: BadInput.self) { try PostmarkGateway(configuration: S.configuration(), stream: "a b") }
        #expect(throws: BadInput.self) { try SendGridGateway(configuration: S.configuration("bm90IGEga2V5")) }
        for domain in ["", "mg", "mg.example.org/x", ".org", "mg example.org"] {
            #expect(throws: BadInput.self) {
                try MailgunGateway(configuration: S.configuration(), domain: domain)
            }
        }
    }
}
