import Foundation
import GRDB
import Outreach

extension SQLiteStore: RestoringStore {
    public func lineage() async throws -> Lineage {
        try await read { db in
            let row = try Row.fetchOne(db, sql: "SELECT fence, alive_at FROM leadership WHERE id = 1")
            return Lineage(
                name: try Restoring.word(db, Restoring.name),
                copiedAt: try Restoring.word(db, Restoring.copiedAt).flatMap { Int64($0) }
                    .map(Timestamp.init(milliseconds:)),
                pulse: row.map { Pulse(fence: $0[0], at: Timestamp(milliseconds: $0[1])) },
                restoration: try Restoring.word(db, Restoring.found).flatMap(Restoring.read))
        }
    }

    public func nameIfNew(_ name: String) async throws {
        try await write { db in
            try db.execute(
                sql: "INSERT OR IGNORE INTO settings (name, value) VALUES (?, ?)",
                arguments: [Restoring.name, name])
        }
        // Into the file itself, so that even a copy without the log beside it knows that it was used.
        try? await emptyLog()
    }

    public func pauseAsRestored(_ finding: RestoreFinding, name: String, now: Timestamp) async throws -> Restoration {
        try await write { try Restoring(db: $0, now: now).pause(finding, name) }
    }

    public func settleRestoration(nothingWasSent: Bool, by: String, now: Timestamp) async throws -> Int {
        let by = try Self.named(by)
        return try await write { db in
            guard let found = try Restoring.word(db, Restoring.found).flatMap(Restoring.read) else {
                throw CampaignRefusal("No restored database waits for a person.")
            }
            let restoring = Restoring(db: db, now: now)
            let back = nothingWasSent ? try restoring.undo(found, by: by) : 0
            try Restoring.set(db, Restoring.found, nil)
            try Self.note(
                db, now, by, "restore-settled",
                nothingWasSent ? "nothing was sent since \(found.finding.since): \(back) deliveries go on" : "looked at"
            )
            return back
        }
    }
}

/// Marks and unmarks what a copy cannot know.
struct Restoring {
    let db: Database
    let now: Timestamp

    static let name = "lineage"
    static let copiedAt = "copied-at"
    static let found = "restored"

    /// A person may let go what is parked; everything else goes by its time.
    private static let doubtful = """
        campaign_id IN (SELECT id FROM campaigns WHERE state IN ('running', 'paused'))
            AND \(Stage.beforeSQL) AND (parked = 1 OR due_at <= :now)
        """
    /// What restorations since then called unknown, and nothing has settled since.
    private static let marked = """
        \(Stage.unsettledSQL) AND state = \(DeliveryState.unknown.rawValue) AND (
            SELECT kind = 'restored' AND at >= :noticed FROM delivery_events e
            WHERE e.delivery_id = deliveries.id ORDER BY e.id DESC LIMIT 1)
        """
    private static let stepNote =
        "Its time came after this copy of the database was made: it may have been sent; release or skip it"

    func pause(_ finding: RestoreFinding, _ name: String) throws -> Restoration {
        try db.execute(
            sql: """
                INSERT INTO delivery_events (delivery_id, at, kind, sentence)
                SELECT id, :now, 'restored', :sentence FROM deliveries WHERE \(Self.doubtful)
                """,
            arguments: ["now": now.milliseconds, "sentence": "\(finding.sentence): it may have been sent since"])
        // `parked` and `reason` stay, so that all of it can be undone.
        try db.execute(
            sql: """
                UPDATE deliveries SET \(DeliveryState.unknown.columnsSQL), updated_at = :now, fence = NULL,
                    detail = 'the database was restored, and it may have been sent since',
                    dispatched_at = CASE WHEN campaign_id IN (SELECT id FROM campaigns WHERE is_reply = 1) THEN NULL
                        ELSE max(due_at, :since) END
                WHERE \(Self.doubtful)
                """, arguments: ["now": now.milliseconds, "since": finding.since.milliseconds])
        let unknown = db.changesCount
        try db.execute(
            sql: """
                UPDATE campaign_steps SET state = 'held', note = :note
                WHERE state = 'waiting' AND due_at <= :now
                    AND campaign_id IN (SELECT id FROM campaigns WHERE state IN ('running', 'paused'))
                """, arguments: ["now": now.milliseconds, "note": Self.stepNote])
        let steps = db.changesCount
        try db.execute(
            sql: "UPDATE campaigns SET state = 'paused', note = ? WHERE state = 'running' AND is_reply = 0",
            arguments: [
                "\(finding.sentence). What may have been sent since is called unknown. See: altavoz restore show"
            ])
        let restoration = try merged(
            Restoration(
                finding: finding, noticedAt: now, unknown: unknown, heldSteps: steps, pausedCampaigns: db.changesCount))
        try Self.set(db, Self.copiedAt, nil)
        try Self.set(db, Self.name, name)
        try Self.set(db, Self.found, Self.text(restoration))
        try SQLiteStore.note(
            db, now, "altavoz", "restore-noticed",
            "\(finding.sentence): \(unknown) deliveries are unknown, \(steps) steps held, "
                + "\(restoration.pausedCampaigns) campaigns paused")
        return restoration
    }

    /// With one that no person has looked at yet.
    private func merged(_ new: Restoration) throws -> Restoration {
        guard let old = try Self.word(db, Self.found).flatMap(Self.read) else { return new }
        return Restoration(
            finding: old.finding.since < new.finding.since ? old.finding : new.finding, noticedAt: old.noticedAt,
            unknown: old.unknown + new.unknown, heldSteps: old.heldSteps + new.heldSteps,
            pausedCampaigns: old.pausedCampaigns + new.pausedCampaigns)
    }

    /// Back to where it was. What is due goes when a daemon looks, once its campaign is resumed.
    func undo(_ found: Restoration, by: String) throws -> Int {
        let ids = try Int64.fetchAll(
            db, sql: "SELECT id FROM deliveries WHERE \(Self.marked)",
            arguments: ["noticed": found.noticedAt.milliseconds])
        let back = try db.cachedStatement(
            sql: """
                UPDATE deliveries SET updated_at = ?, detail = NULL, dispatched_at = NULL,
                    stage = \(Stage.waiting.rawValue),
                    state = iif(parked, \(DeliveryState.held.rawValue), \(DeliveryState.planned.rawValue))
                WHERE id = ?
                """)
        for id in ids {
            try back.execute(arguments: [now.milliseconds, id])
            try Journal.add(db, id, at: now, kind: "person", sentence: "\(by) says that nothing was sent since")
        }
        try db.execute(
            sql: "UPDATE campaign_steps SET state = 'waiting', note = NULL WHERE state = 'held' AND note = ?",
            arguments: [Self.stepNote])
        return ids.count
    }

    // MARK: - Words in the database

    static func word(_ db: Database, _ name: String) throws -> String? {
        try String.fetchOne(db, sql: "SELECT value FROM settings WHERE name = ?", arguments: [name])
    }

    static func set(_ db: Database, _ name: String, _ value: String?) throws {
        guard let value else { return try db.execute(sql: "DELETE FROM settings WHERE name = ?", arguments: [name]) }
        try db.execute(
            sql: "INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)", arguments: [name, value])
    }

    /// `backup 1764180000000 1764183600000 12 1 1`
    private static func text(_ found: Restoration) -> String {
        "\(found.finding.sign.rawValue) \(found.finding.since.milliseconds) \(found.noticedAt.milliseconds) "
            + "\(found.unknown) \(found.heldSteps) \(found.pausedCampaigns)"
    }

    static func read(_ text: String) -> Restoration? {
        let words = text.split(separator: " ").map(String.init)
        let numbers = words.dropFirst().compactMap { Int64($0) }
        guard numbers.count == 5, words.count == 6, let sign = RestoreFinding.Sign(rawValue: words[0]) else {
            return nil
        }
        return Restoration(
            finding: RestoreFinding(sign: sign, since: Timestamp(milliseconds: numbers[0])),
            noticedAt: Timestamp(milliseconds: numbers[1]), unknown: Int(numbers[2]), heldSteps: Int(numbers[3]),
            pausedCampaigns: Int(numbers[4]))
    }
}
