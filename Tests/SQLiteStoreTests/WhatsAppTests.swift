import GRDB
import Outreach
import Testing

@testable import SQLiteStore

@Suite("WhatsApp in the store") struct WhatsAppTests {
    private let now = Fixture.now
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// Worker 1 agreed to WhatsApp; worker 2 to texts alone.
    private func world() async throws -> (Fixture, Leadership) {
        let fixture = Fixture(store: try folder.makeStore(key: MasterKey.generate()))
        let (first, second) = (Fixture.draft(1), Fixture.draft(2))
        let reader = WorkerDraft(
            contacts: first.contacts, languages: first.languages, regions: first.regions,
            topics: first.topics + [.whatsapp], zones: first.zones, consent: first.consent)
        _ = try await fixture.store.register([reader, second], now: now)
        return (fixture, try await fixture.leader())
    }

    private func lease(_ fixture: Fixture, _ leadership: Leadership, _ channel: Channel, at: Timestamp? = nil)
        async throws -> [LeasedDelivery]
    {
        try await fixture.store.exchange(
            Exchange(
                leadership: leadership, gateway: "g", outcomes: [], begins: [],
                lease: LeaseRequest(channel: channel, limit: 10, until: (at ?? now) + .minutes(5)), now: at ?? now)
        ).leased
    }

    private func begin(_ fixture: Fixture, _ leadership: Leadership, _ delivery: LeasedDelivery, at: Timestamp? = nil)
        async throws -> BeginVerdict
    {
        let at = at ?? now
        return try await fixture.store.exchange(
            Exchange(
                leadership: leadership, gateway: "g", outcomes: [],
                begins: [
                    AttemptBegin(
                        delivery: delivery.id,
                        attempt: AttemptID(at: at, random: (3, UInt64(delivery.id.rawValue) * 0x0001_0001_0001_0001)),
                        bodyHash: "00",
                        segments: 1)
                ], lease: nil, now: at)
        ).verdicts[0]
    }

    private func write(
        _ fixture: Fixture, _ id: String, from n: Int, by channel: Channel?, at: Timestamp? = nil,
        answer: MessageKey? = .helpReply, until: Timestamp? = nil, effects: [ReplyEffect] = [],
        question: WorkerQuestion.Kind? = nil, intent: ReplyIntent = .help
    ) async throws -> ReplyVerdict {
        let at = at ?? now
        return try await fixture.store.converse(
            InboundReply(gateway: "g", messageID: id, from: Fixture.phone(n), text: "words", channel: channel), now: at
        ) { _ in
            ReplyTurn(
                intent: intent,
                answer: answer.map {
                    QueuedAnswer(
                        message: $0, language: LanguageTag("es")!, segments: 1, validUntil: until ?? at + .days(1))
                }, effects: effects, question: question, evidence: "said so")
        }
    }

    @Test("only who agreed to WhatsApp is looked for, and consent to calls or texts is none")
    func audience() async throws {
        let (fixture, _) = try await world()
        func count(_ topic: Topic?) async throws -> Int {
            try await fixture.store.audienceGroups(
                AudienceQuery(regions: [GEOID("06037")!], topics: nil, requiredTopic: nil, agreedTo: topic)
            ).reduce(0) { $0 + $1.workers }
        }
        #expect(try await count(.whatsapp) == 1)
        #expect(try await count(.calls) == 0)
        #expect(try await count(nil) == 2)
    }

    @Test("in the transaction that begins a message, consent to WhatsApp is looked at again")
    func gate() async throws {
        let (fixture, leadership) = try await world()
        _ = try await fixture.launch(channels: [.whatsapp])
        let leased = try await lease(fixture, leadership, .whatsapp)
        let verdicts = try await [
            begin(fixture, leadership, leased[0]), begin(fixture, leadership, leased[1]),
        ]
        #expect(verdicts == [.go, .stopped(.end(.suppressed, .consent))])
    }

    @Test("what goes by WhatsApp is leased to no gateway that texts or calls, and is in the log as what it is")
    func lanes() async throws {
        let (fixture, leadership) = try await world()
        let campaign = try await fixture.launch(channels: [.whatsapp])
        for channel in [Channel.sms, .voice, .email] {
            #expect(try await lease(fixture, leadership, channel).isEmpty)
        }
        let leased = try await lease(fixture, leadership, .whatsapp)
        #expect(leased.count == 2 && leased.allSatisfy { $0.channel == .whatsapp && $0.to.channel == .sms })
        for channel in Channel.allCases {
            var filter = LogFilter()
            filter.channel = channel
            let found = try await fixture.store.deliveries(filter, before: nil, limit: 10)
            #expect(found.map(\.channel) == (channel == .whatsapp ? [.whatsapp, .whatsapp] : []))
        }
        let rows = try #require(try await fixture.store.report(on: campaign)).rows
        #expect(Set(rows.map(\.channel)) == [.whatsapp])
    }

    @Test("STOP ends texts and WhatsApp to that number alike, by whichever it came")
    func stop() async throws {
        let (fixture, leadership) = try await world()
        _ = try await fixture.launch(channels: [.whatsapp])
        _ = try await fixture.launch(channels: [.sms])
        let written = try await lease(fixture, leadership, .whatsapp)
        let texted = try await lease(fixture, leadership, .sms)
        let verdict = try await write(
            fixture, "r1", from: 1, by: .whatsapp, answer: .stopReply, intent: .stop)
        #expect(verdict == .queued)
        #expect(try await begin(fixture, leadership, written[0]) != .go)
        #expect(try await begin(fixture, leadership, texted[0]) != .go)
        #expect(try await begin(fixture, leadership, texted[1]) == .go)
        // Its confirmation goes the way that it came.
        #expect(try await lease(fixture, leadership, .sms).isEmpty)
        let confirmation = try await lease(fixture, leadership, .whatsapp)
        #expect(confirmation.map(\.message) == [.stopReply])
        #expect(try await begin(fixture, leadership, confirmation[0]) == .go)
    }

    @Test("who writes in WhatsApp is answered there, agreed or not, and who texts by text")
    func answers() async throws {
        let (fixture, leadership) = try await world()
        #expect(try await write(fixture, "r1", from: 2, by: .whatsapp) == .queued)
        #expect(try await write(fixture, "r2", from: 1, by: nil) == .queued)
        let texts = try await lease(fixture, leadership, .sms)
        #expect(texts.map(\.isReply) == [true] && texts[0].to == Fixture.phone(1))
        let written = try await lease(fixture, leadership, .whatsapp)
        #expect(written.map(\.isReply) == [true] && written[0].to == Fixture.phone(2))
        #expect(try await begin(fixture, leadership, written[0]) == .go)
        // Two ways are no way around the limit.
        #expect(try await write(fixture, "r3", from: 2, by: .sms) == .guarded)
    }

    @Test("an answer that was not sent within its session is not sent any more")
    func session() async throws {
        let (fixture, leadership) = try await world()
        let end = now + Channel.whatsapp.session!
        _ = try await write(fixture, "r1", from: 1, by: .whatsapp, until: end)
        let leader = try await fixture.store.renewLeadership(leadership, now: now, lasting: .hours(48))
        try #require(leader)
        let leased = try await lease(fixture, leadership, .whatsapp)
        #expect(try await begin(fixture, leadership, leased[0], at: end) == .stopped(.end(.expired, .validity)))
    }

    /// What somebody writes in a dialogue, answered as the conversation has it; the answer leaves.
    private func say(
        _ intent: ReplyIntent, _ fixture: Fixture, _ leadership: Leadership, _ id: String, by channel: Channel
    ) async throws -> [LeasedDelivery] {
        let spanish = LanguageTag("es")!
        let reading = ReplyReading(
            intent: intent, why: "", writtenIn: spanish, argument: intent == .join ? "91001" : nil,
            answer: intent == .join ? nil : .yes)
        _ = try await fixture.store.converse(
            InboundReply(gateway: "g", messageID: id, from: Fixture.phone(7), text: "", channel: channel), now: now
        ) { sender in
            let step = ConversationMachine(places: OnePlace(), menu: NoMenu()).step(
                reading, text: "", from: sender, source: "by \(channel.rawValue) through g, message \(id)", now: now)
            return ReplyTurn(
                intent: intent, conversation: step.conversation,
                answer: step.answer.map {
                    QueuedAnswer(message: $0, language: spanish, segments: 1, validUntil: now + .days(1), limit: 3)
                }, effects: step.effects, evidence: "")
        }
        let sent = try await lease(fixture, leadership, channel)
        for answer in sent { #expect(try await begin(fixture, leadership, answer) == .go) }
        return sent
    }

    @Test(
        "a YES counts where the question was asked: by another way it grants nothing, and the question is asked there",
        arguments: [(Channel.sms, Channel.whatsapp), (.whatsapp, .sms)])
    func askedElsewhere(asked: Channel, answered: Channel) async throws {
        let fixture = Fixture(store: try folder.makeStore(key: MasterKey.generate()))
        let leadership = try await fixture.leader()
        #expect(try await say(.join, fixture, leadership, "r1", by: asked).map(\.message) == [.joinConfirm])
        let again = try await say(.other, fixture, leadership, "r2", by: answered)
        #expect(again.map(\.message) == [.joinConfirm] && again[0].channel == answered)
        #expect(try await fixture.store.workerCount() == 0)
        #expect(try await say(.other, fixture, leadership, "r3", by: answered).map(\.message) == [.welcome])
        let worker = try #require(try await fixture.store.worker(at: Fixture.phone(7)))
        let topics: [Topic] = answered == .whatsapp ? [.whatsapp] : []
        #expect(try await fixture.store.worker(worker)?.topics == topics)
        let ledger = try await fixture.store.consentLedger(of: worker)
        #expect(ledger.map(\.topic) == [nil] + topics)
        let evidence =
            "YES by \(answered.rawValue) through g, message r3, to delivery \(again[0].id) by \(answered.rawValue), "
            + "after JOIN by \(asked.rawValue) through g, message r1"
        #expect(ledger.allSatisfy { $0.kind == .grant && $0.evidence == evidence })
    }

    @Test("what is agreed to in WhatsApp is consent to WhatsApp too, and what is agreed to by text is not")
    func joining() async throws {
        let (fixture, _) = try await world()
        func join(_ n: Int, by channel: Channel) async throws -> [Topic] {
            _ = try await write(
                fixture, "join \(n)", from: n, by: channel, answer: .welcome,
                effects: [.join(language: nil, regions: [GEOID("06037")!], zones: nil, evidence: "YES")], intent: .other
            )
            let worker = try #require(try await fixture.store.worker(at: Fixture.phone(n)))
            return try #require(try await fixture.store.worker(worker)).topics
        }
        #expect(try await join(7, by: .whatsapp) == [.whatsapp])
        let worker = try #require(try await fixture.store.worker(at: Fixture.phone(7)))
        let ledger = try await fixture.store.consentLedger(of: worker)
        #expect(
            ledger.map(\.topic) == [nil, .whatsapp] && ledger.allSatisfy { $0.kind == .grant && $0.evidence == "YES" })
        try await fixture.store.optOut(Fixture.phone(7), evidence: "STOP", now: now)
        #expect(try await fixture.store.worker(worker)?.topics == [])
        #expect(try await join(8, by: .sms) == [])
    }

    @Test("a person's answer goes by WhatsApp while that is allowed, and by text afterwards")
    func questions() async throws {
        for (hours, channel) in [(Int64(1), Channel.whatsapp), (25, .sms)] {
            let folder = try TemporaryFolder()
            let fixture = Fixture(store: try folder.makeStore(key: MasterKey.generate()))
            _ = try await fixture.store.register([Fixture.draft(1)], now: now)
            _ = try await write(fixture, "q", from: 1, by: .whatsapp, answer: nil, question: .other, intent: .other)
            let question = try #require(try await fixture.store.questions(all: false, limit: 10).first)
            #expect(question.channel == .whatsapp)
            let later = now + .hours(hours)
            let answer = QueuedAnswer(
                message: MessageKey("pay-rights")!, language: LanguageTag("es")!, segments: 1,
                validUntil: later + .days(7))
            let verdict = try await fixture.store.answerQuestion(question.id, .message(answer), by: "rosa", now: later)
            #expect(verdict == .queued)
            let leadership = try await fixture.leader()
            _ = try await fixture.store.renewLeadership(leadership, now: now, lasting: .days(3))
            let leased = try await lease(fixture, leadership, channel, at: later)
            #expect(leased.map(\.message) == [MessageKey("pay-rights")!])
            if channel == .whatsapp { #expect(leased[0].validUntil == now + Channel.whatsapp.session!) }
        }
    }
}

private struct OnePlace: PlaceFinder {
    func place(named text: String) -> FoundPlace? { FoundPlace(regions: [GEOID("06037")!], zones: .unitedStates) }
}

private struct NoMenu: TopicMenu {
    let offeredTopics: [Topic] = []
    func topics(chosenBy text: String, of offered: [Topic], language: LanguageTag?) -> [Topic]? { nil }
}
