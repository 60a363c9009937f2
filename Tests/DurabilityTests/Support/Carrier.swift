import Outreach
import Synchronization

/// A gateway and the network behind it: remembers all that reached it, and answers as its script says, in a batch.
final class Carrier: Gateway, RequestTransport {
    /// What the carrier saw.
    struct Sent: Sendable {
        let attempt: AttemptID
        let to: ContactAddress
        var messageID: String { "id-\(attempt)" }
    }

    enum Reply: Sendable { case accept, refuse, silence, neverLeft }

    private struct State {
        var sent: [Sent] = []
        var looked = 0
        var onTheWire: [Task<Void, Never>] = []
        var waiting: [UInt64: Sent] = [:]
        var interlude: (@Sendable () async -> Void)?
        var script: @Sendable (Int) -> Reply = { _ in .accept }
    }

    private let state = Mutex(State())
    let profile: GatewayProfile
    private static let endpoint = HTTPEndpoint(
        url: "http://carrier.test/", method: .post, headers: [], basicAuth: nil, connection: ConnectionPolicy())

    init(rate: Double = 80, concurrency: Int = 8) {
        profile = GatewayProfile(
            name: "carrier", kind: "scripted", channel: .sms, reachesRealPeople: true, rate: rate,
            concurrency: concurrency, weight: 100, price: PriceTable(perUnit: Money(microdollars: 7_900)),
            sendsReceipts: true)
    }

    var sent: [Sent] { state.withLock { $0.sent } }
    /// What came since this was asked last.
    func takeUnseen() -> [Sent] {
        state.withLock { state in
            defer { state.looked = state.sent.count }
            return Array(state.sent[state.looked...])
        }
    }
    /// Happens while a batch is on the wire.
    func whileOnTheWire(_ interlude: @escaping @Sendable () async -> Void) {
        state.withLock { $0.interlude = interlude }
    }
    /// - Parameter script: the answer to the n-th request that reached the network.
    func answer(_ script: @escaping @Sendable (Int) -> Reply) { state.withLock { $0.script = script } }

    // MARK: - Gateway

    func request(for message: OutgoingMessage) -> TransferRequest {
        .http(
            HTTPExchange(
                endpoint: Self.endpoint, body: Array("\(message.attempt)\n\(message.to.unmasked)".utf8)))
    }

    func outcome(of result: TransferResult) -> Outcome {
        switch result.answer {
        case .response(200, _, let body):
            .accepted(messageID: String(decoding: body, as: UTF8.self), status: .accepted)
        case .response(let status, _, _): .rejected(GatewayCode("\(status)", "Refused"), .fail)
        case .failure(let code, _):
            result.departed
                ? .unknown(GatewayCode("curl \(code)", "No answer"))
                : .notSent(GatewayCode("curl \(code)", "No connection"), retryAfter: nil)
        }
    }

    func read(_ inbound: InboundRequest) throws(InboundRefusal) -> [InboundEvent] { throw .unverified }
    func statusQuery(messageID: String) -> TransferRequest? { nil }
    func status(from result: TransferResult) -> (status: ReceiptStatus, code: GatewayCode?)? { nil }
    func check() -> TransferRequest? { nil }
    func checkProblem(_ result: TransferResult) -> String? { nil }

    // MARK: - Transport

    func submit(_ transfers: [Transfer], completion: @escaping @Sendable ([TransferResult]) -> Void) {
        let (results, interlude) = state.withLock { state in
            (transfers.map { answer($0, &state) }, state.interlude)
        }
        let task = Task {
            await interlude?()
            completion(results)
        }
        state.withLock { $0.onTheWire.append(task) }
    }

    /// Returns when nothing is on the wire any more.
    func rest() async {
        for task in state.withLock({ state in
            defer { state.onTheWire.removeAll() }
            return state.onTheWire
        }) { await task.value }
    }

    private func answer(_ transfer: Transfer, _ state: inout State) -> TransferResult {
        guard case .http(let exchange) = transfer.request else { preconditionFailure("only HTTP here") }
        let lines = String(decoding: exchange.body, as: UTF8.self).split(separator: "\n")
        let sent = Sent(attempt: AttemptID(lines[0])!, to: .phone(E164(String(lines[1]))!))
        let reply = state.script(state.sent.count)
        if reply != .neverLeft { state.sent.append(sent) }
        let (departed, answer): (Bool, TransferResult.Answer) =
            switch reply {
            case .accept: (true, .response(status: 200, retryAfter: nil, body: Array(sent.messageID.utf8)))
            case .refuse: (true, .response(status: 400, retryAfter: nil, body: []))
            case .silence: (true, .failure(code: 28, message: "timed out"))
            case .neverLeft: (false, .failure(code: 7, message: "refused"))
            }
        return TransferResult(tag: transfer.tag, departed: departed, answer: answer, elapsed: .milliseconds(1))
    }
}
