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
        }

        public var name: String
        /// `AC…`
        public var accountSID: String
        /// Account SID and auth token, or SID and secret of an API key.
        public var credentials: Credentials
        /// The account's auth token: Twilio signs its webhooks with it, whichever credentials send.
        public var authToken: String
        public var sender: Sender
        /// May point at a stand-in.
        public var baseURL: String
        /// Where Twilio reports, as it is seen from outside: `https://altavoz.example.org/webhooks/twilio-main`.
        /// Nil: no receipts are asked for.
        public var webhookURL: String?
        /// SMS segments per second.
        public var rate: Double
        public var concurrency: Int
        public var weight: Int
        public var price: PriceTable
        public var connection: ConnectionPolicy
        /// False for a stand-in on this machine, so that drafts may be sent there.
        public var reachesRealPeople: Bool

        public init(
            name: String, accountSID: String, credentials: Credentials, authToken: String, sender: Sender,
            baseURL: String = "https://api.twilio.com", webhookURL: String?, rate: Double, concurrency: Int,
            weight: Int = 100, price: PriceTable, connection: ConnectionPolicy = ConnectionPolicy(),
            reachesRealPeople: Bool = true
        ) {
            self.name = name
            self.accountSID = accountSID
            self.credentials = credentials
            self.authToken = authToken
            self.sender = sender
            self.baseURL = baseURL
            self.webhookURL = webhookURL
            self.rate = rate
            self.concurrency = concurrency
            self.weight = weight
            self.price = price
            self.connection = connection
            self.reachesRealPeople = reachesRealPeople
        }
    }

    public let profile: GatewayProfile
    public let acknowledgement = InboundAcknowledgement(
        contentType: "text/xml", body: #"<?xml version="1.0" encoding="UTF-8"?><Response/>"#)

    private let sending: HTTPEndpoint
    private let messages: HTTPEndpoint
    private let account: HTTPEndpoint
    private let form: TwilioForm
    private let signature: TwilioSignature

    /// - Throws: ``BadInput`` for a setting that cannot work.
    public init(configuration: Configuration) throws {
        try configuration.validate()
        profile = GatewayProfile(
            name: configuration.name, kind: "twilio", channel: .sms,
            reachesRealPeople: configuration.reachesRealPeople, rate: configuration.rate,
            concurrency: configuration.concurrency, weight: configuration.weight, price: configuration.price,
            sendsReceipts: configuration.webhookURL != nil)
        let base =
            configuration.baseURL.hasSuffix("/") ? String(configuration.baseURL.dropLast()) : configuration.baseURL
        let root = "\(base)/2010-04-01/Accounts/\(configuration.accountSID)"
        func endpoint(_ path: String, _ method: HTTPEndpoint.Method, _ headers: [String]) -> HTTPEndpoint {
            HTTPEndpoint(
                url: root + path, method: method, headers: ["Accept: application/json"] + headers,
                basicAuth: configuration.credentials, connection: configuration.connection)
        }
        sending = endpoint("/Messages.json", .post, ["Content-Type: application/x-www-form-urlencoded"])
        messages = endpoint("/Messages/", .get, [])
        account = endpoint(".json", .get, [])
        form = TwilioForm(sender: configuration.sender, webhookURL: configuration.webhookURL)
        signature = TwilioSignature(authToken: configuration.authToken)
    }

    public func request(for message: OutgoingMessage) -> TransferRequest {
        .http(HTTPExchange(endpoint: sending, body: form.body(for: message)))
    }

    public func outcome(of result: TransferResult) -> Outcome { TwilioAnswer.outcome(of: result) }

    public func read(_ inbound: InboundRequest) throws(InboundRefusal) -> [InboundEvent] {
        let parameters = FormEncoding.parse(inbound.body)
        guard signature.isRight(inbound, parameters: parameters) else { throw .unverified }
        return try TwilioInbound(parameters: parameters, query: inbound.query).events(gateway: profile.name)
    }

    public func statusQuery(messageID: String) -> TransferRequest? {
        guard !messageID.isEmpty, messageID.utf8.count <= 64, messageID.utf8.allSatisfy(isAlphanumeric) else {
            return nil
        }
        return .http(HTTPExchange(endpoint: messages, pathSuffix: messageID + ".json", body: []))
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
        func refuse(_ field: String, _ found: String, _ expected: String) -> BadInput {
            BadInput(field: "gateways.\(name).\(field)", found: found, expected: expected)
        }
        guard accountSID.hasPrefix("AC"), accountSID.utf8.count == 34, accountSID.utf8.allSatisfy(isAlphanumeric) else {
            throw refuse(
                "account_sid", "\"\(accountSID)\"", "AC and 32 letters or digits, as Twilio's console shows it")
        }
        guard !authToken.isEmpty else { throw refuse("auth_token", "nothing", "the account's auth token") }
        guard !credentials.user.isEmpty, !credentials.secret.isEmpty else {
            throw refuse("api_key", "nothing", "SID and secret of an API key, or neither")
        }
        switch sender {
        case .number(let number):
            guard !number.isEmpty, number.utf8.count <= 20, number.utf8.allSatisfy({ (0x20...0x7E).contains($0) })
            else {
                throw refuse("from", "\"\(number)\"", "a number such as +15555550100, a short code or a sender name")
            }
        case .messagingService(let sid):
            guard sid.hasPrefix("MG"), sid.utf8.count == 34, sid.utf8.allSatisfy(isAlphanumeric) else {
                throw refuse("messaging_service_sid", "\"\(sid)\"", "MG and 32 letters or digits")
            }
        }
        guard isHTTPAddress(baseURL) else {
            throw refuse("base_url", "\"\(baseURL)\"", "an address such as https://api.twilio.com")
        }
        if let webhookURL {
            guard isHTTPAddress(webhookURL), !webhookURL.contains("?"), !webhookURL.contains("#") else {
                throw refuse(
                    "webhook", "\"\(webhookURL)\"", "an address such as https://altavoz.example.org/webhooks/\(name)")
            }
        }
        guard rate > 0, rate.isFinite else { throw refuse("rate", "\(rate)", "SMS segments per second, more than 0") }
        guard concurrency > 0 else { throw refuse("concurrency", "\(concurrency)", "at least 1") }
        guard weight >= 0 else { throw refuse("weight", "\(weight)", "0 or more") }
    }
}
