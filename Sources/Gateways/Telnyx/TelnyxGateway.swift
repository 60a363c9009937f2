import Outreach

/// Sends SMS through Telnyx's Messages resource (developers.telnyx.com/api-reference/messages/send-a-message).
public struct TelnyxGateway: Gateway {
    public struct Configuration: Sendable {
        /// Whom a message comes from.
        public enum Sender: Sendable, Equatable {
            /// A number in E.164 form, a short code or a sender name of the account.
            case number(String)
            /// The id of a messaging profile: Telnyx picks a number of its pool.
            case messagingProfile(String)
        }

        public var common: HTTPGatewaySettings
        public var apiKey: String
        /// With which Telnyx's webhooks are checked: 32 bytes in Base64, from the portal. No secret.
        public var publicKey: String
        public var sender: Sender

        public init(common: HTTPGatewaySettings, apiKey: String, publicKey: String, sender: Sender) {
            self.common = common
            self.apiKey = apiKey
            self.publicKey = publicKey
            self.sender = sender
        }
    }

    public let profile: GatewayProfile

    private let sending: HTTPEndpoint
    private let messages: HTTPEndpoint
    private let balance: HTTPEndpoint
    let optOuts: HTTPEndpoint
    private let body: TelnyxBody
    private let signature: TelnyxSignature

    /// - Throws: ``BadInput`` for a setting that cannot work.
    public init(configuration: Configuration) throws {
        let common = configuration.common
        try configuration.validate()
        guard let signature = TelnyxSignature(publicKey: configuration.publicKey) else {
            throw common.refuse(
                "public_key", "no key", "the public key of webhooks in Base64, 44 characters, from Telnyx's portal")
        }
        self.signature = signature
        profile = common.profile(kind: "telnyx")
        let headers = ["Accept: application/json", "Authorization: Bearer \(configuration.apiKey)"]
        sending = common.endpoint("/v2/messages", .post, headers: headers + ["Content-Type: application/json"])
        messages = common.endpoint("/v2/messages/", .get, headers: headers)
        balance = common.endpoint("/v2/balance", .get, headers: headers)
        optOuts = common.listEndpoint("/v2/messaging_optouts", headers: headers)
        body = TelnyxBody(sender: configuration.sender, callback: common.callbackPrefix)
    }

    public func request(for message: OutgoingMessage) -> TransferRequest {
        .http(
            HTTPExchange(
                endpoint: sending, extraHeaders: ["Idempotency-Key: \(message.attempt)"], body: body.bytes(for: message)
            ))
    }

    public func outcome(of result: TransferResult) -> Outcome { TelnyxAnswer.outcome(of: result) }

    public func read(_ inbound: InboundRequest) throws(InboundRefusal) -> [InboundEvent] {
        guard signature.isRight(inbound) else { throw .unverified }
        return try TelnyxInbound(body: inbound.body).events(gateway: profile.name)
    }

    public func statusQuery(messageID: String) -> TransferRequest? {
        guard isPlainID(messageID) else { return nil }
        return .http(HTTPExchange(endpoint: messages, pathSuffix: messageID, body: []))
    }

    public func status(from result: TransferResult) -> (status: ReceiptStatus, code: GatewayCode?)? {
        TelnyxAnswer.status(from: result)
    }

    public func check() -> TransferRequest? { .http(HTTPExchange(endpoint: balance, body: [])) }
    public func checkProblem(_ result: TransferResult) -> String? { TelnyxAnswer.checkProblem(result) }
}

extension TelnyxGateway.Configuration {
    /// - Throws: ``BadInput`` that names the setting; never the key.
    func validate() throws {
        try common.validate(
            secret: apiKey, "secret_file", "an API key of version 2, which begins with KEY, from Telnyx's portal")
        switch sender {
        case .number(let number): try common.validate(sender: number)
        case .messagingProfile(let id):
            guard isPlainID(id) else {
                throw common.refuse("messaging_service", "\"\(id)\"", "the id of a messaging profile")
            }
        }
        try common.validate(example: "https://api.telnyx.com")
    }
}

/// The JSON that asks Telnyx to send one message. What is the same for all is written once.
struct TelnyxBody: Sendable {
    private let head: [UInt8]
    /// The address of reports, up to where the attempt's id goes.
    private let callback: String?

    init(sender: TelnyxGateway.Configuration.Sender, callback: String?) {
        // Reports go where the message says, and nowhere else.
        var head = Array(#"{"type":"SMS","use_profile_webhooks":false,"#.utf8)
        switch sender {
        case .number(let number):
            head += Array(#""from":"#.utf8)
            JSONText.append(number, to: &head)
        case .messagingProfile(let id):
            head += Array(#""messaging_profile_id":"#.utf8)
            JSONText.append(id, to: &head)
        }
        self.head = head
        self.callback = callback
    }

    func bytes(for message: OutgoingMessage) -> [UInt8] {
        var body = head
        body.reserveCapacity(head.count + 160 + message.text.body.utf8.count * 2)
        body += Array(#","to":"#.utf8)
        JSONText.append(message.to.unmasked, to: &body)
        // Named, since Telnyx would otherwise put simpler characters for some of the reviewed text ("smart encoding").
        body +=
            SMSEncoding(of: message.text.body) == .gsm7
            ? Array(#","encoding":"gsm7""#.utf8) : Array(#","encoding":"ucs2""#.utf8)
        if let callback {
            body += Array(#","webhook_url":"#.utf8)
            JSONText.append(callback + message.attempt.description, to: &body)
        }
        body += Array(#","text":"#.utf8)
        JSONText.append(message.text.body, to: &body)
        body.append(UInt8(ascii: "}"))
        return body
    }
}
