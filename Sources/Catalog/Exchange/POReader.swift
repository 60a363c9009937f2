import Outreach

/// Reads gettext PO in UTF-8. Obsolete entries (`#~`) and comments are passed over; plural forms are refused, since
/// no message has any.
struct POReader {
    private enum Part: String { case context = "msgctxt", source = "msgid", target = "msgstr" }

    private struct Entry {
        var line = 0
        var isFuzzy = false
        var parts: [Part: String] = [:]
    }

    private let file: String
    private var entries: [Entry] = []
    private var entry = Entry()
    private var part: Part?
    private var line = 0

    private init(file: String) { self.file = file }

    static func read(_ text: String, file: String) throws(BadInput) -> ReceivedFile {
        var reader = POReader(file: file)
        try reader.readLines(text)
        return try reader.received()
    }

    private mutating func readLines(_ text: String) throws(BadInput) {
        for raw in text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false) {
            line += 1
            var content = String(raw)
            if line == 1, content.unicodeScalars.first == "\u{FEFF}" { content.unicodeScalars.removeFirst() }
            if content.unicodeScalars.last == "\r" { content.unicodeScalars.removeLast() }
            let trimmed = content.drop { $0 == " " || $0 == "\t" }
            if trimmed.isEmpty {
                try close()
            } else if trimmed.hasPrefix("#") {
                // A comment after the texts belongs to the next entry.
                if entry.parts[.target] != nil { try close() }
                if trimmed.hasPrefix("#,") { noteFlags(trimmed.dropFirst(2)) }
            } else if trimmed.hasPrefix("\"") {
                guard let part else {
                    throw problem("a text that belongs to nothing", "msgctxt, msgid or msgstr before it")
                }
                entry.parts[part]! += try unquoted(trimmed)
            } else {
                try begin(trimmed)
            }
        }
        try close()
    }

    private mutating func noteFlags(_ flags: Substring) {
        if flags.split(separator: ",").contains(where: { $0.drop { $0 == " " }.prefix { $0 != " " } == "fuzzy" }) {
            entry.isFuzzy = true
        }
    }

    private mutating func begin(_ content: Substring) throws(BadInput) {
        let word = content.prefix { $0 != " " && $0 != "\t" && $0 != "\"" }
        if word.hasPrefix("msgid_plural") || word.hasPrefix("msgstr[") {
            throw problem("a plural form", "one text for each message", "Remove the plural; no message has one.")
        }
        guard let next = Part(rawValue: String(word)) else {
            throw problem(
                "\"\(content.prefix(30))\"", "msgctxt, msgid, msgstr, a comment or a quoted text",
                nearestWord(to: String(word), among: ["msgctxt", "msgid", "msgstr"]).map { "Did you mean \($0)?" })
        }
        if entry.parts[.target] != nil { try close() }
        guard entry.parts[next] == nil else {
            throw problem("\(next.rawValue) a second time", "each once in an entry", "Remove one of them.")
        }
        if next == .target, entry.parts[.source] == nil {
            throw problem("msgstr without msgid", "msgid before msgstr")
        }
        if entry.line == 0 { entry.line = line }
        part = next
        let rest = content.dropFirst(word.count).drop { $0 == " " || $0 == "\t" }
        entry.parts[next] = try unquoted(rest)
    }

    private mutating func close() throws(BadInput) {
        defer {
            entry = Entry()
            part = nil
        }
        guard !entry.parts.isEmpty else { return }
        guard entry.parts[.source] != nil, entry.parts[.target] != nil else {
            throw problem(
                "an entry without \(entry.parts[.source] == nil ? "msgid" : "msgstr")", "msgid and msgstr",
                "Add it, even if it is empty.", line: entry.line)
        }
        entries.append(entry)
    }

    /// The text between double quotes, which must be all there is.
    private func unquoted(_ content: Substring) throws(BadInput) -> String {
        var out = String.UnicodeScalarView()
        var scalars = content.unicodeScalars[...]
        while let last = scalars.last, last == " " || last == "\t" { scalars.removeLast() }
        guard scalars.count >= 2, scalars.first == "\"", scalars.last == "\"" else {
            throw problem("\"\(content.prefix(30))\"", "a text between double quotes", "Close the quotes on this line.")
        }
        scalars = scalars.dropFirst().dropLast()
        while let scalar = scalars.popFirst() {
            if scalar == "\"" {
                throw problem("a double quote within the text", "\\\" for a double quote", "Write \\\" instead.")
            }
            guard scalar == "\\" else {
                out.append(scalar)
                continue
            }
            switch scalars.popFirst() {
            case "n": out.append("\n")
            case "t": out.append("\t")
            case "r": out.append("\r")
            case "\"": out.append("\"")
            case "\\": out.append("\\")
            case let other:
                throw problem(
                    "\\\(other.map(String.init) ?? "") in the text", "\\n, \\t, \\r, \\\" or \\\\",
                    "Write the character itself, or \\\\ for a backslash.")
            }
        }
        return String(out)
    }

    private func received() throws(BadInput) -> ReceivedFile {
        guard let header = entries.first(where: { $0.parts[.source] == "" && $0.parts[.context] == nil }) else {
            throw BadInput(
                file: file, line: 1, found: "no header", expected: "an entry with an empty msgid",
                remedy: "Keep the first entry of the exported file.")
        }
        let fields = header.parts[.target]!.split(separator: "\n").map { $0.split(separator: ":", maxSplits: 1) }
        func value(_ name: String) -> String? {
            fields.first { $0.count == 2 && $0[0].lowercased() == name.lowercased() }.map {
                $0[1].split(whereSeparator: \.isWhitespace).joined(separator: " ")
            }
        }
        if let type = value("Content-Type"), !type.lowercased().contains("charset=utf-8") {
            throw BadInput(
                file: file, line: header.line, field: "Content-Type", found: "\"\(type)\"", expected: "charset=UTF-8",
                remedy: "Save the file as UTF-8.")
        }
        let language = value("X-Language-Tag") ?? value("Language")
        var units: [ReceivedUnit] = []
        for entry in entries where entry.line != header.line { units.append(try unit(entry)) }
        return ReceivedFile(
            language: language.flatMap(Self.tag), languageLine: header.line, units: units)
    }

    private func unit(_ entry: Entry) throws(BadInput) -> ReceivedUnit {
        guard let context = entry.parts[.context], let (key, field) = exchangeName(context) else {
            throw BadInput(
                file: file, line: entry.line, field: "msgctxt",
                found: entry.parts[.context].map { "\"\($0)\"" } ?? "nothing",
                expected: "a message and a field, such as heat/sms",
                remedy: "Restore the line msgctxt of the exported file.")
        }
        return ReceivedUnit(
            key: key, field: field, source: entry.parts[.source]!, target: entry.parts[.target]!,
            isUnfinished: entry.isFuzzy, line: entry.line)
    }

    private static func tag(_ text: String) -> LanguageTag? {
        switch text {
        case "zh_CN": LanguageTag("zh-Hans")
        case "zh_TW": LanguageTag("zh-Hant")
        default: LanguageTag(text)
        }
    }

    private func problem(_ found: String, _ expected: String, _ remedy: String? = nil, line: Int? = nil) -> BadInput {
        BadInput(file: file, line: line ?? self.line, found: found, expected: expected, remedy: remedy)
    }
}

/// The message and field of `heat/sms`.
func exchangeName(_ text: String) -> (MessageKey, TextField)? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let key = MessageKey(String(parts[0])), let field = TextField(rawValue: String(parts[1]))
    else { return nil }
    return (key, field)
}
