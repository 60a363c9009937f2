import Foundation
import GRDB
import Outreach

extension SQLiteStore {
    public func optOut(_ contact: ContactAddress, evidence: String, now: Timestamp) async throws {
        let lookup = vault.lookup(contact)
        try await write { try Suppression.optOut($0, lookup, evidence: evidence, now: now) }
    }

    public func recordStop(_ contact: ContactAddress, by: String, because: String?, now: Timestamp) async throws {
        let lookup = vault.lookup(contact)
        try await write { db in
            let by = try Self.named(by)
            let point = try ContactRow.find(db, lookup)
            // Who only wrote is not called a worker.
            let worker = try point.flatMap { try Visitors.isOne(db, $0.worker) ? nil : ID<Worker>($0.worker) }
            try Suppression.optOut(
                db, lookup, evidence: HeardStop.evidence(by: by, because: because), by: by, now: now)
            try Self.note(db, now, by, HeardStop.action, HeardStop.detail(contact, of: worker, because: because))
        }
    }

    public func recordListed(_ listed: [ListedOptOut], evidence: String, now: Timestamp) async throws -> Int {
        let found = listed.map { (lookup: vault.lookup($0.contact), since: $0.since) }
        var news = 0
        for start in stride(from: 0, to: found.count, by: Self.chunk) {
            let part = found[start..<min(start + Self.chunk, found.count)]
            news += try await write { db in
                try part.reduce(0) { count, one in
                    try count
                        + (Suppression.list(db, one.lookup, since: one.since, evidence: evidence, now: now) ? 1 : 0)
                }
            }
        }
        return news
    }

    public func optIn(_ contact: ContactAddress, evidence: String, now: Timestamp) async throws {
        let lookup = vault.lookup(contact)
        try await write { try Suppression.optIn($0, lookup, evidence: evidence, now: now) }
    }
}

/// A contact point as the store finds it by its blind index.
struct ContactRow {
    let id: Int64
    let worker: Int64
    let consent: ConsentState

    static func find(_ db: Database, _ lookup: Data) throws -> ContactRow? {
        try Row.fetchOne(
            db.cachedStatement(sql: "SELECT id, worker_id, consent FROM contact_points WHERE lookup = ?"),
            arguments: [lookup]
        ).map(ContactRow.init)
    }

    static func find(_ db: Database, id: Int64) throws -> ContactRow? {
        try Row.fetchOne(
            db.cachedStatement(sql: "SELECT id, worker_id, consent FROM contact_points WHERE id = ?"), arguments: [id]
        ).map(ContactRow.init)
    }

    private init(_ row: Row) {
        id = row[0]
        worker = row[1]
        consent = ConsentState(rawValue: row[2])!
    }
}

/// STOP, however it comes, and its taking back.
enum Suppression {
    /// - Parameter by: who recorded it, where a person heard it.
    static func optOut(
        _ db: Database, _ lookup: Data, evidence: String, by: String? = nil, now: Timestamp
    ) throws {
        try suppress(db, lookup, reason: "stop", by: by, now: now)
        guard let point = try ContactRow.find(db, lookup) else { return }
        try revoke(db, point, evidence: evidence, now: now)
    }

    /// STOP for somebody on a provider's list, if we know them and they have not come back since.
    /// - Returns: whether it was news.
    static func list(_ db: Database, _ lookup: Data, since: Timestamp?, evidence: String, now: Timestamp) throws -> Bool
    {
        guard let point = try ContactRow.find(db, lookup), point.consent != .revoked else { return false }
        if let since, try ConsentLedger.hasReturned(db, contact: point.id, after: since) { return false }
        try suppress(db, lookup, reason: "stop", now: now)
        try revoke(db, point, evidence: evidence, now: now)
        return true
    }

    static func optIn(_ db: Database, _ lookup: Data, evidence: String, now: Timestamp) throws {
        try db.executeCached(sql: "DELETE FROM suppressions WHERE lookup = ?", arguments: [lookup])
        guard let point = try ContactRow.find(db, lookup) else { return }
        if point.consent != .granted {
            try ConsentLedger.append(
                db, contact: point.id, .grant, evidence: evidence, date: CivilDate(utc: now), now: now)
        }
        try ConsentLedger.setState(db, contact: point.id, .granted, isSuppressed: false)
        try Reach.refreshWorker(db, point.worker)
    }

    static func suppress(
        _ db: Database, _ lookup: Data, reason: String, by: String? = nil, now: Timestamp
    ) throws {
        try db.cachedStatement(
            sql: "INSERT OR IGNORE INTO suppressions (lookup, reason, at, recorded_by) VALUES (?, ?, ?, ?)"
        ).execute(arguments: [lookup, reason, now.milliseconds, by])
    }

    /// Says more than a STOP does, and takes its place. Who recorded the STOP goes with it.
    static func forgotten(_ db: Database, _ lookup: Data, since: Timestamp) throws {
        try db.executeCached(
            sql: """
                INSERT INTO suppressions (lookup, reason, at) VALUES (?, 'forgotten', ?)
                ON CONFLICT (lookup) DO UPDATE SET reason = excluded.reason, at = excluded.at, recorded_by = NULL
                """, arguments: [lookup, since.milliseconds])
    }

    /// Writes the revocation and ends what waits for this contact point. Harmless when repeated.
    static func revoke(_ db: Database, _ point: ContactRow, evidence: String, now: Timestamp) throws {
        if point.consent != .revoked {
            try ConsentLedger.append(
                db, contact: point.id, .revocation, evidence: evidence, date: CivilDate(utc: now), now: now)
        }
        try ConsentLedger.setState(db, contact: point.id, .revoked, isSuppressed: true)
        try TopicConsent.end(db, of: point, evidence: evidence, now: now)
        try Reach.refreshWorker(db, point.worker)
        try Endings.endWaiting(db, worker: point.worker, contact: point.id, .suppressed, .stop, now: now)
    }

    /// The same, told by a gateway about a delivery's contact point.
    static func suppress(_ db: Database, contact: Int64, evidence: String, now: Timestamp) throws {
        guard
            let lookup = try Data.fetchOne(
                db.cachedStatement(sql: "SELECT lookup FROM contact_points WHERE id = ? AND lookup IS NOT NULL"),
                arguments: [contact]),
            let point = try ContactRow.find(db, id: contact)
        else { return }
        try suppress(db, lookup, reason: "stop", now: now)
        try revoke(db, point, evidence: evidence, now: now)
    }

    /// A mailbox that takes no mail: nothing more goes there, and nobody is said to have revoked anything.
    static func bounce(_ db: Database, contact: Int64, now: Timestamp) throws {
        guard
            let lookup = try Data.fetchOne(
                db.cachedStatement(sql: "SELECT lookup FROM contact_points WHERE id = ? AND lookup IS NOT NULL"),
                arguments: [contact]),
            let point = try ContactRow.find(db, id: contact)
        else { return }
        try suppress(db, lookup, reason: "bounce", now: now)
        try ConsentLedger.setState(db, contact: contact, point.consent, isSuppressed: true)
        try Reach.refreshWorker(db, point.worker)
        try Endings.endWaiting(db, worker: point.worker, contact: contact, .suppressed, .bounced, now: now)
    }
}
