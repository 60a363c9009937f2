public struct ActiveCampaign: Sendable, Equatable {
    public let campaign: Campaign
    public let event: DisasterEvent
    public let steps: [CampaignStep]

    public init(campaign: Campaign, event: DisasterEvent, steps: [CampaignStep]) {
        self.campaign = campaign
        self.event = event
        self.steps = steps
    }
}

/// Whom to look for. Regions are already spelt out: a statewide event names its state.
public struct AudienceQuery: Sendable, Equatable {
    public var regions: [GEOID]
    public var topics: [Topic]?
    /// Set for messages that go only to those who asked.
    public var requiredTopic: Topic?
    /// Only workers who agreed to the channel by which they are to be reached (``Channel/requiredTopic``); nil: it needs no
    /// such consent.
    public var agreedTo: Topic?

    public init(regions: [GEOID], topics: [Topic]?, requiredTopic: Topic?, agreedTo: Topic? = nil) {
        self.regions = regions
        self.topics = topics
        self.requiredTopic = requiredTopic
        self.agreedTo = agreedTo
    }

    /// Whom a step is for: the campaign's regions or else the event's, as far as the message holds there. Nobody is told the law
    /// of another state.
    public init(_ spec: CampaignSpec, _ event: EventReport, _ message: MessageFacts) {
        self.init(
            regions: Self.regions(spec.audience.regions ?? event.regions, of: event, within: message.jurisdiction),
            topics: spec.audience.topics, requiredTopic: message.requiredTopic,
            agreedTo: spec.audience.lone?.requiredTopic)
    }

    /// A tribal area's code names no state. Declarations are made for one state each, so it lies where the event's others do.
    private static func regions(_ regions: [GEOID], of event: EventReport, within jurisdiction: GEOID?) -> [GEOID] {
        guard let jurisdiction else { return regions }
        let states = Set(event.regions.compactMap(\.state))
        return regions.filter { region in
            region.kind == .place
                ? !states.isEmpty && states.allSatisfy { $0.lies(in: jurisdiction) } : region.lies(in: jurisdiction)
        }
    }
}

/// Workers who are alike in everything that planning looks at, and how many.
public struct AudienceGroup: Sendable, Equatable, Hashable {
    /// How a worker can, or cannot, be reached on one channel.
    public enum Reach: String, Sendable, Codable, CaseIterable { case none, unconsented, suppressed, usable }

    public struct Key: Sendable, Equatable, Hashable {
        public var languages: [LanguageTag]
        public var zones: ZoneSet
        public var safeHours: HoursOfDay?
        public var sms: Reach
        public var email: Reach

        public init(languages: [LanguageTag], zones: ZoneSet, safeHours: HoursOfDay?, sms: Reach, email: Reach) {
            self.languages = languages
            self.zones = zones
            self.safeHours = safeHours
            self.sms = sms
            self.email = email
        }

        public func reach(_ channel: Channel) -> Reach { channel.ofAddress == .sms ? sms : email }
    }

    public let key: Key
    public let workers: Int

    public init(key: Key, workers: Int) {
        self.key = key
        self.workers = workers
    }
}

/// One step to plan, with the choice already made for every group.
public struct StepPlan: Sendable {
    public struct Choice: Sendable, Equatable {
        public let channel: Channel
        public let language: LanguageTag
        public let segments: SegmentCount
        /// The first moment at which the window of this group is open, at or after the step's time.
        public let opens: Timestamp
        /// Past this, the delivery expires.
        public let validUntil: Timestamp

        public init(
            channel: Channel, language: LanguageTag, segments: SegmentCount, opens: Timestamp, validUntil: Timestamp
        ) {
            self.channel = channel
            self.language = language
            self.segments = segments
            self.opens = opens
            self.validUntil = validUntil
        }
    }

    public let campaign: ID<Campaign>
    public let step: Int
    public let message: MessageKey
    public let due: Timestamp
    public let query: AudienceQuery
    /// Groups without an entry are left out.
    public let choices: [AudienceGroup.Key: Choice]

    public init(
        campaign: ID<Campaign>, step: Int, message: MessageKey, due: Timestamp, query: AudienceQuery,
        choices: [AudienceGroup.Key: Choice]
    ) {
        self.campaign = campaign
        self.step = step
        self.message = message
        self.due = due
        self.query = query
        self.choices = choices
    }
}

public struct PlanResult: Sendable, Equatable {
    public let inserted: Int

    public init(inserted: Int) { self.inserted = inserted }
}

public struct PromotionResult: Sendable, Equatable {
    public let promoted: Int
    public let expired: Int
    public let ended: Int
    /// There is more to do at this very moment.
    public let hasMore: Bool

    public init(promoted: Int, expired: Int, ended: Int, hasMore: Bool) {
        self.promoted = promoted
        self.expired = expired
        self.ended = ended
        self.hasMore = hasMore
    }
}
