import Foundation
import GRDB
import Outreach
import SQLiteStore
import Testing

@Suite("Leaving by text, and what nobody understands", .serialized)
struct LeavingTests {
    /// A dialogue from its first word to its end.
    static let steps = ["JOIN 91001", "ESPAÑOL", "SI", "AYUDA", "한국어"]

    @Test("STOP wins at every step of a dialogue, at three in the morning too", arguments: 0...steps.count)
    func stopAtEveryStep(count: Int) async throws {
        // Three in the morning in Los Angeles.
        try await TextLine.open(at: Timestamp(iso8601: "2026-11-24T11:00:00Z")!) { line async throws in
            for text in Self.steps.prefix(count) { try await line.say(text) }
            let confirmed = try await line.say("alto por favor")
            #expect(confirmed.count == 1 && confirmed[0].hasPrefix("stop-reply "), "\(confirmed)")
            for text in ["SI", "YES", "ALTO", "STOP", "AYUDA", "hola", "no pagan", "ESPAÑOL"] {
                #expect(try await line.say(text) == [], "\(text)")
            }
            let numbers = try await JoiningTests.numbers(line)
            #expect(numbers["granted"] == 0 && numbers["suppressions"] == 1 && numbers["conversations"] == 0)
            // Whoever stopped and then asks to join is asked, and joins by a YES only.
            line.clock.advance(.hours(25))
            _ = try await line.store.sweepReplies(now: line.clock.now())
            #expect(try await line.say("UNIRME 91001") == ["join-confirm es"])
            #expect(try await JoiningTests.numbers(line)["suppressions"] == 1)
            #expect(try await line.say("SI") == ["welcome es"])
            #expect(try await JoiningTests.numbers(line)["suppressions"] == 0)
        }
    }

    @Test(
        "a STOP behind which half a character was lost is a STOP",
        arguments: ["STOP \u{FFFD}", "\u{FFFD}ALTO", "stop\u{FFFD}"])
    func half(text: String) async throws {
        try await TextLine.open { line async throws in
            for text in ["UNIRME 91001", "SI"] { try await line.say(text) }
            let answers = try await line.say(text)
            #expect(answers.count == 1 && answers[0].hasPrefix("stop-reply "), "\(answers)")
            #expect(try await JoiningTests.numbers(line)["suppressions"] == 1)
        }
    }

    @Test("STOP ends a question that has not left yet", arguments: ["UNIRME 91001", "UNIRME", "JOIN"])
    func stopBeforeTheQuestion(opening: String) async throws {
        try await TextLine.open { line async throws in
            try await line.say(opening, delivering: false)
            let answers = try await line.say("STOP")
            #expect(answers.count == 1 && answers[0].hasPrefix("stop-reply "), "\(answers)")
        }
    }

    @Test("STOP and its confirmation are one transaction: neither is there without the other")
    func together() async throws {
        try await TextLine.open { line async throws in
            let before = try await line.store.changeCounter()
            try await line.say("ALTO", delivering: false)
            let after = try await line.store.changeCounter()
            #expect(after - before == 1)
            #expect(try await JoiningTests.numbers(line)["suppressions"] == 1)
            #expect(
                try await line.store.deliveries(LogFilter(), before: nil, limit: 9).map(\.message) == [.stopReply])
        }
    }

    @Test("a reply that the provider brings again is not answered again; a STOP is obeyed all the same")
    func again() async throws {
        try await TextLine.open { line async throws in
            #expect(try await line.say("UNIRME 91001", id: "1") == ["join-confirm es"])
            #expect(try await line.say("SI", id: "2") == ["welcome es"])
            #expect(try await line.say("STOP", id: "3") == ["stop-reply es"])
            for id in ["1", "2", "3"] {
                let text = ["1": "UNIRME 91001", "2": "SI", "3": "STOP"][id]!
                #expect(try await line.say(text, id: id) == [], "\(id)")
            }
            #expect(try await JoiningTests.numbers(line)["granted"] == 0)
        }
    }

    @Test("FORGET leaves the keyed hash and nothing else that leads to anybody")
    func forgetting() async throws {
        try await TextLine.open { line async throws in
            for text in ["UNIRME 91001", "SI", "mi patrón en la calle 5 no paga", "CONDADO napa"] {
                try await line.say(text)
            }
            let before = try await Self.secrets(line)
            #expect(before.count >= 4)
            #expect(try await line.say("BORREN MIS DATOS") == ["forgotten es"])
            #expect(try await line.say("BORREN MIS DATOS") == [])
            _ = try await line.store.sweepReplies(now: line.clock.now())
            let numbers = try await JoiningTests.numbers(line)
            #expect(numbers == ["addresses": 0, "keys": 0, "conversations": 0, "suppressions": 1, "granted": 0])
            #expect(try await line.store.workerCount() == 0)
            #expect(try await line.store.questions(all: true, limit: 9).isEmpty)
            try await Self.expectNothingLeft(line, before)
            // Nothing is sent to them any more, until they ask for it.
            #expect(try await line.say("hola") == [])
            #expect(try await line.say("AYUDA") == [])
            #expect(try await line.say("UNIRME 91001") == ["join-confirm es"])
        }
    }

    @Test("FORGET from somebody unknown is answered as it is to a worker")
    func forgettingNobody() async throws {
        try await TextLine.open { line async throws in
            #expect(try await line.say("BORREN MIS DATOS") == ["forgotten es"])
            _ = try await line.store.sweepReplies(now: line.clock.now())
            let numbers = try await JoiningTests.numbers(line)
            #expect(numbers == ["addresses": 0, "keys": 0, "conversations": 0, "suppressions": 1, "granted": 0])
        }
    }

    @Test("whoever is not understood is told so once a day, and a person reads it all")
    func loopGuard() async throws {
        try await TextLine.open { line async throws in
            var answers: [String] = []
            for n in 0..<48 {
                answers += try await line.say("We have your message number \(n)")
                line.clock.advance(.hours(1))
            }
            #expect(answers == ["not-understood en", "not-understood en"])
            #expect(try await line.store.questions(all: false, limit: 100).count == 48)
        }
    }

    static let doubtful = ["numero equivocado", "how do I stop this", "COMO CANCELO", "🛑"]

    @Test("what may mean STOP is the first that a person reads, and stops nobody by itself", arguments: doubtful)
    func doubt(text: String) async throws {
        try await TextLine.open { line async throws in
            for word in ["UNIRME 91001", "SI", "no nos pagan"] { try await line.say(word) }
            try await line.say(text)
            let waiting = try await line.store.questions(all: false, limit: 9)
            #expect(waiting.map(\.kind) == [.doubtful, .other])
            #expect(try await line.store.question(waiting[0].id)?.text == text)
            #expect(try await JoiningTests.numbers(line)["granted"] == 1)
            // A person says what it meant.
            let answer = QueuedAnswer(
                message: .stopReply, language: LanguageTag("es")!, segments: 1,
                validUntil: line.clock.now() + .days(1))
            let verdict = try await line.store.answerQuestion(
                waiting[0].id, .stop(answer), by: "rosa", now: line.clock.now())
            #expect(verdict == .queued)
            #expect(try await line.deliver() == ["stop-reply es"])
            #expect(try await JoiningTests.numbers(line)["granted"] == 0)
        }
    }

    /// Everything that is sealed, the keys, and the number itself.
    private static func secrets(_ line: TextLine) async throws -> [Data] {
        let queue = try DatabaseQueue(path: line.database)
        defer { try? queue.close() }
        return try await queue.read { db in
            try Data.fetchAll(
                db,
                sql: """
                    SELECT sealed FROM contact_points WHERE sealed IS NOT NULL UNION ALL SELECT wrapped FROM worker_keys
                    UNION ALL SELECT sealed FROM conversations UNION ALL SELECT sealed FROM questions
                    """)
        } + [Data(TextLine.phone(7).unmasked.utf8), Data("patrón".utf8), Data("la calle".utf8)]
    }

    private static func expectNothingLeft(_ line: TextLine, _ secrets: [Data]) async throws {
        let folder = URL(fileURLWithPath: line.database).deletingLastPathComponent()
        for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil) {
            let bytes = try Data(contentsOf: file)
            for (index, secret) in secrets.enumerated() {
                #expect(bytes.range(of: secret) == nil, "secret \(index) in \(file.lastPathComponent)")
            }
        }
    }
}
