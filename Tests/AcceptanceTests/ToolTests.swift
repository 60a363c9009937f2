import Foundation
import Testing

@Suite("Small tools")
struct ToolTests {
    @Test(
        "each tool has the documented names and no others",
        arguments: [
            (["measure", "hola"], ["encoding", "units", "segments", "offenders"]),
            (["phone", "213-555-0142"], ["e164", "error", "possible", "type", "time_zones"]),
            (["phone", "zero"], ["e164", "error", "possible", "type", "time_zones"]),
            (["email", "a@example.org"], ["address", "error"]),
            (["email", "a@"], ["address", "error"]),
            (
                ["window", "--zone", "UTC", "--open", "08:00-21:00", "--at", "2026-11-01T09:30:00Z"],
                ["open", "next_open"]
            ),
            (["language", "es-MX"], ["language"]), (["language", "xx"], ["language"]),
            (
                ["reply", "classify", "alto por favor"],
                [
                    "intent", "matched", "why", "language", "written_in", "argument", "answer", "courtesy", "says_more",
                ]
            ),
        ])
    func names(arguments: [String], names: [String]) throws {
        let result = try Program().run(arguments + ["--json"])
        #expect(result.status == 0)
        #expect(Set(try result.object().keys) == Set(names))
    }

    @Test("the tools work without configuration, data folder or tables")
    func alone() throws {
        let program = Program(environment: ["ALTAVOZ_REGIONS": "/nowhere", "ALTAVOZ_DATA": "/nowhere"])
        #expect(try program.run("phone", "213-555-0142", "--json").object()["e164"] as? String == "+12135550142")
        #expect(try program.run("measure", "ñ", "--json").object()["encoding"] as? String == "GSM-7")
    }

    @Test("a reply is classified, line by line as well, whatever the worker's language")
    func replies() throws {
        let lines = "\"UNIRME Altadena\"\n\"no pares\"\n\"STOP\"\n7\n"
        let result = try Program().run(["reply", "classify", "--lines", "--language", "zh-Hans"], input: lines)
        let answers = try result.output.split(separator: "\n").map {
            try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] ?? [:]
        }
        #expect(answers.map { $0["intent"] as? String } == ["join", "other", "stop", nil])
        #expect(answers[0]["argument"] as? String == "altadena")
        #expect(answers[3]["error"] is String)
    }

    @Test("next_open is the moment itself when the window is open, and the night of the clock change is known")
    func window() throws {
        let lines = """
            {"zone":"America/Los_Angeles","open":"08:00-21:00","at":"2026-11-01T09:30:00Z"}
            {"zone":"America/Los_Angeles","open":"08:00-21:00","at":"2026-10-31T09:30:00Z"}
            {"zone":"America/Los_Angeles","open":"08:00-21:00","at":"2026-11-01T20:00:00Z"}
            """
        let result = try Program().run(["window", "--lines"], input: lines)
        #expect(
            result.output == """
                {"open":false,"next_open":"2026-11-01T16:00:00Z"}
                {"open":false,"next_open":"2026-10-31T15:00:00Z"}
                {"open":true,"next_open":"2026-11-01T20:00:00Z"}

                """)
    }

    @Test("an unusable line gets an object of the same shape, and the stream goes on")
    func stream() throws {
        let input = "\"hola\"\nnonsense\n5\n\n\"caf\\u00e9\\n\"\r\n\"\\ud800\"\n\"last\""
        let result = try Program().run(["measure", "--lines"], input: input)
        let lines = result.output.split(separator: "\n").map(String.init)
        #expect(lines.count == 7)
        #expect(lines[0] == #"{"encoding":"GSM-7","units":4,"segments":1,"offenders":[]}"#)
        #expect(
            lines[1]
                == #"{"encoding":null,"units":null,"segments":null,"offenders":null,"error":"not one JSON string"}"#)
        #expect(lines[4] == #"{"encoding":"GSM-7","units":5,"segments":1,"offenders":[]}"#)
        #expect(lines[5].contains("\"encoding\":null"))
        #expect(lines[6].contains("\"units\":4"))
        #expect(result.status == 0)
    }

    @Test("ten thousand lines come back in order")
    func many() throws {
        let input = (0..<10_000).map { "\"worker\($0)@example.org\"\n" }.joined()
        let lines = try Program().run(["email", "--lines"], input: input).output.split(separator: "\n")
        #expect(lines.count == 10_000)
        #expect(lines[0] == #"{"address":"worker0@example.org","error":null}"#)
        #expect(lines[9_999] == #"{"address":"worker9999@example.org","error":null}"#)
    }

    @Test("help, the manual page and completions are there")
    func help() throws {
        #expect(try Program().run("--help").output.contains("EXIT STATUS"))
        let page = try Program().run("man").output
        #expect(page.hasPrefix(".TH ALTAVOZ 1"))
        #expect(page.contains("altavoz campaign launch"))
        for shell in ["bash", "zsh", "fish"] {
            #expect(try Program().run("--generate-completion-script", shell).output.contains("altavoz"))
        }
    }
}
