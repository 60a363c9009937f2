import ArgumentParser
import DispatchEngine
import Foundation
import Logging
import Metrics
import Outreach
import ServiceLifecycle
import Transport
import Web

/// `altavoz serve`
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Run the daemon: schedule, send, receive.",
        discussion: """
            Runs until SIGTERM or SIGINT, then begins nothing new, finishes what is on the wire, records it and ends. \
            A second signal ends it at once; what was being sent is then called unknown at the next start, never sent \
            again by itself. One daemon at a time may use a data folder; the other commands work beside it.
            """)

    @Option(help: ArgumentHelp("Where webhooks, health and metrics are served.", valueName: "host:port"))
    var listen: String?

    @OptionGroup var place: PlaceOptions

    func run() async throws {
        MemoryArenas.limit()
        var configuration = try place.configuration()
        if let listen { configuration.web = try configuration.web.listening(on: listen) }
        let time = SystemTime()
        let metrics = PrometheusMetrics()
        MetricsSystem.bootstrap(metrics)
        let level = configuration.logLevel
        LoggingSystem.bootstrap { JSONLogHandler(label: $0, level: level, time: time) }

        let folder = DataFolder(path: configuration.data)
        try folder.insist()
        guard let lock = try DataFolderLock.take(in: folder.path) else {
            throw Failure(
                "Another daemon is using \(folder.path)", remedy: "Stop it first; one data folder has one daemon.",
                status: .tryAgain)
        }
        defer { withExtendedLifetime(lock) {} }
        let store = try folder.open(holding: lock)
        let lineage = LineageKeeper(folder: folder, store: store)
        if let restoration = try await lineage.begin(random: SystemRandom(), now: time.now()) {
            let log = Logger(label: "restore")
            for line in RestoreShow.lines(restoration) { log.warning("\(line)") }
        }
        try await Daemon(
            configuration: configuration, store: store, time: time, metrics: metrics, lineage: lineage
        ).run()
        // The log goes into the file, so that it is whole for whoever copies it while no daemon is there.
        try? store.close()
    }
}

extension Configuration.Web {
    func listening(on text: String) throws -> Self {
        guard let (host, port) = ConfigurationFile.hostAndPort(text) else {
            throw BadInput(
                field: "--listen", found: "\"\(text)\"", expected: "host:port, such as 127.0.0.1:8787")
        }
        var web = self
        web.host = host
        web.port = port
        return web
    }
}
