import Foundation

/// A span of hours within each day, by the clock on the wall: `08:00-21:00`. The end is not included.
///
/// An end before the start wraps over midnight (`20:00-06:00`, for a worker whose nights are the safe hours).
public struct HoursOfDay: CheckedText {
    public let startMinute: Int
    public let endMinute: Int
    public static let expectation = "hours such as 08:00-21:00 (24-hour clock, start and end different)"

    public init?(_ text: String) {
        let ends = text.replacing("–", with: "-").split(separator: "-", omittingEmptySubsequences: false)
            .map { $0.trimmingCharacters(in: .whitespaces) }
        guard ends.count == 2, let start = Self.minutes(ends[0]), let end = Self.minutes(ends[1]), start != end,
            start < 1440
        else { return nil }
        startMinute = start
        endMinute = end
    }

    private static func minutes(_ text: String) -> Int? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, (1...2).contains(parts[0].utf8.count), parts[1].utf8.count == 2,
            parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
            let hour = Int(parts[0]), let minute = Int(parts[1]), minute < 60, hour < 24 || (hour == 24 && minute == 0)
        else { return nil }
        return hour * 60 + minute
    }

    /// In which a phone may ring: narrower than the hours of texts, since it wakes a household.
    public static let calls = HoursOfDay("09:00-20:00")!

    public var text: String { "\(clock(startMinute))-\(clock(endMinute))" }
    private func clock(_ minute: Int) -> String { twoDigits(Int64(minute / 60)) + ":" + twoDigits(Int64(minute % 60)) }

    func contains(minute: Int) -> Bool {
        startMinute < endMinute
            ? minute >= startMinute && minute < endMinute : minute >= startMinute || minute < endMinute
    }

    /// 47 CFR 64.1200(c)(1) names 8 am to 9 pm at the called party's location for solicitations; adopted for every message.
    public static let standard = HoursOfDay("08:00-21:00")!
}

/// The time zones in which a person may be, most likely first. More than one = not known which.
public struct ZoneSet: Hashable, Sendable, Codable, CustomStringConvertible {
    /// IANA names.
    public let names: [String]

    /// Both ends and the middle of it, for somebody of whom nothing is known but that they are there.
    public static let unitedStates = ZoneSet(["America/Los_Angeles", "America/New_York", "Pacific/Honolulu"])!

    /// Unknown names are refused: a misspelt zone must not silently become UTC.
    public init?(_ names: [String]) {
        guard !names.isEmpty, names.allSatisfy({ ZoneCache.shared.zone($0) != nil }) else { return nil }
        var seen = Set<String>()
        self.names = names.filter { seen.insert($0).inserted }
    }

    /// Reads the stored form, names joined by `|` (`;` as in the reference tables).
    public init?(_ text: String) {
        self.init(text.split(whereSeparator: { $0 == "|" || $0 == ";" }).map(String.init))
    }

    public var description: String { names.joined(separator: "|") }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let names = try container.decode([String].self)
        guard let value = ZoneSet(names) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "found \(names), expected IANA time zones such as America/Los_Angeles")
        }
        self = value
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(names)
    }

    var zones: [TimeZone] { names.map { ZoneCache.shared.zone($0)! } }
}

/// The hours in which one worker may be sent to: open only while every span is open in every zone the worker may be in.
public struct SendWindow: Hashable, Sendable {
    public let zones: ZoneSet
    /// The campaign's hours and, where the worker gave some, the worker's safe hours.
    public let hours: [HoursOfDay]

    public init(zones: ZoneSet, hours: [HoursOfDay]) {
        self.zones = zones
        self.hours = hours
    }

    public func isOpen(at time: Timestamp) -> Bool {
        zones.zones.allSatisfy { zone in
            let minute = wallMinute(time, zone)
            return hours.allSatisfy { $0.contains(minute: minute) }
        }
    }

    /// The first moment at or after `time` at which the window is open; `time` itself when it is open.
    /// Nil when the spans leave no common hour within eight days.
    ///
    /// A window can open only at a span's start in one of the zones or at a change of a zone's clock; those moments
    /// are tried in order. On the night a clock skips the start of a span, the span opens at the skip.
    public func nextOpen(from time: Timestamp) -> Timestamp? {
        if isOpen(at: time) { return time }
        return edges(after: time, minutes: hours.map(\.startMinute)).first { isOpen(at: $0) }
    }

    /// The first moment after `time`, which must lie in the window, at which it closes; nil when it never does.
    public func closes(after time: Timestamp) -> Timestamp? {
        edges(after: time, minutes: hours.map { $0.endMinute % 1440 }).first { !isOpen(at: $0) }
    }

    private func edges(after time: Timestamp, minutes: [Int]) -> [Timestamp] {
        var candidates: [Timestamp] = []
        for zone in zones.zones {
            let local = time.milliseconds + Int64(zone.secondsFromGMT(for: time.date)) * 1000
            let today = local.flooredQuotient(by: 86_400_000)
            var changes: [Timestamp] = []
            var probe = (time - .days(1)).date
            while let next = zone.nextDaylightSavingTimeTransition(after: probe), Timestamp(next) <= time + .days(9) {
                changes.append(Timestamp(next))
                probe = next
            }
            candidates += changes
            for day in (today - 1)...(today + 8) {
                for minute in minutes {
                    let wall = (day * 1440 + Int64(minute)) * 60_000
                    // The offsets that hold around that wall time: two of them on the night of a change.
                    for offset in Set([-1, 0, 1].map { wallOffset(wall, days: $0, zone) }) {
                        let instant = Timestamp(milliseconds: wall - offset)
                        if wallOffset(at: instant, zone) == offset { candidates.append(instant) }
                    }
                }
            }
        }
        return candidates.filter { $0 > time }.sorted()
    }

    private func wallMinute(_ time: Timestamp, _ zone: TimeZone) -> Int {
        let local = time.milliseconds + wallOffset(at: time, zone)
        return Int((local - local.flooredQuotient(by: 86_400_000) * 86_400_000) / 60_000)
    }

    private func wallOffset(at time: Timestamp, _ zone: TimeZone) -> Int64 {
        Int64(zone.secondsFromGMT(for: time.date)) * 1000
    }

    private func wallOffset(_ wall: Int64, days: Int64, _ zone: TimeZone) -> Int64 {
        wallOffset(at: Timestamp(milliseconds: wall + days * 86_400_000), zone)
    }
}

/// Time zone values, made once each: making one reads a file.
final class ZoneCache: @unchecked Sendable {
    static let shared = ZoneCache()
    private let lock = NSLock()
    private var known: [String: TimeZone] = [:]

    func zone(_ name: String) -> TimeZone? {
        lock.withLock {
            if let zone = known[name] { return zone }
            // Foundation also takes abbreviations and "GMT+3"; only IANA names with an area are meant here.
            guard name == "UTC" || name.contains("/"), let zone = TimeZone(identifier: name) else { return nil }
            known[name] = zone
            return zone
        }
    }
}
