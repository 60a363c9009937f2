import Foundation
import Outreach

/// Sends email through Amazon SES (version 2 of its API, `SendEmail`).
///
/// The attempt's id goes along as a message tag, which every event carries back. Events come through a topic of Amazon SNS.
public struct SESGateway: InquiringGateway {
    public let profile: GatewayProfile
    private let configuration: MailAPIConfiguration
    private let access: AWSAccess
    private let sender: String
    private let sending: HTTPEndpoint
    private let account: HTTPEndpoint
    private let suppressed: HTTPEndpoint
    private let inbox: SNSInbox

    /// - Parameter configuration: `apiKey` is the secret access key; there is no webhook secret.
    /// - Throws: ``BadInput`` for a setting that cannot work.
    public init(configuration: MailAPIConfiguration, access: AWSAccess) throws {
        let common = configuration.common
        try configuration.validate()
        try access.validate(common, secret: configuration.apiKey)
        self.configuration = configuration
        self.access = access
        profile = common.profile(kind: "aws", channel: .email, sendsReceipts: access.sendsReceipts)
        sender = Self.sender(configuration)
        let signature = access.signature(secret: configuration.apiKey, service: "ses")
        sending = common.endpoint(
            "/v2/email/outbound-emails", .post, headers: ["Content-Type: application/json"], signature: signature)
        account = common.endpoint("/v2/email/account", .get, headers: [], signature: signature)
        suppressed = common.endpoint(
            "/v2/email/suppression/addresses", .get, headers: [], signature: signature, atMost: 4 << 20)
        inbox = SNSInbox(access.topics, connection: common.connection)
    }

    public func request(for message: OutgoingMessage) -> TransferRequest {
        var texts = JSONObject()
        texts.set("Text", Self.content(message.text.body))
        if let html = message.text.html { texts.set("Html", Self.content(html)) }
        var simple = JSONObject()
        simple.set("Subject", Self.content(HeaderEncoding.withoutControls(message.text.subject ?? "")))
        simple.set("Body", texts)
        simple.set(
            "Headers",
            MailAPIConfiguration.headers(for: message).map { JSONObject(["Name": $0.name, "Value": $0.value]) })
        var content = JSONObject()
        content.set("Simple", simple)
        var destination = JSONObject()
        destination.set("ToAddresses", texts: [message.to.unmasked])

        var body = JSONObject()
        body.set("FromEmailAddress", sender)
        body.set("Destination", destination)
        if let replyTo = configuration.replyTo { body.set("ReplyToAddresses", texts: [replyTo]) }
        body.set("Content", content)
        body.set("EmailTags", [JSONObject(["Name": SESEvents.tag, "Value": message.attempt.description])])
        if let set = access.configurationSet { body.set("ConfigurationSetName", set) }
        return .http(HTTPExchange(endpoint: sending, body: body.closed))
    }

    public func outcome(of result: TransferResult) -> Outcome { SESAnswer.outcome(of: result) }

    public func read(_ inbound: InboundRequest) throws(InboundRefusal) -> [InboundEvent] {
        let message = try inbox.message(in: inbound)
        guard message.kind == .notification else { return [] }
        return try SESEvents.read(message.text, gateway: profile.name)
    }

    public var longestReport: Int { SNSInbox.longestReport }
    public func inquiry(before inbound: InboundRequest) -> TransferRequest? { inbox.inquiry(before: inbound) }
    public func take(_ result: TransferResult, for inbound: InboundRequest) -> Bool { inbox.take(result, for: inbound) }
    public func errand(after inbound: InboundRequest) -> InboundErrand? { inbox.errand(after: inbound) }

    /// `GetMessageInsights` would tell, but only of accounts that pay for the deliverability manager.
    public func statusQuery(messageID: String) -> TransferRequest? { nil }
    public func status(from result: TransferResult) -> (status: ReceiptStatus, code: GatewayCode?)? { nil }

    public func check() -> TransferRequest? { .http(HTTPExchange(endpoint: account, body: [])) }

    public func checkProblem(_ result: TransferResult) -> String? {
        var read: JSONTree?
        let problem = HTTPAnswer.checkProblem(
            result,
            isRight: { body in
                read = JSONTree(body)
                return read?["SendingEnabled"] != nil
            }, notTheirs: "The answer is not that of Amazon SES: check base_url.",
            code: { _ in SESAnswer.name(of: result).map(SESAnswer.table.gatewayCode) })
        guard problem == nil, let read else { return problem }
        if read.text("/SendingEnabled") != "true" {
            return "Amazon SES has paused sending for this account and region: see its console."
        }
        return read.text("/ProductionAccessEnabled") == "true"
            ? nil
            : "The account is in the sandbox of Amazon SES and reaches only confirmed addresses: ask for production access."
    }

    private static func content(_ text: String) -> JSONObject { JSONObject(["Data": text, "Charset": "UTF-8"]) }

    /// Anything but ASCII in a name as encoded-words (RFC 2047), as the page of `SendEmail` asks.
    private static func sender(_ configuration: MailAPIConfiguration) -> String {
        guard configuration.fromName.utf8.contains(where: { $0 > 0x7E }) else { return configuration.mailbox }
        return HeaderEncoding.encodedWords(configuration.fromName, room: 75).joined(separator: " ")
            + " <\(configuration.fromAddress)>"
    }
}

extension SESGateway: ListingGateway {
    /// Bounces stand on the same list, and are no opting out.
    public var optOutLists: [String] { ["complaints"] }

    public func optOutPage(of list: String, after cursor: String?) -> TransferRequest {
        // In the order of the names, and encoded as the signature wants it: libcurl signs what stands there.
        let token = cursor.map { "NextToken=\(AWSQuery.encoded($0))&" } ?? ""
        return .http(
            HTTPExchange(endpoint: suppressed, pathSuffix: "?\(token)PageSize=1000&Reason=COMPLAINT", body: []))
    }

    public func optOuts(in result: TransferResult, of list: String, after cursor: String?) throws(OptOutListTrouble)
        -> OptOutPage
    {
        let json = try OptOutAnswer.json(
            result, code: { _ in SESAnswer.name(of: result).map(SESAnswer.table.gatewayCode) })
        guard let items = json["SuppressedDestinationSummaries"]?.elements else { throw OptOutAnswer.notTheirs }
        return OptOutPage(
            listed: items.filter { $0.text("/Reason") == "COMPLAINT" }.compactMap {
                OptOutAnswer.email($0.text("/EmailAddress"), since: $0.text("/LastUpdateTime").flatMap(AWSTime.read))
            }, next: json.text("/NextToken"))
    }
}

/// Queries as Signature Version 4 wants them.
enum AWSQuery {
    /// Everything but letters, digits, hyphen, full stop, underscore and tilde as `%XX`.
    static func encoded(_ text: String) -> String {
        var out: [UInt8] = []
        let digits = Array("0123456789ABCDEF".utf8)
        for byte in text.utf8 {
            if isAlphanumeric(byte) || [0x2D, 0x2E, 0x5F, 0x7E].contains(byte) {
                out.append(byte)
            } else {
                out += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: out, as: UTF8.self)
    }
}

/// Times in Amazon's JSON: seconds since 1970, with a fraction.
enum AWSTime {
    static func read(_ text: String) -> Timestamp? {
        guard let seconds = Double(text), seconds.isFinite, (0...1e11).contains(seconds) else { return nil }
        return Timestamp(milliseconds: Int64(seconds * 1000))
    }
}
