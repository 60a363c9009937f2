import Testing

@testable import Outreach

@Suite("Who gets a step, in which language")
struct PlanningTests {
    /// English and Spanish texts; Mixtec is spoken and falls back to Spanish, `spa` is another name of Spanish.
    private struct Texts: MessageSource {
        func message(_ key: MessageKey) -> MessageFacts? {
            MessageFacts(
                key: key, validity: .days(7), requiredTopic: nil, isDisabled: false,
                languages: [LanguageTag("en")!, LanguageTag("es")!])
        }

        func language(for preferences: [LanguageTag], message: MessageKey) -> LanguageTag? {
            preferences.lazy.compactMap { ["es": "es", "spa": "es", "mix": "es", "en": "en"][$0.text] }.first
                .flatMap(LanguageTag.init)
        }

        func spokenLanguage(named tag: LanguageTag) -> SpokenLanguage? {
            guard ["mix", "zap"].contains(tag.text) else { return nil }
            let recorded = tag.text == "mix" ? [MessageKey("welcome")!] : []
            return SpokenLanguage(tag: tag, englishName: tag.text, recorded: recorded)
        }

        func isNamed(_ language: LanguageTag, by tag: LanguageTag) -> Bool {
            language.language == tag.language || (tag.text == "spa" && language.text == "es")
        }

        func text(
            _ key: MessageKey, language: LanguageTag, channel: Channel, context: MessageContext, on: CivilDate
        ) -> OutgoingText? {
            OutgoingText(
                key: key, language: language, channel: channel, subject: nil, body: "text", html: nil, segments: 1,
                approvalHash: "", isApproved: true, obstacle: nil, isRightToLeft: false)
        }

        func intent(of reply: String) -> ReplyIntent { .other }
        func playbook(_ name: String) -> Playbook? { nil }
        var playbooks: [Playbook] { [] }
    }

    @Test(
        "a text in another language than the worker's first is a fallback; one under another name is not",
        arguments: [
            (["es"], "es", false), (["spa"], "es", false), (["es-MX", "es"], "es", false), (["mix"], "es", true),
            (["mix", "es"], "es", true), (["zap", "en"], "en", true), (["en"], "en", false),
        ] as [([String], String, Bool)])
    func fallback(_ tags: [String], _ language: String, _ isFallback: Bool) throws {
        let group = AudienceGroup(
            key: AudienceGroup.Key(
                languages: tags.map { LanguageTag($0)! }, zones: ZoneSet(["America/Los_Angeles"])!, safeHours: nil,
                sms: .usable, email: .none),
            workers: 3)
        let step = Playbook.Step(day: 0, message: MessageKey("welcome")!, reason: "")
        let spec = CampaignSpec(
            name: "test", event: ID(1), playbook: nil, steps: [step], audience: AudienceSpec())
        let context = MessageContext(programName: "A", eventTitle: nil, linkBase: "https://x.org", postalAddress: nil)
        let result = StepPlanner(messages: Texts(), context: context).plan(
            spec, step: step, due: Timestamp(iso8601: "2026-11-24T18:00:00Z")!, eventTitle: "Fire", groups: [group])
        let planned = try #require(result.planned.first)
        #expect(planned.choice.language.text == language)
        #expect(planned.isFallback == isFallback)
        #expect(planned.workers == 3)
    }

    private func call(_ tags: [String], due: String, window: String = "08:00-21:00") -> StepPlanner.Result {
        let group = AudienceGroup(
            key: AudienceGroup.Key(
                languages: tags.map { LanguageTag($0)! }, zones: ZoneSet(["America/Los_Angeles"])!, safeHours: nil,
                sms: .usable, email: .usable),
            workers: 3)
        let step = Playbook.Step(day: 0, message: MessageKey("welcome")!, reason: "")
        let spec = CampaignSpec(
            name: "test", event: ID(1), playbook: nil, steps: [step], audience: AudienceSpec(channels: [.voice]),
            window: HoursOfDay(window)!)
        let context = MessageContext(programName: "A", eventTitle: nil, linkBase: "https://x.org", postalAddress: nil)
        return StepPlanner(messages: Texts(), context: context).plan(
            spec, step: step, due: Timestamp(iso8601: due)!, eventTitle: "Fire", groups: [group])
    }

    @Test(
        "a call goes to who named a language in which the message is recorded, in no other language",
        arguments: [(["mix"], "mix"), (["es", "mix"], "mix"), (["zap", "mix"], "mix"), (["zap"], nil), (["es"], nil)]
            as [([String], String?)])
    func voice(_ tags: [String], _ language: String?) {
        let result = call(tags, due: "2026-11-24T18:00:00Z")
        #expect(result.planned.first?.choice.language.text == language)
        #expect(result.planned.first?.choice.channel == (language == nil ? nil : .voice))
        #expect(result.omitted.map(\.omission) == (language == nil ? [.noTranslation] : []))
    }

    @Test(
        "no phone rings before nine or from eight in the evening, whatever hours the campaign has for texts",
        arguments: [
            ("16:30", "17:00"), ("17:00", "17:00"), ("03:59", "03:59"), ("04:00", "17:00"),
        ])
    func callHours(_ due: String, _ opens: String) {
        for window in ["08:00-21:00", "00:00-24:00"] {
            let planned = call(["mix"], due: "2026-11-24T\(due):00Z", window: window).planned.first
            #expect(planned?.choice.opens == Timestamp(iso8601: "2026-11-24T\(opens):00Z"))
        }
    }

    @Test(
        "nobody is told the law of another state; a tribal area lies where its event's counties do",
        arguments: [
            (["06037", "41051", "06"], "06", ["06037", "06"]), (["41051"], "06", []), (["06037"], nil, ["06037"]),
            (["06037", "fema-place:12"], "06", ["06037", "fema-place:12"]), (["41051", "fema-place:12"], "06", []),
            (["fema-place:12"], "06", []), (["06037", "06059"], "06037", ["06037"]), (["06"], "06037", []),
        ] as [([String], String?, [String])])
    func jurisdiction(_ regions: [String], _ jurisdiction: String?, _ reached: [String]) throws {
        let event = EventReport(
            source: "manual", sourceID: "1", title: "Fire", kind: .wildfire, sourceKind: "Fire",
            declared: CivilDate("2025-01-08")!, begins: nil, ends: nil, regions: regions.map { GEOID($0)! },
            fingerprint: "1")
        let spec = CampaignSpec(
            name: "test", event: ID(1), playbook: nil,
            steps: [Playbook.Step(day: 0, message: MessageKey("welcome")!, reason: "")], audience: AudienceSpec())
        let message = MessageFacts(
            key: MessageKey("welcome")!, validity: .days(7), requiredTopic: nil, isDisabled: false, languages: [],
            jurisdiction: jurisdiction.map { GEOID($0)! })
        #expect(AudienceQuery(spec, event, message).regions.map(\.text) == reached)
    }
}
