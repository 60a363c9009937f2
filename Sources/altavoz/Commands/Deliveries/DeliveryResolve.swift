import ArgumentParser
import Outreach

/// `altavoz delivery resolve ID OUTCOME`
struct DeliveryResolve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "resolve",
        abstract: "Settle a delivery of unknown fate: it arrived, it did not, or send it again.",
        discussion: "A resend may reach the worker twice. Whoever orders it is on record for good.")

    @Argument(help: "The delivery.", transform: Checked.id) var id: ID<Delivery>
    @Argument(help: "delivered, undelivered or resend.", transform: Checked.word) var outcome: Resolution
    @Flag(help: "Do not ask.") var yes = false
    @OptionGroup var person: PersonOptions
    @OptionGroup var place: PlaceOptions

    func run() async throws {
        let work = try Workplace.open(place)
        let name = try person.name()
        if outcome == .resend {
            try Confirmation.ask(
                "The worker may get it twice. Type \(id) to send it once more:", word: id.description, isGiven: yes,
                console: work.console)
        }
        try await work.store.resolve(id, as: outcome, by: name, now: work.now)
        work.console.print("Delivery \(id) is settled as \(outcome.rawValue) by \(name).")
    }
}
