import ArgumentParser
import Catalog
import Outreach

/// `altavoz message review KEY`
struct MessageReview: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review", abstract: "Record that you have read a text and vouch for it.",
        discussion: """
            A text goes to real people only when a translator vouches for its words and an attorney for its law. The \
            SMS, the email and the page behind the link are shown first, and their hash is what you vouch for: a changed \
            word or fact needs a new review. A recording is vouched for in the same way, with the text from which it was \
            spoken.
            """)

    @Argument(help: "The message.", transform: Checked.text) var key: MessageKey
    @Option(help: ArgumentHelp("The language.", valueName: "tag"), transform: Checked.text) var language: LanguageTag

    @Option(
        name: .customLong("as"),
        help: ArgumentHelp("As what you read it: translator or attorney.", valueName: "role"),
        completion: .list(Review.Role.allCases.map(\.rawValue)), transform: Checked.word)
    var role: Review.Role

    @Option(
        help: ArgumentHelp("The hash that you were shown; refused when the text has changed since.", valueName: "hash"))
    var hash: String?

    @Flag(help: "Do not ask.") var yes = false
    @Option(help: ArgumentHelp("Who vouches for it (default: $ALTAVOZ_USER, else the login name).", valueName: "name"))
    var by: String?
    @OptionGroup var place: PlaceOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let configuration = try place.configuration()
        let catalog = try Assembly.catalog(configuration)
        let name = try Person.named(by)
        let today = CivilDate(utc: SystemTime().now())
        let console = Console.standard()
        let context = SampleContext.of(configuration)
        let recording = catalog.recordingFile(key, language: language)
        let shown = catalog.text(
            key, language: language, channel: recording == nil ? .sms : .voice, context: context, on: today)
        guard yes || !output.json else {
            throw Failure(
                "With --json the text is not shown, and nobody vouches for what they have not read",
                remedy: "Read it with: altavoz message show \(key) --language \(language). Then give --hash and --yes.",
                status: .usage)
        }
        if let shown, !yes {
            MessageShow.show(shown, console)
            if let recording {
                console.print("  Listen to \(recording.path), which is spoken from this text in \(recording.script):")
                console.print()
            }
            let read = recording?.script ?? language
            if let email = catalog.text(key, language: read, channel: .email, context: context, on: today) {
                MessageShow.show(email, console)
            }
            if let page = catalog.page(key, language: read, context: context, on: today) {
                MessageShow.show(page, console)
            }
        }
        try Confirmation.ask(
            "Type \(key) to vouch for this text as \(name), \(role.rawValue):", word: key.text, isGiven: yes,
            console: console)
        let review = try ReviewLedger(folder: configuration.messages).record(
            key, language: language, role: role, reviewer: name, date: today, seen: hash ?? shown?.approvalHash)
        if output.json {
            console.print(
                .object([
                    "message": .text(key), "language": .text(language), "role": .string(review.role.rawValue),
                    "reviewer": .string(review.reviewer), "date": .text(review.date), "hash": .string(review.hash),
                ]))
        } else {
            console.print("Recorded: \(review.reviewer), \(review.role.rawValue), for \(key) in \(language).")
        }
    }
}
