/// A delivery whose last attempt left without an answer.
public struct UnknownDelivery: Sendable, Equatable {
    /// Where it stands among all of unknown fate.
    public struct Place: Sendable, Equatable, Comparable {
        /// When it became unknown.
        public let since: Timestamp
        public let delivery: ID<Delivery>

        public init(since: Timestamp, delivery: ID<Delivery>) {
            self.since = since
            self.delivery = delivery
        }

        /// Behind all who have been unknown since then or longer.
        public static func end(of since: Timestamp) -> Place { Place(since: since, delivery: ID(.max)) }

        public static func < (left: Place, right: Place) -> Bool {
            (left.since, left.delivery.rawValue) < (right.since, right.delivery.rawValue)
        }
    }

    public let place: Place
    public let attempt: AttemptID
    /// The gateway's own id of a message to this contact point in this step, from a report. The answer that would have named
    /// the last one is lost, and whatever is reported on an attempt settles its delivery. So it is there only where a person
    /// ordered a resend, a report on an earlier attempt came then, and the resend is of unknown fate as well.
    public let messageID: String?

    public var delivery: ID<Delivery> { place.delivery }

    public init(delivery: ID<Delivery>, attempt: AttemptID, messageID: String?, since: Timestamp) {
        place = Place(since: since, delivery: delivery)
        self.attempt = attempt
        self.messageID = messageID
    }
}

/// Which deliveries of unknown fate are looked for.
public struct UnknownSearch: Sendable {
    public struct Span: Sendable, Equatable {
        /// Not among them; nil: from the oldest.
        public let after: UnknownDelivery.Place?
        public let through: Timestamp

        public init(after: UnknownDelivery.Place?, through: Timestamp) {
            self.after = after
            self.through = through
        }
    }

    /// The one to which the last attempt went.
    public let gateway: String
    /// Only those with a ``UnknownDelivery/messageID``: the gateway knows no other name.
    public let isByMessageID: Bool
    public let spans: [Span]

    public init(gateway: String, isByMessageID: Bool, spans: [Span]) {
        self.gateway = gateway
        self.isByMessageID = isByMessageID
        self.spans = spans
    }
}
