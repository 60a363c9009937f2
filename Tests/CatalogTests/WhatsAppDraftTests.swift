import Foundation
import Outreach
import Testing

@testable import Catalog

@Suite("Messages in WhatsApp")
struct WhatsAppDraftTests {
    private let key = MessageKey("pay-rights")!
    private let es = LanguageTag("es")!
    private let context = MessageContext(
        programName: "Voz Obrera", eventTitle: nil, linkBase: "https://r.example.org", postalAddress: nil)

    @Test("the text is the reviewed SMS, and the template reads as it once its places are filled in")
    func reads() throws {
        let catalog = try MessageCatalog.load(from: Self.messages)
        var places = 0
        for (key, translations) in catalog.translations {
            for language in translations.keys {
                guard let draft = catalog.whatsAppDraft(key, language: language, context: context) else { continue }
                func text(_ channel: Channel) -> OutgoingText? {
                    catalog.text(
                        key, language: language, channel: channel, context: context, on: CivilDate("2026-11-24")!)
                }
                let (sms, whatsApp) = (text(.sms), text(.whatsapp))
                #expect(whatsApp?.body == sms?.body && whatsApp?.approvalHash == sms?.approvalHash)
                #expect(whatsApp?.segments == 1)
                let template = ProviderTemplate(
                    id: "HX1", body: draft.template, status: "approved", category: "UTILITY")
                let filled = try template.filled(
                    for: try #require(whatsApp), to: .phone(E164("+12135550142")!))
                places += filled.variables.count
                #expect(filled.variables.count == draft.variables.count, "\(key) \(language)")
                // What Meta refuses: a place at an end or beside another, line ends, more than 1,024 characters.
                #expect(!draft.template.hasPrefix("{{") && !draft.template.hasSuffix("}}"), "\(key) \(language)")
                #expect(!draft.template.contains("}}{{") && !draft.template.contains("\n"), "\(key) \(language)")
                #expect(draft.text.count <= 1024)
            }
        }
        #expect(places > 300)
    }

    @Test("the programme's name is written out, and the link is a place")
    func places() throws {
        let draft = try #require(try Fixture().load().whatsAppDraft(key, language: es, context: context))
        #expect(draft.template.contains("Voz Obrera"))
        #expect(draft.variables.values.contains { $0.hasPrefix("https://r.example.org/m/") })
        #expect(!draft.template.contains("https://"))
    }

    @Test("a message whose reader may be watched is not sent in WhatsApp, and has no template")
    func neutral() throws {
        let fixture = try Fixture()
        func text() throws -> OutgoingText? {
            try fixture.load().text(
                key, language: es, channel: .whatsapp, context: context, on: CivilDate("2026-11-24")!)
        }
        #expect(try text() != nil)
        try fixture.edit("_meta/pay-rights.yaml", "neutral: false", "neutral: true")
        #expect(try text() == nil)
        #expect(try fixture.load().whatsAppDraft(key, language: es, context: context) == nil)
    }

    @Test("answers go where they were asked for, also those that tell a watcher nothing, and none has a template")
    func answers() throws {
        let catalog = try MessageCatalog.load(from: Self.messages)
        for key in MessageKey.answers {
            #expect(
                catalog.text(key, language: es, channel: .whatsapp, context: context, on: CivilDate("2026-11-24")!)
                    != nil,
                "\(key)")
            #expect(catalog.whatsAppDraft(key, language: es, context: context) == nil)
        }
    }

    private static let messages =
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path + "/Messages"
}
