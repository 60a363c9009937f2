import Crypto
import Foundation
import Outreach

/// Sends to the simulated carriers on this machine, in place of a real provider: JSON over loopback HTTP, the codes of
/// Twilio for SMS and calls and of mail servers for email. Of a call it tells the recording's name; nothing is played.
public struct RehearsalGateway: Gateway {
    public struct Configuration: Sendable {
        public var name: String
        public var channel: Channel
        /// Where the simulated carriers listen: `http://127.0.0.1:40123`.
        public var baseURL: String
        /// With which they sign what they report.
        public var secret: String
        /// SMS segments, or emails, per second.
        public var rate: Double
        public var concurrency: Int
        public var weight: Int
        public var price: PriceTable
        public var connection: ConnectionPolicy

        public init(
            name: String, channel: Channel, baseURL: String, secret: String, rate: Double, concurrency: Int,
            weight: Int = 100, price: PriceTable,
            connection: ConnectionPolicy = ConnectionPolicy(allowPrivateAddress: true)
        ) {
            self.name = name
            self.channel = channel
            self.baseURL = baseURL
            self.secret = secret
            self.rate = rate
            self.concurrency = concurrency
            self.weight = weight
            self.price = price
            self.connection = connection
        }
    }

    public let profile: GatewayProfile
    private let sending: HTTPEndpoint
    private let messages: HTTPEndpoint
    private let health: HTTPEndpoint
    private let key: SymmetricKey

    /// - Throws: ``BadInput`` unless the address is on this very machine: a rehearsal must never reach anybody.
    public init(configuration: Configuration) throws {
        guard Self.isLoopback(configuration.baseURL) else {
            throw BadInput(
                field: "gateways.\(configuration.name).base_url", found: "\"\(configuration.baseURL)\"",
                expected: "an address on this machine, such as http://127.0.0.1:40123")
        }
        guard !configuration.secret.isEmpty else {
            throw BadInput(field: "gateways.\(configuration.name).secret", found: "nothing", expected: "a secret")
        }
        profile = GatewayProfile(
            name: configuration.name, kind: "rehearsal", channel: configuration.channel, reachesRealPeople: false,
            rate: configuration.rate, concurrency: configuration.concurrency, weight: configuration.weight,
            price: configuration.price, sendsReceipts: true)
        func endpoint(_ path: String, _ method: HTTPEndpoint.Method, _ headers: [String]) -> HTTPEndpoint {
            HTTPEndpoint(
                url: configuration.baseURL + path, method: method, headers: headers, basicAuth: nil,
                connection: configuration.connection)
        }
        sending = endpoint("/messages", .post, ["Content-Type: application/json"])
        messages = endpoint("/messages/", .get, [])
        health = endpoint("/health", .get, [])
        key = SymmetricKey(data: Array(configuration.secret.utf8))
    }

    public func request(for message: OutgoingMessage) -> TransferRequest {
        var body: [UInt8] = []
        body.reserveCapacity(260 + message.text.body.utf8.count)
        func member(_ name: StaticString, _ value: String) {
            body.append(body.isEmpty ? UInt8(ascii: "{") : UInt8(ascii: ","))
            body.append(UInt8(ascii: "\""))
            name.withUTF8Buffer { body.append(contentsOf: $0) }
            body.append(contentsOf: "\":".utf8)
            JSONText.append(value, to: &body)
        }
        member("attempt", message.attempt.description)
        member("channel", profile.channel.rawValue)
        member("to", message.to.unmasked)
        member("message", message.text.key.text)
        member("language", message.text.language.text)
        body.append(contentsOf: ",\"validity\":\(max(message.validity.components.seconds, 0))".utf8)
        if let subject = message.text.subject { member("subject", subject) }
        member("text", message.text.body)
        body.append(UInt8(ascii: "}"))
        return .http(HTTPExchange(endpoint: sending, body: body))
    }

    public func outcome(of result: TransferResult) -> Outcome {
        switch result.answer {
        case .failure(let code, _):
            let code = ConnectionTrouble.code(code)
            return result.departed ? .unknown(code) : .notSent(code, retryAfter: nil)
        case .response(let status, let retryAfter, let body):
            let json = FlatJSON(body)
            switch status {
            case 200..<300:
                guard let id = json?["id"], !id.isEmpty else {
                    return .unknown(GatewayCode("HTTP \(status)", "Taken, it seems, but the answer names no message"))
                }
                return .accepted(messageID: id, status: json?["status"].flatMap(ReceiptStatus.init) ?? .accepted)
            case 429: return .throttled(HTTPRefusal.code(429), retryAfter: retryAfter)
            case 400..<500 where !HTTPRefusal.mayHaveBeenCarriedOut(status):
                guard let text = json?["code"], let reading = reading(of: text) else {
                    return HTTPRefusal.outcome(status)
                }
                guard let action = reading.action else { return .throttled(reading.code, retryAfter: retryAfter) }
                return .rejected(reading.code, action)
            default: return .unknown(HTTPRefusal.unclear(status))
            }
        }
    }

    public func read(_ inbound: InboundRequest) throws(InboundRefusal) -> [InboundEvent] {
        guard let header = inbound.headers["x-rehearsal-signature"], let claimed = Data(base64Encoded: header),
            claimed.base64EncodedString() == header,
            HMAC<SHA256>.isValidAuthenticationCode(claimed, authenticating: inbound.body, using: key)
        else { throw .unverified }
        guard let report = try? JSONDecoder().decode(Report.self, from: Data(inbound.body)) else {
            throw .unreadable("not a report of the simulated carriers")
        }
        var events: [InboundEvent] = []
        events.reserveCapacity(report.receipts.count + report.replies.count)
        for receipt in report.receipts { events.append(.receipt(read(receipt))) }
        for reply in report.replies {
            guard let from = ContactAddress(channel: profile.channel, unmasked: reply.from) else {
                throw .unreadable("a reply from nowhere")
            }
            // A key that was pressed in a call is its own confirmation.
            events.append(
                .reply(
                    Reply(
                        gateway: profile.name, messageID: reply.id, from: from, text: reply.text,
                        isConfirmedByProvider: profile.channel == .voice)))
        }
        return events
    }

    public func statusQuery(messageID: String) -> TransferRequest? {
        guard !messageID.isEmpty, messageID.utf8.count <= 64, messageID.utf8.allSatisfy(isAlphanumeric) else {
            return nil
        }
        return .http(HTTPExchange(endpoint: messages, pathSuffix: messageID, body: []))
    }

    public func status(from result: TransferResult) -> (status: ReceiptStatus, code: GatewayCode?)? {
        guard case .response(200, _, let body) = result.answer, let json = FlatJSON(body),
            let status = json["status"].flatMap(ReceiptStatus.init)
        else { return nil }
        return (status, json["code"].flatMap { reading(of: $0)?.code })
    }

    public func check() -> TransferRequest? { .http(HTTPExchange(endpoint: health, body: [])) }

    public func checkProblem(_ result: TransferResult) -> String? {
        switch result.answer {
        case .response(200, _, _): nil
        case .response(let status, _, _): HTTPRefusal.code(status).sentence + "."
        case .failure(let code, _): ConnectionTrouble.code(code).sentence + "."
        }
    }

    /// What the carriers report, as they write it.
    private struct Report: Decodable {
        struct ReceiptLine: Decodable {
            let id: String
            let attempt: String
            let status: ReceiptStatus
            let code: String?
        }

        struct ReplyLine: Decodable {
            let id: String
            let from: String
            let text: String
        }

        let receipts: [ReceiptLine]
        let replies: [ReplyLine]
    }

    private func read(_ line: Report.ReceiptLine) -> Receipt {
        let reading = line.code.flatMap(reading(of:))
        return Receipt(
            gateway: profile.name, messageID: line.id, attempt: AttemptID(line.attempt), status: line.status,
            code: reading?.code, suppresses: reading?.action == .suppress)
    }

    /// - Returns: no action where the carriers ask to slow down; nil for what is no code.
    private func reading(of text: String) -> (code: GatewayCode, action: RejectionAction?)? {
        if profile.channel == .voice, let code = callCode(text) { return (code, nil) }
        switch profile.channel {
        case .sms, .voice, .whatsapp:
            guard let number = Int(text) else { return nil }
            if case .reject(let action) = TwilioCodes.row(number).meaning {
                return (TwilioCodes.gatewayCode(number), action)
            }
            return (TwilioCodes.gatewayCode(number), nil)
        case .email:
            guard let status = Int(text.prefix(3)), (400..<600).contains(status) else { return nil }
            let (code, meaning) = SMTPReplies.meaning(status: status, text: text)
            if case .reject(let action) = meaning { return (code, action) }
            return (code, nil)
        }
    }

    /// How a call ended, in Twilio's words.
    private func callCode(_ word: String) -> GatewayCode? {
        word == TwilioCallInbound.noPerson.code ? TwilioCallInbound.noPerson : TwilioCallStatus.row(word)?.code
    }

    private static func isLoopback(_ url: String) -> Bool {
        guard isHTTPAddress(url), !url.contains("@"), !url.hasSuffix("/"), let host = URL(string: url)?.host else {
            return false
        }
        let octets = host.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
        return host == "localhost" || host == "::1" || (octets.count == 4 && octets[0] == 127 && !octets.contains(nil))
    }
}
