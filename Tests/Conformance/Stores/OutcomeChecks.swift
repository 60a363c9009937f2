import Outreach

extension StoreConformance {
    static let outcomeChecks: [StoreCheck] = [
        StoreCheck("an outcome is recorded once, however often it is offered") { world in
            let (campaign, daemon) = try await world.running(1)
            let flying = try await daemon.sendOff()
            for _ in 0..<2 {
                _ = try await daemon.exchange(outcomes: [Daemon.outcome(flying[0], messageID: "m1")])
            }
            let delivery = try await world.deliveries(campaign)[0]
            try expectEqual(delivery.state, .accepted)
            try expectEqual(delivery.price, Money(microdollars: 7900))
            try expectEqual(delivery.attempts, 1)
            try expectEqual(delivery.gateway, StoreWorld.gateway)
            try expectEqual(try await world.store.contact(of: Daemon.begin(flying[0]).attempt), StoreWorld.phone(0))
            try expectEqual(try await world.store.contact(of: Daemon.attempt(4000)), nil)
            // The attempt stays on record when its worker is forgotten.
            _ = try await world.store.forget(flying[0].worker, by: "Ana", now: world.now)
            let known = [Daemon.begin(flying[0]).attempt]
            try expectEqual(try await world.store.contact(of: known[0]), nil)
            try expectEqual(try await world.store.begun(among: known + [Daemon.attempt(4000)]), Set(known))
        },
        StoreCheck("a safe failure waits and is tried again under another attempt id") { world in
            let (campaign, daemon) = try await world.running(1)
            let flying = try await daemon.sendOff()
            let again = world.now + .minutes(2)
            _ = try await daemon.exchange(outcomes: [Daemon.outcome(flying[0], .retryWait, retryAt: again)])
            try expectEqual(try await world.byState(campaign), [.retryWait: 1])
            try expectEqual(try await world.store.nextDue(after: world.now), again)
            try expectEqual(try await world.store.promoteDue(now: again - .milliseconds(1), limit: 10).promoted, 0)
            try expectEqual(try await world.store.promoteDue(now: again, limit: 10).promoted, 1)
            let second = try await daemon.sendOff(at: again)
            try expectEqual(second.map(\.attempts), [1])
            _ = try await daemon.exchange(outcomes: [Daemon.outcome(second[0], at: again)])
            let story = try await world.store.story(of: second[0].id)
            try expectEqual(
                story?.entries.map(\.kind), ["planned", "attempt", "outcome", "attempt", "outcome"])
        },
        StoreCheck("an opt-out told by the gateway counts as STOP") { world in
            let (campaign, daemon) = try await world.running(1, steps: 2)
            _ = try await world.store.planStep(
                try await world.plan(campaign, step: 1, due: world.now + .days(10)), now: world.now)
            let flying = try await daemon.sendOff()
            _ = try await daemon.exchange(outcomes: [Daemon.outcome(flying[0], .suppressed, suppresses: true)])
            try expectEqual(try await world.byState(campaign), [.suppressed: 2])
            try expectEqual(try await world.store.worker(flying[0].worker)?.contactPoints[0].isSuppressed, true)
            try expectEqual(try await world.store.consentLedger(of: flying[0].worker).last?.kind, .revocation)
        },
        StoreCheck("whoever opts out at the carrier has nothing waiting, in whatever order the answers come") { world in
            let (campaign, daemon) = try await world.running(1, steps: 2)
            _ = try await world.store.planStep(
                try await world.plan(campaign, step: 1, due: world.now), now: world.now)
            let flying = try await daemon.sendOff()
            try expectEqual(flying.count, 2)
            _ = try await daemon.exchange(outcomes: [
                Daemon.outcome(flying[0], .suppressed, suppresses: true),
                Daemon.outcome(flying[1], .retryWait, retryAt: world.now + .minutes(2)),
            ])
            try expectEqual(try await world.byState(campaign), [.suppressed: 2])
        },
        StoreCheck("an SMS that failed for good is followed by an email where both were consented to") { world in
            try await world.register([
                StoreWorld.draft([StoreWorld.phone(1), StoreWorld.email(1)]), StoreWorld.draft([StoreWorld.phone(2)]),
            ])
            let campaign = try await world.launch(try await world.event(), fallsBack: true)
            let daemon = try await world.daemon()
            let flying = try await daemon.sendOff()
            let failures = flying.map { Daemon.outcome($0, .failed, fallsBack: true) }
            for _ in 0..<2 { _ = try await daemon.exchange(outcomes: failures) }
            try expectEqual(try await world.byState(campaign), [.failed: 2, .ready: 1])
            let emails = try await daemon.lease(channel: .email)
            try expectEqual(emails.map(\.to), [StoreWorld.email(1)])
            try expectEqual(try await world.store.status(of: campaign)?.audience, 2)
            let story = try await world.store.story(of: flying[0].id)
            try expect(story?.entries.contains { $0.kind == "fallback" } == true)
        },
        StoreCheck("without the campaign's wish there is no fallback") { world in
            try await world.register([StoreWorld.draft([StoreWorld.phone(1), StoreWorld.email(1)])])
            let campaign = try await world.launch(try await world.event())
            let daemon = try await world.daemon()
            let flying = try await daemon.sendOff()
            _ = try await daemon.exchange(outcomes: [Daemon.outcome(flying[0], .failed, fallsBack: true)])
            try expectEqual(try await world.byState(campaign), [.failed: 1])
        },
        StoreCheck("a delivery of unknown fate is listed for its gateway, and closed when nothing is heard") { world in
            let (campaign, daemon) = try await world.running(2)
            let flying = try await daemon.sendOff()
            _ = try await daemon.exchange(outcomes: flying.map { Daemon.outcome($0, .unknown) })
            let store = world.store
            let listed = try await world.unknowns()
            try expectEqual(Set(listed.map(\.delivery)), Set(flying.map(\.id)))
            try expectEqual(Set(listed.map(\.attempt)), Set(flying.map { Daemon.begin($0).attempt }))
            try expectEqual(listed.map(\.place.since), [world.now, world.now])
            try expectEqual(try await world.unknowns(gateway: "other"), [])
            try expectEqual(try await world.unknowns(through: world.now - .milliseconds(1)), [])
            // A provider that knows no name of ours can be asked about neither.
            try expectEqual(try await world.unknowns(isByMessageID: true), [])
            try expectEqual(try await store.closeOverdue(now: world.now + .hours(71), after: .hours(72), limit: 10), 0)
            try expectEqual(try await store.closeOverdue(now: world.now + .hours(72), after: .hours(72), limit: 10), 2)
            try expectEqual(try await world.byState(campaign), [.unknownFinal: 2])
            try expectEqual(try await daemon.lease(at: world.now + .hours(72)).count, 0, "never resent by itself")
        },
        StoreCheck("whoever is of unknown fate is listed once by going on behind the last, however many are before") {
            world in
            let (_, daemon) = try await world.running(7)
            let flying = try await daemon.sendOff()
            let times = [0, 0, 0, 1, 1, 2, 3].map { world.now + .minutes($0) }
            for (delivery, time) in zip(flying, times) {
                _ = try await daemon.exchange(outcomes: [Daemon.outcome(delivery, .unknown, at: time)], at: time)
            }
            var seen: [UnknownDelivery] = []
            for _ in 0..<4 {
                seen += try await world.unknowns(after: seen.last?.place, through: world.now + .minutes(2), limit: 2)
            }
            try expectEqual(seen.map(\.delivery), flying.prefix(6).map(\.id), "not each of the span once, in order")
            // Several spans at once, of which each has a limit of its own.
            let spans = [
                UnknownSearch.Span(after: nil, through: world.now),
                UnknownSearch.Span(after: .end(of: world.now), through: world.now + .minutes(1)),
                UnknownSearch.Span(after: .end(of: world.now + .minutes(2)), through: world.now + .minutes(9)),
            ]
            let lists = try await world.store.unknowns(
                UnknownSearch(gateway: StoreWorld.gateway, isByMessageID: false, spans: spans), limit: 2)
            try expectEqual(
                lists.map { $0.map(\.delivery) },
                [[flying[0].id, flying[1].id], [flying[3].id, flying[4].id], [flying[6].id]])
        },
        StoreCheck("only what its own gateway has named is listed for who must be asked by the gateway's names") {
            world in
            let (campaign, daemon) = try await world.running(2)
            let flying = try await daemon.sendOff()
            _ = try await daemon.exchange(outcomes: flying.map { Daemon.outcome($0, .unknown) })
            for delivery in flying {
                try await world.store.resolve(delivery.id, as: .resend, by: "Ana", now: world.now)
            }
            // Now the first sending is heard of: it says nothing of the second. One was sent by another gateway first.
            try await world.store.recordReceipts(
                [
                    Daemon.receipt(.sent, "m0", attempt: Daemon.begin(flying[0]).attempt),
                    Daemon.receipt(.sent, "m1", attempt: Daemon.begin(flying[1]).attempt),
                ], now: world.now)
            let again = try await daemon.lease(1)
            _ = try await daemon.begin(again)
            let elsewhere = try await daemon.exchange(
                lease: LeaseRequest(channel: .sms, limit: 1, until: world.now + .minutes(1)), gateway: "other")
            _ = try await daemon.exchange(begins: elsewhere.leased.map { Daemon.begin($0) }, gateway: "other")
            _ = try await daemon.exchange(
                outcomes: (again + elsewhere.leased).map { Daemon.outcome($0, .unknown) })
            try expectEqual(try await world.byState(campaign), [.unknown: 2])
            let named = try await world.unknowns(isByMessageID: true)
            try expectEqual(named.map(\.delivery), again.map(\.id))
            try expectEqual(named.map(\.messageID), again[0].id == flying[0].id ? ["m0"] : ["m1"])
            try expectEqual(try await world.unknowns(gateway: "other", isByMessageID: true), [])
            try expectEqual(try await world.unknowns(gateway: "other").map(\.messageID), [nil])
        },
        StoreCheck("what was accepted is no longer waited for after 72 hours, and its campaign ends") { world in
            let (campaign, daemon) = try await world.running(1)
            let flying = try await daemon.sendOff()
            _ = try await daemon.exchange(outcomes: flying.map { Daemon.outcome($0, messageID: "m1") })
            try expectEqual(try await world.store.finishCampaigns(now: world.now), [])
            let late = world.now + .hours(72)
            try expectEqual(try await world.store.closeOverdue(now: late, after: .hours(72), limit: 10), 1)
            try expectEqual(try await world.store.closeOverdue(now: late, after: .hours(72), limit: 10), 0)
            try expectEqual(try await world.byState(campaign), [.accepted: 1])
            try expectEqual(try await world.store.finishCampaigns(now: late), [campaign])
            // Late, it still counts.
            try await world.store.recordReceipts([Daemon.receipt(.delivered, "m1")], now: late + .hours(1))
            try expectEqual(try await world.byState(campaign), [.delivered: 1])
        },
        StoreCheck("what could not go out is not ordered again: the doubt stays on record") { world in
            try await world.registerPhones(0..<4)
            let event = try await world.event()
            let campaign = try await world.launch(event)
            let daemon = try await world.daemon()
            let flying = try await daemon.sendOff()
            _ = try await daemon.exchange(outcomes: flying.map { Daemon.outcome($0, .unknown) })
            func refused(_ delivery: LeasedDelivery, _ reason: EndReason, at time: Timestamp) async throws {
                do {
                    try await world.store.resolve(delivery.id, as: .resend, by: "Ana", now: time)
                } catch let refusal as CampaignRefusal {
                    try expectEqual(refusal, .noResend(of: delivery.id, because: reason))
                    return try expectEqual(try await world.state(delivery.id), .unknown)
                }
                throw ConformanceFailure(description: "a resend was taken although \(reason.sentence)")
            }
            try await world.store.optOut(StoreWorld.phone(1), evidence: "STOP", now: world.now)
            try await refused(flying[1], .stop, at: world.now)
            try await refused(flying[2], .validity, at: world.now + .days(7))
            try await world.store.pauseCampaign(campaign, because: "look", by: "Ana", now: world.now)
            try await world.store.resolve(flying[0].id, as: .resend, by: "Ana", now: world.now)
            try expectEqual(try await world.state(flying[0].id), .ready, "a paused campaign goes on some day")
            try await world.store.cancelCampaign(campaign, because: "over", by: "Ana", now: world.now)
            try await refused(flying[2], .campaignCancelled, at: world.now)
            // What is known can still be said.
            try await world.store.resolve(flying[3].id, as: .delivered, by: "Ana", now: world.now)
            try expectEqual(try await world.state(flying[3].id), .delivered)
        },
        StoreCheck("a person settles an unknown, on record; a resend is a new attempt") { world in
            let (campaign, daemon) = try await world.running(4)
            let flying = try await daemon.sendOff()
            _ = try await daemon.exchange(
                outcomes: flying.prefix(3).map { Daemon.outcome($0, .unknown) } + [Daemon.outcome(flying[3])])
            for (delivery, resolution) in zip(flying, [Resolution.delivered, .undelivered, .resend]) {
                try await world.store.resolve(delivery.id, as: resolution, by: "Ana", now: world.now)
            }
            try expectEqual(
                try await world.byState(campaign), [.delivered: 1, .undelivered: 1, .ready: 1, .accepted: 1])
            try await expectRefusal("settling what is not unknown") {
                try await world.store.resolve(flying[3].id, as: .resend, by: "Ana", now: world.now)
            }
            try await expectRefusal("settling without a name") {
                try await world.store.resolve(flying[0].id, as: .resend, by: "", now: world.now)
            }
            try expectEqual(
                try await world.store.actions(limit: 10).filter { $0.kind == "delivery-resolved" }.map(\.by),
                ["Ana", "Ana", "Ana"])
            let again = try await daemon.sendOff()
            try expectEqual(again.map(\.id), [flying[2].id])
            let story = try await world.store.story(of: flying[2].id)
            try expect(story?.entries.contains { $0.kind == "person" && $0.sentence.contains("Ana") } == true)
        },
    ]

    static let receiptChecks: [StoreCheck] = [
        ordered("delivered", [.outcome(.accepted), .receipt(.sent), .receipt(.delivered)], ends: .delivered),
        ordered("undelivered", [.outcome(.accepted), .receipt(.sent), .receipt(.undelivered)], ends: .undelivered),
        ordered(
            "failed after undelivered", [.outcome(.accepted), .receipt(.undelivered), .receipt(.failed)], ends: .failed),
        ordered(
            "delivered despite a failure", [.outcome(.accepted), .receipt(.failed), .receipt(.delivered)],
            ends: .delivered),
        ordered("sent only", [.outcome(.sent), .receipt(.accepted)], ends: .sent),
        ordered("refused at once", [.outcome(.failed), .receipt(.accepted)], ends: .failed),
        ordered("to be tried again, and sent all the same", [.outcome(.retryWait), .receipt(.sent)], ends: .sent),
        ordered("no time to try again, and sent all the same", [.outcome(.expired), .receipt(.sent)], ends: .sent),
        ordered(
            "no time to try again, and delivered all the same",
            [.outcome(.expired), .receipt(.undelivered), .receipt(.delivered)], ends: .delivered),
        ordered("opted out", [.outcome(.suppressed), .receipt(.failed), .receipt(.accepted)], ends: .suppressed),
        StoreCheck("a receipt with our attempt id settles an unknown whose message id we never learnt") { world in
            let (_, daemon) = try await world.running(2)
            let flying = try await daemon.sendOff()
            let receipt = Daemon.receipt(.sent, "m1", attempt: Daemon.begin(flying[0]).attempt)
            // Once before the outcome, once after it.
            try await world.store.recordReceipts([receipt], now: world.now)
            _ = try await daemon.exchange(outcomes: flying.map { Daemon.outcome($0, .unknown) })
            try expectEqual(try await world.state(flying[0].id), .sent)
            try expectEqual(try await world.state(flying[1].id), .unknown)
            try await world.store.recordReceipts(
                [Daemon.receipt(.delivered, "m2", attempt: Daemon.begin(flying[1]).attempt)], now: world.now)
            try expectEqual(try await world.state(flying[1].id), .delivered)
        },
        StoreCheck("a receipt of another gateway, or of an unknown message, moves nothing") { world in
            let (campaign, daemon) = try await world.running(1)
            let flying = try await daemon.sendOff()
            _ = try await daemon.exchange(outcomes: [Daemon.outcome(flying[0], messageID: "m1")])
            try await world.store.recordReceipts(
                [Daemon.receipt(.delivered, "m1", gateway: "other"), Daemon.receipt(.delivered, "m9")], now: world.now)
            try expectEqual(try await world.byState(campaign), [.accepted: 1])
            try expectEqual(try await world.store.report(on: campaign)?.receipts, 0)
        },
        StoreCheck("an early receipt that says the worker opted out counts as STOP when its delivery is known") {
            world in
            let (_, daemon) = try await world.running(1)
            let flying = try await daemon.sendOff()
            try await world.store.recordReceipts([Daemon.receipt(.failed, "m1", suppresses: true)], now: world.now)
            try expectEqual(try await world.store.worker(flying[0].worker)?.contactPoints[0].isSuppressed, false)
            _ = try await daemon.exchange(outcomes: [Daemon.outcome(flying[0], messageID: "m1")])
            try expectEqual(try await world.state(flying[0].id), .failed)
            try expectEqual(try await world.store.worker(flying[0].worker)?.contactPoints[0].isSuppressed, true)
        },
        StoreCheck("a complaint counts as STOP though its status was reported before without one, once") { world in
            let (_, daemon) = try await world.running(1)
            let flying = try await daemon.sendOff()
            _ = try await daemon.exchange(outcomes: [Daemon.outcome(flying[0], messageID: "m1")])
            try await world.store.recordReceipts([Daemon.receipt(.delivered, "m1")], now: world.now)
            try expectEqual(try await world.store.worker(flying[0].worker)?.contactPoints[0].isSuppressed, false)
            try await world.store.recordReceipts([Daemon.receipt(.delivered, "m1", suppresses: true)], now: world.now)
            try expectEqual(try await world.store.worker(flying[0].worker)?.contactPoints[0].isSuppressed, true)
            try expectEqual(try await world.state(flying[0].id), .delivered)
            // It comes again after the worker has said START: that was before.
            try await world.store.optIn(StoreWorld.phone(0), evidence: "START", now: world.now)
            try await world.store.recordReceipts([Daemon.receipt(.delivered, "m1", suppresses: true)], now: world.now)
            try expectEqual(try await world.store.worker(flying[0].worker)?.contactPoints[0].isSuppressed, false)
        },
        StoreCheck("an opting out that is reported under a status on record is kept until it is known whose it is") {
            world in
            let (_, daemon) = try await world.running(3)
            let flying = try await daemon.sendOff()
            // Without a word of it first, and with one after; and the other way round, then with the attempt's id.
            for suppresses in [false, true] {
                try await world.store.recordReceipts(
                    [Daemon.receipt(.failed, "m0", suppresses: suppresses)], now: world.now)
                try await world.store.recordReceipts(
                    [Daemon.receipt(.failed, "m1", suppresses: !suppresses)], now: world.now)
                try await world.store.recordReceipts(
                    [Daemon.receipt(.failed, "m2", suppresses: suppresses)], now: world.now)
            }
            _ = try await daemon.exchange(
                outcomes: (0..<2).map { Daemon.outcome(flying[$0], messageID: "m\($0)") })
            let attempt = Daemon.begin(flying[2]).attempt
            try await world.store.recordReceipts(
                [Daemon.receipt(.failed, "m2", attempt: attempt)], now: world.now)
            for delivery in flying {
                try expectEqual(try await world.store.worker(delivery.worker)?.contactPoints[0].isSuppressed, true)
            }
        },
        StoreCheck("a hard bounce suppresses that mailbox, ends what waits for it, and revokes nothing") { world in
            let ids = try await world.register([StoreWorld.draft([StoreWorld.phone(1), StoreWorld.email(1)])])
            let event = try await world.event()
            let campaign = try await world.launch(event)
            let daemon = try await world.daemon()
            let flying = try await daemon.sendOff()
            _ = try await daemon.exchange(outcomes: [Daemon.outcome(flying[0], messageID: "m1")])
            // Told about the phone's delivery: the mailbox stays.
            let hard = Bounce.hard.code("5.1.1", "No such mailbox")
            for _ in 0..<2 {
                try await world.store.recordReceipts(
                    [Daemon.receipt(.undelivered, "m1", code: hard)], now: world.now)
            }
            let points = try await world.store.worker(ids[0])?.contactPoints ?? []
            try expectEqual(points.map(\.isSuppressed), points.map { $0.channel == .sms })
            try expectEqual(points.map(\.consent), points.map { _ in .granted })
            try expectEqual(try await world.byState(campaign), [.undelivered: 1])
            // START takes it back.
            try await world.store.optIn(StoreWorld.phone(1), evidence: "START", now: world.now)
            let after = try await world.store.worker(ids[0])?.contactPoints ?? []
            try expect(after.allSatisfy { !$0.isSuppressed }, "START did not lift it")
        },
        StoreCheck("two soft bounces within fourteen days suppress nothing, a third does, and old ones do not count") {
            world in
            let worker = try await world.registerPhones(0..<1)[0]
            let event = try await world.event()
            let daemon = try await world.daemon()
            let soft = Bounce.soft.code("5.2.2", "The mailbox is full")
            func bounce(_ day: Int64) async throws -> Bool? {
                let time = StoreWorld.noon + .days(day)
                _ = try await world.launch(event, at: time)
                let flying = try await daemon.sendOff(at: time)
                try expectEqual(flying.count, 1)
                let id = "m\(day)"
                _ = try await daemon.exchange(
                    outcomes: [Daemon.outcome(flying[0], messageID: id, at: time)], at: time)
                for _ in 0..<2 {
                    try await world.store.recordReceipts([Daemon.receipt(.undelivered, id, code: soft)], now: time)
                }
                return try await world.store.worker(worker)?.contactPoints[0].isSuppressed
            }
            // The first is fifteen days old when the third comes.
            for day: Int64 in [0, 8, 15] { try expectEqual(try await bounce(day), false) }
            try expectEqual(try await bounce(20), true)
        },
        StoreCheck("a hard bounce counts though its status was reported before as a soft one, once") { world in
            let (_, daemon) = try await world.running(2)
            let flying = try await daemon.sendOff()
            let hard = Bounce.hard.code("5.1.1", "No such mailbox")
            let soft = Bounce.soft.code("4.2.2", "The mailbox is full")
            func isSuppressed(_ delivery: LeasedDelivery) async throws -> Bool? {
                let worker = try await world.store.worker(delivery.worker)
                return worker?.contactPoints[0].isSuppressed
            }
            let hardened = Daemon.receipt(.undelivered, "m0", code: hard)
            _ = try await daemon.exchange(outcomes: [Daemon.outcome(flying[0], messageID: "m0")])
            for code: GatewayCode? in [soft, nil] {
                try await world.store.recordReceipts([Daemon.receipt(.undelivered, "m0", code: code)], now: world.now)
                try expectEqual(try await isSuppressed(flying[0]), false)
            }
            try await world.store.recordReceipts([hardened], now: world.now)
            try expectEqual(try await isSuppressed(flying[0]), true)
            try expectEqual(try await world.state(flying[0].id), .undelivered)
            // It comes again after START: that was before.
            try await world.store.optIn(flying[0].to, evidence: "START", now: world.now)
            try await world.store.recordReceipts([hardened], now: world.now)
            try expectEqual(try await isSuppressed(flying[0]), false)
            let told = try await world.store.story(of: flying[0].id)?.entries.filter { $0.kind == "bounce" }
            try expectEqual(told?.map(\.sentence), ["No such mailbox (hard bounce 5.1.1)"])
            // The first came before it was known whose it is, the second with the attempt's id, and then again.
            let attempt = Daemon.begin(flying[1]).attempt
            try await world.store.recordReceipts([Daemon.receipt(.failed, "m1", code: soft)], now: world.now)
            for isAgain in [false, true] {
                try await world.store.recordReceipts(
                    [Daemon.receipt(.failed, "m1", attempt: attempt, code: hard)], now: world.now)
                try expectEqual(try await isSuppressed(flying[1]), !isAgain)
                try await world.store.optIn(flying[1].to, evidence: "START", now: world.now)
            }
        },
        StoreCheck("a hard bounce in the answer suppresses the mailbox as one in a receipt does") { world in
            let (campaign, daemon) = try await world.running(1, steps: 3)
            for step in [1, 2] {
                _ = try await world.store.planStep(
                    try await world.plan(campaign, step: step, due: world.now + .days(step == 1 ? 0 : 10)),
                    now: world.now)
            }
            let flying = try await daemon.sendOff()
            try expectEqual(flying.count, 2)
            let hard = Bounce.hard.code("550 5.1.1", "No such mailbox")
            // Whatever the order of the answers, nothing waits for it any more.
            let outcomes = [
                Daemon.outcome(flying[0], .failed, code: hard),
                Daemon.outcome(flying[1], .retryWait, retryAt: world.now + .minutes(2)),
            ]
            for _ in 0..<2 { _ = try await daemon.exchange(outcomes: outcomes) }
            try expectEqual(try await world.state(flying[0].id), .failed)
            try expectEqual(try await world.byState(campaign), [.failed: 1, .suppressed: 2])
            let point = try await world.store.worker(flying[0].worker)?.contactPoints[0]
            try expectEqual(point?.isSuppressed, true)
            try expectEqual(point?.consent, .granted)
            // START takes it back, and the same answer, heard again, changes nothing.
            try await world.store.optIn(StoreWorld.phone(0), evidence: "START", now: world.now)
            _ = try await daemon.exchange(outcomes: outcomes)
            try expectEqual(try await world.store.worker(flying[0].worker)?.contactPoints[0].isSuppressed, false)
        },
        StoreCheck("soft bounces in answers and in receipts are counted together, each mail once, and no old ones") {
            world in
            let worker = try await world.registerPhones(0..<1)[0]
            let event = try await world.event()
            let daemon = try await world.daemon()
            let soft = Bounce.soft.code("552 5.2.2", "The mailbox is full")
            func bounce(_ day: Int64, answer: Bool, receipt: Bool) async throws -> Bool? {
                let time = StoreWorld.noon + .days(day)
                _ = try await world.launch(event, at: time)
                let flying = try await daemon.sendOff(at: time)
                try expectEqual(flying.count, 1)
                let id = "m\(day)"
                _ = try await daemon.exchange(
                    outcomes: [
                        answer
                            ? Daemon.outcome(flying[0], .failed, messageID: id, code: soft, at: time)
                            : Daemon.outcome(flying[0], messageID: id, at: time)
                    ], at: time)
                if receipt {
                    try await world.store.recordReceipts([Daemon.receipt(.undelivered, id, code: soft)], now: time)
                }
                return try await world.store.worker(worker)?.contactPoints[0].isSuppressed
            }
            // The first is fifteen days old when the third comes; the second is reported as well.
            try expectEqual(try await bounce(0, answer: true, receipt: false), false)
            try expectEqual(try await bounce(8, answer: true, receipt: true), false)
            try expectEqual(try await bounce(15, answer: false, receipt: true), false)
            try expectEqual(try await bounce(20, answer: true, receipt: false), true)
        },
        StoreCheck("any other refusal suppresses nothing, however often it comes") { world in
            let worker = try await world.registerPhones(0..<1)[0]
            let event = try await world.event()
            let daemon = try await world.daemon()
            for (hour, code) in ["550", "550 5.7.1", "552 5.2.2", "bounce 5.7.1"].enumerated() {
                let time = StoreWorld.noon + .hours(Int64(hour))
                _ = try await world.launch(event, at: time)
                let flying = try await daemon.sendOff(at: time)
                _ = try await daemon.exchange(
                    outcomes: [
                        Daemon.outcome(flying[0], .failed, code: GatewayCode(code, "The server refused it"), at: time)
                    ], at: time)
                try expectEqual(try await world.store.worker(worker)?.contactPoints[0].isSuppressed, false)
            }
        },
        StoreCheck("a receipt that an SMS failed for good brings the email") { world in
            try await world.register([StoreWorld.draft([StoreWorld.phone(1), StoreWorld.email(1)])])
            let campaign = try await world.launch(try await world.event(), fallsBack: true)
            let daemon = try await world.daemon()
            let flying = try await daemon.sendOff()
            _ = try await daemon.exchange(outcomes: [Daemon.outcome(flying[0], messageID: "m1")])
            for _ in 0..<2 {
                try await world.store.recordReceipts([Daemon.receipt(.undelivered, "m1")], now: world.now)
            }
            try expectEqual(try await world.byState(campaign), [.undelivered: 1, .ready: 1])
        },
    ]

    private enum Arrival: Sendable {
        case outcome(DeliveryState)
        case receipt(ReceiptStatus)
    }

    /// Every order of the arrivals, each also with one of them repeated at the end, must end in one state.
    private static func ordered(_ name: String, _ arrivals: [Arrival], ends: DeliveryState) -> StoreCheck {
        StoreCheck("receipts in every order: \(name)") { world in
            let orders = permutations(Array(arrivals.indices))
            let trials = orders.flatMap { order in [order] + arrivals.indices.map { order + [$0] } }
            let (_, daemon) = try await world.running(trials.count)
            let flying = try await daemon.sendOff(trials.count)
            for (delivery, order) in zip(flying, trials) {
                let messageID = "m\(delivery.id)"
                for index in order {
                    switch arrivals[index] {
                    case .outcome(let state):
                        _ = try await daemon.exchange(outcomes: [Daemon.outcome(delivery, state, messageID: messageID)])
                    case .receipt(let status):
                        try await world.store.recordReceipts([Daemon.receipt(status, messageID)], now: world.now)
                    }
                }
                try expectEqual(try await world.state(delivery.id), ends, "order \(order)")
            }
        }
    }

    private static func permutations(_ items: [Int]) -> [[Int]] {
        guard items.count > 1 else { return [items] }
        return items.flatMap { first in permutations(items.filter { $0 != first }).map { [first] + $0 } }
    }
}
