import Testing

@testable import Outreach

@Suite("Pure decisions")
struct DecisionTests {
    static let now = Timestamp(iso8601: "2025-01-08T20:00:00Z")!

    static func facts(_ change: (inout GateFacts) -> Void = { _ in }) -> GateFacts {
        var facts = GateFacts(
            campaign: .running, eventIsOpen: true, consent: .granted, isSuppressed: false, isForgotten: false,
            window: SendWindow(zones: ZoneSet("America/Los_Angeles")!, hours: [.standard]),
            validUntil: now + .days(7), cap: .standard, day: 0, recent: [], isReply: false, queuedAt: now)
        change(&facts)
        return facts
    }

    static let gate: [(String, GateFacts, GateDecision)] = [
        ("all is well", facts(), .go),
        ("STOP was said", facts { $0.isSuppressed = true }, .end(.suppressed, .stop)),
        ("consent was revoked", facts { $0.consent = .revoked }, .end(.suppressed, .consent)),
        ("there never was consent", facts { $0.consent = .unconsented }, .end(.suppressed, .consent)),
        ("the worker is forgotten", facts { $0.isForgotten = true }, .end(.suppressed, .forgotten)),
        ("the campaign is paused", facts { $0.campaign = .paused }, .wait),
        ("the campaign is cancelled", facts { $0.campaign = .cancelled }, .end(.cancelled, .campaignCancelled)),
        ("the event is closed", facts { $0.eventIsOpen = false }, .end(.cancelled, .eventClosed)),
        ("its validity has passed", facts { $0.validUntil = now }, .end(.expired, .validity)),
        (
            "STOP outranks a pause",
            facts {
                $0.isSuppressed = true; $0.campaign = .paused
            }, .end(.suppressed, .stop)
        ),
        (
            "outside the window",
            facts { $0.window = SendWindow(zones: ZoneSet("Asia/Tokyo")!, hours: [.standard]) },
            .hold(until: Timestamp(iso8601: "2025-01-08T23:00:00Z")!, .window)
        ),
        (
            "outside the window until after its validity",
            facts {
                $0.window = SendWindow(zones: ZoneSet("Asia/Tokyo")!, hours: [.standard])
                $0.validUntil = now + .hours(2)
            }, .end(.expired, .validity)
        ),
        (
            "three this week already", facts { $0.recent = [now - .days(1), now - .days(2), now - .days(4)] },
            .hold(until: now + .days(3) - .hours(1), .cap)
        ),
        (
            "three, but one of them eight days ago",
            facts { $0.recent = [now - .days(1), now - .days(2), now - .days(8)] }, .go
        ),
        (
            "after day five, two days after the last",
            facts {
                $0.day = 8; $0.recent = [now - .days(2)]
            },
            .hold(until: now + .days(1) - .hours(1), .cap)
        ),
        (
            "after day five, three days after the last",
            facts {
                $0.day = 8; $0.recent = [now - .days(3) + .minutes(15)]
            }, .go
        ),
        (
            "on day five, a day after the last",
            facts {
                $0.day = 5; $0.recent = [now - .days(1)]
            }, .go
        ),
        (
            "a reply goes at any hour and in any week",
            facts {
                $0.isReply = true
                $0.recent = [now, now, now]
                $0.window = SendWindow(zones: ZoneSet("Asia/Tokyo")!, hours: [.standard])
            }, .go
        ),
        (
            "a reply that is a quarter of an hour old goes at any hour",
            facts {
                $0.isReply = true
                $0.queuedAt = now - .minutes(15)
                $0.window = SendWindow(zones: ZoneSet("Asia/Tokyo")!, hours: [.standard])
            }, .go
        ),
        (
            "an older reply waits for the hours",
            facts {
                $0.isReply = true
                $0.queuedAt = now - .minutes(15) - .milliseconds(1)
                $0.window = SendWindow(zones: ZoneSet("Asia/Tokyo")!, hours: [.standard])
            }, .hold(until: Timestamp(iso8601: "2025-01-08T23:00:00Z")!, .window)
        ),
        (
            "an older confirmation of STOP waits too",
            facts {
                $0.isReply = true
                $0.confirmsStop = true
                $0.isSuppressed = true
                $0.queuedAt = now - .hours(4)
                $0.window = SendWindow(zones: ZoneSet("Asia/Tokyo")!, hours: [.standard])
            }, .hold(until: Timestamp(iso8601: "2025-01-08T23:00:00Z")!, .window)
        ),
        (
            "an older reply whose validity ends before the hours open",
            facts {
                $0.isReply = true
                $0.queuedAt = now - .hours(4)
                $0.validUntil = now + .hours(2)
                $0.window = SendWindow(zones: ZoneSet("Asia/Tokyo")!, hours: [.standard])
            }, .end(.expired, .validity)
        ),
        (
            "an older reply within the hours",
            facts {
                $0.isReply = true
                $0.queuedAt = now - .hours(4)
                $0.recent = [now, now, now]
            }, .go
        ),
        (
            "a gap of two weeks",
            facts {
                $0.day = 8
                $0.cap = ContactCap(gapFromDay: 6, minimumGapDays: 14, perWeek: 3)
                $0.recent = [now - .days(9)]
                $0.validUntil = now + .days(7)
            }, .hold(until: now + .days(5) - .hours(1), .cap)
        ),
        (
            "a reply to somebody who has stopped",
            facts {
                $0.isReply = true; $0.isSuppressed = true
            }, .end(.suppressed, .stop)
        ),
        (
            "a reply after consent was revoked",
            facts {
                $0.isReply = true; $0.consent = .revoked
            }, .end(.suppressed, .stop)
        ),
        (
            "a reply to somebody who never consented, but wrote",
            facts {
                $0.isReply = true; $0.consent = .unconsented
            }, .go
        ),
        (
            "the confirmation of STOP",
            facts {
                $0.isReply = true
                $0.confirmsStop = true
                $0.isSuppressed = true
                $0.consent = .revoked
            }, .go
        ),
        (
            "a campaign's message that calls itself one",
            facts {
                $0.confirmsStop = true; $0.isSuppressed = true
            },
            .end(.suppressed, .stop)
        ),
        (
            "a reply past its time",
            facts {
                $0.isReply = true; $0.validUntil = now
            }, .end(.expired, .validity)
        ),
    ]

    @Test("the gate", arguments: gate.indices)
    func decides(index: Int) {
        let (name, facts, decision) = Self.gate[index]
        #expect(GateDecision.decide(facts, now: Self.now) == decision, "\(name)")
    }

    @Test("receipts give the same state in every order, however often repeated")
    func receipts() {
        let statuses: [ReceiptStatus] = [.accepted, .sent, .undelivered, .failed, .delivered]
        for start in DeliveryState.allCases {
            for mask in 1..<(1 << statuses.count) {
                let chosen = statuses.indices.filter { mask & (1 << $0) != 0 }.map { statuses[$0] }
                var ends = Set<DeliveryState>()
                permute(chosen + chosen.prefix(1)) { order in
                    ends.insert(order.reduce(start) { $0.merging($1) ?? $0 })
                }
                #expect(ends.count == 1, "\(start) \(chosen) \(ends)")
            }
        }
    }

    @Test("no receipt moves a delivery that was never handed over", arguments: DeliveryState.allCases)
    func onlyForward(state: DeliveryState) {
        for status in ReceiptStatus.allCases {
            guard let next = state.merging(status) else { continue }
            #expect(state.mayBecome(next), "\(state) → \(next)")
        }
    }

    @Test("the table of states is whole: indexed by raw value, each word once, ends lead nowhere but by a late receipt")
    func table() {
        #expect(DeliveryState.table.map(\.state.rawValue) == Array(DeliveryState.allCases.indices))
        #expect(Set(DeliveryState.table.map(\.word)).count == DeliveryState.allCases.count)
        for row in DeliveryState.table {
            #expect(DeliveryState(word: row.word) == row.state)
            if row.isEnd, row.state != .unknownFinal {
                #expect(row.next.allSatisfy { next in ReceiptStatus.allCases.contains { $0.state == next } })
            }
        }
    }

    @Test("a bucket lets a burst through, then its rate, and gives nothing while blocked")
    func throttle() {
        var bucket = Throttle(rate: 10, at: Monotonic(nanoseconds: 0))
        func at(_ ms: Int64) -> Monotonic { Monotonic(nanoseconds: ms * 1_000_000) }
        #expect(bucket.available(at: at(0)) == 10)
        bucket.take(10, at: at(0))
        #expect(bucket.available(at: at(50)) == 0)
        #expect(bucket.available(at: at(200)) == 2)
        #expect(bucket.wait(for: 4, at: at(200)) == .milliseconds(200))
        bucket.block(for: .seconds(2), at: at(200))
        #expect(bucket.available(at: at(2_199)) == 0)
        #expect(bucket.wait(for: 1, at: at(200)) >= .seconds(2))
        #expect(bucket.available(at: at(2_200)) == 0)
        #expect(bucket.available(at: at(2_400)) == 2)
        #expect(bucket.available(at: at(100_000)) == 10)
    }

    @Test("over any second, a bucket never lets more than its rate and burst through")
    func throttleBound() {
        var generator = SplitMix64(seed: 7)
        var bucket = Throttle(rate: 25, burst: 25, at: Monotonic(nanoseconds: 0))
        var now: Int64 = 0
        var passed = 0
        while now < 60_000_000_000 {
            now += Int64(generator.next() % 100_000_000)
            let units = min(bucket.available(at: Monotonic(nanoseconds: now)), Int(generator.next() % 7))
            bucket.take(units, at: Monotonic(nanoseconds: now))
            passed += units
            #expect(Double(passed) <= 25 + 25 * Double(now) / 1e9 + 1)
        }
        #expect(passed > 25 * 50)
    }

    @Test("nobody blocks a gateway for more than a day, nor stops the daemon by asking for more")
    func throttleBlock() {
        for seconds in [86_400, 1_795_784_000, 1_795_784_000_000, Int64.max / 2] {
            var bucket = Throttle(rate: 10, at: Monotonic(nanoseconds: 0))
            bucket.block(for: .seconds(seconds), at: Monotonic(nanoseconds: 0))
            #expect(bucket.wait(for: 1, at: Monotonic(nanoseconds: 1)) == .hours(24) - .nanoseconds(1))
            #expect(bucket.available(at: Monotonic(nanoseconds: 86_401_000_000_000)) == 10)
        }
    }

    @Test("retries wait longer each time, never less than asked, and end with validity and attempts")
    func retry() {
        let policy = RetryPolicy()
        let far = Self.now + .days(30)
        for attempt in 1..<10 {
            let longest = policy.next(
                attempt: attempt, now: Self.now, validUntil: far, retryAfter: nil, jitter: UInt64(29_999))!
            #expect(longest - Self.now <= .hours(1) && longest > Self.now)
        }
        #expect(policy.next(attempt: 10, now: Self.now, validUntil: far, retryAfter: nil, jitter: 0) == nil)
        #expect(
            policy.next(
                attempt: 1, now: Self.now, validUntil: Self.now + .seconds(10), retryAfter: .seconds(20), jitter: 0)
                == nil)
        #expect(
            policy.next(attempt: 1, now: Self.now, validUntil: far, retryAfter: .seconds(90), jitter: 5)! - Self.now
                >= .seconds(90))
    }

    @Test("a breaker opens after so many failures, lets one through, and closes on success")
    func breaker() {
        var breaker = CircuitBreaker(threshold: 3)
        func at(_ s: Int64) -> Monotonic { Monotonic(nanoseconds: s * 1_000_000_000) }
        for _ in 0..<3 { breaker.failed(at: at(0)) }
        #expect(breaker.allowance(at: at(4), inFlight: 0) == 0)
        #expect(breaker.allowance(at: at(5), inFlight: 0) == 1)
        #expect(breaker.allowance(at: at(5), inFlight: 1) == 0)
        breaker.failed(at: at(5))
        #expect(breaker.allowance(at: at(14), inFlight: 0) == 0, "the second pause is twice as long")
        #expect(breaker.allowance(at: at(15), inFlight: 0) == 1)
        breaker.succeeded()
        #expect(breaker.allowance(at: at(15), inFlight: 9) == .max)
    }

    @Test("a campaign pauses on a bad run, and not on too few")
    func errorRate() {
        var judge = ErrorRateGuard(sample: 100, minimum: 20, limit: 0.25)
        for _ in 0..<19 { let pause = judge.note(failed: true); #expect(!pause) }
        let pauses = judge.note(failed: true)
        #expect(pauses)
        judge.reset()
        for index in 0..<1_000 { let pause = judge.note(failed: index % 5 == 0); #expect(!pause) }
    }

    private func permute(_ items: [ReceiptStatus], _ body: ([ReceiptStatus]) -> Void) {
        guard items.count > 1 else { return body(items) }
        for index in items.indices {
            var rest = items
            let first = rest.remove(at: index)
            permute(rest) { body([first] + $0) }
        }
    }
}
