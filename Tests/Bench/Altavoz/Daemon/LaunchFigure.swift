import Counterparts
import Foundation

/// From `altavoz campaign launch --yes` to the first byte that the gateway sees from the daemon, which is another process
/// and has been at rest.
struct LaunchFigure: Figure {
    /// Where the time is counted from.
    enum Start: String {
        /// The command's process is started.
        case command = "launch to first byte, command included"
        /// The command has answered and ended.
        case answer = "launch to first byte"
    }

    let start: Start
    let goal: Goal
    private let launches: Launches
    private let reader: Launches.Reader

    var name: String { start.rawValue }
    var unit: String { "ms" }
    var warmsUp: Bool { false }

    init(_ start: Start, of launches: Launches, goal: Goal) {
        self.start = start
        self.goal = goal
        self.launches = launches
        reader = Launches.Reader(launches)
    }

    func measureReference() -> Double? { nil }

    func measure() async throws -> Double {
        let launch = try await reader.next()
        return start == .command ? launch.firstByte : launch.firstByte - launch.answer
    }

    func beside() async -> [BesideFigure] {
        guard start == .command, let answer = await launches.medianAnswer else { return [] }
        return [BesideFigure(name: "the command until it ended, ms", value: answer)]
    }
}

/// Launches that both figures read.
actor Launches {
    /// In milliseconds from the start of the command's process.
    struct Launch {
        let answer: Double
        let firstByte: Double
    }

    private let workers: Int
    private var launches: [Launch] = []

    init(workers: Int) { self.workers = workers }

    var medianAnswer: Double? {
        let sorted = launches.map(\.answer).sorted()
        return sorted.isEmpty ? nil : sorted[sorted.count / 2]
    }

    private func launch(_ index: Int) async throws -> Launch {
        while launches.count <= index { launches.append(try await run()) }
        return launches[index]
    }

    private func run() async throws -> Launch {
        let sink = try FirstByteSink()
        defer { sink.stop() }
        let installation = try Installation(workers: workers, gatewayPort: sink.port)
        let daemon = try await installation.startDaemon()
        defer { daemon.kill(SIGKILL) }
        // What a daemon does at its start is over, and its waits have become long.
        try await Task.sleep(for: .seconds(2))
        let began = ContinuousClock.now
        try installation.run(["campaign", "launch", "1", "--yes", "--as", "rosa"])
        let answered = ContinuousClock.now
        while sink.firstByte == nil {
            guard ContinuousClock.now - began < .seconds(30) else {
                throw CounterpartError("nothing was sent within 30 seconds of the launch")
            }
            try await Task.sleep(for: .milliseconds(1))
        }
        let first = sink.firstByte ?? began
        return Launch(answer: (answered - began).milliseconds, firstByte: (first - began).milliseconds)
    }

    /// Goes through the launches from the first; one is made when somebody comes to it.
    actor Reader {
        private let launches: Launches
        private var position = 0

        init(_ launches: Launches) { self.launches = launches }

        func next() async throws -> Launch {
            defer { position += 1 }
            return try await launches.launch(position)
        }
    }
}

extension Duration {
    fileprivate var milliseconds: Double {
        Double(components.seconds) * 1e3 + Double(components.attoseconds) * 1e-15
    }
}
