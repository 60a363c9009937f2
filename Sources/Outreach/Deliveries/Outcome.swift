/// What one attempt came to, as the send engine understood it.
public enum Outcome: Sendable, Equatable {
    /// The gateway took it and gave it a name.
    case accepted(messageID: String, status: ReceiptStatus)
    /// The request certainly never left, or the gateway certainly did not take it: safe to try again.
    case notSent(GatewayCode, retryAfter: Duration?)
    /// The gateway asked to slow down (429 and its like): safe to try again, and the whole gateway waits.
    case throttled(GatewayCode, retryAfter: Duration?)
    /// The gateway refused it; the gateway's own table says what follows.
    case rejected(GatewayCode, RejectionAction)
    /// It left and no usable answer came: it may have been sent. Never tried again by itself.
    case unknown(GatewayCode)
}

/// A gateway's own code with the sentence that a person reads.
public struct GatewayCode: Sendable, Equatable, Codable, Hashable {
    /// `30003`, `550 5.1.1`, `curl 28`.
    public let code: String
    /// "Phone not accepting messages right now"
    public let sentence: String

    public init(_ code: String, _ sentence: String) {
        self.code = code
        self.sentence = sentence
    }
}

/// What follows a rejection, by the gateway's table.
public enum RejectionAction: String, Sendable, Codable, CaseIterable {
    /// Never contact this contact point again (the worker opted out at the carrier).
    case suppress
    /// The address is no good: this delivery has failed; another channel may be tried.
    case failAddress
    /// This delivery has failed; nothing to be concluded about the address.
    case fail
    /// Safe to try again later.
    case retryLater
    /// Something is wrong with the account or the request itself: every further message would fail. Pause the campaign.
    case stopCampaign
}

/// How far a gateway says a message has come, in the order in which it can only advance.
public enum ReceiptStatus: String, Sendable, Codable, CaseIterable {
    case accepted, sent, undelivered, failed, delivered

    /// Receipts merge by the highest rank seen; a lower one never moves a state back. `delivered` outranks a failure:
    /// a phone that did get the message got it.
    public var rank: Int {
        switch self {
        case .accepted: 1
        case .sent: 2
        case .undelivered: 3
        case .failed: 4
        case .delivered: 5
        }
    }

    public var state: DeliveryState {
        switch self {
        case .accepted: .accepted
        case .sent: .sent
        case .undelivered: .undelivered
        case .failed: .failed
        case .delivered: .delivered
        }
    }
}

/// What a gateway reports later about a message that it took.
public struct Receipt: Sendable, Equatable {
    /// The gateway's configured name.
    public let gateway: String
    /// The gateway's own id of the message.
    public let messageID: String
    /// Our id of the attempt, where the receipt carries it back.
    public let attempt: AttemptID?
    public let status: ReceiptStatus
    public let code: GatewayCode?
    /// The worker opted out at the carrier, or complained: counts as STOP.
    public let suppresses: Bool

    public init(
        gateway: String, messageID: String, attempt: AttemptID?, status: ReceiptStatus, code: GatewayCode?,
        suppresses: Bool = false
    ) {
        self.gateway = gateway
        self.messageID = messageID
        self.attempt = attempt
        self.status = status
        self.code = code
        self.suppresses = suppresses
    }
}

extension DeliveryState {
    /// The state after a receipt: the furthest that any receipt reported. Order, repetition and delay change nothing.
    ///
    /// A gateway reports on nothing that it has not got. So its receipt counts for more than our belief that the message
    /// never left, whatever became of the delivery on the strength of that belief: it waits for another attempt, or there
    /// was no time for one, or its campaign was cancelled first. Otherwise the worker would get the message twice, or the
    /// log would call unsent what was sent.
    ///
    /// Returns nil when the receipt changes nothing.
    public func merging(_ status: ReceiptStatus) -> DeliveryState? {
        let rank: Int
        switch self {
        case .dispatching, .unknown, .reconciling, .unknownFinal, .retryWait, .expired, .cancelled: rank = 0
        case .accepted: rank = ReceiptStatus.accepted.rank
        case .sent: rank = ReceiptStatus.sent.rank
        case .undelivered: rank = ReceiptStatus.undelivered.rank
        case .failed: rank = ReceiptStatus.failed.rank
        case .delivered: rank = ReceiptStatus.delivered.rank
        // About to be sent again, perhaps since a person ordered it: what has arrived is not, whatever else was reported.
        case .planned, .held, .ready, .leased: return status == .delivered ? .delivered : nil
        // The gateway's own refusal, or the worker's STOP: no belief of ours, and the last word.
        case .suppressed: return nil
        }
        return status.rank > rank ? status.state : nil
    }
}
