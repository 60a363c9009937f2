import Logging
import Metrics
import Outreach

/// Asks providers once a day who opted out there, and records STOP for those whom we know.
///
/// A list is read from its start each time: providers keep them for years, and what is on record already changes nothing.
/// What could not be read is asked for again in an hour, three times; then on the next day, since a key that may not read
/// lists will not by the hour. The pages that came before count all the same.
public actor OptOutPull {
    public static let pause = Duration.days(1)
    public static let pauseAfterTrouble = Duration.hours(1)
    public static let soonAgain = 3
    /// A provider whose pages never end is asked no further.
    static let mostPages = 10_000

    private let store: any DispatchStore
    private let transport: any RequestTransport
    private let spelling: any NumberSpelling
    private let time: any TimeSource
    private let log: Logger
    private var lists: [(gateway: any ListingGateway, list: String, due: Timestamp, failures: Int)]

    /// - Parameters:
    ///   - gateways: of which those are asked that keep such lists.
    ///   - spelling: how the registry writes a number that is listed.
    public init(
        gateways: [any Gateway], store: any DispatchStore, transport: any RequestTransport,
        spelling: any NumberSpelling = AsWritten(), time: any TimeSource, log: Logger
    ) {
        self.spelling = spelling
        self.store = store
        self.transport = transport
        self.time = time
        self.log = log
        let now = time.now()
        lists = gateways.compactMap { $0 as? any ListingGateway }.flatMap { gateway in
            gateway.optOutLists.map { (gateway, $0, now, 0) }
        }
    }

    /// False when no gateway keeps such lists.
    public var hasWork: Bool { !lists.isEmpty }

    /// Asks for every list that is due.
    /// - Returns: when the next one will be.
    public func turn() async -> Timestamp {
        for index in lists.indices where lists[index].due <= time.now() {
            guard !Task.isCancelled else { break }
            let isWhole = await pull(lists[index].list, of: lists[index].gateway)
            let failures = isWhole ? 0 : lists[index].failures + 1
            let isSoon = (1...Self.soonAgain).contains(failures)
            lists[index].failures = isSoon ? failures : 0
            lists[index].due = time.now() + (isSoon ? Self.pauseAfterTrouble : Self.pause)
        }
        return lists.map(\.due).min() ?? time.now() + Self.pause
    }

    /// - Returns: false when the list was not read to its end.
    private func pull(_ list: String, of gateway: any ListingGateway) async -> Bool {
        let name = gateway.profile.name
        var metadata: Logger.Metadata = ["gateway": "\(name)", "list": "\(list)"]
        var cursor: String?
        var (read, news) = (0, 0)
        do {
            for _ in 0..<Self.mostPages {
                let result = await transport.perform(gateway.optOutPage(of: list, after: cursor))
                guard !Task.isCancelled else { return false }
                let page = try gateway.optOuts(in: result, of: list, after: cursor)
                read += page.listed.count
                let listed = page.listed.map { ListedOptOut(spelling.spelled($0.contact), since: $0.since) }
                news += try await store.recordListed(
                    listed, evidence: "on the list \"\(list)\" of \(name)", now: time.now())
                guard let next = page.next else {
                    metadata["read"] = "\(read)"
                    metadata["new"] = "\(news)"
                    log.info("a provider's list of opt-outs was read", metadata: metadata)
                    Counter(label: "altavoz_listed_opt_outs_total", dimensions: [("gateway", name)]).increment(by: news)
                    return true
                }
                guard next != cursor else { break }
                cursor = next
            }
            log.error("a provider's list of opt-outs does not end; asked for again later", metadata: metadata)
        } catch let trouble as OptOutListTrouble {
            metadata["reason"] = "\(trouble.code.sentence)"
            log.error("a provider's list of opt-outs could not be read; asked for again later", metadata: metadata)
        } catch {
            metadata["error"] = "\(error)"
            log.error("opt-outs of a provider's list could not be recorded; tried again later", metadata: metadata)
        }
        return false
    }
}
