import DispatchEngine
import Logging
import Outreach
import ServiceLifecycle

/// Runs the engine until SIGTERM, then lets it finish what is on the wire.
struct EngineService: Service {
    let engine: Engine
    let leadership: Leadership
    let notifier: SystemdNotifier
    let log: Logger

    func run() async throws {
        try await withGracefulShutdownHandler {
            try await engine.run(leadership)
        } onGracefulShutdown: {
            notifier.stopping()
            log.info("stopping: no new message is begun; what is on the wire is awaited")
            Task { await engine.drain() }
        }
        log.info("stopped: every outcome is on record")
    }
}
