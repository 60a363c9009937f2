import Counterparts
import Foundation
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
    }
#endif
