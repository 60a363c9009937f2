import Dispatch
import DispatchEngine
import Outreach
import Testing

@Suite("The send engine")
struct EngineTests {
    @Test("everyone of the audience gets the message once, and the books balance")
    func everyone() async throws {
        let world = try await World()
        let contacts = try await world.workers(700)
        let campaign = try await world.launch()
        #expect(try await world.states(campaign).values.reduce(0, +) == 700)
        let engine = world.engine()
        let (leadership, _) = try await engine.start()
        try await world.play(engine, leadership, until: World.start + .hours(1))
        #expect(try await world.states(campaign) == [.accepted: 700])
        #expect(Set(world.transport.sent.map(\.to)) == Set(contacts.map(\.unmasked)))
        #expect(world.transport.sent.count == 700)
        #expect(Set(world.transport.sent.map(\.attempt)).count == 700)
    }

    @Test("every attempt is on record as begun before its first byte leaves")
    func writeAhead() async throws {
        let world = try await World()
        try await world.workers(20)
        let campaign = try await world.launch()
        let seen = SeenStates()
        let store = world.store
        world.transport.whenHanded {
            // The dispatcher stands still until the database has been read: what is not on record now came too late.
            let isRead = DispatchSemaphore(value: 0)
            Task.detached {
                if let status = try? await store.status(of: campaign) { seen.note(status.byState) }
                isRead.signal()
            }
            isRead.wait()
        }
        let engine = world.engine()
        let (leadership, _) = try await engine.start()
        try await world.play(engine, leadership, until: World.start + .hours(1))
        #expect(seen.all == [[.dispatching: 20]])
    }

    @Test("what left without an answer is unknown, and is never sent again by itself")
    func unknown() async throws {
        let world = try await World { _, index in index % 10 == 3 ? .silence : .accept }
        try await world.workers(100)
        let campaign = try await world.launch { $0.grace = .days(30) }
        let engine = world.engine { $0.breaker = CircuitBreaker(threshold: 1_000) }
        let (leadership, _) = try await engine.start()
        try await world.play(engine, leadership, until: World.start + .hours(71))
        let states = try await world.states(campaign)
        #expect(states[.unknown] == 10 && states[.accepted] == 90)
        #expect(world.transport.sent.count == 100)
        try await world.play(engine, leadership, until: World.start + .days(6))
        #expect(try await world.states(campaign)[.unknownFinal] == 10)
        #expect(world.transport.sent.count == 100)
    }

    @Test("what never left is tried again, within its validity, and then it has expired")
    func neverLeft() async throws {
        let world = try await World { _, _ in .neverLeft }
        try await world.workers(5)
        let campaign = try await world.launch()
        let engine = world.engine { $0.retry = RetryPolicy(maxAttempts: 1_000_000) }
        let (leadership, _) = try await engine.start()
        try await world.play(engine, leadership, until: World.start + .hours(2))
        #expect(world.transport.sent.isEmpty)
        world.transport.answer { _, _ in .accept }
        try await world.play(engine, leadership, until: World.start + .hours(8))
        #expect(try await world.states(campaign) == [.accepted: 5])
    }

    @Test("a gateway that says slow down is left alone as long as it asks, and nobody is sent twice")
    func slowDown() async throws {
        let world = try await World { _, count in
            count < 20 ? .accept : .status(429, retryAfter: .seconds(60))
        }
        try await world.workers(50)
        let campaign = try await world.launch()
        let engine = world.engine()
        let (leadership, _) = try await engine.start()
        _ = try await engine.turn(leadership)
        #expect(world.transport.sent.count == 20)
        world.transport.answer { _, _ in .accept }
        world.clock.advance(.seconds(30))
        _ = try await engine.turn(leadership)
        #expect(world.transport.sent.count == 20)
        try await world.play(engine, leadership, until: World.start + .hours(4))
        #expect(try await world.states(campaign) == [.accepted: 50])
        #expect(Set(world.transport.sent.map(\.to)).count == 50 && world.transport.sent.count == 50)
    }

    @Test("when one gateway cannot be reached, the other of its channel takes over")
    func failover() async throws {
        let world = try await World(gateways: [ScriptedGateway("a", weight: 70), ScriptedGateway("b", weight: 30)]) {
            sent, _ in sent.gateway == "a" ? .neverLeft : .accept
        }
        try await world.workers(300)
        let campaign = try await world.launch()
        let engine = world.engine()
        let (leadership, _) = try await engine.start()
        try await world.play(engine, leadership, until: World.start + .hours(6))
        #expect(try await world.states(campaign) == [.accepted: 300])
        #expect(world.transport.sent.allSatisfy { $0.gateway == "b" })
        #expect(world.transport.sent.count == 300)
    }

    @Test("gateways of one channel share it by their weights")
    func weights() async throws {
        let world = try await World(gateways: [ScriptedGateway("a", weight: 70), ScriptedGateway("b", weight: 30)])
        try await world.workers(1_000)
        _ = try await world.launch()
        let engine = world.engine()
        let (leadership, _) = try await engine.start()
        try await world.play(engine, leadership, until: World.start + .hours(1))
        let share = Double(world.transport.sent.count { $0.gateway == "a" }) / 1_000
        #expect((0.65...0.75).contains(share))
    }

    @Test("a gateway that often fails gets less of the traffic, and the log says why")
    func balance() async throws {
        let gateways = [ScriptedGateway("a", rate: 10, weight: 70), ScriptedGateway("b", rate: 10, weight: 30)]
        let world = try await World(gateways: gateways) { sent, _ in
            sent.gateway == "a" && sent.attempt.utf8.last.map { $0 % 4 == 0 } == true ? .neverLeft : .accept
        }
        try await world.workers(2_000)
        let campaign = try await world.launch()
        let log = KeptLog()
        let engine = world.engine(log: log.logger)
        let (leadership, _) = try await engine.start()
        try await world.play(engine, leadership, until: World.start + .hours(6))
        #expect(try await world.states(campaign) == [.accepted: 2_000])
        let shifts = log.messages.filter { $0.contains("points of traffic moved away from a: ") }
        #expect(
            !shifts.isEmpty && shifts.allSatisfy { $0.contains("messages failed; of 100 now: a ") }, "\(log.messages)")
        // Its weight alone would have given it 1,400.
        #expect(world.transport.sent.count { $0.gateway == "a" } < 1_300)
    }

    @Test("a campaign whose messages keep failing pauses itself and says why")
    func autoPause() async throws {
        let world = try await World(gateways: [ScriptedGateway(rate: 400, concurrency: 40)]) { _, _ in
            .status(400, body: "fail")
        }
        try await world.workers(400)
        let campaign = try await world.launch()
        let engine = world.engine()
        let (leadership, _) = try await engine.start()
        try await world.play(engine, leadership, until: World.start + .hours(1))
        let kept = try #require(try await world.store.campaign(campaign))
        #expect(kept.state == .paused)
        #expect(kept.note?.contains("of the last") == true)
        let failed = try await world.states(campaign)[.failed] ?? 0
        #expect((50..<400).contains(failed))
    }

    @Test("a campaign that is cancelled while it goes wrong stays cancelled, and its last batch is still accounted for")
    func cancelledWhileFailing() async throws {
        let world = try await World { _, _ in .status(400, body: "stopCampaign") }
        try await world.workers(30)
        let campaign = try await world.launch()
        let (store, clock) = (world.store, world.clock)
        let once = Flag()
        world.transport.whenAsked {
            guard once.raise() else { return }
            try? await store.cancelCampaign(campaign, because: "wrong text", by: "rosa", now: clock.now())
        }
        let engine = world.engine()
        let (leadership, _) = try await engine.start()
        try await world.play(engine, leadership, until: World.start + .hours(1))
        #expect(try await world.store.campaign(campaign)?.state == .cancelled)
        #expect(try await world.states(campaign) == [.cancelled: 30])
    }

    @Test("a fault of the account pauses at once, and what was refused waits for a person")
    func accountFault() async throws {
        let world = try await World { _, _ in .status(400, body: "stopCampaign") }
        try await world.workers(30)
        let campaign = try await world.launch()
        let engine = world.engine()
        let (leadership, _) = try await engine.start()
        try await world.play(engine, leadership, until: World.start + .hours(1))
        #expect(try await world.store.campaign(campaign)?.state == .paused)
        world.transport.answer { _, _ in .accept }
        try await world.store.resumeCampaign(campaign, by: "rosa", now: world.clock.now())
        try await world.play(engine, leadership, until: World.start + .hours(3))
        #expect(try await world.states(campaign) == [.accepted: 30])
    }

    @Test("STOP between planning and dispatch stops everything to that number")
    func stop() async throws {
        let world = try await World()
        let contacts = try await world.workers(20)
        let campaign = try await world.launch()
        for contact in contacts.prefix(5) {
            try await world.store.optOut(contact, evidence: "reply STOP", now: world.clock.now())
        }
        let engine = world.engine()
        let (leadership, _) = try await engine.start()
        try await world.play(engine, leadership, until: World.start + .hours(1))
        #expect(try await world.states(campaign) == [.accepted: 15, .suppressed: 5])
        #expect(Set(world.transport.sent.map(\.to)).isDisjoint(with: contacts.prefix(5).map(\.unmasked)))
    }

    @Test("nothing goes outside the window: launched at ten in the evening, sent at eight in the morning")
    func window() async throws {
        let world = try await World()
        try await world.workers(10)
        world.clock.set(Timestamp(iso8601: "2025-01-10T06:00:00Z")!)
        let campaign = try await world.launch()
        #expect(try await world.states(campaign) == [.held: 10])
        let engine = world.engine()
        let (leadership, _) = try await engine.start()
        let next = try await engine.turn(leadership)
        #expect(next?.description == "2025-01-10T16:00:00Z")
        #expect(world.transport.sent.isEmpty)
        world.clock.set(try #require(next))
        _ = try await engine.turn(leadership)
        #expect(world.transport.sent.count == 10)
    }

    @Test("a window that closes while a slow gateway is still sending holds the rest until the morning")
    func windowCloses() async throws {
        let world = try await World(gateways: [ScriptedGateway(rate: 1, concurrency: 4)])
        try await world.workers(600)
        world.clock.set(Timestamp(iso8601: "2025-01-10T04:55:00Z")!)  // five to nine in the evening
        let campaign = try await world.launch()
        let engine = world.engine()
        let (leadership, _) = try await engine.start()
        try await world.play(engine, leadership, until: Timestamp(iso8601: "2025-01-10T15:59:59Z")!)
        let states = try await world.states(campaign)
        #expect((states[.accepted] ?? 0) + (states[.held] ?? 0) == 600)
        #expect((290...320).contains(states[.accepted] ?? 0))
        try await world.play(engine, leadership, until: Timestamp(iso8601: "2025-01-10T17:00:00Z")!)
        #expect(try await world.states(campaign) == [.accepted: 600])
    }

    @Test("a step missed while the daemon was down by more than its grace is held for a person")
    func missed() async throws {
        let world = try await World()
        try await world.workers(10)
        let campaign = try await world.launch([(0, "pay-rights"), (2, "hire-notice"), (9, "ash-ppe")])
        let engine = world.engine()
        let (leadership, _) = try await engine.start()
        _ = try await engine.turn(leadership)
        world.clock.advance(.days(5))
        _ = try await engine.turn(leadership)
        let steps = try await world.store.steps(of: campaign)
        #expect(steps.map(\.state) == [.planned, .held, .waiting])
        #expect(world.transport.sent.count == 10)
        try await world.store.decideStep(campaign, step: 1, release: true, by: "rosa", now: world.clock.now())
        try await world.play(engine, leadership, until: World.start + .days(7))
        #expect(world.transport.sent.count == 20)
    }

    @Test("deliveries whose hour was missed by more than the grace are held, not fired")
    func missedRows() async throws {
        let world = try await World()
        try await world.workers(10)
        world.clock.set(Timestamp(iso8601: "2025-01-10T06:00:00Z")!)
        let campaign = try await world.launch()  // held until eight in the morning
        world.clock.set(Timestamp(iso8601: "2025-01-13T20:00:00Z")!)  // noon, and the daemon was down for three days
        let engine = world.engine()
        let (leadership, _) = try await engine.start()
        _ = try await engine.turn(leadership)
        #expect(world.transport.sent.isEmpty)
        #expect(try await world.states(campaign) == [.held: 10])
        try await world.store.decideStep(campaign, step: 0, release: true, by: "rosa", now: world.clock.now())
        try await world.play(engine, leadership, until: world.clock.now() + .hours(1))
        #expect(world.transport.sent.count == 10)
    }

    @Test("a daemon that was away for less than the grace goes on where it was")
    func shortAbsence() async throws {
        let world = try await World()
        try await world.workers(10)
        world.clock.set(Timestamp(iso8601: "2025-01-10T06:00:00Z")!)
        _ = try await world.launch()
        let first = world.engine(owner: "first")
        let (old, _) = try await first.start()
        _ = try await first.turn(old)
        world.clock.set(Timestamp(iso8601: "2025-01-10T20:00:00Z")!)
        let second = world.engine(owner: "second")
        let (leadership, _) = try await second.start(holderIsGone: true)
        try await world.play(second, leadership, until: world.clock.now() + .hours(1))
        #expect(world.transport.sent.count == 10)
    }

    @Test("a text that is not approved goes to nobody real, and is held for a person")
    func unreviewed() async throws {
        let world = try await World(messages: TestMessages(isApproved: false))
        try await world.workers(10)
        let campaign = try await world.launch()
        let engine = world.engine()
        let (leadership, _) = try await engine.start()
        try await world.play(engine, leadership, until: World.start + .hours(1))
        #expect(world.transport.sent.isEmpty)
        #expect(try await world.states(campaign) == [.held: 10])

        // Approved meanwhile: the next daemon, or the same one when its catalog has changed, lets it go.
        let approved = try await world.reading(TestMessages())
        let next = approved.engine(owner: "next")
        let (after, _) = try await next.start(holderIsGone: true)
        try await approved.play(next, after, until: approved.clock.now() + .hours(1))
        #expect(world.transport.sent.count == 10)
    }

    @Test("a rehearsal may send drafts")
    func rehearsal() async throws {
        let world = try await World(
            gateways: [ScriptedGateway(reachesRealPeople: false)], messages: TestMessages(isApproved: false))
        try await world.workers(10)
        _ = try await world.launch()
        let engine = world.engine()
        let (leadership, _) = try await engine.start()
        try await world.play(engine, leadership, until: World.start + .hours(1))
        #expect(world.transport.sent.count == 10)
    }

    @Test("nobody gets two messages within three days after day five, nor more than three a week")
    func cap() async throws {
        let world = try await World()
        try await world.workers(3)
        let days = [0, 1, 2, 3, 8, 9, 11]
        _ = try await world.launch(days.map { ($0, "pay-rights") })
        let engine = world.engine()
        let (leadership, _) = try await engine.start()
        var times: [Timestamp] = []
        var before = 0
        while let next = try await engine.turn(leadership), next < World.start + .days(40) {
            if world.transport.sent.count > before {
                times.append(world.clock.now())
                before = world.transport.sent.count
            }
            world.clock.set(max(next, world.clock.now() + .milliseconds(1)))
        }
        #expect(world.transport.sent.count == 3 * days.count)
        for (index, time) in times.enumerated() {
            #expect(times[..<index].count { $0 > time - .days(7) + .hours(1) } < 3)
        }
    }

    @Test("SMS that fails for good is followed by an email, where there is consent to both")
    func fallback() async throws {
        let world = try await World(gateways: [ScriptedGateway(), ScriptedGateway("mail", channel: .email)]) {
            sent, _ in
            sent.gateway == "mail" ? .accept : .status(400, body: "failAddress")
        }
        try await world.workers(20, withEmail: true)
        let campaign = try await world.launch { $0.fallsBackToEmail = true }
        let engine = world.engine()
        let (leadership, _) = try await engine.start()
        try await world.play(engine, leadership, until: World.start + .hours(1))
        #expect(try await world.states(campaign) == [.failed: 20, .accepted: 20])
        #expect(world.transport.sent.allSatisfy { $0.gateway == "mail" })
    }

    @Test("an SMS that was never taken, however often it was tried, is followed by an email, and the log says why")
    func exhausted() async throws {
        for reply in [ScriptedTransport.Reply.neverLeft, .status(400, body: "retryLater")] {
            let world = try await World(gateways: [ScriptedGateway(), ScriptedGateway("mail", channel: .email)]) {
                sent, _ in
                sent.gateway == "mail" ? .accept : reply
            }
            try await world.workers(5, withEmail: true)
            let campaign = try await world.launch { $0.fallsBackToEmail = true }
            let engine = world.engine { $0.retry = RetryPolicy(maxAttempts: 3) }
            let (leadership, _) = try await engine.start()
            try await world.play(engine, leadership, until: World.start + .hours(6))
            #expect(try await world.states(campaign) == [.failed: 5, .accepted: 5])
            var filter = LogFilter()
            filter.states = [.failed]
            for delivery in try await world.store.deliveries(filter, before: nil, limit: 10) {
                #expect(delivery.attempts == 3)
                #expect(delivery.reason?.hasPrefix(EndReason.attempts.sentence) == true, "\(delivery.reason ?? "")")
            }
        }
    }

    @Test("what may have left is followed by no email")
    func unknownHasNoFallback() async throws {
        let world = try await World(gateways: [ScriptedGateway(), ScriptedGateway("mail", channel: .email)]) {
            sent, _ in
            sent.gateway == "mail" ? .accept : .silence
        }
        try await world.workers(5, withEmail: true)
        let campaign = try await world.launch { $0.fallsBackToEmail = true }
        let engine = world.engine { $0.retry = RetryPolicy(maxAttempts: 1) }
        let (leadership, _) = try await engine.start()
        try await world.play(engine, leadership, until: World.start + .days(4))
        #expect(try await world.states(campaign) == [.unknownFinal: 5])
    }

    @Test("who changes their languages while a step is planned gets it all the same, once")
    func changesWhilePlanning() async throws {
        let world = try await World()
        let contacts = try await world.workers(4)
        let campaign = try await world.launch([(0, "pay-rights"), (2, "hire-notice")])
        let changed = Flag()
        let store = HookedStore(
            store: world.store,
            beforePlan: {
                guard changed.raise() else { return }
                _ = try await world.store.converse(
                    InboundReply(gateway: "main", messageID: "m", from: contacts[1], text: "LANG en"),
                    now: world.clock.now()
                ) { _ in ReplyTurn(intent: .other, effects: [.setLanguage(LanguageTag("en")!)], evidence: "LANG en") }
            })
        let engine = world.engine(store: store)
        let (leadership, _) = try await engine.start()
        try await world.play(engine, leadership, until: World.start + .days(3))
        #expect(changed.isRaised)
        let second = world.transport.sent.filter { $0.body.hasPrefix("hire-notice") }
        #expect(second.map(\.to).sorted() == contacts.map(\.unmasked).sorted())
        #expect(second.first { $0.to == contacts[1].unmasked }?.body == "hire-notice en")
        #expect(try await world.store.status(of: campaign)?.planned == 8)
    }

    @Test("a step that the campaign's draft does not have is held for a person")
    func unknownStep() async throws {
        let world = try await World()
        try await world.workers(2)
        let spec = CampaignSpec(
            name: "test", event: world.event, playbook: nil,
            steps: [Playbook.Step(day: 0, message: MessageKey("pay-rights")!, reason: "test")], audience: AudienceSpec()
        )
        let id = try await world.store.draftCampaign(spec, by: "rosa", now: World.start)
        let steps = (0...1).map {
            CampaignStep(
                index: $0, day: 0, message: MessageKey("pay-rights")!, due: World.start, state: .waiting, note: nil)
        }
        _ = try await world.store.launchCampaign(
            id, as: spec, steps: steps, first: nil, needsApproval: false, startsAt: World.start, by: "rosa",
            now: World.start)
        let engine = world.engine()
        let (leadership, _) = try await engine.start()
        try await world.play(engine, leadership, until: World.start + .hours(1))
        #expect(world.transport.sent.count == 2)
        #expect(try await world.store.steps(of: id).map(\.state) == [.planned, .held])
    }

    @Test("workers who register later join the steps still to come")
    func join() async throws {
        let world = try await World()
        try await world.workers(4)
        _ = try await world.launch([(0, "pay-rights"), (2, "hire-notice")])
        let engine = world.engine()
        let (leadership, _) = try await engine.start()
        _ = try await engine.turn(leadership)
        try await world.workers(3, from: 100)
        try await world.play(engine, leadership, until: World.start + .days(3))
        #expect(world.transport.sent.count { $0.body.hasPrefix("pay-rights") } == 4)
        #expect(world.transport.sent.count { $0.body.hasPrefix("hire-notice") } == 7)
    }

    @Test("counties that an amendment adds join the steps still to come")
    func counties() async throws {
        let world = try await World()
        try await world.workers(4)
        try await world.workers(3, from: 100, region: "06111")
        _ = try await world.launch([(0, "pay-rights"), (2, "hire-notice")])
        let engine = world.engine()
        let (leadership, _) = try await engine.start()
        _ = try await engine.turn(leadership)
        _ = try await world.store.recordEvent(
            EventReport(
                source: "manual", sourceID: "DR-4856-CA", title: "Wildfires", kind: .wildfire, sourceKind: "Fire",
                declared: CivilDate("2025-01-08")!, begins: nil, ends: nil,
                regions: [GEOID("06037")!, GEOID("06111")!], fingerprint: "2"),
            by: "test", now: world.clock.now())
        try await world.play(engine, leadership, until: World.start + .days(3))
        #expect(world.transport.sent.count { $0.body.hasPrefix("pay-rights") } == 4)
        #expect(world.transport.sent.count { $0.body.hasPrefix("hire-notice") } == 7)
    }

    @Test("closing the event ends what is still to come")
    func closed() async throws {
        let world = try await World()
        try await world.workers(4)
        let campaign = try await world.launch([(0, "pay-rights"), (2, "hire-notice")])
        let engine = world.engine()
        let (leadership, _) = try await engine.start()
        _ = try await engine.turn(leadership)
        _ = try await world.store.closeEvent(world.event, by: "rosa", now: world.clock.now())
        try await world.play(engine, leadership, until: World.start + .days(3))
        #expect(world.transport.sent.count == 4)
        #expect(try await world.store.campaign(campaign)?.state.isOver == true)
    }

    @Test("cancelling in the middle stops within a batch, and every delivery is accounted for")
    func cancel() async throws {
        let world = try await World(gateways: [ScriptedGateway(rate: 10, concurrency: 8)])
        try await world.workers(500)
        let campaign = try await world.launch()
        let engine = world.engine()
        let (leadership, _) = try await engine.start()
        try await world.play(engine, leadership, until: World.start + .seconds(10))
        try await world.store.cancelCampaign(campaign, because: "wrong text", by: "rosa", now: world.clock.now())
        let sent = world.transport.sent.count
        try await world.play(engine, leadership, until: World.start + .hours(3))
        #expect(world.transport.sent.count - sent <= 16)
        let states = try await world.states(campaign)
        #expect(states.values.reduce(0, +) == 500)
        #expect((states[.cancelled] ?? 0) == 500 - world.transport.sent.count)
    }

    @Test("a second daemon refuses while the first one lives")
    func two() async throws {
        let world = try await World()
        _ = try await world.engine(owner: "one").start()
        await #expect(throws: EngineFailure.self) { _ = try await world.engine(owner: "two").start() }
        world.clock.advance(.minutes(2))
        _ = try await world.engine(owner: "two").start()
    }

    @Test("a daemon that lost its lease cannot write")
    func fence() async throws {
        let world = try await World()
        try await world.workers(10)
        _ = try await world.launch()
        let first = world.engine(owner: "one")
        let (old, _) = try await first.start()
        world.clock.advance(.minutes(2))
        _ = try await world.engine(owner: "two").start()
        await #expect(throws: LeadershipLost.self) { _ = try await first.turn(old) }
        #expect(world.transport.sent.isEmpty)
    }

    @Test("the same seed gives the same attempts")
    func replay() async throws {
        var runs: [[String]] = []
        for _ in 0..<2 {
            let world = try await World { sent, _ in
                sent.attempt.utf8.last! % 7 == 2 ? .status(429, retryAfter: .seconds(3)) : .accept
            }
            try await world.workers(200)
            _ = try await world.launch()
            let engine = world.engine(seed: 42)
            let (leadership, _) = try await engine.start()
            try await world.play(engine, leadership, until: World.start + .hours(5))
            runs.append(world.transport.sent.map { "\($0.attempt) \($0.to)" })
        }
        #expect(runs[0] == runs[1] && runs[0].count == 200)
    }

    @Test("no carrier may deliver a text after the worker's hours; a mail rings nowhere")
    func untilEvening() async throws {
        // It is noon in Los Angeles.
        for (clock, channel, most) in [
            (Duration.zero, Channel.sms, 9 * 3600), (.minutes(535), .sms, 300), (.minutes(535), .email, 7 * 86_400),
        ] {
            let world = try await World(gateways: [ScriptedGateway(channel: channel)])
            try await world.workers(1, withEmail: true)
            world.clock.advance(clock)
            _ = try await world.launch { $0.audience.channels = [channel] }
            let engine = world.engine()
            let (leadership, _) = try await engine.start()
            _ = try await engine.turn(leadership)
            #expect(world.transport.sent.map(\.seconds) == [most])
        }
    }

    @Test("who asks for a day's rest has no share meanwhile: the neighbour sends everything, and it comes back")
    func longWait() async throws {
        let world = try await World(gateways: [
            ScriptedGateway("main", weight: 50), ScriptedGateway("second", weight: 50),
        ]) { sent, _ in sent.gateway == "main" ? .status(429, retryAfter: .hours(12)) : .accept }
        try await world.workers(200)
        let campaign = try await world.launch()
        let engine = world.engine()
        let (leadership, _) = try await engine.start()
        try await world.play(engine, leadership, until: World.start + .minutes(30))
        #expect(try await world.states(campaign) == [.accepted: 200])
        world.transport.answer { _, _ in .accept }
        world.clock.set(World.start + .hours(22))
        try await world.workers(200, from: 200)
        _ = try await world.launch([(0, "hire-notice")])
        try await world.play(engine, leadership, until: World.start + .hours(23))
        #expect(world.transport.sent.count == 600)
        #expect(world.transport.sent.suffix(400).count { $0.gateway == "main" } > 100)
    }

    @Test("what one person launched for a few does not go to the many who join later, until a second person says so")
    func grows() async throws {
        let world = try await World()
        try await world.workers(3)
        let campaign = try await world.launch([(0, "pay-rights"), (2, "hire-notice")], isApproved: false)
        try await world.workers(10, from: 3)
        let engine = world.engine { $0.approvalAbove = 3 }
        let (leadership, _) = try await engine.start()
        let due = try await world.store.steps(of: campaign)[1].due
        try await world.play(engine, leadership, until: due + .hours(1))
        #expect(world.transport.sent.count == 3)
        let held = try await world.store.steps(of: campaign)[1]
        #expect(held.needsSecondPerson && held.note?.contains("13 workers, more than 3") == true)
        await #expect(throws: CampaignRefusal.self) {
            try await world.store.decideStep(campaign, step: 1, release: true, by: "rosa", now: world.clock.now())
        }
        try await world.store.decideStep(campaign, step: 1, release: true, by: "amir", now: world.clock.now())
        try await world.play(engine, leadership, until: world.clock.now() + .hours(1))
        #expect(world.transport.sent.count == 16)
    }
}
