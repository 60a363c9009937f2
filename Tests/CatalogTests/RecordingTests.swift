import Foundation
import Outreach
import Testing

@testable import Catalog

private let key = MessageKey("pay-rights")!
private let mix = LanguageTag("mix")!
private let day = CivilDate("2026-11-24")!
private let context = MessageContext(
    programName: "Voz Obrera", eventTitle: nil, linkBase: "https://r.example.org", postalAddress: nil)

@Suite("Recordings that calls play")
struct RecordingTests {
    private func fixture(_ sound: String = "sound", ending: String = "mp3") throws -> Fixture {
        let fixture = try Fixture()
        try fixture.write(
            "mix/language.yaml",
            Fixture.files["mix/language.yaml"]! + "audio: true\nscript_language: es\nrecordings: recordings\n")
        try fixture.write("mix/recordings/pay-rights.\(ending)", sound)
        return fixture
    }

    private func text(_ fixture: Fixture, on day: CivilDate = day) throws -> OutgoingText? {
        try fixture.load().text(key, language: mix, channel: .voice, context: context, on: day)
    }

    private func approved(ending: String = "mp3") throws -> Fixture {
        let fixture = try fixture(ending: ending)
        try fixture.approve("pay-rights", "mix")
        return fixture
    }

    @Test("a recording that nobody has reviewed is not approved, nor one that one person has")
    func unreviewed() throws {
        let fixture = try fixture()
        let draft = try #require(try text(fixture))
        #expect(!draft.isApproved && draft.obstacle?.contains("must hear mix/pay-rights.mp3") == true)
        try ReviewLedger(folder: fixture.folder).record(
            key, language: mix, role: .translator, reviewer: "Ana", date: day, seen: draft.approvalHash)
        #expect(try text(fixture)?.isApproved == false)
        let id = try #require(RecordingID(String(draft.body.dropLast(4))))
        #expect(try fixture.load().recording(id, approvedOn: day) == nil)
        #expect(try fixture.load().recording(id, approvedOn: nil)?.bytes == Array("sound".utf8))
        try fixture.approve("pay-rights", "mix")
        #expect(try text(fixture)?.isApproved == true)
        #expect(try fixture.load().recording(id, approvedOn: day)?.contentType == "audio/mpeg")
        #expect(fixture.lint().map(\.description) == [])
    }

    @Test("what a rehearsal imagines can be heard by nobody and goes to nobody real, and takes no recording's place")
    func imagined() throws {
        func text(_ catalog: MessageCatalog, _ key: MessageKey = key) -> OutgoingText? {
            catalog.text(key, language: mix, channel: .voice, context: context, on: day)
        }
        let recorded = try approved().load()
        #expect(text(recorded.imaginingRecordings()) == text(recorded) && text(recorded)?.isApproved == true)
        let fixture = try fixture()
        try FileManager.default.removeItem(atPath: fixture.folder + "/mix/recordings/pay-rights.mp3")
        let silent = try fixture.load()
        let imagined = silent.imaginingRecordings()
        let call = try #require(text(imagined))
        #expect(text(silent) == nil && !call.isApproved)
        let id = try #require(RecordingID(String(call.body.dropLast(4))))
        #expect(imagined.recording(id, approvedOn: nil) == nil)
        let spoken = imagined.keys.filter { text(imagined, $0) != nil }
        #expect(spoken.allSatisfy { imagined.messages[$0]?.isNeutral == false && !MessageKey.answers.contains($0) })
    }

    @Test("another recording lapses the reviews, and so does a changed word of its text or a changed fact")
    func lapses() throws {
        let fixture = try approved()
        #expect(try text(fixture)?.isApproved == true)
        try fixture.write("mix/recordings/pay-rights.mp3", "sounds")
        #expect(try text(fixture)?.isApproved == false)
        try fixture.write("mix/recordings/pay-rights.mp3", "sound")
        #expect(try text(fixture)?.isApproved == true)
        let script = try fixture.read("es/pay-rights.yaml")
        try fixture.write("es/pay-rights.yaml", script.replacing("STOP", with: "ALTO o STOP"))
        #expect(try text(fixture)?.isApproved == false)
        try fixture.write("es/pay-rights.yaml", script)
        #expect(try text(fixture)?.isApproved == true)
        #expect(try text(fixture, on: CivilDate("2099-01-01")!)?.isApproved == false, "its facts have expired")
    }

    @Test("a file that is another since the catalog was read is not played")
    func swapped() throws {
        let fixture = try approved()
        let catalog = try fixture.load()
        let id = AudioFile.id(of: Array("sound".utf8))
        #expect(catalog.recording(id, approvedOn: day) != nil)
        try fixture.write("mix/recordings/pay-rights.mp3", "swapped")
        #expect(catalog.recording(id, approvedOn: day) == nil)
        #expect(catalog.recording(AudioFile.id(of: Array("swapped".utf8)), approvedOn: day) == nil)
    }

    @Test("a message whose reader may be watched is never called out, whatever is recorded and reviewed")
    func neutral() throws {
        let fixture = try approved()
        #expect(try text(fixture) != nil)
        try fixture.edit("_meta/pay-rights.yaml", "neutral: false", "neutral: true")
        #expect(try text(fixture) == nil)
        #expect(try fixture.load().recording(AudioFile.id(of: Array("sound".utf8)), approvedOn: nil) == nil)
    }

    @Test("what a call cannot play is for voice notes only", arguments: ["m4a", "ogg"])
    func endings(_ ending: String) throws {
        #expect(try text(try fixture(ending: ending)) == nil)
    }

    @Test("a link to elsewhere, an empty file and one that is too long are refused")
    func files() throws {
        for make in [
            { path in try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "/etc/passwd") },
            { path in try Data().write(to: URL(filePath: path)) },
            { path in try Data(count: AudioFile.maxBytes + 1).write(to: URL(filePath: path)) },
            { path in try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) },
        ] as [(String) throws -> Void] {
            let fixture = try fixture()
            try fixture.remove("mix/recordings/pay-rights.mp3")
            try make(fixture.folder + "/mix/recordings/pay-rights.mp3")
            let problems = try CatalogLoader.load(fixture.folder).problems
            #expect(problems.contains { $0.file?.hasSuffix("mix/recordings/pay-rights.mp3") == true })
        }
    }
}
