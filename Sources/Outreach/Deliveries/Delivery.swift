/// One message to one contact point in one campaign step.
public struct Delivery: Sendable, Equatable, Codable {
    public let id: ID<Delivery>
    public let campaign: ID<Campaign>
    public let step: Int
    public let message: MessageKey
    public let worker: ID<Worker>
    /// Masked; `(forgotten)` once the worker's key is destroyed.
    public let contact: String
    public let channel: Channel
    public let language: LanguageTag
    public let region: GEOID?
    public let event: ID<DisasterEvent>
    public let state: DeliveryState
    /// Why it is in that state, in plain words; for a held one: until when and why.
    public let reason: String?
    /// The gateway of the last attempt.
    public let gateway: String?
    public let attempts: Int
    public let segments: SegmentCount
    public let price: Money
    public let dueAt: Timestamp
    public let validUntil: Timestamp
    public let updatedAt: Timestamp

    public init(
        id: ID<Delivery>, campaign: ID<Campaign>, step: Int, message: MessageKey, worker: ID<Worker>, contact: String,
        channel: Channel, language: LanguageTag, region: GEOID?, event: ID<DisasterEvent>, state: DeliveryState,
        reason: String?, gateway: String?, attempts: Int, segments: SegmentCount, price: Money, dueAt: Timestamp,
        validUntil: Timestamp, updatedAt: Timestamp
    ) {
        self.id = id
        self.campaign = campaign
        self.step = step
        self.message = message
        self.worker = worker
        self.contact = contact
        self.channel = channel
        self.language = language
        self.region = region
        self.event = event
        self.state = state
        self.reason = reason
        self.gateway = gateway
        self.attempts = attempts
        self.segments = segments
        self.price = price
        self.dueAt = dueAt
        self.validUntil = validUntil
        self.updatedAt = updatedAt
    }
}

/// Everything that is known about one delivery, in the order in which it happened.
public struct DeliveryStory: Sendable, Equatable, Codable {
    public struct Entry: Sendable, Equatable, Codable {
        public let at: Timestamp
        /// `planned`, `held`, `attempt`, `outcome`, `receipt`, `person`, …
        public let kind: String
        public let sentence: String

        public init(at: Timestamp, kind: String, sentence: String) {
            self.at = at
            self.kind = kind
            self.sentence = sentence
        }
    }

    public let delivery: Delivery
    public let entries: [Entry]

    public init(delivery: Delivery, entries: [Entry]) {
        self.delivery = delivery
        self.entries = entries
    }
}

/// The name of one hand-over of a delivery to a gateway: a version 7 UUID (RFC 9562), unique across restored backups
/// and ordered by time, so that an index over millions of them grows at its end.
public struct AttemptID: Hashable, Sendable {
    public let high: UInt64
    public let low: UInt64

    public init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    public init(at time: Timestamp, random: (UInt64, UInt64)) {
        high = UInt64(bitPattern: time.milliseconds) << 16 | 0x7000 | random.0 & 0x0FFF
        low = 0x8000_0000_0000_0000 | random.1 >> 2
    }

    /// Sixteen bytes, big-endian.
    public var bytes: [UInt8] {
        withUnsafeBytes(of: high.bigEndian) { Array($0) } + withUnsafeBytes(of: low.bigEndian) { Array($0) }
    }

    public init?(bytes: some Collection<UInt8>) {
        guard bytes.count == 16 else { return nil }
        high = bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
        low = bytes.suffix(8).reduce(0) { $0 << 8 | UInt64($1) }
    }

    /// 32 lower-case hexadecimal digits.
    public init?(_ text: some StringProtocol) {
        // By hand: each receipt names one, and the library's way through views and radix takes ten times as long.
        var text = String(text)
        let halves = text.withUTF8 { digits -> (UInt64, UInt64)? in
            guard digits.count == 32 else { return nil }
            var halves: (UInt64, UInt64) = (0, 0)
            for (index, digit) in digits.enumerated() {
                let value: UInt8
                switch digit {
                case 48...57: value = digit - 48
                case 97...102: value = digit - 87
                default: return nil
                }
                if index < 16 {
                    halves.0 = halves.0 << 4 | UInt64(value)
                } else {
                    halves.1 = halves.1 << 4 | UInt64(value)
                }
            }
            return halves
        }
        guard let halves else { return nil }
        self.init(high: halves.0, low: halves.1)
    }
}

extension AttemptID: CustomStringConvertible {
    public var description: String {
        String(unsafeUninitializedCapacity: 32) { digits in
            for index in 0..<32 {
                let nibble = UInt8(truncatingIfNeeded: (index < 16 ? high : low) >> UInt64(60 - index % 16 * 4) & 0xF)
                digits.initializeElement(at: index, to: nibble < 10 ? 48 + nibble : 87 + nibble)
            }
            return 32
        }
    }
}

extension AttemptID: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let id = AttemptID(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "expected 32 hexadecimal digits")
        }
        self = id
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
