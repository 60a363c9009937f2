import GRDB
import Outreach

/// Which deliveries are in a dispatcher's hands, and what it has begun and not yet recorded.
///
/// Kept in memory, not in the rows. There is one dispatching daemon at a time: the fence says which, and is compared in
/// each transaction, so nobody else could begin what is leased here. What is leased and not begun has not been touched:
/// after a crash it is still `ready`, which is what it is to be. What is begun is on record as `dispatching`.
struct Leases {
    struct Lease {
        let fence: Int64
        let until: Int64
        let worker: Int64
        let contact: Int64
        let campaign: Int64
        let step: Int
        let plannedAt: Int64
        let validUntil: Int64
        let attempts: Int
        let lastAttempt: Int64?
    }

    /// An attempt of this process whose outcome has not been recorded, with the row that says so.
    struct Flight {
        let seq: Int64
        let delivery: Int64
    }

    private var leases: [Int64: Lease] = [:]
    private var flights: [AttemptID: Flight] = [:]
    /// The campaign from which each gateway leased last: its next lease begins behind it, so that small leases too go round.
    private var lastServed: [String: Int64] = [:]

    /// A daemon that has taken over begins with nothing in hand. Returns how many others had.
    mutating func dropThose(before fence: Int64) -> Int {
        let before = leases.count
        leases = leases.filter { $0.value.fence >= fence }
        flights = [:]
        return before - leases.count
    }

    func haveLapsed(_ now: Timestamp) -> Bool { leases.contains { Self.hasLapsed($0.value, now) } }

    mutating func dropLapsed(_ now: Timestamp) {
        if haveLapsed(now) { leases = leases.filter { !Self.hasLapsed($0.value, now) } }
    }

    /// Also one that would last longer than any is given: the clock was put back since, and whoever lost it would wait as long. Who
    /// still holds it finds it lost, and has begun nothing.
    private static func hasLapsed(_ lease: Lease, _ now: Timestamp) -> Bool {
        lease.until <= now.milliseconds || lease.until > (now + longest).milliseconds
    }

    /// Ten times as long as a dispatcher asks for.
    private static let longest = Duration.minutes(10)

    /// By whomever, until it lapses or is recovered.
    func isLeased(_ delivery: Int64) -> Bool { leases[delivery] != nil }

    mutating func lease(_ delivery: Int64, _ lease: Lease) { leases[delivery] = lease }

    /// Whoever holds the lease gives it up, by beginning or otherwise; nil when it was lost.
    mutating func take(_ delivery: Int64, fence: Int64) -> Lease? {
        guard let lease = leases[delivery], lease.fence == fence else { return nil }
        leases[delivery] = nil
        return lease
    }

    func lastServed(by gateway: String) -> Int64? { lastServed[gateway] }
    mutating func note(served campaign: Int64, by gateway: String) { lastServed[gateway] = campaign }

    mutating func begin(_ attempt: AttemptID, _ flight: Flight) { flights[attempt] = flight }
    mutating func end(_ attempt: AttemptID) -> Flight? { flights.removeValue(forKey: attempt) }
}

extension SQLiteStore {
    public func release(_ deliveries: [ID<Delivery>], leadership: Leadership, now: Timestamp) async throws {
        try await writeWithLeases { db, leases in
            try LeadershipRow.require(db, leadership)
            for id in deliveries { _ = leases.take(id.rawValue, fence: leadership.fence) }
        }
    }

    public func hold(
        _ deliveries: [ID<Delivery>], reason: HoldReason, detail: String, leadership: Leadership, now: Timestamp
    ) async throws {
        try await writeWithLeases { db, leases in
            try LeadershipRow.require(db, leadership)
            for id in deliveries where leases.take(id.rawValue, fence: leadership.fence) != nil {
                try db.cachedStatement(
                    sql: """
                        UPDATE deliveries SET \(DeliveryState.held.columnsSQL), parked = ?, reason = ?, detail = ?,
                            updated_at = ?
                        WHERE id = ? AND state = \(DeliveryState.ready.rawValue)
                        """
                ).execute(arguments: [
                    reason.needsPerson ? 1 : 0, reason.rawValue, detail, now.milliseconds, id.rawValue,
                ])
                guard db.changesCount == 1 else { continue }
                try Journal.add(
                    db, id.rawValue, at: now, kind: "held", sentence: "Held for a person: \(reason.sentence). \(detail)"
                )
            }
        }
    }
}
