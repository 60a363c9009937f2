import ArgumentParser
import Catalog
import Outreach

/// `altavoz message coverage`
struct MessageCoverage: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "coverage", abstract: "How far each message has come in each language.")

    @Option(help: ArgumentHelp("As of this day (default: today).", valueName: "day"), transform: Checked.day)
    var on: CivilDate?

    @Option(
        help: ArgumentHelp("Write a web page to this file, which must not exist.", valueName: "file"),
        completion: .file(extensions: ["html"]))
    var html: String?

    @OptionGroup var place: PlaceOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let catalog = try Assembly.catalog(try place.configuration())
        let day = on ?? CivilDate(utc: SystemTime().now())
        let coverage = catalog.coverage(on: day)
        let console = Console.standard()
        if let html {
            let names = catalog.languages.mapValues(\.englishName)
            try NewFile.write(coverage.html(names: names, on: day), to: html)
            Console.complain("Wrote \(html).")
        }
        if output.json {
            console.print(
                .array(
                    coverage.cells.map {
                        .object([
                            "message": .text($0.message), "language": .text($0.language),
                            "state": .string($0.state.rawValue), "obstacles": .list($0.obstacles),
                        ])
                    }))
        } else if html == nil {
            console.print(Self.lines(coverage, width: console.width))
        }
    }

    /// One sign a cell.
    static func lines(_ coverage: Coverage, width: Int) -> [String] {
        var out = Matrix(messages: coverage.messages, languages: coverage.languages).lines(width: width) {
            String(coverage[$0, $1].sign)
        }
        out.append("")
        for state in Coverage.State.allCases {
            let text =
                "\(state.sign) \(Wrapping.padded(state.rawValue, to: 11))"
                + Wrapping.padded(Numbers.grouped(coverage.count(state)), to: 5, right: true) + "  "
            let lines = Wrapping.lines(state.sentence, width: width - DisplayWidth.of(text))
            for (index, line) in lines.enumerated() {
                out.append((index == 0 ? text : String(repeating: " ", count: DisplayWidth.of(text))) + line)
            }
        }
        return out
    }
}
