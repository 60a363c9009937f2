import CSV
import Outreach

/// Makes a draft of a row, or says what is wrong with it; pure, so that rows can be converted on every core.
struct RowConverter: Sendable {
    let columns: ImportColumns
    let options: WorkerImport.Options
    let table: RegionTable
    let language: @Sendable (String) -> LanguageTag?
    let file: String?

    struct Converted: Sendable {
        let draft: WorkerDraft
        let doubts: [String]
        let consentProblem: String?
    }

    /// What cells of the same text came to; the rows of a registry say the same few things over and over.
    struct Known {
        var languages: [String: [LanguageTag]] = [:]
        var regions: [String: [GEOID]] = [:]
        var zips: [String: [GEOID]] = [:]
        var topics: [String: [Topic]] = [:]
        var zones: [[GEOID]: ZoneSet] = [:]
    }

    /// - Parameter known: grows with the rows; give each batch its own.
    func convert(_ row: CSVRow, _ known: inout Known) throws(BadInput) -> Converted {
        guard row.count == columns.names.count else {
            throw BadInput(
                file: file, line: row.line, found: "\(row.count) fields",
                expected: "\(columns.names.count), as in the first line",
                remedy: "Look for a separator too many or too few; quote fields that contain one.")
        }
        var doubts: [String] = []
        var contacts: [ContactAddress] = []
        var phoneZones: ZoneSet?

        let phone = cell(row, .phone)
        if !phone.isEmpty {
            let reading = PhoneParser(regions: table).parse(phone, region: options.phoneRegion)
            guard let number = reading.e164 else {
                throw bad(
                    row, .phone, found: "\(Masked.contact(phone)): \(reading.error ?? "no number")",
                    expected: "a telephone number such as +1 213 555 0100", remedy: "Correct the number.")
            }
            contacts.append(.phone(number))
            phoneZones = reading.zones
            doubts += reading.doubts.map { "phone: " + $0 }
        }
        let email = cell(row, .email)
        if !email.isEmpty {
            let reading = EmailParser.read(email)
            guard let address = reading.address else {
                throw bad(
                    row, .email, found: "\(Masked.contact(email)): \(reading.error ?? "no address")",
                    expected: "an address such as maria@example.org", remedy: "Correct the address.")
            }
            contacts.append(.email(address))
            doubts += reading.doubts.map { "email: " + $0 }
        }
        guard !contacts.isEmpty else {
            throw BadInput(
                file: file, line: row.line, field: columns.fields[.phone] == nil ? "email" : "phone",
                found: "nothing to reach this worker by", expected: "a telephone number or an email address",
                remedy: "Fill in one of them.")
        }

        let regions = try self.regions(row, &doubts, &known)
        let consent = ConsentCells(
            source: cell(row, .consentSource), date: cell(row, .consentDate), today: options.today)
        let topics = try topics(row, &known)
        for topic in topics where topic.isConsent && (consent.evidence == nil || phone.isEmpty) {
            doubts.append("topics: \(topic) needs evidence of consent and a phone, and is left out")
        }
        if let isTopicNamed = options.isTopicNamed {
            for topic in topics where !isTopicNamed(topic) {
                doubts.append("topics: no message is about \(topic)")
            }
        }
        let languages = try languages(row, &known)
        let draft = WorkerDraft(
            contacts: contacts, languages: languages ?? options.defaultLanguages, regions: regions,
            topics: topics, safeHours: try safeHours(row),
            zones: zones(regions: regions, phone: phoneZones, &known), consent: consent.evidence,
            assumesLanguages: languages == nil)
        return Converted(draft: draft, doubts: doubts, consentProblem: consent.problem)
    }

    // MARK: Cells

    private func cell(_ row: CSVRow, _ field: WorkerField) -> String {
        guard let column = columns.fields[field] else { return "" }
        return Cells.trimmed(row[column])
    }

    private func bad(
        _ row: CSVRow, _ field: WorkerField, found: String, expected: String, remedy: String
    ) -> BadInput {
        BadInput(
            file: file, line: row.line, field: columns.label(field), found: found, expected: expected, remedy: remedy)
    }

    /// Nil where the row names none and that is allowed.
    private func languages(_ row: CSVRow, _ known: inout Known) throws(BadInput) -> [LanguageTag]? {
        let text = cell(row, .languages)
        if let found = known.languages[text] { return found }
        do throws(LanguageCells.Refusal) {
            let found = try LanguageCells(named: language).languages(text)
            if !found.isEmpty {
                known.languages[text] = found
                return found
            }
        } catch {
            throw bad(
                row, .languages, found: error.found, expected: LanguageTag.expectation + ", or the language's name",
                remedy: "Correct the language.")
        }
        guard !options.defaultLanguages.isEmpty else {
            throw bad(
                row, .languages, found: "nothing", expected: "at least one language, the preferred one first",
                remedy: "Fill in the language, or say --default-language es if all without one read the same.")
        }
        return nil
    }

    private func regions(
        _ row: CSVRow, _ doubts: inout [String], _ known: inout Known
    ) throws(BadInput) -> [GEOID] {
        let cells = RegionCells(table: table, defaultState: options.defaultState)
        var field = WorkerField.regions
        do throws(RegionCells.Refusal) {
            let text = cell(row, .regions)
            let named = if let found = known.regions[text] { found } else { try cells.regions(text) }
            known.regions[text] = named
            field = .zip
            let zip = cell(row, .zip)
            let touched = if let found = known.zips[zip] { found } else { try cells.counties(zips: zip) }
            known.zips[zip] = touched
            if named.isEmpty || touched.isEmpty { return named + touched }
            // The worker's own word about the county is finer than a ZIP code that touches several.
            if touched.contains(where: named.contains) { return named }
            doubts.append("zip: the ZIP code does not lie in the county that is given; both are kept")
            return named + touched.filter { !named.contains($0) }
        } catch {
            throw bad(row, field, found: error.found, expected: error.expected, remedy: error.remedy)
        }
    }

    private func topics(_ row: CSVRow, _ known: inout Known) throws(BadInput) -> [Topic] {
        let text = cell(row, .topics)
        if let found = known.topics[text] { return found }
        var found: [Topic] = []
        for piece in text.split(whereSeparator: { $0 == ";" || $0 == "," || $0 == "|" }) {
            let words = FoldedName.words(String(piece))
            guard !words.isEmpty else { continue }
            guard let topic = Topic(words.joined(separator: "-")) else {
                throw bad(
                    row, .topics, found: Masked.quoted(String(piece)), expected: Topic.expectation,
                    remedy: "Correct the topic.")
            }
            // A topic is kept in clear, and says of the worker what a column of that name would.
            if let reason = topic.telling {
                throw bad(
                    row, .topics, found: "\(Masked.quoted(String(piece))), which would tell \(reason)",
                    expected: "a topic that says nothing of the worker",
                    remedy: "Delete it from the sheet: it must not be kept anywhere.")
            }
            if !found.contains(topic) { found.append(topic) }
        }
        known.topics[text] = found
        return found
    }

    private func safeHours(_ row: CSVRow) throws(BadInput) -> HoursOfDay? {
        let text = cell(row, .safeHours)
        guard !text.isEmpty else { return nil }
        guard let hours = HoursOfDay(text) else {
            throw bad(
                row, .safeHours, found: Masked.quoted(text), expected: HoursOfDay.expectation,
                remedy: "Correct the hours.")
        }
        return hours
    }

    /// The worker's regions first, the area code second, else every zone there is: the strictest window.
    private func zones(regions: [GEOID], phone: ZoneSet?, _ known: inout Known) -> ZoneSet {
        if let found = known.zones[regions] { return found }
        guard let zones = ZoneSet(regions.flatMap { table.region($0)?.zones.names ?? [] }) else {
            return phone ?? table.everyZone
        }
        known.zones[regions] = zones
        return zones
    }
}
