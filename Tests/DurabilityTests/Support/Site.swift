import Counterparts
import DispatchEngine
import FaultVFS
import Foundation
import GRDB
import Logging
import Outreach

@testable import SQLiteStore

/// A database on a disk that can fail, and what is around it that outlives every failure: clock, random numbers, carrier.
final class Site: Sendable {
    let folder: Counterparts.TemporaryFolder
    let disk: FaultDisk
    let key: MasterKey
    let random: SeededRandom
    let carrier: Carrier
    let messages = ShortMessages()
    let witness = Witness()

    /// Noon in Los Angeles, on the day after the declaration.
    static let start = Timestamp(iso8601: "2025-01-09T20:00:00Z")!
    static let county = GEOID("06037")!
    static let context = MessageContext(
        programName: "Altavoz", eventTitle: nil, linkBase: "https://x.test", postalAddress: nil)

    init(seed: UInt64, key: MasterKey = .generate(), carrier: Carrier = Carrier()) throws {
        folder = try Counterparts.TemporaryFolder()
        disk = FaultDisk(at: folder.path)
        self.key = key
        random = SeededRandom(seed: seed)
        self.carrier = carrier
    }

    var path: String { folder.file("altavoz.sqlite") }

    func create() throws -> SQLiteStore { try SQLiteStore.create(at: path, masterKey: key, now: Self.start) }
    func open() throws -> SQLiteStore { try SQLiteStore.open(at: path, masterKey: key) }

    static func phone(_ index: Int) -> ContactAddress {
        .phone(E164("+1\(213 + index / 10_000)555" + String(String(10_000 + index % 10_000).suffix(4)))!)
    }

    static func draft(_ index: Int) -> WorkerDraft {
        WorkerDraft(
            contacts: [phone(index)], languages: [ShortMessages.spanish], regions: [county],
            zones: ZoneSet("America/Los_Angeles")!,
            consent: ConsentEvidence(source: "test", date: CivilDate("2025-01-01")!))
    }

    static let report = EventReport(
        source: "manual", sourceID: "DR-4856-CA", title: "Wildfires", kind: .wildfire, sourceKind: "Fire",
        declared: CivilDate("2025-01-08")!, begins: nil, ends: nil, regions: [county], fingerprint: "1")

    /// Drafts and launches one message to everyone.
    static func launch(_ store: SQLiteStore, now: Timestamp, opensAfter wait: Duration = .zero) async throws
        -> (id: ID<Campaign>, planned: Int)
    {
        let event = try await store.recordEvent(report, by: "rosa", now: now).event
        let spec = CampaignSpec(
            name: "test", event: event, playbook: nil,
            steps: [Playbook.Step(day: 0, message: ShortMessages.key, reason: "test")],
            audience: AudienceSpec(channels: [.sms]), cap: .none)
        let id = try await store.draftCampaign(spec, by: "rosa", now: now)
        let query = AudienceQuery(regions: [county], topics: nil, requiredTopic: nil)
        var choices: [AudienceGroup.Key: StepPlan.Choice] = [:]
        for group in try await store.audienceGroups(query) where group.key.sms == .usable {
            choices[group.key] = StepPlan.Choice(
                channel: .sms, language: ShortMessages.spanish, segments: 1, opens: now + wait,
                validUntil: now + .days(7))
        }
        let step = CampaignStep(index: 0, day: 0, message: ShortMessages.key, due: now, state: .waiting, note: nil)
        let planned = try await store.launchCampaign(
            id, as: spec, steps: [step],
            first: StepPlan(
                campaign: id, step: 0, message: ShortMessages.key, due: now, query: query, choices: choices),
            needsApproval: false, startsAt: now, by: "rosa", now: now
        ).inserted
        return (id, planned)
    }

    /// An engine over the store, which notes every promise.
    func engine(_ store: any DispatchStore, time: any TimeSource, log: Logger = Site.silence) -> Engine {
        Engine(
            store: WitnessedStore(store: store, witness: witness), messages: messages, gateways: [carrier],
            transport: carrier, time: time, random: random,
            configuration: EngineConfiguration(owner: "test", context: Self.context), log: log)
    }

    func intake(_ store: any DispatchStore, time: any TimeSource) -> Intake {
        Intake(
            store: WitnessedStore(store: store, witness: witness), messages: messages, context: Self.context,
            time: time, log: Self.silence)
    }

    static let silence = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
}

extension Site {
    /// What was promised or seen and is not in the database, each a sentence; empty when all is there.
    func broken(in store: SQLiteStore) async throws -> [String] {
        try await missing(in: store, witness.all, seen: carrier.sent)
    }

    /// The same, of what came since this was asked last.
    func brokenLately(in store: SQLiteStore) async throws -> [String] {
        let findings = try await missing(in: store, witness.recent, seen: carrier.takeUnseen())
        try await settlePending(in: store)
        if findings.isEmpty { witness.setAside() }
        return findings
    }

    private func missing(in store: SQLiteStore, _ promises: Witness.Promises, seen: [Carrier.Sent]) async throws
        -> [String]
    {
        return try await store.read { db in
            var findings: [String] = []
            func missing<Value: DatabaseValueConvertible>(_ sql: String, _ values: some Sequence<Value>) throws -> Int {
                let statement = try db.cachedStatement(sql: sql)
                return try values.count { try Int.fetchOne(statement, arguments: [$0]) == nil }
            }
            func report(_ count: Int, _ words: String) { if count > 0 { findings.append("\(count) \(words)") } }

            let attempt = "SELECT 1 FROM attempts WHERE id = ?"
            report(try missing(attempt, promises.begun.map { Data($0.bytes) }), "begun attempts are gone")
            report(
                try missing(attempt, seen.map { Data($0.attempt.bytes) }), "messages went out of which nothing is known"
            )
            report(
                try missing(
                    "SELECT 1 FROM attempts a JOIN outcomes o ON o.attempt = a.seq WHERE a.id = ?",
                    promises.settled.map { Data($0.bytes) }), "outcomes are gone")
            report(try missing("SELECT 1 FROM receipts WHERE message_id = ?", promises.receipts), "receipts are gone")
            for (campaign, planned) in promises.launched {
                let there = try Int.fetchOne(
                    db, sql: "SELECT count(*) FROM deliveries WHERE campaign_id = ?", arguments: [campaign.rawValue])!
                if there != planned { findings.append("campaign \(campaign) has \(there) of \(planned) deliveries") }
            }
            for number in promises.workers where try ContactRow.find(db, self.lookup(number, store)) == nil {
                findings.append("a registered worker is gone")
            }
            for (number, stops) in promises.stopped {
                if let pending = promises.pendingStop, pending.number == number { continue }
                let isStopped = try Self.isStopped(db, self.lookup(number, store))
                if isStopped != stops { findings.append(stops ? "a STOP is gone" : "a START is gone") }
            }
            return findings
        }
    }

    /// After a crash: what was asked for and not answered is taken as it is found.
    private func settlePending(in store: SQLiteStore) async throws {
        guard let pending = witness.recent.pendingStop else { return }
        let isStopped = try await store.read { try Self.isStopped($0, self.lookup(pending.number, store)) }
        witness.note {
            $0.stopped[pending.number] = isStopped
            $0.pendingStop = nil
        }
    }

    /// Of one delivery, more than one attempt has reached the carrier; or one attempt more than once.
    func doubles(in store: SQLiteStore) async throws -> [String] {
        let seen = carrier.sent.map(\.attempt)
        var findings: [String] = []
        if Set(seen).count != seen.count { findings.append("an attempt reached the carrier twice") }
        let deliveries = try await store.read { db in
            let statement = try db.cachedStatement(sql: "SELECT delivery_id FROM attempts WHERE id = ?")
            return try seen.compactMap { try Int64.fetchOne(statement, arguments: [Data($0.bytes)]) }
        }
        let twice = deliveries.count - Set(deliveries).count
        if twice > 0 { findings.append("\(twice) deliveries reached the carrier twice") }
        return findings
    }

    private func lookup(_ number: String, _ store: SQLiteStore) -> Data {
        store.vault.lookup(.phone(E164(number)!))
    }

    private static func isStopped(_ db: Database, _ lookup: Data) throws -> Bool {
        let suppressed = try Int.fetchOne(
            db.cachedStatement(sql: "SELECT 1 FROM suppressions WHERE lookup = ?"), arguments: [lookup])
        let point = try ContactRow.find(db, lookup)
        return suppressed != nil && (point == nil || point?.consent == .revoked)
    }
}
