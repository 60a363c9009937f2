import Outreach

/// Commits what providers report in groups: whatever arrives while one commit is under way goes into the next, so that
/// a thousand receipts a second cost a handful of commits. Each caller returns when its own events are durable.
public actor InboundBatcher {
    /// Too much is waiting already; the provider must report again.
    public struct Overloaded: Error {}

    struct Waiting {
        let events: [InboundEvent]
        let gateway: String
        let continuation: CheckedContinuation<Void, any Error>
    }

    private let sink: any InboundSink
    private let limit: Int
    private(set) var waiting: [Waiting] = []
    private var waitingEvents = 0
    private var isCommitting = false

    /// - Parameter limit: events that may wait; more are refused.
    public init(sink: any InboundSink, limit: Int = 20_000) {
        self.sink = sink
        self.limit = limit
    }

    /// - Throws: what the sink threw, or ``Overloaded``; nothing may be acknowledged then.
    public func accept(_ events: [InboundEvent], gateway: String) async throws {
        guard !events.isEmpty else { return }
        guard waitingEvents + events.count <= limit else { throw Overloaded() }
        try await withCheckedThrowingContinuation { continuation in
            waiting.append(Waiting(events: events, gateway: gateway, continuation: continuation))
            waitingEvents += events.count
            guard !isCommitting else { return }
            isCommitting = true
            // A task of its own: a provider that hangs up must not cancel the commit of others. It ends when all is done.
            Task { await commitAll() }
        }
    }

    private func commitAll() async {
        while !waiting.isEmpty {
            let taken = waiting
            waiting = []
            waitingEvents = 0
            for gateway in taken.map(\.gateway).uniqued() {
                await commit(taken.filter { $0.gateway == gateway }, gateway: gateway)
            }
        }
        isCommitting = false
    }

    /// One commit for all; if it fails, one for each, so that one bad report spoils no other.
    private func commit(_ group: [Waiting], gateway: String) async {
        do {
            try await sink.accept(group.flatMap(\.events), gateway: gateway)
            for one in group { one.continuation.resume() }
        } catch  where group.count == 1 {
            group[0].continuation.resume(throwing: error)
        } catch {
            for one in group {
                do {
                    try await sink.accept(one.events, gateway: gateway)
                    one.continuation.resume()
                } catch {
                    one.continuation.resume(throwing: error)
                }
            }
        }
    }
}

extension Sequence where Element: Hashable {
    /// The elements in order, each once.
    fileprivate func uniqued() -> [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
