import ArgumentParser
import Outreach

/// What a coordinator decides about a campaign, as options; absent ones leave it as it is.
struct CampaignOptions: ParsableArguments {
    @Option(help: "A name for the campaign.")
    var name: String?

    @Option(
        help: ArgumentHelp("Only this region of the event, by GEOID; may be repeated.", valueName: "geoid"),
        transform: Checked.text)
    var region: [GEOID] = []

    @Option(
        help: ArgumentHelp("Only workers who get the text in this language; may be repeated.", valueName: "tag"),
        transform: Checked.text)
    var language: [LanguageTag] = []

    @Option(
        help: ArgumentHelp("Only workers who chose this topic; may be repeated.", valueName: "topic"),
        transform: Checked.text)
    var topic: [Topic] = []

    @Option(
        help: ArgumentHelp(
            """
            By which channel, sms or email; repeat it in order of preference (default: sms, then email). Or voice, alone: \
            calls that play recordings. Or whatsapp, alone.
            """,
            valueName: "channel"),
        transform: Checked.word)
    var channel: [Channel] = []

    @Option(
        help: ArgumentHelp("Local hours in which sending is allowed, such as 08:00-21:00.", valueName: "hours"),
        transform: Checked.text)
    var window: HoursOfDay?

    @Flag(
        inversion: .prefixedNo, help: "An SMS that failed for good is followed by an email, where consent covers both.")
    var fallbackEmail: Bool?

    @Option(
        help: ArgumentHelp("Count days from the launch or from the declaration.", valueName: "launch|declaration"),
        transform: Checked.word)
    var dayZero: CampaignSpec.DayZero?

    @Option(help: ArgumentHelp("The local hour at which later steps fall due.", valueName: "0-23"))
    var stepHour: Int?

    @Option(
        help: ArgumentHelp(
            "How many hours late a step may still be fired without asking a person.", valueName: "hours"),
        transform: Checked.count)
    var graceHours: Int?

    func validate() throws {
        if let stepHour, !(0...23).contains(stepHour) { throw ValidationError("--step-hour is from 0 to 23.") }
        if let lone = channel.first(where: \.standsAlone), channel.count > 1 {
            throw ValidationError(
                lone == .voice
                    ? "A campaign by voice has no other channel: who is called has agreed to calls."
                    : "A campaign by WhatsApp has no other channel: who is written to there has agreed to it.")
        }
        if Set(channel).count != channel.count { throw ValidationError("A channel is named twice.") }
    }

    func apply(to spec: inout CampaignSpec) {
        if let name { spec.name = name }
        if !region.isEmpty { spec.audience.regions = region }
        if !language.isEmpty { spec.audience.languages = language }
        if !topic.isEmpty { spec.audience.topics = topic }
        if !channel.isEmpty { spec.audience.channels = channel }
        if let window { spec.window = window }
        if let fallbackEmail { spec.fallsBackToEmail = fallbackEmail }
        if let dayZero { spec.dayZero = dayZero }
        if let stepHour { spec.stepHour = stepHour }
        if let graceHours { spec.grace = .hours(Int64(graceHours)) }
    }

    /// Regions must be the event's, so that nobody is written to about a disaster that is not theirs.
    func check(against event: DisasterEvent) throws {
        for geoid in region {
            let isCovered =
                event.report.regions.contains(geoid)
                || geoid.state.map(event.report.regions.contains) ?? false
            guard !isCovered else { continue }
            throw BadInput(
                field: "region", found: "\(geoid), which is not part of the event",
                expected: "one of " + event.report.regions.prefix(12).map(\.text).joined(separator: ", "),
                remedy: "See: altavoz event show \(event.id)")
        }
    }
}

/// Which deliveries of the log are meant.
struct LogOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Only this campaign.", valueName: "id"), transform: Checked.id)
    var campaign: ID<Campaign>?

    @Option(help: ArgumentHelp("Only this disaster event.", valueName: "id"), transform: Checked.id)
    var event: ID<DisasterEvent>?

    @Option(help: ArgumentHelp("Only this worker.", valueName: "id"), transform: Checked.id)
    var worker: ID<Worker>?

    @Option(help: ArgumentHelp("Only this region.", valueName: "geoid"), transform: Checked.text)
    var region: GEOID?

    @Option(help: ArgumentHelp("Only this language.", valueName: "tag"), transform: Checked.text)
    var language: LanguageTag?

    @Option(help: "Only this gateway.")
    var gateway: String?

    @Option(help: ArgumentHelp("Only sms, email, voice or whatsapp.", valueName: "channel"), transform: Checked.word)
    var channel: Channel?

    @Option(
        help: ArgumentHelp("Only this state; may be repeated.", valueName: "state"),
        completion: .list(DeliveryState.allCases.map(\.word)), transform: Checked.state)
    var state: [DeliveryState] = []

    @Option(help: ArgumentHelp("Changed at or after this time.", valueName: "time"), transform: Checked.moment)
    var since: Timestamp?

    @Option(help: ArgumentHelp("Changed before this time.", valueName: "time"), transform: Checked.moment)
    var until: Timestamp?

    @Option(help: ArgumentHelp("The contact as the log shows it, such as \"**42\".", valueName: "masked"))
    var contact: String?

    var filter: LogFilter {
        var filter = LogFilter()
        filter.campaign = campaign
        filter.event = event
        filter.worker = worker
        filter.region = region
        filter.language = language
        filter.gateway = gateway
        filter.channel = channel
        filter.states = state
        filter.since = since
        filter.until = until
        filter.maskedContact = contact
        return filter
    }
}
