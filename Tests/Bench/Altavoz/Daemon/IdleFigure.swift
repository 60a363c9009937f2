import Counterparts
import Foundation

/// How much of one processor a daemon takes that has nothing to do: a registry, a campaign that is over, a gateway, the web
/// server.
struct IdleFigure: Figure {
    let workers: Int
    let goal: Goal
    static let title = "idle daemon, processor"
    var name: String { Self.title }
    var unit: String { "%" }
    /// A minute is a mean of many turns already.
    var runs: Int { 1 }
    var warmsUp: Bool { false }

    func measureReference() -> Double? { nil }

    func measure() async throws -> Double {
        let sink = try FirstByteSink()
        defer { sink.stop() }
        let installation = try Installation(workers: workers, gatewayPort: sink.port)
        let daemon = try await installation.startDaemon()
        defer { daemon.kill(SIGKILL) }
        try installation.run(["campaign", "launch", "1", "--yes", "--as", "rosa"])
        let launched = ContinuousClock.now
        while sink.answered < workers {
            guard daemon.isRunning, ContinuousClock.now - launched < .seconds(40) else {
                throw CounterpartError(
                    "the daemon ended, or had sent only \(sink.answered) of \(workers) in 40 seconds")
            }
            try await Task.sleep(for: .milliseconds(20))
        }
        try await Task.sleep(for: .seconds(10))
        let before = try Self.processorSeconds(of: daemon.id)
        let watch = Stopwatch()
        try await Task.sleep(for: .seconds(60))
        return (try Self.processorSeconds(of: daemon.id) - before) / watch.seconds * 100
    }

    /// In user and kernel mode, of all threads, to the nanosecond.
    private static func processorSeconds(of process: pid_t) throws -> Double {
        var clock = clockid_t()
        var time = timespec()
        guard clock_getcpuclockid(process, &clock) == 0, clock_gettime(clock, &time) == 0 else {
            throw CounterpartError("the daemon has no clock")
        }
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }
}
