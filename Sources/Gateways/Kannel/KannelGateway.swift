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
        public var name: String
        /// User name and password of the group `sendsms-user`.
        public var credentials: Credentials
        /// What Kannel shows to prove that a report or a reply is its own: at least sixteen letters, digits, `-` or `_`.
        public var webhookSecret: String
        /// The sending number; nil leaves it to Kannel (`default-sender`, `forced-sender`).
        public var sender: String?
        /// Where smsbox listens: `http://127.0.0.1:13013`.
        public var baseURL: String
        /// Where Kannel reports: `http://127.0.0.1:8080/webhooks/kannel-main`. Nil: no reports are asked for.
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
            name: String, credentials: Credentials, webhookSecret: String, sender: String?, baseURL: String,
            webhookURL: String?, rate: Double, concurrency: Int, weight: Int = 100, price: PriceTable,
            connection: ConnectionPolicy = ConnectionPolicy(), reachesRealPeople: Bool = true
        ) {
            self.name = name
            self.credentials = credentials
            self.webhookSecret = webhookSecret
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
    /// Kannel takes 200 and 202 alone for success: after a 204 it would report the same again.
    public let acknowledgement = InboundAcknowledgement(contentType: "text/plain", body: "")
    /// Kannel fetches the address of a report, and of a reply, with GET.
    public let isReportedToByGET = true

    private let sending: HTTPEndpoint
    private let proof: KannelProof
    private let webhookURL: String?

    /// - Throws: ``BadInput`` for a setting that cannot work.
    public init(configuration: Configuration) throws {
        try configuration.validate()
        profile = GatewayProfile(
            name: configuration.name, kind: "kannel", channel: .sms,
            reachesRealPeople: configuration.reachesRealPeople, rate: configuration.rate,
            concurrency: configuration.concurrency, weight: configuration.weight, price: configuration.price,
            sendsReceipts: configuration.webhookURL != nil)
        let base =
            configuration.baseURL.hasSuffix("/") ? String(configuration.baseURL.dropLast()) : configuration.baseURL
        sending = HTTPEndpoint(
            url: base + "/cgi-bin/sendsms", method: .post,
            headers: [
                "Content-Type: text/plain; charset=UTF-8", "X-Kannel-Username: \(configuration.credentials.user)",
                "X-Kannel-Password: \(configuration.credentials.secret)",
            ] + (configuration.sender.map { ["X-Kannel-From: \($0)"] } ?? []),
            basicAuth: nil, connection: configuration.connection)
        proof = KannelProof(secret: configuration.webhookSecret)
        webhookURL = configuration.webhookURL
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
        return [try KannelReport(url: inbound.url).event(gateway: profile.name, proof: proof)]
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
        func refuse(_ field: String, _ found: String, _ expected: String) -> BadInput {
            BadInput(field: "gateways.\(name).\(field)", found: found, expected: expected)
        }
        func isHeaderText(_ text: String) -> Bool {
            !text.isEmpty && text.utf8.allSatisfy { (0x21...0x7E).contains($0) }
        }
        guard isHeaderText(credentials.user) else {
            throw refuse("account", "\"\(credentials.user)\"", "the username of a sendsms-user group in kannel.conf")
        }
        guard isHeaderText(credentials.secret) else {
            throw refuse("secret_file", "a password that cannot be sent", "printable ASCII without spaces")
        }
        guard KannelProof.isUsable(webhookSecret) else {
            throw refuse(
                "webhook_secret_file", "a secret that cannot stand in an address",
                "16 to 128 letters, digits, hyphens or underscores")
        }
        if let sender {
            guard isHeaderText(sender), sender.utf8.count <= 21 else {
                throw refuse("from", "\"\(sender)\"", "a number such as +15555550100, a short code or a sender name")
            }
        }
        guard isHTTPAddress(baseURL) else {
            throw refuse("base_url", "\"\(baseURL)\"", "where smsbox listens, such as http://127.0.0.1:13013")
        }
        if let webhookURL {
            guard isHTTPAddress(webhookURL), !webhookURL.contains("?"), !webhookURL.contains("#"),
                // Kannel fills in what follows a percent sign.
                !webhookURL.contains("%")
            else {
                throw refuse(
                    "webhook", "\"\(webhookURL)\"", "an address such as http://127.0.0.1:8080/webhooks/\(name)")
            }
        }
        guard rate > 0, rate.isFinite else { throw refuse("rate", "\(rate)", "SMS segments per second, more than 0") }
        guard concurrency > 0 else { throw refuse("concurrency", "\(concurrency)", "at least 1") }
        guard weight >= 0 else { throw refuse("weight", "\(weight)", "0 or more") }
    }
}
