import Outreach

/// Places as workers write them: `91001`, `Altadena`, `en Los Ángeles`, `condado de Ventura`, `Santa Rosa, CA`.
extension RegionTable: PlaceFinder {
    /// A ZIP code anywhere in the text wins. Names are looked for among the counties and places of California first.
    public func place(named text: String) -> FoundPlace? {
        let words = text.split(whereSeparator: {
            $0.isWhitespace || $0.isPunctuation && $0 != "-" && $0 != "'" && $0 != "’"
        })
        .map {
            String(
                String.UnicodeScalarView(
                    $0.precomposedStringWithCompatibilityMapping.unicodeScalars.map(Self.asciiDigit)))
        }
        guard !words.isEmpty, words.count <= 12 else { return nil }
        if let zip = words.lazy.compactMap({ ZIPCode($0) }).first { return found(counties(zip: zip)) }
        if words.contains(where: { $0.contains { $0.isNumber } }) { return nil }
        let cells = RegionCells(table: self, defaultState: "CA")
        var rest = words[...]
        while let first = rest.first, rest.count > 1, Self.leading.contains(FoldedName(first).full) {
            rest = rest.dropFirst()
        }
        // "San" and the like are parts of names, so that only whole runs of little words are left out.
        for candidate in [words[...], rest] {
            if let regions = try? cells.regions(candidate.joined(separator: " ")), let place = found(regions) {
                return place
            }
            if candidate.count > 1, let last = candidate.last, let state = state(last) {
                let name = candidate.dropLast().joined(separator: " ") + ", " + state.state
                if let regions = try? cells.regions(name), let place = found(regions) { return place }
            }
        }
        return nil
    }

    private func found(_ geoids: [GEOID]) -> FoundPlace? {
        let zones = ZoneSet(geoids.compactMap(region).flatMap(\.zones.names))
        guard !geoids.isEmpty, let zones else { return nil }
        return FoundPlace(regions: geoids, zones: zones)
    }

    /// Little words before a place, in the languages that are written in Latin letters.
    private static let leading: Set<String> = [
        "a", "en", "in", "at", "de", "em", "no", "na", "sa", "o", "the", "from", "vivo", "trabajo", "estoy", "i", "im",
        "live", "work", "am", "desde", "city", "of", "ciudad", "cidade", "to", "county", "condado", "nakatira", "moro",
    ]

    private static func asciiDigit(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard scalar.properties.generalCategory == .decimalNumber, let value = scalar.properties.numericValue else {
            return scalar
        }
        return Unicode.Scalar(48 + UInt8(value))
    }
}
