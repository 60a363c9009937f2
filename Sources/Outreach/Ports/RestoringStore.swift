/// What a store knows of its own past, so that a daemon sees when it was given a copy: an old one knows nothing of what
/// has been sent since, and going on from it would send that again.
public protocol RestoringStore: Sendable {
    func lineage() async throws -> Lineage
    /// Names a database that has no name yet; one that has one keeps it.
    func nameIfNew(_ name: String) async throws
    /// In one transaction: pauses every campaign; calls ``DeliveryState/unknown`` whatever waits and was due, or could be
    /// let go by a person, since it may have been sent since; holds every step whose time has come since; gives the
    /// database a name of its own, and writes down what was done.
    ///
    /// Nothing is ended and nothing sent. Needs no lease, but the certainty that no daemon uses the database.
    func pauseAsRestored(_ finding: RestoreFinding, name: String, now: Timestamp) async throws -> Restoration
    /// A person has looked at what ``pauseAsRestored(_:name:now:)`` did. Campaigns stay paused until they are resumed.
    /// - Parameter nothingWasSent: the person knows that nobody sent anything since; what was called unknown goes back
    ///   to where it was. Otherwise it stays unknown, each to be resolved like any other.
    /// - Returns: how many went back.
    /// - Throws: ``CampaignRefusal`` when nothing waits for a person.
    func settleRestoration(nothingWasSent: Bool, by: String, now: Timestamp) async throws -> Int
}

/// Where a database comes from, as far as it knows itself.
public struct Lineage: Sendable, Equatable {
    /// Random; nil until a daemon has used it.
    public var name: String?
    /// Set in what a backup made: when it was begun.
    public var copiedAt: Timestamp?
    /// Nil until a daemon has used it.
    public var pulse: Pulse?
    /// Waits for a person.
    public var restoration: Restoration?

    public init(name: String?, copiedAt: Timestamp?, pulse: Pulse?, restoration: Restoration?) {
        self.name = name
        self.copiedAt = copiedAt
        self.pulse = pulse
        self.restoration = restoration
    }
}

/// The last sign of life of a daemon in a database. Later ones are greater.
public struct Pulse: Sendable, Equatable, Comparable {
    /// Rises with every start.
    public let fence: Int64
    public let at: Timestamp

    public init(fence: Int64, at: Timestamp) {
        self.fence = fence
        self.at = at
    }

    /// Before any daemon.
    public static let none = Pulse(fence: 0, at: Timestamp(milliseconds: 0))

    public static func < (a: Pulse, b: Pulse) -> Bool { (a.fence, a.at.milliseconds) < (b.fence, b.at.milliseconds) }
}

/// Why a database is taken to be a copy, and since when it knows nothing.
public struct RestoreFinding: Sendable, Equatable {
    public enum Sign: String, Sendable, Codable, CaseIterable {
        /// It says so itself.
        case backup
        /// The daemon of this folder has written later things than this database holds.
        case older
        /// The daemon of this folder used another database.
        case other
        /// It is not the file that the daemon of this folder used, though it holds the same.
        case moved
        /// A daemon has used it, and not in this folder.
        case stray
    }

    public let sign: Sign
    /// What happened after this is not known.
    public let since: Timestamp

    public init(sign: Sign, since: Timestamp) {
        self.sign = sign
        self.since = since
    }

    /// For a person: begins with a capital, ends without a stop.
    public var sentence: String {
        switch sign {
        case .backup: "This database is a backup made at \(since)"
        case .older: "This database is older than what the daemon of this folder wrote last; \(end)"
        case .other: "This is another database than the one that the daemon of this folder used; \(end)"
        case .moved: "This database was copied or moved since a daemon used it; \(end)"
        case .stray: "This database was used by a daemon in another folder; \(end)"
        }
    }

    private var end: String {
        since > Pulse.none.at ? "it ends at \(since)" : "it ends before any daemon used it"
    }
}

/// What was done when a copy was found.
public struct Restoration: Sendable, Equatable {
    public let finding: RestoreFinding
    public let noticedAt: Timestamp
    /// Deliveries that may have been sent since.
    public let unknown: Int
    /// Steps that may have been sent since.
    public let heldSteps: Int
    public let pausedCampaigns: Int

    public init(finding: RestoreFinding, noticedAt: Timestamp, unknown: Int, heldSteps: Int, pausedCampaigns: Int) {
        self.finding = finding
        self.noticedAt = noticedAt
        self.unknown = unknown
        self.heldSteps = heldSteps
        self.pausedCampaigns = pausedCampaigns
    }
}
