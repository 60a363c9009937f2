import Testing

@testable import Outreach

@Suite("Values")
struct ValueTests {
    @Test(
        "times are read with an offset and written in UTC",
        arguments: [
            ("2026-11-01T09:30:00Z", "2026-11-01T09:30:00Z"),
            ("2026-11-01T09:30Z", "2026-11-01T09:30:00Z"),
            ("2026-11-01T01:30:00-08:00", "2026-11-01T09:30:00Z"),
            ("2026-11-01T01:30:00.25-08:00", "2026-11-01T09:30:00.250Z"),
            ("1969-12-31T23:59:59Z", "1969-12-31T23:59:59Z"),
            ("2024-02-29T00:00:00+14:00", "2024-02-28T10:00:00Z"),
            ("2016-12-31T23:59:60Z", "2016-12-31T23:59:59Z"),
        ])
    func times(input: String, output: String) { #expect(Timestamp(iso8601: input)?.description == output) }

    @Test(
        "times that mean nothing certain are refused",
        arguments: [
            "", "2026-11-01", "2026-11-01T09:30:00", "2026-13-01T09:30:00Z", "2026-02-29T09:30:00Z",
            "2026-11-01T24:30:00Z",
            "2026-11-01T09:61:00Z", "2026-11-01T09:30:00+0800", "2026-11-01T09:30:00.Z", "now", "2026-11-01T09:30:00ZZ",
        ])
    func badTimes(input: String) { #expect(Timestamp(iso8601: input) == nil) }

    @Test(
        "seconds that somebody else wrote are read within bounds, and never trap",
        arguments: [
            ("0", 0), ("1736300000", 1_736_300_000), ("100000000000", 100_000_000_000), ("100000000001", nil),
            ("9999999999999999", nil), ("9223372036854775807", nil), ("-1", nil), ("+1", nil), ("", nil), ("1.5", nil),
            ("1e9", nil),
        ] as [(String, Int64?)])
    func written(text: String, seconds: Int64?) {
        #expect(Timestamp(written: text) == seconds.map(Timestamp.init(seconds:)))
    }

    @Test("days follow the Gregorian calendar for eight hundred years")
    func days() {
        var date = CivilDate("1600-01-01")!
        var previous = date
        for _ in 0..<(800 * 366) {
            date = date + 1
            #expect(date > previous && CivilDate(date.description) == date)
            previous = date
        }
        #expect(CivilDate("2000-02-29") != nil && CivilDate("1900-02-29") == nil)
        #expect(CivilDate("2025-01-08")! - CivilDate("2024-12-31")! == 8)
    }

    @Test(
        "language tags take their canonical case",
        arguments: [
            ("ES", "es"), ("zh_hant", "zh-Hant"), ("ZH-HANT-hk", "zh-Hant-HK"), ("pt-br", "pt-BR"),
            ("es-419", "es-419"),
            ("sl-rozaj-biske", "sl-rozaj-biske"), ("zh-yue-HK", "zh-yue-HK"), ("de-CH-1996", "de-CH-1996"),
            ("en-x-Private", "en-x-private"),
        ])
    func tags(input: String, output: String) { #expect(LanguageTag(input)?.text == output) }

    @Test(
        "what is no language tag is refused",
        arguments: [
            "", "e", "spanish language", "es-", "-es", "12", "es--MX",
            "toolonglanguage", "es-x", "english!",
        ])
    func badTags(input: String) { #expect(LanguageTag(input) == nil) }

    @Test("a number prints masked everywhere, and whole only by name")
    func masking() throws {
        let number = try #require(E164("+12135550142"))
        for text in [
            "\(number)", String(reflecting: number), String(describing: [number]), "\(ContactAddress.phone(number))",
        ] {
            #expect(!text.contains("5550142") && !text.contains("213"))
        }
        var dumped = ""
        dump(ContactAddress.phone(number), to: &dumped)
        #expect(!dumped.contains("5550142"))
        let address = try #require(EmailAddress(parsed: "maria.lopez@example.org"))
        dump(address, to: &dumped)
        #expect(!dumped.contains("lopez") && !"\(address)".contains("example"))
        #expect(number.unmasked == "+12135550142" && address.unmasked == "maria.lopez@example.org")
    }

    @Test("credentials never print")
    func credentials() {
        let credentials = Credentials(user: "AC123", secret: "hunter2")
        var dumped = ""
        dump(credentials, to: &dumped)
        #expect(!"\(credentials)\(dumped)".contains("hunter2") && !"\(credentials)\(dumped)".contains("AC123"))
    }

    @Test(
        "a GEOID stays text", arguments: [("06037", GEOID.Kind.county), ("06", .state), ("fema-place:60347", .place)])
    func geoids(text: String, kind: GEOID.Kind) { #expect(GEOID(text)?.kind == kind) }

    @Test("what is no GEOID is refused", arguments: ["", "6037", "603", "0603a", "fema-place:", "fema-place:1234567"])
    func badGEOIDs(text: String) { #expect(GEOID(text) == nil) }

    @Test(
        "money is told rounded up to the cent",
        arguments: [("0.0079", "$0.01"), ("12", "$12.00"), ("3.505", "$3.51"), ("0", "$0.00")])
    func money(dollars: String, shown: String) { #expect(Money(dollars: dollars)?.description == shown) }

    @Test("attempt ids are version 7 UUIDs, ordered by time, and survive being written")
    func attempts() throws {
        let early = AttemptID(at: Timestamp(milliseconds: 1_000), random: (.max, .max))
        let late = AttemptID(at: Timestamp(milliseconds: 1_001), random: (0, 0))
        #expect(early.description < late.description)
        #expect(Array(early.description)[12] == "7" && "89ab".contains(Array(early.description)[16]))
        #expect(AttemptID(early.description) == early && AttemptID(bytes: early.bytes) == early)
        #expect(AttemptID("xyz") == nil && AttemptID(bytes: [1, 2]) == nil)
    }
}
