import GRDB
import Outreach

extension SQLiteStore {
    public func recordEvent(_ report: EventReport, by: String, now: Timestamp) async throws -> EventChange {
        try await write { db in
            guard let old = try EventReader.event(db, "source = ? AND source_id = ?", [report.source, report.sourceID])
            else { return .added(try Self.insert(db, report, by: by, now: now)) }
            guard old.report.fingerprint != report.fingerprint else { return .unchanged(old.id) }
            let revision = EventRevision(
                revision: old.revision + 1, at: now,
                addedRegions: Set(report.regions).subtracting(old.report.regions).sorted(),
                removedRegions: Set(old.report.regions).subtracting(report.regions).sorted(),
                summary: Self.summary(old.report, report))
            try db.execute(
                sql: """
                    UPDATE events SET title = ?, kind = ?, source_kind = ?, declared = ?, begins = ?, ends = ?,
                        fingerprint = ?, revision = ? WHERE id = ?
                    """,
                arguments: [
                    report.title, report.kind.rawValue, report.sourceKind, report.declared.description,
                    report.begins?.description, report.ends?.description, report.fingerprint, revision.revision,
                    old.id.rawValue,
                ])
            try Self.setRegions(db, old.id.rawValue, report.regions)
            try Self.insert(db, revision, of: old.id.rawValue)
            try Self.note(db, now, by, "event-revised", "event \(old.id), \(report.sourceID): \(revision.summary)")
            return .revised(old.id, revision)
        }
    }

    public func event(_ id: ID<DisasterEvent>) async throws -> DisasterEvent? {
        try await read { try EventReader.event($0, "id = ?", [id.rawValue]) }
    }

    public func event(source: String, sourceID: String) async throws -> DisasterEvent? {
        try await read { try EventReader.event($0, "source = ? AND source_id = ?", [source, sourceID]) }
    }

    public func events() async throws -> [DisasterEvent] {
        try await read { try EventReader.events($0, "1", []) }
    }

    public func revisions(of event: ID<DisasterEvent>) async throws -> [EventRevision] {
        try await read { db in
            func regions(_ text: String) -> [GEOID] { text.split(separator: ",").compactMap { GEOID(String($0)) } }
            return try Row.fetchAll(
                db,
                sql:
                    "SELECT revision, at, added, removed, summary FROM event_revisions WHERE event_id = ? ORDER BY revision",
                arguments: [event.rawValue]
            ).map { row in
                EventRevision(
                    revision: row[0], at: Timestamp(milliseconds: row[1]), addedRegions: regions(row[2]),
                    removedRegions: regions(row[3]), summary: row[4])
            }
        }
    }

    public func closeEvent(_ id: ID<DisasterEvent>, by: String, now: Timestamp) async throws -> Bool {
        let ended: [Int64]? = try await write { db in
            try db.execute(
                sql:
                    "UPDATE events SET state = 'closed', closed_at = ? WHERE id = ? AND state = 'open' AND is_reply = 0",
                arguments: [now.milliseconds, id.rawValue])
            guard db.changesCount == 1 else {
                let isKnown = try Bool.fetchOne(
                    db, sql: "SELECT EXISTS (SELECT 1 FROM events WHERE id = ? AND is_reply = 0)",
                    arguments: [id.rawValue])!
                guard isKnown else { throw StoreError(.notFound, "There is no event \(id).") }
                return nil
            }
            let campaigns = try Int64.fetchAll(
                db,
                sql: """
                    UPDATE campaigns SET state = 'cancelled', note = 'The event was closed', ended_at = ?
                    WHERE event_id = ? AND state IN ('draft', 'running', 'paused') RETURNING id
                    """, arguments: [now.milliseconds, id.rawValue])
            try Self.note(
                db, now, by, "event-closed", "event \(id), \(counted(campaigns.count, "campaign")) ended with it")
            return campaigns
        }
        guard let ended else { return false }
        for campaign in ended { try await endDeliveries(of: campaign, .eventClosed, now: now) }
        return true
    }

    // MARK: - Pieces

    private static func insert(_ db: Database, _ report: EventReport, by: String, now: Timestamp) throws
        -> ID<DisasterEvent>
    {
        try db.execute(
            sql: """
                INSERT INTO events (source, source_id, title, kind, source_kind, declared, begins, ends, fingerprint,
                    state, revision, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'open', 1, ?)
                """,
            arguments: [
                report.source, report.sourceID, report.title, report.kind.rawValue, report.sourceKind,
                report.declared.description, report.begins?.description, report.ends?.description, report.fingerprint,
                now.milliseconds,
            ])
        let id = db.lastInsertedRowID
        try setRegions(db, id, report.regions)
        let first = EventRevision(
            revision: 1, at: now, addedRegions: report.regions.sorted(), removedRegions: [], summary: "First report")
        try insert(db, first, of: id)
        try note(
            db, now, by, "event-recorded", "event \(id), \(report.sourceID), \(counted(report.regions.count, "region"))"
        )
        return ID(id)
    }

    private static func insert(_ db: Database, _ revision: EventRevision, of event: Int64) throws {
        try db.execute(
            sql: """
                INSERT INTO event_revisions (event_id, revision, at, added, removed, summary) VALUES (?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                event, revision.revision, revision.at.milliseconds,
                revision.addedRegions.map(\.text).joined(separator: ","),
                revision.removedRegions.map(\.text).joined(separator: ","), revision.summary,
            ])
    }

    private static func setRegions(_ db: Database, _ event: Int64, _ regions: [GEOID]) throws {
        try db.execute(sql: "DELETE FROM event_regions WHERE event_id = ?", arguments: [event])
        for geoid in Set(regions) {
            try db.execute(
                sql: "INSERT INTO event_regions (event_id, geoid) VALUES (?, ?)", arguments: [event, geoid.text])
        }
    }

    private static func summary(_ old: EventReport, _ new: EventReport) -> String {
        var parts: [String] = []
        let added = Set(new.regions).subtracting(old.regions).count
        let removed = Set(old.regions).subtracting(new.regions).count
        if added > 0 { parts.append("\(counted(added, "region")) added") }
        if removed > 0 { parts.append("\(counted(removed, "region")) removed") }
        if old.title != new.title { parts.append("title changed") }
        if old.kind != new.kind || old.sourceKind != new.sourceKind { parts.append("kind changed") }
        if (old.declared, old.begins, old.ends) != (new.declared, new.begins, new.ends) {
            parts.append("dates changed")
        }
        return parts.isEmpty ? "Details changed" : parts.joined(separator: ", ")
    }
}

/// `1 region`, `2 regions`
private func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

enum EventReader {
    static func event(_ db: Database, _ condition: String, _ arguments: StatementArguments) throws -> DisasterEvent? {
        try events(db, condition, arguments).first
    }

    /// Disasters; the event of the lane of replies is none.
    /// - Parameter condition: SQL over the columns of `events`, never text from outside.
    static func events(_ db: Database, _ condition: String, _ arguments: StatementArguments) throws -> [DisasterEvent] {
        try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT id, source, source_id, title, kind, source_kind, declared, begins, ends, fingerprint, state,
                        revision, created_at, closed_at
                    FROM events WHERE is_reply = 0 AND (\(condition)) ORDER BY id
                    """), arguments: arguments
        ).map { row in
            let regions = try String.fetchAll(
                db.cachedStatement(sql: "SELECT geoid FROM event_regions WHERE event_id = ? ORDER BY geoid"),
                arguments: [row[0] as Int64])
            return DisasterEvent(
                id: ID(row[0]),
                report: EventReport(
                    source: row[1], sourceID: row[2], title: row[3], kind: HazardKind(rawValue: row[4]) ?? .other,
                    sourceKind: row[5], declared: CivilDate(row[6] as String)!,
                    begins: (row[7] as String?).flatMap(CivilDate.init),
                    ends: (row[8] as String?).flatMap(CivilDate.init),
                    regions: regions.compactMap { GEOID($0) }, fingerprint: row[9]),
                state: DisasterEvent.State(rawValue: row[10])!, revision: row[11],
                createdAt: Timestamp(milliseconds: row[12]),
                closedAt: (row[13] as Int64?).map(Timestamp.init(milliseconds:)))
        }
    }
}
