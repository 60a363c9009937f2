import Catalog
import Counterparts
import DispatchEngine
import Foundation
import Gateways
import Logging
import Outreach
import SQLiteStore
import Transport

/// The daemon's hot path in a process of its own, whose peak memory is nobody else's: `altavoz-bench --send …`.
enum SendingProcess {
    static let word = "--send"

    /// Sends everything that a database holds, and gives the process's peak of resident memory in MB.
    static func run(database: String, key: MasterKey, keyFile: String, url: String, sends: Int) throws -> Double {
        try key.save(to: keyFile)
        defer { try? FileManager.default.removeItem(atPath: keyFile) }
        let said = try Shell.run(CommandLine.arguments[0], [word, database, keyFile, url, "\(sends)"])
        guard let kilobytes = Double(said.trimmingCharacters(in: .whitespacesAndNewlines)) else {
            throw CounterpartError("the sending process said: \(said)")
        }
        return kilobytes / 1024
    }

    /// What the process does.
    static func main(_ arguments: [String]) async throws {
        // As `altavoz serve` does.
        MemoryArenas.limit()
        let store = try SQLiteStore.open(at: arguments[0], masterKey: try MasterKey.load(from: arguments[1]))
        let sends = Int(arguments[3])!
        let concurrency = 64
        let curl = CurlTransport(maxConnections: concurrency)
        defer { curl.shutdown() }
        let transport = CountingTransport(curl)
        let engine = Engine(
            store: store, messages: try MessageCatalog.load(from: "Messages"),
            gateways: [try gateway(arguments[2], concurrency)], transport: transport, time: SystemClock(),
            random: SystemRandom(), configuration: EngineConfiguration(owner: "bench", context: context),
            log: Logger(label: "bench") { _ in SwiftLogNoOpLogHandler() })
        let (leadership, _) = try await engine.start(holderIsGone: true)
        async let running: Void = engine.run(leadership)
        while transport.answered < sends { try await Task.sleep(for: .milliseconds(100)) }
        await engine.drain()
        try await running
        let states = try await store.status(of: ID(1))?.byState ?? [:]
        guard states == [.accepted: sends] else { throw CounterpartError("not everything was accepted: \(states)") }
        try store.close()
        print(try peak())
    }

    static let context = MessageContext(
        programName: "Altavoz", eventTitle: "Wildfires", linkBase: "https://x.example.org", postalAddress: nil)

    private static func gateway(_ url: String, _ concurrency: Int) throws -> TwilioGateway {
        try TwilioGateway(
            configuration: .init(
                common: HTTPGatewaySettings(
                    name: "bench", baseURL: url, webhookURL: nil, rate: 1e9, concurrency: concurrency,
                    price: PriceTable(perUnit: Money(microdollars: 8_000)),
                    connection: ConnectionPolicy(maxConnections: concurrency, allowPrivateAddress: true),
                    reachesRealPeople: false),
                accountSID: "AC" + String(repeating: "0", count: 32),
                credentials: Credentials(user: "bench", secret: "bench"), authToken: "bench",
                sender: .number("+15555550100")))
    }

    /// The most resident memory that this process ever had, in kB.
    private static func peak() throws -> Int {
        let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        guard let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") }),
            let kilobytes = Int(line.split(separator: " ")[1])
        else { throw CounterpartError("/proc/self/status does not tell the peak") }
        return kilobytes
    }
}
