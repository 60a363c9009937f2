import Catalog
import Counterparts
import DispatchEngine
import Foundation
import Gateways
import Logging
import Outreach
import Registry
import SQLiteStore
import Synchronization
import Transport
import Web

/// A programme's number as workers write to it: the repository's own messages and places, the real store, engine, Kannel
/// gateway and web server. Only the clock and the carrier are the test's.
///
/// What a phone writes comes in over HTTP, in UCS-2 where a phone would use it; what goes out is told by message and
/// language (`join-confirm es`), found by its text.
final class TextLine: Sendable {
    let store: SQLiteStore
    let clock: LineClock
    let database: String
    private let folder: TemporaryFolder
    private let engine: Engine
    private let leadership: Leadership
    private let carrier: LineCarrier
    private let client: CurlTransport
    private let port: Int
    private let replies = Mutex(0)

    static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path
    static let catalog = try! MessageCatalog.load(from: repository + "/Messages")
    static let places = try! RegionTable.load(from: repository + "/Config/regions")
    static let context = MessageContext(
        programName: "Altavoz", eventTitle: nil, linkBase: "https://altavoz.example.org/m", postalAddress: nil)
    static let secret = "0123456789abcdef0123456789abcdef"
    /// Noon in Los Angeles.
    static let noon = Timestamp(iso8601: "2026-11-23T20:00:00Z")!

    /// The n-th of the numbers that are kept for fiction.
    static func phone(_ n: Int) -> E164 { E164("+1213555" + String(String(10_100 + n).suffix(4)))! }

    private init(_ folder: TemporaryFolder, _ store: SQLiteStore, _ parts: Parts, port: Int) {
        self.folder = folder
        self.store = store
        self.port = port
        (clock, carrier, engine, leadership) = (parts.clock, parts.carrier, parts.engine, parts.leadership)
        client = parts.client
        database = folder.file("altavoz.sqlite")
    }

    private struct Parts: Sendable {
        let clock: LineClock
        let carrier: LineCarrier
        let engine: Engine
        let leadership: Leadership
        let client: CurlTransport
    }

    /// Opens a number for as long as `body` runs.
    static func open(at start: Timestamp = noon, _ body: @Sendable (TextLine) async throws -> Void) async throws {
        let folder = try TemporaryFolder()
        let (clock, carrier) = (LineClock(start), LineCarrier())
        let quiet = Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() })
        let store = try SQLiteStore.create(
            at: folder.file("altavoz.sqlite"), masterKey: .generate(), now: start)
        let gateway = try KannelGateway(
            configuration: KannelGateway.Configuration(
                common: HTTPGatewaySettings(
                    name: "line", baseURL: "http://carrier.test", webhookURL: nil, rate: 1_000, concurrency: 64,
                    price: PriceTable(perUnit: .zero), reachesRealPeople: false),
                credentials: Credentials(user: "altavoz", secret: secret), webhookSecret: secret, sender: "12135550100",
                plans: NationalPlans())
        )
        let engine = Engine(
            store: store, messages: catalog, gateways: [gateway], transport: carrier, time: clock,
            random: LineRandom(), configuration: EngineConfiguration(owner: "test", context: context), log: quiet)
        let (leadership, _) = try await engine.start()
        let intake = Intake(
            store: store, messages: catalog, context: context, places: places, time: clock, log: quiet)
        let desk = SignUpDesk(
            store: store, messages: catalog, context: context, places: places, phones: Self.number, time: clock)
        let (ports, running) = AsyncStream.makeStream(of: Int.self)
        let web = WebServer(
            configuration: WebServer.Configuration(port: 0), gateways: [gateway], sink: intake,
            now: { clock.now() }, readiness: { nil }, unsubscribe: { _ in false },
            pageWords: { catalog.pageWords(for: $0) },
            signUp: SignUpService(program: "Altavoz", words: { catalog.pageWords(for: $0) }) { form in
                switch try await desk.take(
                    phone: form.phone, region: form.region, language: form.language ?? MessageCatalog.source)
                {
                case .taken: .taken
                case .badPhone: .badPhone
                case .badRegion: .badRegion
                case .busy: .busy
                }
            }, metrics: PrometheusMetrics(), logger: quiet,
            onRunning: { running.yield($0) })
        let client = CurlTransport(maxConnections: 8)
        defer { client.shutdown() }
        let parts = Parts(clock: clock, carrier: carrier, engine: engine, leadership: leadership, client: client)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                defer { running.finish() }
                try await web.run()
            }
            for await port in ports {
                try await body(TextLine(folder, store, parts, port: port))
                break
            }
            group.cancelAll()
            try? await group.waitForAll()
        }
        try store.close()
    }

    /// A phone writes, and everything that is to be sent is sent.
    /// - Parameter id: of the reply at the gateway; by default a new one.
    /// - Returns: what went to that phone since, as `message language`.
    @discardableResult
    func say(_ text: String, from n: Int = 7, id: String? = nil, delivering: Bool = true) async throws -> [String] {
        let count = replies.withLock { replies in
            replies += 1
            return replies
        }
        let words = text.utf16.map { String(format: "%%%02X%%%02X", $0 >> 8, $0 & 0xFF) }.joined()
        let number = Self.phone(n).unmasked.dropFirst()
        let endpoint = HTTPEndpoint(
            url: "http://127.0.0.1:\(port)/webhooks/line?key=\(Self.secret)&from=%2B\(number)&text=\(words)"
                + "&charset=UTF-16BE&id=\(id ?? "in-\(count)")",
            method: .get, headers: [], basicAuth: nil, connection: ConnectionPolicy(allowPrivateAddress: true))
        let result = await client.perform(.http(HTTPExchange(endpoint: endpoint, body: [])))
        guard case .response(200, _, _) = result.answer else { throw NotTaken(answer: "\(result.answer)") }
        guard delivering else { return [] }
        return try await deliver(to: n)
    }

    /// A number as somebody types it, of a state's area code.
    private static func number(_ text: String) -> E164? {
        guard let number = PhoneParser().parse(text).e164, number.unmasked.hasPrefix("+1"),
            places.isInUnitedStates(areaCode: String(number.unmasked.dropFirst(2).prefix(3)))
        else { return nil }
        return number
    }

    /// Somebody fills the form in.
    func signUp(_ n: Int, region: String, language: String) async throws -> (status: Int, html: String) {
        try await signUp(phone: Self.phone(n).unmasked, region: region, language: language, consents: true)
    }

    func signUp(phone: String, region: String, language: String, consents: Bool) async throws
        -> (status: Int, html: String)
    {
        func coded(_ text: String) -> String {
            text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        }
        let body =
            "phone=\(coded(phone))&region=\(coded(region))&language=\(language)" + (consents ? "&consent=yes" : "")
        return try await ask(.post, "/join?lang=\(language)", Array(body.utf8))
    }

    func get(_ path: String) async throws -> (status: Int, html: String) { try await ask(.get, path, []) }

    private func ask(_ method: HTTPEndpoint.Method, _ path: String, _ body: [UInt8]) async throws
        -> (status: Int, html: String)
    {
        let endpoint = HTTPEndpoint(
            url: "http://127.0.0.1:\(port)\(path)", method: method,
            headers: ["Content-Type: application/x-www-form-urlencoded"], basicAuth: nil,
            connection: ConnectionPolicy(allowPrivateAddress: true))
        let result = await client.perform(.http(HTTPExchange(endpoint: endpoint, body: body)))
        guard case .response(let status, _, let bytes) = result.answer else {
            throw NotTaken(answer: "\(result.answer)")
        }
        return (status, String(decoding: bytes, as: UTF8.self))
    }

    struct NotTaken: Error { let answer: String }

    /// Sends what is to be sent; tells what went to one phone.
    @discardableResult
    func deliver(to n: Int = 7) async throws -> [String] {
        let before = carrier.sent.count
        _ = try await engine.turn(leadership)
        _ = try await engine.turn(leadership)
        return carrier.sent[before...].filter { $0.to == Self.phone(n).unmasked }.map { Self.name(of: $0.text) }
    }

    /// Everything that has left.
    var sent: [LineCarrier.Message] { carrier.sent }

    /// Nothing leaves while it is down.
    func carrier(isDown: Bool) { carrier.setDown(isDown) }

    /// `join-confirm es`, or the text itself where the catalog has no such answer.
    static func name(of text: String) -> String { names[text] ?? text }

    private static let answers: [MessageKey] = [
        .stopReply, .helpReply, .welcome, .languageChanged, .languageMenu, .notUnderstood, .askRegion, .regionNotFound,
        .joinConfirm, .forgotten, .topicsMenu,
    ]

    private static let names: [String: String] = {
        var names: [String: String] = [:]
        for key in answers {
            for language in catalog.languages.keys {
                guard
                    let text = catalog.text(
                        key, language: language, channel: .sms, context: context, on: CivilDate(utc: noon)),
                    text.language == language
                else { continue }
                names[text.body] = "\(key) \(language)"
            }
        }
        // With every choice that the menu offers: `topics-set es: 1 3`.
        let count = catalog.offeredTopics.count
        for picks in 0..<(1 << count) {
            var context = context
            let chosen: [Int] = (0..<count).filter { (picks >> $0) & 1 == 1 }
            let numbers: [String] = chosen.map { "\($0 + 1)" }
            context.chosen = numbers.isEmpty ? "0" : numbers.joined(separator: " ")
            for language in catalog.languages.keys {
                let text = catalog.text(
                    .topicsSet, language: language, channel: .sms, context: context, on: CivilDate(utc: noon))
                if let text { names[text.body] = "topics-set \(language): \(context.chosen!)" }
            }
        }
        return names
    }()
}

/// Takes every message, and keeps it.
final class LineCarrier: RequestTransport {
    struct Message: Sendable, Equatable {
        let to: String
        let text: String
    }

    private let kept = Mutex<[Message]>([])
    private let isDown = Mutex(false)

    var sent: [Message] { kept.withLock { $0 } }
    /// Nothing leaves while it is down.
    func setDown(_ down: Bool) { isDown.withLock { $0 = down } }

    func submit(_ transfers: [Transfer], completion: @escaping @Sendable ([TransferResult]) -> Void) {
        let down = isDown.withLock { $0 }
        completion(
            transfers.map { transfer -> TransferResult in
                guard case .http(let exchange) = transfer.request, !down else {
                    return TransferResult(
                        tag: transfer.tag, departed: false, answer: .failure(code: 7, message: "refused"),
                        elapsed: .milliseconds(1))
                }
                let header = "X-Kannel-To: "
                let to = exchange.extraHeaders.first { $0.hasPrefix(header) }?.dropFirst(header.count) ?? ""
                kept.withLock {
                    $0.append(Message(to: String(to), text: String(decoding: exchange.body, as: UTF8.self)))
                }
                return TransferResult(
                    tag: transfer.tag, departed: true,
                    answer: .response(status: 202, retryAfter: nil, body: Array("0: Accepted for delivery".utf8)),
                    elapsed: .milliseconds(1))
            })
    }
}

/// A clock that the test turns.
final class LineClock: TimeSource {
    let isVirtual = true
    private let current: Mutex<Timestamp>

    init(_ start: Timestamp) { current = Mutex(start) }

    func now() -> Timestamp { current.withLock { $0 } }
    func monotonic() -> Monotonic { Monotonic(nanoseconds: now().milliseconds * 1_000_000) }
    func sleep(until time: Timestamp) async {}
    func advance(_ duration: Duration) { current.withLock { $0 = $0 + duration } }
}

final class LineRandom: RandomSource {
    private let generator = Mutex(SplitMix64(seed: 1))
    func next() -> UInt64 { generator.withLock { $0.next() } }
}
