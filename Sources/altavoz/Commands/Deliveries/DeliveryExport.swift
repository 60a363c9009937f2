import ArgumentParser
import Foundation
import Outreach

/// `altavoz delivery export`
struct DeliveryExport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write deliveries as CSV or JSON Lines; contacts are masked.",
        discussion: "CSV cells that a spreadsheet would run as a formula get an apostrophe in front.")

    @OptionGroup(title: "Which") var which: LogOptions
    @OptionGroup var export: ExportOptions
    @OptionGroup var place: PlaceOptions

    static let columns = [
        "id", "campaign", "event", "step", "message", "worker", "contact", "channel", "language", "region", "state",
        "reason", "gateway", "attempts", "segments", "price_microdollars", "due_at", "valid_until", "updated_at",
    ]

    func run() async throws {
        let work = try Workplace.open(place)
        var sheet = try Sheet(export, columns: Self.columns)
        var before: ID<Delivery>?
        while true {
            let page = try await work.store.deliveries(which.filter, before: before, limit: 1_000)
            for delivery in page { try sheet.add(DeliveryJSON.delivery(delivery)) }
            guard page.count == 1_000, let last = page.last else { break }
            before = last.id
        }
        let count = sheet.count
        try sheet.close()
        if let path = export.output {
            Console.complain("Wrote \(Numbers.count(count, "delivery", "deliveries")) to \(path).")
        }
    }
}
