import ArgumentParser
import Outreach

/// `altavoz actions`
struct Actions: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "actions", abstract: "Who did what, latest first.",
        discussion: """
            The record that is kept of drafts, launches, approvals, decisions, erasures and of STOPs that somebody heard \
            (worker stop), under the name after --as. Numbers are masked. Nothing in it is ever changed or deleted. What the \
            program did by itself stands under altavoz.
            """)

    @Option(help: ArgumentHelp("At most so many.", valueName: "count"), transform: Checked.count)
    var limit = 30
    @OptionGroup var place: PlaceOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let work = try Workplace.open(place)
        let actions = try await work.store.actions(limit: limit)
        if output.json {
            work.console.print(.array(actions.map(Self.json)))
            return
        }
        guard !actions.isEmpty else {
            work.console.print("Nobody has done anything yet.")
            return
        }
        var table = Table([.text("when (UTC)"), .wrapping("who"), .text("what"), .wrapping("about")])
        for it in actions { table.add(PreviewView.minute(it.at), it.by, it.kind, Redaction.masked(it.detail)) }
        work.console.print(table)
        if actions.count == limit { Console.complain("There may be more: add --limit \(limit * 10)") }
    }

    /// The fields are documented in the article JSON.
    private static func json(_ it: Action) -> JSONValue {
        .object([
            "at": .text(it.at), "by": .string(it.by), "kind": .string(it.kind),
            "detail": .string(Redaction.masked(it.detail)),
        ])
    }
}
