import Outreach

extension StoreConformance {
    static let registryChecks: [StoreCheck] = [
        StoreCheck("a worker is added once, however often a file names them") { world in
            let draft = StoreWorld.draft([StoreWorld.phone(1), StoreWorld.email(1)], topics: ["heat"])
            let first = try await world.store.register([draft], now: world.now)
            guard case .added(let id) = first[0] else { throw ConformanceFailure(description: "\(first)") }
            try expectEqual(
                try await world.store.register([draft, draft], now: world.now), [.unchanged(id), .unchanged(id)])
            try expectEqual(try await world.store.workerCount(), 1)
            let worker = try await world.store.worker(id)
            try expectEqual(worker?.contactPoints.map(\.consent), [.granted, .granted])
            try expectEqual(
                worker?.contactPoints.map(\.masked), [StoreWorld.phone(1).masked, StoreWorld.email(1).masked])
            try expectEqual(try await world.store.worker(at: StoreWorld.email(1)), id)
            try expectEqual(try await world.store.consentLedger(of: id).map(\.kind), [.grant, .grant])
        },
        StoreCheck("a row that shares a contact point is merged: regions, topics and contact points come together") {
            world in
            let id = try await world.register([StoreWorld.draft([StoreWorld.phone(1)], topics: ["heat"])])[0]
            let result = try await world.store.register(
                [
                    StoreWorld.draft(
                        [StoreWorld.phone(1), StoreWorld.email(1)], languages: ["zap", "es"], regions: ["06111"],
                        topics: ["wages"], safeHours: "18:00-20:00")
                ], now: world.now)
            try expectEqual(result, [.merged(id)])
            let worker = try await world.store.worker(id)
            try expectEqual(worker?.regions.map(\.text), ["06037", "06111"])
            try expectEqual(worker?.topics.map(\.text), ["heat", "wages"])
            try expectEqual(worker?.languages.map(\.text), ["zap", "es"])
            try expectEqual(worker?.safeHours?.text, "18:00-20:00")
            try expectEqual(worker?.contactPoints.count, 2)
        },
        StoreCheck("a language that a file only assumes replaces none that the worker told") { world in
            let id = try await world.register([StoreWorld.draft([StoreWorld.phone(1)], languages: ["fa"])])[0]
            var assumed = StoreWorld.draft([StoreWorld.phone(1)], languages: ["es"])
            assumed.assumesLanguages = true
            try expectEqual(try await world.store.register([assumed], now: world.now), [.unchanged(id)])
            try expectEqual(try await world.store.worker(id)?.languages.map(\.text), ["fa"])
            assumed.contacts = [StoreWorld.phone(2)]
            let new = try await world.register([assumed])[0]
            try expectEqual(try await world.store.worker(new)?.languages.map(\.text), ["es"])
            // What somebody tells counts.
            try await world.register([StoreWorld.draft([StoreWorld.phone(2)], languages: ["fa"])])
            try expectEqual(try await world.store.worker(new)?.languages.map(\.text), ["fa"])
        },
        StoreCheck("contact points of two workers in one row are a conflict, and change nothing") { world in
            let ids = try await world.registerPhones(1..<3)
            let both = StoreWorld.draft([StoreWorld.phone(1), StoreWorld.phone(2), StoreWorld.email(9)])
            try expectEqual(try await world.store.register([both], now: world.now), [.conflict(ids)])
            try expectEqual(try await world.store.worker(at: StoreWorld.email(9)), nil)
        },
        StoreCheck("an email address is the same in every case of its letters") { world in
            let id = try await world.register([StoreWorld.draft([.email(EmailAddress(parsed: "Maria@example.org")!)])])[
                0]
            let lower = ContactAddress.email(EmailAddress(parsed: "maria@example.org")!)
            try expectEqual(try await world.store.worker(at: lower), id)
            try await world.store.optOut(lower, evidence: "reply STOP", now: world.now)
            try expectEqual(try await world.store.worker(id)?.contactPoints.map(\.isSuppressed), [true])
        },
        StoreCheck(
            "without evidence a worker is unconsented; evidence that comes later is a grant, then a confirmation"
        ) { world in
            let bare = StoreWorld.draft([StoreWorld.phone(1)], hasConsent: false)
            let id = try await world.register([bare])[0]
            try expectEqual(try await world.store.worker(id)?.contactPoints.map(\.consent), [.unconsented])
            try expectEqual(try await world.store.consentLedger(of: id), [])
            try await world.register([StoreWorld.draft([StoreWorld.phone(1)])])
            var later = StoreWorld.draft([StoreWorld.phone(1)])
            later.consent = ConsentEvidence(source: "reply JOIN", date: CivilDate("2026-11-22")!)
            try await world.register([later])
            try expectEqual(try await world.store.worker(id)?.contactPoints.map(\.consent), [.granted])
            try expectEqual(try await world.store.consentLedger(of: id).map(\.kind), [.grant, .confirmation])
        },
        StoreCheck("STOP is kept whatever a file says afterwards, and may be repeated") { world in
            let draft = StoreWorld.draft([StoreWorld.phone(1)])
            let id = try await world.register([draft])[0]
            for _ in 0..<2 { try await world.store.optOut(StoreWorld.phone(1), evidence: "reply STOP", now: world.now) }
            var again = draft
            again.consent = ConsentEvidence(source: "another form", date: CivilDate("2026-11-23")!)
            try await world.register([again])
            let point = try await world.store.worker(id)?.contactPoints[0]
            try expectEqual(point?.isSuppressed, true)
            try expectEqual(point?.consent, .revoked)
            try expectEqual(try await world.store.consentLedger(of: id).map(\.kind), [.grant, .revocation])
        },
        StoreCheck("STOP from a number that nobody registered holds when it is registered") { world in
            try await world.store.optOut(StoreWorld.phone(1), evidence: "reply STOP", now: world.now)
            let id = try await world.register([StoreWorld.draft([StoreWorld.phone(1)])])[0]
            try expectEqual(try await world.store.worker(id)?.contactPoints[0].isSuppressed, true)
            let campaign = try await world.launch(try await world.event())
            try expectEqual(try await world.deliveries(campaign).count, 0)
        },
        StoreCheck("a STOP that a person heard is kept with who recorded it, also of a number that nobody registered") {
            world in
            let id = try await world.register([StoreWorld.draft([StoreWorld.phone(1)])])[0]
            for (phone, words) in [(1, "at the counter"), (2, nil)] as [(Int, String?)] {
                try expectEqual(try await world.store.suppression(of: StoreWorld.phone(phone)), nil)
                try await world.store.recordStop(
                    StoreWorld.phone(phone), by: "Ana", because: words, now: world.now + .hours(1))
                // Whoever says it again is on record as well, and does not take the first one's place.
                try await world.store.recordStop(
                    StoreWorld.phone(phone), by: "Eva", because: nil, now: world.now + .hours(2))
                try expectEqual(
                    try await world.store.suppression(of: StoreWorld.phone(phone)),
                    SuppressionRecord(since: world.now + .hours(1), recordedBy: "Ana"))
            }
            try expectEqual(try await world.isStopped(id), true)
            let evidence = try await world.store.consentLedger(of: id).last?.evidence
            try expectEqual(evidence, "Ana recorded a STOP that came by another way: at the counter")
            let actions = try await world.store.actions(limit: 4)
            try expectEqual(actions.map(\.by), ["Eva", "Ana", "Eva", "Ana"])
            try expect(actions.allSatisfy { $0.kind == "stop-recorded" })
            // What outlives a worker's erasure holds no part of their number, and nobody's words about them.
            let nobody = "\(StoreWorld.phone(2).masked), not registered"
            try expectEqual(actions.map(\.detail), [nobody, nobody, "worker \(id)", "worker \(id)"])
            // A STOP of their own has no recorder, and START takes the recorder with the STOP.
            try await world.store.optOut(StoreWorld.phone(3), evidence: "reply STOP", now: world.now)
            try expectEqual(try await world.store.suppression(of: StoreWorld.phone(3))?.recordedBy, nil)
            try await world.store.optIn(StoreWorld.phone(2), evidence: "reply START", now: world.now + .hours(3))
            try expectEqual(try await world.store.suppression(of: StoreWorld.phone(2)), nil)
            // Whoever brings the number later finds it stopped.
            try await world.store.recordStop(StoreWorld.phone(4), by: "Ana", because: nil, now: world.now)
            let later = try await world.register([StoreWorld.draft([StoreWorld.phone(4)])])[0]
            try expectEqual(try await world.isStopped(later), true)
        },
        StoreCheck("a provider's list stops those whom we know, once, and makes nobody known") { world in
            let id = try await world.register([StoreWorld.draft([StoreWorld.phone(1)])])[0]
            let listed = [1, 2].map { ListedOptOut(StoreWorld.phone($0), since: world.now - .days(9)) }
            let campaign = try await world.launch(try await world.event())
            for news in [1, 0, 0] {
                try expectEqual(
                    try await world.store.recordListed(listed, evidence: "on a list", now: world.now), news)
            }
            let point = try await world.store.worker(id)?.contactPoints[0]
            try expectEqual(point?.isSuppressed, true)
            try expectEqual(point?.consent, .revoked)
            try expectEqual(try await world.store.consentLedger(of: id).map(\.kind), [.grant, .revocation])
            try expectEqual(try await world.deliveries(campaign).map(\.state), [.suppressed])
            try expectEqual(try await world.store.worker(at: StoreWorld.phone(2)), nil)
            // Of a stranger on the list nothing was kept: later, when they sign up, they are written to.
            let later = try await world.register([StoreWorld.draft([StoreWorld.phone(2)])])[0]
            try expectEqual(try await world.store.worker(later)?.contactPoints[0].isSuppressed, false)
        },
        StoreCheck("who came back after a list's own time is left alone; who is on it anew is not") { world in
            let id = try await world.register([StoreWorld.draft([StoreWorld.phone(1)])])[0]
            func pull(_ since: Timestamp?) async throws -> Int {
                try await world.store.recordListed(
                    [ListedOptOut(StoreWorld.phone(1), since: since)], evidence: "on a list", now: world.now + .days(2))
            }
            let listed = world.now
            // The first grant, though younger than the list's entry, takes nothing back: no worker said START.
            try expectEqual(try await pull(world.now - .days(400)), 1)
            try await world.store.optIn(StoreWorld.phone(1), evidence: "reply START", now: world.now + .hours(1))
            try expectEqual(try await pull(listed), 0)
            try expectEqual(try await world.store.worker(id)?.contactPoints[0].isSuppressed, false)
            try expectEqual(try await pull(world.now + .days(1)), 1)
            try expectEqual(try await world.store.worker(id)?.contactPoints[0].isSuppressed, true)
            try await world.store.optIn(StoreWorld.phone(1), evidence: "reply START", now: world.now + .days(3))
            try expectEqual(try await pull(nil), 1)
        },
        StoreCheck("START after STOP grants again") { world in
            let id = try await world.register([StoreWorld.draft([StoreWorld.phone(1)])])[0]
            try await world.store.optOut(StoreWorld.phone(1), evidence: "reply STOP", now: world.now)
            try await world.store.optIn(StoreWorld.phone(1), evidence: "reply START", now: world.now + .hours(1))
            let point = try await world.store.worker(id)?.contactPoints[0]
            try expectEqual(point?.isSuppressed, false)
            try expectEqual(point?.consent, .granted)
            try expectEqual(
                try await world.store.consentLedger(of: id).map(\.kind), [.grant, .revocation, .grant])
            try expectEqual(try await world.deliveries(try await world.launch(try await world.event())).count, 1)
        },
        StoreCheck("a forgotten worker is gone, their deliveries end, and a later import does not bring them back") {
            world in
            let id = try await world.register([StoreWorld.draft([StoreWorld.phone(1), StoreWorld.email(1)])])[0]
            let campaign = try await world.launch(try await world.event())
            try expect(try await world.store.forget(id, by: "Ana", now: world.now))
            try expect(try await world.store.forget(id, by: "Ana", now: world.now) == false)
            try expectEqual(try await world.store.worker(id), nil)
            try expectEqual(try await world.store.worker(at: StoreWorld.phone(1)), nil)
            try expectEqual(try await world.store.workerCount(), 0)
            let delivery = try await world.deliveries(campaign)[0]
            try expectEqual(delivery.state, .suppressed)
            try expectEqual(delivery.contact, "(forgotten)")
            let next = try await world.register([StoreWorld.draft([StoreWorld.phone(1), StoreWorld.email(1)])])[0]
            try expect(next != id)
            try expectEqual(try await world.store.worker(next)?.contactPoints.map(\.isSuppressed), [true, true])
            _ = try await world.store.planStep(try await world.plan(campaign), now: world.now)
            try expectEqual(try await world.deliveries(campaign).count, 1)
            try expectEqual(try await world.store.actions(limit: 10).filter { $0.kind == "worker-forgotten" }.count, 1)
        },
        StoreCheck("workers are paged by id and filtered") { world in
            let here = try await world.registerPhones(0..<25)
            let there = try await world.register(
                (25..<30).map {
                    StoreWorld.draft(
                        [StoreWorld.phone($0)], languages: ["zh-Hant", "en"], regions: ["12086"], topics: ["heat"])
                })
            let silent = try await world.register([StoreWorld.draft([StoreWorld.phone(90)], hasConsent: false)])
            var found: [ID<Worker>] = []
            while true {
                let page = try await world.store.workers(WorkerFilter(), after: found.last, limit: 7)
                found += page.map(\.id)
                if page.count < 7 { break }
            }
            try expectEqual(found, here + there + silent)
            func ids(_ change: (inout WorkerFilter) -> Void) async throws -> [ID<Worker>] {
                var filter = WorkerFilter()
                change(&filter)
                return try await world.store.workers(filter, after: nil, limit: 100).map(\.id)
            }
            try expectEqual(try await ids { $0.regions = [GEOID("12")!] }, there)
            try expectEqual(try await ids { $0.regions = [GEOID("06037")!] }, here + silent)
            try expectEqual(try await ids { $0.language = LanguageTag("en") }, there)
            try expectEqual(try await ids { $0.language = LanguageTag("zh") }, [])
            try expectEqual(try await ids { $0.topic = Topic("heat") }, there)
            try expectEqual(try await ids { $0.reachableOnly = true }, here + there)
        },
    ]

    static let eventChecks: [StoreCheck] = [
        StoreCheck("an event is revised only when its source says something new") { world in
            let id = try await world.event(["06037"])
            try expectEqual(
                try await world.store.recordEvent(StoreWorld.report(), by: "Ana", now: world.now), .unchanged(id))
            let change = try await world.store.recordEvent(
                StoreWorld.report(["06037", "06111"], fingerprint: "2"), by: "Ana", now: world.now)
            guard case .revised(id, let revision) = change else { throw ConformanceFailure(description: "\(change)") }
            try expectEqual(revision.revision, 2)
            try expectEqual(revision.addedRegions.map(\.text), ["06111"])
            let event = try await world.store.event(source: "openfema", sourceID: "DR-4856-CA")
            try expectEqual(event?.revision, 2)
            try expectEqual(event?.report.regions.map(\.text), ["06037", "06111"])
            try expectEqual(try await world.store.event(id), event)
            try expectEqual(try await world.store.revisions(of: id).map(\.revision), [1, 2])
            try expectEqual(try await world.store.events().map(\.id), [id])
        },
        StoreCheck("closing an event ends its campaigns and what waits in them, once") { world in
            try await world.registerPhones(0..<3)
            let event = try await world.event()
            let campaign = try await world.launch(event)
            try expect(try await world.store.closeEvent(event, by: "Ana", now: world.now))
            try expect(try await world.store.closeEvent(event, by: "Ana", now: world.now) == false)
            try expectEqual(try await world.store.campaign(campaign)?.state, .cancelled)
            try expectEqual(try await world.byState(campaign), [.cancelled: 3])
            try expectEqual(try await world.store.event(event)?.state, .closed)
            try await expectRefusal("a draft for a closed event") {
                _ = try await world.store.draftCampaign(StoreWorld.spec(event), by: "Ana", now: world.now)
            }
        },
    ]
}
