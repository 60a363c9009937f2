import Outreach
import Testing

@testable import Rehearsal

@Suite("Simulated carriers: what they remember") struct CarrierLedgerTests {
    private func message(_ person: Int, key: String = "welcome", attempt: Int? = nil) -> CarrierMessage {
        CarrierMessage(
            attempt: AttemptID(at: Timestamp(seconds: 1), random: (1, UInt64(attempt ?? person) << 2)).description,
            channel: .sms, to: "+1213555\(1000 + person)", message: key)
    }

    /// Plays a run to its end and returns everything that was reported, with its moment.
    private func play(order: [Int]) -> [String] {
        let ledger = CarrierLedger(seed: 11)
        for person in order { _ = ledger.take(message(person), now: Timestamp(seconds: 1000)) }
        var reported: [String] = []
        while let next = ledger.nextDue() {
            let due = ledger.takeDue(now: next)
            ledger.recordReported(due)
            reported += due.map { "\(next) \($0)" }
        }
        return reported
    }

    @Test("the order of arrival changes nothing")
    func order() {
        let forward = play(order: Array(0..<500))
        #expect(forward.count > 900)
        #expect(forward == play(order: Array((0..<500).reversed())))
    }

    @Test("reports fall due on the half minute, after the message came, and are taken out once")
    func due() {
        let ledger = CarrierLedger(seed: 11)
        for person in 0..<200 { _ = ledger.take(message(person), now: Timestamp(milliseconds: 1_000_123)) }
        var last = Timestamp(milliseconds: 1_000_123)
        while let next = ledger.nextDue() {
            #expect(next.milliseconds % 30_000 == 0)
            #expect(next > last)
            #expect(ledger.takeDue(now: next - .milliseconds(1)).isEmpty)
            #expect(!ledger.takeDue(now: next).isEmpty)
            #expect(ledger.takeDue(now: next).isEmpty)
            last = next
        }
    }

    @Test("an attempt that comes twice, a message that is taken twice and one after STOP are counted")
    func account() throws {
        let ledger = CarrierLedger(seed: 11)
        let now = Timestamp(seconds: 1000)
        for person in 0..<2000 { _ = ledger.take(message(person), now: now) }
        #expect(ledger.statistics.repeatedAttempts == 0)
        #expect(ledger.statistics.repeatedMessages == 0)
        _ = ledger.take(message(0), now: now)
        #expect(ledger.statistics.repeatedAttempts == 1)
        for person in 0..<100 { _ = ledger.take(message(person, attempt: 100_000 + person), now: now) }
        #expect(ledger.statistics.repeatedMessages > 80)

        var stopped: String?
        while let next = ledger.nextDue() {
            let due = ledger.takeDue(now: next)
            ledger.recordReported(due)
            for item in due {
                if case .reply(let from, "STOP") = item.content { stopped = from }
            }
        }
        let from = try #require(stopped)
        #expect(ledger.statistics.requestsAfterStop == 0)
        _ = ledger.take(CarrierMessage(attempt: "", channel: .sms, to: from, message: "pay-rights"), now: now)
        #expect(ledger.statistics.requestsAfterStop == 1)
    }

    @Test("what was refused is reported again a minute later")
    func again() throws {
        let ledger = CarrierLedger(seed: 11)
        for person in 0..<20 { _ = ledger.take(message(person), now: Timestamp(seconds: 1000)) }
        let first = try #require(ledger.nextDue())
        let due = ledger.takeDue(now: first)
        ledger.putBack(due, now: first)
        #expect(ledger.takeDue(now: first).isEmpty)
        let later = ledger.takeDue(now: first + .seconds(60))
        #expect(due.allSatisfy { item in later.contains { $0.id == item.id && $0.content == item.content } })
    }

    @Test("what is refused for ever is given up, so that a rehearsal ends")
    func givenUp() throws {
        let ledger = CarrierLedger(seed: 11)
        for person in 0..<20 { _ = ledger.take(message(person), now: Timestamp(seconds: 1000)) }
        var turns = 0
        while let next = ledger.nextDue(), turns < 10_000 {
            ledger.putBack(ledger.takeDue(now: next), now: next)
            turns += 1
        }
        #expect(turns < 10_000)
        #expect(ledger.statistics.reportsGivenUp > 20)
        #expect(ledger.statistics.receipts == 0)
    }

    @Test("a question after a message is answered as it stands at that moment")
    func status() throws {
        let ledger = CarrierLedger(seed: 11)
        let now = Timestamp(seconds: 1000)
        var asked = 0
        for person in 0..<100 {
            guard case .taken(let fate) = ledger.take(message(person), now: now), let end = fate.end else { continue }
            #expect(try #require(ledger.status(id: fate.id, now: now)).status == .accepted)
            #expect(try #require(ledger.status(id: fate.id, now: now + .hours(12))).status == end.status)
            asked += 1
        }
        #expect(asked > 80)
        #expect(ledger.status(id: 1, now: now).map { _ in "known" } == nil)
    }
}
