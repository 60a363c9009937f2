import Logging
import Outreach

/// Asks providers what the configured templates say, at the start and then every few hours: a template can be withdrawn,
/// rewritten or filed anew while the daemon runs.
public actor TemplateReader {
    public static let pause = Duration.hours(6)
    public static let pauseAfterTrouble = Duration.minutes(10)
    /// So many templates are asked for at once.
    static let width = 8

    private let gateways: [any TemplateGateway]
    private let book: TemplateBook
    private let transport: any RequestTransport
    private let time: any TimeSource
    private let log: Logger

    /// - Parameter gateways: of which those are asked that need templates.
    public init(
        gateways: [any Gateway], book: TemplateBook, transport: any RequestTransport, time: any TimeSource, log: Logger
    ) {
        self.gateways = gateways.compactMap { $0 as? any TemplateGateway }
        self.book = book
        self.transport = transport
        self.time = time
        self.log = log
    }

    /// False when no gateway needs templates.
    public var hasWork: Bool { gateways.contains { !$0.templates.isEmpty } }

    /// Reads every template.
    /// - Returns: when to read them again, and whether anything is known of them that was not.
    public func turn() async -> (next: Timestamp, hasNews: Bool) {
        var (hasNews, hasTrouble) = (false, false)
        for gateway in gateways {
            let ids = Set(gateway.templates.values).sorted()
            for start in stride(from: 0, to: ids.count, by: Self.width) {
                let readings = await read(Array(ids[start..<min(start + Self.width, ids.count)]), of: gateway)
                for (id, reading) in readings {
                    switch reading {
                    case .success(let template):
                        if book.note(template, of: gateway.profile.name, at: time.now()) { hasNews = true }
                    case .failure(let trouble):
                        hasTrouble = true
                        if book.note(trouble, of: gateway.profile.name, id: id, at: time.now()) { hasNews = true }
                        log.error(
                            "a template could not be read",
                            metadata: [
                                "gateway": "\(gateway.profile.name)", "template": "\(id)",
                                "reason": "\(trouble.sentence)",
                            ])
                    }
                }
            }
        }
        return (time.now() + (hasTrouble ? Self.pauseAfterTrouble : Self.pause), hasNews)
    }

    private func read(_ ids: [String], of gateway: any TemplateGateway) async -> [(
        String, Result<ProviderTemplate, TemplateTrouble>
    )] {
        let transport = transport
        return await withTaskGroup(of: (String, Result<ProviderTemplate, TemplateTrouble>).self) { group in
            for id in ids {
                group.addTask { (id, await Self.read(id, of: gateway, over: transport)) }
            }
            return await group.reduce(into: []) { $0.append($1) }.sorted { $0.0 < $1.0 }
        }
    }

    /// One template as its provider tells it now.
    public static func read(_ id: String, of gateway: any TemplateGateway, over transport: any RequestTransport) async
        -> Result<ProviderTemplate, TemplateTrouble>
    {
        var results: [TransferResult] = []
        for query in gateway.templateQueries(id) { results.append(await transport.perform(query)) }
        do { return .success(try gateway.template(id, from: results)) } catch { return .failure(error) }
    }
}
