import Foundation
import Outreach

/// Sends email through Postmark (`/email`).
///
/// The attempt's id goes along as metadata, which every report carries back. Postmark signs nothing: its reports show a user
/// name and a password of ours (HTTP Basic), which stand in the webhook's address at Postmark.
public struct PostmarkGateway: TracingGateway {
    public let profile: GatewayProfile
    /// Postmark asks for a 200, and reports again without one ("Webhooks overview").
    public let acknowledgement = InboundAcknowledgement(contentType: "text/plain", body: "")
    private let configuration: MailAPIConfiguration
    private let stream: String
    private let sending: HTTPEndpoint
    private let server: HTTPEndpoint
    private let sent: HTTPEndpoint
    let suppressed: HTTPEndpoint
    private let password: BasicPassword?

    /// The user name in the webhook's address.
    public static let webhookUser = "altavoz"

    /// - Parameters:
    ///   - configuration: `apiKey` is the server token, `webhookSecret` the password in the webhook's address.
    ///   - stream: the message stream; a broadcast one adds an unsubscribe link of Postmark's own.
    /// - Throws: ``BadInput`` for a setting that cannot work.
    public init(configuration: MailAPIConfiguration, stream: String = "outbound") throws {
        try configuration.validate()
        guard (1...30).contains(stream.utf8.count),
            stream.utf8.allSatisfy({ isAlphanumeric($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") })
        else {
            throw configuration.common.refuse(
                "account", "\"\(stream)\"", "the id of a message stream, such as outbound")
        }
        if let secret = configuration.webhookSecret, secret.utf8.count < 16 {
            throw configuration.common.refuse(
                "webhook_secret_file", "a password that is too short", "at least 16 letters and digits")
        }
        self.configuration = configuration
        self.stream = stream
        profile = configuration.profile(kind: "postmark")
        let headers = ["Accept: application/json", "X-Postmark-Server-Token: \(configuration.apiKey)"]
        sending = configuration.common.endpoint(
            "/email", .post, headers: headers + ["Content-Type: application/json"])
        server = configuration.common.endpoint("/server", .get, headers: headers)
        sent = configuration.common.endpoint(
            "/messages/outbound?count=5&offset=0&metadata_\(PostmarkReport.metadata)=", .get, headers: headers)
        suppressed = configuration.common.listEndpoint(
            "/message-streams/\(stream)/suppressions/dump?SuppressionReason=", headers: headers)
        password = configuration.webhookSecret.map {
            BasicPassword(Credentials(user: Self.webhookUser, secret: $0))
        }
    }

    public func request(for message: OutgoingMessage) -> TransferRequest {
        var body = JSONObject([
            "From": configuration.mailbox, "To": message.to.unmasked,
            "Subject": HeaderEncoding.withoutControls(message.text.subject ?? ""), "TextBody": message.text.body,
            "MessageStream": stream, "TrackLinks": "None",
        ])
        if let html = message.text.html { body.set("HtmlBody", html) }
        if let replyTo = configuration.replyTo { body.set("ReplyTo", replyTo) }
        body.set("TrackOpens", false)
        body.set(
            "Headers",
            MailAPIConfiguration.headers(for: message).map { JSONObject(["Name": $0.name, "Value": $0.value]) })
        body.set("Metadata", JSONObject([PostmarkReport.metadata: message.attempt.description]))
        return .http(HTTPExchange(endpoint: sending, body: body.closed))
    }

    public func outcome(of result: TransferResult) -> Outcome {
        HTTPAnswer.outcome(
            of: result,
            accepted: { body in
                guard let json = FlatJSON(body), json["ErrorCode"] == "0", let id = json["MessageID"], !id.isEmpty
                else {
                    return nil
                }
                return (id, .accepted)
            },
            refused: { _, body, retryAfter in
                guard let number = FlatJSON(body)?["ErrorCode"].flatMap({ Int($0) }) else { return nil }
                let row = PostmarkCodes.row(number)
                let code = GatewayCode(String(number), row.sentence)
                return row.action.map { .rejected(code, $0) } ?? .throttled(code, retryAfter: retryAfter)
            })
    }

    public var provesByPassword: Bool { true }

    public func read(_ inbound: InboundRequest) throws(InboundRefusal) -> [InboundEvent] {
        guard inbound.method == "POST", let password, password.isRight(inbound.headers["authorization"]) else {
            throw .unverified
        }
        return try PostmarkReport.read(inbound.body, gateway: profile.name)
    }

    public func trace(of attempt: AttemptID) -> TransferRequest {
        .http(HTTPExchange(endpoint: sent, pathSuffix: attempt.description, body: []))
    }

    public func trace(of attempt: AttemptID, in result: TransferResult) -> TracedMessage? {
        PostmarkReport.trace(of: attempt, in: result)
    }

    public func statusQuery(messageID: String) -> TransferRequest? { nil }
    public func status(from result: TransferResult) -> (status: ReceiptStatus, code: GatewayCode?)? { nil }

    public func check() -> TransferRequest? { .http(HTTPExchange(endpoint: server, body: [])) }

    public func checkProblem(_ result: TransferResult) -> String? {
        if case .response(let status, _, let body) = result.answer, status == 401 || status == 422,
            let number = FlatJSON(body)?["ErrorCode"].flatMap({ Int($0) })
        {
            return PostmarkCodes.row(number).sentence + "."
        }
        return HTTPAnswer.checkProblem(
            result, isRight: { FlatJSON($0)?["DeliveryType"] != nil || FlatJSON($0)?["ID"] != nil },
            notTheirs: "The answer is not Postmark's: check base_url.", code: { _ in nil })
    }
}

/// Postmark's API error codes, of those that can concern sending.
///
/// Source: postmarkapp.com/developer/api/overview#error-codes, 2026. The sentences are ours.
enum PostmarkCodes {
    struct Row: Sendable {
        let code: Int
        /// Nil: send more slowly.
        let action: RejectionAction?
        let sentence: String

        init(_ code: Int, _ action: RejectionAction?, _ sentence: String) {
            self.code = code
            self.action = action
            self.sentence = sentence
        }
    }

    static func row(_ code: Int) -> Row {
        rows.first { $0.code == code }
            ?? Row(code, .fail, "Postmark refused it with a code that Altavoz does not know (\(code))")
    }

    static let rows: [Row] = [
        Row(10, .stopCampaign, "Postmark does not accept the server token"),
        Row(100, .retryLater, "Postmark is being maintained"),
        Row(300, .fail, "Postmark does not accept the request: most often the address is not well formed"),
        Row(400, .stopCampaign, "Postmark does not know the sender: add a sender signature or verify the domain"),
        Row(401, .stopCampaign, "The sender is not confirmed with Postmark yet"),
        Row(402, .stopCampaign, "Postmark could not read the request"),
        Row(403, .stopCampaign, "Postmark could not read the request"),
        Row(405, .stopCampaign, "The Postmark account may not send, for example since its mails are used up"),
        // A bounce, a complaint or a person's order: the answer does not say which, so it counts as no opt-out.
        Row(406, .failAddress, "Postmark sends no more mail to this address: it bounced, or somebody objected"),
        Row(409, .stopCampaign, "Postmark wants JSON"),
        Row(411, .fail, "Postmark does not accept an attachment"),
        Row(412, .stopCampaign, "The Postmark account waits for approval and may send only to its own domain"),
        Row(413, .stopCampaign, "The Postmark account may not send"),
        Row(429, nil, "Postmark asks to send more slowly"),
        Row(1226, .stopCampaign, "Postmark does not know the message stream"),
        Row(1235, .stopCampaign, "The message stream of Postmark is archived or is not for sending"),
    ]
}
