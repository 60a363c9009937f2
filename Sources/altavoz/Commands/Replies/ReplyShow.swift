import ArgumentParser
import Outreach

/// `altavoz reply show 3`
struct ReplyShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "What a worker wrote.")

    @Argument(help: "The number in: altavoz reply list", transform: { try Checked.id($0) })
    var id: ID<WorkerQuestion>
    @OptionGroup var place: PlaceOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let work = try Workplace.open(place)
        guard let it = try await work.store.question(id) else { throw ReplyJSON.missing(id) }
        if output.json {
            work.console.print(ReplyJSON.question(it))
            return
        }
        work.console.print(
            "From \(it.masked), \(PreviewView.minute(it.receivedAt)) UTC; deleted unanswered on "
                + "\(PreviewView.minute(it.keptUntil)) UTC.")
        if let text = it.text {
            work.console.print("")
            work.console.print(Self.printable(text))
            work.console.print("")
            guard let origin = it.origin else {
                work.console.print("Next: altavoz reply answer \(it.id) stop, forget, nothing, or a message's key")
                return
            }
            for line in Self.next(it, origin) { work.console.print(line) }
        } else {
            work.console.print("Answered by \(it.answeredBy ?? "somebody"): \(it.decision ?? ""). The text is deleted.")
        }
    }

    /// Nothing that somebody texts may move a terminal's cursor.
    static func printable(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    scalar == "\n" || scalar.properties.generalCategory != .control ? scalar : "\u{FFFD}"
                }))
    }

    /// What can be done about a message whose sender's number is hidden.
    static func next(_ it: WorkerQuestion, _ origin: String) -> [String] {
        let close = "altavoz reply answer \(it.id) nothing"
        guard it.kind != .other else {
            return ["WhatsApp hides this number, so nobody can be answered. When you have read it: \(close)"]
        }
        return [
            "WhatsApp hides this number, so nothing was \(it.kind == .forget ? "erased" : "stopped"). Look for \(origin) in the provider's log and find out who it is."
                + " Then, for that worker and nobody else: altavoz reply answer \(it.id) \(it.kind == .forget ? "forget" : "stop") --worker WORKER",
            "If it is nobody who is registered: \(close)",
        ]
    }
}
