import Foundation
import Outreach
import Testing

@testable import Catalog

@Suite("Exchange: the repository's messages in tools that are not ours")
struct ExchangeToolsTests {
    private static let loaded = Result { try MessageCatalog.load(from: RepositoryMessages.folder) }
    private static let languages = RepositoryMessages.languages.filter { $0 != "en" }
    private let day = CivilDate("2026-11-24")!

    /// Writes an export beside others and gives its path.
    private func export(_ language: String, _ format: ExchangeFormat, in folder: Scratch) throws -> String {
        let text = try Self.loaded.get().export(LanguageTag(language)!, format: format, on: day)
        let path = folder.path + "/\(language).\(format.fileEnding)"
        try Data(text.utf8).write(to: URL(filePath: path))
        return path
    }

    /// What one language has to translate: four texts of each message, one of each answer by text.
    private static func texts(of catalog: MessageCatalog) -> Int {
        catalog.messages.values.reduce(0) { $0 + $1.fields.count }
    }

    @Test("the repository's messages come back unchanged, byte for byte", arguments: ExchangeFormat.allCases, languages)
    func roundTrip(_ format: ExchangeFormat, _ language: String) throws {
        let catalog = try Self.loaded.get()
        let exported = try catalog.export(LanguageTag(language)!, format: format, on: day)
        let plan = try catalog.plan(
            importing: Data(exported.utf8), file: "x.\(format.fileEnding)", on: day)
        #expect(plan.files.isEmpty && plan.leftOut.isEmpty)
        #expect(plan.unchanged.count == Self.texts(of: catalog))
    }

    @Test(
        "every text written anew from an export is the text that the file had", arguments: ExchangeFormat.allCases,
        ["es", "ar", "km"])
    func rewritten(_ format: ExchangeFormat, _ language: String) throws {
        let copy = Scratch()
        try FileManager.default.copyItem(atPath: RepositoryMessages.folder, toPath: copy.path + "/Messages")
        let folder = copy.path + "/Messages"
        let exported = try MessageCatalog.load(from: folder).export(LanguageTag(language)!, format: format, on: day)
        for name in try FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(language)")
        where name.hasSuffix(".yaml") && name != "language.yaml" {
            try FileManager.default.removeItem(atPath: "\(folder)/\(language)/\(name)")
        }
        let plan = try MessageCatalog.load(from: folder).plan(
            importing: Data(exported.utf8), file: "x", on: day)
        try plan.write()
        for (path, text) in plan.files {
            let original = try String(
                contentsOfFile: RepositoryMessages.folder + path.dropFirst(folder.count), encoding: .utf8)
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
                .filter { !$0.hasPrefix("source_hash:") }
            let before = original.split(separator: "\n", omittingEmptySubsequences: false)
                .filter { !$0.hasPrefix("source_hash:") && !$0.hasPrefix("#") }
            #expect(lines == before, "\(path)")
        }
        let catalog = try Self.loaded.get()
        #expect(plan.files.count == catalog.keys.count && plan.added.count == Self.texts(of: catalog))
    }

    @Test("gettext's own checker accepts every PO file, and its writer would write it the same", arguments: languages)
    func gettext(_ language: String) throws {
        let folder = Scratch()
        let path = try export(language, .po, in: folder)
        try Outside.run("msgfmt", ["-c", "-o", "/dev/null", path])
        let written = try Outside.run("msgcat", ["--no-wrap", path])
        func withoutFlags(_ text: String) -> [Substring] { text.split(separator: "\n").filter { !$0.hasPrefix("#,") } }
        #expect(try withoutFlags(written) == withoutFlags(String(contentsOfFile: path, encoding: .utf8)))
    }

    @Test(
        "translate-toolkit's checks find no text untranslated, blank or with escapes of its own", arguments: languages)
    func pofilter(_ language: String) throws {
        let folder = Scratch()
        let path = try export(language, .po, in: folder)
        let out = folder.path + "/faults.po"
        try Outside.run(
            Outside.tool("pofilter"),
            [
                "--progress=none", "-t", "untranslated", "-t", "blank", "-t", "escapes", "-t", "tabs", "-t", "isfuzzy",
                path, out,
            ])
        let faults = (try? String(contentsOfFile: out, encoding: .utf8)) ?? ""
        #expect(!faults.contains("(pofilter)"), "\(faults.prefix(2000))")
    }

    @Test("po2xliff takes the PO file with every text", arguments: ["es", "ar", "zh-Hant"])
    func po2xliff(_ language: String) throws {
        let folder = Scratch()
        let path = try export(language, .po, in: folder)
        try Outside.run(Outside.tool("po2xliff"), ["--progress=none", path, folder.path + "/out.xlf"])
        let xliff = try String(contentsOfFile: folder.path + "/out.xlf", encoding: .utf8)
        #expect(try xliff.ranges(of: "<trans-unit ").count >= Self.texts(of: Self.loaded.get()))
    }

    @Test(
        "translate-toolkit reads every XLIFF 2.0 file, and what it writes again changes nothing", arguments: languages)
    func xliff(_ language: String) throws {
        let catalog = try Self.loaded.get()
        let folder = Scratch()
        let path = try export(language, .xliff, in: folder)
        let counts = try Outside.python(
            """
            import sys
            from translate.storage import xliff2
            store = xliff2.Xliff2File.parsefile(sys.argv[1])
            units = [unit for unit in store.units if unit.source]
            print(len(units), sum(1 for unit in units if unit.target))
            with open(sys.argv[1] + ".again", "wb") as out:
                out.write(bytes(store))
            """, [path])
        let all = Self.texts(of: catalog)
        #expect(counts == "\(all) \(all)\n")
        let again = try catalog.plan(importing: path + ".again", on: day)
        #expect(again.files.isEmpty && again.unchanged.count == all)
    }

    @Test("a translation made with translate-toolkit comes in", arguments: ["es", "fa"])
    func translated(_ language: String) throws {
        let catalog = try Self.loaded.get()
        let folder = Scratch()
        let path = try export(language, .po, in: folder)
        try Outside.python(
            """
            import sys
            from translate.storage import po
            store = po.pofile.parsefile(sys.argv[1])
            unit = next(unit for unit in store.units if unit.getcontext() == "heat/email_subject")
            unit.target = str(unit.target) + " !"
            store.save()
            """, [path])
        let plan = try catalog.plan(importing: path, on: day)
        #expect(plan.changed.map { "\($0.message)/\($0.field.rawValue)" } == ["heat/email_subject"])
        #expect(plan.files.count == 1)
    }
}

/// A folder that goes away with the value.
final class Scratch: Sendable {
    let path: String

    init() {
        path = FileManager.default.temporaryDirectory.appending(path: "scratch-\(UUID().uuidString)").path
        try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}

/// This repository's folder `Messages/`.
enum RepositoryMessages {
    /// Whatever the working directory.
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Messages").path(percentEncoded: false)

    /// The sixteen in which messages are written.
    static let languages = [
        "en", "es", "zh-Hans", "zh-Hant", "fil", "vi", "ko", "fa", "hi", "ar", "hy", "ru", "pa", "pt-BR", "th", "km",
    ]
}
