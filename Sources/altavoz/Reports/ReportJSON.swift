import Outreach

extension ReportView {
    /// The fields are documented in the article JSON.
    var json: JSONValue {
        let total = ReportSums.total(report.rows)
        return .object([
            "campaign": .int(campaign.id.rawValue),
            "name": .string(campaign.spec.name),
            "state": .string(campaign.state.rawValue),
            "note": .text(campaign.note),
            "event": .int(campaign.spec.event.rawValue),
            "audience": .int(report.audience),
            "planned": .int(total.deliveries),
            "delivered": .int(total.delivered),
            "segments": .int(total.segments),
            "price_microdollars": .int(total.price.microdollars),
            "attempts": .int(report.attempts),
            "receipts": .int(report.receipts),
            "by_state": StatusJSON.byState(
                Dictionary(
                    uniqueKeysWithValues: ReportSums.by({ $0.state.rawValue }, report.rows).map {
                        (DeliveryState(rawValue: $0.key)!, $0.sums.deliveries)
                    })),
            "by_step": sums("step", ReportSums.by(\.step, report.rows).sorted { $0.key < $1.key }) { .int($0) },
            "by_channel": sums("channel", ReportSums.by(\.channel.rawValue, report.rows)) { .string($0) },
            "by_gateway": sums("gateway", ReportSums.by(\.gateway, report.rows)) { .string($0) },
            "by_language": sums("language", ReportSums.by(\.language, report.rows)) { .text($0) },
            "by_region": sums("region", ReportSums.by({ $0.region?.text ?? "" }, report.rows)) {
                $0.isEmpty ? .null : .string($0)
            },
            "reasons": .array(
                report.reasons.map {
                    .object([
                        "state": .string($0.state.word), "reason": .string($0.reason),
                        "deliveries": .int($0.deliveries),
                    ])
                }),
        ])
    }

    private func sums<Key>(
        _ name: String, _ rows: [(key: Key, sums: ReportSums)], key: (Key) -> JSONValue
    ) -> JSONValue {
        .array(
            rows.map { row in
                .object([
                    JSONValue.Member(name: name, value: key(row.key)),
                    JSONValue.Member(name: "deliveries", value: .int(row.sums.deliveries)),
                    JSONValue.Member(name: "delivered", value: .int(row.sums.delivered)),
                    JSONValue.Member(name: "waiting", value: .int(row.sums.waiting)),
                    JSONValue.Member(name: "segments", value: .int(row.sums.segments)),
                    JSONValue.Member(name: "price_microdollars", value: .int(row.sums.price.microdollars)),
                ])
            })
    }
}

/// Counts by state, in the order of the states.
enum StatusJSON {
    static func byState(_ counts: [DeliveryState: Int]) -> JSONValue {
        .object(
            DeliveryState.allCases.compactMap { state in
                counts[state].map { JSONValue.Member(name: state.word, value: .int($0)) }
            })
    }

    static func status(_ status: CampaignStatus, of campaign: Campaign) -> JSONValue {
        .object([
            "campaign": .int(campaign.id.rawValue),
            "name": .string(campaign.spec.name),
            "state": .string(campaign.state.rawValue),
            "note": .text(campaign.note),
            "audience": .int(status.audience),
            "planned": .int(status.planned),
            "by_state": byState(status.byState),
            "steps": .array(
                status.steps.map { entry in
                    .object([
                        "step": .int(entry.step.index + 1),
                        "day": .int(entry.step.day),
                        "message": .text(entry.step.message),
                        "due": .text(entry.step.due),
                        "state": .string(entry.step.state.rawValue),
                        "note": .text(entry.step.note),
                        "planned": .int(entry.byState.values.reduce(0, +)),
                        "by_state": byState(entry.byState),
                    ])
                }),
        ])
    }
}
