import ArgumentParser
import Outreach

/// `altavoz campaign preview ID`
struct CampaignPreviewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "preview", abstract: "Show what a campaign would do, before anything happens.",
        discussion: """
            People by language and channel, who is left out and why, SMS segments, price, when the last message \
            would have gone, what must wait for the send window, and which steps have no message yet.
            """)

    @Argument(help: "The campaign.", transform: Checked.id) var id: ID<Campaign>

    @Option(
        help: ArgumentHelp("As if launched at this time (default: now).", valueName: "time"), transform: Checked.moment)
    var at: Timestamp?

    @OptionGroup var place: PlaceOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let work = try Workplace.open(place)
        work.readRegionsAhead()
        let campaign = try await work.campaign(id)
        let event = try await work.event(campaign.spec.event)
        let now = work.now
        let outlook = try await work.forecaster(for: campaign.spec).outlook(
            campaign.spec, event: event, launch: campaign.startsAt ?? at ?? now, now: now)
        let view = PreviewView(
            campaign: campaign, outlook: outlook, rates: work.rates, approvalAbove: work.configuration.approvalAbove,
            names: work.names(for: event), style: work.console.style, width: work.console.width)
        if output.json { work.console.print(view.json) } else { work.console.print(view.lines()) }
    }
}
