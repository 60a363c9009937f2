import Counterparts
import Foundation
import Outreach
import Testing

@Suite("Several processes on one database", .serialized)
struct TwoProcessesTests {
    @Test("a daemon that slept while another took over stops at once, having written nothing")
    func fence() throws {
        let site = try CrashSite(workers: 200)
        try site.launch()
        let round = try site.round(.plain, try site.carrier(.plain), rate: 100)
        let first = try round.installation.startDaemon()
        #expect(Loopback.eventually(within: 30) { round.seen.count >= 40 })
        // Not amid a transaction: then the other would be told that the database is busy, and end with the same status.
        let isAsleep = Loopback.eventually(within: 10) {
            first.signal(SIGSTOP)
            guard Loopback.eventually(within: 5, { Self.isStopped(first.id) }) else { return false }
            if round.ledger.isFree { return true }
            first.signal(SIGCONT)
            return false
        }
        #expect(isAsleep)
        // Its lock holds although it sleeps; and so another is refused.
        let refused = try round.installation.start(["serve", "--listen", "127.0.0.1:0"], environment: [:])
        #expect(refused.wait() == 75)
        // Somebody takes the lock for a leftover and deletes it.
        try FileManager.default.removeItem(atPath: round.installation.folder.file("data/daemon.lock"))
        let second = try round.installation.start(["serve", "--listen", "127.0.0.1:0"], environment: [:])
        #expect(try Loopback.eventually(within: 30) { try !round.ledger.isAtWork() })
        second.kill(SIGTERM)
        #expect(second.wait() == 0)

        // Nobody else is there: whatever changes from now on, the first has written.
        let before = try round.ledger.deliveries()
        let rows = try round.ledger.everything()
        first.signal(SIGCONT)
        let hasEnded = Loopback.eventually(within: 20) { !first.isRunning }
        #expect(hasEnded, "it goes on")
        if !hasEnded { first.killAtOnce() }
        #expect(first.wait() == 75)
        #expect(first.output.contains("Another daemon has taken over"), "\(first.output)")
        #expect(try round.ledger.everything() == rows, "it has written")
        // What it had on the wire when it fell asleep is unknown, and went at most once.
        try round.judge("fence", doubtful: before.filter { $0.state == 9 })
    }

    private static func isStopped(_ process: pid_t) -> Bool {
        let status = (try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)) ?? ""
        return status.split(separator: ")").last?.split(separator: " ").first == "T"
    }

    /// For ten seconds, or a minute with `ALTAVOZ_LONG_TESTS`.
    @Test("whatever people type beside a sending daemon works, and nobody is written to twice")
    func beside() throws {
        let seconds = CrashPointTests.isLong ? 60 : 10
        let site = try CrashSite(workers: 500)
        try site.launch()
        let carrier = try site.carrier(.receipts)
        let round = try site.round(.receipts, carrier, rate: 200)
        let installation = round.installation
        try installation.allowManyMessages()
        let daemon = try installation.startDaemon()
        let numbers = (0..<400).map { "+1\(CrashTests.areaCodes[5 + $0 / 100])5550\(100 + $0 % 100)" }
        var turns = 0
        let end = Date() + TimeInterval(seconds)
        while Date() < end || turns < 2 {
            turns += 1
            // Fifty new workers while everything else goes on.
            let rows = numbers.dropFirst(turns * 50 % 400).prefix(50).map { "\($0),,es,06037,intake form,2025-01-01" }
            try installation.folder.write(
                "more.csv",
                (["phone,email,languages,regions,consent_source,consent_date"] + rows).joined(separator: "\n") + "\n")
            let importing = try installation.start(
                ["worker", "import", installation.folder.file("more.csv")], environment: [:])
            let draft = try installation.json([
                "campaign", "draft", "--message", "pay-rights", "--event", "1", "--channel", "sms", "--as", "rosa",
            ])
            let id = "\(try #require(draft["campaign"] as? Int))"
            for command in [
                ["campaign", "preview", id], ["campaign", "approve", id, "--as", "amir"],
                ["campaign", "launch", id, "--yes", "--as", "rosa"], ["campaign", "pause", id, "--as", "rosa"],
                ["delivery", "list", "--campaign", id], ["campaign", "resume", id, "--as", "rosa"],
                ["campaign", "status", "1"], ["campaign", "report", id],
                ["worker", "forget", "\(turns)", "--yes", "--as", "rosa"],
                ["backup", installation.folder.file("backup-\(turns).sqlite")],
                ["campaign", "cancel", id, "--yes", "--as", "rosa"],
            ] {
                let ended = try installation.end(command)
                #expect(ended.status == 0, "\(command): \(ended.text)")
            }
            #expect(importing.wait() == 0)
        }
        #expect(daemon.stop() == 0)
        let complaints = daemon.output.split(separator: "\n").filter { $0.contains(#""level":"error""#) }
        #expect(complaints.isEmpty, "\(complaints)")
        #expect(try round.ledger.integrity() == "ok")
        let seen = round.seen
        #expect(seen.count > 100, "the daemon was not under load")
        #expect(Set(seen.map(\.attempt)).count == seen.count)
        let deliveries = try round.ledger.deliveries()
        #expect(Set(seen.map(\.attempt)).isSubset(of: deliveries.flatMap(\.attempts)))
        #expect(deliveries.allSatisfy { $0.attempts.count <= 1 })
        print("beside: \(turns) rounds of 12 commands, \(seen.count) messages sent meanwhile")
    }
}
