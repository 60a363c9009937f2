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
            var minute = Recurrence(every: .minutes(1), from: time.monotonic())
            while !Task.isCancelled {
                await time.sleep(until: time.now() + .seconds(5))
                if messages.reloadIfChanged(now: time.now()) { await engine.refreshTexts() }
                await noteLife()
                notifier.watchdog()
                guard minute.isDue(at: time.monotonic()) else { continue }
                do {
                    let unread = try await store.sweepReplies(now: time.now()).unread
                    guard unread > 0 else { continue }
                    Logger(label: "housekeeping").error(
                        "what may have meant STOP or help was answered by nobody and is deleted now: altavoz actions names the workers (reply-unread), who are not stopped",
                        metadata: ["replies": "\(unread)"])
                } catch {
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

/// What is done every so often, whatever becomes of the wall clock: one that was put back would stop it for as long.
struct Recurrence {
    private let period: Duration
    private var last: Monotonic

    init(every period: Duration, from start: Monotonic) {
        self.period = period
        last = start
    }

    mutating func isDue(at now: Monotonic) -> Bool {
        guard now - last >= period else { return false }
        last = now
        return true
    }
}
