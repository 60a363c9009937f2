import Conformance
import Foundation
import Outreach
import Registry
import Testing

@testable import Feeds

/// The repository's root.
let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path()

/// Real samples that are not part of the repository.
private let samples = repository + "/../shared/data/openfema/"
private let areThere = FileManager.default.fileExists(atPath: samples)

@Suite("OpenFEMA's own files", .enabled(if: areThere, "the folder ../shared/data with real samples is not here"))
struct SharedDataTests {
    private let feed = OpenFEMAFeed()

    private func bytes(_ name: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(filePath: samples + name))) }

    private func report(_ name: String, in reading: FeedReading) throws -> EventReport {
        try #require(reading.reports.first { $0.sourceID == name })
    }

    @Test("477 rows of California are 105 declarations, with the areas that FEMA designated")
    func california() throws {
        let reading = try feed.read(bytes("DisasterDeclarationsSummaries_CA_2017-2023.csv"))
        #expect(reading.quarantined == [])
        #expect(reading.reports.count == 105)
        for (name, areas) in [
            "DR-4683-CA": 44, "DR-4699-CA": 46, "DR-4344-CA": 9, "DR-4407-CA": 3, "DR-4482-CA": 58, "EM-3428-CA": 58,
        ] {
            let count = reading.reports.first { $0.sourceID == name }?.regions.count
            #expect(count == nil || count == areas, "\(name): \(count ?? 0)")
        }
        #expect(try report("DR-4683-CA", in: reading).regions.count == 44)
        #expect(try report("DR-4344-CA", in: reading).regions.count == 9)
        #expect(try report("DR-4344-CA", in: reading).kind == .wildfire)
        #expect(
            reading.reports.allSatisfy { $0.title.first?.isWhitespace == false && $0.title.last?.isWhitespace == false }
        )
        let table = try RegionTable.load(from: repository + "/Config/regions")
        for region in reading.reports.flatMap(\.regions) where region.kind != .place {
            #expect(table.region(region) != nil, "\(region)")
        }
        #expect(
            FeedConformance(feed).violations(document: try bytes("DisasterDeclarationsSummaries_CA_2017-2023.csv"))
                == [])
    }

    @Test("statewide is the state, a tribal area is never widened to it")
    func oddRows() throws {
        let reading = try feed.read(bytes("statewide_and_tribal_rows.csv"))
        #expect(reading.quarantined == [])
        #expect(try report("DR-15-CA", in: reading).regions.map(\.text) == ["06"])
        #expect(try report("DR-4312-CA", in: reading).regions.map(\.text) == ["fema-place:60347"])
        #expect(try report("FM-5464-RI", in: reading).regions.map(\.text) == ["44009"])
    }

    @Test("the API's own JSON, with 28 or 29 fields, is read; an end in the evening stays on its day")
    func json() throws {
        let reading = try feed.read(bytes("records_api_json.json"))
        #expect(reading.quarantined == [] && reading.reports.count == 2)
        #expect(try report("FM-5672-AK", in: reading).ends == CivilDate("2026-08-20"))
        #expect(try report("FM-5530-NV", in: reading).title == "Gold Ranch Fire")
        #expect(try report("FM-5530-NV", in: reading).ends == nil)
    }

    @Test("a page of the API says the same as the CSV it was made of")
    func page() throws {
        let page = try feed.read(bytes("page_ca_selected.derived.json"))
        let all = try feed.read(bytes("DisasterDeclarationsSummaries_CA_2017-2023.csv"))
        #expect(page.quarantined == [] && !page.reports.isEmpty)
        for found in page.reports {
            let whole = try report(found.sourceID, in: all)
            // The page has only some areas of the largest declarations.
            #expect(Set(found.regions).isSubset(of: whole.regions))
            if found.regions == whole.regions { #expect(found == whole) }
        }
    }
}
