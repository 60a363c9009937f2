import Catalog
import DispatchEngine
import Foundation
import Outreach
import Testing
import Web

@Suite("Signing up on the page", .serialized)
struct SigningUpOnlineTests {
    private static func registered(_ n: Int) -> WorkerDraft {
        WorkerDraft(
            contacts: [.phone(TextLine.phone(n))], languages: [LanguageTag("es")!], regions: [GEOID("06037")!],
            zones: ZoneSet("America/Los_Angeles")!,
            consent: ConsentEvidence(source: "intake form", date: CivilDate("2026-11-01")!))
    }

    @Test("the form alone signs nobody up: the phone is asked, and its YES is the consent")
    func doubleOptIn() async throws {
        try await TextLine.open { line async throws in
            let page = try await line.signUp(7, region: "91001", language: "es")
            #expect(page.status == 200)
            #expect(page.html.contains("<html lang=\"es\" dir=\"ltr\">"))
            #expect(try await line.deliver() == ["join-confirm es"])
            #expect(try await line.store.workerCount() == 0)
            #expect(try await line.say("SI", id: "R1") == ["welcome es"])
            let id = try #require(try await line.store.worker(at: .phone(TextLine.phone(7))))
            #expect(try await line.store.worker(id)?.regions == [GEOID("06037")!])
            let evidence = try await line.store.consentLedger(of: id).map(\.evidence)
            #expect(evidence.count == 1 && evidence[0].hasPrefix("YES by sms through line, message R1, to delivery "))
            #expect(evidence[0].hasSuffix(", after the sign-up page"))
        }
    }

    @Test("the page says the same of a number that is unknown, registered, has stopped, or was typed before")
    func discretion() async throws {
        try await TextLine.open { line async throws in
            _ = try await line.store.register([1, 2].map(Self.registered), now: line.clock.now())
            try await line.say("STOP", from: 2)
            let pages = try await [7, 1, 2, 7].asyncMap { try await line.signUp($0, region: "Napa", language: "es") }
            #expect(Set(pages.map(\.html)).count == 1 && Set(pages.map(\.status)) == [200])
            let before = line.sent.count
            try await line.deliver()
            let reached = line.sent[before...].map(\.to).sorted()
            // Whoever is registered is not moved to where somebody else says that they are.
            #expect(reached == [TextLine.phone(7).unmasked])
        }
    }

    @Test("a number is asked once a day, and in its own day")
    func once() async throws {
        // Three in the morning in Los Angeles.
        try await TextLine.open(at: Timestamp(iso8601: "2026-11-24T11:00:00Z")!) { line async throws in
            for _ in 0..<3 { _ = try await line.signUp(7, region: "91001", language: "es") }
            #expect(try await line.deliver() == [])
            line.clock.advance(.hours(5) - .milliseconds(1))
            #expect(try await line.deliver() == [])
            line.clock.advance(.milliseconds(1))
            #expect(try await line.deliver() == ["join-confirm es"])
            line.clock.advance(.hours(1))
            _ = try await line.signUp(7, region: "91001", language: "es")
            #expect(try await line.deliver() == [])
            // A NO ends the dialogue, and does not make room for the next question.
            try await line.say("NO", from: 7)
            _ = try await line.signUp(7, region: "91001", language: "es")
            #expect(try await line.deliver() == [])
        }
    }

    static let slips: [(phone: String, region: String, consents: Bool, word: PageWord)] = [
        ("213", "91001", true, .errorPhone), ("+52 55 1234 5678", "91001", true, .errorPhone),
        ("876 555 0123", "91001", true, .errorPhone), ("800 555 0123", "91001", true, .errorPhone),
        ("213 555 0107", "nowhere at all", true, .errorRegion), ("213 555 0107", "91001", false, .errorConsent),
    ]

    @Test("what cannot be right is said, in the reader's language, and nothing is kept of it", arguments: slips)
    func mistakes(phone: String, region: String, consents: Bool, word: PageWord) async throws {
        try await TextLine.open { line async throws in
            let page = try await line.signUp(phone: phone, region: region, language: "fa", consents: consents)
            #expect(page.status == 422)
            let words = try #require(TextLine.catalog.pageWords(for: [LanguageTag("fa")!]))
            #expect(page.html.contains("role=\"alert\"") && page.html.contains(words[word]))
            #expect(page.html.contains("<html lang=\"fa\" dir=\"rtl\">"))
            #expect(try await line.deliver() == [])
            #expect(try await JoiningTests.numbers(line)["addresses"] == 0)
        }
    }

    @Test("it is no way to have many strangers texted")
    func flood() async throws {
        try await TextLine.open { line async throws in
            var statuses: [Int] = []
            for n in 0..<32 { statuses.append(try await line.signUp(n, region: "91001", language: "es").status) }
            #expect(statuses == Array(repeating: 200, count: 30) + [503, 503])
            // Half a minute at a time, and however often somebody asks meanwhile.
            for _ in 0..<2 {
                line.clock.advance(.seconds(30) - .milliseconds(1))
                #expect(try await line.signUp(39, region: "91001", language: "es").status == 503)
                line.clock.advance(.milliseconds(1))
            }
            #expect(try await line.signUp(40, region: "91001", language: "es").status == 200)
            #expect(try await line.signUp(41, region: "91001", language: "es").status == 503)
        }
    }

    @Test("the page loads nothing, keeps nothing and can be had in every language", arguments: JoiningTests.languages)
    func page(tag: LanguageTag) async throws {
        try await TextLine.open { line async throws in
            let page = try await line.get("/join?lang=\(tag)")
            #expect(page.status == 200)
            #expect(page.html.contains("<html lang=\"\(tag)\""))
            for word in ["<script", "src=", "http", "@import", "url("] { #expect(!page.html.contains(word), "\(word)") }
            #expect(page.html.contains("<option value=\"\(tag)\" lang=\"\(tag)\" selected>"))
        }
    }
}

extension Array {
    fileprivate func asyncMap<T>(_ transform: (Element) async throws -> T) async rethrows -> [T] {
        var result: [T] = []
        for element in self { result.append(try await transform(element)) }
        return result
    }
}
