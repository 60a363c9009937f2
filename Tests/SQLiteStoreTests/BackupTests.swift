import Foundation
import Outreach
import Testing

@testable import SQLiteStore

@Suite("A backup")
struct BackupTests {
    @Test("is whole, counted, one file, and opens with the same key")
    func whole() async throws {
        let folder = try TemporaryFolder()
        let key = MasterKey.generate()
        let store = try folder.makeStore(key: key)
        try await Fixture(store: store).oneOfEverything()
        let path = "\(folder.path)/copy.sqlite"
        let result = try await store.backUp(to: path, now: Fixture.now)
        #expect(result.workers == 2)
        #expect(result.deliveries == 2)
        #expect(result.bytes > 0)
        #expect(!FileManager.default.fileExists(atPath: path + "-wal"))
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        let copy = try SQLiteStore.open(at: path, masterKey: key)
        #expect(try await copy.workerCount() == 2)
        #expect(try await copy.problems() == [])
        await #expect(throws: StoreError.self) { try await store.backUp(to: path, now: Fixture.now) }
    }

    @Test("can be taken while others write")
    func whileWriting() async throws {
        let folder = try TemporaryFolder()
        let store = try folder.makeStore()
        _ = try await store.register((0..<500).map { Fixture.draft($0) }, now: Fixture.now)
        async let writing: Void = {
            for n in 500..<600 { _ = try await store.register([Fixture.draft(n)], now: Fixture.now) }
        }()
        let result = try await store.backUp(to: "\(folder.path)/copy.sqlite", now: Fixture.now)
        try await writing
        #expect(result.workers >= 500)
        #expect(try await store.workerCount() == 600)
    }
}
