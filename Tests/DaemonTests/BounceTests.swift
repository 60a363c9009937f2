import Counterparts
import Foundation
import Testing

@Suite("Bounces of a real Postfix", .serialized)
struct BounceTests {
    private static func installation(_ postfix: PostfixCounterpart, watching: Bool) throws -> Installation {
        try Installation(
            gateways: """
                  - name: mail-test
                    kind: smtp
                    base_url: smtp://127.0.0.1:\(postfix.port)
                    security: none
                    from: "Rights Line <rights@example.org>"
                    envelope_sender: \(postfix.bounces)
                    unsubscribe_address: \(postfix.bounces)
                    rate: 100
                    allow_private_address: true
                \(watching ? "    bounces: {maildir: \(postfix.maildir)}\n" : "")
                """,
            approving: [("pay-rights", ["en"])], languages: ["en"])
    }

    private static func row(_ address: String) -> String { ",\(address),en,06037,intake form,2025-01-01" }

    private static func files(_ folder: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    }

    private static func isSuppressed(_ installation: Installation, _ worker: Int) throws -> Bool {
        let shown = try installation.json(["worker", "show", "\(worker)"])
        let points = shown["contact_points"] as? [[String: Any]] ?? []
        return points.contains { $0["suppressed"] as? Bool == true }
    }

    @Test(
        "an unknown user's bounce comes into the maildir and ends as a suppression; whoever got the mail unsubscribes by mail",
        .enabled(if: PostfixCounterpart.obstacle == nil, "needs Postfix, and root to start it"))
    func maildir() throws {
        let postfix = try PostfixCounterpart()
        let installation = try Self.installation(postfix, watching: true)
        try installation.importWorkers([
            Self.row("nobody-there@\(postfix.domain)"), Self.row(postfix.somebody),
        ])
        // What nobody can read is there from the start, and stands in nobody's way.
        try "Subject: hello\n\nSomebody wrote this.\n".write(
            toFile: postfix.maildir + "/new/0.letter", atomically: true, encoding: .utf8)
        try installation.launch("pay-rights", channels: ["email"])
        let daemon = try installation.startDaemon()
        let bounced = try Loopback.eventually(within: 40) {
            try installation.states() == ["undelivered": 1, "accepted": 1]
                && Self.files(postfix.maildir + "/new").isEmpty
        }
        let states = try installation.states()
        #expect(bounced, "\(states) \(Self.files(postfix.maildir + "/new")) \(daemon.output) \(postfix.log)")
        #expect(try Self.isSuppressed(installation, 1))
        #expect(try !Self.isSuppressed(installation, 2))
        // Consent stays as it was: nobody revoked anything.
        let points = try installation.json(["worker", "show", "1"])["contact_points"] as? [[String: Any]]
        #expect(points?.map { $0["consent"] as? String } == ["granted"])
        #expect(Self.files(postfix.maildir + "/failed") == ["0.letter"])
        #expect(daemon.output.contains("0.letter"))

        // The other one answers to the address in List-Unsubscribe, by way of the same Postfix.
        let mail = try #require(postfix.delivered.first)
        let found = try #require(mail.firstMatch(of: /mailto:([^?]+)\?subject=unsubscribe%20([0-9a-f]{32})/))
        #expect(found.output.1 == postfix.bounces)
        try Program.run(
            try Program.python(),
            [
                "-c",
                """
                import smtplib, sys
                with smtplib.SMTP("127.0.0.1", int(sys.argv[1])) as s:
                    s.sendmail(sys.argv[2], [sys.argv[3]], f"From: {sys.argv[2]}\\r\\nSubject: unsubscribe {sys.argv[4]}\\r\\n\\r\\n")
                """, String(postfix.port), postfix.somebody, postfix.bounces, String(found.output.2),
            ])
        let stopped = try Loopback.eventually(within: 40) { try Self.isSuppressed(installation, 2) }
        #expect(stopped, "\(daemon.output) \(postfix.log)")
        #expect(Loopback.eventually(within: 10) { Self.files(postfix.maildir + "/new").isEmpty })
        #expect(daemon.stop() == 0)
        // Nothing was sent to anybody for all that, and the log names nobody.
        #expect(postfix.delivered.count == 1)
        #expect(!daemon.output.contains(postfix.domain))
        // Nor does it hold anything by which somebody else could unsubscribe them.
        #expect(!daemon.output.contains(found.output.2) && daemon.output.contains("unsubscribed"))
        #expect(daemon.output.firstMatch(of: /[0-9a-f]{32}/) == nil)
    }

    @Test(
        "the same bounce through a pipe is recorded once however often it comes, and exit statuses say what to do",
        .enabled(if: PostfixCounterpart.obstacle == nil, "needs Postfix, and root to start it"))
    func pipe() throws {
        let postfix = try PostfixCounterpart()
        let installation = try Self.installation(postfix, watching: false)
        try installation.importWorkers([Self.row("nobody-there@\(postfix.domain)")])
        try installation.launch("pay-rights", channels: ["email"])
        let daemon = try installation.startDaemon()
        let came = Loopback.eventually(within: 40) { postfix.returned.count == 1 }
        #expect(came, "\(daemon.output) \(postfix.log)")
        #expect(try installation.states() == ["accepted": 1])
        let bounce = try #require(postfix.returned.first)

        func read(_ mail: String, _ arguments: [String] = []) throws -> (status: Int32, text: String) {
            let path = try installation.folder.write("mail", mail)
            let process = Process()
            let output = Pipe()
            process.executableURL = URL(fileURLWithPath: Installation.command)
            process.arguments = ["bounce", "read", "--config", installation.folder.file("altavoz.yaml")] + arguments
            process.standardInput = FileHandle(forReadingAtPath: path)
            process.standardOutput = output
            process.standardError = output
            try process.run()
            let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
            process.waitUntilExit()
            return (process.terminationStatus, text)
        }
        // Without the mail that it returns it is known by the envelope id alone, as libcurl sent it and Postfix wrote it back.
        let nameless = bounce.split(separator: "\n", omittingEmptySubsequences: false)
            .filter { !$0.lowercased().hasPrefix("message-id:") }.joined(separator: "\n")
        #expect(nameless != bounce)
        for mail in [nameless, bounce, bounce] {
            let (status, text) = try read(mail)
            #expect(status == 0 && text.contains("hard bounce 5.1.1") && !text.contains(postfix.domain), "\(text)")
            #expect(text.firstMatch(of: /[0-9a-f]{32}/) == nil, "\(text)")
        }
        #expect(try installation.states() == ["undelivered": 1])
        #expect(try Self.isSuppressed(installation, 1))
        let story = try installation.altavoz(["delivery", "show", "1"])
        #expect(story.contains("No such mailbox"))
        #expect(try read("Auto-Submitted: auto-replied\nSubject: Away\n\nBack on Monday.\n").status == 0)
        #expect(try read("Subject: hello\n\nSomebody wrote this.\n").status == 65)
        #expect(try read(String(bounce.prefix(bounce.count * 2 / 3))).status == 65)
        #expect(try read("").status == 65)
        // Trouble of the installation costs no mail: the mail server keeps it and comes again.
        #expect(try read(bounce, ["--gateway", "other"]).status == 75)
        #expect(try read(bounce, ["--data", installation.folder.file("nowhere")]).status == 75)
        #expect(daemon.stop() == 0)
    }

    @Test("a maildir on a gateway that is none, and one without a folder, are refused by name")
    func settings() throws {
        let folder = try TemporaryFolder()
        for (gateway, field) in [
            (
                "{name: m, kind: smtp, base_url: smtp://127.0.0.1, security: none, from: a@example.org, bounces: {}}",
                "maildir"
            ),
            (
                "{name: m, kind: smtp, base_url: smtp://127.0.0.1, security: none, from: a@example.org, bounces: {mbox: x}}",
                "mbox"
            ),
            (
                "{name: m, kind: kannel, base_url: http://127.0.0.1, account: a, secret_env: X, webhook_secret_env: X, bounces: {maildir: x}}",
                "bounces"
            ),
        ] {
            let path = try folder.write("altavoz.yaml", "gateways:\n  - \(gateway)\n")
            let process = Process()
            let errors = Pipe()
            process.executableURL = URL(fileURLWithPath: Installation.command)
            process.arguments = ["gateway", "list", "--config", path]
            process.standardError = errors
            process.standardOutput = FileHandle.nullDevice
            try process.run()
            let text = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
            process.waitUntilExit()
            #expect(process.terminationStatus == 65 && text.contains(field), "\(text)")
        }
    }
}
