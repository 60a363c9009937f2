/// Turns a step, its audience's groups and the catalog into one choice per group, and counts who is left out and why.
/// The same function serves planning and the preview, so that the preview cannot promise something else.
public struct StepPlanner: Sendable {
    public let messages: any MessageSource
    public let context: MessageContext

    public init(messages: any MessageSource, context: MessageContext) {
        self.messages = messages
        self.context = context
    }

    public enum Omission: String, Sendable, Codable, CaseIterable {
        case noConsent = "no-consent"
        case suppressed
        case noTranslation = "no-translation"
        case noChannel = "no-channel"
        case languageNotSelected = "language-not-selected"
        case noCommonHour = "no-common-hour"

        public var sentence: String {
            switch self {
            case .noConsent: "no consent on record"
            case .suppressed: "said STOP"
            case .noTranslation: "no translation in a language they read, or none that this channel carries"
            case .noChannel: "no phone number or address for the chosen channels"
            case .languageNotSelected: "their language is not among those chosen"
            case .noCommonHour: "no hour at which they may be sent to"
            }
        }
    }

    public struct Planned: Sendable, Equatable {
        public let key: AudienceGroup.Key
        public let workers: Int
        public let choice: StepPlan.Choice
        /// The text is not in the worker's first language, but in a further one of theirs or a declared fallback.
        public let isFallback: Bool
        /// Not approved: will be held for a person.
        public let obstacle: String?

        public init(
            key: AudienceGroup.Key, workers: Int, choice: StepPlan.Choice, isFallback: Bool, obstacle: String?
        ) {
            self.key = key
            self.workers = workers
            self.choice = choice
            self.isFallback = isFallback
            self.obstacle = obstacle
        }
    }

    public struct Result: Sendable {
        public var planned: [Planned] = []
        public var omitted: [(key: AudienceGroup.Key, workers: Int, omission: Omission)] = []

        public init() {}

        public var choices: [AudienceGroup.Key: StepPlan.Choice] {
            Dictionary(uniqueKeysWithValues: planned.map { ($0.key, $0.choice) })
        }
    }

    public func plan(
        _ spec: CampaignSpec, step: Playbook.Step, due: Timestamp, eventTitle: String, groups: [AudienceGroup]
    ) -> Result {
        var result = Result()
        guard let message = messages.message(step.message), !message.isDisabled else {
            result.omitted = groups.map { ($0.key, $0.workers, .noTranslation) }
            return result
        }
        var context = context
        context = MessageContext(
            programName: context.programName, eventTitle: eventTitle, linkBase: context.linkBase,
            postalAddress: context.postalAddress)
        for group in groups {
            switch choose(spec, message, due: due, context: context, key: group.key) {
            case .success(let (choice, isFallback, obstacle)):
                result.planned.append(
                    Planned(
                        key: group.key, workers: group.workers, choice: choice, isFallback: isFallback,
                        obstacle: obstacle))
            case .failure(let omission): result.omitted.append((group.key, group.workers, omission.reason))
            }
        }
        return result
    }

    private struct Omitted: Error { let reason: Omission }

    private func choose(
        _ spec: CampaignSpec, _ message: MessageFacts, due: Timestamp, context: MessageContext, key: AudienceGroup.Key
    ) -> Swift.Result<(StepPlan.Choice, isFallback: Bool, obstacle: String?), Omitted> {
        guard let channel = spec.audience.channels.first(where: { key.reach($0) == .usable }) else {
            let reaches = spec.audience.channels.map(key.reach)
            if reaches.contains(.suppressed) { return .failure(Omitted(reason: .suppressed)) }
            if reaches.contains(.unconsented) { return .failure(Omitted(reason: .noConsent)) }
            return .failure(Omitted(reason: .noChannel))
        }
        guard let language = language(of: message, for: key.languages, by: channel),
            let text = messages.text(
                message.key, language: language, channel: channel, context: context, on: CivilDate(utc: due))
        else { return .failure(Omitted(reason: .noTranslation)) }
        if let selected = spec.audience.languages, !selected.contains(language) {
            return .failure(Omitted(reason: .languageNotSelected))
        }
        let window = SendWindow(zones: key.zones, hours: spec.hours + (key.safeHours.map { [$0] } ?? []))
        guard let opens = window.nextOpen(from: due) else { return .failure(Omitted(reason: .noCommonHour)) }
        let isFallback = key.languages.first.map { !messages.isNamed(language, by: $0) } ?? true
        let choice = StepPlan.Choice(
            channel: channel, language: language, segments: text.segments, opens: opens,
            validUntil: due + message.validity)
        return .success((choice, isFallback, text.obstacle))
    }

    /// A call is in a language that the worker named: a recording in another is of no use to them.
    private func language(of message: MessageFacts, for preferences: [LanguageTag], by channel: Channel) -> LanguageTag?
    {
        guard channel == .voice else { return messages.language(for: preferences, message: message.key) }
        return preferences.lazy.compactMap(messages.spokenLanguage).first { $0.recorded.contains(message.key) }?.tag
    }
}

/// When the steps of a campaign fall due.
public enum StepCalendar {
    /// - Parameters:
    ///   - launch: when the campaign starts.
    ///   - zone: where the event is; a step falls due at `spec.stepHour` by that zone's clock.
    /// - Returns: one step each, in order. A step of day 0, counted from the launch, falls due at the launch itself.
    public static func steps(for spec: CampaignSpec, launch: Timestamp, declared: CivilDate, zone: ZoneSet)
        -> [CampaignStep]
    {
        let hours = HoursOfDay("\(twoDigits(Int64(spec.stepHour))):00-24:00")!
        let launchDay = localDay(launch, zone)
        let zero = spec.dayZero == .launch ? launchDay : declared
        return spec.steps.enumerated().map { index, step in
            let day = zero + step.day
            let due: Timestamp
            if spec.dayZero == .launch && step.day == 0 {
                due = launch
            } else {
                // Noon UTC the day before is before that local day everywhere; the window then opens on the right day.
                let window = SendWindow(zones: ZoneSet([zone.names[0]])!, hours: [hours])
                due = window.nextOpen(from: localMidnight(day, zone)) ?? day.midnightUTC
            }
            return CampaignStep(
                index: index, day: step.day, message: step.message, due: due, state: .waiting, note: nil)
        }
    }

    static func localDay(_ time: Timestamp, _ zone: ZoneSet) -> CivilDate {
        let offset = Int64(zone.zones[0].secondsFromGMT(for: time.date)) * 1000
        return CivilDate(utc: Timestamp(milliseconds: time.milliseconds + offset))
    }

    private static func localMidnight(_ day: CivilDate, _ zone: ZoneSet) -> Timestamp {
        let guess = day.midnightUTC
        let offset = Int64(zone.zones[0].secondsFromGMT(for: guess.date)) * 1000
        return Timestamp(milliseconds: guess.milliseconds - offset)
    }
}
