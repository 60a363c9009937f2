import DispatchEngine
import Outreach
import ServiceLifecycle

/// Asks providers, at the start and then once a day, who opted out there.
struct OptOutService: Service {
    let pull: OptOutPull
    let time: any TimeSource

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled { await time.sleep(until: await pull.turn()) }
        }
    }
}
