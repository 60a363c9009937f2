import Outreach
import Testing

@testable import Registry

@Suite("Regions")
struct RegionTableTests {
    @Test("the tables are whole")
    func whole() {
        #expect(regions.problems() == [])
    }

    @Test(
        "a county is found by its name, however it is written",
        arguments: [
            ("Los Angeles", "CA", "06037"),
            ("Los Angeles County", "CA", "06037"),
            ("LOS ANGELES COUNTY", "ca", "06037"),
            ("los-angeles", "06", "06037"),
            ("Condado de Los Ángeles", "California", "06037"),
            ("San Luis Obispo", "CA", "06079"),
            ("Orleans Parish", "LA", "22071"),
            ("orleans", "LA", "22071"),
            ("Saint Louis County", "MO", "29189"),
            ("St. Bernard", "LA", "22087"),
            ("DeKalb", "GA", "13089"),
            ("De Kalb County", "GA", "13089"),
            ("Prince Georges", "MD", "24033"),
            ("Prince George's County", "MD", "24033"),
            ("Dona Ana", "NM", "35013"),
            ("Doña Ana County", "NM", "35013"),
            ("Mayagüez", "PR", "72097"),
            ("Mayaguez Municipio", "PR", "72097"),
            ("Juneau", "AK", "02110"),
        ])
    func named(name: String, state: String, geoid: String) {
        #expect(regions.counties(named: name, state: state).map(\.geoid.text) == [geoid])
    }

    @Test(
        "a place is found as workers write it",
        arguments: [
            ("91001", "06037"), ("91001-1234", "06037"), ("９１００１", "06037"), ("٩١٠٠١", "06037"), ("Altadena", "06037"),
            ("altadena", "06037"), ("en Altadena", "06037"), ("a altadena por favor", nil), ("Los Ángeles", "06037"),
            ("condado de Ventura", "06111"), ("Santa Rosa, CA", "06097"), ("santa rosa california", "06097"),
            ("vivo en Pasadena", "06037"), ("I live in Napa", "06055"), ("zip 91001", "06037"),
            ("La Cañada Flintridge", "06037"),
            ("nowhere", nil), ("12345678", nil), ("90", nil), ("", nil), ("my boss does not pay", nil), ("yes", nil),
            ("gracias", nil),
        ] as [(String, String?)])
    func places(text: String, geoid: String?) {
        #expect(regions.place(named: text)?.regions.first?.text == geoid, "\(text)")
    }

    @Test("a name may be that of several counties")
    func ambiguous() {
        #expect(regions.counties(named: "Orange", state: nil).count == 8)
        #expect(regions.counties(named: "Orange", state: "CA").map(\.geoid.text) == ["06059"])
        #expect(Set(regions.counties(named: "Baltimore", state: "MD").map(\.geoid.text)) == ["24005", "24510"])
        #expect(regions.counties(named: "Baltimore County", state: "MD").map(\.geoid.text) == ["24005"])
        #expect(regions.counties(named: "Baltimore city", state: "MD").map(\.geoid.text) == ["24510"])
        #expect(regions.counties(named: "Narnia", state: nil).isEmpty)
        #expect(regions.counties(named: "Los Angeles", state: "Narnia").isEmpty)
    }

    @Test("a ZIP code gives every county that it may lie in, the likeliest first")
    func zips() {
        #expect(regions.counties(zip: ZIPCode("90272")!).map(\.text) == ["06037"])
        #expect(
            regions.counties(zip: ZIPCode("91361-1234")!).first?.text == "06111"
                || regions.counties(zip: ZIPCode("91361")!).count > 1)
        #expect(regions.counties(zip: ZIPCode("10001")!).isEmpty)
        #expect(regions.zips(of: GEOID("06037")!).count > 200)
    }

    @Test("Connecticut keeps its former counties, after the current ones")
    func connecticut() {
        let counties = regions.counties(of: GEOID("09")!)
        #expect(counties.count == 17)
        #expect(counties.prefix(9).allSatisfy(\.isCurrent) && !counties.suffix(8).contains(where: \.isCurrent))
        #expect(regions.region(GEOID("09001")!)?.isCurrent == false)
    }

    @Test("states, places and area codes are found")
    func others() {
        #expect(regions.region(GEOID("06")!)?.name == "California")
        #expect(regions.state("california")?.geoid.text == "06")
        #expect(regions.state("Puerto Rico")?.state == "PR")
        #expect(regions.places(named: "pasadena").map(\.county.text) == ["06037"])
        #expect(regions.areaCodes(of: "CA").count == 38 || regions.areaCodes(of: "CA").count == 39)
        #expect(regions.zones(areaCode: "350")?.names == ["America/Los_Angeles"])
        #expect(regions.zones(areaCode: "555") == nil)
        #expect(regions.everyZone.names.contains("Pacific/Guam"))
        #expect(regions.everyZone.names.contains("America/New_York"))
    }

    @Test("a county in two zones has both, and every zone leaves hours to send in")
    func zones() {
        let split = regions.states.flatMap { regions.counties(of: $0.geoid) }.filter { $0.zones.names.count > 1 }
        #expect(split.count == 38)
        let window = SendWindow(zones: regions.everyZone, hours: [.standard])
        #expect(window.nextOpen(from: Timestamp(iso8601: "2026-11-24T12:00:00Z")!) != nil)
    }

    @Test(
        "a table that cannot be used is refused with its place",
        arguments: [
            (
                "counties.csv",
                "geoid,state,name,full_name,time_zones,status\n6037,CA,A,A,America/Los_Angeles,current\n",
                ":2: geoid: found \"6037\", expected a GEOID of two digits (state) or five (county), in quotes, such as \"06037\"."
            ),
            (
                "counties.csv", "geoid,state,name,full_name,time_zones,status\n06037,CA,A,A,America/Nowhere,current\n",
                ":2: time_zones: found \"America/Nowhere\", expected IANA time zones joined by ;."
            ),
            (
                "counties.csv", "geoid,state,name\n",
                ":1: found no column full_name, expected the columns [\"geoid\", \"state\", \"name\", \"full_name\", \"time_zones\", \"status\"]."
            ),
            (
                "ca_zip_county.csv", "zip,county_geoid,is_primary\n9001,06037,true\n",
                ":2: zip: found \"9001\", expected a ZIP code of five digits, such as 90272."
            ),
            (
                "states.csv", "",
                ": found an empty file, expected a table with the columns [\"state\", \"fips\", \"name\", \"time_zones\"]."
            ),
            ("ca_places.csv", "name,county_geoid\nX\n", ":2: found 1 fields, expected 2, as in line 1."),
        ])
    func refused(table: String, content: String, sentence: String) throws {
        let scratch = try Scratch()
        for name in ["states", "counties", "ca_zip_county", "ca_places", "area_codes"] where name + ".csv" != table {
            _ = try scratch.file(
                name + ".csv", try String(contentsOfFile: repository + "/Config/regions/\(name).csv", encoding: .utf8))
        }
        let path = try scratch.file(table, content)
        let error = #expect(throws: BadInput.self) { try RegionTable.load(from: scratch.path) }
        #expect(error?.description == path + sentence)
    }

    @Test("a folder without tables is refused with the file that is missing")
    func missing() throws {
        let scratch = try Scratch()
        let error = #expect(throws: BadInput.self) { try RegionTable.load(from: scratch.path) }
        #expect(
            error?.description == scratch.path
                + "/states.csv: found no file that can be read (No such file or directory), expected a CSV file. Check the name and the permissions."
        )
    }

    @Test("tables that are not whole are told, each fault in a sentence")
    func notWhole() throws {
        let scratch = try Scratch()
        for name in ["states", "ca_places", "area_codes"] {
            _ = try scratch.file(
                name + ".csv", try String(contentsOfFile: repository + "/Config/regions/\(name).csv", encoding: .utf8))
        }
        _ = try scratch.file(
            "counties.csv",
            "geoid,state,name,full_name,time_zones,status\n06037,CA,Los Angeles,Los Angeles County,America/Los_Angeles,current\n"
                + "06037,CA,Los Angeles,Los Angeles County,America/Los_Angeles,current\n")
        _ = try scratch.file("ca_zip_county.csv", "zip,county_geoid,is_primary\n90001,06038,true\n")
        let problems = try RegionTable.load(from: scratch.path).problems()
        #expect(problems.contains("ca_zip_county.csv: 90001 lies in 06038, which counties.csv does not have"))
        #expect(problems.contains("ca_zip_county.csv, ZIP codes: 1 rows, expected 1803"))
        #expect(problems.contains { $0.hasSuffix("counties.csv: 06037 is listed twice") })
        #expect(problems.contains("states.csv: Nevada has no county"))
    }
}
