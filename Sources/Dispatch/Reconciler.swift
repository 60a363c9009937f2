import Logging
import Outreach

/// Asks gateways what became of deliveries whose answer was lost, where the gateway can be asked.
///
/// By our own id of the attempt where the provider finds messages by it (``TracingGateway``); otherwise by the provider's id,
/// which is hardly ever known (``UnknownDelivery/messageID``). Who has been unknown for two minutes is asked about, and again
/// after four, eight and so on, twelve times before 72 hours are over; then it is unknown-final, and a person's to settle. What
/// nobody can be asked about waits for a receipt. Nothing is ever sent again from here.
///
/// Where it stands at each of these ages is kept in memory alone: a daemon that starts asks about each once, and then when
/// its next age comes.
actor Reconciler {
    private struct Course {
        let gateway: any Gateway
        /// Nil: it is asked by its own ids.
        let tracing: (any TracingGateway)?
        /// What is still to be looked through, one for each age; nil before the first turn.
        var paths: [Path]?
        var isSilent = false
    }

    private struct Path {
        /// Nil: those that were there when the daemon started.
        let age: Duration?
        var span: UnknownSearch.Span

        /// Goes on to those who have come to this age by now.
        mutating func advance(to now: Timestamp) {
            guard let age else { return }
            let through = now - age
            // A clock that was put back takes it along, or those to come would lie behind it.
            let isAhead = span.after.map { $0.since > through } ?? false
            span = UnknownSearch.Span(after: isAhead ? .end(of: through) : span.after, through: through)
        }

        var isDone: Bool { span.after.map { $0 >= .end(of: span.through) } ?? false }
    }

    private let store: any DispatchStore
    private let transport: any RequestTransport
    private let log: Logger
    private var courses: [Course]

    /// How long somebody has been unknown when a gateway is asked. It is given time at first to know about a message.
    static let ages = (0..<12).map { Duration.minutes(2 << $0) }
    /// Questions of one turn to one gateway, at each age: none of them waits for another.
    static let limit = 50

    init(store: any DispatchStore, gateways: [any Gateway], transport: any RequestTransport, log: Logger) {
        self.store = store
        self.transport = transport
        self.log = log
        courses = gateways.map { gateway in
            let tracing = gateway as? any TracingGateway
            return Course(gateway: gateway, tracing: tracing?.findsAttempts == true ? tracing : nil)
        }
    }

    /// Returns whether anything was learnt.
    func turn(now: Timestamp) async throws -> Bool {
        var hasLearnt = false
        for index in courses.indices where !Task.isCancelled {
            var course = courses[index]
            let receipts = try await ask(&course, now: now)
            if !receipts.isEmpty { try await store.recordReceipts(receipts, now: now) }
            // Only now: what was learnt and not recorded is asked again.
            courses[index] = course
            hasLearnt = hasLearnt || !receipts.isEmpty
        }
        return hasLearnt
    }

    private func ask(_ course: inout Course, now: Timestamp) async throws -> [Receipt] {
        var paths = course.paths ?? Self.paths(from: now)
        defer { course.paths = paths }
        for index in paths.indices { paths[index].advance(to: now) }
        let due = paths.indices.filter { !paths[$0].isDone }
        guard !due.isEmpty else { return [] }
        let search = UnknownSearch(
            gateway: course.gateway.profile.name, isByMessageID: course.tracing == nil,
            spans: due.map { paths[$0].span })
        var receipts: [Receipt] = []
        for (index, list) in zip(due, try await store.unknowns(search, limit: Self.limit)) {
            let through = paths[index].span.through
            for unknown in list {
                guard !Task.isCancelled else { return receipts }
                paths[index].span = UnknownSearch.Span(after: unknown.place, through: through)
                guard let query = query(unknown, course) else { continue }
                let result = await transport.perform(query)
                if let receipt = receipt(unknown, result, course) { receipts.append(receipt) }
                guard isAnswer(result, &course) else { return receipts }
            }
            if list.count < Self.limit {
                paths[index].span = UnknownSearch.Span(after: .end(of: through), through: through)
            }
        }
        return receipts
    }

    /// Those who are there already are one path, so that whoever comes to an age from now on does not wait behind them.
    private static func paths(from now: Timestamp) -> [Path] {
        ages.map { Path(age: $0, span: UnknownSearch.Span(after: .end(of: now - $0), through: now - $0)) }
            + [Path(age: nil, span: UnknownSearch.Span(after: nil, through: now - ages[0]))]
    }

    private func query(_ unknown: UnknownDelivery, _ course: Course) -> TransferRequest? {
        if let tracing = course.tracing { return tracing.trace(of: unknown.attempt) }
        return unknown.messageID.flatMap(course.gateway.statusQuery(messageID:))
    }

    private func receipt(_ unknown: UnknownDelivery, _ result: TransferResult, _ course: Course) -> Receipt? {
        let name = course.gateway.profile.name
        if let tracing = course.tracing {
            return tracing.trace(of: unknown.attempt, in: result).map {
                Receipt(
                    gateway: name, messageID: $0.messageID, attempt: unknown.attempt, status: $0.status, code: $0.code)
            }
        }
        // That message is of an earlier attempt, and says nothing of which.
        guard let messageID = unknown.messageID, let (status, code) = course.gateway.status(from: result) else {
            return nil
        }
        return Receipt(gateway: name, messageID: messageID, attempt: nil, status: status, code: code)
    }

    /// Whether it is of any use to ask on. One that fails is passed over until its next age, so that it keeps nobody waiting.
    private func isAnswer(_ result: TransferResult, _ course: inout Course) -> Bool {
        let isAnswer =
            switch result.answer {
            case .response(let status, _, _): (200..<300).contains(status) || status == 404
            case .failure: false
            }
        if !isAnswer, !course.isSilent {
            log.warning(
                "a gateway does not say what became of messages of unknown fate; it is asked about one at a time",
                metadata: ["gateway": "\(course.gateway.profile.name)"])
        }
        course.isSilent = !isAnswer
        return isAnswer
    }
}
