import ArgumentParser
import Outreach

/// `altavoz campaign pause ID`
struct CampaignPause: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pause", abstract: "Stop sending a campaign for now; takes effect within one batch.")

    @Argument(help: "The campaign.", transform: Checked.id) var id: ID<Campaign>
    @Option(help: ArgumentHelp("Why, for the record.", valueName: "sentence")) var because = "a person paused it"
    @OptionGroup var person: PersonOptions
    @OptionGroup var place: PlaceOptions

    func run() async throws {
        let work = try Workplace.open(place)
        _ = try await work.campaign(id)
        try await work.store.pauseCampaign(id, because: because, by: try person.name(), now: work.now)
        work.console.print("Paused campaign \(id). Go on with: altavoz campaign resume \(id)")
    }
}

/// `altavoz campaign resume ID`
struct CampaignResume: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "resume", abstract: "Let a paused campaign go on.")

    @Argument(help: "The campaign.", transform: Checked.id) var id: ID<Campaign>
    @OptionGroup var person: PersonOptions
    @OptionGroup var place: PlaceOptions

    func run() async throws {
        let work = try Workplace.open(place)
        _ = try await work.campaign(id)
        try await work.store.resumeCampaign(id, by: try person.name(), now: work.now)
        work.console.print("Campaign \(id) goes on.")
    }
}

/// `altavoz campaign cancel ID`
struct CampaignCancel: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cancel", abstract: "End a campaign for good; what waits is never sent.")

    @Argument(help: "The campaign.", transform: Checked.id) var id: ID<Campaign>
    @Option(help: ArgumentHelp("Why, for the record.", valueName: "sentence")) var because = "a person cancelled it"
    @Flag(help: "Do not ask.") var yes = false
    @OptionGroup var person: PersonOptions
    @OptionGroup var place: PlaceOptions

    func run() async throws {
        let work = try Workplace.open(place)
        let campaign = try await work.campaign(id)
        try Confirmation.ask(
            "Type \(id) to cancel \"\(campaign.spec.name)\" for good:", word: id.description, isGiven: yes,
            console: work.console)
        try await work.store.cancelCampaign(id, because: because, by: try person.name(), now: work.now)
        work.console.print("Cancelled campaign \(id).")
    }
}

/// `altavoz campaign step ID STEP`
struct CampaignStepCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "step", abstract: "Decide about a step that was held because its time was missed.")

    @Argument(help: "The campaign.", transform: Checked.id) var id: ID<Campaign>
    @Argument(help: "The step, counted from 1.") var step: Int
    @Flag(help: "Let it go now.") var release = false
    @Flag(help: "Leave it out.") var skip = false
    @OptionGroup var person: PersonOptions
    @OptionGroup var place: PlaceOptions

    func validate() throws {
        if release == skip { throw ValidationError("Say either --release or --skip.") }
    }

    func run() async throws {
        let work = try Workplace.open(place)
        let steps = try await work.store.steps(of: try await work.campaign(id).id)
        guard steps.contains(where: { $0.index == step - 1 }) else {
            throw Failure(
                "Campaign \(id) has no step \(step)",
                remedy: steps.isEmpty ? "Its steps come with its launch." : "Its steps are 1 to \(steps.count).")
        }
        try await work.store.decideStep(id, step: step - 1, release: release, by: try person.name(), now: work.now)
        work.console.print("Step \(step) of campaign \(id) is \(release ? "released" : "left out").")
    }
}
