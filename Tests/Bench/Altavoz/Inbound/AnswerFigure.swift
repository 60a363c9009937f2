import Counterparts
import Foundation

/// From the moment at which a provider's webhook with a worker's STOP is begun to the first byte of its confirmation at the
/// gateway: the whole way, signature, transaction, engine and all, through a daemon that is at rest.
struct AnswerFigure: Figure {
    enum Share: String, CaseIterable {
        case median = "STOP to confirmation's first byte"
        case almostAll = "STOP to confirmation, 95th percentile"
    }

    let share: Share
    let goal: Goal
    private let stops: SharedStops
    var name: String { share.rawValue }
    var unit: String { "ms" }
    /// Of some hundred STOPs each.
    var runs: Int { 1 }
    var warmsUp: Bool { false }

    init(_ share: Share, of stops: SharedStops, goal: Goal) {
        self.share = share
        self.stops = stops
        self.goal = goal
    }

    func measureReference() -> Double? { nil }

    func measure() async throws -> Double {
        let sorted = try await stops.milliseconds
        return share == .median ? sorted[sorted.count / 2] : sorted[sorted.count * 95 / 100]
    }

    func beside() async throws -> [BesideFigure] {
        guard share == .almostAll else { return [] }
        return [BesideFigure(name: "the slowest, ms", value: try await stops.milliseconds.last ?? 0)]
    }
}

/// STOPs of workers who have never got a message, one after the other.
actor SharedStops {
    private let workers: Int
    private var known: [Double]?

    init(workers: Int) { self.workers = workers }

    /// Of each, the shortest first.
    var milliseconds: [Double] {
        get async throws {
            if let known { return known }
            let measured = try await measure()
            known = measured
            return measured
        }
    }

    private func measure() async throws -> [Double] {
        let sink = try FirstByteSink()
        defer { sink.stop() }
        let installation = try Installation(workers: workers, gatewayPort: sink.port)
        let daemon = try await installation.startDaemon()
        defer { daemon.kill(SIGKILL) }
        // What a daemon does at its start is over, and its waits have become long.
        try await Task.sleep(for: .seconds(2))
        var times: [Double] = []
        for worker in 0..<workers {
            sink.forget()
            let stop = Webhook([
                [
                    (name: "MessageSid", value: "SMin\(worker)"), (name: "From", value: SyntheticWorkers.phone(worker)),
                    (name: "To", value: "+12135550100"), (name: "Body", value: "STOP"),
                ]
            ])
            let began = ContinuousClock.now
            _ = try stop.run(port: installation.port, connections: 1)
            while sink.firstByte == nil {
                guard daemon.isRunning, ContinuousClock.now - began < .seconds(10) else {
                    throw CounterpartError("the STOP of worker \(worker) was not confirmed within 10 seconds")
                }
                try await Task.sleep(for: .milliseconds(1))
            }
            let passed = (sink.firstByte ?? began) - began
            times.append(Double(passed.components.seconds) * 1e3 + Double(passed.components.attoseconds) * 1e-15)
        }
        return times.sorted()
    }
}
