import DispatchEngine
import Foundation
import Gateways
import Logging
import Outreach
import Rehearsal
import SQLiteStore
import Transport
import Web

/// Plays a launched campaign against simulated carriers: real HTTP on loopback in both directions, virtual time.
struct RehearsalCarriers {
    let seed: UInt64
    let days: Int
    /// Calls instead of texts and emails.
    let calls: Bool
    let isQuiet: Bool
    let console: Console

    /// Rates as of a short code and a mail relay; the prices are invented.
    private static let sms = SendingRate(
        channel: .sms, perSecond: 100, weight: 100, price: Money(microdollars: 8_000), reachesRealPeople: false)
    private static let email = SendingRate(
        channel: .email, perSecond: 50, weight: 100, price: Money(microdollars: 100), reachesRealPeople: false)
    private static let voice = SendingRate(
        channel: .voice, perSecond: 1, weight: 100, price: Money(microdollars: 40_000), reachesRealPeople: false)
    static func rates(calls: Bool) -> [SendingRate] { calls ? [voice] : [sms, email] }

    private static func name(_ channel: Channel) -> String { "rehearsal-\(channel.rawValue)" }

    func play(_ store: SQLiteStore, _ messages: any MessageSource, context: MessageContext, _ time: VirtualTime)
        async throws
    {
        let transport = CurlTransport(maxConnections: 64)
        defer { transport.shutdown() }
        let webPort = try FreePort.onLoopback()
        let secret = "rehearsal-\(seed)"
        let webhooks = Dictionary(
            uniqueKeysWithValues: Channel.allCases.map {
                ($0, "http://127.0.0.1:\(webPort)/webhooks/\(Self.name($0))")
            })
        let carriers = SimulatedCarriers(
            seed: seed, now: { time.now() }, callbacks: webhooks, secret: secret, transport: transport)
        let port = try await carriers.start()
        let gateways = try Self.rates(calls: calls).map { try gateway($0, port: port, secret: secret) }
        let engine = Engine(
            store: store, messages: messages, gateways: gateways, transport: transport, time: time,
            random: SeededRandom(seed: seed),
            configuration: EngineConfiguration(owner: "rehearsal", context: context), log: Logger(label: "engine"))
        let (leadership, _) = try await engine.start()
        let (running, isRunning) = AsyncStream.makeStream(of: Void.self)
        let web = WebServer(
            configuration: WebServer.Configuration(port: webPort), gateways: gateways,
            sink: Intake(
                store: store, messages: messages, context: context, time: time, log: Logger(label: "intake")),
            now: { time.now() }, readiness: { nil }, unsubscribe: { _ in false }, metrics: PrometheusMetrics(),
            logger: Logger(label: "web"), onRunning: { _ in isRunning.yield() })
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await web.run() }
            for await _ in running { break }
            try await turn(engine, leadership, carriers, time)
            await carriers.stop()
            group.cancelAll()
        }
    }

    private func gateway(_ rate: SendingRate, port: Int, secret: String) throws -> RehearsalGateway {
        try RehearsalGateway(
            configuration: RehearsalGateway.Configuration(
                name: Self.name(rate.channel), channel: rate.channel, baseURL: "http://127.0.0.1:\(port)",
                secret: secret, rate: rate.perSecond, concurrency: 32, price: PriceTable(perUnit: rate.price)))
    }

    /// Turns the clock from one moment at which something is due to the next, on either side of the wire.
    private func turn(_ engine: Engine, _ leadership: Leadership, _ carriers: SimulatedCarriers, _ time: VirtualTime)
        async throws
    {
        let start = time.now()
        // To the end of the last day, so that its step is played too.
        let end = start + .days(Int64(days) + 1)
        let clock = SystemTime()
        var bar = ProgressBar("Day", total: days, at: clock.monotonic())
        while true {
            _ = await carriers.flush(now: time.now())
            let dues = [try await engine.turn(leadership), carriers.nextDue()].compactMap { $0 }
            guard let next = dues.min(), next <= end else { break }
            // Whole seconds: what falls due within one is done together.
            let moment = max(next, time.now() + .milliseconds(1)).milliseconds
            time.advance(to: Timestamp(milliseconds: (moment + 999) / 1000 * 1000))
            bar.update(Int((time.now() - start).wholeMilliseconds / 86_400_000), at: clock.monotonic())
        }
        bar.finish()
        time.advance(to: end)
        _ = await carriers.flush(now: end)
        _ = try await engine.turn(leadership)
    }
}
