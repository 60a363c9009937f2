import Crypto
import Foundation
import Outreach

/// FEMA's disaster declarations: the OpenFEMA dataset DisasterDeclarationsSummaries, version 2, as JSON (the API's
/// envelope or a bare array) or CSV.
///
/// One row of the dataset is one designated area of one declaration; all rows of a declaration become one report.
///
/// | the row's area | becomes |
/// |---|---|
/// | a county code other than 000 | the county: state code and county code |
/// | 000, place code 0, "Statewide" | the state |
/// | 000 with a place code (a tribal area) | `fema-place:` and the code; never widened to its state |
///
/// The dataset has no revision numbers, and whole reloads stamp every row anew, so a report's fingerprint is made of
/// the rows' ids and hashes. A declaration ends on the last day of its areas, and only once every area has one; its
/// closeout is book-keeping and ends nothing. A row that cannot be placed is quarantined; the others go on.
public struct OpenFEMAFeed: DisasterFeed {
    public let name = "openfema"

    public init() {}

    public func read(_ bytes: [UInt8]) throws -> FeedReading {
        let document = try OpenFEMADocument(bytes)
        var quarantined = document.quarantined
        var groups: [String: [String: OpenFEMAArea]] = [:]
        for row in document.rows {
            do throws(OpenFEMAArea.Unusable) {
                let area = try OpenFEMAArea(row)
                let earlier = groups[area.declaration]?[area.key]
                // Pages may overlap while the dataset is written; the later state of a row counts.
                if earlier.map({ area.isLater(than: $0) }) ?? true {
                    groups[area.declaration, default: [:]][area.key] = area
                }
            } catch {
                quarantined.append(FeedQuarantine(place: row.place, reason: error.reason))
            }
        }
        let reports = groups.sorted { $0.key < $1.key }.map { name, areas in
            report(name, areas.values.sorted { $0.key < $1.key })
        }
        return FeedReading(reports: reports, quarantined: quarantined)
    }

    /// - Parameter areas: at least one, by key.
    private func report(_ declaration: String, _ areas: [OpenFEMAArea]) -> EventReport {
        let sourceKind = mostFrequent(areas.map(\.incidentType))
        let ends = areas.compactMap(\.ends)
        return EventReport(
            source: self.name, sourceID: declaration, title: OpenFEMATitle.clean(mostFrequent(areas.map(\.title))),
            kind: HazardKind(incidentType: sourceKind), sourceKind: sourceKind,
            declared: areas.map(\.declared).min()!, begins: areas.compactMap(\.begins).min(),
            ends: ends.count == areas.count ? ends.max() : nil, regions: Set(areas.map(\.region)).sorted(),
            fingerprint: fingerprint(areas))
    }

    private func fingerprint(_ areas: [OpenFEMAArea]) -> String {
        var hash = SHA256()
        for area in areas {
            hash.update(data: Array("\(area.key)\u{0}\(area.hash)\n".utf8))
        }
        return hash.finalize().map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
    }

    /// The first by alphabet of those that occur most often, so that the order of rows changes nothing.
    private func mostFrequent(_ texts: [String]) -> String {
        var counts: [String: Int] = [:]
        for text in texts { counts[text, default: 0] += 1 }
        return counts.min { ($1.value, $0.key) < ($0.value, $1.key) }!.key
    }
}

extension HazardKind {
    /// From FEMA's `incidentType`; a word that is not known is ``other``.
    init(incidentType: String) {
        switch incidentType.lowercased() {
        case "fire": self = .wildfire
        case "flood", "dam/levee break", "tsunami": self = .flood
        case "earthquake": self = .earthquake
        case "severe storm", "severe storm(s)", "hurricane", "typhoon", "tropical storm", "tropical depression",
            "coastal storm", "tornado", "snowstorm", "winter storm", "severe ice storm", "freezing",
            "straight-line winds":
            self = .storm
        default: self = .other
        }
    }
}
