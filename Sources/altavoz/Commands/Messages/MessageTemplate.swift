import ArgumentParser
import Catalog
import Outreach

/// `altavoz message template KEY --language es`
struct MessageTemplate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "template", abstract: "A message as its WhatsApp template is to be submitted.",
        discussion: """
            Prints the text with its places ({{1}}) and what stands in each today, which is the sample that Meta asks for. Copy \
            it unchanged. With --json: an array of bodies for POST https://content.twilio.com/v1/Content. Whether the template \
            reads right afterwards: altavoz gateway templates.
            """)

    @OptionGroup var text: TextOptions
    @OptionGroup var place: PlaceOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let configuration = try place.configuration()
        let catalog = try Assembly.catalog(configuration)
        let context = Assembly.context(configuration)
        let today = CivilDate(utc: SystemTime().now())
        let console = Console.standard()
        var values: [JSONValue] = []
        for language in try text.languages(catalog) {
            guard let draft = catalog.whatsAppDraft(text.key, language: language, context: context) else {
                throw Failure(
                    "\(text.key) is not sent in WhatsApp: it answers somebody, or is for readers whose phone may be watched",
                    status: .badData)
            }
            let variables = draft.variables.sorted { $0.key < $1.key }
            let obstacle = catalog.text(
                text.key, language: language, channel: .whatsapp, context: context, on: today)?.obstacle
            if output.json {
                values.append(json(draft, variables, language))
            } else {
                console.print(console.style.bold("\(text.key) \(language)"))
                console.print(draft.template)
                for (name, value) in variables { console.print("  {{\(name)}}  \(value)") }
                if let obstacle { console.say("  Submit it once it is approved here: \(obstacle).") }
                console.print()
            }
        }
        if output.json { console.print(.array(values)) }
    }

    private func json(_ draft: WhatsAppDraft, _ variables: [(key: String, value: String)], _ language: LanguageTag)
        -> JSONValue
    {
        .object([
            "friendly_name": .string("\(text.key) \(language)"), "language": .text(language),
            "variables": .object(variables.map { JSONValue.Member(name: $0.key, value: .string($0.value)) }),
            "types": .object([
                "twilio/text": .object(["body": .string(draft.template)])
            ]),
        ])
    }
}
