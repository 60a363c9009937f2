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
