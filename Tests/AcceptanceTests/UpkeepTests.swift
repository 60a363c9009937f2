import Foundation
import GRDB
import Outreach
import Testing

@testable import altavoz

@Suite("What comes from outside, looked after on the command line")
struct UpkeepTests {
    private static func program(_ scratch: Scratch, gateway: String) throws -> Program {
        let config = try scratch.write(
            """
            program_name: Trial
            data: \(scratch.path)/data
            gateways:
            \(gateway)
            """, "altavoz.yaml")
        return Program(environment: ["ALTAVOZ_CONFIG": config, "S": "secret"])
    }

    @Test("a newer command leaves a database alone while an older daemon works on it, and says to try again")
    func olderDaemon() throws {
        let scratch = try Scratch()
        let program = try Self.program(
            scratch,
            gateway: """
                  - {name: sms, kind: rehearsal, channel: sms, base_url: "http://127.0.0.1:9", secret_env: S}
                """)
        #expect(try program.run("init").status == 0)
        let folder = DataFolder(path: scratch.path + "/data")
        func versions() throws -> Int {
            try DatabaseQueue(path: folder.database).read {
                try Int.fetchOne($0, sql: "SELECT count(*) FROM grdb_migrations")!
            }
        }
        let whole = try versions()
        try DatabaseQueue(path: folder.database).write {
            try $0.execute(
                sql: "DELETE FROM grdb_migrations WHERE rowid = (SELECT max(rowid) FROM grdb_migrations)")
        }
        let daemon = try #require(try DataFolderLock.take(in: folder.path))
        for command in [["worker", "list"], ["serve"]] {
            let refused = try program.run(command)
            #expect(refused.status == 75, "\(refused.complaint)")
        }
        #expect(try program.run("worker", "list").complaint.contains("older version"))
        #expect(try versions() == whole - 1)
        withExtendedLifetime(daemon) {}
    }

    @Test("somebody who only wrote is forgotten by their number, and shown to nobody")
    func visitor() async throws {
        let scratch = try Scratch()
        let program = try Self.program(
            scratch,
            gateway: """
                  - {name: sms, kind: rehearsal, channel: sms, base_url: "http://127.0.0.1:9", secret_env: S}
                """)
        #expect(try program.run("init").status == 0)
        let folder = DataFolder(path: scratch.path + "/data")
        let contact = ContactAddress.phone(E164("+12135550142")!)
        do {
            let store = try folder.open()
            _ = try await store.converse(
                InboundReply(gateway: "sms", messageID: "1", from: contact, text: "my boss does not pay"),
                now: Timestamp(iso8601: "2026-11-27T05:00:00Z")!
            ) { _ in ReplyTurn(intent: .other, question: .other, evidence: "") }
            #expect(try await store.visitor(at: contact) != nil)
            try store.close()
        }
        #expect(try program.run("worker", "show", "213-555-0142").status == 1)
        let forgotten = try program.run("worker", "forget", "213-555-0142", "--yes")
        #expect(forgotten.status == 0 && forgotten.output.contains("not registered"), "\(forgotten.complaint)")
        #expect(!forgotten.output.contains("555") && !forgotten.complaint.contains("555"))
        #expect(try program.run("worker", "forget", "213-555-0142", "--yes").status == 1)
        #expect(try program.run("reply", "list", "--json").list().isEmpty)
        let store = try folder.open()
        #expect(try await store.visitor(at: contact) == nil)
        try store.close()
    }

    @Test("a STOP whose number is hidden is a problem for doctor until a person has said whose it is")
    func hiddenStop() async throws {
        let scratch = try Scratch()
        let program = try Self.program(
            scratch,
            gateway: """
                  - {name: sms, kind: rehearsal, channel: sms, base_url: "http://127.0.0.1:9", secret_env: S}
                """)
        #expect(try program.run("init").status == 0)
        let folder = DataFolder(path: scratch.path + "/data")
        let now = Timestamp(iso8601: "2026-11-27T05:00:00Z")!
        do {
            let store = try folder.open()
            _ = try await store.register(
                [
                    WorkerDraft(
                        contacts: [.phone(E164("+12135550142")!)], languages: [LanguageTag("es")!],
                        regions: [GEOID("06037")!], zones: .unitedStates,
                        consent: ConsentEvidence(source: "intake form", date: CivilDate("2026-11-01")!))
                ], now: now)
            for (id, text) in [("SM1", "ALTO"), ("SM2", "STOP"), ("SM3", "FORGET")] {
                try await store.keep(
                    HiddenReply(gateway: "wa", messageID: id, account: WhatsAppUserID("US.1349"), text: text),
                    as: text == "FORGET" ? .forget : .stop, now: SystemTime().now())
            }
            try store.close()
        }
        let doctor = try program.run("doctor").output
        #expect(doctor.contains("2 STOPs in WhatsApp whose sender's number is hidden"), "\(doctor)")
        #expect(doctor.contains("1 FORGET in WhatsApp whose sender's number is hidden"), "\(doctor)")
        let list = try program.run("reply", "list").output
        #expect(list.contains("STOP: whose?") && list.contains("FORGET: whose?"), "\(list)")
        #expect(try program.run("reply", "show", "3").output.contains("reply answer 3 forget --worker WORKER"))
        let shown = try program.run("reply", "show", "1").output
        #expect(shown.contains("ALTO") && shown.contains("wa, message SM1") && !shown.contains("1349"), "\(shown)")
        // Whose phone nobody knows cannot be stopped: the message waits on.
        try #require(
            try program.run(
                "worker", "add", "--email", "office@example.org", "--language", "es", "--region", "06037"
            ).status == 0)
        let phoneless = try program.run("reply", "answer", "1", "stop", "--worker", "2", "--as", "rosa")
        #expect(phoneless.status == 65 && phoneless.complaint.contains("no phone number"), "\(phoneless)")
        #expect(try program.run("reply", "show", "1").output.contains("ALTO"))
        for wrong in [
            ["stop"], ["forget"], ["nothing", "--worker", "1"], ["pay-rights"], ["pay-rights", "--worker", "1"],
        ] {
            #expect(try program.run(["reply", "answer", "1", "--as", "rosa"] + wrong).status == 65, "\(wrong)")
        }
        let stopped = try program.run("reply", "answer", "1", "stop", "--worker", "213-555-0142", "--as", "rosa")
        #expect(stopped.status == 0 && !(stopped.output + stopped.complaint).contains("555"), "\(stopped)")
        #expect(try program.run("worker", "show", "1").output.contains("suppressed"))
        #expect(try program.run("reply", "answer", "2", "nothing", "--as", "rosa", "--json").status == 0)
        #expect(try !program.run("doctor").output.contains("STOP"))
        let erased = try program.run("reply", "answer", "3", "forget", "--worker", "213-555-0142", "--as", "rosa")
        #expect(erased.status == 0 && erased.output.contains("worker 1 is forgotten, by rosa"), "\(erased)")
        #expect(try program.run("worker", "show", "1").status == 1)
        #expect(try !program.run("doctor").output.contains("FORGET"))
        #expect(try program.run("reply", "list", "--json").list().isEmpty)
    }

    @Test("what confirms a deed is sent by nobody's choice: stop-reply, typed for stop, is refused")
    func confirmations() async throws {
        let scratch = try Scratch()
        let program = try Self.program(
            scratch,
            gateway: """
                  - {name: sms, kind: rehearsal, channel: sms, base_url: "http://127.0.0.1:9", secret_env: S}
                """)
        #expect(try program.run("init").status == 0)
        let folder = DataFolder(path: scratch.path + "/data")
        do {
            let store = try folder.open()
            _ = try await store.converse(
                InboundReply(
                    gateway: "sms", messageID: "1", from: .phone(E164("+12135550142")!), text: "how do i stop"),
                now: SystemTime().now()
            ) { _ in ReplyTurn(intent: .doubtful, question: .doubtful, evidence: "") }
            try store.close()
        }
        for key in MessageKey.answers.subtracting([.helpReply]) {
            let refused = try program.run("reply", "answer", "1", key.text, "--as", "rosa")
            #expect(refused.status == 65, "\(refused)")
            let meant = [MessageKey.stopReply: "Did you mean \"stop\"?", .forgotten: "Did you mean \"forget\"?"][key]
            if let meant { #expect(refused.complaint.contains(meant), "\(refused)") }
        }
        #expect(try program.run("reply", "show", "1").output.contains("how do i stop"))
        #expect(try program.run("delivery", "list", "--json").list().isEmpty)
        let helped = try program.run("reply", "answer", "1", "help-reply", "--as", "rosa")
        #expect(helped.status == 0, "\(helped)")
    }

    @Test("doctor counts the mails that were set aside unread")
    func mails() throws {
        let scratch = try Scratch()
        let program = try Self.program(
            scratch,
            gateway: """
                  - name: mail
                    kind: smtp
                    base_url: smtp://127.0.0.1:25
                    security: none
                    from: "Trial <trial@example.org>"
                    envelope_sender: trial@example.org
                    allow_private_address: true
                    bounces: {maildir: \(scratch.path)/mail}
                """)
        #expect(try program.run("init").status == 0)
        func finding() throws -> [String: Any]? {
            try program.run("doctor", "--json").list().first { $0["check"] as? String == "mails to mail" }
        }
        // No such folder.
        #expect(!Maildir(path: scratch.path + "/mail").mayBeRead)
        #expect(try finding()?["ok"] as? Bool == false)
        _ = try scratch.write("one", "mail/new/1")
        #expect(try finding()?["ok"] as? Bool == true)
        #expect((try finding()?["finding"] as? String)?.hasPrefix("1 mail in ") == true)
        #expect(Maildir(path: scratch.path + "/mail").mayBeRead)
        _ = try scratch.write("one", "mail/failed/1")
        _ = try scratch.write("two", "mail/failed/2")
        let found = try #require(try finding())
        #expect(found["ok"] as? Bool == false && (found["finding"] as? String)?.hasPrefix("2 mails in ") == true)
        #expect((found["remedy"] as? String)?.contains("worker stop") == true)
    }

    @Test("doctor says where a STOP from a number without its country is lost")
    func homeless() throws {
        let cases = [
            ("from: \"12135550100\"", true), ("from: \"+12135550100\"", false),
            ("from: \"12135550100\", country: us", false), ("from: \"+445555550100\"", true),
        ]
        let gateways = cases.enumerated().map { index, one in
            """
              - {name: line-\(index), kind: kannel, base_url: "http://127.0.0.1:13013", account: altavoz, secret_env: K,
                 webhook_secret_env: K, allow_private_address: true, \(one.0)}
            """
        }
        let scratch = try Scratch()
        var program = try Self.program(scratch, gateway: gateways.joined(separator: "\n"))
        program.environment["K"] = "sixteen-letters-0"
        let doctor = try program.run("doctor", "--json").list()
        for (index, one) in cases.enumerated() {
            let found = doctor.first { $0["check"] as? String == "gateway line-\(index)" }
            #expect(found?["ok"] as? Bool == true, "\(found ?? [:])")
            #expect((found?["remedy"] as? String)?.contains("set \"country\"") ?? false == one.1, "\(one.0)")
        }
    }

    @Test(
        "the country of the configuration reaches the gateway: a STOP from ten digits is heard",
        arguments: [
            """
            kind: kannel, base_url: "http://127.0.0.1:13013", account: altavoz
            """,
            """
            kind: http, base_url: "https://sms.example.net/send", http: {format: json,
              body: '{"to": "{{to}}", "text": "{{text}}", "id": "{{attempt}}"}', accepted: {id: /id},
              inbound: {proof: {header: X-Key}, reply: {id: /id, from: /from, text: /text}}}
            """,
        ])
    func home(kind: String) throws {
        let secret = "sixteen-letters-0"
        for (country, isHeard) in [(", country: US", true), ("", false)] {
            let configuration = try ConfigurationFile.read(
                "gateways: [{name: line, secret_env: K, webhook_secret_env: K, \(kind)\(country)}]", file: "a.yaml",
                environment: [:])
            let gateway = try Assembly.gateway(
                configuration.gateways[0], configuration, environment: ["K": secret])
            let isFetched = gateway.isReportedToByGET
            let call = InboundRequest(
                url: "https://a.example.org/webhooks/line?key=\(secret)&from=2135550142&text=STOP&id=1",
                method: isFetched ? "GET" : "POST", headers: ["x-key": secret], query: [],
                body: isFetched ? [] : Array(#"{"id": "1", "from": "2135550142", "text": "STOP"}"#.utf8),
                at: SystemTime().now())
            let events = try? gateway.read(call)
            guard case .reply(let reply)? = events?.first else {
                #expect(!isHeard, "\(kind)")
                continue
            }
            #expect(isHeard && reply.from.unmasked == "+12135550142" && reply.text == "STOP")
        }
    }
}
