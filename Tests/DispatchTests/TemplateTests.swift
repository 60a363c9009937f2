import DispatchEngine
import Logging
import Outreach
import Synchronization
import Testing

@Suite("Texts that go by a provider's templates")
struct TemplateTests {
    /// One that takes our own words only in answers; asks for a template by its id.
    struct Writer: TemplateGateway {
        let profile: GatewayProfile
        let templates: [TemplateName: String]

        init(_ templates: [TemplateName: String]) {
            profile = ScriptedGateway("whatsapp", channel: .whatsapp).profile
            self.templates = templates
        }

        func templateQueries(_ id: String) -> [TransferRequest] {
            [.http(HTTPExchange(endpoint: ScriptedGateway.endpoint, body: Array(id.utf8)))]
        }

        func template(_ id: String, from results: [TransferResult]) throws(TemplateTrouble) -> ProviderTemplate {
            guard case .response(200, _, let body) = results[0].answer else {
                throw TemplateTrouble("Not now", isPassing: true)
            }
            if body.isEmpty { throw TemplateTrouble("No such template", isPassing: false) }
            return ProviderTemplate(
                id: id, body: String(decoding: body, as: UTF8.self), status: "approved", category: "UTILITY")
        }

        func request(for message: OutgoingMessage) -> TransferRequest {
            let what = message.template.map { "template \($0.id)" } ?? "text"
            let body = "\(profile.name)\n\(message.attempt)\n\(message.to.unmasked)\n\(what)"
            return .http(HTTPExchange(endpoint: ScriptedGateway.endpoint, body: Array(body.utf8)))
        }

        func outcome(of result: TransferResult) -> Outcome { ScriptedGateway().outcome(of: result) }
        func read(_ inbound: InboundRequest) throws(InboundRefusal) -> [InboundEvent] { throw .unverified }
        func statusQuery(messageID: String) -> TransferRequest? { nil }
        func status(from result: TransferResult) -> (status: ReceiptStatus, code: GatewayCode?)? { nil }
        func check() -> TransferRequest? { nil }
        func checkProblem(_ result: TransferResult) -> String? { nil }
    }

    static let name = TemplateName(MessageKey("pay-rights")!, LanguageTag("es")!)

    private static func engine(_ world: World, _ gateway: Writer, _ book: TemplateBook) -> Engine {
        Engine(
            store: world.store, messages: world.messages, gateways: [gateway], transport: world.transport,
            time: world.clock, random: TestRandom(seed: 1),
            configuration: EngineConfiguration(
                owner: "test",
                context: MessageContext(
                    programName: "Altavoz", eventTitle: nil, linkBase: "https://x.test", postalAddress: nil)),
            templates: book, log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    }

    private static func reader(_ world: World, _ gateway: Writer, _ book: TemplateBook, _ pages: OptOutPullTests.Pages)
        -> TemplateReader
    {
        TemplateReader(
            gateways: [ScriptedGateway(), gateway], book: book, transport: pages, time: world.clock,
            log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    }

    /// Three workers of one campaign by WhatsApp; what is held says why.
    private func launched() async throws -> (World, ID<Campaign>) {
        let world = try await World()
        let drafts = (0..<3).map { index in
            WorkerDraft(
                contacts: [.phone(E164("+1213555010\(index)")!)], languages: [LanguageTag("es")!],
                regions: [GEOID("06037")!], topics: [.whatsapp], zones: ZoneSet("America/Los_Angeles")!,
                consent: ConsentEvidence(source: "test", date: CivilDate("2025-01-01")!))
        }
        _ = try await world.store.register(drafts, now: world.clock.now())
        return (world, try await world.launch { $0.audience = AudienceSpec(channels: [.whatsapp]) })
    }

    private func reasons(_ world: World) async throws -> Set<String> {
        Set(try await world.store.deliveries(LogFilter(), before: nil, limit: 10).compactMap(\.reason))
    }

    @Test(
        "without a template, with one that was not read, or one of other words, nothing goes: it is held for a person")
    func held() async throws {
        let cases: [([TemplateName: String], String?, String)] = [
            ([:], nil, "There is no WhatsApp template for pay-rights in es"),
            (
                [TemplateName(Self.name.message, LanguageTag("en")!): "HX1"], "pay-rights es",
                "There is no WhatsApp template"
            ),
            ([Self.name: "HX1"], nil, "has not been compared"),
            ([Self.name: "HX1"], "pay-rights en", "does not read as the reviewed text"),
            ([Self.name: "HX1"], "", "could not be read: No such template"),
        ]
        for (templates, words, reason) in cases {
            let (world, campaign) = try await launched()
            let gateway = Writer(templates)
            let book = TemplateBook()
            if let words {
                _ = await Self.reader(world, gateway, book, OptOutPullTests.Pages(["HX1": words])).turn()
            }
            let engine = Self.engine(world, gateway, book)
            let (leadership, _) = try await engine.start()
            try await world.play(engine, leadership, until: World.start + .hours(1))
            #expect(world.transport.sent.isEmpty)
            #expect(try await world.states(campaign) == [.held: 3])
            let found = try await reasons(world)
            #expect(found.count == 1 && found.allSatisfy { $0.contains(reason) }, "\(found)")
        }
    }

    @Test("what was held goes once its template is read and reads right")
    func goes() async throws {
        let (world, campaign) = try await launched()
        let gateway = Writer([Self.name: "HX1"])
        let book = TemplateBook()
        let pages = OptOutPullTests.Pages(["HX1": "pay-rights ES"])
        let reader = Self.reader(world, gateway, book, pages)
        #expect(await reader.hasWork)
        #expect(await reader.turn().hasNews)
        let engine = Self.engine(world, gateway, book)
        let (leadership, _) = try await engine.start()
        try await world.play(engine, leadership, until: World.start + .hours(1))
        #expect(world.transport.sent.isEmpty)
        pages.set("HX1", "pay-rights es")
        #expect(await reader.turn().hasNews)
        #expect(await !reader.turn().hasNews)
        await engine.refreshTexts()
        try await world.play(engine, leadership, until: world.clock.now() + .hours(1))
        #expect(world.transport.sent.map(\.body) == Array(repeating: "template HX1", count: 3))
        #expect(try await world.states(campaign) == [.accepted: 3])
    }

    @Test("a provider that cannot be asked is believed for a day, and one that knows of no template at once")
    func memory() async throws {
        let (world, _) = try await launched()
        let gateway = Writer([Self.name: "HX1"])
        let book = TemplateBook()
        let pages = OptOutPullTests.Pages(["HX1": "pay-rights es"])
        let reader = Self.reader(world, gateway, book, pages)
        let text = try #require(
            world.messages.text(
                Self.name.message, language: Self.name.language, channel: .whatsapp,
                context: MessageContext(programName: "A", eventTitle: nil, linkBase: "https://x", postalAddress: nil),
                on: CivilDate("2025-01-09")!))
        func goes() -> Bool {
            (try? book.filled(text, to: .phone(E164("+12135550100")!), by: gateway)) != nil
        }
        #expect(await reader.turn().next == World.start + TemplateReader.pause)
        #expect(goes())
        pages.set("HX1", nil)
        world.clock.set(World.start + .hours(23))
        #expect(await reader.turn().next == World.start + .hours(23) + TemplateReader.pauseAfterTrouble)
        #expect(goes())
        world.clock.set(World.start + .hours(24))
        _ = await reader.turn()
        #expect(!goes())
        pages.set("HX1", "pay-rights es")
        _ = await reader.turn()
        #expect(goes())
        pages.set("HX1", "")
        _ = await reader.turn()
        #expect(!goes())
    }

    @Test("an answer goes in words of our own, with no template at all, to who wrote in WhatsApp")
    func answer() async throws {
        let world = try await World(messages: TestMessages(keys: [.helpReply]))
        let gateway = Writer([:])
        let engine = Self.engine(world, gateway, TemplateBook())
        let (leadership, _) = try await engine.start()
        let intake = Intake(
            store: world.store, messages: world.messages,
            context: MessageContext(programName: "A", eventTitle: nil, linkBase: "https://x", postalAddress: nil),
            time: world.clock, log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        let writer = ContactAddress.phone(E164("+12135550100")!)
        try await intake.accept(
            [.reply(Reply(gateway: "whatsapp", messageID: "r1", from: writer, text: "help", channel: .whatsapp))],
            gateway: "whatsapp")
        try await world.play(engine, leadership, until: World.start + .minutes(1))
        #expect(world.transport.sent.map(\.body) == ["text"])
        #expect(world.transport.sent.map(\.to) == [writer.unmasked])
    }

    @Test("no answer by WhatsApp is worth sending after its 24 hours, however long its message holds")
    func session() {
        let answers = Answers(
            messages: TestMessages(keys: [.helpReply]),
            context: MessageContext(programName: "A", eventTitle: nil, linkBase: "https://x", postalAddress: nil))
        let now = World.start
        func end(_ channel: Channel) -> Timestamp? {
            answers.answer(.helpReply, by: channel, languages: [LanguageTag("es")!], now: now)?.validUntil
        }
        #expect(end(.whatsapp) == now + .hours(24) - .minutes(15))
        #expect(end(.sms) == now + .days(7))
    }
}
