import ArgumentParser
import Foundation
import Outreach

/// `altavoz event declare`
struct EventDeclare: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "declare",
        abstract: "Declare a disaster event by hand; saying it again with more regions revises it.")

    @Option(help: "What it is called, in the words that messages will use.") var title: String

    @Option(
        help: ArgumentHelp("wildfire, flood, earthquake, storm or other.", valueName: "kind"),
        completion: .list(HazardKind.allCases.map(\.rawValue)), transform: Checked.word)
    var kind: HazardKind

    @Option(
        help: ArgumentHelp("A county or state by GEOID; may be repeated.", valueName: "geoid"),
        transform: Checked.text)
    var region: [GEOID]

    @Option(
        help: ArgumentHelp("The day of the declaration (default: today, UTC).", valueName: "day"),
        transform: Checked.day)
    var declared: CivilDate?

    @Option(help: ArgumentHelp("The day on which it began.", valueName: "day"), transform: Checked.day)
    var begins: CivilDate?

    @Option(
        help: ArgumentHelp(
            "A name of its own, by which a later call revises it (default: made from the title).", valueName: "name"))
    var id: String?

    @OptionGroup var person: PersonOptions
    @OptionGroup var place: PlaceOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        if title.trimmingCharacters(in: .whitespaces).isEmpty || title.count > 120 {
            throw ValidationError("--title has 1 to 120 characters.")
        }
        if region.isEmpty { throw ValidationError("Name at least one --region.") }
        if let id, !isKebabCase(id) {
            throw ValidationError("--id is made of lower-case words joined by hyphens, such as eaton-fire.")
        }
        if let begins, let declared, begins > declared + 366 {
            throw ValidationError("--begins lies more than a year after --declared.")
        }
    }

    func run() async throws {
        let work = try Workplace.open(place)
        let regions = try Assembly.regions(work.configuration)
        for geoid in region where regions.region(geoid) == nil {
            throw BadInput(
                field: "region", found: "\"\(geoid)\"", expected: "the GEOID of a state or county",
                remedy: "Look it up with: altavoz region list --state CA")
        }
        let name = id ?? Self.slug(title)
        guard isKebabCase(name) else {
            throw Failure(
                "No name can be made from this title", remedy: "Give one with --id, such as eaton-fire.", status: .usage
            )
        }
        let day = declared ?? CivilDate(utc: work.now)
        let sorted = Set(region).sorted()
        let statement = [title, kind.rawValue, day.description, begins?.description ?? ""] + sorted.map(\.text)
        let report = EventReport(
            source: "manual", sourceID: name, title: title, kind: kind, sourceKind: kind.rawValue, declared: day,
            begins: begins, ends: nil, regions: sorted, fingerprint: statement.joined(separator: "|"))
        let change = try await work.store.recordEvent(report, by: try person.name(), now: work.now)
        let word =
            switch change {
            case .added: "added"
            case .revised: "revised"
            case .unchanged: "unchanged"
            }
        if output.json {
            work.console.print(
                .object([
                    "event": .int(change.event.rawValue), "change": .string(word), "source_id": .string(name),
                ]))
            return
        }
        work.console.print("Event \(change.event) (\(name)): \(word).")
        work.console.print("Next: altavoz campaign draft --event \(change.event) --playbook \(kind.rawValue)")
    }

    /// `Eaton Fire, 2025` becomes `eaton-fire-2025`.
    static func slug(_ title: String) -> String {
        let plain = title.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil).lowercased()
        let words = plain.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        return String(words.joined(separator: "-").prefix(64)).trimmingCharacters(in: ["-"])
    }
}
