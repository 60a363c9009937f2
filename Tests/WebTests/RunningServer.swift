import Logging
import Outreach
import Synchronization
import Transport

@testable import Web

/// A web server on a free loopback port, and a client that speaks to it over real HTTP.
struct RunningServer: Sendable {
    let port: Int
    let sink: RecordingSink
    let metrics: PrometheusMetrics
    let transport: CurlTransport

    /// Runs a server for as long as `body` does.
    static func with(
        gateways: [any Gateway] = [], inquiries: (any RequestTransport)? = nil, publicURL: String? = nil,
        readiness: String? = nil, now: @escaping @Sendable () -> Timestamp = { Timestamp(seconds: 0) },
        sink: RecordingSink = RecordingSink(), log: KeptLog = KeptLog(),
        unsubscribe: @escaping @Sendable (String) async throws -> Bool = { $0 == "known-token" },
        pageWords: @escaping @Sendable ([LanguageTag]) -> PageWords? = { _ in nil },
        messagePage: @escaping @Sendable (String) -> MessagePage? = { _ in nil },
        recording: @escaping @Sendable (RecordingID, GatewayProfile) async -> Recording? = { _, _ in nil },
        _ body: @Sendable (RunningServer) async throws -> Void
    ) async throws {
        let metrics = PrometheusMetrics()
        let (ports, continuation) = AsyncStream.makeStream(of: Int.self)
        let server = WebServer(
            configuration: WebServer.Configuration(port: 0, publicURL: publicURL), gateways: gateways, sink: sink,
            transport: inquiries, now: now, readiness: { readiness }, unsubscribe: unsubscribe,
            pageWords: pageWords, messagePage: messagePage, recording: recording, metrics: metrics,
            logger: log.logger,
            onRunning: { continuation.yield($0) })
        let transport = CurlTransport(maxConnections: 64)
        defer { transport.shutdown() }
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                defer { continuation.finish() }
                try await server.run()
            }
            for await port in ports {
                try await body(RunningServer(port: port, sink: sink, metrics: metrics, transport: transport))
                break
            }
            group.cancelAll()
            try? await group.waitForAll()
        }
    }

    func ask(
        _ method: HTTPEndpoint.Method, _ path: String, headers: [String] = [], body: [UInt8] = []
    ) async -> (status: Int, body: String) {
        let endpoint = HTTPEndpoint(
            url: "http://127.0.0.1:\(port)\(path)", method: method, headers: headers, basicAuth: nil,
            connection: ConnectionPolicy(allowPrivateAddress: true))
        let result = await transport.perform(.http(HTTPExchange(endpoint: endpoint, body: body)))
        guard case .response(let status, _, let bytes) = result.answer else { return (0, "\(result.answer)") }
        return (status, String(decoding: bytes, as: UTF8.self))
    }
}

/// Remembers what it was given; fails when told to.
final class RecordingSink: InboundSink {
    struct Refused: Error {}

    private struct State {
        var calls: [(gateway: String, events: [InboundEvent])] = []
        var fails = false
    }

    private let state = Mutex(State())

    init(fails: Bool = false) { state.withLock { $0.fails = fails } }

    var calls: [(gateway: String, events: [InboundEvent])] { state.withLock { $0.calls } }

    func accept(_ events: [InboundEvent], gateway: String) async throws {
        try state.withLock { state in
            if state.fails { throw Refused() }
            state.calls.append((gateway, events))
        }
    }
}
