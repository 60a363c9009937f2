import Counterparts
import Foundation
import Synchronization

/// From the start of the process `altavoz campaign launch --yes` to the first byte that the gateway sees from the daemon,
/// which is another process and has been at rest.
final class LaunchFigure: Figure {
    /// Where the time is counted from.
    enum Start: String {
        /// The command's process is started.
        case command = "launch to first byte, command included"
        /// The command has answered and ended.
        case answer = "launch to first byte"
    }

    let start: Start
    let goal: Goal
    private let workers: Int
    private let answers = Mutex<[Double]>([])

    var name: String { start.rawValue }
    var unit: String { "ms" }

    init(_ start: Start, workers: Int, goal: Goal) {
        self.start = start
        self.workers = workers
        self.goal = goal
    }

    func measureReference() -> Double? { nil }

    func measure() async throws -> Double {
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
            guard ContinuousClock.now - began < .seconds(30) else { throw CounterpartError("nothing was sent") }
            try await Task.sleep(for: .milliseconds(1))
        }
        let first = sink.firstByte ?? began
        answers.withLock { $0.append((answered - began).milliseconds) }
        return start == .command ? (first - began).milliseconds : (first - answered).milliseconds
    }

    func beside() -> [BesideFigure] {
        let sorted = answers.withLock { $0.sorted() }
        guard start == .command, !sorted.isEmpty else { return [] }
        return [BesideFigure(name: "the command until it ended, ms", value: sorted[sorted.count / 2])]
    }
}

extension Duration {
    fileprivate var milliseconds: Double {
        Double(components.seconds) * 1e3 + Double(components.attoseconds) * 1e-15
    }
}
