import Logging
import Outreach

/// Visits what gateways want visited: before a request can be judged, and once it has been believed.
///
/// Whoever can reach a webhook can name something to be fetched, so each gateway has one fetch under way at a time, and
/// those of one minute are counted. What needs nothing fetched waits for none of that: a stranger can hold up only reports
/// whose proof is not known yet.
actor Errands {
    /// Fetches before judging, for one gateway in one minute.
    static let limit = 6
    /// For how long an address that gave nothing is not asked again. SNS tries a report three times more, at twenty seconds'
    /// distance ("Amazon SNS message delivery retries", default policy of HTTP), so each of these asks anew.
    static let patience = Duration.seconds(15)
    /// Such addresses that are remembered, of one gateway.
    static let failuresKept = 32

    private let transport: (any RequestTransport)?
    private let logger: Logger
    private var underWay: [String: Task<Bool, Never>] = [:]
    private var recent: [String: [Timestamp]] = [:]
    private var failed: [String: [(url: String, at: Timestamp)]] = [:]

    init(transport: (any RequestTransport)?, logger: Logger) {
        self.transport = transport
        self.logger = logger
    }

    /// Fetches what is missing for judging a request.
    /// - Returns: false when it could not be had: the request must come again.
    func prepare(_ gateway: any InquiringGateway, _ inbound: InboundRequest) async -> Bool {
        let name = gateway.profile.name
        guard gateway.inquiry(before: inbound) != nil else { return true }
        if let task = underWay[name] { _ = await task.value }
        guard let request = gateway.inquiry(before: inbound) else { return true }
        guard let transport, underWay[name] == nil, !hasFailed(request, for: name, at: inbound.at),
            mayFetch(for: name, at: inbound.at)
        else { return false }
        let task = Task { gateway.take(await transport.perform(request), for: inbound) }
        underWay[name] = task
        let isTaken = await task.value
        underWay[name] = nil
        if !isTaken {
            remember(request, for: name, at: inbound.at)
            logger.warning(
                "what proves a report could not be fetched, or proves nothing", metadata: ["gateway": "\(name)"])
        }
        return isTaken
    }

    /// Does what a request wants that was believed and recorded.
    /// - Returns: false when it was not done: the request must come again.
    func finish(_ gateway: any InquiringGateway, _ inbound: InboundRequest) async -> Bool {
        guard let errand = gateway.errand(after: inbound) else { return true }
        let metadata: Logger.Metadata = ["gateway": "\(gateway.profile.name)"]
        if let request = errand.request {
            guard let transport, errand.isDone(await transport.perform(request)) else {
                logger.error("not done, and tried again: \(errand.notice)", metadata: metadata)
                return false
            }
        }
        logger.log(level: errand.isTrouble ? .error : .notice, "\(errand.notice)", metadata: metadata)
        return true
    }

    private func hasFailed(_ request: TransferRequest, for name: String, at now: Timestamp) -> Bool {
        guard case .http(let http) = request else { return false }
        let kept = failed[name, default: []].filter { $0.at > now - Self.patience && $0.at <= now }
        failed[name] = kept
        return kept.contains { $0.url == http.endpoint.url + http.pathSuffix }
    }

    private func remember(_ request: TransferRequest, for name: String, at now: Timestamp) {
        guard case .http(let http) = request else { return }
        let kept = failed[name, default: []].suffix(Self.failuresKept - 1)
        failed[name] = kept + [(url: http.endpoint.url + http.pathSuffix, at: now)]
    }

    private func mayFetch(for name: String, at now: Timestamp) -> Bool {
        var times = recent[name, default: []].filter { $0 > now - .minutes(1) && $0 <= now }
        defer { recent[name] = times }
        guard times.count < Self.limit else { return false }
        times.append(now)
        return true
    }
}
