import Outreach

/// A gateway whose requests name the attempt and the recipient, and whose answers are the carrier model's.
struct SimulatedGateway: TracingGateway {
    let profile: GatewayProfile
    let endpoint: HTTPEndpoint
    let query: HTTPEndpoint
    /// Receipts name our attempt, not only the gateway's own message.
    let echoesAttempt: Bool
    /// It can be asked what became of a message.
    let answersQueries: Bool
    /// It finds a message by our attempt.
    let findsAttempts: Bool

    init(
        _ name: String, channel: Channel, rate: Double, concurrency: Int, weight: Int, reachesRealPeople: Bool,
        echoesAttempt: Bool, answersQueries: Bool, findsAttempts: Bool = false
    ) {
        profile = GatewayProfile(
            name: name, kind: "simulated", channel: channel, reachesRealPeople: reachesRealPeople, rate: rate,
            concurrency: concurrency, weight: weight, price: PriceTable(perUnit: Money(microdollars: 7_900)),
            sendsReceipts: true)
        let policy = ConnectionPolicy()
        endpoint = HTTPEndpoint(
            url: "https://\(name).invalid/send", method: .post, headers: [], basicAuth: nil, connection: policy)
        query = HTTPEndpoint(
            url: "https://\(name).invalid/status", method: .get, headers: [], basicAuth: nil, connection: policy)
        self.echoesAttempt = echoesAttempt
        self.answersQueries = answersQueries
        self.findsAttempts = findsAttempts
    }

    func request(for message: OutgoingMessage) -> TransferRequest {
        .http(HTTPExchange(endpoint: endpoint, body: Array("\(message.attempt)\n\(message.to.unmasked)".utf8)))
    }

    func outcome(of result: TransferResult) -> Outcome {
        switch result.answer {
        case .response(200, _, let body):
            return .accepted(messageID: String(decoding: body, as: UTF8.self), status: .accepted)
        case .response(429, let wait, _): return .throttled(GatewayCode("429", "Slow down"), retryAfter: wait)
        case .response(400, _, let body):
            let action = RejectionAction(rawValue: String(decoding: body, as: UTF8.self)) ?? .fail
            return .rejected(GatewayCode("400", "Refused"), action)
        case .response(let status, _, _): return .unknown(GatewayCode("\(status)", "No usable answer"))
        case .failure(let code, _):
            let code = GatewayCode("curl \(code)", "No answer")
            return result.departed ? .unknown(code) : .notSent(code, retryAfter: nil)
        }
    }

    func statusQuery(messageID: String) -> TransferRequest? {
        answersQueries ? .http(HTTPExchange(endpoint: query, pathSuffix: "/\(messageID)", body: [])) : nil
    }

    func status(from result: TransferResult) -> (status: ReceiptStatus, code: GatewayCode?)? {
        guard case .response(200, _, let body) = result.answer else { return nil }
        return ReceiptStatus(rawValue: String(decoding: body, as: UTF8.self)).map { ($0, nil) }
    }

    func trace(of attempt: AttemptID) -> TransferRequest {
        .http(HTTPExchange(endpoint: query, pathSuffix: "?\(attempt)", body: []))
    }

    func trace(of attempt: AttemptID, in result: TransferResult) -> TracedMessage? {
        guard case .response(200, _, let body) = result.answer else { return nil }
        let words = String(decoding: body, as: UTF8.self).split(separator: " ").map(String.init)
        return ReceiptStatus(rawValue: words[0]).map { TracedMessage(messageID: words[1], status: $0) }
    }

    func read(_ inbound: InboundRequest) throws(InboundRefusal) -> [InboundEvent] { throw .unverified }
    func check() -> TransferRequest? { nil }
    func checkProblem(_ result: TransferResult) -> String? { nil }
}
