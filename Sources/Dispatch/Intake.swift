import Logging
import Metrics
import Outreach

/// What comes in from gateways: receipts move deliveries, STOP stops everything, and STOP, HELP and START are answered.
/// Durable when it returns; the dispatchers send the answers.
public struct Intake: InboundSink {
    let store: any DispatchStore
    let messages: any MessageSource
    let time: any TimeSource
    let log: Logger
    private let answers: Answers

    /// - Parameter context: what the texts of answers name, as the engine has it.
    public init(
        store: any DispatchStore, messages: any MessageSource, context: MessageContext, time: any TimeSource,
        log: Logger
    ) {
        self.store = store
        self.messages = messages
        self.time = time
        self.log = log
        answers = Answers(messages: messages, context: context)
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
        guard [.stop, .help, .start].contains(intent) else {
            log.info("reply not acted on", metadata: ["intent": "\(intent.rawValue)", "gateway": "\(reply.gateway)"])
            return
        }
        var answer: QueuedReply.Answer?
        if !reply.isConfirmedByProvider, let languages = try await store.languages(at: reply.from) {
            answer = answers.answer(intent, by: reply.from.channel, languages: languages, now: now)
        }
        let verdict = try await store.queueReply(
            QueuedReply(
                gateway: reply.gateway, messageID: reply.messageID, from: reply.from, intent: intent,
                evidence: "reply \(intent.rawValue.uppercased()) through \(reply.gateway), message \(reply.messageID)",
                answer: answer),
            now: now)
        Counter(label: "altavoz_answers_total", dimensions: [("verdict", verdict.rawValue)]).increment()
        if verdict != .queued {
            log.info(
                "reply not answered",
                metadata: [
                    "intent": "\(intent.rawValue)", "gateway": "\(reply.gateway)", "verdict": "\(verdict.rawValue)",
                ])
        }
    }
}
