import Outreach

/// The numbers under which words are stored where there are many rows. Never renumber.
extension Channel {
    var code: Int { self == .sms ? 0 : 1 }
    init(code: Int) { self = code == 0 ? .sms : .email }
    /// The other one.
    var other: Channel { self == .sms ? .email : .sms }
}

/// How a contact point can be used, worst first, so that the best of a worker's is the greatest.
enum ReachCode {
    static func code(_ reach: AudienceGroup.Reach) -> Int {
        switch reach {
        case .none: 0
        case .unconsented: 1
        case .suppressed: 2
        case .usable: 3
        }
    }

    static func reach(_ code: Int) -> AudienceGroup.Reach {
        switch code {
        case 1: .unconsented
        case 2: .suppressed
        case 3: .usable
        default: .none
        }
    }

    /// Of one contact point.
    static func code(consent: ConsentState, isSuppressed: Bool) -> Int {
        if isSuppressed || consent == .revoked { return code(.suppressed) }
        return consent == .granted ? code(.usable) : code(.unconsented)
    }
}

extension DeliveryState {
    /// The rows that a person or a rule may still end: planned, held, ready, retry-wait. As SQL wants it, and exactly
    /// as the partial index has it, since SQLite uses such an index only for the very same term.
    ///
    /// No `IN` with more than two values: SQLite would fill a table of its own with them, for each row and index anew,
    /// which took half of the time of every change of state.
    static let waitingSQL = "(state <= 2 OR state = 8)"
    /// The same, where another table has a state too.
    static func waitingSQL(of table: String) -> String { "(\(table).state <= 2 OR \(table).state = 8)" }
    /// Those among them that become ready by themselves.
    static let ripeningSQL = "(state <= 1 OR state = 8) AND parked = 0"
    /// Leased or dispatching.
    static let handedOutSQL = "state IN (3, 4)"
    static let unsettledSQL = "state IN (9, 10)"
    static let awaitingSQL = "state IN (5, 6) AND awaiting = 1"
}
