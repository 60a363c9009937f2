import ArgumentParser
import Catalog
import Foundation
import Outreach

/// `altavoz reply classify TEXT`
struct ReplyClassify: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "classify", abstract: "What a reply would be taken to ask for, and why.",
        discussion: """
            The intent is stop, help, start, join, language, region, topics, forget, doubtful (it may mean STOP or be a cry for help: a \
            person reads it) or other. Nothing is sent and nothing is recorded.
            """)

    @Argument(help: "What somebody wrote.") var text: String?

    @Option(
        help: ArgumentHelp("The language in which the worker is registered, if any.", valueName: "tag"),
        transform: { try Checked.text($0) })
    var language: LanguageTag?

    @OptionGroup var tool: ToolOptions
    @OptionGroup var place: PlaceOptions

    func validate() throws { try tool.check(argument: text, named: "what somebody wrote") }

    func run() throws {
        let catalog = try Assembly.catalog(place.configuration())
        func read(_ text: String) -> ReplyReading { catalog.reading(of: text, language: language) }
        if tool.lines {
            LineStream.strings(failure: Self.failure) { Self.answer(read($0)) }
            return
        }
        let reading = read(text ?? "")
        let console = Console.standard()
        if tool.json {
            console.print(Self.answer(reading))
            return
        }
        console.print(reading.intent.rawValue)
        console.say(reading.why)
    }

    /// The fields are documented in the article JSON.
    private static func answer(_ reading: ReplyReading) -> JSONValue {
        .object([
            "intent": .string(reading.intent.rawValue), "matched": reading.matched.map(JSONValue.string) ?? .null,
            "why": .string(reading.why), "language": .text(reading.language), "written_in": .text(reading.writtenIn),
            "argument": reading.argument.map(JSONValue.string) ?? .null,
            "answer": reading.answer.map { .string($0.rawValue) } ?? .null, "courtesy": .bool(reading.isCourtesy),
            "says_more": .bool(reading.saysMore),
        ])
    }

    private static func failure(_ why: String) -> JSONValue { .object(["intent": .null, "error": .string(why)]) }
}
