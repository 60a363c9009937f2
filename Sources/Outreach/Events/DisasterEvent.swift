/// What kind of disaster an event is; it picks the playbook.
public enum HazardKind: String, Codable, Sendable, CaseIterable {
    case wildfire, flood, earthquake, storm, other
}

/// One disaster over some regions, as one source tells it.
public struct DisasterEvent: Sendable, Equatable, Codable {
    public enum State: String, Codable, Sendable, CaseIterable { case open, closed }

    public let id: ID<DisasterEvent>
    public let report: EventReport
    public let state: State
    /// Counts the times the source changed what it says; 1 for the first.
    public let revision: Int
    public let createdAt: Timestamp
    public let closedAt: Timestamp?

    public init(
        id: ID<DisasterEvent>, report: EventReport, state: State, revision: Int, createdAt: Timestamp,
        closedAt: Timestamp?
    ) {
        self.id = id
        self.report = report
        self.state = state
        self.revision = revision
        self.createdAt = createdAt
        self.closedAt = closedAt
    }
}

/// What a source says about one disaster at one time. Two equal fingerprints mean that nothing changed.
public struct EventReport: Sendable, Equatable, Codable {
    /// `openfema`, `manual`.
    public let source: String
    /// The source's own name for the disaster: `DR-4856-CA`.
    public let sourceID: String
    public let title: String
    public let kind: HazardKind
    /// The source's own word for the kind, kept as it came.
    public let sourceKind: String
    public let declared: CivilDate
    public let begins: CivilDate?
    /// The day on which every area's incident ended; nil while any is open.
    public let ends: CivilDate?
    /// Counties, states where the source says statewide, tribal areas; sorted.
    public let regions: [GEOID]
    /// Changes whenever the source's statement does.
    public let fingerprint: String

    public init(
        source: String, sourceID: String, title: String, kind: HazardKind, sourceKind: String, declared: CivilDate,
        begins: CivilDate?, ends: CivilDate?, regions: [GEOID], fingerprint: String
    ) {
        self.source = source
        self.sourceID = sourceID
        self.title = title
        self.kind = kind
        self.sourceKind = sourceKind
        self.declared = declared
        self.begins = begins
        self.ends = ends
        self.regions = regions
        self.fingerprint = fingerprint
    }
}

/// One stored change of an event.
public struct EventRevision: Sendable, Equatable, Codable {
    public let revision: Int
    public let at: Timestamp
    public let addedRegions: [GEOID]
    public let removedRegions: [GEOID]
    public let summary: String

    public init(revision: Int, at: Timestamp, addedRegions: [GEOID], removedRegions: [GEOID], summary: String) {
        self.revision = revision
        self.at = at
        self.addedRegions = addedRegions
        self.removedRegions = removedRegions
        self.summary = summary
    }
}

/// Something in a feed that could not be used, set aside with its reason; the rest goes on.
public struct FeedQuarantine: Sendable, Equatable, Codable {
    /// Where: "row 17, id 97e0…".
    public let place: String
    public let reason: String

    public init(place: String, reason: String) {
        self.place = place
        self.reason = reason
    }
}

/// What a feed made of a document.
public struct FeedReading: Sendable, Equatable {
    public let reports: [EventReport]
    public let quarantined: [FeedQuarantine]

    public init(reports: [EventReport], quarantined: [FeedQuarantine]) {
        self.reports = reports
        self.quarantined = quarantined
    }
}

/// A disaster feed: bytes in, reports out; pure. Adding one is one folder in Feeds and one line in `altavoz`.
public protocol DisasterFeed: Sendable {
    /// The name after `--feed` and the `source` of the reports it makes.
    var name: String { get }
    /// - Throws: ``BadInput`` when the document as a whole cannot be read.
    func read(_ bytes: [UInt8]) throws -> FeedReading
}
