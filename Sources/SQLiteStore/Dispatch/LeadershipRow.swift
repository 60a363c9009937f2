import GRDB
import Outreach

extension SQLiteStore {
    public func claimLeadership(owner: String, holderIsGone: Bool, now: Timestamp, lasting: Duration) async throws
        -> LeadershipClaim
    {
        // What an earlier process has left in the log may never have reached the disk; nothing is to be built on that. A
        // reader may keep it back: then it is there all the same, unless a sync fails before the next checkpoint.
        do { try await emptyLog() } catch let error as StoreError where error.code == .busy {}
        return try await write { db in
            let row = try Row.fetchOne(
                db.cachedStatement(sql: "SELECT owner, fence, until, alive_at FROM leadership WHERE id = 1"))
            if let row, !holderIsGone, (row[0] as String) != owner, (row[2] as Int64) > now.milliseconds {
                return .heldBy(owner: row[0], until: Timestamp(milliseconds: row[2]))
            }
            let fence = (row?[1] as Int64? ?? 0) + 1
            // A claim is no sign of life: one that dies before it has held what was missed must not hide it from the next.
            let lastAlive = row?[3] as Int64? ?? now.milliseconds
            try db.executeCached(
                sql: """
                    INSERT INTO leadership (id, owner, fence, until, alive_at) VALUES (1, ?, ?, ?, ?)
                    ON CONFLICT (id) DO UPDATE SET owner = excluded.owner, fence = excluded.fence,
                        until = excluded.until, alive_at = excluded.alive_at
                    """,
                arguments: [owner, fence, (now + lasting).milliseconds, lastAlive])
            return .granted(
                Leadership(
                    owner: owner, fence: fence,
                    predecessorAlive: (row?[3] as Int64?).map(Timestamp.init(milliseconds:))))
        }
    }

    public func renewLeadership(_ leadership: Leadership, now: Timestamp, lasting: Duration) async throws -> Bool {
        // Outcomes only ever come, so what is settled stays so: this may be read before the writer's turn.
        let settled = try await read { try SettledAttempts.through($0) }
        return try await write { db in
            try db.cachedStatement(
                sql: """
                    UPDATE leadership SET until = ?, alive_at = ?, settled_through = max(settled_through, ?)
                    WHERE id = 1 AND fence = ?
                    """
            ).execute(arguments: [(now + lasting).milliseconds, now.milliseconds, settled, leadership.fence])
            return db.changesCount == 1
        }
    }

    public func resignLeadership(_ leadership: Leadership) async throws {
        try await write { db in
            try db.executeCached(
                sql: "UPDATE leadership SET until = 0 WHERE id = 1 AND fence = ?", arguments: [leadership.fence])
        }
    }

    public func recover(_ leadership: Leadership, now: Timestamp) async throws -> RecoveryReport {
        try await writeWithLeases { db, leases in
            try LeadershipRow.require(db, leadership)
            let released = leases.dropThose(before: leadership.fence)
            // Only what a former daemon had in hand: its fence is lower.
            let begun = try Row.fetchAll(
                db.cachedStatement(
                    sql: """
                        SELECT d.id, d.last_attempt, d.fence < ? FROM campaigns c CROSS JOIN deliveries d
                            ON d.campaign_id = c.id AND d.\(Stage.pendingSQL)
                            AND d.last_attempt > (SELECT settled_through FROM leadership WHERE id = 1)
                        WHERE d.state = \(DeliveryState.dispatching.rawValue)
                        """), arguments: [leadership.fence])
            let left = begun.filter { $0[2] }
            for row in left {
                let id: Int64 = row[0]
                try db.cachedStatement(
                    sql: """
                        UPDATE deliveries SET \(DeliveryState.unknown.columnsSQL), fence = NULL, updated_at = ?, detail = ?
                        WHERE id = ?
                        """
                ).execute(arguments: [now.milliseconds, "the daemon stopped before the answer came", id])
                try Journal.add(
                    db, id, at: now, kind: "recovered",
                    sentence: "The daemon stopped before the answer came: it may or may not have been sent")
            }
            let own = begun.filter { !($0[2] as Bool) }.map { $0[1] as Int64 }.min()
            try db.executeCached(
                sql: """
                    UPDATE leadership SET settled_through = coalesce(? - 1, (SELECT max(seq) FROM attempts), 0) WHERE id = 1
                    """, arguments: [own])
            return RecoveryReport(released: released, unknown: left.count)
        }
    }
}

/// How far all attempts have come to an end.
enum SettledAttempts {
    /// The attempt before the first that has no outcome.
    static func through(_ db: Database) throws -> Int64 {
        let known =
            try Int64.fetchOne(
                db.cachedStatement(sql: "SELECT settled_through FROM leadership WHERE id = 1")) ?? 0
        let open = try Int64.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT a.seq FROM attempts a
                    WHERE a.seq > ? AND NOT EXISTS (SELECT 1 FROM outcomes o WHERE o.attempt = a.seq) ORDER BY a.seq LIMIT 1
                    """), arguments: [known])
        if let open { return open - 1 }
        return max(known, try Int64.fetchOne(db.cachedStatement(sql: "SELECT max(seq) FROM attempts")) ?? 0)
    }
}

enum LeadershipRow {
    /// - Throws: `LeadershipLost` when the fence has risen.
    static func require(_ db: Database, _ leadership: Leadership) throws {
        let fence = try Int64.fetchOne(db.cachedStatement(sql: "SELECT fence FROM leadership WHERE id = 1"))
        guard fence == leadership.fence else { throw LeadershipLost() }
    }
}
