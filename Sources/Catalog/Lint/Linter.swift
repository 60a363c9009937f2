import Outreach

/// Runs every rule over one catalog for one day. The rules themselves are in the files beside this one, by subject.
struct Linter {
    let catalog: MessageCatalog
    let day: CivilDate
    let options: LintOptions
    var findings: [LintFinding] = []

    init(_ catalog: MessageCatalog, day: CivilDate, options: LintOptions) {
        self.catalog = catalog
        self.day = day
        self.options = options
    }

    mutating func run() -> [LintFinding] {
        checkMessages()
        checkLanguages()
        checkFacts()
        checkReviews()
        checkPlaybooks()
        checkPages()
        for key in catalog.keys {
            let source = catalog.translations[key]?[MessageCatalog.source]
            let english = source.map(sentences(of:)) ?? []
            for language in catalog.languageTags {
                guard let translation = catalog.translations[key]?[language] else { continue }
                check(translation, source: source, sentences: english)
            }
        }
        return findings.sorted {
            ($0.file, $0.line, $0.rule.rawValue, $0.message) < ($1.file, $1.line, $1.rule.rawValue, $1.message)
        }
    }

    /// Every rule about one translation by itself and beside its English texts.
    ///
    /// - Parameter sentences: those of the source, where they are at hand already.
    mutating func check(_ translation: Translation, source: Translation?, sentences: Set<String>? = nil) {
        checkFields(translation)
        checkPlaceholders(translation)
        checkNumbers(translation)
        checkPlaces(translation)
        checkSMS(translation)
        checkQuestion(translation)
        checkTopicMenu(translation)
        checkLockScreen(translation)
        checkCharacters(translation)
        checkLength(translation)
        if translation.language == MessageCatalog.source {
            checkReadingLevel(translation)
        } else if let source {
            checkAgainstSource(translation, source, sentences: sentences ?? self.sentences(of: source))
        }
    }

    mutating func report(
        _ rule: LintRule, _ severity: LintFinding.Severity, file: String, line: Int, _ message: String, fix: String
    ) {
        findings.append(
            LintFinding(file: file, line: line, rule: rule, severity: severity, message: message, fix: fix))
    }

    /// Reports at the place of one text, or of one line of it.
    mutating func report(
        _ rule: LintRule, _ severity: LintFinding.Severity, _ it: LintedText, lineOfText: Int? = nil, _ message: String,
        fix: String
    ) {
        report(
            rule, severity, file: it.file, line: lineOfText.map(it.source.line(ofLine:)) ?? it.source.line,
            "\(it.name): \(message)", fix: fix)
    }

    /// The same for one text of a translation.
    mutating func report(
        _ rule: LintRule, _ severity: LintFinding.Severity, _ translation: Translation, _ field: TextField,
        lineOfText: Int? = nil, _ message: String, fix: String
    ) {
        guard let source = translation.texts[field]?.source else { return }
        report(
            rule, severity, file: translation.file, line: lineOfText.map(source.line(ofLine:)) ?? source.line,
            "\(field.rawValue): \(message)", fix: fix)
    }
}

extension MessageCatalog {
    /// Everything wrong or doubtful in the catalog, judged on a day, in order of file and line.
    public func lint(on day: CivilDate) -> [LintFinding] { lint(on: day, options: LintOptions()) }

    public func lint(on day: CivilDate, options: LintOptions) -> [LintFinding] {
        var linter = Linter(self, day: day, options: options)
        return linter.run()
    }

    /// The same for a folder that may not even load: problems of format come as findings, beside those of whatever
    /// could be read.
    public static func lint(folder: String, on day: CivilDate, options: LintOptions = LintOptions()) -> [LintFinding] {
        do throws(BadInput) {
            let result = try CatalogLoader.load(folder)
            return result.problems.map(LintFinding.init) + result.catalog.lint(on: day, options: options)
        } catch {
            return [LintFinding(error)]
        }
    }
}

extension LintFinding {
    /// A problem of format as a finding.
    init(_ problem: BadInput) {
        let field = problem.field.map { $0 + ": " } ?? ""
        self.init(
            file: problem.file ?? "", line: problem.line ?? 1, rule: .format, severity: .error,
            message: "\(field)found \(problem.found), expected \(problem.expected).",
            fix: problem.remedy ?? "Correct it.")
    }
}
