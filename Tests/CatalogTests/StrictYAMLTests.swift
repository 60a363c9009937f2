import Foundation
import Outreach
import Testing

@testable import Catalog

@Suite("Files that cannot be read say where and why")
struct StrictYAMLTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let path: String
        let old: String
        let new: String
        let sentence: String
        var testDescription: String { name }

        init(_ name: String, _ path: String, _ old: String, _ new: String, _ sentence: String) {
            self.name = name
            self.path = path
            self.old = old
            self.new = new
            self.sentence = sentence
        }
    }

    static let cases: [Case] = [
        Case(
            "a misspelt key", "es/pay-rights.yaml", "email_subject:", "email_subjct:",
            "Messages/es/pay-rights.yaml:3:1: email_subjct: found an unknown key, expected one of sms, email_subject, email_body, page, source_hash. Did you mean \"email_subject\"?"
        ),
        Case(
            "a key of nobody's", "es/pay-rights.yaml", "email_subject:", "colour:",
            "Messages/es/pay-rights.yaml:3:1: colour: found an unknown key, expected one of sms, email_subject, email_body, page, source_hash. Remove it."
        ),
        Case(
            "a key in another case", "es/language.yaml", "script:", "Script:",
            "Messages/es/language.yaml:1:1: script: found nothing, expected an ISO 15924 code such as Latn or Hans. Add the line \"script: …\".\nMessages/es/language.yaml:5:1: Script: found an unknown key, expected one of tag, name, english_name, direction, script, fallback, sms_fallback, aliases, stop, help, start, join, region, topics, forget, keep, maybe_stop, distress, about, yes, no, lang, lang_ask, menu, needs_ucs2, polite, sensitive_words, formality, audio, topic_words, topic_none, topic_and, script_language, recordings, poster_draft, poster_page, poster_date, poster_scan, places. Did you mean \"script\"?"
        ),
        Case(
            "a key twice", "en/pay-rights.yaml", "page: |-", "sms: again\npage: |-",
            "Messages/en/pay-rights.yaml:11:1: sms: found the key a second time, expected each key once. It is first on line 1; keep one of them."
        ),
        Case(
            "a key of a list entry twice", "facts.yaml", "    type: amount", "    type: amount\n    type: amount",
            "Messages/facts.yaml:4:5: type: found the key a second time, expected each key once. It is first on line 3; keep one of them."
        ),
        Case(
            "a type that is none", "facts.yaml", "type: amount", "type: number",
            "Messages/facts.yaml:3:11: facts[0].type: found \"number\", expected one of phone, amount, date, threshold, url, duration, text, email, count."
        ),
        Case(
            "a day that does not exist", "facts.yaml", "\"2026-12-31\"", "\"2026-02-30\"",
            "Messages/facts.yaml:11:14: facts[0].expires: found \"2026-02-30\", expected the last day it may be quoted, such as 2026-12-31, or never."
        ),
        Case(
            "an expiry in words", "facts.yaml", "\"2026-12-31\"", "soon",
            "Messages/facts.yaml:11:14: facts[0].expires: found \"soon\", expected the last day it may be quoted, such as 2026-12-31, or never."
        ),
        Case(
            "a confidence in words", "facts.yaml", "confidence: M", "confidence: medium",
            "Messages/facts.yaml:21:17: facts[1].confidence: found \"medium\", expected H (official), M (one secondary source) or L (unconfirmed)."
        ),
        Case(
            "a fact without a source", "facts.yaml", "    source: https://example.org/wage\n", "",
            "Messages/facts.yaml:2:5: facts[0].source: found nothing, expected where it is from, best a URL. Add the line \"source: …\"."
        ),
        Case(
            "an id with capitals", "facts.yaml", "id: wage", "id: Wage_CA",
            "Messages/facts.yaml:2:9: facts[0].id: found \"Wage_CA\", expected lower-case words joined by hyphens, such as state-minimum-wage."
        ),
        Case(
            "an id twice", "facts.yaml", "id: other-phone", "id: wage",
            "Messages/facts.yaml:24:9: facts[2].id: found \"wage\" a second time, expected each id once. It is first on line 2; keep one of them."
        ),
        Case(
            "a value that is a list", "facts.yaml", "value: \"$16.90\"", "value: [1, 2]",
            "Messages/facts.yaml:4:12: facts[0].value: found a list, expected the value as messages print it."),
        Case(
            "an empty value", "facts.yaml", "value: \"$16.90\"", "value:",
            "Messages/facts.yaml:4:11: facts[0].value: found nothing, expected the value as messages print it. Fill it in, or remove the line."
        ),
        Case(
            "a display for no language", "facts.yaml", "{fa:", "{f:",
            "Messages/facts.yaml:5:18: facts[0].display.f: found \"f\", expected a BCP 47 language tag such as es, zh-Hant or pt-BR."
        ),
        Case(
            "references that are no list", "facts.yaml", "refs: [F25]", "refs: F25",
            "Messages/facts.yaml:12:11: facts[0].refs: found the text \"F25\", expected a list of references such as F59. Write [a, b], or one \"- …\" per line."
        ),
        Case(
            "facts that are no list", "facts.yaml", "facts:\n", "facts: none\nother:\n",
            "Messages/facts.yaml:1:8: facts: found the text \"none\", expected a list of facts. Write [a, b], or one \"- …\" per line.\nMessages/facts.yaml:2:1: other: found an unknown key, expected one of facts. Remove it."
        ),
        Case(
            "a number of days in words", "_meta/pay-rights.yaml", "14", "a fortnight",
            "Messages/_meta/pay-rights.yaml:7:16: validity_days: found \"a fortnight\", expected whole days, 1 to 365."),
        Case(
            "no days at all", "_meta/pay-rights.yaml", "14", "0",
            "Messages/_meta/pay-rights.yaml:7:16: validity_days: found \"0\", expected whole days, 1 to 365."),
        Case(
            "yes for true", "_meta/pay-rights.yaml", "enabled: true", "enabled: yes",
            "Messages/_meta/pay-rights.yaml:8:10: enabled: found \"yes\", expected true or false."),
        Case(
            "a topic with a space", "_meta/pay-rights.yaml", "topic: pay", "topic: my pay",
            "Messages/_meta/pay-rights.yaml:2:8: topic: found \"my pay\", expected a topic in lower-case words joined by hyphens, such as heat or survivor-help."
        ),
        Case(
            "a playbook called otherwise", "playbooks/wildfire.yaml", "name: wildfire", "name: fire",
            "Messages/playbooks/wildfire.yaml:1:7: name: found \"fire\", expected wildfire, as the file is called."),
        Case(
            "a disaster of no kind", "playbooks/wildfire.yaml", "kind: wildfire", "kind: fire",
            "Messages/playbooks/wildfire.yaml:3:7: kind: found \"fire\", expected one of wildfire, flood, earthquake, storm, other."
        ),
        Case(
            "a day before day zero", "playbooks/wildfire.yaml", "day: 8", "day: -1",
            "Messages/playbooks/wildfire.yaml:5:11: steps[0].day: found \"-1\", expected whole days after day zero, such as 8."
        ),
        Case(
            "a step without a reason", "playbooks/wildfire.yaml", ", reason: Hiring begins.", "",
            "Messages/playbooks/wildfire.yaml:6:5: steps[1].reason: found nothing, expected why on this day. Add the line \"reason: …\"."
        ),
        Case(
            "a language called otherwise", "es/language.yaml", "tag: es", "tag: es-MX",
            "Messages/es/language.yaml:1:6: tag: found \"es-MX\", expected es, as the folder is called."),
        Case(
            "a direction in words", "fa/language.yaml", "direction: rtl", "direction: right",
            "Messages/fa/language.yaml:4:12: direction: found \"right\", expected ltr or rtl."),
        Case(
            "a script in small letters", "fa/language.yaml", "script: Arab", "script: arab",
            "Messages/fa/language.yaml:5:9: script: found \"arab\", expected an ISO 15924 code such as Latn or Hans."),
        Case(
            "a fallback that is no tag", "es/language.yaml", "fallback: [en]", "fallback: [english please]",
            "Messages/es/language.yaml:6:12: fallback[0]: found \"english please\", expected a BCP 47 language tag such as es, zh-Hant or pt-BR."
        ),
        Case(
            "an alias of two languages", "es/language.yaml", "[spa]", "[tl]",
            "Messages/fil/language.yaml:7:11: aliases: found tl, which means es already, expected each tag in one language. Remove it from one of the two."
        ),
        Case(
            "an alias in another script", "pa/language.yaml", "[pa-Guru, pan]", "[pa-PK]",
            "Messages/pa/language.yaml:7:11: aliases: found pa-PK, which is written in Arab, expected tags written in Guru. Remove it: its readers cannot read this language's texts."
        ),
        Case(
            "a quote that is not closed", "es/language.yaml", "\nname: Español", "\nname: \"Español",
            "Messages/es/language.yaml:13:17: found what YAML does not allow (found unexpected end of stream), expected YAML. Check indentation, quotes and colons there and on the line above."
        ),
        Case(
            "a tab", "en/language.yaml", "\nname: English", "\n\tname: English",
            "Messages/en/language.yaml:2:1: found what YAML does not allow (found a tab character that violates indentation), expected YAML. Check indentation, quotes and colons there and on the line above."
        ),
        Case(
            "a list where keys are meant", "en/safe-talk.yaml", "sms: |-", "- sms: |-",
            "Messages/en/safe-talk.yaml:2:54: found what YAML does not allow (mapping values are not allowed in this context), expected YAML. Check indentation, quotes and colons there and on the line above."
        ),
        Case(
            "a source hash that is none", "es/pay-rights.yaml", "sms: |-", "source_hash: latest\nsms: |-",
            "Messages/es/pay-rights.yaml:1:14: source_hash: found \"latest\", expected 12 to 64 hexadecimal digits, the beginning of the English source's hash."
        ),
    ]

    @Test("each with its sentence", arguments: cases)
    func sentence(_ it: Case) throws {
        let fixture = try Fixture()
        try fixture.edit(it.path, it.old, it.new)
        #expect(try #require(problem(fixture)) == it.sentence)
    }

    struct Breakage: Sendable, CustomTestStringConvertible {
        let name: String
        let sentence: String
        let change: @Sendable (Fixture) throws -> Void
        var testDescription: String { name }

        init(_ name: String, _ sentence: String, _ change: @escaping @Sendable (Fixture) throws -> Void) {
            self.name = name
            self.sentence = sentence
            self.change = change
        }
    }

    static let breakages: [Breakage] = [
        Breakage(
            "no facts",
            "Messages/facts.yaml: found no readable file, expected a YAML file. Create the file, or allow it to be read."
        ) { try $0.remove("facts.yaml") },
        Breakage(
            "a folder without its language file",
            "Messages/es/language.yaml: found no readable file, expected a YAML file. Create the file, or allow it to be read."
        ) { try $0.remove("es/language.yaml") },
        Breakage(
            "bytes that are not UTF-8",
            "Messages/es/language.yaml:2: found bytes that are not UTF-8, expected UTF-8 text. Save the file as UTF-8."
        ) { try $0.write("es/language.yaml", bytes: Array("tag: es\nname: Espa".utf8) + [0xF1] + Array("ol\n".utf8)) },
        Breakage(
            "an empty file",
            "Messages/es/pay-rights.yaml:1:1: found an empty file, expected keys and values. Fill the file in, or delete it."
        ) { try $0.write("es/pay-rights.yaml", "# nothing yet\n") },
        Breakage(
            "two documents in one file",
            "Messages/es/pay-rights.yaml:2:1: found what YAML does not allow (but found another document), expected YAML. Check indentation, quotes and colons there and on the line above."
        ) { try $0.write("es/pay-rights.yaml", "sms: a\n---\nsms: b\n") },
        Breakage(
            "a bare text for a file",
            "Messages/es/pay-rights.yaml:1:1: found the text \"hola\", expected keys and values. Write each as \"key: value\" on its own line."
        ) { try $0.write("es/pay-rights.yaml", "hola\n") },
        Breakage(
            "the other ending",
            "Messages/es/unpaid.yml: found the ending .yml, expected the ending .yaml. Rename the file to unpaid.yaml."
        ) { try $0.write("es/unpaid.yml", "sms: hola\n") },
        Breakage(
            "a file name with capitals",
            "Messages/es/Pay_Rights.yaml: found the file name \"Pay_Rights\", expected a message key in lower-case words joined by hyphens, such as unpaid-wages. Rename the file."
        ) { try $0.write("es/Pay_Rights.yaml", "sms: hola\n") },
        Breakage(
            "a review in a role that is none",
            "Messages/es/review.yaml:2:11: pay-rights[0].role: found \"friend\", expected one of translator, attorney."
        ) {
            try $0.write(
                "es/review.yaml",
                "pay-rights:\n  - role: friend\n    reviewer: Ana\n    date: 2026-11-01\n    hash: \(String(repeating: "a", count: 64))\n"
            )
        },
        Breakage(
            "a review of part of a hash",
            "Messages/es/review.yaml:2:61: pay-rights[0].hash: found \"abc\", expected 64 hexadecimal digits."
        ) {
            try $0.write(
                "es/review.yaml",
                "pay-rights:\n  - {role: attorney, reviewer: Ana, date: 2026-11-01, hash: abc}\n")
        },
        Breakage(
            "a review by nobody",
            "Messages/es/review.yaml:2:5: pay-rights[0].reviewer: found nothing, expected the reviewer's name. Add the line \"reviewer: …\"."
        ) {
            try $0.write(
                "es/review.yaml",
                "pay-rights:\n  - {role: attorney, date: 2026-11-01, hash: \(String(repeating: "a", count: 64))}\n")
        },
    ]

    @Test("and so do files that are missing or no YAML at all", arguments: breakages)
    func breakage(_ it: Breakage) throws {
        let fixture = try Fixture()
        try it.change(fixture)
        #expect(try #require(problem(fixture)) == it.sentence)
    }

    @Test("no folder at all")
    func noFolder() {
        #expect(
            throws: BadInput(
                file: "nowhere", found: "no such folder", expected: "the folder of the message catalog",
                remedy: "Name the folder that holds facts.yaml, _meta and one folder per language.")
        ) { try MessageCatalog.load(from: "nowhere") }
    }

    @Test("several problems come together, in order of file and line")
    func together() throws {
        let fixture = try Fixture()
        try fixture.edit("facts.yaml", "type: amount", "type: number")
        try fixture.edit("_meta/pay-rights.yaml", "14", "soon")
        try fixture.edit("es/pay-rights.yaml", "sms:", "text:")
        let thrown = #expect(throws: BadCatalog.self) { try fixture.load() }
        let places = thrown?.problems.map { "\($0.file!.dropFirst(fixture.folder.count + 1)):\($0.line!)" }
        #expect(places == ["_meta/pay-rights.yaml:7", "es/pay-rights.yaml:1", "facts.yaml:3"])
    }

    @Test("who asks for some messages reads no other's files, and is told of faults in theirs")
    func onlySome() throws {
        let fixture = try Fixture()
        try fixture.write("_meta/hours.yaml", "no: such key")
        try fixture.write("es/hours.yaml", "no: such key")
        #expect(throws: BadCatalog.self) { try fixture.load() }
        let key = MessageKey("pay-rights")!
        let catalog = try MessageCatalog.load(from: fixture.folder, only: [key])
        let whole = try Fixture.clean.get()
        #expect(catalog.keys == [key])
        #expect(catalog.message(key) == whole.message(key))
        #expect(catalog.languageTags == whole.languageTags)
        try fixture.write("es/pay-rights.yaml", "no: such key")
        #expect(throws: BadInput.self) { try MessageCatalog.load(from: fixture.folder, only: [key]) }
    }

    @Test("every value is text: 06037 keeps its zero, no stays a word")
    func textOnly() throws {
        let fixture = try Fixture()
        try fixture.edit("facts.yaml", "source_date: \"2025-12\"", "source_date: no")
        let catalog = try fixture.load()
        #expect(catalog.facts["office-extension"]?.value == "06037")
        #expect(catalog.facts["wage"]?.sourceDate == "no")
    }

    private func problem(_ fixture: Fixture) -> String? {
        do {
            _ = try fixture.load()
            return nil
        } catch {
            return "\(error)".replacing(fixture.folder, with: "Messages")
        }
    }
}
