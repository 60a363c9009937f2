import Foundation
import Outreach

@testable import Registry

/// The reference tables of the repository, loaded once for all tests.
let regions: RegionTable = {
    do {
        return try RegionTable.load(from: repository + "/Config/regions")
    } catch {
        fatalError("the region tables cannot be loaded: \(error)")
    }
}()

/// The repository's root.
let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path()

/// A folder that goes when the test does.
final class Scratch {
    let path: String

    init() throws {
        var template = Array((FileManager.default.temporaryDirectory.path() + "/altavoz-XXXXXX").utf8CString)
        guard let made = mkdtemp(&template) else { throw CocoaError(.fileWriteUnknown) }
        path = String(cString: made)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func file(_ name: String, _ text: String) throws -> String {
        try file(name, bytes: Array(text.utf8))
    }

    func file(_ name: String, bytes: [UInt8]) throws -> String {
        let path = path + "/" + name
        try Data(bytes).write(to: URL(filePath: path))
        return path
    }
}
