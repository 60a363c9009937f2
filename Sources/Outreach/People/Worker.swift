/// A registered person. There is deliberately no name, no status, no employer and no address here.
public struct Worker: Sendable, Equatable {
    public let id: ID<Worker>
    /// In the order of the worker's preference.
    public let languages: [LanguageTag]
    /// Counties or states by GEOID, as the worker gave them or as their ZIP code maps.
    public let regions: [GEOID]
    public let topics: [Topic]
    /// The hours at which it is safe for this worker to be seen receiving a message; nil = the campaign's window alone.
    public let safeHours: HoursOfDay?
    /// The time zones in which the worker may be, by region first and area code second.
    public let zones: ZoneSet
    public let contactPoints: [ContactPoint]
    public let registeredAt: Timestamp

    public init(
        id: ID<Worker>, languages: [LanguageTag], regions: [GEOID], topics: [Topic], safeHours: HoursOfDay?,
        zones: ZoneSet, contactPoints: [ContactPoint], registeredAt: Timestamp
    ) {
        self.id = id
        self.languages = languages
        self.regions = regions
        self.topics = topics
        self.safeHours = safeHours
        self.zones = zones
        self.contactPoints = contactPoints
        self.registeredAt = registeredAt
    }
}

/// One way to reach a worker, told masked.
public struct ContactPoint: Sendable, Equatable, Codable {
    public let id: ID<ContactPoint>
    public let channel: Channel
    public let masked: String
    public let consent: ConsentState
    public let isSuppressed: Bool

    public init(id: ID<ContactPoint>, channel: Channel, masked: String, consent: ConsentState, isSuppressed: Bool) {
        self.id = id
        self.channel = channel
        self.masked = masked
        self.consent = consent
        self.isSuppressed = isSuppressed
    }
}

/// What the consent ledger's latest entry for a contact point says.
public enum ConsentState: String, Codable, Sendable, CaseIterable {
    /// No evidence of consent: kept, never sent to.
    case unconsented
    case granted
    case revoked
}

/// One line of the append-only consent ledger (47 CFR 64.1200 asks the sender to be able to prove consent).
public struct ConsentEntry: Sendable, Equatable, Codable {
    public enum Kind: String, Codable, Sendable, CaseIterable { case grant, confirmation, revocation }

    public let kind: Kind
    /// The one thing that is agreed to, beside texts; nil: to being written to.
    public let topic: Topic?
    /// Where the evidence is: "intake form, Pasadena job center", "reply STOP", …
    public let evidence: String
    /// When the worker said so.
    public let date: CivilDate
    /// When it was written down here.
    public let recordedAt: Timestamp

    public init(kind: Kind, topic: Topic? = nil, evidence: String, date: CivilDate, recordedAt: Timestamp) {
        self.kind = kind
        self.topic = topic
        self.evidence = evidence
        self.date = date
        self.recordedAt = recordedAt
    }
}

/// Evidence that a person agreed to be contacted.
public struct ConsentEvidence: Sendable, Equatable {
    public let source: String
    public let date: CivilDate

    public init(source: String, date: CivilDate) {
        self.source = source
        self.date = date
    }
}

/// A worker as an intake form or a CSV row describes them, checked but not yet kept.
public struct WorkerDraft: Sendable, Equatable {
    public var contacts: [ContactAddress]
    public var languages: [LanguageTag]
    public var regions: [GEOID]
    public var topics: [Topic]
    public var safeHours: HoursOfDay?
    public var zones: ZoneSet
    /// nil: imported as *unconsented* and never sent to.
    public var consent: ConsentEvidence?
    /// Nobody said the languages of this very worker: they are what a file without them was said to be in, and replace none
    /// that a registered worker has told.
    public var assumesLanguages: Bool

    public init(
        contacts: [ContactAddress], languages: [LanguageTag], regions: [GEOID], topics: [Topic] = [],
        safeHours: HoursOfDay? = nil, zones: ZoneSet, consent: ConsentEvidence?, assumesLanguages: Bool = false
    ) {
        self.contacts = contacts
        self.languages = languages
        self.regions = regions
        self.topics = topics
        self.safeHours = safeHours
        self.zones = zones
        self.consent = consent
        self.assumesLanguages = assumesLanguages
    }

    /// Whether its languages replace those that are kept.
    public func tellsLanguages(over kept: [LanguageTag]) -> Bool {
        !languages.isEmpty && (!assumesLanguages || kept.isEmpty)
    }
}
