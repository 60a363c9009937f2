import Outreach
import Testing

@Suite("Traffic moves away from gateways that work badly, and back")
struct TrafficBalanceTests {
    static let start = Monotonic(nanoseconds: 1_000_000_000_000)
    var now = start
    var balance = TrafficBalance(weights: [("a", 70), ("b", 30), ("standby", 0)])

    /// Ten seconds pass; then each gateway has answered `answers` times.
    private mutating func tenSeconds(
        aFails: Int = 0, bFails: Int = 0, answers: Int = 10, aTakes: Duration = .milliseconds(100),
        bTakes: Duration = .milliseconds(100)
    ) -> [TrafficBalance.Shift] {
        now = now + .seconds(10)
        let first = balance.note("a", answers: answers, failures: aFails, time: aTakes * answers, at: now)
        let second = balance.note("b", answers: answers, failures: bFails, time: bTakes * answers, at: now)
        return [first, second].compactMap { $0 }
    }

    @Test("while all is well nothing moves, and who stands by gets nothing")
    mutating func well() {
        for _ in 0..<200 { #expect(tenSeconds().isEmpty) }
        #expect(balance.shares == ["a": 70, "b": 30])
    }

    @Test("a burst of errors moves ten points, once a minute at most, and says why")
    mutating func burst() {
        var shifts: [(Monotonic, TrafficBalance.Shift)] = []
        for _ in 0..<18 {
            for shift in tenSeconds(aFails: 3) { shifts.append((now, shift)) }
        }
        #expect(shifts.count == 3)
        #expect(zip(shifts, shifts.dropFirst()).allSatisfy { $1.0 - $0.0 >= .minutes(1) })
        #expect(shifts.first?.1.reason == .errors(failed: 6, of: 20))
        #expect(shifts.map(\.1.from) == ["a", "a", "a"])
        #expect(shifts.map(\.1.points) == [10, 10, 10])
        #expect(balance.shares == ["a": 40, "b": 60])
    }

    @Test("few answers, few errors and errors everywhere move nothing")
    mutating func noEvidence() {
        for _ in 0..<50 { #expect(tenSeconds(aFails: 3, answers: 3).isEmpty) }
        balance = TrafficBalance(weights: [("a", 70), ("b", 30)])
        for _ in 0..<50 { #expect(tenSeconds(aFails: 9, answers: 100).isEmpty) }
        balance = TrafficBalance(weights: [("a", 70), ("b", 30)])
        for _ in 0..<50 { #expect(tenSeconds(aFails: 5, bFails: 4).isEmpty) }
    }

    @Test("slow beside the other one is a reason, slow together is none")
    mutating func slowness() {
        #expect(tenSeconds(aTakes: .seconds(6), bTakes: .seconds(5)).isEmpty)
        for _ in 0..<20 { #expect(tenSeconds(aTakes: .seconds(6), bTakes: .seconds(5)).isEmpty) }
        for _ in 0..<20 { #expect(tenSeconds(aTakes: .milliseconds(900), bTakes: .milliseconds(100)).isEmpty) }
        var shifts: [TrafficBalance.Shift] = []
        for _ in 0..<6 where shifts.isEmpty { shifts += tenSeconds(aTakes: .seconds(6)) }
        guard case .slow(let mean, let beside) = shifts.first?.reason else {
            Issue.record("nothing moved for slowness")
            return
        }
        #expect(mean > beside * 3)
        #expect(balance.shares == ["a": 60, "b": 40])
    }

    @Test("a gateway keeps five points, so that it can show that it works again")
    mutating func least() {
        for _ in 0..<200 { _ = tenSeconds(aFails: 5) }
        #expect(balance.shares == ["a": 5, "b": 95])
    }

    @Test("after five quiet minutes traffic drifts back, ten points a minute, to where it was")
    mutating func driftsBack() {
        while balance.shares["a"] != 40 { _ = tenSeconds(aFails: 5) }
        let troubleEnded = now
        var shifts: [(Monotonic, TrafficBalance.Shift)] = []
        for _ in 0..<120 {
            for shift in tenSeconds() { shifts.append((now, shift)) }
        }
        #expect(shifts.map(\.1.reason) == [.quiet, .quiet, .quiet])
        #expect(shifts.allSatisfy { $0.1.from == "b" && $0.1.points == 10 })
        #expect((shifts.first?.0).map { $0 - troubleEnded >= .minutes(5) } == true)
        #expect(zip(shifts, shifts.dropFirst()).allSatisfy { $1.0 - $0.0 >= .minutes(1) })
        #expect(balance.shares == ["a": 70, "b": 30])
    }

    @Test("shares are a hundred whatever happens, and none is negative")
    mutating func whole() {
        var random = SplitMix64(seed: 4)
        balance = TrafficBalance(weights: [("a", 1), ("b", 1), ("c", 1), ("d", 40)])
        for _ in 0..<20_000 {
            now = now + .milliseconds(Int64(random.next() % 9_000))
            let name = ["a", "b", "c", "d", "nobody"][Int(random.next() % 5)]
            let answers = Int(random.next() % 60)
            let failures = random.next() % 3 == 0 ? Int(random.next() % UInt64(answers + 1)) : 0
            let time = Duration.milliseconds(Int64(random.next() % 9_000)) * answers
            _ = balance.note(name, answers: answers, failures: failures, time: time, at: now)
            #expect(balance.shares.values.reduce(0, +) == 100)
            #expect(balance.shares.values.allSatisfy { $0 > 0 })
        }
    }

    @Test("one gateway alone, or none, has nobody to move to")
    mutating func alone() {
        balance = TrafficBalance(weights: [("a", 10), ("standby", 0)])
        for _ in 0..<50 { #expect(tenSeconds(aFails: 9).isEmpty) }
        #expect(balance.shares == ["a": 100])
        #expect(TrafficBalance(weights: []).shares.isEmpty)
    }
}
