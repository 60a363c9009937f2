import DispatchEngine
import Outreach
import ServiceLifecycle

/// Reads the providers' templates, at the start and then every few hours; what was held for one of them is looked at again
/// when something else is known of it.
struct TemplateService: Service {
    let reader: TemplateReader
    let engine: Engine
    let time: any TimeSource

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                let (next, hasNews) = await reader.turn()
                if hasNews { await engine.refreshTexts() }
                await time.sleep(until: next)
            }
        }
    }
}
