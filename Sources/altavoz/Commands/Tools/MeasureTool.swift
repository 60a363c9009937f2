import ArgumentParser
import Catalog
import Foundation

/// `altavoz measure TEXT`
struct MeasureTool: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "measure", abstract: "How many SMS segments a text takes, and which characters make it dear.")

    @Argument(help: "The text.") var text: String?
    @OptionGroup var tool: ToolOptions

    func validate() throws { try tool.check(argument: text, named: "a text") }

    func run() throws {
        if tool.lines {
            LineStream.strings(failure: Self.failure) { Self.answer(SMSMeasure.measure($0)) }
            return
        }
        let measurement = SMSMeasure.measure(text ?? "")
        let console = Console.standard()
        if tool.json {
            console.print(Self.answer(measurement))
            return
        }
        console.print(
            "\(measurement.encoding.rawValue), \(Numbers.count(measurement.units, "unit")), "
                + Numbers.count(measurement.segments, "segment"))
        if !measurement.offenders.isEmpty {
            console.say("Only UCS-2 has: " + measurement.offenders.map(Bidi.isolated).joined(separator: " "))
        }
    }

    private static func answer(_ it: SMSMeasurement) -> JSONValue {
        .object([
            "encoding": .string(it.encoding.rawValue), "units": .int(it.units), "segments": .int(it.segments),
            "offenders": .list(it.offenders),
        ])
    }

    private static func failure(_ why: String) -> JSONValue {
        .object(["encoding": .null, "units": .null, "segments": .null, "offenders": .null, "error": .string(why)])
    }
}

/// What the small tools have in common.
struct ToolOptions: ParsableArguments {
    @Flag(help: "Print JSON.") var json = false

    @Flag(help: "Read one JSON value a line from standard input, print one JSON object a line.")
    var lines = false

    func check(argument: String?, named name: String) throws {
        if lines, argument != nil {
            throw ValidationError("--lines reads from standard input: leave the argument out.")
        }
        if !lines, argument == nil { throw ValidationError("Give \(name), or --lines.") }
    }
}
