import Outreach

/// Sends SMS through Twilio's Messages resource (twilio.com/docs/messaging/api/message-resource).
public struct TwilioGateway: Gateway {
    public struct Configuration: Sendable {
        /// Whom a message comes from.
        public enum Sender: Sendable, Equatable {
            /// A number in E.164 form, a short code or a sender name of the account.
            case number(String)
            /// `MG…`: Twilio picks a number of the service.
            case messagingService(String)

            /// Digits alone, three to six of them; numbers have a plus.
            var isShortCode: Bool {
                guard case .number(let number) = self else { return false }
                return (3...6).contains(number.utf8.count) && number.utf8.allSatisfy { (0x30...0x39).contains($0) }
            }
        }

        public var common: HTTPGatewaySettings
        /// `AC…`
        public var accountSID: String
        /// Account SID and auth token, or SID and secret of an API key.
        public var credentials: Credentials
        /// The account's auth token: Twilio signs its webhooks with it, whichever credentials send.
        public var authToken: String
        public var sender: Sender

        public init(
            common: HTTPGatewaySettings, accountSID: String, credentials: Credentials, authToken: String, sender: Sender
        ) {
            self.common = common
            self.accountSID = accountSID
            self.credentials = credentials
            self.authToken = authToken
            self.sender = sender
        }
    }

    public let profile: GatewayProfile
    public let acknowledgement = InboundAcknowledgement.emptyXML

    private let sending: HTTPEndpoint
    private let messages: HTTPEndpoint
    private let account: HTTPEndpoint
    private let form: TwilioForm
    private let signature: TwilioSignature
    private let isFromShortCode: Bool

    /// - Throws: ``BadInput`` for a setting that cannot work.
    public init(configuration: Configuration) throws {
        try configuration.validate()
        let common = configuration.common
        profile = common.profile(kind: "twilio")
        func endpoint(_ path: String, _ method: HTTPEndpoint.Method, _ headers: [String]) -> HTTPEndpoint {
            common.endpoint(
                "/2010-04-01/Accounts/\(configuration.accountSID)" + path, method,
                headers: ["Accept: application/json"] + headers, basicAuth: configuration.credentials)
        }
        sending = endpoint("/Messages.json", .post, ["Content-Type: application/x-www-form-urlencoded"])
        messages = endpoint("/Messages/", .get, [])
        account = endpoint(".json", .get, [])
        form = TwilioForm(sender: configuration.sender, webhookURL: common.webhookURL)
        isFromShortCode = configuration.sender.isShortCode
        signature = TwilioSignature(authToken: configuration.authToken)
    }

    public func request(for message: OutgoingMessage) -> TransferRequest {
        .http(HTTPExchange(endpoint: sending, body: form.body(for: message)))
    }

    public func outcome(of result: TransferResult) -> Outcome {
        TwilioAnswer.outcome(of: result, isFromShortCode: isFromShortCode)
    }

    public func read(_ inbound: InboundRequest) throws(InboundRefusal) -> [InboundEvent] {
        let parameters = FormEncoding.parse(inbound.body)
        guard signature.isRight(inbound, parameters: parameters) else { throw .unverified }
        return try TwilioInbound(parameters: parameters, query: inbound.query).events(gateway: profile.name)
    }

    public func statusQuery(messageID: String) -> TransferRequest? {
        TwilioAnswer.statusQuery(messageID, at: messages)
    }

    public func status(from result: TransferResult) -> (status: ReceiptStatus, code: GatewayCode?)? {
        TwilioAnswer.status(from: result)
    }

    public func check() -> TransferRequest? { .http(HTTPExchange(endpoint: account, body: [])) }
    public func checkProblem(_ result: TransferResult) -> String? { TwilioAnswer.checkProblem(result) }
}

extension TwilioGateway.Configuration {
    /// - Throws: ``BadInput`` that names the setting; never the secret.
    func validate() throws {
        guard accountSID.hasPrefix("AC"), accountSID.utf8.count == 34, accountSID.utf8.allSatisfy(isAlphanumeric) else {
            throw common.refuse(
                "account_sid", "\"\(accountSID)\"", "AC and 32 letters or digits, as Twilio's console shows it")
        }
        guard !authToken.isEmpty else { throw common.refuse("auth_token", "nothing", "the account's auth token") }
        guard !credentials.user.isEmpty, !credentials.secret.isEmpty else {
            throw common.refuse("api_key", "nothing", "SID and secret of an API key, or neither")
        }
        switch sender {
        case .number(let number):
            try common.validate(sender: number)
        case .messagingService(let sid):
            guard sid.hasPrefix("MG"), sid.utf8.count == 34, sid.utf8.allSatisfy(isAlphanumeric) else {
                throw common.refuse("messaging_service_sid", "\"\(sid)\"", "MG and 32 letters or digits")
            }
        }
        try common.validate(example: "https://api.twilio.com")
    }
}
