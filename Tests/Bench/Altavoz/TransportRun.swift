import Counterparts
import Outreach
import Synchronization
import Transport

/// The transport alone, work handed over in batches as the engine does.
struct TransportRun: Sendable {
    let requests: [TransferRequest]
    let connections: Int

    func run() async throws -> Stopwatch.Reading {
        let transport = CurlTransport(maxConnections: connections)
        defer { transport.shutdown() }
        let watch = Stopwatch()
        let failures = await BatchFeeder(transport: transport, requests: requests).run()
        let reading = watch.reading
        guard failures == 0 else { throw CounterpartError("\(failures) of \(requests.count) transfers failed") }
        return reading
    }
}

/// Keeps a few batches with the transport until every request is answered.
private final class BatchFeeder: Sendable {
    private struct State {
        var next = 0
        var open = 0
        var failures = 0
        var done: CheckedContinuation<Int, Never>?
    }

    private let transport: CurlTransport
    private let requests: [TransferRequest]
    private let batchSize = 256
    private let state = Mutex(State())

    init(transport: CurlTransport, requests: [TransferRequest]) {
        self.transport = transport
        self.requests = requests
    }

    /// - Returns: How many were not answered with 2xx.
    func run() async -> Int {
        await withCheckedContinuation { continuation in
            state.withLock { $0.done = continuation }
            feed()
        }
    }

    private func feed() {
        while let range = nextRange() {
            let transfers = range.map { Transfer(tag: UInt64($0), request: requests[$0]) }
            transport.submit(transfers) { [self] in take($0) }
        }
    }

    private func nextRange() -> Range<Int>? {
        state.withLock { state in
            guard state.open < 2 * batchSize, state.next < requests.count else { return nil }
            let range = state.next..<min(state.next + batchSize, requests.count)
            state.next = range.upperBound
            state.open += range.count
            return range
        }
    }

    private func take(_ results: [TransferResult]) {
        let failed = results.count { result in
            if case .response(200..<300, _, _) = result.answer { false } else { true }
        }
        let finished: (CheckedContinuation<Int, Never>, Int)? = state.withLock { state in
            state.open -= results.count
            state.failures += failed
            guard state.open == 0, state.next == requests.count, let done = state.done else { return nil }
            state.done = nil
            return (done, state.failures)
        }
        if let (done, failures) = finished { done.resume(returning: failures) } else { feed() }
    }
}
