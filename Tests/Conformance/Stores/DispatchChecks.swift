import Outreach

extension StoreConformance {
    static let leadershipChecks: [StoreCheck] = [
        StoreCheck("one daemon leads; another must wait until its lease has lapsed, or proof that it is gone") {
            world in
            let store = world.store
            let first = try await world.daemon("one").leadership
            try expectEqual(
                try await store.claimLeadership(
                    owner: "two", holderIsGone: false, now: world.now + .seconds(29), lasting: .seconds(30)),
                .heldBy(owner: "one", until: world.now + .seconds(30)))
            try expect(try await store.renewLeadership(first, now: world.now + .seconds(29), lasting: .seconds(30)))
            guard
                case .granted(let second) = try await store.claimLeadership(
                    owner: "two", holderIsGone: true, now: world.now + .seconds(30), lasting: .seconds(30))
            else { throw ConformanceFailure(description: "proof was not enough") }
            try expect(second.fence > first.fence)
            try expect(try await store.renewLeadership(first, now: world.now, lasting: .seconds(30)) == false)
            try await store.resignLeadership(first)
            guard
                case .heldBy = try await store.claimLeadership(
                    owner: "three", holderIsGone: false, now: world.now + .seconds(31), lasting: .seconds(30))
            else { throw ConformanceFailure(description: "a deposed daemon resigned for another") }
            try await store.resignLeadership(second)
            guard
                case .granted(let third) = try await store.claimLeadership(
                    owner: "three", holderIsGone: false, now: world.now + .seconds(31), lasting: .seconds(30))
            else { throw ConformanceFailure(description: "a resigned leadership was not free") }
            try expect(third.fence > second.fence)
        },
        StoreCheck("a deposed daemon can write nothing") { world in
            let (campaign, old) = try await world.running(2)
            let leased = try await old.lease(1)
            let new = try await world.daemon("daemon-2", at: world.now + .minutes(1))
            try await expectDeposed("beginning") { _ = try await old.begin(leased) }
            try await expectDeposed("leasing") { _ = try await old.lease() }
            try await expectDeposed("releasing") {
                try await world.store.release(leased.map(\.id), leadership: old.leadership, now: world.now)
            }
            try await expectDeposed("holding") {
                try await world.store.hold(
                    leased.map(\.id), reason: .review, detail: "no", leadership: old.leadership, now: world.now)
            }
            try await expectDeposed("recovering") { _ = try await world.store.recover(old.leadership, now: world.now) }
            try expectEqual(try await world.byState(campaign), [.ready: 2])
            try expectEqual(
                try await world.store.recover(new.leadership, now: world.now), RecoveryReport(released: 1, unknown: 0))
        },
        StoreCheck("after a crash leased is ready again and dispatching is unknown, never ready") { world in
            let (campaign, dead) = try await world.running(5)
            let flying = try await dead.sendOff(2)
            _ = try await dead.lease(2)
            let new = try await world.daemon("daemon-2", at: world.now + .minutes(1))
            try expectEqual(
                try await world.store.recover(new.leadership, now: world.now + .minutes(1)),
                RecoveryReport(released: 2, unknown: 2))
            try expectEqual(try await world.byState(campaign), [.unknown: 2, .ready: 3])
            try expectEqual(try await new.lease().count, 3)
            // What the new daemon has in hand is not taken from it.
            try expectEqual(
                try await world.store.recover(new.leadership, now: world.now + .minutes(1)),
                RecoveryReport(released: 0, unknown: 0))
            try expectEqual(try await world.state(flying[0].id), .unknown)
            // A receipt settles it.
            try await world.store.recordReceipts(
                [Daemon.receipt(.delivered, "m1", attempt: Daemon.begin(flying[0]).attempt)], now: world.now)
            try expectEqual(try await world.state(flying[0].id), .delivered)
        },
    ]

    static let leaseChecks: [StoreCheck] = [
        StoreCheck("a lease brings the address in clear and all that a dispatcher needs, and gives nothing out twice") {
            world in
            let (campaign, daemon) = try await world.running(5)
            let first = try await daemon.lease(3)
            let second = try await daemon.lease(3)
            try expectEqual(try await daemon.lease().count, 0)
            let all = (first + second).sorted { $0.id < $1.id }
            try expectEqual(all.map(\.to), (0..<5).map(StoreWorld.phone))
            try expectEqual(Set(all.map(\.id)).count, 5)
            try expectEqual(all[0].campaign, campaign)
            try expectEqual(all[0].language, StoreWorld.spanish)
            try expectEqual(all[0].message, StoreWorld.message)
            try expectEqual(all[0].validUntil, world.now + .days(7))
            try expectEqual(all[0].attempts, 0)
            try expectEqual(try await daemon.lease(channel: .email).count, 0)
            try await world.store.release(first.map(\.id), leadership: daemon.leadership, now: world.now)
            try expectEqual(try await daemon.lease().count, 3)
        },
        StoreCheck("running campaigns share a lease fairly") { world in
            try await world.registerPhones(0..<30)
            let event = try await world.event()
            let first = try await world.launch(event)
            let second = try await world.launch(event)
            let leased = try await world.daemon().lease(20)
            try expectEqual(leased.filter { $0.campaign == first }.count, 10)
            try expectEqual(leased.filter { $0.campaign == second }.count, 10)
            let rest = try await world.daemon().lease(1000)
            try expectEqual(rest.count, 40, "what one campaign does not need goes to the others")
        },
        StoreCheck("leases smaller than the number of campaigns go round: none starves") { world in
            try await world.registerPhones(0..<6)
            let event = try await world.event()
            var campaigns: [ID<Campaign>] = []
            for _ in 0..<3 { campaigns.append(try await world.launch(event)) }
            let daemon = try await world.daemon()
            var served: [ID<Campaign>] = []
            for _ in 0..<6 { served += try await daemon.lease(1).map(\.campaign) }
            try expectEqual(served, campaigns + campaigns)
            // Answers go before, and take nobody's turn.
            _ = try await world.reply(.help, from: 0)
            try expectEqual(try await daemon.lease(1).map(\.isReply), [true])
            let two = try await daemon.lease(2).map(\.campaign)
            try expectEqual(two, Array(campaigns[0...1]))
            try expectEqual(try await daemon.lease(2).map(\.campaign), [campaigns[2], campaigns[0]])
            // Another gateway goes round by itself.
            let other = try await daemon.exchange(
                lease: LeaseRequest(channel: .sms, limit: 1, until: world.now + .minutes(5)), gateway: "other")
            try expectEqual(other.leased.map(\.campaign), [campaigns[0]])
        },
        StoreCheck("the shares of two gateways part the deliveries between them") { world in
            let (_, daemon) = try await world.running(90)
            let first = try await daemon.lease(share: 0..<40)
            let second = try await daemon.lease(share: 40..<100)
            try expectEqual(first.count + second.count, 90)
            try expect(first.count > 10 && second.count > 20, "\(first.count) and \(second.count)")
        },
        StoreCheck("nothing is leased for an event that is closed") { world in
            let (_, daemon) = try await world.running(2)
            _ = try await world.store.closeEvent(ID(1), by: "Ana", now: world.now)
            try expectEqual(try await daemon.lease().count, 0)
        },
        StoreCheck("a lease that lapsed is taken back, and whoever had it finds it lost") { world in
            let (_, daemon) = try await world.running(1)
            let mine = try await daemon.lease()
            _ = try await world.store.promoteDue(now: world.now + .minutes(6), limit: 100)
            try expectEqual(try await daemon.begin(mine), [.lost])
            let again = try await daemon.lease(at: world.now + .minutes(6))
            try expectEqual(try await daemon.begin(again), [.go])
            try expectEqual(try await daemon.begin(again), [.lost], "begun twice")
        },
        StoreCheck("held for a review, a delivery waits for a person whatever the time") { world in
            let (campaign, daemon) = try await world.running(1)
            let leased = try await daemon.lease()
            try await world.store.hold(
                leased.map(\.id), reason: .review, detail: "pay-rights in es is a draft", leadership: daemon.leadership,
                now: world.now)
            _ = try await world.store.promoteDue(now: world.now + .days(1), limit: 100)
            let delivery = try await world.deliveries(campaign)[0]
            try expectEqual(delivery.state, .held)
            try expect(delivery.reason?.contains("pay-rights in es is a draft") == true, delivery.reason ?? "")
            try expectEqual(try await world.store.nextDue(after: world.now), nil)
        },
    ]

    static let gateChecks: [StoreCheck] = [
        gate("STOP between lease and begin", leaves: .suppressed, .stopped(.end(.suppressed, .stop))) { world, _, _ in
            try await world.store.optOut(StoreWorld.phone(0), evidence: "STOP", now: world.now)
            return world.now
        },
        gate("forgotten between lease and begin", leaves: .suppressed, .stopped(.end(.suppressed, .forgotten))) {
            world, delivery, _ in
            _ = try await world.store.forget(delivery.worker, by: "Ana", now: world.now)
            return world.now
        },
        gate("paused between lease and begin", leaves: .ready, .stopped(.wait)) { world, _, campaign in
            try await world.store.pauseCampaign(campaign, because: "look", by: "Ana", now: world.now)
            return world.now
        },
        gate("cancelled between lease and begin", leaves: .cancelled, .stopped(.end(.cancelled, .campaignCancelled))) {
            world, _, campaign in
            try await world.store.cancelCampaign(campaign, because: "no", by: "Ana", now: world.now)
            return world.now
        },
        gate(
            "the window closed between lease and begin", leaves: .held,
            .stopped(.hold(until: Timestamp(iso8601: "2026-11-24T08:00:00-08:00")!, .window))
        ) { _, _, _ in
            Timestamp(iso8601: "2026-11-23T21:00:00-08:00")!
        },
        gate("its time passed between lease and begin", leaves: .expired, .stopped(.end(.expired, .validity))) {
            world, _, _ in
            world.now + .days(7)
        },
        StoreCheck("a closed event stops what is leased") { world in
            let (_, daemon) = try await world.running(1)
            let leased = try await daemon.lease()
            _ = try await world.store.closeEvent(ID(1), by: "Ana", now: world.now)
            let verdicts = try await daemon.begin(leased)
            try expect(
                verdicts == [.stopped(.end(.cancelled, .eventClosed))]
                    || verdicts == [.stopped(.end(.cancelled, .campaignCancelled))], "\(verdicts)")
            try expectEqual(try await world.state(leased[0].id), .cancelled)
        },
        StoreCheck("the cap holds across campaigns and even within one batch") { world in
            try await world.registerPhones(0..<1)
            let event = try await world.event()
            let cap = ContactCap(gapFromDay: 0, minimumGapDays: 3, perWeek: 3)
            for _ in 0..<2 { _ = try await world.launch(event, cap: cap) }
            let daemon = try await world.daemon()
            let leased = try await daemon.lease()
            let verdicts = try await daemon.begin(leased)
            let until = Timestamp(iso8601: "2026-11-26T11:00:00-08:00")!
            try expectEqual(verdicts, [.go, .stopped(.hold(until: until, .cap))])
            try expectEqual(try await world.store.nextDue(after: world.now), until)
            // What never left does not count.
            _ = try await daemon.exchange(outcomes: [
                Daemon.outcome(leased[0], .retryWait, retryAt: world.now + .days(5))
            ])
            _ = try await world.store.promoteDue(now: until, limit: 10)
            let later = try await daemon.lease(at: until)
            try expectEqual(later.map(\.id), [leased[1].id])
            try expectEqual(try await daemon.begin(later, at: until), [.go])
        },
        StoreCheck("a gap of more than seven days is kept") { world in
            try await world.registerPhones(0..<1)
            let event = try await world.event()
            let cap = ContactCap(gapFromDay: 0, minimumGapDays: 14, perWeek: 3)
            _ = try await world.launch(event, cap: cap, validity: .days(30))
            let daemon = try await world.daemon()
            let flying = try await daemon.sendOff()
            _ = try await daemon.exchange(outcomes: flying.map { Daemon.outcome($0) })
            let later = world.now + .days(9)
            _ = try await world.launch(event, cap: cap, at: later, validity: .days(30))
            let verdicts = try await daemon.begin(try await daemon.lease(at: later), at: later)
            try expectEqual(verdicts, [.stopped(.hold(until: world.now + .days(14) - .hours(1), .cap))])
        },
        StoreCheck("no attempt id is used twice") { world in
            let (_, daemon) = try await world.running(2)
            let leased = try await daemon.lease()
            let id = Daemon.attempt(7)
            let both = leased.map { Daemon.begin($0, attempt: id) }
            var gone = 0
            for begin in both {
                if let result = try? await daemon.exchange(begins: [begin]), result.verdicts == [.go] { gone += 1 }
            }
            try expectEqual(gone, 1)
        },
        StoreCheck("an exchange is one transaction: when a part of it fails, nothing of it holds") { world in
            let (campaign, daemon) = try await world.running(3)
            let flying = try await daemon.sendOff(1)
            let leased = try await daemon.lease(1)
            var bad = Daemon.outcome(flying[0])
            bad = RecordedOutcome(
                delivery: bad.delivery, attempt: Daemon.attempt(4000), at: bad.at, outcomeClass: bad.outcomeClass,
                code: nil, messageID: nil, next: bad.next, price: .zero, suppresses: false, fallsBack: false)
            let result = try? await daemon.exchange(
                outcomes: [Daemon.outcome(flying[0]), bad], begins: leased.map { Daemon.begin($0) },
                lease: LeaseRequest(channel: .sms, limit: 10, until: world.now + .minutes(5)))
            try expect(result == nil, "an outcome of an attempt that was never begun was taken")
            try expectEqual(try await world.byState(campaign), [.dispatching: 1, .ready: 2])
        },
    ]

    /// A delivery is leased, something happens, the begin must be stopped and the delivery left in a state.
    private static func gate(
        _ name: String, leaves state: DeliveryState, _ verdict: BeginVerdict,
        _ happens: @escaping @Sendable (StoreWorld, LeasedDelivery, ID<Campaign>) async throws -> Timestamp
    ) -> StoreCheck {
        StoreCheck(name) { world in
            let (campaign, daemon) = try await world.running(1)
            let leased = try await daemon.lease()
            let time = try await happens(world, leased[0], campaign)
            try expectEqual(try await daemon.begin(leased, at: time), [verdict])
            try expectEqual(try await world.state(leased[0].id), state)
            try expectEqual(try await world.store.story(of: leased[0].id)?.delivery.attempts, 0)
        }
    }
}
