import ArgumentParser
import Catalog
import Outreach

/// `altavoz message diff KEY`
struct MessageDiff: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff", abstract: "What has changed in a text since it was reviewed, word by word.",
        discussion: "[-removed-] and {+added+} stand in the text, so that it reads the same without colour.")

    @Argument(help: "The message.", transform: Checked.text) var key: MessageKey
    @Option(help: ArgumentHelp("The language.", valueName: "tag"), transform: Checked.text) var language: LanguageTag

    @Option(
        name: .customLong("as"),
        help: ArgumentHelp(
            "Since the last review as translator or attorney (default: the last of any).", valueName: "role"),
        completion: .list(Review.Role.allCases.map(\.rawValue)), transform: Checked.word)
    var role: Review.Role?

    @OptionGroup var place: PlaceOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let catalog = try Assembly.catalog(try place.configuration())
        guard catalog.message(key)?.languages.contains(language) == true else {
            throw BadInput(
                field: "message", found: "no \(key) in \(language)", expected: "a text of the catalog",
                remedy: "See: altavoz message list")
        }
        let console = Console.standard()
        guard let review = catalog.lastReview(key, language: language, role: role) else {
            let who = role.map { "No \($0.rawValue)" } ?? "Nobody"
            if output.json { console.print(.null) } else { console.print("\(who) has reviewed \(key) in \(language).") }
            return
        }
        guard let diff = catalog.changes(key, language: language, since: review) else {
            throw Failure(
                "What \(review.reviewer) read on \(review.date) was not kept",
                remedy: "Read the whole text: altavoz message show \(key) --language \(language)")
        }
        if output.json { console.print(json(diff)) } else { show(diff, console) }
    }

    private func show(_ diff: ReviewDiff, _ console: Console) {
        let review = diff.review
        let since = "\(review.reviewer) (\(review.role.rawValue)) reviewed \(key) in \(language) on \(review.date)"
        guard !diff.isEmpty else {
            console.say("Nothing has changed since \(since).")
            return
        }
        console.say("Changed since \(since):")
        for (field, words) in diff.texts {
            console.print()
            console.print(console.style.bold(field.rawValue))
            for line in words.lines where line.contains(where: { $0.change != .kept }) {
                let text = line.map { Self.marked($0) }.joined()
                for part in Wrapping.lines(text, width: console.width - 2) {
                    console.print("  " + Self.coloured(Bidi.isolated(part), console.style))
                }
            }
        }
        if !diff.facts.isEmpty {
            console.print()
            console.print(console.style.bold("facts"))
        }
        for fact in diff.facts {
            let old = fact.old.map { Self.marked(.removed, $0) }
            let new = fact.new.map { Self.marked(.added, $0) }
            let text = "\(fact.id): " + [old, new].compactMap(\.self).joined(separator: " ")
            for part in Wrapping.lines(text, width: console.width - 2) {
                console.print("  " + Self.coloured(part, console.style))
            }
        }
    }

    private static func marked(_ run: WordDiff.Run) -> String { marked(run.change, run.text) }

    private static func marked(_ change: WordDiff.Change, _ text: String) -> String {
        switch change {
        case .kept: text
        case .removed: "[-\(text)-]"
        case .added: "{+\(text)+}"
        }
    }

    /// Colours whole marks; one that is broken over lines keeps its marks alone.
    private static func coloured(_ line: String, _ style: Style) -> String {
        guard style.isColoured else { return line }
        return line.replacing(#/\[-.*?-\]/#) { style.bad(String($0.output)) }
            .replacing(#/\{\+.*?\+\}/#) { style.good(String($0.output)) }
    }

    private func json(_ diff: ReviewDiff) -> JSONValue {
        .object([
            "message": .text(key), "language": .text(language), "reviewer": .string(diff.review.reviewer),
            "role": .string(diff.review.role.rawValue), "date": .text(diff.review.date),
            "changed": .bool(!diff.isEmpty),
            "texts": .array(
                diff.texts.map { field, words in
                    .object([
                        "field": .string(field.rawValue),
                        "runs": .array(
                            words.runs.map {
                                .object(["change": .string($0.change.rawValue), "text": .string($0.text)])
                            }),
                    ])
                }),
            "facts": .array(
                diff.facts.map { .object(["id": .string($0.id), "old": .text($0.old), "new": .text($0.new)]) }),
        ])
    }
}
