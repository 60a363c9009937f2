import Foundation
import Outreach
import Registry
import SQLiteStore

/// One rehearsal, from an empty folder to the report.
struct RehearsalRun {
    let configuration: Configuration
    let folder: DataFolder
    let workers: Int
    let seed: UInt64
    let days: Int
    let playbook: String
    /// In place of texts.
    let calls: Bool
    let declaration: String
    let isQuiet: Bool
    let console: Console

    func run() async throws -> ReportView {
        var catalog = try Assembly.catalog(configuration)
        if calls { catalog = catalog.imaginingRecordings() }
        let regions = try Assembly.regions(configuration)
        let declared = try readDeclaration()
        // Nine in the morning in California, on the day of the declaration.
        let time = VirtualTime(start: declared.declared.midnightUTC + .hours(17))
        let store = try folder.create(now: time.now())
        try await store.setSetting("rehearsal", "1")

        tell("1. The disaster", "altavoz event import \(declaration)")
        let event = try await importEvent(declared, store, time)
        tell("2. The workers, all invented", "altavoz worker import \(workersFile)")
        try await importWorkers(store, regions, time)

        tell(
            "3. The campaign",
            "altavoz campaign draft --playbook \(playbook) --event \(event.id)\(calls ? " --channel voice" : "") --as rosa"
        )
        let campaign = try await draft(event, catalog, store, time)
        say("Campaign \(campaign.id): \(campaign.spec.name), \(Numbers.count(campaign.spec.steps.count, "step"))")
        let forecaster = Forecaster(
            store: store, messages: catalog, regions: regions, context: Assembly.context(configuration))
        let outlook = try await forecaster.outlook(campaign.spec, event: event, launch: time.now(), now: time.now())
        let names = ReportNames(
            event: "\(event.report.title) (\(event.report.sourceID))",
            languages: Lazy { [catalog] in catalog.languages.mapValues(\.englishName) }, regions: regions)
        tell("4. What would happen", "altavoz campaign preview \(campaign.id)")
        show(
            PreviewView(
                campaign: campaign, outlook: outlook, rates: RehearsalCarriers.rates(calls: calls),
                approvalAbove: configuration.approvalAbove, names: names, style: console.style, width: console.width
            ).lines())

        tell("5. A second person approves, the first one launches", "altavoz campaign launch \(campaign.id) --as rosa")
        try await launch(campaign, outlook, store, time)

        tell("6. \(Numbers.count(days, "day"))", "altavoz serve (with a virtual clock and simulated carriers)")
        let carriers = RehearsalCarriers(seed: seed, days: days, calls: calls, isQuiet: isQuiet, console: console)
        try await carriers.play(store, catalog, context: Assembly.context(configuration), time)

        guard let report = try await store.report(on: campaign.id), let ended = try await store.campaign(campaign.id)
        else { throw Failure("The campaign has gone") }
        tell("7. The report", "altavoz campaign report \(campaign.id)")
        let view = ReportView(
            report: report, campaign: ended, names: names, style: console.style, width: console.width)
        show(view.lines())
        try await balance(campaign.id, report, store)
        say("To look further, add: --data \(folder.path)")
        try store.close()
        return view
    }

    // MARK: - The steps

    private var workersFile: String { folder.path + "/workers.csv" }

    private func readDeclaration() throws -> EventReport {
        guard let data = FileManager.default.contents(atPath: declaration) else {
            throw BadInput(file: declaration, found: "no readable file", expected: "a response of OpenFEMA")
        }
        do {
            guard let report = try Assembly.feeds[0].read(Array(data)).reports.first else {
                throw BadInput(found: "no declaration", expected: "at least one")
            }
            return report
        } catch var error as BadInput {
            error.file = declaration
            throw error
        }
    }

    private func importEvent(_ report: EventReport, _ store: SQLiteStore, _ time: VirtualTime) async throws
        -> DisasterEvent
    {
        let id = try await store.recordEvent(report, by: "rosa", now: time.now()).event
        guard let event = try await store.event(id) else { throw Failure("The event was not kept") }
        say("\(report.title), declared \(report.declared): \(Numbers.count(report.regions.count, "region"))")
        return event
    }

    private func importWorkers(_ store: SQLiteStore, _ regions: RegionTable, _ time: VirtualTime) async throws {
        let today = CivilDate(utc: time.now())
        try SyntheticRegistry(regions: regions, seed: seed, today: today, agreesToCalls: calls)
            .write(workers, to: workersFile)
        var options = WorkerImport.Options(today: today)
        options.errorFile = folder.path + "/workers.errors.csv"
        let summary = try await WorkerImport(regions: regions, options: options).run(path: workersFile) { drafts in
            try await store.register(drafts, now: time.now())
        }
        if !isQuiet { WorkerImportCommand.show(summary, console) }
    }

    private func draft(_ event: DisasterEvent, _ catalog: any MessageSource, _ store: SQLiteStore, _ time: VirtualTime)
        async throws -> Campaign
    {
        guard let book = catalog.playbook(playbook) else {
            throw BadInput(
                field: "--playbook", found: "\"\(playbook)\"",
                expected: catalog.playbooks.map(\.name).joined(separator: ", "))
        }
        let spec = CampaignSpec(
            name: book.title, event: event.id, playbook: book.name, steps: book.steps,
            audience: calls ? AudienceSpec(channels: [.voice]) : AudienceSpec(),
            window: configuration.sendWindow, fallsBackToEmail: !calls, cap: configuration.cap,
            grace: configuration.grace, stepHour: configuration.stepHour)
        let id = try await store.draftCampaign(spec, by: "rosa", now: time.now())
        guard let campaign = try await store.campaign(id) else { throw Failure("The draft was not kept") }
        return campaign
    }

    private func launch(_ campaign: Campaign, _ outlook: Outlook, _ store: SQLiteStore, _ time: VirtualTime)
        async throws
    {
        try await store.approveCampaign(campaign.id, as: campaign.spec, by: "amir", now: time.now())
        guard let first = outlook.firstPlan(campaign.id) else {
            throw Failure("The catalog has no message for any step of \(playbook)")
        }
        let planned = try await store.launchCampaign(
            campaign.id, as: campaign.spec, steps: outlook.steps.map(\.step), first: first,
            needsApproval: outlook.audience > configuration.approvalAbove, startsAt: time.now(), by: "rosa",
            now: time.now())
        say("Launched: \(Numbers.count(planned.inserted, "delivery", "deliveries")) of the first step are on record")
    }

    /// The rows add up, and no report is shown that does not.
    private func balance(_ campaign: ID<Campaign>, _ report: CampaignReport, _ store: SQLiteStore) async throws {
        guard let status = try await store.status(of: campaign) else { return }
        let rows = report.rows.reduce(0) { $0 + $1.deliveries }
        guard rows == status.planned else {
            throw Failure("The books do not balance: \(rows) deliveries in the report, \(status.planned) on record")
        }
        say("")
        say("The books balance: \(Numbers.grouped(rows)) deliveries on record, each in exactly one state.")
    }

    // MARK: - Speaking

    private func tell(_ title: String, _ command: String) {
        guard !isQuiet else { return }
        console.print()
        console.print(console.style.bold(title))
        console.print(console.style.faint("$ " + command))
    }

    private func say(_ text: String) { if !isQuiet { console.print(text) } }
    private func show(_ lines: [String]) { if !isQuiet { console.print(lines) } }
}
