import CPhoneNumber
import Outreach
import Testing

@testable import Registry

@Suite("Phone numbers")
struct PhoneParserTests {
    private let parser = PhoneParser(regions: regions)

    @Test(
        "a number is read in the ways in which people write it",
        arguments: [
            ("2135550100", "+12135550100"),
            ("12135550100", "+12135550100"),
            ("+12135550100", "+12135550100"),
            ("+1 (213) 555-0100", "+12135550100"),
            ("(213) 555-0100", "+12135550100"),
            ("213.555.0100", "+12135550100"),
            ("213 555 0100", "+12135550100"),
            (" 213-555-0100", "+12135550100"),
            ("1-213-555-0100", "+12135550100"),
            ("213/555-0100", "+12135550100"),
            ("２１３５５５０１００", "+12135550100"),
            ("＋１２１３５５５０１００", "+12135550100"),
            ("٢١٣٥٥٥٠١٠٠", "+12135550100"),
            ("۲۱۳۵۵۵۰۱۰۰", "+12135550100"),
            ("२१३५५५०१००", "+12135550100"),
            ("213\u{00A0}555\u{2011}0100", "+12135550100"),
            ("011 52 55 5555 0100", "+525555550100"),
            ("+52 1 55 5555 0100", "+525555550100"),
            // Eight digits of a Brazilian mobile are nine since 2016; a fixed line has eight.
            ("+55 51 8123 4567", "+5551981234567"), ("+55 51 98123 4567", "+5551981234567"),
            ("+55 51 3123 4567", "+555131234567"),
            ("+52 55 5555 0100", "+525555550100"),
            ("+86 138 0013 8000", "+8613800138000"),
            ("+503 7012 3456", "+50370123456"),
            // Area codes that the phone book of 2022 does not know.
            ("350-555-0100", "+13505550100"),
            ("369-555-0100", "+13695550100"),
            ("738-555-0100", "+17385550100"),
        ])
    func accepted(text: String, expected: String) {
        let reading = parser.parse(text)
        #expect(reading.e164?.unmasked == expected)
        #expect(reading.error == nil)
        #expect(reading.isPossible)
    }

    @Test(
        "what no text would reach is refused with a sentence",
        arguments: [
            ("", "not a telephone number"),
            ("none", "not a telephone number"),
            ("-", "not a telephone number"),
            ("maria@example.org", "not a telephone number"),
            ("5550100", "the area code is missing"),
            ("911", "too short with 3 digits; short codes and emergency numbers are not workers' phones"),
            ("233733", "too short with 6 digits; short codes and emergency numbers are not workers' phones"),
            ("21355501", "too short with 8 digits; short codes and emergency numbers are not workers' phones"),
            ("213 555 0100 0", "too long with 11 digits; give one number"),
            ("213-555-0100 / 213-555-0101", "too long with 20 digits; give one number"),
            ("+1 213 555 01000", "too long with 12 digits; give one number"),
            ("1-800-FLOWERS", "letters in place of digits; write the digits"),
            ("213-555-CALL", "letters in place of digits; write the digits"),
            ("213-555-0100 home", "letters in place of digits; write the digits"),
            ("213-555-0100 x12", "an extension, which texts cannot reach; leave it out or give another number"),
            ("213-555-0100 ext. 4", "an extension, which texts cannot reach; leave it out or give another number"),
            ("213-555-0100;ext=4", "an extension, which texts cannot reach; leave it out or give another number"),
            ("+999 555 0100 222", "the country code is not known; begin with +1 for the United States"),
            ("+", "not a telephone number"),
            ("2135550100\u{0}", nil),
        ] as [(String, String?)])
    func refused(text: String, sentence: String?) {
        let reading = parser.parse(text)
        if let sentence {
            #expect(reading.e164 == nil)
            #expect(reading.error == sentence)
        } else {
            #expect((reading.e164 == nil) == (reading.error != nil))
        }
    }

    @Test("numbers without a country code are read in the given region")
    func otherRegion() {
        #expect(parser.parse("55 5555 0100", region: "MX").e164?.unmasked == "+525555550100")
        #expect(parser.parse("213 555 0100", region: "MX").e164?.unmasked != "+12135550100")
        #expect(parser.parse("+1 213 555 0100", region: "MX").e164?.unmasked == "+12135550100")
        let expected = "the region is not known; expected a two-letter country code such as US"
        #expect(parser.parse("+52 55", region: "").error == expected)
        #expect(parser.parse("55 5555 0100", region: "XX").error == expected)
        #expect(parser.parse("213 555 0100", region: "us").e164?.unmasked == "+12135550100")
    }

    @Test("a range that the phone book does not know is a doubt, never a refusal")
    func doubts() {
        #expect(parser.parse("350-555-7100").doubts == ["a range that the phone book of 2022 does not know"])
        #expect(!parser.parse("350-555-7100").isValid)
        #expect(parser.parse("213-555-0100").doubts == ["a number set aside for fiction"])
        #expect(
            parser.parse("800-373-7888").doubts == ["a toll-free number, which is hardly a worker's own phone"])
        #expect(parser.parse("800-373-7888").type == .tollFree)
        #expect(parser.parse("900-373-7888").type == .premiumRate)
        #expect(parser.parse("213-373-7888").type == .fixedLineOrMobile)
        #expect(parser.parse("213-373-7888").doubts == [])
        #expect(parser.parse("+86 138 0013 8000").type == .mobile)
    }

    @Test("the area code tells the time zones, where it tells any")
    func zones() {
        #expect(parser.parse("213-555-0100").zones?.names == ["America/Los_Angeles"])
        #expect(parser.parse("738-555-0100").zones?.names == ["America/Los_Angeles"])
        #expect((parser.parse("208-555-0100").zones?.names.count ?? 0) > 1)
        #expect(parser.parse("800-555-0100").zones == nil)
        #expect(parser.parse("+52 55 5555 0100").zones == nil)
    }

    @Test("the short way for plain numbers gives what the library gives")
    func shortWay() {
        var random = SplitMix64(seed: 7)
        for _ in 0..<3_000 {
            var digits = ""
            for place in 0..<10 {
                digits += String(place == 0 || place == 3 ? 2 + random.next() % 8 : random.next() % 10)
            }
            var short = altavoz_phone_reading()
            var long = altavoz_phone_reading()
            altavoz_phone_read_nanp(digits, &short)
            let written = "+1" + digits
            altavoz_phone_parse(written, written.utf8.count, "US", &long)
            #expect(equal(short, long), "+1 \(digits)")
        }
    }

    @Test(
        "within a block of a thousand no digit changes validity or type, which the short way counts on",
        arguments: ["213", "246", "284", "505", "787", "809", "876", "441", "523", "800"])
    func blocks(area: String) {
        var random = SplitMix64(seed: UInt64(area)!)
        var differences = 0
        for _ in 0..<400 {
            let block = 2000 + random.next() % 8000
            var first = altavoz_phone_reading()
            for line in ["000", "999", String(100 + random.next() % 900)] {
                var reading = altavoz_phone_reading()
                let written = "+1\(area)\(block)\(line)"
                altavoz_phone_parse(written, written.utf8.count, "US", &reading)
                if line == "000" { first = reading }
                if reading.type != first.type || reading.is_valid != first.is_valid { differences += 1 }
            }
        }
        #expect(differences == 0)
    }

    @Test("one exchange can hold blocks of different kinds")
    func kindsWithinAnExchange() {
        #expect(PhoneParser().parse("876-606-0123").type != PhoneParser().parse("876-606-1234").type)
    }

    @Test("the plain ways of writing are recognised as the library reads them")
    func plainWays() {
        var random = SplitMix64(seed: 11)
        let separators = ["", "", "", " ", "-", ".", "(", ")", ") ", "  "]
        for _ in 0..<2_000 {
            var text = ["+1", "1", "", "+1 ", "(", "1-"][Int(random.next() % 6)]
            for _ in 0..<(9 + random.next() % 3) {
                text += String(random.next() % 10) + separators[Int(random.next() % UInt64(separators.count))]
            }
            for region in ["US", "MX", "BS"] {
                guard let digits = PlainNumber.digits(text, region: region) else { continue }
                var long = altavoz_phone_reading()
                altavoz_phone_parse(text, text.utf8.count, region, &long)
                var short = altavoz_phone_reading()
                altavoz_phone_read_nanp(digits, &short)
                #expect(equal(short, long), "\(text) in \(region)")
            }
        }
    }

    @Test("no text brings the parser down, and none is both read and refused")
    func fuzz() {
        var random = SplitMix64(seed: 3)
        let pieces = [
            "+", "1", "213", "555", "0100", "٥", " ", "-", "(", ")", "ext", "x", ";", "/", "#", "*", "~", "é", "\u{0}",
            "😀", "\u{200F}", "tel:", ";phone-context=+1", "//",
        ]
        for _ in 0..<3_000 {
            var text = ""
            for _ in 0..<random.next() % 12 {
                text +=
                    random.next() % 4 == 0
                    ? String(decoding: [UInt8(truncatingIfNeeded: random.next())], as: UTF8.self)
                    : pieces[Int(random.next() % UInt64(pieces.count))]
            }
            let reading = parser.parse(text)
            #expect((reading.e164 == nil) == (reading.error != nil))
            #expect(reading.isPossible == (reading.e164 != nil))
        }
        #expect(parser.parse(String(repeating: "2", count: 100_000)).e164 == nil)
    }

    @Test("many tasks parse at once")
    func concurrent() async {
        await withTaskGroup(of: Bool.self) { group in
            for task in 0..<8 {
                group.addTask { [parser] in
                    (0..<400).allSatisfy { n in
                        parser.parse("213/555-\(1000 + (n * 8 + task) % 9000)").e164 != nil
                    }
                }
            }
            for await isGood in group { #expect(isGood) }
        }
    }

    private func equal(_ a: altavoz_phone_reading, _ b: altavoz_phone_reading) -> Bool {
        withUnsafeBytes(of: a.e164) { a in withUnsafeBytes(of: b.e164) { a.elementsEqual($0) } }
            && a.error == b.error && a.possibility == b.possibility && a.type == b.type && a.is_valid == b.is_valid
            && a.has_extension == b.has_extension
    }

    @Test("what was found in place of a number is told in words that repeat nothing of it")
    func found() {
        for (text, words) in [
            ("", "nothing"), ("x", "a text of 1 character: not a telephone number"),
            ("maria@example.org", "a text of 17 characters: not a telephone number"),
            ("5550100", "a text of 7 characters: the area code is missing"),
        ] { #expect(parser.parse(text).found(in: text) == words) }
        #expect(EmailParser.read("maria").found(in: "maria") == "a text of 5 characters: there is no @")
    }
}
