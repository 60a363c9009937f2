import ArgumentParser
import Catalog
import Outreach

/// `altavoz message segments`
struct MessageSegments: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "segments", abstract: "How many SMS segments each message takes in each language.",
        discussion: """
            Measured with the configured programme name and address. --markdown prints the table of \
            Messages/README.md, which is measured with the texts' standard name and address instead.
            """)

    @Flag(help: "The table of Messages/README.md.") var markdown = false
    @OptionGroup var place: PlaceOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let configuration = try place.configuration()
        let catalog = try Assembly.catalog(configuration)
        let console = Console.standard()
        if markdown {
            console.print(catalog.segments().markdown)
            return
        }
        let table = catalog.segments(context: SampleContext.measured(configuration))
        if output.json {
            console.print(.array(table.cells.map(json)))
            return
        }
        console.print(
            Matrix(messages: table.messages, languages: table.languages).lines(width: console.width) {
                table[$0, $1].map { "\($0.segments)\($0.encoding == .ucs2 ? "*" : "")" } ?? "·"
            })
        console.print("* UCS-2: 70 characters in one segment, 67 in each of several; the others 160 and 153.")
    }

    private func json(_ cell: SegmentTable.Cell) -> JSONValue {
        .object([
            "message": .text(cell.message), "language": .text(cell.language),
            "encoding": .string(cell.measurement.encoding.rawValue), "units": .int(cell.measurement.units),
            "segments": .int(cell.measurement.segments),
        ])
    }
}

/// Messages down, languages across: as many side by side as fit, the rest below. A tag stands over its column in two
/// lines (`zh`, `Hans`), so that sixteen languages fit in 80 columns.
struct Matrix {
    let messages: [MessageKey]
    let languages: [LanguageTag]

    func lines(width: Int, cell: (MessageKey, LanguageTag) -> String) -> [String] {
        let name = messages.map { DisplayWidth.of($0.text) }.max() ?? 0
        var out: [String] = []
        var rest = languages[...]
        while !rest.isEmpty {
            var block: [(tag: LanguageTag, width: Int)] = []
            var used = name
            while let next = rest.first {
                let size = max(
                    Self.head(next).map(\.count).max() ?? 0, messages.map { cell($0, next).count }.max() ?? 0)
                if used + 1 + size > width, !block.isEmpty { break }
                block.append((next, size))
                used += 1 + size
                rest = rest.dropFirst()
            }
            if !out.isEmpty { out.append("") }
            for row in 0..<2 where row == 0 || block.contains(where: { Self.head($0.tag).count > 1 }) {
                out.append(line("", block.map { (Self.head($0.tag).dropFirst(row).first ?? "", $0.width) }, name))
            }
            for message in messages {
                out.append(line(message.text, block.map { (cell(message, $0.tag), $0.width) }, name))
            }
        }
        return out
    }

    private static func head(_ tag: LanguageTag) -> [String] {
        tag.text.split(separator: "-", maxSplits: 1).map(String.init)
    }

    private func line(_ head: String, _ cells: [(text: String, width: Int)], _ name: Int) -> String {
        var text = Wrapping.padded(head, to: name)
        for cell in cells { text += " " + Wrapping.padded(cell.text, to: cell.width, right: true) }
        while text.last == " " { text.removeLast() }
        return text
    }
}
