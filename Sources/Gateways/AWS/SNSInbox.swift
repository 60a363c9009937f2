import Crypto
import CryptoExtras
import Foundation
import Outreach

/// What Amazon SNS posts to a webhook: whether it is believed, and what it wants.
///
/// Anybody with an account at Amazon can have SNS sign a message and post it here. So a message counts only if its topic is
/// one of the configuration's; its certificate then has to lie on the host of that topic's region.
struct SNSInbox: Sendable {
    /// The age of a message, by its own signed time; below zero, what our clock may be behind. SNS tries for an hour at most
    /// ("Amazon SNS message delivery retries"; 3,600 seconds for HTTP), and does not sign a second try anew.
    static let ages = Duration.minutes(-5)...Duration.hours(2)

    /// A message is at most 256 KiB long ("Amazon SNS endpoints and quotas", 2026). It is JSON within a text of JSON, where
    /// each quotation mark takes two bytes; round it stand its signature and a few addresses.
    static let longestReport = 2 * 262_144 + 16_384

    private let topics: [String: SNSTopic]
    private let certificates = SNSCertificates()
    private let connection: ConnectionPolicy

    init(_ topics: [String], connection: ConnectionPolicy) {
        self.topics = Dictionary(
            topics.compactMap(SNSTopic.init).map { ($0.arn, $0) }, uniquingKeysWith: { first, _ in first })
        // To the world, whatever the gateway's own server is.
        var policy = ConnectionPolicy(
            connectTimeout: connection.connectTimeout, totalTimeout: connection.totalTimeout, maxConnections: 2)
        policy.maxResponseBytes = 65_536
        self.connection = policy
    }

    /// The message, if it is what it says to be.
    func message(in inbound: InboundRequest) throws(InboundRefusal) -> SNSMessage {
        guard let (message, _) = candidate(inbound),
            let certificate = certificates.certificate(message.certificate, at: inbound.at),
            Self.isSigned(message, by: certificate)
        else { throw .unverified }
        return message
    }

    /// The certificate, while it is not known.
    func inquiry(before inbound: InboundRequest) -> TransferRequest? {
        guard let (message, _) = candidate(inbound),
            certificates.certificate(message.certificate, at: inbound.at) == nil
        else { return nil }
        return get(message.certificate)
    }

    func take(_ result: TransferResult, for inbound: InboundRequest) -> Bool {
        guard case .response(200, _, let pem) = result.answer, let (message, topic) = candidate(inbound) else {
            return false
        }
        return certificates.take(pem, from: message.certificate, host: topic.host, at: inbound.at)
    }

    func errand(after inbound: InboundRequest) -> InboundErrand? {
        guard let message = try? message(in: inbound), let topic = topics[message.topic] else { return nil }
        switch message.kind {
        case .notification: return nil
        case .unsubscription:
            return InboundErrand(
                notice: "a subscription of Amazon SNS was ended: what its topic reports comes no more; subscribe the "
                    + "webhook's address again",
                isTrouble: true)
        case .subscription:
            guard let url = message.subscribeURL, topic.isConfirmation(url) else { return nil }
            return InboundErrand(notice: "a subscription of Amazon SNS is confirmed", request: get(url)) { result in
                guard case .response(200, _, let body) = result.answer else { return false }
                return String(decoding: body, as: UTF8.self).contains("ConfirmSubscriptionResponse")
            }
        }
    }

    /// A message that may be believed once its signature is right.
    private func candidate(_ inbound: InboundRequest) -> (SNSMessage, SNSTopic)? {
        guard inbound.method == "POST", let message = SNSMessage(inbound.body), let topic = topics[message.topic],
            topic.isCertificate(message.certificate), Self.ages.contains(inbound.at - message.at)
        else { return nil }
        return (message, topic)
    }

    private func get(_ url: String) -> TransferRequest {
        .http(
            HTTPExchange(
                endpoint: HTTPEndpoint(url: url, method: .get, headers: [], basicAuth: nil, connection: connection),
                body: []))
    }

    /// RSA by PKCS #1 version 1.5, over SHA-1 in version 1 and SHA-256 in version 2. Checking by a public key has no secret
    /// that the time could tell.
    private static func isSigned(_ message: SNSMessage, by certificate: SNSCertificates.Certificate) -> Bool {
        guard message.signature.utf8.count <= 1024, let raw = Data(base64Encoded: message.signature),
            raw.base64EncodedString() == message.signature
        else { return false }
        let signature = _RSA.Signing.RSASignature(rawRepresentation: raw)
        return switch message.version {
        case "1":
            certificate.key.isValidSignature(
                signature, for: Insecure.SHA1.hash(data: message.signed), padding: .insecurePKCS1v1_5)
        case "2":
            certificate.key.isValidSignature(
                signature, for: SHA256.hash(data: message.signed), padding: .insecurePKCS1v1_5)
        default: false
        }
    }
}
