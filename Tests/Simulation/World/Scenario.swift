import Outreach

/// What a seed decides before anything happens.
public struct Scenario: Sendable {
    /// Which kinds of trouble this seed brings. With none of them everybody must be reached.
    public struct Trouble: OptionSet, Sendable {
        public let rawValue: Int
        public init(rawValue: Int) { self.rawValue = rawValue }

        /// Gateways fail, refuse, ask to wait, answer late or not at all.
        public static let carriers = Trouble(rawValue: 1)
        /// Receipts come early, twice, shuffled, or never.
        public static let receipts = Trouble(rawValue: 2)
        /// Workers write STOP, START and HELP, and ask to be forgotten.
        public static let workers = Trouble(rawValue: 4)
        /// People pause, resume, cancel, resolve, decide; reviews lapse.
        public static let people = Trouble(rawValue: 8)
        /// The daemon dies or is stopped, and comes back.
        public static let crashes = Trouble(rawValue: 16)
        /// The database answers that it is busy, full or broken.
        public static let store = Trouble(rawValue: 32)
        /// The wall clock is stepped.
        public static let clock = Trouble(rawValue: 64)
        /// The daemon stands still for hours while another one takes over.
        public static let freezes = Trouble(rawValue: 128)
        public static let all: [(Trouble, String)] = [
            (.carriers, "carriers"), (.receipts, "receipts"), (.workers, "workers"), (.people, "people"),
            (.crashes, "crashes"), (.store, "store"), (.clock, "clock"), (.freezes, "freezes"),
        ]
        public var names: [String] { Self.all.filter { contains($0.0) }.map(\.1) }
    }

    public let seed: UInt64
    /// A long run with many workers, instead of what the seed would choose.
    public private(set) var soak: Soak?
    public var trouble: Trouble
    /// How often the daemon is asked to end in good order, beside what the trouble brings.
    public var stops = 0
    public let start: Timestamp
    public let workers: Int
    public let campaigns: Int
    /// Milliseconds until the trouble ends.
    public let unrest: Int64
    /// Milliseconds after it in which everything must come to rest.
    public let calm: Int64

    /// - Parameter trouble: instead of what the seed would choose.
    public init(seed: UInt64, only trouble: Trouble) {
        self.init(seed: seed)
        self.trouble = trouble
    }

    public init(soak: Soak, seed: UInt64) {
        self.seed = seed
        self.soak = soak
        trouble = [.carriers, .receipts, .workers, .crashes]
        start = Timestamp(iso8601: "2025-01-09T15:00:00Z")!
        workers = soak.workers
        campaigns = 2
        unrest = Soak.unrest
        calm = Soak.length - Soak.unrest
    }

    public init(seed: UInt64) {
        self.seed = seed
        var dice = Dice(seed: seed, 1)
        var trouble: Trouble = []
        for (kind, _) in Trouble.all where dice.chance(0.45) { trouble.insert(kind) }
        self.trouble = seed % 16 == 0 ? [] : trouble
        // An ordinary winter day, and the days around both changes of the clock; at any hour.
        let day = dice.pick(["2025-01-09", "2025-03-07", "2025-10-31", "2025-06-20"])
        start = Timestamp(iso8601: "\(day)T00:00:00Z")! + .minutes(dice.between(0...1439))
        workers = 5 + dice.below(dice.chance(0.15) ? 36 : 10)
        campaigns = 1 + dice.pick(weighted: [(0, 5), (1, 3), (2, 1)])
        unrest = dice.between(8...36) * 3_600_000
        calm = 108 * 3_600_000
    }
}

extension StoreFaults {
    init(_ scenario: Scenario, _ dice: inout Dice) {
        var spells: [Spell] = []
        if scenario.trouble.contains(.store) {
            for _ in 0..<2 + dice.below(6) {
                let from = dice.between(0...scenario.unrest)
                spells.append(
                    Spell(
                        from: from, to: min(scenario.unrest, from + dice.pick([20_000, 120_000, 900_000])),
                        error: dice.pick(Self.errors), probability: dice.pick([0.05, 0.4, 1]),
                        lies: dice.pick([0, 0, 0.3])))
            }
        }
        let crashes = scenario.trouble.contains(.crashes) ? 1 + dice.below(6) : 0
        self.init(
            spells: spells, rare: scenario.trouble.contains(.store) ? 0.05 : 0, crashes: crashes,
            dice: Dice(seed: scenario.seed, 8))
    }
}

extension SimulatedCatalog {
    convenience init(_ scenario: Scenario, _ dice: inout Dice) throws {
        if let soak = scenario.soak {
            try self.init(soak)
            return
        }
        var validity: [MessageKey: Duration] = [:]
        for key in Self.keys { validity[key] = .hours(dice.pick([20, 48, 72])) }
        var expires: [MessageKey: CivilDate] = [:]
        if scenario.trouble.contains(.people), dice.chance(0.3) {
            expires[dice.pick(Self.keys)] = CivilDate(utc: scenario.start) + dice.below(3)
        }
        self.init(validity: validity, expires: expires)
    }
}
