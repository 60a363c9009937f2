import Outreach

/// How the engine behaves; every number has a default that is safe for real carriers.
public struct EngineConfiguration: Sendable {
    /// Names this daemon in the leadership row: host and process.
    public var owner: String
    public var context: MessageContext
    /// How long a dispatcher may sit on leased deliveries.
    public var leaseDuration: Duration = .seconds(60)
    /// So long the judgement of the gate (STOP, hours, validity) holds for what has not left: in the queue of a slow gateway,
    /// or in a process that stood still.
    public var departure: Duration = .seconds(60)
    /// A daemon that has not renewed for so long is taken to be dead.
    public var leadershipDuration: Duration = .seconds(30)
    /// At most so many deliveries are leased, begun and committed together. Only gateways of more than 15,000 a second reach
    /// it; there, fuller commits save a seventh of the processor time per message.
    public var largestBatch = 1536
    /// A step that would reach more workers than this waits for a second person, unless one has approved the campaign; nil = no
    /// number is too many.
    public var approvalAbove: Int?
    public var retry = RetryPolicy()
    public var breaker = CircuitBreaker()
    public var errorGuard = ErrorRateGuard()
    /// After so long without a receipt, nothing more is expected (DESIGN: 72 h).
    public var receiptPatience: Duration = .hours(72)
    /// How often the store is asked whether another process has changed anything; also the least time between two of the
    /// scheduler's rounds.
    public var pollInterval: Duration = .milliseconds(200)
    /// How often it is asked where somebody calls ``Engine/nudge()`` at each change, so that asking is a precaution only;
    /// nil = nobody does.
    public var nudgedPollInterval: Duration?
    /// Where one click unsubscribes from emails, for an attempt and the email's language; nil = no such link.
    public var unsubscribeURL: (@Sendable (AttemptID, LanguageTag) -> String)?

    public init(owner: String, context: MessageContext) {
        self.owner = owner
        self.context = context
    }

    /// Deliveries leased at once from a gateway of this rate: about a tenth of a second's worth, so that a crash leaves
    /// few uncertain, yet enough for one commit to carry many.
    func batch(for profile: GatewayProfile) -> Int {
        min(largestBatch, max(profile.concurrency, Int(profile.rate / 10), 8))
    }
}

/// Why the engine stopped by itself.
public enum EngineFailure: Error, Sendable, Equatable, CustomStringConvertible {
    /// Another daemon holds this database.
    case anotherDaemon(owner: String, until: Timestamp)

    public var description: String {
        switch self {
        case .anotherDaemon(let owner, let until):
            "Another daemon (\(owner)) is using this database; its lease runs until \(until)."
        }
    }
}
