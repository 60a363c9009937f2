import Foundation
import Outreach
import Testing

@testable import Catalog

private let key = MessageKey("pay-rights")!
private let es = LanguageTag("es")!
private let day = CivilDate("2026-11-24")!
private let context = MessageContext(
    programName: "Voz Obrera", eventTitle: "PALISADES FIRE", linkBase: "https://r.example.org",
    postalAddress: "1 Main St & Sons, Pasadena")

@Suite("Nothing unreviewed")
struct ApprovalTests {
    private func obstacle(_ fixture: Fixture, on day: String = "2026-11-24", context: MessageContext = context) throws
        -> String?
    {
        let text = try #require(
            try fixture.load().text(key, language: es, channel: .sms, context: context, on: CivilDate(day)!))
        #expect(text.isApproved == (text.obstacle == nil))
        return text.obstacle
    }

    @Test("a draft says who is missing")
    func draft() throws {
        #expect(
            try obstacle(try Fixture())
                == "no translator has reviewed this text: a translator must read es/pay-rights.yaml and record the review; "
                + "no attorney has reviewed this text: an attorney must read es/pay-rights.yaml and record the review")
    }

    @Test("one of the two reviews is not enough", arguments: Review.Role.allCases)
    func oneRole(_ role: Review.Role) throws {
        let fixture = try Fixture()
        try ReviewLedger(folder: fixture.folder).record(key, language: es, role: role, reviewer: "Ana Ruiz", date: day)
        let other = Review.Role.allCases.first { $0 != role }!
        #expect(
            try obstacle(fixture)
                == "no \(other.rawValue) has reviewed this text: \(other.withArticle) must read es/pay-rights.yaml and record the review"
        )
    }

    @Test("both reviews approve every channel")
    func both() throws {
        let fixture = try Fixture()
        try fixture.approve()
        #expect(try obstacle(fixture) == nil)
        let catalog = try fixture.load()
        #expect(catalog.text(key, language: es, channel: .email, context: context, on: day)?.isApproved == true)
        #expect(
            catalog.text(key, language: LanguageTag("en")!, channel: .sms, context: context, on: day)?.isApproved
                == false)
    }

    struct Lapse: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let path: String
        let old: String
        let new: String
    }

    @Test(
        "one changed word or value and the approval is gone",
        arguments: [
            Lapse(testDescription: "a word of the SMS", path: "es/pay-rights.yaml", old: "Pregunte:", new: "Llame:"),
            Lapse(
                testDescription: "a letter of the subject", path: "es/pay-rights.yaml", old: "Su pago: lo",
                new: "Su Pago: lo"),
            Lapse(testDescription: "a word of the email", path: "es/pay-rights.yaml", old: "Hola:", new: "Buenas:"),
            Lapse(
                testDescription: "a full stop of the page", path: "es/pay-rights.yaml", old: "es gratis.",
                new: "es gratis"),
            Lapse(testDescription: "an accent", path: "es/pay-rights.yaml", old: "Lea más", new: "Lea mas"),
            Lapse(
                testDescription: "a fact's value", path: "facts.yaml", old: "value: \"$16.90\"",
                new: "value: \"$16.91\""),
            Lapse(
                testDescription: "how a fact is printed", path: "facts.yaml", old: "{fa:",
                new: "{es: \"16.90 dólares\", fa:"),
            Lapse(
                testDescription: "another fact", path: "es/pay-rights.yaml", old: "Llame al {{fact.office-phone}}.",
                new: "Llame al {{fact.other-phone}}."),
            Lapse(
                testDescription: "a sentence moved to the next text", path: "es/pay-rights.yaml",
                old: "\nemail_subject: |-\n  Su", new: " Su\nemail_subject: |-\n "),
        ])
    func lapse(_ it: Lapse) throws {
        let fixture = try Fixture()
        try fixture.approve()
        try fixture.edit(it.path, it.old, it.new)
        #expect(
            try obstacle(fixture)
                == "the text or a fact has changed since Ana Ruiz (translator) reviewed it on 2026-11-01: a translator must read es/pay-rights.yaml and record the review; "
                + "the text or a fact has changed since Lee Park (attorney) reviewed it on 2026-11-01: an attorney must read es/pay-rights.yaml and record the review"
        )
    }

    @Test("what nobody reads changes nothing")
    func unread() throws {
        let fixture = try Fixture()
        try fixture.approve()
        try fixture.edit("facts.yaml", "    refs: [F25]\n", "    refs: [F25]\n    note: looked at again\n")
        try fixture.edit("facts.yaml", "value: \"800-555-0199\"", "value: \"800-555-0198\"")
        try fixture.edit("es/pay-rights.yaml", "sms: |-", "# a note\nsms: |")
        #expect(try obstacle(fixture) == nil)
    }

    @Test(
        "a fact counts through its last day and no longer",
        arguments: [("2026-12-31", true), ("2027-01-01", false), ("2030-01-01", false)])
    func expiry(_ day: String, _ holds: Bool) throws {
        let fixture = try Fixture()
        try fixture.approve()
        let expected =
            holds
            ? nil
            : "fact wage (\"$16.90\") expired on 2026-12-31: Ana must read the rate for next year at example.org/wage"
        #expect(try obstacle(fixture, on: day) == expected)
    }

    @Test("an unconfirmed fact is never sent, reviewed or not")
    func unconfirmed() throws {
        let fixture = try Fixture()
        try fixture.edit("facts.yaml", "confidence: M", "confidence: L")
        try fixture.approve()
        #expect(
            try obstacle(fixture) == "fact office-phone (\"833-555-0100\") is unconfirmed: Ana must call the number")
    }

    @Test("nothing with a hole in it is sent")
    func holes() throws {
        let fixture = try Fixture()
        try fixture.edit("es/pay-rights.yaml", "Su pago: lo", "{{fact.none}} {{nothing}} {{event.title}}: lo")
        try fixture.edit("_meta/pay-rights.yaml", "enabled: true", "enabled: false")
        try fixture.approve()
        let noEvent = MessageContext(
            programName: "V", eventTitle: nil, linkBase: "https://r.example.org", postalAddress: nil)
        #expect(
            try obstacle(fixture, context: noEvent)
                == "pay-rights is switched off in its _meta file; "
                + "fact none, quoted in es/pay-rights.yaml, is not in facts.yaml: its author must add it; "
                + "{{nothing}} in es/pay-rights.yaml means nothing: its author must correct it; "
                + "es/pay-rights.yaml names the event, but is sent without one")
    }

    @Test("a review is recorded for what the reviewer was shown, or not at all")
    func seen() throws {
        let fixture = try Fixture()
        let shown = try #require(
            try fixture.load().text(key, language: es, channel: .sms, context: context, on: day)
        ).approvalHash
        try fixture.edit("es/pay-rights.yaml", "Hola:", "Buenas:")
        let ledger = ReviewLedger(folder: fixture.folder)
        let thrown = #expect(throws: BadInput.self) {
            try ledger.record(key, language: es, role: .attorney, reviewer: "Lee Park", date: day, seen: shown)
        }
        #expect(thrown?.found == "another text, or other facts, than the reviewer was shown")
        #expect(throws: BadInput.self) {
            try ledger.record(key, language: es, role: .attorney, reviewer: " \n ", date: day)
        }
        #expect(throws: BadInput.self) {
            try ledger.record(MessageKey("none")!, language: es, role: .attorney, reviewer: "Lee Park", date: day)
        }
        #expect(!FileManager.default.fileExists(atPath: fixture.folder + "/es/review.yaml"))
    }

    @Test("the ledger keeps what was, adds what is, and writes the same bytes for the same reviews")
    func ledger() throws {
        let fixture = try Fixture()
        try fixture.approve()
        let first = try fixture.read("es/review.yaml")
        try fixture.approve()
        #expect(try fixture.read("es/review.yaml") == first)
        try fixture.edit("es/pay-rights.yaml", "Hola:", "Buenas:")
        try ReviewLedger(folder: fixture.folder).record(
            key, language: es, role: .attorney, reviewer: "Zoë \"Z\" O\\Neil", date: CivilDate("2026-11-20")!)
        let reviews = try #require(try fixture.load().reviews[es]?[key])
        #expect(reviews.map(\.reviewer) == ["Lee Park", "Ana Ruiz", "Zoë \"Z\" O\\Neil"])
        #expect(Set(reviews.map(\.hash)).count == 2)
        #expect(first.hasPrefix("# Who vouches"))
        #expect(
            first.split(separator: "\n").dropFirst().prefix(4).joined(separator: "\n").replacing(
                /[0-9a-f]{64}/, with: "H")
                == "pay-rights:\n  - role: attorney\n    reviewer: \"Lee Park\"\n    date: \"2026-11-01\"")
    }

    @Test("coverage tells how far each text has come")
    func coverage() throws {
        let fixture = try Fixture()
        let ledger = ReviewLedger(folder: fixture.folder)
        try fixture.approve()
        try ledger.record(key, language: LanguageTag("en")!, role: .translator, reviewer: "Ana Ruiz", date: day)
        try ledger.record(key, language: LanguageTag("fa")!, role: .translator, reviewer: "Ana Ruiz", date: day)
        try fixture.edit("fa/pay-rights.yaml", "مزد شما", "مزد شما!")
        try fixture.edit("fil/pay-rights.yaml", "sms: |-", "source_hash: 0123456789ab\nsms: |-")
        let catalog = try fixture.load()
        let coverage = catalog.coverage(on: day)
        #expect(coverage.languages.first?.text == "en")
        #expect(!coverage.languages.contains(LanguageTag("mix")!))
        func state(_ language: String, _ message: String = "pay-rights") -> Coverage.State {
            coverage[MessageKey(message)!, LanguageTag(language)!]
        }
        #expect(state("es") == .approved)
        #expect(state("en") == .translated)
        #expect(state("fa") == .stale)
        #expect(state("fil") == .stale)
        #expect(state("pa") == .draft)
        #expect(state("es", "safe-talk") == .missing)
        #expect(coverage.cells.count == coverage.messages.count * coverage.languages.count)
        #expect(Coverage.State.allCases.map(coverage.count).reduce(0, +) == coverage.cells.count)
        #expect(catalog.coverage(on: CivilDate("2027-01-01")!)[key, es] == .stale)
    }

    @Test("facts that run out soon are listed with what they hold up, the most urgent first")
    func factsDue() throws {
        let fixture = try Fixture()
        try fixture.edit("facts.yaml", "confidence: M", "confidence: L")
        let due = try fixture.load().factsDue(on: day, within: 60)
        #expect(due.map(\.fact.id) == ["wage", "office-phone"])
        #expect(due.map(\.daysLeft) == [38, nil])
        #expect(due.map { $0.messages.map(\.text) } == [["pay-rights"], ["pay-rights", "safe-talk"]])
        #expect(try fixture.load().factsDue(on: day, within: 37).map(\.fact.id) == ["office-phone"])
        #expect(try fixture.load().factsDue(on: CivilDate("2027-01-01")!, within: 0).first?.daysLeft == 0)
    }

    @Test("a translation that notes the hash of the English text is up to date")
    func sourceHash() throws {
        let fixture = try Fixture()
        let hash = try #require(try fixture.load().sourceHash(key))
        try fixture.edit("es/pay-rights.yaml", "sms: |-", "source_hash: \(hash.prefix(16))\nsms: |-")
        #expect(!fixture.lint().map(\.rule).contains(.staleTranslation))
        try fixture.approve()
        #expect(try obstacle(fixture) == nil)
        try fixture.edit("en/pay-rights.yaml", "Hello,", "Good day,")
        #expect(fixture.lint().map(\.rule).contains(.staleTranslation))
    }
}

@Suite("What is written")
struct RenderingTests {
    private func text(
        _ fixture: Fixture, _ key: String, _ language: String, _ channel: Channel, _ context: MessageContext = context
    ) throws -> OutgoingText {
        try #require(
            try fixture.load().text(
                MessageKey(key)!, language: LanguageTag(language)!, channel: channel, context: context, on: day))
    }

    @Test("an SMS has its facts, program and link in place")
    func sms() throws {
        let sms = try text(try Fixture(), "pay-rights", "es", .sms)
        #expect(
            sms.body
                == "Voz Obrera: Toda persona tiene derecho a $16.90 por hora. Pregunte: 833-555-0100. Lea: https://r.example.org/m/\(MessageCode(key))-es Responda STOP o ALTO."
        )
        #expect(sms.segments == 1)
        #expect(sms.subject == nil && sms.html == nil && !sms.isRightToLeft)
        #expect(sms.approvalHash.utf8.count == 64)
    }

    @Test("in right-to-left text numbers, names and links are isolated, and a value in its own script is not")
    func rightToLeft() throws {
        let sms = try text(try Fixture(), "pay-rights", "fa", .sms)
        #expect(sms.isRightToLeft)
        #expect(
            sms.body
                == "\u{2066}Voz Obrera\u{2069}: حق هر کارگر ساعتی ۱۶٫۹۰ دلار است. تلفن \u{2066}833-555-0100\u{2069} \u{2066}https://r.example.org/m/\(MessageCode(key))-fa\u{2069} لغو STOP"
        )
        #expect(SMSMeasure.measure(sms.body).encoding == .ucs2)
    }

    @Test("an email is plain text and the same in HTML, escaped, with language and direction")
    func email() throws {
        let fixture = try Fixture()
        try fixture.edit("es/pay-rights.yaml", "Hola:", "## Hola <b>\n\n  - uno & dos\n  - tres\n\n  Línea\n  otra")
        let email = try text(fixture, "pay-rights", "es", .email)
        #expect(email.subject == "Su pago: lo que debe recibir")
        #expect(email.body.hasSuffix("\n\nVoz Obrera\n1 Main St & Sons, Pasadena"))
        let html = try #require(email.html)
        #expect(html.contains("<html lang=\"es\" dir=\"ltr\">"))
        #expect(
            html.contains(
                "<h2>Hola &lt;b&gt;</h2>\n<ul>\n<li>uno &amp; dos</li>\n<li>tres</li>\n</ul>\n<p>Línea<br>\notra</p>"))
        let link = "https://r.example.org/m/\(MessageCode(key))-es"
        #expect(html.contains("<a href=\"\(link)\" dir=\"ltr\">\(link)</a>"))
        #expect(html.contains("1 Main St &amp; Sons"))
        let persian = try #require(try text(fixture, "pay-rights", "fa", .email).html)
        #expect(persian.contains("<html lang=\"fa\" dir=\"rtl\">"))
    }

    @Test(
        "links end where the sentence goes on",
        arguments: [
            ("see https://a.example/x.", "https://a.example/x"), ("(https://a.example/x)", "https://a.example/x"),
            ("看https://a.example/x。", "https://a.example/x"),
            ("\u{2066}https://a.example\u{2069}", "https://a.example"),
            ("https://a.example/?q=1&r=2 now", "https://a.example/?q=1&r=2"), ("http and https:", nil),
        ] as [(String, String?)])
    func links(_ text: String, _ expected: String?) {
        #expect(WebAddress.all(in: text[...]).first == expected)
    }

    @Test("a title from a feed brings no line ends, controls or directions along")
    func eventTitle() throws {
        let fixture = try Fixture()
        try fixture.edit("es/pay-rights.yaml", "Su pago: lo", "{{ event.title }}: lo")
        let hostile = MessageContext(
            programName: "V", eventTitle: " FIRE\r\nBcc: x\u{202E} \u{0007}2 ", linkBase: "https://r.example.org",
            postalAddress: nil)
        #expect(try text(fixture, "pay-rights", "es", .email, hostile).subject == "FIRE Bcc: x 2: lo que debe recibir")
    }

    @Test("a link never names its message, and leads back to it")
    func code() throws {
        let catalog = try Fixture().load()
        for key in catalog.keys {
            let link = catalog.link(key, language: es, base: "https://r.example.org")
            #expect(link.wholeMatch(of: /https:\/\/r\.example\.org\/m\/[23456789bcdfghjkmnpqrstvwxz]{4}-es/) != nil)
        }
        let name = "\(MessageCode(key))-zh-Hant"
        #expect(catalog.page(named: name)?.key == key)
        #expect(catalog.page(named: name)?.language.text == "zh-Hant")
        #expect(catalog.page(named: "\(MessageCode(key))-sr") == nil)
        #expect(catalog.page(named: "zzzz-es") == nil)
        #expect(catalog.page(named: "") == nil)
        // Links that were sent must lead somewhere for as long as phones keep them.
        #expect(MessageCode(MessageKey("pay-rights")!).description == "4d3t")
        #expect(MessageCode(MessageKey("welcome")!).description == "9c2f")
    }

    @Test("a page has a title, a text and a document")
    func page() throws {
        let catalog = try Fixture().load()
        let page = try #require(catalog.page(key, language: LanguageTag("fa")!, context: context, on: day))
        #expect(page.title == "مزد شما")
        #expect(page.html.contains("dir=\"rtl\""))
        #expect(page.obstacle != nil)
        #expect(catalog.page(key, language: LanguageTag("sr")!, context: context, on: day) == nil)
    }

    @Test("what the engine asks about a message")
    func facts() throws {
        let catalog = try Fixture().load()
        let safe = try #require(catalog.message(MessageKey("safe-talk")!))
        #expect(safe.validity == .days(3))
        #expect(safe.requiredTopic?.text == "survivor-help")
        #expect(!safe.isDisabled)
        #expect(safe.languages.map(\.text) == ["en"])
        #expect(catalog.message(MessageKey("none")!) == nil)
        #expect(catalog.text(MessageKey("safe-talk")!, language: es, channel: .sms, context: context, on: day) == nil)
        #expect(catalog.playbook("wildfire")?.steps.map(\.day) == [0, 2, 8])
        #expect(catalog.playbook("storm") == nil)
    }
}

@Suite("How a text looks on a phone")
struct PreviewTests {
    @Test(
        "wrapped at the width, wide characters counting two",
        arguments: [
            ("one two three", 7, ["one two", "three"]), ("one two", 7, ["one two"]), ("", 7, [""]),
            ("a\n\nb", 7, ["a", "", "b"]), ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
            ("工資工資工資", 6, ["工資工", "資工資"]), ("工資工。資", 6, ["工資", "工。資"]), ("工資 ab", 6, ["工資", "ab"]),
            ("🔥🔥🔥", 4, ["🔥🔥", "🔥"]), ("see https://a.example", 10, ["see", "https://a.", "example"]),
            ("ม่ม่ม่", 3, ["ม่ม่ม่"]),
        ])
    func wrapped(_ text: String, _ width: Int, _ expected: [String]) {
        #expect(TextPreview.lines(text, width: width) == expected)
    }

    @Test("right-to-left lines are isolated and stand at the right")
    func rightToLeft() {
        let lines = TextPreview.lines("حق کار\n\nب", width: 10, direction: .rightToLeft)
        #expect(lines == ["    \u{2067}حق کار\u{2069}", "", "         \u{2067}ب\u{2069}"])
    }

    @Test("the border of segments is marked on request")
    func segments() {
        let text = String(repeating: "a", count: 200)
        #expect(
            TextPreview.lines(text, width: 500, marksSegments: true) == [
                String(repeating: "a", count: 153) + "│" + String(repeating: "a", count: 47)
            ])
        #expect(TextPreview.lines(text, width: 500) == [text])
    }

    @Test("a preview of an email begins with its subject")
    func email() throws {
        let catalog = try Fixture().load()
        let lines = try #require(catalog.preview(key, language: es, channel: .email, on: day))
        #expect(lines.prefix(3) == ["Su pago: lo que debe recibir", "", "Hola:"])
        #expect(catalog.preview(key, language: LanguageTag("sr")!, channel: .sms, on: day) == nil)
    }
}
