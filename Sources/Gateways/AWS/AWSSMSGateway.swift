import Outreach

/// Sends SMS through AWS End User Messaging SMS (`SendTextMessage` of its API, version 2).
///
/// The attempt's id goes along in the context, which every event carries back. Events and replies come through topics of
/// Amazon SNS.
public struct AWSSMSGateway: InquiringGateway {
    public struct Configuration: Sendable {
        public var common: HTTPGatewaySettings
        public var access: AWSAccess
        public var secret: String
        /// A number in E.164 form, or the id or ARN of a number, a pool or a sender name.
        public var sender: String
        /// From which those are pulled who sent STOP to Amazon.
        public var optOutList: String

        public init(
            common: HTTPGatewaySettings, access: AWSAccess, secret: String, sender: String,
            optOutList: String = "Default"
        ) {
            self.common = common
            self.access = access
            self.secret = secret
            self.sender = sender
            self.optOutList = optOutList
        }
    }

    public let profile: GatewayProfile
    private let configuration: Configuration
    private let sending: HTTPEndpoint
    private let attributes: HTTPEndpoint
    private let optedOut: HTTPEndpoint
    private let inbox: SNSInbox
    /// `SendTextMessage` takes 5 seconds to 3 days.
    static let validity = 5...259_200 as ClosedRange<Int64>

    /// - Throws: ``BadInput`` for a setting that cannot work.
    public init(configuration: Configuration) throws {
        let common = configuration.common
        try configuration.validate()
        self.configuration = configuration
        profile = common.profile(kind: "aws", sendsReceipts: configuration.access.sendsReceipts)
        let signature = configuration.access.signature(secret: configuration.secret, service: "sms-voice")
        func endpoint(_ operation: String, atMost bytes: Int? = nil) -> HTTPEndpoint {
            common.endpoint(
                "/", .post,
                headers: ["Content-Type: application/x-amz-json-1.0", "X-Amz-Target: PinpointSMSVoiceV2.\(operation)"],
                signature: signature, atMost: bytes)
        }
        sending = endpoint("SendTextMessage")
        attributes = endpoint("DescribeAccountAttributes")
        optedOut = endpoint("DescribeOptedOutNumbers", atMost: 1 << 20)
        inbox = SNSInbox(configuration.access.topics, connection: common.connection)
    }

    public func request(for message: OutgoingMessage) -> TransferRequest {
        var body = JSONObject([
            "DestinationPhoneNumber": message.to.unmasked, "OriginationIdentity": configuration.sender,
            "MessageBody": message.text.body, "MessageType": "TRANSACTIONAL",
        ])
        if let set = configuration.access.configurationSet { body.set("ConfigurationSetName", set) }
        let seconds = message.validity.components.seconds
        body.set("TimeToLive", raw: String(min(max(seconds, Self.validity.lowerBound), Self.validity.upperBound)))
        body.set("Context", JSONObject([AWSSMSEvents.context: message.attempt.description]))
        return .http(HTTPExchange(endpoint: sending, body: body.closed))
    }

    public func outcome(of result: TransferResult) -> Outcome { AWSSMSAnswer.outcome(of: result) }

    public func read(_ inbound: InboundRequest) throws(InboundRefusal) -> [InboundEvent] {
        let message = try inbox.message(in: inbound)
        guard message.kind == .notification else { return [] }
        return try AWSSMSEvents.read(message.text, gateway: profile.name)
    }

    public var longestReport: Int { SNSInbox.longestReport }
    public func inquiry(before inbound: InboundRequest) -> TransferRequest? { inbox.inquiry(before: inbound) }
    public func take(_ result: TransferResult, for inbound: InboundRequest) -> Bool { inbox.take(result, for: inbound) }
    public func errand(after inbound: InboundRequest) -> InboundErrand? { inbox.errand(after: inbound) }

    /// Amazon cannot be asked about one message.
    public func statusQuery(messageID: String) -> TransferRequest? { nil }
    public func status(from result: TransferResult) -> (status: ReceiptStatus, code: GatewayCode?)? { nil }

    public func check() -> TransferRequest? { .http(HTTPExchange(endpoint: attributes, body: JSONObject().closed)) }

    public func checkProblem(_ result: TransferResult) -> String? {
        var tier: String?
        let problem = HTTPAnswer.checkProblem(
            result,
            isRight: { body in
                let known = JSONTree(body)?["AccountAttributes"]?.elements ?? []
                tier = known.first { $0.text("/Name") == "ACCOUNT_TIER" }?.text("/Value")
                return tier != nil
            }, notTheirs: "The answer is not that of AWS End User Messaging SMS: check base_url.",
            code: { AWSSMSAnswer.name($0).map(AWSSMSAnswer.table.gatewayCode) })
        guard problem == nil else { return problem }
        return tier == "PRODUCTION"
            ? nil
            : "The account is in the sandbox of AWS End User Messaging SMS and reaches only verified numbers: ask to leave it."
    }
}

extension AWSSMSGateway: ListingGateway {
    public var optOutLists: [String] { ["opted-out numbers"] }

    public func optOutPage(of list: String, after cursor: String?) -> TransferRequest {
        var body = JSONObject(["OptOutListName": configuration.optOutList])
        body.set("MaxResults", raw: "100")
        if let cursor { body.set("NextToken", cursor) }
        return .http(HTTPExchange(endpoint: optedOut, body: body.closed))
    }

    public func optOuts(in result: TransferResult, of list: String, after cursor: String?) throws(OptOutListTrouble)
        -> OptOutPage
    {
        let json = try OptOutAnswer.json(result, code: { AWSSMSAnswer.name($0).map(AWSSMSAnswer.table.gatewayCode) })
        guard let items = json["OptedOutNumbers"]?.elements else { throw OptOutAnswer.notTheirs }
        return OptOutPage(
            listed: items.compactMap {
                OptOutAnswer.phone(
                    $0.text("/OptedOutNumber"), since: $0.text("/OptedOutTimestamp").flatMap(AWSTime.read))
            }, next: json.text("/NextToken"))
    }
}

extension AWSSMSGateway.Configuration {
    fileprivate func validate() throws {
        try common.validate(example: "https://sms-voice.us-west-2.amazonaws.com")
        try access.validate(common, secret: secret)
        func isPlain(_ text: String, _ others: String) -> Bool {
            (1...256).contains(text.utf8.count)
                && text.utf8.allSatisfy { isAlphanumeric($0) || others.utf8.contains($0) }
        }
        guard isPlain(sender, "+_:/-") else {
            throw common.refuse(
                "from", "\"\(sender)\"", "a number such as +15555550100, or the id of a number, a pool or a sender")
        }
        guard isPlain(optOutList, "_:/-") else {
            throw common.refuse("aws.opt_out_list", "\"\(optOutList)\"", "the name of an opt-out list, such as Default")
        }
    }
}
