import DispatchEngine
import Outreach
import SQLiteStore

/// The peak of resident memory of a process that sends to a whole registry, beside one that sends to 10,000.
struct MemoryFigure: Figure {
    let registry: BenchRegistry
    let small: BenchRegistry
    let sink: HTTPSink
    let goal = Goal.atMost(1.3, aim: 1.05)
    let unit = "MB"
    var name: String { Self.name(registry.workers) }
    /// A peak hardly differs from run to run, and a million sends take long.
    var runs: Int { BenchSize.isFull ? 1 : 3 }
    var warmsUp: Bool { false }
    static func name(_ workers: Int) -> String { "memory, sending to \(workers)" }

    func measure() async throws -> Double { try await peak(registry) }
    func measureReference() async throws -> Double? { try await peak(small) }

    private func peak(_ registry: BenchRegistry) async throws -> Double {
        try await registry.withCopy { path in
            let store = try SQLiteStore.open(at: path, masterKey: registry.key)
            let sends = try await registry.plan(in: store)
            try store.close()
            return try SendingProcess.run(
                database: path, key: registry.key, keyFile: path + "-key", url: sink.baseURL, sends: sends)
        }
    }
}
