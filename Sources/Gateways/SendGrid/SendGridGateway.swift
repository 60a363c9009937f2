import Crypto
import Foundation
import Outreach

/// Sends email through Twilio SendGrid (`v3/mail/send`).
///
/// SendGrid answers an acceptance with 202 and no body, and names the message in a header only, so a message is called by
/// the id of its attempt. That goes along as a custom argument, which every event carries back.
public struct SendGridGateway: Gateway {
    public let profile: GatewayProfile
    private let configuration: MailAPIConfiguration
    private let sending: HTTPEndpoint
    private let scopes: HTTPEndpoint
    let suppressed: HTTPEndpoint
    private let signature: SendGridSignature?

    /// - Parameter configuration: `apiKey` is an API key that may send; `webhookSecret` the verification key of the signed
    ///   event webhook, which is public but is what proves.
    /// - Throws: ``BadInput`` for a setting that cannot work.
    public init(configuration: MailAPIConfiguration) throws {
        try configuration.validate()
        self.configuration = configuration
        profile = configuration.profile(kind: "sendgrid")
        let authorization = "Authorization: Bearer \(configuration.apiKey)"
        sending = configuration.common.endpoint(
            "/v3/mail/send", .post, headers: ["Content-Type: application/json", authorization])
        scopes = configuration.common.endpoint("/v3/scopes", .get, headers: [authorization])
        suppressed = configuration.common.listEndpoint("/v3/suppression/", headers: [authorization])
        signature = try configuration.webhookSecret.map { key in
            guard let signature = SendGridSignature(publicKey: key) else {
                throw configuration.common.refuse(
                    "webhook_secret_file", "what is no public key",
                    "the verification key that SendGrid shows beside the signed event webhook")
            }
            return signature
        }
    }

    public func request(for message: OutgoingMessage) -> TransferRequest {
        .http(HTTPExchange(endpoint: sending, body: body(of: message)))
    }

    /// Knows no attempt, so an acceptance cannot be named.
    public func outcome(of result: TransferResult) -> Outcome { SendGridAnswer.outcome(of: result, attempt: nil) }

    public func outcome(of result: TransferResult, attempt: AttemptID) -> Outcome {
        SendGridAnswer.outcome(of: result, attempt: attempt)
    }

    /// SendGrid posts a batch of events every 30 seconds, or sooner once it is 768 kB long ("Event Webhook Overview", 2026).
    public var longestReport: Int { 1 << 20 }

    public func read(_ inbound: InboundRequest) throws(InboundRefusal) -> [InboundEvent] {
        try report(in: inbound).events
    }

    public func report(in inbound: InboundRequest) throws(InboundRefusal) -> InboundReport {
        guard inbound.method == "POST", let signature, signature.isRight(inbound) else { throw .unverified }
        return try SendGridEvents.report(inbound.body, gateway: profile.name)
    }

    /// SendGrid answers such questions only as a paid addition, and by its own ids.
    public func statusQuery(messageID: String) -> TransferRequest? { nil }
    public func status(from result: TransferResult) -> (status: ReceiptStatus, code: GatewayCode?)? { nil }

    public func check() -> TransferRequest? { .http(HTTPExchange(endpoint: scopes, body: [])) }

    public func checkProblem(_ result: TransferResult) -> String? {
        var scopes: String?
        let problem = HTTPAnswer.checkProblem(
            result,
            isRight: { body in
                scopes = String(decoding: body, as: UTF8.self)
                return scopes?.contains("\"scopes\"") == true
            }, notTheirs: "The answer is not SendGrid's: check base_url.", code: { _ in nil })
        guard problem == nil, let scopes else { return problem }
        return scopes.contains("\"mail.send\"") ? nil : "The API key may not send mail: give it the right mail.send."
    }

    private func body(of message: OutgoingMessage) -> [UInt8] {
        var recipient = JSONObject()
        recipient.set("to", [JSONObject(["email": message.to.unmasked])])
        recipient.set("custom_args", JSONObject([SendGridEvents.argument: message.attempt.description]))
        var from = JSONObject(["email": configuration.fromAddress])
        if !configuration.fromName.isEmpty { from.set("name", configuration.fromName) }
        var headers = JSONObject()
        for (name, value) in MailAPIConfiguration.headers(for: message) { headers.set(name, value) }
        var contents = [JSONObject(["type": "text/plain", "value": message.text.body])]
        if let html = message.text.html { contents.append(JSONObject(["type": "text/html", "value": html])) }

        var body = JSONObject()
        body.set("personalizations", [recipient])
        body.set("from", from)
        if let replyTo = configuration.replyTo { body.set("reply_to", JSONObject(["email": replyTo])) }
        body.set("subject", HeaderEncoding.withoutControls(message.text.subject ?? ""))
        body.set("content", contents)
        body.set("headers", headers)
        // Nobody is watched: no rewritten links, no pixel, and the links to stop are our own.
        body.set(
            "tracking_settings",
            raw: #"{"click_tracking":{"enable":false,"enable_text":false},"open_tracking":{"enable":false},"#
                + #""subscription_tracking":{"enable":false}}"#)
        return body.closed
    }
}

/// What SendGrid answers to `mail/send`. Its errors have no codes: a message, which may quote anything and is not shown,
/// and the field that is meant.
///
/// Source: Twilio's "Mail Send" and "Errors" pages of the SendGrid v3 API reference, 2026.
enum SendGridAnswer {
    static func outcome(of result: TransferResult, attempt: AttemptID?) -> Outcome {
        var status: Int?
        if case .response(let code, _, _) = result.answer { status = code }
        return HTTPAnswer.outcome(
            of: result,
            accepted: { body in
                guard status == 202, body.isEmpty, let attempt else { return nil }
                return (attempt.description, .accepted)
            },
            refused: { status, body, _ in refused(status, body) })
    }

    private struct Errors: Decodable {
        struct One: Decodable { let field: String? }
        let errors: [One]
    }

    private static func refused(_ status: Int, _ body: [UInt8]) -> Outcome? {
        guard status == 400 || status == 403,
            let fields = (try? JSONDecoder().decode(Errors.self, from: Data(body)))?.errors.compactMap(\.field)
        else { return nil }
        if fields.contains(where: { $0 == "from" || $0.hasPrefix("from.") }) {
            return .rejected(
                GatewayCode(
                    "HTTP \(status) from", "SendGrid does not accept the sender: verify the domain or the address"),
                .stopCampaign)
        }
        if fields.contains(where: { $0.hasPrefix("personalizations.0.to") }) {
            return .rejected(GatewayCode("HTTP \(status) to", "SendGrid does not accept the address"), .failAddress)
        }
        if fields.contains(where: { $0 == "reply_to" || $0.hasPrefix("reply_to.") }) {
            return .rejected(
                GatewayCode("HTTP \(status) reply_to", "SendGrid does not accept the address for answers"),
                .stopCampaign)
        }
        return nil
    }
}
