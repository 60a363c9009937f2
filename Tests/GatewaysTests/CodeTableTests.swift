import Testing

@testable import Gateways

@Suite("Tables of codes") struct CodeTableTests {
    static let tables = [TelnyxCodes.table, VonageCodes.table, PlivoCodes.table, BandwidthCodes.table]

    @Test("each code stands once, with a sentence that a person can read", arguments: tables.indices)
    func rows(index: Int) {
        let table = Self.tables[index]
        #expect(Set(table.rows.map(\.code)).count == table.rows.count)
        for sentence in table.rows.map(\.sentence) + table.ranges.map(\.sentence) {
            #expect(sentence.first?.isUppercase == true && !sentence.hasSuffix("."), "\(sentence)")
        }
        for (a, b) in zip(table.ranges, table.ranges.dropFirst()) {
            #expect(a.codes.upperBound < b.codes.lowerBound)
        }
    }

    @Test("what is no code of the provider is never shown: it could be somebody's number", arguments: tables.indices)
    func strangers(index: Int) {
        for code in ["+12135550142", "12135550142", "", "maria@example.org", "-1"] {
            let row = Self.tables[index].row(code)
            #expect(row.code == "?" && row.meaning == .reject(.fail))
            #expect(code.isEmpty || !row.sentence.contains(code))
        }
    }

    @Test("a country that the account may not reach is the number's trouble: one foreign number stops no campaign")
    func countries() {
        for code in [21_203, 21_215, 21_216, 21_268, 21_408] {
            #expect(TwilioCodes.row(code).meaning == .reject(.failAddress), "\(code)")
        }
        #expect(TelnyxCodes.table.row("40309").meaning == .reject(.failAddress))
        #expect(BandwidthCodes.table.row("4432").meaning == .reject(.failAddress))
        #expect(PlivoCodes.table.row("201").meaning == .reject(.failAddress))
        for reason in ["COUNTRY_NOT_ENABLED", "DESTINATION_COUNTRY_BLOCKED", "INTERNATIONAL_SENDING_NOT_SUPPORTED"] {
            #expect(AWSSMSAnswer.table.row(reason).meaning == .reject(.failAddress), "\(reason)")
        }
    }

    @Test("a code without a row is read by its range, and shown")
    func ranges() {
        #expect(TelnyxCodes.table.row("20099").meaning == .reject(.stopCampaign))
        #expect(TelnyxCodes.table.row("20099").sentence.hasSuffix("(20099)"))
        #expect(TelnyxCodes.table.row("777").meaning == .reject(.fail))
    }
}
