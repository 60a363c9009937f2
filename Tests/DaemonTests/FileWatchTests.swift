import Counterparts
import Foundation
import Logging
import Outreach
import Synchronization
import Testing

@testable import altavoz

#if os(Linux)
    @Suite("What the daemon watches")
    struct FileWatchTests {
        @Test("a file that another process writes is told of, another file is not", .timeLimit(.minutes(1)))
        func written() async throws {
            let folder = try TemporaryFolder()
            try folder.write("altavoz.sqlite-wal", "")
            let (changes, told) = AsyncStream<Void>.makeStream()
            let count = Mutex(0)
            let watch = FileWatch(folder: folder.path, suffix: "-wal") {
                count.withLock { $0 += 1 }
                told.yield()
            }
            try #require(watch != nil)
            try Program.run("/bin/sh", ["-c", "echo other >> '\(folder.file("daemon.log"))'"])
            try Program.run("/bin/sh", ["-c", "echo frame >> '\(folder.file("altavoz.sqlite-wal"))'"])
            for await _ in changes { break }
            // Appended and closed: told once or twice, and not for the file before.
            #expect((1...2).contains(count.withLock { $0 }))
            withExtendedLifetime(watch) {}
        }

        @Test("a changed, a new, a renamed and a removed message are noticed, a second look changes nothing")
        func fingerprint() throws {
            let folder = try TemporaryFolder()
            try Program.run("/bin/mkdir", ["-p", folder.file("es"), folder.file("_meta")])
            try folder.write("es/pay-rights.yaml", "sms: a")
            var seen: Set<Int> = []
            func look() -> Bool { seen.insert(ReloadingCatalog.fingerprint(of: folder.path)).inserted }
            #expect(look())
            #expect(!look())
            try folder.write("es/pay-rights.yaml", "sms: ab")
            #expect(look())
            try folder.write("es/heat.yaml", "sms: b")
            #expect(look())
            try Program.run("/bin/mv", [folder.file("es/heat.yaml"), folder.file("es/smoke.yaml")])
            #expect(look())
            try Program.run("/bin/rm", [folder.file("es/smoke.yaml")])
            #expect(look())
            #expect(!look())
        }

        @Test(
            "a message that changes is read again at the next look, and what changes after it too",
            .timeLimit(.minutes(1)))
        func reloads() async throws {
            let folder = try TemporaryFolder()
            try Program.run("/bin/cp", ["-r", Installation.repository + "/Messages", folder.file("Messages")])
            let log = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
            let catalog = try ReloadingCatalog(folder: folder.file("Messages"), log: log)
            let start = Timestamp(milliseconds: 1_790_000_000_000)
            #expect(!catalog.reloadIfChanged(now: start))
            // The system tells a moment after; the wall clock of the test stands still, so that no precaution helps.
            func isRead(_ now: Timestamp) async -> Bool {
                for _ in 0..<10_000 {
                    if catalog.reloadIfChanged(now: now) { return true }
                    await Task.yield()
                    usleep(1_000)
                }
                return false
            }
            try Program.run("/bin/sh", ["-c", "echo '# seen' >> '\(folder.file("Messages/es/heat.yaml"))'"])
            #expect(await isRead(start + .seconds(1)))
            #expect(!catalog.reloadIfChanged(now: start + .seconds(2)))
            // What has a watch of its own since the first change.
            try Program.run("/bin/sh", ["-c", "echo '# seen' >> '\(folder.file("Messages/playbooks/wildfire.yaml"))'"])
            #expect(await isRead(start + .seconds(4)))
        }
    }
#endif
