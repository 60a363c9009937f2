import ArgumentParser
import Outreach

/// Which workers are meant.
struct WorkerOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Only in this region; may be repeated.", valueName: "geoid"), transform: Checked.text)
    var region: [GEOID] = []

    @Option(help: ArgumentHelp("Only who reads this language.", valueName: "tag"), transform: Checked.text)
    var language: LanguageTag?

    @Option(help: ArgumentHelp("Only who chose this topic.", valueName: "topic"), transform: Checked.text)
    var topic: Topic?

    @Flag(help: "Only who can be sent to.") var reachable = false

    var filter: WorkerFilter {
        var filter = WorkerFilter()
        filter.regions = region
        filter.language = language
        filter.topic = topic
        filter.reachableOnly = reachable
        return filter
    }
}

/// `altavoz worker list`
struct WorkerList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Workers by id.")

    @OptionGroup(title: "Which") var which: WorkerOptions

    @Option(help: ArgumentHelp("At most so many.", valueName: "count"), transform: Checked.count)
    var limit = 30

    @Option(help: ArgumentHelp("Only those after this one.", valueName: "id"), transform: Checked.id)
    var after: ID<Worker>?

    @OptionGroup var place: PlaceOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let work = try Workplace.open(place)
        let workers = try await work.store.workers(which.filter, after: after, limit: limit)
        if output.json {
            work.console.print(.array(workers.map(WorkerJSON.worker)))
            return
        }
        guard !workers.isEmpty else {
            work.console.print("No workers match.")
            return
        }
        var table = Table([.number("id"), .wrapping("languages"), .wrapping("regions"), .wrapping("contacts")])
        for worker in workers {
            table.add(
                worker.id.description, worker.languages.map(\.text).joined(separator: " "),
                worker.regions.map(\.text).joined(separator: " "),
                WorkerJSON.contacts(worker).joined(separator: "\n"))
        }
        work.console.print(table)
        if workers.count == limit, let last = workers.last { Console.complain("More: add --after \(last.id)") }
    }
}

/// `altavoz worker show WORKER`
struct WorkerShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "One worker with the ledger of their consent.")

    @Argument(help: "The worker by id, or by their phone number or address.") var worker: String
    @OptionGroup var place: PlaceOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let work = try Workplace.open(place)
        let worker = try await WorkerName.find(worker, in: work)
        let ledger = try await work.store.consentLedger(of: worker.id)
        if output.json {
            guard case .object(let members) = WorkerJSON.worker(worker) else { return }
            let entries = JSONValue.array(
                ledger.map {
                    .object([
                        "kind": .string($0.kind.rawValue), "topic": .text($0.topic),
                        "evidence": .string(Redaction.masked($0.evidence)),
                        "date": .text($0.date), "recorded_at": .text($0.recordedAt),
                    ])
                })
            work.console.print(.object(members + [JSONValue.Member(name: "consent_ledger", value: entries)]))
            return
        }
        work.console.print(work.console.style.bold("Worker \(worker.id)") + ", registered \(worker.registeredAt)")
        let facts = [
            ("languages", worker.languages.map(\.text).joined(separator: ", ")),
            ("regions", worker.regions.map(\.text).joined(separator: ", ")),
            ("topics", worker.topics.map(\.text).joined(separator: ", ")),
            ("safe hours", worker.safeHours?.text ?? "–"),
            ("time zones", worker.zones.names.count > 4 ? "not known" : worker.zones.names.joined(separator: ", ")),
        ]
        for (name, value) in facts { work.console.print(Wrapping.padded(name, to: 12) + (value.isEmpty ? "–" : value)) }
        for contact in WorkerJSON.contacts(worker) { work.console.print("contact     " + contact) }
        work.console.print()
        var table = Table([.text("day (UTC)"), .text("consent"), .wrapping("evidence")])
        for entry in ledger {
            let kind = entry.kind.rawValue + (entry.topic.map { " (\($0))" } ?? "")
            table.add(entry.date.description, kind, Redaction.masked(entry.evidence))
        }
        work.console.print(table)
        work.console.print("Their deliveries: altavoz delivery list --worker \(worker.id)")
    }
}

/// `altavoz worker forget WORKER`
struct WorkerForget: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forget", abstract: "Destroy the key of a worker's data for good.",
        discussion: """
            Their number, address and choices can then be read by nobody. A keyed hash is kept, so that a later \
            import does not contact them again. Copies of the database made earlier still hold the key: delete them \
            when their time has come.

            By their number it also forgets somebody who wrote and has not signed up, of whom else a day is kept, or a \
            week where a message of theirs waits for a person.
            """)

    @Argument(help: "The worker by id, or by their phone number or address.") var worker: String
    @Flag(help: "Do not ask.") var yes = false
    @OptionGroup var person: PersonOptions
    @OptionGroup var place: PlaceOptions

    func run() async throws {
        let work = try Workplace.open(place)
        let (id, isVisitor) = try await WorkerName.findToForget(worker, in: work)
        let whom = isVisitor ? "whoever wrote from there" : "this worker"
        try Confirmation.ask(
            "Type \(id) to forget \(whom) for good:", word: id.description, isGiven: yes, console: work.console)
        guard try await work.store.forget(id, by: try person.name(), now: work.now) else {
            throw Failure("There is no worker \(id)")
        }
        work.console.print(
            isVisitor
                ? "Whoever wrote from there is forgotten; they were not registered." : "Worker \(id) is forgotten.")
    }
}

/// `altavoz worker export`
struct WorkerExport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write workers as CSV or JSON Lines; contacts are masked, always.")

    @OptionGroup(title: "Which") var which: WorkerOptions
    @OptionGroup var export: ExportOptions
    @OptionGroup var place: PlaceOptions

    static let columns = [
        "id", "languages", "regions", "topics", "safe_hours", "time_zones", "contacts", "registered_at",
    ]

    func run() async throws {
        let work = try Workplace.open(place)
        var sheet = try Sheet(export, columns: Self.columns)
        var after: ID<Worker>?
        while true {
            let page = try await work.store.workers(which.filter, after: after, limit: 1_000)
            for worker in page { try sheet.add(row(worker)) }
            guard page.count == 1_000, let last = page.last else { break }
            after = last.id
        }
        let count = sheet.count
        try sheet.close()
        if let path = export.output { Console.complain("Wrote \(Numbers.count(count, "worker")) to \(path).") }
    }

    private func row(_ worker: Worker) -> JSONValue {
        guard export.format == .csv, case .object(let members) = WorkerJSON.worker(worker) else {
            return WorkerJSON.worker(worker)
        }
        return .object(members + [JSONValue.Member(name: "contacts", value: .list(WorkerJSON.contacts(worker)))])
    }
}
