import Catalog
import DispatchEngine
import Foundation
import Outreach
import Testing

@Suite("Choosing topics by text", .serialized)
struct TopicsTests {
    private static func ledger(_ line: TextLine, _ n: Int = 7) async throws -> [ConsentEntry] {
        guard let id = try await line.store.worker(at: .phone(TextLine.phone(n))) else { return [] }
        return try await line.store.consentLedger(of: id)
    }

    private static func topics(_ line: TextLine, _ n: Int = 7) async throws -> [String]? {
        guard let id = try await line.store.worker(at: .phone(TextLine.phone(n))) else { return nil }
        return try await line.store.worker(id)?.topics.map(\.text)
    }

    private static func registered(_ n: Int, topics: [String] = []) -> WorkerDraft {
        WorkerDraft(
            contacts: [.phone(TextLine.phone(n))], languages: [LanguageTag("es")!], regions: [GEOID("06037")!],
            topics: topics.map { Topic($0)! }, zones: ZoneSet("America/Los_Angeles")!,
            consent: ConsentEvidence(source: "intake form", date: CivilDate("2026-11-01")!))
    }

    private static let digits = [
        "ar": "٢", "fa": "۲", "hi": "२", "km": "២", "pa": "੨", "th": "๒", "zh-Hans": "２", "zh-Hant": "②", "hy": "2.",
        "ko": "2번", "ru": "2️⃣", "en": "#2", "es": "2)", "fil": "2 po", "pt-BR": "2!", "vi": "2 ạ",
    ]

    @Test("in each of sixteen languages the menu comes, and a number in its digits and a word of its own choose")
    func everyLanguage() async throws {
        #expect(JoiningTests.languages.count == 16)
        let offered = TextLine.catalog.offeredTopics.map(\.text)
        #expect(offered == ["pay", "heat", "smoke", "calls"])
        try await TextLine.open { line async throws in
            for (n, tag) in JoiningTests.languages.enumerated() {
                let words = try #require(TextLine.catalog.languages[tag])
                _ = try await line.store.register([Self.registered(n)], now: line.clock.now())
                #expect(try await line.say("TOPICS", from: n) == ["language-menu en"], "\(tag)")
                #expect(try await line.say(words.menuName, from: n) == ["topics-menu \(tag)"], "\(tag)")
                let two = try #require(Self.digits[tag.text])
                #expect(try await line.say(two, from: n) == ["topics-set \(tag): 2"], "\(tag) \(two)")
                #expect(try await Self.topics(line, n) == ["heat"])
                // In its own word, where that is no other language's.
                let own = words.words[.topics]?.last ?? ""
                let first = try await line.say(own, from: n)
                if first != ["topics-menu \(tag)"] {
                    // Both forms of Chinese share the word.
                    let isShared = first == ["topics-menu zh-Hans"] && tag.text == "zh-Hant"
                    #expect(first == ["language-menu en"] || isShared, "\(tag) \(own)")
                    #expect(try await line.say(words.menuName, from: n) == ["topics-menu \(tag)"], "\(tag)")
                }
                let smoke = try #require(words.topicWords[Topic("smoke")!]?.first)
                #expect(try await line.say(smoke, from: n) == ["topics-set \(tag): 3"], "\(tag) \(smoke)")
                #expect(try await Self.topics(line, n) == ["smoke"])
            }
        }
    }

    @Test("consent to calls is on the ledger with the reply that gave it and the menu that asked, and is taken back so")
    func ledger() async throws {
        try await TextLine.open { line async throws in
            for text in ["UNIRME 91001", "SI"] { try await line.say(text) }
            #expect(try await line.say("ESPAÑOL") == ["language-changed es"])
            try await line.say("TOPICS", id: "T1")
            #expect(try await line.say("Español") == ["topics-menu es"])
            #expect(try await line.say("1, 4", id: "T2") == ["topics-set es: 1 4"])
            #expect(try await Self.topics(line) == ["calls", "pay"])
            let menu = try await line.store.deliveries(LogFilter(), before: nil, limit: 99)
                .first { $0.message == .topicsMenu }
            let given = try #require(try await Self.ledger(line).last)
            #expect(given.kind == .grant && given.topic == .calls)
            #expect(
                given.evidence
                    == "1 4 by sms through line, message T2, to delivery \(menu!.id) by sms, "
                    + "after TOPICS by sms through line, message T1")
            // A menu again, and it is confirmed; 0 takes it back.
            for text in ["TOPICS", "Español", "4"] { try await line.say(text) }
            #expect(try await Self.ledger(line).last?.kind == .confirmation)
            #expect(try await Self.topics(line) == ["calls"])
            for text in ["TOPICS", "Español"] { try await line.say(text) }
            #expect(try await line.say("NADA") == ["topics-set es: 0"])
            #expect(try await Self.topics(line) == [])
            let taken = try #require(try await Self.ledger(line).last)
            #expect(taken.kind == .revocation && taken.topic == .calls)
            // To being texted they agree as before.
            let id = try #require(try await line.store.worker(at: .phone(TextLine.phone(7))))
            #expect(try await line.store.worker(id)?.contactPoints.map(\.consent) == [.granted])
        }
    }

    @Test("topics that are not on the menu are neither named, nor added, nor taken away")
    func hidden() async throws {
        try await TextLine.open { line async throws in
            _ = try await line.store.register(
                [Self.registered(7, topics: ["survivor-help", "heat"])], now: line.clock.now())
            for text in ["TOPICS", "Español"] { try await line.say(text) }
            #expect(try await line.say("0") == ["topics-set es: 0"])
            #expect(try await Self.topics(line) == ["survivor-help"])
            for message in line.sent { #expect(!message.text.lowercased().contains("survivor")) }
        }
    }

    static let answers = ["1 3", "calls", "4", "0", "NO", "whatever", "YES", "1 9", "gracias"]

    @Test("to a worker, to somebody unknown and to a worker with topics the same is answered", arguments: answers)
    func discretion(answer: String) async throws {
        try await TextLine.open { line async throws in
            _ = try await line.store.register(
                [Self.registered(1), Self.registered(2, topics: ["calls", "survivor-help", "pay"])],
                now: line.clock.now())
            var told: Set<[[String]]> = []
            for n in 1...3 {
                told.insert(try await ["TOPICS", "English", answer, "2"].asyncMap { try await line.say($0, from: n) })
            }
            #expect(told.count == 1, "\(told)")
            #expect(try await line.store.workerCount() == 2)
        }
    }

    @Test("what somebody unknown chose holds when they sign up within a day, and else is erased")
    func stranger() async throws {
        try await TextLine.open { line async throws in
            for text in ["TOPICS", "English", "2 4"] { try await line.say(text) }
            #expect(try await line.store.workerCount() == 0)
            for text in ["UNIRME 91001", "SI"] { try await line.say(text) }
            #expect(try await Self.topics(line) == ["calls", "heat"])
            #expect(try await Self.ledger(line).map(\.topic) == [.calls, nil])
            for text in ["TOPICS", "English", "2 4"] { try await line.say(text, from: 8) }
            line.clock.advance(.hours(25))
            #expect(try await line.store.sweepReplies(now: line.clock.now()).visitors == 1)
            #expect(try await JoiningTests.numbers(line)["keys"] == 1)
        }
    }

    @Test("a choice from a menu that has not left grants nothing, and the menu comes again")
    func neverAsked() async throws {
        try await TextLine.open { line async throws in
            _ = try await line.store.register([Self.registered(7)], now: line.clock.now())
            for text in ["TOPICS", "English"] { try await line.say(text, delivering: text == "TOPICS") }
            line.carrier(isDown: true)
            #expect(try await line.say("4") == [])
            #expect(try await Self.topics(line) == [])
            #expect(try await Self.ledger(line).count == 1)
            line.carrier(isDown: false)
            line.clock.advance(.minutes(30))
            #expect(try await Set(line.deliver()) == ["topics-menu en"])
            #expect(try await line.say("4") == ["topics-set en: 4"])
            #expect(try await Self.topics(line) == ["calls"])
        }
    }

    @Test("a menu expires after a day: what comes later chooses nothing")
    func expiry() async throws {
        try await TextLine.open { line async throws in
            _ = try await line.store.register([Self.registered(7)], now: line.clock.now())
            for text in ["TOPICS", "English"] { try await line.say(text) }
            line.clock.advance(Conversation.lifetime)
            #expect(try await line.say("4") == ["not-understood en"])
            #expect(try await Self.topics(line) == [])
        }
    }

    @Test("STOP ends consent to calls: START brings texts back and not calls, and neither does a file")
    func stop() async throws {
        try await TextLine.open { line async throws in
            let draft = Self.registered(7, topics: ["calls", "heat"])
            _ = try await line.store.register([draft], now: line.clock.now())
            #expect(try await line.say("STOP") == ["stop-reply es"])
            #expect(try await Self.topics(line) == ["heat"])
            #expect(try await Self.ledger(line).map(\.topic) == [nil, .calls, nil, .calls])
            // Who has stopped is sent no menu, and what they write chooses no calls, though one had come before.
            for text in ["TOPICS", "English", "4"] { _ = try await line.say(text) }
            #expect(try await Self.topics(line)?.contains("calls") == false)
            #expect(try await line.say("START") == ["welcome en"])
            _ = try await line.store.register([draft], now: line.clock.now())
            #expect(try await Self.topics(line)?.contains("calls") == false)
            for text in ["TOPICS", "English"] { try await line.say(text) }
            #expect(try await line.say("4") == ["topics-set en: 4"])
            #expect(try await Self.topics(line)?.contains("calls") == true)
        }
    }

    @Test("after a STOP an older menu grants no calls")
    func olderMenu() async throws {
        try await TextLine.open { line async throws in
            _ = try await line.store.register([Self.registered(7)], now: line.clock.now())
            for text in ["TOPICS", "English", "STOP", "TOPICS", "English", "2 4"] { try await line.say(text) }
            #expect(try await Self.topics(line)?.contains("calls") == false)
            #expect(try await Self.ledger(line).allSatisfy { $0.topic == nil })
        }
    }

    @Test("a file does not bring back what was taken back by text")
    func imported() async throws {
        try await TextLine.open { line async throws in
            let draft = Self.registered(7, topics: ["calls", "heat"])
            _ = try await line.store.register([draft], now: line.clock.now())
            for text in ["TOPICS", "English", "0"] { try await line.say(text) }
            #expect(try await Self.topics(line) == [])
            _ = try await line.store.register([draft], now: line.clock.now())
            #expect(try await Self.topics(line) == ["heat"])
        }
    }

    @Test("each menu and each choice is answered at most three times a day")
    func guarded() async throws {
        try await TextLine.open { line async throws in
            _ = try await line.store.register([Self.registered(7)], now: line.clock.now())
            var answers: [[String]] = []
            for text in ["TOPICS", "English", "1", "TOPICS", "English", "2", "TOPICS", "English", "3"] {
                answers.append(try await line.say(text))
            }
            #expect(answers.allSatisfy { $0.count == 1 })
            #expect(try await line.say("TOPICS") == [])
        }
    }
}

extension Array {
    fileprivate func asyncMap<T>(_ transform: (Element) async throws -> T) async rethrows -> [T] {
        var result: [T] = []
        for element in self { result.append(try await transform(element)) }
        return result
    }
}
