import ArgumentParser
import Outreach

/// `altavoz campaign approve ID`
struct CampaignApprove: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "approve", abstract: "Approve another person's draft exactly as it is.")

    @Argument(help: "The campaign.", transform: Checked.id) var id: ID<Campaign>
    @OptionGroup var person: PersonOptions
    @OptionGroup var place: PlaceOptions

    func run() async throws {
        let work = try Workplace.open(place)
        let name = try person.name()
        try await work.store.approveCampaign(id, by: name, now: work.now)
        work.console.print("Approved campaign \(id) as \(name). Any edit drops this approval.")
    }
}
