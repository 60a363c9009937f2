import Outreach

/// A campaign in numbers as a coordinator reads it; the same facts always give the same lines.
struct ReportView: Sendable {
    let report: CampaignReport
    let campaign: Campaign
    let names: ReportNames
    let style: Style
    var width = 80

    func lines() -> [String] {
        var out = heading()
        out += section("What became of the deliveries", states())
        out += section("Step by step", steps())
        out += section("By channel", channels())
        out += section("By language", languages())
        out += section("By county or state", regions())
        out += section("Held, refused, unknown: why", reasons())
        out += section("Look further", further())
        return out
    }

    private var total: ReportSums { ReportSums.total(report.rows) }

    private func heading() -> [String] {
        let total = total
        var lines = [
            style.bold("Campaign \(campaign.id): \(campaign.spec.name)") + " (\(campaign.state.rawValue))",
            names.event,
        ]
        if let note = campaign.note { lines += Wrapping.lines(note, width: width) }
        lines.append("")
        let facts = [
            ("Workers in the audience", Numbers.grouped(report.audience)),
            ("Workers reached by the widest step", Numbers.grouped(widestReach)),
            ("Deliveries", Numbers.grouped(total.deliveries)),
            (
                "  delivered",
                "\(Numbers.grouped(total.delivered))  \(Numbers.percent(total.delivered, of: total.deliveries))"
            ),
            ("  taken by the gateway, no receipt yet", Numbers.grouped(total.onTheWay)),
            ("  still to be sent", Numbers.grouped(total.waiting)),
            ("  not delivered", Numbers.grouped(total.notDelivered)),
            ("SMS segments", Numbers.grouped(total.segments)),
            ("Price", total.price.description),
            ("Attempts and receipts", "\(Numbers.grouped(report.attempts)) and \(Numbers.grouped(report.receipts))"),
        ]
        return lines + facts.map { Wrapping.padded($0.0, to: 40) + $0.1 }
    }

    /// The most workers that any one step was delivered to.
    private var widestReach: Int {
        ReportSums.by(\.step, report.rows).map(\.sums.delivered).max() ?? 0
    }

    private func section(_ title: String, _ lines: [String]) -> [String] {
        lines.isEmpty ? [] : ["", style.bold(title)] + lines
    }

    private func states() -> [String] {
        let states = ReportSums.by({ $0.state.rawValue }, report.rows)
        var lines = chart(states.map { (label: DeliveryState(rawValue: $0.key)!.word, value: $0.sums.deliveries) })
        lines += [""]
        for state in states.compactMap({ DeliveryState(rawValue: $0.key) }) {
            lines += hanging(Wrapping.padded(state.word, to: 14), state.sentence)
        }
        return lines
    }

    private func steps() -> [String] {
        var table = Table(
            [
                .number("step"), .number("day"), .wrapping("message"), .number("deliveries"), .number("delivered"),
                .number("open"), .number("not delivered"),
            ], indent: 2)
        let sums = Dictionary(
            uniqueKeysWithValues: ReportSums.by(\.step, report.rows).map { ($0.key, $0.sums) })
        for (index, step) in campaign.spec.steps.enumerated() {
            let sum = sums[index] ?? ReportSums()
            table.add(
                String(index + 1), String(step.day), step.message.text, Numbers.grouped(sum.deliveries),
                Numbers.grouped(sum.delivered), Numbers.grouped(sum.waiting + sum.onTheWay),
                Numbers.grouped(sum.notDelivered))
        }
        return table.lines(width: width)
    }

    private func channels() -> [String] {
        var table = Table(
            [
                .text("channel"), .text("gateway"), .number("deliveries"), .number("delivered"), .number("segments"),
                .number("price"),
            ], indent: 2)
        for (key, sums) in ReportSums.by({ "\($0.channel.rawValue)\t\($0.gateway ?? "–")" }, report.rows) {
            let parts = key.split(separator: "\t").map(String.init)
            table.add(
                parts[0], parts[1], Numbers.grouped(sums.deliveries), Numbers.grouped(sums.delivered),
                parts[0] == Channel.sms.rawValue ? Numbers.grouped(sums.segments) : "", sums.price.description)
        }
        return table.lines(width: width)
    }

    private func languages() -> [String] {
        chart(ReportSums.by(\.language, report.rows).map { (names.language($0.key), $0.sums.deliveries) })
    }

    private func regions() -> [String] {
        chart(
            ReportSums.by({ $0.region?.text ?? "" }, report.rows).map { key, sums in
                (GEOID(key).map(names.region) ?? "(no region on record)", sums.deliveries)
            })
    }

    private func reasons() -> [String] {
        guard !report.reasons.isEmpty else { return [] }
        var table = Table([.number("deliveries"), .text("state"), .wrapping("why")], indent: 2)
        for reason in report.reasons.prefix(15) {
            table.add(Numbers.grouped(reason.deliveries), reason.state.word, reason.reason)
        }
        return table.lines(width: width)
    }

    private func further() -> [String] {
        let id = campaign.id
        var commands = [
            "altavoz campaign status \(id)",
            "altavoz delivery list --campaign \(id) --state failed",
            "altavoz delivery export --campaign \(id) --format csv --output deliveries.csv",
        ]
        let states = Set(report.rows.map(\.state))
        if states.contains(.unknown) || states.contains(.unknownFinal) {
            commands.insert(
                "altavoz delivery list --campaign \(id) --state unknown --state unknown-final", at: 1)
        }
        commands.append("altavoz campaign report \(id) --public")
        return commands.map { "  " + $0 }
    }

    /// The first twelve, and the rest together.
    private func chart(_ bars: [(label: String, value: Int)]) -> [String] {
        var shown = bars.prefix(12).map { BarChart.Bar(label: $0.label, value: $0.value) }
        let rest = bars.dropFirst(12)
        if !rest.isEmpty {
            shown.append(
                BarChart.Bar(label: "(\(rest.count) others)", value: rest.reduce(0) { $0 + $1.value }))
        }
        return BarChart(bars: shown).lines(width: width)
    }

    private func hanging(_ head: String, _ text: String) -> [String] {
        let indent = "  "
        let rest = String(repeating: " ", count: DisplayWidth.of(head) + 1)
        return Wrapping.lines(text, width: width - indent.count - rest.count).enumerated().map { position, line in
            indent + (position == 0 ? head + " " : rest) + line
        }
    }
}
