import ArgumentParser
import Outreach

/// `altavoz reply list`
struct ReplyList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Messages of workers that wait for a person; STOPs and cries for help first.")

    @Flag(help: "With those that have been answered.") var all = false
    @OptionGroup var place: PlaceOptions
    @OptionGroup var output: OutputOptions

    private static func word(_ kind: WorkerQuestion.Kind) -> String {
        switch kind {
        case .stop: "STOP: whose?"
        case .forget: "FORGET: whose?"
        case .doubtful: "may mean STOP, or a cry for help"
        case .other: "other"
        }
    }

    func run() async throws {
        let work = try Workplace.open(place)
        let questions = try await work.store.questions(all: all, limit: 1000)
        if output.json {
            work.console.print(.array(questions.map(ReplyJSON.question)))
            return
        }
        if questions.isEmpty {
            work.console.say("No message waits.")
            return
        }
        var table = Table([
            .number("ID"), .text("KIND"), .text("RECEIVED"), .text("FROM"), .text("LANGUAGES"), .wrapping("ANSWER"),
        ])
        for it in questions {
            table.add(
                "\(it.id)", Self.word(it.kind), PreviewView.minute(it.receivedAt),
                it.masked,
                it.languages.map(\.text).joined(separator: " "),
                it.answeredBy.map { "\(it.decision ?? "") (\($0))" } ?? "")
        }
        work.console.print(table)
        if let first = questions.first(where: { $0.answeredBy == nil }) {
            work.console.print("Times are UTC. Next: altavoz reply show \(first.id)")
        }
    }
}
