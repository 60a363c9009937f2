import Outreach
import Synchronization

/// What the simulated carriers remember: what they took, what they have yet to report, and what they noticed about us.
final class CarrierLedger: Sendable {
    /// Something to report, once its time has come.
    struct Due: Sendable, Equatable {
        enum Content: Sendable, Equatable {
            case receipt(attempt: AttemptID?, status: ReceiptStatus, code: String?)
            case reply(from: String, text: String)
        }

        let channel: Channel
        let id: UInt64
        let content: Content
        /// How often it was refused.
        var refusals = 0
    }

    private struct Life {
        let sentAt: Timestamp?
        let endAt: Timestamp
        let end: CarrierBehaviour.Fate.End?
    }

    private struct State {
        var seen: [UInt64: Int] = [:]
        var attempts: Set<AttemptID> = []
        var taken: Set<UInt64> = []
        var lives: [UInt64: Life] = [:]
        var due: [Int64: [Due]] = [:]
        var nextDue: Int64?
        var stopped: Set<UInt64> = []
        var statistics = CarrierStatistics()
    }

    private let behaviour: CarrierBehaviour
    private let state = Mutex(State())

    init(seed: UInt64) { behaviour = CarrierBehaviour(seed: seed) }

    var statistics: CarrierStatistics { state.withLock { $0.statistics } }
    func nextDue() -> Timestamp? { state.withLock { $0.nextDue.map(Timestamp.init(milliseconds:)) } }

    func take(_ message: CarrierMessage, now: Timestamp) -> CarrierBehaviour.Answer {
        let to = CarrierBehaviour.hash(message.to)
        let key = CarrierBehaviour.hash(message.message)
        let pair = SplitMix64.mix(to ^ key &* 0x9E37_79B9_7F4A_7C15)
        let attempt = AttemptID(message.attempt)
        return state.withLock { state in
            state.statistics.requests += 1
            if let attempt, !state.attempts.insert(attempt).inserted { state.statistics.repeatedAttempts += 1 }
            let isConfirmation = message.message == MessageKey.stopReply.text
            if state.stopped.contains(to), !isConfirmation { state.statistics.requestsAfterStop += 1 }
            let seen = state.seen[pair, default: 0]
            state.seen[pair] = seen + 1
            let answer = behaviour.answer(to: to, message: key, channel: message.channel, seen: seen)
            switch answer {
            case .slowDown: state.statistics.slowedDown += 1
            case .refused: state.statistics.refused += 1
            case .broken(let fate):
                state.statistics.broken += 1
                if let fate { Self.schedule(fate, message, attempt, pair, now, &state) }
            case .taken(let fate):
                state.statistics.accepted += 1
                Self.schedule(fate, message, attempt, pair, now, &state)
            }
            return answer
        }
    }

    /// What became of a message so far, whatever was reported; nil for one that was never taken.
    func status(id: UInt64, now: Timestamp) -> (status: ReceiptStatus, code: String?)? {
        state.withLock { state in
            guard let life = state.lives[id] else { return nil }
            if let end = life.end, life.endAt <= now { return (end.status, end.code) }
            if let sentAt = life.sentAt, sentAt <= now { return (.sent, nil) }
            return (.accepted, nil)
        }
    }

    /// Takes out everything that is due, in an order that depends on nothing but the content.
    func takeDue(now: Timestamp) -> [Due] {
        state.withLock { state in
            let times = state.due.keys.filter { $0 <= now.milliseconds }.sorted()
            let due = times.flatMap { state.due.removeValue(forKey: $0)!.sorted { $0.id < $1.id } }
            state.nextDue = state.due.keys.min()
            return due
        }
    }

    /// A report that was refused is made again a minute later, ten times at most: carriers give up, and a virtual
    /// clock must come to its end.
    func putBack(_ due: [Due], now: Timestamp) {
        state.withLock { state in
            for var item in due {
                item.refusals += 1
                guard item.refusals <= 10 else {
                    state.statistics.reportsGivenUp += 1
                    continue
                }
                Self.add(item, at: now + .seconds(60), &state)
            }
        }
    }

    func recordReported(_ due: [Due]) {
        state.withLock { state in
            for item in due {
                switch item.content {
                case .receipt: state.statistics.receipts += 1
                case .reply(let from, let text):
                    state.statistics.replies += 1
                    guard text == "STOP" else { continue }
                    state.statistics.stops += 1
                    state.stopped.insert(CarrierBehaviour.hash(from))
                }
            }
        }
    }

    private static func schedule(
        _ fate: CarrierBehaviour.Fate, _ message: CarrierMessage, _ attempt: AttemptID?, _ pair: UInt64,
        _ now: Timestamp, _ state: inout State
    ) {
        // Who asks for help twice is answered twice.
        let isRepeated = !state.taken.insert(pair).inserted && message.message != MessageKey.helpReply.text
        if isRepeated { state.statistics.repeatedMessages += 1 }
        state.lives[fate.id] = Life(
            sentAt: fate.sentAfter.map { now + $0 }, endAt: now + fate.endAfter, end: fate.end)
        func report(_ content: Due.Content, after: Duration, isLost: Bool, isRepeated: Bool) {
            if isLost {
                state.statistics.receiptsLost += 1
                return
            }
            let due = Due(channel: message.channel, id: fate.id, content: content)
            add(due, at: now + after, &state)
            guard isRepeated else { return }
            state.statistics.receiptsRepeated += 1
            add(due, at: now + after + .seconds(90), &state)
        }
        if let sentAfter = fate.sentAfter {
            report(
                .receipt(attempt: attempt, status: .sent, code: nil), after: sentAfter, isLost: fate.losesSent,
                isRepeated: fate.repeatsSent)
        }
        if let end = fate.end {
            report(
                .receipt(attempt: attempt, status: end.status, code: end.code), after: fate.endAfter,
                isLost: fate.losesEnd, isRepeated: fate.repeatsEnd)
        }
        if let text = fate.reply {
            add(
                Due(channel: message.channel, id: fate.id, content: .reply(from: message.to, text: text)),
                at: now + fate.replyAfter, &state)
        }
    }

    /// Reports go out on the half minute, so that a virtual clock has few moments to stop at.
    private static func add(_ due: Due, at time: Timestamp, _ state: inout State) {
        let slot = (time.milliseconds + 29_999) / 30_000 * 30_000
        state.due[slot, default: []].append(due)
        if state.nextDue.map({ slot < $0 }) ?? true { state.nextDue = slot }
    }
}

/// What the carriers counted, to hold the sender to account.
public struct CarrierStatistics: Sendable, Equatable, Codable {
    public var requests = 0
    public var accepted = 0
    public var refused = 0
    public var slowedDown = 0
    /// Answered 500.
    public var broken = 0
    /// Reports that were taken, repetitions included.
    public var receipts = 0
    public var receiptsLost = 0
    public var receiptsRepeated = 0
    /// Reports that our webhook refused again and again: must be 0.
    public var reportsGivenUp = 0
    public var replies = 0
    public var stops = 0
    /// Attempt ids that came more than once: must be 0.
    public var repeatedAttempts = 0
    /// Messages that were taken for the same recipient more than once: must be 0.
    public var repeatedMessages = 0
    /// Messages to somebody whose STOP had been acknowledged, but for its confirmation: must be 0.
    public var requestsAfterStop = 0

    public init() {}
}

/// One message as it comes over the wire.
struct CarrierMessage: Decodable {
    let attempt: String
    let channel: Channel
    let to: String
    /// The message's key.
    let message: String
}
