import Outreach
import Testing

@testable import Catalog

@Suite("Which language a worker gets")
struct LanguageTests {
    @Test(
        "by name, alias and look-up, never in another script",
        arguments: [
            ("es", "es"), ("es-MX", "es"), ("es-419", "es"), ("ES_mx", "es"), ("spa", "es"), ("es-MX-x-oaxaca", "es"),
            ("en", "en"), ("en-GB", "en"), ("en-Dsrt", nil), ("tl", "fil"), ("tl-PH", "fil"), ("fil-PH", "fil"),
            ("pt", "pt-BR"), ("pt-PT", "pt-BR"), ("pt-BR", "pt-BR"),
            ("zh", "zh-Hans"), ("zh-CN", "zh-Hans"), ("zh-SG", "zh-Hans"), ("cmn", "zh-Hans"),
            ("zh-Hans-HK", "zh-Hans"),
            ("zh-HK", "zh-Hant"), ("zh-TW", "zh-Hant"), ("zh-MO", "zh-Hant"), ("yue", "zh-Hant"), ("yue-HK", "zh-Hant"),
            ("zh-yue", "zh-Hant"), ("zh-cmn-Hant", "zh-Hant"), ("zh-Hant-HK", "zh-Hant"), ("cmn-Hant", "zh-Hant"),
            ("zh-Latn", nil), ("zh-Latn-pinyin", nil),
            ("pa", "pa"), ("pa-Guru", "pa"), ("pa-IN", "pa"), ("pa-Arab", nil), ("pa-PK", nil),
            ("fa", "fa"), ("fa-IR", "fa"), ("fa-AF", "fa"), ("prs", "fa"), ("fa-Latn", nil),
            ("mix", "es"), ("mix-MX", "es"), ("zap", nil), ("sr", nil), ("sr-Latn", nil), ("ur", nil), ("und", nil),
            ("qqq", nil),
        ] as [(String, String?)])
    func table(_ tag: String, _ expected: String?) throws {
        let catalog = try Fixture.clean.get()
        #expect(catalog.language(for: try #require(LanguageTag(tag)))?.text == expected)
    }

    @Test("Chinese of a region finds its script even where no alias declares it")
    func undeclared() throws {
        let fixture = try Fixture()
        try fixture.edit("zh-Hant/language.yaml", "[zh-TW, zh-HK, zh-MO, yue]", "[]")
        let catalog = try fixture.load()
        #expect(catalog.language(for: LanguageTag("zh-HK")!)?.text == "zh-Hant")
        #expect(catalog.language(for: LanguageTag("zh-SG")!)?.text == "zh-Hans")
    }

    @Test(
        "a message without a translation goes by the declared fallback, after every language that the worker named",
        arguments: [
            (["es"], "pay-rights", "es"), (["es"], "safe-talk", "en"), (["mix"], "pay-rights", "es"),
            (["mix"], "safe-talk", "en"), (["mix", "en"], "pay-rights", "en"), (["fa", "es"], "safe-talk", "en"),
            (["fa"], "safe-talk", nil), (["zap", "fa-AF"], "pay-rights", "fa"), ([], "pay-rights", nil),
            (["es"], "no-such", nil), (["zh-HK", "en"], "pay-rights", "zh-Hant"),
        ] as [([String], String, String?)])
    func preferences(_ tags: [String], _ key: String, _ expected: String?) throws {
        let catalog = try Fixture.clean.get()
        let found = catalog.language(for: tags.map { LanguageTag($0)! }, message: MessageKey(key)!)
        #expect(found?.text == expected)
    }

    @Test("a declared fallback into another script is not followed")
    func fallbackScript() throws {
        let fixture = try Fixture()
        try fixture.edit("fa/language.yaml", "fallback: []", "fallback: [en]")
        #expect(try fixture.load().language(for: [LanguageTag("fa")!], message: MessageKey("safe-talk")!) == nil)
    }

    @Test("fallbacks that name each other end")
    func circle() throws {
        let fixture = try Fixture()
        try fixture.edit("en/language.yaml", "fallback: []", "fallback: [fil]")
        try fixture.edit("fil/language.yaml", "fallback: []", "fallback: [en]")
        #expect(try fixture.load().language(for: [LanguageTag("tl")!], message: MessageKey("safe-talk")!)?.text == "en")
    }
}

@Suite("What a reply asks for")
struct ReplyTests {
    @Test(
        "keywords of every language, alone or with polite words",
        arguments: [
            ("STOP", .stop), ("stop", .stop), ("Stop.", .stop), ("  STOP!!! 🛑", .stop), ("ＳＴＯＰ", .stop),
            ("S.T.O.P", .stop), ("Please stop", .stop), ("stop please thank you", .stop), ("Stop texting me", .stop),
            ("opt out", .stop), ("Opt-Out", .stop), ("unsubscribe", .stop), ("quit", .stop), ("END", .stop),
            ("revoke", .stop), ("alto", .stop), ("Alto por favor", .stop), ("no mas", .stop),
            ("No más mensajes", .stop),
            ("NO MÁS", .stop), ("توقف", .stop), ("تَوَقُّف", .stop), ("لغو!", .stop), ("停止", .stop), ("退訂。", .stop),
            ("退订", .stop), ("ਬੰਦ", .stop), ("ਰੋਕੋ", .stop), ("sair", .stop), ("parar", .stop), ("hinto", .stop),
            ("“STOP”", .stop), ("\u{202B}توقف\u{202C}", .stop),
            ("HELP", .help), ("help please", .help), ("info", .help), ("START", .start), ("unstop", .start),
            ("JOIN", .join), ("join 90272", .join), ("Join, please", .join),
            ("", .other), ("👍", .other), ("stop the boss from stealing my wages", .doubtful),
            ("end of the month and no pay", .doubtful), ("I need help with my boss", .other),
            ("join my friend", .other),
            ("the boss did not stop", .doubtful), ("ਬਦ", .other), ("please", .other), ("stopwatch", .other),
            ("gracias", .other), ("start tomorrow", .other), ("yes", .other),
        ] as [(String, ReplyIntent)])
    func table(_ reply: String, _ expected: ReplyIntent) throws {
        #expect(try Fixture.clean.get().intent(of: reply) == expected)
    }

    @Test("a word that two languages use for different things stops")
    func stopFirst() throws {
        let fixture = try Fixture()
        try fixture.edit("en/language.yaml", "join: [JOIN]", "join: [JOIN, Parar]")
        #expect(try fixture.load().intent(of: "PARAR") == .stop)
    }

    @Test("STOP works in a catalog whose languages list no words")
    func builtIn() throws {
        let fixture = try Fixture()
        for (path, text) in Fixture.files where path.hasSuffix("language.yaml") {
            let lines = text.split(separator: "\n").filter { !$0.hasPrefix("stop:") }
            try fixture.write(path, lines.joined(separator: "\n"))
        }
        let catalog = try fixture.load()
        #expect(catalog.intent(of: "Stop") == .stop)
        #expect(catalog.intent(of: "alto") == .other)
    }
}
