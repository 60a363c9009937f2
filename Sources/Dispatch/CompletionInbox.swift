import Outreach
import Synchronization

/// Where the transport's thread leaves results for a dispatcher, and where anyone can wake it.
///
/// One consumer. Leaving results never waits; the consumer is resumed once, when as many as it asked for have arrived:
/// waking a task for each handful of answers costs more than the answers.
final class CompletionInbox: Sendable {
    private struct State {
        var results: [TransferResult] = []
        var isWoken = false
        var isLate = false
        var waiter: (continuation: CheckedContinuation<Void, Never>, wanted: Int)?

        mutating func takeWaiter() -> CheckedContinuation<Void, Never>? {
            defer { waiter = nil }
            return waiter?.continuation
        }
    }

    private let state = Mutex(State())

    func leave(_ results: [TransferResult]) {
        state.withLock { state -> CheckedContinuation<Void, Never>? in
            state.results.append(contentsOf: results)
            guard let waiter = state.waiter, state.results.count >= waiter.wanted else { return nil }
            return state.takeWaiter()
        }?.resume()
    }

    func wake() {
        state.withLock { state -> CheckedContinuation<Void, Never>? in
            state.isWoken = true
            return state.takeWaiter()
        }?.resume()
    }

    /// What was left, and whether somebody called ``wake()``.
    func drain() -> (results: [TransferResult], isWoken: Bool) {
        state.withLock { state in
            let drained = (state.results, state.isWoken)
            state.isWoken = false
            state.results = []
            state.results.reserveCapacity(drained.0.count)
            return drained
        }
    }

    /// Returns when there are `count` results to drain or somebody called ``wake()``.
    func wait(for count: Int = 1) async {
        await withCheckedContinuation { continuation in
            let resumeNow = state.withLock { state -> Bool in
                if state.results.count >= count || state.isWoken || state.isLate { return true }
                state.waiter = (continuation, count)
                return false
            }
            if resumeNow { continuation.resume() }
        }
    }

    /// As ``wait(for:)``, but no longer than until `deadline`.
    func wait(for count: Int = 1, until deadline: Timestamp, _ time: any TimeSource) async {
        await withTaskGroup(of: Void.self) { group in
            group.addTask {
                await time.sleep(until: deadline)
                self.giveUpWaiting()
            }
            await wait(for: count)
            group.cancelAll()
        }
        state.withLock { $0.isLate = false }
    }

    private func giveUpWaiting() {
        state.withLock { state -> CheckedContinuation<Void, Never>? in
            state.isLate = true
            return state.takeWaiter()
        }?.resume()
    }
}
