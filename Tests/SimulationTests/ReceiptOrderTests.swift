import Foundation
import Outreach
import Testing

@testable import Simulation

/// Receipts come twice, shuffled, before the gateway's own answer, or never; what they say ends in the same state.
@Suite("Receipts in every order")
struct ReceiptOrderTests {
    private static let isLong = ProcessInfo.processInfo.environment["ALTAVOZ_LONG_TESTS"] != nil

    /// What the attempt came to. Lapsed: it never left, as far as anybody knows, and there is no time for another.
    enum Reply: String, CaseIterable {
        case accepted, unknown, throttled, lapsed, failed, suppressed

        func outcome(_ delivery: LeasedDelivery, _ attempt: AttemptID, messageID: String) -> RecordedOutcome {
            let (name, next): (String, RecordedOutcome.Next) =
                switch self {
                case .accepted: ("accepted", .state(.accepted))
                case .unknown: ("unknown", .state(.unknown))
                case .throttled: ("throttled", .retry(at: Lanes.start + .minutes(5)))
                case .lapsed: ("not-sent", .state(.expired))
                case .failed: ("rejected", .state(.failed))
                case .suppressed: ("rejected", .state(.suppressed))
                }
            return RecordedOutcome(
                delivery: delivery.id, attempt: attempt, at: Lanes.start, outcomeClass: name, code: nil,
                messageID: self == .accepted ? messageID : nil, next: next,
                price: Money(microdollars: self == .accepted ? 7_900 : 0), suppresses: false, fallsBack: false)
        }
    }

    enum Happening: Equatable {
        case reply
        /// Naming our attempt, or the gateway's own message only.
        case receipt(ReceiptStatus, namesAttempt: Bool)
    }

    /// One delivery's fortune: its reply, and what happens in which order.
    struct Fortune {
        let reply: Reply
        let order: [Happening]
        /// Those that must end alike.
        let group: Int
    }

    struct End: Equatable, CustomStringConvertible {
        let state: DeliveryState
        /// As a message that the worker may have got.
        let countsForCap: Bool
        var description: String { "\(state)\(countsForCap ? "" : ", and does not count")" }
    }

    /// Plays all fortunes at once, each on a delivery of its own, and returns their ends.
    private func ends(_ fortunes: [Fortune]) throws -> [End] {
        let workers = 100
        let lanes = try Lanes(workers: workers, rounds: (fortunes.count + workers - 1) / workers)
        var flying: [(LeasedDelivery, AttemptID)] = []
        while flying.count < fortunes.count {
            try lanes.planRound()
            let leased = try lanes.exchange(leasing: workers).leased
            let begins = leased.map(lanes.begin)
            let verdicts = try lanes.exchange(begins: begins).verdicts
            #expect(verdicts.allSatisfy { $0 == .go })
            flying += zip(leased, begins.map(\.attempt))
        }
        for moment in 0..<(fortunes.map(\.order.count).max() ?? 0) {
            var outcomes: [RecordedOutcome] = []
            var receipts: [Receipt] = []
            for (fortune, (delivery, attempt)) in zip(fortunes, flying) where moment < fortune.order.count {
                let messageID = "message of \(delivery.id)"
                switch fortune.order[moment] {
                case .reply: outcomes.append(fortune.reply.outcome(delivery, attempt, messageID: messageID))
                case .receipt(let status, let namesAttempt):
                    receipts.append(
                        Receipt(
                            gateway: Lanes.gateway, messageID: messageID, attempt: namesAttempt ? attempt : nil,
                            status: status, code: nil))
                }
            }
            if !outcomes.isEmpty { _ = try lanes.exchange(outcomes: outcomes) }
            if !receipts.isEmpty {
                let receipts = receipts
                try lanes.wait { try await $0.recordReceipts(receipts, now: Lanes.start) }
            }
        }
        let states = Dictionary(uniqueKeysWithValues: try lanes.view.rows().map { ($0.id, $0.state) })
        #expect(try lanes.wait { try await $0.problems() } == [])
        let uncounted = Set(try lanes.view.texts("SELECT id FROM deliveries WHERE dispatched_at IS NULL"))
        return zip(fortunes, flying).map { _, flight in
            End(state: states[flight.0.id.rawValue]!, countsForCap: !uncounted.contains("\(flight.0.id)"))
        }
    }

    private func expectAlike(_ fortunes: [Fortune]) throws {
        let ends = try ends(fortunes)
        var first: [Int: (Fortune, End)] = [:]
        var differing = 0
        for (fortune, end) in zip(fortunes, ends) {
            guard let (other, otherEnd) = first[fortune.group] else {
                first[fortune.group] = (fortune, end)
                continue
            }
            guard end != otherEnd else { continue }
            differing += 1
            if differing <= 10 {
                Issue.record("\(fortune.reply): \(fortune.order) ends \(end), \(other.order) ends \(otherEnd)")
            }
        }
        #expect(differing == 0, "\(differing) of \(fortunes.count) orders end otherwise")
    }

    @Test("up to three receipts and the reply, every subset, in every order, and with one repeated")
    func exhaustive() throws {
        var fortunes: [Fortune] = []
        var group = 0
        let all = ReceiptStatus.allCases
        for reply in Reply.allCases {
            for pattern in 0..<3 {
                for subset in 0..<(1 << all.count) where subset.nonzeroBitCount <= 3 {
                    let receipts = all.indices.filter { subset & 1 << $0 != 0 }.map { index in
                        Happening.receipt(all[index], namesAttempt: pattern == 0 || (pattern == 1 && index % 2 == 0))
                    }
                    group += 1
                    for order in Self.permutations([.reply] + receipts) {
                        fortunes.append(Fortune(reply: reply, order: order, group: group))
                    }
                    guard let last = receipts.last else { continue }
                    fortunes.append(Fortune(reply: reply, order: [last, .reply] + receipts + [.reply], group: group))
                }
            }
        }
        try expectAlike(fortunes)
    }

    @Test(
        "ten thousand random orders, or a hundred thousand: a tenth of the receipts lost, the others up to five times")
    func random() throws {
        var dice = SplitMix64(seed: 4)
        var fortunes: [Fortune] = []
        for group in 0..<(Self.isLong ? 25_000 : 2_500) {
            let reply = Reply.allCases.randomElement(using: &dice)!
            let receipts = (0..<Int.random(in: 1...5, using: &dice)).map { _ in
                Happening.receipt(
                    ReceiptStatus.allCases.randomElement(using: &dice)!, namesAttempt: .random(using: &dice))
            }
            // What is lost is lost in all orders: those that must end alike differ in order and repetition alone.
            let arriving = receipts.filter { _ in Int.random(in: 0..<10, using: &dice) > 0 }
            for _ in 0..<4 {
                var order: [Happening] = [.reply]
                for receipt in arriving {
                    let times = Bool.random(using: &dice) ? 1 : Int.random(in: 2...5, using: &dice)
                    order += Array(repeating: receipt, count: times)
                }
                if Int.random(in: 0..<4, using: &dice) == 0 { order.append(.reply) }
                fortunes.append(Fortune(reply: reply, order: order.shuffled(using: &dice), group: group))
            }
        }
        #expect(fortunes.count == (Self.isLong ? 100_000 : 10_000))
        try expectAlike(fortunes)
    }

    @Test("a receipt beats our belief that nothing left, before and after it")
    func belief() throws {
        for reply in [Reply.lapsed, .throttled] {
            for status in ReceiptStatus.allCases {
                let receipt = Happening.receipt(status, namesAttempt: true)
                for end in try ends([
                    Fortune(reply: reply, order: [.reply, receipt], group: 0),
                    Fortune(reply: reply, order: [receipt, .reply], group: 0),
                ]) {
                    #expect(end == End(state: status.state, countsForCap: true), "\(reply), \(status)")
                }
            }
            let silent = try ends([Fortune(reply: reply, order: [.reply], group: 0)])
            #expect(silent == [End(state: reply == .lapsed ? .expired : .retryWait, countsForCap: false)])
        }
    }

    private static func permutations<T>(_ items: [T]) -> [[T]] {
        guard items.count > 1 else { return [items] }
        return items.indices.flatMap { index -> [[T]] in
            var rest = items
            let item = rest.remove(at: index)
            return permutations(rest).map { [item] + $0 }
        }
    }
}
