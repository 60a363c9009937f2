import CSV
import Foundation
import Outreach

/// Makes registries of people who do not exist, for rehearsals and benchmarks: the same seed, the same file.
///
/// Languages follow the shares of California's home languages, counties are Los Angeles and its neighbours. Telephone
/// numbers come only from the range set aside for fiction, 555-0100 to 555-0199 in each area code, and addresses only
/// from example.org, example.net and example.com (RFC 2606), so that no mistake can reach a person.
public struct SyntheticRegistry: Sendable {
    /// The columns of the file, spelt as an intake form would.
    public static let header = [
        "phone", "email", "languages", "county", "zip", "topics", "consent_source", "consent_date", "safe_hours",
    ]

    private let table: RegionTable
    private let seed: UInt64
    private let today: CivilDate
    private let agreesToCalls: Bool

    /// - Parameters:
    ///   - today: consents are dated within the 400 days before it.
    ///   - agreesToCalls: whether three in four of those whose first language is Indigenous agreed to recorded calls. Nothing
    ///     else depends on it.
    public init(regions: RegionTable, seed: UInt64, today: CivilDate, agreesToCalls: Bool = false) {
        self.agreesToCalls = agreesToCalls
        table = regions
        self.seed = seed
        self.today = today
    }

    /// Writes a CSV file of `count` workers, readable by its owner only, over whatever stands there.
    /// - Throws: ``BadInput`` when the file cannot be written.
    public func write(_ count: Int, to path: String) throws {
        func failure() -> BadInput {
            BadInput(
                file: path, found: "a file that cannot be written (\(String(cString: strerror(errno))))",
                expected: "a place for the synthetic registry")
        }
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        guard descriptor >= 0, let file = fdopen(descriptor, "wb") else { throw failure() }
        var isWritten = true
        var text = CSVWriter.line(Self.header)
        forEachRow(count) { row in
            text += CSVWriter.line(row)
            if text.utf8.count > 1 << 16 {
                isWritten = fputs(text, file) >= 0 && isWritten
                text = ""
            }
        }
        isWritten = fputs(text, file) >= 0 && isWritten
        guard fclose(file) == 0, isWritten else { throw failure() }
    }

    /// The rows without the header, each in the order of ``header``. No number or address occurs twice.
    public func forEachRow(_ count: Int, _ body: ([String]) throws -> Void) rethrows {
        var random = SplitMix64(seed: seed)
        let numbers = self.numbers(&random)
        let counties = Self.counties.map { ($0, table.zips(of: $0.code)) }
        var numbersUsed = 0
        for index in 0..<count {
            let (county, zips) = counties[pick(counties.map(\.0.share), &random)]
            let language = Self.languages[pick(Self.languages.map(\.share), &random)]
            var wantsPhone = random.next() % 100 < 82
            // The fictional range is small: whoever comes after its last number is reached by email alone.
            if numbersUsed == numbers.count { wantsPhone = false }
            let wantsEmail = !wantsPhone || random.next() % 100 < 18
            var phone = ""
            if wantsPhone {
                phone = written(numbers[numbersUsed], &random)
                numbersUsed += 1
            }
            let host = ["example.org", "example.net", "example.com"][Int(random.next() % 3)]
            let email = wantsEmail ? "worker\(index + 1)@\(host)" : ""
            let saysZIP = !zips.isEmpty && random.next() % 100 < 40
            let zip = saysZIP ? zips[Int(random.next() % UInt64(zips.count))].text : ""
            let saysCounty = !saysZIP || random.next() % 100 < 50
            // The worker knows best where they work: a county they name need not be the ZIP code's first.
            let name = saysCounty ? county.name : ""
            let hasConsent = random.next() % 100 < 93
            let source = hasConsent ? Self.sources[Int(random.next() % UInt64(Self.sources.count))] : ""
            let date = hasConsent ? (today + -Int(random.next() % 400 + 1)).description : ""
            let hours = random.next() % 100 < 6 ? Self.hours[Int(random.next() % UInt64(Self.hours.count))] : ""
            var topics = topics(&random)
            if agreesToCalls, language.isSpoken, SplitMix64.mix(seed &+ UInt64(index)) % 4 > 0 {
                topics += (topics.isEmpty ? "" : ";") + Topic.calls.text
            }
            try body([phone, email, language.tags, name, zip, topics, source, date, hours])
        }
    }

    // MARK: Choices

    private struct County {
        let code: GEOID
        let name: String
        let share: UInt64
    }

    private static let counties = [
        County(code: GEOID("06037")!, name: "Los Angeles", share: 74),
        County(code: GEOID("06111")!, name: "Ventura", share: 8),
        County(code: GEOID("06059")!, name: "Orange", share: 7),
        County(code: GEOID("06071")!, name: "San Bernardino", share: 6),
        County(code: GEOID("06065")!, name: "Riverside", share: 5),
    ]

    private struct Language {
        let tags: String
        let share: UInt64
        var isSpoken = false
    }

    /// Shares in a thousand, after California's home speakers (ACS 2017–21) with Spanish first as among recovery workers.
    /// Some read two languages; speakers of Indigenous languages give Spanish second.
    private static let languages = [
        Language(tags: "es", share: 560), Language(tags: "es;en", share: 90), Language(tags: "en", share: 70),
        Language(tags: "zh-Hans", share: 48), Language(tags: "zh-Hant", share: 28), Language(tags: "fil;en", share: 46),
        Language(tags: "vi", share: 32), Language(tags: "ko", share: 22), Language(tags: "fa", share: 13),
        Language(tags: "hi", share: 11), Language(tags: "ar", share: 12), Language(tags: "hy", share: 14),
        Language(tags: "ru", share: 10), Language(tags: "pa-Guru", share: 9), Language(tags: "pt-BR", share: 7),
        Language(tags: "th", share: 6), Language(tags: "km", share: 5),
        Language(tags: "zap;es", share: 9, isSpoken: true),
        Language(tags: "mix;es", share: 8, isSpoken: true),
    ]

    private static let sources = [
        "intake form, job center", "QR code at a work site", "paper sign-up sheet, worker center",
        "text JOIN", "workshop sign-in, \"Know your rights\"",
    ]

    private static let hours = ["18:00-21:00", "12:00-13:00", "06:00-09:00", "08:00-17:00", "20:00-07:00"]

    private static let topicNames = ["heat", "smoke", "safety", "pay", "recruiters", "survivor-help"]

    private func topics(_ random: inout SplitMix64) -> String {
        Self.topicNames.filter { $0 == "survivor-help" ? random.next() % 100 < 3 : random.next() % 100 < 15 }
            .joined(separator: ";")
    }

    private func pick(_ shares: [UInt64], _ random: inout SplitMix64) -> Int {
        var rest = random.next() % shares.reduce(0, +)
        for (index, share) in shares.enumerated() {
            if rest < share { return index }
            rest -= share
        }
        return shares.count - 1
    }

    /// Every fictional number of the states, California's area codes first, each group shuffled.
    private func numbers(_ random: inout SplitMix64) -> [String] {
        func all(_ codes: [String]) -> [String] {
            codes.flatMap { code in (100..<200).map { "+1\(code)5550\($0)" } }.shuffled(using: &random)
        }
        let elsewhere = table.states.filter { $0.state != "CA" }.flatMap { table.areaCodes(of: $0.state) }
        return all(table.areaCodes(of: "CA")) + all(elsewhere)
    }

    /// As people write numbers.
    private func written(_ number: String, _ random: inout SplitMix64) -> String {
        let digits = number.dropFirst(2)
        let (area, exchange, line) = (digits.prefix(3), digits.dropFirst(3).prefix(3), digits.suffix(4))
        return switch random.next() % 4 {
        case 0: number
        case 1: "(\(area)) \(exchange)-\(line)"
        case 2: "\(area)-\(exchange)-\(line)"
        default: "\(area).\(exchange).\(line)"
        }
    }
}
