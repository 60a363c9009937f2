import ArgumentParser

/// `altavoz reply …`
struct ReplyGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reply", abstract: "What workers write back.", subcommands: [ReplyClassify.self])
}
