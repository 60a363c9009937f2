import DispatchEngine
import Logging
import Outreach
import Synchronization
import Testing

/// The catalog is edited, and read anew, while deliveries wait or are on their way.
@Suite("Texts that change while deliveries wait")
struct ReloadTests {
    /// One text, which the test edits: `draft` is nobody's word, until its reviewers have signed it.
    final class Edited: MessageSource {
        private let edition = Mutex((name: "first", isApproved: true))
        private let base = TestMessages()

        func edit(_ name: String, isApproved: Bool) { edition.withLock { $0 = (name, isApproved) } }

        func text(_ key: MessageKey, language: LanguageTag, channel: Channel, context: MessageContext, on: CivilDate)
            -> OutgoingText?
        {
            let (name, isApproved) = edition.withLock { $0 }
            return OutgoingText(
                key: key, language: language, channel: channel, subject: nil, body: name, html: nil, segments: 1,
                approvalHash: name, isApproved: isApproved, obstacle: isApproved ? nil : "not reviewed",
                isRightToLeft: false)
        }

        func message(_ key: MessageKey) -> MessageFacts? { base.message(key) }
        func language(for preferences: [LanguageTag], message: MessageKey) -> LanguageTag? {
            base.language(for: preferences, message: message)
        }
        func intent(of reply: String) -> ReplyIntent { base.intent(of: reply) }
        func reading(of reply: String, language: LanguageTag?) -> ReplyReading {
            base.reading(of: reply, language: language)
        }
        func playbook(_ name: String) -> Playbook? { nil }
        var playbooks: [Playbook] { [] }
    }

    private static func engine(_ world: World, _ messages: Edited, _ store: (any DispatchStore)? = nil) -> Engine {
        Engine(
            store: store ?? world.store, messages: messages, gateways: world.gateways, transport: world.transport,
            time: world.clock, random: TestRandom(seed: 1),
            configuration: EngineConfiguration(
                owner: "test",
                context: MessageContext(
                    programName: "Altavoz", eventTitle: nil, linkBase: "https://x.test", postalAddress: nil)),
            log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    }

    private static let night = Timestamp(iso8601: "2025-01-10T06:00:00Z")!
    private static let morning = Timestamp(iso8601: "2025-01-10T16:00:00Z")!

    @Test("what waited through the night goes in the words that are signed when it leaves, and in no others")
    func held() async throws {
        let (world, messages) = (try await World(), Edited())
        try await world.workers(10)
        world.clock.set(Self.night)
        let campaign = try await world.launch()
        let engine = Self.engine(world, messages)
        let (leadership, _) = try await engine.start()
        _ = try await engine.turn(leadership)
        // Edited while they are held until the morning: the signed words are gone, the new ones are unsigned.
        messages.edit("draft", isApproved: false)
        await engine.refreshTexts()
        try await world.play(engine, leadership, until: Self.morning + .hours(1))
        #expect(world.transport.sent.isEmpty)
        #expect(try await world.states(campaign) == [.held: 10])
        messages.edit("second", isApproved: true)
        await engine.refreshTexts()
        try await world.play(engine, leadership, until: Self.morning + .hours(2))
        #expect(world.transport.sent.map(\.body) == Array(repeating: "second", count: 10))
    }

    @Test("what is just being held when its words are signed is looked at again")
    func signedWhileHolding() async throws {
        let (world, messages, signed) = (try await World(), Edited(), Flag())
        let running = Mutex<Engine?>(nil)
        let store = HookedStore(
            store: world.store,
            beforeHold: {
                guard signed.raise() else { return }
                messages.edit("second", isApproved: true)
                await running.withLock { $0 }?.refreshTexts()
            })
        messages.edit("draft", isApproved: false)
        try await world.workers(10)
        _ = try await world.launch()
        let engine = Self.engine(world, messages, store)
        running.withLock { $0 = engine }
        let (leadership, _) = try await engine.start()
        try await world.play(engine, leadership, until: World.start + .hours(1))
        #expect(world.transport.sent.map(\.body) == Array(repeating: "second", count: 10))
    }

    @Test("a review that lapses between two batches stops the second: what is rendered already was signed")
    func inFlight() async throws {
        let gateway = ScriptedGateway(rate: 10, concurrency: 4)
        let (world, messages) = (try await World(gateways: [gateway]), Edited())
        try await world.workers(100)
        let campaign = try await world.launch()
        let engine = Self.engine(world, messages)
        let (leadership, _) = try await engine.start()
        let lapsed = Flag()
        world.transport.whenAsked {
            guard lapsed.raise() else { return }
            messages.edit("draft", isApproved: false)
            await engine.refreshTexts()
        }
        try await world.play(engine, leadership, until: World.start + .hours(1))
        let sent = world.transport.sent
        #expect(Set(sent.map(\.body)) == ["first"] && sent.count < 50)
        #expect(try await world.states(campaign)[.held] == 100 - sent.count)
        messages.edit("second", isApproved: true)
        await engine.refreshTexts()
        try await world.play(engine, leadership, until: World.start + .hours(2))
        #expect(world.transport.sent.dropFirst(sent.count).map(\.body).allSatisfy { $0 == "second" })
        #expect(world.transport.sent.count == 100)
    }
}
