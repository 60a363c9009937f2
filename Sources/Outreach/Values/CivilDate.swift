/// A calendar day without a time or zone, as declarations and facts carry it: `2025-01-08`.
public struct CivilDate: Hashable, Comparable, Sendable {
    public let year: Int
    public let month: Int
    public let day: Int

    /// Proleptic Gregorian days since 1970-01-01 (algorithm: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms").
    public let daysSince1970: Int64

    /// Reads `YYYY-MM-DD`; nil for anything else and for days that do not exist.
    public init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count == 2, parts[2].utf8.count == 2,
            parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
            (1...12).contains(month), day >= 1
        else { return nil }
        let y = Int64(month <= 2 ? year - 1 : year)
        let era = y.flooredQuotient(by: 400)
        let yearOfEra = y - era * 400
        let dayOfYear = (153 * Int64(month > 2 ? month - 3 : month + 9) + 2) / 5 + Int64(day) - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        let days = era * 146_097 + dayOfEra - 719_468
        let back = CivilDate(daysSince1970: days)
        guard back.year == year, back.month == month, back.day == day else { return nil }
        self = back
    }

    public init(daysSince1970 days: Int64) {
        let z = days + 719_468
        let era = z.flooredQuotient(by: 146_097)
        let dayOfEra = z - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthPrime = (5 * dayOfYear + 2) / 153
        let month = monthPrime < 10 ? monthPrime + 3 : monthPrime - 9
        day = Int(dayOfYear - (153 * monthPrime + 2) / 5 + 1)
        self.month = Int(month)
        year = Int(yearOfEra + era * 400 + (month <= 2 ? 1 : 0))
        daysSince1970 = days
    }

    /// The day on which `time` falls in UTC.
    public init(utc time: Timestamp) {
        self.init(daysSince1970: time.milliseconds.flooredQuotient(by: 86_400_000))
    }

    /// Midnight UTC of this day.
    public var midnightUTC: Timestamp { Timestamp(seconds: daysSince1970 * 86_400) }

    public static func < (a: Self, b: Self) -> Bool { a.daysSince1970 < b.daysSince1970 }
    public static func + (date: Self, days: Int) -> Self { CivilDate(daysSince1970: date.daysSince1970 + Int64(days)) }
    public static func - (a: Self, b: Self) -> Int { Int(a.daysSince1970 - b.daysSince1970) }
}

extension CivilDate: CustomStringConvertible {
    public var description: String {
        let padded = String(year)
        return String(repeating: "0", count: max(0, 4 - padded.count)) + padded
            + "-\(twoDigits(Int64(month)))-\(twoDigits(Int64(day)))"
    }
}

extension CivilDate: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let value = CivilDate(text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "found \"\(text)\", expected a day such as 2026-11-01")
        }
        self = value
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
