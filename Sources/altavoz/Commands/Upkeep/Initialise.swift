import ArgumentParser
import Outreach

/// `altavoz init`
struct Initialise: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Make the data folder, the master key and an empty database.",
        discussion: """
            The folder gets mode 0700, the key 0600. Without the key nobody, you included, can read a phone number \
            or address in the database: keep a copy of it in another place than the copies of the database.
            """)

    @OptionGroup var place: PlaceOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let folder = DataFolder(path: try place.configuration().data)
        _ = try folder.create(now: SystemTime().now())
        let console = Console.standard()
        if output.json {
            console.print(
                .object([
                    "data": .string(folder.path), "database": .string(folder.database),
                    "master_key": .string(folder.masterKey),
                ]))
            return
        }
        console.print("Made \(folder.database) and \(folder.masterKey).")
        console.say(
            "Keep a copy of the key away from the copies of the database: without it nothing in there can be read.")
        console.print("Next: altavoz doctor; altavoz event import FILE; altavoz worker import FILE")
    }
}
