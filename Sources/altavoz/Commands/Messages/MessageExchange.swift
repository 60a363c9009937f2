import ArgumentParser
import Catalog
import Foundation
import Outreach

extension ExchangeFormat: ExpressibleByArgument {}

/// `altavoz message export`
struct MessageExport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write the texts of one language for a translator's tool.",
        discussion: """
            XLIFF 2.0 or gettext PO, as Weblate, Crowdin and Poedit read them: each text beside its English one, with \
            notes, the room in an SMS, and placeholders that the tool keeps whole. "message import" reads it back.
            """)

    @Option(help: ArgumentHelp("The language to translate into.", valueName: "tag"), transform: Checked.text)
    var language: LanguageTag

    @Option(help: "xliff or po.") var format: ExchangeFormat = .xliff

    @Option(
        help: ArgumentHelp("Only this message; may be repeated (default: all).", valueName: "key"),
        transform: Checked.text)
    var message: [MessageKey] = []

    @Option(
        help: ArgumentHelp("The file to write; it must not exist (default: standard output).", valueName: "file"),
        completion: .file())
    var output: String?

    @OptionGroup var place: PlaceOptions

    func run() async throws {
        let configuration = try place.configuration()
        let catalog = try Assembly.catalog(configuration)
        let text = try catalog.export(
            language, format: format, keys: message.isEmpty ? nil : message,
            context: SampleContext.measured(configuration), on: CivilDate(utc: SystemTime().now()))
        guard let output else {
            Console.write(text, to: STDOUT_FILENO)
            return
        }
        try NewFile.write(text, to: output)
        Console.complain("Wrote \(output): \(language), \(Numbers.count(text.utf8.count, "byte")).")
    }
}

/// `altavoz message import FILE`
struct MessageImport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Take in the texts of one language from a translator's tool.",
        discussion: """
            Reads what "message export" wrote, after a translator's work. Everything is checked first; one fault, and \
            nothing is written. Texts that have not changed keep every byte. A changed text loses its approval and \
            has to be reviewed again.
            """)

    @Argument(help: "An XLIFF 2.0 or gettext PO file.", completion: .file(extensions: ["xlf", "xliff", "po"]))
    var file: String

    @Flag(help: "Only say what would change.") var dryRun = false
    @Flag(help: "Leave out texts whose English has changed since the export.") var skipOutdated = false
    @OptionGroup var place: PlaceOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let configuration = try place.configuration()
        let catalog = try Assembly.catalog(configuration)
        let plan = try catalog.plan(
            importing: file,
            options: ImportOptions(
                skipsOutdated: skipOutdated, lint: LintOptions(context: SampleContext.measured(configuration))),
            on: CivilDate(utc: SystemTime().now()))
        if !dryRun { try plan.write() }
        let console = Console.standard()
        if output.json { console.print(json(plan)) } else { show(plan, console) }
    }

    private func show(_ plan: TranslationImport, _ console: Console) {
        for (word, texts) in [("new", plan.added), ("changed", plan.changed), ("confirmed", plan.confirmed)] {
            for text in texts {
                console.print("\(Wrapping.padded(word, to: 11))\(text.message)/\(text.field.rawValue)")
            }
        }
        for (text, omission) in plan.leftOut {
            console.print(
                "\(Wrapping.padded("left out", to: 11))\(text.message)/\(text.field.rawValue): \(Self.sentence(omission))"
            )
        }
        let touched = plan.added.count + plan.changed.count + plan.confirmed.count
        console.say(
            "\(plan.language): \(Numbers.count(touched, "text")) in \(Numbers.count(plan.files.count, "file")) "
                + "\(dryRun ? "would be written" : "written"), \(Numbers.grouped(plan.unchanged.count)) unchanged, "
                + "\(Numbers.grouped(plan.leftOut.count)) left out.")
        if !plan.changed.isEmpty || !plan.added.isEmpty {
            console.say("Each of them needs a translator's and an attorney's review: altavoz message review")
        }
    }

    private func json(_ plan: TranslationImport) -> JSONValue {
        func texts(_ texts: [TranslationImport.Text]) -> JSONValue {
            .array(texts.map { .object(["message": .text($0.message), "field": .string($0.field.rawValue)]) })
        }
        return .object([
            "language": .text(plan.language), "dry_run": .bool(dryRun), "added": texts(plan.added),
            "changed": texts(plan.changed), "confirmed": texts(plan.confirmed),
            "unchanged": .int(plan.unchanged.count),
            "left_out": .array(
                plan.leftOut.map {
                    .object([
                        "message": .text($0.text.message), "field": .string($0.text.field.rawValue),
                        "reason": .string($0.omission.rawValue),
                    ])
                }),
            "files": .list(plan.files.map(\.path)),
        ])
    }

    private static func sentence(_ omission: TranslationImport.Omission) -> String {
        switch omission {
        case .empty: "nothing was written"
        case .unfinished: "it is marked as unfinished"
        case .outdated: "its English text has changed since the export"
        }
    }
}

/// A file that is written once and never over another.
enum NewFile {
    static func write(_ text: String, to path: String) throws {
        guard !FileManager.default.fileExists(atPath: path) else {
            throw Failure("\(path) exists already, and nothing is overwritten", remedy: "Name another file.")
        }
        guard FileManager.default.createFile(atPath: path, contents: Data(text.utf8)) else {
            throw Failure("\(path) cannot be written", remedy: "Check the folder and its permissions.")
        }
    }
}
