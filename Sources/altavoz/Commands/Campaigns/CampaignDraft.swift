import ArgumentParser
import Outreach

/// `altavoz campaign draft`
struct CampaignDraft: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "draft", abstract: "Draft a campaign from a playbook or one message.",
        discussion: "Nothing is sent. See what it would do with: altavoz campaign preview ID")

    @Option(help: ArgumentHelp("The disaster event.", valueName: "id"), transform: Checked.id)
    var event: ID<DisasterEvent>

    @Option(help: "The playbook.")
    var playbook: String?

    @Option(help: ArgumentHelp("A single message instead of a playbook.", valueName: "key"), transform: Checked.text)
    var message: MessageKey?

    @OptionGroup(title: "Audience and manner") var options: CampaignOptions
    @OptionGroup var person: PersonOptions
    @OptionGroup var place: PlaceOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        if (playbook == nil) == (message == nil) { throw ValidationError("Name either --playbook or --message.") }
    }

    func run() async throws {
        let work = try Workplace.open(place)
        let event = try await work.event(event)
        guard event.state == .open else {
            throw Failure("The event is closed", remedy: "A campaign needs an open event.")
        }
        let catalog = try Assembly.catalog(work.configuration)
        let (title, steps) = try steps(catalog)
        var spec = CampaignSpec(
            name: "\(title), \(event.report.title)", event: event.id, playbook: playbook, steps: steps,
            audience: AudienceSpec(), window: work.configuration.sendWindow, cap: work.configuration.cap,
            grace: work.configuration.grace, stepHour: work.configuration.stepHour)
        try options.check(against: event)
        options.apply(to: &spec)
        try refuseElsewhere(spec, event, catalog)
        let id = try await work.store.draftCampaign(spec, by: try person.name(), now: work.now)
        if output.json {
            work.console.print(.object(["campaign": .int(id.rawValue), "name": .string(spec.name)]))
            return
        }
        work.console.print("Drafted campaign \(id): \(spec.name), \(Numbers.count(steps.count, "step")).")
        for step in steps where catalog.message(step.message) == nil {
            work.console.say("  Day \(step.day): the catalog has no message \(step.message) yet.")
        }
        work.console.print("Next: altavoz campaign preview \(id)")
    }

    /// A campaign whose every message tells the law of another state would reach nobody.
    private func refuseElsewhere(_ spec: CampaignSpec, _ event: DisasterEvent, _ catalog: some MessageSource) throws {
        let messages = spec.steps.compactMap { catalog.message($0.message) }
        guard let first = messages.first?.jurisdiction,
            messages.allSatisfy({ AudienceQuery(spec, event.report, $0).regions.isEmpty })
        else { return }
        let regions = (spec.audience.regions ?? event.report.regions).map(\.text)
        throw BadInput(
            field: "event", found: "regions \(regions.prefix(5).joined(separator: ", "))",
            expected: "a region whose code begins with \(first): the messages tell the law there",
            remedy:
                "For another state its own messages are needed: the jurisdiction in Messages/_meta says where each holds."
        )
    }

    private func steps(_ catalog: some MessageSource) throws -> (title: String, [Playbook.Step]) {
        if let message {
            guard !MessageKey.answers.contains(message) else {
                throw BadInput(
                    field: "message", found: "\"\(message)\", which answers what somebody has written",
                    expected: "a message that tells of rights", remedy: "See: altavoz message list")
            }
            guard catalog.message(message) != nil else {
                throw BadInput(
                    field: "message", found: "\"\(message)\"", expected: "a message of the catalog",
                    remedy: "See: altavoz message list")
            }
            return (message.text, [Playbook.Step(day: 0, message: message, reason: "a single message")])
        }
        guard let name = playbook, let found = catalog.playbook(name) else {
            let known = catalog.playbooks.map(\.name)
            let nearest = NearestWord.to(playbook ?? "", among: known)
            throw BadInput(
                field: "playbook", found: "\"\(playbook ?? "")\"", expected: known.joined(separator: ", "),
                remedy: nearest.map { "Did you mean \"\($0)\"?" })
        }
        return (found.title, found.steps)
    }
}

/// `altavoz campaign edit ID`
struct CampaignEdit: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit", abstract: "Change a draft; any change drops its approval.")

    @Argument(help: "The campaign.", transform: Checked.id) var id: ID<Campaign>
    @OptionGroup(title: "Audience and manner") var options: CampaignOptions

    @Flag(help: "Every region of the event again.") var allRegions = false
    @Flag(help: "Every language again.") var allLanguages = false
    @Flag(help: "Whatever their topics again.") var allTopics = false

    @OptionGroup var person: PersonOptions
    @OptionGroup var place: PlaceOptions

    func run() async throws {
        let work = try Workplace.open(place)
        let campaign = try await work.campaign(id)
        try options.check(against: try await work.event(campaign.spec.event))
        var spec = campaign.spec
        if allRegions { spec.audience.regions = nil }
        if allLanguages { spec.audience.languages = nil }
        if allTopics { spec.audience.topics = nil }
        options.apply(to: &spec)
        guard spec != campaign.spec else { throw Failure("Nothing would change", status: .usage) }
        try await work.store.editCampaign(id, spec, by: try person.name(), now: work.now)
        work.console.print("Changed campaign \(id).")
        if campaign.approvedBy != nil { work.console.print("Its approval is dropped: approve it again.") }
    }
}
