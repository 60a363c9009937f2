import Hummingbird
import Logging
import Outreach
import ServiceLifecycle

/// The HTTP server of the daemon: health, metrics, the providers' webhooks, one-click unsubscribing, the pages behind links
/// and the sign-up page.
///
/// | request | answer |
/// |---|---|
/// | `GET /healthz` | 200 while the process lives |
/// | `GET /readyz` | 200, or 503 with a sentence that says what is missing |
/// | `GET /metrics` | Prometheus text, version 0.0.4 |
/// | `POST /webhooks/{gateway}` | 2xx once the events are durable; 400, 403, 404, 413, 503 |
/// | `GET /webhooks/{gateway}/{recording}` | what a call plays, whole or a range; 404 for an address that is not signed, or too old |
/// | `GET /u/{token}` | a page that asks; it changes nothing, since mail scanners follow links; `?lang=` names a language |
/// | `POST /u/{token}` | unsubscribes (RFC 8058) |
/// | `GET /m/{code}-{language}` | the approved page of a message, or 404 |
/// | `GET /join` | the sign-up form; `?lang=` names a language |
/// | `POST /join` | the same page whoever the number belongs to; 422 for what cannot be one, 503 for too many at once |
///
/// A proxy in front needs to pass on `/webhooks/`, `/u/`, `/m/` and `/join` only; the rest is for the machine itself.
/// Sets no cookie and logs no path. Ends when its task is cancelled or its service group shuts down gracefully.
public struct WebServer: Service {
    public struct Configuration: Sendable {
        public var host: String
        /// 0 takes a free one.
        public var port: Int
        /// How the world sees this server, without a trailing slash: `https://altavoz.example.org`. Signatures cover
        /// it.
        public var publicURL: String?
        /// A longer form of a page is answered 413. How long a report may be says its gateway (`Gateway.longestReport`).
        public var maxBodyBytes: Int

        public init(
            host: String = "127.0.0.1", port: Int = 8787, publicURL: String? = nil, maxBodyBytes: Int = 65_536
        ) {
            self.host = host
            self.port = port
            self.publicURL = publicURL
            self.maxBodyBytes = maxBodyBytes
        }
    }

    private let configuration: Configuration
    private let routes: WebRoutes
    private let logger: Logger
    private let onRunning: @Sendable (Int) async -> Void

    /// - Parameters:
    ///   - gateways: those whose webhooks are served, by their configured names.
    ///   - sink: takes receipts and replies; several webhooks share one call of it.
    ///   - transport: fetches what an ``InquiringGateway`` needs; without it, such a gateway's requests are answered 503.
    ///   - now: the time, by which old signatures are told.
    ///   - readiness: nil when messages can be sent, otherwise a sentence that says what is missing.
    ///   - unsubscribe: false for a token that stands for nobody.
    ///   - pageWords: the words of pages in the first of these languages that there are; nil when there are none.
    ///   - signUp: the sign-up page; nil: there is none.
    ///   - messagePage: the page that the last part of a link names, if it may be shown.
    ///   - recording: nil for one that this gateway may not play.
    ///   - metrics: what `/metrics` shows; bootstrap `MetricsSystem` with the same one.
    ///   - onRunning: told the port once the server listens.
    public init(
        configuration: Configuration, gateways: [any Gateway], sink: any InboundSink,
        transport: (any RequestTransport)? = nil, now: @escaping @Sendable () -> Timestamp,
        readiness: @escaping @Sendable () async -> String?,
        unsubscribe: @escaping @Sendable (_ token: String) async throws -> Bool,
        pageWords: @escaping @Sendable (_ preferences: [LanguageTag]) -> PageWords? = { _ in nil },
        signUp: SignUpService? = nil,
        messagePage: @escaping @Sendable (_ name: String) -> MessagePage? = { _ in nil },
        recording: @escaping @Sendable (_ id: RecordingID, _ gateway: GatewayProfile) async -> Recording? = { _, _ in
            nil
        },
        metrics: PrometheusMetrics,
        logger: Logger, onRunning: @escaping @Sendable (Int) async -> Void = { _ in }
    ) {
        self.configuration = configuration
        self.logger = logger
        self.onRunning = onRunning
        routes = WebRoutes(
            publicURL: configuration.publicURL ?? "http://\(configuration.host):\(configuration.port)",
            maxBodyBytes: configuration.maxBodyBytes,
            gateways: Dictionary(gateways.map { ($0.profile.name, $0) }, uniquingKeysWith: { first, _ in first }),
            inquiring: Dictionary(
                gateways.compactMap { $0 as? any InquiringGateway }.map { ($0.profile.name, $0) },
                uniquingKeysWith: { first, _ in first }),
            errands: Errands(transport: transport, logger: logger), batcher: InboundBatcher(sink: sink), now: now,
            readiness: readiness, unsubscribe: unsubscribe, pageWords: pageWords, signUp: signUp,
            messagePage: messagePage, recording: recording, metrics: metrics,
            logger: logger)
    }

    /// Serves until cancelled or shut down.
    /// - Throws: when the address cannot be bound.
    public func run() async throws {
        let routes = routes
        let onRunning = onRunning
        let application = Application(
            responder: CallbackResponder<BasicRequestContext> { request, _ in await routes.respond(to: request) },
            configuration: ApplicationConfiguration(
                address: .hostname(configuration.host, port: configuration.port), backlog: 1024),
            onServerRunning: { channel in await onRunning(channel.localAddress?.port ?? 0) },
            logger: logger)
        try await application.run()
    }
}
