import Foundation
import Outreach
import Testing

@testable import Catalog

@Suite("Languages that go out by voice")
struct AudioTests {
    private static let lines = "audio: true\nscript_language: es\nrecordings: recordings"

    private func fixture(_ more: String = lines) throws -> Fixture {
        let fixture = try Fixture()
        try fixture.write("mix/language.yaml", Fixture.files["mix/language.yaml"]! + more + "\n")
        return fixture
    }

    @Test("it says what it is recorded from, and which messages are")
    func recorded() throws {
        let fixture = try fixture()
        #expect(try fixture.load().languages[LanguageTag("mix")!]?.audio?.recorded == [])
        try fixture.write("mix/recordings/pay-rights.mp3", "sound")
        try fixture.write("mix/recordings/README.md", "How to record.")
        let spoken = try #require(try fixture.load().spokenLanguage(named: LanguageTag("mix-MX")!))
        #expect(spoken.tag.text == "mix")
        #expect(spoken.recorded == [MessageKey("pay-rights")!])
        #expect(try fixture.load().spokenLanguage(named: LanguageTag("es")!) == nil)
        #expect(fixture.lint().map(\.description) == [])
    }

    @Test(
        "what cannot be is refused with its place",
        arguments: [
            ("audio: true\nscript_language: es", "recordings"), ("audio: true\nrecordings: r", "script_language"),
            ("audio: yes\nscript_language: es\nrecordings: r", "audio"), ("script_language: es", "script_language"),
            ("audio: true\nscript_language: qqq\nrecordings: r", "script_language"),
            ("audio: true\nscript_language: mix\nrecordings: r", "script_language"),
            ("audio: true\nscript_language: es\nrecordings: ../en", "recordings"),
            ("audio: true\nscript_language: es\nrecording: r", "recording"),
        ])
    func faults(_ more: String, _ field: String) throws {
        let fixture = try fixture(more)
        let problems = try CatalogLoader.load(fixture.folder).problems
        #expect(problems.contains { $0.field == field && $0.file?.hasSuffix("mix/language.yaml") == true })
    }

    @Test("a recording of no message, and a text where there should be none, are refused")
    func strays() throws {
        let fixture = try fixture()
        try fixture.write("mix/recordings/pay.mp3", "sound")
        try fixture.write("mix/recordings/pay-rights.exe", "sound")
        try fixture.write("mix/pay-rights.yaml", Fixture.spanish)
        let files = try CatalogLoader.load(fixture.folder).problems.compactMap(\.file)
        for name in ["recordings/pay.mp3", "recordings/pay-rights.exe", "mix/pay-rights.yaml"] {
            #expect(files.contains { $0.hasSuffix(name) }, "\(name)")
        }
    }
}
