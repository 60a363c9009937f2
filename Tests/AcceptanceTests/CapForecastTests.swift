import Outreach
import Testing

@testable import altavoz

@Suite("What the cap puts off")
struct CapForecastTests {
    private static let launch = Timestamp(iso8601: "2025-01-08T20:00:00Z")!
    private static let zone = ZoneSet(["America/Los_Angeles"])!
    private static let county = GEOID("06037")!

    /// Steps on these days, each to as many workers of one group, at ten o'clock and the first at the launch.
    private static func outlook(
        days: [Int], workers: [Int]? = nil, cap: ContactCap = .standard, topics: [Int: Topic] = [:],
        validity: Duration = .days(30), held: Set<Int> = []
    ) -> Outlook {
        let message = MessageKey("pay-rights")!
        let spec = CampaignSpec(
            name: "x", event: ID(1), playbook: nil,
            steps: days.map { Playbook.Step(day: $0, message: message, reason: "") }, audience: AudienceSpec(), cap: cap
        )
        let key = AudienceGroup.Key(
            languages: [LanguageTag("es")!], zones: zone, safeHours: nil, sms: .usable, email: .none)
        let steps = days.enumerated().map { index, day in
            let due = day == 0 ? launch : launch + .days(Int64(day)) - .hours(2)
            var result = StepPlanner.Result()
            result.planned = [
                StepPlanner.Planned(
                    key: key, workers: workers?[index] ?? 100,
                    choice: StepPlan.Choice(
                        channel: .sms, language: LanguageTag("es")!, segments: 1, opens: due, validUntil: due + validity
                    ),
                    isFallback: false, obstacle: nil)
            ]
            return Outlook.Step(
                step: CampaignStep(
                    index: index, day: day, message: message, due: due, state: held.contains(index) ? .held : .waiting,
                    note: nil),
                query: AudienceQuery(regions: [county], topics: nil, requiredTopic: topics[index]), result: result)
        }
        let event = DisasterEvent(
            id: ID(1),
            report: EventReport(
                source: "hand", sourceID: "x", title: "x", kind: .wildfire, sourceKind: "",
                declared: CivilDate("2025-01-08")!, begins: nil, ends: nil, regions: [county], fingerprint: ""),
            state: .open, revision: 1, createdAt: launch, closedAt: nil)
        return Outlook(spec: spec, event: event, launch: launch, steps: steps)
    }

    private static func week(_ count: Int) -> ContactCap {
        ContactCap(gapFromDay: .max, minimumGapDays: 0, perWeek: count)
    }

    @Test("the fourth message of a week waits until the first is a week old")
    func fourth() {
        let forecast = CapForecast(Self.outlook(days: [0, 2, 4, 5], cap: Self.week(3)))
        // It went at noon of day 0; an hour is allowed.
        let wait = Duration.days(2) + .hours(1)
        #expect(forecast.steps == [3: CapForecast.Step(workers: 100, least: wait, most: wait)])
        #expect(forecast.deliveries == 100 && !forecast.isAtLeast)
        #expect(CapForecast(Self.outlook(days: [0, 2, 4, 5], cap: Self.week(4))).steps.isEmpty)
        #expect(CapForecast(Self.outlook(days: [0, 2, 4, 8], cap: Self.week(3))).steps.isEmpty)
    }

    @Test("what is put off puts off what follows")
    func chain() {
        let forecast = CapForecast(Self.outlook(days: [0, 1, 2, 3, 7]))
        #expect(forecast.steps.keys.sorted() == [3, 4])
        // The fifth is of day 7, and three days behind the fourth, which went on day 7.
        #expect((forecast[4].least ?? .zero) > .days(2))
    }

    @Test("a message that would no longer be true when the cap lets it go is counted apart")
    func tooLate() {
        let forecast = CapForecast(Self.outlook(days: [0, 2, 4, 5], cap: Self.week(3), validity: .days(1)))
        #expect(forecast.steps == [3: CapForecast.Step(expired: 100)])
        let words = CapWords(Self.week(3))?.note(forecast)
        #expect(words?.contains("keeps back until it is too late for them: 100 of step 4") == true, "\(words ?? "")")
    }

    @Test("of steps with a topic no more is said than is certain, and a step that a person holds counts for nothing")
    func certain() {
        let topic = Topic("heat")!
        let outlook = Self.outlook(
            days: [0, 2, 4, 5], workers: [100, 30, 100, 100], cap: Self.week(3), topics: [1: topic])
        // Of the hundred, thirty have had four; which, nobody can tell from the groups of the fourth step.
        #expect(CapForecast(outlook).steps.isEmpty && CapForecast(outlook).isAtLeast)
        let theirs = Self.outlook(
            days: [0, 2, 4, 5], workers: [100, 100, 100, 30], cap: Self.week(3), topics: [3: topic])
        #expect(CapForecast(theirs)[3].workers == 30)
        #expect(CapForecast(Self.outlook(days: [0, 2, 4, 5], cap: Self.week(3), held: [1])).steps.isEmpty)
    }

    @Test("the preview says it in plain words: the cap, the steps, how long, how many, and that others count too")
    func words() {
        let outlook = Self.outlook(days: [0, 2, 4, 5])
        #expect(
            CapWords(.standard)?.note(CapForecast(outlook))
                == "The cap, at most 3 messages to a worker in 7 days, and from day 6 on 3 days between two, puts off "
                + "100 deliveries: 100 of step 4 by 2 days 1 h. Messages of other campaigns count for it too.")
        #expect(
            CapWords(.standard)?.note(CapForecast(Self.outlook(days: [0])))
                == "The cap, at most 3 messages to a worker in 7 days, and from day 6 on 3 days between two, puts none of "
                + "these off by itself. Messages of other campaigns count for it too.")
        #expect(CapWords(.none) == nil)
    }
}
