import Foundation
import Outreach
import Testing

@testable import Catalog

@Suite("Lint")
struct LintTests {
    /// One fault, planted in the catalog without a fault.
    struct Plant: Sendable, CustomTestStringConvertible {
        let rule: LintRule
        let severity: LintFinding.Severity
        let place: String
        let words: String
        let change: @Sendable (Fixture) throws -> Void
        var testDescription: String { "\(rule.rawValue): \(place)" }

        init(
            _ rule: LintRule, _ severity: LintFinding.Severity, _ place: String, _ words: String,
            _ change: @escaping @Sendable (Fixture) throws -> Void
        ) {
            self.rule = rule
            self.severity = severity
            self.place = place
            self.words = words
            self.change = change
        }

        /// Replaces `old` in the file of `place`.
        init(
            _ rule: LintRule, _ severity: LintFinding.Severity, _ place: String, _ old: String, _ new: String,
            _ words: String
        ) {
            let path = String(place.prefix { $0 != ":" })
            self.init(rule, severity, place, words) { try $0.edit(path, old, new) }
        }
    }

    static let plants: [Plant] = [
        Plant(.placeMissing, .error, "en/safe-talk.yaml:5", "holds in 06037 alone, and does not say so") {
            try $0.edit(
                "facts.yaml", "\"800-555-0199\"\n    jurisdiction: \"06\"",
                "\"800-555-0199\"\n    jurisdiction: \"06037\"")
        },
        Plant(.keywordConflict, .error, "es/language.yaml:1", "is a cry for help here, and asks for help") {
            try $0.write("es/language.yaml", try $0.read("es/language.yaml") + "\ndistress: [HELP, AUXILIO]\n")
        },
        Plant(.format, .error, "es/pay-rights.yaml:3", "email_subject:", "subject:", "found an unknown key"),
        Plant(.missingField, .error, "es/pay-rights.yaml:1", "email_subject is missing") {
            try $0.edit("es/pay-rights.yaml", "email_subject: |-\n  Su pago: lo que debe recibir\n", "")
        },
        Plant(.missingFile, .error, "es/new-right.yaml:1", "no file in _meta") {
            try $0.write("es/new-right.yaml", Fixture.spanish)
        },
        Plant(.missingFile, .error, "_meta/pay-rights.yaml:1", "no English texts, from which") {
            try $0.remove("en/pay-rights.yaml")
        },
        Plant(.missingFile, .warning, "_meta/safe-talk.yaml:1", "no English texts and no others") {
            try $0.remove("en/safe-talk.yaml")
        },
        Plant(
            .unknownPlaceholder, .error, "es/pay-rights.yaml:1", "{{program}}", "{{programa}} {{program}}",
            "{{programa}} means nothing"),
        Plant(
            .unknownPlaceholder, .error, "es/pay-rights.yaml:1", "Responda STOP", "STOP {{link",
            "{{link o ALTO.} means nothing".replacing("}", with: "}}")),
        Plant(
            .unknownFact, .error, "es/pay-rights.yaml:5", "cada hora. Llame al {{fact.office-phone}}",
            "cada hora. Llame al {{fact.ofice-phone}}", "no fact ofice-phone"),
        Plant(
            .unknownFact, .error, "_meta/pay-rights.yaml:6", "[wage, office-phone]", "[wage, office-phone, wages]",
            "no fact wages"),
        Plant(.undeclaredFact, .error, "es/pay-rights.yaml:1", "{{fact.office-phone}} is not among") {
            try $0.edit("_meta/pay-rights.yaml", "[wage, office-phone]", "[wage]")
        },
        Plant(
            .factByValue, .error, "es/pay-rights.yaml:8", "a {{fact.wage}} por cada hora. Llame",
            "a $16.90 por cada hora. Llame", "16.90 is written out"),
        Plant(
            .factByValue, .error, "es/pay-rights.yaml:8", "cada hora. Llame al {{fact.office-phone}}",
            "cada hora. Llame al (833) 555-0100", "833) 555-0100 is written out"),
        Plant(.factByValue, .error, "fa/pay-rights.yaml:6", "سلام،", "۱۶٫۹۰", "is written out"),
        Plant(
            .unsourcedNumber, .error, "en/pay-rights.yaml:23", "each day that you work", "all 7 days that you work",
            "7 comes from no fact"),
        Plant(
            .unsourcedNumber, .error, "es/pay-rights.yaml:2", "Pregunte:", "Pregunte 213-555-0123:",
            "213-555-0123 comes from no fact"),
        Plant(
            .smsTooLong, .error, "en/pay-rights.yaml:1", "an hour. Ask",
            "an hour. \(String(repeating: "Very long. ", count: 30))Ask", "takes 4 segments"),
        Plant(
            .smsTooLong, .error, "es/pay-rights.yaml:1", "{{program}}: Toda persona",
            "{{program}}: Toda persona que trabaja aquí", "í forces UCS-2: 3 segments instead of 1"),
        Plant(
            .dearCharacter, .warning, "en/safe-talk.yaml:1", "for you. Questions", "for you – now. Questions",
            "– forces UCS-2: 2 segments instead of 1, which for 1,000 people is 1000 segments ($8.00) more"),
        Plant(
            .stopMissing, .error, "es/pay-rights.yaml:1", "Responda STOP o ALTO", "Responda stop o ALTO",
            "does not say STOP"),
        Plant(.programMissing, .error, "es/pay-rights.yaml:1", "{{program}}: Toda", "Toda", "does not say who writes"),
        Plant(.linkMissing, .error, "es/pay-rights.yaml:1", "Lea: {{link}} Responda", "Responda", "has no link"),
        Plant(
            .manyNumbers, .error, "en/safe-talk.yaml:1", "Questions: {{fact.office-phone}}",
            "Questions: {{fact.office-phone}} or {{fact.other-phone}}", "has 2 phone numbers"),
        Plant(
            .numbersDiffer, .error, "es/pay-rights.yaml:5", "hora. Llame al {{fact.office-phone}}", "hora. Llame",
            "lacks {{fact.office-phone}}"),
        Plant(
            .numbersDiffer, .error, "es/pay-rights.yaml:3", "Su pago: lo", "{{fact.wage}}: lo", "quotes {{fact.wage}}"),
        Plant(
            .numbersDiffer, .warning, "es/pay-rights.yaml:1", "a {{fact.wage}} por hora", "a pago por hora",
            "lacks {{fact.wage}}"),
        Plant(.linksDiffer, .error, "es/pay-rights.yaml:5", "Lea más: {{link}}", "Lea más.", "lacks {{link}}"),
        Plant(
            .linksDiffer, .error, "es/pay-rights.yaml:11", "Mire su pago.", "Mire https://example.com/pago",
            "names https://example.com/pago"),
        Plant(.linksDiffer, .error, "es/pay-rights.yaml:11", "dir.ca.gov") {
            try $0.edit("en/pay-rights.yaml", "Look at your pay.", "Look at your pay (dir.ca.gov).")
        },
        Plant(
            .lockScreen, .error, "en/safe-talk.yaml:1", "A new page is ready for you. Q",
            "A page about trafficking is ready. Q", "says \"trafficking\""),
        Plant(
            .lockScreen, .error, "en/safe-talk.yaml:3", "email_subject: |-\n  A new",
            "email_subject: |-\n  How to escape: a new", "says \"escape\""),
        Plant(
            .wrongScript, .error, "fa/pay-rights.yaml:3", "مزد شما", "Your pay and more pay",
            "only 0 % of it is written in Arab"),
        Plant(.wrongScript, .error, "zh-Hans/pay-rights.yaml:3", "您的工资", "您的工資", "資 is not written so in Hans"),
        Plant(
            .wrongScript, .warning, "zh-Hant/pay-rights.yaml:7", "請寫下您的工作時間", "請寫下您的工作时間", "时 is not written so in Hant"
        ),
        Plant(
            .bidiControls, .error, "fa/pay-rights.yaml:4", "مزد شما", "\u{2067}مزد شما",
            "opens an isolate that it does not close"),
        Plant(.bidiControls, .error, "fa/pay-rights.yaml:4", "مزد شما", "مزد\u{2069} شما", "was not opened"),
        Plant(.bidiControls, .error, "fa/pay-rights.yaml:4", "مزد شما", "\u{202B}مزد شما\u{202C}", "override (U+202B)"),
        Plant(.notNFC, .error, "es/pay-rights.yaml:10", "Lea más", "Lea ma\u{301}s", "not in normal form C"),
        Plant(
            .untranslated, .error, "es/pay-rights.yaml:27", "La llamada es gratis",
            "They will not ask about your papers", "is still in English"),
        Plant(
            .tooLong, .warning, "es/pay-rights.yaml:5", "Hola:",
            "\(String(repeating: "Hola, buenos días, le escribimos con gusto. ", count: 8))",
            "more than two and a half times"),
        Plant(
            .readingLevel, .warning, "en/pay-rights.yaml:11",
            "Count your hours of the last week. Look at your pay. Keep each check and each note about your pay. Take a photo of them. Put them in a safe place at home.",
            String(
                repeating:
                    "Notwithstanding the aforementioned organizational considerations, employees experiencing compensation irregularities should systematically document all communications regarding remuneration, classification and supervision. ",
                count: 6), "years of school"),
        Plant(
            .pageLength, .warning, "en/pay-rights.yaml:11", "Count your hours",
            String(repeating: "Count your hours. ", count: 90), "120 to 350 are read to the end"),
        Plant(
            .expiredFact, .warning, "facts.yaml:2", "\"2026-12-31\"", "\"2026-11-23\"",
            "expired on 2026-11-23; pay-rights cannot be sent"),
        Plant(
            .unconfirmedFact, .warning, "facts.yaml:14", "confidence: M", "confidence: L",
            "is unconfirmed; pay-rights, safe-talk cannot be sent"),
        Plant(
            .staleTranslation, .warning, "es/pay-rights.yaml:1", "sms: |-", "source_hash: 0123456789abcdef\nsms: |-",
            "the English text has changed"),
        Plant(
            .lapsedReview, .warning, "es/review.yaml:1",
            "has changed since Ana Ruiz (translator) reviewed it on 2026-11-01"
        ) {
            try $0.approve()
            try $0.edit("es/pay-rights.yaml", "La llamada es gratis", "La llamada no cuesta")
        },
        Plant(.lapsedReview, .warning, "es/review.yaml:1", "reviews of old-right, which has no texts") {
            try $0.write(
                "es/review.yaml",
                ReviewLedger.yaml([
                    MessageKey("old-right")!: [
                        Review(
                            role: .attorney, reviewer: "Lee Park", date: CivilDate("2026-11-01")!,
                            hash: String(repeating: "a", count: 64))
                    ]
                ]))
        },
        Plant(
            .keywordConflict, .error, "fil/language.yaml:1", "help: [HELP]", "help: [HELP, Alto]",
            "\"Alto\" asks for help here and for stop in es"),
        Plant(
            .keywordConflict, .error, "fil/language.yaml:1", "join: [JOIN]\n", "join: [JOIN]\nyes: [OO, hinto]\n",
            "\"hinto\" says yes here, and asks for stop"),
        Plant(
            .menuName, .error, "fil/language.yaml:1", "lang: [LANG, Filipino]", "lang: [LANG, Tagalog]",
            "\"Filipino\" stands in the menu"),
        Plant(
            .menuName, .error, "es/language.yaml:1", "lang: [LANG, Español]", "lang: [LANG, Español]\nmenu: Esp",
            "\"Esp\" stands in the menu"),
        Plant(.yesMissing, .error, "es/join-confirm.yaml:1", "names no word that is taken for a yes") {
            try $0.converse("join-confirm", ["en": "Reply YES. STOP", "es": "Responda claro. STOP"])
        },
        Plant(.surplusField, .error, "es/join-confirm.yaml:2", "goes to nobody") {
            try $0.converse("join-confirm", ["en": "Reply YES. STOP", "es": "Responda YES. STOP"])
            try $0.write("es/join-confirm.yaml", try $0.read("es/join-confirm.yaml") + "page: Una página para nadie.\n")
        },
        Plant(.missingField, .error, "es/join-confirm.yaml:1", "sms is missing") {
            try $0.converse("join-confirm", ["en": "Reply YES. STOP"])
            try $0.write("es/join-confirm.yaml", "page: Una página para nadie.\n")
        },
        Plant(.topicMenu, .error, "es/topics-menu.yaml:1", "has the numbers 1, 3, 0, but offers 2 topics") {
            try $0.offerTopics("¿Que mas? 1 calor 3 humo 0 nada. STOP")
        },
        Plant(.topicMenu, .error, "es/topics-menu.yaml:1", "has the numbers 2, 1, 0, but offers 2 topics") {
            try $0.offerTopics("¿Que mas? 2 calor 1 humo 0 nada. STOP")
        },
        Plant(.topicMenu, .error, "es/language.yaml:1", "es has no word for smoke") {
            try $0.offerTopics("¿Que mas? 1 calor 2 humo 0 nada. STOP", words: "{heat: [calor]}")
        },
        Plant(.topicMenu, .error, "es/language.yaml:1", "\"ALTO\" is to choose smoke, and asks for stop") {
            try $0.offerTopics("¿Que mas? 1 calor 2 humo 0 nada. STOP", words: "{heat: [calor], smoke: [ALTO]}")
        },
        Plant(.placeholdersDiffer, .error, "es/language-menu.yaml:1", "lacks {{languages}}") {
            try $0.converse("language-menu", ["en": "Language? {{languages}} STOP", "es": "¿Idioma? STOP"])
        },
        Plant(.noStopWords, .warning, "fil/language.yaml:1", "stop: [STOP, HINTO]\n", "", "no words for STOP"),
        Plant(
            .fallbackScript, .warning, "fa/language.yaml:1", "fallback: []", "fallback: [en]",
            "written in Latn, not Arab"),
        Plant(
            .fallbackScript, .warning, "fa/language.yaml:1", "fallback: []", "fallback: [ur]",
            "not a language of this catalog"),
        Plant(
            .unknownMessage, .warning, "playbooks/wildfire.yaml:1", "message: safe-talk", "message: pay-right",
            "day 0 names the message pay-right"),
    ]

    static let options = LintOptions(pricePerSegment: Money(dollars: "0.008"))

    @Test("the catalog without a fault has no findings")
    func clean() throws {
        #expect(try Fixture().lint(options: Self.options).map(\.description) == [])
    }

    @Test("a planted fault is found where it is", arguments: plants)
    func planted(_ it: Plant) throws {
        let fixture = try Fixture()
        try it.change(fixture)
        let (path, line) = (it.place.split(separator: ":")[0], Int(it.place.split(separator: ":")[1])!)
        let findings = fixture.lint(options: Self.options)
        let found = findings.filter {
            $0.rule == it.rule && $0.severity == it.severity && $0.file == "\(fixture.folder)/\(path)"
                && $0.line == line
                && $0.message.contains(it.words)
        }
        #expect(
            !found.isEmpty,
            "\(findings.map(\.description).joined(separator: "\n").replacing(fixture.folder, with: "M"))")
        #expect(found.allSatisfy { !$0.fix.isEmpty })
    }

    @Test("every rule has a planted fault")
    func everyRule() {
        #expect(Set(Self.plants.map(\.rule)) == Set(LintRule.allCases))
    }

    @Test(
        "names of laws, forms and masks are no values",
        arguments: [
            "Labor Code 1171.5 says so.", "8 CCR 5141.1 says so.", "See § 226 of it.", "Ask for form DWC-1 today.",
            "The H-2B visa has rules.", "Wear an N95 mask.", "1. First do this.", "AB 1362 is a law.",
        ])
    func citations(_ sentence: String) throws {
        let fixture = try Fixture()
        try fixture.edit("en/pay-rights.yaml", "Count your hours", "\(sentence)\n\n  \(sentence) Count your hours")
        let faults = fixture.lint().filter {
            $0.file.hasSuffix("en/pay-rights.yaml") && ($0.rule == .unsourcedNumber || $0.rule == .factByValue)
        }
        let lineStart = faults.filter { !$0.message.contains("1 comes") }
        #expect(lineStart.map(\.description) == [])
    }

    @Test("a number of one county may stand in a text that names the county in one of its ways")
    func places() throws {
        let fixture = try Fixture()
        try fixture.edit(
            "facts.yaml", "\"800-555-0199\"\n    jurisdiction: \"06\"", "\"800-555-0199\"\n    jurisdiction: \"06037\"")
        func fields() -> [String] {
            fixture.lint().filter { $0.rule == .placeMissing }.map { String($0.message.prefix { $0 != ":" }) }
        }
        #expect(fields() == ["email_body", "page"])
        try fixture.write(
            "en/language.yaml", try fixture.read("en/language.yaml") + "\nplaces: {\"06037\": [Los Angeles, L.A.]}\n")
        #expect(fields() == ["email_body", "page"])
        try fixture.edit("en/safe-talk.yaml", "You can also call", "In L.A. you can also call")
        #expect(fields() == ["page"])
    }

    @Test("the answer to STOP needs neither STOP nor a link")
    func afterStop() throws {
        let fixture = try Fixture()
        try fixture.write(
            "_meta/stop-reply.yaml",
            Fixture.files["_meta/pay-rights.yaml"]!.replacing("[wage, office-phone]", with: "[]"))
        try fixture.write(
            "en/stop-reply.yaml",
            "sms: '{{program}}: You get no more messages.'\nemail_subject: Done\nemail_body: You get no more messages.\npage: You get no more messages.\n"
        )
        let rules = fixture.lint().map(\.rule)
        #expect(!rules.contains(.stopMissing) && !rules.contains(.linkMissing))
    }

    @Test("a language whose words need letters outside GSM-7 is not asked to save them, and has only UCS-2's room")
    func needsUCS2() throws {
        let fixture = try Fixture()
        let dear = "{{program}}: \(String(repeating: "Toda persona que trabaja aquí. ", count: 3)) Responda STOP"
        try fixture.converse("not-understood", ["en": "We did not understand. STOP"])
        try fixture.write("es/not-understood.yaml", "sms: '\(dear)'\n")
        func findings() -> [LintRule] { fixture.lint().filter { $0.file.contains("es/not-under") }.map(\.rule) }
        func room() throws -> Bool {
            try fixture.load().export(LanguageTag("es")!, format: .xliff, on: CivilDate("2026-11-24")!)
                .contains("or 306 if every one of them is in the GSM-7 alphabet")
        }
        #expect(findings() == [.dearCharacter])
        #expect(try room())
        try fixture.edit("es/language.yaml", "script: Latn", "script: Latn\nneeds_ucs2: true")
        #expect(findings() == [])
        #expect(try !room())
    }

    @Test("an answer by text needs no email, no page and no link, and is sent by text alone")
    func smsOnly() throws {
        let fixture = try Fixture()
        try fixture.converse("language-menu", ["en": "Language? {{languages}} STOP"])
        #expect(fixture.lint().filter { $0.file.contains("language-menu") } == [])
        let catalog = try fixture.load()
        let (key, en, day) = (MessageKey.languageMenu, LanguageTag("en")!, CivilDate("2026-11-24")!)
        let text = catalog.text(key, language: en, channel: .sms, context: .sample, on: day)
        #expect(
            text?.body == "Altavoz: Language? English Español فارسی Filipino Tu’un Savi ਪੰਜਾਬੀ Português 简体中文 繁體中文 STOP")
        #expect(catalog.text(key, language: en, channel: .email, context: .sample, on: day) == nil)
        #expect(catalog.page(key, language: en, context: .sample, on: day) == nil)
        try fixture.edit("_meta/language-menu.yaml", "sms_only: true", "sms_only: false")
        #expect(
            fixture.lint().filter { $0.file.contains("language-menu") }.map(\.rule).filter { $0 == .missingField }.count
                == 3)
    }

    @Test(
        "reading level follows the formula",
        arguments: [
            ("The cat sat on the mat.", 1, 6, 6), ("You worked. You were paid.", 2, 5, 5),
            ("## Whom to call\nCall now", 2, 5, 5), ("The employee needed wages and safety.", 1, 6, 12),
            ("", 0, 0, 0),
        ])
    func readingLevel(_ text: String, _ sentences: Int, _ words: Int, _ syllables: Int) {
        let level = ReadingLevel(english: text)
        #expect(level.sentences == sentences)
        #expect(level.words == words)
        #expect(level.syllables == syllables)
        if words > 0 {
            let grade = 0.39 * Double(words) / Double(sentences) + 11.8 * Double(syllables) / Double(words) - 15.59
            #expect(abs(level.grade - grade) < 1e-9)
        }
    }

    @Test(
        "syllables by the documented rule",
        arguments: [
            ("make", 1), ("table", 2), ("employee", 3), ("worked", 1), ("needed", 2), ("miles", 1), ("wages", 2),
            ("the", 1), ("payday", 2), ("you", 1), ("commissioner", 4), ("rate", 1), ("city", 2), ("style", 1),
        ])
    func syllables(_ word: String, _ count: Int) {
        #expect(ReadingLevel.syllables(word) == count)
    }
}
