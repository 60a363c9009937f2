import ArgumentParser
import Catalog
import Outreach

/// `altavoz message …`
struct MessageGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "message", abstract: "The rights messages, their translations and reviews.",
        subcommands: [
            MessageList.self, MessageShow.self, MessageLint.self, MessagePreview.self, MessageCoverage.self,
            MessageReview.self, MessageTemplate.self, MessageDiff.self, MessageExport.self, MessageImport.self,
            MessageSegments.self,
        ])
}

/// Which text is meant.
struct TextOptions: ParsableArguments {
    @Argument(help: "The message.", transform: Checked.text) var key: MessageKey

    @Option(help: ArgumentHelp("The language (default: every one).", valueName: "tag"), transform: Checked.text)
    var language: LanguageTag?

    /// The languages that are asked for and that the message has.
    func languages(_ catalog: MessageCatalog) throws -> [LanguageTag] {
        guard let message = catalog.message(key) else {
            let known = catalog.keys.map(\.text)
            throw BadInput(
                field: "message", found: "\"\(key)\"", expected: "a message of the catalog",
                remedy: NearestWord.to(key.text, among: known).map { "Did you mean \"\($0)\"?" }
                    ?? "See: altavoz message list")
        }
        guard let language else { return message.languages }
        guard message.languages.contains(language) else {
            throw BadInput(
                field: "language", found: "\"\(language)\"",
                expected: "a language of this message: " + message.languages.map(\.text).joined(separator: ", "))
        }
        return [language]
    }
}

/// `altavoz message list`
struct MessageList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Every message with its languages.")

    @OptionGroup var place: PlaceOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let catalog = try Assembly.catalog(try place.configuration())
        let console = Console.standard()
        if output.json {
            console.print(.array(catalog.keys.map { json($0, catalog) }))
            return
        }
        var table = Table([.text("message"), .wrapping("what it is for"), .wrapping("languages")])
        for key in catalog.keys {
            let languages = catalog.message(key)?.languages ?? []
            table.add(
                key.text,
                (catalog.messages[key]?.purpose ?? "(no _meta file)")
                    + (catalog.messages[key]?.isEnabled == false ? " (switched off)" : ""),
                languages.map(\.text).joined(separator: " "))
        }
        console.print(table)
    }

    private func json(_ key: MessageKey, _ catalog: MessageCatalog) -> JSONValue {
        let meta = catalog.messages[key]
        return .object([
            "key": .text(key), "purpose": .text(meta?.purpose), "topic": .text(meta?.topic),
            "required_topic": .text(meta?.requiredTopic), "enabled": .bool(meta?.isEnabled ?? false),
            "validity_days": .number(meta?.validityDays), "facts": .list(meta?.factIDs ?? []),
            "languages": .list(catalog.message(key)?.languages ?? []),
        ])
    }
}

/// `altavoz message show KEY`
struct MessageShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "The texts of a message as they would go out today.")

    @OptionGroup var text: TextOptions
    @OptionGroup var place: PlaceOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let configuration = try place.configuration()
        let catalog = try Assembly.catalog(configuration)
        let today = CivilDate(utc: SystemTime().now())
        let context = SampleContext.of(configuration)
        let console = Console.standard()
        var values: [JSONValue] = []
        for language in try text.languages(catalog) {
            for channel in Channel.allCases {
                guard let it = catalog.text(text.key, language: language, channel: channel, context: context, on: today)
                else { continue }
                if output.json { values.append(Self.json(it)) } else { Self.show(it, console) }
            }
            guard let page = catalog.page(text.key, language: language, context: context, on: today) else { continue }
            if output.json { values.append(Self.json(page)) } else { Self.show(page, console) }
        }
        if output.json { console.print(.array(values)) }
    }

    static func json(_ it: OutgoingText) -> JSONValue {
        .object([
            "key": .text(it.key), "language": .text(it.language), "channel": .string(it.channel.rawValue),
            "subject": .text(it.subject), "body": .string(it.body), "segments": .int(it.segments),
            "approved": .bool(it.isApproved), "obstacle": .text(it.obstacle), "approval_hash": .string(it.approvalHash),
            "right_to_left": .bool(it.isRightToLeft),
        ])
    }

    /// The page behind the link, as if it were one more channel.
    static func json(_ it: RenderedPage) -> JSONValue {
        .object([
            "key": .text(it.key), "language": .text(it.language), "channel": .string("page"),
            "subject": .string(it.title), "body": .string(it.text), "segments": .int(0),
            "approved": .bool(it.obstacle == nil), "obstacle": .text(it.obstacle), "approval_hash": .null,
            "right_to_left": .bool(it.isRightToLeft),
        ])
    }

    static func show(_ it: OutgoingText, _ console: Console) {
        let size = it.channel == .sms ? ", " + Numbers.count(it.segments, "segment") : ""
        show(
            "\(it.key) \(it.language) \(it.channel.rawValue)", size, it.isApproved, it.obstacle, it.subject, it.body,
            console)
    }

    static func show(_ it: RenderedPage, _ console: Console) {
        show("\(it.key) \(it.language) page", "", it.obstacle == nil, it.obstacle, it.title, it.text, console)
    }

    private static func show(
        _ name: String, _ size: String, _ isApproved: Bool, _ obstacle: String?, _ subject: String?, _ body: String,
        _ console: Console
    ) {
        let status = isApproved ? console.style.good("approved") : console.style.warning("not approved")
        console.print(console.style.bold(name) + "\(size): \(status)")
        if let obstacle { console.say("  " + obstacle) }
        if let subject { console.print("  " + Bidi.isolated(subject)) }
        for line in Wrapping.lines(body, width: console.width - 2) { console.print("  " + Bidi.isolated(line)) }
        console.print()
    }
}

/// What stands where a text names the event, when no event is meant.
enum SampleContext {
    static func of(_ configuration: Configuration) -> MessageContext {
        MessageContext(
            programName: configuration.programName, eventTitle: "EVENT", linkBase: configuration.linkBase,
            postalAddress: configuration.postalAddress, chosen: MessageContext.sample.chosen)
    }

    /// With an event's name of the usual length, for measuring.
    static func measured(_ configuration: Configuration) -> MessageContext {
        MessageContext(
            programName: configuration.programName, eventTitle: MessageContext.sample.eventTitle,
            linkBase: configuration.linkBase, postalAddress: configuration.postalAddress,
            chosen: MessageContext.sample.chosen)
    }
}

/// `altavoz message lint`
struct MessageLint: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint", abstract: "Check every text, fact, playbook and review of the catalog.",
        discussion: "Ends with 65 when there is an error; warnings alone do not.")

    @Option(help: ArgumentHelp("As of this day (default: today).", valueName: "day"), transform: Checked.day)
    var on: CivilDate?
    @OptionGroup var place: PlaceOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let configuration = try place.configuration()
        let today = CivilDate(utc: SystemTime().now())
        let context = SampleContext.measured(configuration)
        let price = configuration.gateways.first { $0.channel == .sms && $0.weight > 0 }?.pricePerUnit
        let findings = MessageCatalog.lint(
            folder: configuration.messages, on: on ?? today,
            options: LintOptions(context: context, pricePerSegment: price))
        let console = Console.standard()
        if output.json {
            console.print(try JSONValue.encoding(findings))
        } else {
            for finding in findings { console.say(finding.description) }
            let errors = findings.count { $0.severity == .error }
            console.print(
                "\(Numbers.count(errors, "error")), \(Numbers.count(findings.count - errors, "other finding")).")
        }
        if findings.contains(where: { $0.severity == .error }) { throw ExitCode(Failure.Status.badData.rawValue) }
    }
}
