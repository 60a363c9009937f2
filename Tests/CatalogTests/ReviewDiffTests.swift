import Foundation
import Outreach
import Testing

@testable import Catalog

@Suite("What has changed since a review")
struct ReviewDiffTests {
    private let key = MessageKey("pay-rights")!
    private let es = LanguageTag("es")!

    private func diff(_ fixture: Fixture, role: Review.Role? = nil, _ language: String = "es") throws -> ReviewDiff? {
        let catalog = try fixture.load()
        let tag = LanguageTag(language)!
        let review = try #require(catalog.lastReview(key, language: tag, role: role))
        return catalog.changes(key, language: tag, since: review)
    }

    @Test("a review keeps what was read, and approval is what it was without")
    func kept() throws {
        let fixture = try Fixture()
        try fixture.approve()
        #expect(try fixture.read("es/reviewed/pay-rights.yaml").contains("id: wage"))
        let catalog = try fixture.load()
        #expect(catalog.obstacles(key, language: es, context: nil, on: CivilDate("2026-11-24")!) == [])
        #expect(try #require(try diff(fixture)).isEmpty)
        try fixture.remove("es/reviewed/pay-rights.yaml")
        #expect(try fixture.load().obstacles(key, language: es, context: nil, on: CivilDate("2026-11-24")!) == [])
        #expect(try #require(try diff(fixture)).isEmpty)
        try fixture.edit("es/pay-rights.yaml", "La llamada es gratis", "La llamada no cuesta")
        #expect(try diff(fixture) == nil, "what was read is gone")
    }

    @Test("a changed word is told with the word that it replaced")
    func words() throws {
        let fixture = try Fixture()
        try fixture.approve()
        try fixture.edit("es/pay-rights.yaml", "La llamada es gratis", "La llamada no cuesta nada")
        let diff = try #require(try diff(fixture))
        #expect(diff.texts.map(\.field) == [.page])
        #expect(diff.facts == [])
        let changes = diff.texts[0].words.runs.filter { $0.change != .kept }
        #expect(changes.map(\.text).joined().filter { $0 != " " } == "esnogratis.cuestanada.")
        let lines = diff.texts[0].words.lines.filter { $0.contains { $0.change != .kept } }
        #expect(lines.count == 1)
        #expect(lines[0].first?.text.hasPrefix("Llame al {{fact.office-phone}}") == true)
    }

    @Test("a changed value of a fact is told even where no word has changed")
    func facts() throws {
        let fixture = try Fixture()
        try fixture.approve()
        try fixture.edit("facts.yaml", "$16.90", "$17.50")
        let diff = try #require(try diff(fixture))
        #expect(diff.texts.isEmpty)
        #expect(diff.facts == [ReviewDiff.FactChange(id: "wage", old: "$16.90", new: "$17.50")])
    }

    @Test("each role is compared with what it read itself")
    func roles() throws {
        let fixture = try Fixture()
        let ledger = ReviewLedger(folder: fixture.folder)
        try ledger.record(key, language: es, role: .attorney, reviewer: "Lee Park", date: CivilDate("2026-11-01")!)
        try fixture.edit("es/pay-rights.yaml", "Hola:", "Buenos días:")
        try ledger.record(key, language: es, role: .translator, reviewer: "Ana Ruiz", date: CivilDate("2026-11-02")!)
        #expect(try #require(try diff(fixture, role: .translator)).isEmpty)
        #expect(try #require(try diff(fixture, role: .attorney)).texts.map(\.field) == [.emailBody])
        #expect(try #require(try diff(fixture)).review.role == .translator)
        try fixture.edit("es/pay-rights.yaml", "Buenos días:", "Buenas tardes:")
        try ledger.record(key, language: es, role: .translator, reviewer: "Ana Ruiz", date: CivilDate("2026-11-03")!)
        try ledger.record(key, language: es, role: .attorney, reviewer: "Lee Park", date: CivilDate("2026-11-03")!)
        #expect(try fixture.load().reviewed[es]?[key]?.count == 1, "nothing is kept for good")
    }

    @Test("scripts without spaces are compared by character")
    func characters() throws {
        let fixture = try Fixture()
        try fixture.approve("pay-rights", "zh-Hans")
        try fixture.edit("zh-Hans/pay-rights.yaml", "请写下您的工作时间", "请记下您的工时")
        let changes = try #require(try diff(fixture, "zh-Hans")).texts[0].words.runs.filter { $0.change != .kept }
        #expect(changes.map(\.text) == ["写", "记", "作", "间"])
    }

    @Test("what was removed or kept is the old text, what was added or kept the new one", arguments: [true, false])
    func whole(_ spaced: Bool) {
        let texts = ["", "a", "a b c", "b c\n\nd {{fact.x}}. e", "{{fact.x}} {{fact.y}}", "x a\tb  c\n", "工資權利"]
        for old in texts {
            for new in texts {
                let diff = WordDiff(from: old, to: new, spaced: spaced)
                #expect(diff.runs.filter { $0.change != .added }.map(\.text).joined() == old)
                #expect(diff.runs.filter { $0.change != .removed }.map(\.text).joined() == new)
                #expect(diff.isEmpty == (old == new))
            }
        }
    }

    @Test("what was read and is not what its hash says is refused")
    func tampered() throws {
        let fixture = try Fixture()
        try fixture.approve()
        try fixture.edit("es/reviewed/pay-rights.yaml", "La llamada es gratis", "La llamada cuesta")
        let error = #expect(throws: BadInput.self) { try fixture.load() }
        #expect(error?.line == 3)
        #expect(error?.file?.hasSuffix("es/reviewed/pay-rights.yaml") == true)
    }
}
