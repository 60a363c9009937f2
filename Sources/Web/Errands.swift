import Logging
import Outreach

/// Visits what gateways want visited: before a request can be judged, and once it has been believed.
///
/// Whoever can reach a webhook can name something to be fetched, so each gateway has one fetch under way at a time, and
/// those of one minute are counted.
actor Errands {
    /// Fetches before judging, for one gateway in one minute.
    static let limit = 6

    private let transport: (any RequestTransport)?
    private let logger: Logger
    private var underWay: [String: Task<Bool, Never>] = [:]
    private var recent: [String: [Timestamp]] = [:]

    init(transport: (any RequestTransport)?, logger: Logger) {
        self.transport = transport
        self.logger = logger
    }

    /// Fetches what is missing for judging a request.
    /// - Returns: false when it could not be had: the request must come again.
    func prepare(_ gateway: any InquiringGateway, _ inbound: InboundRequest) async -> Bool {
        let name = gateway.profile.name
        if let task = underWay[name] { _ = await task.value }
        guard let request = gateway.inquiry(before: inbound) else { return true }
        guard let transport, underWay[name] == nil, mayFetch(for: name, at: inbound.at) else { return false }
        let task = Task { gateway.take(await transport.perform(request), for: inbound) }
        underWay[name] = task
        let isTaken = await task.value
        underWay[name] = nil
        if !isTaken {
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

    private func mayFetch(for name: String, at now: Timestamp) -> Bool {
        var times = recent[name, default: []].filter { $0 > now - .minutes(1) && $0 <= now }
        defer { recent[name] = times }
        guard times.count < Self.limit else { return false }
        times.append(now)
        return true
    }
}
