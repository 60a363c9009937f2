import Outreach

/// The numbers under which words are stored where there are many rows. Never renumber.
///
/// A row's `channel` is the kind of its address: 0 a phone number, 1 a mailbox. Whether a number is called, written to in
/// WhatsApp or sent an SMS is its campaign's business, which has no other channel when it is one of the first two.
extension Channel {
    var code: Int { self == .email ? 1 : 0 }
    init(code: Int) { self = code == 0 ? .sms : .email }
    /// Of a delivery, by the kind of its address and the first channel of its campaign.
    init(code: Int, first: Channel?) {
        self = first.flatMap { $0.standsAlone ? $0 : nil } ?? Channel(code: code)
    }

    /// The first channel of a campaign's `spec`; NULL where it names none.
    static func firstSQL(_ spec: String) -> String { "\(spec) ->> '$.audience.channels[0]'" }
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

/// What the store still has to do with a delivery: coarser than its state, and all that the indices ask. It stays the same
/// from the moment at which an attempt begins until its receipt, so that recording an outcome moves no index. The schema
/// refuses a row whose stage and state do not belong together.
enum Stage: Int {
    /// Planned, held or waiting for a retry.
    case waiting = 0
    case ready = 1
    /// Nothing more to do; a late receipt may still come.
    case over = 2
    /// Dispatching, or taken by the gateway and a receipt is still waited for.
    case out = 3
    /// Unknown or reconciling.
    case unsettled = 4

    // The conditions as SQL wants them, and exactly as the partial indices have them, since SQLite uses such an index only
    // for the very same term.

    /// The rows that a person or a rule may still end.
    static let beforeSQL = "stage <= 1"
    static let readySQL = "stage = 1"
    /// Those that become ready by themselves.
    static let ripeningSQL = "stage = 0 AND parked = 0"
    /// Begun, and their end not yet known.
    static let pendingSQL = "stage >= 3"
    static let unsettledSQL = "stage = 4"
}

extension DeliveryState {
    /// A gateway that has taken a message is waited for, until ``Stage/over`` is written after 72 hours.
    var stage: Stage {
        switch self {
        case .planned, .held, .retryWait: .waiting
        // Leases are kept beside the rows; see `Leases`.
        case .ready, .leased: .ready
        case .dispatching, .accepted, .sent: .out
        case .unknown, .reconciling: .unsettled
        case .delivered, .unknownFinal, .undelivered, .failed, .expired, .suppressed, .cancelled: .over
        }
    }

    /// Both columns, for an INSERT or UPDATE that writes a state known beforehand.
    var columnsSQL: String { "state = \(rawValue), stage = \(stage.rawValue)" }

    /// Where an ordinary send never is before its receipt: what ended, may have been sent, or waits for another attempt.
    /// An index over these costs sending nothing.
    static let offPathSQL = "state >= 7"
    static func offPathSQL(of table: String) -> String { "\(table).state >= 7" }
    var isOffPath: Bool { rawValue >= 7 }

    /// Those in which the phone or mailbox may have it.
    static var mayHaveArrivedSQL: String {
        allCases.filter(\.mayHaveArrived).map { String($0.rawValue) }.joined(separator: ",")
    }
}
