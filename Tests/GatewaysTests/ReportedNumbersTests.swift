import Outreach
import Registry
import Testing

@testable import Gateways

@Suite("Senders' numbers as they are reported") struct ReportedNumbersTests {
    private static func read(_ text: String?, country: String? = nil, sender: String? = nil) -> String? {
        let numbers = ReportedNumbers(
            country: country.flatMap { CountryCode($0) }, sender: sender, plans: NationalPlans())
        return (try? numbers.number(text))?.unmasked
    }

    @Test(
        "with its country in front a number is read as it stands, whatever is configured",
        arguments: [
            ("+12135550142", "+12135550142"), ("0012135550142", "+12135550142"), ("+3235550142", "+3235550142"),
            ("003235550142", "+3235550142"), ("12135550142", "+12135550142"), ("50255501234", "+50255501234"),
            ("525512345678", "+525512345678"), ("+", nil), ("00", nil), ("+0135550142", nil), ("", nil),
        ] as [(String, String?)])
    func international(text: String, number: String?) {
        for (country, sender) in [(nil, nil), ("US", nil), (nil, "+15555550100")] as [(String?, String?)] {
            #expect(Self.read(text, country: country, sender: sender) == number, "\(country ?? sender ?? "-")")
        }
    }

    @Test(
        "with country it is read as it is dialled there",
        arguments: [
            ("US", "2135550142", "+12135550142"), ("us", "3105550123", "+13105550123"),
            // Not in the phone book of 2022: Los Angeles' newest area code.
            ("US", "7385550142", "+17385550142"), ("US", "17385550142", "+17385550142"),
            ("US", "3235550142", "+13235550142"), ("US", "01152551234567890", nil),
            ("US", "011525512345678", "+525512345678"), ("GB", "07400123456", "+447400123456"),
            ("GB", "01314960123", "+441314960123"), ("GB", "441314960123", "+441314960123"),
            ("DE", "015112345678", "+4915112345678"), ("MX", "5512345678", "+525512345678"),
            // No numbers of that country: short codes, numbers without an area code, too many digits.
            ("US", "5550142", nil), ("US", "88811", nil), ("US", "0135550142", nil), ("US", "1135550142", nil),
            ("US", "1234567890123456", nil),
            // A lost plus, or words in place of a number.
            ("US", " 2135550142", nil), ("US", "Amazon", nil), ("US", "213-555-0142", nil),
        ] as [(String, String, String?)])
    func atHome(country: String, text: String, number: String?) {
        #expect(Self.read(text, country: country) == number)
    }

    @Test("what may as well be of another country is refused although a country is configured")
    func either() {
        // In Mexico: 312 is Colima, behind the old trunk prefix 1. Elsewhere: Chicago.
        #expect(Self.read("13125550142", country: "MX") == nil)
        #expect(
            throws: InboundRefusal.unreadable("a message from a number that may be of MX or of another country")
        ) {
            try ReportedNumbers(country: CountryCode("MX"), sender: nil, plans: NationalPlans()).number("13125550142")
        }
    }

    @Test(
        "without country ten digits are read only beside a sender of North America, and only where nothing else is meant",
        arguments: [
            ("+15555550100", "2135550142", "+12135550142"), ("+15555550100", "3235550142", "+13235550142"),
            ("+18885550100", "7385550142", "+17385550142"),
            // 369 is new in California, and +36 96 Hungary's Győr.
            ("+15555550100", "3696123456", nil),
            ("+15555550100", "0135550142", nil), ("+15555550100", "1135550142", nil),
            ("+15555550100", "2130550142", nil),
            ("+15555550100", "213555014", nil), ("+15555550100", "5550142", nil),
            ("+445555550100", "2135550142", nil), ("+525512345678", "2135550142", nil),
            // Thirteen of China's numbers look like this one: without a plus nothing is certain.
            ("13155550100", "2135550142", nil), ("12135550100", "2135550142", nil), ("Centro", "2135550142", nil),
            ("88811", "2135550142", nil),
        ] as [(String, String, String?)])
    func inferred(sender: String, text: String, number: String?) {
        #expect(Self.read(text, sender: sender) == number)
        #expect(Self.read(text) == nil)
    }

    @Test("a reason names no digit of the number")
    func reasons() {
        for country in [nil, "US", "MX"] {
            let numbers = ReportedNumbers(
                country: country.flatMap { CountryCode($0) }, sender: nil, plans: NationalPlans())
            for text in [nil, "", "Amazon", "5550142", "13125550142", "1234567890123456"] {
                do throws(InboundRefusal) { _ = try numbers.number(text) } catch {
                    guard case .unreadable(let why) = error else {
                        Issue.record("\(error)")
                        continue
                    }
                    #expect(!why.contains { $0.isNumber }, "\(why)")
                }
            }
        }
    }
}
