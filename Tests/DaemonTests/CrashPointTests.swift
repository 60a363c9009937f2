import Counterparts
import Foundation
import Outreach
import Testing

/// The daemon ends itself as `kill -9` would at a named point (`Sources/altavoz/Daemon/CrashPoints.swift`); then another
/// one starts and finishes. Twenty times each with `ALTAVOZ_LONG_TESTS`, twice without.
@Suite("The daemon killed at every named point", .serialized)
struct CrashPointTests {
    /// One way to die.
    struct Case: Sendable, CustomTestStringConvertible {
        let point: String
        var flavour = CrashSite.Flavour.plain
        /// Which passing of the point may be the last, drawn anew each time.
        var passings = 1...1
        var how = How.daemon

        enum How: Sendable {
            case daemon
            /// The command that launches the campaign, instead of the daemon.
            case launch
            /// A daemon that follows one which died with messages on the wire.
            case secondDaemon
            /// Told to stop in the middle.
            case drain
            /// The gateway has the request and has not answered.
            case wire
        }

        var testDescription: String { point }
    }

    static let isLong = ProcessInfo.processInfo.environment["ALTAVOZ_LONG_TESTS"] != nil

    /// Every transaction that a daemon commits in these campaigns, before and after, and the moments around the network.
    static let cases: [Case] =
        ["before", "after"].flatMap { moment in
            [
                Case(point: "launchCampaign \(moment)", how: .launch),
                Case(point: "claimLeadership \(moment)"),
                Case(point: "recover \(moment)", how: .secondDaemon),
                Case(point: "holdMissed \(moment)"), Case(point: "releaseReviewHolds \(moment)"),
                Case(point: "exchange \(moment)", passings: 1...12),
                Case(point: "planStep \(moment)", flavour: .steps),
                Case(point: "markStep \(moment)", flavour: .steps),
                Case(point: "promoteDue \(moment)", flavour: .ripe),
                Case(point: "recordReceipts \(moment)", flavour: .receipts, passings: 1...8),
                Case(point: "finishCampaigns \(moment)", flavour: .receipts),
                Case(point: "converse \(moment)", flavour: .replies),
                Case(point: "resignLeadership \(moment)", how: .drain),
            ]
        } + [
            Case(point: "submit before", passings: 1...5),
            Case(point: "submit after", passings: 1...5),
            Case(point: "wire", passings: 1...40, how: .wire),
            Case(point: "answer before", passings: 1...20),
        ]
    /// Passed too, and not worth a case: it takes ten seconds of a daemon's life, and moves nothing but a time.
    static let spared: Set = ["renewLeadership"]

    @Test("at each point so often: none lost, none doubled, every uncertainty called so")
    func everyPoint() throws {
        let site = try CrashSite(workers: 60)
        let drafted = try Installation(copying: site.template, gateways: "  []")
        try site.launch()
        let log = site.template.folder.file("points.log")
        let steady = try site.carrier(.plain)
        let receipts = try site.carrier(.receipts)
        var generator = SplitMix64(seed: 8)
        for turn in 0..<(Self.isLong ? 20 : 2) {
            for one in Self.cases {
                let carrier =
                    switch one.flavour {
                    case .plain, .steps, .ripe: steady
                    case .receipts: receipts
                    case .replies: try site.carrier(.replies)
                    }
                let passing = Int.random(in: one.passings, using: &generator)
                let words = "\(one.point), passing \(passing), turn \(turn)"
                if one.how == .launch {
                    try launch(drafted, one.point, workers: site.workers, words)
                } else {
                    try run(one, try site.round(one.flavour, carrier, rate: 100), passing: passing, log: log, words)
                }
            }
            CrashSite.tell("killed at each of \(Self.cases.count) points, \(turn + 1) times")
        }
        let passed = try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n").map(String.init)
        let known = Set(Self.cases.map(\.point))
        for point in Set(passed) where !known.contains(point) {
            #expect(Self.spared.contains { point.hasPrefix($0) }, "no daemon was ever killed at: \(point)")
        }
        #expect(Set(passed).count > 20, "the points were not written down")
    }

    private func run(_ one: Case, _ round: CrashSite.Round, passing: Int, log: String, _ words: String) throws {
        var doubtful: [Ledger.Entry] = []
        var killing = ["ALTAVOZ_CRASH_AT": "\(one.point) \(passing)"]
        switch one.how {
        case .secondDaemon:
            let first = try round.installation.startDaemon(
                environment: ["ALTAVOZ_CRASH_AT": "submit after 2"], mayEnd: true)
            #expect(first.wait() == 128 + SIGKILL, "\(words)")
            doubtful += try round.inspect(words)
        case .wire: killing = [:]
        case .daemon, .drain, .launch: break
        }
        let daemon = try round.installation.startDaemon(environment: killing, mayEnd: true)
        switch one.how {
        case .wire: try round.carrier.kill(daemon.id, at: passing)
        case .drain:
            _ = Loopback.eventually(within: 20) { round.seen.count >= 5 }
            daemon.signal(SIGTERM)
        case .daemon, .secondDaemon, .launch: break
        }
        let died = Loopback.eventually(within: 30) { !daemon.isRunning }
        #expect(died, "it was not killed: \(words)\n\(daemon.output)")
        if !died { daemon.killAtOnce() }
        #expect(daemon.wait() == 128 + SIGKILL, "it ended otherwise: \(words)\n\(daemon.output)")
        for delivery in try round.inspect(words) where !doubtful.contains(where: { $0.id == delivery.id }) {
            doubtful.append(delivery)
        }
        try round.finish(words, log: log)
        try round.judge(words, doubtful: doubtful)
    }

    /// Before its commit a launch has not happened; after it, everyone is on record, whatever the command could say.
    private func launch(_ drafted: Installation, _ point: String, workers: Int, _ words: String) throws {
        let installation = try Installation(copying: drafted, gateways: "  []")
        let command = try installation.start(
            ["campaign", "launch", "1", "--yes", "--as", "rosa"], environment: ["ALTAVOZ_CRASH_AT": "\(point) 1"])
        #expect(command.wait() == 128 + SIGKILL, "\(words)")
        let ledger = Ledger(installation)
        #expect(try ledger.integrity() == "ok", "\(words)")
        let isLaunched = point.hasSuffix("after")
        #expect(try ledger.number("SELECT count(*) FROM campaigns WHERE state = 'running'") == (isLaunched ? 1 : 0))
        #expect(try ledger.number("SELECT count(*) FROM campaign_steps") == (isLaunched ? 2 : 0))
        #expect(try ledger.number("SELECT count(*) FROM deliveries") == (isLaunched ? workers : 0))
        if !isLaunched {
            try installation.altavoz(["campaign", "launch", "1", "--yes", "--as", "rosa"])
            #expect(try ledger.number("SELECT count(*) FROM deliveries") == workers)
        }
    }
}

@Suite("Crash points")
struct CrashPointSafetyTests {
    /// What is between these two lines is not there for a compiler that was not given DEBUG, and SwiftPM gives it to
    /// debug builds alone.
    @Test("a release build knows none: the file that reads the variable is empty for it, and no other does")
    func release() throws {
        let sources = URL(fileURLWithPath: Installation.repository + "/Sources")
        let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
        var readers: [URL] = []
        while let file = files.nextObject() as? URL {
            guard file.pathExtension == "swift" else { continue }
            if try String(contentsOf: file, encoding: .utf8).contains("ALTAVOZ_CRASH") { readers.append(file) }
        }
        #expect(readers.map(\.lastPathComponent) == ["CrashPoints.swift"])
        let lines = try String(contentsOf: try #require(readers.first), encoding: .utf8)
            .split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
        #expect(lines.first == "#if DEBUG" && lines.last == "#endif")
        #expect(lines.filter { $0.hasPrefix("#") }.count == 2)
    }

    @Test(
        "a release build that is here does not hold the variable's name",
        .enabled(
            if: FileManager.default.fileExists(atPath: Installation.repository + "/.build/release/altavoz"),
            "skipped: there is no .build/release/altavoz"))
    func binary() throws {
        let program = try Data(contentsOf: URL(fileURLWithPath: Installation.repository + "/.build/release/altavoz"))
        #expect(program.range(of: Data("ALTAVOZ_CRASH".utf8)) == nil)
    }
}
