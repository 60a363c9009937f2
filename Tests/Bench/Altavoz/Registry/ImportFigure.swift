import Counterparts
import Foundation
import Outreach
import Registry
import SQLiteStore

/// Workers imported in a second: read, checked, encrypted, indexed and committed with FULL, into an empty database, as
/// `altavoz worker import` does it. Beside it: the same file read and its numbers validated by Python's csv and
/// phonenumbers, which keep nothing.
final class ImportFigure: Figure {
    let goal = Goal.atLeast(1, aim: 3)
    let unit = "rows/s"
    var name: String { Self.name(file.rows) }
    /// A million rows take long, for Python too.
    var runs: Int { BenchSize.isFull ? 3 : 5 }
    static func name(_ rows: Int) -> String { "importing \(rows) workers" }

    private let folder: BenchFolder
    private let file: WorkerFile
    private let regions: RegionTable

    init(rows: Int) throws {
        folder = try BenchFolder()
        regions = try RegionTable.load(from: "Config/regions")
        file = try WorkerFile(path: folder.file("workers.csv"), rows: rows, regions: regions)
    }

    func measureReference() throws -> Double? {
        let watch = Stopwatch()
        let script = "Tests/Bench/Reference/Python/read_workers.py"
        let said = try Shell.run(try Program.python(), [script, file.path])
        guard said == "\(file.rows)\n" else { throw CounterpartError("the reference found \(said)") }
        return Double(file.rows) / watch.seconds
    }

    func measure() async throws -> Double {
        defer { folder.remove(["import.sqlite", "import.sqlite-wal", "import.sqlite-shm"]) }
        let now = SystemClock().now()
        let store = try SQLiteStore.create(at: folder.file("import.sqlite"), masterKey: .generate(), now: now)
        let watch = Stopwatch()
        let options = WorkerImport.Options(today: CivilDate(utc: now))
        let summary = try await WorkerImport(regions: regions, options: options).run(
            path: file.path, preparing: { try await store.registration(of: $0, now: now) })
        let seconds = watch.seconds
        guard summary.added == file.rows else { throw CounterpartError("only \(summary.added) workers were added") }
        try store.close()
        return Double(file.rows) / seconds
    }
}
