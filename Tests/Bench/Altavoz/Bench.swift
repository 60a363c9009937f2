import BenchReference
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
        texts(.plain, "", sends: .atLeast(0.6, aim: 0.85)),
        texts(.tls, ", TLS", sends: .atLeast(0.65, aim: 0.9)),
        texts(.http2, ", HTTP/2", sends: .atLeast(0.65, aim: 0.9)),
        emails,
        FigureGroup([LaunchFigure.Start.answer.rawValue, LaunchFigure.Start.command.rawValue, IdleFigure.title]) {
            let launches = Launches(workers: 1_000)
            return [
                LaunchFigure(.answer, of: launches, goal: .atMost(100, aim: 20)),
                LaunchFigure(.command, of: launches, goal: .atMost(100, aim: 20)),
                IdleFigure(workers: 1_000, goal: .atMost(0.2, aim: 0.05)),
            ]
        },
        FigureGroup([ReceiptsFigure.title]) { [ReceiptsFigure(workers: 10_000, goal: .atLeast(2_000, aim: 6_000))] },
        FigureGroup(AnswerFigure.Share.allCases.map(\.rawValue)) {
            let stops = SharedStops(workers: 300)
            return [
                AnswerFigure(.median, of: stops, goal: .atMost(250, aim: 30)),
                AnswerFigure(.almostAll, of: stops, goal: .atMost(500, aim: 60)),
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

    /// At most 1.8 times the processor time of the C loop, better 1.3 times.
    private static let processor = Goal.atLeast(1 / 1.8, aim: 1 / 1.3)

    /// Text messages to nginx.
    private static func texts(_ wire: HTTPSink.Wire, _ suffix: String, sends: Goal) -> FigureGroup {
        let names = RateNames(of: "sends", alone: "HTTP transfers", suffix)
        return FigureGroup(names.all) {
            let sink = try HTTPSink(wire, count: 30_000)
            let sending = try await DurableSending(workers: 30_000, gateway: sink.gateway())
            let bodies = sending.requests.compactMap { if case .http(let exchange) = $0 { exchange.body } else { nil } }
            let alone = TransportRun(requests: sink.requests, connections: sink.connections)
            return figures(
                names, sending, reference: { try sink.reference(posting: bodies) }, alone: alone,
                aloneReference: { try sink.reference(posting: sink.bodies) }, goal: sends)
        }
    }

    /// Mails to Postfix's `smtp-sink`.
    private static let emails: FigureGroup = {
        let names = RateNames(of: "emails", alone: "mail transfers", "")
        return FigureGroup(names.all) {
            let sink = try MailSink()
            let sending = try await DurableSending(workers: 10_000, gateway: sink.gateway())
            let mails = sending.requests.compactMap { if case .smtp(let mail) = $0 { mail } else { nil } }
            let alone = TransportRun(requests: sending.requests, connections: sink.connections)
            return figures(
                names, sending, reference: { try sink.reference(sending: mails) }, alone: alone,
                aloneReference: { try sink.reference(sending: mails) }, goal: .atLeast(0.6, aim: 0.9),
                besides: { [try sink.smtpSource(like: mails)] })
        }
    }()

    private static func figures(
        _ names: RateNames, _ sending: DurableSending, reference: @escaping @Sendable () throws -> bench_time,
        alone: TransportRun, aloneReference: @escaping @Sendable () throws -> bench_time, goal: Goal,
        besides: @escaping @Sendable () throws -> [BesideFigure] = { [] }
    ) -> [any Figure] {
        let durable = SharedRuns { try await sending.run() }
        let durableReference = SharedRuns { Stopwatch.Reading(try reference()) }
        let bare = SharedRuns { try await alone.run() }
        let bareReference = SharedRuns { Stopwatch.Reading(try aloneReference()) }
        return [
            RateFigure(
                name: names.durable, measured: .throughput, count: sending.workers, goal: goal,
                own: .init(durable), reference: .init(durableReference), besides: besides),
            RateFigure(
                name: names.durableProcessor, measured: .efficiency, count: sending.workers, goal: processor,
                own: .init(durable), reference: .init(durableReference)),
            RateFigure(
                name: names.alone, measured: .throughput, count: alone.requests.count, goal: .atLeast(0.75, aim: 0.95),
                own: .init(bare), reference: .init(bareReference)),
            RateFigure(
                name: names.aloneProcessor, measured: .efficiency, count: alone.requests.count,
                goal: .atLeast(0.6, aim: 0.95), own: .init(bare), reference: .init(bareReference)),
        ]
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
            // Whole names, or words of them, pick figures; without any, all are measured.
            let flags = ["--compare", BenchSize.flag]
            let compares = CommandLine.arguments.contains("--compare")
            let only = CommandLine.arguments.dropFirst().filter { !flags.contains($0) }
            let wanted = compares ? comparisons : groups
            let names = wanted.flatMap(\.names)
            func isWanted(_ name: String) -> Bool {
                only.isEmpty || only.contains { names.contains($0) ? $0 == name : name.contains($0) }
            }
            let watch = Stopwatch()
            var reports: [FigureReport] = []
            var failures = 0
            Progress.startWatching()
            print(Self.line("figure", "value", "reference", "ratio", "floor", "aim", ""))
            fflush(nil)
            for group in wanted where group.names.contains(where: isWanted) {
                do {
                    Progress.show("preparing " + group.names[0])
                    for figure in try await group.make() where isWanted(figure.name) {
                        do {
                            let report = try await figure.report()
                            reports.append(report)
                            Self.show(report)
                        } catch {
                            failures += 1
                            Self.show("\(figure.name) NOT MEASURED: \(error)")
                        }
                    }
                } catch {
                    failures += 1
                    Self.show("\(group.names.joined(separator: "; ")) NOT MEASURED: \(error)")
                }
            }
            let missed = reports.count { !$0.held }
            Self.show(
                "\(reports.count) figures in \(Int(watch.seconds)) seconds, \(missed) below their floor, "
                    + "\(failures) not measured")
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
            try FileManager.default.createDirectory(atPath: ".build", withIntermediateDirectories: true)
            try encoder.encode(reports).write(
                to: URL(fileURLWithPath: compares ? ".build/bench-compare.json" : ".build/bench.json"))
            exit(missed + failures == 0 ? 0 : 1)
        #endif
    }

    private static func show(_ report: FigureReport) {
        Progress.clear()
        print(
            line(
                report.name, number(report.value) + " " + report.unit, report.reference.map(number) ?? "–",
                report.ratio.map(number) ?? "–", report.sense.rawValue + " " + number(report.floor),
                number(report.aim), report.reached ? "reached" : report.held ? "held" : "NOT HELD"))
        for other in report.beside { print(line("  beside: " + other.name, number(other.value))) }
        fflush(nil)
    }

    private static func show(_ sentence: String) {
        Progress.clear()
        print(sentence)
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

/// The names of what is measured of one kind of message.
private struct RateNames {
    let durable, durableProcessor, alone, aloneProcessor: String
    var all: [String] { [durable, durableProcessor, alone, aloneProcessor] }

    init(of things: String, alone: String, _ suffix: String) {
        durable = "durable \(things)\(suffix)"
        durableProcessor = "durable \(things), processor\(suffix)"
        self.alone = alone + suffix
        aloneProcessor = "\(alone), processor\(suffix)"
    }
}
