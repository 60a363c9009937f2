import ArgumentParser
import Catalog
import Foundation
import Outreach
import Poster

/// `altavoz poster KEY`
struct PosterCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "poster", abstract: "Print a message as a notice for a wall, in several languages.",
        discussion: """
            Writes a PDF with pages for each language: the text at 16 points or more (large print: 22), phone numbers \
            in bold, and a QR code to the page on which its reader can sign up, in their language. What does not fit flows to further pages.
            Drafts are marked on every page.
            """)

    @Argument(help: "The message.", transform: Checked.text) var key: MessageKey

    @Option(
        help: ArgumentHelp("The languages in their order, such as en,es,zh-Hant.", valueName: "tags"),
        transform: LanguageList.init)
    var languages: LanguageList

    @Option(help: ArgumentHelp("letter or a4.", valueName: "size"), transform: Checked.word)
    var size = PaperSize.letter

    @Option(
        help: ArgumentHelp("The PDF to write; it must not exist.", valueName: "file"),
        completion: .file(extensions: ["pdf"]))
    var out: String

    @Flag(help: "For readers who see poorly: at least 22 points.") var largePrint = false
    @Flag(help: "Up to three languages on one page, with shorter texts.") var onePage = false
    @Option(
        help: ArgumentHelp(
            "Where the QR code leads: join (where people sign up) or page (this text on the phone).", valueName: "where"
        ),
        transform: Checked.word)
    var code = CodeTarget.join
    @OptionGroup var place: PlaceOptions
    @OptionGroup var output: OutputOptions

    enum CodeTarget: String, CaseIterable { case join, page }

    func validate() throws {
        if onePage, languages.tags.count > 3 { throw ValidationError("--one-page takes at most three languages.") }
    }

    func run() async throws {
        guard !FileManager.default.fileExists(atPath: out) else {
            throw Failure("\(out) exists already, and nothing is overwritten", remedy: "Name another file.")
        }
        let configuration = try place.configuration()
        let now = SystemTime().now()
        let source = NoticeSource(
            catalog: try Assembly.catalog(configuration),
            context: MessageContext(
                programName: configuration.programName, eventTitle: nil, linkBase: configuration.linkBase,
                postalAddress: nil),
            day: CivilDate(utc: now), code: code)
        let notices = try languages.tags.map { try source.notice(key, $0, isShort: onePage) }
        let poster = Poster(paper: size, isLargePrint: largePrint, madeAt: now)
        let printed = try onePage ? poster.together(notices) : poster.separate(notices)
        do {
            try Data(printed.pdf).write(to: URL(fileURLWithPath: out), options: .withoutOverwriting)
        } catch {
            throw Failure("\(out) cannot be written", remedy: "Check the folder and its permissions.")
        }
        report(printed, source)
    }

    private func report(_ printed: PrintedPoster, _ source: NoticeSource) {
        let console = Console.standard()
        if output.json {
            console.print(
                .object([
                    "file": .string(out),
                    "sheets": .array(
                        printed.sheets.map {
                            .object([
                                "languages": .list($0.languages), "page": .int($0.number), "pages": .int($0.count),
                                "points": .real($0.textSize), "draft": .bool($0.isDraft),
                            ])
                        }),
                ]))
            return
        }
        for sheet in printed.sheets {
            console.print(
                sheet.languages.map(\.text).joined(separator: ", ")
                    + ": page \(sheet.number) of \(sheet.count), \(Int(sheet.textSize)) points"
                    + (sheet.isDraft ? ", " + console.style.warning("DRAFT") : ""))
        }
        for language in Set(printed.sheets.filter(\.isDraft).flatMap(\.languages)).sorted() {
            for obstacle in source.catalog.obstacles(key, language: language, context: source.context, on: source.day)
                ?? []
            {
                Console.complain("\(language) is a draft: \(obstacle).")
            }
        }
        console.print(out)
    }
}

/// `en,es,zh-Hant`
struct LanguageList: Sendable {
    let tags: [LanguageTag]

    init(_ raw: String) throws {
        tags = try raw.split(separator: ",", omittingEmptySubsequences: false).map {
            try Checked.text($0.trimmingCharacters(in: .whitespaces))
        }
        if Set(tags).count != tags.count { throw ValidationError("A language is named twice.") }
    }
}

/// Takes from the catalog what a notice says.
struct NoticeSource {
    let catalog: MessageCatalog
    let context: MessageContext
    let day: CivilDate
    var code = PosterCommand.CodeTarget.page

    /// - Parameter isShort: For a page that several languages share.
    /// - Throws: ``BadInput`` for a message or language that the catalog does not have.
    func notice(_ key: MessageKey, _ wanted: LanguageTag, isShort: Bool) throws -> Notice {
        let language = try language(key, wanted)
        guard let page = catalog.page(key, language: language, context: context, on: day) else {
            throw BadInput(
                field: "message", found: "\"\(key)\", which has no page in \(language)",
                expected: "a message with a page: only that says enough for a wall")
        }
        let phones = catalog.facts.values.filter { $0.kind == .phone }.map { $0.printed(in: language) }
        let link = catalog.link(key, language: language, base: context.linkBase)
        let email = catalog.text(key, language: language, channel: .email, context: context, on: day)
        let texts =
            isShort ? ShortNotice.texts(email: email?.body ?? page.text, link: link, phones: phones) : [page.text]
        if let open = (texts + [page.title]).first(where: { $0.contains("{{") }) {
            throw BadInput(
                field: "message", found: "\"\(open.drop { $0 != "{" }.prefix(30))…\" in \(language)/\(key).yaml",
                expected: "a text that names no disaster event, and only facts that exist",
                remedy: "See: altavoz message lint")
        }
        let words = catalog.languages[language]?.posterWords
        var (address, purpose) = (link, words?.scan)
        if code == .join, let page = catalog.pageWords(for: [language]), page.language == language {
            (address, purpose) = ("\(context.linkBase)/join?lang=\(language)", page[.joinTitle])
        }
        let quoted = (catalog.messages[key]?.factIDs ?? []).compactMap { catalog.facts[$0]?.asOf }
        return Notice(
            language: language, isRightToLeft: page.isRightToLeft, title: page.title, texts: texts, phones: phones,
            link: address, programName: context.programName, checkedOn: quoted.min() ?? day,
            isDraft: page.obstacle != nil,
            words: words.map { NoticeWords(draft: $0.draft, page: $0.page, date: $0.date, scan: purpose) } ?? .none)
    }

    /// A tag may say more than the catalog's (`es-MX`), but nobody gets another language than the one named.
    private func language(_ key: MessageKey, _ wanted: LanguageTag) throws -> LanguageTag {
        guard let message = catalog.message(key) else {
            throw BadInput(
                field: "message", found: "\"\(key)\"", expected: "a message of the catalog",
                remedy: NearestWord.to(key.text, among: catalog.keys.map(\.text)).map { "Did you mean \"\($0)\"?" }
                    ?? "See: altavoz message list")
        }
        if let found = catalog.language(for: [wanted], message: key), found.language == wanted.language { return found }
        throw BadInput(
            field: "languages", found: "\"\(wanted)\", in which \(key) is not translated",
            expected: "languages of this message: " + message.languages.map(\.text).joined(separator: ", "),
            remedy: "Leave it out, or have it translated first.")
    }
}

/// What of an email can stand on a wall: whole paragraphs, unchanged.
enum ShortNotice {
    /// In characters.
    private static let longestGreeting = 30

    /// At decreasing lengths: all paragraphs but the greeting and those that speak of replying or of the link, which
    /// the QR code shows; then only the first and those with a phone number; then those with a phone number alone, which
    /// under the title still say what is meant and whom to call.
    static func texts(email: String, link: String, phones: [String]) -> [String] {
        let paragraphs = email.replacing("\r\n", with: "\n").split(separator: "\n\n").map(String.init)
        var kept = paragraphs.filter { !$0.contains("STOP") && !$0.contains(link) }
        if let first = kept.first, kept.count > 1, first.count <= longestGreeting { kept.removeFirst() }
        guard let first = kept.first else { return [email] }
        let calls = kept.filter { text in phones.contains { text.contains($0) } }
        let essential = calls.first == first ? calls : [first] + calls
        return [kept, essential, calls].filter { !$0.isEmpty }.map { $0.joined(separator: "\n\n") }
    }
}
