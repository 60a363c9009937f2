/// Where a dialogue by text stands, between one message of a worker and the next. The store keeps it sealed under the
/// worker's key, and forgets it when it expires.
public struct Conversation: Sendable, Equatable, Codable {
    /// What was asked last.
    public enum Stage: String, Sendable, Codable, CaseIterable { case language, region, consent, topics }

    /// What the answers are for.
    public enum Purpose: String, Sendable, Codable, CaseIterable {
        /// Signing up, which a YES completes.
        case join
        /// Another language, and nothing else.
        case language
        /// Which topics to hear about, and whether by calls.
        case topics
    }

    public var purpose: Purpose
    public var stage: Stage
    /// Nil while it is not clear which.
    public var language: LanguageTag?
    public var regions: [GEOID]
    public var zones: ZoneSet?
    /// What the menu of topics offers, in the order of its numbers: a number means what it meant when it was asked.
    public var offered: [Topic]?
    /// What began it, for the consent ledger: `JOIN by sms through twilio, message SM1`.
    public var begunBy: String
    /// Answers to the present question that could not be used.
    public var misses: Int
    public var expires: Timestamp

    public init(
        purpose: Purpose, stage: Stage, language: LanguageTag? = nil, regions: [GEOID] = [], zones: ZoneSet? = nil,
        offered: [Topic]? = nil, begunBy: String, misses: Int = 0, expires: Timestamp
    ) {
        self.offered = offered
        self.purpose = purpose
        self.stage = stage
        self.language = language
        self.regions = regions
        self.zones = zones
        self.begunBy = begunBy
        self.misses = misses
        self.expires = expires
    }

    /// The question whose answer grants consent, where the answer is to be given now.
    public var consentQuestion: MessageKey? {
        switch stage {
        case .consent: .joinConfirm
        case .topics: .topicsMenu
        case .language, .region: nil
        }
    }

    /// After the last message: a YES that comes later grants nothing.
    public static let lifetime = Duration.hours(24)
    /// So many unusable answers to one question are answered; then it is quiet.
    public static let patience = 2
}

/// The menu of topics, and how an answer to it is read.
public protocol TopicMenu: Sendable {
    /// In the order of their numbers, from 1 on; empty where no topics are offered.
    var offeredTopics: [Topic] { get }
    /// What an answer to the menu chooses: numbers in any digits, or words for topics; empty for none of them (0). Nil where
    /// anything else stands in it: a choice may be consent, and "no calls" is none.
    func topics(chosenBy text: String, of offered: [Topic], language: LanguageTag?) -> [Topic]?
}

/// Where a place is that somebody named.
public struct FoundPlace: Sendable, Equatable {
    /// Every county that it may lie in.
    public let regions: [GEOID]
    public let zones: ZoneSet

    public init(regions: [GEOID], zones: ZoneSet) {
        self.regions = regions
        self.zones = zones
    }
}

/// Finds places as people write them: a ZIP code, a city, a county.
public protocol PlaceFinder: Sendable {
    /// Nil when there is no such place, or more than one.
    func place(named text: String) -> FoundPlace?
}
