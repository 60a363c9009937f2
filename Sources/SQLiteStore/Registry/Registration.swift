import Crypto
import Foundation
import GRDB
import Outreach

extension SQLiteStore {
    public func register(_ drafts: [WorkerDraft], now: Timestamp) async throws -> [RegistrationResult] {
        try await registration(of: drafts, now: now)()
    }

    public func registration(of drafts: [WorkerDraft], now: Timestamp) async throws
        -> @Sendable () async throws -> [RegistrationResult]
    {
        for draft in drafts where draft.contacts.isEmpty {
            throw BadInput(
                field: "contacts", found: "a worker without one", expected: "a phone number or an email address")
        }
        let free = try await read(NextRows.init)
        let next = promisedRows.withLock { $0.promise(to: drafts, atLeast: free) }
        let entries: [RegistryEntry]
        do { entries = try await RegistryEntry.prepare(drafts, next: next, vault) } catch {
            promisedRows.withLock { $0.release() }
            throw error
        }
        return { [self] in
            defer { promisedRows.withLock { $0.release() } }
            return try await write { [vault] db in
                var registration = try Registration(db, vault, now)
                return try entries.map { try registration.register($0) }
            }
        }
    }
}

/// One batch of workers on its way into the registry.
private struct Registration {
    private let db: Database
    private let vault: Vault
    private let now: Timestamp
    private let statements: RegistryStatements
    private var next: NextRows
    private var profiles: [ProfileKey: Int64] = [:]

    private struct ProfileKey: Hashable {
        let languages: [LanguageTag]
        let zones: String
        let safeHours: HoursOfDay?
    }

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
        statements = try RegistryStatements(db)
        next = try NextRows(db)
    }

    mutating func register(_ entry: RegistryEntry) throws -> RegistrationResult {
        let known = try entry.lookups.map(find)
        let owners = Set(known.compactMap { $0?.worker }).sorted()
        switch owners.count {
        case 0: return .added(ID(try add(entry)))
        case 1: return try merge(entry, known, into: owners[0])
        default: return .conflict(owners.map { ID($0) })
        }
    }

    // MARK: - A new worker

    private mutating func add(_ entry: RegistryEntry) throws -> Int64 {
        let draft = entry.draft
        // Another process may have taken the rows since; what is sealed opens nowhere but in its own.
        let sealed =
            next.mayTake(entry.sealed)
            ? entry.sealed
            : try vault.seal(draft.contacts, worker: next.worker, firstContact: next.contact)
        next.take(sealed)
        let worker = sealed.worker
        let standings = try entry.lookups.map { try standing($0, draft.consent) }
        func reach(_ channel: Channel) -> Int {
            zip(draft.contacts, standings).lazy.filter { $0.0.channel == channel }.map(\.1.reach).max() ?? 0
        }
        let profile = try profile(draft.languages, draft.zones.description, draft.safeHours)
        try statements.addWorker(worker, profile: profile, sms: reach(.sms), email: reach(.email), now)
        try statements.addKey(worker, sealed.wrapped)
        for geoid in draft.regions { try statements.addRegion(worker, geoid) }
        for topic in draft.topics where !topic.isConsent { try statements.addTopic(worker, topic) }
        var phones: [Int64] = []
        for index in draft.contacts.indices where !entry.lookups[..<index].contains(entry.lookups[index]) {
            let point = NewContact(
                row: sealed.firstContact + Int64(index), address: draft.contacts[index],
                lookup: entry.lookups[index], sealed: sealed.contacts[index], standing: standings[index])
            try addContact(worker, point, draft.consent)
            if point.address.channel == .sms { phones.append(point.row) }
        }
        try agree(draft, worker, phones: phones)
        return worker
    }

    private struct NewContact {
        let row: Int64
        let address: ContactAddress
        let lookup: Data
        let sealed: Data
        let standing: Standing
    }

    /// What a new contact point may be used for.
    private struct Standing {
        let isSuppressed: Bool
        let consent: ConsentState
        var reach: Int { ReachCode.code(consent: consent, isSuppressed: isSuppressed) }
    }

    private func standing(_ lookup: Data, _ consent: ConsentEvidence?) throws -> Standing {
        let isSuppressed = try statements.isSuppressed(lookup)
        return Standing(
            isSuppressed: isSuppressed, consent: isSuppressed ? .revoked : consent == nil ? .unconsented : .granted)
    }

    private func addContact(_ worker: Int64, _ new: NewContact, _ consent: ConsentEvidence?) throws {
        try statements.addContact(
            new.row, worker, new.address, sealed: new.sealed, lookup: new.lookup, new.standing.consent,
            reach: new.standing.reach)
        if new.standing.isSuppressed {
            try statements.addToLedger(
                new.row, .revocation, evidence: "said STOP before this registration", date: CivilDate(utc: now), now)
        } else if let consent {
            try statements.addToLedger(new.row, .grant, evidence: consent.source, date: consent.date, now)
        }
    }

    // MARK: - A worker who is registered already

    private mutating func merge(_ entry: RegistryEntry, _ known: [Known?], into worker: Int64) throws
        -> RegistrationResult
    {
        let draft = entry.draft
        var isChanged = false
        let hadRegions = try Bool.fetchOne(
            db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM worker_regions WHERE worker_id = ?)"),
            arguments: [worker])!
        var gainedRegions = false
        for geoid in draft.regions where try statements.addRegion(worker, geoid) { gainedRegions = true }
        for topic in draft.topics where !topic.isConsent {
            if try statements.addTopic(worker, topic) { isChanged = true }
        }
        if gainedRegions { isChanged = true }
        if try mergeProfile(draft, worker, hadRegions: hadRegions, gainedRegions: gainedRegions) { isChanged = true }

        var key: SymmetricKey?
        var phones: [Int64] = []
        for (index, contact) in draft.contacts.enumerated() {
            let lookup = entry.lookups[index]
            guard !entry.lookups[..<index].contains(lookup) else { continue }
            if contact.channel == .sms { phones.append(known[index]?.contact ?? next.contact) }
            if let point = known[index] {
                if let consent = draft.consent, try give(consent, point) { isChanged = true }
            } else {
                if key == nil { key = try self.key(of: worker) }
                let row = next.contact
                next.contact += 1
                try addContact(
                    worker,
                    NewContact(
                        row: row, address: contact, lookup: lookup,
                        sealed: try vault.seal(contact, row: row, key: key!),
                        standing: try standing(lookup, draft.consent)), draft.consent)
                isChanged = true
            }
        }
        if try agree(draft, worker, phones: phones) { isChanged = true }
        // Somebody who had only written is one of the workers now.
        try db.cachedStatement(sql: "DELETE FROM visitors WHERE worker_id = ?").execute(arguments: [worker])
        if db.changesCount > 0 { isChanged = true }
        if isChanged { try Reach.refreshWorker(db, worker) }
        return isChanged ? .merged(ID(worker)) : .unchanged(ID(worker))
    }

    /// What the newer description says wins; zones only widen, so that the window stays on the safe side.
    private mutating func mergeProfile(_ draft: WorkerDraft, _ worker: Int64, hadRegions: Bool, gainedRegions: Bool)
        throws -> Bool
    {
        let row = try Row.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT w.profile_id, p.languages, p.zones, p.safe_hours
                    FROM workers w JOIN profiles p ON p.id = w.profile_id WHERE w.id = ?
                    """),
            arguments: [worker])!
        let old: Int64 = row[0]
        var languages = (row[1] as String).split(separator: ",").compactMap { LanguageTag(String($0)) }
        var zones: String = row[2]
        if draft.tellsLanguages(over: languages) { languages = draft.languages }
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
                        WHERE contact_id = ? AND evidence = ? AND date = ? AND kind <> 'revocation' AND topic IS NULL)
                    """),
            arguments: [point.contact, consent.source, consent.date.description])!
        guard !isKnown else { return false }
        try statements.addToLedger(
            point.contact, point.consent == .granted ? .confirmation : .grant, evidence: consent.source,
            date: consent.date, now)
        try ConsentLedger.setState(db, contact: point.contact, .granted, isSuppressed: false)
        return true
    }

    /// Consent beside texts (``Topic/consents``), which wants evidence as texts do, and none of the worker's phones to have
    /// said STOP or taken it back: a file undoes neither. It stands in the ledger by itself, at the first phone of the file.
    /// - Returns: whether any of it is new.
    @discardableResult
    private func agree(_ draft: WorkerDraft, _ worker: Int64, phones: [Int64]) throws -> Bool {
        let topics = draft.topics.filter(\.isConsent)
        guard !topics.isEmpty, let consent = draft.consent, let phone = phones.first,
            try !TopicConsent.isStopped(db, worker: worker)
        else { return false }
        var isNew = false
        for topic in topics where try !TopicConsent.wasTakenBack(db, topic, worker: worker) {
            guard try statements.addTopic(worker, topic) else { continue }
            try ConsentLedger.append(
                db, contact: phone, .grant, of: topic, evidence: consent.source, date: consent.date, now: now)
            isNew = true
        }
        return isNew
    }

    // MARK: - Pieces

    private func find(_ lookup: Data) throws -> Known? {
        try statements.find(lookup) { row in
            Known(
                contact: row.int64(0), worker: row.int64(1), consent: ConsentState(rawValue: row.text(2))!,
                isSuppressed: row.bool(3))
        }
    }

    private func key(of worker: Int64) throws -> SymmetricKey {
        guard
            let wrapped = try Data.fetchOne(
                db.cachedStatement(sql: "SELECT wrapped FROM worker_keys WHERE worker_id = ?"), arguments: [worker])
        else { throw StoreError(.unreadable, "Worker \(worker) has no key any more.") }
        return try vault.unwrap(wrapped, worker: worker)
    }

    private mutating func profile(_ languages: [LanguageTag], _ zones: String, _ safeHours: HoursOfDay?) throws -> Int64
    {
        let key = ProfileKey(languages: languages, zones: zones, safeHours: safeHours)
        if let known = profiles[key] { return known }
        let arguments: StatementArguments = [
            languages.map(\.text).joined(separator: ","), zones, safeHours?.text ?? "",
        ]
        let select = "SELECT id FROM profiles WHERE languages = ? AND zones = ? AND safe_hours = ?"
        let id: Int64
        if let kept = try Int64.fetchOne(db.cachedStatement(sql: select), arguments: arguments) {
            id = kept
        } else {
            try db.executeCached(
                sql: "INSERT INTO profiles (languages, zones, safe_hours) VALUES (?, ?, ?)", arguments: arguments)
            id = db.lastInsertedRowID
        }
        profiles[key] = id
        return id
    }
}
