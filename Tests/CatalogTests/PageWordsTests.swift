import Outreach
import Testing

@testable import Catalog

@Suite("The words of pages")
struct PageWordsTests {
    /// One fault in the Spanish words.
    static let plants: [(LintRule, LintFinding.Severity, PageWord, String?, words: String)] = [
        (.missingField, .error, .joinSent, nil, "join_sent is missing"),
        (.unknownPlaceholder, .error, .joinTitle, "Únase a {{program}}", "has braces"),
        (.unsourcedNumber, .error, .errorPhone, "Escriba las 10 cifras", "10 comes from no fact"),
        (.untranslated, .error, .tryAgain, "this is said FOR try again", "is still in English"),
        (.notNFC, .error, .joinIntro, "Ma\u{301}s", "not in normal form C"),
        (.bidiControls, .error, .joinIntro, "Más \u{2067}", "opens an isolate"),
        (.wrongScript, .error, .joinIntro, "Мы присылаем сообщения", "0 % of it is written in Latn"),
        (.lockScreen, .error, .stopTitle, "¿Ya no quiere leer sobre la policía?", "says \"policía\""),
        (
            .tooLong, .warning, .consentLabel, String(repeating: "Quiero los mensajes. ", count: 6),
            "more than two and a half times"
        ),
        (.linksDiffer, .error, .joinPrivacy, "Lea https://example.com/x", "names https://example.com/x"),
    ]

    @Test("each planted fault is found at its line", arguments: plants.indices)
    func planted(_ index: Int) throws {
        let it = Self.plants[index]
        let fixture = try Fixture()
        try fixture.writePages()
        if it.0 == .tooLong {
            try fixture.edit(
                "en/pages.yaml", "This is said for consent label", "I want to have these short messages now.")
        }
        func findings() -> [LintFinding] { fixture.lint().filter { $0.file == "\(fixture.folder)/es/pages.yaml" } }
        #expect(findings() == [])
        let english = try fixture.read("en/pages.yaml")
        try fixture.writePages(it.2, it.3)
        try fixture.write("en/pages.yaml", english)
        let found = findings()
        #expect(found.map(\.rule) == [it.0])
        #expect(found.first?.severity == it.1)
        #expect(found.first?.message.contains(it.words) == true)
        let line = it.3 == nil ? 1 : PageWord.allCases.firstIndex(of: it.2)! + 1
        #expect(found.first?.line == line)
    }

    @Test("neither the programme's subject nor a sensitive word is looked for where the reader asked for the page")
    func notNeutral() throws {
        let fixture = try Fixture()
        try fixture.writePages(.joinPrivacy, "No preguntamos por su inmigración")
        #expect(fixture.lint().filter { $0.file.hasSuffix("es/pages.yaml") } == [])
    }

    @Test("once one language has them, every written language has to")
    func missingFile() throws {
        let fixture = try Fixture()
        #expect(fixture.lint().filter { $0.message.contains("no words for the pages") } == [])
        try fixture.writePages()
        let missing = fixture.lint().filter { $0.message.contains("no words for the pages") }
        #expect(missing.allSatisfy { $0.rule == .missingFile && $0.severity == .error })
        #expect(
            Set(missing.map { $0.file.split(separator: "/").dropLast().last! }) == [
                "fa", "fil", "mix", "pa", "pt-BR", "zh-Hans", "zh-Hant",
            ])
    }

    @Test("a key that means nothing, and a text of several lines, are refused")
    func form() throws {
        let fixture = try Fixture()
        try fixture.writePages()
        try fixture.edit("es/pages.yaml", "try_again:", "tryagain:")
        #expect(throws: BadInput.self) { try fixture.load() }
        try fixture.writePages()
        try fixture.edit("es/pages.yaml", "try_again: Esto", "try_again: |-\n  Una\n  Esto")
        #expect(throws: BadInput.self) { try fixture.load() }
    }

    @Test(
        "the reader gets the first language asked for that has every word, else English",
        arguments: [
            (["es-MX"], "es"), (["fr", "es"], "es"), (["fr"], "en"), ([], "en"), (["fa", "es"], "es"),
            (["en", "es"], "en"),
            (["pt-BR"], "en"),
        ])
    func preferences(_ tags: [String], _ expected: String) throws {
        let fixture = try Fixture()
        try fixture.writePages()
        try fixture.write("fa/pages.yaml", "try_again: دوباره امتحان کنید\n")
        let words = try #require(try fixture.load().pageWords(for: tags.map { LanguageTag($0)! }))
        #expect(words.language.text == expected)
        #expect(words[.tryAgain] == (expected == "es" ? "Esto se dice para try again" : "This is said for try again"))
    }

    @Test("a catalog without such words has none to give")
    func none() throws {
        #expect(try Fixture().load().pageWords(for: [LanguageTag("es")!]) == nil)
    }
}
