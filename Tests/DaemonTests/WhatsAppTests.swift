import Counterparts
import Foundation
import Outreach
import Testing

/// The whole way of a message in WhatsApp: its template, the campaign, Twilio's stand-in with Twilio's own library signing,
/// what workers write back, and the log.
@Suite("WhatsApp, on the wire", .serialized)
struct WhatsAppTests {
    static let (spanish, english) = ("HX" + String(repeating: "1", count: 32), "HX" + String(repeating: "2", count: 32))
    static let (helped, stopped, other) = ("+12135550100", "+12135550101", "+12135550102")
    static let account = "US.13491208655302741918"
    static let (reader, texts) = ("+12135550103", "+12135550104")

    private static func installation(_ carrier: TwilioCounterpart, web: Int, templates: String) throws -> Installation {
        let installation = try Installation(
            gateways: """
                  - name: twilio-whatsapp
                    kind: twilio
                    channel: whatsapp
                    base_url: http://127.0.0.1:\(carrier.port)
                    account: AC00000000000000000000000000000000
                    from: "whatsapp:+15005550006"
                    secret_file: SECRET
                    rate: 100
                    allow_private_address: true
                \(templates)
                  - name: twilio-texts
                    kind: twilio
                    base_url: http://127.0.0.1:\(carrier.port)
                    account: AC00000000000000000000000000000000
                    from: "+15005550006"
                    secret_file: SECRET
                    rate: 100
                    allow_private_address: true
                """,
            approving: [("pay-rights", ["es", "en"]), ("help-reply", ["es"]), ("stop-reply", ["es"])], webPort: web,
            languages: ["en", "es"])
        let rows =
            [helped, stopped, other].map { "\($0),,es,06037,whatsapp,intake form,2025-01-01" } + [
                "\(reader),,en,06037,whatsapp,intake form,2025-01-01", "\(texts),,es,06037,,intake form,2025-01-01",
            ]
        try installation.folder.write(
            "readers.csv",
            (["phone,email,languages,regions,topics,consent_source,consent_date"] + rows).joined(separator: "\n") + "\n"
        )
        try installation.altavoz(["worker", "import", installation.folder.file("readers.csv")])
        return installation
    }

    /// The text that is to be submitted as template.
    private static func template(_ it: Installation, _ language: String) throws -> String {
        let text = try it.altavoz(["message", "template", "pay-rights", "--language", language, "--json"])
        let list = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
        let types = try #require(list[0]["types"] as? [String: [String: String]])
        return try #require(types["twilio/text"]?["body"])
    }

    @Test(
        """
        who agreed gets the approved template that reads as the reviewed text, answers come as text, STOP stops, or waits for a \
        person where the number is hidden, and no name is kept
        """
    )
    func wholeWay() throws {
        let web = try FreePort.find()
        let carrier = try TwilioCounterpart(
            token: Installation.token, receipts: ["sent", "delivered", "read"],
            replies: [
                "whatsapp:" + Self.helped: "HELP", "whatsapp:" + Self.stopped: "STOP",
                "whatsapp:" + Self.other: "ALTO@\(Self.account)",
            ],
            publicURL: Installation.publicURL, localURL: "http://127.0.0.1:\(web)")
        let it = try Self.installation(
            carrier, web: web,
            templates: """
                    templates:
                      pay-rights:
                        es: \(Self.spanish)
                        en: \(Self.english)
                """)
        // What Meta has in English is another text by one letter.
        let submitted = try Self.template(it, "es")
        let changed = try Self.template(it, "en").replacing("a", with: "á", maxReplacements: 1)
        try carrier.keep([
            Self.spanish: TwilioCounterpart.Template(body: submitted),
            Self.english: TwilioCounterpart.Template(body: changed),
        ])
        let compared = try it.end(["gateway", "templates", "twilio-whatsapp"])
        #expect(compared.status == 1)
        #expect(compared.text.contains("pay-rights es \(Self.spanish): OK"))
        #expect(compared.text.contains("\(Self.english): problem: The WhatsApp template"))
        #expect(try it.end(["doctor"]).text.contains("templates of twilio-whatsapp: 2 texts"))

        try it.altavoz([
            "campaign", "draft", "--message", "pay-rights", "--event", "1", "--channel", "whatsapp", "--as", "rosa",
        ])
        let preview = try it.altavoz(["campaign", "preview", "1"])
        #expect(preview.contains("WhatsApp messages") && preview.contains("did not agree to WhatsApp"))
        // In the table of steps too, who did not agree counts as left out.
        #expect(preview.contains(#/pay-rights +\S+ +\S+ +4 +1 /#), "\(preview)")
        let json = try it.json(["campaign", "preview", "1"])
        #expect(json["whatsapp_messages"] as? Int == 4 && json["segments"] as? Int == 0)
        try it.altavoz(["campaign", "approve", "1", "--as", "amir"])
        try it.altavoz(["campaign", "launch", "1", "--yes", "--as", "rosa"])
        let daemon = try it.startDaemon()
        let done = try Loopback.eventually(within: 60) {
            try it.states() == ["delivered": 3, "held": 1] && carrier.messages.count == 5
        }
        let ended = try it.states()
        #expect(done, "\(ended) \(carrier.messages.count) \(daemon.output)")

        // Nobody was sent an SMS, and who agreed to texts alone nothing at all.
        let messages = carrier.messages
        #expect(messages.allSatisfy { $0.to.hasPrefix("whatsapp:+") && $0.form["From"] == "whatsapp:+15005550006" })
        #expect(!messages.contains { $0.to.hasSuffix(Self.texts) || $0.to.hasSuffix(Self.reader) })
        let sent = messages.filter { $0.form["ContentSid"] != nil }
        #expect(sent.map(\.to).sorted() == [Self.helped, Self.stopped, Self.other].map { "whatsapp:" + $0 })
        #expect(
            sent.allSatisfy { $0.form["ContentSid"] == Self.spanish && $0.form["Body"] == nil && !$0.attempt.isEmpty })
        let variables = try #require(sent.first?.form["ContentVariables"])
        let filled = try #require(
            try JSONSerialization.jsonObject(with: Data(variables.utf8)) as? [String: String])
        let read = filled.reduce(into: submitted) { $0 = $0.replacing("{{\($1.key)}}", with: $1.value) }
        #expect(try it.altavoz(["message", "show", "pay-rights", "--language", "es"]).contains(read.prefix(40)))
        #expect(!read.contains("{{"))
        // Answers are words of our own, by the same sender.
        let answers = messages.filter { $0.form["ContentSid"] == nil }
        #expect(Set(answers.map(\.to)) == ["whatsapp:" + Self.helped, "whatsapp:" + Self.stopped])
        #expect(answers.allSatisfy { !$0.body.isEmpty })

        let held = try it.altavoz(["delivery", "list", "--channel", "whatsapp", "--state", "held", "--json"])
        #expect(held.contains("does not read as the reviewed text does"))
        #expect(try it.altavoz(["worker", "show", "2"]).contains("suppressed"))
        #expect(try !it.altavoz(["worker", "show", "1"]).contains("suppressed"))

        // Corrected at Meta: the next daemon lets it go.
        #expect(daemon.stop() == 0)
        try carrier.keep([
            Self.spanish: TwilioCounterpart.Template(body: submitted),
            Self.english: TwilioCounterpart.Template(body: try Self.template(it, "en")),
        ])
        #expect(try it.end(["gateway", "templates", "twilio-whatsapp"]).status == 0)
        let next = try it.startDaemon()
        let corrected = try Loopback.eventually(within: 60) { try it.states() == ["delivered": 4] }
        #expect(corrected, "\(next.output)")
        #expect(next.stop() == 0)

        // A STOP from a hidden number is taken, and stops whom a person names.
        #expect(try it.altavoz(["reply", "list"]).contains("STOP: whose?"))
        #expect(try it.end(["doctor"]).text.contains("1 STOP in WhatsApp"))
        #expect(try !it.altavoz(["worker", "show", "3"]).contains("suppressed"))
        try it.altavoz(["reply", "answer", "1", "stop", "--worker", Self.other, "--as", "rosa"])
        #expect(try it.altavoz(["worker", "show", "3"]).contains("suppressed"))

        // Neither the log nor the database knows the names that Twilio tells of people.
        for output in [daemon.output, next.output] {
            #expect(!output.contains("Perla") && !output.contains("2135550") && !output.contains("655302741918"))
        }
        for name in try FileManager.default.contentsOfDirectory(atPath: it.folder.file("data")) {
            let bytes = FileManager.default.contents(atPath: it.folder.file("data/" + name)) ?? Data()
            for word in ["Perla", "655302741918"] {
                #expect(bytes.firstRange(of: Data(word.utf8)) == nil, "\(word) in \(name)")
            }
        }
    }

    @Test("a message whose readers may be watched is written to nobody in WhatsApp, and one without template waits")
    func neither() throws {
        let web = try FreePort.find()
        let carrier = try TwilioCounterpart(
            token: Installation.token, publicURL: Installation.publicURL, localURL: "http://127.0.0.1:\(web)")
        try carrier.keep([:])
        let it = try Self.installation(carrier, web: web, templates: "")
        try it.altavoz([
            "campaign", "draft", "--message", "ice-worksite", "--event", "1", "--channel", "whatsapp", "--as", "rosa",
        ])
        #expect(try it.json(["campaign", "preview", "1"])["whatsapp_messages"] as? Int == 0)
        let (status, text) = try it.end(["message", "template", "ice-worksite", "--language", "es"])
        #expect(status == 65 && text.contains("may be watched"))
        try it.altavoz([
            "campaign", "draft", "--message", "pay-rights", "--event", "1", "--channel", "whatsapp", "--as", "rosa",
        ])
        let preview = try it.altavoz(["campaign", "preview", "2"]).split(whereSeparator: \.isWhitespace)
        #expect(preview.joined(separator: " ").contains("no WhatsApp gateway has a template"))
        try it.altavoz(["campaign", "approve", "2", "--as", "amir"])
        try it.altavoz(["campaign", "launch", "2", "--yes", "--as", "rosa"])
        let daemon = try it.startDaemon()
        let held = try Loopback.eventually(within: 30) {
            try it.altavoz(["delivery", "list", "--campaign", "2", "--json"]).contains(
                "There is no WhatsApp template for")
        }
        #expect(held, "\(daemon.output)")
        #expect(carrier.messages.isEmpty)
        #expect(daemon.stop() == 0)
    }

    @Test("a campaign by WhatsApp has no other channel")
    func alone() throws {
        let it = try Installation(gateways: "  []", approving: [], languages: ["en", "es"])
        let (status, text) = try it.end([
            "campaign", "draft", "--message", "pay-rights", "--event", "1", "--channel", "whatsapp", "--channel", "sms",
        ])
        #expect(status == 64 && text.contains("no other channel"))
    }
}
