import Foundation
import Outreach
import SQLiteStore

/// The database file of one run, in memory where the system has a file system for that.
final class SimulatedHome {
    let folder: String
    var path: String { folder + "/altavoz.sqlite" }

    /// One key for all runs: it decides nothing that a run shows.
    static let key = MasterKey.generate()
    /// A new database, made once and copied.
    private static let template: Data = try! {
        let folder = newFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let path = folder + "/template.sqlite"
        try SQLiteStore.create(at: path, masterKey: key, now: Timestamp(seconds: 1_700_000_000)).close()
        return try Data(contentsOf: URL(fileURLWithPath: path))
    }()

    init() throws {
        folder = Self.newFolder()
        try Self.template.write(to: URL(fileURLWithPath: folder + "/altavoz.sqlite"))
    }

    /// A file that is as this one was when it was made. It is told to be read only.
    func original() throws -> String {
        let path = folder + "/original.sqlite"
        try Self.template.write(to: URL(fileURLWithPath: path))
        return path
    }

    func remove() { try? FileManager.default.removeItem(atPath: folder) }

    /// Everything on disk: database and write-ahead log.
    func bytes() throws -> Data {
        var all = Data()
        for suffix in ["", "-wal"] {
            if let data = FileManager.default.contents(atPath: path + suffix) { all.append(data) }
        }
        return all
    }

    private static func newFolder() -> String {
        let memory = "/dev/shm"
        let parent = FileManager.default.isWritableFile(atPath: memory) ? memory : NSTemporaryDirectory()
        var template = Array("\(parent)/altavoz-sim-XXXXXX".utf8CString)
        return String(cString: mkdtemp(&template))
    }
}
