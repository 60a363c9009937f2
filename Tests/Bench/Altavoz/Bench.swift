import Counterparts
import Foundation

/// `make bench`: measures each figure beside its reference of the same run, prints the table, writes
/// `.build/bench.json`, and ends with 1 when a floor is not held.
@main
enum Bench {
    /// Everything that is measured, in the order of the table. What a group of figures shares is made when the first of
    /// them is wanted.
    static let groups: [FigureGroup] = [
        FigureGroup(["durable sends", "durable sends, processor", "HTTP transfers", "HTTP transfers, processor"]) {
            let sink = try HTTPSink(count: 60_000)
            let sending = try await DurableSending(workers: 30_000, sink: sink)
            return [
                DurableFigure(
                    measured: .throughput, sending: sending, sink: sink, goal: .atLeast(0.4, aim: 0.85)),
                DurableFigure(
                    measured: .efficiency, sending: sending, sink: sink, goal: .atLeast(0.25, aim: 0.75)),
                TransportFigure(measured: .throughput, sink: sink, goal: .atLeast(0.75, aim: 0.95)),
                TransportFigure(measured: .efficiency, sink: sink, goal: .atLeast(0.6, aim: 0.95)),
            ]
        }
    ]

    static func main() async throws {
        #if DEBUG
            print("A debug build measures the debugger: swift build -c release --product altavoz-bench")
            exit(64)
        #else
            // Words pick figures by their names; without any, all are measured.
            let only = CommandLine.arguments.dropFirst()
            func isWanted(_ name: String) -> Bool { only.isEmpty || only.contains(where: name.contains) }
            var reports: [FigureReport] = []
            print(Self.line("figure", "value", "reference", "ratio", "floor", "aim", ""))
            for group in groups where group.names.contains(where: isWanted) {
                for figure in try await group.make() where isWanted(figure.name) {
                    let report = try await figure.report(runs: 5)
                    reports.append(report)
                    Self.show(report)
                }
            }
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
            try FileManager.default.createDirectory(atPath: ".build", withIntermediateDirectories: true)
            try encoder.encode(reports).write(to: URL(fileURLWithPath: ".build/bench.json"))
            exit(reports.allSatisfy(\.held) ? 0 : 1)
        #endif
    }

    private static func show(_ report: FigureReport) {
        print(
            line(
                report.name, number(report.value) + " " + report.unit, report.reference.map(number) ?? "–",
                report.ratio.map(number) ?? "–", report.sense.rawValue + " " + number(report.floor),
                number(report.aim), report.reached ? "reached" : report.held ? "held" : "NOT HELD"))
        for other in report.beside { print(line("  beside: " + other.name, number(other.value))) }
        fflush(nil)
    }

    private static func line(_ columns: String...) -> String {
        zip(columns, [34, -18, -12, -7, -8, -7, -10]).map { text, width in
            let gap = String(repeating: " ", count: max(0, abs(width) - text.count))
            return width > 0 ? text + gap : gap + text
        }.joined(separator: " ")
    }

    private static func number(_ value: Double) -> String {
        value >= 100 ? String(Int(value.rounded())) : String(format: "%.2f", value)
    }
}

/// Figures that share what they are measured with.
struct FigureGroup: Sendable {
    let names: [String]
    let make: @Sendable () async throws -> [any Figure]

    init(_ names: [String], make: @escaping @Sendable () async throws -> [any Figure]) {
        self.names = names
        self.make = make
    }
}
