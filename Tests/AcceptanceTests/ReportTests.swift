import Outreach
import Testing

@testable import altavoz

@Suite("Reports")
struct ReportTests {
    static let campaign = Campaign(
        id: ID(3),
        spec: CampaignSpec(
            name: "Wildfire, Los Angeles", event: ID(1), playbook: "wildfire",
            steps: [
                Playbook.Step(day: 0, message: MessageKey("welcome")!, reason: "first"),
                Playbook.Step(day: 2, message: MessageKey("pay-rights")!, reason: "hiring starts"),
            ], audience: AudienceSpec()),
        state: .running, draftedBy: "ana", draftedAt: Timestamp(seconds: 0), approvedBy: "ben",
        approvedAt: Timestamp(seconds: 1), launchedBy: "ana", startsAt: Timestamp(seconds: 2), note: nil, endedAt: nil)

    static func row(
        _ language: String, _ region: String?, _ channel: Channel, _ state: DeliveryState, _ count: Int, step: Int = 0
    ) -> CampaignReport.Row {
        CampaignReport.Row(
            step: step, language: LanguageTag(language)!, region: region.flatMap(GEOID.init), channel: channel,
            gateway: channel == .sms ? "twilio-main" : "mail", state: state, deliveries: count, segments: count * 2,
            price: Money(microdollars: 8_300) * (count * 2))
    }

    static let report = CampaignReport(
        rows: [
            row("es", "06037", .sms, .delivered, 700), row("es", "06059", .sms, .undelivered, 40),
            row("en", "06037", .sms, .delivered, 200), row("zh-Hant", "06037", .email, .sent, 30),
            row("fa", "06059", .email, .unknown, 4), row("hy", nil, .sms, .suppressed, 3),
            row("es", "06037", .sms, .held, 740, step: 1),
        ],
        reasons: [.init(state: .undelivered, reason: "Phone not accepting messages right now", deliveries: 40)],
        audience: 977, attempts: 974, receipts: 940)

    static let names = ReportNames(event: "Wildfires (DR-4856-CA)") { "County \($0)" }

    static func view(_ report: CampaignReport = report, width: Int = 80) -> ReportView {
        ReportView(report: report, campaign: campaign, names: names, style: Style(isColoured: false), width: width)
    }

    @Test("a report fits the line", arguments: [80, 100])
    func fits(width: Int) {
        let lines = Self.view(width: width).lines()
        #expect(lines.filter { DisplayWidth.of($0) > width } == [])
    }

    @Test("a report reads the same whatever the order of the rows")
    func deterministic() {
        let shuffled = CampaignReport(
            rows: Self.report.rows.reversed(), reasons: Self.report.reasons, audience: 977, attempts: 974, receipts: 940
        )
        #expect(Self.view().lines() == Self.view(shuffled).lines())
        #expect(Self.view().json == Self.view(shuffled).json)
    }

    @Test("a language that the system does not know has the catalog's name, and one that nobody knows its tag")
    func languages() throws {
        let names = ReportNames(event: "", languages: Lazy { [LanguageTag("mix")!: "Mixtec"] }) { $0.text }
        #expect(names.language(LanguageTag("es")!) == "Spanish (es)")
        #expect(names.language(LanguageTag("mix")!) == "Mixtec (mix)")
        #expect(names.language(LanguageTag("qqq")!) == "qqq")
    }

    @Test("the counts by state add up to what was planned")
    func addsUp() {
        let json = Self.view().json
        guard case .object(let states)? = json["by_state"], case .int(let planned)? = json["planned"] else {
            Issue.record("no counts")
            return
        }
        let sum = states.reduce(Int64(0)) { if case .int(let count) = $1.value { $0 + count } else { $0 } }
        #expect(sum == planned)
        #expect(planned == 1717)
    }

    @Test("languages, counties and reasons stand in the report, and commands to look further")
    func contents() {
        let text = Self.view().lines().joined(separator: "\n")
        for words in [
            "Spanish (es)", "County 06037", "(no region on record)", "Phone not accepting messages right now",
            "twilio-main", "altavoz delivery list --campaign 3 --state unknown", "Left here, but no answer came",
        ] {
            #expect(text.contains(words), "\(words)")
        }
    }

    @Test(
        "a small group is withheld, with those that would give it away",
        arguments: [
            ([100, 50, 4], [true, false, false]),
            ([100, 50, 4, 9], [true, true, false, false]),
            ([100, 50, 4, 5], [true, false, false, false]),
            ([100, 50], [true, true]),
            ([100, 50, 0], [true, true, true]),
            ([100, 10], [false, false]),
            ([5], [false]),
            ([], []),
        ])
    func smallCells(counts: [Int], publishable: [Bool]) { #expect(SmallCells.publishable(counts) == publishable) }

    @Test("what is withheld can never be told from the total", arguments: 0..<200)
    func neverAlone(seed: Int) {
        var random = SplitMix64(seed: UInt64(seed))
        let counts = (0..<Int.random(in: 1...9, using: &random)).map { _ in Int.random(in: 0...40, using: &random) }
        let publishable = SmallCells.publishable(counts)
        let withheld = counts.indices.filter { !publishable[$0] }
        #expect(counts.indices.allSatisfy { publishable[$0] ? counts[$0] == 0 || counts[$0] >= 11 : counts[$0] > 0 })
        // All that there is may be withheld; otherwise at least two groups hide at least eleven people.
        let isEverything = withheld.count == counts.count(where: { $0 > 0 })
        if !withheld.isEmpty, !isEverything {
            #expect(withheld.count >= 2)
            #expect(withheld.reduce(0) { $0 + counts[$1] } >= 11)
        }
    }

    @Test("the public report names no small group and counts people, not deliveries")
    func publicReport() {
        let view = PublicReportView(report: Self.report, campaign: Self.campaign, names: Self.names)
        let people = Dictionary(uniqueKeysWithValues: view.byLanguage.map { ($0.key, $0.people) })
        #expect(people["es"] == .some(740))
        #expect(people["fa"] == .some(nil))
        #expect(people["hy"] == .some(nil))
        #expect(view.lines().allSatisfy { DisplayWidth.of($0) <= 80 })
        #expect(view.json["by_language"] != nil)
    }

    @Test("a public report on fewer than eleven people says nothing of them")
    func tiny() {
        let report = CampaignReport(
            rows: [Self.row("es", "06037", .sms, .delivered, 10)], reasons: [], audience: 10, attempts: 10, receipts: 10
        )
        let view = PublicReportView(report: report, campaign: Self.campaign, names: Self.names)
        #expect(view.audience == nil)
        #expect(view.byLanguage.isEmpty)
        #expect(view.json["audience"] == .null)
    }
}
