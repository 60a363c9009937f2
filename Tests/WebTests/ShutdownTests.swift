import Logging
import Outreach
import ServiceLifecycle
import Testing

@testable import Web

@Suite("The web server ends when it is told to") struct ShutdownTests {
    @Test("graceful shutdown of its service group ends it")
    func graceful() async throws {
        let (ports, continuation) = AsyncStream.makeStream(of: Int.self)
        let logger = Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() })
        let server = WebServer(
            configuration: WebServer.Configuration(port: 0), gateways: [], sink: RecordingSink(),
            now: { Timestamp(seconds: 0) }, readiness: { nil },
            unsubscribe: { _ in false }, metrics: PrometheusMetrics(), logger: logger,
            onRunning: { continuation.yield($0) })
        let group = ServiceGroup(services: [server], logger: logger)
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { try await group.run() }
            for await _ in ports { break }
            await group.triggerGracefulShutdown()
            try await tasks.waitForAll()
        }
    }

    @Test("a port that is taken is an error, not a silent server")
    func taken() async throws {
        try await RunningServer.with { server in
            let second = WebServer(
                configuration: WebServer.Configuration(port: server.port), gateways: [], sink: RecordingSink(),
                now: { Timestamp(seconds: 0) }, readiness: { nil }, unsubscribe: { _ in false },
                metrics: PrometheusMetrics(),
                logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }))
            await #expect(throws: (any Error).self) { try await second.run() }
        }
    }
}
