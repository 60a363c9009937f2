import Outreach

extension StoreConformance {
    static let campaignChecks: [StoreCheck] = [
        StoreCheck("nobody approves what they drafted, however their name is spelt") { world in
            let spec = StoreWorld.spec(try await world.event())
            let id = try await world.store.draftCampaign(spec, by: "Ana López", now: world.now)
            for name in ["Ana López", "ana lópez", "  ANA   LÓPEZ "] {
                try await expectRefusal("\(name)'s own approval") {
                    try await world.store.approveCampaign(id, as: spec, by: name, now: world.now)
                }
            }
            try await expectRefusal("an approval without a name") {
                try await world.store.approveCampaign(id, as: spec, by: "  ", now: world.now)
            }
            try await world.store.approveCampaign(id, as: spec, by: "Ben", now: world.now)
            try expectEqual(try await world.store.campaign(id)?.approvedBy, "Ben")
            // Whoever edits has drafted what is now to be approved.
            try await world.store.editCampaign(id, spec, by: "Ben", now: world.now)
            try expectEqual(try await world.store.campaign(id)?.approvedBy, nil, "after an edit")
            try await expectRefusal("the editor's approval") {
                try await world.store.approveCampaign(id, as: spec, by: "Ben", now: world.now)
            }
            try await world.store.approveCampaign(id, as: spec, by: "Ana López", now: world.now)
        },
        StoreCheck("a large campaign does not start without a second person, and a started one is no draft") { world in
            try await world.registerPhones(0..<2)
            let spec = StoreWorld.spec(try await world.event())
            let id = try await world.store.draftCampaign(spec, by: "Ana", now: world.now)
            let first = try await world.plan(id)
            let launch: @Sendable () async throws -> PlanResult = {
                try await world.store.launchCampaign(
                    id, as: spec, steps: StoreWorld.steps(spec, launch: world.now), first: first, needsApproval: true,
                    startsAt: world.now, by: "Ana", now: world.now)
            }
            try await expectRefusal("a launch without approval") { _ = try await launch() }
            try expectEqual(try await world.store.steps(of: id), [], "steps after a refused launch")
            try await world.store.approveCampaign(id, as: spec, by: "Ben", now: world.now)
            try expectEqual(try await launch(), PlanResult(inserted: 2))
            try await expectRefusal("a second launch") { _ = try await launch() }
            try await expectRefusal("an edit") {
                try await world.store.editCampaign(id, spec, by: "Ana", now: world.now)
            }
            try await expectRefusal("an approval") {
                try await world.store.approveCampaign(id, as: spec, by: "Ben", now: world.now)
            }
            let campaign = try await world.store.campaign(id)
            try expectEqual(campaign?.state, .running)
            try expectEqual(campaign?.launchedBy, "Ana")
            try expectEqual(campaign?.startsAt, world.now)
            try expectEqual(try await world.store.steps(of: id).map(\.state), [.planned])
            try expectEqual(
                try await world.store.actions(limit: 3).map(\.kind),
                ["campaign-launched", "campaign-approved", "campaign-drafted"])
        },
        StoreCheck("what was edited since it was shown is neither approved nor launched") { world in
            try await world.registerPhones(0..<2)
            let shown = StoreWorld.spec(try await world.event())
            let id = try await world.store.draftCampaign(shown, by: "Ana", now: world.now)
            let plan = try await world.plan(id)
            var edited = shown
            edited.steps = []
            try await world.store.editCampaign(id, edited, by: "Ben", now: world.now)
            try await expectRefusal("approving what was shown before the edit") {
                try await world.store.approveCampaign(id, as: shown, by: "Ana", now: world.now)
            }
            try await expectRefusal("launching what was shown before the edit") {
                _ = try await world.store.launchCampaign(
                    id, as: shown, steps: StoreWorld.steps(shown, launch: world.now), first: plan, needsApproval: false,
                    startsAt: world.now, by: "Ana", now: world.now)
            }
            try expectEqual(try await world.store.campaign(id)?.state, .draft)
            try expectEqual(try await world.store.campaign(id)?.approvedBy, nil)
            try expectEqual(try await world.deliveries(id), [])
            try await world.store.approveCampaign(id, as: edited, by: "Ana", now: world.now)
        },
        StoreCheck("a refused launch leaves nothing behind") { world in
            try await world.registerPhones(0..<2)
            let event = try await world.event()
            let spec = StoreWorld.spec(event)
            let id = try await world.store.draftCampaign(spec, by: "Ana", now: world.now)
            let plan = try await world.plan(id)
            _ = try await world.store.closeEvent(event, by: "Ana", now: world.now)
            try await expectRefusal("a launch for a closed event") {
                _ = try await world.store.launchCampaign(
                    id, as: spec, steps: StoreWorld.steps(spec, launch: world.now), first: plan, needsApproval: false,
                    startsAt: world.now, by: "Ana", now: world.now)
            }
            try expectEqual(try await world.deliveries(id), [])
        },
        StoreCheck("a paused campaign is not leased from; resumed, it is") { world in
            let (campaign, daemon) = try await world.running(3)
            try await world.store.pauseCampaign(campaign, because: "a wrong number", by: "Ana", now: world.now)
            try expectEqual(try await daemon.lease().count, 0)
            try expectEqual(try await world.store.campaign(campaign)?.note, "a wrong number")
            try await expectRefusal("editing a paused campaign") {
                try await world.store.editCampaign(
                    campaign, StoreWorld.spec(ID(1)), by: "Ana", now: world.now)
            }
            try await world.store.resumeCampaign(campaign, by: "Ana", now: world.now)
            try await expectRefusal("resuming a running one") {
                try await world.store.resumeCampaign(campaign, by: "Ana", now: world.now)
            }
            try expectEqual(try await daemon.lease().count, 3)
        },
        StoreCheck("a cancelled campaign ends what waits, and what is on the wire is still recorded") { world in
            let (campaign, daemon) = try await world.running(5)
            let flying = try await daemon.sendOff(2)
            try await world.store.cancelCampaign(campaign, because: "wrong text", by: "Ana", now: world.now)
            try expectEqual(try await world.byState(campaign), [.dispatching: 2, .cancelled: 3])
            _ = try await daemon.exchange(outcomes: flying.map { Daemon.outcome($0) })
            try expectEqual(try await world.byState(campaign), [.accepted: 2, .cancelled: 3])
            try await expectRefusal("cancelling twice") {
                try await world.store.cancelCampaign(campaign, because: "again", by: "Ana", now: world.now)
            }
        },
        StoreCheck("a held step waits for a person, who lets it go or leaves it out") { world in
            let (campaign, _) = try await world.running(1, steps: 3)
            let late = world.now + .days(12)
            try await world.store.markStep(campaign, step: 1, state: .held, note: "two days late")
            try await world.store.markStep(campaign, step: 2, state: .held, note: "late")
            try await world.store.decideStep(campaign, step: 1, release: true, by: "Ana", now: late)
            try await world.store.decideStep(campaign, step: 2, release: false, by: "Ana", now: late)
            let steps = try await world.store.steps(of: campaign)
            try expectEqual(steps.map(\.state), [.planned, .waiting, .skipped])
            try expectEqual(steps[1].due, late, "a released step is due when it is released")
            // People count steps from 1, and so does the record.
            try expectEqual(
                try await world.store.actions(limit: 2).map(\.detail),
                ["campaign \(campaign), step 3", "campaign \(campaign), step 2"])
            try await expectRefusal("deciding a step that is not held") {
                try await world.store.decideStep(campaign, step: 0, release: true, by: "Ana", now: late)
            }
        },
        StoreCheck("a step that waits for a second person is released by nobody who drafted its campaign") { world in
            let (campaign, _) = try await world.running(2, steps: 3)
            let drafter = try await world.store.campaign(campaign)!.draftedBy
            for step in [1, 2] {
                try await world.store.markStep(
                    campaign, step: step, state: .held,
                    note: CampaignStep.secondPersonNote(workers: 900, above: 100))
            }
            let hadApproval = try await world.store.campaign(campaign)!.approvedBy
            try await expectRefusal("releasing what one has drafted") {
                try await world.store.decideStep(
                    campaign, step: 1, release: true, by: " \(drafter.uppercased()) ", now: world.now)
            }
            try expectEqual(try await world.store.campaign(campaign)!.approvedBy, hadApproval)
            try expectEqual(try await world.store.steps(of: campaign)[1].state, .held)
            try await world.store.decideStep(campaign, step: 1, release: true, by: "Second", now: world.now)
            try expectEqual(try await world.store.campaign(campaign)!.approvedBy, "Second")
            try expectEqual(try await world.store.steps(of: campaign)[1].state, .waiting)
            // To leave it out, one is enough.
            try await world.store.decideStep(campaign, step: 2, release: false, by: drafter, now: world.now)
        },
        StoreCheck("a campaign is finished when every delivery has ended and no step is to come") { world in
            let (campaign, daemon) = try await world.running(2, steps: 2)
            let flying = try await daemon.sendOff()
            _ = try await daemon.exchange(outcomes: flying.map { Daemon.outcome($0, messageID: "m\($0.id)") })
            try await world.store.recordReceipts(
                flying.map { Daemon.receipt(.delivered, "m\($0.id)") }, now: world.now)
            try expectEqual(try await world.store.finishCampaigns(now: world.now), [], "a step is to come")
            try await world.store.markStep(campaign, step: 1, state: .skipped, note: nil)
            try expectEqual(try await world.store.activeCampaigns().map(\.campaign.id), [campaign])
            try expectEqual(try await world.store.finishCampaigns(now: world.now), [campaign])
            try expectEqual(try await world.store.campaign(campaign)?.state, .finished)
            try expectEqual(try await world.store.activeCampaigns(), [])
        },
    ]

    static let audienceChecks: [StoreCheck] = [
        StoreCheck("once launch has answered, every worker of the audience has a delivery") { world in
            try await world.registerPhones(0..<250)
            let campaign = try await world.launch(try await world.event())
            let status = try await world.store.status(of: campaign)
            try expectEqual(status?.audience, 250)
            try expectEqual(status?.byState, [.ready: 250])
            try expectEqual(status?.planned, 250)
            try expectEqual(status?.steps.map(\.byState), [[.ready: 250]])
        },
        StoreCheck("a worker belongs to an event by county, by state, by a statewide event, and only once") { world in
            let cases: [(worker: [String], event: [String], region: String?)] = [
                (["06037"], ["06037"], "06037"), (["06037"], ["06111"], nil),
                (["06111", "06037"], ["06037", "06111"], "06037"), (["06"], ["06037"], "06"),
                (["06037"], ["06"], "06037"), (["06"], ["06"], "06"), (["12"], ["06"], nil),
                (["12086"], ["06037", "12"], "12086"), (["fema-place:60347"], ["fema-place:60347"], "fema-place:60347"),
                (["fema-place:60347"], ["06"], nil), (["06", "06037"], ["06", "06037"], "06"),
            ]
            for (index, sample) in cases.enumerated() {
                try await world.register([StoreWorld.draft([StoreWorld.phone(index)], regions: sample.worker)])
                let owner = try await world.store.worker(at: StoreWorld.phone(index))!
                let campaign = try await world.launch(
                    try await world.event(sample.event, sourceID: "DR-\(index)"), regions: sample.event)
                let regions = try await world.deliveries(campaign).filter { $0.worker == owner }.map { $0.region?.text }
                try expectEqual(regions, sample.region.map { [$0] } ?? [], "case \(index)")
            }
        },
        StoreCheck("groups tell languages, zones, safe hours and how each channel stands") { world in
            try await world.register([
                StoreWorld.draft([StoreWorld.phone(1)]), StoreWorld.draft([StoreWorld.phone(2)]),
                StoreWorld.draft([StoreWorld.phone(3)], safeHours: "18:00-20:00"),
                StoreWorld.draft([StoreWorld.phone(4), StoreWorld.email(4)]),
                StoreWorld.draft([StoreWorld.phone(5)], hasConsent: false),
                StoreWorld.draft([StoreWorld.phone(6)], languages: ["zap", "es"]),
            ])
            try await world.store.optOut(StoreWorld.phone(4), evidence: "STOP", now: world.now)
            let groups = try await world.store.audienceGroups(
                AudienceQuery(regions: [StoreWorld.county], topics: nil, requiredTopic: nil))
            func count(
                _ languages: [String] = ["es"], safe: String? = nil, sms: AudienceGroup.Reach,
                email: AudienceGroup.Reach
            ) -> Int {
                groups.filter {
                    $0.key
                        == AudienceGroup.Key(
                            languages: languages.map { LanguageTag($0)! }, zones: StoreWorld.losAngeles,
                            safeHours: safe.map { HoursOfDay($0)! }, sms: sms, email: email)
                }.reduce(0) { $0 + $1.workers }
            }
            try expectEqual(count(sms: .usable, email: .none), 2)
            try expectEqual(count(safe: "18:00-20:00", sms: .usable, email: .none), 1)
            try expectEqual(count(sms: .suppressed, email: .usable), 1)
            try expectEqual(count(sms: .unconsented, email: .none), 1)
            try expectEqual(count(["zap", "es"], sms: .usable, email: .none), 1)
            try expectEqual(groups.reduce(0) { $0 + $1.workers }, 6)
        },
        StoreCheck("topics choose: any of the audience's, and the one that a message requires") { world in
            try await world.register([
                StoreWorld.draft([StoreWorld.phone(1)], topics: ["heat"]),
                StoreWorld.draft([StoreWorld.phone(2)], topics: ["wages", "survivor-help"]),
                StoreWorld.draft([StoreWorld.phone(3)]),
            ])
            func count(_ topics: [String]?, _ required: String?) async throws -> Int {
                try await world.store.audienceGroups(
                    AudienceQuery(
                        regions: [StoreWorld.county], topics: topics?.map { Topic($0)! },
                        requiredTopic: required.map { Topic($0)! })
                ).reduce(0) { $0 + $1.workers }
            }
            try expectEqual(try await count(nil, nil), 3)
            try expectEqual(try await count(["heat", "wages"], nil), 2)
            try expectEqual(try await count(nil, "survivor-help"), 1)
            try expectEqual(try await count(["heat"], "survivor-help"), 0)
        },
        StoreCheck("a step in the future is planned, outside the window it is held, otherwise ready") { world in
            try await world.register([
                StoreWorld.draft([StoreWorld.phone(1)]),
                StoreWorld.draft([StoreWorld.phone(2)], safeHours: "18:00-20:00"),
            ])
            let event = try await world.event()
            let today = try await world.deliveries(try await world.launch(event))
            try expectEqual(today.map(\.state), [.ready, .held])
            try expectEqual(today[1].dueAt, Timestamp(iso8601: "2026-11-23T18:00:00-08:00"))
            try expect(today[1].reason?.contains("6:00 pm") == true, "\(today[1].reason ?? "no reason")")
            let later = try await world.deliveries(try await world.launch(event, due: world.now + .days(1)))
            try expectEqual(later.map(\.state), [.planned, .planned])
        },
        StoreCheck("planning a step again gives a delivery to those who joined, and to nobody twice") { world in
            let ids = try await world.registerPhones(0..<3)
            let event = try await world.event()
            let campaign = try await world.launch(event)
            try expectEqual(try await world.store.planStep(try await world.plan(campaign), now: world.now).inserted, 0)
            try await world.registerPhones(3..<5)
            try await world.registerPhones(5..<6, regions: ["06111"])
            // The event grows by a county.
            _ = try await world.store.recordEvent(
                StoreWorld.report(["06037", "06111"], fingerprint: "2"), by: "Ana", now: world.now)
            let wider = try await world.plan(campaign, regions: ["06037", "06111"])
            try expectEqual(try await world.store.planStep(wider, now: world.now).inserted, 3)
            // Somebody who gains a second channel still has one delivery.
            try await world.register([StoreWorld.draft([StoreWorld.phone(0), StoreWorld.email(0)])])
            let byEmail = try await world.plan(campaign, channels: [.email, .sms])
            try expectEqual(try await world.store.planStep(byEmail, now: world.now).inserted, 0)
            let mine = try await world.deliveries(campaign).filter { $0.worker == ids[0] }
            try expectEqual(mine.map(\.channel), [.sms])
            try expectEqual(try await world.store.status(of: campaign)?.audience, 6)
        },
        StoreCheck("of a worker's several numbers the first that may be used is taken") { world in
            try await world.register([StoreWorld.draft([StoreWorld.phone(1), StoreWorld.phone(2)])])
            try await world.store.optOut(StoreWorld.phone(1), evidence: "STOP", now: world.now)
            let campaign = try await world.launch(try await world.event())
            let leased = try await world.daemon().lease()
            try expectEqual(leased.map(\.to), [StoreWorld.phone(2)])
            try expectEqual(try await world.deliveries(campaign).map(\.contact), [StoreWorld.phone(2).masked])
        },
    ]
}
