import Outreach

/// Sends SMS through any provider that takes one request for each message, as an ``HTTPDescription`` says.
public struct HTTPGateway: Gateway {
    public struct Configuration: Sendable {
        /// ``HTTPGatewaySettings/baseURL`` is the whole address of the request.
        public var common: HTTPGatewaySettings
        public var description: HTTPDescription
        public var sender: String?
        /// For the place `{{secret}}`, in a header or the body.
        public var secret: String?
        /// User name and password, where the provider wants HTTP basic authentication.
        public var credentials: Credentials?
        /// With which reports and replies prove themselves.
        public var webhookSecret: String?
        /// Where numbers are reported as they are dialled at home: the country of that home.
        public var country: CountryCode?
        public var plans: any NationalNumbers

        public init(
            common: HTTPGatewaySettings, description: HTTPDescription, sender: String?, secret: String?,
            credentials: Credentials?, webhookSecret: String?, country: CountryCode? = nil,
            plans: any NationalNumbers
        ) {
            self.common = common
            self.description = description
            self.sender = sender
            self.secret = secret
            self.credentials = credentials
            self.webhookSecret = webhookSecret
            self.country = country
            self.plans = plans
        }
    }

    public let profile: GatewayProfile
    public let acknowledgement = InboundAcknowledgement(contentType: "text/plain", body: "")

    private let sending: HTTPEndpoint
    private let query: HTTPTemplate?
    private let headers: [HTTPTemplate]
    private let body: HTTPTemplate?
    private let callback: String?
    private let reading: HTTPReading
    private let proof: HTTPProof?
    private let inbound: HTTPInbound?

    /// - Throws: ``BadInput`` for a setting that cannot work.
    public init(configuration: Configuration) throws {
        let templates = try configuration.validated()
        let common = configuration.common
        let description = configuration.description
        var profile = common.profile(kind: "http")
        if description.inbound?.receipt == nil, profile.sendsReceipts {
            var silent = common
            silent.webhookURL = nil
            profile = silent.profile(kind: "http")
        }
        self.profile = profile
        sending = HTTPEndpoint(
            url: common.baseURL, method: description.method,
            headers: templates.headers.filter(\.isFixed).map { String(decoding: $0.bytes { _ in "" }, as: UTF8.self) },
            basicAuth: configuration.credentials, connection: common.connection)
        query = templates.query
        headers = templates.headers.filter { !$0.isFixed }
        body = templates.body
        callback = common.callbackPrefix
        let reading = HTTPReading(description: description)
        self.reading = reading
        proof = description.inbound.map { HTTPProof($0.proof, secret: configuration.webhookSecret ?? "") }
        let numbers = ReportedNumbers(
            country: configuration.country, sender: configuration.sender, plans: configuration.plans)
        inbound = description.inbound.map {
            HTTPInbound(inbound: $0, numbers: numbers, code: { reading.reported($0) })
        }
    }

    public func request(for message: OutgoingMessage) -> TransferRequest {
        func value(_ place: HTTPTemplate.Place) -> String {
            switch place {
            case .to: message.to.unmasked
            case .toDigits: String(message.to.unmasked.drop { $0 == "+" })
            case .text: message.text.body
            case .attempt: message.attempt.description
            case .validity: String(max(message.validity.components.seconds, 1))
            case .encoding: SMSEncoding(of: message.text.body) == .gsm7 ? "gsm7" : "ucs2"
            case .callback: callback.map { $0 + message.attempt.description } ?? ""
            // Filled in when the template was read.
            case .from, .secret: ""
            }
        }
        return .http(
            HTTPExchange(
                endpoint: sending,
                pathSuffix: query.map { "?" + String(decoding: $0.bytes(value), as: UTF8.self) } ?? "",
                extraHeaders: headers.map { String(decoding: $0.bytes(value), as: UTF8.self) },
                body: body?.bytes(value) ?? []))
    }

    /// Knows no attempt, so an acceptance without the provider's id cannot be named.
    public func outcome(of result: TransferResult) -> Outcome { reading.outcome(of: result, attempt: nil) }

    public func outcome(of result: TransferResult, attempt: AttemptID) -> Outcome {
        reading.outcome(of: result, attempt: attempt)
    }

    public func read(_ inbound: InboundRequest) throws(InboundRefusal) -> [InboundEvent] {
        try report(in: inbound).events
    }

    public func report(in inbound: InboundRequest) throws(InboundRefusal) -> InboundReport {
        guard let proof, let reader = self.inbound, proof.isRight(inbound) else { throw .unverified }
        return try reader.report(inbound.body, gateway: profile.name)
    }

    public func statusQuery(messageID: String) -> TransferRequest? { nil }
    public func status(from result: TransferResult) -> (status: ReceiptStatus, code: GatewayCode?)? { nil }
    /// A description names no harmless request.
    public func check() -> TransferRequest? { nil }
    public func checkProblem(_ result: TransferResult) -> String? { nil }
}

/// What answers and codes mean by a description.
struct HTTPReading: Sendable {
    let description: HTTPDescription

    func outcome(of result: TransferResult, attempt: AttemptID?) -> Outcome {
        let outcome = HTTPAnswer.outcome(of: result) { body in
            accepted(body, attempt: attempt)
        } refused: { status, body, retryAfter in
            self.rule(status: status, code: self.code(in: body)).map {
                following($0, status: status, retryAfter: retryAfter)
            }
        }
        // Providers that answer 200 to everything name the code in the body; without a rule for it, nothing is known.
        guard case .unknown = outcome, case .response(200..<300, let retryAfter, let body) = result.answer,
            let code = self.code(in: body), let rule = description.errors.first(where: { $0.code == code })
        else { return outcome }
        return following(rule, status: nil, retryAfter: retryAfter)
    }

    /// A code in a report: what is shown, and whether it says that the worker opted out.
    func reported(_ code: String) -> (code: GatewayCode, suppresses: Bool) {
        guard let rule = description.errors.first(where: { $0.code == code }) else {
            // Shown only where it cannot be anything else, such as somebody's number.
            let shown = code.utf8.count <= 6 && code.utf8.allSatisfy(isAlphanumeric) ? code : "?"
            return (GatewayCode(shown, "The provider gave a code that the description does not name"), false)
        }
        return (GatewayCode(code, rule.sentence), rule.action == .suppress)
    }

    private func accepted(_ body: [UInt8], attempt: AttemptID?) -> (id: String, status: ReceiptStatus)? {
        guard let json = JSONTree(body) else { return nil }
        if let success = description.acceptance.success {
            guard let word = json.text(success.pointer), success.values.contains(word) else { return nil }
        }
        guard let pointer = description.acceptance.id else { return attempt.map { ($0.description, .accepted) } }
        return json.text(pointer).map { ($0, .accepted) }
    }

    private func code(in body: [UInt8]) -> String? { description.codePointer.flatMap { JSONTree(body)?.text($0) } }

    private func rule(status: Int, code: String?) -> HTTPDescription.ErrorRule? {
        description.errors.first { rule in
            (rule.status == nil || rule.status == status) && (rule.code == nil || rule.code == code)
        }
    }

    private func following(_ rule: HTTPDescription.ErrorRule, status: Int?, retryAfter: Duration?) -> Outcome {
        let code = GatewayCode(rule.code ?? status.map { "HTTP \($0)" } ?? "?", rule.sentence)
        return switch rule.action {
        case .throttle: .throttled(code, retryAfter: retryAfter)
        case .suppress: .rejected(code, .suppress)
        case .failAddress: .rejected(code, .failAddress)
        case .fail: .rejected(code, .fail)
        case .retryLater: .rejected(code, .retryLater)
        case .stopCampaign: .rejected(code, .stopCampaign)
        }
    }
}
