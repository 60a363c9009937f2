import Outreach
import Testing

@testable import DispatchEngine

@Suite("A refusal that speaks of the mailbox")
struct RefusalTests {
    private static let now = Timestamp(seconds: 1_800_000_000)
    private static let policy = OutcomePolicy(
        retry: RetryPolicy(maxAttempts: 3), price: PriceTable(perUnit: .zero), hasNeighbours: false)

    private static func delivery(attempts: Int, validFor: Duration = .days(2)) -> LeasedDelivery {
        LeasedDelivery(
            id: ID(1), campaign: ID(1), step: 0, worker: ID(1), message: MessageKey("unpaid-wages")!,
            language: LanguageTag("es")!, channel: .email, event: ID(1), attempts: attempts, segments: 1,
            validUntil: now + validFor, to: ContactAddress(channel: .email, unmasked: "maria@example.org")!)
    }

    private static func rule(_ code: GatewayCode, _ action: RejectionAction, _ delivery: LeasedDelivery)
        -> RecordedOutcome
    {
        policy.rule(
            .rejected(code, action), delivery: delivery, attempt: AttemptID(at: now, random: (1, 2)), segments: 1,
            now: now, jitter: 0
        ).recorded
    }

    @Test("is a bounce when it ends the delivery, and none while it is tried again")
    func soft() {
        let code = Bounce.soft.code("452 4.2.2", "The mailbox is full")
        let first = Self.rule(code, .retryLater, Self.delivery(attempts: 0))
        guard case .retry = first.next else {
            Issue.record("\(first.next)")
            return
        }
        #expect(first.code == GatewayCode("452 4.2.2", "The mailbox is full") && !first.closesContact)
        let last = Self.rule(code, .retryLater, Self.delivery(attempts: 2))
        #expect(last.next == .state(.failed) && last.code == code && last.closesContact)
        let tooLate = Self.rule(code, .retryLater, Self.delivery(attempts: 0, validFor: .zero))
        #expect(tooLate.next == .state(.expired) && tooLate.code == code)
    }

    @Test("that there is no such mailbox fails the delivery, and is no STOP")
    func hard() {
        let code = Bounce.hard.code("550 5.1.1", "No such mailbox")
        let outcome = Self.rule(code, .failAddress, Self.delivery(attempts: 0))
        #expect(outcome.next == .state(.failed) && outcome.code == code)
        #expect(outcome.closesContact && !outcome.suppresses && outcome.fallsBack)
    }

    @Test("other codes are left as they are")
    func plain() {
        for code in ["550", "552 5.2.2", "bounce 5.7.1", "soft bounce", ""] {
            #expect(Bounce.unmarked(GatewayCode(code, "words")).code == code)
        }
    }
}
