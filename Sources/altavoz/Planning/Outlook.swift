import DispatchEngine
import Outreach

/// What a campaign would do, worked out with the planner and the calendar that the launch itself uses.
struct Outlook: Sendable {
    struct Step: Sendable {
        let step: CampaignStep
        /// Whom to look for; nil when the catalog has no such message.
        let query: AudienceQuery?
        let result: StepPlanner.Result
        /// Those whose first language is reached by voice, by language.
        var spoken: [Spoken] = []
        /// How many of the region and topics have not agreed to a channel that needs it, so that they are not asked for.
        var notAgreed = 0
        /// How many of the regions and topics live where the message does not hold, and where it does.
        var outside = 0
        var jurisdiction = ""

        /// Of these, who is in no audience and so in no group.
        var notAsked: Int { notAgreed + outside }

        /// The groups that were looked at, whether or not they get it.
        var known: Set<AudienceGroup.Key> { Set(result.planned.map(\.key) + result.omitted.map(\.key)) }

        var workers: Int { result.planned.reduce(0) { $0 + $1.workers } }
    }

    /// Workers whose first language most of its speakers do not read.
    struct Spoken: Sendable, Equatable {
        let language: SpokenLanguage
        /// How many get a text in another language, which they may not be able to read.
        var written = 0
        /// How many get nothing for want of a text.
        var without = 0
        let isRecorded: Bool
    }

    let spec: CampaignSpec
    let event: DisasterEvent
    let launch: Timestamp
    let steps: [Step]

    /// The people whom the largest step would reach: what approval is measured by.
    var audience: Int { steps.map(\.workers).max() ?? 0 }

    var firstStep: Step? { steps.first { $0.query != nil && $0.step.state == .waiting } }

    /// The first step that can be planned, with the choice made for every group; nil when no step can.
    func firstPlan(_ campaign: ID<Campaign>) -> StepPlan? {
        guard let first = firstStep, let query = first.query else { return nil }
        return StepPlan(
            campaign: campaign, step: first.step.index, message: first.step.message, due: first.step.due,
            query: query, choices: first.result.choices)
    }
}

/// Works outlooks out.
struct Forecaster: Sendable {
    let store: any DispatchStore
    let messages: any MessageSource
    let regions: any RegionDirectory
    let context: MessageContext

    /// - Parameters:
    ///   - launch: when the campaign would start.
    ///   - now: a step that would be late by more than the campaign's grace is held from the start.
    func outlook(_ spec: CampaignSpec, event: DisasterEvent, launch: Timestamp, now: Timestamp) async throws -> Outlook
    {
        let calendar = StepCalendar.steps(
            for: spec, launch: launch, declared: event.report.declared, zone: zone(of: event))
        let planner = StepPlanner(messages: messages, context: context)
        var groups: [AudienceQueryKey: [AudienceGroup]] = [:]
        var notAgreed: [AudienceQueryKey: Int] = [:]
        var outside: [AudienceQueryKey: Int] = [:]
        var steps: [Outlook.Step] = []
        for step in calendar {
            guard let message = messages.message(step.message), !message.isDisabled else {
                steps.append(Outlook.Step(step: step, query: nil, result: StepPlanner.Result()))
                continue
            }
            let query = AudienceQuery(spec, event.report, message)
            let key = AudienceQueryKey(topic: query.requiredTopic, regions: query.regions)
            if groups[key] == nil {
                groups[key] = try await store.audienceGroups(query)
                let asked = groups[key]!.reduce(0) { $0 + $1.workers }
                var agreed = asked
                if query.agreedTo != nil {
                    var everybody = query
                    everybody.agreedTo = nil
                    agreed = try await count(everybody)
                    notAgreed[key] = agreed - asked
                }
                let regions = spec.audience.regions ?? event.report.regions
                if query.regions != regions {
                    var everywhere = query
                    everywhere.agreedTo = nil
                    everywhere.regions = regions
                    outside[key] = try await count(everywhere) - agreed
                }
            }
            let result = planner.plan(
                spec, step: spec.steps[step.index], due: step.due, eventTitle: event.report.title,
                groups: groups[key] ?? [])
            steps.append(
                Outlook.Step(
                    step: guarded(step, spec, now: now), query: query, result: result,
                    spoken: spoken(result, step.message), notAgreed: notAgreed[key] ?? 0, outside: outside[key] ?? 0,
                    jurisdiction: message.jurisdiction.map(name) ?? ""))
        }
        return Outlook(spec: spec, event: event, launch: launch, steps: steps)
    }

    /// Plans a step again for those who have moved into a group that the outlook did not know.
    func filling(_ step: Outlook.Step, of campaign: Campaign, event: DisasterEvent) -> StepFilling? {
        step.query.map {
            StepFilling(
                store: store, planner: StepPlanner(messages: messages, context: context), campaign: campaign,
                step: step.step, eventTitle: event.report.title, query: $0)
        }
    }

    private func spoken(_ result: StepPlanner.Result, _ message: MessageKey) -> [Outlook.Spoken] {
        var found: [LanguageTag: Outlook.Spoken] = [:]
        func add(_ key: AudienceGroup.Key, _ count: (inout Outlook.Spoken) -> Void) {
            guard let language = key.languages.first.flatMap(messages.spokenLanguage) else { return }
            count(
                &found[
                    language.tag,
                    default: Outlook.Spoken(language: language, isRecorded: language.recorded.contains(message))])
        }
        for group in result.planned { add(group.key) { $0.written += group.workers } }
        for group in result.omitted where group.omission == .noTranslation {
            add(group.key) { $0.without += group.workers }
        }
        return found.values.sorted { $0.language.tag < $1.language.tag }
    }

    /// Where the event is, for the hours at which its steps fall due: by its first known region.
    func zone(of event: DisasterEvent) -> ZoneSet {
        for geoid in event.report.regions {
            if let region = regions.region(geoid) { return region.zones }
        }
        return regions.everyZone
    }

    private struct AudienceQueryKey: Hashable {
        let topic: Topic?
        let regions: [GEOID]
    }

    private func count(_ query: AudienceQuery) async throws -> Int {
        try await store.audienceGroups(query).reduce(0) { $0 + $1.workers }
    }

    private func name(_ region: GEOID) -> String { regions.region(region)?.name ?? region.text }

    private func guarded(_ step: CampaignStep, _ spec: CampaignSpec, now: Timestamp) -> CampaignStep {
        guard now - step.due > spec.grace else { return step }
        return CampaignStep(
            index: step.index, day: step.day, message: step.message, due: step.due, state: .held,
            note: "Its day had passed before the launch; release or skip it")
    }
}
