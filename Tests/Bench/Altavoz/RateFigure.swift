import BenchReference

/// So many things done, beside a bare C loop that does the same: by the wall, or for a second of processor time.
struct RateFigure: Figure {
    enum Measure {
        /// In a second by the wall.
        case throughput
        /// For a second of this process' processor time: what is left for everything else on the machine.
        case efficiency
    }

    let name: String
    let measured: Measure
    /// Done in each run.
    let count: Int
    let goal: Goal
    let own: SharedRuns.Reader
    let reference: SharedRuns.Reader
    var besides: @Sendable () throws -> [BesideFigure] = { [] }

    var unit: String { measured == .throughput ? "1/s" : "1/CPU s" }

    func measure() async throws -> Double { rate(try await own.next()) }
    func measureReference() async throws -> Double? { rate(try await reference.next()) }
    func beside() throws -> [BesideFigure] { try besides() }

    private func rate(_ time: Stopwatch.Reading) -> Double {
        Double(count) / (measured == .throughput ? time.seconds : time.cpuSeconds)
    }
}

/// Runs that several figures read, so that one by the wall and one by processor time need not be measured twice.
actor SharedRuns {
    private let run: @Sendable () async throws -> Stopwatch.Reading
    private var readings: [Stopwatch.Reading] = []

    init(_ run: @escaping @Sendable () async throws -> Stopwatch.Reading) { self.run = run }

    private func reading(_ index: Int) async throws -> Stopwatch.Reading {
        while readings.count <= index { readings.append(try await run()) }
        return readings[index]
    }

    /// Goes through the runs from the first; a run is made when somebody comes to it.
    actor Reader {
        private let runs: SharedRuns
        private var position = 0

        init(_ runs: SharedRuns) { self.runs = runs }

        func next() async throws -> Stopwatch.Reading {
            defer { position += 1 }
            return try await runs.reading(position)
        }
    }
}

extension Stopwatch.Reading {
    init(_ time: bench_time) { self.init(seconds: time.seconds, cpuSeconds: time.cpu_seconds) }
}
