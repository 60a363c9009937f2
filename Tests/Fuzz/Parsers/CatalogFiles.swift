import Foundation
import Outreach

@testable import Catalog

extension FuzzParser {
    /// Files of the catalog, and what translators send back.
    static let catalog = [
        FuzzParser("xliff") { keep(try XLIFFReader.read(text($0), file: "fuzz.xlf").units.count) },
        FuzzParser("po") { keep(try POReader.read(text($0), file: "fuzz.po").units.count) },
        FuzzParser("yaml") { bytes in
            let map = try YAMLMap.parse(text(bytes), file: "fuzz.yaml")
            var problems: [BadInput] = []
            keep(
                Translation(
                    map, key: MessageKey("fuzz")!, language: LanguageTag("es")!, facts: FuzzFiles.messages.facts,
                    &problems))
            for problem in problems { keep("\(problem)".utf8.count) }
        },
        // The first byte says which file of the catalog the rest is.
        FuzzParser("catalog") { bytes in
            guard let kind = bytes.first else { return }
            let folder = FuzzFolder.path
            var loader = CatalogLoader(folder: folder)
            func put(_ name: String) throws {
                try Data(bytes.dropFirst()).write(to: URL(filePath: folder + "/" + name))
            }
            switch kind % 8 {
            case 0:
                try put("facts.yaml")
                keep(loader.loadFacts().order.count)
            case 1:
                try put("es/language.yaml")
                keep(loader.loadLanguage("es"))
            case 2:
                try put("es/pages.yaml")
                keep(loader.loadPages("es"))
            case 3:
                try put("es/review.yaml")
                keep(loader.loadReviews("es").count)
            case 4:
                try put("es/reviewed/fuzz.yaml")
                keep(loader.loadReviewed("es/reviewed/fuzz.yaml").count)
            case 5:
                try put("_meta/fuzz.yaml")
                keep(loader.loadMeta("_meta/fuzz.yaml"))
            case 6:
                try put("playbooks/fuzz.yaml")
                keep(loader.loadPlaybook("playbooks/fuzz.yaml"))
            default:
                try put("es/fuzz.yaml")
                keep(loader.loadTranslation("es/fuzz.yaml", language: LanguageTag("es")!, facts: [:]))
            }
            for problem in loader.problems { keep("\(problem)".utf8.count) }
        },
    ]
}

/// A folder of this process alone, in memory where the system has that.
private enum FuzzFolder {
    static let path: String = {
        let memory = FileManager.default.isWritableFile(atPath: "/dev/shm") ? "/dev/shm" : NSTemporaryDirectory()
        let path = "\(memory)/altavoz-fuzz-\(ProcessInfo.processInfo.processIdentifier)"
        for name in ["es/reviewed", "_meta", "playbooks"] {
            try! FileManager.default.createDirectory(atPath: "\(path)/\(name)", withIntermediateDirectories: true)
        }
        removeAtExit(path)
        return path
    }()

    private nonisolated(unsafe) static var left: String?

    private static func removeAtExit(_ path: String) {
        left = path
        atexit { if let left = FuzzFolder.left { try? FileManager.default.removeItem(atPath: left) } }
    }
}
