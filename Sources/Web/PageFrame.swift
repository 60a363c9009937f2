import Outreach

/// What every page of the daemon has in common: one language and its direction, and nothing that is loaded from anywhere.
enum PageFrame {
    static func document(
        language: String, isRightToLeft: Bool, title: String, style: String = "", _ body: String
    ) -> String {
        """
        <!doctype html>
        <html lang="\(language)" dir="\(direction(isRightToLeft))">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>\(escaped(title))</title>
        <style>
        :root { color-scheme: light dark }
        body { font: 1.25rem/1.5 system-ui, sans-serif; max-width: 28rem; margin: 2rem auto; padding: 0 1rem; \
        overflow-wrap: anywhere; hyphens: auto }
        h1 { font-size: 1.6rem; line-height: 1.25 }
        :lang(ko) { word-break: keep-all }
        button { font: inherit; padding: .75rem 1.25rem }
        nav { font-size: 1rem; margin-top: 3rem; line-height: 2.5; display: flex; flex-wrap: wrap; gap: 0 1rem }
        a[href^="tel:"] { white-space: nowrap }
        \(style)</style>
        </head>
        <body>
        \(body)
        </body>
        </html>

        """
    }

    /// The same page in every other language.
    static func menu(_ words: PageWords) -> String {
        menu(words.offers.filter { $0.tag != words.language }, label: words[.chooseLanguage]) { "?lang=\($0)" }
    }

    /// - Parameter address: of the page in a language.
    static func menu(_ offers: [PageWords.Offer], label: String, address: (LanguageTag) -> String) -> String {
        let links = offers.map {
            "<a href=\"\(escaped(address($0.tag)))\" lang=\"\($0.tag)\" dir=\"\(direction($0.isRightToLeft))\">"
                + "\(escaped($0.name))</a>"
        }
        return "<nav aria-label=\"\(escaped(label))\">\n\(links.joined(separator: "\n"))\n</nav>"
    }

    static func direction(_ isRightToLeft: Bool) -> String { isRightToLeft ? "rtl" : "ltr" }

    static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;")
    }
}
