import ArgumentParser
import Foundation
import Outreach

/// `altavoz event import FILE`
struct EventImport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Read disaster declarations from a feed's document.",
        discussion: """
            Rows of one disaster become one event; what a later document changes becomes a revision. A row that \
            cannot be used is set aside with its reason, and the rest goes on.
            """)

    @Argument(help: "The document, - for standard input.", completion: .file()) var file: String
    @Option(help: "The feed it comes from.", completion: .list(Assembly.feeds.map(\.name)))
    var feed = "openfema"
    @Option(
        help: ArgumentHelp("Only this disaster, by the source's name; may be repeated.", valueName: "name"))
    var only: [String] = []
    @Flag(help: "Read and show, record nothing.") var dryRun = false
    @OptionGroup var person: PersonOptions
    @OptionGroup var place: PlaceOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        guard let reader = Assembly.feeds.first(where: { $0.name == feed }) else {
            throw BadInput(
                field: "feed", found: "\"\(feed)\"", expected: Assembly.feeds.map(\.name).joined(separator: ", "))
        }
        let reading: FeedReading
        do {
            reading = try reader.read(try InputFile.bytes(file))
        } catch var error as BadInput {
            error.file = error.file ?? file
            throw error
        }
        let reports = only.isEmpty ? reading.reports : reading.reports.filter { only.contains($0.sourceID) }
        if !only.isEmpty, reports.isEmpty {
            throw Failure("\(file) has no disaster named \(only.joined(separator: ", "))")
        }
        var changes: [(EventReport, EventChange?)] = []
        let console = Console.standard()
        if dryRun {
            changes = reports.map { ($0, nil) }
        } else {
            let work = try Workplace.open(place)
            let name = try person.name()
            for report in reports {
                changes.append((report, try await work.store.recordEvent(report, by: name, now: work.now)))
            }
        }
        if output.json {
            console.print(json(changes, reading.quarantined))
        } else {
            show(changes, reading.quarantined, console)
        }
        if changes.isEmpty, !reading.quarantined.isEmpty { throw ExitCode(Failure.Status.badData.rawValue) }
    }

    private func show(_ changes: [(EventReport, EventChange?)], _ aside: [FeedQuarantine], _ console: Console) {
        for (report, change) in changes {
            let what = Numbers.count(report.regions.count, "region")
            let place =
                switch change {
                case .added(let id): "added as event \(id)"
                case .revised(let id, let revision): "event \(id), revision \(revision.revision): \(revision.summary)"
                case .unchanged(let id): "event \(id), nothing new"
                case nil: "read only"
                }
            console.say("\(report.sourceID)  \(report.title) (\(report.kind.rawValue), \(what)): \(place)")
        }
        if changes.isEmpty { console.print("No disaster that concerns us in \(file).") }
        for row in aside { Console.complain("\(file): \(row.place) is set aside: \(row.reason)") }
    }

    private func json(_ changes: [(EventReport, EventChange?)], _ aside: [FeedQuarantine]) -> JSONValue {
        .object([
            "events": .array(
                changes.map { report, change in
                    let word =
                        switch change {
                        case .added: "added"
                        case .revised: "revised"
                        case .unchanged: "unchanged"
                        case nil: "read"
                        }
                    return .object([
                        "event": change.map { .int($0.event.rawValue) } ?? .null,
                        "change": .string(word),
                        "source_id": .string(report.sourceID),
                        "title": .string(report.title),
                        "kind": .string(report.kind.rawValue),
                        "regions": .list(report.regions),
                    ])
                }),
            "set_aside": .array(
                aside.map { .object(["place": .string($0.place), "reason": .string($0.reason)]) }),
        ])
    }
}

/// A document named on the command line.
enum InputFile {
    static func bytes(_ path: String) throws -> [UInt8] {
        if path == "-" { return Array(FileHandle.standardInput.readDataToEndOfFile()) }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw BadInput(
                file: path, found: "no such file, or one that may not be read", expected: "a readable file",
                remedy: "Check the name and its permissions.")
        }
        return Array(data)
    }
}
