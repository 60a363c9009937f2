import Catalog
import Counterparts
import Foundation
import Outreach
import Poster

@testable import altavoz

/// The repository's own messages, and the tools that look at a printed poster from outside.
enum Fixture {
    static let folder =
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path + "/Messages"
    static let madeAt = Timestamp(iso8601: "2026-11-24T08:00:00Z")!
    static let catalog = try! MessageCatalog.load(from: folder)
    static let source = NoticeSource(
        catalog: catalog,
        context: MessageContext(
            programName: "Altavoz", eventTitle: nil, linkBase: "https://rights.example.org", postalAddress: nil),
        day: CivilDate(utc: madeAt))

    static func notices(_ languages: [String], isShort: Bool = false) throws -> [Notice] {
        try languages.map { try source.notice(MessageKey("unpaid-wages")!, LanguageTag($0)!, isShort: isShort) }
    }

    static func plain(_ text: String, language: String = "en", isRightToLeft: Bool = false) -> Notice {
        Notice(
            language: LanguageTag(language)!, isRightToLeft: isRightToLeft, title: "Your pay", texts: [text],
            phones: ["833-526-4636"], link: "https://rights.example.org/m/7kqf-\(language)", programName: "Altavoz",
            checkedOn: CivilDate("2026-11-23")!, isDraft: false)
    }
}

/// A folder with a poster in it, gone when the test ends.
final class PrintedFile {
    let folder: String
    var path: String { folder + "/poster.pdf" }

    init(_ poster: PrintedPoster) throws {
        folder = NSTemporaryDirectory() + "altavoz-poster-\(UInt64.random(in: 0 ... .max))"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Data(poster.pdf).write(to: URL(fileURLWithPath: path))
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// What the tool prints. Fails with the tool's name when it is missing.
    func look(_ tool: String, _ arguments: [String]) throws -> String {
        let output = folder + "/\(tool).txt"
        try? FileManager.default.removeItem(atPath: output)
        let process = try ChildProcess("/usr/bin/env", [tool] + arguments, output: output)
        let code = process.wait()
        let text = (try? String(contentsOfFile: output, encoding: .utf8)) ?? ""
        guard code == 0 else { throw ToolFailure(tool: tool, code: code, output: text) }
        return text
    }

    var pageCount: Int { get throws { try pictures(dotsPerInch: 20).count } }

    /// One PNG a page, in order.
    func pictures(dotsPerInch: Int) throws -> [String] {
        _ = try look("pdftoppm", ["-r", String(dotsPerInch), "-png", path, folder + "/page"])
        return try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".png") }.sorted()
            .map { folder + "/" + $0 }
    }

    /// What the QR codes of one picture say, sorted.
    func codes(in picture: String) throws -> [String] {
        try look("zbarimg", ["--quiet", "--raw", "--nodbus", picture]).split(separator: "\n").map(String.init)
            .filter { $0.hasPrefix("http") }.sorted()
    }

    func text(page: Int) throws -> String {
        try look("pdftotext", ["-f", String(page), "-l", String(page), path, "-"])
    }

    /// Sizes in points of all letters, as a reader of the document finds them.
    func fontSizes() throws -> [Int] {
        try look("pdftohtml", ["-xml", "-stdout", "-i", "-zoom", "1", path]).matches(
            of: /<fontspec [^>]*size="(-?\d+)"/
        )
        .compactMap { Int($0.output.1) }
    }
}

struct ToolFailure: Error, CustomStringConvertible {
    let tool: String
    let code: Int32
    let output: String
    var description: String {
        "\(tool) ended with \(code) (127: install zbar-tools and poppler-utils): \(output.prefix(300))"
    }
}
