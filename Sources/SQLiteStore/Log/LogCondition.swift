import GRDB
import Outreach

/// A filter of the log as SQL. The pieces of text are fixed; everything from outside is an argument.
struct LogCondition {
    let sql: String
    let arguments: StatementArguments
    /// The tables that ``sql`` speaks of beside the deliveries.
    let joins: String

    init(_ filter: LogFilter, before: ID<Delivery>?) {
        var terms = ["1"]
        var arguments: StatementArguments = []
        var joins: [String] = []
        func add(_ term: String, _ values: (any DatabaseValueConvertible)?...) {
            terms.append(term)
            arguments += StatementArguments(values)
        }
        if let before { add("d.id < ?", before.rawValue) }
        if let campaign = filter.campaign { add("d.campaign_id = ?", campaign.rawValue) }
        if let event = filter.event {
            joins.append("CROSS JOIN campaigns c ON c.id = d.campaign_id")
            add("c.event_id = ?", event.rawValue)
        }
        if let worker = filter.worker {
            add(
                """
                d.id IN (SELECT m.id FROM campaign_steps s CROSS JOIN deliveries m
                    ON m.campaign_id = s.campaign_id AND m.step = s.step AND m.worker_id = ?)
                """, worker.rawValue)
        }
        if let region = filter.region {
            // A state stands for its counties.
            add("d.region BETWEEN ? AND ?", region.text, region.kind == .state ? region.text + ":" : region.text)
        }
        if let language = filter.language { add("d.language = ?", language.text) }
        if let gateway = filter.gateway { add("d.gateway = ?", gateway) }
        if let channel = filter.channel {
            add("d.channel = ?", channel.code)
            let alone = Channel.allCases.filter(\.standsAlone)
            let (names, word) =
                channel.standsAlone ? ([channel], "IN") : (channel == .sms ? alone : [], "NOT IN")
            if !names.isEmpty {
                let list = names.map { "'\($0.rawValue)'" }.joined(separator: ", ")
                add("d.campaign_id \(word) (SELECT id FROM campaigns WHERE \(Channel.firstSQL("spec")) IN (\(list)))")
            }
        }
        if !filter.states.isEmpty {
            add("d.state IN (SELECT value FROM json_each(?))", "\(filter.states.map(\.rawValue))")
        }
        if let since = filter.since { add("d.updated_at >= ?", since.milliseconds) }
        if let until = filter.until { add("d.updated_at < ?", until.milliseconds) }
        if let masked = filter.maskedContact {
            joins.append("CROSS JOIN contact_points p ON p.id = d.contact_id")
            add("substr(p.mask, -length(?)) = ?", masked, masked)
        }
        sql = terms.joined(separator: " AND ")
        self.arguments = arguments
        self.joins = joins.joined(separator: " ")
    }
}
