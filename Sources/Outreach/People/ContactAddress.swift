/// The ways in which a worker can be reached.
public enum Channel: String, Codable, Sendable, CaseIterable, Comparable {
    case sms, email
    /// A call that plays a recording. It goes to the same address as an SMS, a phone number.
    case voice
    /// A message in WhatsApp. It, too, goes to a phone number.
    case whatsapp

    public static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }
    private var rank: Int {
        switch self {
        case .sms: 0
        case .email: 1
        case .voice: 2
        case .whatsapp: 3
        }
    }
}

extension Channel {
    /// The channel under which the address is registered, consented to and stopped: calls and WhatsApp go to the number of
    /// the SMS.
    public var ofAddress: Channel { self == .email ? .email : .sms }

    /// What a worker must have agreed to beside texts to their number; nil where consent to the address is enough.
    public var requiredTopic: Topic? {
        switch self {
        case .sms, .email: nil
        case .voice: .calls
        case .whatsapp: .whatsapp
        }
    }

    /// Whether a campaign by this channel has no other: who is reached by it has agreed to it, and to nothing in its stead.
    public var standsAlone: Bool { requiredTopic != nil }

    /// How long after what a worker wrote they may be answered in words of our own; nil: at any time.
    ///
    /// WhatsApp's customer service window is 24 hours (twilio.com/docs/api/errors/63016); a quarter of an hour of it is left
    /// to the way that their message and our answer take.
    public var session: Duration? { self == .whatsapp ? .hours(24) - .minutes(15) : nil }
}

/// A telephone number in the international form of ITU-T E.164: `+`, then at most fifteen digits.
///
/// Printing one shows only its last two digits; the whole number needs the named property ``unmasked``.
public struct E164: Hashable, Sendable {
    private let digits: String

    /// Takes `+15555550100`; whether such a number can exist is the phone book's business, not this type's.
    public init?(_ text: String) {
        guard text.utf8.first == UInt8(ascii: "+"), (8...16).contains(text.utf8.count),
            text.utf8.dropFirst().allSatisfy({ (48...57).contains($0) }), text.utf8.dropFirst().first != 48
        else { return nil }
        digits = text
    }

    /// The whole number. Never log it, print it or put it into an error.
    public var unmasked: String { digits }

    /// `+1 *** *** **00`: the last two digits only.
    public var masked: String { "+*** *** **" + digits.suffix(2) }
}

extension E164: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    public var description: String { masked }
    public var debugDescription: String { masked }
    public var customMirror: Mirror { Mirror(self, children: ["masked": masked]) }
}

/// An email address as RFC 5321 and RFC 6531 write it, already parsed: local part, `@`, domain in lower case.
///
/// Printing one hides everything but the first character and the last label.
public struct EmailAddress: Hashable, Sendable {
    private let text: String

    /// For the parser only (Registry) and for reading back what it accepted; checks no more than that there are two parts.
    public init?(parsed text: String) {
        guard let at = text.lastIndex(of: "@"), at != text.startIndex, text.index(after: at) != text.endIndex else {
            return nil
        }
        self.text = text
    }

    /// The whole address. Never log it, print it or put it into an error.
    public var unmasked: String { text }

    public var domain: Substring { text[text.index(after: text.lastIndex(of: "@")!)...] }

    /// `m***@***.org`
    public var masked: String {
        // An address literal ([192.0.2.1]) has no last label that could be shown.
        let last = domain.hasPrefix("[") ? "***" : domain.split(separator: ".").last.map(String.init) ?? "***"
        return "\(text.first!)***@***.\(last)"
    }
}

extension EmailAddress: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    public var description: String { masked }
    public var debugDescription: String { masked }
    public var customMirror: Mirror { Mirror(self, children: ["masked": masked]) }
}

/// Where one message goes: a number or an address, still typed.
public enum ContactAddress: Hashable, Sendable, CustomStringConvertible {
    case phone(E164)
    case email(EmailAddress)

    /// The channel on which it is written to; a number can be called, and be in WhatsApp, too (``isReached(by:)``).
    public var channel: Channel {
        switch self {
        case .phone: .sms
        case .email: .email
        }
    }

    public func isReached(by channel: Channel) -> Bool { self.channel == channel.ofAddress }

    public var unmasked: String {
        switch self {
        case .phone(let number): number.unmasked
        case .email(let address): address.unmasked
        }
    }

    public var masked: String {
        switch self {
        case .phone(let number): number.masked
        case .email(let address): address.masked
        }
    }

    public var description: String { masked }

    /// The inverse of ``channel`` and ``unmasked``, for the store.
    public init?(channel: Channel, unmasked: String) {
        switch channel {
        case .sms, .voice, .whatsapp:
            guard let number = E164(unmasked) else { return nil }
            self = .phone(number)
        case .email:
            guard let address = EmailAddress(parsed: unmasked) else { return nil }
            self = .email(address)
        }
    }
}
