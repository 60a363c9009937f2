import Outreach
import Testing

@testable import altavoz

@Suite("Estimates")
struct EstimateTests {
    static let zone = ZoneSet(["America/Los_Angeles"])!
    static let spec = CampaignSpec(
        name: "x", event: ID(1), playbook: nil,
        steps: [Playbook.Step(day: 0, message: MessageKey("welcome")!, reason: "")], audience: AudienceSpec())

    static func group(_ workers: Int, _ channel: Channel, segments: Int, opens: String) -> StepPlanner.Planned {
        planned(
            workers,
            StepPlan.Choice(
                channel: channel, language: LanguageTag("es")!, segments: segments, opens: Timestamp(iso8601: opens)!,
                validUntil: Timestamp(iso8601: opens)! + .days(2)))
    }

    /// Goes through the planner, which alone makes such groups.
    private static func planned(_ workers: Int, _ choice: StepPlan.Choice) -> StepPlanner.Planned {
        StepPlanner.Planned(
            key: AudienceGroup.Key(
                languages: [choice.language], zones: zone, safeHours: nil,
                sms: choice.channel == .sms ? .usable : .none, email: choice.channel == .email ? .usable : .none),
            workers: workers, choice: choice, isFallback: false, obstacle: nil)
    }

    static func rate(_ channel: Channel, _ perSecond: Double, weight: Int = 1, price: Int64 = 8_300) -> SendingRate {
        SendingRate(
            channel: channel, perSecond: perSecond, weight: weight, price: Money(microdollars: price),
            reachesRealPeople: true)
    }

    @Test("segments cost what the gateway charges, and take what its rate allows")
    func simple() {
        let estimate = Estimate(
            [Self.group(300, .sms, segments: 2, opens: "2026-11-24T17:00:00Z")], spec: Self.spec,
            rates: [Self.rate(.sms, 10)])
        #expect(estimate.segments == 600)
        #expect(estimate.price == Money(microdollars: 600 * 8_300))
        #expect(estimate.finish == Timestamp(iso8601: "2026-11-24T17:01:00Z"))
    }

    @Test("gateways of a channel add their rates and share the price by weight; one that stands by does neither")
    func several() {
        let estimate = Estimate(
            [Self.group(400, .sms, segments: 1, opens: "2026-11-24T17:00:00Z")], spec: Self.spec,
            rates: [
                Self.rate(.sms, 3, weight: 3, price: 10_000), Self.rate(.sms, 1, weight: 1, price: 20_000),
                Self.rate(.sms, 100, weight: 0, price: 1),
            ])
        #expect(estimate.price == Money(microdollars: 400 * 12_500))
        #expect(estimate.finish == Timestamp(iso8601: "2026-11-24T17:01:40Z"))
    }

    @Test("sending rests while the window is closed")
    func overnight() {
        // 21:00 in Los Angeles is 05:00 UTC: an hour is left, and two are needed.
        let estimate = Estimate(
            [Self.group(7_200, .sms, segments: 1, opens: "2026-11-25T04:00:00Z")], spec: Self.spec,
            rates: [Self.rate(.sms, 1)])
        #expect(estimate.finish == Timestamp(iso8601: "2026-11-25T17:00:00Z"))
    }

    @Test("a channel without a gateway is named, and no finish is promised")
    func missing() {
        let estimate = Estimate(
            [Self.group(5, .email, segments: 1, opens: "2026-11-24T17:00:00Z")], spec: Self.spec,
            rates: [Self.rate(.sms, 1)])
        #expect(estimate.withoutGateway == [.email])
        #expect(estimate.finish == nil)
        #expect(estimate.emails == 5)
    }
}
