import Outreach

/// Sends SMS through Plivo's Message resource (plivo.com/docs/messaging/api/message).
public struct PlivoGateway: Gateway {
    public struct Configuration: Sendable {
        /// Whom a message comes from.
        public enum Sender: Sendable, Equatable {
            /// A number in E.164 form, a short code or a sender name of the account.
            case number(String)
            /// The UUID of a Powerpack: Plivo picks one of its numbers.
            case powerpack(String)
        }

        public var common: HTTPGatewaySettings
        /// Auth ID (`MA…` or `SA…`) and auth token; Plivo signs its webhooks with the token.
        public var credentials: Credentials
        public var sender: Sender

        public init(common: HTTPGatewaySettings, credentials: Credentials, sender: Sender) {
            self.common = common
            self.credentials = credentials
            self.sender = sender
        }
    }

    public let profile: GatewayProfile
    /// Plivo takes 200 for success; an empty document makes it send nothing by itself.
    public let acknowledgement = InboundAcknowledgement.emptyXML

    private let sending: HTTPEndpoint
    private let messages: HTTPEndpoint
    private let account: HTTPEndpoint
    private let body: PlivoBody
    private let signature: PlivoSignature

    /// - Throws: ``BadInput`` for a setting that cannot work.
    public init(configuration: Configuration) throws {
        try configuration.validate()
        let common = configuration.common
        profile = common.profile(kind: "plivo")
        func endpoint(_ path: String, _ method: HTTPEndpoint.Method, _ headers: [String]) -> HTTPEndpoint {
            common.endpoint(
                "/v1/Account/\(configuration.credentials.user)/" + path, method,
                headers: ["Accept: application/json"] + headers, basicAuth: configuration.credentials)
        }
        sending = endpoint("Message/", .post, ["Content-Type: application/json"])
        messages = endpoint("Message/", .get, [])
        account = endpoint("", .get, [])
        body = PlivoBody(sender: configuration.sender, callback: common.callbackPrefix)
        signature = PlivoSignature(authToken: configuration.credentials.secret)
    }

    public func request(for message: OutgoingMessage) -> TransferRequest {
        .http(HTTPExchange(endpoint: sending, body: body.bytes(for: message)))
    }

    public func outcome(of result: TransferResult) -> Outcome { PlivoAnswer.outcome(of: result) }

    public func read(_ inbound: InboundRequest) throws(InboundRefusal) -> [InboundEvent] {
        let parameters = FormEncoding.parse(inbound.body)
        guard signature.isRight(inbound, parameters: parameters) else { throw .unverified }
        return [try PlivoInbound(parameters: parameters, query: inbound.query).event(gateway: profile.name)]
    }

    public func statusQuery(messageID: String) -> TransferRequest? {
        guard isPlainID(messageID) else { return nil }
        return .http(HTTPExchange(endpoint: messages, pathSuffix: messageID + "/", body: []))
    }

    public func status(from result: TransferResult) -> (status: ReceiptStatus, code: GatewayCode?)? {
        PlivoAnswer.status(from: result)
    }

    public func check() -> TransferRequest? { .http(HTTPExchange(endpoint: account, body: [])) }
    public func checkProblem(_ result: TransferResult) -> String? { PlivoAnswer.checkProblem(result) }
}

extension PlivoGateway.Configuration {
    /// - Throws: ``BadInput`` that names the setting; never the secret.
    func validate() throws {
        let id = credentials.user
        guard id.utf8.count == 20, id.hasPrefix("MA") || id.hasPrefix("SA"), id.utf8.allSatisfy(isAlphanumeric) else {
            throw common.refuse(
                "account", "\"\(id)\"", "MA or SA and 18 letters or digits, as Plivo's console shows it")
        }
        try common.validate(secret: credentials.secret, "secret_file", "the account's auth token")
        switch sender {
        case .number(let number): try common.validate(sender: number)
        case .powerpack(let id):
            guard isPlainID(id) else {
                throw common.refuse("messaging_service", "\"\(id)\"", "the UUID of a Powerpack")
            }
        }
        try common.validate(example: "https://api.plivo.com")
    }
}

/// The JSON that asks Plivo to send one message. What is the same for all is written once.
struct PlivoBody: Sendable {
    private let head: [UInt8]
    private let callback: String?

    init(sender: PlivoGateway.Configuration.Sender, callback: String?) {
        // Plivo's logs, which its staff and ours can read, are to hold neither text nor number.
        var head = Array(#"{"type":"sms","log":"false","#.utf8)
        switch sender {
        case .number(let number):
            head += Array(#""src":"#.utf8)
            JSONText.append(number, to: &head)
        case .powerpack(let id):
            head += Array(#""powerpack_uuid":"#.utf8)
            JSONText.append(id, to: &head)
        }
        self.head = head
        self.callback = callback
    }

    func bytes(for message: OutgoingMessage) -> [UInt8] {
        var body = head
        body.reserveCapacity(head.count + 160 + message.text.body.utf8.count * 2)
        body += Array(#","dst":"#.utf8)
        JSONText.append(message.to.unmasked, to: &body)
        body += Array(#","message_expiry":"#.utf8)
        body += Array(String(Self.expiry(message.validity)).utf8)
        if let callback {
            body += Array(#","method":"POST","url":"#.utf8)
            JSONText.append(callback + message.attempt.description, to: &body)
        }
        body += Array(#","text":"#.utf8)
        JSONText.append(message.text.body, to: &body)
        body.append(UInt8(ascii: "}"))
        return body
    }

    /// Seconds: 5 to 10,800, three hours. Unconfirmed: Plivo's library knows the field and not its range, so the narrow
    /// one that users of Plivo report is kept.
    static func expiry(_ validity: Duration) -> Int64 { min(max(validity.components.seconds, 5), 10_800) }
}
