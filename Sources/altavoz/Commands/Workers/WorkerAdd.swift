import ArgumentParser
import Outreach
import Registry

/// `altavoz worker add`
struct WorkerAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Register one worker, or add to a registered one.",
        discussion: """
            Other users of this machine can see the words of a running command. Leave --phone and --email out on a \
            shared machine: you are then asked for them.
            """)

    @Option(help: ArgumentHelp("The telephone number.", valueName: "number")) var phone: String?
    @Option(help: ArgumentHelp("The email address.", valueName: "address")) var email: String?

    @Option(
        help: ArgumentHelp("A language in order of preference; may be repeated.", valueName: "tag"),
        transform: Checked.text)
    var language: [LanguageTag]

    @Option(
        help: ArgumentHelp("Where they work: a GEOID, ZIP code or county name; may be repeated.", valueName: "region"))
    var region: [String] = []

    @Option(help: ArgumentHelp("A topic they chose; may be repeated.", valueName: "topic"), transform: Checked.text)
    var topic: [Topic] = []

    @Option(
        help: ArgumentHelp("When it is safe for them to be seen with a message.", valueName: "hours"),
        transform: Checked.text)
    var safeHours: HoursOfDay?

    @Option(help: ArgumentHelp("Where the evidence of their consent is.", valueName: "words"))
    var consentSource: String?

    @Option(help: ArgumentHelp("The day on which they consented.", valueName: "day"), transform: Checked.day)
    var consentDate: CivilDate?

    @OptionGroup var place: PlaceOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        if (consentSource == nil) != (consentDate == nil) {
            throw ValidationError("--consent-source and --consent-date go together.")
        }
        for topic in topic {
            guard let reason = topic.telling else { continue }
            throw ValidationError("The topic \"\(topic)\" would tell \(reason): it must not be kept anywhere.")
        }
        if language.isEmpty { throw ValidationError("Name at least one --language.") }
    }

    func run() async throws {
        let work = try Workplace.open(place)
        let table = try Assembly.regions(work.configuration)
        let contacts = try contacts(work.console)
        let geoids = try region.flatMap { try Self.geoids($0, table) }
        let zones = geoids.compactMap { table.region($0)?.zones.names }.flatMap { $0 }
        let byAreaCode = contacts.compactMap { contact -> [String]? in
            guard case .phone(let number) = contact else { return nil }
            return PhoneParser(regions: table).parse(number.unmasked).zones?.names
        }.flatMap { $0 }
        if let consentDate, consentDate > CivilDate(utc: work.now) + 1 {
            throw BadInput(field: "consent-date", found: "a day to come", expected: "the day on which they consented")
        }
        let draft = WorkerDraft(
            contacts: contacts, languages: language, regions: geoids, topics: topic, safeHours: safeHours,
            zones: ZoneSet(zones) ?? ZoneSet(byAreaCode) ?? table.everyZone,
            consent: consentSource.flatMap { source in consentDate.map { ConsentEvidence(source: source, date: $0) } })
        let result = try await work.store.register([draft], now: work.now)[0]
        guard let id = result.worker else {
            throw Failure(
                "The number and the address belong to two different workers",
                remedy: "Look at both and decide: altavoz worker show CONTACT")
        }
        let word =
            switch result {
            case .added: "added"
            case .merged: "merged"
            case .unchanged: "unchanged"
            case .conflict: "conflict"
            }
        if output.json {
            work.console.print(.object(["worker": .int(id.rawValue), "change": .string(word)]))
        } else {
            work.console.print("Worker \(id): \(word).")
            if draft.consent == nil { work.console.say("Without evidence of consent nothing is sent to them.") }
        }
    }

    private func contacts(_ console: Console) throws -> [ContactAddress] {
        var texts = [phone, email].compactMap { $0 }
        if texts.isEmpty, console.isInteractive {
            Console.write("Phone number or email address: ", to: 2)
            if let line = readLine(), !line.isEmpty { texts.append(line) }
        }
        guard !texts.isEmpty else {
            throw Failure("No contact is named", remedy: "Give --phone, --email or both.", status: .usage)
        }
        return try texts.map(WorkerName.contact)
    }

    static func geoids(_ text: String, _ table: RegionTable) throws -> [GEOID] {
        if let geoid = GEOID(text), table.region(geoid) != nil { return [geoid] }
        if let zip = ZIPCode(text) {
            let counties = table.counties(zip: zip)
            if !counties.isEmpty { return counties }
        }
        let named = table.counties(named: text, state: nil)
        if named.count == 1 { return [named[0].geoid] }
        if named.count > 1 {
            let options = named.prefix(6).map { "\($0.geoid) \($0.fullName), \($0.state)" }
            throw BadInput(
                field: "region", found: "\"\(text)\", which \(named.count) counties are called",
                expected: "one of " + options.joined(separator: "; "), remedy: "Give the GEOID.")
        }
        throw BadInput(
            field: "region", found: "\"\(text)\"", expected: "a GEOID, a ZIP code of California or a county's name",
            remedy: "Look it up with: altavoz region list --state CA")
    }
}
