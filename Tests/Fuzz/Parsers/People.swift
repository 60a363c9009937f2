import CSV
import Catalog
import Foundation
import Outreach

@testable import Registry

extension FuzzParser {
    /// What people write: workers in their replies, worker centres in their lists.
    static let people = [
        FuzzParser("reply") { bytes in
            let reply = text(bytes)
            keep(FuzzFiles.messages.reading(of: reply, language: nil))
            keep(FuzzFiles.messages.reading(of: reply, language: LanguageTag("es")!))
            keep(FuzzFiles.messages.reading(of: reply, language: LanguageTag("zh-Hant")!))
        },
        FuzzParser("place") { keep(FuzzFiles.regions.place(named: text($0))) },
        FuzzParser("phone") { bytes in
            keep(PhoneParser(regions: FuzzFiles.regions).parse(text(bytes), region: "US"))
        },
        FuzzParser("email") { keep(EmailParser.read(text($0)).address) },
        // A whole file of workers, as the import reads it, but for the store.
        FuzzParser("workers") { bytes in
            var reader = CSVReader(bytes: bytes, file: "fuzz.csv")
            var row = CSVRow()
            guard try reader.next(into: &row) else { return }
            var options = WorkerImport.Options(today: CivilDate("2026-11-27")!)
            options.defaultLanguages = [LanguageTag("es")!]
            let columns = try ImportColumns(
                header: (0..<row.count).map { row[$0] }, explicit: [:], ignored: [], ignoreUnknown: true,
                needsLanguages: false, file: "fuzz.csv", line: 1)
            let converter = RowConverter(
                columns: columns, options: options, table: FuzzFiles.regions, language: LanguageNames.tag(named:),
                file: "fuzz.csv")
            var known = RowConverter.Known()
            while try reader.next(into: &row) {
                do { keep(try converter.convert(row, &known)) } catch { keep("\(error)".utf8.count) }
            }
        },
    ]
}

/// Files of the repository that readers need beside their input.
enum FuzzFiles {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardized.path
    static let messages = try! MessageCatalog.load(from: root + "/Messages")
    static let regions = try! RegionTable.load(from: root + "/Config/regions")
}
