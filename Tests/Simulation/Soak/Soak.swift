/// A long run with many workers: 72 hours of sending, receipts, replies, gateways that fail and a daemon that is killed and
/// ended, in virtual time.
///
/// What is looked at, and how often:
///
/// - After **every** transaction of the database: each delivery that it touched, by a journal that triggers in the file
///   keep (``Journal``). Its old state is the one known before, its new one follows by the transition table, no delivery is gone, and
///   the sums by campaign and state, carried on from change to change, add up to what was planned.
/// - At **every** begin, hand-over, receipt and reply: what a seed of the simulation looks at too (STOP, consent, hours,
///   validity, caps, nothing begun or taken twice, on record before it leaves).
/// - Every ``recountHours`` virtual hours and at the end: **all** rows, read anew, equal those carried on; attempts on record are
///   those that the ledger saw; as many contact points are suppressed as have stopped. At the end also the database's
///   own checks, each price, and that no contact point stands in clear in the files or in the log.
public struct Soak: Sendable {
    public var workers: Int
    /// The folder of the real messages, by whose keywords replies are read.
    public var messages: String
    public var recountHours = 6

    /// Milliseconds.
    static let length: Int64 = 72 * 3_600_000
    /// Until then things go wrong.
    static let unrest: Int64 = 54 * 3_600_000

    public init(workers: Int, messages: String) {
        self.workers = workers
        self.messages = messages
    }
}
