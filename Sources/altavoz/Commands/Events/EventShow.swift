import ArgumentParser
import Outreach

/// `altavoz event list`
struct EventList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Every disaster event.")

    @OptionGroup var place: PlaceOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let work = try Workplace.open(place)
        let events = try await work.store.events()
        if output.json {
            work.console.print(.array(events.map(EventJSON.event)))
            return
        }
        guard !events.isEmpty else {
            work.console.print("No events yet. Get one with: altavoz event import FILE")
            return
        }
        var table = Table([
            .number("id"), .text("source's name"), .wrapping("title"), .text("kind"), .text("declared"),
            .number("regions"), .text("state"),
        ])
        for event in events {
            table.add(
                event.id.description, event.report.sourceID, event.report.title, event.report.kind.rawValue,
                event.report.declared.description, Numbers.grouped(event.report.regions.count), event.state.rawValue)
        }
        work.console.print(table)
    }
}

/// `altavoz event show ID`
struct EventShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "One event with its regions and revisions.")

    @Argument(help: "The event.", transform: Checked.id) var id: ID<DisasterEvent>
    @OptionGroup var place: PlaceOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let work = try Workplace.open(place)
        let event = try await work.event(id)
        let revisions = try await work.store.revisions(of: id)
        if output.json {
            guard case .object(let members) = EventJSON.event(event) else { return }
            let list = JSONValue.array(revisions.map(EventJSON.revision))
            work.console.print(.object(members + [JSONValue.Member(name: "revisions", value: list)]))
            return
        }
        let report = event.report
        let names = work.names(for: event)
        work.console.print(work.console.style.bold("Event \(id): \(report.title)") + " (\(event.state.rawValue))")
        work.console.print("\(report.source) \(report.sourceID), \(report.kind.rawValue) (\(report.sourceKind))")
        work.console.print(
            "Declared \(report.declared)" + (report.begins.map { ", began \($0)" } ?? "")
                + (report.ends.map { ", ended \($0)" } ?? ", not ended"))
        work.console.print()
        work.console.say("Regions: " + report.regions.map { "\(names.region($0)) (\($0))" }.joined(separator: "; "))
        work.console.print()
        var table = Table([.number("revision"), .text("when (UTC)"), .wrapping("what changed")])
        for revision in revisions {
            table.add(String(revision.revision), revision.at.description, revision.summary)
        }
        work.console.print(table)
    }
}

/// `altavoz event close ID`
struct EventClose: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "close", abstract: "Close an event; its campaigns end with it.")

    @Argument(help: "The event.", transform: Checked.id) var id: ID<DisasterEvent>
    @Flag(help: "Do not ask.") var yes = false
    @OptionGroup var person: PersonOptions
    @OptionGroup var place: PlaceOptions

    func run() async throws {
        let work = try Workplace.open(place)
        let event = try await work.event(id)
        try Confirmation.ask(
            "Type \(id) to close \"\(event.report.title)\" and end its campaigns:", word: id.description,
            isGiven: yes, console: work.console)
        let isNew = try await work.store.closeEvent(id, by: try person.name(), now: work.now)
        work.console.print(isNew ? "Closed event \(id); its campaigns end." : "Event \(id) was closed already.")
    }
}

enum EventJSON {
    /// The fields are documented in the article JSON.
    static func event(_ event: DisasterEvent) -> JSONValue {
        .object([
            "id": .int(event.id.rawValue),
            "source": .string(event.report.source),
            "source_id": .string(event.report.sourceID),
            "title": .string(event.report.title),
            "kind": .string(event.report.kind.rawValue),
            "source_kind": .string(event.report.sourceKind),
            "declared": .text(event.report.declared),
            "begins": .text(event.report.begins),
            "ends": .text(event.report.ends),
            "regions": .list(event.report.regions),
            "state": .string(event.state.rawValue),
            "revision": .int(event.revision),
            "created_at": .text(event.createdAt),
            "closed_at": .text(event.closedAt),
        ])
    }

    static func revision(_ revision: EventRevision) -> JSONValue {
        .object([
            "revision": .int(revision.revision),
            "at": .text(revision.at),
            "added_regions": .list(revision.addedRegions),
            "removed_regions": .list(revision.removedRegions),
            "summary": .string(revision.summary),
        ])
    }
}
