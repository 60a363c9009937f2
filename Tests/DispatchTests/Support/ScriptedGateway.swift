import Outreach
import Synchronization

/// A gateway whose request carries who and which attempt, and a transport that answers as the test's script says.
struct ScriptedGateway: Gateway {
    let profile: GatewayProfile
    static let endpoint = HTTPEndpoint(
        url: "http://gateway.test/", method: .post, headers: [], basicAuth: nil, connection: ConnectionPolicy())

    init(
        _ name: String = "main", channel: Channel = .sms, rate: Double = 10_000, concurrency: Int = 64,
        weight: Int = 100,
        reachesRealPeople: Bool = true
    ) {
        profile = GatewayProfile(
            name: name, kind: "scripted", channel: channel, reachesRealPeople: reachesRealPeople, rate: rate,
            concurrency: concurrency, weight: weight, price: PriceTable(perUnit: Money(microdollars: 10_000)),
            sendsReceipts: true)
    }

    func request(for message: OutgoingMessage) -> TransferRequest {
        let body = "\(profile.name)\n\(message.attempt)\n\(message.to.unmasked)\n\(message.text.body)"
        return .http(
            HTTPExchange(
                endpoint: Self.endpoint, extraHeaders: ["\(message.validity.components.seconds)"],
                body: Array(body.utf8)))
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

    func read(_ inbound: InboundRequest) throws(InboundRefusal) -> [InboundEvent] { throw .unverified }
    func statusQuery(messageID: String) -> TransferRequest? { nil }
    func status(from result: TransferResult) -> (status: ReceiptStatus, code: GatewayCode?)? { nil }
    func check() -> TransferRequest? { nil }
    func checkProblem(_ result: TransferResult) -> String? { nil }
}

/// What one scripted request said.
struct Sent: Sendable, Equatable {
    let gateway: String
    let attempt: String
    let to: String
    let body: String
    /// How long whoever carries it may go on trying.
    let seconds: Int
}

/// Answers at once, on another thread, as told; remembers everything that reached it.
final class ScriptedTransport: RequestTransport {
    enum Reply: Sendable {
        case accept
        case status(Int, body: String = "", retryAfter: Duration? = nil)
        case neverLeft
        /// It waited in the transport for longer than it may.
        case late
        case silence
    }

    private struct State {
        var sent: [Sent] = []
        var script: @Sendable (Sent, Int) -> Reply
        var interlude: (@Sendable () async -> Void)?
        var inspection: (@Sendable () -> Void)?
    }

    private let state: Mutex<State>

    init(_ script: @escaping @Sendable (Sent, Int) -> Reply = { _, _ in .accept }) {
        state = Mutex(State(script: script))
    }

    var sent: [Sent] { state.withLock { $0.sent } }
    func answer(_ script: @escaping @Sendable (Sent, Int) -> Reply) { state.withLock { $0.script = script } }

    /// Something that happens while requests are on the wire.
    func whenAsked(_ interlude: @escaping @Sendable () async -> Void) { state.withLock { $0.interlude = interlude } }

    /// Something that is looked at in the very call that hands requests over; the caller waits meanwhile.
    func whenHanded(_ inspection: @escaping @Sendable () -> Void) { state.withLock { $0.inspection = inspection } }

    func submit(_ transfers: [Transfer], completion: @escaping @Sendable ([TransferResult]) -> Void) {
        state.withLock { $0.inspection }?()
        guard let interlude = state.withLock({ $0.interlude }) else { return answer(transfers, completion) }
        Task {
            await interlude()
            answer(transfers, completion)
        }
    }

    private func answer(_ transfers: [Transfer], _ completion: @escaping @Sendable ([TransferResult]) -> Void) {
        let results = state.withLock { state in
            transfers.map { transfer -> TransferResult in
                guard case .http(let exchange) = transfer.request else { fatalError("only HTTP here") }
                let parts = String(decoding: exchange.body, as: UTF8.self)
                    .split(separator: "\n", maxSplits: 3, omittingEmptySubsequences: false).map(String.init)
                let sent = Sent(
                    gateway: parts[0], attempt: parts[1], to: parts[2], body: parts[3],
                    seconds: exchange.extraHeaders.first.flatMap { Int($0) } ?? 0)
                let reply = state.script(sent, state.sent.count)
                func result(_ departed: Bool, _ answer: TransferResult.Answer, wasLate: Bool = false) -> TransferResult
                {
                    TransferResult(
                        tag: transfer.tag, departed: departed, answer: answer, elapsed: .milliseconds(1),
                        wasLate: wasLate)
                }
                switch reply {
                case .neverLeft: return result(false, .failure(code: 7, message: "refused"))
                case .late: return result(false, .failure(code: 42, message: "late"), wasLate: true)
                case .silence:
                    state.sent.append(sent)
                    return result(true, .failure(code: 28, message: "timed out"))
                case .accept:
                    state.sent.append(sent)
                    return result(true, .response(status: 200, retryAfter: nil, body: Array("id-\(sent.attempt)".utf8)))
                case .status(let status, let body, let wait):
                    if status != 429, status != 400 { state.sent.append(sent) }
                    return result(true, .response(status: status, retryAfter: wait, body: Array(body.utf8)))
                }
            }
        }
        completion(results)
    }
}

/// A catalog of one short text per key and language.
struct TestMessages: MessageSource {
    var keys: [MessageKey] = [MessageKey("pay-rights")!, MessageKey("hire-notice")!, MessageKey("ash-ppe")!]
    var tags: [LanguageTag] = [LanguageTag("es")!, LanguageTag("en")!]
    var isApproved = true
    var validity: Duration = .days(7)

    func message(_ key: MessageKey) -> MessageFacts? {
        guard keys.contains(key) else { return nil }
        return MessageFacts(key: key, validity: validity, requiredTopic: nil, isDisabled: false, languages: tags)
    }

    func language(for preferences: [LanguageTag], message: MessageKey) -> LanguageTag? {
        preferences.first { tags.contains($0) }
    }

    func text(_ key: MessageKey, language: LanguageTag, channel: Channel, context: MessageContext, on: CivilDate)
        -> OutgoingText?
    {
        guard keys.contains(key), tags.contains(language) else { return nil }
        return OutgoingText(
            key: key, language: language, channel: channel, subject: channel == .email ? "\(key)" : nil,
            body: "\(key) \(language)", html: nil, segments: 1, approvalHash: "hash-\(key)-\(language)",
            isApproved: isApproved, obstacle: isApproved ? nil : "not reviewed", isRightToLeft: false)
    }

    func intent(of reply: String) -> ReplyIntent { ReplyIntent(rawValue: reply.lowercased()) ?? .other }

    /// `yes`, or a keyword and what it is about: `join 91001`.
    func reading(of reply: String, language: LanguageTag?) -> ReplyReading {
        let words = reply.lowercased().split(separator: " ").map(String.init)
        if words == ["yes"] { return ReplyReading(intent: .other, why: "", answer: .yes, isCourtesy: true) }
        return ReplyReading(
            intent: intent(of: words.first ?? ""), why: "", writtenIn: tags.first,
            argument: words.count > 1 ? words[1] : nil)
    }
    func playbook(_ name: String) -> Playbook? { nil }
    var playbooks: [Playbook] { [] }
}

/// Raised once.
final class Flag: Sendable {
    private let state = Mutex(false)

    var isRaised: Bool { state.withLock { $0 } }

    /// True for the first caller only.
    func raise() -> Bool {
        state.withLock { isRaised in
            defer { isRaised = true }
            return !isRaised
        }
    }
}

/// Counts by state, as often as somebody looked.
final class SeenStates: Sendable {
    private let states = Mutex<[[DeliveryState: Int]]>([])

    func note(_ counts: [DeliveryState: Int]) { states.withLock { $0.append(counts.filter { $0.value > 0 }) } }
    var all: [[DeliveryState: Int]] { states.withLock { $0 } }
}
