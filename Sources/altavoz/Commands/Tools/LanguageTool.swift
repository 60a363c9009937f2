import ArgumentParser
import Catalog
import Foundation
import Outreach

/// `altavoz language TAG`
struct LanguageTool: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "language", abstract: "Which language of the catalog a reader of a language gets.")

    @Argument(help: "A BCP 47 tag, such as zh-Hant-HK.") var tag: String?
    @OptionGroup var tool: ToolOptions
    @OptionGroup var place: PlaceOptions

    func validate() throws { try tool.check(argument: tag, named: "a language tag") }

    func run() throws {
        let catalog = try Assembly.catalog(place.configuration())
        if tool.lines {
            LineStream.strings(failure: Self.failure) { Self.answer($0, catalog) }
            return
        }
        let answer = Self.answer(tag ?? "", catalog)
        let console = Console.standard()
        if tool.json {
            console.print(answer)
            return
        }
        guard case .string(let found) = answer["language"] else {
            guard LanguageTag(tag ?? "") != nil else {
                throw BadInput(field: "language", found: "\"\(tag ?? "")\"", expected: LanguageTag.expectation)
            }
            throw Failure("The catalog has no language that a reader of \(tag ?? "") could be given")
        }
        console.print(found)
    }

    private static func answer(_ text: String, _ catalog: MessageCatalog) -> JSONValue {
        guard let tag = LanguageTag(text) else { return failure("not a language tag") }
        return .object(["language": .text(catalog.language(for: tag))])
    }

    private static func failure(_ why: String) -> JSONValue { .object(["language": .null, "error": .string(why)]) }
}
