import Catalog
import Feeds
import Foundation
import Gateways
import Outreach
import Registry
import SQLiteStore
import Transport

/// Where the parts are put together: the only file that names the concrete types behind the ports.
enum Assembly {
    /// Adding a feed is one line here.
    static let feeds: [any DisasterFeed] = [OpenFEMAFeed()]

    /// - Parameter wanted: the messages that a command works on; nil = all.
    static func catalog(_ configuration: Configuration, only wanted: Set<MessageKey>? = nil) throws -> MessageCatalog {
        try MessageCatalog.load(from: configuration.messages, only: wanted)
    }

    static func regions(_ configuration: Configuration) throws -> RegionTable {
        try RegionTable.load(from: configuration.regions)
    }

    static func context(_ configuration: Configuration) -> MessageContext {
        MessageContext(
            programName: configuration.programName, eventTitle: nil, linkBase: configuration.linkBase,
            postalAddress: configuration.postalAddress)
    }

    /// How the registry writes a number that comes from outside.
    static let spelling: any NumberSpelling = RegisteredSpelling()

    static func transport(_ configuration: Configuration) -> CurlTransport {
        CurlTransport(maxConnections: max(8, configuration.gateways.reduce(0) { $0 + $1.concurrency }))
    }

    /// What the daemon's engine sends through.
    static func wire(_ transport: CurlTransport) -> any RequestTransport {
        #if DEBUG
            if let points = CrashPoints.armed { return CrashingTransport(inner: transport, points: points) }
        #endif
        return transport
    }

    /// Nobody is told of commits, but for tests of a debug build.
    fileprivate static var commitWatch: CommitWatch? {
        #if DEBUG
            if let points = CrashPoints.armed { return points.commitWatch }
        #endif
        return nil
    }
}

/// The files of one installation.
struct DataFolder: Sendable {
    let path: String

    var database: String { path + "/altavoz.sqlite" }
    var masterKey: String { path + "/master.key" }

    var exists: Bool { FileManager.default.fileExists(atPath: database) }

    /// - Throws: ``Failure`` when there is no database.
    func insist() throws {
        guard exists else {
            throw Failure(
                "There is no database in \(path)", remedy: "Make one with: altavoz init --data \(path)")
        }
    }

    /// An older database is brought up to date only while no daemon works on it: an older one would write what the newer schema
    /// does not mean.
    /// - Parameter lock: of this folder, where the caller holds it.
    /// - Throws: ``Failure`` when there is no database, or when a daemon uses one that is to be brought up to date.
    func open(holding lock: DataFolderLock? = nil) throws -> SQLiteStore {
        try insist()
        var held = lock
        defer { withExtendedLifetime(held) {} }
        return try SQLiteStore.open(
            at: database, masterKey: MasterKey.load(from: masterKey), watch: Assembly.commitWatch
        ) {
            if held == nil { held = try DataFolderLock.take(in: path) }
            guard held != nil else {
                throw Failure(
                    "The database in \(path) is of an older version of Altavoz, whose daemon is at work on it",
                    remedy: "Stop that daemon, then start this version's: altavoz serve. Then run this again.",
                    status: .tryAgain)
            }
        }
    }

    /// A key that is there already is used: an earlier try did not come to its end, or somebody brought it back.
    /// - Throws: ``Failure`` when there is a database already: it is never overwritten.
    func create(now: Timestamp) throws -> SQLiteStore {
        guard !exists else {
            throw Failure(
                "\(database) exists already, and nothing is overwritten",
                remedy: "Use it as it is, or name another folder with --data.")
        }
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        try FileMode.set(0o700, path)
        let key: MasterKey
        if FileManager.default.fileExists(atPath: masterKey) {
            key = try MasterKey.load(from: masterKey)
        } else {
            key = MasterKey.generate()
            try key.save(to: masterKey)
        }
        let store = try SQLiteStore.create(at: database, masterKey: key, now: now)
        try FileMode.set(0o600, database)
        return store
    }
}

/// An installation that is open for work: what most commands need.
struct Workplace: Sendable {
    let configuration: Configuration
    let store: any Store
    let time: any TimeSource
    let console: Console
    /// The regions, read when the first part of a command asks for them.
    private let readRegions: Lazy<Result<RegionTable, any Error>>

    init(configuration: Configuration, store: any Store, time: any TimeSource, console: Console) {
        self.configuration = configuration
        self.store = store
        self.time = time
        self.console = console
        readRegions = Lazy { Result { try Assembly.regions(configuration) } }
    }

    static func open(_ place: PlaceOptions) throws -> Workplace {
        let configuration = try place.configuration()
        return Workplace(
            configuration: configuration, store: try DataFolder(path: configuration.data).open(),
            time: SystemTime(), console: .standard())
    }

    var now: Timestamp { time.now() }

    func event(_ id: ID<DisasterEvent>) async throws -> DisasterEvent {
        if let event = try await store.event(id) { return event }
        throw Failure("There is no disaster event \(id)", remedy: "See: altavoz event list")
    }

    func campaign(_ id: ID<Campaign>) async throws -> Campaign {
        if let campaign = try await store.campaign(id) { return campaign }
        throw Failure("There is no campaign \(id)", remedy: "See: altavoz campaign list")
    }

    func regions() throws -> RegionTable { try readRegions.value.get() }

    /// Begins to read the regions on another core, where a command has the database and the catalog to read before it needs them.
    func readRegionsAhead() {
        let readRegions = readRegions
        DispatchQueue.global(qos: .userInitiated).async { _ = readRegions.value }
    }

    /// Knows the messages of this campaign, and no others: reading all of them takes most of the time of a launch.
    func forecaster(for spec: CampaignSpec) throws -> Forecaster {
        let messages = try Assembly.catalog(configuration, only: Set(spec.steps.map(\.message)))
        return Forecaster(
            store: store, messages: messages, regions: try regions(),
            context: Assembly.context(configuration))
    }

    var rates: [SendingRate] {
        configuration.gateways.map {
            SendingRate(
                channel: $0.channel, perSecond: $0.rate, weight: $0.weight, price: $0.pricePerUnit,
                reachesRealPeople: !$0.isStandIn,
                templates: $0.channel == .whatsapp ? Set($0.templates.keys) : nil)
        }
    }

    /// Regions and languages by name where the files can be read, by code where they cannot: a report must not fail over a name.
    func names(for event: DisasterEvent) -> ReportNames {
        let title = "\(event.report.title) (\(event.report.sourceID))"
        let languages = Lazy { [configuration] in
            (try? Assembly.catalog(configuration, only: []))?.languages.mapValues(\.englishName) ?? [:]
        }
        if let regions = try? regions() { return ReportNames(event: title, languages: languages, regions: regions) }
        return ReportNames(event: title, languages: languages) { $0.text }
    }
}
