import ArgumentParser
import Foundation
import Outreach
import Registry
import Synchronization

/// `altavoz worker import FILE`
struct WorkerImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Import workers from a CSV file.",
        discussion: """
            Columns: phone, email, languages, regions (or zip), topics, consent_source, consent_date, safe_hours; \
            common English and Spanish headings are understood. A row without evidence of consent is kept as \
            unconsented and never sent to. A file with a column for visa, immigration status, employer, nationality, \
            legal name, address or social security number is refused: delete the column, not only its heading.
            Rows with errors go to a file that can be corrected and imported again.
            """)

    @Argument(help: "The CSV file.", completion: .file(extensions: ["csv", "tsv", "txt"])) var file: String

    @Option(
        help: ArgumentHelp(
            "Which column holds a field, such as phone=Cell; may be repeated.", valueName: "field=column"))
    var map: [String] = []

    @Option(help: ArgumentHelp("A column to leave out; may be repeated.", valueName: "column"))
    var ignoreColumn: [String] = []

    @Flag(help: "Leave out every column that is not understood.") var ignoreUnknown = false

    @Option(
        help: ArgumentHelp("For rows without a language; may be repeated.", valueName: "tag"), transform: Checked.text)
    var defaultLanguage: [LanguageTag] = []

    @Option(help: ArgumentHelp("The country of numbers without a country code.", valueName: "code"))
    var phoneRegion = "US"

    @Option(help: ArgumentHelp("The state in which county names are looked for first.", valueName: "state"))
    var state = "CA"

    @Option(
        help: ArgumentHelp("Where rows with errors go (default: FILE with .errors.csv).", valueName: "file"),
        completion: .file())
    var errors: String?

    @Flag(help: "Read and count, keep nothing.") var dryRun = false
    @OptionGroup var place: PlaceOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let configuration = try place.configuration()
        let work = dryRun ? nil : try Workplace.open(place)
        let time = SystemTime()
        var options = WorkerImport.Options(today: CivilDate(utc: time.now()))
        options.columns = try columns()
        options.ignoredColumns = ignoreColumn
        options.ignoreUnknown = ignoreUnknown
        options.phoneRegion = phoneRegion
        options.defaultState = state
        options.defaultLanguages = defaultLanguage
        let named = Lazy { (try? Assembly.catalog(configuration))?.namedTopics }
        options.isTopicNamed = { topic in named.value.map { $0.contains(topic) } ?? true }
        options.errorFile = errors ?? Self.errorFile(for: file)
        let progress = Mutex(ProgressBar(dryRun ? "Reading" : "Importing", total: nil, at: time.monotonic()))
        var sink: WorkerImport.PreparingSink?
        if let work { sink = { drafts in try await work.store.registration(of: drafts, now: work.now) } }
        let reached = Mutex<ImportProgress?>(nil)
        let summary: ImportSummary
        do {
            summary = try await WorkerImport(regions: Assembly.regions(configuration), options: options)
                .run(path: file, preparing: sink) { step in
                    reached.withLock { $0 = step }
                    progress.withLock { bar in
                        bar.expect(step.totalRows)
                        bar.update(step.rows, at: time.monotonic())
                    }
                }
        } catch {
            if !dryRun, let step = reached.withLock(\.self) { Self.explainStop(after: step) }
            throw error
        }
        progress.withLock { $0.finish() }
        let console = Console.standard()
        if output.json { console.print(Self.json(summary)) } else { Self.show(summary, console) }
        for error in summary.errors { Console.complain(Redaction.masked(error.description)) }
        if let lost = summary.lostErrorFile {
            let again = "Import \(file) again for the rows with errors: what is imported is recognised."
            let isFull = lost.code == ENOSPC || lost.code == EDQUOT
            throw Failure(
                "The rows with errors are in no file: \(lost.path) cannot be written "
                    + "(\(String(cString: strerror(lost.code)))), and nothing of it was left",
                remedy: isFull ? "Make room. \(again)" : "Name another file with --errors. \(again)",
                status: isFull ? .tryAgain : .failed)
        }
        if summary.rows > 0, summary.failed + summary.conflicts == summary.rows {
            throw ExitCode(Failure.Status.badData.rawValue)
        }
    }

    /// A batch is kept whole or not at all, so that what was kept can be told exactly.
    private static func explainStop(after step: ImportProgress) {
        Console.complain(
            "The import stopped after \(Numbers.grouped(step.rows)) of \(Numbers.grouped(step.totalRows)) rows. What they "
                + "say is kept, but for rows with errors. Import the same file again for the rest: workers who are known "
                + "already are recognised.")
    }

    private func columns() throws -> [WorkerField: String] {
        var columns: [WorkerField: String] = [:]
        for pair in map {
            let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2, let field = WorkerField(rawValue: parts[0]) else {
                let known = WorkerField.allCases.map(\.rawValue)
                throw BadInput(
                    field: "map", found: "\"\(pair)\"",
                    expected: "field=column with one of " + known.joined(separator: ", "),
                    remedy: NearestWord.to(parts.first ?? "", among: known).map { "Did you mean \"\($0)\"?" })
            }
            columns[field] = parts[1]
        }
        return columns
    }

    /// `workers.csv` → `workers.errors.csv`
    static func errorFile(for path: String) -> String {
        path.hasSuffix(".csv") ? path.dropLast(4) + ".errors.csv" : path + ".errors.csv"
    }

    static func show(_ summary: ImportSummary, _ console: Console) {
        let facts: [(String, Int)] =
            [("rows read", summary.rows)]
            + (summary.isDryRun
                ? [("would be kept", summary.accepted)]
                : [
                    ("added", summary.added), ("merged into a registered worker", summary.merged),
                    ("known already", summary.unchanged), ("two workers at once: decide", summary.conflicts),
                ])
            + [
                ("merged into an earlier row", summary.duplicates), ("not imported, with an error", summary.failed),
                ("without consent: never sent to", summary.unconsented.values.reduce(0, +)),
                ("without a region: no event reaches them", summary.withoutRegion),
            ]
        for (name, count) in facts { console.print(Wrapping.padded(name, to: 44) + Numbers.grouped(count)) }
        for (doubt, count) in summary.doubts.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
            console.say("look at \(Numbers.count(count, "row")): \(doubt)")
        }
        if let file = summary.errorFile {
            console.say("The rows with errors are in \(file): correct them there and import that file.")
        }
        if summary.isDryRun { console.print("Nothing was kept: this was a dry run.") }
    }

    static func json(_ summary: ImportSummary) -> JSONValue {
        func counts(_ values: [String: Int]) -> JSONValue {
            .object(values.sorted { $0.key < $1.key }.map { JSONValue.Member(name: $0.key, value: .int($0.value)) })
        }
        return .object([
            "rows": .int(summary.rows), "accepted": .int(summary.accepted), "added": .int(summary.added),
            "merged": .int(summary.merged), "unchanged": .int(summary.unchanged),
            "conflicts": .int(summary.conflicts), "duplicates": .int(summary.duplicates),
            "failed": .int(summary.failed), "unconsented": counts(summary.unconsented),
            "without_region": .int(summary.withoutRegion), "doubts": counts(summary.doubts),
            "errors": .array(summary.errors.map { .string(Redaction.masked($0.description)) }),
            "error_file": .text(summary.errorFile), "dry_run": .bool(summary.isDryRun),
        ])
    }
}
