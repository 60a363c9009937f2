import Outreach

/// One message as Amazon SNS posts it over HTTPS: a JSON object whose members are texts.
///
/// Source: "Parsing Amazon SNS message formats" and "Verifying the signatures of Amazon SNS messages", Amazon SNS developer
/// guide, 2026.
struct SNSMessage: Sendable {
    enum Kind: String, Sendable {
        case notification = "Notification"
        case subscription = "SubscriptionConfirmation"
        case unsubscription = "UnsubscribeConfirmation"
    }

    let kind: Kind
    let topic: String
    let text: String
    let at: Timestamp
    let version: String
    let signature: String
    let certificate: String
    /// Of confirmations: where to go for one.
    let subscribeURL: String?
    /// What the signature covers.
    let signed: [UInt8]

    /// Nil for what is no whole message of SNS.
    init?(_ body: [UInt8]) {
        guard let json = FlatJSON(body), let kind = json["Type"].flatMap(Kind.init), let topic = json["TopicArn"],
            let text = json["Message"], let at = json["Timestamp"].flatMap(Timestamp.init(iso8601:)),
            let version = json["SignatureVersion"], let signature = json["Signature"],
            let certificate = json["SigningCertURL"]
        else { return nil }
        var signed = ""
        for name in Self.signed(kind) {
            guard let value = json[name] else {
                if name == "Subject" { continue }
                return nil
            }
            signed += "\(name)\n\(value)\n"
        }
        self.kind = kind
        self.topic = topic
        self.text = text
        self.at = at
        self.version = version
        self.signature = signature
        self.certificate = certificate
        self.signed = Array(signed.utf8)
        subscribeURL = json["SubscribeURL"]
    }

    /// In the order in which they are signed, which is that of the alphabet; a subject only where there is one.
    private static func signed(_ kind: Kind) -> [String] {
        switch kind {
        case .notification: ["Message", "MessageId", "Subject", "Timestamp", "TopicArn", "Type"]
        case .subscription, .unsubscription:
            ["Message", "MessageId", "SubscribeURL", "Timestamp", "Token", "TopicArn", "Type"]
        }
    }
}
