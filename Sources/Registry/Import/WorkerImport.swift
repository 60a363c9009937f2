import CSV
import Foundation
import Outreach

/// Imports a registry from a CSV file, in batches and bounded memory.
///
/// The file is read twice. The first pass checks its form (quotes, UTF-8, header, forbidden columns), so that a file
/// that breaks off in the middle imports nothing; the second converts rows on several cores while the sink keeps the
/// batches before them, in the file's order.
public struct WorkerImport: Sendable {
    public struct Options: Sendable {
        /// Columns by name for fields whose header is not recognised (`--map phone=Cell`).
        public var columns: [WorkerField: String] = [:]
        /// Unknown columns to leave out (`--ignore-column`). A forbidden column is refused all the same.
        public var ignoredColumns: [String] = []
        /// Leaves every unknown column out. A forbidden column is refused all the same.
        public var ignoreUnknown = false
        /// ISO 3166-1 code of the country in which numbers without a country code are dialled.
        public var phoneRegion = "US"
        /// Postal code of the state in which county names are looked for first; nil = none.
        public var defaultState: String? = "CA"
        /// For rows without a language; empty = such a row is an error.
        public var defaultLanguages: [LanguageTag] = []
        /// Rows converted, and drafts handed to the sink, at once. A store's blind index is in random order, so that a
        /// batch touches most of its pages: the fuller the batch, the less is written for each worker.
        public var batchSize = 10_000
        /// Where rows with errors go; nil = nowhere.
        public var errorFile: String?
        /// How many errors the summary tells; the file tells all.
        public var shownErrors = 20
        /// How many batches are in memory at the same time, being converted or kept.
        public var width = 3
        /// Whether some message, menu or consent names the topic; of one that none does a person should know. Nil: not asked.
        public var isTopicNamed: (@Sendable (Topic) -> Bool)?
        /// A consent dated after this day is none.
        public var today: CivilDate

        public init(today: CivilDate) { self.today = today }
    }

    /// Keeps a batch of drafts: one result for each, in their order.
    public typealias Sink = @Sendable ([WorkerDraft]) async throws -> [RegistrationResult]
    /// Works out what can be before a batch's turn, and gives what keeps it.
    public typealias PreparingSink = @Sendable ([WorkerDraft]) async throws -> Keeping
    public typealias Keeping = @Sendable () async throws -> [RegistrationResult]

    private let regions: RegionTable
    private let language: @Sendable (String) -> LanguageTag?
    private let options: Options

    /// - Parameter language: resolves the name of a language ("Spanish", "español"); tags need no help.
    public init(
        regions: RegionTable, options: Options,
        language: @escaping @Sendable (String) -> LanguageTag? = LanguageNames.tag(named:)
    ) {
        self.regions = regions
        self.options = options
        self.language = language
    }

    /// - Parameters:
    ///   - sink: keeps the drafts; nil = a dry run: nothing is kept, no error file is written.
    ///   - progress: called after each batch.
    /// - Throws: ``BadInput`` when the file as a whole is refused, and then nothing of it has been imported; whatever
    ///   the sink throws.
    public func run(
        path: String, sink: Sink?, progress: @Sendable (ImportProgress) -> Void = { _ in }
    ) async throws -> ImportSummary {
        var preparing: PreparingSink?
        if let sink { preparing = { drafts in { try await sink(drafts) } } }
        return try await run(path: path, preparing: preparing, progress: progress)
    }

    /// - Parameter sink: prepares a batch while the one before it is kept; nil = a dry run.
    public func run(
        path: String, preparing sink: PreparingSink?, progress: @Sendable (ImportProgress) -> Void = { _ in }
    ) async throws -> ImportSummary {
        try checkFiles(path, writesErrors: sink != nil)
        let check = try examine(path)
        var reader = try CSVReader(path: path)
        var header = CSVRow()
        _ = try reader.next(into: &header)

        let converter = RowConverter(
            columns: check.columns, options: options, table: regions, language: language, file: path)
        var tally = Tally(
            summary: ImportSummary(), shownErrors: options.shownErrors, file: path,
            errors: sink == nil
                ? nil
                : options.errorFile.map {
                    ErrorFile(path: $0, columns: check.columns, separator: Character(UnicodeScalar(check.separator)))
                })
        tally.summary.isDryRun = sink == nil

        try await withThrowingTaskGroup(of: Step.self) { group in
            var read = 0
            var begun = 0
            var kept = 0
            var converted: [Int: Batch] = [:]
            var prepared: [Int: (Batch, Keeping)] = [:]
            var isPreparing = false
            var isAtEnd = false
            while !isAtEnd || kept < read {
                while !isAtEnd, read - kept < max(1, options.width) {
                    let rows = try self.rows(from: &reader)
                    isAtEnd = rows.count < options.batchSize
                    guard !rows.isEmpty else { break }
                    let (number, bytes) = (read, reader.bytesRead)
                    group.addTask {
                        .converted(Batch(number: number, bytes: bytes, rows: rows, converter: converter))
                    }
                    read += 1
                }
                // One batch at a time, in the file's order, since a later row is merged into an earlier one: the next has its
                // turn when this one is counted.
                if let (batch, keep) = prepared.removeValue(forKey: kept) {
                    group.addTask { .kept(batch, try await keep()) }
                }
                // Likewise, since numbers are taken in that order; but while the one before is kept.
                if !isPreparing, let batch = converted.removeValue(forKey: begun) {
                    begun += 1
                    isPreparing = true
                    group.addTask { .prepared(batch, try await Self.prepare(batch.drafts, in: sink)) }
                }
                switch try await group.next() {
                case .converted(let batch): converted[batch.number] = batch
                case .prepared(let batch, let keep):
                    isPreparing = false
                    prepared[batch.number] = (batch, keep)
                case .kept(let batch, let results):
                    kept += 1
                    tally.count(batch, results)
                    progress(
                        ImportProgress(
                            rows: tally.summary.rows, totalRows: check.rows, bytes: batch.bytes,
                            totalBytes: check.bytes))
                case nil: break
                }
            }
        }
        tally.finish()
        return tally.summary
    }

    // MARK: Before

    private struct Examination {
        let columns: ImportColumns
        let separator: UInt8
        let rows: Int
        let bytes: Int64
    }

    private func examine(_ path: String) throws -> Examination {
        var reader = try CSVReader(path: path)
        var row = CSVRow()
        guard try reader.next(into: &row) else {
            throw BadInput(
                file: path, found: "an empty file", expected: "a first line with the columns' names",
                remedy: "Save the table again as CSV.")
        }
        let columns = try ImportColumns(
            header: row.fields.map { Cells.trimmed($0) }, explicit: options.columns, ignored: options.ignoredColumns,
            ignoreUnknown: options.ignoreUnknown, needsLanguages: options.defaultLanguages.isEmpty, file: path,
            line: row.line)
        var rows = 0
        while try reader.next(into: &row) {
            if !row.isBlank { rows += 1 }
        }
        return Examination(columns: columns, separator: reader.separator!, rows: rows, bytes: reader.bytesRead)
    }

    private func checkFiles(_ path: String, writesErrors: Bool) throws {
        func facts(_ path: String) -> stat? {
            var facts = stat()
            return stat(path, &facts) == 0 ? facts : nil
        }
        let input = facts(path)
        if let input, input.st_mode & S_IFMT != S_IFREG {
            throw BadInput(
                file: path, found: "no regular file", expected: "a file, since it is read twice",
                remedy: "Save what the pipe says in a file and import that.")
        }
        guard let errorFile = options.errorFile, let input, let other = facts(errorFile) else { return }
        if input.st_dev == other.st_dev, input.st_ino == other.st_ino {
            throw BadInput(
                file: errorFile, found: "the imported file itself as the file for errors", expected: "another file",
                remedy: "Name another one with --errors FILE.")
        }
        // Somebody may be correcting the rows in it.
        guard !writesErrors else {
            throw BadInput(
                file: errorFile, found: "a file that is there already", expected: "a new file for the rows with errors",
                remedy: "Move it away once it is imported, or name another one with --errors FILE.")
        }
    }

    private func rows(from reader: inout CSVReader) throws -> [CSVRow] {
        var rows: [CSVRow] = []
        rows.reserveCapacity(options.batchSize)
        while rows.count < options.batchSize {
            var row = CSVRow()
            guard try reader.next(into: &row) else { break }
            if !row.isBlank { rows.append(row) }
        }
        return rows
    }

    // MARK: Batches

    /// What a task of the pipeline has done: reading, converting, preparing and keeping go on at the same time.
    private enum Step: Sendable {
        case converted(Batch)
        case prepared(Batch, Keeping)
        case kept(Batch, [RegistrationResult])
    }

    private static func prepare(_ drafts: [WorkerDraft], in sink: PreparingSink?) async throws -> Keeping {
        guard let sink, !drafts.isEmpty else { return { [] } }
        return try await sink(drafts)
    }
}

/// A batch of rows, converted.
private struct Batch: Sendable {
    let number: Int
    /// Of the file, read up to here.
    let bytes: Int64
    var rowCount: Int
    var drafts: [WorkerDraft] = []
    /// The rows of `drafts`.
    var draftRows: [CSVRow] = []
    var failures: [(CSVRow, BadInput)] = []
    var duplicates = 0
    var unconsented: [String: Int] = [:]
    var doubts: [String: Int] = [:]

    init(number: Int, bytes: Int64, rows: [CSVRow], converter: RowConverter) {
        self.number = number
        self.bytes = bytes
        rowCount = rows.count
        var byContact: [ContactAddress: Int] = [:]
        /// Why each of `drafts` has no consent.
        var problems: [String?] = []
        var known = RowConverter.Known()
        for row in rows {
            do throws(BadInput) {
                let converted = try converter.convert(row, &known)
                for doubt in converted.doubts { doubts[doubt, default: 0] += 1 }
                let draft = converted.draft
                if let index = draft.contacts.lazy.compactMap({ byContact[$0] }).first,
                    let merged = drafts[index].merging(draft)
                {
                    drafts[index] = merged
                    if merged.consent != nil { problems[index] = nil }
                    duplicates += 1
                    for contact in draft.contacts { byContact[contact] = index }
                } else {
                    for contact in draft.contacts { byContact[contact] = drafts.count }
                    problems.append(converted.consentProblem)
                    drafts.append(draft)
                    draftRows.append(row)
                }
            } catch {
                failures.append((row, error))
            }
        }
        for case let problem? in problems { unconsented[problem, default: 0] += 1 }
    }
}

extension WorkerDraft {
    /// Both drafts as one, where nothing is lost or gained by it; nil where the store must see both. Consent proven for
    /// one contact point is never lent to another.
    func merging(_ other: WorkerDraft) -> WorkerDraft? {
        let sameContacts = Set(contacts) == Set(other.contacts)
        guard consent == other.consent || (sameContacts && (consent == nil || other.consent == nil)),
            safeHours == other.safeHours || safeHours == nil || other.safeHours == nil
        else { return nil }
        func union<Element: Equatable>(_ a: [Element], _ b: [Element]) -> [Element] {
            a + b.filter { !a.contains($0) }
        }
        var merged = self
        merged.contacts = union(contacts, other.contacts)
        if assumesLanguages == other.assumesLanguages {
            merged.languages = union(languages, other.languages)
        } else {
            merged.languages = assumesLanguages ? other.languages : languages
            merged.assumesLanguages = false
        }
        merged.regions = union(regions, other.regions)
        merged.topics = union(topics, other.topics)
        merged.safeHours = safeHours ?? other.safeHours
        merged.consent = consent ?? other.consent
        // Zones from regions count more than zones from an area code or none.
        if regions.isEmpty != other.regions.isEmpty {
            merged.zones = regions.isEmpty ? other.zones : zones
        } else {
            merged.zones = ZoneSet(zones.names + other.zones.names) ?? zones
        }
        return merged
    }
}

/// Counts, and keeps the rows that need a person.
private struct Tally {
    var summary: ImportSummary
    let shownErrors: Int
    let file: String
    /// Nil once it could not be written.
    var errors: ErrorFile?

    mutating func count(_ batch: Batch, _ results: [RegistrationResult]) {
        summary.rows += batch.rowCount
        summary.accepted += batch.drafts.count
        summary.duplicates += batch.duplicates
        summary.withoutRegion += batch.drafts.count { $0.regions.isEmpty }
        summary.unconsented.merge(batch.unconsented, uniquingKeysWith: +)
        summary.doubts.merge(batch.doubts, uniquingKeysWith: +)
        for (row, error) in batch.failures { fail(row, error) }
        for (index, result) in results.enumerated() {
            switch result {
            case .added: summary.added += 1
            case .merged: summary.merged += 1
            case .unchanged: summary.unchanged += 1
            case .conflict: conflict(batch.draftRows[index])
            }
        }
    }

    private mutating func fail(_ row: CSVRow, _ error: BadInput) {
        summary.failed += 1
        keep(row, error)
    }

    private mutating func conflict(_ row: CSVRow) {
        summary.conflicts += 1
        keep(
            row,
            BadInput(
                file: file, line: row.line, found: "contact points of two different workers",
                expected: "those of one", remedy: "Decide which worker this is and leave the other's contact point out."
            ))
    }

    mutating func finish() {
        do throws(ImportSummary.LostErrorFile) {
            try errors?.finish()
            if let errors, errors.rows > 0 { summary.errorFile = errors.path }
        } catch { lose(error) }
    }

    /// What is imported stays imported, and is told; for the rows with errors the file can be imported again.
    private mutating func lose(_ loss: ImportSummary.LostErrorFile) {
        summary.lostErrorFile = loss
        errors = nil
    }

    private mutating func keep(_ row: CSVRow, _ error: BadInput) {
        if summary.errors.count < shownErrors { summary.errors.append(error) }
        var reason = error
        reason.file = nil
        reason.line = nil
        do throws(ImportSummary.LostErrorFile) {
            try errors?.write(row, error: reason.description)
        } catch { lose(error) }
    }
}
