import ArgumentParser
import Outreach

/// `altavoz delivery show ID`
struct DeliveryShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Everything that is known about one delivery, as a timeline.")

    @Argument(help: "The delivery.", transform: Checked.id) var id: ID<Delivery>
    @OptionGroup var place: PlaceOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let work = try Workplace.open(place)
        guard let story = try await work.store.story(of: id) else {
            throw Failure("There is no delivery \(id)", remedy: "See: altavoz delivery list")
        }
        if output.json {
            work.console.print(
                .object([
                    "delivery": DeliveryJSON.delivery(story.delivery),
                    "timeline": .array(
                        story.entries.map {
                            .object([
                                "at": .text($0.at), "kind": .string($0.kind), "sentence": .string($0.sentence),
                            ])
                        }),
                ]))
        } else {
            work.console.print(Self.lines(story, work.console))
        }
    }

    static func lines(_ story: DeliveryStory, _ console: Console) -> [String] {
        let it = story.delivery
        var out = [
            console.style.bold("Delivery \(it.id)") + ": \(it.state.word). \(it.state.sentence)."
        ]
        if let reason = it.reason { out += Wrapping.lines(reason, width: console.width) }
        out += [
            "",
            "Campaign \(it.campaign), step \(it.step + 1), event \(it.event); worker \(it.worker)",
            "\(it.message) in \(it.language) by \(it.channel.rawValue) to \(it.contact)"
                + (it.region.map { ", region \($0)" } ?? ""),
            "\(Numbers.count(it.attempts, "attempt")), \(Numbers.count(it.segments, "segment")), \(it.price)"
                + (it.gateway.map { ", by \($0)" } ?? ""),
            "",
        ]
        var table = Table([.text("when (UTC)"), .text("what"), .wrapping("")])
        for entry in story.entries { table.add(entry.at.description, entry.kind, entry.sentence) }
        return out + table.lines(width: console.width)
    }
}
