import DispatchEngine
import Logging
import Outreach
import ServiceLifecycle

/// What the daemon does now and then: reads changed messages, writes down beside the database how far it has come, sweeps
/// away what workers wrote once its time is over, tells systemd that it lives.
struct Housekeeping: Service {
    let messages: ReloadingCatalog
    let engine: Engine
    let store: any DispatchStore
    let lineage: LineageKeeper
    let notifier: SystemdNotifier
    let time: any TimeSource

    func run() async throws {
        await cancelWhenGracefulShutdown {
            var swept = time.now()
            while !Task.isCancelled {
                await time.sleep(until: time.now() + .seconds(5))
                if messages.reloadIfChanged(now: time.now()) { await engine.refreshTexts() }
                await noteLife()
                notifier.watchdog()
                guard time.now() - swept >= .minutes(1) else { continue }
                swept = time.now()
                do { _ = try await store.sweepReplies(now: swept) } catch {
                    Logger(label: "housekeeping").error(
                        "what workers wrote could not be swept away", metadata: ["error": "\(error)"])
                }
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
