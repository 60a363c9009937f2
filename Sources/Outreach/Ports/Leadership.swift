public struct Leadership: Sendable, Equatable {
    public let owner: String
    /// Rises with every claim.
    public let fence: Int64
    /// When the daemon before this one was last known to live; nil when there was none.
    public let predecessorAlive: Timestamp?

    public init(owner: String, fence: Int64, predecessorAlive: Timestamp? = nil) {
        self.owner = owner
        self.fence = fence
        self.predecessorAlive = predecessorAlive
    }
}

/// After such an error no operation of the store will succeed: the daemon ends, instead of trying again.
public protocol EndsTheDaemon: Error, Sendable, CustomStringConvertible {}

/// The disk has lost something that it was given for the database, and only the next start can put it right. Any operation
/// that writes may throw it.
public struct StoreUnsound: EndsTheDaemon, Equatable {
    public init() {}
    public var description: String {
        "The disk failed to keep what was written to the database. What was promised is in its log; nothing more is "
            + "written until it is opened anew: start the program again."
    }
}

/// The fence has risen: another daemon has taken over this database, and nothing more may be written under the old lease.
/// Every operation that takes a ``Leadership`` throws it.
public struct LeadershipLost: EndsTheDaemon, Equatable {
    public init() {}
    public var description: String { "Another daemon has taken over this database; this one stops at once." }
}

public enum LeadershipClaim: Sendable, Equatable {
    case granted(Leadership)
    case heldBy(owner: String, until: Timestamp)
}

public struct RecoveryReport: Sendable, Equatable {
    /// Leased, never begun: sent again without risk.
    public let released: Int
    /// Begun, outcome not recorded: may have been sent.
    public let unknown: Int

    public init(released: Int, unknown: Int) {
        self.released = released
        self.unknown = unknown
    }
}
