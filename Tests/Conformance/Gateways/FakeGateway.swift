import Outreach

/// The smallest gateway that keeps every promise: what one folder of a new provider has to hold.
///
/// Speaks to no provider. Its signature is a keyed checksum, good enough to tell a flipped bit, not a forger.
public struct FakeGateway: Gateway {
    public let profile: GatewayProfile
    private let endpoint = HTTPEndpoint(
        url: "http://127.0.0.1/send", method: .post, headers: [], basicAuth: nil, connection: ConnectionPolicy())
    private let key: UInt64

    public init(name: String = "fake", key: UInt64 = 7) {
        profile = GatewayProfile(
            name: name, kind: "fake", channel: .sms, reachesRealPeople: false, rate: 10, concurrency: 4, weight: 100,
            price: PriceTable(perUnit: .zero), sendsReceipts: true)
        self.key = key
    }

    public func request(for message: OutgoingMessage) -> TransferRequest {
        .http(
            HTTPExchange(
                endpoint: endpoint, body: Array("\(message.attempt) \(message.to.unmasked) \(message.text.body)".utf8)))
    }

    /// `OK id.`, `NO reason.`: the full stop shows that nothing was cut off.
    public func outcome(of result: TransferResult) -> Outcome {
        switch result.answer {
        case .failure(let code, _):
            let code = GatewayCode("curl \(code)", "No connection")
            return result.departed ? .unknown(code) : .notSent(code, retryAfter: nil)
        case .response(429, let retryAfter, _):
            return .throttled(GatewayCode("429", "Slow down"), retryAfter: retryAfter)
        case .response(let status, _, let body):
            let words = String(decoding: body, as: UTF8.self).split(separator: " ")
            if status == 200, words.count == 2, words[0] == "OK", words[1].hasSuffix(".") {
                return .accepted(messageID: String(words[1].dropLast()), status: .accepted)
            }
            if (400..<500).contains(status) { return .rejected(GatewayCode("\(status)", "Refused"), .fail) }
            return .unknown(GatewayCode("\(status)", "Not understood"))
        }
    }

    public func read(_ inbound: InboundRequest) throws(InboundRefusal) -> [InboundEvent] {
        guard let claimed = inbound.headers["x-fake-signature"], claimed == signature(of: inbound.body) else {
            throw .unverified
        }
        let words = String(decoding: inbound.body, as: UTF8.self).split(separator: " ")
        guard words.count == 3, let attempt = AttemptID(words[1]),
            let status = ReceiptStatus(rawValue: String(words[2]))
        else { throw .unreadable("not three words") }
        return [
            .receipt(
                Receipt(gateway: profile.name, messageID: String(words[0]), attempt: attempt, status: status, code: nil)
            )
        ]
    }

    public func statusQuery(messageID: String) -> TransferRequest? { nil }
    public func status(from result: TransferResult) -> (status: ReceiptStatus, code: GatewayCode?)? { nil }
    public func check() -> TransferRequest? { nil }
    public func checkProblem(_ result: TransferResult) -> String? { nil }

    public func signature(of body: [UInt8]) -> String {
        String(body.reduce(SplitMix64.mix(key)) { SplitMix64.mix($0 ^ UInt64($1) &+ 1) }, radix: 16)
    }
}
