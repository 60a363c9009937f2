import Counterparts
import Foundation
import Outreach

/// `make bench`: measures each figure beside its reference of the same run, prints the table, writes
/// `.build/bench.json`, and ends with 1 when a floor is not held. With `--full`, what grows with the registry or the
/// log is measured at its full size, which takes minutes for each figure.
@main
enum Bench {
    /// Everything that is measured, in the order of the table. What a group of figures shares is made when the first of
    /// them is wanted.
    static let groups: [FigureGroup] = [
        FigureGroup(["durable sends", "durable sends, processor", "HTTP transfers", "HTTP transfers, processor"]) {
            let sink = try HTTPSink(count: 60_000)
            let sending = try await DurableSending(workers: 30_000, gateway: sink.gateway())
            return [
                DurableFigure("durable sends", .throughput, sending, to: sink, goal: .atLeast(0.4, aim: 0.85)),
                DurableFigure(
                    "durable sends, processor", .efficiency, sending, to: sink, goal: .atLeast(0.25, aim: 0.75)),
                TransportFigure("HTTP transfers", .throughput, to: sink, goal: .atLeast(0.75, aim: 0.95)),
                TransportFigure("HTTP transfers, processor", .efficiency, to: sink, goal: .atLeast(0.6, aim: 0.95)),
            ]
        },
        encrypted(.tls, "TLS"),
        encrypted(.http2, "HTTP/2"),
        FigureGroup(["durable emails", "durable emails, processor", "mail transfers", "mail transfers, processor"]) {
            let sink = try MailSink()
            let sending = try await DurableSending(workers: 20_000, gateway: sink.gateway())
            let mails = sending.requests.compactMap { if case .smtp(let mail) = $0 { mail } else { nil } }
            return [
                DurableFigure("durable emails", .throughput, sending, to: sink, goal: .atLeast(0.6, aim: 0.9)),
                DurableFigure(
                    "durable emails, processor", .efficiency, sending, to: sink, goal: .atLeast(0.55, aim: 0.75)),
                TransportFigure("mail transfers", .throughput, mails, to: sink, goal: .atLeast(0.75, aim: 0.95)),
                TransportFigure(
                    "mail transfers, processor", .efficiency, mails, to: sink, goal: .atLeast(0.6, aim: 0.95)),
            ]
        },
        FigureGroup([LaunchFigure.Start.answer.rawValue, LaunchFigure.Start.command.rawValue, IdleFigure.title]) {
            [
                LaunchFigure(.answer, workers: 1_000, goal: .atMost(100, aim: 20)),
                LaunchFigure(.command, workers: 1_000, goal: .atMost(100, aim: 20)),
                IdleFigure(workers: 1_000, goal: .atMost(0.2, aim: 0.05)),
            ]
        },
        FigureGroup([PlanningFigure.name(BenchSize.workers)]) {
            [PlanningFigure(registry: try await BenchRegistry(workers: BenchSize.workers))]
        },
        FigureGroup([ImportFigure.name(BenchSize.workers)]) { [try ImportFigure(rows: BenchSize.workers)] },
        FigureGroup([MemoryFigure.name(BenchSize.workers)]) {
            [
                MemoryFigure(
                    registry: try await BenchRegistry(workers: BenchSize.workers),
                    small: try await BenchRegistry(workers: 10_000), sink: try HTTPSink(count: 1))
            ]
        },
        FigureGroup([1, 10_000].map { PageFigure.name($0, BenchSize.deliveries) }) {
            let log = try BenchLog(deliveries: BenchSize.deliveries)
            let small = try BenchLog(deliveries: 10_000)
            return [1, 10_000].map { PageFigure(number: $0, log: log, small: small) }
        },
    ]

    /// With `--compare`: beside what people use today. What is not installed is said, and left out.
    static let comparisons: [FigureGroup] = [
        FigureGroup(OtherSender.all.map(\.name)) {
            let sink = try HTTPSink(count: 1)
            let sending = try await DurableSending(workers: 10_000, gateway: sink.gateway())
            let goals: [Goal] = [
                .atLeast(5, aim: 7), .atLeast(8, aim: 12), .atLeast(20, aim: 35), .atLeast(10, aim: 16),
                .atLeast(4, aim: 6),
            ]
            return zip(OtherSender.all, goals).compactMap { other, goal in
                if let obstacle = other.obstacle {
                    print("\(other.name) is left out: \(obstacle)")
                    return nil
                }
                return CompareFigure(other: other, sending: sending, sink: sink, goal: goal)
            }
        }
    ]

    private static func encrypted(_ wire: HTTPSink.Wire, _ word: String) -> FigureGroup {
        let names = ["durable sends", "durable sends, processor", "HTTP transfers"].map { "\($0), \(word)" }
        return FigureGroup(names) {
            let sink = try HTTPSink(wire, count: 60_000)
            let sending = try await DurableSending(workers: 30_000, gateway: sink.gateway())
            return [
                DurableFigure(names[0], .throughput, sending, to: sink, goal: .atLeast(0.65, aim: 0.9)),
                DurableFigure(names[1], .efficiency, sending, to: sink, goal: .atLeast(0.55, aim: 0.75)),
                TransportFigure(names[2], .throughput, to: sink, goal: .atLeast(0.75, aim: 0.95)),
            ]
        }
    }

    static func main() async throws {
        #if DEBUG
            print("A debug build measures the debugger: swift build -c release --product altavoz-bench")
            exit(64)
        #else
            if CommandLine.arguments.dropFirst().first == SendingProcess.word {
                try await SendingProcess.main(Array(CommandLine.arguments.dropFirst(2)))
                exit(0)
            }
            // Words pick figures by their names; without any, all are measured.
            let flags = ["--compare", BenchSize.flag]
            let compares = CommandLine.arguments.contains("--compare")
            let only = CommandLine.arguments.dropFirst().filter { !flags.contains($0) }
            func isWanted(_ name: String) -> Bool { only.isEmpty || only.contains(where: name.contains) }
            var reports: [FigureReport] = []
            print(Self.line("figure", "value", "reference", "ratio", "floor", "aim", ""))
            fflush(nil)
            for group in compares ? comparisons : groups where group.names.contains(where: isWanted) {
                for figure in try await group.make() where isWanted(figure.name) {
                    let report = try await figure.report()
                    reports.append(report)
                    Self.show(report)
                }
            }
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
            try FileManager.default.createDirectory(atPath: ".build", withIntermediateDirectories: true)
            try encoder.encode(reports).write(
                to: URL(fileURLWithPath: compares ? ".build/bench-compare.json" : ".build/bench.json"))
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
