import Outreach

/// The report that may leave the house: people per group, none of fewer than eleven (promise 10).
///
/// A group's people are counted by its largest step, since one worker gets several steps of a campaign.
struct PublicReportView: Sendable {
    static let withheld = "fewer than 11, or withheld with them"

    let report: CampaignReport
    let campaign: Campaign
    let names: ReportNames
    var width = 80

    struct Cell: Sendable, Equatable {
        let key: String
        let label: String
        /// Nil: withheld.
        let people: Int?
    }

    var audience: Int? { report.audience < SmallCells.smallest ? nil : report.audience }

    var byLanguage: [Cell] {
        cells(ReportSums.by(\.language, report.rows).map { ($0.key.text, names.language($0.key), $0.sums.people) })
    }

    var byRegion: [Cell] {
        cells(
            ReportSums.by({ $0.region?.text ?? "" }, report.rows).map { key, sums in
                (key, GEOID(key).map(names.region) ?? "(no region on record)", sums.people)
            })
    }

    var byChannel: [Cell] {
        cells(ReportSums.by(\.channel.rawValue, report.rows).map { ($0.key, $0.key, $0.sums.people) })
    }

    func lines() -> [String] {
        var out = [
            "Campaign \(campaign.id): \(campaign.spec.name)", names.event, "",
            "Workers in the audience: \(audience.map(Numbers.grouped) ?? Self.withheld)",
        ]
        for (title, cells) in [("channel", byChannel), ("language", byLanguage), ("county or state", byRegion)] {
            guard !cells.isEmpty else { continue }
            var table = Table([.wrapping(title), .number("workers")])
            for cell in cells { table.add(cell.label, cell.people.map(Numbers.grouped) ?? "withheld") }
            out += [""] + table.lines(width: width)
        }
        let note = "Groups of fewer than 11 people are withheld, with the groups that would give them away."
        return out + [""] + Wrapping.lines(note, width: width)
    }

    var json: JSONValue {
        func list(_ name: String, _ cells: [Cell]) -> JSONValue {
            .array(
                cells.map {
                    .object([
                        JSONValue.Member(name: name, value: $0.key.isEmpty ? .null : .string($0.key)),
                        JSONValue.Member(name: "people", value: .number($0.people)),
                    ])
                })
        }
        return .object([
            "campaign": .int(campaign.id.rawValue),
            "name": .string(campaign.spec.name),
            "event": .int(campaign.spec.event.rawValue),
            "audience": .number(audience),
            "by_channel": list("channel", byChannel),
            "by_language": list("language", byLanguage),
            "by_region": list("region", byRegion),
        ])
    }

    private func cells(_ groups: [(key: String, label: String, people: Int)]) -> [Cell] {
        guard audience != nil else { return [] }
        let publishable = SmallCells.publishable(groups.map(\.people))
        return zip(groups, publishable).map { Cell(key: $0.key, label: $0.label, people: $1 ? $0.people : nil) }
    }
}
