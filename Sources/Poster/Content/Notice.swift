import Outreach

/// What a poster says in one language, as plain values.
public struct Notice: Sendable, Equatable {
    /// Chooses fonts, shaping and the rules by which lines break.
    public var language: LanguageTag
    public var isRightToLeft: Bool
    public var title: String
    /// The text at decreasing lengths, at least one: paragraphs parted by empty lines, `## ` before a heading, `- `
    /// before an item of a list. A page of its own prints the first; a shared page the first that fits.
    public var texts: [String]
    /// Phone numbers as the texts write them: printed bold, and never broken at the end of a line.
    public var phones: [String]
    /// What the QR code leads to, printed in clear below it. At most 200 ASCII characters.
    public var link: String
    public var programName: String
    /// The day on which what the text says was last compared with its sources.
    public var checkedOn: CivilDate
    /// Whether the page is marked as a draft.
    public var isDraft: Bool
    public var words: NoticeWords

    public init(
        language: LanguageTag, isRightToLeft: Bool, title: String, texts: [String], phones: [String], link: String,
        programName: String, checkedOn: CivilDate, isDraft: Bool, words: NoticeWords = .none
    ) {
        self.language = language
        self.isRightToLeft = isRightToLeft
        self.title = title
        self.texts = texts
        self.phones = phones
        self.link = link
        self.programName = programName
        self.checkedOn = checkedOn
        self.isDraft = isDraft
        self.words = words
    }
}

/// The poster's own words in the reader's language.
public struct NoticeWords: Sendable, Equatable {
    /// "Draft", printed beside the English word.
    public var draft: String?
    /// With `{page}` and `{pages}`: "page {page} of {pages}".
    public var page: String
    /// With `{date}`: "Sources read on {date}".
    public var date: String
    /// What the QR code is for: "Scan with your phone to read more".
    public var scan: String?

    public init(draft: String?, page: String, date: String, scan: String?) {
        self.draft = draft
        self.page = page
        self.date = date
        self.scan = scan
    }

    /// For a language that has none: numbers alone, which everybody reads.
    public static let none = NoticeWords(
        draft: nil, page: "\u{2066}{page} / {pages}\u{2069}", date: "{date}", scan: nil)

    func page(_ number: Int, of total: Int) -> String {
        page.replacing("{page}", with: String(number)).replacing("{pages}", with: String(total))
    }

    func date(_ day: CivilDate) -> String {
        // Without the isolate, a right-to-left line would show the three numbers of the day in reverse.
        date.replacing("{date}", with: "\u{2066}\(day)\u{2069}")
    }
}
