import Foundation
import Outreach
import Testing

@testable import Catalog

/// The table of replies, beside what the matcher says of each.
struct ReplyTable {
    struct Row {
        let set: String
        let language: String
        /// One, or several of which any is right.
        let intents: [String]
        let reply: String

        var isStop: Bool { intents == ["stop"] }
    }

    let rows: [Row]

    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()

    init() throws {
        let text = try String(contentsOf: Self.folder.appending(path: "Replies/replies.tsv"), encoding: .utf8)
        rows = try text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            try #require(fields.count == 4, "\(line)")
            return Row(
                set: fields[0], language: fields[1], intents: fields[2].split(separator: "/").map(String.init),
                reply: fields[3])
        }
    }

    /// How often each kind of row was read as each intent, as a table in Markdown.
    static func confusion(_ readings: [(row: Row, intent: ReplyIntent)]) -> String {
        let kinds = ["stop", "help", "start", "join", "language", "region", "topics", "forget", "doubtful"]
        let columns = kinds + ["other"]
        let rows = kinds + ["doubtful/other", "other"]
        var lines = [
            "| is \\ read as | " + columns.joined(separator: " | ") + " |",
            "|---" + String(repeating: "|--:", count: columns.count) + "|",
        ]
        for row in rows {
            let mine = readings.filter { $0.row.intents.joined(separator: "/") == row }
            let cells = columns.map { column in mine.count { $0.intent.rawValue == column } }
            lines.append("| \(row) | " + cells.map { $0 == 0 ? "·" : "\($0)" }.joined(separator: " | ") + " |")
        }
        return lines.joined(separator: "\n")
    }
}

@Suite("The table of replies")
struct ReplyTableTests {
    private static let catalog = Result { try MessageCatalog.load(from: RepositoryMessages.folder) }

    private func readings() throws -> [(row: ReplyTable.Row, intent: ReplyIntent)] {
        let catalog = try Self.catalog.get()
        return try ReplyTable().rows.map { ($0, catalog.intent(of: $0.reply)) }
    }

    @Test("is large enough, and has every language and no row twice")
    func size() throws {
        let rows = try ReplyTable().rows
        #expect(rows.count >= 600)
        let written = try Self.catalog.get().languages.values.filter { $0.audio == nil }.map(\.tag.text)
        #expect(Set(rows.map(\.language)) == Set(written))
        for language in written {
            #expect(rows.count { $0.language == language && $0.isStop } >= 15, "\(language)")
            #expect(rows.count { $0.language == language && !$0.isStop } >= 15, "\(language)")
        }
    }

    @Test("no STOP is missed, fewer than one in a hundred is taken for one, and the matrix is the documented one")
    func confusion() throws {
        let readings = try readings().filter { $0.row.set != "unseen" }
        let table = ReplyTable.confusion(readings)
        print(table)
        let missed = readings.filter { $0.row.isStop && $0.intent != .stop }
        #expect(missed.isEmpty, "\(missed.map { "\($0.row.language) \($0.row.reply)" })")
        let wrong = readings.filter { !$0.row.isStop && $0.intent == .stop }
        let others = readings.count { !$0.row.isStop }
        #expect(
            100 * wrong.count < others,
            "\(wrong.count) of \(others): \(wrong.map { "\($0.row.language) \($0.row.reply)" })"
        )
        let document = try String(
            contentsOf: ReplyTable.folder.deletingLastPathComponent()
                .appending(path: "Sources/Catalog/Catalog.docc/Replies.md"), encoding: .utf8)
        #expect(document.contains(table), "The matrix in Replies.md is another one.")
    }

    @Test("every other intent is found, and none is invented")
    func intents() throws {
        for (row, intent) in try readings()
        where row.set != "unseen" && !row.isStop && !row.intents.contains(intent.rawValue) {
            Issue.record("\(row.language) \"\(row.reply)\" is \(row.intents), read as \(intent)")
        }
    }

    /// Rows for which no word was added: how it does with what nobody thought of. Whatever is not read as STOP here must at
    /// least be read by a person, and so may not pass for a courtesy.
    @Test("of what no word was added for, seven in ten stop, none passes for a courtesy, and nothing else stops")
    func unseen() throws {
        let catalog = try Self.catalog.get()
        let rows = try ReplyTable().rows.filter { $0.set == "unseen" }
        let stops = rows.filter(\.isStop)
        #expect(rows.count >= 50)
        #expect(10 * stops.count { catalog.intent(of: $0.reply) == .stop } >= 7 * stops.count)
        for row in rows {
            let reading = catalog.reading(of: row.reply, language: nil)
            #expect(
                row.isStop ? reading.intent == .stop || !reading.isCourtesy : reading.intent != .stop, "\(row.reply)")
        }
    }

    /// Thousands of sentences of the kind that workers hear and repeat, written by people who had no matcher in mind.
    @Test("of the catalog's own sentences that do not name STOP, fewer than two in a thousand stop")
    func sentences() throws {
        let catalog = try Self.catalog.get()
        var sentences: Set<String> = []
        for translation in catalog.translations.values.flatMap(\.values) {
            for template in translation.texts.values {
                for text in template.literals {
                    for sentence in text.split(whereSeparator: { ".!?\n。！？।։؟:*#".contains($0) }) {
                        let trimmed = sentence.trimmingCharacters(in: .whitespaces)
                        if !trimmed.isEmpty, !trimmed.contains("STOP") { sentences.insert(trimmed) }
                    }
                }
            }
        }
        let stopped = sentences.filter { catalog.intent(of: $0) == .stop }
        print("\(sentences.count) sentences, \(stopped.count) read as STOP: \(stopped.sorted())")
        #expect(sentences.count > 5000)
        #expect(500 * stopped.count < sentences.count, "\(stopped.sorted())")
    }
}
