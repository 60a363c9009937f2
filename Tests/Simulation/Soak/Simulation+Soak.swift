import Catalog
import Foundation
import Outreach

/// What happens in a soak.
extension Simulation {
    // MARK: - Gateways

    /// As fast as makes a step take about half a minute, however many workers there are.
    static func soakGateways(workers: Int) -> [SimulatedGateway] {
        func gateway(_ name: String, _ channel: Channel, rate: Double, weight: Int, echoes: Bool) -> SimulatedGateway {
            SimulatedGateway(
                name, channel: channel, rate: rate, concurrency: max(4, Int(rate / 2)), weight: weight,
                reachesRealPeople: true,
                echoesAttempt: echoes, answersQueries: echoes)
        }
        return [
            gateway("main", .sms, rate: Double(workers) / 50, weight: 70, echoes: true),
            gateway("second", .sms, rate: Double(workers) / 80, weight: 30, echoes: false),
            gateway("mail", .email, rate: Double(workers) / 160, weight: 100, echoes: true),
        ]
    }

    /// The main gateway fails in every way that a gateway can; the others do a little.
    static func soakMoods(of gateway: String) -> [(at: Int64, mood: Carrier.Mood)] {
        func hours(_ moods: [(Double, Carrier.Mood)]) -> [(at: Int64, mood: Carrier.Mood)] {
            moods.map { (Int64($0.0 * 3_600_000), $0.1) } + [(Soak.unrest, .well)]
        }
        return switch gateway {
        case "main":
            hours([
                (0, .mixed), (0.4, .well), (0.5, .silent), (0.55, .well), (0.7, .down), (0.8, .well),
                (1.5, .busy), (2.5, .mixed), (3, .well), (24, .mixed), (25, .well), (25.2, .picky), (25.4, .well),
                (26, .down), (28, .mixed), (30, .well), (48, .silent), (48.1, .well),
            ])
        case "second": hours([(0, .well), (0.6, .busy), (0.9, .well), (24.5, .mixed), (25, .well)])
        default: hours([(0, .well), (0.3, .down), (0.5, .mixed), (1, .well)])
        }
    }

    // MARK: - At the beginning

    func settleSoak() throws {
        var dice = Dice(seed: scenario.seed, 6)
        for start in stride(from: 0, to: scenario.workers, by: 1_000) {
            try register(
                (start..<min(start + 1_000, scenario.workers)).map { Population.draft($0, &dice) })
        }
        let now = wall
        for index in 0..<2 {
            let event = try command {
                try await $0.recordEvent(
                    EventReport(
                        source: "manual", sourceID: "DR-\(index)", title: "Wildfires \(index)", kind: .wildfire,
                        sourceKind: "Fire", declared: CivilDate(utc: now - .days(1)), begins: nil, ends: nil,
                        regions: [Population.region], fingerprint: "1"), by: "rosa", now: now
                ).event
            }
            openEvents.insert(event.rawValue)
        }
        let first = spec(event: 1, days: [0, 1], cap: .none)
        schedule(after: 60_000) { [self] in try launch(first) }
        let second = spec(event: 2, days: [0], cap: .standard)
        schedule(after: 30 * 3_600_000) { [self] in try launch(second) }
        schedule(after: 1_000) { [self] in try startDaemon(holderIsGone: true) }
        planNight()
        planLapse()
        planUrgent()
        planReplies(&dice)
        planRestarts(&dice)
        // Somebody looks in three times an hour, and lets go on what was paused.
        for turn in 1..<(Soak.unrest / 1_200_000) {
            schedule(after: turn * 1_200_000) { [self] in
                for id in campaigns.keys.sorted() where campaigns[id]!.state == .paused && !soak.keptPaused.contains(id)
                {
                    try order(ID(id), .running)
                }
                if turn % 6 == 0 { try decide(all: true) }
            }
        }
        let period = Int64(scenario.soak!.recountHours) * 3_600_000
        for turn in 1..<(Soak.length / period) { schedule(after: turn * period) { [self] in try recount() } }
        schedule(after: scenario.unrest) { [self] in try endTrouble() }
    }

    /// What may be sent until nine in the evening waits behind a pause from eight to ten.
    private func planNight() {
        let hour: Int64 = 3_600_000
        schedule(after: 12 * hour + 50 * 60_000) { [self] in
            soak.keptPaused.insert(1)
            try order(ID(1), .paused)
        }
        schedule(after: 14 * hour + 15 * 60_000) { [self] in
            soak.keptPaused.remove(1)
            try order(ID(1), .running)
        }
    }

    /// The second step falls due while the review of its Spanish text has lapsed.
    private func planLapse() {
        schedule(after: 26 * 3_600_000 + 30 * 60_000) { [self] in
            lapse(SimulatedCatalog.Name(key: SimulatedCatalog.keys[1], language: SimulatedCatalog.languages[0]))
        }
        schedule(after: 29 * 3_600_000) { [self] in approveAll() }
    }

    /// A message that holds for two hours is let go seconds before they are over, and takes longer to send.
    private func planUrgent() {
        let launches: Int64 = 50 * 3_600_000
        let urgent = spec(event: 1, days: [0], cap: .none, keys: [SimulatedCatalog.keys[2]], channels: [.email])
        schedule(after: launches) { [self] in
            try launch(urgent)
            let id = campaigns.keys.max()!
            soak.keptPaused.insert(id)
            try order(ID(id), .paused)
            let end = (campaigns[id]!.validUntil[0]! - wall).wholeMilliseconds
            schedule(after: end - 25_000) { [self] in
                soak.keptPaused.remove(id)
                try order(ID(id), .running)
            }
        }
    }

    /// While a mail is on the wire, it is reported of one before it that the mailbox is not there; and the connection fails.
    func bringsBounce(_ gateway: SimulatedGateway, _ attempt: String) -> Bool {
        guard gateway.profile.name == "mail", now < scenario.unrest,
            soak.bounceAmbushes < 8 || order.chance(0.01), let known = ledger.attempts[attempt],
            let delivery = leased[known.delivery], !delivery.isReply, owner[delivery.to] != nil,
            !bounced.contains(delivery.to),
            let before = ledger.byWorker[known.slot.worker]?.sorted().flatMap({ ledger.attempts(of: $0) })
                .first(where: { $0.isTaken && $0.gateway == "mail" && $0.delivery != known.delivery })
        else { return false }
        soak.bounceAmbushes += 1
        count("bounce on the wire")
        let receipt = Receipt(
            gateway: "mail", messageID: "mail-\(before.id.suffix(12))", attempt: AttemptID(before.id), status: .failed,
            code: Bounce.hard.code("5.1.1", "No such mailbox"), suppresses: false)
        schedule(after: 1_000) { [self] in bring([.receipt(receipt)], "mail", tries: 0) }
        return true
    }

    private func spec(
        event: Int64, days: [Int], cap: ContactCap, keys: [MessageKey]? = nil, channels: [Channel] = [.sms, .email]
    ) -> CampaignSpec {
        CampaignSpec(
            name: "campaign \(event)", event: ID(event), playbook: nil,
            steps: days.enumerated().map {
                Playbook.Step(
                    day: $1, message: keys?[$0] ?? SimulatedCatalog.keys[Int(event) - 1 + $0], reason: "simulated")
            },
            audience: AudienceSpec(channels: channels), window: .standard, fallsBackToEmail: true, cap: cap,
            grace: .hours(24), stepHour: 10)
    }

    private func planRestarts(_ dice: inout Dice) {
        // As many while much is under way as in the quiet hours: each step is sent within minutes.
        let busy: [Int64] = [60_000, 27 * 3_600_000, 30 * 3_600_000]
        for index in 0..<48 {
            let at =
                index % 2 == 0
                ? dice.pick(busy) + dice.between(0...180_000) : dice.between(0...54 * 3_600_000)
            schedule(after: at) { [self] in
                guard let daemon else { return }
                if index % 3 == 0 { stop(daemon) } else { crash(daemon) }
            }
        }
    }

    // MARK: - What workers write

    private struct Script {
        let weight: Int
        /// Each with the milliseconds after the one before, and what the reader must see in it.
        let lines: [(after: Int64, text: String, meant: ReplyIntent?)]
        var isStrangers = false
    }

    private static let scripts: [Script] = [
        Script(weight: 10, lines: [(0, "STOP", .stop)]),
        Script(weight: 4, lines: [(0, "ALTO por favor", .stop)]),
        Script(weight: 2, lines: [(0, "取消谢谢", .stop)]),
        Script(weight: 3, lines: [(0, "no more", .stop)]),
        Script(weight: 3, lines: [(0, "Stop", .stop), (7_200_000, "START", .start)]),
        Script(weight: 3, lines: [(0, "STOP STOP", .stop), (5_000, "HELP", .help)]),
        Script(weight: 8, lines: [(0, "HELP", .help)]),
        Script(weight: 6, lines: [(0, "ayuda", .help)]),
        Script(weight: 4, lines: [(0, "START", .start)]),
        Script(weight: 3, lines: [(0, "no pares", nil)]),
        Script(weight: 8, lines: [(0, "gracias", nil)]),
        Script(weight: 8, lines: [(0, "¿cuándo es la reunión? asdf 🙂", nil), (60_000, "qwertz", nil)]),
        Script(weight: 4, lines: [(0, "español", .language)]),
        Script(weight: 3, lines: [(0, "LANG", .language), (90_000, "English", .language)]),
        Script(weight: 4, lines: [(0, "JOIN 10001", .join), (300_000, "YES", nil)]),
        Script(weight: 3, lines: [(0, "STOP", .stop), (3_600_000, "UNIRME 90272", .join), (600_000, "SÍ", nil)]),
        Script(weight: 2, lines: [(0, "FORGET", .forget)]),
        Script(weight: 6, lines: [(0, "UNIRME 90272", .join), (300_000, "SÍ", nil)], isStrangers: true),
        Script(
            weight: 4,
            lines: [
                (0, "JOIN", .join), (120_000, "English", .language), (60_000, "90272", nil), (600_000, "yes", nil),
            ], isStrangers: true),
        Script(weight: 2, lines: [(0, "JOIN 90272", .join), (90_000_000, "YES", nil)], isStrangers: true),
        Script(weight: 2, lines: [(0, "hello?", nil), (4_000, "STOP", .stop)], isStrangers: true),
    ]

    /// A tenth of the workers write, and a hundredth as many who are not registered; most of them in the days' hours.
    private func planReplies(_ dice: inout Dice) {
        let everybody = people.values.sorted { $0.id < $1.id }
        for index in 0..<scenario.workers / 10 {
            let script = dice.pick(weighted: Self.scripts.map { ($0, $0.weight) })
            let contact: ContactAddress
            if script.isStrangers {
                contact = .phone(E164("+1990\(String(1_000_000 + index))")!)
            } else {
                contact = dice.pick(dice.pick(everybody).contacts)
            }
            var at = 60_000 + dice.pick([0, 24, 48]) * 3_600_000 + dice.between(0...5 * 3_600_000)
            for line in script.lines {
                at += line.after
                schedule(after: at) { [self] in write(line.text, from: contact, meaning: line.meant) }
            }
        }
    }

    private func write(_ text: String, from contact: ContactAddress, meaning meant: ReplyIntent?) {
        let gateway = contact.channel == .sms ? order.pick(["main", "second"]) : "mail"
        let reply = Reply(
            gateway: gateway, messageID: "in-\(office.next())", from: contact, text: text,
            isConfirmedByProvider: office.chance(0.05))
        soak.meant[reply.messageID] = meant
        for _ in 0..<(office.chance(0.1) ? 2 : 1) {
            schedule(after: office.between(0...20_000)) { [self] in bring([.reply(reply)], gateway, tries: 0) }
        }
    }

    /// What a reply has done beside its intent.
    func noteEffects(_ reply: InboundReply, _ taken: TakenTurn, _ verdict: ReplyVerdict) throws {
        if let meant = soak.meant[reply.messageID], meant != taken.turn.intent {
            throw Violation("misread", "\(reply.text) is taken for \(taken.turn.intent), and means \(meant)")
        }
        guard verdict != .repeated else { return }
        for effect in taken.turn.effects {
            count("effect \("\(effect)".prefix { $0 != "(" })")
            switch effect {
            // The messages of a soak have no menu of topics.
            case .setTopics: continue
            case .setLanguage(let language):
                guard let id = owner[reply.from] else { continue }
                people[id]!.languages = [language] + people[id]!.languages.filter { $0 != language }
            case .join(let language, let regions, let zones, _):
                stopped.remove(reply.from)
                bounced.remove(reply.from)
                consented.insert(reply.from)
                guard let id = owner[reply.from] else {
                    soak.joined[reply.from] = SoakState.Joined(
                        languages: [language].compactMap(\.self), regions: regions, zones: zones ?? .unitedStates)
                    continue
                }
                if let language {
                    people[id]!.languages = [language] + people[id]!.languages.filter { $0 != language }
                }
                if let region = regions.first { people[id]!.region = region }
                if let zones { people[id]!.zones = zones }
            case .forget:
                stopped.insert(reply.from)
                soak.joined[reply.from] = nil
                guard let id = owner[reply.from] else { continue }
                people[id]!.isForgotten = true
                stopped.formUnion(people[id]!.contacts)
                for contact in people[id]!.contacts { owner[contact] = nil }
            }
        }
    }

    /// Who signed up by text is known by their number in the database from the first delivery on.
    func meet(_ delivery: LeasedDelivery) {
        guard !delivery.isReply, people[delivery.worker.rawValue] == nil, let joined = soak.joined[delivery.to] else {
            return
        }
        soak.joined[delivery.to] = nil
        owner[delivery.to] = delivery.worker.rawValue
        people[delivery.worker.rawValue] = Person(
            id: delivery.worker, contacts: [delivery.to], languages: joined.languages, zones: joined.zones,
            safeHours: nil, region: joined.regions[0], hasConsented: true)
        count("joined by text and sent to")
    }
}

/// A few ZIP codes.
struct SimulatedPlaces: PlaceFinder {
    func place(named text: String) -> FoundPlace? {
        switch text {
        case "90272", "91001":
            FoundPlace(regions: [Population.region], zones: ZoneSet("America/Los_Angeles")!)
        case "10001": FoundPlace(regions: [Population.otherRegion], zones: ZoneSet("America/New_York")!)
        default: nil
        }
    }
}

extension SimulatedCatalog {
    convenience init(_ soak: Soak) throws {
        let day = Duration.hours(30)
        self.init(
            validity: Dictionary(
                uniqueKeysWithValues: Self.keys.map { ($0, $0 == Self.keys[2] ? .hours(2) : day) }), expires: [:],
            reader: try MessageCatalog.load(from: soak.messages))
    }
}
