import CSV
import Foundation
import Outreach

/// The reference tables of `Config/regions/`, read once and kept in memory: states, counties, ZIP codes and places of
/// California, area codes. Where they come from is written beside them.
public struct RegionTable: RegionDirectory {
    /// States, the District of Columbia and territories, in the table's order.
    public let states: [Region]
    public let everyZone: ZoneSet

    private let byCode: [GEOID: Region]
    private let byState: [GEOID: [Region]]
    private let byZIP: [ZIPCode: [GEOID]]
    private let places: [Place]
    /// Made when somebody first asks for a name: folding the names takes half as long as all the rest, and most commands have codes.
    private let names: Lazy<RegionNames>
    private let areaCodes: [String: AreaCode]
    private let duplicates: [String]
    private let areaCodeRows: Int

    /// - Parameter folder: holds `states.csv`, `counties.csv`, `ca_zip_county.csv`, `ca_places.csv`, `area_codes.csv`.
    /// - Throws: ``BadInput`` for a file that is not there or a row that cannot be used.
    public static func load(from folder: String) throws -> RegionTable { try RegionTable(folder: folder) }

    public func region(_ geoid: GEOID) -> Region? { byCode[geoid] }

    public func counties(zip: ZIPCode) -> [GEOID] { byZIP[zip] ?? [] }

    /// Takes a name with or without `County`, `Parish` and the like, in any case, with or without accents. The full name
    /// wins: `Baltimore County` is not Baltimore city, while `Baltimore` is both.
    /// - Parameter state: postal code (`CA`), GEOID (`06`) or name (`California`).
    public func counties(named name: String, state: String?) -> [Region] {
        let key = FoldedName(name)
        let names = names.value
        let found = names.full[key.full] ?? names.short[key.full] ?? names.short[key.short] ?? []
        guard let state else { return found }
        guard let code = self.state(state)?.state else { return [] }
        return found.filter { $0.state == code }
    }

    /// By code, retired counties last; a feed may still name those.
    public func counties(of state: GEOID) -> [Region] { byState[state] ?? [] }

    public func zones(areaCode: String) -> ZoneSet? { areaCodes[areaCode]?.zones }

    /// Whether it is one of a state or the District of Columbia, for ordinary telephones: not toll-free, not premium, not of
    /// another country that shares +1.
    public func isInUnitedStates(areaCode: String) -> Bool {
        areaCodes[areaCode].map { !$0.state.isEmpty && $0.isGeographic } ?? false
    }

    /// Cities, towns and census-designated places of California by name, any case.
    public func places(named name: String) -> [Place] { names.value.places[FoldedName(name).full] ?? [] }

    /// A state by postal code, GEOID or name, in any case.
    public func state(_ text: String) -> Region? {
        let key = FoldedName(text).full
        return states.first { $0.state.lowercased() == key || $0.geoid.text == key || FoldedName($0.name).full == key }
    }

    /// Area codes of a state (`CA`) for ordinary telephones, in ascending order.
    public func areaCodes(of state: String) -> [String] {
        areaCodes.values.filter { $0.state == state && $0.isGeographic }.map(\.code).sorted()
    }

    /// The ZIP codes whose likeliest county is this one, in ascending order.
    public func zips(of county: GEOID) -> [ZIPCode] {
        byZIP.filter { $0.value.first == county }.keys.sorted()
    }

    /// What is not whole, each a sentence; empty when the tables are as they should be.
    public func problems() -> [String] {
        var found = duplicates
        func expect(_ what: String, _ count: Int, _ expected: Int) {
            if count != expected { found.append("\(what): \(count) rows, expected \(expected)") }
        }
        expect("states.csv", states.count, 56)
        let counties = byState.values.joined()
        expect("counties.csv, current", counties.count(where: \.isCurrent), 3235)
        expect("counties.csv, retired", counties.count { !$0.isCurrent }, 8)
        expect("ca_zip_county.csv, ZIP codes", byZIP.count, 1803)
        expect("ca_places.csv", places.count, 1618)
        expect("area_codes.csv", areaCodeRows, 455)
        for state in states where byState[state.geoid]?.contains(where: \.isCurrent) != true {
            found.append("states.csv: \(state.name) has no county")
        }
        for county in counties where byCode[GEOID(String(county.geoid.text.prefix(2)))!]?.state != county.state {
            found.append("counties.csv: \(county.geoid) is not in state \(county.state)")
        }
        for (zip, listed) in byZIP.sorted(by: { $0.key < $1.key }) {
            for county in listed where byCode[county] == nil {
                found.append("ca_zip_county.csv: \(zip) lies in \(county), which counties.csv does not have")
            }
        }
        for place in places where byCode[place.county] == nil {
            found.append("ca_places.csv: \(place.name) lies in \(place.county), which counties.csv does not have")
        }
        return found
    }
}

/// A city, town or census-designated place and the county in which its centre lies.
public struct Place: Sendable, Equatable, Codable {
    public let name: String
    public let county: GEOID
}

struct AreaCode: Sendable {
    let code: String
    let state: String
    let isGeographic: Bool
    let zones: ZoneSet?
}

/// Counties and places by their folded names, those of one name in the order of the tables.
struct RegionNames: Sendable {
    var short: [String: [Region]] = [:]
    var full: [String: [Region]] = [:]
    var places: [String: [Place]] = [:]

    init(counties: [Region], places: [Place]) {
        for county in counties {
            short[FoldedName(county.name).full, default: []].append(county)
            full[FoldedName(county.fullName).full, default: []].append(county)
        }
        for place in places { self.places[FoldedName(place.name).full, default: []].append(place) }
    }
}

extension RegionTable {
    private init(folder: String) throws {
        var duplicates: [String] = []
        var byCode: [GEOID: Region] = [:]
        var zoneSets: [String: ZoneSet] = [:]
        func zones(_ row: TableRow, _ column: Int) throws -> ZoneSet {
            let text = row[column]
            if let known = zoneSets[text] { return known }
            guard let set = ZoneSet(text) else {
                throw row.bad(column, found: "\"\(text)\"", expected: "IANA time zones joined by ;")
            }
            zoneSets[text] = set
            return set
        }
        func add(_ region: Region, _ row: TableRow) {
            if byCode.updateValue(region, forKey: region.geoid) != nil {
                duplicates.append("\(row.table): \(region.geoid) is listed twice")
            }
        }

        var states: [Region] = []
        try TableRow.each(folder, "states.csv", ["state", "fips", "name", "time_zones"]) { row in
            let state = Region(
                geoid: try row.value(1), name: row[2], fullName: row[2], state: row[0], zones: try zones(row, 3),
                isCurrent: true)
            states.append(state)
            add(state, row)
        }

        var byState: [GEOID: [Region]] = [:]
        var counties: [Region] = []
        let columns = ["geoid", "state", "name", "full_name", "time_zones", "status"]
        try TableRow.each(folder, "counties.csv", columns) { row in
            let county = Region(
                geoid: try row.value(0), name: row[2], fullName: row[3], state: row[1], zones: try zones(row, 4),
                isCurrent: row[5] == "current")
            guard let state = county.geoid.state, county.geoid.kind == .county else {
                throw row.bad(0, found: "\"\(row[0])\"", expected: "a county's GEOID of five digits")
            }
            add(county, row)
            byState[state, default: []].append(county)
            counties.append(county)
        }
        for (state, listed) in byState {
            byState[state] = listed.sorted { ($0.isCurrent ? 0 : 1, $0.geoid) < ($1.isCurrent ? 0 : 1, $1.geoid) }
        }

        var byZIP: [ZIPCode: [GEOID]] = [:]
        try TableRow.each(folder, "ca_zip_county.csv", ["zip", "county_geoid", "is_primary"]) { row in
            let (zip, county): (ZIPCode, GEOID) = (try row.value(0), try row.value(1))
            if byZIP[zip, default: []].contains(county) { duplicates.append("\(row.table): \(zip), \(county) twice") }
            byZIP[zip, default: []].insert(county, at: row[2] == "true" ? 0 : byZIP[zip]?.count ?? 0)
        }

        var places: [Place] = []
        try TableRow.each(folder, "ca_places.csv", ["name", "county_geoid"]) { row in
            places.append(Place(name: row[0], county: try row.value(1)))
        }

        var areaCodes: [String: AreaCode] = [:]
        var areaCodeRows = 0
        let codeColumns = ["area_code", "region", "state_or_province", "time_zones", "number_kind"]
        try TableRow.each(folder, "area_codes.csv", codeColumns) { row in
            areaCodeRows += 1
            let code = AreaCode(
                code: row[0], state: row[1] == "US" ? row[2] : "", isGeographic: row[4] == "geographic",
                zones: row[3].isEmpty ? nil : try zones(row, 3))
            if areaCodes.updateValue(code, forKey: code.code) != nil {
                duplicates.append("\(row.table): \(code.code) is listed twice")
            }
        }

        // What every known state and county observes, states' zones first.
        let everywhere = states.flatMap(\.zones.names) + byState.values.joined().flatMap(\.zones.names).sorted()
        guard let everyZone = ZoneSet(everywhere) else {
            throw BadInput(
                file: folder + "/states.csv", found: "no state", expected: "the states with their time zones")
        }
        self.init(
            states: states, everyZone: everyZone, byCode: byCode, byState: byState, byZIP: byZIP, places: places,
            names: Lazy { [counties, places] in RegionNames(counties: counties, places: places) },
            areaCodes: areaCodes, duplicates: duplicates, areaCodeRows: areaCodeRows)
    }
}
