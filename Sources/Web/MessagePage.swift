import Outreach

/// The fuller text behind the link of a message, the same for every reader: the link names no worker, and the page keeps
/// nothing of who opens it.
public struct MessagePage: Sendable, Equatable {
    public struct Other: Sendable, Equatable {
        public let tag: LanguageTag
        /// In the language itself.
        public let name: String
        public let isRightToLeft: Bool
        /// The last part of its link.
        public let path: String

        public init(tag: LanguageTag, name: String, isRightToLeft: Bool, path: String) {
            self.tag = tag
            self.name = name
            self.isRightToLeft = isRightToLeft
            self.path = path
        }
    }

    public let language: LanguageTag
    public let isRightToLeft: Bool
    public let title: String
    /// Paragraphs, escaped already.
    public let htmlBody: String
    /// The same page in other languages.
    public let others: [Other]
    /// "Sign up for free messages", where somebody who reads this may.
    public let signUp: String?

    public init(
        language: LanguageTag, isRightToLeft: Bool, title: String, htmlBody: String, others: [Other], signUp: String?
    ) {
        self.language = language
        self.isRightToLeft = isRightToLeft
        self.title = title
        self.htmlBody = htmlBody
        self.others = others
        self.signUp = signUp
    }

    var html: String {
        let links = others.map {
            "<a href=\"\($0.path)\" lang=\"\($0.tag)\" dir=\"\(PageFrame.direction($0.isRightToLeft))\">"
                + "\(PageFrame.escaped($0.name))</a>"
        }
        let join = signUp.map { "\n<p><a href=\"../join?lang=\(language)\">\(PageFrame.escaped($0))</a></p>" } ?? ""
        let menu = links.isEmpty ? "" : "\n<nav>\n\(links.joined(separator: "\n"))\n</nav>"
        return PageFrame.document(
            language: language.text, isRightToLeft: isRightToLeft, title: title,
            style: """
                body { max-width: 36rem }
                h2 { font-size: 1.3rem; margin-top: 2rem }
                a { overflow-wrap: anywhere }

                """, "<h1>\(PageFrame.escaped(title))</h1>\n\(htmlBody)\(join)\(menu)")
    }
}
