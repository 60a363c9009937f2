import ArgumentParser
import Foundation
import Outreach
import SQLiteStore

/// `altavoz restore …`
struct RestoreGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "Put a backup in place, and decide what becomes of what it cannot know.",
        discussion: """
            A copy of the database does not know what was sent after it was made. A daemon that is given one, however it \
            was made, pauses every campaign, calls "unknown" whatever may have been sent since, and sends nothing of it. \
            A person then looks (restore show), decides (restore settle) and lets campaigns go on (campaign resume).
            """,
        subcommands: [RestoreFrom.self, RestoreShow.self, RestoreSettle.self])
}

/// `altavoz restore from FILE`
struct RestoreFrom: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "from", abstract: "Check a backup and put it where the database belongs.",
        discussion: """
            The data folder must hold the master key of that database, and no database: an old one is moved away by hand, \
            never overwritten. Stop the daemon first.
            """)

    @Argument(help: "What altavoz backup wrote.", completion: .file()) var path: String
    @OptionGroup var place: PlaceOptions

    func run() async throws {
        let folder = DataFolder(path: try place.configuration().data)
        guard FileManager.default.fileExists(atPath: path) else {
            throw Failure("There is no file \(path)", remedy: "Name what altavoz backup wrote.", status: .badData)
        }
        guard FileManager.default.fileExists(atPath: folder.masterKey) else {
            throw Failure(
                "\(folder.path) has no master key, and without it nobody can read the backup",
                remedy: "Put the copy of master.key there first, mode 0600; it is kept apart from the backups.")
        }
        for old in [folder.database, folder.database + "-wal"] where FileManager.default.fileExists(atPath: old) {
            throw Failure(
                "\(old) exists already, and nothing is overwritten",
                remedy: "Stop the daemon and move \(folder.database) and what begins with its name to another folder.")
        }
        guard let lock = try DataFolderLock.take(in: folder.path) else {
            throw Failure("A daemon is using \(folder.path)", remedy: "Stop it first.", status: .tryAgain)
        }
        defer { withExtendedLifetime(lock) {} }
        do {
            try FileManager.default.copyItem(atPath: path, toPath: folder.database)
            try FileMode.set(0o600, folder.database)
            let store = try folder.open()
            let problems = try await store.problems()
            guard problems.isEmpty else {
                throw Failure("The backup is damaged: \(problems[0])", remedy: "Use an older one.", status: .badData)
            }
            let copiedAt = try await store.lineage().copiedAt
            try store.close()
            let console = Console.standard()
            console.print("Put \(path) in place as \(folder.database); it is whole and fits the key.")
            if let copiedAt {
                console.say(
                    "It knows nothing after \(copiedAt): no sending, no STOP, no worker forgotten since. The daemon will "
                        + "start with every campaign paused.")
            }
            console.print("Next: altavoz serve; altavoz restore show")
        } catch {
            // What cannot be used must not lie there as if it could.
            for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: folder.database + end) }
            throw error
        }
    }
}

/// `altavoz restore show`
struct RestoreShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "What a restored database cannot know, and what was done about it.")

    @OptionGroup var place: PlaceOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let folder = DataFolder(path: try place.configuration().data)
        let store = try folder.open()
        let keeper = LineageKeeper(folder: folder, store: store)
        let console = Console.standard()
        let restoration = try await store.lineage().restoration
        let finding = try await keeper.finding()
        if output.json {
            console.print(
                .object([
                    "sign": .text((finding ?? restoration?.finding)?.sign.rawValue),
                    "since": .text((finding ?? restoration?.finding)?.since),
                    "noticed_at": .text(restoration?.noticedAt),
                    "unknown": restoration.map { .int($0.unknown) } ?? .null,
                    "held_steps": restoration.map { .int($0.heldSteps) } ?? .null,
                    "paused_campaigns": restoration.map { .int($0.pausedCampaigns) } ?? .null,
                ]))
            return
        }
        if let finding {
            console.say(finding.sentence + ".")
            console.say(
                "No daemon has used it since. The next one will pause every campaign and call unknown what may have been "
                    + "sent since; nothing of it is sent again by itself. Start it with: altavoz serve")
        } else if let restoration {
            for line in Self.lines(restoration) { console.say(line) }
        } else {
            console.print("The database is what the last daemon left. Nothing waits for a decision.")
        }
    }

    static func lines(_ found: Restoration) -> [String] {
        [
            "\(found.finding.sentence).",
            "Noticed at \(found.noticedAt): \(Numbers.count(found.pausedCampaigns, "campaign")) paused, "
                + "\(Numbers.count(found.unknown, "delivery", "deliveries")) called unknown and "
                + "\(Numbers.count(found.heldSteps, "step")) held, since they may have been sent in between.",
            "It cannot know of any STOP, START, new or forgotten worker, launch or decision in between. Before a campaign "
                + "goes on, record those again: from the provider's log of incoming messages, and from whoever did it. A STOP: "
                + "altavoz worker stop CONTACT --as NAME",
            "If somebody may have sent in between: altavoz restore settle --as NAME. What is unknown stays so.",
            "If certainly nobody did (the folder was only moved, say): "
                + "altavoz restore settle --nothing-was-sent --as NAME",
            "Then let each campaign go on: altavoz campaign resume ID --as NAME",
        ]
    }
}

/// `altavoz restore settle`
struct RestoreSettle: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "settle", abstract: "Decide about what a restored database cannot know; on record for good.",
        discussion: "Campaigns stay paused until each is resumed.")

    @Flag(help: "Certainly nothing was sent since the copy was made: what is unknown for that reason may go on.")
    var nothingWasSent = false
    @Flag(help: "Do not ask.") var yes = false
    @OptionGroup var person: PersonOptions
    @OptionGroup var place: PlaceOptions

    func run() async throws {
        let configuration = try place.configuration()
        let store = try DataFolder(path: configuration.data).open()
        let console = Console.standard()
        if nothingWasSent {
            try Confirmation.ask(
                "If this is wrong, workers get messages twice. Type \"nothing was sent\" to go on:",
                word: "nothing was sent", isGiven: yes, console: console)
        }
        let back = try await store.settleRestoration(
            nothingWasSent: nothingWasSent, by: try person.name(), now: SystemTime().now())
        if nothingWasSent {
            console.print("\(Numbers.count(back, "delivery", "deliveries")) may go on once the campaigns are resumed.")
        } else {
            console.print("Settled. What is unknown stays so: altavoz delivery list --state unknown")
        }
        console.print("Next, for each campaign: altavoz campaign resume ID --as NAME")
    }
}
