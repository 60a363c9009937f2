import Foundation
import Outreach
import SQLiteStore
import Synchronization

/// What is looked for in the whole database at the end of a soak, on a thread of its own while others count the books: the
/// database's own checks, and contact points in clear in the files or in the log. Nobody writes meanwhile.
final class SoakInspection: Sendable {
    private let found = Mutex<Violation?>(nil)
    private let group = DispatchGroup()

    static func begin(_ simulation: Simulation) -> SoakInspection {
        let inspection = SoakInspection()
        let path = simulation.home.path
        let lines = simulation.log.lines
        let numbers = Set(
            simulation.people.values.lazy.flatMap(\.contacts).filter { $0.channel == .sms }
                .map { Int($0.unmasked.dropFirst())! })
        DispatchQueue.global().async(group: inspection.group) {
            do {
                for problem in try problems(path) { throw Violation("database", problem) }
                try look(for: numbers, in: SimulatedHome.bytes(of: path))
                try look(for: numbers, in: Data(lines.joined(separator: "\n").utf8))
            } catch {
                inspection.found.withLock { $0 = error as? Violation ?? Violation("error", "\(error)") }
            }
        }
        return inspection
    }

    func wait() { group.wait() }

    /// Waits for the end of it.
    func end() throws {
        wait()
        if let violation = found.withLock({ $0 }) { throw violation }
    }

    private static func problems(_ path: String) throws -> [String] {
        let store = try SQLiteStore.open(at: path, masterKey: SimulatedHome.key, threading: .callersThread)
        defer { try? store.close() }
        return try SeededExecutor().finish { try await store.problems() }.get()
    }

    /// In one pass over the bytes, however many contact points there are: every invented number has 555 after five digits.
    private static func look(for numbers: Set<Int>, in text: Data) throws {
        if Simulation.isFound("simulated.worker.", in: text) {
            throw Violation("in-clear", "an email address is in clear")
        }
        try text.withUnsafeBytes { bytes in
            var digits = 0
            var value = 0
            for byte in bytes {
                guard (48...57).contains(byte) else {
                    digits = 0
                    value = 0
                    continue
                }
                digits += 1
                value = (value * 10 + Int(byte) - 48) % 100_000_000_000
                if digits >= 11, value / 10_000 % 1_000 == 555, numbers.contains(value) {
                    throw Violation("in-clear", "a phone number is in clear")
                }
            }
        }
    }
}
