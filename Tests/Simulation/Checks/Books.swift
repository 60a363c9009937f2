import Outreach

/// The rows of the database as they were after the last effect, and what may become of them.
struct Books {
    private(set) var rows: [Int64: DatabaseView.Row] = [:]
    private(set) var version: Int64 = -1
    private var byWorker: [Int64: [Int64]] = [:]
    /// Deliveries that were planned, by what the store said of it.
    var planned = 0
    var replies = 0
    private(set) var fallbacks = 0
    /// What a person has to decide first, since its time was missed while the clock was put forward.
    var mustHold: Set<Int64> = []

    func deliveries(to worker: Int64) -> [Int64] { byWorker[worker] ?? [] }

    /// Nothing waits and nothing is under way.
    var isAtRest: Bool {
        rows.values.allSatisfy { !$0.state.isWaiting && $0.state != .leased && $0.state != .dispatching }
    }

    /// Something can be sent at this moment.
    func hasWork(_ campaigns: [Int64: CampaignModel], _ openEvents: Set<Int64>) -> Bool {
        rows.values.contains { row in
            guard row.state == .ready || row.state == .leased else { return false }
            guard !row.isReply, let campaign = campaigns[row.campaign] else { return true }
            return campaign.state == .running && openEvents.contains(campaign.spec.event.rawValue)
        }
    }

    func nextDue(_ campaigns: [Int64: CampaignModel], after now: Timestamp) -> Timestamp? {
        let deliveries = rows.values.lazy.filter { $0.state.isWaiting && !$0.isParked && $0.state != .ready }.map(\.due)
        let steps = campaigns.values.lazy.flatMap(\.waiting.values)
        return [deliveries.filter { $0 > now }.min(), steps.filter { $0 > now }.min()].compactMap { $0 }.min()
    }

    /// - Throws: ``Violation`` when the rows do not follow from those before.
    mutating func update(_ new: [DatabaseView.Row], version: Int64, _ ledger: Ledger) throws {
        self.version = version
        for row in new {
            if let old = rows[row.id] {
                if old.state != row.state { try Self.check(old.state, row) }
            } else {
                byWorker[row.worker, default: []].append(row.id)
                if !row.isReply, row.channel == 1, hasFailedSMS(row, among: new) { fallbacks += 1 }
            }
            try Self.check(row, ledger)
            rows[row.id] = row
        }
        guard rows.count == new.count else {
            throw Violation("row-lost", "\(rows.count - new.count) deliveries are gone")
        }
        try checkSum()
    }

    /// One delivery as a change has left it.
    /// - Parameter fallsBack: a new one that follows an SMS which failed.
    mutating func take(_ row: DatabaseView.Row, from old: DeliveryState?, followsSMS: Bool, _ ledger: Ledger) throws {
        let known = rows[row.id]
        guard known?.state == old else {
            throw Violation(
                "row-changed", "delivery \(row.id) was \(old as Any) and is known as \(known?.state as Any)")
        }
        if let old, old != row.state { try Self.check(old, row) }
        if known == nil {
            byWorker[row.worker, default: []].append(row.id)
            if followsSMS { fallbacks += 1 }
        }
        rows[row.id] = row
    }

    /// Promise 2 and the honest log: what may have arrived does not wait to be sent, and did not just lapse.
    static func check(_ row: DatabaseView.Row, _ ledger: Ledger) throws {
        if Self.sendsAgain.contains(row.state), ledger.unsettled(row.id) > 0 {
            throw Violation(
                "uncertainty-lost",
                "delivery \(row.id) is \(row.state), though an attempt may have arrived and nobody ordered another")
        }
        if Self.arrived.contains(row.state), !ledger.resolved.contains(row.id),
            !ledger.attempts(of: row.id).contains(where: \.isTaken)
        {
            throw Violation("false-success", "delivery \(row.id) is \(row.state), and no gateway has taken it")
        }
    }

    /// Promise 1: the rows by state add up to what was planned.
    func checkSum() throws {
        guard rows.count == planned + replies + fallbacks else {
            throw Violation(
                "books",
                "\(rows.count) deliveries, but \(planned) were planned, \(fallbacks) follow a failed SMS and \(replies) "
                    + "are answers")
        }
    }

    private static let sendsAgain: Set<DeliveryState> = [
        .planned, .held, .ready, .leased, .retryWait, .expired, .cancelled, .suppressed,
    ]
    private static let arrived: Set<DeliveryState> = [.accepted, .sent, .delivered]

    private func hasFailedSMS(_ row: DatabaseView.Row, among all: [DatabaseView.Row]) -> Bool {
        all.contains {
            $0.campaign == row.campaign && $0.step == row.step && $0.worker == row.worker && $0.channel == 0
                && [.failed, .undelivered, .delivered].contains($0.state)
        }
    }

    /// By the transition table of the domain; one effect may take a delivery over a few of its states.
    private static func check(_ old: DeliveryState, _ new: DatabaseView.Row) throws {
        guard Self.reachable[old]!.contains(new.state) else {
            throw Violation("transition", "delivery \(new.id) went from \(old) to \(new.state)")
        }
    }

    private static let reachable: [DeliveryState: Set<DeliveryState>] = {
        var result: [DeliveryState: Set<DeliveryState>] = [:]
        for state in DeliveryState.allCases {
            var reached: Set<DeliveryState> = [state]
            for _ in 0..<3 {
                reached.formUnion(reached.flatMap { from in DeliveryState.allCases.filter { from.mayBecome($0) } })
            }
            result[state] = reached
        }
        return result
    }()
}
