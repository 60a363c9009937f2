import DispatchEngine
import FaultVFS
import Foundation
import GRDB
import Outreach
import Testing

@testable import SQLiteStore

/// The disk is full, or refuses, at one operation after another of a campaign with receipts and STOPs.
@Suite("The disk fails", .serialized)
struct FailingDiskTests {
    enum Trouble: String, CaseIterable, CustomTestStringConvertible {
        case full = "is full"
        case shortWrite = "takes half of a write"
        case refusesWrites = "refuses to write"
        case losesSync = "fails to sync, and has lost what it was given"
        case refusesReads = "refuses to read"
        case readOnly = "may only be read"
        case isLocked = "is locked for a moment"

        var testDescription: String { rawValue }

        var operations: FaultDisk.Operations {
            switch self {
            case .full: .grow
            case .shortWrite, .refusesWrites, .readOnly: .write
            case .losesSync: .sync
            case .refusesReads: .read
            case .isLocked: .lock
            }
        }

        var trap: FaultDisk.Trap {
            switch self {
            case .full: .fails(.full)
            case .shortWrite: .fallsShort(.full)
            case .refusesWrites, .refusesReads: .fails(.inputOutput)
            case .losesSync: .fails(.lostSync)
            case .readOnly: .fails(.readOnly)
            case .isLocked: .fails(.busy)
            }
        }

        /// Until somebody sees to it; the others pass by themselves.
        var lasts: Bool { self == .full || self == .readOnly || self == .refusesWrites }

        var code: StoreError.Code {
            switch self {
            case .full, .shortWrite: .diskFull
            case .refusesWrites, .losesSync, .refusesReads: .inputOutput
            case .readOnly: .readOnly
            case .isLocked: .busy
            }
        }
    }

    private static let isLong = ProcessInfo.processInfo.environment["ALTAVOZ_LONG_TESTS"] != nil

    @Test(
        "in the middle of a campaign: nothing lost, nothing doubled, and all goes on when it is mended",
        arguments: Trouble.allCases)
    func atEveryOperation(trouble: Trouble) async throws {
        let calm = try await Campaigning()
        let before = calm.site.disk.count(trouble.operations)
        try await calm.run { Issue.record("it fails without a reason: \($0)") }
        let operations = calm.site.disk.count(trouble.operations) - before
        try #require(operations > 10)
        let step = Self.isLong ? 1 : max(1, operations / 16)
        var failures = 0
        for nth in stride(from: 1, through: operations, by: step) {
            let campaigning = try await Campaigning(copying: calm)
            campaigning.site.disk.set(trouble.trap, at: nth, of: trouble.operations, lasts: trouble.lasts)
            try await campaigning.run { error in
                failures += 1
                if let error = error as? StoreError {
                    #expect(error.code == trouble.code, "at operation \(nth): \(error)")
                } else if trouble != .losesSync || !(error is StoreUnsound) {
                    Issue.record("at operation \(nth): \(error)")
                }
                campaigning.site.disk.mend()
            }
            let findings = try await campaigning.findingsAfterPowerCut()
            try #require(findings == [], "at operation \(nth)")
        }
        if trouble != .isLocked { #expect(failures > 5, "hardly anything failed") }
    }

    @Test("a commit whose sync fails takes nothing with it that is promised later")
    func lostLog() async throws {
        let site = try Site(seed: 5)
        try site.create().close()
        let store = try site.open()
        #expect(site.disk.unsyncedBytes > 0, "the pool has written nothing into the empty log: this proves nothing")
        site.disk.set(.fails(.lostSync), of: .sync, on: "-wal")
        await #expect(throws: StoreError.self) { try await site.register(0..<10, in: store) }
        try await site.register(10..<20, in: store)
        let findings = try await site.findingsAfterPowerCut(of: store)
        #expect(findings == [])
    }

    @Test("what a daemon left unsynced in the log, and lost, takes nothing with it that the next one promises")
    func lostLogOfAnother() async throws {
        let site = try Site(seed: 5)
        try site.create().close()
        let first = try site.open()
        site.disk.set(.fails(.lostSync), of: .sync, lasts: true)
        await #expect(throws: (any Error).self) { try await site.claim(first) }
        try? first.close()
        site.disk.mend()
        let second = try site.open()
        try await site.claim(second)
        try await site.register(0..<10, in: second)
        let findings = try await site.findingsAfterPowerCut(of: second)
        #expect(findings == [])
    }

    @Test("where the file has lost what counts as moved into it, nothing is written until all is moved again")
    func lostFile() async throws {
        let site = try Site(seed: 5)
        let store = try site.create()
        try await site.claim(store)
        // So many that later ones do not touch all of their pages again.
        try await site.register(0..<600, in: store)
        var configuration = Configuration()
        configuration.allowsUnsafeTransactions = true
        let reader = try DatabaseQueue(path: site.path, configuration: configuration)
        try reader.inDatabase { db in
            try db.execute(sql: "BEGIN")
            _ = try Int.fetchOne(db, sql: "SELECT count(*) FROM workers")
        }
        try await site.register(600..<610, in: store)
        // As far as the reader lets it: moved, counted as moved, and not synced.
        try await store.pool.writeWithoutTransaction { _ = try $0.checkpoint(.passive) }
        try reader.inDatabase { try $0.execute(sql: "COMMIT") }
        try reader.close()
        site.disk.set(.fails(.lostSync), of: .sync, on: ".sqlite")
        await #expect(throws: (any Error).self) { try await store.emptyLog() }
        #expect(site.disk.isSprung)
        var refused = 0
        for index in 610..<615 {
            do { try await site.register(index..<(index + 1), in: store) } catch is StoreUnsound { refused += 1 }
        }
        try? await store.emptyLog()
        try? store.close()
        #expect(refused == 5)
        // The next start moves all of the log, and the power fails after it.
        let next = try site.open()
        try await site.claim(next)
        let findings = try await site.findingsAfterPowerCut(of: next)
        #expect(findings == [])
    }

    @Test("receipts and STOPs are refused while the disk is full, and taken when they come again")
    func receiptsAreRefused() async throws {
        let campaigning = try await Campaigning()
        try await campaigning.run { Issue.record("\($0)") }
        let site = campaigning.site
        let store = try site.open()
        let intake = site.intake(store, time: HandClock(Site.start + .hours(2)))
        let attempt = site.carrier.sent[0].attempt
        let events: [InboundEvent] = [
            .receipt(
                Receipt(gateway: "carrier", messageID: "late", attempt: attempt, status: .delivered, code: nil)),
            .reply(Reply(gateway: "carrier", messageID: "r1", from: Site.phone(3), text: "STOP")),
        ]
        site.disk.set(.fails(.full), of: .grow, lasts: true)
        for event in events {
            let error = await #expect(throws: StoreError.self) {
                try await intake.accept([event], gateway: "carrier")
            }
            #expect(error?.code == .diskFull)
        }
        #expect(try await site.broken(in: store) == [])
        site.disk.mend()
        for event in events { try await intake.accept([event], gateway: "carrier") }
        #expect(site.witness.all.receipts.contains("late"))
        #expect(try await site.broken(in: store) == [])
        try store.close()
    }
}

extension Site {
    fileprivate func register(_ indices: Range<Int>, in store: SQLiteStore) async throws {
        _ = try await store.register(indices.map(Site.draft), now: Site.start)
        witness.note { $0.workers.formUnion(indices.map { Site.phone($0).unmasked }) }
    }

    fileprivate func claim(_ store: SQLiteStore) async throws {
        _ = try await store.claimLeadership(owner: "test", holderIsGone: true, now: Site.start, lasting: .hours(1))
    }

    fileprivate func findingsAfterPowerCut(of store: SQLiteStore) async throws -> [String] {
        disk.cutPower()
        try? store.close()
        disk.restorePower(seed: random.next())
        let found = try open()
        let findings = try await broken(in: found) + found.problems()
        try found.close()
        return findings
    }
}

/// A campaign of forty, from the daemon's start until everybody has been sent to.
private final class Campaigning {
    let site: Site
    private let clock = HandClock(Site.start)
    private static let workers = 40

    /// A site where everything is ready to be started.
    init() async throws {
        site = try Site(seed: 7)
        let store = try site.create()
        _ = try await store.register((0..<Self.workers).map(Site.draft), now: Site.start)
        let (campaign, planned) = try await Site.launch(store, now: Site.start)
        site.witness.note { $0.launched[campaign] = planned }
        try await store.pool.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
        try store.close()
        try FileManager.default.copyItem(atPath: site.path, toPath: site.path + "-ready")
    }

    /// Another one like it.
    init(copying other: Campaigning) async throws {
        site = try Site(seed: 7, key: other.site.key)
        try FileManager.default.copyItem(atPath: other.site.path + "-ready", toPath: site.path)
        let launched = other.site.witness.all.launched
        site.witness.note { $0.launched = launched }
    }

    /// Runs it to its end. When something fails, `mend` is told, and it goes on as the service manager and the daemon would:
    /// with the same engine when that had started and may go on, with a new one otherwise.
    func run(_ mend: (any Error) -> Void) async throws {
        var daemon: Daemon?
        var failures = 0
        while true {
            do {
                if daemon == nil { daemon = try await start() }
                let next = try await daemon!.engine.turn(daemon!.leadership)
                guard let next, next < Site.start + .hours(3) else { break }
                clock.set(max(next, clock.now() + .milliseconds(1)))
            } catch {
                failures += 1
                if failures > 20 { throw error }
                mend(error)
                guard error is any EndsTheDaemon, let ended = daemon else { continue }
                await site.carrier.rest()
                try? ended.store.close()
                daemon = nil
            }
        }
        await site.carrier.rest()
        do { try daemon!.store.close() } catch {
            mend(error)
            try? daemon!.store.close()
        }
    }

    private struct Daemon {
        let store: SQLiteStore
        let engine: Engine
        let leadership: Leadership
    }

    private func start() async throws -> Daemon {
        let site = site
        let store = try site.open()
        let intake = site.intake(store, time: clock)
        site.carrier.whileOnTheWire {
            // A provider brings again what was not taken.
            guard let last = site.carrier.sent.last else { return }
            let receipt = Receipt(
                gateway: "carrier", messageID: last.messageID, attempt: last.attempt, status: .delivered, code: nil)
            for _ in 0..<3 {
                do { return try await intake.accept([.receipt(receipt)], gateway: "carrier") } catch {}
            }
        }
        let engine = site.engine(store, time: clock)
        do {
            return Daemon(store: store, engine: engine, leadership: try await engine.start(holderIsGone: true).0)
        } catch {
            try? store.close()
            throw error
        }
    }

    /// What is not as it must be; empty when all is well.
    func findingsAfterPowerCut() async throws -> [String] {
        site.disk.cutPower()
        site.disk.restorePower(seed: site.random.next())
        let store = try site.open()
        var findings = try await site.broken(in: store)
        findings += try await site.doubles(in: store)
        findings += try await store.problems()
        for campaign in site.witness.all.launched.keys {
            let states = try await store.status(of: campaign)?.byState.filter { $0.value > 0 } ?? [:]
            let done = states.filter { [.accepted, .sent, .delivered, .unknown].contains($0.key) }
            if done.values.reduce(0, +) != Self.workers { findings.append("not everybody was sent to: \(states)") }
        }
        if site.carrier.sent.count != Self.workers {
            findings.append("\(site.carrier.sent.count) messages to \(Self.workers) workers")
        }
        try store.close()
        return findings
    }
}
