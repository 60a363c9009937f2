import Foundation
import Outreach

/// Sends email through Mailgun (`/v3/DOMAIN/messages`).
///
/// The attempt's id goes along as a variable, which every event carries back.
public struct MailgunGateway: Gateway {
    public let profile: GatewayProfile
    /// Mailgun takes 200 alone for success: after a 204 it would report the same for eight hours ("Webhooks", automatic
    /// retries).
    public let acknowledgement = InboundAcknowledgement(contentType: "text/plain", body: "")
    private let configuration: MailAPIConfiguration
    private let sending: HTTPEndpoint
    private let domain: HTTPEndpoint
    let lists: HTTPEndpoint
    private let signature: MailgunSignature?

    /// - Parameters:
    ///   - configuration: `apiKey` is a sending key of the domain, `webhookSecret` the HTTP webhook signing key.
    ///   - domain: the sending domain as Mailgun knows it.
    /// - Throws: ``BadInput`` for a setting that cannot work.
    public init(configuration: MailAPIConfiguration, domain: String) throws {
        try configuration.validate()
        guard (3...255).contains(domain.utf8.count), domain.contains("."), !domain.hasPrefix("."),
            domain.utf8.allSatisfy({ isAlphanumeric($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") })
        else {
            throw configuration.common.refuse(
                "account", "\"\(domain)\"", "the sending domain, such as mg.example.org")
        }
        self.configuration = configuration
        profile = configuration.profile(kind: "mailgun")
        let credentials = Credentials(user: "api", secret: configuration.apiKey)
        sending = configuration.common.endpoint(
            "/v3/\(domain)/messages", .post, headers: ["Content-Type: application/x-www-form-urlencoded"],
            basicAuth: credentials)
        self.domain = configuration.common.endpoint(
            "/v4/domains/\(domain)", .get, headers: [], basicAuth: credentials)
        lists = configuration.common.listEndpoint("/v3/\(domain)/", headers: [], basicAuth: credentials)
        signature = configuration.webhookSecret.map { MailgunSignature(signingKey: $0) }
    }

    public func request(for message: OutgoingMessage) -> TransferRequest {
        var fields = [
            ("from", configuration.mailbox), ("to", message.to.unmasked),
            ("subject", HeaderEncoding.withoutControls(message.text.subject ?? "")), ("text", message.text.body),
        ]
        if let html = message.text.html { fields.append(("html", html)) }
        if let replyTo = configuration.replyTo { fields.append(("h:Reply-To", replyTo)) }
        for (name, value) in MailAPIConfiguration.headers(for: message) { fields.append(("h:\(name)", value)) }
        // Nobody is watched: no rewritten links, no pixel.
        fields.append(("o:tracking", "no"))
        fields.append(("v:\(MailgunEvent.variable)", MailgunEvent.text(of: message.attempt)))
        var body: [UInt8] = []
        for (name, value) in fields {
            if !body.isEmpty { body.append(UInt8(ascii: "&")) }
            FormEncoding.append(name, to: &body)
            body.append(UInt8(ascii: "="))
            FormEncoding.append(value, to: &body)
        }
        return .http(HTTPExchange(endpoint: sending, body: body))
    }

    public func outcome(of result: TransferResult) -> Outcome {
        HTTPAnswer.outcome(
            of: result,
            accepted: { body in
                guard let id = FlatJSON(body)?["id"], !id.isEmpty else { return nil }
                return (MailgunEvent.bare(id), .accepted)
            },
            refused: { status, body, _ in
                guard let text = FlatJSON(body)?["message"]?.lowercased(),
                    let row = Self.rows.first(where: { text.contains($0.words) })
                else { return nil }
                return .rejected(GatewayCode("HTTP \(status)", row.sentence), row.action)
            })
    }

    public func read(_ inbound: InboundRequest) throws(InboundRefusal) -> [InboundEvent] {
        guard inbound.method == "POST", let signature else { throw .unverified }
        return try MailgunEvent.read(inbound, gateway: profile.name, signature: signature)
    }

    public func statusQuery(messageID: String) -> TransferRequest? { nil }
    public func status(from result: TransferResult) -> (status: ReceiptStatus, code: GatewayCode?)? { nil }

    public func check() -> TransferRequest? { .http(HTTPExchange(endpoint: domain, body: [])) }

    /// A sending key may not ask about its domain: 403 then says that the key itself is right only when it may send.
    public func checkProblem(_ result: TransferResult) -> String? {
        HTTPAnswer.checkProblem(
            result, isRight: { String(decoding: $0, as: UTF8.self).contains("\"domain\"") },
            notTheirs: "The answer is not Mailgun's: check base_url.", code: { _ in nil })
    }

    private struct Row {
        /// In lower case.
        let words: String
        let action: RejectionAction
        let sentence: String
    }

    /// Mailgun's refusals have no codes, so the words are all there is ("API Response Codes" and the messages API, 2026;
    /// the words are as seen in reports of users, and unconfirmed by Mailgun). What matches none is decided by its status.
    private static let rows = [
        Row(words: "'to' parameter", action: .failAddress, sentence: "Mailgun does not take this for an address"),
        Row(
            words: "to parameter is not a valid", action: .failAddress,
            sentence: "Mailgun does not take this for an address"),
        Row(words: "'from' parameter", action: .stopCampaign, sentence: "Mailgun does not accept the sender's address"),
        Row(
            words: "from parameter is not a valid", action: .stopCampaign,
            sentence: "Mailgun does not accept the sender's address"),
        Row(words: "not allowed to send", action: .stopCampaign, sentence: "Mailgun does not let this domain send yet"),
        Row(
            words: "sandbox", action: .stopCampaign,
            sentence: "A sandbox domain of Mailgun sends only to authorized addresses"),
        Row(words: "account", action: .stopCampaign, sentence: "Something is wrong with the Mailgun account"),
    ]
}
