import Outreach

/// Turns what a row says about where a worker is into counties.
struct RegionCells {
    let table: RegionTable
    /// Postal code of the state in which a county's name without a state is looked for first.
    let defaultState: String?

    /// Why a cell is no region; without the file and line.
    struct Refusal: Error {
        let found: String
        let expected: String
        let remedy: String
    }

    /// Pieces are joined by `;` or `|`; a comma too joins them, unless it parts a county from its state.
    func regions(_ cell: String) throws(Refusal) -> [GEOID] {
        var found: [GEOID] = []
        for piece in cell.split(whereSeparator: { $0 == ";" || $0 == "|" }) {
            let parts = piece.split(separator: ",").map { Cells.trimmed($0) }.filter { !$0.isEmpty }
            var index = 0
            while index < parts.count {
                if index + 1 < parts.count, let state = state(parts[index + 1], after: parts[index]) {
                    found += try named(parts[index], state: state.state)
                    index += 2
                } else {
                    found += try region(parts[index])
                    index += 1
                }
            }
        }
        var seen = Set<GEOID>()
        return found.filter { seen.insert($0).inserted }
    }

    /// ZIP codes only.
    func counties(zips cell: String) throws(Refusal) -> [GEOID] {
        var found: [GEOID] = []
        for piece in cell.split(whereSeparator: { $0 == ";" || $0 == "|" || $0 == "," || $0 == " " }) {
            guard let zip = ZIPCode(String(piece)) else {
                throw Refusal(
                    found: Masked.quoted(String(piece)), expected: ZIPCode.expectation,
                    remedy: "Correct the ZIP code, or give the county.")
            }
            let counties = table.counties(zip: zip)
            guard !counties.isEmpty else { throw unknownZIP(zip.text) }
            found += counties
        }
        var seen = Set<GEOID>()
        return found.filter { seen.insert($0).inserted }
    }

    /// The state that a county's name is followed by. "Nevada" is a county too: it is the state here unless both names
    /// are counties of the default state.
    private func state(_ text: String, after name: String) -> Region? {
        guard isName(name), let state = table.state(text) else { return nil }
        if text.utf8.count == 2 { return state }
        let isCounty = !table.counties(named: text, state: defaultState).isEmpty
        return isCounty && !table.counties(named: name, state: defaultState).isEmpty ? nil : state
    }

    private func isName(_ text: String) -> Bool { !text.utf8.contains { (48...57).contains($0) } }

    private func region(_ text: String) throws(Refusal) -> [GEOID] {
        guard !isName(text) else { return try named(text, state: nil) }
        if let code = GEOID(text), table.region(code) != nil { return [code] }
        if let zip = ZIPCode(text) {
            let counties = table.counties(zip: zip)
            guard !counties.isEmpty else { throw unknownZIP(zip.text) }
            return counties
        }
        if text.utf8.count == 4, let code = GEOID("0" + text), let county = table.region(code) {
            throw Refusal(
                found: "\"\(text)\", a code that lost its leading zero", expected: "\(code) for \(county.fullName)",
                remedy: "Format the column as text in the spreadsheet and write the zero.")
        }
        throw Refusal(
            found: Masked.quoted(text), expected: "a county's GEOID, a county's name or a ZIP code",
            remedy: "Correct the region.")
    }

    private func named(_ name: String, state: String?) throws(Refusal) -> [GEOID] {
        if let state = state ?? defaultState {
            let here = unique(table.counties(named: name, state: state))
            if let county = here.first {
                guard here.count == 1 else { throw ambiguous(name, here) }
                return [county.geoid]
            }
            if state == "CA" {
                let counties = Set(table.places(named: name).map(\.county))
                if counties.count == 1 { return Array(counties) }
                if counties.count > 1 { throw ambiguous(name, counties.sorted().compactMap(table.region)) }
            }
        }
        if state == nil {
            if let whole = table.state(name) { return [whole.geoid] }
            let anywhere = unique(table.counties(named: name, state: nil))
            if anywhere.count == 1 { return [anywhere[0].geoid] }
            if anywhere.count > 1 { throw ambiguous(name, anywhere) }
        }
        throw Refusal(
            found: "\(Masked.quoted(name)), which is no county" + (state.map { " of \($0)" } ?? ""),
            expected: "a county's GEOID, a county's name or a ZIP code",
            remedy: "Correct the spelling, or give the ZIP code.")
    }

    /// A retired county is named by its current namesake only, if there is one.
    private func unique(_ counties: [Region]) -> [Region] {
        let current = counties.filter(\.isCurrent)
        return current.isEmpty ? counties : current
    }

    private func ambiguous(_ name: String, _ counties: [Region]) -> Refusal {
        let list = counties.prefix(3).map { "\($0.fullName), \($0.state)" }.joined(separator: "; ")
        return Refusal(
            found: "\(Masked.quoted(name)), which is \(counties.count) counties",
            expected: "one of " + list + (counties.count > 3 ? "; …" : ""),
            remedy: "Write the state after the name, or the GEOID.")
    }

    private func unknownZIP(_ zip: String) -> Refusal {
        Refusal(
            found: "\"\(zip)\", a ZIP code that is not in the table", expected: "a ZIP code of California, or a county",
            remedy: "Give the county; post-office-box ZIP codes are not in the table.")
    }
}

/// Small things that every cell needs.
enum Cells {
    /// Without white space at both ends, the no-break space of spreadsheets included.
    static func trimmed(_ text: String) -> String { trimmed(text[...]) }

    static func trimmed(_ text: Substring) -> String {
        // Nearly every cell begins and ends with a visible ASCII character.
        guard let first = text.utf8.first, let last = text.utf8.last else { return "" }
        if (33...126).contains(first), (33...126).contains(last) { return String(text) }
        var rest = text
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }
}
