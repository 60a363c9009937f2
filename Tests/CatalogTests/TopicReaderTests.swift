import Outreach
import Testing

@testable import Catalog

@Suite("A choice of topics")
struct TopicReaderTests {
    private static let catalog = Result { try MessageCatalog.load(from: RepositoryMessages.folder) }

    private func read(_ text: String, _ language: String = "en") throws -> [String]? {
        let catalog = try Self.catalog.get()
        return catalog.topics(chosenBy: text, of: catalog.offeredTopics, language: LanguageTag(language)!)?.map(\.text)
    }

    static let choices: [(text: String, language: String, chosen: [String])] = [
        ("1 3", "en", ["pay", "smoke"]), ("2", "en", ["heat"]), ("１，３", "zh-Hans", ["pay", "smoke"]),
        ("١ ٣", "ar", ["pay", "smoke"]), ("۱ و ۳", "fa", ["pay", "smoke"]), ("១ និង ៣", "km", ["pay", "smoke"]),
        ("੧ ੩", "pa", ["pay", "smoke"]), ("१, ३", "hi", ["pay", "smoke"]), ("๑ ๓", "th", ["pay", "smoke"]),
        ("1和3", "zh-Hans", ["pay", "smoke"]), ("1번, 3번", "ko", ["pay", "smoke"]), ("①③", "zh-Hant", []),
        ("1️⃣ 4️⃣", "en", ["pay", "calls"]), ("3 1", "en", ["pay", "smoke"]), ("1.", "en", ["pay"]),
        ("#1 & #2", "en", ["pay", "heat"]), ("1)\n2)", "en", ["pay", "heat"]), ("2, 2", "en", ["heat"]),
        ("Heat and smoke please", "en", ["heat", "smoke"]), ("calor y humo", "es", ["heat", "smoke"]),
        ("Sí, 2 y llamadas grabadas. Gracias", "es", ["heat", "calls"]), ("heat", "es", ["heat"]),
        ("0", "en", []), ("٠", "ar", []), ("nothing", "en", []), ("ninguno", "es", []), ("都不要", "zh-Hans", []),
    ]

    @Test("comes from a menu that does not offer WhatsApp: whoever is asked by text is not asked there")
    func noWhatsApp() throws {
        let (fixture, path) = (try Fixture(), "_meta/topics-menu.yaml")
        try fixture.offerTopics("¿Qué más? 1 calor 2 humo 0 nada. STOP")
        #expect(throws: Never.self) { try fixture.load() }
        try fixture.write(path, try fixture.read(path).replacing("smoke]", with: "whatsapp]"))
        let refusal = #expect(throws: BadInput.self) { try fixture.load() }
        #expect(refusal?.expected.contains("JOIN in WhatsApp") == true)
    }

    @Test("is numbers in any digits, and words, and nothing beside them", arguments: choices)
    func chosen(text: String, language: String, chosen: [String]) throws {
        // Two of these run together are one number of two digits.
        if text == "①③" { return #expect(try read(text, language) == nil) }
        #expect(try read(text, language) == chosen)
    }

    static let others = [
        "", "5", "14", "1 5", "90272", "1-4", "1 – 3", "4?", "no calls", "not 4", "no 4", "never 4", "4 no", "0 4",
        "none but heat", "heat, not calls", "what are calls", "YES", "ok", "thanks", "stop 4", "don't call", "4x4",
        "my boss pays 4 dollars", "call me a lawyer", "1 million", "🛑",
    ]

    @Test("is not read into anything else: it may be consent", arguments: others)
    func refused(text: String) throws { #expect(try read(text) == nil) }

    @Test(
        "each language's words choose what they name, in the menu's order of numbers",
        arguments: RepositoryMessages.languages)
    func words(language: String) throws {
        let catalog = try Self.catalog.get()
        let tag = LanguageTag(language)!
        let words = try #require(catalog.languages[tag])
        for topic in catalog.offeredTopics {
            for word in try #require(words.topicWords[topic]) {
                #expect(try read(word, language) == [topic.text], "\(word)")
                #expect(catalog.intent(of: word) != .stop, "\(word)")
            }
        }
        for word in words.noTopicWords { #expect(try read(word, language) == [], "\(word)") }
        let menu = try #require(
            catalog.text(.topicsMenu, language: tag, channel: .sms, context: .sample, on: CivilDate("2026-11-24")!))
        let digits = menu.body.unicodeScalars.filter { ("0"..."9").contains($0) }.map { Character($0) }
        #expect(digits == Array("12340"))
        // Who calls stands in the entry for calls.
        let entry = try #require(menu.body.split(separator: "4").last?.split(separator: "0").first)
        #expect(entry.contains("Altavoz"), "\(entry)")
    }
}
