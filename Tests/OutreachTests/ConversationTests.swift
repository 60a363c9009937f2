import Outreach
import Testing

@Suite("A conversation by text")
struct ConversationTests {
    private struct Places: PlaceFinder {
        func place(named text: String) -> FoundPlace? {
            let known = ["91001": "06037", "altadena": "06037", "napa": "06055"]
            return known[text.lowercased()].map {
                FoundPlace(regions: [GEOID($0)!], zones: ZoneSet("America/Los_Angeles")!)
            }
        }
    }

    private static let machine = ConversationMachine(places: Places())
    private static let now = Timestamp(iso8601: "2026-11-23T20:00:00Z")!
    private static let spanish = LanguageTag("es")!

    /// `YES`, `NO`, `join es 91001`, `language es`, `stop`, or words that are no keyword.
    private static func reading(_ said: String) -> ReplyReading {
        let parts = said.split(separator: " ").map(String.init)
        if said == "YES" { return ReplyReading(intent: .other, why: "", answer: .yes, isCourtesy: true) }
        if said == "NO" { return ReplyReading(intent: .other, why: "", answer: .no, isCourtesy: true) }
        if said == "thanks" { return ReplyReading(intent: .other, why: "", isCourtesy: true) }
        guard let first = parts.first, let intent = ReplyIntent(rawValue: first) else {
            return ReplyReading(intent: .other, why: "")
        }
        let tag = parts.dropFirst().first { $0.count == 2 }.flatMap { LanguageTag($0) }
        return ReplyReading(
            intent: intent, why: "", language: intent == .language ? tag : nil,
            writtenIn: intent == .language ? nil : tag, argument: parts.dropFirst().first { $0.count > 2 })
    }

    /// Plays a dialogue and tells what is answered to each reply, a minute apart.
    /// - Parameter sends: whether answers leave.
    private func play(
        _ said: [String], _ sender: Correspondent = Correspondent(), every pause: Duration = .minutes(1),
        sends: Bool = true
    ) -> (answers: [String], last: ConversationMachine.Step, languages: [[LanguageTag]]) {
        var sender = sender
        var time = Self.now
        var answers: [String] = []
        var last: ConversationMachine.Step!
        var languages: [[LanguageTag]] = []
        for text in said {
            last = Self.machine.step(Self.reading(text), text: text, from: sender, source: "through x", now: time)
            answers.append(last.answer?.text ?? "-")
            languages.append(last.languages)
            sender.conversation = last.conversation
            if sends, last.answer == .joinConfirm { sender.asked = ID(17) }
            time = time + pause
        }
        return (answers, last, languages)
    }

    static let dialogues: [(said: [String], answered: [String])] = [
        (["join es 91001", "YES"], ["join-confirm", "welcome"]),
        (["join es", "altadena", "YES"], ["ask-region", "join-confirm", "welcome"]),
        (["join 91001", "language es", "YES"], ["language-menu", "join-confirm", "welcome"]),
        (["join", "language es", "91001", "YES"], ["language-menu", "ask-region", "join-confirm", "welcome"]),
        (["join es nowhere", "91001", "YES"], ["region-not-found", "join-confirm", "welcome"]),
        // Twice more, then it is quiet and a person reads.
        (
            ["join es", "no", "such", "place", "91001"],
            ["ask-region", "region-not-found", "region-not-found", "-", "not-understood"]
        ),
        (["join es 91001", "NO", "YES"], ["join-confirm", "-", "-"]),
        (["join es 91001", "thanks", "YES"], ["join-confirm", "-", "welcome"]),
        (["join es 91001", "what is this", "YES"], ["join-confirm", "join-confirm", "welcome"]),
        (["join es 91001", "stop", "YES"], ["join-confirm", "stop-reply", "-"]),
        (["join es 91001", "help", "YES"], ["join-confirm", "help-reply", "welcome"]),
        (["join es 91001", "language fa", "YES"], ["join-confirm", "join-confirm", "welcome"]),
        (
            ["join es 91001", "language", "language fa", "YES"],
            ["join-confirm", "language-menu", "join-confirm", "welcome"]
        ),
        (["join es 91001", "region napa", "YES"], ["join-confirm", "join-confirm", "welcome"]),
        (["join es 91001", "forget", "YES"], ["join-confirm", "forgotten", "-"]),
        (["region es napa", "YES"], ["join-confirm", "welcome"]),
        (["start es", "napa", "YES"], ["ask-region", "join-confirm", "welcome"]),
        (["join es 91001", "start"], ["join-confirm", "welcome"]),
        (["language"], ["language-menu"]), (["language", "language es"], ["language-menu", "language-changed"]),
        (["language es"], ["language-changed"]), (["help"], ["help-reply"]), (["stop"], ["stop-reply"]),
        (["forget"], ["forgotten"]), (["YES"], ["-"]), (["thanks"], ["-"]),
        (["my boss does not pay"], ["not-understood"]),
        (["doubtful"], ["not-understood"]),
    ]

    @Test("its table", arguments: dialogues)
    func table(said: [String], answered: [String]) {
        #expect(play(said).answers == answered)
    }

    /// Whoever finds a number on somebody's phone and writes from it learns nothing from what comes back.
    @Test("what is answered is the same whether or not the sender is registered", arguments: dialogues)
    func discretion(said: [String], answered: [String]) {
        guard said[0].hasPrefix("start") == false else { return }  // START means another thing to those who had stopped
        let registered = Correspondent(languages: [LanguageTag("ko")!, Self.spanish], isRegistered: true)
        let known = play(said, registered)
        let unknown = play(said)
        #expect(known.answers == answered)
        // Nor do the languages tell, but of what is said to a worker and not to whoever asks.
        let personal = ["stop-reply", "forgotten", "help-reply", "not-understood", "-"]
        for (index, answer) in answered.enumerated() where !personal.contains(answer) {
            #expect(known.languages[index] == unknown.languages[index], "\(said[...index])")
        }
    }

    @Test("a YES to a question that never left grants nothing, and brings the question", arguments: ["YES", "start"])
    func unasked(word: String) {
        let unasked = play(["join es 91001", word], sends: false)
        #expect(unasked.last.effects.isEmpty)
        #expect(play(["join es 91001", "YES"], sends: false).answers == ["join-confirm", "join-confirm"])
    }

    @Test("consent comes from the YES to the question and from nothing else")
    func consent() {
        for (said, _) in Self.dialogues {
            for count in said.indices {
                let prefix = Array(said[...count])
                let step = play(prefix).last
                let grants = step.effects.contains { if case .join = $0 { true } else { false } }
                guard grants else { continue }
                #expect(["YES", "start"].contains(prefix.last))
                let before = play(Array(prefix.dropLast())).last
                #expect(before.conversation?.stage == .consent, "\(prefix)")
            }
        }
    }

    @Test("the YES carries what it is evidence of")
    func evidence() {
        let step = play(["join es 91001", "YES"]).last
        #expect(
            step.effects == [
                .join(
                    language: Self.spanish, regions: [GEOID("06037")!], zones: ZoneSet("America/Los_Angeles")!,
                    evidence: "YES through x, to delivery 17, after JOIN through x")
            ])
    }

    @Test("a dialogue expires: a YES that comes a day later grants nothing")
    func expiry() {
        let late = play(["join es 91001", "YES"], every: Conversation.lifetime)
        #expect(late.answers == ["join-confirm", "-"] && late.last.effects.isEmpty)
        let inTime = play(["join es 91001", "YES"], every: Conversation.lifetime - .milliseconds(1))
        #expect(inTime.answers == ["join-confirm", "welcome"])
    }

    @Test("what may mean STOP goes to a person, and a dialogue stays where it is")
    func doubtful() {
        let step = play(["join es 91001", "doubtful"]).last
        #expect(step.question == .doubtful && step.conversation?.stage == .consent && step.effects.isEmpty)
    }

    @Test("a place that is asked for is taken, though its name has a word in it that makes a reply doubtful")
    func doubtfulPlace() {
        func step(_ text: String) -> ConversationMachine.Step {
            var sender = Correspondent()
            sender.conversation = play(["join es"]).last.conversation
            return Self.machine.step(
                ReplyReading(intent: .doubtful, why: ""), text: text, from: sender, source: "through x", now: Self.now)
        }
        #expect(step("napa").answer == .joinConfirm && step("napa").question == nil)
        #expect(step("stop napa").answer == .notUnderstood && step("stop napa").question == .doubtful)
    }

    @Test("FORGET does one thing")
    func forget() {
        let step = play(["join es 91001", "forget"]).last
        #expect(step.effects == [.forget] && step.conversation == nil && step.question == nil)
    }
}
