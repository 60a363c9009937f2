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
            KEY      answer with this message of the catalog, in the worker's language; free words are not sent

            What was written is deleted; who decided what is kept.
            """)

    @Argument(help: "The number in: altavoz reply list", transform: { try Checked.id($0) })
    var id: ID<WorkerQuestion>
    @Argument(help: "stop, forget, nothing, or a message's key such as unpaid-wages.") var decision: String
    @OptionGroup var person: PersonOptions
    @OptionGroup var place: PlaceOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let work = try Workplace.open(place)
        let by = try person.name()
        guard let it = try await work.store.question(id), it.answeredBy == nil else { throw ReplyJSON.missing(id) }
        let chosen = try decided(it, work)
        guard let verdict = try await work.store.answerQuestion(id, chosen, by: by, now: work.now) else {
            throw ReplyJSON.missing(id)
        }
        if case .message = chosen, verdict != .queued {
            throw Failure(
                verdict == .stopped
                    ? "This worker has said STOP: no message goes to them. Nothing was changed"
                    : "This worker has had this message, or a dozen others, within a day. Nothing was changed",
                remedy: "To close it without an answer: altavoz reply answer \(id) nothing")
        }
        if output.json {
            work.console.print(
                .object([
                    "id": .int(id.rawValue), "decision": .string(chosen.word), "sends": .bool(verdict == .queued),
                ]))
        } else {
            let sending = verdict == .queued ? "An answer goes out within the hours for sending. " : "Nothing is sent. "
            work.console.print("\(chosen.word), by \(by). \(sending)What was written is deleted.")
        }
    }

    private func decided(_ it: WorkerQuestion, _ work: Workplace) throws -> QuestionDecision {
        let answers = Answers(
            messages: try Assembly.catalog(work.configuration), context: Assembly.context(work.configuration))
        func answer(_ key: MessageKey) -> QueuedAnswer? {
            answers.answer(key, by: it.channel, languages: it.languages, now: work.now)
        }
        switch decision {
        case "stop": return .stop(answer(.stopReply))
        case "forget": return .forget(nil)
        case "nothing": return .nothing
        default:
            guard let key = MessageKey(decision), let message = answer(key) else {
                throw BadInput(
                    field: "answer", found: "\"\(decision)\"",
                    expected: "stop, forget, nothing, or the key of a message that this worker can read",
                    remedy: "See: altavoz message list")
            }
            return .message(message)
        }
    }
}
