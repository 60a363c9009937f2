import ArgumentParser
import Foundation
import Logging
import Outreach

/// `altavoz rehearse`
struct Rehearse: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rehearse", abstract: "Play a whole campaign against simulated carriers.",
        discussion: """
            Makes a fresh database, imports a real declaration and invented workers, drafts, previews, approves and \
            launches a playbook, and plays it through a year of virtual days. The carriers are simulated, on this \
            machine, and behave as carriers do. Nothing leaves this machine, and the same seed gives the same report.
            """)

    @Option(help: "How many invented workers.", transform: Checked.count) var workers = 5_000
    @Option(help: "The same seed gives the same run.") var seed: UInt64 = 1
    @Option(help: "Virtual days.", transform: Checked.count) var days = 365
    @Option(help: "The playbook.") var playbook = "wildfire"

    @Flag(
        help: """
            By recorded calls instead of texts, to those who agreed to calls. Where the catalog has no recording, one is \
            imagined; nobody is called and nothing is played.
            """)
    var calls = false

    @Option(
        help: ArgumentHelp("The declaration, as OpenFEMA gives it.", valueName: "file"),
        completion: .file(extensions: ["json", "csv"]))
    var declaration = "Config/events/dr-4856-ca.json"

    @OptionGroup var place: PlaceOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        var configuration = try place.configuration()
        if place.data == nil { configuration.data = ".build/rehearsal" }
        let folder = DataFolder(path: configuration.data)
        if folder.exists {
            throw Failure(
                "There is a database in \(folder.path) already, and a rehearsal needs a fresh one",
                remedy: "Remove that folder, or name another one with --data.")
        }
        LoggingSystem.bootstrap { _ in SwiftLogNoOpLogHandler() }
        let rehearsal = RehearsalRun(
            configuration: configuration, folder: folder, workers: workers, seed: seed, days: days,
            playbook: playbook, calls: calls, declaration: declaration, isQuiet: output.json, console: .standard())
        let view = try await rehearsal.run()
        if output.json { Console.standard().print(view.json) }
    }
}
