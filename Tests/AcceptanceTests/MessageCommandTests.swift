import Foundation
import Testing

/// Exchange, differences, facts and tables as a person meets them, on a copy of the repository's messages.
@Suite("The message and fact commands")
struct MessageCommandTests {
    private struct Place {
        let scratch: Scratch
        let program: Program
        var messages: String { scratch.path + "/Messages" }

        init() throws {
            scratch = try Scratch()
            try FileManager.default.copyItem(
                at: Program.root.appending(path: "Messages"), to: scratch.url.appending(path: "Messages"))
            let config = try scratch.write(
                "messages: \(scratch.path)/Messages\ndata: \(scratch.path)/data\nlink_base: https://r.example.org\n",
                "altavoz.yaml")
            program = Program(environment: ["ALTAVOZ_CONFIG": config])
        }

        @discardableResult
        func run(_ arguments: String..., status: Int32 = 0) throws -> Program.Result {
            let result = try program.run(arguments)
            #expect(result.status == status, "\(arguments): \(result.complaint)\(result.output.prefix(400))")
            return result
        }

        func read(_ path: String) throws -> String {
            try String(contentsOfFile: "\(messages)/\(path)", encoding: .utf8)
        }

        func edit(_ path: String, _ old: String, _ new: String) throws {
            let text = try read(path)
            try #require(text.contains(old), "\(path) has \(old)")
            try text.replacing(old, with: new).write(toFile: "\(messages)/\(path)", atomically: true, encoding: .utf8)
        }
    }

    private func widest(_ text: String) -> Int {
        text.split(separator: "\n").map(\.count).max() ?? 0
    }

    @Test("out to a translator and back", arguments: ["xliff", "po"])
    func exchange(_ format: String) throws {
        let it = try Place()
        let file = it.scratch.path + "/es.out"
        try it.run("message", "export", "--language", "es", "--format", format, "--output", file)
        try it.run("message", "export", "--language", "es", "--format", format, "--output", file, status: 1)
        let before = try it.read("es/heat.yaml")
        let untouched = try it.run("message", "import", file, "--json").object()
        #expect((untouched["files"] as? [String])?.isEmpty == true)
        let text = try String(contentsOfFile: file, encoding: .utf8)
        let subject = try #require(
            before.split(separator: "\n").drop { !$0.hasPrefix("email_subject") }.dropFirst().first
        )
        .drop { $0 == " " }
        try text.replacing(subject, with: subject + ", hoy").write(toFile: file, atomically: true, encoding: .utf8)
        let dry = try it.run("message", "import", file, "--dry-run")
        #expect(dry.output.contains("changed    heat/email_subject"))
        #expect(try it.read("es/heat.yaml") == before)
        try it.run("message", "import", file)
        #expect(try it.read("es/heat.yaml").contains("\(subject), hoy\n"))
        try it.run("message", "lint")
    }

    @Test("a file with a fault ends with 65 and writes nothing")
    func refused() throws {
        let it = try Place()
        let po = try it.run("message", "export", "--language", "es", "--format", "po", "--message", "heat").output
        let file = try it.scratch.write(
            po.replacing("{{fact.cal-osha-phone}}", with: "{{fact.cal-osha-fone}}"), "es.po")
        let before = try it.read("es/heat.yaml")
        let result = try it.run("message", "import", file, status: 65)
        #expect(result.complaint.contains("es.po:"))
        #expect(try it.read("es/heat.yaml") == before)
        try it.run("message", "export", "--language", "en", status: 65)
        try it.run("message", "export", "--language", "mix", status: 65)
        try it.run("message", "export", "--language", "es", "--message", "heet", status: 65)
    }

    @Test("what has changed since a review is marked so that no colour is needed")
    func diff() throws {
        let it = try Place()
        #expect(
            try it.run("message", "diff", "heat", "--language", "es").output.contains("Nobody has reviewed heat in es.")
        )
        try it.run("message", "review", "heat", "--language", "es", "--as", "translator", "--by", "Ana Ruiz", "--yes")
        #expect(
            try it.run("message", "diff", "heat", "--language", "es").output.contains(
                "Nothing has changed since Ana Ruiz"))
        #expect(
            try it.run("message", "diff", "heat", "--language", "es", "--as", "attorney").output.contains("No attorney")
        )
        try it.edit("es/heat.yaml", "¿Trabaja con calor?", "¿Trabaja bajo el sol?")
        let shown = try it.run("message", "diff", "heat", "--language", "es").output
        #expect(shown.contains("[-con") && shown.contains("{+bajo"))
        #expect(widest(shown) <= 80)
        let json = try it.run("message", "diff", "heat", "--language", "es", "--json").object()
        #expect(json["changed"] as? Bool == true)
        #expect((json["texts"] as? [[String: Any]])?.count == 1)
    }

    @Test("whoever vouches for a message has been shown its SMS, its email and its page")
    func wholeReview() throws {
        let it = try Place()
        let page = "Medidas extra cuando hace"
        #expect(try it.read("es/heat.yaml").contains("  - \(page)"))
        #expect(try it.run("message", "show", "heat", "--language", "es").output.contains(page))
        let shown = try it.run("message", "show", "heat", "--language", "es", "--json").list()
        #expect(shown.last?["channel"] as? String == "page")
        #expect((shown.last?["body"] as? String)?.contains(page) == true)
        let review = ["message", "review", "heat", "--language", "es", "--as", "translator", "--by", "Ana Ruiz"]
        let refused = try it.program.run(review, typing: "no\n")
        #expect(refused.status == 1 && refused.output.contains(page), "\(refused)")
        #expect(refused.output.contains("heat es sms") && refused.output.contains("heat es email"))
        // What is not shown is not vouched for.
        #expect(try it.program.run(review + ["--json"], typing: "heat\n").status == 64)
        #expect(try it.run("message", "diff", "heat", "--language", "es").output.contains("Nobody has reviewed heat"))
        #expect(try it.program.run(review, typing: "heat\n").status == 0)
    }

    @Test("facts: what runs out, what that stops, and who must look where")
    func facts() throws {
        let it = try Place()
        let list = try it.run("fact", "list", "--json").list()
        #expect(list.count > 60)
        #expect(widest(try it.run("fact", "list").output) <= 80)
        let due = try it.run("fact", "due", "--on", "2026-12-01", "--json").list()
        let wage = try #require(due.first { $0["id"] as? String == "min-wage-ca" })
        #expect(wage["days_left"] as? Int == 31)
        let quotation = try #require((wage["quoted_by"] as? [[String: Any]])?.first)
        #expect((quotation["languages"] as? [String])?.count == 16)
        let words = try it.run("fact", "due", "--on", "2026-12-01", "--within", "31").output
        #expect(words.contains("min-wage-ca (\"$16.90\"): runs out in 31 days, after 2026-12-31"))
        #expect(words.contains("pay-rights: ar en es"))
        #expect(words.contains("dir.ca.gov"))
        #expect(widest(words) <= 80)
        #expect(
            try it.run("fact", "due", "--on", "2026-12-01", "--within", "30", "--json").list().allSatisfy {
                $0["id"] as? String != "min-wage-ca"
            })
        try it.run("fact", "check", "--on", "2026-12-31")
        let late = try it.run("fact", "check", "--on", "2027-01-01", status: 1)
        #expect(late.output.contains("min-wage-ca: expired after 2026-12-31, 1 day ago"))
        #expect(
            try it.run("fact", "check", "--on", "2027-01-01", "--json", status: 1).list().contains {
                $0["id"] as? String == "min-wage-ca"
            })
        try it.run("fact", "due", "--within", "0", status: 64)
    }

    @Test("an unconfirmed fact that is quoted fails the check on any day")
    func unconfirmed() throws {
        let it = try Place()
        let facts = try it.read("facts.yaml")
        let start = try #require(facts.firstRange(of: "id: cal-osha-phone"))
        let place = try #require(facts[start.upperBound...].firstRange(of: "confidence: "))
        var changed = facts
        changed.replaceSubrange(place.upperBound..<changed.index(after: place.upperBound), with: "L")
        try changed.write(toFile: it.messages + "/facts.yaml", atomically: true, encoding: .utf8)
        #expect(try it.run("fact", "check", status: 1).output.contains("unconfirmed"))
    }

    @Test("coverage and segments fit 80 columns in one block, and the page needs nothing from elsewhere")
    func tables() throws {
        let it = try Place()
        let coverage = try it.run("message", "coverage").output
        #expect(widest(coverage) <= 80)
        #expect(coverage.split(separator: "\n").count { $0.hasPrefix("heat ") } == 1)
        #expect(coverage.contains("Hans Hant"))
        #expect(try it.run("message", "coverage", "--json").list().count == 31 * 16)
        let segments = try it.run("message", "segments").output
        #expect(widest(segments) <= 90 && segments.split(separator: "\n").count { $0.hasPrefix("heat ") } == 1)
        let file = it.scratch.path + "/coverage.html"
        try it.run("message", "coverage", "--html", file)
        let html = try String(contentsOfFile: file, encoding: .utf8)
        for part in [
            "<html lang=\"en\">", "<caption>", "scope=\"row\"", "scope=\"col\"", ">draft</span>",
            "Chinese (Simplified)",
        ] {
            #expect(html.contains(part), "\(part)")
        }
        for part in ["<script", "http:", "https:", "src=", "@import", "url("] {
            #expect(!html.contains(part), "\(part)")
        }
        try it.run("message", "coverage", "--html", file, status: 1)
    }

    @Test("a campaign's preview tells whom a voice reaches rather than a text")
    func voice() throws {
        let it = try Place()
        try FileManager.default.createDirectory(
            atPath: it.messages + "/zap/recordings", withIntermediateDirectories: true)
        try Data("sound".utf8).write(to: URL(filePath: it.messages + "/zap/recordings/pay-rights.mp3"))
        try it.run("init")
        try it.run("event", "import", "Config/events/dr-4856-ca.json")
        let workers = try it.scratch.write(
            """
            phone,email,languages,regions,topics,consent_source,consent_date
            213-555-0100,,mix,06037,,intake form,2025-01-05
            213-555-0101,,mix;es,06037,,intake form,2025-01-05
            213-555-0102,,zap,06037,,intake form,2025-01-05
            213-555-0103,,es,06037,,intake form,2025-01-05
            """, "workers.csv")
        try it.run("worker", "import", workers)
        try it.run("campaign", "draft", "--event", "1", "--message", "pay-rights")
        let json = try it.run("campaign", "preview", "1", "--json").object()
        let step = try #require((json["steps"] as? [[String: Any]])?.first)
        let spoken = try #require(step["by_voice"] as? [[String: Any]])
        #expect(spoken.map { $0["language"] as? String } == ["mix", "zap"])
        #expect(spoken.map { $0["get_text"] as? Int } == [2, 1])
        #expect(spoken.map { $0["recorded"] as? Bool } == [false, true])
        let row = try #require((step["by_language"] as? [[String: Any]])?.first)
        #expect(row["language"] as? String == "es")
        #expect(row["fallback"] as? Int == 3)
        let words = try it.run("campaign", "preview", "1").output
        #expect(words.contains("reached by voice"))
        #expect(words.contains("Mixtec (mix)"))
        #expect(widest(words) <= 80)
    }
}
