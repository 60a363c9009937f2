import Outreach

extension StoreConformance {
    static let replyChecks: [StoreCheck] = [
        StoreCheck("an answer is leased before everything else") { world in
            let (campaign, daemon) = try await world.running(3)
            try expectEqual(try await world.reply(.help, from: 2), .queued)
            let leased = try await daemon.lease(2)
            try expectEqual(leased.map(\.message), [.helpReply, StoreWorld.message])
            try expectEqual(leased.map(\.isReply), [true, false])
            try expectEqual(leased[0].to, StoreWorld.phone(2))
            try expectEqual(leased[0].language, StoreWorld.spanish)
            try expect(leased[0].campaign != campaign)
            // It is a delivery like any other: attempt, outcome and receipt are on record.
            try expectEqual(try await daemon.begin(leased), [.go, .go])
            try expectEqual(try await world.state(leased[0].id), .dispatching)
            _ = try await daemon.exchange(outcomes: [Daemon.outcome(leased[0], messageID: "m1")])
            try await world.store.recordReceipts([Daemon.receipt(.delivered, "m1")], now: world.now)
            try expectEqual(try await world.state(leased[0].id), .delivered)
            let kinds = try await world.store.story(of: leased[0].id)?.entries.map(\.kind)
            try expectEqual(kinds, ["planned", "attempt", "outcome", "receipt"])
        },
        StoreCheck("answers have no fair share with campaigns: they all go first") { world in
            let (_, daemon) = try await world.running(4)
            for phone in 0..<3 { _ = try await world.reply(.help, from: phone) }
            try expectEqual(try await daemon.lease(4).map(\.isReply), [true, true, true, false])
        },
        StoreCheck("an answer goes at three in the morning, and past its validity to nobody") { world in
            try await world.registerPhones(0..<2)
            let daemon = try await world.daemon()
            let night = Timestamp(iso8601: "2026-11-24T11:00:00Z")!
            _ = try await world.reply(.help, from: 0, at: night)
            try expectEqual(try await daemon.sendOff(at: night).count, 1)
            _ = try await world.reply(.help, from: 1, at: night)
            let late = night + .days(1)
            let leased = try await daemon.lease(at: late)
            try expectEqual(try await daemon.begin(leased, at: late), [.stopped(.end(.expired, .validity))])
            _ = try await world.reply(.help, from: 1, at: late)
            _ = try await world.store.promoteDue(now: late + .days(1), limit: 10)
            try expectEqual(try await world.answers().last?.state, .expired)
        },
        StoreCheck("an answer that could not go at once waits for the worker's hours, the confirmation of STOP too") {
            world in
            try await world.registerPhones(0..<3)
            let daemon = try await world.daemon()
            let evening = Timestamp(iso8601: "2026-11-23T21:30:00-08:00")!
            let morning = Timestamp(iso8601: "2026-11-24T08:00:00-08:00")!
            _ = try await world.reply(.help, from: 0, at: evening)
            _ = try await world.reply(.stop, from: 1, at: evening)
            _ = try await world.reply(.help, from: 2, at: evening, lasting: .hours(6))
            let fresh = evening + GateFacts.freshness
            let first = try await daemon.lease(1, at: fresh)
            try expectEqual(try await daemon.begin(first, at: fresh), [.go])
            // A retry makes it due anew, and no fresher.
            _ = try await daemon.exchange(
                outcomes: [Daemon.outcome(first[0], .retryWait, retryAt: evening + .hours(5), at: fresh)], at: fresh)
            let night = evening + .hours(5)
            _ = try await world.store.promoteDue(now: night, limit: 10)
            let late = try await daemon.lease(at: night)
            let verdicts = try await daemon.begin(late, at: night)
            for (delivery, verdict) in zip(late, verdicts) {
                try expectEqual(
                    verdict,
                    delivery.to == StoreWorld.phone(2)
                        ? .stopped(.end(.expired, .validity)) : .stopped(.hold(until: morning, .window)))
            }
            try expectEqual(late.count, 3)
            _ = try await world.store.promoteDue(now: morning, limit: 10)
            try expectEqual(
                Set(try await daemon.sendOff(at: morning).map(\.message)), [.helpReply, .stopReply])
        },
        StoreCheck("after STOP one confirmation goes, and nothing else") { world in
            let (campaign, daemon) = try await world.running(1)
            try expectEqual(try await world.reply(.help, from: 0), .queued)
            let before = try await daemon.lease()
            try expectEqual(before.map(\.message), [.helpReply, StoreWorld.message])
            try expectEqual(try await world.reply(.stop, from: 0), .queued)
            try expectEqual(
                try await daemon.begin(before),
                [.stopped(.end(.suppressed, .stop)), .stopped(.end(.suppressed, .stop))])
            // A second STOP leaves the confirmation of the first one alone, and has none of its own.
            try expectEqual(try await world.reply(.stop, from: 0), .stopped)
            try expectEqual(try await world.reply(.help, from: 0), .stopped)
            let after = try await daemon.sendOff()
            try expectEqual(after.map(\.message), [.stopReply])
            try expectEqual(try await world.byState(campaign), [.suppressed: 1])
            let point = try await world.store.worker(after[0].worker)?.contactPoints[0]
            try expect(point?.consent == .revoked && point?.isSuppressed == true)
        },
        StoreCheck("STOP ends an answer that waits") { world in
            try await world.registerPhones(0..<1)
            let daemon = try await world.daemon()
            _ = try await world.reply(.start, from: 0)
            _ = try await world.reply(.stop, from: 0)
            try expectEqual(try await world.answers().map(\.state), [.suppressed, .ready])
            try expectEqual(try await daemon.sendOff().map(\.message), [.stopReply])
        },
        StoreCheck("a contact point that had stopped in another way gets no confirmation") { world in
            try await world.registerPhones(0..<1)
            try await world.store.optOut(StoreWorld.phone(0), evidence: "carrier", now: world.now)
            try expectEqual(try await world.reply(.stop, from: 0), .stopped)
            try expectEqual(try await world.answers().count, 0)
        },
        StoreCheck("a reply that the provider brings again changes nothing, but a STOP is always obeyed") { world in
            try await world.registerPhones(0..<1)
            try expectEqual(try await world.reply(.start, from: 0, id: "r1"), .queued)
            try expectEqual(try await world.reply(.stop, from: 0, id: "r2"), .queued)
            // A late repetition of START must not take the STOP back.
            try expectEqual(try await world.reply(.start, from: 0, id: "r1", at: world.now + .days(2)), .repeated)
            let worker = try await world.store.worker(ID(1))
            try expect(worker?.contactPoints[0].isSuppressed == true)
            try await world.store.optIn(StoreWorld.phone(0), evidence: "web", now: world.now + .days(3))
            try expectEqual(try await world.reply(.stop, from: 0, id: "r2", at: world.now + .days(3)), .repeated)
            try expect(try await world.store.worker(ID(1))?.contactPoints[0].isSuppressed == true)
            try expectEqual(try await world.answers().count, 2)
            // Another gateway may use the same ids.
            try expectEqual(
                try await world.reply(.start, from: 0, id: "r2", gateway: "other", at: world.now + .days(3)), .queued)
        },
        StoreCheck("two machines that answer one another come to rest") { world in
            try await world.registerPhones(0..<2)
            for minute in 0..<5 {
                let verdict = try await world.reply(.help, from: 0, at: world.now + .minutes(Int64(minute)))
                try expectEqual(verdict, minute == 0 ? .queued : .guarded)
            }
            // Another kind, another worker, another day.
            try expectEqual(try await world.reply(.start, from: 0), .queued)
            try expectEqual(try await world.reply(.help, from: 1), .queued)
            let tomorrow = world.now + .hours(24)
            try expectEqual(try await world.reply(.help, from: 0, at: tomorrow - .milliseconds(1)), .guarded)
            try expectEqual(try await world.reply(.help, from: 0, at: tomorrow), .queued)
            let answers = try await world.answers()
            try expectEqual(answers.count, 4)
            try expectEqual(Set(answers.map { "\($0.step) \($0.worker) \($0.channel)" }).count, 4)
            try expectEqual(answers.map(\.message), [.helpReply, .welcome, .helpReply, .helpReply])
        },
        StoreCheck("an answer does not count for the cap, and no cap holds it back") { world in
            let cap = ContactCap(gapFromDay: 0, minimumGapDays: 3, perWeek: 1)
            let (campaign, daemon) = try await world.running(1, cap: cap)
            _ = try await world.reply(.help, from: 0)
            let answer = try await daemon.lease(1)
            try expectEqual(try await daemon.begin(answer), [.go])
            _ = try await daemon.exchange(outcomes: [Daemon.outcome(answer[0])])
            try expectEqual(try await daemon.sendOff().map(\.campaign), [campaign])
            _ = try await world.reply(.start, from: 0)
            try expectEqual(try await daemon.sendOff().map(\.message), [.welcome])
        },
        StoreCheck("the lane of replies is in the log, and nowhere else") { world in
            try await world.registerPhones(0..<1)
            _ = try await world.reply(.help, from: 0)
            let answers = try await world.answers()
            try expectEqual(answers.count, 1)
            let answer = answers[0]
            try expectEqual(try await world.store.campaigns().count, 0)
            try expectEqual(try await world.store.events().count, 0)
            try expectEqual(try await world.store.activeCampaigns().count, 0)
            try expect(try await world.store.campaign(answer.campaign) == nil)
            try expect(try await world.store.event(answer.event) == nil)
            try expect(try await world.store.status(of: answer.campaign) == nil)
            try expect(try await world.store.report(on: answer.campaign) == nil)
            try await expectRefusal("pausing") {
                try await world.store.pauseCampaign(answer.campaign, because: "no", by: "Ana", now: world.now)
            }
            try await expectRefusal("cancelling") {
                try await world.store.cancelCampaign(answer.campaign, because: "no", by: "Ana", now: world.now)
            }
            try await expectRefusal("drafting for it") {
                _ = try await world.store.draftCampaign(StoreWorld.spec(answer.event), by: "Ana", now: world.now)
            }
            _ = try? await world.store.closeEvent(answer.event, by: "Ana", now: world.now)
            let daemon = try await world.daemon()
            let leased = try await daemon.sendOff()
            try expectEqual(leased.count, 1)
            _ = try await daemon.exchange(outcomes: [Daemon.outcome(leased[0], .failed)])
            try expectEqual(try await world.store.finishCampaigns(now: world.now + .days(9)), [])
            _ = try await world.reply(.start, from: 0, at: world.now + .days(9))
            try expectEqual(try await daemon.lease(at: world.now + .days(9)).count, 1)
        },
        StoreCheck("after an absence an answer that still holds goes; it is not held for a person") { world in
            try await world.registerPhones(0..<1)
            _ = try await world.reply(.start, from: 0, lasting: .days(3))
            let later = world.now + .days(2)
            let daemon = try await world.daemon(at: later)
            try expectEqual(
                try await world.store.holdMissed(daemon.leadership, lastAlive: world.now, now: later), 0)
            try expectEqual(try await daemon.sendOff(at: later).count, 1)
        },
        StoreCheck("who is forgotten gets no answer any more") { world in
            try await world.registerPhones(0..<1)
            _ = try await world.reply(.stop, from: 0)
            _ = try await world.store.forget(ID(1), by: "Ana", now: world.now)
            try expectEqual(try await world.daemon().lease().count, 0)
            try expectEqual(try await world.reply(.help, from: 0), .stopped)
        },
    ]
}

extension StoreWorld {
    /// A reply with an answer in Spanish that holds for a day. Without an id it is a new one.
    func reply(
        _ intent: ReplyIntent, from phone: Int, id: String? = nil, gateway: String = StoreWorld.gateway,
        at time: Timestamp = noon, lasting: Duration = .days(1)
    ) async throws -> ReplyVerdict {
        let message: MessageKey =
            switch intent {
            case .stop: .stopReply
            case .start: .welcome
            default: .helpReply
            }
        let count = try await store.changeCounter()
        let turn = ReplyTurn(
            intent: intent,
            answer: QueuedAnswer(
                message: message, language: Self.spanish, segments: 1, validUntil: time + lasting),
            evidence: "reply")
        return try await store.converse(
            InboundReply(gateway: gateway, messageID: id ?? "reply \(count)", from: Self.phone(phone), text: "text"),
            now: time
        ) { _ in turn }
    }

    /// Everything in the lane of replies, oldest first.
    func answers() async throws -> [Delivery] {
        try await store.deliveries(LogFilter(), before: nil, limit: 1_000)
            .filter { [.stopReply, .helpReply, .welcome].contains($0.message) }.reversed()
    }
}
