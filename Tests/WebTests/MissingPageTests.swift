import Outreach
import Testing

@testable import Web

@Suite("A page that is not shown")
struct MissingPageTests {
    private static func words(_ preferences: [LanguageTag]) -> PageWords? {
        let offers = [("en", "English", false), ("es", "Español", false), ("ar", "العربية", true)].map {
            PageWords.Offer(tag: LanguageTag($0.0)!, name: $0.1, isRightToLeft: $0.2)
        }
        let language = preferences.first { tag in offers.contains { $0.tag == tag } } ?? LanguageTag("en")!
        return PageWords(
            language: language, isRightToLeft: language.text == "ar",
            texts: Dictionary(uniqueKeysWithValues: PageWord.allCases.map { ($0, "\($0.rawValue) \(language)") }),
            offers: offers)
    }

    /// Shown in Spanish alone.
    private static func page(_ name: String) -> MessagePage? {
        guard name == "4d3t-es" else { return nil }
        return MessagePage(
            language: LanguageTag("es")!, isRightToLeft: false, title: "Su pago", htmlBody: "<p>Texto</p>", others: [],
            signUp: nil)
    }

    @Test("says so in the language of its link, and leads to the languages in which it is shown")
    func missing() async throws {
        try await RunningServer.with(pageWords: Self.words, messagePage: Self.page) { server in
            let answer = await server.ask(.get, "/m/4d3t-ar")
            #expect(answer.status == 404)
            #expect(answer.body.contains("<html lang=\"ar\" dir=\"rtl\">") && answer.body.contains("page_missing ar"))
            #expect(answer.body.contains("href=\"/m/4d3t-es\"") && !answer.body.contains("4d3t-en"))
            let other = await server.ask(.get, "/m/zzzz-es", headers: ["Accept-Language: ar"])
            #expect(other.status == 404 && other.body.contains("page_missing es") && !other.body.contains("<nav"))
            let lost = await server.ask(.get, "/elsewhere", headers: ["Accept-Language: es-MX,es;q=0.9"])
            #expect(lost.status == 404 && lost.body.contains("page_missing es"))
        }
    }

    @Test("is found by a link as phones spoil it", arguments: ["4D3T-es", "4d3t-es.", "4d3t-es/", "4d3t-es,"])
    func spoiled(name: String) async throws {
        try await RunningServer.with(pageWords: Self.words, messagePage: Self.page) { server in
            #expect(await server.ask(.get, "/m/\(name)").status == 200)
        }
    }

    @Test("gives nothing of what was asked for back, and no mark-up of it")
    func hostile() async throws {
        try await RunningServer.with(pageWords: Self.words, messagePage: Self.page) { server in
            let answer = await server.ask(.get, "/m/%22%3E%3Cscript%3Ealert(1)%3C/script%3E-es")
            #expect(answer.status == 404 && !answer.body.contains("script"))
        }
    }
}
