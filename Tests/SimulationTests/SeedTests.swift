import Foundation
import Simulation
import Testing

@Suite("The whole engine, simulated")
struct SeedTests {
    private static let isLong = ProcessInfo.processInfo.environment["ALTAVOZ_LONG_TESTS"] != nil

    @Test("every promise holds for every seed: a thousand, or a hundred thousand when there is time")
    func seeds() {
        let reports = Fleet.run(0..<(Self.isLong ? 100_000 : 1000))
        for report in reports where report.violation != nil {
            Issue.record("altavoz-sim --seed \(report.seed): \(report.rule!): \(report.violation!)")
        }
        // A simulation in which nothing happens proves nothing.
        let tally = Fleet.tally(reports)
        for what in ["crash", "freeze", "drain", "STOP", "START", "clock +24 h", "clock -24 h", "store lied", "ambush"]
        {
            #expect(tally[what, default: 0] > 5, "\(what) happened \(tally[what, default: 0]) times")
        }
    }

    @Test("a daemon that is asked to end does, whatever it is doing, and everybody is reached by the next one")
    func draining() {
        let reports = Fleet.run(0..<60) { seed in
            var scenario = Scenario(seed: seed, only: [])
            scenario.stops = 6
            return scenario
        }
        for report in reports where report.violation != nil {
            Issue.record("seed \(report.seed): \(report.rule!): \(report.violation!)")
        }
        let tally = Fleet.tally(reports)
        #expect(tally["drain"]! > 200 && tally["daemon stopped"] == tally["drain"])
    }

    @Test("a wall clock that is stepped by an hour or a day fires nothing that was missed, and nobody stands still")
    func clockSteps() {
        let reports = Fleet.run(0..<100) { Scenario(seed: $0, only: $0 % 2 == 0 ? [.clock] : [.clock, .store]) }
        for report in reports where report.violation != nil {
            Issue.record("seed \(report.seed): \(report.rule!): \(report.violation!)")
        }
        let tally = Fleet.tally(reports)
        for what in ["clock +1 h", "clock -1 h", "clock +24 h", "clock -24 h", "missed and held"] {
            #expect(tally[what, default: 0] > 10, "\(what) happened \(tally[what, default: 0]) times")
        }
    }

    @Test("a seed played again is the same, whatever else goes on", arguments: [3, 5, 7, 11, 13, 17] as [UInt64])
    func replay(seed: UInt64) {
        let first = Fleet.run(Scenario(seed: seed), keepsStory: true)
        let second = Fleet.run(Scenario(seed: seed), keepsStory: true)
        for (a, b) in zip(first.lines, second.lines) where a != b {
            Issue.record("\(a)\n\(b)")
            break
        }
        #expect(first.hash == second.hash && first.steps == second.steps)
    }

    @Test("a seed is the same after others, in the database that they have used, as in one of its own")
    func independence() {
        let together = Fleet.run(0..<24, threads: 1)
        for report in together {
            let alone = Fleet.run(Scenario(seed: report.seed))
            #expect(report.hash == alone.hash && report.steps == alone.steps, "seed \(report.seed)")
        }
    }

    @Test("another process plays the same run", arguments: [7, 12] as [UInt64])
    func anotherProcess(seed: UInt64) throws {
        let process = Process()
        process.executableURL = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
            .appending(path: "altavoz-sim")
        process.arguments = ["--seed", "\(seed)", "--json"]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let report = try JSONDecoder().decode(Report.self, from: output.fileHandleForReading.readDataToEndOfFile())
        process.waitUntilExit()
        let own = Fleet.run(Scenario(seed: seed))
        #expect(report.hash == own.hash && report.steps == own.steps)
    }
}
