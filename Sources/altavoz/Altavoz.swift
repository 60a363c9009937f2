import ArgumentParser
import Foundation

/// The command: `altavoz campaign launch 3`.
@main
struct Altavoz: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "altavoz",
        abstract: "Bring know-your-rights messages to the workers who rebuild after a disaster.",
        discussion: """
            Every command that shows something takes --json. Results go to standard output, everything else to \
            standard error.

            EXIT STATUS
              0   done
              1   it failed; the sentence says why
              64  the command was called wrongly
              65  a file, or a value in one, cannot be used
              75  try again later: something else is using the database
            """,
        version: "0.1.0",
        groupedSubcommands: [
            CommandGroup(
                name: "Setting up",
                subcommands: [Initialise.self, Doctor.self, Actions.self, Backup.self, RestoreGroup.self]),
            CommandGroup(
                name: "People and places", subcommands: [WorkerGroup.self, RegionGroup.self, EventGroup.self]),
            CommandGroup(
                name: "Messages",
                subcommands: [MessageGroup.self, FactGroup.self, PlaybookGroup.self, PosterCommand.self]),
            CommandGroup(
                name: "Sending",
                subcommands: [
                    CampaignGroup.self, DeliveryGroup.self, ReplyGroup.self, GatewayGroup.self, BounceGroup.self,
                    Serve.self,
                    Rehearse.self,
                ]),
            CommandGroup(
                name: "Small tools",
                subcommands: [
                    MeasureTool.self, PhoneTool.self, EmailTool.self, WindowTool.self, LanguageTool.self,
                    ManualPage.self,
                ]),
        ])

    static func main() async {
        // A reader that closes early must not look like a crash; writes then fail and end the program.
        signal(SIGPIPE, SIG_IGN)
        do {
            let command = try parseAsRoot(CommandLineOrder.arranged(Array(CommandLine.arguments.dropFirst())))
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                var command = command
                try command.run()
            }
        } catch {
            Ending.exit(with: error)
        }
    }
}

/// Lets `--config` and `--data` stand before the subcommand as well as after it.
enum CommandLineOrder {
    static func arranged(_ arguments: [String]) -> [String] {
        var rest = arguments[...]
        var moved: [String] = []
        while let first = rest.first {
            if first.hasPrefix("--config=") || first.hasPrefix("--data=") {
                moved.append(first)
                rest = rest.dropFirst()
            } else if (first == "--config" || first == "--data"), rest.count >= 2 {
                moved += rest.prefix(2)
                rest = rest.dropFirst(2)
            } else {
                break
            }
        }
        guard !moved.isEmpty, !rest.isEmpty else { return arguments }
        let terminator = rest.firstIndex(of: "--") ?? rest.endIndex
        return Array(rest[..<terminator]) + moved + Array(rest[terminator...])
    }
}
