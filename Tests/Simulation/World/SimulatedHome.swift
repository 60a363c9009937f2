import CSimulationSQLite
import Foundation
import Outreach
import SQLiteStore

/// The database of one run: a file that is read once, and lives in the process's memory from then on.
final class SimulatedHome {
    let folder: String
    var path: String { folder + "/altavoz.sqlite" }

    /// One key for all runs: it decides nothing that a run shows.
    static let key = MasterKey.generate()
    /// A new database, made once and copied.
    private static let template: Data = try! {
        // Under a name that the disk in memory does not serve: making one renames files.
        let folder = newFolder(named: "altavoz-template-")
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let path = folder + "/template.sqlite"
        try SQLiteStore.create(at: path, masterKey: key, now: Timestamp(seconds: 1_700_000_000)).close()
        return try Data(contentsOf: URL(fileURLWithPath: path))
    }()

    init() throws {
        folder = Self.newFolder(named: Self.prefix)
        try Self.template.write(to: URL(fileURLWithPath: folder + "/altavoz.sqlite"))
    }

    /// A file that is as this one was when it was made. It is told to be read only.
    func original() throws -> String {
        let path = folder + "/original.sqlite"
        try Self.template.write(to: URL(fileURLWithPath: path))
        return path
    }

    func remove() {
        altavoz_memory_disk_forget(folder + "/")
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// Everything that would be on a disk: database and write-ahead log.
    func bytes() -> Data { Self.bytes(of: path) }

    static func bytes(of path: String) -> Data {
        var all = Data()
        for path in [path, path + "-wal"] {
            var part = Data(count: altavoz_memory_disk_copy(path, nil, 0))
            part.withUnsafeMutableBytes { _ = altavoz_memory_disk_copy(path, $0.baseAddress, $0.count) }
            all.append(part)
        }
        return all
    }

    private static let prefix = "altavoz-sim-"

    private static func newFolder(named prefix: String) -> String {
        var template = Array("\(parent)/\(prefix)XXXXXX".utf8CString)
        return String(cString: mkdtemp(&template))
    }

    private static let parent: String = {
        let memory = "/dev/shm"
        let parent = FileManager.default.isWritableFile(atPath: memory) ? memory : "/tmp"
        let code = altavoz_memory_disk_register("\(parent)/\(prefix)")
        precondition(code == 0, "SQLite does not take the disk in memory: \(code)")
        return parent
    }()
}
