/// The Census Bureau's code of a state (two digits) or county (five): `06`, `06037`. Always text: `06037` is not the number 6037.
///
/// Tribal areas that FEMA designates have no county code; they are kept as `fema-place:60347`.
public struct GEOID: CheckedText {
    public let text: String
    public static let expectation = "a GEOID of two digits (state) or five (county), in quotes, such as \"06037\""

    public init?(_ text: String) {
        let size = text.utf8.count
        if text.hasPrefix(Self.placePrefix) {
            let digits = text.utf8.dropFirst(Self.placePrefix.utf8.count)
            guard (1...6).contains(digits.count), digits.allSatisfy({ (48...57).contains($0) }) else { return nil }
        } else {
            guard size == 2 || size == 5, text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
        }
        self.text = text
    }

    public static func femaPlace(_ code: String) -> GEOID? { GEOID(placePrefix + code) }
    private static let placePrefix = "fema-place:"

    public enum Kind: String, Codable, Sendable { case state, county, place }

    public var kind: Kind {
        switch text.utf8.count {
        case 2: .state
        case 5: .county
        default: .place
        }
    }

    /// The state that a county lies in; a state's own code for a state; nil for a tribal area.
    public var state: GEOID? { kind == .place ? nil : GEOID(String(text.prefix(2))) }

    /// Whether all of it lies in that state or county; false for a tribal area, of which the code does not say.
    public func lies(in other: GEOID) -> Bool { kind != .place && text.hasPrefix(other.text) }
}

/// A five-digit ZIP code. It is a delivery route, not an area: it may touch several counties.
public struct ZIPCode: CheckedText {
    public let text: String
    public static let expectation = "a ZIP code of five digits, such as 90272"

    /// Accepts ZIP+4 and drops the last four digits.
    public init?(_ raw: String) {
        let bytes = Array(raw.utf8)
        func digits(_ part: ArraySlice<UInt8>) -> Bool { part.allSatisfy { (48...57).contains($0) } }
        guard bytes.count == 5 || (bytes.count == 10 && bytes[5] == UInt8(ascii: "-") && digits(bytes[6...])),
            digits(bytes[0..<5])
        else { return nil }
        text = String(raw.prefix(5))
    }
}

/// A state or county as the reference tables know it.
public struct Region: Sendable, Equatable, Codable {
    public let geoid: GEOID
    /// `Los Angeles` for a county, `California` for a state.
    public let name: String
    /// `Los Angeles County`
    public let fullName: String
    /// Postal code of the state: `CA`.
    public let state: String
    /// IANA names, most common in the region first.
    public let zones: ZoneSet
    /// False for areas that the Census Bureau has replaced but feeds still name (Connecticut's former counties).
    public let isCurrent: Bool

    public init(geoid: GEOID, name: String, fullName: String, state: String, zones: ZoneSet, isCurrent: Bool) {
        self.geoid = geoid
        self.name = name
        self.fullName = fullName
        self.state = state
        self.zones = zones
        self.isCurrent = isCurrent
    }
}

/// Looks regions up. Implemented over the reference tables in `Config/regions/`.
public protocol RegionDirectory: Sendable {
    func region(_ geoid: GEOID) -> Region?
    /// Every county that the ZIP code may lie in, the likeliest first; empty when the ZIP code is not known.
    func counties(zip: ZIPCode) -> [GEOID]
    /// Counties by name within a state (`Los Angeles`, `Los Angeles County`, any case). A name alone may be ambiguous.
    func counties(named name: String, state: String?) -> [Region]
    func counties(of state: GEOID) -> [Region]
    /// The time zones of an area code of the North American numbering plan; nil when unknown or non-geographic.
    func zones(areaCode: String) -> ZoneSet?
    /// Every zone of the states and territories: what is left when nothing is known.
    var everyZone: ZoneSet { get }
}
