import Outreach
import Testing

@testable import SQLiteStore

@Suite("The worker's clock")
struct WallClockTests {
    @Test(
        "tells a moment as the worker's wall shows it",
        arguments: [
            ("2025-01-09T16:00:00Z", "America/Los_Angeles", "8:00 am on January 9 in Los Angeles"),
            ("2025-07-09T15:05:00Z", "America/Los_Angeles", "8:05 am on July 9 in Los Angeles"),
            ("2025-01-09T08:00:00Z", "America/Los_Angeles", "12:00 am on January 9 in Los Angeles"),
            ("2025-01-09T20:30:00Z", "America/Los_Angeles", "12:30 pm on January 9 in Los Angeles"),
            ("2025-01-01T03:00:00Z", "America/North_Dakota/New_Salem", "9:00 pm on December 31 in New Salem"),
            ("2025-03-09T10:00:00Z", "America/Los_Angeles", "3:00 am on March 9 in Los Angeles"),
        ])
    func tells(time: String, zone: String, expected: String) throws {
        #expect(WallClock.describe(try #require(Timestamp(iso8601: time)), zone: zone) == expected)
    }
}
