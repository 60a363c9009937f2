import DispatchEngine
import Outreach
import SQLiteStore

/// One life of the daemon: a whole engine with its intake, on an executor of its own. A crash ends it at whatever it was
/// doing; what it does while it unwinds reaches neither database nor gateways.
final class SimulatedProcess: @unchecked Sendable {
    let number: Int
    let executor = SeededExecutor()
    /// Crashed: it is only being unwound.
    private(set) var isDead = false
    /// Its task has returned.
    var hasEnded = false
    /// It stands still until then (milliseconds of the simulation).
    var frozenUntil: Int64?
    var isStopping = false
    /// It holds, or held, the lease, and has put right what the one before it left.
    var leads = false
    /// When the engine last finished reading the catalog anew.
    var textsReadAt: Int64 = .min
    /// When it last used the database.
    var lastEffect: Int64 = 0
    /// The database as this process has it open: what it keeps in memory dies with it.
    let store: SQLiteStore
    var engine: Engine?
    var intake: Intake?

    /// How to end everything that it waits for, by number.
    private var waits: [Int: () -> Void] = [:]
    private var lastWait = 0
    /// Operations of the store that are under way, and requests on the wire.
    var operations = 0
    var flights = 0
    var isBusy: Bool { isAlive && frozenUntil == nil && operations + flights > 0 }
    /// It could send at this moment.
    var isSending: Bool { isAlive && leads && frozenUntil == nil }

    init(number: Int, store: SQLiteStore) {
        self.number = number
        self.store = store
    }

    var isAlive: Bool { !isDead && !hasEnded }

    /// - Parameter release: called when the process dies first.
    func wait(_ release: @escaping () -> Void) -> Int {
        lastWait += 1
        waits[lastWait] = release
        return lastWait
    }

    /// True when the wait was still on: its owner may go on.
    func isOver(_ wait: Int) -> Bool { waits.removeValue(forKey: wait) != nil }

    func die() {
        isDead = true
        frozenUntil = nil
        let waiting = waits.sorted { $0.key < $1.key }
        waits.removeAll()
        for (_, release) in waiting { release() }
    }
}
