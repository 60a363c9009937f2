import Foundation
import Synchronization

/// Many seeds, on as many threads as there are processors; each seed on one of them alone.
public enum Fleet {
    /// - Parameter onEach: called for every seed, from several threads.
    /// - Returns: the reports, in the order of the seeds.
    public static func run(
        _ seeds: Range<UInt64>, scenario: @escaping @Sendable (UInt64) -> Scenario = { Scenario(seed: $0) },
        threads: Int = ProcessInfo.processInfo.activeProcessorCount,
        onEach: @escaping @Sendable (Report) -> Void = { _ in }
    ) -> [Report] {
        let work = Work(seeds, scenario, onEach)
        let group = DispatchGroup()
        for _ in 0..<max(1, threads) {
            group.enter()
            let thread = Thread {
                work.run()
                group.leave()
            }
            thread.stackSize = 8 << 20
            thread.start()
        }
        group.wait()
        return work.reports.withLock { $0 }.sorted { $0.seed < $1.seed }
    }

    /// One seed, on the calling thread.
    public static func run(_ scenario: Scenario, keepsStory: Bool = false) -> Report {
        do { return try Simulation(scenario, keepsStory: keepsStory).run() } catch {
            return failed(scenario, error)
        }
    }

    /// The same on a database that the next one may have after it: nothing of this run is left there.
    private static func run(_ scenario: Scenario, on database: inout SimulatedDatabase?) -> Report {
        guard scenario.soak == nil else { return run(scenario) }
        do {
            if database == nil { database = try SimulatedDatabase() }
            let report = try Simulation(scenario, database: database).run()
            try database?.empty()
            return report
        } catch {
            database?.remove()
            database = nil
            return failed(scenario, error)
        }
    }

    private static func failed(_ scenario: Scenario, _ error: any Error) -> Report {
        Report(
            seed: scenario.seed, trouble: [], hash: 0, steps: 0, rule: "setup", violation: "\(error)", tally: [:],
            lines: [])
    }

    /// What the threads share.
    private final class Work: Sendable {
        let reports = Mutex<[Report]>([])
        private let next: Atomic<UInt64>
        private let end: UInt64
        private let scenario: @Sendable (UInt64) -> Scenario
        private let onEach: @Sendable (Report) -> Void

        init(
            _ seeds: Range<UInt64>, _ scenario: @escaping @Sendable (UInt64) -> Scenario,
            _ onEach: @escaping @Sendable (Report) -> Void
        ) {
            self.scenario = scenario
            next = Atomic(seeds.lowerBound)
            end = seeds.upperBound
            self.onEach = onEach
        }

        func run() {
            var database: SimulatedDatabase?
            defer { database?.remove() }
            while true {
                let seed = next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard seed < end else { return }
                let report = Fleet.run(scenario(seed), on: &database)
                onEach(report)
                reports.withLock { $0.append(report) }
            }
        }
    }

    /// What a set of seeds did, added up.
    public static func tally(_ reports: [Report]) -> [String: Int] {
        reports.reduce(into: [:]) { sum, report in sum.merge(report.tally) { $0 + $1 } }
    }
}
