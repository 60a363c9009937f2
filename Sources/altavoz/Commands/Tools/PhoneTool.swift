import ArgumentParser
import Foundation
import Outreach
import Registry

/// `altavoz phone NUMBER`
struct PhoneTool: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "phone", abstract: "Read a telephone number as an import would.",
        discussion: "The only command besides email that shows a contact in clear: the one that you gave it.")

    @Argument(help: "The number.") var number: String?

    @Option(help: ArgumentHelp("The country of numbers without a country code.", valueName: "code"))
    var region = "US"

    @OptionGroup var tool: ToolOptions
    @OptionGroup var place: PlaceOptions

    func validate() throws {
        try tool.check(argument: number, named: "a number")
        guard region.count == 2, region.allSatisfy({ $0.isASCII && $0.isLetter }) else {
            throw ValidationError("--region is a country's two letters, such as US.")
        }
    }

    func run() throws {
        // Only time zones need the tables; without them the rest still holds.
        let table = try? Assembly.regions(place.configuration())
        let parser = PhoneParser(regions: table)
        let region = region.uppercased()
        if tool.lines {
            LineStream.strings(failure: Self.failure) { Self.answer(parser.parse($0, region: region)) }
            return
        }
        let reading = parser.parse(number ?? "", region: region)
        let console = Console.standard()
        if tool.json {
            console.print(Self.answer(reading))
            return
        }
        guard let e164 = reading.e164 else {
            throw BadInput(
                field: "phone", found: reading.found(in: number ?? ""),
                expected: "a telephone number such as 213-555-0142")
        }
        console.print("\(e164.unmasked)  \(reading.type.rawValue)")
        if let zones = reading.zones { console.say("time zones: " + zones.names.joined(separator: ", ")) }
        for doubt in reading.doubts { console.say("look at it: " + doubt) }
    }

    private static func answer(_ reading: PhoneReading) -> JSONValue {
        .object([
            "e164": .text(reading.e164?.unmasked), "error": .text(reading.error),
            "possible": .bool(reading.isPossible), "type": .string(reading.type.rawValue),
            "time_zones": .list(reading.zones?.names ?? []),
        ])
    }

    private static func failure(_ why: String) -> JSONValue {
        .object(["e164": .null, "error": .string(why), "possible": .null, "type": .null, "time_zones": .null])
    }
}

/// `altavoz email ADDRESS`
struct EmailTool: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "email", abstract: "Read an email address as an import would.")

    @Argument(help: "The address.") var address: String?
    @OptionGroup var tool: ToolOptions

    func validate() throws { try tool.check(argument: address, named: "an address") }

    func run() throws {
        if tool.lines {
            LineStream.strings(failure: Self.failure) { Self.answer(EmailParser.read($0)) }
            return
        }
        let reading = EmailParser.read(address ?? "")
        let console = Console.standard()
        if tool.json {
            console.print(Self.answer(reading))
            return
        }
        guard let found = reading.address else {
            throw BadInput(
                field: "email", found: reading.found(in: address ?? ""),
                expected: "an address such as maria@example.org")
        }
        console.print(found.unmasked)
        for doubt in reading.doubts { console.say("look at it: " + doubt) }
    }

    private static func answer(_ reading: EmailReading) -> JSONValue {
        .object(["address": .text(reading.address?.unmasked), "error": .text(reading.error)])
    }

    private static func failure(_ why: String) -> JSONValue { .object(["address": .null, "error": .string(why)]) }
}
