import ArgumentParser
import Outreach

/// `altavoz campaign launch ID`
struct CampaignLaunch: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "launch", abstract: "Start a campaign, now or later.",
        discussion: """
            Shows count, price and finish time, and asks for the size of the audience to be typed. Once this answers, \
            every worker of the audience has a delivery on record. Sending is the daemon's work: altavoz serve.
            """)

    @Argument(help: "The campaign.", transform: Checked.id) var id: ID<Campaign>

    @Option(help: ArgumentHelp("When sending may begin (default: now).", valueName: "time"), transform: Checked.moment)
    var at: Timestamp?

    @Flag(help: "Do not ask.") var yes = false
    @OptionGroup var person: PersonOptions
    @OptionGroup var place: PlaceOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let work = try Workplace.open(place)
        work.readRegionsAhead()
        let name = try person.name()
        let campaign = try await work.campaign(id)
        let event = try await work.event(campaign.spec.event)
        let now = work.now
        if let at, at < now {
            throw Failure("--at lies in the past", remedy: "Leave it out to start now.", status: .usage)
        }
        let starts = at ?? now
        let forecaster = try work.forecaster(for: campaign.spec)
        let outlook = try await forecaster.outlook(
            campaign.spec, event: event, launch: starts, now: now)
        guard let first = outlook.firstPlan(id) else {
            throw Failure(
                "The catalog has no message for any step that is still to come",
                remedy: "See: altavoz campaign preview \(id)")
        }
        let audience = outlook.audience
        guard audience > 0 else {
            throw Failure(
                "Nobody would get it", remedy: "See who is left out and why: altavoz campaign preview \(id)")
        }
        let needsApproval = audience > work.configuration.approvalAbove
        guard !needsApproval || campaign.approvedBy != nil else {
            throw Failure(
                "\(Numbers.count(audience, "worker")) are more than one person may write to alone "
                    + "(\(Numbers.grouped(work.configuration.approvalAbove)))",
                remedy: "Ask a second person to run: altavoz campaign approve \(id) --draft \(campaign.draftVersion) "
                    + "--as NAME")
        }
        let view = PreviewView(
            campaign: campaign, outlook: outlook, rates: work.rates, approvalAbove: work.configuration.approvalAbove,
            names: work.names(for: event), style: work.console.style, width: work.console.width)
        let total = view.total
        let finish = Estimate(
            outlook.steps[first.step].result.planned, spec: campaign.spec, rates: work.rates
        ).finish
        let summary =
            "Campaign \(id) reaches \(Numbers.count(audience, "worker")) with "
            + "\(Numbers.count(total.deliveries, "delivery", "deliveries")) and "
            + "\(Numbers.count(total.segments, "SMS segment")) for \(total.price). "
            + (finish.map { "Step \(first.step + 1) will have gone by \(PreviewView.minute($0)) UTC." }
                ?? "No gateway is configured for a channel it needs: nothing goes until one is.")
        if !yes { for line in Wrapping.lines(summary, width: work.console.width) { Console.complain(line) } }
        try Confirmation.ask(
            "Type the number of workers (\(audience)) to launch:", word: String(audience), isGiven: yes,
            console: work.console)
        let planned = try await work.store.launchCampaign(
            id, as: campaign.spec, steps: outlook.steps.map(\.step), first: first, needsApproval: needsApproval,
            startsAt: starts, by: name, now: now)
        // Somebody may have changed their languages or numbers while the question was on the screen.
        var inserted = planned.inserted
        if let step = outlook.firstStep, let filling = forecaster.filling(step, of: campaign, event: event) {
            do { inserted += try await filling.fill(known: step.known, now: now)?.inserted ?? 0 } catch {
                throw Failure(
                    "Campaign \(id) is launched, \(Numbers.count(inserted, "delivery", "deliveries")) are on record; who changed "
                        + "their languages while you decided may be missing: \(Ending.outcome(of: error).text)",
                    remedy: "Do not launch anew. See: altavoz campaign status \(id)")
            }
        }
        if output.json {
            work.console.print(
                .object([
                    "campaign": .int(id.rawValue), "audience": .int(audience), "planned": .int(inserted),
                    "deliveries": .int(total.deliveries), "segments": .int(total.segments),
                    "price_microdollars": .int(total.price.microdollars), "starts": .text(starts),
                    "finish": .text(finish),
                ]))
            return
        }
        if yes { work.console.say(summary) }
        work.console.say(
            "Launched. \(Numbers.count(inserted, "delivery", "deliveries")) of step \(first.step + 1) "
                + "are on record; the daemon (altavoz serve) sends them.")
        work.console.print("Next: altavoz campaign status \(id)")
    }
}
