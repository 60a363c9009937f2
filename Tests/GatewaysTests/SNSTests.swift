import Foundation
import Outreach
import Testing

@testable import Gateways

@Suite("Amazon SNS: what is believed") struct SNSTests {
    @Test("messages that `cryptography` signed are believed, by SHA-1 and SHA-256, with and without a subject")
    func signed() throws {
        let gateway = try AWSSamples.ses()
        let questions = ["1", "2"].flatMap { version in
            [nil, "Amazon SES Email Event Notification"].map {
                AWSSamples.Question.notification(
                    AWSSamples.sesEvent("Delivery") + "\n工资", topic: AWSSamples.email, version: version, subject: $0)
            }
        }
        // The event is broken by what follows it; the signature is not.
        #expect(throws: InboundRefusal.unreadable("no event of Amazon SES")) {
            _ = try AWSSamples.read(questions, by: gateway)
        }
        let whole = ["1", "2"].map {
            AWSSamples.Question.notification(AWSSamples.sesEvent("Delivery"), topic: AWSSamples.email, version: $0)
        }
        #expect(
            try AWSSamples.read(whole, by: try AWSSamples.ses()).map {
                MailAPISamples.words(MailAPISamples.receipts($0))
            }
                == ["delivered -", "delivered -"])
    }

    @Test("one flipped bit anywhere in what is signed, or another version, is refused")
    func flipped() throws {
        let gateway = try AWSSamples.ses()
        for version in ["1", "2"] {
            let (certificates, posts) = try AWSSamples.signed([
                AWSSamples.Question.notification(
                    AWSSamples.sesEvent("Complaint", #""complaint":{}"#), topic: AWSSamples.email, version: version)
            ])
            let post = posts[0]
            #expect(gateway.take(Samples.answer(200, certificates.pem), for: post))
            #expect(MailAPISamples.words(MailAPISamples.receipts(try gateway.read(post))) == "delivered Complaint STOP")
            let text = String(decoding: post.body, as: UTF8.self)
            for old in ["0100-1", "22b80b92", ":email", "Complaint", Samples.attempt.description] {
                guard let place = text.range(of: old) else { continue }
                var body = post.body
                body[text.utf8.distance(from: text.startIndex, to: place.lowerBound)] ^= 1
                let forged = AWSSamples.post(String(decoding: body, as: UTF8.self))
                #expect(throws: InboundRefusal.unverified) { _ = try gateway.read(forged) }
            }
            for (old, new) in [
                ("\"SignatureVersion\": \"\(version)\"", "\"SignatureVersion\": \"\(version == "1" ? "2" : "1")\""),
                ("\"SignatureVersion\": \"\(version)\"", "\"SignatureVersion\": \"3\""),
                ("\"Type\": \"Notification\"", "\"Type\": \"SubscriptionConfirmation\""),
                ("\"Signature\": \"", "\"Signature\": \"AA"),
            ] {
                #expect(text.contains(old))
                #expect(throws: InboundRefusal.unverified) { _ = try gateway.read(AWSSamples.changed(post, old, new)) }
            }
        }
    }

    @Test("a topic of somebody else, rightly signed by Amazon, is refused, and nothing is fetched for it")
    func foreignTopic() throws {
        let gateway = try AWSSamples.ses()
        let (certificates, posts) = try AWSSamples.signed([
            AWSSamples.Question.notification(AWSSamples.sesEvent("Delivery"), topic: AWSSamples.email),
            AWSSamples.Question.notification(
                AWSSamples.sesEvent("Delivery"), topic: "arn:aws:sns:us-west-2:999999999999:altavoz-email"),
            AWSSamples.Question.confirmation(topic: "arn:aws:sns:us-west-2:999999999999:altavoz-email"),
        ])
        #expect(gateway.take(Samples.answer(200, certificates.pem), for: posts[0]))
        for post in posts.dropFirst() {
            #expect(throws: InboundRefusal.unverified) { _ = try gateway.read(post) }
            #expect(gateway.inquiry(before: post) == nil)
            #expect(gateway.errand(after: post) == nil)
            #expect(!gateway.take(Samples.answer(200, certificates.pem), for: post))
        }
    }

    static let elsewhere = [
        "http://sns.us-west-2.amazonaws.com/SimpleNotificationService-1.pem",
        "https://sns.us-east-1.amazonaws.com/SimpleNotificationService-1.pem",
        "https://sns.us-west-2.amazonaws.com.evil.example/SimpleNotificationService-1.pem",
        "https://sns.us-west-2.amazonaws.com@evil.example/SimpleNotificationService-1.pem",
        "https://evil.example/sns.us-west-2.amazonaws.com/SimpleNotificationService-1.pem",
        "https://sns.us-west-2.amazonaws.com:8443/SimpleNotificationService-1.pem",
        "https://sns.us-west-2.amazonaws.com/SimpleNotificationService-../x.pem",
        "https://sns.us-west-2.amazonaws.com/SimpleNotificationService-1.pem?x=.pem",
        "https://sns.us-west-2.amazonaws.com/other.pem",
        "https://bucket.s3.amazonaws.com/SimpleNotificationService-1.pem",
        "https://sns.us-west-2.amazonaws.com/SimpleNotificationService-\(String(repeating: "a", count: 65)).pem",
        "https://169.254.169.254/SimpleNotificationService-1.pem",
    ]

    @Test("a certificate anywhere but on the host of the topic's region is neither fetched nor believed")
    func strange() throws {
        let gateway = try AWSSamples.ses()
        let (certificates, posts) = try AWSSamples.signed(
            Self.elsewhere.map {
                AWSSamples.Question.notification(
                    AWSSamples.sesEvent("Delivery"), topic: AWSSamples.email, certificate: $0)
            })
        for (url, post) in zip(Self.elsewhere, posts) {
            #expect(gateway.inquiry(before: post) == nil, "\(url)")
            #expect(!gateway.take(Samples.answer(200, certificates.pem), for: post), "\(url)")
            #expect(throws: InboundRefusal.unverified, "\(url)") { _ = try gateway.read(post) }
        }
    }

    @Test("what is fetched is the certificate, over https, and only once while it is valid")
    func fetched() throws {
        let gateway = try AWSSamples.ses()
        let (certificates, posts) = try AWSSamples.signed([
            AWSSamples.Question.notification(AWSSamples.sesEvent("Delivery"), topic: AWSSamples.email)
        ])
        let post = posts[0]
        let inquiry = try #require(Wire(gateway.inquiry(before: post)))
        #expect(inquiry.url == AWSSamples.certificate && inquiry.method == "GET" && inquiry.headers.isEmpty)
        guard case .http(let http) = gateway.inquiry(before: post) else { return }
        // Even where the gateway's own server is a stand-in in the house.
        #expect(!http.endpoint.connection.allowPrivateAddress && http.endpoint.awsSignature == nil)
        for answer in [
            Samples.answer(200, ""),
            Samples.answer(200, "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----"),
            Samples.answer(404, certificates.pem), Samples.failure(60, departed: false),
            Samples.answer(200, certificates.other), Samples.answer(200, certificates.stale),
            Samples.answer(200, certificates.small),
        ] {
            #expect(!gateway.take(answer, for: post))
            #expect(gateway.inquiry(before: post) != nil)
            #expect(throws: InboundRefusal.unverified) { _ = try gateway.read(post) }
        }
        #expect(gateway.take(Samples.answer(200, certificates.pem + certificates.other), for: post))
        #expect(gateway.inquiry(before: post) == nil)
        #expect(try gateway.read(post).count == 1)
    }

    @Test("a certificate counts no longer than it is valid, and is then asked for again")
    func expiry() throws {
        let (certificates, posts) = try AWSSamples.signed(
            [Samples.now, Samples.now + .days(364), Samples.now + .days(366)].map {
                AWSSamples.Question.notification(AWSSamples.sesEvent("Delivery"), topic: AWSSamples.email, at: $0)
            })
        let gateway = try AWSSamples.ses()
        #expect(gateway.take(Samples.answer(200, certificates.pem), for: posts[0]))
        func at(_ post: InboundRequest, _ time: Timestamp) -> InboundRequest {
            AWSSamples.post(String(decoding: post.body, as: UTF8.self), at: time)
        }
        #expect(try gateway.read(at(posts[1], Samples.now + .days(364))).count == 1)
        let late = at(posts[2], Samples.now + .days(366))
        #expect(throws: InboundRefusal.unverified) { _ = try gateway.read(late) }
        #expect(gateway.inquiry(before: late) != nil)
        #expect(!gateway.take(Samples.answer(200, certificates.pem), for: late))
    }

    @Test("a message that is old, or of the future, is refused, and nothing is fetched for it")
    func ages() throws {
        let gateway = try AWSSamples.ses()
        let (certificates, posts) = try AWSSamples.signed([
            AWSSamples.Question.notification(AWSSamples.sesEvent("Delivery"), topic: AWSSamples.email)
        ])
        #expect(gateway.take(Samples.answer(200, certificates.pem), for: posts[0]))
        let text = String(decoding: posts[0].body, as: UTF8.self)
        for (age, isRead) in [
            (SNSInbox.ages.lowerBound, true), (SNSInbox.ages.upperBound, true),
            (SNSInbox.ages.lowerBound - .seconds(1), false), (SNSInbox.ages.upperBound + .seconds(1), false),
        ] {
            let post = AWSSamples.post(text, at: Samples.now + age)
            #expect(((try? gateway.read(post)) != nil) == isRead)
            if !isRead {
                let other = try AWSSamples.ses()
                #expect(other.inquiry(before: post) == nil)
            }
        }
    }

    @Test("a subscription of our topic is confirmed by a visit to Amazon, and to nobody else")
    func subscription() throws {
        let gateway = try AWSSamples.sms()
        let (certificates, posts) = try AWSSamples.signed(
            [
                AWSSamples.Question.confirmation(topic: AWSSamples.sms),
                AWSSamples.Question.confirmation(
                    topic: AWSSamples.sms, url: "https://evil.example/?Action=ConfirmSubscription"),
                AWSSamples.Question.confirmation(
                    topic: AWSSamples.sms, url: "https://sns.us-west-2.amazonaws.com/?Action=DeleteTopic"),
                AWSSamples.Question.confirmation(
                    topic: AWSSamples.sms, url: "http://sns.us-west-2.amazonaws.com/?Action=ConfirmSubscription"),
                AWSSamples.Question.confirmation("UnsubscribeConfirmation", topic: AWSSamples.sms),
            ])
        // Unverified, it leads to nothing.
        #expect(gateway.errand(after: posts[0]) == nil)
        #expect(gateway.take(Samples.answer(200, certificates.pem), for: posts[0]))
        #expect(try posts.allSatisfy { try gateway.read($0).isEmpty })
        let errand = try #require(gateway.errand(after: posts[0]))
        #expect(
            Wire(errand.request)?.url
                == "https://sns.us-west-2.amazonaws.com/?Action=ConfirmSubscription&Token=2336412f37")
        #expect(errand.isDone(Samples.answer(200, "<ConfirmSubscriptionResponse xmlns=\"x\">")))
        #expect(!errand.isDone(Samples.answer(200, "<html>")) && !errand.isDone(Samples.answer(403)))
        for post in posts[1...3] { #expect(gateway.errand(after: post) == nil) }
        let end = try #require(gateway.errand(after: posts[4]))
        #expect(end.isTrouble && end.request == nil)
        let forged = AWSSamples.changed(posts[0], "Token=2336412f37", "Token=2336412f38")
        #expect(gateway.errand(after: forged) == nil)
    }

    @Test("in China the hosts are China's")
    func china() throws {
        let topic = try #require(SNSTopic("arn:aws-cn:sns:cn-north-1:123456789012:altavoz"))
        #expect(topic.host == "sns.cn-north-1.amazonaws.com.cn")
        #expect(topic.isCertificate("https://sns.cn-north-1.amazonaws.com.cn/SimpleNotificationService-a1.pem"))
        for arn in [
            "arn:aws:sns:cn-north-1:123456789012:altavoz", "arn:aws-cn:sns:us-west-2:123456789012:altavoz",
            "arn:aws:sqs:us-west-2:123456789012:altavoz", "arn:aws:sns:us-west-2:12345678901:altavoz",
            "arn:aws:sns:us.west:123456789012:altavoz", "arn:aws:sns:us-west-2:123456789012:a:b", "altavoz", "",
        ] { #expect(SNSTopic(arn) == nil) }
    }
}

@Suite("Amazon: what events and replies mean") struct AWSEventTests {
    static let mails: [(type: String, members: String, words: String)] = [
        ("Send", "", "accepted -"), ("Delivery", "", "delivered -"), ("DeliveryDelay", "", "accepted DeliveryDelay"),
        ("Reject", #""reject":{"reason":"Bad content"}"#, "failed Reject"),
        ("Rendering Failure", "", "failed Rendering Failure"), ("Open", "", ""), ("Click", "", ""), ("Novel", "", ""),
        ("Complaint", #""complaint":{"complaintFeedbackType":"abuse"}"#, "delivered Complaint STOP"),
        ("Complaint", #""complaint":{"complaintFeedbackType":"not-spam"}"#, ""),
        (
            "Complaint", #""complaint":{"complaintSubType":"OnAccountSuppressionList"}"#,
            "failed Complaint OnAccountSuppressionList STOP"
        ),
        (
            "Subscription", #""subscription":{"newTopicPreferences":{"unsubscribeAll":true}}"#,
            "delivered Subscription STOP"
        ),
        ("Subscription", #""subscription":{"newTopicPreferences":{"unsubscribeAll":false}}"#, ""),
        ("Bounce", bounce("Permanent", "General", "5.1.1"), "undelivered hard bounce 5.1.1"),
        ("Bounce", bounce("Permanent", "NoEmail", nil), "undelivered hard bounce Permanent"),
        ("Bounce", bounce("Permanent", "General", "5.7.1"), "undelivered bounce 5.7.1"),
        ("Bounce", bounce("Permanent", "Suppressed", "5.1.1"), "failed hard bounce Suppressed"),
        (
            "Bounce", bounce("Permanent", "OnAccountSuppressionList", nil),
            "failed hard bounce OnAccountSuppressionList"
        ),
        ("Bounce", bounce("Transient", "MailboxFull", "4.2.2"), "undelivered soft bounce 4.2.2"),
        // Somebody is away: no bounce, or three holidays would suppress a good mailbox.
        ("Bounce", bounce("Transient", "General", nil), ""),
        ("Bounce", bounce("Transient", "General", ""), ""),
        ("Bounce", bounce("Transient", "General", "4.2.2"), "undelivered soft bounce 4.2.2"),
        ("Bounce", bounce("Transient", "MailboxFull", nil), "undelivered soft bounce Transient"),
        ("Bounce", bounce("Transient", "ContentRejected", nil), "undelivered bounce ContentRejected"),
        ("Bounce", bounce("Undetermined", "Undetermined", nil), "undelivered bounce without a code"),
    ]

    static func bounce(_ type: String, _ subtype: String, _ status: String?) -> String {
        #""bounce":{"bounceType":"\#(type)","bounceSubType":"\#(subtype)","bouncedRecipients":[{"emailAddress":"#
            + #""maria@example.org"\#(status.map { #","status":"\#($0)""# } ?? "")}]}"#
    }

    @Test("events of SES", arguments: mails)
    func mail(type: String, members: String, words: String) throws {
        for name in ["eventType", "notificationType"] {
            let text = AWSSamples.sesEvent(type, members).replacing("eventType", with: name)
            let receipts = MailAPISamples.receipts(try SESEvents.read(text, gateway: "ses"))
            #expect(MailAPISamples.words(receipts) == words)
            #expect(receipts.allSatisfy { $0.attempt == Samples.attempt && $0.messageID == "0100-1" })
        }
    }

    @Test("a notification without tags is known by its message's id", arguments: mails)
    func classic(type: String, members: String, words: String) throws {
        let text = AWSSamples.sesEvent(type, members).replacing("eventType", with: "notificationType")
            .replacing(#","tags":{"attempt":["\#(Samples.attempt)"],"ses:configuration-set":["altavoz"]}"#, with: "")
        #expect(!text.contains("tags"))
        let receipts = MailAPISamples.receipts(try SESEvents.read(text, gateway: "ses"))
        #expect(MailAPISamples.words(receipts) == words)
        #expect(receipts.allSatisfy { $0.attempt == nil && $0.messageID == "0100-1" })
    }

    @Test("a greeting in words, mail of others, and what makes no sense")
    func others() throws {
        #expect(try SESEvents.read("Successfully validated SNS topic", gateway: "ses").isEmpty)
        #expect(
            try SESEvents.read(AWSSamples.sesEvent("Delivery", attempt: "of somebody else"), gateway: "ses").isEmpty)
        for text in ["{}", "{", #"{"eventType":"Delivery"}"#, #"{"eventType":"Delivery","mail":{}}"#] {
            #expect(throws: InboundRefusal.self) { _ = try SESEvents.read(text, gateway: "ses") }
        }
        #expect(try AWSSMSEvents.read("hello", gateway: "aws-sms").isEmpty)
        for text in ["{}", "{", #"{"eventType":"TEXT_DELIVERED"}"#, #"{"inboundMessageId":"1","messageBody":"a"}"#] {
            #expect(throws: InboundRefusal.self) { _ = try AWSSMSEvents.read(text, gateway: "aws-sms") }
        }
    }

    static let texts: [(type: String, words: String)] = [
        ("TEXT_QUEUED", "accepted -"), ("TEXT_PENDING", "accepted -"), ("TEXT_SENT", "sent -"),
        ("TEXT_SUCCESSFUL", "sent -"), ("TEXT_DELIVERED", "delivered -"), ("TEXT_INVALID", "undelivered TEXT_INVALID"),
        ("TEXT_INVALID_MESSAGE", "failed TEXT_INVALID_MESSAGE"), ("TEXT_UNREACHABLE", "undelivered TEXT_UNREACHABLE"),
        ("TEXT_CARRIER_UNREACHABLE", "undelivered TEXT_CARRIER_UNREACHABLE"),
        ("TEXT_BLOCKED", "undelivered TEXT_BLOCKED"), ("TEXT_CARRIER_BLOCKED", "undelivered TEXT_CARRIER_BLOCKED"),
        ("TEXT_SPAM", "undelivered TEXT_SPAM"), ("TEXT_UNKNOWN", "sent TEXT_UNKNOWN"),
        ("TEXT_TTL_EXPIRED", "failed TEXT_TTL_EXPIRED"), ("TEXT_PROTECT_BLOCKED", "failed TEXT_PROTECT_BLOCKED"),
        ("VOICE_COMPLETED", ""), ("NOVEL", ""),
    ]

    @Test("events of End User Messaging", arguments: texts)
    func text(type: String, words: String) throws {
        let receipts = MailAPISamples.receipts(
            try AWSSMSEvents.read(AWSSamples.smsEvent(type), gateway: "aws-sms"))
        #expect(MailAPISamples.words(receipts) == words)
        #expect(receipts.allSatisfy { $0.attempt == Samples.attempt && $0.messageID == "862a8790" })
    }

    @Test("an opt-out that an event tells of counts as STOP")
    func optedOut() throws {
        let event = AWSSamples.smsEvent("TEXT_BLOCKED", description: "Phone number is opted out")
        #expect(
            MailAPISamples.words(MailAPISamples.receipts(try AWSSMSEvents.read(event, gateway: "aws-sms")))
                == "undelivered opted out STOP")
    }

    @Test("a worker's text through SNS is a reply")
    func reply() throws {
        let events = try AWSSamples.read(
            [.notification(AWSSamples.smsReply, topic: AWSSamples.sms)], by: try AWSSamples.sms())
        guard case .reply(let reply)? = events.first?.first else {
            Issue.record("no reply")
            return
        }
        #expect(reply.text == "¿Qué? 工资" && reply.from == Samples.phone && reply.messageID == "cae173d2")
        #expect(reply.gateway == "aws-sms" && !reply.isConfirmedByProvider)
    }
}
