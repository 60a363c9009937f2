import Outreach

/// Sends SMS through Vonage's Messages API, version 1 (developer.vonage.com/api/messages).
public struct VonageGateway: Gateway {
    public struct Configuration: Sendable {
        public var common: HTTPGatewaySettings
        /// Of the Vonage application whose private key this is.
        public var applicationID: String
        /// The application's private key: RSA, PEM.
        public var privateKey: String
        /// The account's signature secret, with which Vonage signs its webhooks.
        public var signatureSecret: String
        /// A number of the account, with or without `+`, or a sender name.
        public var sender: String

        public init(
            common: HTTPGatewaySettings, applicationID: String, privateKey: String, signatureSecret: String,
            sender: String
        ) {
            self.common = common
            self.applicationID = applicationID
            self.privateKey = privateKey
            self.signatureSecret = signatureSecret
            self.sender = sender
        }
    }

    public let profile: GatewayProfile
    /// Vonage asks for a 200.
    public let acknowledgement = InboundAcknowledgement(contentType: "text/plain", body: "")

    private let sending: HTTPEndpoint
    private let body: VonageBody
    private let pass: VonagePass
    private let signature: VonageSignature

    /// - Throws: ``BadInput`` for a setting that cannot work.
    public init(configuration: Configuration) throws {
        let common = configuration.common
        try configuration.validate()
        guard let pass = VonagePass(applicationID: configuration.applicationID, privateKey: configuration.privateKey)
        else {
            throw common.refuse(
                "secret_file", "no private key", "the application's private key, PEM, as Vonage gave it for download")
        }
        self.pass = pass
        profile = common.profile(kind: "vonage")
        sending = common.endpoint(
            "/v1/messages", .post, headers: ["Accept: application/json", "Content-Type: application/json"])
        body = VonageBody(sender: configuration.sender, webhookURL: common.webhookURL)
        signature = VonageSignature(secret: configuration.signatureSecret)
    }

    public func request(for message: OutgoingMessage) -> TransferRequest {
        let token = pass.token(at: message.at, id: message.attempt)
        return .http(
            HTTPExchange(
                endpoint: sending, extraHeaders: ["Authorization: Bearer \(token)"], body: body.bytes(for: message)))
    }

    public func outcome(of result: TransferResult) -> Outcome { VonageAnswer.outcome(of: result) }

    public func read(_ inbound: InboundRequest) throws(InboundRefusal) -> [InboundEvent] {
        guard signature.isRight(inbound) else { throw .unverified }
        return [try VonageInbound(body: inbound.body).event(gateway: profile.name)]
    }

    /// The Messages API cannot be asked what became of a message.
    public func statusQuery(messageID: String) -> TransferRequest? { nil }
    public func status(from result: TransferResult) -> (status: ReceiptStatus, code: GatewayCode?)? { nil }

    /// Every request bears the time, which a check is not told: `altavoz gateway send-test` shows what this would.
    public func check() -> TransferRequest? { nil }
    public func checkProblem(_ result: TransferResult) -> String? { nil }
}

extension VonageGateway.Configuration {
    /// - Throws: ``BadInput`` that names the setting; never a secret.
    func validate() throws {
        guard isPlainID(applicationID) else {
            throw common.refuse(
                "account", "\"\(applicationID)\"", "the application's id, such as 00000000-0000-4000-8000-000000000000")
        }
        try common.validate(
            secret: signatureSecret, "webhook_secret_file", "the signature secret from Vonage's settings page")
        try common.validate(sender: sender)
        try common.validate(example: "https://api.nexmo.com")
    }
}

/// The JSON that asks Vonage to send one message. What is the same for all is written once.
struct VonageBody: Sendable {
    private let head: [UInt8]

    init(sender: String, webhookURL: String?) {
        var head = Array(#"{"message_type":"text","channel":"sms","from":"#.utf8)
        JSONText.append(Self.withoutPlus(sender), to: &head)
        if let webhookURL {
            head += Array(#","webhook_version":"v1","webhook_url":"#.utf8)
            JSONText.append(webhookURL, to: &head)
        }
        self.head = head
    }

    func bytes(for message: OutgoingMessage) -> [UInt8] {
        var body = head
        body.reserveCapacity(head.count + 200 + message.text.body.utf8.count * 2)
        body += Array(#","to":"#.utf8)
        JSONText.append(Self.withoutPlus(message.to.unmasked), to: &body)
        body += Array(#","client_ref":""#.utf8)
        body += Array(message.attempt.description.utf8)
        body += Array(#"","ttl":"#.utf8)
        body += Array(String(Self.timeToLive(message.validity)).utf8)
        // Named, so that segments are counted as they were planned.
        body +=
            SMSEncoding(of: message.text.body) == .gsm7
            ? Array(#","sms":{"encoding_type":"text"},"text":"#.utf8)
            : Array(#","sms":{"encoding_type":"unicode"},"text":"#.utf8)
        JSONText.append(message.text.body, to: &body)
        body.append(UInt8(ascii: "}"))
        return body
    }

    /// Vonage writes numbers without the `+`.
    private static func withoutPlus(_ number: String) -> String {
        number.hasPrefix("+") ? String(number.dropFirst()) : number
    }

    /// Seconds, in the range that Vonage takes: 20 to 604,800, a week (Vonage's Python library `vonage-messages` 1.8.1).
    static func timeToLive(_ validity: Duration) -> Int64 { min(max(validity.components.seconds, 20), 604_800) }
}
