import GRDB
import Outreach

extension SQLiteStore {
    public func claimLeadership(owner: String, holderIsGone: Bool, now: Timestamp, lasting: Duration) async throws
        -> LeadershipClaim
    {
        try await write { db in
            let row = try Row.fetchOne(db, sql: "SELECT owner, fence, until, alive_at FROM leadership WHERE id = 1")
            if let row, !holderIsGone, (row[0] as String) != owner, (row[2] as Int64) > now.milliseconds {
                return .heldBy(owner: row[0], until: Timestamp(milliseconds: row[2]))
            }
            let fence = (row?[1] as Int64? ?? 0) + 1
            try db.execute(
                sql: "INSERT OR REPLACE INTO leadership (id, owner, fence, until, alive_at) VALUES (1, ?, ?, ?, ?)",
                arguments: [owner, fence, (now + lasting).milliseconds, now.milliseconds])
            return .granted(
                Leadership(
                    owner: owner, fence: fence,
                    predecessorAlive: (row?[3] as Int64?).map(Timestamp.init(milliseconds:))))
        }
    }

    public func renewLeadership(_ leadership: Leadership, now: Timestamp, lasting: Duration) async throws -> Bool {
        try await write { db in
            try db.execute(
                sql: "UPDATE leadership SET until = ?, alive_at = ? WHERE id = 1 AND fence = ?",
                arguments: [(now + lasting).milliseconds, now.milliseconds, leadership.fence])
            return db.changesCount == 1
        }
    }

    public func resignLeadership(_ leadership: Leadership) async throws {
        try await write { db in
            try db.execute(
                sql: "UPDATE leadership SET until = 0 WHERE id = 1 AND fence = ?", arguments: [leadership.fence])
        }
    }

    public func recover(_ leadership: Leadership, now: Timestamp) async throws -> RecoveryReport {
        try await write { db in
            try LeadershipRow.require(db, leadership)
            // Only what a former daemon had in hand: its fence is lower.
            let left = try Row.fetchAll(
                db, sql: "SELECT id, state FROM deliveries WHERE \(DeliveryState.handedOutSQL) AND fence < ?",
                arguments: [leadership.fence])
            var released = 0
            var unknown = 0
            for row in left {
                let id: Int64 = row[0]
                if row[1] == DeliveryState.leased.rawValue {
                    try Leases.giveBack(db, id)
                    released += 1
                } else {
                    try db.cachedStatement(
                        sql: """
                            UPDATE deliveries SET state = \(DeliveryState.unknown.rawValue), fence = NULL,
                                lease_until = NULL, updated_at = ?, detail = ? WHERE id = ?
                            """
                    ).execute(arguments: [now.milliseconds, "the daemon stopped before the answer came", id])
                    try Journal.add(
                        db, id, at: now, kind: "recovered",
                        sentence: "The daemon stopped before the answer came: it may or may not have been sent")
                    unknown += 1
                }
            }
            return RecoveryReport(released: released, unknown: unknown)
        }
    }
}

enum LeadershipRow {
    /// - Throws: `LeadershipLost` when the fence has risen.
    static func require(_ db: Database, _ leadership: Leadership) throws {
        let fence = try Int64.fetchOne(db.cachedStatement(sql: "SELECT fence FROM leadership WHERE id = 1"))
        guard fence == leadership.fence else { throw LeadershipLost() }
    }
}
