import Outreach

/// What follows from an outcome: for the delivery, its gateway and its campaign. Pure.
struct OutcomePolicy: Sendable {
    /// What the gateway's throttle and breaker learn.
    enum GatewayLesson: Sendable, Equatable {
        case healthy
        case failing
        /// It answered, and asked to wait.
        case slowDown(Duration)
    }

    /// What the campaign's error-rate guard learns; nil = says nothing about the campaign.
    struct Ruling: Sendable {
        let recorded: RecordedOutcome
        let lesson: GatewayLesson
        let countsAsFailure: Bool?
        /// The campaign must pause: every further message would fail in the same way.
        let stopsCampaign: String?
    }

    let retry: RetryPolicy
    let price: PriceTable
    /// Another gateway can have what this one puts off for long.
    let hasNeighbours: Bool
    /// When the gateway asks to slow down without saying for how long.
    static let defaultSlowDown = Duration.seconds(5)
    /// How long a delivery waits that was refused for a fault of the account.
    static let accountFaultWait = Duration.minutes(15)
    /// How long a delivery waits at most whose gateway asked for longer, where another one can have it.
    static let longestThrottled = Duration.minutes(5)
    /// How long one waits that was too late to leave: whatever keeps it is not asked again at once.
    static let lateWait = Duration.seconds(1)

    /// What was begun and has waited too long to leave: the judgement of the gate holds no more, and it is judged anew. Says
    /// nothing about its gateway, nor about its address.
    func late(_ delivery: LeasedDelivery, _ attempt: AttemptID, now: Timestamp) -> RecordedOutcome {
        RecordedOutcome(
            delivery: delivery.id, attempt: attempt, at: now, outcomeClass: "not-sent",
            code: GatewayCode("late", "It waited too long before it could leave; whether it may go is judged anew"),
            messageID: nil, next: .retry(at: now + Self.lateWait), price: .zero, suppresses: false, fallsBack: false,
            reason: nil)
    }

    func rule(
        _ outcome: Outcome, delivery: LeasedDelivery, attempt: AttemptID, segments: SegmentCount, now: Timestamp,
        jitter: UInt64
    ) -> Ruling {
        func recorded(
            _ name: String, _ code: GatewayCode?, _ next: RecordedOutcome.Next, messageID: String? = nil,
            price: Money = .zero, suppresses: Bool = false, fallsBack: Bool = false, reason: EndReason? = nil
        ) -> RecordedOutcome {
            RecordedOutcome(
                delivery: delivery.id, attempt: attempt, at: now, outcomeClass: name, code: code, messageID: messageID,
                next: next, price: price, suppresses: suppresses, fallsBack: fallsBack, reason: reason)
        }
        /// Only for what surely did not go: once its attempts are used up the other channel may have it, without anybody
        /// being told the same twice.
        func again(_ name: String, _ code: GatewayCode, after: Duration?, attempts: Int) -> RecordedOutcome {
            if let time = retry.next(
                attempt: attempts, now: now, validUntil: delivery.validUntil, retryAfter: after, jitter: jitter)
            {
                return recorded(name, Bounce.unmarked(code), .retry(at: time))
            }
            return attempts >= retry.maxAttempts
                ? recorded(name, code, .state(.failed), fallsBack: true, reason: .attempts)
                : recorded(name, code, .state(.expired), reason: .validity)
        }
        let attempts = delivery.attempts + 1
        switch outcome {
        case .accepted(let messageID, let status):
            return Ruling(
                recorded: recorded(
                    "accepted", nil, .state(status.state), messageID: messageID, price: price.price(segments: segments)),
                lesson: .healthy, countsAsFailure: false, stopsCampaign: nil)
        case .notSent(let code, let wait):
            return Ruling(
                recorded: again("not-sent", code, after: wait, attempts: attempts),
                lesson: .failing, countsAsFailure: nil, stopsCampaign: nil)
        case .throttled(let code, let wait):
            // Being told to wait uses up no attempt: the validity alone ends it.
            let wait = wait ?? Self.defaultSlowDown
            let own = hasNeighbours ? min(wait, Self.longestThrottled) : wait
            return Ruling(
                recorded: again("throttled", code, after: own, attempts: 1),
                lesson: .slowDown(wait), countsAsFailure: nil, stopsCampaign: nil)
        case .unknown(let code):
            return Ruling(
                recorded: recorded("unknown", code, .state(.unknown), price: price.price(segments: segments)),
                lesson: .failing, countsAsFailure: true, stopsCampaign: nil)
        case .rejected(let code, let action):
            switch action {
            case .suppress:
                return Ruling(
                    recorded: recorded("rejected", code, .state(.suppressed), suppresses: true),
                    lesson: .healthy, countsAsFailure: nil, stopsCampaign: nil)
            case .failAddress, .fail:
                return Ruling(
                    recorded: recorded("rejected", code, .state(.failed), fallsBack: true),
                    lesson: .healthy, countsAsFailure: true, stopsCampaign: nil)
            case .retryLater:
                return Ruling(
                    recorded: again("rejected", code, after: nil, attempts: attempts),
                    lesson: .healthy, countsAsFailure: nil, stopsCampaign: nil)
            case .stopCampaign:
                return Ruling(
                    recorded: again("rejected", code, after: Self.accountFaultWait, attempts: 1),
                    lesson: .healthy, countsAsFailure: nil, stopsCampaign: "\(code.sentence) (\(code.code))")
            }
        }
    }
}
