import Foundation
import Testing

/// Bad input as a person meets it: the exit status and words of the message.
@Suite("Bad input on the command line")
struct BadInputTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let arguments: [String]
        let status: Int32
        let words: [String]
        var files: [String: String] = [:]

        var testDescription: String { arguments.joined(separator: " ") }
    }

    private static func wrong(_ arguments: String..., words: String...) -> Case {
        Case(arguments: arguments, status: 64, words: words)
    }

    private static func bad(_ arguments: String..., files: [String: String] = [:], words: String...) -> Case {
        Case(arguments: arguments, status: 65, words: words, files: files)
    }

    private static let csv = "phone,languages,regions,consent_source,consent_date\n"

    static let cases: [Case] = [
        wrong("campain", words: "campain"),
        wrong("measure", words: "Give a text, or --lines"),
        wrong("measure", "x", "--lines", words: "--lines reads from standard input"),
        wrong("window", "--zone", "UTC", words: "Give --zone, --open and --at"),
        wrong("phone", "1", "--region", "USA", words: "two letters"),
        wrong("campaign", "status", "abc", words: "Expected an id, such as 3"),
        wrong("campaign", "status", "0", words: "Expected an id, such as 3"),
        wrong("campaign", "draft", "--event", "1", words: "either --playbook or --message"),
        wrong(
            "campaign", "draft", "--event", "1", "--playbook", "x", "--channel", "fax", words: "Expected sms, email"),
        wrong(
            "campaign", "draft", "--event", "1", "--playbook", "x", "--window", "8-21", words: "08:00-21:00"),
        wrong(
            "campaign", "draft", "--event", "1", "--playbook", "x", "--step-hour", "25", words: "from 0 to 23"),
        wrong(
            "campaign", "draft", "--event", "1", "--playbook", "x", "--language", "e", words: "BCP 47 language tag"),
        wrong("campaign", "launch", "1", "--at", "tomorrow", words: "a time with an offset"),
        wrong("campaign", "step", "1", "1", words: "either --release or --skip"),
        wrong("delivery", "list", "--state", "lost", words: "unknown-final"),
        wrong("delivery", "list", "--region", "6037", words: "in quotes, such as \"06037\""),
        wrong("delivery", "list", "--limit", "0", words: "above 0"),
        wrong("delivery", "resolve", "1", "maybe", words: "delivered, undelivered, resend"),
        wrong("delivery", "export", "--format", "xls", words: "xls", "csv"),
        wrong(
            "event", "declare", "--title", "Fire", "--kind", "volcano", "--region", "06037",
            words: "wildfire, flood, earthquake, storm, other"),
        wrong(
            "event", "declare", "--title", "Fire", "--kind", "wildfire", "--region", "06037", "--declared", "1/8/2025",
            words: "such as 2025-01-08"),
        wrong("worker", "add", "--language", "es", "--consent-source", "form", words: "go together"),
        wrong("message", "review", "welcome", "--language", "es", "--as", "boss", words: "translator, attorney"),

        bad("phone", "12", words: "phone: found", "expected a telephone number"),
        bad("email", "maria@", words: "email: found"),
        bad(
            "window", "--zone", "Mars/X", "--open", "08:00-21:00", "--at", "2026-11-01T09:30:00Z",
            words: "IANA time zone"),
        bad("window", "--zone", "UTC", "--open", "all", "--at", "2026-11-01T09:30:00Z", words: "open: found \"all\""),
        bad("window", "--zone", "UTC", "--open", "08:00-21:00", "--at", "noon", words: "at: found \"noon\""),
        bad("language", "!", words: "BCP 47"),
        bad("region", "list", "--state", "Atlantis", words: "state: found \"Atlantis\""),
        bad("region", "show", "99999", words: "region: found \"99999\"", "altavoz region list"),
        bad("playbook", "show", "wildfir", words: "Did you mean \"wildfire\"?"),
        bad("message", "show", "unpaid-wage", words: "Did you mean \"unpaid-wages\"?"),
        bad("message", "show", "pay-rights", "--language", "sw", words: "a language of this message: ar, en"),
        bad("event", "import", "/nowhere.json", words: "/nowhere.json", "no such file"),
        bad("event", "import", "{}/a.json", "--feed", "fema", words: "feed: found \"fema\"", "openfema"),
        bad("event", "import", "{}/a.json", files: ["a.json": "{"], words: "a.json"),
        bad("event", "import", "{}/a.json", files: ["a.json": "[1, 2]"], words: "a.json"),
        bad("event", "import", "{}/a.json", files: ["a.json": "{\"Other\": []}"], words: "a.json"),
        bad("worker", "import", "{}/w.csv", words: "w.csv"),
        bad("worker", "import", "{}/w.csv", files: ["w.csv": ""], words: "an empty file"),
        bad(
            "worker", "import", "{}/w.csv", "--dry-run", files: ["w.csv": "phone,language,visa\n"], words: "visa"),
        bad(
            "worker", "import", "{}/w.csv", "--dry-run",
            files: ["w.csv": "teléfono,idioma,estatus migratorio\n"], words: "estatus migratorio"),
        bad(
            "worker", "import", "{}/w.csv", "--dry-run", files: ["w.csv": csv + "\"213-555-0142,es,06037\n"],
            words: "w.csv:2"),
        bad(
            "worker", "import", "{}/w.csv", "--dry-run", files: ["w.csv": csv + "12,es,06037,form,2025-01-05\n"],
            words: "w.csv:2", "phone"),
        bad("worker", "import", "x", "--map", "fone=Cell", words: "map: found", "Did you mean \"phone\"?"),
        bad("doctor", "--config", "{}/c.yaml", words: "c.yaml", "Name it with --config"),
        bad(
            "doctor", "--config", "{}/c.yaml", files: ["c.yaml": "send_windw: 1\n"], words: "c.yaml:1:1", "send_window"),
        bad("playbook", "list", "--config", "{}/c.yaml", files: ["c.yaml": "messages: /nowhere\n"], words: "/nowhere"),
        bad(
            "playbook", "list", "--config", "{}/c.yaml",
            files: ["c.yaml": "messages: {}/M\n", "M/facts.yaml": "nonsense: [\n"], words: "facts.yaml"),
    ]

    @Test("bad input gets a message that says what to do, and the right exit status", arguments: cases)
    func message(of it: Case) throws {
        let scratch = try Scratch()
        for (name, text) in it.files {
            _ = try scratch.write(text.replacingOccurrences(of: "{}", with: scratch.path), name)
        }
        var arguments = it.arguments.map { $0.replacingOccurrences(of: "{}", with: scratch.path) }
        if it.arguments[0] == "worker" || it.arguments[0] == "event" {
            let data = scratch.path + "/data"
            #expect(try Program().run("init", "--data", data).status == 0)
            arguments += ["--data", data]
        }
        let result = try Program().run(arguments)
        #expect(result.status == it.status, "\(result.complaint)")
        for words in it.words { #expect(result.complaint.contains(words), "\(result.complaint)") }
        #expect(!result.complaint.contains("Fatal error"))
        #expect(!result.complaint.contains("Swift."))
    }
}
