import ArgumentParser
import Outreach

/// `altavoz campaign approve ID`
struct CampaignApprove: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "approve", abstract: "Approve another person's draft exactly as it is.",
        discussion: """
            Look at it first: altavoz campaign preview ID. It names the draft's version; with --draft exactly that version is \
            approved, and none that somebody has edited meanwhile.
            """)

    @Argument(help: "The campaign.", transform: Checked.id) var id: ID<Campaign>
    @Option(help: ArgumentHelp("The version of the draft, as the preview names it.", valueName: "version"))
    var draft: String?
    @OptionGroup var person: PersonOptions
    @OptionGroup var place: PlaceOptions

    func run() async throws {
        let work = try Workplace.open(place)
        let name = try person.name()
        let campaign = try await work.campaign(id)
        if let draft, draft != campaign.draftVersion { throw CampaignRefusal.edited(id, by: campaign.draftedBy) }
        try await work.store.approveCampaign(id, as: campaign.spec, by: name, now: work.now)
        work.console.say(
            "Approved campaign \(id), \(campaign.spec.name), version \(campaign.draftVersion) by \(campaign.draftedBy), as "
                + "\(name). Any edit drops this approval.")
    }
}

extension Campaign {
    /// Another after every edit, which is drafted at another moment.
    var draftVersion: String { String(draftedAt.milliseconds, radix: 36) }
}
