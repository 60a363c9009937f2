import Outreach

/// Writes in WhatsApp through Twilio's Messages resource (twilio.com/docs/whatsapp/api): the same request as an SMS, with
/// `whatsapp:` before the numbers.
///
/// | when | what is sent |
/// |---|---|
/// | in an answer, within 24 hours after the worker wrote | the text (`Body`) |
/// | at any other time | a template that Meta has approved, and whose words were compared with the reviewed text (`ContentSid`, `ContentVariables`) |
///
/// Which of the two it is, the engine says (``OutgoingMessage/template``); nothing goes out as text at any other time.
public struct TwilioWhatsAppGateway: TemplateGateway {
    public struct Configuration: Sendable {
        public var common: HTTPGatewaySettings
        /// `AC…`
        public var accountSID: String
        public var credentials: Credentials
        /// The account's auth token: Twilio signs its webhooks with it.
        public var authToken: String
        /// A number that is registered with WhatsApp, with or without `whatsapp:` before it; or a messaging service that has
        /// one.
        public var sender: TwilioGateway.Configuration.Sender
        /// `HX…`, by text.
        public var templates: [TemplateName: String]

        public init(
            common: HTTPGatewaySettings, accountSID: String, credentials: Credentials, authToken: String,
            sender: TwilioGateway.Configuration.Sender, templates: [TemplateName: String]
        ) {
            self.common = common
            self.accountSID = accountSID
            self.credentials = credentials
            self.authToken = authToken
            self.sender = sender
            self.templates = templates
        }
    }

    static let prefix = "whatsapp:"

    public let profile: GatewayProfile
    public let templates: [TemplateName: String]
    public let acknowledgement = InboundAcknowledgement.emptyXML

    private let sending: HTTPEndpoint
    private let messages: HTTPEndpoint
    private let account: HTTPEndpoint
    private let contents: HTTPEndpoint
    private let form: TwilioForm
    private let signature: TwilioSignature

    /// - Throws: ``BadInput`` for a setting that cannot work.
    public init(configuration: Configuration) throws {
        let sender = try configuration.validated()
        let common = configuration.common
        profile = common.profile(kind: "twilio", channel: .whatsapp)
        templates = configuration.templates
        func endpoint(_ root: String, _ path: String, _ method: HTTPEndpoint.Method, _ headers: [String])
            -> HTTPEndpoint
        {
            HTTPEndpoint(
                url: root + path, method: method, headers: ["Accept: application/json"] + headers,
                basicAuth: configuration.credentials, connection: common.connection)
        }
        let resources = "/2010-04-01/Accounts/\(configuration.accountSID)"
        sending = endpoint(
            common.root, resources + "/Messages.json", .post, ["Content-Type: application/x-www-form-urlencoded"])
        messages = endpoint(common.root, resources + "/Messages/", .get, [])
        account = endpoint(common.root, resources + ".json", .get, [])
        contents = endpoint(TwilioContent.root(common.root), "/v1/Content/", .get, [])
        form = TwilioForm(sender: sender, webhookURL: common.webhookURL, prefix: Self.prefix)
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
        TwilioAnswer.statusQuery(messageID, at: messages)
    }

    public func status(from result: TransferResult) -> (status: ReceiptStatus, code: GatewayCode?)? {
        TwilioAnswer.status(from: result)
    }

    public func check() -> TransferRequest? { .http(HTTPExchange(endpoint: account, body: [])) }
    public func checkProblem(_ result: TransferResult) -> String? { TwilioAnswer.checkProblem(result) }

    public func templateQueries(_ id: String) -> [TransferRequest] {
        [id, id + "/ApprovalRequests"].map { .http(HTTPExchange(endpoint: contents, pathSuffix: $0, body: [])) }
    }

    public func template(_ id: String, from results: [TransferResult]) throws(TemplateTrouble) -> ProviderTemplate {
        try TwilioContent.template(id, from: results)
    }
}

extension TwilioWhatsAppGateway.Configuration {
    /// - Returns: the sender without `whatsapp:`.
    /// - Throws: ``BadInput`` that names the setting; never the secret.
    func validated() throws -> TwilioGateway.Configuration.Sender {
        var sender = sender
        if case .number(let number) = sender {
            let prefix = TwilioWhatsAppGateway.prefix
            let plain = number.hasPrefix(prefix) ? String(number.dropFirst(prefix.count)) : number
            guard E164(plain) != nil else {
                throw common.refuse("from", "\"\(number)\"", "a number in WhatsApp, such as whatsapp:+15555550100")
            }
            sender = .number(plain)
        }
        try TwilioGateway.Configuration(
            common: common, accountSID: accountSID, credentials: credentials, authToken: authToken, sender: sender
        ).validate()
        for (name, id) in templates.sorted(by: { $0.key < $1.key }) where !TwilioContent.isID(id) {
            throw common.refuse(
                "templates.\(name.message).\(name.language)", "\"\(id)\"",
                "HX and 32 hexadecimal digits, as Twilio's Content Template Builder shows it")
        }
        return sender
    }
}
