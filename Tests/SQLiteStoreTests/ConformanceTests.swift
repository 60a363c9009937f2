import Conformance
import Foundation
import Outreach
import SQLiteStore
import Testing

@Suite("The SQLite store")
struct ConformanceTests {
    @Test("does what any store must", arguments: StoreConformance.checks)
    func conforms(check: StoreCheck) async throws {
        let folder = try TemporaryFolder()
        try await check.run { try folder.makeStore() }
    }

    @Test("and so does another one, by the ports alone", arguments: StoreConformance.checks)
    func anotherConforms(check: StoreCheck) async throws {
        try await check.run { MemoryStore() }
    }
}

/// A folder that is gone after the test.
final class TemporaryFolder: Sendable {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.appending(path: "altavoz-\(UInt64.random(in: 0 ... .max))").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func makeStore(_ name: String = "altavoz.sqlite", key: MasterKey = .generate()) throws -> SQLiteStore {
        try SQLiteStore.create(at: "\(path)/\(name)", masterKey: key, now: Timestamp(seconds: 1_790_000_000))
    }
}
