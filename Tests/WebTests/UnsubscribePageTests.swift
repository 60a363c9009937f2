import Outreach
import Testing

@testable import Web

@Suite("The pages behind an unsubscribe link") struct UnsubscribePageTests {
    /// Words of a made-up catalog: each says its language and its key.
    static func words(_ tag: String, isRightToLeft: Bool = false) -> PageWords {
        PageWords(
            language: LanguageTag(tag)!, isRightToLeft: isRightToLeft,
            texts: Dictionary(uniqueKeysWithValues: PageWord.allCases.map { ($0, "<\(tag) & \($0.rawValue)>") }),
            offers: [
                .init(tag: LanguageTag("en")!, name: "English", isRightToLeft: false),
                .init(tag: LanguageTag("fa")!, name: "فارسی", isRightToLeft: true),
            ])!
    }

    /// As a catalog of English and Persian answers.
    static let catalog: @Sendable ([LanguageTag]) -> PageWords? = { preferences in
        for tag in preferences {
            if tag.language == "fa" { return words("fa", isRightToLeft: true) }
            if tag.language == "en" { return words("en") }
        }
        return words("en")
    }

    @Test("the words are set as text, in the language and direction of the page")
    func page() {
        let page = UnsubscribePage(Self.words("fa", isRightToLeft: true))
        #expect(page.question.contains("<html lang=\"fa\" dir=\"rtl\">"))
        #expect(page.question.contains("<p>&lt;fa &amp; stop_title&gt;</p>"))
        #expect(page.question.contains("<button type=\"submit\">&lt;fa &amp; stop_button&gt;</button>"))
        #expect(page.question.contains("<a href=\"?lang=en\" lang=\"en\" dir=\"ltr\">English</a>"))
        #expect(!page.question.contains("?lang=fa"), "no link to itself")
        #expect(page.done.contains("&lt;fa &amp; stop_done&gt;") && !page.done.contains("<nav"))
        #expect(page.unknown.contains("&lt;fa &amp; stop_unknown&gt;"))
        #expect(
            page.failed.contains("&lt;fa &amp; error_later&gt;") && page.failed.contains("&lt;fa &amp; try_again&gt;"))
    }

    @Test("they need no script and load nothing", arguments: [nil, words("fa")])
    func still(_ words: PageWords?) {
        let page = UnsubscribePage(words)
        for html in [page.question, page.done, page.unknown, page.failed] {
            #expect(!html.contains("<script") && !html.contains("src=") && !html.contains("http"))
        }
    }

    @Test("without a catalog's words they are in English, and name neither the programme nor its subject")
    func plain() {
        let page = UnsubscribePage(nil)
        for html in [page.question, page.done, page.unknown, page.failed] {
            #expect(html.contains("<html lang=\"en\""))
            for word in ["Altavoz", "wage", "right", "worker"] { #expect(!html.contains(word)) }
        }
        #expect(page.question.contains("<p>Stop these emails?</p>"))
    }

    @Test(
        "the link's language goes before the browser's, the browser's before English",
        arguments: [
            ("/u/x", nil, "en"), ("/u/x", "fa-IR,fa;q=0.9,en;q=0.5", "fa"), ("/u/x?lang=fa", nil, "fa"),
            ("/u/x?lang=fa", "en-US", "fa"), ("/u/x?lang=en", "fa", "en"), ("/u/x?lang=%3Cscript%3E", "fa", "fa"),
            ("/u/x?lang=", "fa", "fa"), ("/u/x", "en;q=0.1, fa", "fa"), ("/u/x", "!!garbage", "en"),
        ] as [(String, String?, String)])
    func language(_ path: String, _ header: String?, _ expected: String) async throws {
        try await RunningServer.with(pageWords: Self.catalog) { server in
            let headers = header.map { ["Accept-Language: \($0)"] } ?? []
            let answer = await server.ask(.get, path, headers: headers)
            #expect(answer.status == 200)
            #expect(answer.body.contains("<html lang=\"\(expected)\""))
        }
    }

    @Test("a token that is known, one that is not and one that is none open the same page")
    func same() async throws {
        try await RunningServer.with(pageWords: Self.catalog) { server in
            let known = await server.ask(.get, "/u/known-token", headers: ["Accept-Language: fa"])
            let other = await server.ask(.get, "/u/other", headers: ["Accept-Language: fa"])
            let none = await server.ask(.get, "/u/%2e%2e", headers: ["Accept-Language: fa"])
            #expect(known.status == 200 && known == other && known == none)
        }
    }

    @Test("the answer to the form is in the same language")
    func answer() async throws {
        try await RunningServer.with(pageWords: Self.catalog) { server in
            let done = await server.ask(.post, "/u/known-token?lang=fa", body: [0x61])
            #expect(done.status == 200 && done.body.contains("&lt;fa &amp; stop_done&gt;"))
            let unknown = await server.ask(.post, "/u/other?lang=fa", body: [0x61])
            #expect(unknown.status == 404 && unknown.body.contains("&lt;fa &amp; stop_unknown&gt;"))
        }
    }

    @Test(
        "what a browser asks for, by weight",
        arguments: [
            ("en-US,en;q=0.9,fa;q=0.8", ["en-US", "en", "fa"]), ("fa;q=0.5, es", ["es", "fa"]),
            ("*, zh-Hant;q=0.7", ["zh-Hant"]), ("es;q=0, en;q=0.001", ["en"]), ("es;q=2, fa;q=x, en;q=1.000", ["en"]),
            ("es;q=0.85, en;q=0.9", ["en", "es"]), ("es;level=1", []), ("", []), (",,;q=1,", []),
            ("es;q=-1, en;q=0.-5", []), ("km ; q=0.3 , th", ["th", "km"]),
        ])
    func acceptLanguage(_ header: String, _ expected: [String]) {
        #expect(AcceptLanguage.languages(header).map(\.text) == expected)
    }
}
