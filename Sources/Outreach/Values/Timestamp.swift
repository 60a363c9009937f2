import Foundation

/// A moment of wall-clock time: whole milliseconds since 1970-01-01T00:00:00Z.
///
/// Rates and time-outs are never measured with it, since a wall clock can be stepped; see ``Monotonic``.
public struct Timestamp: Hashable, Comparable, Sendable {
    public let milliseconds: Int64

    public init(milliseconds: Int64) { self.milliseconds = milliseconds }
    /// Traps where the milliseconds would not fit: a number from outside is bounded first, or read by ``init(written:)``.
    public init(seconds: Int64) { milliseconds = seconds * 1000 }

    /// Seconds since 1970 as others write them: up to the year 5138, nothing but digits. Nil for anything else.
    public init?(written seconds: some StringProtocol) {
        guard (1...12).contains(seconds.utf8.count), seconds.utf8.allSatisfy({ (48...57).contains($0) }),
            let number = Int64(seconds), number <= 100_000_000_000
        else { return nil }
        self.init(seconds: number)
    }

    public static func < (a: Self, b: Self) -> Bool { a.milliseconds < b.milliseconds }

    public static func + (time: Self, duration: Duration) -> Self {
        Self(milliseconds: time.milliseconds + duration.wholeMilliseconds)
    }

    public static func - (time: Self, duration: Duration) -> Self {
        Self(milliseconds: time.milliseconds - duration.wholeMilliseconds)
    }

    public static func - (later: Self, earlier: Self) -> Duration {
        .milliseconds(later.milliseconds - earlier.milliseconds)
    }

    public var date: Date { Date(timeIntervalSince1970: Double(milliseconds) / 1000) }
    public init(_ date: Date) { milliseconds = Int64((date.timeIntervalSince1970 * 1000).rounded()) }
}

extension Timestamp: CustomStringConvertible {
    /// ISO 8601 in UTC, with seconds, and milliseconds only where there are any: `2026-11-01T09:30:00Z`.
    public var description: String {
        let days = milliseconds.flooredQuotient(by: 86_400_000)
        let rest = milliseconds - days * 86_400_000
        let civil = CivilDate(daysSince1970: days)
        let seconds = rest / 1000
        let clock = "\(twoDigits(seconds / 3600)):\(twoDigits(seconds / 60 % 60)):\(twoDigits(seconds % 60))"
        let fraction = rest % 1000
        return "\(civil)T\(clock)" + (fraction == 0 ? "Z" : "." + String(1000 + fraction).dropFirst() + "Z")
    }

    /// Reads `2026-11-01T09:30:00Z`, `…T09:30Z`, `…T09:30:00.5-07:00` (RFC 3339, seconds optional). A time without
    /// an offset is refused: it would mean a different moment on every machine.
    public init?(iso8601 text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count >= 17, let day = CivilDate(String(decoding: bytes[0..<10], as: UTF8.self)),
            bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: "t") || bytes[10] == UInt8(ascii: " ")
        else { return nil }
        func number(_ at: Int) -> Int64? {
            guard at + 1 < bytes.count else { return nil }
            let (a, b) = (bytes[at], bytes[at + 1])
            guard (48...57).contains(a), (48...57).contains(b) else { return nil }
            return Int64(a - 48) * 10 + Int64(b - 48)
        }
        guard let hour = number(11), hour < 24, bytes[13] == UInt8(ascii: ":"), let minute = number(14), minute < 60
        else { return nil }
        var position = 16
        var second: Int64 = 0
        var millis: Int64 = 0
        if position < bytes.count, bytes[position] == UInt8(ascii: ":") {
            guard let value = number(position + 1), value < 61 else { return nil }
            second = min(value, 59)  // a leap second is told as the second before it
            position += 3
            if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
                position += 1
                var scale: Int64 = 100
                let start = position
                while position < bytes.count, (48...57).contains(bytes[position]) {
                    millis += Int64(bytes[position] - 48) * scale
                    scale /= 10
                    position += 1
                }
                guard position > start else { return nil }
            }
        }
        guard position < bytes.count else { return nil }
        var offset: Int64 = 0
        switch bytes[position] {
        case UInt8(ascii: "Z"), UInt8(ascii: "z"):
            guard position + 1 == bytes.count else { return nil }
        case UInt8(ascii: "+"), UInt8(ascii: "-"):
            guard position + 6 == bytes.count, bytes[position + 3] == UInt8(ascii: ":"),
                let hours = number(position + 1), hours < 24, let minutes = number(position + 4), minutes < 60
            else { return nil }
            offset = (hours * 60 + minutes) * (bytes[position] == UInt8(ascii: "-") ? -1 : 1)
        default: return nil
        }
        let seconds = day.daysSince1970 * 86_400 + hour * 3600 + minute * 60 + second - offset * 60
        milliseconds = seconds * 1000 + millis
    }
}

extension Timestamp: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let value = Timestamp(iso8601: text) else {
            throw DecodingError.dataCorruptedError(
                in: container,
                debugDescription: "found \"\(text)\", expected a time with an offset such as 2026-11-01T09:30:00Z")
        }
        self = value
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

/// A reading of a clock that no one can step, in nanoseconds since some moment that does not matter.
public struct Monotonic: Hashable, Comparable, Sendable {
    public let nanoseconds: Int64

    public init(nanoseconds: Int64) { self.nanoseconds = nanoseconds }

    public static func < (a: Self, b: Self) -> Bool { a.nanoseconds < b.nanoseconds }
    public static func + (a: Self, b: Duration) -> Self { Self(nanoseconds: a.nanoseconds + b.wholeNanoseconds) }
    public static func - (a: Self, b: Self) -> Duration { .nanoseconds(a.nanoseconds - b.nanoseconds) }
}

extension Duration {
    public var wholeMilliseconds: Int64 {
        components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000
    }

    public var wholeNanoseconds: Int64 {
        components.seconds * 1_000_000_000 + components.attoseconds / 1_000_000_000
    }

    public static func minutes(_ n: Int64) -> Duration { .seconds(n * 60) }
    public static func hours(_ n: Int64) -> Duration { .seconds(n * 3600) }
    public static func days(_ n: Int64) -> Duration { .seconds(n * 86_400) }
}

extension Int64 {
    /// The quotient rounded towards minus infinity, so that moments before 1970 fall on the right day.
    func flooredQuotient(by divisor: Int64) -> Int64 {
        let quotient = self / divisor
        return self % divisor < 0 ? quotient - 1 : quotient
    }
}

func twoDigits(_ n: Int64) -> String { n < 10 ? "0\(n)" : String(n) }
