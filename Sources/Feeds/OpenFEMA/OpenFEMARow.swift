import Outreach

/// One row as it came: every field a text, absent and null the same. JSON and CSV write the same values differently
/// (`"037"` and `37`, `true` and `1`); that is settled where a field is used.
struct OpenFEMARow: Sendable {
    /// "row 17", counted from one, with the id if there is one.
    let number: Int
    let fields: [String: String]

    subscript(_ name: String) -> String? {
        guard let text = fields[name]?.trimmingWhitespace(), !text.isEmpty else { return nil }
        return text
    }

    var place: String { "row \(number)" + (self["id"].map { ", id \($0.prefix(40))" } ?? "") }
}

/// A row that says which area of which declaration it is.
struct OpenFEMAArea {
    struct Unusable: Error { let reason: String }

    /// `DR-4856-CA`
    let declaration: String
    /// The row's own id, or where that is missing the dataset's primary key: disaster number and place code.
    let key: String
    /// Changes with the row: FEMA's own hash, or where that is missing the row's values.
    let hash: String
    let region: GEOID
    let title: String
    let incidentType: String
    let declared: CivilDate
    let begins: CivilDate?
    let ends: CivilDate?
    private let refreshed: String

    init(_ row: OpenFEMARow) throws(Unusable) {
        func need(_ name: String) throws(Unusable) -> String {
            guard let value = row[name] else { throw Unusable(reason: "\(name) is missing") }
            return value
        }
        func day(_ name: String) throws(Unusable) -> CivilDate? {
            guard let text = row[name] else { return nil }
            // "2025-01-08T00:00:00.000Z": a calendar day in UTC's clothes; converting it to local time would shift it.
            let rest = text.dropFirst(10)
            guard let day = CivilDate(String(text.prefix(10))), rest.isEmpty || rest.first == "T" || rest.first == " "
            else { throw Unusable(reason: "\(name) is not a date (\"\(text.prefix(40))\")") }
            return day
        }
        declaration = try need("femaDeclarationString")
        let parts = declaration.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[1].allSatisfy(\.isASCIIDigit), !parts[1].isEmpty, parts[2].utf8.count == 2 else {
            throw Unusable(reason: "femaDeclarationString is not like DR-4856-CA (\"\(declaration.prefix(40))\")")
        }
        if let id = row["id"] {
            key = id
        } else if let number = row["disasterNumber"], let place = row["placeCode"] {
            key = number + "/" + place
        } else {
            throw Unusable(reason: "id is missing, and so is disasterNumber or placeCode")
        }
        region = try Self.region(row)
        title = row["declarationTitle"] ?? declaration
        incidentType = row["incidentType"] ?? "unknown"
        guard let declared = try day("declarationDate") else { throw Unusable(reason: "declarationDate is missing") }
        self.declared = declared
        begins = try day("incidentBeginDate")
        ends = try day("incidentEndDate")
        refreshed = row["lastRefresh"] ?? ""
        hash =
            row["hash"]
            ?? Self.saying.map { "\($0)=\(row[$0] ?? "")" }.joined(separator: "\u{1F}")
    }

    func isLater(than other: OpenFEMAArea) -> Bool { (refreshed, hash) > (other.refreshed, other.hash) }

    /// The fields whose change changes what is said; lastRefresh is not among them.
    private static let saying = [
        "femaDeclarationString", "incidentType", "declarationTitle", "declarationDate", "incidentBeginDate",
        "incidentEndDate", "fipsStateCode", "fipsCountyCode", "placeCode", "designatedArea",
    ]

    private static func region(_ row: OpenFEMARow) throws(Unusable) -> GEOID {
        func code(_ name: String, _ width: Int) throws(Unusable) -> String? {
            guard let text = row[name] else { return nil }
            guard text.utf8.count <= width, text.allSatisfy(\.isASCIIDigit) else {
                throw Unusable(reason: "\(name) is not a code of \(width) digits (\"\(text.prefix(20))\")")
            }
            return String(repeating: "0", count: width - text.utf8.count) + text
        }
        guard let state = try code("fipsStateCode", 2) else { throw Unusable(reason: "fipsStateCode is missing") }
        guard let county = try code("fipsCountyCode", 3) else { throw Unusable(reason: "fipsCountyCode is missing") }
        let place = row["placeCode"] ?? "0"
        guard place.allSatisfy(\.isASCIIDigit), let number = Int(place) else {
            throw Unusable(reason: "placeCode is not a number (\"\(place.prefix(20))\")")
        }
        if county != "000" {
            // 99 and the county's code; anything else would be another area.
            guard number == 0 || number == 99_000 + Int(county)!, let region = GEOID(state + county) else {
                throw Unusable(reason: "placeCode \(number) is not that of county \(county)")
            }
            return region
        }
        if number != 0 {
            guard let region = GEOID.femaPlace(String(number)) else {
                throw Unusable(reason: "placeCode is not a place's code (\"\(place.prefix(20))\")")
            }
            return region
        }
        // Only what says so is the whole state: 000 alone also stands before tribal areas.
        guard row["designatedArea"]?.lowercased() == "statewide", let region = GEOID(state) else {
            throw Unusable(
                reason: "neither a county nor a place, and the area is not \"Statewide\" but "
                    + (row["designatedArea"].map { "\"\($0.prefix(60))\"" } ?? "missing"))
        }
        return region
    }
}

extension Character {
    fileprivate var isASCIIDigit: Bool { "0" <= self && self <= "9" && isASCII }
}

extension StringProtocol {
    /// Without white space at both ends: FEMA's texts carry stray ones.
    func trimmingWhitespace() -> String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
