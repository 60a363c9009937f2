import ArgumentParser
import Catalog
import DispatchEngine
import Foundation
import Outreach

/// `altavoz gateway templates NAME`
struct GatewayTemplates: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "templates",
        abstract: "Compare a WhatsApp sender's templates with the reviewed texts; sends nothing.",
        discussion: """
            Reads every configured template at the provider and says of each whether a worker would read exactly the reviewed \
            text. Ends with 1 when one would not. What is to be submitted: altavoz message template.
            """)

    @Argument(help: "The gateway.") var name: String
    @OptionGroup var place: PlaceOptions
    @OptionGroup var output: OutputOptions

    private struct Row {
        let name: TemplateName
        let id: String
        let category: String
        /// Nil: it reads as it should.
        let problem: String?
    }

    func run() async throws {
        let configuration = try place.configuration()
        let settings = try configuration.gateway(name)
        guard let gateway = try Assembly.gateway(settings, configuration) as? any TemplateGateway else {
            throw Failure("\(name) needs no templates", status: .usage)
        }
        let catalog = try Assembly.catalog(configuration)
        let transport = Assembly.transport(configuration)
        defer { transport.shutdown() }
        let context = Assembly.context(configuration)
        let today = CivilDate(utc: SystemTime().now())
        var rows: [Row] = []
        for (name, id) in gateway.templates.sorted(by: { $0.key < $1.key }) {
            let reading = await TemplateReader.read(id, of: gateway, over: transport)
            let text = catalog.text(
                name.message, language: name.language, channel: .whatsapp, context: context, on: today)
            rows.append(
                Row(
                    name: name, id: id, category: (try? reading.get().category) ?? "",
                    problem: Self.problem(reading, text, reachesRealPeople: gateway.profile.reachesRealPeople)))
        }
        let console = Console.standard()
        if output.json {
            console.print(
                .array(
                    rows.map {
                        .object([
                            "message": .text($0.name.message), "language": .text($0.name.language),
                            "template": .string($0.id), "category": .string($0.category),
                            "ok": .bool($0.problem == nil), "problem": .text($0.problem),
                        ])
                    }))
        } else if rows.isEmpty {
            console.print("\(name) has no templates. See: altavoz message template --help")
        } else {
            for row in rows {
                let word = row.problem == nil ? console.style.good("OK") : console.style.bad("problem")
                console.say(
                    "\(row.name.message) \(row.name.language) \(row.id): \(word)"
                        + (row.problem.map { ": \($0)" } ?? " (\(row.category.lowercased()))"))
            }
        }
        if rows.contains(where: { $0.problem != nil }) { throw ExitCode(Failure.Status.failed.rawValue) }
    }

    private static func problem(
        _ reading: Result<ProviderTemplate, TemplateTrouble>, _ text: OutgoingText?, reachesRealPeople: Bool
    ) -> String? {
        guard let text else { return "the catalog has no such text, or it is not sent in WhatsApp" }
        switch reading {
        case .failure(let trouble): return trouble.sentence
        case .success(let template):
            // To a number of the United States, as nearly all are.
            do { _ = try template.filled(for: text, to: .phone(E164("+12025550100")!)) } catch { return error.sentence }
            return reachesRealPeople ? text.obstacle : nil
        }
    }
}
