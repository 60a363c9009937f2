import Testing

@testable import Outreach

@Suite("The send window")
struct SendWindowTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let zones: String
        var hours = "08:00-21:00"
        var safe: String?
        let at: String
        let isOpen: Bool
        let next: String?
        var testDescription: String { name }
    }

    static let cases: [Case] = [
        Case(
            name: "noon in Los Angeles is open", zones: "America/Los_Angeles", at: "2025-01-08T20:00:00Z", isOpen: true,
            next: "2025-01-08T20:00:00Z"),
        Case(
            name: "eight sharp is open", zones: "America/Los_Angeles", at: "2025-01-08T16:00:00Z", isOpen: true,
            next: "2025-01-08T16:00:00Z"),
        Case(
            name: "a millisecond before eight is not", zones: "America/Los_Angeles", at: "2025-01-08T15:59:59.999Z",
            isOpen: false, next: "2025-01-08T16:00:00Z"),
        Case(
            name: "nine in the evening is closed until the next morning", zones: "America/Los_Angeles",
            at: "2025-01-09T05:00:00Z", isOpen: false, next: "2025-01-09T16:00:00Z"),
        Case(
            name: "a millisecond before nine in the evening is open", zones: "America/Los_Angeles",
            at: "2025-01-09T04:59:59.999Z", isOpen: true, next: "2025-01-09T04:59:59.999Z"),
        Case(
            name: "half past one the second time, on the night the clocks go back", zones: "America/Los_Angeles",
            at: "2026-11-01T09:30:00Z", isOpen: false, next: "2026-11-01T16:00:00Z"),
        Case(
            name: "half past one the first time, on that night", zones: "America/Los_Angeles",
            at: "2026-11-01T08:30:00Z", isOpen: false, next: "2026-11-01T16:00:00Z"),
        Case(
            name: "the morning after the clocks go forward opens an hour earlier in UTC", zones: "America/Los_Angeles",
            at: "2026-03-08T09:59:00Z", isOpen: false, next: "2026-03-08T15:00:00Z"),
        Case(
            name: "hours that start inside the skipped hour open at the skip", zones: "America/Los_Angeles",
            hours: "02:30-05:00", at: "2026-03-08T09:00:00Z", isOpen: false, next: "2026-03-08T10:00:00Z"),
        Case(
            name: "hours inside the repeated hour open twice: the first time", zones: "America/Los_Angeles",
            hours: "01:30-01:45", at: "2026-11-01T08:00:00Z", isOpen: false, next: "2026-11-01T08:30:00Z"),
        Case(
            name: "hours inside the repeated hour open twice: the second time", zones: "America/Los_Angeles",
            hours: "01:30-01:45", at: "2026-11-01T08:50:00Z", isOpen: false, next: "2026-11-01T09:30:00Z"),
        Case(
            name: "Arizona keeps its clock", zones: "America/Phoenix", at: "2026-03-08T15:00:00Z", isOpen: true,
            next: "2026-03-08T15:00:00Z"),
        Case(
            name: "zone unknown between both coasts: closed in one is closed",
            zones: "America/New_York|America/Los_Angeles", at: "2025-01-08T13:30:00Z", isOpen: false,
            next: "2025-01-08T16:00:00Z"),
        Case(
            name: "zone unknown: open only while open everywhere", zones: "America/New_York|America/Los_Angeles",
            at: "2025-01-09T02:30:00Z", isOpen: false, next: "2025-01-09T16:00:00Z"),
        Case(
            name: "zone unknown from Guam to Puerto Rico: no common hour exists",
            zones: "Pacific/Guam|America/Puerto_Rico", hours: "08:00-10:00", at: "2025-01-08T16:00:00Z",
            isOpen: false, next: nil),
        Case(
            name: "safe hours narrow the window", zones: "America/Los_Angeles", safe: "18:00-20:00",
            at: "2025-01-08T20:00:00Z", isOpen: false, next: "2025-01-09T02:00:00Z"),
        Case(
            name: "safe hours at night leave the part that both allow", zones: "America/Los_Angeles",
            safe: "20:00-06:00", at: "2025-01-08T20:00:00Z", isOpen: false, next: "2025-01-09T04:00:00Z"),
        Case(
            name: "safe hours outside the window leave nothing", zones: "America/Los_Angeles", safe: "22:00-23:00",
            at: "2025-01-08T20:00:00Z", isOpen: false, next: nil),
        Case(
            name: "a window over midnight is open before it", zones: "America/Los_Angeles", hours: "20:00-06:00",
            at: "2025-01-09T07:00:00Z", isOpen: true, next: "2025-01-09T07:00:00Z"),
        Case(
            name: "a window over midnight is open after it", zones: "America/Los_Angeles", hours: "20:00-06:00",
            at: "2025-01-09T13:59:00Z", isOpen: true, next: "2025-01-09T13:59:00Z"),
        Case(
            name: "a window to midnight", zones: "America/Los_Angeles", hours: "10:00-24:00",
            at: "2025-01-09T07:59:00Z", isOpen: true, next: "2025-01-09T07:59:00Z"),
        Case(
            name: "Lord Howe Island moves its clock by half an hour", zones: "Australia/Lord_Howe",
            at: "2026-10-03T21:15:00Z", isOpen: true, next: "2026-10-03T21:15:00Z"),
    ]

    @Test("knows when it is open and when it opens next", arguments: cases)
    func opening(_ c: Case) throws {
        let window = SendWindow(
            zones: try #require(ZoneSet(c.zones)),
            hours: [try #require(HoursOfDay(c.hours))] + (try c.safe.map { [try #require(HoursOfDay($0))] } ?? []))
        let at = try #require(Timestamp(iso8601: c.at))
        #expect(window.isOpen(at: at) == c.isOpen)
        #expect(window.nextOpen(from: at)?.description == c.next)
    }

    @Test(
        "agrees with looking at every minute, through both nights of the year",
        arguments: [
            "America/Los_Angeles", "America/New_York|America/Los_Angeles", "America/Phoenix|America/Denver",
        ], ["08:00-21:00", "02:15-02:45", "20:00-06:00", "01:00-02:00"])
    func everyMinute(zones: String, hours: String) throws {
        let window = SendWindow(zones: try #require(ZoneSet(zones)), hours: [try #require(HoursOfDay(hours))])
        for start in ["2026-03-07T12:00:00Z", "2026-10-31T12:00:00Z"] {
            var expected: Timestamp?
            // From the end backwards, so that each minute knows the next open one.
            let base = try #require(Timestamp(iso8601: start))
            for minute in stride(from: 3 * 1440, through: 0, by: -1) {
                let time = base + .minutes(Int64(minute))
                if window.isOpen(at: time) { expected = time }
                if let expected, minute % 7 == 0 { #expect(window.nextOpen(from: time) == expected, "\(time)") }
            }
        }
    }

    @Test("closes at its end, also over midnight")
    func closing() throws {
        let window = SendWindow(zones: try #require(ZoneSet("America/Los_Angeles")), hours: [.standard])
        let noon = try #require(Timestamp(iso8601: "2025-01-08T20:00:00Z"))
        #expect(window.closes(after: noon)?.description == "2025-01-09T05:00:00Z")
    }

    @Test(
        "refuses hours that cannot be meant",
        arguments: [
            "", "8-21", "08:00", "08:00-08:00", "25:00-26:00", "08:60-09:00",
            "24:00-08:00", "08:00-21:00-22:00", "8:00 am - 9:00 pm",
        ])
    func badHours(text: String) { #expect(HoursOfDay(text) == nil) }

    @Test("refuses zones that do not exist", arguments: ["", "America/Los_Angelos", "PST", "GMT+8", "Los Angeles"])
    func badZones(text: String) { #expect(ZoneSet(text) == nil) }
}
