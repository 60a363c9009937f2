import Foundation
import Outreach
import Testing

@testable import Catalog

@Suite("The repository's own messages")
struct RepositoryMessagesTests {
    /// The folder `Messages/` of this repository, whatever the working directory.
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Messages").path(percentEncoded: false)
    private static let loaded = Result { try MessageCatalog.load(from: folder) }
    private let day = CivilDate("2026-11-24")!

    @Test("they load, and lint finds no error")
    func lint() throws {
        let errors = MessageCatalog.lint(folder: Self.folder, on: day).filter { $0.severity == .error }
        #expect(errors.isEmpty, "\(errors.map(\.description).joined(separator: "\n"))")
    }

    @Test("every text renders whole, on every channel")
    func whole() throws {
        let catalog = try Self.loaded.get()
        for key in catalog.messages.keys {
            for language in catalog.message(key)!.languages {
                for channel in Channel.allCases {
                    let text = try #require(
                        catalog.text(key, language: language, channel: channel, context: .sample, on: day))
                    #expect(!text.body.contains("{{"), "\(key) in \(language)")
                    #expect(text.segments >= 1)
                }
                let page = try #require(catalog.page(key, language: language, context: .sample, on: day))
                #expect(!page.text.contains("{{"), "\(key) in \(language)")
            }
        }
    }

    @Test("nothing is approved for real people: no person has reviewed it")
    func drafts() throws {
        #expect(try Self.loaded.get().coverage(on: day).count(.approved) == 0)
    }

    @Test("Latin STOP stops in every language, and so does each language's own word")
    func stopWords() throws {
        let catalog = try Self.loaded.get()
        #expect(catalog.intent(of: "STOP") == .stop)
        for language in catalog.languages.values {
            for word in language.words[.stop] ?? [] {
                #expect(catalog.intent(of: word) == .stop, "\(word) in \(language.tag)")
            }
        }
    }

    @Test(
        "the tags that workers bring lead where they should",
        arguments: [
            ("es-MX", "es"), ("tl", "fil"), ("pt", "pt-BR"), ("zh", "zh-Hans"), ("zh-CN", "zh-Hans"),
            ("zh-SG", "zh-Hans"), ("cmn", "zh-Hans"), ("zh-HK", "zh-Hant"), ("zh-TW", "zh-Hant"),
            ("zh-MO", "zh-Hant"), ("yue", "zh-Hant"), ("prs", "fa"), ("fa-AF", "fa"), ("pa-Arab", nil), ("sr", nil),
        ] as [(String, String?)])
    func tags(_ tag: String, _ expected: String?) throws {
        #expect(try Self.loaded.get().language(for: LanguageTag(tag)!)?.text == expected)
    }
}
