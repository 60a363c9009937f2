import ArgumentParser
import Catalog
import Outreach

/// `altavoz fact …`
struct FactGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fact", abstract: "The dated values that messages quote, and when they run out.",
        subcommands: [FactList.self, FactDueCommand.self, FactCheck.self])
}

/// `altavoz fact list`
struct FactList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Every fact with its value, confidence and last day.")

    @OptionGroup var place: PlaceOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let catalog = try Assembly.catalog(try place.configuration())
        let quotations = catalog.quotations
        let console = Console.standard()
        if output.json {
            console.print(.array(catalog.factsInOrder.map { FactJSON.fact($0, quotations[$0.id] ?? []) }))
            return
        }
        var table = Table([
            .text("fact"), .wrapping("value"), .text("confidence"), .text("last day"), .number("quoted by"),
        ])
        for fact in catalog.factsInOrder {
            table.add(
                fact.id, fact.value, FactWords.confidence(fact), fact.expires.map(\.description) ?? "no end known",
                Numbers.grouped(quotations[fact.id]?.count ?? 0))
        }
        console.print(table)
        console.say("Quoted by: how many messages that are switched on quote it in some language.")
    }
}

/// `altavoz fact due`
struct FactDueCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "due", abstract: "What runs out soon, what that would stop, and who must look where.",
        discussion: "Facts that have run out already and unconfirmed ones are shown too; the most urgent come first.")

    @Option(help: ArgumentHelp("How many days to look ahead.", valueName: "days"), transform: Checked.count)
    var within = 60
    @Option(help: ArgumentHelp("As of this day (default: today).", valueName: "day"), transform: Checked.day)
    var on: CivilDate?
    @OptionGroup var place: PlaceOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let catalog = try Assembly.catalog(try place.configuration())
        let due = catalog.factsDue(on: on ?? CivilDate(utc: SystemTime().now()), within: within)
        let console = Console.standard()
        if output.json {
            console.print(.array(due.map(FactJSON.due)))
            return
        }
        if due.isEmpty { console.print("No fact runs out within \(Numbers.count(within, "day")).") }
        for it in due {
            let state = FactWords.state(it)
            console.say(
                console.style.bold(it.fact.id) + " (\"\(it.fact.value)\"): "
                    + (it.daysLeft ?? 1 > 0 && it.fact.confidence != .low
                        ? console.style.warning(state) : console.style.bad(state)))
            console.print(FactWords.lines(it, width: console.width))
            console.print()
        }
    }
}

/// `altavoz fact check`
struct FactCheck: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Whether any message quotes a fact that is expired or unconfirmed.",
        discussion: "Ends with 1 when one does: such messages do not go out.")

    @Option(help: ArgumentHelp("As of this day (default: today).", valueName: "day"), transform: Checked.day)
    var on: CivilDate?
    @OptionGroup var place: PlaceOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let catalog = try Assembly.catalog(try place.configuration())
        let day = on ?? CivilDate(utc: SystemTime().now())
        let faults = catalog.factsDue(on: day, within: 0).filter { !$0.quotedBy.isEmpty }
        let console = Console.standard()
        if output.json {
            console.print(.array(faults.map(FactJSON.due)))
        } else if faults.isEmpty {
            let quoted = catalog.quotations.count
            console.say("All \(Numbers.count(quoted, "fact")) that messages quote hold on \(day).")
        } else {
            for it in faults {
                console.say(console.style.bold(it.fact.id) + ": " + console.style.bad(FactWords.state(it)))
                console.print(FactWords.lines(it, width: console.width))
                console.print()
            }
        }
        if !faults.isEmpty { throw ExitCode(Failure.Status.failed.rawValue) }
    }
}

/// Facts in words.
enum FactWords {
    static func confidence(_ fact: Fact) -> String {
        switch fact.confidence {
        case .high: "high"
        case .medium: "medium"
        case .low: "unconfirmed"
        }
    }

    /// `runs out in 38 days, after 2026-12-31`
    static func state(_ it: MessageCatalog.DueFact) -> String {
        var parts: [String] = []
        if let left = it.daysLeft, let last = it.fact.expires {
            parts.append(
                left > 0
                    ? "runs out in \(Numbers.count(left, "day")), after \(last)"
                    : "expired after \(last), \(Numbers.count(1 - left, "day")) ago")
        }
        if it.fact.confidence == .low { parts.append("unconfirmed") }
        return parts.joined(separator: "; ")
    }

    /// What it stops, and who must look where.
    static func lines(_ it: MessageCatalog.DueFact, width: Int) -> [String] {
        var lines: [String] = []
        func add(_ text: String) {
            for (index, line) in Wrapping.lines(text, width: width - 4).enumerated() {
                lines.append((index == 0 ? "  " : "    ") + line)
            }
        }
        if it.quotedBy.isEmpty { add("No message quotes it.") }
        for quotation in it.quotedBy {
            add("\(quotation.message): \(quotation.languages.map(\.text).joined(separator: " "))")
        }
        add(it.fact.check)
        return lines
    }
}

/// Facts as JSON.
enum FactJSON {
    static func fact(_ fact: Fact, _ quotations: [MessageCatalog.Quotation]) -> JSONValue {
        .object([
            "id": .string(fact.id), "type": .string(fact.kind.rawValue), "value": .string(fact.value),
            "jurisdiction": .string(fact.jurisdiction), "confidence": .string(fact.confidence.rawValue),
            "source": .string(fact.source), "source_date": .string(fact.sourceDate), "as_of": .text(fact.asOf),
            "expires": .text(fact.expires), "check": .string(fact.check), "quoted_by": quotedBy(quotations),
        ])
    }

    static func due(_ it: MessageCatalog.DueFact) -> JSONValue {
        .object([
            "id": .string(it.fact.id), "value": .string(it.fact.value),
            "confidence": .string(it.fact.confidence.rawValue), "expires": .text(it.fact.expires),
            "days_left": .number(it.daysLeft), "check": .string(it.fact.check), "source": .string(it.fact.source),
            "quoted_by": quotedBy(it.quotedBy),
        ])
    }

    private static func quotedBy(_ quotations: [MessageCatalog.Quotation]) -> JSONValue {
        .array(
            quotations.map { .object(["message": .text($0.message), "languages": .list($0.languages)]) })
    }
}
