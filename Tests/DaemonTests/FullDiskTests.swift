import Counterparts
import Foundation
import Testing

/// The real daemon, its data on a small disk of its own. Mounting one needs root; skipped without.
///
/// In `make test-long` only: what still fits into the log that SQLite has already made decides whether a full disk is met
/// at once, and of two runs on one machine one passed and one did not.
@Suite(
    "A disk that is full", .serialized, .enabled(if: isLong && canMount, "make test-long, where a disk can be mounted"))
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
                    rate: 100
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
        let count = 600
        try installation.importWorkers(CrashTests.workers(count))
        try installation.launch("pay-rights")
        // The log lies on the same disk, as it often does.
        let daemon = try installation.startDaemon(log: installation.folder.file("data/daemon.log"))
        #expect(Loopback.eventually(within: 20) { carrier.messages.count > 60 })
        try disk.fill()
        let web = Web(port: webPort)
        #expect(
            Loopback.eventually(within: 20) { web.page("/readyz").contains("The disk is full") }, "\(daemon.output)")
        #expect(Loopback.eventually(within: 20) { web.refusedReports > 0 }, "no receipt was answered 503")

        // Whatever was on the wire has arrived by now; from here on nothing may.
        let before = carrier.messages.count
        #expect((61..<count).contains(before))
        _ = poll(nil, 0, 1_500)
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
        for command in [
            ["serve"], ["event", "import", Installation.repository + "/Config/events/dr-4856-ca.json", "--as", "rosa"],
        ] {
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

/// A file system in memory that is small enough to be filled.
private final class SmallDisk: @unchecked Sendable {
    private var place: String?

    func mount(at path: String) throws {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        try Program.run("/bin/mount", ["-t", "tmpfs", "-o", "size=64m,mode=0700", "tmpfs", path])
        place = path
    }

    deinit { if let place { try? Program.run("/bin/umount", ["-l", place]) } }

    /// To the last byte.
    func fill() throws {
        let file = open(filler, O_WRONLY | O_CREAT | O_APPEND, 0o600)
        defer { close(file) }
        let noise = [UInt8](repeating: 7, count: 4096)
        for size in [4096, 1] { while write(file, noise, size) == size {} }
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

private let isLong = ProcessInfo.processInfo.environment["ALTAVOZ_LONG_TESTS"] != nil

/// Root may be forbidden to mount, too, in a container.
private let canMount: Bool = {
    guard geteuid() == 0, let folder = try? TemporaryFolder() else { return false }
    let isMounted = (try? Program.run("/bin/mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", folder.path])) != nil
    if isMounted { try? Program.run("/bin/umount", ["-l", folder.path]) }
    return isMounted
}()
