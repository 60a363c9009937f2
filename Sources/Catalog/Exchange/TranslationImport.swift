import Foundation
import Outreach

/// What an import of translators' work would change, worked out and checked before a byte is written.
///
/// A changed text loses its approval by itself: approvals hold for the hash of a text.
public struct TranslationImport: Sendable {
    public struct Text: Sendable, Equatable {
        public let message: MessageKey
        public let field: TextField
        /// Where it stands in the imported file, counted from one.
        public let line: Int
    }

    public enum Omission: String, Sendable, Codable, CaseIterable {
        /// Nothing was written; what the catalog has stays.
        case empty
        /// Marked fuzzy, or still marked as older than its English text.
        case unfinished
        /// The English text has changed since the export.
        case outdated
    }

    public let language: LanguageTag
    /// Texts that the catalog did not have.
    public internal(set) var added: [Text] = []
    /// Texts that replace another.
    public internal(set) var changed: [Text] = []
    /// Texts that the translator found good although their English text had changed.
    public internal(set) var confirmed: [Text] = []
    public internal(set) var unchanged: [Text] = []
    public internal(set) var leftOut: [(text: Text, omission: Omission)] = []
    /// Files to be written, whole.
    public internal(set) var files: [(path: String, text: String)] = []

    /// Puts every changed file in place, each at once.
    ///
    /// - Throws: ``BadInput`` for the first file that cannot be written; those before it are written.
    public func write() throws(BadInput) {
        for file in files {
            do { try Data(file.text.utf8).write(to: URL(filePath: file.path), options: .atomic) } catch {
                throw BadInput(
                    file: file.path, found: "a file that cannot be written", expected: "a place for the translation",
                    remedy: "Allow this user to write it, and import again.")
            }
        }
    }
}

/// How an import treats what is not as the export left it.
public struct ImportOptions: Sendable {
    /// Leaves out texts whose English has changed since the export, instead of refusing the file.
    public var skipsOutdated: Bool
    public var lint: LintOptions

    public init(skipsOutdated: Bool = false, lint: LintOptions = LintOptions()) {
        self.skipsOutdated = skipsOutdated
        self.lint = lint
    }
}

extension MessageCatalog {
    /// Works out what a file from a translator's tool changes.
    ///
    /// - Parameters:
    ///   - file: its path, by which the format's reader and every error go.
    ///   - day: on which lint judges the changed texts.
    /// - Throws: ``BadInput`` or ``BadCatalog``: the file is neither XLIFF 2 nor PO, names what the catalog does not
    ///   have, was made from other English texts, or brings a text that lint calls an error which the old one did not
    ///   have. Nothing is written in any case.
    public func plan(
        importing file: String, options: ImportOptions = ImportOptions(), on day: CivilDate
    ) throws -> TranslationImport {
        guard let data = FileManager.default.contents(atPath: file) else {
            throw BadInput(
                file: file, found: "no readable file", expected: "an XLIFF or PO file", remedy: "Check the path.")
        }
        return try plan(importing: data, file: file, options: options, on: day)
    }

    func plan(
        importing data: Data, file: String, options: ImportOptions = ImportOptions(), on day: CivilDate
    ) throws -> TranslationImport {
        guard let text = String(validating: data, as: UTF8.self) else {
            throw BadInput(
                file: file, line: 1, found: "bytes that are not UTF-8", expected: "UTF-8 text",
                remedy: "Save the file as UTF-8.")
        }
        let received: ReceivedFile
        switch ExchangeFormat.recognized(text) {
        case .xliff: received = try XLIFFReader.read(text, file: file)
        case .po: received = try POReader.read(text, file: file)
        case nil:
            throw BadInput(
                file: file, line: 1, found: "\"\(text.prefix(20))\"", expected: "an XLIFF 2.0 or gettext PO file",
                remedy: "See: altavoz message export --help")
        }
        var planner = try ImportPlanner(self, received, file: file, options: options, day: day)
        return try planner.plan()
    }
}

/// Compares what came back with the catalog, and writes the new files in memory.
private struct ImportPlanner {
    private let catalog: MessageCatalog
    private let received: ReceivedFile
    private let file: String
    private let options: ImportOptions
    private let day: CivilDate
    private var outcome: TranslationImport
    private var problems: [BadInput] = []

    init(_ catalog: MessageCatalog, _ received: ReceivedFile, file: String, options: ImportOptions, day: CivilDate)
        throws(BadInput)
    {
        guard let language = received.language else {
            throw BadInput(
                file: file, line: received.languageLine, field: "language", found: "no language",
                expected: LanguageTag.expectation, remedy: "Restore the header of the exported file.")
        }
        try catalog.checkTarget(language, file: file, line: received.languageLine)
        self.catalog = catalog
        self.received = received
        self.file = file
        self.options = options
        self.day = day
        outcome = TranslationImport(language: language)
    }

    mutating func plan() throws -> TranslationImport {
        var seen: [String: Int] = [:]
        var changes: [MessageKey: [ReceivedUnit]] = [:]
        for unit in received.units {
            if let first = seen[unit.name] {
                note(
                    unit, found: "the text a second time", expected: "each text once",
                    remedy: "It is first on line \(first); keep one of them.")
                continue
            }
            seen[unit.name] = unit.line
            if isToBeWritten(unit) { changes[unit.key, default: []].append(unit) }
        }
        for (key, units) in changes.sorted(by: { $0.key < $1.key }) { rewrite(key, units) }
        if problems.count > 1 { throw BadCatalog(problems: problems.sorted { ($0.line ?? 0) < ($1.line ?? 0) }) }
        if let problem = problems.first { throw problem }
        return outcome
    }

    /// Sorts one text into the outcome.
    private mutating func isToBeWritten(_ unit: ReceivedUnit) -> Bool {
        guard let source = catalog.translations[unit.key]?[MessageCatalog.source]?.texts[unit.field] else {
            let known = catalog.keys.map(\.text)
            note(
                unit, found: "a text that the catalog does not have in English", expected: "a message of the catalog",
                remedy: nearestWord(to: unit.key.text, among: known).map { "Did you mean \"\($0)\"?" }
                    ?? "Remove it from the file.")
            return false
        }
        let text = TranslationImport.Text(message: unit.key, field: unit.field, line: unit.line)
        let target = trimmed(unit.target)
        let old = catalog.translations[unit.key]?[outcome.language]
        let isOutdated = trimmed(unit.source) != source.source.text
        if target.isEmpty {
            outcome.leftOut.append((text, .empty))
        } else if isOutdated {
            if options.skipsOutdated {
                outcome.leftOut.append((text, .outdated))
            } else {
                note(
                    unit, found: "another English text than the catalog has now",
                    expected: "the text of \(MessageCatalog.source)/\(unit.key).yaml",
                    remedy: "Export again and translate what is new, or import the rest with --skip-outdated.")
            }
        } else if let fault = Self.forbidden(in: target) {
            note(
                unit, found: "the character \(fault)", expected: "characters that a line of text has",
                remedy: "Remove it.")
        } else if let old, old.texts[unit.field]?.source.text == target {
            if catalog.isStale(old), !unit.isUnfinished {
                outcome.confirmed.append(text)
                return true
            }
            outcome.unchanged.append(text)
        } else if unit.isUnfinished {
            outcome.leftOut.append((text, .unfinished))
        } else {
            if old?.texts[unit.field] == nil { outcome.added.append(text) } else { outcome.changed.append(text) }
            return true
        }
        return false
    }

    private mutating func rewrite(_ key: MessageKey, _ units: [ReceivedUnit]) {
        let old = catalog.translations[key]?[outcome.language]
        let path = old?.file ?? "\(catalog.folder)/\(outcome.language)/\(key).yaml"
        let before = old.flatMap { FileManager.default.contents(atPath: $0.file) } ?? Data()
        var yaml = TranslationFile(String(decoding: before, as: UTF8.self))
        for unit in units where trimmed(unit.target) != old?.texts[unit.field]?.source.text {
            yaml.set(unit.field, to: trimmed(unit.target))
        }
        if isWhole(key), let hash = catalog.sourceHash(key) { yaml.setSourceHash(String(hash.prefix(16))) }
        do throws(BadInput) {
            let translation = try reread(yaml.text, key, path)
            for unit in units where translation.texts[unit.field]?.source.text != trimmed(unit.target) {
                note(
                    unit, found: "a text that \(path) cannot hold as it is", expected: "plain lines of text",
                    remedy: "Remove unusual white space, or write the text into the file by hand.")
            }
            check(translation, instead: old, units)
            if Data(yaml.text.utf8) != before { outcome.files.append((path, yaml.text)) }
        } catch {
            problems.append(error)
        }
    }

    /// Whether every text of the message came back, finished and from the present English: only then the translation
    /// as a whole is as new as its source.
    private func isWhole(_ key: MessageKey) -> Bool {
        let fields = catalog.translations[key]?[MessageCatalog.source]?.texts.keys.map(\.self) ?? []
        let good = Set(
            (outcome.added + outcome.changed + outcome.confirmed + outcome.unchanged).filter { $0.message == key }
                .map(\.field))
        let isUnfinished = received.units.contains { $0.key == key && $0.isUnfinished }
        return !isUnfinished && good.isSuperset(of: fields)
    }

    private func reread(_ text: String, _ key: MessageKey, _ path: String) throws(BadInput) -> Translation {
        var problems: [BadInput] = []
        let map = try YAMLMap.parse(text, file: path)
        let translation = Translation(map, key: key, language: outcome.language, facts: catalog.facts, &problems)
        if let problem = problems.first { throw problem }
        return translation
    }

    /// A text may not come in with an error that lint did not find before.
    private mutating func check(_ translation: Translation, instead old: Translation?, _ units: [ReceivedUnit]) {
        let known = Set((old.map(findings) ?? []).map(\.message))
        for finding in findings(translation) where finding.severity == .error && finding.rule != .missingField {
            guard !known.contains(finding.message),
                let unit = units.first(where: { finding.message.hasPrefix($0.field.rawValue + ": ") })
            else { continue }
            note(
                unit, found: String(finding.message.dropFirst(unit.field.rawValue.count + 2)).trimmingSuffix("."),
                expected: "a text that lint passes [\(finding.rule.rawValue)]", remedy: finding.fix)
        }
    }

    private func findings(_ translation: Translation) -> [LintFinding] {
        var linter = Linter(catalog, day: day, options: options.lint)
        linter.check(translation, source: catalog.translations[translation.key]?[MessageCatalog.source])
        return linter.findings
    }

    private mutating func note(_ unit: ReceivedUnit, found: String, expected: String, remedy: String) {
        problems.append(
            BadInput(
                file: file, line: unit.line, field: unit.name, found: found, expected: expected, remedy: remedy))
    }

    /// `U+2028` for what ends a line in YAML or shows nowhere.
    private static func forbidden(in text: String) -> String? {
        let found = text.unicodeScalars.first { scalar in
            switch scalar.value {
            case 0x09, 0x0A: false
            case 0x2028, 0x2029, 0xFEFF, 0xFFFC, 0xFFFE, 0xFFFF: true
            default: scalar.properties.generalCategory == .control
            }
        }
        return found.map {
            "U+" + String(repeating: "0", count: max(0, 4 - String($0.value, radix: 16).count))
                + String($0.value, radix: 16).uppercased()
        }
    }
}

extension String {
    fileprivate func trimmingSuffix(_ suffix: String) -> String {
        hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
    }
}
