import Foundation
import Outreach
import Testing

@testable import Catalog

@Suite("The repository's own messages")
struct RepositoryMessagesTests {
    private static let folder = RepositoryMessages.folder
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
                let isSMSOnly = catalog.messages[key]!.isSMSOnly
                for channel in isSMSOnly ? [Channel.sms] : [.sms, .email] {
                    let text = try #require(
                        catalog.text(key, language: language, channel: channel, context: .sample, on: day))
                    #expect(!text.body.contains("{{"), "\(key) in \(language)")
                    #expect(text.segments >= 1)
                }
                if isSMSOnly { continue }
                let page = try #require(catalog.page(key, language: language, context: .sample, on: day))
                #expect(!page.text.contains("{{"), "\(key) in \(language)")
            }
        }
    }

    @Test("nothing is approved for real people: no person has reviewed it")
    func drafts() throws {
        #expect(try Self.loaded.get().coverage(on: day).count(.approved) == 0)
    }

    @Test("the engine finds every answer in every language, and the question for consent names a yes of its own")
    func answers() throws {
        let catalog = try Self.loaded.get()
        let byText: [MessageKey] = [
            .languageChanged, .languageMenu, .notUnderstood, .askRegion, .regionNotFound, .regionChanged, .joinConfirm,
            .forgotten, .topicsMenu, .topicsSet,
        ]
        #expect(Set(byText) == Set(catalog.messages.values.filter(\.isSMSOnly).map(\.key)))
        for tag in RepositoryMessages.languages.map({ LanguageTag($0)! }) {
            for key in byText + [.welcome, .helpReply, .stopReply] {
                let text = catalog.text(key, language: tag, channel: .sms, context: .sample, on: day)
                #expect(text.map { (1...2).contains($0.segments) } == true, "\(tag)/\(key)")
            }
            #expect(catalog.languages[tag]?.yesWords.isEmpty == false, "\(tag)")
        }
    }

    @Test("the pages' words are whole in every written language", arguments: RepositoryMessages.languages)
    func pageWords(_ language: String) throws {
        let tag = LanguageTag(language)!
        let catalog = try Self.loaded.get()
        let words = try #require(catalog.pageWords(for: [tag]))
        #expect(words.language == tag)
        #expect(words.isRightToLeft == ["ar", "fa"].contains(language))
        #expect(words.offers.map(\.tag.text).sorted() == RepositoryMessages.languages.sorted())
        let english = try #require(catalog.pageWords(for: [MessageCatalog.source]))
        for word in PageWord.allCases where tag != MessageCatalog.source {
            #expect(words[word] != english[word], "\(word)")
        }
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

    @Test("twenty messages and the answers to what workers write, in sixteen languages, without a gap")
    func gaps() throws {
        let coverage = try Self.loaded.get().coverage(on: day)
        #expect(Set(coverage.languages.map(\.text)) == Set(RepositoryMessages.languages))
        #expect(coverage.messages.count >= 20)
        #expect(coverage.cells.count == coverage.messages.count * 16)
        #expect(coverage.cells.filter { $0.state == .missing }.map { "\($0.language)/\($0.message)" } == [])
    }

    @Test(
        "every digit in every text comes from a fact, from a name of a law or form, or from what the text is sent with",
        arguments: RepositoryMessages.languages)
    func digits(_ language: String) throws {
        let catalog = try Self.loaded.get()
        let tag = LanguageTag(language)!
        var seen = 0
        for key in catalog.keys {
            let translation = try #require(catalog.translations[key]?[tag], "\(language)/\(key)")
            let renderer = Renderer(translation, in: catalog, context: .sample)
            for field in catalog.messages[key]!.fields {
                var text = try #require(renderer.render(field))
                text.unicodeScalars.removeAll { $0 == "\u{2066}" || $0 == "\u{2069}" }
                let before = Self.digits(in: text)
                seen += before
                let quoted = Set(translation.texts[field]?.factIDs ?? []).compactMap { catalog.facts[$0] }
                let values =
                    quoted.map { $0.printed(in: tag) } + [
                        catalog.link(key, language: tag, base: MessageContext.sample.linkBase)
                    ]
                for value in values.sorted(by: { $0.count > $1.count }) { text = text.replacing(value, with: "") }
                if key == .topicsSet { text = text.replacing(MessageContext.sample.chosen!, with: "") }
                // The numbers by which topics are chosen.
                let menu = key == .topicsMenu ? catalog.offeredTopics.count + 1 : 0
                for name in Self.namesWithDigits { text = text.replacing(name, with: "") }
                #expect(Self.digits(in: text) == menu, "\(language)/\(key) \(field.rawValue): \(text)")
            }
        }
        #expect(seen > 500, "the texts do quote numbers")
    }

    /// Masks, visas and forms that are called so.
    private static let namesWithDigits = ["N95", "H-2A", "H-2B", "DWC-1", "DWC 1"]

    /// Digits of any script.
    private static func digits(in text: String) -> Int {
        text.unicodeScalars.count { $0.properties.generalCategory == .decimalNumber }
    }

    @Test("every fact that is quoted holds today, and is confirmed")
    func facts() throws {
        let catalog = try Self.loaded.get()
        #expect(catalog.factsDue(on: day, within: 0).filter { !$0.quotedBy.isEmpty }.map(\.fact.id) == [])
        for fact in catalog.factsInOrder {
            #expect(!fact.check.isEmpty && !fact.source.isEmpty, "\(fact.id)")
        }
    }

    @Test(
        "every written language lists the words that may not show on a lock screen",
        arguments: RepositoryMessages.languages)
    func sensitiveWords(_ language: String) throws {
        let words = try #require(try Self.loaded.get().languages[LanguageTag(language)!]?.sensitiveWords)
        #expect(words.count >= 10)
        #expect(words.contains("ICE"))
        #expect(Set(words).count == words.count)
    }

    @Test(
        "the six spoken languages have no texts, and a place for their recordings",
        arguments: ["mix", "zap", "quc", "mam", "kjb", "trc"])
    func spoken(_ language: String) throws {
        let catalog = try Self.loaded.get()
        let tag = LanguageTag(language)!
        let audio = try #require(catalog.languages[tag]?.audio)
        #expect(audio.scriptLanguage.text == "es")
        #expect(
            audio.folder == "\(Self.folder)/\(language)/recordings"
                || audio.folder == "\(Self.folder)\(language)/recordings")
        #expect(catalog.spokenLanguage(named: tag)?.tag == tag)
        #expect(catalog.language(for: tag)?.text == "es")
        #expect(!catalog.isNamed(LanguageTag("es")!, by: tag))
    }

    @Test("the table of segments in Messages/README.md is the catalog's")
    func segmentTable() throws {
        let readme = try String(contentsOfFile: Self.folder + "/README.md", encoding: .utf8)
        let begin = try #require(readme.firstRange(of: SegmentTable.begin))
        let end = try #require(readme.firstRange(of: SegmentTable.end))
        let table = try Self.loaded.get().segments()
        #expect(
            readme[begin.lowerBound..<end.upperBound] == table.markdown,
            "write it anew: altavoz message segments --markdown")
        #expect(table.cells.allSatisfy { (1...2).contains($0.measurement.segments) })
    }

    @Test("who reads a language under another name gets no fallback; who gets another language does")
    func names() throws {
        let catalog = try Self.loaded.get()
        for (tag, language) in [("tl", "fil"), ("yue", "zh-Hant"), ("prs", "fa"), ("es-GT", "es"), ("cmn", "zh-Hans")] {
            #expect(catalog.isNamed(LanguageTag(language)!, by: LanguageTag(tag)!), "\(tag)")
        }
        for (tag, language) in [("mix", "es"), ("mim", "es"), ("zap", "es"), ("es", "en"), ("fr", "en")] {
            #expect(!catalog.isNamed(LanguageTag(language)!, by: LanguageTag(tag)!), "\(tag)")
        }
    }
}
