import Outreach

extension StoreConformance {
    static let timeChecks: [StoreCheck] = [
        StoreCheck("what is past its validity expires, also where its gateway has been down or its campaign paused") {
            world in
            let (campaign, daemon) = try await world.running(3)
            let leased = try await daemon.lease(1)
            try await world.store.hold(
                leased.map(\.id), reason: .stale, detail: "missed", leadership: daemon.leadership, now: world.now)
            try await world.store.pauseCampaign(campaign, because: "look", by: "Ana", now: world.now)
            let end = world.now + .days(7)
            try expectEqual(try await world.store.promoteDue(now: end - .milliseconds(1), limit: 10).expired, 0)
            let first = try await world.store.promoteDue(now: end, limit: 2)
            try expectEqual(first.expired, 2)
            try expect(first.hasMore)
            try expectEqual(try await world.store.promoteDue(now: end, limit: 2).expired, 1)
            try expectEqual(try await world.byState(campaign), [.expired: 3])
        },
        StoreCheck("planned and held deliveries become ready when they are due, in chunks") { world in
            try await world.registerPhones(0..<5)
            let due = world.now + .days(1)
            let campaign = try await world.launch(try await world.event(), due: due)
            try expectEqual(try await world.store.nextDue(after: world.now), due)
            try expectEqual(try await world.store.promoteDue(now: world.now, limit: 3).promoted, 0)
            let first = try await world.store.promoteDue(now: due, limit: 3)
            try expectEqual(first.promoted, 3)
            try expect(first.hasMore)
            let second = try await world.store.promoteDue(now: due, limit: 3)
            try expectEqual(second.promoted, 2)
            try expect(!second.hasMore)
            try expectEqual(try await world.byState(campaign), [.ready: 5])
            try expectEqual(try await world.store.nextDue(after: due), nil)
        },
        StoreCheck("deliveries held because they were stale go or end as the person decides") { world in
            let (campaign, daemon) = try await world.running(2)
            let leased = try await daemon.lease()
            try await world.store.hold(
                leased.map(\.id), reason: .stale, detail: "missed", leadership: daemon.leadership, now: world.now)
            try await world.store.decideStep(campaign, step: 0, release: true, by: "Ana", now: world.now)
            _ = try await world.store.promoteDue(now: world.now, limit: 10)
            try expectEqual(try await world.byState(campaign), [.ready: 2])
        },
        StoreCheck("the change counter tells of every commit and of nothing else") { world in
            let before = try await world.store.changeCounter()
            _ = try await world.store.workerCount()
            try expectEqual(try await world.store.changeCounter(), before)
            try await world.registerPhones(0..<1)
            let after = try await world.store.changeCounter()
            try expect(after != before)
        },
    ]

    static let logChecks: [StoreCheck] = [
        StoreCheck("the log is paged latest first, each delivery once, while new ones come") { world in
            try await world.registerPhones(0..<23)
            let event = try await world.event()
            let campaign = try await world.launch(event)
            var filter = LogFilter()
            filter.campaign = campaign
            var seen: [ID<Delivery>] = []
            while true {
                let page = try await world.store.deliveries(filter, before: seen.last, limit: 5)
                seen += page.map(\.id)
                if page.count < 5 { break }
                if seen.count == 10 {
                    try await world.registerPhones(40..<45)
                    _ = try await world.store.planStep(try await world.plan(campaign), now: world.now)
                }
            }
            try expectEqual(seen.count, 23)
            try expectEqual(seen, Array(Set(seen)).sorted(by: >))
        },
        StoreCheck("the log is filtered by everything that it shows") { world in
            let ids = try await world.register([
                StoreWorld.draft([StoreWorld.phone(12)]),
                StoreWorld.draft([StoreWorld.phone(42)], languages: ["zh-Hant"], regions: ["06111"]),
                StoreWorld.draft([StoreWorld.email(3)], regions: ["12086"]),
            ])
            let event = try await world.event(["06", "12086"])
            let campaign = try await world.launch(event, regions: ["06", "12086"])
            let daemon = try await world.daemon()
            let flying = try await daemon.sendOff()
            _ = try await daemon.exchange(
                outcomes: [Daemon.outcome(flying[0], .unknown, at: world.now + .hours(1))], at: world.now + .hours(1))
            func find(_ change: (inout LogFilter) -> Void) async throws -> Set<ID<Worker>> {
                var filter = LogFilter()
                change(&filter)
                return Set(try await world.store.deliveries(filter, before: nil, limit: 100).map(\.worker))
            }
            let all = Set(ids)
            try expectEqual(try await find { _ in }, all)
            try expectEqual(try await find { $0.campaign = campaign }, all)
            try expectEqual(try await find { $0.campaign = ID(999) }, [])
            try expectEqual(try await find { $0.event = event }, all)
            try expectEqual(try await find { $0.event = ID(999) }, [])
            try expectEqual(try await find { $0.worker = ids[1] }, [ids[1]])
            try expectEqual(try await find { $0.region = GEOID("06111") }, [ids[1]])
            try expectEqual(try await find { $0.region = GEOID("06") }, [ids[0], ids[1]])
            try expectEqual(try await find { $0.language = LanguageTag("zh-Hant") }, [ids[1]])
            try expectEqual(try await find { $0.channel = .email }, [ids[2]])
            try expectEqual(try await find { $0.gateway = StoreWorld.gateway }, [ids[0], ids[1]])
            try expectEqual(try await find { $0.states = [.ready] }, [ids[2]])
            try expectEqual(try await find { $0.states = [.unknown, .dispatching] }, [ids[0], ids[1]])
            try expectEqual(try await find { $0.since = world.now + .minutes(1) }, [flying[0].worker])
            try expectEqual(try await find { $0.until = world.now + .minutes(1) }, all.subtracting([flying[0].worker]))
            try expectEqual(try await find { $0.maskedContact = "**42" }, [ids[1]])
            try expectEqual(try await find { $0.maskedContact = "***.org" }, [ids[2]])
            try expectEqual(try await find { $0.maskedContact = "%" }, [])
        },
        StoreCheck("a delivery's story tells everything in the order in which it happened, without a clear number") {
            world in
            try await world.registerPhones(0..<1)
            let campaign = try await world.launch(try await world.event())
            let daemon = try await world.daemon()
            let night = Timestamp(iso8601: "2026-11-23T22:00:00-08:00")!
            let held = try await daemon.lease(at: night)
            _ = try await daemon.begin(held, at: night)
            let morning = Timestamp(iso8601: "2026-11-24T08:00:00-08:00")!
            _ = try await world.store.promoteDue(now: morning, limit: 10)
            let flying = try await daemon.sendOff(at: morning)
            _ = try await daemon.exchange(
                outcomes: [Daemon.outcome(flying[0], messageID: "m1", at: morning + .seconds(1))],
                at: morning + .seconds(1))
            try await world.store.recordReceipts([Daemon.receipt(.undelivered, "m1")], now: morning + .seconds(2))
            let story = try await world.store.story(of: flying[0].id)!
            try expectEqual(story.entries.map(\.kind), ["planned", "held", "attempt", "outcome", "receipt"])
            try expect(
                story.entries[1].sentence.hasPrefix("Held until 8:00 am on November 24 in Los Angeles"),
                story.entries[1].sentence)
            try expect(story.entries[4].sentence.contains("Unreachable handset"), story.entries[4].sentence)
            try expectEqual(story.delivery.state, .undelivered)
            try expectEqual(story.delivery.campaign, campaign)
            let digits = StoreWorld.phone(0).unmasked.dropFirst()
            try expect(!story.entries.contains { $0.sentence.contains(digits) }, "a clear number is told")
            try expectEqual(try await world.store.story(of: ID(999)), nil)
        },
        StoreCheck("the report adds up to the status") { world in
            let (campaign, daemon) = try await world.running(10)
            let flying = try await daemon.sendOff(6)
            _ = try await daemon.exchange(
                outcomes: flying.prefix(4).map { Daemon.outcome($0, messageID: "m\($0.id)") }
                    + flying.suffix(2).map { Daemon.outcome($0, .failed) })
            try await world.store.recordReceipts([Daemon.receipt(.delivered, "m\(flying[0].id)")], now: world.now)
            let report = try await world.store.report(on: campaign)!
            let status = try await world.store.status(of: campaign)!
            var byState: [DeliveryState: Int] = [:]
            for row in report.rows { byState[row.state, default: 0] += row.deliveries }
            try expectEqual(byState, status.byState)
            try expectEqual(report.audience, 10)
            try expectEqual(report.attempts, 6)
            try expectEqual(report.receipts, 1)
            try expectEqual(report.rows.reduce(Money.zero) { $0 + $1.price }, Money(microdollars: 4 * 7900))
            try expectEqual(report.reasons.first { $0.state == .failed }?.deliveries, 2)
            try expectEqual(try await world.store.report(on: ID(999)), nil)
            try expectEqual(try await world.store.status(of: ID(999)), nil)
        },
    ]

    static let propertyChecks: [StoreCheck] = (1...6).map { seed in
        StoreCheck("whatever happens, the rows by state add up to the audience (seed \(seed))") { world in
            try await RandomRun(world: world, seed: UInt64(seed)).play()
        }
    }
}
