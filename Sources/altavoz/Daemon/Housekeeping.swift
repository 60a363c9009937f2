import DispatchEngine
import Logging
import Outreach
import ServiceLifecycle

/// What the daemon does now and then: reads changed messages, writes down beside the database how far
/// it has come, tells systemd that it lives.
struct Housekeeping: Service {
    let messages: ReloadingCatalog
    let engine: Engine
    let lineage: LineageKeeper
    let notifier: SystemdNotifier
    let time: any TimeSource

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                await time.sleep(until: time.now() + .seconds(5))
                if messages.reloadIfChanged() { await engine.refreshTexts() }
                await noteLife()
                notifier.watchdog()
            }
        }
    }

    private func noteLife() async {
        do { try await lineage.note() } catch is CancellationError {
        } catch {
            Logger(label: "housekeeping").error(
                "a sign of life could not be written beside the database", metadata: ["error": "\(error)"])
        }
    }
}
