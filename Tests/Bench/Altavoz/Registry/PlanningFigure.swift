import Counterparts
import Foundation
import SQLiteStore

/// Seconds to plan one step as the daemon does it: the audience's groups, the planner's choices for them with the real
/// catalog, the deliveries, committed with FULL.
///
/// Beside it: the `sqlite3` shell, on the same file with the same settings, inserts the same rows with the plainest
/// `INSERT … SELECT` there is: channel and text are constants, nobody is looked at for regions, consent or a delivery
/// that they have already.
struct PlanningFigure: Figure {
    let registry: BenchRegistry
    let goal = Goal.atMost(3, aim: 1.5)
    let unit = "s"
    var name: String { Self.name(registry.workers) }
    static func name(_ workers: Int) -> String { "planning for \(workers) workers" }

    func measureReference() async throws -> Double? {
        try await registry.withCopy { path in
            try Shell.sqlite(
                path,
                """
                BEGIN IMMEDIATE;
                INSERT INTO deliveries (campaign_id, step, worker_id, contact_id, channel, state, stage, route,
                    segments, planned_at, due_at, valid_until, updated_at, language, region)
                SELECT \(registry.campaign), 0, w.id, c.id, 0, 2, 1, (w.id * 61) % 100, 2, \(registry.now.milliseconds),
                    \(registry.now.milliseconds), \(registry.now.milliseconds + 86_400_000),
                    \(registry.now.milliseconds), 'es', r.geoid
                FROM workers w JOIN worker_regions r ON r.worker_id = w.id
                    JOIN contact_points c ON c.worker_id = w.id AND c.channel = 0;
                COMMIT;
                SELECT iif(count(*) = \(registry.workers), 'ok', abs(-9223372036854775808)) FROM deliveries;
                """)
        }
    }

    func measure() async throws -> Double {
        try await registry.withCopy { path in
            let store = try SQLiteStore.open(at: path, masterKey: registry.key)
            let watch = Stopwatch()
            let planned = try await registry.plan(in: store)
            let seconds = watch.seconds
            guard planned == registry.workers else { throw CounterpartError("\(planned) deliveries were planned") }
            try store.close()
            return seconds
        }
    }
}
