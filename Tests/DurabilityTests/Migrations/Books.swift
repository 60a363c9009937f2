import Outreach

/// All that a person can look up in a database, as text: campaigns and their books, every delivery with its story, every
/// worker with the ledger of consent, events, and who did what. Two databases with the same text hold the same.
enum Books {
    static func text(of store: any Store) async throws -> String {
        var lines: [String] = []
        try await campaigns(store, &lines)
        try await deliveries(store, &lines)
        try await workers(store, &lines)
        try await events(store, &lines)
        for action in try await store.actions(limit: 10_000).reversed() {
            lines.append("\(action.at) \(action.by) \(action.kind): \(action.detail)")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func campaigns(_ store: any Store, _ lines: inout [String]) async throws {
        for campaign in try await store.campaigns().sorted(by: { $0.id < $1.id }) {
            lines.append(
                "campaign \(campaign.id) \(campaign.spec.name), \(campaign.state), event \(campaign.spec.event), "
                    + "by \(campaign.draftedBy), \(text(campaign.approvedBy)), \(text(campaign.launchedBy)), "
                    + "\(text(campaign.startsAt)), \(text(campaign.endedAt)), \(text(campaign.note))")
            if let status = try await store.status(of: campaign.id) {
                lines.append("  audience \(status.audience): \(sums(status.byState))")
                for one in status.steps {
                    lines.append(
                        "  step \(one.step.index) day \(one.step.day) \(one.step.message) due \(one.step.due) "
                            + "\(one.step.state) \(text(one.step.note)): \(sums(one.byState))")
                }
            }
            if let report = try await store.report(on: campaign.id) {
                for row in report.rows {
                    lines.append(
                        "  \(row.step) \(row.language) \(text(row.region)) \(row.channel) \(text(row.gateway)) "
                            + "\(row.state): \(row.deliveries), \(row.segments), \(row.price.microdollars)")
                }
                lines.append("  attempts \(report.attempts), receipts \(report.receipts)")
            }
        }
    }

    private static func deliveries(_ store: any Store, _ lines: inout [String]) async throws {
        for one in try await store.deliveries(LogFilter(), before: nil, limit: 10_000).reversed() {
            lines.append(
                "delivery \(one.id) campaign \(one.campaign) step \(one.step) \(one.message) worker \(one.worker) "
                    + "\(one.contact) \(one.channel) \(one.language) \(text(one.region)) \(one.state), "
                    + "\(text(one.reason)), \(text(one.gateway)), attempts \(one.attempts), \(one.segments), "
                    + "\(one.price.microdollars), due \(one.dueAt), until \(one.validUntil), \(one.updatedAt)")
            for entry in try await store.story(of: one.id)?.entries ?? [] {
                lines.append("  \(entry.at) \(entry.kind): \(entry.sentence)")
            }
        }
    }

    private static func workers(_ store: any Store, _ lines: inout [String]) async throws {
        for worker in try await store.workers(WorkerFilter(), after: nil, limit: 10_000) {
            let contacts = worker.contactPoints.map { "\($0.masked) \($0.consent) \($0.isSuppressed)" }
            lines.append(
                "worker \(worker.id) \(worker.languages) \(worker.regions) \(worker.topics) \(text(worker.safeHours)) "
                    + "\(worker.zones) \(worker.registeredAt): \(contacts.joined(separator: "; "))")
            for entry in try await store.consentLedger(of: worker.id) {
                lines.append("  \(entry.recordedAt) \(entry.kind) \(entry.date): \(entry.evidence)")
            }
        }
    }

    private static func events(_ store: any Store, _ lines: inout [String]) async throws {
        for event in try await store.events() {
            lines.append(
                "event \(event.id) \(event.report.title), \(event.state), revision \(event.revision), "
                    + "\(event.report.regions), \(event.createdAt), \(text(event.closedAt))")
            for revision in try await store.revisions(of: event.id) {
                lines.append("  \(revision.revision) \(revision.at): \(revision.summary)")
            }
        }
    }

    private static func sums(_ states: [DeliveryState: Int]) -> String {
        states.filter { $0.value > 0 }.sorted { $0.key.rawValue < $1.key.rawValue }
            .map { "\($0.key) \($0.value)" }.joined(separator: ", ")
    }

    private static func text(_ value: (some CustomStringConvertible)?) -> String { value?.description ?? "-" }
}
