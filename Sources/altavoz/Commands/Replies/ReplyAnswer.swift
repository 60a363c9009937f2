import ArgumentParser
import DispatchEngine
import Outreach

/// `altavoz reply answer 3 stop`
struct ReplyAnswer: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "answer", abstract: "Decide what a message means, or answer it with a message of the catalog.",
        discussion: """
            stop     it meant STOP: everything to that number or address ends, and one confirmation goes out
            forget   the sender wants to be erased
            nothing  read, and nothing to do
            KEY      answer with this message of the catalog, in the worker's language; free words are not sent.
                     Whoever has not signed up has told no language: --language names the one they wrote in

            What was written is deleted; who decided what is kept.

            Of a message in WhatsApp whose sender's number is hidden: stop --worker WORKER or forget --worker WORKER, once you know whose it is, or nothing. \
            Nobody can be answered.
            """)

    @Argument(help: "The number in: altavoz reply list", transform: { try Checked.id($0) })
    var id: ID<WorkerQuestion>
    @Argument(help: "stop, forget, nothing, or a message's key such as unpaid-wages.") var decision: String
    @Option(help: "Answer in this language, such as es (default: the worker's own, else English).") var language:
        String?
    @Option(help: "Whose message it is, where the number is hidden: by id, phone number or address.") var worker:
        String?
    @OptionGroup var person: PersonOptions
    @OptionGroup var place: PlaceOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let work = try Workplace.open(place)
        let by = try person.name()
        guard let it = try await work.store.question(id), it.answeredBy == nil else { throw ReplyJSON.missing(id) }
        guard it.origin == nil else { return try await close(it, by, work) }
        guard worker == nil else {
            throw Failure("Whose message \(id) is, is known", remedy: "Leave --worker out.", status: .usage)
        }
        let catalog = try Assembly.catalog(work.configuration)
        let context = Assembly.context(work.configuration)
        let chosen = try decided(it, Answers(messages: catalog, context: context), work.now)
        let message: QueuedAnswer? = if case .message(let answer) = chosen { answer } else { nil }
        guard let verdict = try await work.store.answerQuestion(id, chosen, by: by, now: work.now) else {
            throw ReplyJSON.missing(id)
        }
        if message != nil, verdict != .queued {
            throw Failure(
                verdict == .stopped
                    ? "This worker has said STOP: no message goes to them. Nothing was changed"
                    : "This worker has had this message, or a dozen others, within a day. Nothing was changed",
                remedy: "To close it without an answer: altavoz reply answer \(id) nothing")
        }
        // A text that nobody has reviewed is held before it reaches anybody real: not to be told that it goes.
        let isReviewed =
            message.flatMap {
                catalog.text(
                    $0.message, language: $0.language, channel: it.channel, context: context,
                    on: CivilDate(utc: work.now))
            }?.isApproved ?? true
        if output.json {
            work.console.print(
                .object([
                    "id": .int(id.rawValue), "decision": .string(chosen.word), "sends": .bool(verdict == .queued),
                    "language": message.map { .string($0.language.text) } ?? .null, "is_reviewed": .bool(isReviewed),
                ]))
        } else {
            let inLanguage = message.map { ", in \($0.language)" } ?? ""
            let sending =
                verdict != .queued
                ? "Nothing is sent."
                : isReviewed
                    ? "An answer goes out within the hours for sending."
                    : "Its text is not reviewed: the answer is held until it is (altavoz message coverage)."
            work.console.print("\(chosen.word)\(inLanguage), by \(by). \(sending) What was written is deleted.")
        }
    }

    /// Of a sender whose number is hidden.
    private func close(_ it: WorkerQuestion, _ by: String, _ work: Workplace) async throws {
        guard decision == "nothing" && worker == nil || ["stop", "forget"].contains(decision) && worker != nil else {
            throw BadInput(
                field: "answer", found: "\"\(decision)\"",
                expected:
                    "stop or forget with --worker WORKER, or nothing: WhatsApp hides the number of whoever wrote this",
                remedy: "See: altavoz reply show \(id)")
        }
        var whose: ID<Worker>?
        if let worker {
            let found = try await WorkerName.find(worker, in: work)
            guard found.contactPoints.contains(where: { $0.channel == .sms }) else {
                throw BadInput(
                    field: "--worker", found: "worker \(found.id), of whom no phone number is kept",
                    expected: "the worker who wrote: in WhatsApp everybody has a phone number",
                    remedy: "Nothing was done, and the message still waits.")
            }
            whose = found.id
        }
        let chosen: HiddenDecision = whose.map { self.decision == "forget" ? .forget($0) : .stop($0) } ?? .nothing
        guard try await work.store.closeHidden(id, chosen, by: by, now: work.now) else {
            throw ReplyJSON.missing(id)
        }
        if output.json {
            work.console.print(
                .object([
                    "id": .int(id.rawValue), "decision": .string(decision), "sends": .bool(false), "language": .null,
                    "is_reviewed": .bool(true),
                ]))
        } else {
            let done =
                switch chosen {
                case .stop(let whose): "worker \(whose) has stopped"
                case .forget(let whose): "worker \(whose) is forgotten"
                case .nothing: decision
                }
            work.console.print("\(done), by \(by). Nothing is sent. What was written is deleted.")
        }
    }

    /// Words that confirm a deed are sent with the deed and never alone.
    private static func confirming(_ key: MessageKey) -> BadInput {
        BadInput(
            field: "answer", found: "\"\(key)\", which confirms what Altavoz itself has done",
            expected: "stop, forget, nothing, or the key of a message that tells of rights",
            remedy: key.decisionMeant.map { "Did you mean \"\($0)\"?" } ?? "See: altavoz message list")
    }

    private func decided(_ it: WorkerQuestion, _ answers: Answers, _ now: Timestamp) throws -> QuestionDecision {
        let named = try language.map { text in
            guard let tag = LanguageTag(text) else {
                throw BadInput(field: "--language", found: "\"\(text)\"", expected: "a language such as es")
            }
            return tag
        }
        func answer(_ key: MessageKey) -> QueuedAnswer? {
            answers.answer(key, by: it.channel, languages: (named.map { [$0] } ?? []) + it.languages, now: now)
        }
        switch decision {
        case "stop": return .stop(answer(.stopReply))
        case "forget": return .forget(nil)
        case "nothing": return .nothing
        default:
            let key = MessageKey(decision)
            if let key, !key.mayBeChosen { throw Self.confirming(key) }
            guard let key, let message = answer(key) else {
                throw BadInput(
                    field: "answer", found: "\"\(decision)\"",
                    expected: "stop, forget, nothing, or the key of a message that this worker can read",
                    remedy: "See: altavoz message list")
            }
            return .message(message)
        }
    }
}
