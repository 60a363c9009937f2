import Outreach
import Testing

@testable import altavoz

@Suite("Terminal")
struct TerminalTests {
    @Test(
        "a text is as wide as a terminal shows it",
        arguments: [
            ("abc", 3), ("", 0), ("ñ", 1), ("n\u{303}", 1), ("工资", 4), ("한국어", 6), ("가", 2), ("🔥", 2),
            ("👩‍🔧", 2), ("\u{2068}مزد\u{2069}", 3), ("ก็", 1), ("ＡＢ", 4), ("❤️", 2),
        ])
    func width(text: String, cells: Int) { #expect(DisplayWidth.of(text) == cells) }

    @Test("a table fits the line, whatever its cells hold", arguments: [40, 60, 80, 100])
    func tableFits(width: Int) {
        var table = Table([.number("id"), .wrapping("message"), .text("state"), .wrapping("why")])
        table.add("1", "unpaid-wages", "delivered", "")
        table.add(
            "123456", String(repeating: "工资", count: 40), "unknown-final",
            "Left here, but no answer came: it may or may not have arrived " + String(repeating: "x", count: 90))
        table.add("2", "مزد هر کارگر کالیفرنیا دست‌کم ساعتی", "held", "outside the hours in which they may be sent to")
        let lines = table.lines(width: width)
        #expect(lines.allSatisfy { DisplayWidth.of($0) <= width })
        #expect(lines.count > 5)
    }

    @Test("nothing is lost when a cell is wrapped")
    func wrapping() {
        let text = "uno dos tres " + String(repeating: "工", count: 33) + " fin"
        let lines = Wrapping.lines(text, width: 10)
        #expect(lines.allSatisfy { DisplayWidth.of($0) <= 10 })
        #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
    }

    @Test("right-to-left text is isolated from its neighbours, and only that")
    func isolates() {
        var table = Table([.text("language"), .number("n")])
        table.add("فارسی", "1")
        table.add("es", "2")
        let lines = table.lines()
        #expect(lines[2].hasPrefix("\u{2068}فارسی\u{2069}"))
        #expect(lines[3].hasPrefix("es"))
    }

    @Test("bars fit the line, and nothing above zero is invisible")
    func bars() {
        let chart = BarChart(bars: [
            .init(label: "Spanish (es)", value: 100_000), .init(label: "Chinese, Traditional (zh-Hant)", value: 1),
            .init(label: "none", value: 0),
        ])
        let lines = chart.lines(width: 80)
        #expect(lines.allSatisfy { DisplayWidth.of($0) <= 80 })
        #expect(lines[1].contains("▏"))
        #expect(!lines[2].contains("▏"))
        #expect(lines[0].contains("100,000"))
    }

    @Test("colour is never the only sign, and absent where it is not wanted")
    func colour() {
        #expect(Style(isColoured: false).bad("problem") == "problem")
        #expect(Style(isColoured: true).bad("problem").contains("problem"))
        #expect(!Console.standard(environment: ["NO_COLOR": "1"]).style.isColoured)
        #expect(!Console.standard(environment: ["TERM": "dumb"]).style.isColoured)
    }

    @Test("progress tells rate and time left")
    func progress() {
        let bar = ProgressBar("Importing", total: 100_000, at: Monotonic(nanoseconds: 0), isShown: false)
        let line = bar.line(50_000, at: Monotonic(nanoseconds: 5_000_000_000))
        #expect(line.contains("50%"))
        #expect(line.contains("10,000/s"))
        #expect(line.contains("5 s left"))
    }

    @Test("numbers read as people write them")
    func numbers() {
        #expect(Numbers.grouped(1_234_567) == "1,234,567")
        #expect(Numbers.grouped(-1000) == "-1,000")
        #expect(Numbers.percent(1, of: 3) == "33.3%")
        #expect(Numbers.percent(0, of: 0) == "–")
        #expect(Numbers.count(1, "worker") == "1 worker")
        #expect(Numbers.duration(.seconds(7_500)) == "2 h 5 min")
    }

    @Test("JSON keeps order, spells null out and escapes what it must")
    func json() {
        let value = JSONValue.object([
            "b": .null, "a": .string("\"\\\n\u{1}é"), "n": .int(-5), "r": .real(0.5),
            "l": .array([.bool(true), .int(1)]),
        ])
        #expect(value.compact == #"{"b":null,"a":"\"\\\n\u0001é","n":-5,"r":0.5,"l":[true,1]}"#)
        #expect(JSONValue.object([:]).pretty == "{}")
        #expect(JSONValue.object(["a": .array([.int(1)])]).pretty == "{\n  \"a\": [\n    1\n  ]\n}")
    }

    @Test(
        "numbers and addresses are masked in what the program complains about",
        arguments: [
            ("call +1 213 867 5309 now", "call (number masked) now"),
            ("2138675309", "(number masked)"), ("(213) 867-5309", "(number masked)"),
            ("maria@lopez.mx is", "(address masked) is"),
            ("(213)867-5309", "(number masked)"), ("213 8675309", "(number masked)"),
            ("213867 5309", "(number masked)"),
            ("49 30 8675-3091", "(number masked)"),
            ("\u{6F2}\u{6F1}\u{6F3} \u{6F8}\u{6F6}\u{6F7} \u{6F5}\u{6F3}\u{6F0}\u{6F9}", "(number masked)"),
            ("to josé@bücher.example.", "to (address masked)."), ("e\u{301}va@mañana.mx", "(address masked)"),
            ("on 2026-11-27 213 867 5309", "on 2026-11-27 (number masked)"),
            ("at 2026-11-27 09:30, 1,234,567,890 bytes", "at 2026-11-27 09:30, 1,234,567,890 bytes"),
            ("192.168.100.200:8080", "192.168.100.200:8080"),
            ("such as 213-555-0142", "such as 213-555-0142"), ("maria@example.org", "maria@example.org"),
            ("at 2026-11-01T09:30:00Z, GEOID 06037", "at 2026-11-01T09:30:00Z, GEOID 06037"),
        ])
    func redaction(text: String, masked: String) { #expect(Redaction.masked(text) == masked) }

    @Test("what is done every minute is done though the wall clock was put back by an hour")
    func recurrence() {
        let start = Monotonic(nanoseconds: 5)
        var minute = Recurrence(every: .minutes(1), from: start)
        let due = [59, 60, 119, 121].map { minute.isDue(at: start + .seconds($0)) }
        #expect(due == [false, true, false, true])
    }

    @Test("--config and --data may stand before the subcommand")
    func order() {
        #expect(
            CommandLineOrder.arranged(["--data", "d", "--config=c", "worker", "list"])
                == ["worker", "list", "--data", "d", "--config=c"])
        #expect(
            CommandLineOrder.arranged(["--data", "d", "measure", "--", "-x"]) == ["measure", "--data", "d", "--", "-x"])
        #expect(CommandLineOrder.arranged(["--help"]) == ["--help"])
        #expect(CommandLineOrder.arranged(["--data", "d"]) == ["--data", "d"])
    }

    @Test(
        "the nearest word is offered when it is near",
        arguments: [("aproval_above", "approval_above"), ("progam", "program"), ("zzzzzz", nil)])
    func nearest(word: String, known: String?) {
        #expect(NearestWord.to(word, among: ["approval_above", "program", "web"]) == known)
    }
}
