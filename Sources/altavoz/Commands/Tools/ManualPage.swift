import ArgumentParser
import Foundation

/// `altavoz man`
struct ManualPage: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "man", abstract: "Print the manual page.",
        discussion: "Read it with: altavoz man | man -l -")

    func run() throws { Console.standard().print(Self.page) }

    static var page: String {
        var lines = [
            ".TH ALTAVOZ 1 \"\" \"altavoz \(Altavoz.configuration.version)\" \"User Commands\"",
            ".SH NAME", "altavoz \\- \(escaped(Altavoz.configuration.abstract))",
            ".SH DESCRIPTION",
        ]
        lines += block(Altavoz.helpMessage(columns: 76))
        lines.append(".SH COMMANDS")
        for (path, command) in leaves(Altavoz.self, path: []) {
            lines.append(".SS \(escaped((["altavoz"] + path).joined(separator: " ")))")
            lines += block(Altavoz.helpMessage(for: command, columns: 76))
        }
        return lines.joined(separator: "\n")
    }

    private static func leaves(_ command: any ParsableCommand.Type, path: [String]) -> [(
        [String], any ParsableCommand.Type
    )] {
        let children = command.configuration.subcommands
        if children.isEmpty { return [(path, command)] }
        return children.flatMap { leaves($0, path: path + [$0.configuration.commandName ?? ""]) }
    }

    private static func block(_ text: String) -> [String] {
        [".nf"] + text.split(separator: "\n", omittingEmptySubsequences: false).map { escaped(String($0)) } + [".fi"]
    }

    private static func escaped(_ text: String) -> String {
        let plain = text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
        return plain.hasPrefix(".") || plain.hasPrefix("'") ? "\\&" + plain : plain
    }
}
