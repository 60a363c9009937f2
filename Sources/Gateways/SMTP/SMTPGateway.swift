import Outreach

/// Sends email through an SMTP submission server (RFC 5321, RFC 6409).
public struct SMTPGateway: Gateway {
    public struct Configuration: Sendable {
        public var name: String
        public var server: MailServer
        /// Shown as the sender; may hold any script.
        public var fromName: String
        public var fromAddress: String
        public var replyTo: String?
        /// Where bounces go (RFC 5321, MAIL FROM); the From address where nil.
        public var envelopeSender: String?
        /// Puts the attempt id into the envelope sender (`bounces+ID@example.org`), so that a bounce tells its
        /// delivery.
        public var usesVERP: Bool
        /// Right-hand side of every Message-ID.
        public var messageIDDomain: String
        /// Besides the link, an address to which a mail unsubscribes (RFC 2369).
        public var unsubscribeAddress: String?
        /// Emails per second.
        public var rate: Double
        public var concurrency: Int
        public var weight: Int
        public var price: PriceTable
        /// False for a stand-in on this machine, so that drafts may be sent there.
        public var reachesRealPeople: Bool

        public init(
            name: String, server: MailServer, fromName: String, fromAddress: String, replyTo: String? = nil,
            envelopeSender: String? = nil, usesVERP: Bool = false, messageIDDomain: String,
            unsubscribeAddress: String? = nil, rate: Double, concurrency: Int, weight: Int = 100, price: PriceTable,
            reachesRealPeople: Bool = true
        ) {
            self.name = name
            self.server = server
            self.fromName = fromName
            self.fromAddress = fromAddress
            self.replyTo = replyTo
            self.envelopeSender = envelopeSender
            self.usesVERP = usesVERP
            self.messageIDDomain = messageIDDomain
            self.unsubscribeAddress = unsubscribeAddress
            self.rate = rate
            self.concurrency = concurrency
            self.weight = weight
            self.price = price
            self.reachesRealPeople = reachesRealPeople
        }
    }

    public let profile: GatewayProfile
    private let configuration: Configuration
    private let headers: MailHeaders
    private let rendered = RenderedTexts()

    /// - Throws: ``BadInput`` for a setting that cannot work or would break a header.
    public init(configuration: Configuration) throws {
        try configuration.validate()
        self.configuration = configuration
        profile = GatewayProfile(
            name: configuration.name, kind: "smtp", channel: .email,
            reachesRealPeople: configuration.reachesRealPeople, rate: configuration.rate,
            concurrency: configuration.concurrency, weight: configuration.weight, price: configuration.price,
            sendsReceipts: false)
        headers = MailHeaders(configuration: configuration)
    }

    public func request(for message: OutgoingMessage) -> TransferRequest {
        let text = rendered.text(message.text)
        return .smtp(
            MailSubmission(
                server: configuration.server, sender: sender(for: message.attempt),
                recipient: MailHeaders.isSafeAddress(message.to.unmasked) ? message.to.unmasked : "",
                envelopeID: message.attempt.description, headers: headers.lines(for: message, subject: text.subject),
                body: text.body))
    }

    /// Knows no attempt, so the id is the mail server's own for the message, or empty where it named none.
    public func outcome(of result: TransferResult) -> Outcome { SMTPAnswer.outcome(of: result, messageID: nil) }

    /// The id is the Message-ID, which is the same in the mail, in a bounce and in the mail server's log.
    public func outcome(of result: TransferResult, attempt: AttemptID) -> Outcome {
        SMTPAnswer.outcome(of: result, messageID: messageID(of: attempt))
    }

    /// `<attempt@domain>`: the same however often it is asked for.
    public func messageID(of attempt: AttemptID) -> String { headers.messageID(of: attempt) }

    /// Mail servers report nothing over HTTP.
    public func read(_ inbound: InboundRequest) throws(InboundRefusal) -> [InboundEvent] { throw .unverified }
    public func statusQuery(messageID: String) -> TransferRequest? { nil }
    public func status(from result: TransferResult) -> (status: ReceiptStatus, code: GatewayCode?)? { nil }

    /// None: every conversation with a mail server that proves anything begins a message.
    public func check() -> TransferRequest? { nil }
    public func checkProblem(_ result: TransferResult) -> String? { nil }

    private func sender(for attempt: AttemptID) -> String {
        let address = configuration.envelopeSender ?? configuration.fromAddress
        guard configuration.usesVERP, let at = address.lastIndex(of: "@") else { return address }
        return address[..<at] + "+\(attempt)" + address[at...]
    }
}

extension SMTPGateway.Configuration {
    /// - Throws: ``BadInput`` that names the setting.
    func validate() throws {
        func check(_ field: String, _ value: String?, _ expected: String, _ isRight: (String) -> Bool) throws {
            guard let value, !isRight(value) else { return }
            throw BadInput(
                field: "gateways.\(name).\(field)", found: "a value that cannot stand there", expected: expected)
        }
        let address = "an email address in one line, such as rights@example.org"
        try check("from", fromAddress, address, MailHeaders.isSafeAddress)
        try check("reply_to", replyTo, address, MailHeaders.isSafeAddress)
        try check("envelope_sender", envelopeSender, address, MailHeaders.isSafeAddress)
        try check("unsubscribe_address", unsubscribeAddress, address, MailHeaders.isSafeAddress)
        try check("from_name", fromName, "a name in one line") { HeaderEncoding.withoutControls($0) == $0 }
        try check("message_id_domain", messageIDDomain, "a domain such as example.org") { domain in
            !domain.isEmpty && domain.utf8.allSatisfy { isAlphanumeric($0) || $0 == 0x2D || $0 == 0x2E }
        }
        guard rate > 0, rate.isFinite else {
            throw BadInput(field: "gateways.\(name).rate", found: "\(rate)", expected: "emails per second, more than 0")
        }
        guard concurrency > 0 else {
            throw BadInput(field: "gateways.\(name).concurrency", found: "\(concurrency)", expected: "at least 1")
        }
        guard weight >= 0 else {
            throw BadInput(field: "gateways.\(name).weight", found: "\(weight)", expected: "0 or more")
        }
    }
}
