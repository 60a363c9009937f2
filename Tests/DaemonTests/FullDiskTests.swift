import Counterparts
import Foundation
import Testing

/// The real daemon, its data on a small disk of its own. Mounting one needs root; skipped without.
///
/// What is met first is settled here, not by chance: a daemon begins with an empty log, so that every commit needs room;
/// and receipts wait at the stand-in until the disk is known to be full.
@Suite("A disk that is full", .serialized, .enabled(if: canMount, "where a disk can be mounted"))
struct FullDiskTests {
    private static func installation(_ disk: SmallDisk, carrier: TwilioCounterpart, webPort: Int) throws -> Installation
    {
        try Installation(
            gateways: """
                  - name: twilio-test
                    kind: twilio
                    base_url: http://127.0.0.1:\(carrier.port)
                    account: AC00000000000000000000000000000000
                    from: "+15005550006"
                    secret_file: SECRET
                    rate: 50
                    concurrency: 16
                    price_per_unit: "0.0079"
                    allow_private_address: true
                """,
            approving: [("pay-rights", ["es"])], webPort: webPort,
            prepare: { try disk.mount(at: $0.file("data")) })
    }

    @Test("sending pauses and receipts are answered 503 until there is room; nothing is lost, nothing doubled")
    func fillsWhileSending() throws {
        let webPort = try FreePort.find()
        let carrier = try TwilioCounterpart(
            token: Installation.token, latencyMilliseconds: 5, receipts: ["delivered"],
            publicURL: Installation.publicURL, localURL: "http://127.0.0.1:\(webPort)")
        let disk = SmallDisk()
        let installation = try Self.installation(disk, carrier: carrier, webPort: webPort)
        let count = 300
        try installation.importWorkers(CrashTests.workers(count))
        try installation.launch("pay-rights")
        try carrier.holdsReports(true)
        try disk.fill(leaving: 16 << 20)
        // The log lies on the same disk, as it often does.
        let daemon = try installation.startDaemon(log: installation.folder.file("data/daemon.log"))
        #expect(Loopback.eventually(within: 20) { carrier.messages.count > 60 })
        try disk.fill()
        let web = Web(port: webPort)
        #expect(
            Loopback.eventually(within: 20) { web.page("/readyz").contains("The disk is full") }, "\(daemon.output)")
        // What was on the wire arrives; from then on nothing may.
        var before = 0
        #expect(
            Loopback.eventually(within: 20) {
                before = carrier.messages.count
                _ = poll(nil, 0, 1_000)
                return carrier.messages.count == before
            }, "it goes on sending though nothing can be recorded")
        #expect((61..<count).contains(before))
        try carrier.holdsReports(false)
        #expect(Loopback.eventually(within: 20) { web.refusedReports > 0 }, "no receipt was answered 503")
        #expect(carrier.messages.count == before, "it goes on sending though nothing can be recorded")

        // Beside it the command can look, and says what is wrong where it cannot write.
        #expect(try installation.run(["campaign", "status", "1"]).status == 0)
        let refused = try installation.run(["campaign", "pause", "1", "--as", "rosa", "--because", "test"])
        #expect(refused.status == 75)
        #expect(refused.complaint == "altavoz: The disk is full: nothing was recorded. Make room and try again.\n")
        #expect(daemon.isRunning)

        disk.makeRoom()
        let settled: Set = ["accepted", "sent", "delivered"]
        let done = try Loopback.eventually(within: 60) {
            try installation.states().allSatisfy { settled.contains($0.key) }
        }
        let states = try installation.states()
        #expect(done, "still at work: \(states)\n\(daemon.output.suffix(2_000))")
        #expect(states.values.reduce(0, +) == count)
        let seen = carrier.messages
        #expect(seen.count == count)
        #expect(Set(seen.map(\.attempt)).count == count)
        #expect(Set(seen.map(\.to)).count == count)
        let arrived = try Loopback.eventually(within: 60) { try installation.states() == ["delivered": count] }
        #expect(arrived, "receipts that were refused did not come again")
        #expect(web.page("/readyz") == "ready\n")
        #expect(daemon.stop() == 0)
        #expect(try installation.altavoz(["doctor"]).contains("schema"))
        #expect(daemon.output.contains("sending goes on"))
    }

    @Test("started on a full disk, or one that may only be read, it says so in a sentence and ends")
    func startsOnAFullDisk() throws {
        let carrier = try TwilioCounterpart(token: Installation.token)
        let disk = SmallDisk()
        let installation = try Self.installation(disk, carrier: carrier, webPort: try FreePort.find())
        try disk.fill()
        for command in [["serve"], ["event", "close", "1", "--as", "rosa", "--yes"]] {
            let full = try installation.run(command)
            #expect(full.status == 75, "\(command[0]): \(full)")
            #expect(full.complaint.contains("The disk is full"), "\(command[0]): \(full.complaint)")
        }
        disk.makeRoom()
        try disk.remount("ro")
        let readOnly = try installation.run(["serve"])
        #expect(readOnly.status == 1)
        #expect(readOnly.complaint.contains("may not be written"), "\(readOnly.complaint)")
        try disk.remount("rw")
        #expect(try installation.startDaemon().stop() == 0)

        // A new installation that finds no room can be begun again.
        try disk.fill()
        let other = ["init", "--data", installation.folder.file("data/other")]
        let made = try installation.run(other)
        #expect(made.status == 75, "\(made)")
        #expect(made.complaint.contains("The disk is full"), "\(made.complaint)")
        disk.makeRoom()
        try installation.altavoz(other)
    }
}

/// Without a disk of its own: `/dev/full` takes the place of a file.
@Suite("A file that finds no room")
struct NoRoomTests {
    @Test("a daemon that cannot write down its lineage says that the disk is full, and may be started again")
    func lineage() throws {
        let installation = try Installation(gateways: "  []", approving: [], languages: ["es", "en"])
        let unfinished = installation.folder.file("data/lineage.new")
        try FileManager.default.createSymbolicLink(atPath: unfinished, withDestinationPath: "/dev/full")
        let refused = try installation.run(["serve"])
        #expect(refused.status == 75)
        #expect(refused.complaint.contains("The disk is full: "), "\(refused.complaint)")
        #expect(refused.complaint.hasSuffix("lineage cannot be written. Make room and try again.\n"))
        unlink(unfinished)
        #expect(try installation.startDaemon().stop() == 0)
    }
}

/// A file system in memory that is small enough to be filled.
private final class SmallDisk: @unchecked Sendable {
    private var place: String?

    func mount(at path: String) throws {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        try Program.run("/bin/mount", ["-t", "tmpfs", "-o", "size=64m,mode=0700", "tmpfs", path])
        place = path
    }

    deinit { if let place { try? Program.run("/bin/umount", ["-l", place]) } }

    /// To the last byte; or until so many are left.
    func fill(leaving rest: Int = 0) throws {
        let file = open(filler, O_WRONLY | O_CREAT | O_APPEND, 0o600)
        defer { close(file) }
        let noise = [UInt8](repeating: 7, count: 4096)
        var facts = statvfs()
        while rest > 0, statvfs(place!, &facts) == 0, Int(facts.f_bavail) * Int(facts.f_frsize) > rest {
            guard write(file, noise, noise.count) == noise.count else { return }
        }
        if rest == 0 { while write(file, noise, noise.count) > 0 {} }
    }

    func makeRoom() { unlink(filler) }
    func remount(_ mode: String) throws { try Program.run("/bin/mount", ["-o", "remount,\(mode)", place!]) }
    private var filler: String { place! + "/filler" }
}

/// The daemon's pages.
private struct Web {
    let port: Int

    /// The body; empty when nobody answers.
    func page(_ path: String) -> String {
        let pipe = Pipe()
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/curl")
        process.arguments = ["-s", "--max-time", "5", "http://127.0.0.1:\(port)\(path)"]
        process.standardOutput = pipe
        do { try process.run() } catch { return "" }
        let body = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: body, as: UTF8.self)
    }

    /// Reports of gateways that were answered 503.
    var refusedReports: Int {
        page("/metrics").split(separator: "\n").filter {
            $0.hasPrefix("altavoz_webhook_requests") && $0.contains(#"status="503""#)
        }.compactMap { $0.split(separator: " ").last.flatMap { Double($0) } }.map(Int.init).reduce(0, +)
    }
}

/// Root may be forbidden to mount, too, in a container.
private let canMount: Bool = {
    guard geteuid() == 0, let folder = try? TemporaryFolder() else { return false }
    let isMounted = (try? Program.run("/bin/mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", folder.path])) != nil
    if isMounted { try? Program.run("/bin/umount", ["-l", folder.path]) }
    return isMounted
}()
