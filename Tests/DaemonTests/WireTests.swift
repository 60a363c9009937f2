import Catalog
import Counterparts
import Foundation
import Outreach
import Testing

@Suite("On the wire", .serialized)
struct WireTests {
    static let languages = ["es", "zh-Hans", "fa"]

    /// What the catalog of the installation says, rendered by the same catalog that the daemon reads.
    static func text(_ installation: Installation, _ language: String, _ channel: Channel) throws -> OutgoingText {
        let catalog = try MessageCatalog.load(from: installation.folder.file("Messages"))
        let context = MessageContext(
            programName: "Altavoz", eventTitle: "Wildfires and Straight-Line Winds",
            linkBase: "https://rights.example.org", postalAddress: nil)
        let today = CivilDate(utc: Timestamp(Date()))
        return try #require(
            catalog.text(
                MessageKey("pay-rights")!, language: LanguageTag(language)!, channel: channel, context: context,
                on: today))
    }

    @Test("SMS in Spanish, Chinese and Persian arrive byte for byte, and their receipts close the log")
    func sms() throws {
        let web = try FreePort.find()
        let carrier = try TwilioCounterpart(
            token: Installation.token, receipts: ["sent", "delivered", "sent"], publicURL: Installation.publicURL,
            localURL: "http://127.0.0.1:\(web)")
        let installation = try Installation(
            gateways: """
                  - name: twilio-test
                    kind: twilio
                    base_url: http://127.0.0.1:\(carrier.port)
                    account: AC00000000000000000000000000000000
                    from: "+15005550006"
                    secret_file: SECRET
                    rate: 100
                    allow_private_address: true
                """,
            approving: [("pay-rights", Self.languages)], webPort: web)
        try installation.importWorkers(
            Self.languages.enumerated().map { "+1213555010\($0.offset),,\($0.element),06037,intake form,2025-01-01" })
        try installation.launch("pay-rights")
        let daemon = try installation.startDaemon()
        let closed = try Loopback.eventually(within: 30) { try installation.states() == ["delivered": 3] }
        let ended = try installation.states()
        #expect(closed, "\(ended) \(daemon.output)")
        let messages = carrier.messages
        // The id of a text's attempt, which the provider knows, is no link to unsubscribe by.
        let known = try #require(messages.first).attempt
        let answer = try MailReader.post("http://127.0.0.1:\(web)/u/\(known)", "List-Unsubscribe=One-Click")
        #expect(answer == 404)
        for worker in 1...3 {
            let points = try installation.json(["worker", "show", "\(worker)"])["contact_points"] as? [[String: Any]]
            #expect(points?.map { $0["suppressed"] as? Bool } == [false])
        }
        #expect(daemon.stop() == 0)
        #expect(messages.count == 3)
        for (index, language) in Self.languages.enumerated() {
            let message = try #require(messages.first { $0.to == "+1213555010\(index)" })
            let expected = try Self.text(installation, language, .sms)
            #expect(Array(message.body.utf8) == Array(expected.body.utf8))
            #expect(message.path == "/2010-04-01/Accounts/AC00000000000000000000000000000000/Messages.json")
            #expect(message.user == "AC00000000000000000000000000000000:\(Installation.token)")
            #expect(message.form["StatusCallback"]?.contains(message.attempt) == true)
            #expect((1...36_000).contains(Int(message.form["ValidityPeriod"] ?? "") ?? 0))
        }
        // Nothing of a number in the daemon's log.
        #expect(!daemon.output.contains("5550100") && !daemon.output.contains("12135550"))
        let story = try installation.altavoz(["delivery", "show", "1"])
        #expect(story.contains("delivered") || story.contains("Delivered"))
    }

    @Test("emails in Spanish, Chinese and Persian arrive over STARTTLS with AUTH, and unsubscribing by one click works")
    func email() throws {
        let authority = try TestAuthority()
        let mail = try MailCounterpart(.starttls(authority), user: "altavoz", secret: Installation.token)
        let installation = try Installation(
            gateways: """
                  - name: mail-test
                    kind: smtp
                    base_url: smtp://localhost:\(mail.port)
                    account: altavoz
                    from: "Altavoz <rights@example.org>"
                    secret_file: SECRET
                    ca_file: \(authority.caFile)
                    rate: 100
                    allow_private_address: true
                """,
            approving: [("pay-rights", Self.languages)])
        try installation.importWorkers(
            Self.languages.map { ",reader-\($0)@example.org,\($0),06037,intake form,2025-01-01" })
        try installation.launch("pay-rights", channels: ["email"])
        let daemon = try installation.startDaemon()
        let done = try Loopback.eventually(within: 30) { try installation.states() == ["accepted": 3] }
        let ended = try installation.states()
        #expect(done, "\(ended) \(daemon.output)")
        let messages = mail.messages
        #expect(messages.count == 3)
        var links: [String] = []
        for language in Self.languages {
            let message = try #require(messages.first { $0.recipients.first?.contains("reader-\(language)@") == true })
            #expect(message.tls && message.user == "altavoz")
            let expected = try Self.text(installation, language, .email)
            let parts = try MailReader.read(message.data)
            #expect(parts.subject == expected.subject)
            #expect(
                parts.text.replacing("\r\n", with: "\n").trimmed == expected.body.replacing("\r\n", with: "\n").trimmed)
            #expect(parts.html.contains("dir=\"\(expected.isRightToLeft ? "rtl" : "ltr")\""))
            #expect(parts.headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click")
            links.append(try #require(parts.headers["List-Unsubscribe"]))
        }
        // As a mail program would: POST to the link, without cookie or login (RFC 8058).
        let path = try #require(links[0].firstMatch(of: /https:\/\/altavoz\.test(\/u\/[0-9a-f]+)/)?.output.1)
        let answer = try MailReader.post(
            "http://127.0.0.1:\(installation.webPort)\(path)", "List-Unsubscribe=One-Click")
        #expect(answer == 200)
        let worker = try installation.altavoz(["worker", "show", "1"])
        #expect(worker.contains("suppressed") || worker.contains("STOP") || worker.contains("revoked"), "\(worker)")
        #expect(daemon.stop() == 0)
    }

    @Test("SIGTERM lets what is on the wire finish, and the next start has nothing to wonder about")
    func drain() throws {
        let carrier = try TwilioCounterpart(token: Installation.token, latencyMilliseconds: 300)
        let installation = try Installation(
            gateways: """
                  - name: twilio-test
                    kind: twilio
                    base_url: http://127.0.0.1:\(carrier.port)
                    account: AC00000000000000000000000000000000
                    from: "+15005550006"
                    secret_file: SECRET
                    rate: 50
                    allow_private_address: true
                """,
            approving: [("pay-rights", ["es"])])
        try installation.importWorkers(CrashTests.workers(100))
        try installation.launch("pay-rights")
        let daemon = try installation.startDaemon()
        let started = Loopback.eventually(within: 20) { carrier.messages.count >= 10 }
        #expect(started)
        #expect(daemon.stop() == 0)
        let states = try installation.states()
        #expect(states["unknown"] == nil && states["dispatching"] == nil && states["leased"] == nil, "\(states)")
        #expect(states["accepted"] == carrier.messages.count)
        #expect(states.values.reduce(0, +) == 100)
    }

    @Test(
        "a second daemon refuses the same data folder, with a clear word and exit code 75", .timeLimit(.minutes(2)))
    func second() throws {
        let installation = try Installation(gateways: "  []", approving: [])
        let daemon = try installation.startDaemon()
        let output = installation.folder.file("second.log")
        let other = try ChildProcess(
            Installation.command, ["serve", "--config", installation.folder.file("altavoz.yaml")], output: output)
        #expect(other.wait() == 75)
        let words = String(decoding: FileManager.default.contents(atPath: output) ?? Data(), as: UTF8.self)
        #expect(words.contains("Another daemon"))
        #expect(daemon.stop() == 0)
    }
}

extension String {
    fileprivate var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
