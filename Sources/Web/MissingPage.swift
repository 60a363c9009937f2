import Outreach

/// Instead of a page that may not be shown: links stand in messages that were sent long ago, and a text that is being corrected or
/// reviewed anew takes its page away. Says so in the language of the link, and leads to what there is.
struct MissingPage {
    let words: PageWords
    /// Where the same message is shown in other languages, by the name in its link.
    let others: [(offer: PageWords.Offer, name: String)]
    /// "Sign up for free messages", where that may be done in this language.
    let signUp: String?

    /// From the top, since nobody knows how deep a wrong address lies.
    /// - Parameter prefix: of the public address's path, without the slash at its end.
    func html(under prefix: String) -> String {
        var body = "<h1>\(PageFrame.escaped(words[.pageMissing]))</h1>"
        if !others.isEmpty {
            body +=
                "\n"
                + PageFrame.menu(others.map(\.offer), label: words[.chooseLanguage]) { tag in
                    "\(prefix)/m/\(others.first { $0.offer.tag == tag }!.name)"
                }
        }
        if let signUp {
            body += "\n<p><a href=\"\(prefix)/join?lang=\(words.language)\">\(PageFrame.escaped(signUp))</a></p>"
        }
        return PageFrame.document(
            language: words.language.text, isRightToLeft: words.isRightToLeft, title: words[.pageMissing], body)
    }
}
