import Catalog
import Foundation
import GRDB
import Outreach
import SQLiteStore
import Testing

@Suite("Signing up by text, through the real words, places, store and webhook", .serialized)
struct JoiningTests {
    static let dialogues: [(said: [String], answered: [[String]])] = [
        (
            ["JOIN 90272", "ESPAÑOL", "SI"],
            [["language-menu en"], ["join-confirm es"], ["welcome es"]]
        ),
        (["UNIRME Altadena", "sí"], [["join-confirm es"], ["welcome es"]]),
        (["加入 91001", "是"], [["join-confirm zh-Hans"], ["welcome zh-Hans"]]),
        (["참여 90006", "네"], [["join-confirm ko"], ["welcome ko"]]),
        (
            ["Quiero unirme", "condado de Ventura", "Si, gracias"],
            [["ask-region es"], ["join-confirm es"], ["welcome es"]]
        ),
        (
            ["THAM GIA", "nowhere in particular", "Santa Rosa, CA", "có"],
            [["ask-region vi"], ["region-not-found vi"], ["join-confirm vi"], ["welcome vi"]]
        ),
        (["اشتراك ٩١٠٠١", "نعم"], [["join-confirm ar"], ["welcome ar"]]),
        (
            ["join", "English", "Los Angeles", "yes"],
            [["language-menu en"], ["ask-region en"], ["join-confirm en"], ["welcome en"]]
        ),
        (
            ["unirme 91001", "한국어", "YES"],
            [["join-confirm es"], ["join-confirm ko"], ["welcome ko"]]
        ),
        (["unirme 91001", "condado napa", "SI"], [["join-confirm es"], ["join-confirm es"], ["welcome es"]]),
        (["unirme 91001", "AYUDA", "SI"], [["join-confirm es"], ["help-reply es"], ["welcome es"]]),
        (["unirme 91001", "¿quién es?", "SI"], [["join-confirm es"], ["not-understood es"], ["welcome es"]]),
    ]

    @Test("short dialogues end in consent, in several languages and scripts", arguments: dialogues)
    func dialogue(said: [String], answered: [[String]]) async throws {
        try await TextLine.open { line async throws in
            for (text, answer) in zip(said, answered) {
                // Before the last word nobody is registered.
                #expect(try await line.store.workerCount() == 0)
                #expect(try await line.say(text) == answer, "\(text)")
            }
            let id = try #require(try await line.store.worker(at: .phone(TextLine.phone(7))))
            let worker = try #require(try await line.store.worker(id))
            #expect(worker.contactPoints.map(\.consent) == [.granted])
            #expect(worker.languages.first?.text == answered.last?.first?.split(separator: " ").last.map(String.init))
            #expect(!worker.regions.isEmpty && worker.zones == ZoneSet("America/Los_Angeles"))
        }
    }

    /// The languages in which a dialogue can be had.
    static let languages = TextLine.catalog.languages.keys.filter { tag in
        TextLine.catalog.text(
            .joinConfirm, language: tag, channel: .sms, context: TextLine.context,
            on: CivilDate(utc: TextLine.noon))?.language == tag
    }.sorted { $0.text < $1.text }

    @Test("in each of sixteen languages its own name, its own yes and its own STOP do what they say")
    func everyLanguage() async throws {
        #expect(Self.languages.count == 16)
        try await TextLine.open { line async throws in
            for (n, tag) in Self.languages.enumerated() {
                let words = try #require(TextLine.catalog.languages[tag])
                #expect(try await line.say("JOIN 91001", from: n) == ["language-menu en"], "\(tag)")
                #expect(try await line.say(words.menuName, from: n) == ["join-confirm \(tag)"], "\(tag)")
                let yes = words.yesWords.first ?? "YES"
                #expect(try await line.say(yes, from: n) == ["welcome \(tag)"], "\(tag) \(yes)")
                let contact = ContactAddress.phone(TextLine.phone(n))
                let id = try #require(try await line.store.worker(at: contact), "\(tag)")
                #expect(try await line.store.worker(id)?.languages == [tag])
                #expect(try await line.store.worker(id)?.regions == [GEOID("06037")!])
                let stop = try #require(words.words[.stop]?.last { $0 != "STOP" })
                #expect(try await line.say(stop, from: n) == ["stop-reply \(tag)"], "\(tag) \(stop)")
                #expect(try await line.store.worker(id)?.contactPoints.first?.isSuppressed == true, "\(tag)")
                #expect(try await line.say(yes, from: n) == [], "\(tag)")
            }
        }
    }

    @Test("where a language has a word of its own for JOIN, it need not be asked for")
    func ownWord() async throws {
        var tried = 0
        try await TextLine.open { line async throws in
            for (n, tag) in Self.languages.enumerated() {
                let words = TextLine.catalog.languages[tag]?.words[.join] ?? []
                guard
                    let own = words.first(where: {
                        TextLine.catalog.reading(of: "\($0) 91001", language: nil).writtenIn == tag
                    })
                else { continue }
                #expect(try await line.say("\(own) 91001", from: n) == ["join-confirm \(tag)"], "\(own)")
            }
        }
        for tag in Self.languages {
            let words = TextLine.catalog.languages[tag]?.words[.join] ?? []
            if words.contains(where: { TextLine.catalog.reading(of: "\($0) 91001", language: nil).writtenIn == tag }) {
                tried += 1
            }
        }
        // English shares its words with all; written Chinese is answered in one of its two forms.
        #expect(tried >= 14, "\(tried)")
    }

    @Test("the ledger keeps the YES, the very question that it answered, and what began the dialogue")
    func evidence() async throws {
        try await TextLine.open { line async throws in
            try await line.say("UNIRME 91001", id: "A1")
            try await line.say("SI", id: "A2")
            let id = try #require(try await line.store.worker(at: .phone(TextLine.phone(7))))
            let ledger = try await line.store.consentLedger(of: id)
            #expect(ledger.map(\.kind) == [.grant])
            let question = try await line.store.deliveries(LogFilter(), before: nil, limit: 9)
                .first { $0.message == .joinConfirm }
            #expect(
                ledger.first?.evidence
                    == "YES by sms through line, message A2, to delivery \(question!.id) by sms, "
                    + "after JOIN by sms through line, message A1")
            // The delivery names the text by its hash.
            let story = try await line.store.story(of: question!.id)
            #expect(story?.entries.contains { $0.kind == "attempt" } == true)
        }
    }

    static let openings = [
        "JOIN 90272", "JOIN", "JOIN nowhere", "UNIRME Altadena", "加入 91001", "REGION Napa", "CONDADO DE NAPA", "LANG",
        "TOPICS", "TEMAS calor", "الموضوعات", "LANGUAGE", "ESPAÑOL", "한국어", "IDIOMA", "quiero unirme", "THAM GIA 92683",
        "gracias", "YES", "si",
    ]

    @Test("the same is answered to a worker as to somebody unknown, in the same language", arguments: openings)
    func discretion(opening: String) async throws {
        try await TextLine.open { line async throws in
            let registered = WorkerDraft(
                contacts: [.phone(TextLine.phone(1))], languages: [LanguageTag("es")!], regions: [GEOID("06037")!],
                zones: ZoneSet("America/Los_Angeles")!,
                consent: ConsentEvidence(source: "intake form", date: CivilDate("2026-11-01")!))
            _ = try await line.store.register([registered], now: line.clock.now())
            #expect(try await line.say(opening, from: 1) == line.say(opening, from: 2))
        }
    }

    @Test("a YES that comes when the dialogue has expired grants nothing, and whoever only wrote is erased")
    func expiry() async throws {
        try await TextLine.open { line async throws in
            #expect(try await line.say("UNIRME 91001") == ["join-confirm es"])
            line.clock.advance(Conversation.lifetime)
            #expect(try await line.say("SI") == [])
            #expect(try await line.store.workerCount() == 0)
            line.clock.advance(.hours(25))
            #expect(try await line.store.sweepReplies(now: line.clock.now()).visitors == 1)
            let left = try await Self.numbers(line)
            #expect(left == ["addresses": 0, "keys": 0, "conversations": 0, "suppressions": 0, "granted": 0])
        }
    }

    @Test("a YES to a question that has not left grants nothing, and is asked for again")
    func neverAsked() async throws {
        try await TextLine.open { line async throws in
            line.carrier(isDown: true)
            #expect(try await line.say("UNIRME 91001") == [])
            #expect(try await line.say("SI") == [])
            #expect(try await line.store.workerCount() == 0)
            line.carrier(isDown: false)
            line.clock.advance(.minutes(30))
            #expect(try await Set(line.deliver()) == ["join-confirm es"])
            #expect(try await line.say("SI") == ["welcome es"])
        }
    }

    @Test("who is registered moves, and is reached where they now say to be")
    func moving() async throws {
        try await TextLine.open { line async throws in
            for text in ["UNIRME 91001", "SI"] { try await line.say(text) }
            // Spanish and Portuguese have the word, so that the language is asked for, as of anybody.
            #expect(try await line.say("CONDADO Napa") == ["language-menu en"])
            #expect(try await line.say("Español") == ["join-confirm es"])
            let id = try #require(try await line.store.worker(at: .phone(TextLine.phone(7))))
            #expect(try await line.store.worker(id)?.regions == [GEOID("06037")!])
            try await line.say("SI")
            #expect(try await line.store.worker(id)?.regions == [GEOID("06055")!])
            #expect(try await line.store.consentLedger(of: id).map(\.kind) == [.grant, .confirmation])
        }
    }

    @Test("the name of a language changes it; LANG asks which")
    func language() async throws {
        try await TextLine.open { line async throws in
            for text in ["UNIRME 91001", "SI"] { try await line.say(text) }
            let id = try #require(try await line.store.worker(at: .phone(TextLine.phone(7))))
            #expect(try await line.say("한국어") == ["language-changed ko"])
            #expect(try await line.store.worker(id)?.languages.map(\.text) == ["ko", "es"])
            #expect(try await line.say("LANG") == ["language-menu en"])
            #expect(try await line.say("FA") == ["language-menu en"])
            #expect(try await line.say("فارسی") == ["language-changed fa"])
            #expect(try await line.say("HELP") == ["help-reply fa"])
        }
    }

    /// What the database holds, counted by SQL of this test.
    static func numbers(_ line: TextLine) async throws -> [String: Int] {
        let queue = try DatabaseQueue(path: line.database)
        defer { try? queue.close() }
        return try await queue.read { db in
            func count(_ sql: String) throws -> Int { try Int.fetchOne(db, sql: "SELECT count(*) FROM \(sql)")! }
            return [
                "addresses": try count("contact_points WHERE sealed IS NOT NULL OR lookup IS NOT NULL"),
                "keys": try count("worker_keys"), "conversations": try count("conversations"),
                "suppressions": try count("suppressions"),
                "granted": try count("contact_points WHERE consent = 'granted'"),
            ]
        }
    }
}
