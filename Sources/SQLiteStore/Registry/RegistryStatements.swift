import Foundation
import GRDB
import Outreach

/// The statements that every imported worker needs, made once for a batch.
struct RegistryStatements {
    private let db: Database
    private let worker: HotStatement
    private let key: HotStatement
    private let region: HotStatement
    private let topic: HotStatement
    private let contact: HotStatement
    private let ledger: HotStatement
    private let known: HotStatement
    private let suppressed: HotStatement

    init(_ db: Database) throws {
        self.db = db
        worker = try HotStatement(
            db, "INSERT INTO workers (id, profile_id, sms_reach, email_reach, registered_at) VALUES (?, ?, ?, ?, ?)")
        key = try HotStatement(db, "INSERT INTO worker_keys (worker_id, wrapped) VALUES (?, ?)")
        region = try HotStatement(db, "INSERT OR IGNORE INTO worker_regions (worker_id, geoid) VALUES (?, ?)")
        topic = try HotStatement(db, "INSERT OR IGNORE INTO worker_topics (worker_id, topic) VALUES (?, ?)")
        contact = try HotStatement(
            db,
            """
            INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        ledger = try HotStatement(db, ConsentLedger.insertion)
        known = try HotStatement(
            db,
            """
            SELECT c.id, c.worker_id, c.consent, s.lookup IS NOT NULL
            FROM contact_points c LEFT JOIN suppressions s ON s.lookup = c.lookup WHERE c.lookup = ?
            """)
        suppressed = try HotStatement(db, "SELECT 1 FROM suppressions WHERE lookup = ?")
    }

    func addWorker(_ id: Int64, profile: Int64, sms: Int, email: Int, _ now: Timestamp) throws {
        worker.bind(1, id)
        worker.bind(2, profile)
        worker.bind(3, sms)
        worker.bind(4, email)
        worker.bind(5, now.milliseconds)
        try worker.run()
    }

    func addKey(_ worker: Int64, _ wrapped: Data) throws {
        key.bind(1, worker)
        key.bind(2, wrapped)
        try key.run()
    }

    /// Returns whether it was new.
    @discardableResult
    func addRegion(_ worker: Int64, _ geoid: GEOID) throws -> Bool {
        region.bind(1, worker)
        region.bind(2, geoid.text)
        try region.run()
        return db.changesCount > 0
    }

    /// Returns whether it was new.
    @discardableResult
    func addTopic(_ worker: Int64, _ name: Topic) throws -> Bool {
        topic.bind(1, worker)
        topic.bind(2, name.text)
        try topic.run()
        return db.changesCount > 0
    }

    func addContact(
        _ id: Int64, _ worker: Int64, _ address: ContactAddress, sealed: Data, lookup: Data, _ consent: ConsentState,
        reach: Int
    ) throws {
        contact.bind(1, id)
        contact.bind(2, worker)
        contact.bind(3, address.channel.code)
        contact.bind(4, sealed)
        contact.bind(5, address.masked)
        contact.bind(6, lookup)
        contact.bind(7, consent.rawValue)
        contact.bind(8, reach)
        try contact.run()
    }

    func addToLedger(
        _ contact: Int64, _ kind: ConsentEntry.Kind, evidence: String, date: CivilDate, _ now: Timestamp
    ) throws {
        ledger.bind(1, contact)
        ledger.bind(2, kind.rawValue)
        ledger.bind(3, evidence)
        ledger.bind(4, date.description)
        ledger.bind(5, now.milliseconds)
        try ledger.run()
    }

    func find<T>(_ lookup: Data, _ read: (HotRow) throws -> T) throws -> T? {
        known.bind(1, lookup)
        return try known.first(read)
    }

    func isSuppressed(_ lookup: Data) throws -> Bool {
        suppressed.bind(1, lookup)
        return try suppressed.first { _ in true } ?? false
    }
}
