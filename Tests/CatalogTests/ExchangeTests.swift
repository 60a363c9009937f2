import Foundation
import Outreach
import Testing

@testable import Catalog

@Suite("Exchange with translators")
struct ExchangeTests {
    private let day = CivilDate("2026-11-24")!
    private let es = LanguageTag("es")!

    private func plan(
        _ fixture: Fixture, _ text: String, _ format: ExchangeFormat, options: ImportOptions = ImportOptions()
    ) throws -> TranslationImport {
        try fixture.load().plan(
            importing: Data(text.utf8), file: "es.\(format.fileEnding)", options: options, on: day)
    }

    private func export(_ fixture: Fixture, _ format: ExchangeFormat, _ language: String = "es") throws -> String {
        try fixture.load().export(LanguageTag(language)!, format: format, on: day)
    }

    /// The problem with which an import is refused.
    private func refusal(
        _ fixture: Fixture, _ text: String, _ format: ExchangeFormat, options: ImportOptions = ImportOptions()
    ) throws -> [BadInput] {
        do {
            _ = try plan(fixture, text, format, options: options)
            return []
        } catch let error as BadInput {
            return [error]
        } catch let error as BadCatalog {
            return error.problems
        }
    }

    @Test(
        "an exported file that comes back untouched changes nothing",
        arguments: ExchangeFormat.allCases, ["es", "fa", "zh-Hans", "zh-Hant", "fil", "pa", "pt-BR"])
    func untouched(_ format: ExchangeFormat, _ language: String) throws {
        let fixture = try Fixture()
        let exported = try export(fixture, format, language)
        let plan = try plan(fixture, exported, format)
        #expect(plan.language.text == language)
        #expect(plan.files.isEmpty && plan.changed.isEmpty && plan.added.isEmpty && plan.confirmed.isEmpty)
        #expect(plan.unchanged.count == 4)
        #expect(
            plan.leftOut.map(\.omission) == Array(repeating: .empty, count: 4), "the other message has no texts yet")
        #expect(try export(fixture, format, language) == exported)
    }

    @Test(
        "a changed text is written, every other byte stays, and its approval lapses", arguments: ExchangeFormat.allCases
    )
    func changed(_ format: ExchangeFormat) throws {
        let fixture = try Fixture()
        try fixture.approve()
        try fixture.edit("es/pay-rights.yaml", "sms: |-", "# A note that stays.\nsms: |-")
        let before = try fixture.read("es/pay-rights.yaml")
        let exported = try export(fixture, format)
        let plan = try plan(fixture, exported.replacing("La llamada es gratis", with: "La llamada no cuesta"), format)
        #expect(plan.changed.map(\.field) == [.page])
        #expect(plan.unchanged.count == 3)
        try plan.write()
        let after = try fixture.read("es/pay-rights.yaml")
        let hash = String(try fixture.load().sourceHash(MessageKey("pay-rights")!)!.prefix(16))
        #expect(
            after
                == before.replacing("La llamada es gratis", with: "La llamada no cuesta")
                .replacing("# A note that stays.\n", with: "# A note that stays.\nsource_hash: \(hash)\n"))
        #expect(try fixture.load().coverage(on: day)[MessageKey("pay-rights")!, es] == .stale)
        let again = try export(fixture, format)
        #expect(try self.plan(fixture, again, format).files.isEmpty)
    }

    @Test("a message that had no texts becomes a file of its own", arguments: ExchangeFormat.allCases)
    func added(_ format: ExchangeFormat) throws {
        let fixture = try Fixture()
        try fixture.write(
            "es/safe-talk.yaml",
            Fixture.neutral.replacing("A new page is ready", with: "Una página nueva está lista")
                .replacing("You can call", with: "Puede llamar al").replacing("at any time", with: "siempre")
                .replacing("The call is free", with: "La llamada es gratis")
                .replacing("You do not have to give your name", with: "No tiene que dar su nombre")
                .replacing("You can stop", with: "Puede parar").replacing("You can also call", with: "También")
                .replacing(" or ", with: " o ").replacing("Questions", with: "Preguntas")
                .replacing("Reply STOP to end", with: "Responda STOP"))
        let exported = try export(fixture, format)
        let texts = try fixture.read("es/safe-talk.yaml")
        try fixture.remove("es/safe-talk.yaml")
        let plan = try plan(fixture, exported, format)
        #expect(plan.added.map(\.field) == TextField.allCases)
        try plan.write()
        let written = try fixture.read("es/safe-talk.yaml")
        #expect(written.hasPrefix("source_hash: "))
        #expect(written.dropFirst(written.firstRange(of: "\n")!.upperBound.utf16Offset(in: written)) == texts + "\n")
        #expect(try fixture.load().lint(on: day).filter { $0.severity == .error }.map(\.description) == [])
    }

    @Test("what a translator leaves unfinished stays out; what they confirm is no longer stale")
    func stale() throws {
        let fixture = try Fixture()
        try fixture.edit("es/pay-rights.yaml", "sms: |-", "source_hash: 0123456789abcdef\nsms: |-")
        let po = try export(fixture, .po)
        #expect(po.ranges(of: "#, fuzzy").count == 4)
        #expect(try plan(fixture, po, .po).files.isEmpty)
        let half = po.replacing("cada nota", with: "cada recibo")
        #expect(try plan(fixture, half, .po).leftOut.contains { $0.omission == .unfinished && $0.text.field == .page })
        let confirmed = try plan(fixture, po.replacing("#, fuzzy, ", with: "#, "), .po)
        #expect(confirmed.confirmed.count == 4)
        try confirmed.write()
        let catalog = try fixture.load()
        #expect(try !catalog.isStale(#require(catalog.translations[MessageKey("pay-rights")!]?[es])))

        let other = try Fixture()
        try other.edit("es/pay-rights.yaml", "sms: |-", "source_hash: 0123456789abcdef\nsms: |-")
        let xliff = try export(other, .xliff)
        #expect(try plan(other, xliff, .xliff).files.isEmpty)
        let done = xliff.replacing("state=\"initial\" subState=\"altavoz:stale\"", with: "state=\"translated\"")
        #expect(try plan(other, done, .xliff).confirmed.count == 4)
    }

    @Test(
        "a text whose English has changed since the export is refused, or left out when asked",
        arguments: ExchangeFormat.allCases)
    func outdated(_ format: ExchangeFormat) throws {
        let fixture = try Fixture()
        let exported = try export(fixture, format).replacing("más alto.", with: "mayor.")
        try fixture.edit("en/pay-rights.yaml", "The call is free.", "The call costs nothing.")
        let problems = try refusal(fixture, exported, format)
        #expect(problems.count == 1)
        #expect(problems.first?.field == "pay-rights/page")
        #expect(problems.first?.remedy?.contains("--skip-outdated") == true)
        let plan = try plan(fixture, exported, format, options: ImportOptions(skipsOutdated: true))
        #expect(plan.leftOut.contains { $0.omission == .outdated && $0.text.field == .page })
        #expect(plan.files.isEmpty)
    }

    @Test(
        "characters that mean something to XML, PO or YAML come through",
        arguments: ExchangeFormat.allCases,
        [
            "a & b < c > d \"e\" 'f'", "C:\\n \\t \\\\", "# no comment", "- a: b", "{a: [b, c]}", "100 %", "]]>",
            "🔥 é ñ", "\ttab",
        ])
    func characters(_ format: ExchangeFormat, _ odd: String) throws {
        let fixture = try Fixture()
        try fixture.edit(
            "es/pay-rights.yaml", "  Lea más: {{link}}", "  \(odd.replacing("100 ", with: ""))\n\n  Lea más: {{link}}")
        let exported = try export(fixture, format)
        #expect(try plan(fixture, exported, format).files.isEmpty)
        let moved = exported.replacing("Hola:", with: "Hola, amigo:")
        try plan(fixture, moved, format).write()
        let text = try fixture.load().translations[MessageKey("pay-rights")!]![es]!.texts[.emailBody]!.source.text
        #expect(text.hasPrefix("Hola, amigo:"))
        #expect(text.contains(odd.replacing("100 ", with: "")))
    }

    struct Fault: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let format: ExchangeFormat
        let change: @Sendable (String) -> String
        let words: String
        let hasLine: Bool

        init(
            _ name: String, _ format: ExchangeFormat, _ words: String, hasLine: Bool = true,
            _ change: @escaping @Sendable (String) -> String
        ) {
            testDescription = name
            self.format = format
            self.words = words
            self.hasLine = hasLine
            self.change = change
        }
    }

    static let faults: [Fault] = [
        Fault("neither format", .po, "an XLIFF 2.0 or gettext PO file") { _ in "hello" },
        Fault("an empty file", .po, "an XLIFF 2.0 or gettext PO file") { _ in "" },
        Fault("a document type", .xliff, "<!DOCTYPE") {
            $0.replacing("<xliff", with: "<!DOCTYPE x [<!ENTITY a \"b\">]>\n<xliff")
        },
        Fault("XML that ends too soon", .xliff, "well-formed XML") { String($0.prefix($0.count / 2)) },
        Fault("an ampersand", .xliff, "well-formed XML") { $0.replacing("Hola:", with: "Hola & adiós:") },
        Fault("XLIFF 1.2", .xliff, "XLIFF 2.0") { $0.replacing("version=\"2.0\"", with: "version=\"1.2\"") },
        Fault("another root", .xliff, "<xliff version=") { _ in "<?xml version=\"1.0\"?>\n<tmx version=\"1.4\"></tmx>"
        },
        Fault("another source language", .xliff, "found \"de\"") {
            $0.replacing("srcLang=\"en\"", with: "srcLang=\"de\"")
        },
        Fault("no target language", .xliff, "trgLang") { $0.replacing(" trgLang=\"es\"", with: "") },
        Fault("an unknown language", .xliff, "which has no folder") {
            $0.replacing("trgLang=\"es\"", with: "trgLang=\"sw\"")
        },
        Fault("an unknown language in PO", .po, "which has no folder") { $0.replacing("Tag: es", with: "Tag: sw") },
        Fault("an unknown message", .xliff, "Did you mean \"pay-rights\"?") {
            $0.replacing("<file id=\"pay-rights\"", with: "<file id=\"pay-right\"")
        },
        Fault("an unknown field", .xliff, "Did you mean \"page\"?") {
            $0.replacing("<unit id=\"page\"", with: "<unit id=\"pages\"")
        },
        Fault("an unknown message in PO", .po, "Did you mean \"pay-rights\"?") {
            $0.replacing("msgctxt \"pay-rights/sms\"", with: "msgctxt \"pay-right/sms\"")
        },
        Fault("a context that is none", .po, "heat/sms") {
            $0.replacing("msgctxt \"pay-rights/sms\"", with: "msgctxt \"pay-rights\"")
        },
        Fault("the same text twice", .po, "the text a second time") {
            $0.replacing("msgctxt \"pay-rights/email_subject\"", with: "msgctxt \"pay-rights/sms\"")
        },
        Fault("an inline mark", .xliff, "<ph> only") { $0.replacing("Hola:", with: "<pc id=\"9\">Hola</pc>:") },
        Fault("a placeholder without data", .xliff, "original data") {
            $0.replacing("Hola:", with: "Hola <ph id=\"77\" dataRef=\"d77\"/>:")
        },
        Fault("an unknown placeholder", .po, "{{lnk}} means nothing") {
            $0.replacing("Lea más: {{link}}", with: "Lea más: {{lnk}}")
        },
        Fault("a number of one's own", .po, "comes from no fact") { $0.replacing("Hola:", with: "Hola 1234:") },
        Fault("an SMS that is too long", .po, "[sms-too-long]") {
            $0.replacing("Pregunte:", with: String(repeating: "Pregunte, ", count: 30))
        },
        Fault("an SMS without STOP", .po, "[stop-missing]") {
            $0.replacing("Responda STOP o ALTO.", with: "Responda ALTO.")
        },
        Fault("a sentence left in English", .po, "[untranslated]") {
            $0.replacing("Hola:", with: "You have the right to at least that. The call is free. Take a photo of them.")
        },
        Fault("decomposed letters", .po, "[not-nfc]") { $0.replacing("Lea más:", with: "Lea ahora ma\u{301}s:") },
        Fault("a line separator", .po, "U+2028") { $0.replacing("Hola:", with: "Hola\u{2028}:") },
        Fault("a byte order mark within", .xliff, "U+FEFF") { $0.replacing("Hola:", with: "Hola\u{FEFF}:") },
        Fault("an open quote", .po, "double quotes") { $0.replacing("\"Hola:\\n\"", with: "\"Hola:\\n") },
        Fault("a bare quote", .po, "Write \\\" instead") { $0.replacing("\"Hola:\\n\"", with: "\"Ho\"la:\\n\"") },
        Fault("a strange escape", .po, "for a backslash") { $0.replacing("\"Hola:\\n\"", with: "\"Hola:\\x\"") },
        Fault("a misspelt keyword", .po, "Did you mean msgstr?") {
            $0.replacing("msgstr \"Su pago", with: "msgst \"Su pago")
        },
        Fault("a plural", .po, "no message has one") { $0.replacing("msgstr \"Su pago", with: "msgstr[0] \"Su pago") },
        Fault("an entry without a translation line", .po, "without msgstr") {
            $0.replacing("msgstr \"Su pago: lo que debe recibir\"\n", with: "")
        },
        Fault("no header", .po, "an entry with an empty msgid") {
            "#\n" + $0[$0.firstRange(of: "msgctxt \"")!.lowerBound...]
        },
        Fault("another encoding", .po, "charset=UTF-8") { $0.replacing("charset=UTF-8", with: "charset=ISO-8859-1") },
    ]

    @Test("a fault is told with its line and what to do, and nothing is written", arguments: faults)
    func fault(_ it: Fault) throws {
        let fixture = try Fixture()
        let exported = try export(fixture, it.format)
        let broken = it.change(exported)
        try #require(broken != exported)
        let problems = try refusal(fixture, broken, it.format)
        let words = problems.map(\.description).joined(separator: "\n")
        #expect(words.contains(it.words), "\(words)")
        for problem in problems {
            #expect(problem.file == "es.\(it.format.fileEnding)")
            #expect(problem.line.map { $0 >= 1 } ?? false)
            #expect(problem.remedy != nil)
        }
        for path in Fixture.files.keys { #expect(try fixture.read(path) == Fixture.files[path]) }
    }

    @Test("the line of a fault is the one on which the text stands", arguments: ExchangeFormat.allCases)
    func line(_ format: ExchangeFormat) throws {
        let fixture = try Fixture()
        let exported = try export(fixture, format).replacing("Responda STOP o ALTO.", with: "Responda ALTO.")
        let problem = try #require(try refusal(fixture, exported, format).first)
        let lines = exported.split(separator: "\n", omittingEmptySubsequences: false)
        let line = lines[try #require(problem.line) - 1]
        #expect(line.contains(format == .po ? "msgctxt \"pay-rights/sms\"" : "<unit id=\"sms\""))
    }

    @Test("bytes that are not UTF-8 are refused")
    func encoding() throws {
        let catalog = try Fixture.clean.get()
        #expect(throws: BadInput.self) {
            try catalog.plan(importing: Data([0xFF, 0xFE, 0x3C, 0]), file: "es.xlf", on: day)
        }
        #expect(throws: BadInput.self) { try catalog.plan(importing: "/nowhere/es.xlf", on: day) }
    }

    @Test(
        "only a written language other than English can be translated into",
        arguments: [("en", "written first"), ("sw", "no folder"), ("spa", "no folder")])
    func target(_ tag: String, _ words: String) throws {
        let catalog = try Fixture.clean.get()
        let error = #expect(throws: BadInput.self) { try catalog.export(LanguageTag(tag)!, format: .po, on: day) }
        #expect(error?.found.contains(words) == true)
    }

    @Test("what tools make of a file is read: segments, annotations, other namespaces, CDATA, CRLF, a byte order mark")
    func tools() throws {
        let fixture = try Fixture()
        let xliff = try export(fixture, .xliff)
        let split = xliff.replacing(
            "<source>Your pay: what every worker should get</source>\n        <target>Su pago: lo que debe recibir</target>\n      </segment>",
            with: """
                <source>Your pay:</source><target>Su pago:</target></segment>
                <ignorable><source> </source></ignorable>
                <segment><source>what every worker should get</source><target><![CDATA[lo que]]> <mrk id="m1" type="term">debe</mrk> recibir</target></segment>
                """
        ).replacing("<notes>", with: "<x:y xmlns:x=\"urn:other\"><x:source>no</x:source></x:y><notes>")
        try #require(split != xliff)
        #expect(try plan(fixture, "\u{FEFF}" + split, .xliff).files.isEmpty)
        let po = try export(fixture, .po)
        #expect(try plan(fixture, "\u{FEFF}" + po.replacing("\n", with: "\r\n"), .po).files.isEmpty)
        let wrapped = po.replacing(
            "msgstr \"Su pago: lo que debe recibir\"",
            with: "msgstr \"\"\n\"Su pago: \"\n\"lo que debe recibir\"\n#~ msgid \"old\"\n#~ msgstr \"viejo\"")
        #expect(try plan(fixture, wrapped, .po).files.isEmpty)
    }

    @Test("a tool that decomposes every letter changes nothing", arguments: ExchangeFormat.allCases)
    func decomposed(_ format: ExchangeFormat) throws {
        let fixture = try Fixture()
        let exported = try export(fixture, format)
        let decomposed = exported.decomposedStringWithCanonicalMapping
        try #require(!decomposed.unicodeScalars.elementsEqual(exported.unicodeScalars))
        #expect(try plan(fixture, decomposed, format).files.isEmpty)
    }

    @Test("notes, context, room in the SMS and values of facts go with the texts")
    func notes() throws {
        let fixture = try Fixture()
        for format in ExchangeFormat.allCases {
            let text = try export(fixture, format, "fa")
            #expect(text.contains("Minimum pay"))
            #expect(text.contains("Nothing that tells the subject."))
            #expect(text.contains("nothing in the text message or the subject may tell"))
            #expect(text.contains("At most 2 SMS segments: 134 characters. "))
            #expect(text.contains("{{fact.wage}} = ۱۶٫۹۰ دلار"))
        }
        #expect(try export(fixture, .po, "es").contains("max-length:"))
        #expect(try export(fixture, .po, "pt-BR").contains("\"Language: pt_BR\\n\""))
        #expect(try export(fixture, .po, "zh-Hant").contains("\"Language: zh_TW\\n\""))
    }

    @Test("files of other layouts keep it: fields in quotes, CRLF, comments, blank lines")
    func layout() throws {
        let text = "# top\r\n\"sms\": one\r\n\r\n# between\r\npage: >-\r\n  two\r\n  three\r\n\r\n"
        var file = TranslationFile(text)
        file.set(.sms, to: "uno\n\ndos")
        #expect(
            file.text.unicodeScalars.elementsEqual(
                "# top\r\nsms: |-\r\n  uno\r\n\r\n  dos\r\n\r\n# between\r\npage: >-\r\n  two\r\n  three\r\n\r\n"
                    .unicodeScalars))
        file.set(.emailSubject, to: "tres")
        #expect(file.text.contains("dos\r\nemail_subject: |-\r\n  tres\r\n\r\n# between"))
    }
}
