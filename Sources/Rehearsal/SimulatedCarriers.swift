import Crypto
import Foundation
import Hummingbird
import Logging
import Outreach
import Synchronization

/// Carriers that exist only on this machine: an HTTP server on loopback that takes messages, and reports and replies as
/// real carriers do, in virtual time and from a seed.
///
/// | request | answer |
/// |---|---|
/// | `POST /messages` | 201 `{"id"}`, 400 `{"code"}`, 429 with Retry-After, 500 |
/// | `GET /messages/{id}` | 200 `{"status","code"}`, 404 |
/// | `GET /health` | 200 |
///
/// Reports go to the webhook of the channel as `{"receipts":[…],"replies":[…]}`, signed in `X-Rehearsal-Signature` with
/// Base64 of HMAC-SHA-256 over the body.
public final class SimulatedCarriers: Sendable {
    private let ledger: CarrierLedger
    private let now: @Sendable () -> Timestamp
    private let webhooks: [Channel: HTTPEndpoint]
    private let key: SymmetricKey
    private let transport: any RequestTransport
    private let server = Mutex<Task<Void, any Error>?>(nil)

    /// - Parameters:
    ///   - seed: the same seed gives the same run.
    ///   - now: the virtual time.
    ///   - callbacks: the webhook of each channel's rehearsal gateway, on loopback.
    ///   - secret: the one that the rehearsal gateways verify with.
    ///   - transport: carries the reports.
    public init(
        seed: UInt64, now: @escaping @Sendable () -> Timestamp, callbacks: [Channel: String], secret: String,
        transport: any RequestTransport
    ) {
        ledger = CarrierLedger(seed: seed)
        self.now = now
        self.transport = transport
        key = SymmetricKey(data: Array(secret.utf8))
        webhooks = callbacks.mapValues {
            HTTPEndpoint(
                url: $0, method: .post, headers: ["Content-Type: application/json"], basicAuth: nil,
                connection: ConnectionPolicy(maxConnections: Self.reportsAtOnce, allowPrivateAddress: true))
        }
    }

    /// Listens on a free port of 127.0.0.1.
    /// - Returns: the port.
    public func start() async throws -> Int {
        let (ports, continuation) = AsyncStream.makeStream(of: Int.self)
        var logger = Logger(label: "rehearsal", factory: { _ in SwiftLogNoOpLogHandler() })
        logger.logLevel = .critical
        let application = Application(
            responder: CallbackResponder<BasicRequestContext> { [self] request, _ in try await respond(to: request) },
            configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0), backlog: 1024),
            onServerRunning: { channel in
                continuation.yield(channel.localAddress?.port ?? 0)
                continuation.finish()
            },
            logger: logger)
        // A task of its own: the carriers run beside whoever started them, until `stop`.
        let task = Task {
            defer { continuation.finish() }
            try await application.run()
        }
        server.withLock { $0 = task }
        for await port in ports { return port }
        try await task.value
        throw CancellationError()
    }

    /// Stops listening; returns when it has.
    public func stop() async {
        let task = server.withLock { server in
            defer { server = nil }
            return server
        }
        task?.cancel()
        _ = await task?.result
    }

    /// When the next report falls due; nil when there is nothing to report.
    public func nextDue() -> Timestamp? { ledger.nextDue() }

    public var statistics: CarrierStatistics { ledger.statistics }

    /// Posts everything that is due by `now` and waits until all of it was taken. What is refused three times is put
    /// off by a minute of virtual time.
    /// - Returns: how many receipts and replies were taken.
    public func flush(now: Timestamp) async -> Int {
        let due = ledger.takeDue(now: now)
        guard !due.isEmpty else { return 0 }
        var batches: [[CarrierLedger.Due]] = []
        for channel in Channel.allCases {
            let items = due.filter { $0.channel == channel }
            for start in stride(from: 0, to: items.count, by: Self.batchSize) {
                batches.append(Array(items[start..<min(start + Self.batchSize, items.count)]))
            }
        }
        return await withTaskGroup(of: Int.self) { group in
            var waiting = batches[...]
            var total = 0
            for _ in 0..<Self.reportsAtOnce {
                guard let batch = waiting.popFirst() else { break }
                group.addTask { await self.report(batch, now: now) }
            }
            while let count = await group.next() {
                total += count
                if let batch = waiting.popFirst() { group.addTask { await self.report(batch, now: now) } }
            }
            return total
        }
    }

    private static let batchSize = 100
    private static let reportsAtOnce = 8

    private func report(_ batch: [CarrierLedger.Due], now: Timestamp) async -> Int {
        guard let endpoint = webhooks[batch[0].channel] else { return 0 }
        let body = CarrierReport.body(batch)
        let signature = Data(HMAC<SHA256>.authenticationCode(for: body, using: key)).base64EncodedString()
        let request = HTTPExchange(
            endpoint: endpoint, extraHeaders: ["X-Rehearsal-Signature: " + signature], body: body)
        for _ in 0..<3 {
            let result = await transport.perform(.http(request))
            if case .response(200..<300, _, _) = result.answer {
                ledger.recordReported(batch)
                return batch.count
            }
        }
        ledger.putBack(batch, now: now)
        return 0
    }

    private func respond(to request: Request) async throws -> Response {
        let path = request.uri.path
        switch (request.method, path) {
        case (.post, "/messages"):
            let body = try await request.body.collect(upTo: 65_536)
            guard let message = try? JSONDecoder().decode(CarrierMessage.self, from: Data(body.readableBytesView))
            else {
                return Self.json(.badRequest, #"{"code":"20001"}"#)
            }
            return Self.answer(ledger.take(message, now: now()))
        case (.get, "/health"): return Self.json(.ok, "{}")
        case (.get, _) where path.hasPrefix("/messages/"):
            guard let id = UInt64(path.dropFirst("/messages/".count), radix: 16),
                let found = ledger.status(id: id, now: now())
            else { return Self.json(.notFound, #"{"code":"20404"}"#) }
            let code = found.code.map { ",\"code\":\"\($0)\"" } ?? ""
            return Self.json(.ok, "{\"status\":\"\(found.status.rawValue)\"\(code)}")
        default: return Self.json(.notFound, #"{"code":"20404"}"#)
        }
    }

    private static func answer(_ answer: CarrierBehaviour.Answer) -> Response {
        switch answer {
        case .taken(let fate):
            return json(.created, "{\"id\":\"\(CarrierReport.name(fate.id))\",\"status\":\"accepted\"}")
        case .refused(let code): return json(.badRequest, "{\"code\":\"\(code)\"}")
        case .broken: return json(.internalServerError, "")
        case .slowDown(let seconds):
            var response = json(.tooManyRequests, #"{"code":"20429"}"#)
            response.headers[.retryAfter] = String(seconds)
            return response
        }
    }

    private static func json(_ status: HTTPResponse.Status, _ body: String) -> Response {
        Response(
            status: status, headers: [.contentType: "application/json"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: body)))
    }
}
