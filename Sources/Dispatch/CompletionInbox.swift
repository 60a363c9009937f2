import Outreach
import Synchronization

/// Where the transport's thread leaves results for a dispatcher, and where anyone can wake it.
///
/// One consumer. Leaving results never waits; the consumer is resumed once however many arrive meanwhile.
final class CompletionInbox: Sendable {
    private struct State {
        var results: [TransferResult] = []
        var isWoken = false
        var waiter: CheckedContinuation<Void, Never>?
    }

    private let state = Mutex(State())

    func leave(_ results: [TransferResult]) {
        state.withLock { state -> CheckedContinuation<Void, Never>? in
            state.results.append(contentsOf: results)
            return state.waiter.take()
        }?.resume()
    }

    func wake() {
        state.withLock { state -> CheckedContinuation<Void, Never>? in
            state.isWoken = true
            return state.waiter.take()
        }?.resume()
    }

    func drain() -> [TransferResult] {
        state.withLock { state in
            state.isWoken = false
            let results = state.results
            state.results.removeAll(keepingCapacity: true)
            return results
        }
    }

    /// Returns when there is something to drain or somebody called ``wake()``.
    func wait() async {
        await withCheckedContinuation { continuation in
            let resumeNow = state.withLock { state -> Bool in
                if !state.results.isEmpty || state.isWoken { return true }
                state.waiter = continuation
                return false
            }
            if resumeNow { continuation.resume() }
        }
    }

    /// As ``wait()``, but no longer than until `deadline`.
    func wait(until deadline: Timestamp, _ time: any TimeSource) async {
        await withTaskGroup(of: Void.self) { group in
            group.addTask {
                await time.sleep(until: deadline)
                self.wake()
            }
            await wait()
            group.cancelAll()
        }
    }
}
