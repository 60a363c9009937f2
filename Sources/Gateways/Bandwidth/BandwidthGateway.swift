import Outreach

/// Sends SMS through Bandwidth's Messaging API, version 2 (dev.bandwidth.com/apis/messaging-apis/messaging).
public struct BandwidthGateway: Gateway {
    public struct Configuration: Sendable {
        public var common: HTTPGatewaySettings
        /// Seven digits.
        public var accountID: String
        /// Of the messaging application to which the number belongs.
        public var applicationID: String
        /// Of a user who may use the messaging API.
        public var credentials: Credentials
        /// User name and password that the application's callbacks show. Bandwidth signs nothing.
        public var callbackCredentials: Credentials
        /// A number of the account, E.164.
        public var sender: String

        public init(
            common: HTTPGatewaySettings, accountID: String, applicationID: String, credentials: Credentials,
            callbackCredentials: Credentials, sender: String
        ) {
            self.common = common
            self.accountID = accountID
            self.applicationID = applicationID
            self.credentials = credentials
            self.callbackCredentials = callbackCredentials
            self.sender = sender
        }
    }

    public let profile: GatewayProfile

    private let sending: HTTPEndpoint
    private let listing: HTTPEndpoint
    private let body: BandwidthBody
    private let password: BasicPassword

    /// - Throws: ``BadInput`` for a setting that cannot work.
    public init(configuration: Configuration) throws {
        try configuration.validate()
        let common = configuration.common
        profile = common.profile(kind: "bandwidth")
        let path = "/api/v2/users/\(configuration.accountID)/messages"
        sending = common.endpoint(
            path, .post, headers: ["Accept: application/json", "Content-Type: application/json; charset=utf-8"],
            basicAuth: configuration.credentials)
        listing = common.endpoint(
            path, .get, headers: ["Accept: application/json"], basicAuth: configuration.credentials)
        body = BandwidthBody(applicationID: configuration.applicationID, sender: configuration.sender)
        password = BasicPassword(configuration.callbackCredentials)
    }

    public func request(for message: OutgoingMessage) -> TransferRequest {
        .http(HTTPExchange(endpoint: sending, body: body.bytes(for: message)))
    }

    public func outcome(of result: TransferResult) -> Outcome { BandwidthAnswer.outcome(of: result) }

    public var provesByPassword: Bool { true }

    public func read(_ inbound: InboundRequest) throws(InboundRefusal) -> [InboundEvent] {
        try report(in: inbound).events
    }

    public func report(in inbound: InboundRequest) throws(InboundRefusal) -> InboundReport {
        guard password.isRight(inbound.headers["authorization"]) else { throw .unverified }
        return try BandwidthInbound.report(inbound.body, gateway: profile.name)
    }

    public func statusQuery(messageID: String) -> TransferRequest? {
        guard isPlainID(messageID) else { return nil }
        return .http(HTTPExchange(endpoint: listing, pathSuffix: "?messageId=" + messageID, body: []))
    }

    public func status(from result: TransferResult) -> (status: ReceiptStatus, code: GatewayCode?)? {
        BandwidthAnswer.status(from: result)
    }

    public func check() -> TransferRequest? {
        .http(HTTPExchange(endpoint: listing, pathSuffix: "?limit=1&messageStatus=FAILED", body: []))
    }

    public func checkProblem(_ result: TransferResult) -> String? { BandwidthAnswer.checkProblem(result) }
}

extension BandwidthGateway.Configuration {
    /// - Throws: ``BadInput`` that names the setting; never a secret.
    func validate() throws {
        guard isPlainID(accountID, atMost: 20) else {
            throw common.refuse("account", "\"\(accountID)\"", "the account's id, seven digits")
        }
        guard isPlainID(applicationID) else {
            throw common.refuse("messaging_service", "\"\(applicationID)\"", "the id of the messaging application")
        }
        guard !credentials.user.isEmpty, !credentials.user.contains(":"),
            credentials.user.utf8.allSatisfy({ (0x21...0x7E).contains($0) })
        else { throw common.refuse("user", "\"\(credentials.user)\"", "the name of a user of Bandwidth's API") }
        try common.validate(secret: credentials.secret, "secret_file", "the password of that user")
        guard callbackCredentials.secret.utf8.count >= 16 else {
            throw common.refuse("webhook_secret_file", "nothing, or a short secret", "at least 16 characters")
        }
        try common.validate(secret: callbackCredentials.secret, "webhook_secret_file", "printable ASCII without spaces")
        try common.validate(sender: sender)
        try common.validate(example: "https://messaging.bandwidth.com")
    }
}
