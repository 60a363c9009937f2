import ArgumentParser

/// `altavoz event …`
struct EventGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "event", abstract: "Disaster events: from a feed or by hand.",
        subcommands: [EventImport.self, EventDeclare.self, EventList.self, EventShow.self, EventClose.self])
}
