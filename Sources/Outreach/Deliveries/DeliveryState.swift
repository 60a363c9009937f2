/// Where a delivery stands. The raw values are stored: never renumber.
public enum DeliveryState: Int, Sendable, CaseIterable, Codable {
    case planned = 0
    case held = 1
    case ready = 2
    /// In a dispatcher's hands and not begun. A store may keep that to itself and show such a delivery as ready.
    case leased = 3
    case dispatching = 4
    case accepted = 5
    case sent = 6
    case delivered = 7
    case retryWait = 8
    case unknown = 9
    case reconciling = 10
    case unknownFinal = 11
    case undelivered = 12
    case failed = 13
    case expired = 14
    case suppressed = 15
    case cancelled = 16

    /// The word in the log, in JSON and on the command line.
    public var word: String { Self.table[rawValue].word }
    /// What it means, for a person.
    public var sentence: String { Self.table[rawValue].sentence }
    /// Nothing more will be tried. A receipt may still move it (see ``Receipt``).
    public var isEnd: Bool { Self.table[rawValue].isEnd }
    /// It waits to be leased.
    public var isWaiting: Bool { self == .planned || self == .held || self == .ready || self == .retryWait }

    /// It left, and the phone or mailbox may have it.
    public var mayHaveArrived: Bool {
        switch self {
        case .dispatching, .accepted, .sent, .delivered, .unknown, .reconciling, .unknownFinal: true
        default: false
        }
    }

    public init?(word: String) {
        guard let row = Self.table.first(where: { $0.word == word }) else { return nil }
        self = row.state
    }

    public func mayBecome(_ next: DeliveryState) -> Bool { Self.table[rawValue].next.contains(next) }

    public struct Row: Sendable {
        public let state: DeliveryState
        public let word: String
        public let sentence: String
        public let isEnd: Bool
        public let next: [DeliveryState]
    }

    /// The transition table. What waits becomes unknown only when the database was restored from a copy, and goes back
    /// when a person is certain that nothing was sent since. What an earlier attempt's receipt proves is in it, too
    /// (``merging(_:)``). Every state, its meaning, and what may follow.
    public static let table: [Row] = [
        Row(
            state: .planned, word: "planned", sentence: "Waiting for its day", isEnd: false,
            next: [.held, .ready, .unknown, .suppressed, .cancelled, .expired, .delivered]),
        Row(
            state: .held, word: "held", sentence: "Held until it may be sent", isEnd: false,
            next: [.ready, .unknown, .suppressed, .cancelled, .expired, .delivered]),
        Row(
            state: .ready, word: "ready", sentence: "Ready to send", isEnd: false,
            next: [.held, .leased, .dispatching, .unknown, .suppressed, .cancelled, .expired, .failed, .delivered]),
        Row(
            state: .leased, word: "leased", sentence: "About to be sent", isEnd: false,
            next: [.ready, .held, .dispatching, .unknown, .suppressed, .cancelled, .expired, .failed, .delivered]),
        Row(
            state: .dispatching, word: "dispatching", sentence: "Being handed to the gateway", isEnd: false,
            next: [.accepted, .sent, .delivered, .undelivered, .retryWait, .unknown, .failed, .suppressed, .expired]),
        Row(
            state: .accepted, word: "accepted", sentence: "The gateway has taken it", isEnd: false,
            next: [.sent, .delivered, .undelivered, .failed, .suppressed]),
        Row(
            state: .sent, word: "sent", sentence: "The carrier has taken it", isEnd: false,
            next: [.delivered, .undelivered, .failed, .suppressed]),
        Row(state: .delivered, word: "delivered", sentence: "Delivered to the phone or mailbox", isEnd: true, next: []),
        Row(
            state: .retryWait, word: "retry-wait", sentence: "Not sent; will be tried again", isEnd: false,
            next: [
                .ready, .held, .unknown, .suppressed, .cancelled, .expired, .accepted, .sent, .undelivered, .failed,
                .delivered,
            ]),
        Row(
            state: .unknown, word: "unknown", sentence: "Left here, but no answer came: it may or may not have arrived",
            isEnd: false,
            next: [
                .reconciling, .accepted, .sent, .delivered, .undelivered, .failed, .suppressed, .unknownFinal, .ready,
                .planned,
                .held,
            ]),
        Row(
            state: .reconciling, word: "reconciling", sentence: "Asking the gateway what became of it", isEnd: false,
            next: [.unknown, .accepted, .sent, .delivered, .undelivered, .failed, .suppressed, .unknownFinal]),
        Row(
            state: .unknownFinal, word: "unknown-final",
            sentence: "Nobody can tell whether it arrived; a person may order a resend", isEnd: true,
            next: [.accepted, .sent, .delivered, .undelivered, .failed, .ready]),
        Row(
            state: .undelivered, word: "undelivered", sentence: "Phone or mailbox did not take it", isEnd: true,
            next: [.failed, .delivered]),
        Row(state: .failed, word: "failed", sentence: "The gateway refused it", isEnd: true, next: [.delivered]),
        Row(
            state: .expired, word: "expired", sentence: "Its time passed before it could be sent", isEnd: true,
            next: [.accepted, .sent, .undelivered, .failed, .delivered]),
        Row(
            state: .suppressed, word: "suppressed", sentence: "The worker asked to stop, or must not be contacted",
            isEnd: true, next: []),
        Row(
            state: .cancelled, word: "cancelled", sentence: "Its campaign or event ended first", isEnd: true,
            next: [.accepted, .sent, .undelivered, .failed, .delivered]),
    ]
}

extension DeliveryState: CustomStringConvertible {
    public var description: String { word }
}
