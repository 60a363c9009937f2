import ArgumentParser
import Foundation
import Outreach

/// `altavoz backup PATH`
struct Backup: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Copy the database while it is in use, and check the copy.",
        discussion: """
            The master key is not part of the copy. Keep it elsewhere. The copy knows that it is one: a daemon that is \
            given it sends nothing by itself of what may have been sent since. Put it in place with: altavoz restore from
            """)

    @Argument(help: "The file to write; it must not exist.", completion: .file()) var path: String
    @OptionGroup var place: PlaceOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let work = try Workplace.open(place)
        guard !FileManager.default.fileExists(atPath: path) else {
            throw Failure("\(path) exists already, and nothing is overwritten", remedy: "Name another file.")
        }
        let result = try await work.store.backUp(to: path, now: work.now)
        try FileMode.set(0o600, path)
        if output.json {
            work.console.print(
                .object([
                    "path": .string(result.path), "bytes": .int(result.bytes), "workers": .int(result.workers),
                    "deliveries": .int(result.deliveries),
                ]))
        } else {
            work.console.say(
                "Copied \(Numbers.count(result.workers, "worker")) and "
                    + "\(Numbers.count(result.deliveries, "delivery", "deliveries")) to \(result.path) "
                    + "(\(Numbers.grouped(Int(result.bytes))) bytes); the copy was opened and is whole.")
        }
    }
}
