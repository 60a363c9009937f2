import Outreach

/// What the simulation itself knows of every attempt: kept beside the database, by other code, so that the two can be
/// compared.
struct Ledger {
    struct Slot: Hashable {
        let campaign: Int64
        let step: Int
        let worker: Int64
        let channel: Channel
    }

    struct Attempt {
        let id: String
        let delivery: Int64
        let slot: Slot
        let gateway: String
        let process: Int
        let begunAt: Timestamp
        /// When its commit was made, in milliseconds of the simulation.
        let committed: Int64
        var wasSubmitted = false
        var isTaken = false
        /// The engine was told, or could see, that it certainly did not arrive: only then may there be another.
        var isSafe = false
        /// Its outcome is on record.
        var isRecorded = false
    }

    private(set) var attempts: [String: Attempt] = [:]
    private(set) var byDelivery: [Int64: [String]] = [:]
    /// Deliveries that were begun, by worker.
    private(set) var byWorker: [Int64: Set<Int64>] = [:]
    /// Resends that a person ordered, by delivery.
    private(set) var resends: [Int64: Int] = [:]
    private(set) var resolved: Set<Int64> = []
    /// Messages that reached a worker's phone or mailbox, by slot.
    private(set) var arrivals: [Slot: Int] = [:]

    mutating func begin(_ attempt: Attempt) {
        attempts[attempt.id] = attempt
        byDelivery[attempt.delivery, default: []].append(attempt.id)
        byWorker[attempt.slot.worker, default: []].insert(attempt.delivery)
    }

    mutating func orderResend(_ delivery: Int64) { resends[delivery, default: 0] += 1 }
    mutating func resolve(_ delivery: Int64) { resolved.insert(delivery) }
    mutating func update(_ id: String, _ change: (inout Attempt) -> Void) { change(&attempts[id]!) }

    /// What this process has begun and not handed over never will be.
    mutating func markUnsent(by process: Int) {
        for (id, attempt) in attempts where attempt.process == process && !attempt.wasSubmitted {
            attempts[id]!.isSafe = true
        }
    }

    /// How many attempts of a delivery may have arrived, beyond those that a person ordered to be repeated.
    func unsettled(_ delivery: Int64) -> Int {
        let uncertain = (byDelivery[delivery] ?? []).count { !attempts[$0]!.isSafe }
        return uncertain - (resends[delivery] ?? 0)
    }

    func attempts(of delivery: Int64) -> [Attempt] { (byDelivery[delivery] ?? []).map { attempts[$0]! } }

    /// A gateway took it. Promise 2: a worker gets a step on a channel once, unless a person ordered more.
    mutating func take(_ id: String) throws {
        update(id) { $0.isTaken = true }
        let attempt = attempts[id]!
        arrivals[attempt.slot, default: 0] += 1
        let allowed = 1 + (resends[attempt.delivery] ?? 0)
        guard arrivals[attempt.slot]! <= allowed else {
            throw Violation(
                "sent-twice",
                "worker \(attempt.slot.worker) got step \(attempt.slot.step) of campaign \(attempt.slot.campaign) "
                    + "\(arrivals[attempt.slot]!) times by \(attempt.slot.channel)")
        }
    }
}
