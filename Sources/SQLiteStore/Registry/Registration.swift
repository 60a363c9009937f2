import Crypto
import Foundation
import GRDB
import Outreach

extension SQLiteStore {
    public func register(_ drafts: [WorkerDraft], now: Timestamp) async throws -> [RegistrationResult] {
        for draft in drafts where draft.contacts.isEmpty {
            throw BadInput(
                field: "contacts", found: "a worker without one", expected: "a phone number or an email address")
        }
        let vault = vault
        let lookups = drafts.map { $0.contacts.map(vault.lookup) }
        return try await write { db in
            var registration = try Registration(db, vault, now)
            return try zip(drafts, lookups).map { try registration.register($0, $1) }
        }
    }
}

/// One batch of workers on its way into the registry.
private struct Registration {
    private let db: Database
    private let vault: Vault
    private let now: Timestamp
    private var nextWorker: Int64
    private var nextContact: Int64
    private var profiles: [String: Int64] = [:]

    private struct Known {
        let contact: Int64
        let worker: Int64
        let consent: ConsentState
        let isSuppressed: Bool
    }

    init(_ db: Database, _ vault: Vault, _ now: Timestamp) throws {
        self.db = db
        self.vault = vault
        self.now = now
        // A contact point is sealed under its row's number, so that the number is needed before the row.
        func next(_ table: String) throws -> Int64 {
            try 1 + (Int64.fetchOne(db, sql: "SELECT seq FROM sqlite_sequence WHERE name = ?", arguments: [table]) ?? 0)
        }
        nextWorker = try next("workers")
        nextContact = try next("contact_points")
    }

    mutating func register(_ draft: WorkerDraft, _ lookups: [Data]) throws -> RegistrationResult {
        let known = try lookups.map(find)
        let owners = Set(known.compactMap { $0?.worker }).sorted()
        switch owners.count {
        case 0: return .added(ID(try add(draft, lookups)))
        case 1: return try merge(draft, lookups, known, into: owners[0])
        default: return .conflict(owners.map { ID($0) })
        }
    }

    // MARK: - A new worker

    private mutating func add(_ draft: WorkerDraft, _ lookups: [Data]) throws -> Int64 {
        let worker = nextWorker
        nextWorker += 1
        try db.cachedStatement(sql: "INSERT INTO workers (id, profile_id, registered_at) VALUES (?, ?, ?)").execute(
            arguments: [
                worker, try profile(draft.languages, draft.zones.description, draft.safeHours), now.milliseconds,
            ])
        let (key, wrapped) = try vault.makeKey(worker: worker)
        try db.cachedStatement(sql: "INSERT INTO worker_keys (worker_id, wrapped) VALUES (?, ?)")
            .execute(arguments: [worker, wrapped])
        for geoid in draft.regions { _ = try addRegion(worker, geoid) }
        for topic in draft.topics { _ = try addTopic(worker, topic) }
        var seen = Set<Data>()
        for (contact, lookup) in zip(draft.contacts, lookups) where seen.insert(lookup).inserted {
            try addContact(worker, key, contact, lookup, draft.consent)
        }
        try Reach.refreshWorker(db, worker)
        return worker
    }

    private mutating func addContact(
        _ worker: Int64, _ key: SymmetricKey, _ contact: ContactAddress, _ lookup: Data, _ consent: ConsentEvidence?
    ) throws {
        let row = nextContact
        nextContact += 1
        let isSuppressed = try Reach.isSuppressed(db, lookup)
        let state: ConsentState = isSuppressed ? .revoked : consent == nil ? .unconsented : .granted
        try db.cachedStatement(
            sql: """
                INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            row, worker, contact.channel.code, try vault.seal(contact, row: row, key: key), contact.masked, lookup,
            state.rawValue, ReachCode.code(consent: state, isSuppressed: isSuppressed),
        ])
        if isSuppressed {
            try ConsentLedger.append(
                db, contact: row, .revocation, evidence: "said STOP before this registration",
                date: CivilDate(utc: now),
                now: now)
        } else if let consent {
            try ConsentLedger.append(
                db, contact: row, .grant, evidence: consent.source, date: consent.date, now: now)
        }
    }

    // MARK: - A worker who is registered already

    private mutating func merge(_ draft: WorkerDraft, _ lookups: [Data], _ known: [Known?], into worker: Int64) throws
        -> RegistrationResult
    {
        var isChanged = false
        let hadRegions = try Bool.fetchOne(
            db, sql: "SELECT EXISTS (SELECT 1 FROM worker_regions WHERE worker_id = ?)", arguments: [worker])!
        var gainedRegions = false
        for geoid in draft.regions where try addRegion(worker, geoid) { gainedRegions = true }
        for topic in draft.topics where try addTopic(worker, topic) { isChanged = true }
        if gainedRegions { isChanged = true }
        if try mergeProfile(draft, worker, hadRegions: hadRegions, gainedRegions: gainedRegions) { isChanged = true }

        var key: SymmetricKey?
        var seen = Set<Data>()
        for (index, contact) in draft.contacts.enumerated() where seen.insert(lookups[index]).inserted {
            if let point = known[index] {
                if let consent = draft.consent, try give(consent, point) { isChanged = true }
            } else {
                if key == nil { key = try self.key(of: worker) }
                try addContact(worker, key!, contact, lookups[index], draft.consent)
                isChanged = true
            }
        }
        if isChanged { try Reach.refreshWorker(db, worker) }
        return isChanged ? .merged(ID(worker)) : .unchanged(ID(worker))
    }

    /// What the newer description says wins; zones only widen, so that the window stays on the safe side.
    private mutating func mergeProfile(_ draft: WorkerDraft, _ worker: Int64, hadRegions: Bool, gainedRegions: Bool)
        throws -> Bool
    {
        let row = try Row.fetchOne(
            db,
            sql: """
                SELECT w.profile_id, p.languages, p.zones, p.safe_hours
                FROM workers w JOIN profiles p ON p.id = w.profile_id WHERE w.id = ?
                """,
            arguments: [worker])!
        let old: Int64 = row[0]
        var languages = (row[1] as String).split(separator: ",").compactMap { LanguageTag(String($0)) }
        var zones: String = row[2]
        if !draft.languages.isEmpty { languages = draft.languages }
        if gainedRegions {
            zones =
                hadRegions
                ? (ZoneSet(zones.split(separator: "|").map(String.init) + draft.zones.names) ?? draft.zones).description
                : draft.zones.description
        }
        let new = try profile(languages, zones, draft.safeHours ?? HoursOfDay(row[3] as String))
        guard new != old else { return false }
        try db.cachedStatement(sql: "UPDATE workers SET profile_id = ? WHERE id = ?").execute(arguments: [new, worker])
        return true
    }

    /// Returns whether it says anything new. A file cannot undo a STOP.
    private func give(_ consent: ConsentEvidence, _ point: Known) throws -> Bool {
        guard !point.isSuppressed, point.consent != .revoked else { return false }
        let isKnown = try Bool.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT EXISTS (SELECT 1 FROM consent_ledger
                        WHERE contact_id = ? AND evidence = ? AND date = ? AND kind <> 'revocation')
                    """),
            arguments: [point.contact, consent.source, consent.date.description])!
        guard !isKnown else { return false }
        try ConsentLedger.append(
            db, contact: point.contact, point.consent == .granted ? .confirmation : .grant, evidence: consent.source,
            date: consent.date, now: now)
        try ConsentLedger.setState(db, contact: point.contact, .granted, isSuppressed: false)
        return true
    }

    // MARK: - Pieces

    private func find(_ lookup: Data) throws -> Known? {
        guard
            let row = try Row.fetchOne(
                db.cachedStatement(
                    sql: """
                        SELECT c.id, c.worker_id, c.consent, s.lookup IS NOT NULL
                        FROM contact_points c LEFT JOIN suppressions s ON s.lookup = c.lookup WHERE c.lookup = ?
                        """), arguments: [lookup])
        else { return nil }
        return Known(
            contact: row[0], worker: row[1], consent: ConsentState(rawValue: row[2])!, isSuppressed: row[3])
    }

    private func key(of worker: Int64) throws -> SymmetricKey {
        guard
            let wrapped = try Data.fetchOne(
                db, sql: "SELECT wrapped FROM worker_keys WHERE worker_id = ?", arguments: [worker])
        else { throw StoreError(.unreadable, "Worker \(worker) has no key any more.") }
        return try vault.unwrap(wrapped, worker: worker)
    }

    private mutating func profile(_ languages: [LanguageTag], _ zones: String, _ safeHours: HoursOfDay?) throws -> Int64
    {
        let tags = languages.map(\.text).joined(separator: ",")
        let hours = safeHours?.text ?? ""
        let name = "\(tags) \(zones) \(hours)"
        if let known = profiles[name] { return known }
        let arguments: StatementArguments = [tags, zones, hours]
        let select = "SELECT id FROM profiles WHERE languages = ? AND zones = ? AND safe_hours = ?"
        let id: Int64
        if let kept = try Int64.fetchOne(db.cachedStatement(sql: select), arguments: arguments) {
            id = kept
        } else {
            try db.execute(
                sql: "INSERT INTO profiles (languages, zones, safe_hours) VALUES (?, ?, ?)", arguments: arguments)
            id = db.lastInsertedRowID
        }
        profiles[name] = id
        return id
    }

    private func addRegion(_ worker: Int64, _ geoid: GEOID) throws -> Bool {
        try db.cachedStatement(sql: "INSERT OR IGNORE INTO worker_regions (worker_id, geoid) VALUES (?, ?)")
            .execute(arguments: [worker, geoid.text])
        return db.changesCount > 0
    }

    private func addTopic(_ worker: Int64, _ topic: Topic) throws -> Bool {
        try db.cachedStatement(sql: "INSERT OR IGNORE INTO worker_topics (worker_id, topic) VALUES (?, ?)")
            .execute(arguments: [worker, topic.text])
        return db.changesCount > 0
    }
}
