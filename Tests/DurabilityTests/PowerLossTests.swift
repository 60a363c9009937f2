import DispatchEngine
import FaultVFS
import Foundation
import GRDB
import Outreach
import Testing

@testable import SQLiteStore

/// The power fails at seeded moments in the middle of campaigns, receipts, STOPs and registrations.
@Suite("The power fails", .serialized)
struct PowerLossTests {
    private static let cutsPerSite = 100
    static let seeds: [UInt64] =
        ProcessInfo.processInfo.environment["ALTAVOZ_LONG_TESTS"] == nil
        ? Array(1...5) : Array(1...50)

    @Test("a hundred times at each of these seeds: nothing that was promised is lost", arguments: seeds)
    func nothingIsLost(seed: UInt64) async throws {
        let run = try await PowerLossRun(seed: seed)
        for cut in 0..<Self.cutsPerSite {
            let findings = try await run.liveAndDie()
            try #require(findings == [], "seed \(seed), cut \(cut)")
        }
        #expect(try await run.findingsOfAll() == [], "seed \(seed)")
        #expect(run.site.carrier.sent.count > 500, "too little was sent to prove anything")
        #expect(run.cutsAmidst > Self.cutsPerSite / 2, "too few cuts came in the middle of a write")
    }

    @Test("without a sync for each commit the same test finds losses: it can fail")
    func normalLoses() async throws {
        let run = try await PowerLossRun(seed: 1)
        run.synchronous = "NORMAL"
        var findings: [String] = []
        for _ in 0..<Self.cutsPerSite where findings.count < 3 { findings += try await run.liveAndDie() }
        #expect(findings.contains { $0.contains("gone") || $0.contains("nothing is known") }, "\(findings)")
    }

    @Test("right after a backup was reported whole: it is")
    func backupStays() async throws {
        let site = try Site(seed: 3)
        let store = try site.create()
        _ = try await store.register((0..<300).map(Site.draft), now: Site.start)
        let copy = site.folder.file("copy.sqlite")
        _ = try await store.backUp(to: copy, now: Site.start)
        site.disk.cutPower()
        try? store.close()
        site.disk.restorePower(seed: 0)
        let restored = try SQLiteStore.open(at: copy, masterKey: site.key)
        #expect(try await restored.workerCount() == 300)
        #expect(try await restored.problems() == [])
        try restored.close()
    }
}

/// One site through one power cut after another.
private final class PowerLossRun {
    let site: Site
    private let clock = HandClock(Site.start)
    /// Nil: as the store sets it.
    var synchronous: String?
    private(set) var cutsAmidst = 0
    private static let workers = 60
    private var registered = 0

    init(seed: UInt64) async throws {
        site = try Site(seed: seed, carrier: Carrier(rate: 300))
        let (site, clock) = (site, clock)
        site.carrier.answer { _ in
            switch site.random.below(50) {
            case 0: .refuse
            case 1: .silence
            case 2: .neverLeft
            default: .accept
            }
        }
        let store = try site.create()
        for index in 0..<Self.workers { try await Self.register(index, store, site, clock) }
        registered = Self.workers
        try store.close()
    }

    /// Starts, works until the power fails, and looks at what is left.
    func liveAndDie() async throws -> [String] {
        let store = try site.open()
        let findings = try await look(store)
        try await live(store)
        if site.disk.isDark { cutsAmidst += 1 }
        site.disk.cutPower()
        await site.carrier.rest()
        try? store.close()
        site.disk.restorePower(seed: site.random.next())
        return findings
    }

    /// After the last cut: everything that was ever promised, and whether anything went out twice.
    func findingsOfAll() async throws -> [String] {
        let store = try site.open()
        let findings = try await site.broken(in: store) + site.doubles(in: store) + store.problems()
        try store.close()
        return findings
    }

    private func look(_ store: SQLiteStore) async throws -> [String] {
        try await site.brokenLately(in: store) + store.problems()
    }

    private func live(_ store: SQLiteStore) async throws {
        if let level = synchronous {
            try await store.pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = \(level)") }
        }
        let (site, clock) = (site, clock)
        let intake = site.intake(store, time: clock)
        site.carrier.whileOnTheWire { await Self.interrupt(store, intake, site, clock) }
        site.disk.set(.cutsPower, at: 1 + site.random.below(250), of: [.changes, .open, .share])
        do {
            let engine = site.engine(store, time: clock)
            let (leadership, _) = try await engine.start(holderIsGone: true)
            for _ in 0..<20 where !site.disk.isDark {
                while let next = try await engine.turn(leadership), next < clock.now() + .hours(1) {
                    clock.set(max(next, clock.now() + .milliseconds(1)))
                }
                let (campaign, planned) = try await Site.launch(store, now: clock.now())
                site.witness.note { $0.launched[campaign] = planned }
                try await Self.register(registered, store, site, clock)
                registered += 1
                clock.set(clock.now() + .seconds(1))
            }
        } catch  where site.disk.isDark {
            // Whatever was under way failed with the power.
        }
    }

    private static func register(_ index: Int, _ store: SQLiteStore, _ site: Site, _ clock: HandClock) async throws {
        _ = try await store.register([Site.draft(index)], now: clock.now())
        site.witness.note { $0.workers.insert(Site.phone(index).unmasked) }
    }

    /// While a batch is on the wire: receipts, replies, a checkpoint.
    private static func interrupt(_ store: SQLiteStore, _ intake: Intake, _ site: Site, _ clock: HandClock) async {
        let sent = site.carrier.sent
        guard !sent.isEmpty else { return }
        let receipts = (0..<site.random.below(5)).map { _ in
            let one = sent[max(0, sent.count - 1 - site.random.below(40))]
            return InboundEvent.receipt(
                Receipt(
                    gateway: "carrier", messageID: one.messageID, attempt: one.attempt,
                    status: site.random.pick([.sent, .delivered, .undelivered]), code: nil))
        }
        try? await intake.accept(receipts, gateway: "carrier")
        if site.random.below(3) == 0 {
            let number = Site.phone(site.random.below(Self.workers))
            let reply = Reply(
                gateway: "carrier", messageID: "r\(site.random.next())", from: number,
                text: site.random.below(2) == 0 ? "STOP" : "START")
            try? await intake.accept([.reply(reply)], gateway: "carrier")
        }
        if site.random.below(8) == 0 {
            let mode = site.random.pick([Database.CheckpointMode.full, .truncate, .passive])
            try? await store.pool.writeWithoutTransaction { _ = try $0.checkpoint(mode) }
        }
    }
}
