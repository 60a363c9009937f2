import Outreach

/// The pages behind an unsubscribe link, in the reader's language. Whoever opens one may share the screen, so they name
/// neither the programme nor the worker; and what opening one shows does not depend on the token, so that it tells
/// nobody whether there is such a worker.
struct UnsubscribePage {
    private let words: PageWords?

    /// - Parameter words: nil where the catalog has none; the pages are then in English.
    init(_ words: PageWords?) { self.words = words }

    /// The form posts to the page's own address.
    var question: String { page("<p>\(text(.stopTitle))</p>\n\(form(.stopButton))\n\(menu)") }

    var done: String { page("<p>\(text(.stopDone))</p>") }

    var unknown: String { page("<p>\(text(.stopUnknown))</p>") }

    var failed: String { page("<p>\(text(.errorLater))</p>\n\(form(.tryAgain))") }

    /// Letters, digits, `-`, `_` and `.`, at most 512: anything else is not even looked up.
    static func isToken(_ text: String) -> Bool {
        (1...512).contains(text.utf8.count)
            && text.utf8.allSatisfy {
                (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) || $0 == 0x2D
                    || $0 == 0x5F || $0 == 0x2E
            }
    }

    private func text(_ word: PageWord) -> String { PageFrame.escaped(words?[word] ?? Self.english[word] ?? "") }

    /// For a catalog without words for pages: stopping has to work even then.
    private static let english: [PageWord: String] = [
        .stopTitle: "Stop these emails?", .stopButton: "Stop the emails",
        .stopDone: "Done. You will get no more of these emails.",
        .stopUnknown: "This link does not work. Please use the link in the newest email.",
        .errorLater: "That did not work just now. Please try again in a minute.", .tryAgain: "Try again",
    ]

    private func form(_ button: PageWord) -> String {
        "<form method=\"post\"><button type=\"submit\">\(text(button))</button></form>"
    }

    private var menu: String { words.map(PageFrame.menu) ?? "" }

    private func page(_ body: String) -> String {
        PageFrame.document(
            language: words?.language.text ?? "en", isRightToLeft: words?.isRightToLeft ?? false,
            title: words?[.stopTitle] ?? Self.english[.stopTitle]!, body)
    }
}
