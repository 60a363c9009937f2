import Foundation
import GRDB
import Outreach

extension SQLiteStore {
    public func worker(_ id: ID<Worker>) async throws -> Worker? {
        try await read { try WorkerReader(db: $0).workers("w.id = ?", [id.rawValue], limit: 1).first }
    }

    public func worker(at contact: ContactAddress) async throws -> ID<Worker>? {
        let lookup = vault.lookup(contact)
        return try await read { db in
            guard let point = try ContactRow.find(db, lookup), try !Visitors.isOne(db, point.worker) else { return nil }
            return ID(point.worker)
        }
    }

    public func suppression(of contact: ContactAddress) async throws -> SuppressionRecord? {
        let lookup = vault.lookup(contact)
        return try await read { db in
            try Row.fetchOne(db, sql: "SELECT at, recorded_by FROM suppressions WHERE lookup = ?", arguments: [lookup])
                .map { SuppressionRecord(since: Timestamp(milliseconds: $0[0]), recordedBy: $0[1]) }
        }
    }

    public func isSuppressed(_ contact: ContactAddress) async throws -> Bool {
        let lookup = vault.lookup(contact)
        return try await read { try Reach.isSuppressed($0, lookup) }
    }

    public func visitor(at contact: ContactAddress) async throws -> ID<Worker>? {
        let lookup = vault.lookup(contact)
        return try await read { db in
            guard let point = try ContactRow.find(db, lookup), try Visitors.isOne(db, point.worker) else { return nil }
            return ID(point.worker)
        }
    }

    public func workers(_ filter: WorkerFilter, after: ID<Worker>?, limit: Int) async throws -> [Worker] {
        try await read { db in
            var terms = ["w.id > ?"]
            var arguments: StatementArguments = [after?.rawValue ?? 0]
            if !filter.regions.isEmpty {
                terms.append(
                    """
                    EXISTS (SELECT 1 FROM json_each(?) j JOIN worker_regions r
                        ON r.worker_id = w.id AND r.geoid BETWEEN j.value ->> 0 AND j.value ->> 1)
                    """)
                arguments += [RegionSpans.json(filter.regions)]
            }
            if let language = filter.language {
                terms.append("instr(',' || p.languages || ',', ?) > 0")
                arguments += [",\(language.text),"]
            }
            if let topic = filter.topic {
                terms.append("EXISTS (SELECT 1 FROM worker_topics t WHERE t.worker_id = w.id AND t.topic = ?)")
                arguments += [topic.text]
            }
            if filter.reachableOnly { terms.append("(w.sms_reach = 3 OR w.email_reach = 3)") }
            return try WorkerReader(db: db).workers(terms.joined(separator: " AND "), arguments, limit: limit)
        }
    }

    public func consentLedger(of worker: ID<Worker>) async throws -> [ConsentEntry] {
        try await read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT l.kind, l.evidence, l.date, l.recorded_at, l.topic
                    FROM consent_ledger l JOIN contact_points c ON c.id = l.contact_id
                    WHERE c.worker_id = ? ORDER BY l.id
                    """, arguments: [worker.rawValue]
            ).map { row in
                ConsentEntry(
                    kind: ConsentEntry.Kind(rawValue: row[0])!, topic: (row[4] as String?).flatMap { Topic($0) },
                    evidence: row[1], date: CivilDate(row[2] as String)!,
                    recordedAt: Timestamp(milliseconds: row[3]))
            }
        }
    }

    public func workerCount() async throws -> Int {
        try await read {
            try Int.fetchOne(
                $0,
                sql: """
                    SELECT count(*) FROM workers w WHERE forgotten_at IS NULL
                        AND NOT EXISTS (SELECT 1 FROM visitors v WHERE v.worker_id = w.id)
                    """) ?? 0
        }
    }

    public func begun(among attempts: [AttemptID]) async throws -> Set<AttemptID> {
        try await read { db in
            let known = try db.cachedStatement(sql: "SELECT 1 FROM attempts WHERE id = ?")
            return Set(try attempts.filter { try Int.fetchOne(known, arguments: [Data($0.bytes)]) != nil })
        }
    }

    public func contact(of attempt: AttemptID) async throws -> ContactAddress? {
        let vault = vault
        return try await read { db in
            guard
                let row = try Row.fetchOne(
                    db,
                    sql: """
                        SELECT c.sealed, c.id, c.channel, k.wrapped, k.worker_id
                        FROM attempts a JOIN deliveries d ON d.id = a.delivery_id
                        JOIN contact_points c ON c.id = d.contact_id JOIN worker_keys k ON k.worker_id = c.worker_id
                        WHERE a.id = ? AND c.sealed IS NOT NULL
                        """, arguments: [Data(attempt.bytes)])
            else { return nil }
            let key = try vault.unwrap(row[3] as Data, worker: row[4])
            return try vault.open(row[0] as Data, row: row[1], channel: Channel(code: row[2]), key: key)
        }
    }
}

/// Puts workers together from their tables.
private struct WorkerReader {
    let db: Database

    func workers(_ condition: String, _ arguments: StatementArguments, limit: Int) throws -> [Worker] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT w.id, p.languages, p.zones, p.safe_hours, w.registered_at
                FROM workers w JOIN profiles p ON p.id = w.profile_id
                WHERE w.forgotten_at IS NULL
                    AND NOT EXISTS (SELECT 1 FROM visitors v WHERE v.worker_id = w.id)
                    AND \(condition) ORDER BY w.id LIMIT ?
                """, arguments: arguments + [limit]
        ).map(worker)
    }

    private func worker(_ row: Row) throws -> Worker {
        let id: Int64 = row[0]
        return Worker(
            id: ID(id), languages: (row[1] as String).split(separator: ",").compactMap { LanguageTag(String($0)) },
            regions: try String.fetchAll(
                db.cachedStatement(sql: "SELECT geoid FROM worker_regions WHERE worker_id = ? ORDER BY geoid"),
                arguments: [id]
            ).compactMap { GEOID($0) },
            topics: try String.fetchAll(
                db.cachedStatement(sql: "SELECT topic FROM worker_topics WHERE worker_id = ? ORDER BY topic"),
                arguments: [id]
            ).compactMap { Topic($0) },
            safeHours: HoursOfDay(row[3] as String), zones: ZoneSet(row[2] as String)!,
            contactPoints: try contacts(id), registeredAt: Timestamp(milliseconds: row[4]))
    }

    private func contacts(_ worker: Int64) throws -> [ContactPoint] {
        try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT c.id, c.channel, c.mask, c.consent, s.lookup IS NOT NULL
                    FROM contact_points c LEFT JOIN suppressions s ON s.lookup = c.lookup
                    WHERE c.worker_id = ? ORDER BY c.id
                    """), arguments: [worker]
        ).map { row in
            ContactPoint(
                id: ID(row[0]), channel: Channel(code: row[1]), masked: row[2],
                consent: ConsentState(rawValue: row[3])!, isSuppressed: row[4])
        }
    }
}
