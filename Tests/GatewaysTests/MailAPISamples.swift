import Crypto
import Foundation
import Outreach

@testable import Gateways

/// Providers of email over HTTPS, as the tests use them.
enum MailAPISamples {
    static let apiKey = "api-key-0123456789"
    static let webhookSecret = "webhook-secret-0123"
    static let url = "https://altavoz.example.org/webhooks/mail"
    static let noon = Timestamp(seconds: 1_736_300_000)

    static func configuration(_ webhookSecret: String? = webhookSecret) -> MailAPIConfiguration {
        MailAPIConfiguration(
            common: HTTPGatewaySettings(
                name: "mail", baseURL: "https://api.example.org", webhookURL: nil, rate: 5, concurrency: 4,
                price: PriceTable(perUnit: .zero)),
            apiKey: apiKey, webhookSecret: webhookSecret, fromName: "Línea \"de\" derechos",
            fromAddress: "rights@example.org", replyTo: "office@example.org")
    }

    static var message: OutgoingMessage {
        Samples.message(
            to: Samples.mailbox, subject: "Sus salarios: ¿qué \"hacer\"?", body: "Hola\n\"María\" \\ 工资 \u{1}",
            html: "<p>Hola</p>", unsubscribeURL: "https://altavoz.example.org/u/abc")
    }

    static func post(_ body: String, _ headers: [String: String] = [:], method: String = "POST", at: Timestamp = noon)
        -> InboundRequest
    {
        InboundRequest(url: url, method: method, headers: headers, query: [], body: Array(body.utf8), at: at)
    }

    static func http(_ request: TransferRequest) -> HTTPExchange? {
        guard case .http(let http) = request else { return nil }
        return http
    }

    static func json(_ request: TransferRequest) throws -> [String: Any] {
        let object = try JSONSerialization.jsonObject(with: Data(http(request)?.body ?? []))
        return object as? [String: Any] ?? [:]
    }

    static func receipts(_ events: [InboundEvent]) -> [Receipt] {
        events.compactMap { if case .receipt(let receipt) = $0 { receipt } else { nil } }
    }

    static func word(_ outcome: Outcome) -> String {
        switch outcome {
        case .accepted(let id, _): "accepted \(id)"
        case .notSent: "notSent"
        case .throttled: "throttled"
        case .rejected(_, let action): action.rawValue
        case .unknown: "unknown"
        }
    }

    /// Status, code and whether it counts as STOP, in one text.
    static func words(_ receipts: [Receipt]) -> String {
        receipts.map { "\($0.status) \($0.code?.code ?? "-")\($0.suppresses ? " STOP" : "")" }.joined(separator: ", ")
    }

    // MARK: - Signing as the providers do

    static let sendGridKey = P256.Signing.PrivateKey()

    static func sendGrid() throws -> SendGridGateway {
        try SendGridGateway(
            configuration: configuration(sendGridKey.publicKey.derRepresentation.base64EncodedString()))
    }

    static func sendGridPost(_ body: String) throws -> InboundRequest {
        let timestamp = "1736300000"
        let signature = try sendGridKey.signature(for: Data((timestamp + body).utf8))
        return post(
            body,
            [
                "x-twilio-email-event-webhook-timestamp": timestamp,
                "x-twilio-email-event-webhook-signature": signature.derRepresentation.base64EncodedString(),
            ])
    }

    static func sendGridEvent(_ members: String) -> String {
        #"[{"email":"maria@example.org","timestamp":1736300000,"altavoz_attempt":"\#(Samples.attempt)",\#(members)}]"#
    }

    static func postmark() throws -> PostmarkGateway { try PostmarkGateway(configuration: configuration()) }

    static func postmarkPost(_ body: String) -> InboundRequest {
        post(body, ["authorization": "Basic " + Data("altavoz:\(webhookSecret)".utf8).base64EncodedString()])
    }

    static func postmarkSearch(_ messages: [String]) -> String {
        #"{"TotalCount":\#(messages.count),"Messages":[\#(messages.joined(separator: ","))]}"#
    }

    static func postmarkFound(_ attempt: AttemptID, _ status: String = "Sent", id: String = "pm-1") -> String {
        #"{"Tag":"","MessageID":"\#(id)","MessageStream":"outbound","To":[{"Email":"maria@example.org","Name":null}],"#
            + #""Recipients":["maria@example.org"],"ReceivedAt":"2026-11-26T07:25:01.4178645-05:00","Status":"\#(status)","#
            + #""Metadata":{"attempt":"\#(attempt)"}}"#
    }

    static func postmarkReport(_ members: String) -> String {
        #"{"MessageID":"pm-1","Email":"maria@example.org","Metadata":{"attempt":"\#(Samples.attempt)"},\#(members)}"#
    }

    static func mailgun() throws -> MailgunGateway {
        try MailgunGateway(configuration: configuration(), domain: "mg.example.org")
    }

    static func mailgunPost(
        _ members: String, timestamp: String = "1736300000", key: String = webhookSecret, attempt: String? = nil
    ) -> InboundRequest {
        let token = String(repeating: "a8ce0edb2dd8301dee6c2405235584e4", count: 1)
        let code = HMAC<SHA256>.authenticationCode(
            for: Data((timestamp + token).utf8), using: SymmetricKey(data: Data(key.utf8)))
        let hex = code.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        return post(
            #"{"signature":{"timestamp":"\#(timestamp)","token":"\#(token)","signature":"\#(hex)"},"#
                + #""event-data":{"recipient":"maria@example.org","message":{"headers":{"message-id":"1@mg.example.org"}},"#
                + #""user-variables":{"attempt":"\#(attempt ?? "attempt-\(Samples.attempt)")"},\#(members)}}"#)
    }
}
