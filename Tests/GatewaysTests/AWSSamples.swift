import Counterparts
import Foundation
import Outreach

@testable import Gateways

/// Amazon's gateways and what SNS posts, as the tests use them.
enum AWSSamples {
    static let email = "arn:aws:sns:us-west-2:123456789012:altavoz-email"
    static let sms = "arn:aws:sns:us-west-2:123456789012:altavoz-sms"
    static let certificate =
        "https://sns.us-west-2.amazonaws.com/SimpleNotificationService-7ff5318490ec183fbaddaa2a969abfda.pem"

    static func access(_ topics: [String]) -> AWSAccess {
        AWSAccess(
            accessKeyID: AWSCounterpart.accessKey, region: "us-west-2", topics: topics, configurationSet: "altavoz")
    }

    static func ses(
        _ baseURL: String = "https://email.us-west-2.amazonaws.com", secret: String = AWSCounterpart.secret,
        configurationSet: String? = "altavoz"
    ) throws -> SESGateway {
        var configuration = MailAPISamples.configuration(nil)
        configuration.common.name = "ses"
        configuration.common.baseURL = baseURL
        configuration.common.connection.allowPrivateAddress = true
        configuration.apiKey = secret
        var access = access([email])
        access.configurationSet = configurationSet
        return try SESGateway(configuration: configuration, access: access)
    }

    static func sms(
        _ baseURL: String = "https://sms-voice.us-west-2.amazonaws.com", secret: String = AWSCounterpart.secret
    ) throws -> AWSSMSGateway {
        var common = Samples.common("aws-sms", baseURL, nil)
        common.connection.allowPrivateAddress = true
        return try AWSSMSGateway(
            configuration: AWSSMSGateway.Configuration(
                common: common, access: access([sms]), secret: secret, sender: "+15555550100"))
    }

    /// A message of SNS, to be signed.
    struct Question: Encodable {
        var fields: [String: String]
        var version: String

        static func notification(
            _ message: String, topic: String, version: String = "2", subject: String? = nil,
            at: Timestamp = Samples.now, certificate: String = AWSSamples.certificate
        ) -> Question {
            var fields = [
                "Type": "Notification", "MessageId": "22b80b92-fdea-4c2c-8f9d-bdfb0c7bf324", "TopicArn": topic,
                "Message": message, "Timestamp": "\(at.description.dropLast()).000Z", "SigningCertURL": certificate,
                "UnsubscribeURL": "https://sns.us-west-2.amazonaws.com/?Action=Unsubscribe",
            ]
            fields["Subject"] = subject
            return Question(fields: fields, version: version)
        }

        static func confirmation(
            _ type: String = "SubscriptionConfirmation", topic: String,
            url: String = "https://sns.us-west-2.amazonaws.com/?Action=ConfirmSubscription&Token=2336412f37"
        ) -> Question {
            var question = notification("You have chosen to subscribe", topic: topic)
            question.fields["Type"] = type
            question.fields["Token"] = "2336412f37"
            question.fields["SubscribeURL"] = url
            question.fields["UnsubscribeURL"] = nil
            return question
        }
    }

    struct Certificates: Decodable {
        let pem: String
        let other: String
        let stale: String
        let small: String
    }

    /// What `cryptography` signed, and by which certificates.
    static func signed(_ questions: [Question]) throws -> (certificates: Certificates, posts: [InboundRequest]) {
        let lines = try Oracle.ask("sns_sign.py", questions)
        return (
            try JSONDecoder().decode(Certificates.self, from: Data(lines[0].utf8)), lines.dropFirst().map { post($0) }
        )
    }

    static func post(_ body: String, at: Timestamp = Samples.now) -> InboundRequest {
        InboundRequest(
            url: "https://altavoz.example.org/webhooks/ses", method: "POST",
            headers: ["content-type": "text/plain; charset=UTF-8"], query: [], body: Array(body.utf8), at: at)
    }

    static func changed(_ post: InboundRequest, _ old: String, _ new: String) -> InboundRequest {
        AWSSamples.post(String(decoding: post.body, as: UTF8.self).replacing(old, with: new), at: post.at)
    }

    /// Signs, teaches the gateway the certificate, and reads.
    static func read(_ questions: [Question], by gateway: any InquiringGateway) throws -> [[InboundEvent]] {
        let (certificates, posts) = try signed(questions)
        return try posts.map { post in
            if gateway.inquiry(before: post) != nil {
                guard gateway.take(Samples.answer(200, certificates.pem), for: post) else {
                    throw CounterpartError("the certificate is not taken")
                }
            }
            return try gateway.read(post)
        }
    }

    static func sesEvent(_ type: String, _ members: String = "", attempt: String = "\(Samples.attempt)") -> String {
        #"{"eventType":"\#(type)",\#(members.isEmpty ? "" : members + ",")"mail":{"messageId":"0100-1","#
            + #""destination":["maria@example.org"],"tags":{"attempt":["\#(attempt)"],"#
            + #""ses:configuration-set":["altavoz"]}}}"#
    }

    static func smsEvent(_ type: String, description: String = "Message") -> String {
        #"{"eventType":"\#(type)","eventVersion":"1.0","isFinal":true,"destinationPhoneNumber":"+12135550142","#
            + #""messageId":"862a8790","messageStatusDescription":"\#(description)","#
            + #""context":{"attempt":"\#(Samples.attempt)"},"totalMessagePrice":0.09582}"#
    }

    static let smsReply =
        #"{"originationNumber":"+12135550142","destinationNumber":"+15555550100","messageKeyword":"K","#
        + #""messageBody":"¿Qué? 工资","inboundMessageId":"cae173d2","previousPublishedMessageId":"w/1"}"#
}
