import ArgumentParser
import Catalog
import Outreach

/// `altavoz message preview KEY --language fa --channel sms`
struct MessagePreview: AsyncParsableCommand {
    /// What of a message is shown.
    enum Part: String, CaseIterable, ExpressibleByArgument { case sms, email, page }

    static let configuration = CommandConfiguration(
        commandName: "preview", abstract: "A message as the worker sees it, at the width of a phone.",
        discussion: "In an SMS, a │ stands where one segment ends and the next begins.")

    @OptionGroup var text: TextOptions
    @Option(help: "The SMS, the email or the page behind the link.") var channel = Part.sms

    @Option(help: ArgumentHelp("Columns of the phone.", valueName: "count"), transform: Checked.count)
    var columns = TextPreview.phoneWidth
    @OptionGroup var place: PlaceOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let configuration = try place.configuration()
        let catalog = try Assembly.catalog(configuration)
        let context = SampleContext.of(configuration)
        let today = CivilDate(utc: SystemTime().now())
        let console = Console.standard()
        var values: [JSONValue] = []
        var missing: [LanguageTag] = []
        for language in try text.languages(catalog) {
            guard let shown = shown(catalog, language, context, today) else {
                missing.append(language)
                continue
            }
            let lines = TextPreview.lines(
                shown.text, width: columns, direction: shown.isRightToLeft ? .rightToLeft : .leftToRight,
                marksSegments: channel == .sms)
            if output.json {
                values.append(json(shown, language, lines))
            } else {
                show(shown, language, lines, console)
            }
        }
        if output.json { console.print(.array(values)) }
        if !missing.isEmpty {
            throw Failure("\(text.key) has no \(channel.rawValue) in \(missing.map(\.text).joined(separator: ", "))")
        }
    }

    private struct Shown {
        let text: String
        let isRightToLeft: Bool
        /// SMS only.
        let measure: SMSMeasurement?
    }

    private func shown(_ catalog: MessageCatalog, _ language: LanguageTag, _ context: MessageContext, _ day: CivilDate)
        -> Shown?
    {
        switch channel {
        case .sms:
            catalog.text(text.key, language: language, channel: .sms, context: context, on: day).map {
                Shown(text: $0.body, isRightToLeft: $0.isRightToLeft, measure: SMSMeasure.measure($0.body))
            }
        case .email:
            catalog.text(text.key, language: language, channel: .email, context: context, on: day).map {
                Shown(
                    text: ($0.subject.map { $0 + "\n\n" } ?? "") + $0.body, isRightToLeft: $0.isRightToLeft,
                    measure: nil)
            }
        case .page:
            catalog.page(text.key, language: language, context: context, on: day).map {
                Shown(text: $0.text, isRightToLeft: $0.isRightToLeft, measure: nil)
            }
        }
    }

    private func json(_ shown: Shown, _ language: LanguageTag, _ lines: [String]) -> JSONValue {
        .object([
            "key": .text(text.key), "language": .text(language), "channel": .string(channel.rawValue),
            "encoding": shown.measure.map { .string($0.encoding.rawValue) } ?? .null,
            "units": shown.measure.map { .int($0.units) } ?? .null,
            "segments": shown.measure.map { .int($0.segments) } ?? .null,
            "offenders": .list(shown.measure?.offenders ?? []), "text": .string(shown.text), "lines": .list(lines),
            "right_to_left": .bool(shown.isRightToLeft),
        ])
    }

    private func show(_ shown: Shown, _ language: LanguageTag, _ lines: [String], _ console: Console) {
        let measured = shown.measure.map {
            ": \($0.encoding.rawValue), \(Numbers.count($0.units, "unit")), \(Numbers.count($0.segments, "segment"))"
        }
        console.print(console.style.bold("\(text.key) \(language)") + (measured ?? ", \(channel.rawValue)"))
        console.print("  ┌" + String(repeating: "─", count: columns + 2) + "┐")
        for line in lines { console.print("  │ " + Wrapping.padded(line, to: columns) + " │") }
        console.print("  └" + String(repeating: "─", count: columns + 2) + "┘")
        // A few characters can be written otherwise; a whole script cannot.
        if let measure = shown.measure, (1...8).contains(measure.offenders.count), measure.segments > 1 {
            console.say("  dear because of: " + measure.offenders.map(Bidi.isolated).joined(separator: " "))
        }
        console.print()
    }
}
