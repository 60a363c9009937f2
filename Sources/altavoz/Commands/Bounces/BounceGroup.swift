import ArgumentParser

/// `altavoz bounce …`
struct BounceGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bounce", abstract: "Mails that come back.", subcommands: [BounceRead.self])
}
