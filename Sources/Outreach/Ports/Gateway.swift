/// A configured sender: knows how to ask one provider to send, and how to read what it answers and reports.
///
/// Everything here is pure. The engine carries the requests over a ``RequestTransport`` and keeps the books.
/// Adding a provider is one folder in `Gateways` and one line in `altavoz`; the conformance suite says what it must do.
public protocol Gateway: Sendable {
    var profile: GatewayProfile { get }

    /// The request that hands one message over.
    func request(for message: OutgoingMessage) -> TransferRequest

    /// What the answer means. Must never call something "not sent" that may have been sent.
    func outcome(of result: TransferResult) -> Outcome

    /// The same, told which attempt was answered: for gateways whose messages bear a name that we chose (the Message-ID of
    /// an email). The engine calls this one; by default it is ``outcome(of:)``.
    func outcome(of result: TransferResult, attempt: AttemptID) -> Outcome

    /// Checks the signature on the raw bytes, in constant time, and reads receipts and replies.
    /// - Throws: ``InboundRefusal``.
    func read(_ inbound: InboundRequest) throws(InboundRefusal) -> [InboundEvent]

    /// The same, with what had to be passed over: for gateways whose provider reports many things at once. The web server
    /// calls this one; by default everything of ``read(_:)``, and nothing passed over.
    func report(in inbound: InboundRequest) throws(InboundRefusal) -> InboundReport

    /// Asks what became of a message by the provider's own id of it; nil where it cannot be asked so. Of a message whose
    /// answer was lost that id is hardly ever known: see ``TracingGateway``.
    func statusQuery(messageID: String) -> TransferRequest?

    /// Nil when the answer says nothing new.
    func status(from result: TransferResult) -> (status: ReceiptStatus, code: GatewayCode?)?

    /// A harmless request that shows whether address and credentials are right; nil where there is none.
    func check() -> TransferRequest?

    /// Reads the answer to ``check()``: nil when all is well, otherwise a sentence that says what to do.
    func checkProblem(_ result: TransferResult) -> String?

    /// What the provider wants to read once its report is safely recorded; by default nothing.
    var acknowledgement: InboundAcknowledgement { get }

    /// The same for one request that ``read(_:)`` has taken: a call asks what to play next. By default
    /// ``acknowledgement``.
    func acknowledgement(of inbound: InboundRequest) -> InboundAcknowledgement

    /// Which recording the provider may fetch by this request, from the address of ours that it calls; nil for none. Checks
    /// the address's own signature, in constant time, and its expiry. By default nothing can be fetched.
    func recording(askedFor inbound: InboundRequest) -> RecordingID?

    /// True where the provider fetches our webhook's address (GET) instead of posting to it; by default false.
    var isReportedToByGET: Bool { get }

    /// True where the provider proves itself by a user name and a password of ours (RFC 7617); by default false. Who showed none
    /// is asked for them: some show them only then, and take any other refusal for the last word.
    var provesByPassword: Bool { get }

    /// The longest body of a report, in bytes, that is read at all; by default 64 KiB. A gateway whose provider posts many
    /// events at once says more: what is refused for its length is lost whole.
    var longestReport: Int { get }
}

extension Gateway {
    public func outcome(of result: TransferResult, attempt: AttemptID) -> Outcome { outcome(of: result) }
    public func report(in inbound: InboundRequest) throws(InboundRefusal) -> InboundReport {
        InboundReport(events: try read(inbound))
    }
    public var acknowledgement: InboundAcknowledgement { InboundAcknowledgement() }
    public func acknowledgement(of inbound: InboundRequest) -> InboundAcknowledgement { acknowledgement }
    public func recording(askedFor inbound: InboundRequest) -> RecordingID? { nil }
    public var isReportedToByGET: Bool { false }
    public var provesByPassword: Bool { false }
    public var longestReport: Int { 65_536 }
}

/// The answer to an inbound request that was taken.
public struct InboundAcknowledgement: Sendable, Equatable {
    public let contentType: String?
    public let body: String

    public init(contentType: String? = nil, body: String = "") {
        self.contentType = contentType
        self.body = body
    }
}

/// What a gateway is and may do, from its configuration.
public struct GatewayProfile: Sendable, Equatable {
    /// As configured: `twilio-main`. Kept with every attempt.
    public let name: String
    /// `twilio`, `smtp`, `rehearsal`.
    public let kind: String
    public let channel: Channel
    /// False only for the simulated carriers: drafts may go there, and nowhere else.
    public let reachesRealPeople: Bool
    /// SMS segments, or emails, per second.
    public let rate: Double
    /// Transfers on the wire at once.
    public let concurrency: Int
    /// Its share among the gateways of its channel; 0 = stands by until the others fail.
    public let weight: Int
    public let price: PriceTable
    /// Whether receipts are to be expected at all.
    public let sendsReceipts: Bool

    public init(
        name: String, kind: String, channel: Channel, reachesRealPeople: Bool, rate: Double, concurrency: Int,
        weight: Int, price: PriceTable, sendsReceipts: Bool
    ) {
        self.name = name
        self.kind = kind
        self.channel = channel
        self.reachesRealPeople = reachesRealPeople
        self.rate = rate
        self.concurrency = concurrency
        self.weight = weight
        self.price = price
        self.sendsReceipts = sendsReceipts
    }
}

/// What a gateway charges: per SMS segment or per email, as configured. Nobody's published price is built in.
public struct PriceTable: Sendable, Equatable, Codable {
    public let perUnit: Money

    public init(perUnit: Money) { self.perUnit = perUnit }
    public func price(segments: SegmentCount) -> Money { perUnit * segments }
}

/// One message on its way to one contact point.
public struct OutgoingMessage: Sendable {
    public let attempt: AttemptID
    public let to: ContactAddress
    public let text: OutgoingText
    /// How long the gateway may go on trying.
    public let validity: Duration
    /// Email only: where one click unsubscribes (RFC 8058).
    public let unsubscribeURL: String?
    /// For the Date header of an email.
    public let at: Timestamp
    /// To be sent instead of the text, and to be read as it; nil for what goes out in words of our own.
    public let template: FilledTemplate?

    public init(
        attempt: AttemptID, to: ContactAddress, text: OutgoingText, validity: Duration, unsubscribeURL: String?,
        at: Timestamp, template: FilledTemplate? = nil
    ) {
        self.attempt = attempt
        self.to = to
        self.text = text
        self.validity = validity
        self.unsubscribeURL = unsubscribeURL
        self.at = at
        self.template = template
    }
}

/// A request that came in from a provider, as it was on the wire.
public struct InboundRequest: Sendable {
    /// The public URL as the provider called it, query included: some signatures cover it.
    public let url: String
    public let method: String
    /// Names in lower case.
    public let headers: [String: String]
    /// Decoded query parameters, in order.
    public let query: [(name: String, value: String)]
    public let body: [UInt8]
    /// When it came in, by our clock: a signature that is old is refused where the provider signs the time.
    public let at: Timestamp

    public init(
        url: String, method: String, headers: [String: String], query: [(name: String, value: String)], body: [UInt8],
        at: Timestamp
    ) {
        self.url = url
        self.method = method
        self.headers = headers
        self.query = query
        self.body = body
        self.at = at
    }
}

public enum InboundEvent: Sendable {
    case receipt(Receipt)
    case reply(Reply)
    case hidden(HiddenReply)
}

/// A message from a worker.
public struct Reply: Sendable {
    public let gateway: String
    /// The gateway's own id of the reply, by which a repetition is recognised.
    public let messageID: String
    public let from: ContactAddress
    public let text: String
    /// The provider has answered by itself what it took for a keyword: a second answer would double it.
    public let isConfirmedByProvider: Bool
    /// How it came, and how it is answered.
    public let channel: Channel
    /// Their id in WhatsApp, where it was told beside the number.
    public let account: WhatsAppUserID?

    /// - Parameter channel: nil: that of the address.
    public init(
        gateway: String, messageID: String, from: ContactAddress, text: String, isConfirmedByProvider: Bool = false,
        channel: Channel? = nil, account: WhatsAppUserID? = nil
    ) {
        self.account = account
        self.gateway = gateway
        self.messageID = messageID
        self.from = from
        self.text = text
        self.isConfirmedByProvider = isConfirmedByProvider
        self.channel = channel ?? from.channel
    }
}

/// A message in WhatsApp from somebody whose number WhatsApp hides: they go by a user name there.
public struct HiddenReply: Sendable {
    public let gateway: String
    /// The gateway's own id of the message.
    public let messageID: String
    /// Nil where not even this was told, or it could not be read.
    public let account: WhatsAppUserID?
    public let text: String
    /// As in ``Reply``.
    public let isConfirmedByProvider: Bool

    public init(
        gateway: String, messageID: String, account: WhatsAppUserID?, text: String, isConfirmedByProvider: Bool = false
    ) {
        self.gateway = gateway
        self.messageID = messageID
        self.account = account
        self.text = text
        self.isConfirmedByProvider = isConfirmedByProvider
    }

    /// The same, from a number that is known to be theirs.
    public func from(_ contact: ContactAddress) -> Reply {
        Reply(
            gateway: gateway, messageID: messageID, from: contact, text: text,
            isConfirmedByProvider: isConfirmedByProvider, channel: .whatsapp, account: account)
    }
}

/// Why an inbound request is not read.
public enum InboundRefusal: Error, Sendable, Equatable {
    /// No signature or password, or not the right one: answered 403, or 401 where ``Gateway/provesByPassword``.
    case unverified
    /// Signed, but not understood: answered 400.
    case unreadable(String)
}
