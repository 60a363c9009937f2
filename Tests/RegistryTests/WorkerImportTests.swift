import Foundation
import Outreach
import Synchronization
import Testing

@testable import Registry

@Suite("Worker import")
struct WorkerImportTests {
    private let today = CivilDate("2026-11-24")!
    private let header = "phone,email,languages,regions,zip,topics,consent_source,consent_date,safe_hours\n"

    /// Keeps what the import hands over, and answers as a store would.
    private final class Keeper: Sendable {
        private let state = Mutex<(batches: [[WorkerDraft]], seen: [ContactAddress: Int])>(([], [:]))
        var batches: [[WorkerDraft]] { state.withLock { $0.batches } }
        var drafts: [WorkerDraft] { batches.flatMap(\.self) }

        func keep(_ drafts: [WorkerDraft]) -> [RegistrationResult] {
            state.withLock { state in
                state.batches.append(drafts)
                return drafts.map { draft in
                    let known = Set(draft.contacts.compactMap { state.seen[$0] }).sorted()
                    if known.count > 1 { return .conflict(known.map { ID(Int64($0)) }) }
                    let id = known.first ?? state.seen.count + 1
                    for contact in draft.contacts { state.seen[contact] = id }
                    return known.isEmpty ? .added(ID(Int64(id))) : .merged(ID(Int64(id)))
                }
            }
        }
    }

    private func run(
        _ text: String, errors: Bool = false, keeper: Keeper? = Keeper(),
        change: (inout WorkerImport.Options) -> Void = { _ in }
    ) async throws -> (summary: ImportSummary, drafts: [WorkerDraft], errors: String?) {
        let scratch = try Scratch()
        let path = try scratch.file("workers.csv", text)
        var options = WorkerImport.Options(today: today)
        if errors { options.errorFile = scratch.path + "/errors.csv" }
        change(&options)
        let sink: WorkerImport.Sink? = keeper.map { keeper in { @Sendable drafts in keeper.keep(drafts) } }
        var summary = try await WorkerImport(regions: regions, options: options).run(path: path, sink: sink)
        summary.errors = summary.errors.map { error in
            var error = error
            error.file = error.file?.replacing(scratch.path + "/", with: "")
            return error
        }
        let written = try? String(contentsOfFile: scratch.path + "/errors.csv", encoding: .utf8)
        return (summary, keeper?.drafts ?? [], written)
    }

    @Test("a batch is prepared while the one before it is kept, and both in the file's order")
    func overlapping() async throws {
        let scratch = try Scratch()
        let rows = (0..<8).map { "21355501\($0)0,,es,,,,,,\n" }.joined()
        var options = WorkerImport.Options(today: today)
        options.batchSize = 2
        let steps = Mutex<[String]>([])
        let (second, isPrepared) = AsyncStream.makeStream(of: Void.self)
        let summary = try await WorkerImport(regions: regions, options: options).run(
            path: try scratch.file("workers.csv", header + rows),
            preparing: { drafts in
                let name = drafts[0].contacts[0].unmasked.suffix(2)
                steps.withLock { $0.append("prepared \(name)") }
                if name == "20" { isPrepared.finish() }
                return {
                    // Were the second prepared only after the first is kept, this would never end.
                    if name == "00" { for await _ in second {} }
                    steps.withLock { $0.append("kept \(name)") }
                    return drafts.map { _ in .added(ID(1)) }
                }
            })
        let done = steps.withLock(\.self)
        #expect(summary.added == 8)
        for word in ["prepared", "kept"] {
            #expect(done.filter { $0.hasPrefix(word) } == ["00", "20", "40", "60"].map { "\(word) \($0)" })
        }
        #expect(try #require(done.firstIndex(of: "prepared 20")) < (try #require(done.firstIndex(of: "kept 00"))))
    }

    @Test("a row becomes a draft with everything that it says")
    func draft() async throws {
        let result = try await run(
            header
                + "(213) 555-0100,Maria@Example.org,es;English,Los Angeles,,heat; Survivor Help,intake form,2026-11-01,18:00-21:00\n"
        )
        let draft = try #require(result.drafts.first)
        #expect(draft.contacts.map(\.unmasked) == ["+12135550100", "Maria@example.org"])
        #expect(draft.languages.map(\.text) == ["es", "en"])
        #expect(draft.regions.map(\.text) == ["06037"])
        #expect(draft.topics.map(\.text) == ["heat", "survivor-help"])
        #expect(draft.safeHours?.text == "18:00-21:00")
        #expect(draft.zones.names == ["America/Los_Angeles"])
        #expect(draft.consent == ConsentEvidence(source: "intake form", date: CivilDate("2026-11-01")!))
        #expect(result.summary.added == 1)
        #expect(result.summary.doubts == ["phone: a number set aside for fiction": 1])
    }

    @Test(
        "languages are read in the order of preference, by tag or name",
        arguments: [
            ("es", ["es"]), ("es;en", ["es", "en"]), ("\"zh-hant, en\"", ["zh-Hant", "en"]),
            ("es|es|en", ["es", "en"]),
            ("Spanish", ["es"]), ("español; inglés", ["es", "en"]), ("Mixteco; español", ["mix", "es"]),
            ("FARSI", ["fa"]), ("简体中文", ["zh-Hans"]), ("PT_br", ["pt-BR"]),
        ])
    func languages(cell: String, expected: [String]) async throws {
        let result = try await run(header + "2135550100,,\(cell),,,,,,\n")
        #expect(result.drafts.first?.languages.map(\.text) == expected)
    }

    @Test(
        "regions are counties, whichever way they are given",
        arguments: [
            ("06037", "", ["06037"]), ("Los Angeles", "", ["06037"]), ("Los Angeles County", "", ["06037"]),
            ("\"Los Angeles, CA\"", "", ["06037"]), ("\"Los Angeles, Ventura\"", "", ["06037", "06111"]),
            ("\"Los Angeles, CA, Orange, CA\"", "", ["06037", "06059"]), ("ventura; ORANGE", "", ["06111", "06059"]),
            ("Pasadena", "", ["06037"]), ("Maricopa", "", ["06029"]), ("Miami-Dade", "", ["12086"]),
            ("\"Clark, Nevada\"", "", ["32003"]),
            ("06", "", ["06"]), ("California", "", ["06"]), ("90272", "", ["06037"]), ("", "90272", ["06037"]),
            ("", "90272-1234", ["06037"]), ("Condado de Los Ángeles", "", ["06037"]),
            ("Los Angeles", "90272", ["06037"]), ("Ventura", "90272", ["06111", "06037"]), ("", "", []),
        ])
    func regionCells(cell: String, zip: String, expected: [String]) async throws {
        let result = try await run(header + "2135550100,,es,\(cell),\(zip),,,,\n")
        #expect(result.drafts.first?.regions.map(\.text) == expected, "\(result.summary.errors)")
    }

    @Test("a ZIP code that touches several counties counts for each of them")
    func zipOfSeveral() async throws {
        let zip = try #require(
            regions.zips(of: GEOID("06111")!).first { regions.counties(zip: $0).count > 1 })
        let result = try await run(header + "2135550100,,es,,\(zip),,,,\n")
        #expect(result.drafts.first?.regions == regions.counties(zip: zip))
    }

    @Test("the time zones come from the regions first, the area code second, and else are all there are")
    func zones() async throws {
        let result = try await run(
            header
                + "2125550100,,es,06037,,,,,\n2125550101,,es,,,,,,\n,maria@example.org,es,,,,,,\n8005550100,,es,,,,,,\n"
        )
        try #require(result.drafts.count == 4)
        #expect(
            result.drafts.map(\.zones.names.first) == [
                "America/Los_Angeles", "America/New_York", regions.everyZone.names.first, regions.everyZone.names.first,
            ])
        #expect(result.drafts[2].zones == regions.everyZone)
        #expect(result.summary.withoutRegion == 3)
    }

    @Test(
        "without full evidence of consent a worker is imported as unconsented, and the summary says why",
        arguments: [
            (",", "no consent source and date"), ("intake form,", "a consent source without a date"),
            (",2026-11-01", "a consent date without a source"),
            ("intake form,2026-11-25", "a consent date in the future"),
            ("intake form,2026-02-30", "a consent date that cannot be read (expected 2026-11-01)"),
            ("intake form,yesterday", "a consent date that cannot be read (expected 2026-11-01)"),
            ("intake form,03/04/2026", "a consent date that cannot be read (expected 2026-11-01)"),
            ("no,2026-11-01", "a consent source that names no source"),
            ("N/A,2026-11-01", "a consent source that names no source"),
            ("Sí,2026-11-01", "a consent source that names no source"),
            ("-,2026-11-01", "a consent source that names no source"),
            ("intake form,11/2026", "a consent date that cannot be read (expected 2026-11-01)"),
        ])
    func unconsented(cells: String, reason: String) async throws {
        let result = try await run(header + "2135550100,,es,,,,\(cells),\n")
        #expect(result.drafts.count == 1 && result.drafts.first?.consent == nil)
        #expect(result.summary.unconsented == [reason: 1])
    }

    @Test(
        "a consent's day is read only where it can mean one day",
        arguments: [
            ("2026-11-24", "2026-11-24"), ("2026-11-01T10:00:00Z", "2026-11-01"), ("11/13/2025", "2025-11-13"),
            ("13/11/2025", "2025-11-13"), ("5/5/2026", "2026-05-05"), ("1/31/2026", "2026-01-31"),
        ])
    func consentDays(cell: String, expected: String) async throws {
        let result = try await run(header + "2135550100,,es,,,,intake form,\(cell),\n")
        #expect(result.drafts.first?.consent?.date.description == expected)
    }

    @Test(
        "a row with an error is told with its line, its field, what was found, what was expected and the next step",
        arguments: [
            (
                "213555010,,es,,,,,,",
                "phone: found \"***10\": too short with 9 digits; short codes and emergency numbers are not workers' phones, expected a telephone number such as +1 213 555 0100. Correct the number."
            ),
            (
                "5550100,,es,,,,,,",
                "phone: found \"***00\": the area code is missing, expected a telephone number such as +1 213 555 0100. Correct the number."
            ),
            (
                "Maria Lopez,,es,,,,,,",
                "phone: found \"***\" (11 characters): not a telephone number, expected a telephone number such as +1 213 555 0100. Correct the number."
            ),
            (
                "213-555-0100 x1,,es,,,,,,",
                "phone: found \"***\" (15 characters): an extension, which texts cannot reach; leave it out or give another number, expected a telephone number such as +1 213 555 0100. Correct the number."
            ),
            (
                ",maria@example,es,,,,,,",
                "email: found \"***\" (13 characters): the domain has no dot; mail goes to full names such as example.org only, expected an address such as maria@example.org. Correct the address."
            ),
            (
                ",maria,es,,,,,,",
                "email: found \"***\" (5 characters): there is no @, expected an address such as maria@example.org. Correct the address."
            ),
            (
                ",,es,06037,,,,,",
                "phone: found nothing to reach this worker by, expected a telephone number or an email address. Fill in one of them."
            ),
            (
                "2135550100,,,,,,,,",
                "languages: found nothing, expected at least one language, the preferred one first. Fill in the language, or say --default-language es if all without one read the same."
            ),
            (
                "2135550100,,es;Klingon,,,,,,",
                "languages: found \"Klingon\", expected a BCP 47 language tag such as es, zh-Hant or pt-BR, or the language's name. Correct the language."
            ),
            (
                "2135550100,,2135550100,,,,,,",
                "languages: found \"********00\", expected a BCP 47 language tag such as es, zh-Hant or pt-BR, or the language's name. Correct the language."
            ),
            (
                "2135550100,,es,Narnia,,,,,",
                "regions: found \"Narnia\", which is no county, expected a county's GEOID, a county's name or a ZIP code. Correct the spelling, or give the ZIP code."
            ),
            (
                "2135550100,,es,\"Narnia, CA\",,,,,",
                "regions: found \"Narnia\", which is no county of CA, expected a county's GEOID, a county's name or a ZIP code. Correct the spelling, or give the ZIP code."
            ),
            (
                "2135550100,,es,Baltimore,,,,,",
                "regions: found \"Baltimore\", which is 2 counties, expected one of Baltimore County, MD; Baltimore city, MD. Write the state after the name, or the GEOID."
            ),
            (
                "2135550100,,es,Jefferson,,,,,",
                "regions: found \"Jefferson\", which is 26 counties, expected one of Jefferson County, AL; Jefferson County, AR; Jefferson County, CO; …. Write the state after the name, or the GEOID."
            ),
            (
                "2135550100,,es,6037,,,,,",
                "regions: found \"6037\", a code that lost its leading zero, expected 06037 for Los Angeles County. Format the column as text in the spreadsheet and write the zero."
            ),
            (
                "2135550100,,es,06038,,,,,",
                "regions: found \"06038\", a ZIP code that is not in the table, expected a ZIP code of California, or a county. Give the county; post-office-box ZIP codes are not in the table."
            ),
            (
                "2135550100,,es,606,,,,,",
                "regions: found \"606\", expected a county's GEOID, a county's name or a ZIP code. Correct the region."
            ),
            (
                "2135550100,,es,,9027,,,,",
                "zip: found \"9027\", expected a ZIP code of five digits, such as 90272. Correct the ZIP code, or give the county."
            ),
            (
                "2135550100,,es,,10001,,,,",
                "zip: found \"10001\", a ZIP code that is not in the table, expected a ZIP code of California, or a county. Give the county; post-office-box ZIP codes are not in the table."
            ),
            (
                "2135550100,,es,,,,,,8am-9pm",
                "safe_hours: found \"8am-9pm\", expected hours such as 08:00-21:00 (24-hour clock, start and end different). Correct the hours."
            ),
            (
                "2135550100,,es,,,,,,08:00-08:00",
                "safe_hours: found \"08:00-08:00\", expected hours such as 08:00-21:00 (24-hour clock, start and end different). Correct the hours."
            ),
            (
                "2135550100,,es,,,heat;日本,,,",
                "topics: found \"日本\", expected a topic in lower-case words joined by hyphens, such as heat or survivor-help. Correct the topic."
            ),
            (
                "2135550100,,es",
                "found 3 fields, expected 9, as in the first line. Look for a separator too many or too few; quote fields that contain one."
            ),
            (
                "2135550100,,es,,,,,,,extra",
                "found 10 fields, expected 9, as in the first line. Look for a separator too many or too few; quote fields that contain one."
            ),
        ])
    func rowErrors(row: String, sentence: String) async throws {
        let result = try await run(header + "2135550199,,es,,,,,,\n" + row + "\n")
        #expect(result.summary.errors.map(\.description) == ["workers.csv:3: " + sentence])
        #expect(result.summary.rows == 2 && result.summary.failed == 1 && result.summary.added == 1)
    }

    @Test("rows with errors go to a file that can be corrected and imported again")
    func errorFile() async throws {
        let text =
            header
            + "213555010,,es,\"Los Angeles, CA\",,,,,\n2135550101,,es,,,,,,\n2135550102,,\"Kling\non\",,,,,,\n2135550103,,es\n"
        let first = try await run(text, errors: true)
        #expect(first.summary.failed == 3 && first.summary.added == 1)
        let written = try #require(first.errors)
        #expect(
            written.hasPrefix(header.dropLast() + ",error\r\n213555010,,es,\"Los Angeles, CA\",,,,,,\"phone: found"))
        // Corrected in place; the error column stays and is not read.
        let corrected = written.replacing("213555010,", with: "2135550100,").replacing("\"Kling\non\"", with: "en")
        let second = try await run(corrected, errors: true)
        #expect(second.summary.added == 2 && second.summary.failed == 1)
        #expect(second.summary.errors.first?.found == "4 fields")
        #expect(second.errors?.components(separatedBy: ",error").count == 2)
    }

    @Test("a topic that would tell of papers, an employer or a name is refused with its line, and told in no doubt")
    func tellingTopics() async throws {
        for word in ["undocumented", "Visa help", "h2a", "employer-Acme", "legal status"] {
            let result = try await run(header + "2135550100,,es,,,heat;\(word),,,\n2135550101,,es,,,heat,,,\n")
            #expect(result.summary.failed == 1 && result.summary.added == 1, "\(word)")
            let error = try #require(result.summary.errors.first)
            #expect(error.line == 2 && error.field == "topics" && error.found.contains("would tell"))
        }
        let named = try await run(header + "2135550100,,es,,,heat;gardening,,,\n") { options in
            options.isTopicNamed = { $0 == Topic("heat")! }
        }
        #expect(named.summary.doubts["topics: no message is about gardening"] == 1)
        #expect(named.summary.doubts.keys.filter { $0.hasPrefix("topics") }.count == 1)
        #expect(named.drafts.first?.topics.count == 2)
    }

    @Test("a language that nobody told is marked, and gives way to one that a row tells")
    func assumedLanguages() async throws {
        let result = try await run(
            header
                + "2135550100,,,,,,,,\n2135550101,,fa,,,,,,\n2135550101,,,,,,,,\n2135550102,,,,,,,,\n2135550102,,fa,,,,,,\n"
        ) { $0.defaultLanguages = [LanguageTag("es")!] }
        #expect(result.drafts.map { $0.languages.map(\.text) } == [["es"], ["fa"], ["fa"]])
        #expect(result.drafts.map(\.assumesLanguages) == [true, false, false])
    }

    @Test("without its file for errors an import goes on and says so; a file that is there is not overwritten")
    func lostErrorFile() async throws {
        let text = header + "12,,es,,,,,,\n2135550101,,es,,,,,,\n"
        let scratch = try Scratch()
        let lost = try await run(text) { $0.errorFile = scratch.path + "/none/errors.csv" }
        #expect(lost.summary.lostErrorFile?.code == ENOENT && lost.summary.errorFile == nil)
        #expect(lost.summary.failed == 1 && lost.summary.added == 1)
        let kept = try scratch.file("errors.csv", "corrections")
        let keeper = Keeper()
        let error = await #expect(throws: BadInput.self) {
            try await run(text, keeper: keeper) { $0.errorFile = kept }
        }
        #expect(error?.found == "a file that is there already" && keeper.drafts.isEmpty)
        #expect(try String(contentsOfFile: kept, encoding: .utf8) == "corrections")
        // A dry run writes none.
        _ = try await run(text, keeper: nil) { $0.errorFile = kept }
    }

    @Test("the file of errors is its owner's alone, and is not there when there are none")
    func errorFileMode() async throws {
        let scratch = try Scratch()
        var options = WorkerImport.Options(today: today)
        options.errorFile = scratch.path + "/errors.csv"
        let job = WorkerImport(regions: regions, options: options)
        let keeper = Keeper()
        _ = try await job.run(
            path: try scratch.file("good.csv", header + "2135550100,,es,,,,,,\n"), sink: { keeper.keep($0) })
        #expect(!FileManager.default.fileExists(atPath: scratch.path + "/errors.csv"))
        let summary = try await job.run(
            path: try scratch.file("bad.csv", header + "1,,es,,,,,,\n"), sink: { keeper.keep($0) })
        #expect(summary.errorFile == scratch.path + "/errors.csv")
        let mode = try FileManager.default.attributesOfItem(atPath: scratch.path + "/errors.csv")[.posixPermissions]
        #expect(mode as? Int == 0o600)
        let error = await #expect(throws: BadInput.self) {
            try await job.run(path: scratch.path + "/errors.csv", sink: { keeper.keep($0) })
        }
        #expect(error?.found == "the imported file itself as the file for errors")
    }

    @Test(
        "a file that is refused as a whole imports nothing, however late its fault is",
        arguments: [
            ("2135550100,,es,,,,,,\n2135550101,,\"es,,,,,,\n", "a quote that is never closed"),
            ("2135550100,,es,,,,,,\n2135550101,x\"y,es,,,,,,\n", "a quote inside a field that does not begin with one"),
        ])
    func allOrNothing(rows: String, found: String) async throws {
        let good = (0..<20).map { ",w\($0)@example.org,es,,,,,,\n" }.joined()
        let keeper = Keeper()
        let error = await #expect(throws: BadInput.self) {
            try await run(header + good + rows, keeper: keeper) { $0.batchSize = 1 }
        }
        #expect(error?.found == found)
        #expect(keeper.batches.isEmpty)
    }

    @Test("a missing file and an empty one are refused")
    func noFile() async throws {
        let job = WorkerImport(regions: regions, options: .init(today: today))
        let missing = await #expect(throws: BadInput.self) { try await job.run(path: "/nonexistent/w.csv", sink: nil) }
        #expect(
            missing?.description
                == "/nonexistent/w.csv: found no file that can be read (No such file or directory), expected a CSV file. Check the name and the permissions."
        )
        let folder = await #expect(throws: BadInput.self) { try await job.run(path: repository, sink: nil) }
        #expect(folder?.found == "no regular file")
        let empty = await #expect(throws: BadInput.self) { try await run("") }
        #expect(empty?.found == "an empty file")
    }

    @Test("rows of one person are merged, and the consent of one contact point is never lent to another")
    func duplicates() async throws {
        let rows = [
            // The same number.
            "2135550100,,es,06037,,heat,,,", "(213) 555-0100,,en,06111,,smoke,,,",
            // No consent for the second contact point.
            "2135550101,,es,,,,form,2026-01-01,", "2135550101,second@example.org,es,,,,,,",
            // The same contact point, consent in one row.
            "2135550102,,es,,,,,,", "2135550102,,es,,,,form,2026-01-02,",
        ]
        let result = try await run(header + rows.joined(separator: "\n") + "\n")
        #expect(result.summary.duplicates == 2)
        try #require(result.drafts.count == 4)
        #expect(result.summary.unconsented.values.reduce(0, +) == 2)
        #expect(result.drafts[0].languages.map(\.text) == ["es", "en"])
        #expect(result.drafts[0].regions.map(\.text) == ["06037", "06111"])
        #expect(result.drafts[0].topics.map(\.text) == ["heat", "smoke"])
        #expect(result.drafts[1].consent != nil && result.drafts[1].contacts.count == 1)
        #expect(result.drafts[2].consent == nil && result.drafts[2].contacts.count == 2)
        #expect(result.drafts[3].consent?.date.description == "2026-01-02")
    }

    @Test("a row whose contact points belong to two workers goes to a person")
    func conflict() async throws {
        let rows =
            "2135550100,,es,,,,,,\n,maria@example.org,es,,,,,,\n2135550100,maria@example.org,es,,,,form,2026-01-01,\n"
        let result = try await run(header + rows, errors: true) { $0.batchSize = 2 }
        #expect(result.summary.added == 2 && result.summary.conflicts == 1)
        #expect(result.errors?.contains("contact points of two different workers") == true)
    }

    @Test("a dry run tells the same and keeps nothing")
    func dryRun() async throws {
        let text = header + "2135550100,,es,,,,,,\n213,,es,,,,,,\n"
        let real = try await run(text)
        let dry = try await run(text, errors: true, keeper: nil)
        #expect(dry.summary.isDryRun && dry.errors == nil)
        #expect(dry.summary.accepted == real.summary.accepted && dry.summary.failed == real.summary.failed)
        #expect(dry.summary.unconsented == real.summary.unconsented && dry.summary.doubts == real.summary.doubts)
    }

    @Test(
        "batches come in the file's order, and the numbers add up, however many are converted at once",
        arguments: [1, 2, 5])
    func order(width: Int) async throws {
        let rows = (0..<2_345).map { n in
            n % 100 == 99 ? "bad,,es,,,,,," : ",w\(n)@example.org,es,,,,,,"
        }
        let keeper = Keeper()
        let progress = Mutex<[ImportProgress]>([])
        let scratch = try Scratch()
        let path = try scratch.file("w.csv", header + rows.joined(separator: "\n") + "\n,,,,,,,,\n\n")
        var options = WorkerImport.Options(today: today)
        options.batchSize = 100
        options.width = width
        let summary = try await WorkerImport(regions: regions, options: options).run(
            path: path, sink: { keeper.keep($0) }, progress: { now in progress.withLock { $0.append(now) } })
        #expect(summary.rows == 2_345 && summary.failed == 23 && summary.added == 2_322)
        #expect(summary.errors.count == 20)
        #expect(keeper.batches.allSatisfy { $0.count <= 100 })
        let expected = (0..<2_345).filter { $0 % 100 != 99 }.map { "w\($0)@example.org" }
        #expect(keeper.drafts.map { $0.contacts[0].unmasked } == expected)
        let seen = progress.withLock(\.self)
        #expect(seen.count == 24 && seen.map(\.rows) == seen.map(\.rows).sorted())
        #expect(seen.last?.rows == 2_345 && seen.last?.totalRows == 2_345)
        #expect(seen.last?.bytes == seen.last?.totalBytes)
    }

    @Test("what the store throws ends the import")
    func sinkFailure() async throws {
        struct Broken: Error {}
        let scratch = try Scratch()
        let path = try scratch.file("w.csv", header + "2135550100,,es,,,,,,\n")
        await #expect(throws: Broken.self) {
            try await WorkerImport(regions: regions, options: .init(today: today)).run(
                path: path, sink: { _ in throw Broken() })
        }
    }

    @Test("nothing that an import tells holds a number or address in clear")
    func masked() async throws {
        let result = try await run(
            header
                + "213555010,,es,,,,,,\n2135550142,,es,2135550142,,,,,\n,rosa@example,es,,,,,,\n2135550143,,rosa@example.org,,,,,,\n2135550144,,es,,,,,,2135550144\n2135550145,,es,,2135550145,,,,\n2135550146,,es,,,rosa@example.org!,,,\n"
        )
        let told = result.summary.errors.map(\.description).joined() + String(describing: result.summary.doubts)
        #expect(result.summary.failed == 6)
        for secret in ["213555", "rosa", "0142", "0144"] { #expect(!told.contains(secret)) }
    }

    @Test("an import in Spanish, as a spreadsheet there saves it")
    func spanish() async throws {
        let result = try await run(
            "\u{FEFF}Teléfono;Correo electrónico;Idiomas;Condado;Código postal;Temas;Fuente de consentimiento;Fecha de consentimiento;Horario seguro\r\n"
                + "(213) 555-0100;;español, inglés;Condado de Los Ángeles;;;hoja de registro;2026-10-31;18:00–21:00\r\n"
        )
        let draft = try #require(result.drafts.first)
        #expect(draft.languages.map(\.text) == ["es", "en"])
        #expect(draft.regions.map(\.text) == ["06037"])
        #expect(draft.consent?.source == "hoja de registro")
        #expect(draft.safeHours?.text == "18:00-21:00")
    }

    @Test("random cells bring nothing down, and every row is counted once")
    func fuzz() async throws {
        var random = SplitMix64(seed: 2)
        let cells = [
            "", "2135550100", "213", "maria@example.org", "es", "Los Angeles", "06037", "90272", "2026-01-01",
            "08:00-21:00", "heat", "\"a\nb\"", "\"x,\"\"y\"", "é", "😀", ";;;", "|", "\u{200F}", "=1+1", "-",
            "\"Los Angeles, CA, XX\"",
        ]
        for _ in 0..<40 {
            var text = header
            let count = Int(random.next() % 50)
            for _ in 0..<count {
                text +=
                    (0..<(8 + random.next() % 3)).map { _ in cells[Int(random.next() % UInt64(cells.count))] }.joined(
                        separator: ",") + "\n"
            }
            let s = try await run(text) { $0.batchSize = 7 }.summary
            #expect(s.rows == s.added + s.merged + s.unchanged + s.conflicts + s.duplicates + s.failed)
            #expect(s.rows <= count)
        }
    }

    @Test("batches are kept one at a time in the file's order, while others are converted; progress only grows")
    func pipeline() async throws {
        let scratch = try Scratch()
        let rows = (0..<97).map { "213-555-0\($0 + 100),,es,Los Angeles,,,intake form,2026-11-01,\n" }
        let path = try scratch.file("workers.csv", header + rows.joined() + "213-555-0100,,en,Ventura,,,,,\n")
        var options = WorkerImport.Options(today: today)
        options.batchSize = 10
        let keeper = Keeper()
        let isBusy = Mutex(false)
        let progress = Mutex<[Int]>([])
        let summary = try await WorkerImport(regions: regions, options: options).run(
            path: path,
            sink: { drafts in
                #expect(
                    isBusy.withLock { busy in
                        defer { busy = true }; return !busy
                    })
                for _ in 0..<50 { await Task.yield() }
                let results = keeper.keep(drafts)
                isBusy.withLock { $0 = false }
                return results
            },
            progress: { step in
                progress.withLock { $0.append(step.rows) }
                #expect(step.totalRows == 98)
            })
        #expect(keeper.batches.map(\.count) == [10, 10, 10, 10, 10, 10, 10, 10, 10, 8])
        #expect(
            keeper.drafts.map { String($0.contacts[0].unmasked.suffix(3)) } == (100..<197).map { "\($0)" } + ["100"])
        #expect(summary.added == 97 && summary.merged == 1)
        #expect(progress.withLock(\.self) == [10, 20, 30, 40, 50, 60, 70, 80, 90, 98])
    }

    @Test("a store that fails between two batches ends the import with its error; the file again adds exactly the rest")
    func interrupted() async throws {
        struct DiskFull: Error {}
        let scratch = try Scratch()
        let rows = (0..<95).map { "213-555-0\($0 + 100),,es,Los Angeles,,,intake form,2026-11-01,\n" }
        let path = try scratch.file("workers.csv", header + rows.joined())
        var options = WorkerImport.Options(today: today)
        options.batchSize = 10
        let importing = WorkerImport(regions: regions, options: options)
        let keeper = Keeper()
        let progress = Mutex<[Int]>([])
        await #expect(throws: DiskFull.self) {
            _ = try await importing.run(
                path: path,
                sink: { drafts in
                    guard keeper.batches.count < 3 else { throw DiskFull() }
                    return keeper.keep(drafts)
                }, progress: { step in progress.withLock { $0.append(step.rows) } })
        }
        // What it told as kept is what was kept, and nothing came after the batch that was not.
        #expect(keeper.batches.map(\.count) == [10, 10, 10])
        #expect(progress.withLock(\.self) == [10, 20, 30])
        let summary = try await importing.run(path: path, sink: { keeper.keep($0) })
        #expect(summary.merged == 30 && summary.added == 65)
        #expect(Set(keeper.drafts.map { $0.contacts[0] }).count == 95)
    }
}
