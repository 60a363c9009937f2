import ArgumentParser
import Foundation
import Simulation

/// Plays seeds of the deterministic simulation. A tool for tests; it ships with nothing.
@main
struct SimulationTool: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "altavoz-sim",
        abstract: "Plays the whole send engine against simulated gateways, workers, crashes and clocks.",
        discussion: """
            The same seed gives the same run, on every machine. Exit status: 0 when every promise held, 1 when one did not.
            """)

    @Option(help: "Play this seed and tell its story.")
    var seed: UInt64?

    @Option(help: "Play these seeds, such as 0..1000 (the end is not included), and say which failed.")
    var seeds: String?

    @Option(help: "Of a story, tell only so many of its last lines.")
    var steps: Int?

    @Option(help: "How many seeds to play at once.")
    var jobs: Int = ProcessInfo.processInfo.activeProcessorCount

    @Option(help: "Only these kinds of trouble, instead of what the seed would choose: clock,store; or none.")
    var only: String?

    @Option(help: "How often the daemon is asked to end in good order, beside what the trouble brings.")
    var stops: Int = 0

    @Flag(help: "Play 72 hours with many workers, and look at the books after every transaction.")
    var soak = false

    @Option(help: "How many workers a soak has.")
    var workers: Int = 50_000

    @Option(help: "The folder of the messages by whose keywords a soak reads replies.")
    var messages = "Messages"

    @Flag(help: "Print JSON.")
    var json = false

    func run() throws {
        if soak { return try playSoak() }
        let scenario = try scenario()
        if let seed {
            try tell(Fleet.run(scenario(seed), keepsStory: true))
        } else {
            try play(scenario)
        }
    }

    private func scenario() throws -> @Sendable (UInt64) -> Scenario {
        var trouble: Scenario.Trouble?
        if let only {
            trouble = []
            for word in only.split(separator: ",") where only != "none" {
                guard let kind = Scenario.Trouble.all.first(where: { $0.1 == word }) else {
                    throw ValidationError(
                        "There is no trouble called \(word): \(Scenario.Trouble.all.map(\.1).joined(separator: ", ")).")
                }
                trouble!.insert(kind.0)
            }
        }
        return { [trouble, stops] seed in
            var scenario = trouble.map { Scenario(seed: seed, only: $0) } ?? Scenario(seed: seed)
            scenario.stops = stops
            return scenario
        }
    }

    private func playSoak() throws {
        let start = Date()
        let report = Fleet.run(Scenario(soak: Soak(workers: workers, messages: messages), seed: seed ?? 1))
        if json {
            try print(report)
        } else {
            for (what, count) in report.tally.sorted(by: { $0.key < $1.key }) { Swift.print("\(count)\t\(what)") }
            Swift.print(
                "72 hours with \(workers) workers, \(Int(Date().timeIntervalSince(start) * 1000)) ms: "
                    + (report.violation.map { "FAILED: \(report.rule!): \($0)" } ?? "the books balanced at every step"))
        }
        if report.violation != nil { throw ExitCode(1) }
    }

    private func tell(_ report: Report) throws {
        if json {
            try print(report)
        } else {
            for line in steps.map({ report.lines.suffix($0) }) ?? report.lines[...] { Swift.print(line) }
            Swift.print(
                "seed \(report.seed) (\(report.trouble.joined(separator: ", "))): \(report.steps) lines, "
                    + "sum \(String(report.hash, radix: 16)), "
                    + (report.violation.map { "FAILED: \(report.rule!): \($0)" } ?? "every promise held"))
        }
        if report.violation != nil { throw ExitCode(1) }
    }

    private func play(_ scenario: @escaping @Sendable (UInt64) -> Scenario) throws {
        let ends = (seeds ?? "0..1000").components(separatedBy: "..").map { UInt64($0) }
        guard ends.count == 2, let first = ends[0], let end = ends[1], first <= end else {
            throw ValidationError("--seeds takes two numbers, such as 0..1000.")
        }
        let start = Date()
        let reports = Fleet.run(first..<end, scenario: scenario, threads: jobs) { [json] report in
            if !json, let violation = report.violation {
                Swift.print("seed \(report.seed) FAILED: \(report.rule!): \(violation)")
            }
        }
        let failed = reports.filter { $0.violation != nil }
        if json {
            try print(reports)
        } else {
            for (what, count) in Fleet.tally(reports).sorted(by: { $0.key < $1.key }) {
                Swift.print("\(count)\t\(what)")
            }
            let rules = Dictionary(grouping: failed, by: { $0.rule! }).mapValues(\.count).sorted { $0.value > $1.value }
            for (rule, count) in rules { Swift.print("\(count) seeds broke the rule \(rule)") }
            Swift.print(
                "\(reports.count) seeds, \(failed.count) failed, \(reports.reduce(0) { $0 + $1.steps }) lines, "
                    + "\(Int(Date().timeIntervalSince(start) * 1000)) ms")
        }
        if !failed.isEmpty { throw ExitCode(1) }
    }

    private func print(_ value: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        Swift.print(String(decoding: try encoder.encode(value), as: UTF8.self))
    }
}
