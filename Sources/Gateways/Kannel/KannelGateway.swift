import Outreach

/// Sends SMS through Kannel, an SMS gateway that runs on one's own machine and speaks to a carrier's SMSC (SMPP and the
/// like): no cloud stands in between.
///
/// Messages go to smsbox's `sendsms` as a POST with `X-Kannel-` headers, so that neither the password nor a worker's
/// number stands in an address that a log would keep. Kannel names no message in its answer, so a message is called by
/// the id of its attempt, which the address of the delivery report carries back.
///
/// Source: Kannel 1.4.5 User's Guide, chapters 7 ("Sending SMS messages", tables 7-16 and 7-17) and 10 ("Delivery
/// reports"), and what Kannel 1.4.5 does.
public struct KannelGateway: Gateway {
    public struct Configuration: Sendable {
        public var common: HTTPGatewaySettings
        /// User name and password of the group `sendsms-user`.
        public var credentials: Credentials
        /// What Kannel shows to prove that a report or a reply is its own: at least sixteen letters, digits, `-` or `_`.
        public var webhookSecret: String
        /// The sending number; nil leaves it to Kannel (`default-sender`, `forced-sender`).
        public var sender: String?
        /// Where numbers are reported as they are dialled at home: the country of that home.
        public var country: CountryCode?
        public var plans: any NationalNumbers
        /// By which the carrier behind this Kannel says that a person has opted out: numbers of a refusal (`command_status`) or
        /// the `err` of a delivery report, as it writes them. SMPP itself has none; carriers and aggregators name their own.
        public var optOutCodes: Set<String>

        public init(
            common: HTTPGatewaySettings, credentials: Credentials, webhookSecret: String, sender: String?,
            country: CountryCode? = nil, plans: any NationalNumbers, optOutCodes: Set<String> = []
        ) {
            self.common = common
            self.credentials = credentials
            self.webhookSecret = webhookSecret
            self.sender = sender
            self.country = country
            self.plans = plans
            self.optOutCodes = optOutCodes
        }
    }

    public let profile: GatewayProfile
    /// Kannel takes 200 and 202 alone for success: after a 204 it would report the same again.
    public let acknowledgement = InboundAcknowledgement(contentType: "text/plain", body: "")
    /// Kannel fetches the address of a report, and of a reply, with GET.
    public let isReportedToByGET = true

    private let sending: HTTPEndpoint
    private let proof: KannelProof
    private let webhookURL: String?
    private let numbers: ReportedNumbers
    private let optOutCodes: Set<String>

    /// - Throws: ``BadInput`` for a setting that cannot work.
    public init(configuration: Configuration) throws {
        try configuration.validate()
        let common = configuration.common
        profile = common.profile(kind: "kannel")
        sending = common.endpoint(
            "/cgi-bin/sendsms", .post,
            headers: [
                "Content-Type: text/plain; charset=UTF-8", "X-Kannel-Username: \(configuration.credentials.user)",
                "X-Kannel-Password: \(configuration.credentials.secret)",
            ] + (configuration.sender.map { ["X-Kannel-From: \($0)"] } ?? []))
        proof = KannelProof(secret: configuration.webhookSecret)
        webhookURL = common.webhookURL
        optOutCodes = configuration.optOutCodes
        numbers = ReportedNumbers(
            country: configuration.country, sender: configuration.sender, plans: configuration.plans)
    }

    public func request(for message: OutgoingMessage) -> TransferRequest {
        let encoding = SMSEncoding(of: message.text.body)
        var headers = [
            "X-Kannel-To: \(message.to.unmasked)",
            "X-Kannel-Coding: \(encoding == .gsm7 ? 0 : 2)",
            "X-Kannel-Validity: \(Self.validity(message.validity))",
            // For Kannel's own access log; says nothing about anybody.
            "X-Kannel-BInfo: \(message.attempt)",
        ]
        if let webhookURL {
            headers.append("X-Kannel-DLR-Mask: \(KannelReport.mask)")
            headers.append("X-Kannel-DLR-Url: \(webhookURL)?\(proof.query(for: message.attempt))")
        }
        return .http(HTTPExchange(endpoint: sending, extraHeaders: headers, body: Array(message.text.body.utf8)))
    }

    /// Knows no attempt, so an acceptance cannot be named.
    public func outcome(of result: TransferResult) -> Outcome { KannelAnswer.outcome(of: result, attempt: nil) }

    public func outcome(of result: TransferResult, attempt: AttemptID) -> Outcome {
        KannelAnswer.outcome(of: result, attempt: attempt)
    }

    public func read(_ inbound: InboundRequest) throws(InboundRefusal) -> [InboundEvent] {
        guard inbound.method == "GET", inbound.body.isEmpty else { throw .unverified }
        let report = KannelReport(url: inbound.url, optOutCodes: optOutCodes)
        return [try report.event(gateway: profile.name, proof: proof, numbers: numbers)]
    }

    /// Kannel keeps no states that could be asked for.
    public func statusQuery(messageID: String) -> TransferRequest? { nil }
    public func status(from result: TransferResult) -> (status: ReceiptStatus, code: GatewayCode?)? { nil }

    /// A message to nobody: Kannel checks the password first, then says that the receiver is missing.
    public func check() -> TransferRequest? { .http(HTTPExchange(endpoint: sending, body: [])) }
    public func checkProblem(_ result: TransferResult) -> String? { KannelAnswer.checkProblem(result) }

    /// Minutes, at least one: what is left of the delivery's validity, rounded down.
    static func validity(_ validity: Duration) -> Int64 { max(validity.components.seconds / 60, 1) }
}

extension KannelGateway.Configuration {
    /// - Throws: ``BadInput`` that names the setting; never a secret.
    func validate() throws {
        func isHeaderText(_ text: String) -> Bool {
            !text.isEmpty && text.utf8.allSatisfy { (0x21...0x7E).contains($0) }
        }
        guard isHeaderText(credentials.user) else {
            throw common.refuse(
                "account", "\"\(credentials.user)\"", "the username of a sendsms-user group in kannel.conf")
        }
        guard isHeaderText(credentials.secret) else {
            throw common.refuse("secret_file", "a password that cannot be sent", "printable ASCII without spaces")
        }
        guard KannelProof.isUsable(webhookSecret) else {
            throw common.refuse(
                "webhook_secret_file", "a secret that cannot stand in an address",
                "16 to 128 letters, digits, hyphens or underscores")
        }
        if let sender {
            guard isHeaderText(sender), sender.utf8.count <= 21 else {
                throw common.refuse(
                    "from", "\"\(sender)\"", "a number such as +15555550100, a short code or a sender name")
            }
        }
        try common.validate(example: "http://127.0.0.1:13013")
        // Kannel fills in what follows a percent sign.
        if let url = common.webhookURL, url.contains("%") {
            throw common.refuse(
                "webhook", "\"\(url)\"", "an address such as http://127.0.0.1:8080/webhooks/\(common.name)")
        }
    }
}
