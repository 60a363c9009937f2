import Foundation
import Testing

/// The command from an empty folder to a launched campaign.
@Suite("The main job on the command line")
struct MainJobTests {
    /// An installation with an event, workers and a gateway that is never called.
    struct Installation {
        let scratch = try! Scratch()
        let program: Program

        init(approvalAbove: Int = 3) throws {
            let config = try scratch.write(
                """
                program_name: Trial
                data: \(scratch.path)/data
                approval_above: \(approvalAbove)
                gateways:
                  - {name: sms-main, kind: rehearsal, channel: sms, base_url: "http://127.0.0.1:9", secret_env: S,
                     rate: 2, price_per_unit: "0.0083"}
                  - {name: mail-main, kind: rehearsal, channel: email, base_url: "http://127.0.0.1:9", secret_env: S}
                """, "altavoz.yaml")
            program = Program(environment: ["ALTAVOZ_CONFIG": config, "S": "secret"])
        }

        @discardableResult
        func run(_ arguments: String..., input: String = "", status: Int32 = 0) throws -> Program.Result {
            let result = try program.run(arguments, input: input)
            #expect(result.status == status, "\(arguments): \(result.complaint)")
            return result
        }

        func fill() throws {
            try run("init")
            try run("event", "import", "Config/events/dr-4856-ca.json")
            let file = try scratch.write(
                """
                phone,email,languages,regions,topics,consent_source,consent_date,safe_hours
                213-555-0100,,es,06037,,intake form,2025-01-05,
                213-555-0101,,en,Los Angeles,,intake form,2025-01-05,
                ,maria@example.org,es,90272,,intake form,2025-01-05,
                213-555-0102,,zh-Hant,06037,,intake form,2025-01-05,18:00-20:00
                213-555-0103,,es,06037,,,,
                213-555-0104,,es,06059,,intake form,2025-01-05,
                213-555-0105,jose@example.org,es,06037,,=cmd|' /C calc'!A0,2025-01-05,
                """, "workers.csv")
            let imported = try run("worker", "import", file, "--json").object()
            #expect(imported["added"] as? Int == 7)
            #expect(imported["rows"] as? Int == 7)
        }
    }

    @Test("from an empty folder to a launched campaign whose status adds up")
    func wholeWay() throws {
        let it = try Installation()
        try it.fill()
        let drafted = try it.run("campaign", "draft", "--event", "1", "--message", "pay-rights", "--json").object()
        #expect(drafted["campaign"] as? Int == 1)

        let preview = try it.run("campaign", "preview", "1", "--json").object()
        #expect(preview["audience"] as? Int == 5)
        #expect(preview["needs_approval"] as? Bool == true)
        let step = (preview["steps"] as? [[String: Any]])?.first ?? [:]
        #expect((step["left_out"] as? [String: Int])?["no-consent"] == 1)
        #expect(step["emails"] as? Int == 1)
        let byLanguage = step["by_language"] as? [[String: Any]] ?? []
        #expect(byLanguage.reduce(0) { $0 + ($1["sms"] as? Int ?? 0) + ($1["email"] as? Int ?? 0) } == 5)
        let shown = try it.run("campaign", "preview", "1")
        for line in shown.output.split(separator: "\n") { #expect(line.count <= 80) }

        try it.run("campaign", "launch", "1", "--yes", status: 1)
        try it.run("campaign", "approve", "1", status: 1)
        try it.run("campaign", "approve", "1", "--as", "ben")
        let launched = try it.run("campaign", "launch", "1", "--yes", "--json").object()
        #expect(launched["audience"] as? Int == preview["audience"] as? Int)
        #expect(launched["planned"] as? Int == 5)

        let status = try it.run("campaign", "status", "1", "--json").object()
        #expect(status["audience"] as? Int == 5)
        let counts = status["by_state"] as? [String: Int] ?? [:]
        #expect(counts.values.reduce(0, +) == status["planned"] as? Int)
        #expect(status["planned"] as? Int == 5)

        try it.run("campaign", "launch", "1", "--yes", status: 1)
        try it.run("campaign", "pause", "1", "--because", "a question")
        try it.run("campaign", "resume", "1")
        try it.run("campaign", "cancel", "1", "--yes")
        let ended = try it.run("campaign", "status", "1", "--json").object()
        #expect((ended["by_state"] as? [String: Int])?["cancelled"] == 5)
    }

    @Test("an edit drops the approval")
    func editDropsApproval() throws {
        let it = try Installation()
        try it.fill()
        try it.run("campaign", "draft", "--event", "1", "--message", "pay-rights")
        try it.run("campaign", "approve", "1", "--as", "ben")
        try it.run("campaign", "edit", "1", "--language", "es")
        let refused = try it.run("campaign", "launch", "1", "--yes")
        // Three workers read Spanish: no more than one person may write to alone.
        #expect(refused.output.contains("3 workers"))
        let list = try it.run("campaign", "list", "--json").list()
        #expect(list[0]["approved_by"] is NSNull)
    }

    @Test("whoever approves the version that they looked at approves no other")
    func approvesWhatWasShown() throws {
        let it = try Installation()
        try it.fill()
        try it.run("campaign", "draft", "--event", "1", "--message", "pay-rights")
        func version() throws -> String {
            let preview = try it.run("campaign", "preview", "1").output
            let line = try #require(preview.split(separator: "\n").first { $0.hasPrefix("Version ") })
            return String(line.split(separator: " ")[1])
        }
        let seen = try version()
        try it.run("campaign", "edit", "1", "--language", "es")
        let refused = try it.run("campaign", "approve", "1", "--draft", seen, "--as", "ben", status: 1)
        #expect(refused.complaint.contains("was edited by"))
        let list = try it.run("campaign", "list", "--json").list()
        #expect(list[0]["approved_by"] is NSNull)
        try it.run("campaign", "approve", "1", "--draft", try version(), "--as", "ben")
    }

    @Test("a campaign outside its event is refused")
    func foreignRegion() throws {
        let it = try Installation()
        try it.fill()
        let refused = try it.run(
            "campaign", "draft", "--event", "1", "--message", "pay-rights", "--region", "06059", status: 65)
        #expect(refused.complaint.contains("not part of the event"))
    }

    @Test("exports hold no number, no address and no formula")
    func exports() throws {
        let it = try Installation(approvalAbove: 100)
        try it.fill()
        try it.run("campaign", "draft", "--event", "1", "--message", "pay-rights")
        try it.run("campaign", "launch", "1", "--yes")
        for command in [["worker", "export"], ["delivery", "export"]] {
            for format in ["csv", "jsonl"] {
                let text = try it.program.run(command + ["--format", format]).output
                #expect(text.split(whereSeparator: \.isNewline).count >= 5)
                #expect(!text.contains("5550"))
                #expect(!text.contains("maria"))
                #expect(!text.contains("example"))
                guard format == "csv" else { continue }
                for cell in text.split(whereSeparator: { $0 == "," || $0.isNewline }) {
                    #expect(!"=+-@".contains(cell.first!), "\(cell)")
                }
            }
        }
        let file = it.scratch.path + "/out.csv"
        try it.run("delivery", "export", "--output", file)
        #expect(try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int == 0o600)
        try it.run("delivery", "export", "--output", file, status: 1)
    }

    @Test("what is shown of a worker or a delivery is masked")
    func masked() throws {
        let it = try Installation(approvalAbove: 100)
        try it.fill()
        try it.run("campaign", "draft", "--event", "1", "--message", "pay-rights")
        try it.run("campaign", "launch", "1", "--yes")
        for command in [
            ["worker", "list"], ["worker", "show", "3"], ["worker", "show", "213-555-0100"],
            ["worker", "show", "maria@example.org"], ["delivery", "list"], ["delivery", "show", "1"],
            ["campaign", "report", "1"], ["campaign", "report", "1", "--public"],
        ] {
            for suffix in [[], ["--json"]] {
                let result = try it.program.run(command + suffix)
                #expect(result.status == 0, "\(command): \(result.complaint)")
                #expect(!result.output.contains("maria") && !result.output.contains("2135550"), "\(command)")
            }
        }
        let nobody = try it.run("worker", "show", "213-867-5309", status: 1)
        #expect(!nobody.complaint.contains("867"))
    }

    @Test("init makes a folder that nobody else can read, and overwrites nothing")
    func initialisation() throws {
        let it = try Installation()
        try it.run("init")
        let data = it.scratch.path + "/data"
        func mode(_ path: String) throws -> Int? {
            try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        }
        #expect(try mode(data) == 0o700)
        #expect(try mode(data + "/master.key") == 0o600)
        #expect(try mode(data + "/altavoz.sqlite") == 0o600)
        let again = try it.run("init", status: 1)
        #expect(again.complaint.contains("nothing is overwritten"))
    }

    @Test("doctor tells a readable key and what to do about it")
    func doctor() throws {
        let it = try Installation()
        try it.run("init")
        let key = it.scratch.path + "/data/master.key"
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: key)
        let found = try it.run("doctor", "--json", status: 1).list()
        let finding = found.first { $0["check"] as? String == key }
        #expect(finding?["ok"] as? Bool == false)
        #expect((finding?["remedy"] as? String)?.contains("chmod 0600") == true)
        #expect(found.contains { $0["check"] as? String == "clock" && $0["ok"] as? Bool == true })
    }

    @Test("doctor names the file that it read, and lints with the name that it has")
    func doctorReadsTheConfiguration() throws {
        let it = try Installation()
        try it.run("init")
        func finding(_ check: String, _ config: String) throws -> [String: Any]? {
            try it.program.run("doctor", "--config", config, "--json").list().first { $0["check"] as? String == check }
        }
        func config(_ name: String) throws -> String {
            try it.scratch.write("program_name: \(name)\ndata: \(it.scratch.path)/data\n", "named.yaml")
        }
        let short = try config("Trial")
        #expect(try finding("configuration", short)?["finding"] as? String == short)
        #expect(try finding("messages", short)?["ok"] as? Bool == true)
        // Twenty letters in front of every SMS leave no room for its end.
        let long = try config("Centro Laboral Mixto")
        let messages = try #require(try finding("messages", long))
        #expect(messages["ok"] as? Bool == false)
        let lint = try it.program.run("message", "lint", "--config", long)
        let sum = try #require(lint.output.split(separator: "\n").last)
        let errors = try #require(sum.split(separator: " ").first.flatMap { Int($0) })
        #expect(errors > 0 && lint.status == 65)
        #expect((messages["finding"] as? String)?.contains("\(errors) errors") == true, "\(messages)")
    }

    @Test("a STOP that a person heard ends what waits, and no campaign and no import reach the number any more")
    func stoppedByHand() throws {
        let it = try Installation(approvalAbove: 100)
        try it.fill()
        for _ in 1...2 { try it.run("campaign", "draft", "--event", "1", "--message", "pay-rights") }
        try it.run("campaign", "launch", "1", "--yes")
        let stopped = try it.run(
            "worker", "stop", "213-555-0100", "--as", "rosa", "--because", "said so at the counter, call 213-628-1234",
            "--json"
        ).object()
        #expect(stopped["ended"] as? Int == 1)
        #expect(stopped["masked"] as? String == "+*** *** **00")
        let status = try it.run("campaign", "status", "1", "--json").object()
        #expect((status["by_state"] as? [String: Int])?["suppressed"] == 1)
        let step = (try it.run("campaign", "preview", "2", "--json").object()["steps"] as? [[String: Any]])?.first
        #expect((step?["left_out"] as? [String: Int])?["suppressed"] == 1, "\(step ?? [:])")
        let shown = try it.run("worker", "show", "213-555-0100").output
        #expect(shown.contains("rosa recorded a STOP") && shown.contains("at the counter"))
        #expect(!shown.contains("628"))
        // Said twice, it is on record once.
        #expect(try it.run("worker", "stop", "213-555-0100", "--as", "rosa", "--json").object()["ended"] as? Int == 0)
        let ledger =
            try it.run("worker", "show", "213-555-0100", "--json").object()["consent_ledger"] as? [[String: Any]]
        #expect(ledger?.count { $0["kind"] as? String == "revocation" } == 1)
        try it.run("worker", "stop", "maria@example.org", "--as", "rosa")
        #expect(try it.run("worker", "show", "maria@example.org").output.contains("suppressed"))

        // Nobody has this number; whoever brings it later does not reach it.
        let unknown = try it.run("worker", "stop", "+12135550109", "--as", "rosa")
        #expect(unknown.output.contains("**09 has stopped, recorded by rosa") && !unknown.output.contains("555"))
        let nobody = try it.run("worker", "show", "213-555-0109", status: 1)
        #expect(nobody.output.isEmpty && nobody.complaint.contains("**09 has stopped, recorded by rosa on "))
        #expect(!nobody.complaint.contains("555"))
        // A STOP that came by itself is nobody's to tell.
        #expect(try !it.run("worker", "show", "213-555-0108", status: 1).complaint.contains("stopped"))
        let file = try it.scratch.write(
            "phone,languages,regions,consent_source,consent_date\n213-555-0109,es,06037,intake form,2025-01-05\n",
            "later.csv")
        try it.run("worker", "import", file)
        #expect(try it.run("worker", "show", "213-555-0109").output.contains("suppressed"))
        let actions = try it.run("actions", "--json").list().filter { $0["kind"] as? String == "stop-recorded" }
        #expect(actions.map { $0["by"] as? String } == ["rosa", "rosa", "rosa", "rosa"])
        let details = actions.map { $0["detail"] as? String ?? "" }
        #expect(details[0] == "+*** *** **09, not registered")
        #expect(details[1].wholeMatch(of: /worker [0-9]+/) != nil)
        #expect(details[3] == "worker 1")
        let told = try it.run("actions").output
        #expect(told.contains("stop-recorded") && told.contains("**09") && !told.contains("555"), "\(told)")
        try it.run("worker", "stop", "3", "--as", "rosa", status: 65)
        try it.run("worker", "stop", "213-555-0101", "--because", "", status: 64)
    }

    @Test("a backup is whole and is not overwritten")
    func backup() throws {
        let it = try Installation()
        try it.fill()
        let copy = it.scratch.path + "/copy.sqlite"
        #expect(try it.run("backup", copy, "--json").object()["workers"] as? Int == 7)
        try it.run("backup", copy, status: 1)
    }

    @Test("an event is declared by hand, revised, and closed with its campaigns")
    func declared() throws {
        let it = try Installation()
        try it.fill()
        let first = try it.run(
            "event", "declare", "--title", "Eaton Fire", "--kind", "wildfire", "--region", "06037", "--declared",
            "2025-01-08", "--json"
        ).object()
        #expect(first["change"] as? String == "added")
        #expect(first["source_id"] as? String == "eaton-fire")
        let second = try it.run(
            "event", "declare", "--title", "Eaton Fire", "--kind", "wildfire", "--region", "06037", "--region", "06059",
            "--declared", "2025-01-08", "--json"
        ).object()
        #expect(second["change"] as? String == "revised")
        let event = try it.run("event", "show", "2", "--json").object()
        #expect(event["regions"] as? [String] == ["06037", "06059"])
        #expect((event["revisions"] as? [[String: Any]])?.count == 2)
        try it.run("event", "close", "2", "--yes")
        try it.run("campaign", "draft", "--event", "2", "--message", "pay-rights", status: 1)
    }

    @Test("who did what is shown, latest first")
    func actions() throws {
        let it = try Installation(approvalAbove: 100)
        try it.fill()
        try it.run("campaign", "draft", "--event", "1", "--message", "pay-rights")
        try it.run("campaign", "launch", "1", "--yes", "--as", "rosa")
        try it.run("campaign", "pause", "1", "--as", "amir", "--because", "call 213 867 5309 first")
        let shown = try it.run("actions")
        for line in shown.output.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
        let all = try it.run("actions", "--json").list().compactMap { $0["detail"] as? String }
        #expect(all.contains { $0.hasSuffix(", 1 region") }, "\(all)")
        let list = try it.run("actions", "--json", "--limit", "2").list()
        #expect(list.map { $0["kind"] as? String } == ["campaign-paused", "campaign-launched"])
        #expect(list.map { $0["by"] as? String } == ["amir", "rosa"])
        #expect((list.first?["detail"] as? String)?.contains("(number masked)") == true)
    }

    @Test("a sheet is told all the same where the file for its errors cannot be written, and none is overwritten")
    func errorFiles() throws {
        let it = try Installation()
        try it.run("init")
        let sheet = try it.scratch.write(
            "phone,languages,topics\n213-555-0100,es,heat;gardening\n12,es,\n213-555-0101,es,undocumented\n", "w.csv")
        let lost = try it.run("worker", "import", sheet, "--errors", it.scratch.path + "/none/errors.csv", status: 1)
        #expect(lost.output.contains("rows read") && lost.complaint.contains("errors.csv cannot be written"))
        #expect(lost.output.contains("no message is about gardening") && !lost.output.contains("about heat"))
        #expect(lost.complaint.contains("would tell visa or immigration status"))
        let file = try it.scratch.write("corrections", "w.errors.csv")
        let refused = try it.run("worker", "import", sheet, status: 65)
        #expect(refused.complaint.contains("is there already"), "\(refused)")
        #expect(try String(contentsOfFile: file, encoding: .utf8) == "corrections")
        try it.run(
            "worker", "add", "--phone", "213-555-0142", "--language", "es", "--topic", "visa-help", status: 64)
        #expect(try it.run("worker", "show", "1").output.contains("day (UTC)"))
    }

    @Test("no campaign sends what answers somebody's message")
    func answersAreNoCampaign() throws {
        let it = try Installation()
        try it.fill()
        for key in ["stop-reply", "forgotten", "help-reply", "welcome", "join-confirm"] {
            try it.run("campaign", "draft", "--event", "1", "--message", key, status: 65)
        }
    }

    @Test("a worker is added, forgotten, and not found again")
    func forgotten() throws {
        let it = try Installation()
        try it.run("init")
        try it.run(
            "worker", "add", "--phone", "213-555-0142", "--language", "es", "--region", "90272", "--consent-source",
            "intake form", "--consent-date", "2025-01-05")
        try it.run("worker", "forget", "213-555-0142", "--yes")
        try it.run("worker", "show", "213-555-0142", status: 1)
    }
}
