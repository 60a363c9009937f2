import Logging
import Metrics
import Outreach

/// What comes in from gateways: receipts move deliveries, STOP stops everything, and what workers write is answered.
/// Durable when it returns; the dispatchers send the answers.
public struct Intake: InboundSink {
    let store: any DispatchStore
    let messages: any MessageSource
    let time: any TimeSource
    let log: Logger
    private let spelling: any NumberSpelling
    private let answers: Answers
    private let machine: ConversationMachine
    private let whenAnswering: @Sendable (Channel) -> Void

    /// - Parameters:
    ///   - context: what the texts of answers name, as the engine has it.
    ///   - places: finds where a worker says to be; without it no place is found.
    ///   - spelling: how the registry writes the number from which somebody wrote.
    ///   - whenAnswering: is told that an answer is on record and may leave by this channel; see ``Engine/sendAnswers(by:)``.
    public init(
        store: any DispatchStore, messages: any MessageSource, context: MessageContext,
        places: any PlaceFinder = NoPlaces(), spelling: any NumberSpelling = AsWritten(), time: any TimeSource,
        log: Logger, whenAnswering: @escaping @Sendable (Channel) -> Void = { _ in }
    ) {
        self.spelling = spelling
        self.whenAnswering = whenAnswering
        self.store = store
        self.messages = messages
        self.time = time
        self.log = log
        answers = Answers(messages: messages, context: context)
        machine = ConversationMachine(places: places, menu: messages)
    }

    public func accept(_ events: [InboundEvent], gateway: String) async throws {
        let now = time.now()
        var receipts: [Receipt] = []
        // One that cannot be taken keeps back none of the others, which may be somebody else's STOP. All come again.
        var trouble: (any Error)?
        // A STOP is taken before the receipts that came with it: nothing may slip out between.
        for event in events {
            do {
                switch event {
                case .receipt(let receipt): receipts.append(receipt)
                case .reply(let reply): try await answer(reply, now: now)
                case .hidden(let message): try await take(message, now: now)
                }
            } catch {
                trouble = trouble ?? error
            }
        }
        if !receipts.isEmpty {
            try await store.recordReceipts(receipts, now: now)
            Counter(label: "altavoz_receipts_total").increment(by: receipts.count)
        }
        if let trouble { throw trouble }
    }

    private func answer(_ reply: Reply, now: Timestamp) async throws {
        let plain = messages.reading(of: reply.text, language: nil)
        Counter(label: "altavoz_replies_total", dimensions: [("intent", plain.intent.rawValue)]).increment()
        let source = "by \(reply.channel.rawValue) through \(reply.gateway), message \(reply.messageID)"
        let verdict = try await store.converse(
            InboundReply(
                gateway: reply.gateway, messageID: reply.messageID, from: spelling.spelled(reply.from),
                text: reply.text, channel: reply.channel, account: reply.account),
            now: now
        ) { sender in
            let reading = reading(reply.text, plain, from: sender)
            let step = machine.step(reading, text: reply.text, from: sender, source: source, now: now)
            var turn = ReplyTurn(
                intent: reading.intent, conversation: step.conversation, effects: step.effects,
                question: step.question, evidence: "reply \(reading.intent.rawValue.uppercased()) \(source)")
            let isAnswered = reply.isConfirmedByProvider && [.stop, .help, .start].contains(reading.intent)
            guard let key = step.answer, !isAnswered else { return turn }
            turn.answer = answers.answer(
                key, by: reply.channel, languages: step.languages, chosen: step.chosen, now: now)
            // A dialogue whose question cannot be put goes no further: a person reads.
            if turn.answer == nil, MessageKey.dialogueQuestions.contains(key) || key == .topicsMenu {
                turn.conversation = nil
                turn.question = turn.question ?? .other
            }
            return turn
        }
        Counter(label: "altavoz_answers_total", dimensions: [("verdict", verdict.rawValue)]).increment()
        if verdict == .queued {
            whenAnswering(reply.channel)
        } else {
            log.info(
                "reply not answered",
                metadata: [
                    "intent": "\(plain.intent.rawValue)", "gateway": "\(reply.gateway)",
                    "verdict": "\(verdict.rawValue)",
                ])
        }
    }

    /// From somebody whose number is hidden: as from that number where it is known, else a person reads it. Nobody is answered
    /// who may be anybody.
    private func take(_ message: HiddenReply, now: Timestamp) async throws {
        if let account = message.account, let contact = try await store.contact(of: account) {
            return try await answer(message.from(contact), now: now)
        }
        let reading = messages.reading(of: message.text, language: nil)
        let kind: WorkerQuestion.Kind =
            switch reading.intent {
            case .stop: .stop
            case .forget: .forget
            case .doubtful: .doubtful
            default: reading.answer == .no ? .doubtful : .other
            }
        try await store.keep(message, as: kind, now: now)
        Counter(label: "altavoz_hidden_replies_total", dimensions: [("kind", kind.rawValue)]).increment()
        guard kind.waitsForIdentity else { return }
        log.warning(
            "\(kind.rawValue.uppercased()) from somebody whose number is hidden: a person must find out whose it is (altavoz reply list)",
            metadata: ["gateway": "\(message.gateway)", "message": "\(message.messageID)"])
    }

    /// What the worker's language may decide is whether it is STOP, or asks for help or to be erased. What is answered to
    /// all else must not tell that the sender is known, and is read as if they were not.
    private func reading(_ text: String, _ plain: ReplyReading, from sender: Correspondent) -> ReplyReading {
        if let spoken = sender.conversation?.language { return messages.reading(of: text, language: spoken) }
        guard let language = sender.languages.first else { return plain }
        let known = messages.reading(of: text, language: language)
        return [plain, known].contains { Self.personal.contains($0.intent) } ? known : plain
    }

    private static let personal: Set<ReplyIntent> = [.stop, .doubtful, .help, .forget]
}

/// Finds nothing.
public struct NoPlaces: PlaceFinder {
    public init() {}
    public func place(named text: String) -> FoundPlace? { nil }
}
