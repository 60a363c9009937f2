import ArgumentParser
import Outreach

/// `altavoz delivery list`
struct DeliveryList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Deliveries, latest first; contacts are masked.")

    @OptionGroup(title: "Which") var which: LogOptions

    @Option(help: ArgumentHelp("At most so many.", valueName: "count"), transform: Checked.count)
    var limit = 30

    @Option(help: ArgumentHelp("Only those listed after this one.", valueName: "id"), transform: Checked.id)
    var before: ID<Delivery>?

    @OptionGroup var place: PlaceOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let work = try Workplace.open(place)
        let found = try await work.store.deliveries(which.filter, before: before, limit: limit)
        if output.json {
            work.console.print(.array(found.map(DeliveryJSON.delivery)))
            return
        }
        guard !found.isEmpty else {
            work.console.print("No deliveries match.")
            return
        }
        var table = Table([
            .number("id"), .text("step"), .wrapping("message"), .text("contact"), .text("lang"), .text("state"),
            .wrapping("why"),
        ])
        for delivery in found {
            table.add(
                delivery.id.description, "\(delivery.campaign).\(delivery.step + 1)", delivery.message.text,
                delivery.contact, delivery.language.text, delivery.state.word, delivery.reason ?? "")
        }
        work.console.print(table)
        if found.count == limit, let last = found.last {
            Console.complain("More: add --before \(last.id)")
        }
    }
}

enum DeliveryJSON {
    /// The fields are documented in the article JSON.
    static func delivery(_ delivery: Delivery) -> JSONValue {
        .object([
            "id": .int(delivery.id.rawValue),
            "campaign": .int(delivery.campaign.rawValue),
            "event": .int(delivery.event.rawValue),
            "step": .int(delivery.step + 1),
            "message": .text(delivery.message),
            "worker": .int(delivery.worker.rawValue),
            "contact": .string(delivery.contact),
            "channel": .string(delivery.channel.rawValue),
            "language": .text(delivery.language),
            "region": .text(delivery.region),
            "state": .string(delivery.state.word),
            "reason": .text(delivery.reason),
            "gateway": .text(delivery.gateway),
            "attempts": .int(delivery.attempts),
            "segments": .int(delivery.segments),
            "price_microdollars": .int(delivery.price.microdollars),
            "due_at": .text(delivery.dueAt),
            "valid_until": .text(delivery.validUntil),
            "updated_at": .text(delivery.updatedAt),
        ])
    }
}
