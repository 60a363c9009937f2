/// An amount in millionths of a US dollar: carriers price single segments in fractions of a cent.
public struct Money: Hashable, Comparable, Sendable, Codable {
    public let microdollars: Int64

    public init(microdollars: Int64) { self.microdollars = microdollars }
    public static let zero = Money(microdollars: 0)

    /// Reads `0.0079`, `12`, `3.5`: dollars with at most six decimals, not negative.
    public init?(dollars text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), !parts[0].isEmpty, parts[0].utf8.count <= 9,
            parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }), let whole = Int64(parts[0])
        else { return nil }
        var micro: Int64 = 0
        if parts.count == 2 {
            guard (1...6).contains(parts[1].utf8.count) else { return nil }
            micro = Int64(parts[1] + String(repeating: "0", count: 6 - parts[1].utf8.count))!
        }
        microdollars = whole * 1_000_000 + micro
    }

    public static func < (a: Self, b: Self) -> Bool { a.microdollars < b.microdollars }
    public static func + (a: Self, b: Self) -> Self { Money(microdollars: a.microdollars + b.microdollars) }
    public static func * (a: Self, n: Int) -> Self { Money(microdollars: a.microdollars * Int64(n)) }
    public static func += (a: inout Self, b: Self) { a = a + b }

    public init(from decoder: any Decoder) throws {
        microdollars = try decoder.singleValueContainer().decode(Int64.self)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(microdollars)
    }
}

extension Money: CustomStringConvertible {
    /// Dollars and cents, rounded up: a bill is never told smaller than it will be.
    public var description: String {
        let cents = (microdollars + 9_999) / 10_000
        return "$\(cents / 100).\(twoDigits(cents % 100))"
    }
}
