import DispatchEngine
import Foundation
import Gateways
import Logging
import Outreach
import ServiceLifecycle
import Synchronization
import Web

/// The daemon: engine and web server, sharing one store, ending together.
struct Daemon: Sendable {
    let configuration: Configuration
    let store: any Store
    let time: any TimeSource
    let metrics: PrometheusMetrics
    let lineage: LineageKeeper

    func run() async throws {
        let log = Logger(label: "daemon")
        let messages = try ReloadingCatalog(folder: configuration.messages, log: Logger(label: "messages"))
        let gateways = try Assembly.gateways(configuration)
        if gateways.isEmpty { log.warning("no gateway is configured: nothing can be sent") }
        let transport = Assembly.transport(configuration)
        var settings = EngineConfiguration(owner: Self.owner, context: Assembly.context(configuration))
        settings.approvalAbove = configuration.approvalAbove
        if let base = configuration.web.publicURL {
            settings.unsubscribeURL = { UnsubscribeToken.url(base: base, attempt: $0, language: $1) }
        }
        // What another process commits is first written to the write-ahead log.
        let nudge = Nudge()
        let watch = FileWatch(folder: configuration.data, suffix: "-wal") { nudge() }
        defer { withExtendedLifetime(watch) {} }
        if watch != nil { settings.nudgedPollInterval = .seconds(2) }
        let templates = TemplateBook()
        let reader = TemplateReader(
            gateways: gateways, book: templates, transport: transport, time: time, log: Logger(label: "templates"))
        let engine = Engine(
            store: store, messages: messages, gateways: gateways, transport: Assembly.wire(transport), time: time,
            random: SystemRandom(), configuration: settings, templates: templates, log: Logger(label: "engine"))
        nudge.reach(engine)
        // The data folder's lock is ours: no other daemon of this machine is alive.
        let (leadership, recovery) = try await engine.start(holderIsGone: true)
        log.info(
            "started",
            metadata: [
                "gateways": "\(gateways.map(\.profile.name).joined(separator: ", "))",
                "released": "\(recovery.released)", "unknown": "\(recovery.unknown)",
            ])
        do { try await lineage.note() } catch {
            log.error("a sign of life could not be written beside the database", metadata: ["error": "\(error)"])
        }

        let notifier = SystemdNotifier(environment: ProcessInfo.processInfo.environment)
        let regions = try Assembly.regions(configuration)
        let intake = Intake(
            store: store, messages: messages, context: settings.context, places: regions,
            spelling: Assembly.spelling, time: time, log: Logger(label: "intake"),
            whenAnswering: { engine.sendAnswers(by: $0) })
        let desk = SignUpDesk(
            store: store, messages: messages, context: settings.context, places: regions,
            phones: { PublicPages.number($0, regions) }, time: time)
        let pages = PublicPages(
            messages: messages, context: settings.context, time: time,
            takesSignUps: gateways.contains { $0.profile.channel == .sms })
        let signUp = SignUpService(
            program: settings.context.programName, words: { pages.words(for: $0) },
            take: { try await PublicPages.take($0, desk) })
        let (store, time) = (store, time)
        let maildirs = configuration.gateways.compactMap { gateway in
            gateway.bouncesMaildir.map { (gateway: gateway.name, maildir: Maildir(path: $0)) }
        }
        let web = WebServer(
            configuration: WebServer.Configuration(
                host: configuration.web.host, port: configuration.web.port, publicURL: configuration.web.publicURL),
            gateways: gateways, sink: intake, transport: transport, now: { time.now() },
            readiness: { await Self.obstacle(engine: engine, store: store, maildirs: maildirs) },
            unsubscribe: { token in
                guard let attempt = UnsubscribeToken.attempt(token) else { return false }
                return try await UnsubscribeToken.redeem(
                    attempt, in: store, evidence: "unsubscribe link of an email", now: time.now())
            },
            pageWords: { messages.catalog.pageWords(for: $0) },
            signUp: signUp,
            messagePage: { pages.page(named: $0) },
            // A review that lapsed while the phone rang stops the recording.
            recording: { id, gateway in
                messages.catalog.recording(
                    id, approvedOn: gateway.reachesRealPeople ? CivilDate(utc: time.now()) : nil)
            }, metrics: metrics, logger: Logger(label: "web"),
            onRunning: { port in
                log.info("listening", metadata: ["port": "\(port)"])
                notifier.ready("Sending")
            })
        let mails = try configuration.gateways.compactMap { settings -> (any Service)? in
            guard let path = settings.bouncesMaildir else { return nil }
            return MaildirService(
                maildir: Maildir(path: path),
                intake: MailIntake(reader: try MailReader(settings), store: store, time: time), gateway: settings.name,
                time: time, log: Logger(label: "bounces"))
        }
        let pull = OptOutPull(
            gateways: gateways, store: store, transport: transport, spelling: Assembly.spelling, time: time,
            log: Logger(label: "opt-outs"))
        let lists: [any Service] = await pull.hasWork ? [OptOutService(pull: pull, time: time)] : []
        let templateServices: [any Service] =
            await reader.hasWork ? [TemplateService(reader: reader, engine: engine, time: time)] : []
        // Shut down from the last to the first: receipts are still taken while the wire empties.
        let services: [any Service] =
            [
                web,
                Housekeeping(
                    messages: messages, engine: engine, store: store, lineage: lineage, notifier: notifier, time: time),
                EngineService(engine: engine, leadership: leadership, notifier: notifier, log: log),
            ] + mails + lists + templateServices
        let group = ServiceGroup(
            configuration: ServiceGroupConfiguration(
                services: services.map {
                    ServiceGroupConfiguration.ServiceConfiguration(
                        service: $0, successTerminationBehavior: .gracefullyShutdownGroup,
                        failureTerminationBehavior: .cancelGroup)
                },
                gracefulShutdownSignals: [.sigterm, .sigint], logger: Logger(label: "services")))
        SecondSignal.endsAtOnce()
        try await group.run()
        transport.shutdown()
    }

    private static func obstacle(
        engine: Engine, store: any Store, maildirs: [(gateway: String, maildir: Maildir)]
    ) async -> String? {
        do { _ = try await store.changeCounter() } catch { return "The database cannot be read." }
        if let obstacle = engine.storeObstacle { return obstacle }
        if let blind = maildirs.first(where: { !$0.maildir.mayBeRead }) {
            return "The maildir for bounces of \(blind.gateway) cannot be read."
        }
        let failing = engine.failingGateways
        return failing.isEmpty ? nil : "These gateways do not answer: \(failing.joined(separator: ", "))."
    }

    private static var owner: String {
        "\(ProcessInfo.processInfo.hostName), process \(ProcessInfo.processInfo.processIdentifier)"
    }
}

/// Reaches an engine that is made after whoever nudges it.
private final class Nudge: Sendable {
    private let engine = Mutex<Engine?>(nil)

    func reach(_ engine: Engine) { self.engine.withLock { $0 = engine } }
    func callAsFunction() { engine.withLock { $0 }?.nudge() }
}
