import Outreach

/// What a soak keeps beside what every simulation keeps.
struct SoakState {
    /// Deliveries by campaign and state, carried on from change to change.
    var sums: [Int64: [DeliveryState: Int]] = [:]
    /// The last change that was looked at.
    var seen: Int64 = 0
    /// SMS deliveries that something may follow by email.
    var sms: [Slot: Int64] = [:]
    var changes = 0
    var looks = 0
    var recounts = 0
    /// People who signed up by text, until a delivery shows their number in the database.
    var joined: [ContactAddress: Joined] = [:]
    /// What the reader must see in a reply, by its message id.
    var meant: [String: ReplyIntent] = [:]

    /// What is on its way, by the moment at which it arrives.
    var carried: [Int64: [() throws -> Void]] = [:]
    /// The statuses reported of each message, a bit for each, and how many these are in all: each is kept once.
    var reported: [String: UInt8] = [:]
    var receipts = 0
    /// The messages that were reported as hard bounces.
    var hardened: Set<String> = []
    /// Messages of which it was said that their mailbox is not there, while another one was on the wire.
    var bounceAmbushes = 0
    /// Nobody resumes these at the usual hour: they are paused on purpose.
    var keptPaused: Set<Int64> = []

    struct Slot: Hashable {
        let campaign: Int64
        let step: Int
        let worker: Int64
    }

    struct Joined {
        var languages: [LanguageTag]
        var regions: [GEOID]
        var zones: ZoneSet
    }
}
