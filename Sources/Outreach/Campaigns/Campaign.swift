/// One playbook or message applied to one event and audience.
public struct Campaign: Sendable, Equatable, Codable {
    public let id: ID<Campaign>
    public let spec: CampaignSpec
    public let state: CampaignState
    /// Who made or last edited the draft.
    public let draftedBy: String
    public let draftedAt: Timestamp
    /// Who approved exactly this draft; nil when nobody has, or an edit dropped it.
    public let approvedBy: String?
    public let approvedAt: Timestamp?
    public let launchedBy: String?
    /// When sending may begin; set by launch.
    public let startsAt: Timestamp?
    /// Why it is paused or how it ended, in a sentence.
    public let note: String?
    public let endedAt: Timestamp?

    public init(
        id: ID<Campaign>, spec: CampaignSpec, state: CampaignState, draftedBy: String, draftedAt: Timestamp,
        approvedBy: String?, approvedAt: Timestamp?, launchedBy: String?, startsAt: Timestamp?, note: String?,
        endedAt: Timestamp?
    ) {
        self.id = id
        self.spec = spec
        self.state = state
        self.draftedBy = draftedBy
        self.draftedAt = draftedAt
        self.approvedBy = approvedBy
        self.approvedAt = approvedAt
        self.launchedBy = launchedBy
        self.startsAt = startsAt
        self.note = note
        self.endedAt = endedAt
    }
}

/// `draft → running ⇄ paused → finished`, and from any of them but the last `→ cancelled`.
public enum CampaignState: String, Codable, Sendable, CaseIterable {
    case draft, running, paused, cancelled, finished

    public var isOver: Bool { self == .cancelled || self == .finished }
}

/// What a coordinator decides about a campaign. Any change of it drops the approval.
public struct CampaignSpec: Sendable, Equatable, Codable {
    public var name: String
    public var event: ID<DisasterEvent>
    /// The playbook's name, or nil for a single message.
    public var playbook: String?
    /// In order of their days; a single message is one step on day 0.
    public var steps: [Playbook.Step]
    public var audience: AudienceSpec
    public var window: HoursOfDay
    /// A failed SMS is followed by an email, where the worker has consented to both.
    public var fallsBackToEmail: Bool
    public var cap: ContactCap
    /// How far behind its time a step may still be fired; beyond it, it is held for a person.
    public var grace: Duration
    /// Whether day 0 is the day of the launch or the day of the declaration.
    public var dayZero: DayZero
    /// The local hour of the event's first region at which later steps fall due.
    public var stepHour: Int

    public enum DayZero: String, Codable, Sendable, CaseIterable { case launch, declaration }

    public init(
        name: String, event: ID<DisasterEvent>, playbook: String?, steps: [Playbook.Step], audience: AudienceSpec,
        window: HoursOfDay = .standard, fallsBackToEmail: Bool = false, cap: ContactCap = .standard,
        grace: Duration = .hours(24), dayZero: DayZero = .launch, stepHour: Int = 10
    ) {
        self.name = name
        self.event = event
        self.playbook = playbook
        self.steps = steps
        self.audience = audience
        self.window = window
        self.fallsBackToEmail = fallsBackToEmail
        self.cap = cap
        self.grace = grace
        self.dayZero = dayZero
        self.stepHour = stepHour
    }
}

extension CampaignSpec {
    /// The local hours in which it may send, all of which must be open: a call also keeps to ``HoursOfDay/calls``.
    public var hours: [HoursOfDay] { audience.lone == .voice ? [window, .calls] : [window] }
}

/// Which registered workers a campaign is for.
public struct AudienceSpec: Sendable, Equatable, Codable {
    /// Nil = every region of the event, also those that amendments add later. Otherwise some of them.
    public var regions: [GEOID]?
    /// Nil = every language. Otherwise workers whose chosen translation is one of these.
    public var languages: [LanguageTag]?
    /// Nil = everyone; otherwise workers who chose at least one of these.
    public var topics: [Topic]?
    /// In order of preference; each worker gets the first by which they can be reached.
    public var channels: [Channel]

    public init(
        regions: [GEOID]? = nil, languages: [LanguageTag]? = nil, topics: [Topic]? = nil,
        channels: [Channel] = [.sms, .email]
    ) {
        self.regions = regions
        self.languages = languages
        self.topics = topics
        self.channels = channels
    }

    /// The one channel of a campaign that calls, or writes in WhatsApp; nil for all others. Such a campaign has no other
    /// channel: its workers have agreed to this one, and no text or email follows.
    public var lone: Channel? { channels.first(where: \.standsAlone) }
}

/// One step of a launched campaign.
public struct CampaignStep: Sendable, Equatable, Codable {
    public enum State: String, Codable, Sendable, CaseIterable {
        /// Its time has not come; workers may still join.
        case waiting
        /// Its time has come and every worker has a delivery.
        case planned
        /// Its time was missed by more than the grace, or it would reach more workers than one person may decide on
        /// (``CampaignStep/needsSecondPerson``): a person decides.
        case held
        /// Left out by a person, or because the catalog has no such message.
        case skipped
    }

    public let index: Int
    public let day: Int
    public let message: MessageKey
    public let due: Timestamp
    public let state: State
    public let note: String?

    public init(index: Int, day: Int, message: MessageKey, due: Timestamp, state: State, note: String?) {
        self.index = index
        self.day = day
        self.message = message
        self.due = due
        self.state = state
        self.note = note
    }

    /// Held because the audience has grown since one person alone launched the campaign: whoever releases it is not who drafted
    /// it, and has approved the campaign with that (promise 8).
    public var needsSecondPerson: Bool { state == .held && note?.hasPrefix(Self.secondPersonWords) == true }

    public static func secondPersonNote(workers: Int, above: Int) -> String {
        "\(secondPersonWords): it would reach \(workers) workers, more than \(above)"
    }

    private static let secondPersonWords = "A second person releases or skips it"
}

/// How often one worker may be contacted, across campaigns. Replies are not counted.
public struct ContactCap: Hashable, Sendable, Codable {
    /// From this day of the campaign on, two messages are at least ``minimumGap`` apart.
    public var gapFromDay: Int
    /// Days between two messages, also more than seven.
    public var minimumGapDays: Int
    public var perWeek: Int

    public init(gapFromDay: Int, minimumGapDays: Int, perWeek: Int) {
        self.gapFromDay = gapFromDay
        self.minimumGapDays = minimumGapDays
        self.perWeek = perWeek
    }

    /// No two within three days after day 5; at most three a week.
    public static let standard = ContactCap(gapFromDay: 6, minimumGapDays: 3, perWeek: 3)
    public static let none = ContactCap(gapFromDay: .max, minimumGapDays: 0, perWeek: .max)

    /// How far back a worker's messages have a say in when the next one may go.
    public var lookBack: Duration { .days(Int64(max(7, minimumGapDays))) }

    /// When the next message may go, given when the worker's last ones of ``lookBack`` went, latest first.
    /// Returns `now` when it may go at once.
    ///
    /// The gap is counted in whole days with an hour's allowance, so that a step at ten in the morning three days
    /// after one that went at a quarter past is not put off to the fourth day.
    public func earliest(day: Int, now: Timestamp, recent: [Timestamp]) -> Timestamp {
        var earliest = now
        if day >= gapFromDay, minimumGapDays > 0, let last = recent.first {
            earliest = max(earliest, last + .days(Int64(minimumGapDays)) - .hours(1))
        }
        let week = recent.filter { $0 > now - .days(7) + .hours(1) }
        if perWeek < Int.max, week.count >= perWeek {
            earliest = max(earliest, week[perWeek - 1] + .days(7) - .hours(1))
        }
        return earliest
    }
}
