import Outreach

/// What the simulated carriers do with one message. Every decision is a hash of the seed, the recipient, the message
/// and how often this recipient was sent it, so that the same seed gives the same run in whatever order messages
/// arrive.
///
/// | share | what happens |
/// |---|---|
/// | 0.8 % of attempts | 429 with Retry-After |
/// | 0.3 % of attempts | 500; every second of these messages is delivered all the same |
/// | 51 % of calls | a person picks up; the others ring out, are busy, meet a voicemail box or cannot be put through |
/// | 1.7 % of phones | refused at once: opted out (21610), not mobile (21614), no such (21211), landline (30006) |
/// | 3.2 % of phones | often off (30003) or out of service (30005) |
/// | 1 % of messages | filtered (30007) or lost without a reason (30008) |
/// | 1.5 % of mailboxes | refused at once (550 5.1.1, 550 5.2.1); 1 % bounce later (552 5.2.2) |
/// | 0.5 % of messages | taken, and never heard of again |
/// | 1 % / 2 % of receipts | lost / sent twice; 2 % of messages report out of order |
/// | 0.6 % of those who got one | reply STOP, or press 9; 0.5 % reply something else, by text |
public struct CarrierBehaviour: Sendable {
    public enum Answer: Sendable, Equatable {
        case taken(Fate)
        case slowDown(seconds: Int)
        case refused(code: String)
        /// 500, with the message lost or, all the same, under way.
        case broken(Fate?)
    }

    /// What becomes of a message that was taken.
    public struct Fate: Sendable, Equatable {
        /// The carriers' id of the message.
        public let id: UInt64
        /// Nil when it is never heard of again.
        public let sentAfter: Duration?
        public let end: End?
        public let endAfter: Duration
        public let losesSent: Bool
        public let losesEnd: Bool
        public let repeatsSent: Bool
        public let repeatsEnd: Bool
        public let reply: String?
        public let replyAfter: Duration

        public struct End: Sendable, Equatable {
            public let status: ReceiptStatus
            public let code: String?
        }
    }

    public let seed: UInt64

    public init(seed: UInt64) { self.seed = seed }

    /// - Parameters:
    ///   - to: a hash of the number or address (``hash(_:)``).
    ///   - message: a hash of the message's key.
    ///   - seen: how often this recipient was sent this message before.
    public func answer(to: UInt64, message: UInt64, channel: Channel, seen: Int) -> Answer {
        let person = Dice(seed, to)
        let attempt = Dice(seed, to, message, UInt64(seen))
        if attempt.perMille(1) < 8 { return .slowDown(seconds: 30) }
        if let code = refused(person, by: channel) { return .refused(code: code) }
        if channel == .email, attempt.perMille(2) < 4 { return .refused(code: "452 4.2.2") }
        let fate = channel == .voice ? call(attempt) : fate(person: person, attempt: attempt, channel: channel)
        switch attempt.perMille(3) {
        case 0, 1: return .broken(fate)
        case 2: return .broken(nil)
        default: return .taken(fate)
        }
    }

    /// FNV-1a over the bytes (Fowler, Noll, Vo), then mixed.
    public static func hash(_ text: some StringProtocol) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        return SplitMix64.mix(hash)
    }

    private func refused(_ person: Dice, by channel: Channel) -> String? {
        switch channel {
        case .email: refusedMailbox(person)
        // A landline takes calls; who opted out of texts is not called in the first place.
        case .voice: refusedPhone(person).flatMap { $0 == "21211" ? $0 : nil }
        case .sms, .whatsapp: refusedPhone(person)
        }
    }

    private func refusedPhone(_ person: Dice) -> String? {
        switch person.perMille(11) {
        case 0..<4: "21610"
        case 4..<9: "21614"
        case 9..<11: "21211"
        case 11..<17: "30006"
        default: nil
        }
    }

    private func refusedMailbox(_ person: Dice) -> String? {
        switch person.perMille(12) {
        case 0..<11: "550 5.1.1"
        case 11..<15: "550 5.2.1"
        default: nil
        }
    }

    private func fate(person: Dice, attempt: Dice, channel: Channel) -> Fate {
        let isSilent = attempt.perMille(21) < 5
        let end = isSilent ? nil : end(person: person, attempt: attempt, channel: channel)
        let sentAfter = Duration.seconds(10 + Int64(attempt.below(110, 22)))
        // Three in a hundred phones are off for hours.
        let travel = attempt.perMille(23) < 30 ? 1800 + attempt.below(19_800, 24) : 5 + attempt.below(295, 24)
        let isOutOfOrder = attempt.perMille(25) < 20
        let endAfter = isOutOfOrder ? sentAfter - .seconds(5) : sentAfter + .seconds(Int64(travel))
        let hasIt = end?.status == .delivered
        return Fate(
            id: attempt.draw(26), sentAfter: isSilent ? nil : sentAfter, end: end, endAfter: endAfter,
            losesSent: attempt.perMille(27) < 10, losesEnd: attempt.perMille(28) < 10,
            repeatsSent: attempt.perMille(29) < 20, repeatsEnd: attempt.perMille(30) < 20,
            reply: hasIt ? reply(attempt) : nil,
            replyAfter: endAfter + .seconds(60 + Int64(attempt.below(5400, 31))))
    }

    /// How a call goes: it rings for half a minute at most, and what is heard is heard at once.
    private func call(_ attempt: Dice) -> Fate {
        let isSilent = attempt.perMille(21) < 5
        let end: Fate.End =
            switch attempt.perMille(61) {
            case 0..<510: Fate.End(status: .delivered, code: nil)
            case 510..<740: Fate.End(status: .undelivered, code: "no-person")
            case 740..<930: Fate.End(status: .undelivered, code: "no-answer")
            case 930..<980: Fate.End(status: .undelivered, code: "busy")
            default: Fate.End(status: .failed, code: "failed")
            }
        let isPickedUp = end.code == nil || end.code == "no-person"
        let rings = Duration.seconds(4 + Int64(attempt.below(22, 22)))
        return Fate(
            id: attempt.draw(26), sentAfter: isPickedUp && !isSilent ? rings : nil, end: isSilent ? nil : end,
            endAfter: rings + .seconds(4), losesSent: attempt.perMille(27) < 10, losesEnd: attempt.perMille(28) < 10,
            repeatsSent: attempt.perMille(29) < 20, repeatsEnd: attempt.perMille(30) < 20,
            reply: !isSilent && end.status == .delivered && attempt.perMille(51) < 6 ? "STOP" : nil,
            replyAfter: rings + .seconds(20 + Int64(attempt.below(60, 31))))
    }

    private func end(person: Dice, attempt: Dice, channel: Channel) -> Fate.End {
        guard channel == .sms else {
            if person.perMille(41) < 10 { return Fate.End(status: .undelivered, code: "552 5.2.2") }
            return Fate.End(status: .delivered, code: nil)
        }
        switch person.perMille(42) {
        case 0..<20 where attempt.perMille(43) < 700: return Fate.End(status: .undelivered, code: "30003")
        case 20..<32: return Fate.End(status: .undelivered, code: "30005")
        default: break
        }
        switch attempt.perMille(44) {
        case 0..<4: return Fate.End(status: .undelivered, code: "30007")
        case 4..<9: return Fate.End(status: .undelivered, code: "30008")
        case 9: return Fate.End(status: .failed, code: "30008")
        default: return Fate.End(status: .delivered, code: nil)
        }
    }

    private func reply(_ attempt: Dice) -> String? {
        switch attempt.perMille(51) {
        case 0..<6: "STOP"
        case 6..<8: "HELP"
        case 8..<9: "Gracias"
        case 9..<11: "Thank you, is there an office near me?"
        default: nil
        }
    }
}

/// Independent draws from one set of inputs.
private struct Dice {
    private let base: UInt64

    init(_ parts: UInt64...) {
        base = parts.reduce(0x6A09_E667_F3BC_C908) { SplitMix64.mix($0 &+ 0x9E37_79B9_7F4A_7C15 ^ $1) }
    }

    func draw(_ purpose: UInt64) -> UInt64 { SplitMix64.mix(base &+ purpose &* 0x9E37_79B9_7F4A_7C15) }
    func below(_ limit: UInt64, _ purpose: UInt64) -> UInt64 { draw(purpose) % limit }
    func perMille(_ purpose: UInt64) -> UInt64 { below(1000, purpose) }
}
