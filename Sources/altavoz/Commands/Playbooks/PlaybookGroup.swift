import ArgumentParser
import Outreach

/// `altavoz playbook …`
struct PlaybookGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "playbook", abstract: "Which message on which day, and why.",
        subcommands: [PlaybookList.self, PlaybookShow.self])
}

/// `altavoz playbook list`
struct PlaybookList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Every playbook.")

    @OptionGroup var place: PlaceOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let catalog = try Assembly.catalog(try place.configuration())
        let console = Console.standard()
        if output.json {
            console.print(.array(catalog.playbooks.map { PlaybookJSON.playbook($0, catalog) }))
            return
        }
        var table = Table([.text("name"), .wrapping("title"), .text("kind"), .number("steps"), .number("last day")])
        for playbook in catalog.playbooks {
            table.add(
                playbook.name, playbook.title, playbook.kind.rawValue, String(playbook.steps.count),
                String(playbook.steps.last?.day ?? 0))
        }
        console.print(table)
    }
}

/// `altavoz playbook show NAME`
struct PlaybookShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "One playbook, day by day.")

    @Argument(help: "The playbook.") var name: String
    @OptionGroup var place: PlaceOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let catalog = try Assembly.catalog(try place.configuration())
        guard let playbook = catalog.playbook(name) else {
            let known = catalog.playbooks.map(\.name)
            throw BadInput(
                field: "playbook", found: "\"\(name)\"", expected: known.joined(separator: ", "),
                remedy: NearestWord.to(name, among: known).map { "Did you mean \"\($0)\"?" })
        }
        let console = Console.standard()
        if output.json {
            console.print(PlaybookJSON.playbook(playbook, catalog))
            return
        }
        console.print(console.style.bold(playbook.title) + " (\(playbook.name), \(playbook.kind.rawValue))")
        console.print()
        var table = Table([.number("day"), .text("message"), .wrapping("why on this day"), .text("in the catalog")])
        for step in playbook.steps {
            table.add(
                String(step.day), step.message.text, step.reason, catalog.message(step.message) == nil ? "no" : "yes")
        }
        console.print(table)
    }
}

enum PlaybookJSON {
    /// The fields are documented in the article JSON.
    static func playbook(_ playbook: Playbook, _ catalog: some MessageSource) -> JSONValue {
        .object([
            "name": .string(playbook.name),
            "title": .string(playbook.title),
            "kind": .string(playbook.kind.rawValue),
            "steps": .array(
                playbook.steps.map {
                    .object([
                        "day": .int($0.day), "message": .text($0.message), "reason": .string($0.reason),
                        "has_message": .bool(catalog.message($0.message) != nil),
                    ])
                }),
        ])
    }
}
