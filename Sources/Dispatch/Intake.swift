import Logging
import Metrics
import Outreach

/// What comes in from gateways: receipts move deliveries, STOP stops everything. Durable when it returns.
public struct Intake: InboundSink {
    let store: any DispatchStore
    let messages: any MessageSource
    let time: any TimeSource
    let log: Logger

    public init(store: any DispatchStore, messages: any MessageSource, time: any TimeSource, log: Logger) {
        self.store = store
        self.messages = messages
        self.time = time
        self.log = log
    }

    public func accept(_ events: [InboundEvent], gateway: String) async throws {
        let now = time.now()
        var receipts: [Receipt] = []
        // A STOP is taken before the receipts that came with it: nothing may slip out between.
        for event in events {
            switch event {
            case .receipt(let receipt): receipts.append(receipt)
            case .reply(let reply): try await answer(reply, now: now)
            }
        }
        if !receipts.isEmpty {
            try await store.recordReceipts(receipts, now: now)
            Counter(label: "altavoz_receipts_total").increment(by: receipts.count)
        }
    }

    private func answer(_ reply: Reply, now: Timestamp) async throws {
        let intent = messages.intent(of: reply.text)
        Counter(label: "altavoz_replies_total", dimensions: [("intent", intent.rawValue)]).increment()
        let evidence = "reply \(intent.rawValue.uppercased()) through \(reply.gateway), message \(reply.messageID)"
        switch intent {
        case .stop: try await store.optOut(reply.from, evidence: evidence, now: now)
        case .start: try await store.optIn(reply.from, evidence: evidence, now: now)
        case .help, .join, .other:
            log.info("reply not acted on", metadata: ["intent": "\(intent.rawValue)", "gateway": "\(reply.gateway)"])
        }
    }
}
