import DispatchEngine
import Logging
import Outreach
import Testing

@Suite("Replies")
struct ReplyTests {
    static let texts: TestMessages = {
        var messages = TestMessages()
        messages.keys += [.stopReply, .helpReply, .welcome]
        return messages
    }()

    static let dialogueTexts: TestMessages = {
        var messages = texts
        messages.keys += [
            .languageMenu, .askRegion, .regionNotFound, .joinConfirm, .languageChanged, .notUnderstood, .forgotten,
        ]
        return messages
    }()

    /// Knows one ZIP code.
    struct OnePlace: PlaceFinder {
        func place(named text: String) -> FoundPlace? {
            guard text == "91001" else { return nil }
            return FoundPlace(regions: [GEOID("06037")!], zones: ZoneSet("America/Los_Angeles")!)
        }
    }

    /// Three in the morning in Los Angeles.
    static let night = Timestamp(iso8601: "2025-01-10T11:00:00Z")!

    static func intake(
        _ world: World, store: (any DispatchStore)? = nil, spelling: any NumberSpelling = AsWritten(),
        whenAnswering: @escaping @Sendable (Channel) -> Void = { _ in }
    ) -> Intake {
        Intake(
            store: store ?? world.store, messages: world.messages,
            context: MessageContext(
                programName: "Altavoz", eventTitle: nil, linkBase: "https://x.test", postalAddress: nil),
            places: OnePlace(), spelling: spelling, time: world.clock,
            log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }, whenAnswering: whenAnswering)
    }

    static func write(
        _ text: String, from: ContactAddress, _ world: World, id: String, isConfirmed: Bool = false
    ) async throws {
        let reply = Reply(
            gateway: "main", messageID: id, from: from, text: text, isConfirmedByProvider: isConfirmed)
        try await intake(world).accept([.reply(reply)], gateway: "main")
    }

    static let answers: [(said: String, answer: String?)] = [
        ("STOP", "stop-reply es"), ("HELP", "help-reply es"), ("START", "welcome es"), ("JOIN", nil), ("Gracias", nil),
    ]

    @Test("each kind of reply has its answer, in the worker's language, at three in the morning", arguments: answers)
    func kinds(said: String, answer: String?) async throws {
        let world = try await World(messages: Self.texts)
        let worker = try await world.workers(1)[0]
        world.clock.set(Self.night)
        let engine = world.engine()
        let (leadership, _) = try await engine.start()
        try await Self.write(said, from: worker, world, id: "1")
        _ = try await engine.turn(leadership)
        #expect(world.transport.sent.map(\.body) == [answer].compactMap(\.self))
        #expect(world.transport.sent.allSatisfy { $0.to == worker.unmasked })
    }

    @Test("a STOP whose number is hidden is obeyed where its id is known, and waits for a person where it is not")
    func hiddenNumber() async throws {
        let world = try await World(messages: Self.texts)
        let worker = try await world.workers(1)[0]
        let account = WhatsAppUserID("US.1")!
        func hide(_ id: String, _ text: String, _ account: WhatsAppUserID?) async throws {
            let message = HiddenReply(gateway: "main", messageID: id, account: account, text: text)
            try await Self.intake(world).accept([.hidden(message)], gateway: "main")
        }
        func isStopped() async throws -> Bool? {
            let id = try #require(try await world.store.worker(at: worker))
            return try await world.store.worker(id)?.contactPoints[0].isSuppressed
        }
        try await hide("h1", "STOP", WhatsAppUserID("US.2"))
        try await hide("h2", "Gracias", nil)
        try await hide("h4", "FORGET", nil)
        #expect(try await world.store.questions(all: false, limit: 9).map(\.kind) == [.stop, .forget, .other])
        // Their number is told once, and is known from then on.
        let shown = Reply(
            gateway: "main", messageID: "r1", from: worker, text: "Gracias", channel: .whatsapp, account: account)
        try await Self.intake(world).accept([.reply(shown)], gateway: "main")
        #expect(try await isStopped() == false)
        try await hide("h3", "STOP", account)
        #expect(try await isStopped() == true)
        #expect(
            try await world.store.questions(all: false, limit: 9).map { $0.origin != nil }
                == [true, true, true, false])
    }

    @Test("who writes from a number as the network spells it is found as the registry does")
    func spelling() async throws {
        struct Mexican: NumberSpelling {
            func spelled(_ number: E164) -> E164 { E164("+" + number.unmasked.dropFirst(2))! }
        }
        let world = try await World(messages: Self.texts)
        let worker = try await world.workers(1)[0]
        let written = ContactAddress.phone(E164("+9" + worker.unmasked.dropFirst())!)
        let intake = Self.intake(world, spelling: Mexican())
        try await intake.accept(
            [.reply(Reply(gateway: "main", messageID: "1", from: written, text: "STOP", channel: .whatsapp))],
            gateway: "main")
        let id = try #require(try await world.store.worker(at: worker))
        #expect(try await world.store.worker(id)?.contactPoints[0].isSuppressed == true)
    }

    @Test("a reply that cannot be taken keeps back no other of the same request, and all come again")
    func oneBad() async throws {
        struct Trouble: Error {}
        let world = try await World(messages: Self.texts)
        let workers = try await world.workers(2)
        let store = HookedStore(store: world.store, beforeConverse: { if $0.from == workers[0] { throw Trouble() } })
        let events = workers.enumerated().map { index, worker in
            InboundEvent.reply(Reply(gateway: "main", messageID: "\(index)", from: worker, text: "STOP"))
        }
        await #expect(throws: Trouble.self) {
            try await Self.intake(world, store: store).accept(events, gateway: "main")
        }
        let id = try #require(try await world.store.worker(at: workers[1]))
        #expect(try await world.store.worker(id)?.contactPoints[0].isSuppressed == true)
    }

    @Test("STOP is confirmed once, however often it is said and brought")
    func once() async throws {
        let world = try await World(messages: Self.texts)
        let worker = try await world.workers(1)[0]
        let campaign = try await world.launch([(0, "pay-rights"), (2, "hire-notice")])
        let engine = world.engine()
        let (leadership, _) = try await engine.start()
        try await Self.write("STOP", from: worker, world, id: "1")
        try await Self.write("STOP", from: worker, world, id: "1")
        try await world.play(engine, leadership, until: World.start + .days(1))
        for id in ["2", "3"] {
            try await Self.write("STOP", from: worker, world, id: id)
            try await Self.write("HELP", from: worker, world, id: "h" + id)
            try await world.play(engine, leadership, until: World.start + .days(3))
        }
        #expect(world.transport.sent.map(\.body) == ["stop-reply es"])
        #expect(try await world.states(campaign) == [.suppressed: 1])
    }

    @Test("what the provider has answered by itself is not answered twice, and is obeyed")
    func confirmed() async throws {
        let world = try await World(messages: Self.texts)
        let worker = try await world.workers(1)[0]
        let engine = world.engine()
        let (leadership, _) = try await engine.start()
        try await Self.write("STOP", from: worker, world, id: "1", isConfirmed: true)
        _ = try await engine.turn(leadership)
        #expect(world.transport.sent.isEmpty)
        let id = try #require(try await world.store.worker(at: worker))
        #expect(try await world.store.worker(id)?.contactPoints[0].isSuppressed == true)
    }

    @Test("an unknown number gets the same answers, and is registered by none of them", arguments: ["STOP", "HELP"])
    func stranger(said: String) async throws {
        let world = try await World(messages: Self.texts)
        let engine = world.engine()
        let (leadership, _) = try await engine.start()
        let number = ContactAddress.phone(E164("+12135550199")!)
        try await Self.write(said, from: number, world, id: "1")
        _ = try await engine.turn(leadership)
        #expect(world.transport.sent.map(\.body) == ["\(said.lowercased())-reply es"])
        #expect(try await world.store.worker(at: number) == nil)
        #expect(try await world.store.workerCount() == 0)
    }

    @Test("a stranger joins by text in a short dialogue, gets the campaign, and is erased when they ask for it")
    func joining() async throws {
        let world = try await World(messages: Self.dialogueTexts)
        let engine = world.engine()
        let (leadership, _) = try await engine.start()
        let number = ContactAddress.phone(E164("+12135550199")!)
        func say(_ text: String, _ id: String) async throws -> [String] {
            let before = world.transport.sent.count
            try await Self.write(text, from: number, world, id: id)
            _ = try await engine.turn(leadership)
            return world.transport.sent[before...].map(\.body)
        }
        #expect(try await say("JOIN nowhere", "1") == ["region-not-found es"])
        #expect(try await say("91001", "2") == ["join-confirm es"])
        // Nothing has been granted yet: a campaign does not reach them.
        #expect(try await world.store.workerCount() == 0)
        #expect(try await say("yes", "3") == ["welcome es"])
        _ = try await world.launch()
        try await world.play(engine, leadership, until: World.start + .hours(1))
        #expect(world.transport.sent.last?.body == "pay-rights es")
        #expect(world.transport.sent.last?.to == number.unmasked)
        #expect(try await say("FORGET", "4") == ["forgotten es"])
        #expect(try await say("FORGET", "5").isEmpty)
        #expect(try await say("my boss does not pay", "6").isEmpty)
        _ = try await world.store.sweepReplies(now: world.clock.now() + .days(2))
        #expect(try await world.store.workerCount() == 0)
        #expect(try await say("JOIN 91001", "7") == ["join-confirm es"])
        #expect(try await say("yes", "8") == ["welcome es"])
    }

    static let machines: [ContactAddress] = [
        .phone(E164("+12135550199")!), .email(EmailAddress(parsed: "noreply@example.org")!),
    ]

    @Test("a machine that answers everything is told once a day that it is not understood", arguments: machines)
    func loop(address: ContactAddress) async throws {
        let world = try await World(
            gateways: [ScriptedGateway(), ScriptedGateway("mail", channel: .email)], messages: Self.dialogueTexts)
        let engine = world.engine()
        let (leadership, _) = try await engine.start()
        var taken = 0
        try await Self.write("out of office", from: address, world, id: "first")
        for round in 0..<100 {
            try await world.play(engine, leadership, until: world.clock.now() + .minutes(20))
            // It answers whatever it gets, and now and then by itself.
            while taken < world.transport.sent.count {
                taken += 1
                try await Self.write("out of office", from: address, world, id: "answer \(taken)")
            }
            try await Self.write("we have your message", from: address, world, id: "own \(round)")
        }
        // A hundred times twenty minutes are a day and nine hours.
        #expect(world.transport.sent.map(\.body) == ["not-understood es", "not-understood es"])
    }

    @Test("an answer whose text nobody approved goes to nobody real: it is held for review")
    func unapproved() async throws {
        var messages = Self.texts
        messages.isApproved = false
        let world = try await World(messages: messages)
        let worker = try await world.workers(1)[0]
        let engine = world.engine()
        let (leadership, _) = try await engine.start()
        try await Self.write("HELP", from: worker, world, id: "1")
        _ = try await engine.turn(leadership)
        #expect(world.transport.sent.isEmpty)
        let held = try await world.store.deliveries(LogFilter(), before: nil, limit: 9)
        #expect(held.map(\.state) == [.held] && held[0].reason?.contains("not approved") == true)
    }

    @Test("answers overtake a campaign of thousands on a slow gateway")
    func first() async throws {
        let world = try await World(gateways: [ScriptedGateway(rate: 10, concurrency: 8)], messages: Self.texts)
        let workers = try await world.workers(500)
        _ = try await world.launch()
        let engine = world.engine()
        let (leadership, _) = try await engine.start()
        try await world.play(engine, leadership, until: World.start + .seconds(5))
        let before = world.transport.sent.count
        try await Self.write("HELP", from: workers[499], world, id: "1")
        try await world.play(engine, leadership, until: World.start + .seconds(10))
        let after = world.transport.sent[before...].map(\.body)
        let place = try #require(after.firstIndex(of: "help-reply es"))
        // What was in a dispatcher's hands goes first, no more.
        #expect(place <= 8, "\(place) went before it")
    }

    @Test("answers that fail pause nothing and stop nobody else's answer")
    func failures() async throws {
        let world = try await World(messages: Self.texts) { _, _ in .status(400, body: "stopCampaign") }
        let workers = try await world.workers(2)
        let log = KeptLog()
        let engine = world.engine(log: log.logger) {
            $0.errorGuard = ErrorRateGuard(sample: 10, minimum: 1, limit: 0.1)
        }
        let (leadership, _) = try await engine.start()
        try await Self.write("HELP", from: workers[0], world, id: "1")
        try await world.play(engine, leadership, until: World.start + .minutes(1))
        world.transport.answer { _, _ in .accept }
        try await Self.write("HELP", from: workers[1], world, id: "2")
        try await world.play(engine, leadership, until: World.start + .minutes(30))
        #expect(world.transport.sent.map(\.to) == [workers[1].unmasked, workers[0].unmasked])
        #expect(!log.messages.contains("campaign paused"))
    }

    @Test("an answer is durable before its first byte: a daemon that dies leaves it unknown, never sent twice")
    func crash() async throws {
        let world = try await World(messages: Self.texts) { _, _ in .silence }
        let worker = try await world.workers(1)[0]
        let engine = world.engine()
        let (leadership, _) = try await engine.start()
        try await Self.write("HELP", from: worker, world, id: "1")
        try await world.play(engine, leadership, until: World.start + .hours(5))
        #expect(world.transport.sent.count == 1)
        #expect(try await world.store.deliveries(LogFilter(), before: nil, limit: 9).map(\.state) == [.unknown])
    }
}
