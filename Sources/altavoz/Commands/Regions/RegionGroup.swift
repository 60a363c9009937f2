import ArgumentParser
import Outreach

/// `altavoz region …`
struct RegionGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "region", abstract: "States, counties and ZIP codes.",
        subcommands: [RegionList.self, RegionShow.self])
}

/// `altavoz region list`
struct RegionList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "States, or the counties of one state.")

    @Option(help: ArgumentHelp("A state by postal code, name or GEOID, such as CA.", valueName: "state"))
    var state: String?
    @OptionGroup var place: PlaceOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let table = try Assembly.regions(try place.configuration())
        let console = Console.standard()
        var found = table.states
        if let state {
            guard let region = table.state(state) else {
                throw BadInput(
                    field: "state", found: "\"\(state)\"", expected: "a state such as CA, California or 06",
                    remedy: "See: altavoz region list")
            }
            found = table.counties(of: region.geoid)
        }
        if output.json { console.print(.array(found.map(RegionJSON.region))) } else { RegionJSON.show(found, console) }
    }
}

/// `altavoz region show REGION`
struct RegionShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "One region by GEOID, ZIP code or name; all of them when the name is ambiguous.")

    @Argument(help: "06037, 90272 or \"Los Angeles\".") var region: String
    @Option(help: ArgumentHelp("Only in this state, such as CA.", valueName: "state")) var state: String?
    @OptionGroup var place: PlaceOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let table = try Assembly.regions(try place.configuration())
        let console = Console.standard()
        var found: [Region] = []
        if let geoid = GEOID(region), let known = table.region(geoid) { found.append(known) }
        if let zip = ZIPCode(region) {
            for county in table.counties(zip: zip) {
                if let known = table.region(county), !found.contains(known) { found.append(known) }
            }
        }
        if found.isEmpty { found = table.counties(named: region, state: state.flatMap { table.state($0)?.state }) }
        if found.isEmpty, let known = table.state(region) { found = [known] }
        guard !found.isEmpty else {
            throw BadInput(
                field: "region", found: "\"\(region)\"", expected: "a GEOID, a ZIP code of California or a name",
                remedy: "See: altavoz region list --state CA")
        }
        if output.json { console.print(.array(found.map(RegionJSON.region))) } else { RegionJSON.show(found, console) }
    }
}

enum RegionJSON {
    /// The fields are documented in the article JSON.
    static func region(_ region: Region) -> JSONValue {
        .object([
            "geoid": .text(region.geoid),
            "kind": .string(region.geoid.kind.rawValue),
            "name": .string(region.name),
            "full_name": .string(region.fullName),
            "state": .string(region.state),
            "time_zones": .list(region.zones.names),
            "current": .bool(region.isCurrent),
        ])
    }

    static func show(_ regions: [Region], _ console: Console) {
        var table = Table([.text("GEOID"), .wrapping("name"), .text("state"), .wrapping("time zones")])
        for region in regions {
            table.add(
                region.geoid.text, region.fullName + (region.isCurrent ? "" : " (replaced)"), region.state,
                region.zones.names.joined(separator: ", "))
        }
        console.print(table)
    }
}
