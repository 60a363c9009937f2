import DispatchEngine
import Outreach
import ServiceLifecycle

/// What the daemon does now and then: reads changed messages, tells systemd that it lives.
struct Housekeeping: Service {
    let messages: ReloadingCatalog
    let engine: Engine
    let notifier: SystemdNotifier
    let time: any TimeSource

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                await time.sleep(until: time.now() + .seconds(5))
                if messages.reloadIfChanged() { await engine.refreshTexts() }
                notifier.watchdog()
            }
        }
    }
}
