import Foundation
import Outreach

/// Tells a moment as the worker's clock shows it: `8:00 am on January 9 in Los Angeles`.
enum WallClock {
    static func describe(_ time: Timestamp, zone name: String) -> String {
        guard let zone = TimeZone(identifier: name) else { return time.description }
        let local = Timestamp(milliseconds: time.milliseconds + Int64(zone.secondsFromGMT(for: time.date)) * 1000)
        let day = CivilDate(utc: local)
        let minute = Int((local - day.midnightUTC).wholeMilliseconds / 60_000)
        let hour = minute / 60
        let clock = "\(hour % 12 == 0 ? 12 : hour % 12):\(minute % 60 < 10 ? "0" : "")\(minute % 60)"
        let city = String(name.split(separator: "/").last ?? "UTC").replacing("_", with: " ")
        return "\(clock) \(hour < 12 ? "am" : "pm") on \(months[day.month - 1]) \(day.day) in \(city)"
    }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
}
