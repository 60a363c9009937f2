import Counterparts
import Foundation
import Outreach
import Testing

@Suite("The database put back", .serialized)
struct RestoreDrillTests {
    private let folders = FileManager.default

    /// A campaign of 200 at fifty a second, launched.
    private func begin() throws -> (CrashSite, TwilioCounterpart, CrashSite.Round) {
        let site = try CrashSite(workers: 200)
        try site.launch()
        let carrier = try site.carrier(.plain)
        return (site, carrier, try site.round(.plain, carrier, rate: 50))
    }

    private func unknown(_ ledger: Ledger) throws -> Set<Int64> {
        Set(try ledger.deliveries().filter { $0.state == 9 }.map(\.id))
    }

    @Test("a backup taken amid a campaign and restored elsewhere starts paused, says so, and resends nothing by itself")
    func drill() throws {
        let (_, carrier, first) = try begin()
        let daemon = try first.installation.startDaemon()
        #expect(Loopback.eventually(within: 30) { first.seen.count >= 40 })
        let backup = first.installation.folder.file("backup.sqlite")
        try first.installation.altavoz(["backup", backup])
        let atBackup = first.seen.count
        // The original goes on, and dies with the machine.
        #expect(Loopback.eventually(within: 30) { first.seen.count >= atBackup + 40 })
        daemon.killAtOnce()

        let second = try Installation(restoring: first.installation)
        try second.altavoz(["restore", "from", backup])
        #expect(try second.altavoz(["restore", "show"]).contains("This database is a backup made at"))
        let heir = try second.startDaemon()
        let ledger = Ledger(second)
        // It says so: in its log, to whoever asks for the campaign, and to whoever asks what is wrong.
        #expect(heir.output.contains("This database is a backup made at"))
        #expect(heir.output.contains("altavoz restore settle"))
        let status = try second.altavoz(["campaign", "status", "1"])
        #expect(status.contains("(paused)") && status.contains("This database is a backup made at"), "\(status)")
        let doctor = try second.end(["doctor"])
        #expect(doctor.status == 1 && doctor.text.contains("altavoz restore show"), "\(doctor.text)")
        // All that was due is unknown; nothing that a carrier would see happens, however long it runs.
        let states = try ledger.deliveries().map(\.state)
        #expect(states.allSatisfy { $0 == 5 || $0 == 9 }, "\(states)")
        #expect(states.filter { $0 == 9 }.count >= 200 - atBackup)
        let before = carrier.mark
        #expect(!Loopback.eventually(within: 2) { carrier.mark != before })

        // New people may be written to while the old ones wait for a person.
        try second.altavoz(["restore", "settle", "--as", "rosa"])
        try second.altavoz(["campaign", "resume", "1", "--as", "rosa"])
        #expect(try second.altavoz(["restore", "show"]).contains("Nothing waits for a decision"))
        #expect(!Loopback.eventually(within: 2) { carrier.mark != before })
        #expect(try ledger.deliveries().map(\.state) == states)
        // One is sent once more because a person says so.
        let one = try #require(try unknown(ledger).first)
        try second.altavoz(["delivery", "resolve", "\(one)", "resend", "--yes", "--as", "rosa"])
        #expect(Loopback.eventually(within: 10) { carrier.mark != before })
        #expect(heir.stop() == 0)
        #expect(carrier.messages(from: before).count == 1)
        #expect(try ledger.integrity() == "ok")

        // Noticed once: the next start finds everything as it was left.
        let again = try second.startDaemon()
        #expect(again.stop() == 0)
        #expect(try ledger.number("SELECT count(*) FROM actions WHERE kind = 'restore-noticed'") == 1)
    }

    @Test("a person who knows that nothing was sent since lets everything go on, and everyone gets it once")
    func moved() throws {
        let (_, carrier, first) = try begin()
        let daemon = try first.installation.startDaemon()
        #expect(Loopback.eventually(within: 30) { first.seen.count >= 40 })
        #expect(daemon.stop() == 0)
        // The folder is copied to a larger disk.
        let second = try Installation(restoring: first.installation)
        try Program.run("/bin/cp", ["-a", first.installation.folder.file("data") + "/.", second.folder.file("data")])
        let heir = try second.startDaemon()
        #expect(heir.output.contains("copied or moved"))
        let before = carrier.mark
        #expect(!Loopback.eventually(within: 1) { carrier.mark != before })
        try second.altavoz(["restore", "settle", "--nothing-was-sent", "--yes", "--as", "rosa"])
        try second.altavoz(["campaign", "resume", "1", "--as", "rosa"])
        let ledger = Ledger(second)
        #expect(try Loopback.eventually(within: 30) { try !ledger.isAtWork() })
        #expect(heir.stop() == 0)
        let seen = first.seen
        #expect(seen.count == 200 && Set(seen.map(\.to)).count == 200)
    }

    @Test("a database put back into its folder by hand is noticed")
    func older() throws {
        let (_, carrier, first) = try begin()
        let data = first.installation.folder.file("data")
        let daemon = try first.installation.startDaemon()
        #expect(Loopback.eventually(within: 30) { first.seen.count >= 40 })
        #expect(daemon.stop() == 0)
        try Program.run("/bin/cp", [data + "/altavoz.sqlite", first.installation.folder.file("copy")])
        let second = try first.installation.startDaemon()
        #expect(Loopback.eventually(within: 30) { first.seen.count >= 80 })
        #expect(second.stop() == 0)
        // Over the old file, so that it even keeps its number.
        for end in ["-wal", "-shm"] { try? folders.removeItem(atPath: data + "/altavoz.sqlite" + end) }
        try Program.run("/bin/cp", [first.installation.folder.file("copy"), data + "/altavoz.sqlite"])
        let before = carrier.mark
        let third = try first.installation.startDaemon()
        #expect(third.output.contains("older than what the daemon of this folder wrote last"))
        #expect(!Loopback.eventually(within: 1) { carrier.mark != before })
        #expect(third.stop() == 0)
    }

    @Test("a database and its key in a new folder are noticed; a folder renamed and a daemon killed are not")
    func stray() throws {
        let (_, carrier, first) = try begin()
        let data = first.installation.folder.file("data")
        let daemon = try first.installation.startDaemon()
        #expect(Loopback.eventually(within: 30) { first.seen.count >= 20 })
        daemon.killAtOnce()
        try folders.moveItem(atPath: data, toPath: data + "-away")
        try folders.moveItem(atPath: data + "-away", toPath: data)
        let second = try first.installation.startDaemon()
        #expect(Loopback.eventually(within: 30) { first.seen.count >= 40 })
        #expect(!second.output.contains("This database"))
        second.killAtOnce()
        // Even without its log, which a daemon that was killed leaves beside it: the file then knows next to nothing.
        let other = try Installation(restoring: first.installation)
        try Program.run("/bin/cp", [data + "/altavoz.sqlite", data + "/master.key", other.folder.file("data")])
        let before = carrier.mark
        let third = try other.startDaemon()
        #expect(third.output.contains("by a daemon in another folder"))
        #expect(!Loopback.eventually(within: 1) { carrier.mark != before })
        #expect(third.stop() == 0)
    }

    @Test("a backup is put in place only where nothing is, whole and with its key, and leaves nothing behind otherwise")
    func refusals() throws {
        let site = try CrashSite(workers: 10)
        let backup = site.template.folder.file("backup.sqlite")
        try site.template.altavoz(["backup", backup])
        let other = try Installation(restoring: site.template)
        #expect(try other.end(["restore", "from", other.folder.file("none")]).status == 65)
        try other.folder.write("garbage", "no database")
        #expect(try other.end(["restore", "from", other.folder.file("garbage")]).status == 65)
        #expect(!folders.fileExists(atPath: other.database))
        try Data(repeating: 7, count: 32).write(to: URL(fileURLWithPath: other.folder.file("data/master.key")))
        #expect(try other.end(["restore", "from", backup]).status != 0)
        #expect(!folders.fileExists(atPath: other.database))
        try folders.removeItem(atPath: other.folder.file("data/master.key"))
        #expect(try other.end(["restore", "from", backup]).text.contains("no master key"))
        #expect(try site.template.end(["restore", "from", backup]).text.contains("nothing is overwritten"))
    }
}
