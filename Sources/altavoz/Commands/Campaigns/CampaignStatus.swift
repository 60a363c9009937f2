import ArgumentParser
import Outreach

/// `altavoz campaign status ID`
struct CampaignStatusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Where every delivery of a campaign stands; the counts add up.")

    @Argument(help: "The campaign.", transform: Checked.id) var id: ID<Campaign>
    @OptionGroup var place: PlaceOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let work = try Workplace.open(place)
        let campaign = try await work.campaign(id)
        let status = try await work.store.status(of: id) ?? CampaignStatus(audience: 0, byState: [:], steps: [])
        if output.json {
            work.console.print(StatusJSON.status(status, of: campaign))
        } else {
            work.console.print(Self.lines(status, campaign, work.console))
        }
    }

    static func lines(_ status: CampaignStatus, _ campaign: Campaign, _ console: Console) -> [String] {
        var out = [
            console.style.bold("Campaign \(campaign.id): \(campaign.spec.name)") + " (\(campaign.state.rawValue))"
        ]
        if let note = campaign.note { out += Wrapping.lines(note, width: console.width) }
        out += [
            "", "Workers in the audience  \(Numbers.grouped(status.audience))",
            "Deliveries so far        \(Numbers.grouped(status.planned))",
        ]
        let bars = DeliveryState.allCases.compactMap { state in
            status.byState[state].map { BarChart.Bar(label: state.word, value: $0) }
        }
        if !bars.isEmpty { out += [""] + BarChart(bars: bars).lines(width: console.width) }
        guard !status.steps.isEmpty else { return out }
        var table = Table([
            .number("step"), .number("day"), .wrapping("message"), .text("due (UTC)"), .text("state"),
            .number("deliveries"), .number("delivered"),
        ])
        for entry in status.steps {
            table.add(
                String(entry.step.index + 1), String(entry.step.day), entry.step.message.text,
                PreviewView.minute(entry.step.due), entry.step.state.word,
                Numbers.grouped(entry.byState.values.reduce(0, +)),
                Numbers.grouped(entry.byState[.delivered] ?? 0))
        }
        out += [""] + table.lines(width: console.width)
        for entry in status.steps {
            if let note = entry.step.note {
                out += Wrapping.lines("Step \(entry.step.index + 1): \(note)", width: console.width)
            }
        }
        return out
    }
}

/// `altavoz campaign list`
struct CampaignListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Every campaign.")

    @OptionGroup var place: PlaceOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let work = try Workplace.open(place)
        let campaigns = try await work.store.campaigns()
        if output.json {
            work.console.print(.array(campaigns.map(Self.json)))
            return
        }
        guard !campaigns.isEmpty else {
            work.console.print("No campaigns yet. Make one with: altavoz campaign draft")
            return
        }
        var table = Table([
            .number("id"), .wrapping("name"), .text("state"), .number("event"), .wrapping("drafted by"),
            .wrapping("approved by"),
        ])
        for campaign in campaigns {
            table.add(
                campaign.id.description, campaign.spec.name, campaign.state.rawValue,
                campaign.spec.event.description, campaign.draftedBy, campaign.approvedBy ?? "–")
        }
        work.console.print(table)
    }

    static func json(_ campaign: Campaign) -> JSONValue {
        let audience = campaign.spec.audience
        return .object([
            "id": .int(campaign.id.rawValue),
            "name": .string(campaign.spec.name),
            "state": .string(campaign.state.rawValue),
            "event": .int(campaign.spec.event.rawValue),
            "playbook": .text(campaign.spec.playbook),
            "messages": .list(campaign.spec.steps.map(\.message)),
            "regions": audience.regions.map { .list($0) } ?? .null,
            "languages": audience.languages.map { .list($0) } ?? .null,
            "topics": audience.topics.map { .list($0) } ?? .null,
            "channels": .list(audience.channels.map(\.rawValue)),
            "window": .text(campaign.spec.window),
            "drafted_by": .string(campaign.draftedBy),
            "drafted_at": .text(campaign.draftedAt),
            "approved_by": .text(campaign.approvedBy),
            "approved_at": .text(campaign.approvedAt),
            "launched_by": .text(campaign.launchedBy),
            "starts_at": .text(campaign.startsAt),
            "ended_at": .text(campaign.endedAt),
            "note": .text(campaign.note),
        ])
    }
}

/// `altavoz campaign report ID`
struct CampaignReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "A campaign in numbers, by state, step, channel, language and county.",
        discussion: "--public gives the version that may leave the house: no group of fewer than 11 people in it.")

    @Argument(help: "The campaign.", transform: Checked.id) var id: ID<Campaign>
    @Flag(name: .customLong("public"), help: "Withhold small groups.") var isPublic = false
    @OptionGroup var place: PlaceOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let work = try Workplace.open(place)
        let campaign = try await work.campaign(id)
        let names = work.names(for: try await work.event(campaign.spec.event))
        let report =
            try await work.store.report(on: id)
            ?? CampaignReport(rows: [], reasons: [], audience: 0, attempts: 0, receipts: 0)
        if isPublic {
            let view = PublicReportView(report: report, campaign: campaign, names: names, width: work.console.width)
            if output.json { work.console.print(view.json) } else { work.console.print(view.lines()) }
        } else {
            let view = ReportView(
                report: report, campaign: campaign, names: names, style: work.console.style,
                width: work.console.width)
            if output.json { work.console.print(view.json) } else { work.console.print(view.lines()) }
        }
    }
}

extension CampaignStep.State {
    /// For people. `planned` means something else of a delivery: that its day has not come.
    fileprivate var word: String {
        switch self {
        case .waiting: "waiting"
        case .planned: "under way"
        case .held: "held"
        case .skipped: "left out"
        }
    }
}
