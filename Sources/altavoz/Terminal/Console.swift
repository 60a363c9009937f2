import Foundation
import Outreach

/// Where the command speaks: results on standard output, everything else on standard error.
struct Console: Sendable {
    let style: Style
    /// Cells in a line: the terminal's, at most 100; 80 where there is no terminal.
    let width: Int
    /// Somebody sits at the keyboard and can be asked. Wherever the results go: questions are put on standard error.
    let isInteractive: Bool

    static func standard(environment: [String: String] = ProcessInfo.processInfo.environment) -> Console {
        let isTerminal = isatty(STDOUT_FILENO) == 1
        let mayColour = (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
        return Console(
            style: Style(isColoured: isTerminal && mayColour),
            width: isTerminal ? min(max(terminalColumns() ?? 80, 40), 100) : 80,
            isInteractive: isatty(STDIN_FILENO) == 1)
    }

    func print(_ text: String = "") { Self.write(text + "\n", to: STDOUT_FILENO) }
    func print(_ lines: [String]) { for line in lines { print(line) } }
    func print(_ table: Table) { print(table.lines(width: width)) }
    func print(_ chart: BarChart) { print(chart.lines(width: width)) }
    func print(_ value: JSONValue) { print(value.pretty) }
    /// A sentence, wrapped.
    func say(_ text: String) { print(Wrapping.lines(text, width: width)) }

    /// Standard error.
    static func complain(_ text: String) { write(text + "\n", to: STDERR_FILENO) }

    static func write(_ text: String, to descriptor: Int32) { write(Array(text.utf8), to: descriptor) }

    /// Writes all of it. A reader that has gone away ends the program, as it ends any filter; so does a full disk behind
    /// standard output, with a word.
    static func write(_ bytes: [UInt8], to descriptor: Int32) {
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 {
                if errno == EINTR { continue }
                if descriptor == STDOUT_FILENO, errno != EPIPE {
                    complain("altavoz: the output cannot be written: \(String(cString: strerror(errno)))")
                }
                exit(1)
            }
            written += count
        }
    }

    private static func terminalColumns() -> Int? {
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }
}

/// Colour and weight, on a terminal that wants them; always beside a word that says the same.
struct Style: Sendable {
    let isColoured: Bool

    func bold(_ text: String) -> String { wrap(text, "1") }
    func good(_ text: String) -> String { wrap(text, "32") }
    func warning(_ text: String) -> String { wrap(text, "33") }
    func bad(_ text: String) -> String { wrap(text, "31") }
    func faint(_ text: String) -> String { wrap(text, "2") }

    private func wrap(_ text: String, _ code: String) -> String {
        isColoured ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}

/// How far a long piece of work has come, on standard error and only where that is a terminal.
///
/// Fed with the count so far; draws at most ten times a second.
struct ProgressBar {
    private let title: String
    private var total: Int?
    private let isShown: Bool
    private let started: Monotonic
    private var drawn: Monotonic?

    init(_ title: String, total: Int?, at now: Monotonic, isShown: Bool = isatty(STDERR_FILENO) == 1) {
        self.title = title
        self.total = total
        self.isShown = isShown
        started = now
    }

    /// The end, once it is known.
    mutating func expect(_ total: Int) { self.total = total }

    mutating func update(_ done: Int, at now: Monotonic) {
        guard isShown, drawn.map({ now - $0 > .milliseconds(100) }) ?? true else { return }
        drawn = now
        Console.write("\r\u{1B}[K" + line(done, at: now), to: STDERR_FILENO)
    }

    mutating func finish() {
        if isShown, drawn != nil { Console.write("\r\u{1B}[K", to: STDERR_FILENO) }
        drawn = nil
    }

    /// `Importing  ███████▌        48%  48,000 of 100,000  12,300/s  4 s left`
    func line(_ done: Int, at now: Monotonic) -> String {
        let elapsed = Double((now - started).wholeMilliseconds) / 1000
        let rate = elapsed > 0.2 ? Double(done) / elapsed : 0
        var text = title + "  "
        if let total, total > 0 {
            let share = min(1, Double(done) / Double(total))
            let cells = Int(share * 20)
            text += String(repeating: "█", count: cells) + String(repeating: "░", count: 20 - cells)
            text += "  \(Int(share * 100))%  \(Numbers.grouped(done)) of \(Numbers.grouped(total))"
            if rate > 0 {
                let left = Duration.seconds(Int64((Double(max(0, total - done)) / rate).rounded(.up)))
                text += "  \(Numbers.grouped(Int(rate)))/s  \(Numbers.duration(left)) left"
            }
        } else {
            text += Numbers.grouped(done)
            if rate > 0 { text += "  \(Numbers.grouped(Int(rate)))/s" }
        }
        return text
    }
}
