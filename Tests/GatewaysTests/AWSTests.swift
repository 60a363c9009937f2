import Counterparts
import Foundation
import Outreach
import Testing
import Transport

@testable import Gateways

@Suite("Amazon: what is sent, and what is answered") struct AWSSendingTests {
    @Test("SES takes the mail as Amazon's model has it, signed rightly, with the links to stop and the attempt's id")
    func mail() async throws {
        let server = try AWSCounterpart()
        let transport = CurlTransport(maxConnections: 2)
        defer { transport.shutdown() }
        let gateway = try AWSSamples.ses(server.url)
        let outcome = gateway.outcome(of: await transport.perform(gateway.request(for: MailAPISamples.message)))
        #expect(MailAPISamples.word(outcome).hasPrefix("accepted 0100"))
        let seen = try #require(server.requests.first)
        #expect(seen.trouble == nil && seen.error == nil && seen.path == "/v2/email/outbound-emails")
        let json = try #require(JSONTree(Array(seen.body.utf8)))
        #expect(json.text("/FromEmailAddress") == "=?UTF-8?Q?L=C3=ADnea_=22de=22_derechos?= <rights@example.org>")
        #expect(json.text("/Destination/ToAddresses/0") == "maria@example.org")
        #expect(json.text("/ReplyToAddresses/0") == "office@example.org")
        #expect(json.text("/Content/Simple/Subject/Data") == MailAPISamples.message.text.subject)
        #expect(json.text("/Content/Simple/Body/Text/Data") == MailAPISamples.message.text.body)
        #expect(json.text("/Content/Simple/Body/Html/Data") == "<p>Hola</p>")
        let headers = Dictionary(
            uniqueKeysWithValues: (json.at("/Content/Simple/Headers")?.elements ?? []).map {
                ($0.text("/Name") ?? "", $0.text("/Value") ?? "")
            })
        #expect(headers["List-Unsubscribe"] == "<https://altavoz.example.org/u/abc>")
        #expect(headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click")
        #expect(json.text("/EmailTags/0/Name") == "attempt")
        #expect(json.text("/EmailTags/0/Value") == "\(Samples.attempt)")
        #expect(json.text("/ConfigurationSetName") == "altavoz")
    }

    @Test("moto takes a mail from a confirmed sender, and refuses another")
    func moto() async throws {
        let server = try MotoCounterpart(sender: "rights@example.org")
        let transport = CurlTransport(maxConnections: 2)
        defer { transport.shutdown() }
        let gateway = try AWSSamples.ses(server.url, configurationSet: nil)
        let message = Samples.message(
            to: Samples.mailbox, subject: "Sus salarios: ¿qué \"hacer\"? 工资", body: "Hola\nMaría",
            unsubscribeURL: "https://altavoz.example.org/u/abc")
        let result = await transport.perform(gateway.request(for: message))
        #expect(MailAPISamples.word(gateway.outcome(of: result)).hasPrefix("accepted "))
        #expect(
            try server.mails() == [
                [
                    "source": "=?UTF-8?Q?L=C3=ADnea_=22de=22_derechos?= <rights@example.org>",
                    "to": "maria@example.org",
                    "subject": "Sus salarios: ¿qué \"hacer\"? 工资", "body": "Hola\nMaría",
                ]
            ])
        let stranger = try MotoCounterpart(sender: "somebody@example.net")
        let other = try AWSSamples.ses(stranger.url, configurationSet: nil)
        let refused = await transport.perform(other.request(for: message))
        #expect(["fail", "stopCampaign"].contains(MailAPISamples.word(other.outcome(of: refused))))
        #expect(try stranger.mails().isEmpty)
    }

    @Test("End User Messaging takes the text as Amazon's model has it, signed rightly; an opt-out there is STOP")
    func text() async throws {
        let server = try AWSCounterpart()
        let transport = CurlTransport(maxConnections: 2)
        defer { transport.shutdown() }
        let gateway = try AWSSamples.sms(server.url)
        for text in difficultTexts {
            let result = await transport.perform(gateway.request(for: Samples.message(body: text)))
            #expect(word(gateway.outcome(of: result)).hasPrefix("accepted "))
        }
        let bodies = server.requests.map { JSONTree(Array($0.body.utf8)) }
        #expect(server.requests.allSatisfy { $0.trouble == nil && $0.error == nil && $0.path == "/" })
        #expect(server.requests.allSatisfy { $0.target == "PinpointSMSVoiceV2.SendTextMessage" })
        #expect(bodies.map { $0?.text("/MessageBody") } == difficultTexts)
        #expect(bodies[0]?.text("/DestinationPhoneNumber") == "+12135550142")
        #expect(bodies[0]?.text("/OriginationIdentity") == "+15555550100")
        #expect(bodies[0]?.text("/TimeToLive") == "14400")
        #expect(bodies[0]?.text("/Context/attempt") == "\(Samples.attempt)")
        let gone = Samples.message(to: .phone(E164("+12135550199")!))
        #expect(
            word(gateway.outcome(of: await transport.perform(gateway.request(for: gone))))
                == "suppress DESTINATION_PHONE_NUMBER_OPTED_OUT")
    }

    @Test("a wrong secret stops the campaign, and the check says what to look at")
    func secret() async throws {
        let server = try AWSCounterpart()
        let transport = CurlTransport(maxConnections: 2)
        defer { transport.shutdown() }
        let gateways: [(any Gateway, OutgoingMessage)] = [
            (try AWSSamples.ses(server.url, secret: "another-secret"), MailAPISamples.message),
            (try AWSSamples.sms(server.url, secret: "another-secret"), Samples.message()),
        ]
        for (gateway, message) in gateways {
            let outcome = gateway.outcome(of: await transport.perform(gateway.request(for: message)))
            #expect(word(outcome) == "stopCampaign InvalidSignatureException")
            let problem = gateway.checkProblem(await transport.perform(gateway.check()!))
            #expect(problem?.contains("check secret_file, aws.region and this machine's clock") == true)
        }
        for gateway in [try AWSSamples.ses(server.url), try AWSSamples.sms(server.url)] as [any Gateway] {
            #expect(gateway.checkProblem(await transport.perform(gateway.check()!)) == nil)
        }
    }

    @Test("a validity outside of what Amazon takes is brought inside")
    func validity() throws {
        let gateway = try AWSSamples.sms()
        for (validity, seconds) in [(Duration.zero, "5"), (.days(30), "259200"), (.seconds(61), "61")] {
            let body = JSONTree(Array(Samples.body(gateway.request(for: Samples.message(validity: validity))).utf8))
            #expect(body?.text("/TimeToLive") == seconds)
        }
    }

    static let answers: [(name: String?, status: Int, body: String, outcome: String)] = [
        ("TooManyRequestsException", 429, "{}", "throttled TooManyRequestsException"),
        ("ThrottlingException", 400, "{}", "throttled ThrottlingException"),
        ("LimitExceededException", 400, "{}", "retryLater LimitExceededException"),
        ("AccountSuspendedException", 400, "{}", "stopCampaign AccountSuspendedException"),
        ("SendingPausedException:http://x", 400, "{}", "stopCampaign SendingPausedException"),
        ("MessageRejected", 400, #"{"message":"Message content"}"#, "fail MessageRejected"),
        (
            "MessageRejected", 400, #"{"message":"Email address is not verified. The following identities"}"#,
            "stopCampaign MessageRejected"
        ),
        ("BadRequestException", 400, "{}", "fail BadRequestException"),
        ("NotFoundException", 404, "{}", "stopCampaign NotFoundException"),
        (
            nil, 400, #"{"__type":"MailFromDomainNotVerifiedException"}"#,
            "stopCampaign MailFromDomainNotVerifiedException"
        ),
        (nil, 403, "{}", "stopCampaign HTTP 403"), ("maria@example.org", 400, "{}", "fail HTTP 400"),
        ("MessageRejected", 503, "{}", "unknown"),
    ]

    @Test("SES's errors, by the header that names them", arguments: answers)
    func mailErrors(name: String?, status: Int, body: String, outcome: String) throws {
        let result = TransferResult(
            tag: 1, departed: true, answer: .response(status: status, retryAfter: nil, body: Array(body.utf8)),
            elapsed: .zero, errorName: name)
        #expect(word(try AWSSamples.ses().outcome(of: result)) == outcome)
    }

    @Test("every row of both tables has a sentence, and only an opt-out suppresses")
    func tables() {
        let rows = SESAnswer.table.rows + AWSSMSAnswer.table.rows
        for row in rows {
            #expect(row.sentence.count > 10, "\(row.code)")
            #expect((row.meaning == .reject(.suppress)) == (row.code == "DESTINATION_PHONE_NUMBER_OPTED_OUT"))
        }
        for table in [SESAnswer.table, AWSSMSAnswer.table] {
            #expect(Set(table.rows.map(\.code)).count == table.rows.count)
        }
    }

    @Test("a reason without a row is read by its type, and what has neither by its status")
    func smsErrors() throws {
        let gateway = try AWSSamples.sms()
        for (body, outcome) in [
            (#"{"__type":"a.b#ThrottlingException"}"#, "throttled ThrottlingException"),
            (#"{"__type":"a.b#ValidationException","Reason":"CANNOT_PARSE"}"#, "fail ValidationException"),
            (#"{"__type":"ConflictException","Reason":"+12135550142"}"#, "fail ConflictException"),
            (
                #"{"__type":"ServiceQuotaExceededException","Reason":"MONTHLY_SPEND_LIMIT_REACHED_FOR_TEXT"}"#,
                "stopCampaign MONTHLY_SPEND_LIMIT_REACHED_FOR_TEXT"
            ),
            // The number's country is meant, and the others may go on.
            (
                #"{"__type":"ConflictException","Reason":"SENDER_ID_NOT_SUPPORTED"}"#,
                "failAddress SENDER_ID_NOT_SUPPORTED"
            ),
            (
                #"{"__type":"ConflictException","Reason":"SENDER_ID_REQUIRES_REGISTRATION"}"#,
                "failAddress SENDER_ID_REQUIRES_REGISTRATION"
            ),
            (
                #"{"__type":"ConflictException","Reason":"SENDER_ID_NOT_REGISTERED"}"#,
                "stopCampaign SENDER_ID_NOT_REGISTERED"
            ),
            (#"{"__type":"Novel"}"#, "fail HTTP 400"), ("", "fail HTTP 400"),
        ] {
            #expect(word(gateway.outcome(of: Samples.answer(400, body))) == outcome)
        }
    }

    @Test("the sandbox is told by the check")
    func sandbox() throws {
        let mail = try AWSSamples.ses()
        #expect(
            mail.checkProblem(Samples.answer(200, #"{"SendingEnabled":true,"ProductionAccessEnabled":false}"#))?
                .contains("sandbox") == true)
        #expect(
            mail.checkProblem(Samples.answer(200, #"{"SendingEnabled":false,"ProductionAccessEnabled":true}"#))?
                .contains("paused") == true)
        let text = try AWSSamples.sms()
        #expect(
            text.checkProblem(
                Samples.answer(200, #"{"AccountAttributes":[{"Name":"ACCOUNT_TIER","Value":"SANDBOX"}]}"#))?
                .contains("sandbox") == true)
    }

    @Test("settings that cannot work are refused by name, and no secret is said")
    func settings() throws {
        func refusal(_ change: (inout AWSAccess) -> Void, secret: String = AWSCounterpart.secret) -> String? {
            var access = AWSSamples.access([AWSSamples.sms])
            change(&access)
            do {
                _ = try AWSSMSGateway(
                    configuration: AWSSMSGateway.Configuration(
                        common: Samples.common("aws", "https://sms-voice.us-west-2.amazonaws.com", nil), access: access,
                        secret: secret, sender: "+15555550100"))
                return nil
            } catch { return "\(error)" }
        }
        #expect(refusal { _ in } == nil)
        #expect(refusal { $0.accessKeyID = "AKIA:" }?.contains("gateways.aws.account") == true)
        #expect(refusal { $0.region = "us-west-2.evil.example/" }?.contains("gateways.aws.aws.region") == true)
        #expect(refusal { $0.topics = ["arn:aws:sns:us-west-2:1:x"] }?.contains("gateways.aws.aws.topics") == true)
        #expect(refusal { $0.configurationSet = "a b" }?.contains("gateways.aws.aws.configuration_set") == true)
        let spaced = refusal({ _ in }, secret: "two words")
        #expect(spaced?.contains("gateways.aws.secret_file") == true && spaced?.contains("two words") == false)
    }
}
