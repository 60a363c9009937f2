import ArgumentParser
import Foundation
import Outreach

/// `altavoz window --zone Z --open 08:00-21:00 --at T`
struct WindowTool: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "window", abstract: "Whether sending is allowed at a moment, and when next.",
        discussion: "With --lines, each line is an object: {\"zone\":…,\"open\":…,\"at\":…}.")

    @Option(help: ArgumentHelp("An IANA time zone, such as America/Los_Angeles.", valueName: "zone"))
    var zone: String?
    @Option(help: ArgumentHelp("Local hours, such as 08:00-21:00.", valueName: "hours")) var open: String?
    @Option(help: ArgumentHelp("A time with an offset, such as 2026-11-01T09:30:00Z.", valueName: "time"))
    var at: String?
    @OptionGroup var tool: ToolOptions

    func validate() throws {
        let given = [zone, open, at].compactMap { $0 }
        if tool.lines, !given.isEmpty { throw ValidationError("--lines reads --zone, --open and --at from its lines.") }
        if !tool.lines, given.count < 3 { throw ValidationError("Give --zone, --open and --at, or --lines.") }
    }

    private struct Question: Decodable {
        let zone: String
        let open: String
        let at: String
    }

    func run() throws {
        if tool.lines {
            LineStream.objects(Question.self, failure: Self.failure) { question in
                do {
                    return try Self.answer(zone: question.zone, open: question.open, at: question.at)
                } catch {
                    return Self.failure((error as? BadInput)?.description ?? String(describing: error))
                }
            }
            return
        }
        let answer = try Self.answer(zone: zone ?? "", open: open ?? "", at: at ?? "")
        let console = Console.standard()
        if tool.json {
            console.print(answer)
        } else if answer["open"] == .bool(true) {
            console.print("open")
        } else if case .string(let next) = answer["next_open"] {
            console.print("closed; opens at \(next)")
        } else {
            console.print("closed, and never opens")
        }
    }

    private static func answer(zone: String, open: String, at: String) throws -> JSONValue {
        guard let zones = ZoneSet([zone]) else {
            throw BadInput(
                field: "zone", found: "\"\(zone)\"", expected: "an IANA time zone such as America/Los_Angeles")
        }
        guard let hours = HoursOfDay(open) else {
            throw BadInput(field: "open", found: "\"\(open)\"", expected: HoursOfDay.expectation)
        }
        guard let time = Timestamp(iso8601: at) else {
            throw BadInput(
                field: "at", found: "\"\(at)\"", expected: "a time with an offset such as 2026-11-01T09:30:00Z")
        }
        let window = SendWindow(zones: zones, hours: [hours])
        let next = window.nextOpen(from: time)
        return .object(["open": .bool(next == time), "next_open": .text(next)])
    }

    private static func failure(_ why: String) -> JSONValue {
        .object(["open": .null, "next_open": .null, "error": .string(why)])
    }
}
