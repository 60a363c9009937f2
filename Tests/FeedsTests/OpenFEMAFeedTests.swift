import Conformance
import Foundation
import Outreach
import Registry
import Testing

@testable import Feeds

@Suite("OpenFEMA declarations")
struct OpenFEMAFeedTests {
    private let feed = OpenFEMAFeed()

    /// One row as the API writes it, with fields changed or (nil) taken out.
    private func row(_ changes: [String: String?] = [:]) -> String {
        var fields: [String: String?] = [
            "femaDeclarationString": "\"DR-4683-CA\"", "disasterNumber": "4683", "state": "\"CA\"",
            "declarationType": "\"DR\"", "declarationDate": "\"2023-01-14T00:00:00.000Z\"",
            "incidentType": "\"Flood\"", "declarationTitle": "\"SEVERE WINTER STORMS \"",
            "incidentBeginDate": "\"2022-12-27T00:00:00.000Z\"", "incidentEndDate": "\"2023-01-31T00:00:00.000Z\"",
            "fipsStateCode": "\"06\"", "fipsCountyCode": "\"037\"", "placeCode": "\"99037\"",
            "designatedArea": "\"Los Angeles (County)\"", "tribalRequest": "false", "region": "9",
            "lastRefresh": "\"2023-03-01T00:00:00.000Z\"", "hash": "\"aa\"", "id": "\"id-037\"",
        ]
        for (name, value) in changes { fields[name] = value }
        return "{"
            + fields.compactMap { name, value in value.map { "\"\(name)\":\($0)" } }.sorted().joined(separator: ",")
            + "}"
    }

    private func envelope(_ rows: [String], metadata: String = "{\"count\":0}") -> [UInt8] {
        Array("{\"metadata\":\(metadata),\"DisasterDeclarationsSummaries\":[\(rows.joined(separator: ","))]}".utf8)
    }

    private func county(_ code: String, _ changes: [String: String?] = [:]) -> String {
        row(
            ["fipsCountyCode": "\"\(code)\"", "placeCode": "\"99\(code)\"", "id": "\"id-\(code)\""].merging(changes) {
                $1
            })
    }

    @Test("the rows of a declaration become one report")
    func grouped() throws {
        let reading = try feed.read(
            envelope([
                county("111"),
                county(
                    "037",
                    [
                        "incidentEndDate": "\"2023-02-02T20:50:08.994Z\"",
                        "incidentBeginDate": "\"2022-12-26T00:00:00.000Z\"",
                    ]),
            ]))
        let report = try #require(reading.reports.first)
        #expect(reading.reports.count == 1 && reading.quarantined.isEmpty)
        #expect(report.source == "openfema" && report.sourceID == "DR-4683-CA")
        #expect(report.title == "Severe Winter Storms")
        #expect(report.kind == .flood && report.sourceKind == "Flood")
        #expect(report.declared == CivilDate("2023-01-14"))
        #expect(report.begins == CivilDate("2022-12-26"))
        #expect(report.ends == CivilDate("2023-02-02"))
        #expect(report.regions.map(\.text) == ["06037", "06111"])
        #expect(report.fingerprint.count == 64)
    }

    @Test("a declaration ends only when every area has an end; its closeout ends nothing")
    func ends() throws {
        let open = try feed.read(
            envelope([
                county("037"),
                county("111", ["incidentEndDate": "null", "disasterCloseoutDate": "\"2025-03-25T00:00:00.000Z\""]),
            ]))
        #expect(open.reports.first?.ends == nil)
    }

    @Test(
        "an area is a county, the whole state only where it says so, or a place that is never widened",
        arguments: [
            (["fipsCountyCode": "\"000\"", "placeCode": "\"0\"", "designatedArea": "\"Statewide\""], "06"),
            (["fipsCountyCode": "\"000\"", "placeCode": "0", "designatedArea": "\" STATEWIDE \""], "06"),
            (["fipsCountyCode": "0", "placeCode": "null", "designatedArea": "\"Statewide\""], "06"),
            (
                [
                    "fipsCountyCode": "\"000\"", "placeCode": "\"60347\"",
                    "designatedArea": "\"Resighini Rancheria (Indian Reservation)\"",
                ], "fema-place:60347"
            ),
            (
                ["fipsCountyCode": "\"000\"", "placeCode": "\"60347\"", "designatedArea": "\"Statewide\""],
                "fema-place:60347"
            ),
            (["fipsStateCode": "6", "fipsCountyCode": "37", "placeCode": "99037"], "06037"),
            (["fipsStateCode": "\"09\"", "fipsCountyCode": "\"001\"", "placeCode": "\"99001\""], "09001"),
            (["designatedArea": "\"Washington (County)(in (P)MSA 5520,6480)\""], "06037"),
            (["placeCode": "null"], "06037"),
        ] as [([String: String?], String)])
    func areas(changes: [String: String?], region: String) throws {
        let reading = try feed.read(envelope([row(changes)]))
        #expect(reading.reports.first?.regions.map(\.text) == [region], "\(reading.quarantined)")
    }

    @Test(
        "a row that cannot be used is set aside with its reason, and the others go on",
        arguments: [
            (["femaDeclarationString": nil], "femaDeclarationString is missing"),
            (["femaDeclarationString": "\"4683\""], "femaDeclarationString is not like DR-4856-CA (\"4683\")"),
            (["id": nil, "placeCode": "null"], "id is missing, and so is disasterNumber or placeCode"),
            (["fipsStateCode": "null"], "fipsStateCode is missing"),
            (["fipsCountyCode": "null"], "fipsCountyCode is missing"),
            (["fipsCountyCode": "\"0037\""], "fipsCountyCode is not a code of 3 digits (\"0037\")"),
            (["fipsCountyCode": "\"O37\""], "fipsCountyCode is not a code of 3 digits (\"O37\")"),
            (["placeCode": "\"99111\""], "placeCode 99111 is not that of county 037"),
            (["placeCode": "\"x\""], "placeCode is not a number (\"x\")"),
            (
                ["fipsCountyCode": "\"000\"", "placeCode": "\"0\"", "designatedArea": "\"Guam\""],
                "neither a county nor a place, and the area is not \"Statewide\" but \"Guam\""
            ),
            (
                ["fipsCountyCode": "\"000\"", "placeCode": "\"0\"", "designatedArea": "null"],
                "neither a county nor a place, and the area is not \"Statewide\" but missing"
            ),
            (["declarationDate": "null"], "declarationDate is missing"),
            (["declarationDate": "\"14.1.2023\""], "declarationDate is not a date (\"14.1.2023\")"),
            (
                ["incidentEndDate": "\"2023-02-30T00:00:00.000Z\""],
                "incidentEndDate is not a date (\"2023-02-30T00:00:00.000Z\")"
            ),
        ] as [([String: String?], String)])
    func quarantined(changes: [String: String?], reason: String) throws {
        let reading = try feed.read(envelope([row(changes), county("111")]))
        #expect(reading.quarantined.map(\.reason) == [reason])
        #expect(reading.quarantined.first?.place.hasPrefix("row 1") == true)
        #expect(reading.reports.first?.regions.map(\.text) == ["06111"])
    }

    @Test("elements that are no rows are set aside")
    func noRows() throws {
        let reading = try feed.read(envelope(["7", "null", "[]", row(), "{}"]))
        #expect(reading.quarantined.map(\.place) == ["row 1", "row 2", "row 3", "row 5"])
        #expect(reading.reports.count == 1)
    }

    @Test("a row without FEMA's id is known by disaster number and place code")
    func withoutID() throws {
        let reading = try feed.read(envelope([county("037", ["id": nil]), county("111", ["id": "null"])]))
        #expect(reading.reports.first?.regions.count == 2)
    }

    @Test("unknown keys and values of unknown kinds change nothing")
    func unknownKeys() throws {
        let plain = try feed.read(envelope([row()]))
        let more = try feed.read(
            envelope(
                [row(["declarationRequestDate": "\"2023-01-01\"", "geometry": "{\"a\":[1.5]}", "x": "1e99"])],
                metadata: "{\"DeprecationInformation\":{}}"))
        #expect(plain == more)
    }

    @Test("the fingerprint changes with a row's hash and with the set of rows, not with a reload or the order")
    func fingerprints() throws {
        func print(_ rows: [String]) throws -> String? { try feed.read(envelope(rows)).reports.first?.fingerprint }
        let before = try print([county("037"), county("111")])
        #expect(try print([county("111"), county("037")]) == before)
        #expect(try print([county("037", ["lastRefresh": "\"2025-01-01T00:00:00.000Z\""]), county("111")]) == before)
        #expect(try print([county("037", ["hash": "\"ab\""]), county("111")]) != before)
        #expect(try print([county("037")]) != before)
        // Without FEMA's hash, the values that are read make it.
        let own = try print([county("037", ["hash": "null"])])
        #expect(try print([county("037", ["hash": nil, "lastRefresh": "null", "region": "10"])]) == own)
        #expect(try print([county("037", ["hash": "null", "incidentEndDate": "null"])]) != own)
    }

    @Test("of two states of one row the later counts")
    func overlap() throws {
        let old = county("037", ["incidentEndDate": "null", "hash": "\"zz\""])
        let new = county("037", ["lastRefresh": "\"2023-04-01T00:00:00.000Z\""])
        #expect(try feed.read(envelope([new, old])).reports == feed.read(envelope([new])).reports)
        #expect(try feed.read(envelope([old, new])).reports == feed.read(envelope([new])).reports)
    }

    @Test("a page that is not all is told")
    func truncated() throws {
        let reading = try feed.read(envelope([row()], metadata: "{\"count\":44}"))
        #expect(
            reading.quarantined.map(\.reason) == [
                "the query found 44 rows and this document has 1: a declaration may lack areas; ask for all of them ($top, $skip)"
            ])
    }

    @Test("a bare array, a byte order mark and white space are read too")
    func bareArray() throws {
        let expected = try feed.read(envelope([row()]))
        #expect(try feed.read(Array("\u{FEFF} \n[\(row())]".utf8)) == expected)
        #expect(try feed.read(Array("[]".utf8)).reports.isEmpty)
    }

    @Test(
        "a document that is not the dataset is refused in a sentence",
        arguments: [
            (
                "",
                "found an empty document, expected OpenFEMA's DisasterDeclarationsSummaries, version 2, as JSON or CSV. Download it again."
            ),
            (
                " \n",
                "found an empty document, expected OpenFEMA's DisasterDeclarationsSummaries, version 2, as JSON or CSV. Download it again."
            ),
            (
                "<!DOCTYPE html><html>404</html>",
                "found a web page (FEMA answers so to a wrong version or dataset), expected OpenFEMA's DisasterDeclarationsSummaries, version 2, as JSON or CSV. Check the address and download it again."
            ),
            (
                "{\"error\":[{\"code\":\"OF_OQP_002\",\"type\":\"$filter criteria error\",\"message\":\"Unrecognized field\"}]}",
                "found FEMA's error answer: OF_OQP_002, $filter criteria error, Unrecognized field, expected OpenFEMA's DisasterDeclarationsSummaries, version 2, as JSON or CSV. Correct the query and download it again."
            ),
            (
                "{\"error\":\"busy\"}",
                "found FEMA's error answer: no reason given, expected OpenFEMA's DisasterDeclarationsSummaries, version 2, as JSON or CSV. Correct the query and download it again."
            ),
            (
                "{\"metadata\":{},\"FemaWebDisasterDeclarations\":[]}",
                "found JSON with FemaWebDisasterDeclarations, expected OpenFEMA's DisasterDeclarationsSummaries, version 2, as JSON or CSV. Download the dataset DisasterDeclarationsSummaries."
            ),
            (
                "{}",
                "found JSON without rows, expected OpenFEMA's DisasterDeclarationsSummaries, version 2, as JSON or CSV. Download the dataset DisasterDeclarationsSummaries."
            ),
            (
                "{\"DisasterDeclarationsSummaries\":[{",
                "found broken JSON, expected OpenFEMA's DisasterDeclarationsSummaries, version 2, as JSON or CSV. The download may be cut off; download it again."
            ),
            (
                "phone,languages\n1,es\n",
                "found text without the column femaDeclarationString in its first line, expected OpenFEMA's DisasterDeclarationsSummaries, version 2, as JSON or CSV. Download the dataset DisasterDeclarationsSummaries."
            ),
            (
                "femaDeclarationString,id\n\"DR",
                "line 2: found a quote that is never closed, expected a closing quote before the end of the file. Close the quote, or double it (\"\") where it is part of the text."
            ),
        ])
    func refused(document: String, sentence: String) {
        let error = #expect(throws: BadInput.self) { try feed.read(Array(document.utf8)) }
        #expect(error?.description == sentence)
    }

    @Test(
        "FEMA's words for kinds of incidents are understood, and unknown ones kept",
        arguments: [
            ("Fire", HazardKind.wildfire), ("Flood", .flood), ("Earthquake", .earthquake), ("Severe Storm", .storm),
            ("Hurricane", .storm), ("Snowstorm", .storm), ("Dam/Levee Break", .flood), ("Biological", .other),
            ("Mud/Landslide", .other), ("Martian Invasion", .other),
        ])
    func kinds(word: String, kind: HazardKind) throws {
        let report = try feed.read(envelope([row(["incidentType": "\"\(word)\""])])).reports.first
        #expect(report?.kind == kind && report?.sourceKind == word)
    }

    @Test("the CSV form says the same as the JSON form: no leading zeros, booleans as 0 or True, empty for null")
    func csv() throws {
        let text = """
            femaDeclarationString,disasterNumber,state,declarationType,declarationDate,incidentType,declarationTitle,incidentBeginDate,incidentEndDate,tribalRequest,fipsStateCode,fipsCountyCode,placeCode,designatedArea,lastRefresh,hash,id
            DR-4683-CA,4683,CA,DR,2023-01-14T00:00:00.000Z,Flood,SEVERE WINTER STORMS ,2022-12-27T00:00:00.000Z,2023-01-31T00:00:00.000Z,False,6,37,99037,Los Angeles (County),2023-03-01T00:00:00.000Z,aa,id-037
            DR-4683-CA,4683,CA,DR,2023-01-14T00:00:00.000Z,Flood,SEVERE WINTER STORMS ,2022-12-27T00:00:00.000Z,2023-01-31T00:00:00.000Z,0,6,111,99111,Ventura (County),2023-03-01T00:00:00.000Z,aa,id-111
            DR-4683-CA,short
            """
        let reading = try feed.read(Array(text.utf8))
        #expect(reading.reports == (try feed.read(envelope([county("037"), county("111")])).reports))
        #expect(
            reading.quarantined == [
                FeedQuarantine(place: "row 3, line 4", reason: "2 fields, expected 17 as in the first line")
            ])
    }

    @Test("the feed conforms")
    func conforms() {
        let rows = [
            county("037"), county("111"),
            row([
                "femaDeclarationString": "\"FM-5262-CA\"", "fipsCountyCode": "\"000\"", "placeCode": "\"60347\"",
                "id": "\"t\"",
            ]),
        ]
        let found = FeedConformance(feed).violations(
            document: envelope(rows), again: envelope(rows.reversed()),
            changed: envelope([county("037", ["hash": "\"new\""])] + rows.dropFirst()))
        #expect(found == [])
    }

    @Test("the conformance suite finds a feed that does not conform")
    func suiteHasTeeth() {
        struct Careless: DisasterFeed {
            struct Oops: Error {}
            let name = "careless"
            func read(_ bytes: [UInt8]) throws -> FeedReading {
                guard !bytes.isEmpty else { throw Oops() }
                let report = EventReport(
                    source: "other", sourceID: "", title: " x", kind: .other, sourceKind: "",
                    declared: CivilDate("2025-01-01")!,
                    begins: nil, ends: nil, regions: [GEOID("06111")!, GEOID("06037")!], fingerprint: "")
                return FeedReading(reports: [report], quarantined: [])
            }
        }
        let found = FeedConformance(Careless()).violations(document: [1], changed: [2])
        for part in [
            "source is not", "no id or title", "white space", "unsorted", "no fingerprint", "a change leaves",
            "another error than BadInput",
        ] {
            #expect(found.contains { $0.contains(part) }, "\(part)")
        }
    }

    @Test("the demonstration's declaration is read from its file")
    func demonstration() throws {
        let bytes = try Data(contentsOf: URL(filePath: repository + "/Config/events/dr-4856-ca.json"))
        let reading = try feed.read(Array(bytes))
        #expect(reading.quarantined.isEmpty)
        let report = try #require(reading.reports.first)
        #expect(report.sourceID == "DR-4856-CA" && report.kind == .wildfire && report.ends == nil)
        #expect(report.title == "Wildfires and Straight-Line Winds")
        #expect(report.declared == CivilDate("2025-01-08") && report.begins == CivilDate("2025-01-07"))
        #expect(report.regions.map(\.text) == ["06037"])
    }
}
