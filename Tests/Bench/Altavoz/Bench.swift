import Counterparts
import Foundation

/// `make bench`: measures each figure beside its reference of the same run, prints the table, writes
/// `.build/bench.json`, and ends with 1 when a goal is not held.
@main
enum Bench {
    /// Everything that is measured, in the order of the table.
    static func figures() async throws -> [any Figure] {
        let sink = try HTTPSink(count: 60_000)
        let sending = try await DurableSending(workers: 30_000, sink: sink)
        return [
            DurableFigure(measured: .throughput, sending: sending, sink: sink, goal: 0.4),
            DurableFigure(measured: .efficiency, sending: sending, sink: sink, goal: 0.25),
            TransportFigure(measured: .throughput, sink: sink, goal: 0.75),
            TransportFigure(measured: .efficiency, sink: sink, goal: 0.6),
        ]
    }

    static func main() async throws {
        #if DEBUG
            print("A debug build measures the debugger: swift build -c release --product altavoz-bench")
            exit(64)
        #else
            // Words pick figures by their names; without any, all are measured.
            let only = CommandLine.arguments.dropFirst()
            var reports: [FigureReport] = []
            print(Self.line("figure", "value", "reference", "ratio", "goal", ""))
            for figure in try await figures() where only.isEmpty || only.contains(where: figure.name.contains) {
                let report = try await figure.report(runs: 5)
                reports.append(report)
                print(
                    Self.line(
                        report.name, Self.number(report.value) + " " + report.unit, Self.number(report.reference),
                        String(format: "%.2f", report.ratio), String(format: "%.2f", report.goal),
                        report.held ? "held" : "NOT HELD"))
            }
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
            try FileManager.default.createDirectory(atPath: ".build", withIntermediateDirectories: true)
            try encoder.encode(reports).write(to: URL(fileURLWithPath: ".build/bench.json"))
            exit(reports.allSatisfy(\.held) ? 0 : 1)
        #endif
    }

    private static func line(_ columns: String...) -> String {
        zip(columns, [30, -18, -12, -6, -6, -10]).map { text, width in
            let gap = String(repeating: " ", count: max(0, abs(width) - text.count))
            return width > 0 ? text + gap : gap + text
        }.joined(separator: " ")
    }

    private static func number(_ value: Double) -> String {
        value >= 100 ? String(Int(value.rounded())) : String(format: "%.2f", value)
    }
}
