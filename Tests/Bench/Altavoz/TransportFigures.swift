import Counterparts
import Outreach
import Synchronization
import Transport

/// The transport alone, work handed over in batches as the engine does, against the bare C loop.
struct TransportFigure: Figure {
    enum Measure: String {
        /// Transfers in a second by the wall.
        case throughput = "HTTP transfers"
        /// Transfers for a second of processor time: what is left for everything else on the machine.
        case efficiency = "HTTP transfers, processor"
    }

    let measured: Measure
    let sink: HTTPSink
    let goal: Goal

    var name: String { measured.rawValue }
    var unit: String { measured == .throughput ? "1/s" : "1/CPU s" }

    func measureReference() throws -> Double? {
        let time = try sink.reference()
        return Double(sink.bodies.count) / (measured == .throughput ? time.seconds : time.cpu_seconds)
    }

    func measure() async throws -> Double {
        let transport = CurlTransport(maxConnections: sink.connections)
        defer { transport.shutdown() }
        let endpoint = HTTPEndpoint(
            url: sink.url, method: .post, headers: [HTTPSink.contentType], basicAuth: nil,
            connection: ConnectionPolicy(maxConnections: sink.connections, allowPrivateAddress: true))
        let watch = Stopwatch()
        let feeder = BatchFeeder(transport: transport, endpoint: endpoint, bodies: sink.bodies)
        let failures = await feeder.run()
        let seconds = measured == .throughput ? watch.seconds : watch.cpuSeconds
        guard failures == 0 else { throw CounterpartError("\(failures) posts of the transport failed") }
        return Double(sink.bodies.count) / seconds
    }
}

/// Keeps a few batches with the transport until every body is answered.
private final class BatchFeeder: Sendable {
    private struct State {
        var next = 0
        var open = 0
        var failures = 0
        var done: CheckedContinuation<Int, Never>?
    }

    private let transport: CurlTransport
    private let endpoint: HTTPEndpoint
    private let bodies: [[UInt8]]
    private let batchSize = 256
    private let state = Mutex(State())

    init(transport: CurlTransport, endpoint: HTTPEndpoint, bodies: [[UInt8]]) {
        self.transport = transport
        self.endpoint = endpoint
        self.bodies = bodies
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
            let transfers = range.map { index in
                Transfer(
                    tag: UInt64(index), request: .http(HTTPExchange(endpoint: endpoint, body: bodies[index])))
            }
            transport.submit(transfers) { [self] in take($0) }
        }
    }

    private func nextRange() -> Range<Int>? {
        state.withLock { state in
            guard state.open < 2 * batchSize, state.next < bodies.count else { return nil }
            let range = state.next..<min(state.next + batchSize, bodies.count)
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
            guard state.open == 0, state.next == bodies.count, let done = state.done else { return nil }
            state.done = nil
            return (done, state.failures)
        }
        if let (done, failures) = finished { done.resume(returning: failures) } else { feed() }
    }
}
