import Outreach

/// Calls through Twilio's Calls resource (twilio.com/docs/voice/api/call-resource) and plays a recording to whoever picks
/// up, if that is a person.
///
/// | step | who asks whom | what is said |
/// |---|---|---|
/// | 1 | Altavoz posts a call | number, and where Twilio asks what to say (`Url`) |
/// | 2 | Twilio posts to `Url` once somebody picks up | TwiML: play the recording and listen for one key |
/// | 3 | Twilio fetches the recording | from an address that is signed and expires |
/// | 4 | Twilio posts the key | 1: the recording again; 9: STOP; any other ends the call |
/// | 5 | Twilio posts how the call ended | a receipt |
///
/// Nothing is played to a machine: a voicemail box may be heard by others. Steps 2, 4 and 5 are signed by Twilio.
public struct TwilioVoiceGateway: Gateway {
    public struct Configuration: Sendable {
        public var common: HTTPGatewaySettings
        /// `AC…`
        public var accountSID: String
        public var credentials: Credentials
        /// The account's auth token: Twilio signs its webhooks with it, and a key made from it signs our recordings'
        /// addresses.
        public var authToken: String
        /// A number of the account that can call.
        public var from: String

        public init(
            common: HTTPGatewaySettings, accountSID: String, credentials: Credentials, authToken: String, from: String
        ) {
            self.common = common
            self.accountSID = accountSID
            self.credentials = credentials
            self.authToken = authToken
            self.from = from
        }
    }

    /// How long after a call was ordered it may still be answered: one that Twilio held back for longer might ring outside
    /// the hours that were asked for.
    public static let patience = Duration.minutes(20)

    public let profile: GatewayProfile
    public let acknowledgement = InboundAcknowledgement.emptyXML

    private let calling: HTTPEndpoint
    private let calls: HTTPEndpoint
    private let account: HTTPEndpoint
    private let from: [UInt8]
    private let addresses: TwilioCallAddresses
    private let signature: TwilioSignature

    /// - Throws: ``BadInput`` for a setting that cannot work.
    public init(configuration: Configuration) throws {
        let webhook = try configuration.validated()
        let common = configuration.common
        profile = common.profile(kind: "twilio", channel: .voice)
        func endpoint(_ path: String, _ method: HTTPEndpoint.Method, _ headers: [String]) -> HTTPEndpoint {
            common.endpoint(
                "/2010-04-01/Accounts/\(configuration.accountSID)" + path, method,
                headers: ["Accept: application/json"] + headers, basicAuth: configuration.credentials)
        }
        calling = endpoint("/Calls.json", .post, ["Content-Type: application/x-www-form-urlencoded"])
        calls = endpoint("/Calls/", .get, [])
        account = endpoint(".json", .get, [])
        from = Array("From=".utf8) + FormEncoding.encoded(configuration.from)
        addresses = TwilioCallAddresses(webhook: webhook, gateway: common.name, authToken: configuration.authToken)
        signature = TwilioSignature(authToken: configuration.authToken)
    }

    public func request(for message: OutgoingMessage) -> TransferRequest {
        let until = message.at + min(message.validity, Self.patience)
        var body = from
        func add(_ name: String, _ value: String) {
            body.append(contentsOf: "&\(name)=".utf8)
            FormEncoding.append(value, to: &body)
        }
        add("To", message.to.unmasked)
        add("Url", addresses.answered(TwilioCall(message.attempt, message.text.body, until: until)))
        add("StatusCallback", addresses.ended(message.attempt))
        // Waits for some seconds before Url is asked for, and says there who picked up.
        add("MachineDetection", "Enable")
        // Five rings or six: before most voicemail boxes pick up.
        add("Timeout", "25")
        add("TimeLimit", "900")
        return .http(HTTPExchange(endpoint: calling, body: body))
    }

    public func outcome(of result: TransferResult) -> Outcome { TwilioAnswer.outcome(of: result) }

    public func read(_ inbound: InboundRequest) throws(InboundRefusal) -> [InboundEvent] {
        let parameters = FormEncoding.parse(inbound.body)
        guard signature.isRight(inbound, parameters: parameters) else { throw .unverified }
        return try TwilioCallInbound(inbound, parameters: parameters).events(gateway: profile.name)
    }

    public func acknowledgement(of inbound: InboundRequest) -> InboundAcknowledgement {
        let report = TwilioCallInbound(inbound, parameters: FormEncoding.parse(inbound.body))
        guard let call = report.toPlay else { return report.endsCall ? .hangUp : acknowledgement }
        return .play(
            addresses.recording(call, until: inbound.at + Self.fetchPatience), thenTell: addresses.key(call))
    }

    public func recording(askedFor inbound: InboundRequest) -> RecordingID? {
        addresses.recording(askedFor: inbound)
    }

    public func statusQuery(messageID: String) -> TransferRequest? {
        TwilioAnswer.statusQuery(messageID, at: calls)
    }

    public func status(from result: TransferResult) -> (status: ReceiptStatus, code: GatewayCode?)? {
        guard case .response(200, _, let body) = result.answer, let word = FlatJSON(body)?["status"],
            let row = TwilioCallStatus.row(word)
        else { return nil }
        return (row.status, row.code)
    }

    public func check() -> TransferRequest? { .http(HTTPExchange(endpoint: account, body: [])) }
    public func checkProblem(_ result: TransferResult) -> String? { TwilioAnswer.checkProblem(result) }

    /// Twilio fetches a recording at once.
    private static let fetchPatience = Duration.minutes(5)
}

extension TwilioVoiceGateway.Configuration {
    /// - Returns: where Twilio reaches us.
    /// - Throws: ``BadInput`` that names the setting; never the secret.
    func validated() throws -> String {
        guard accountSID.hasPrefix("AC"), accountSID.utf8.count == 34, accountSID.utf8.allSatisfy(isAlphanumeric) else {
            throw common.refuse(
                "account_sid", "\"\(accountSID)\"", "AC and 32 letters or digits, as Twilio's console shows it")
        }
        guard !authToken.isEmpty, !credentials.user.isEmpty, !credentials.secret.isEmpty else {
            throw common.refuse("auth_token", "nothing", "the account's auth token")
        }
        guard E164(from) != nil else {
            throw common.refuse("from", "\"\(from)\"", "a number that can call, such as +15555550100")
        }
        try common.validate(example: "https://api.twilio.com", unit: "calls")
        guard let webhook = common.webhookURL else {
            throw BadInput(
                field: "web.public_url", found: "nothing",
                expected: "the address at which Twilio fetches what \(common.name) plays")
        }
        return webhook
    }
}
