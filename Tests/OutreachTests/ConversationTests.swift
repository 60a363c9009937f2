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

    /// Numbers, and "calls".
    private struct Menu: TopicMenu {
        let offeredTopics = [Topic("pay")!, Topic("heat")!, Topic.calls]

        func topics(chosenBy text: String, of offered: [Topic], language: LanguageTag?) -> [Topic]? {
            if text == "0" { return [] }
            if text == "calls" { return [.calls] }
            let numbers = text.split(separator: " ").map { Int($0) }
            guard !numbers.isEmpty, numbers.allSatisfy({ $0.map { (1...offered.count).contains($0) } ?? false }) else {
                return nil
            }
            return numbers.map { offered[$0! - 1] }
        }
    }

    private static let machine = ConversationMachine(places: Places(), menu: Menu())
    private static let now = Timestamp(iso8601: "2026-11-23T20:00:00Z")!
    private static let question = AskedQuestion(ID(17), by: .sms)
    private static let spanish = LanguageTag("es")!

    /// `YES`, `NO`, `join es 91001`, `language es`, `stop`, or words that are no keyword.
    private static func reading(_ said: String) -> ReplyReading {
        let parts = said.split(separator: " ").map(String.init)
        if said == "YES" { return ReplyReading(intent: .other, why: "", answer: .yes, isCourtesy: true) }
        if said == "NO" { return ReplyReading(intent: .other, why: "", answer: .no) }
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
            last = Self.machine.step(
                Self.reading(text), text: text, from: sender, source: "by sms through x", now: time)
            answers.append(last.answer?.text ?? "-")
            languages.append(last.languages)
            sender.conversation = last.conversation
            // As the store has it: of the question that is open now.
            if sends, last.answer != nil, last.answer == last.conversation?.consentQuestion {
                sender.asked = Self.question
            }
            if last.conversation == nil { sender.asked = nil }
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
        (["forget"], ["forgotten"]), (["YES"], ["-"]), (["thanks"], ["-"]), (["NO"], ["not-understood"]),
        (["my boss does not pay"], ["not-understood"]),
        (["topics es", "1 3"], ["topics-menu", "topics-set"]), (["topics es", "0"], ["topics-menu", "topics-set"]),
        (["topics es", "NO"], ["topics-menu", "topics-set"]),
        (["topics es", "calls"], ["topics-menu", "topics-set"]),
        (["topics", "language es", "2"], ["language-menu", "topics-menu", "topics-set"]),
        (["topics es", "language fa", "2"], ["topics-menu", "topics-menu", "topics-set"]),
        // A yes chooses nothing, nor do numbers that are not on the menu, or other words.
        (["topics es", "YES", "7", "1 3"], ["topics-menu", "topics-menu", "topics-menu", "topics-set"]),
        (["topics es", "a", "b", "c", "1"], ["topics-menu", "topics-menu", "topics-menu", "-", "not-understood"]),
        (["topics es", "thanks", "1"], ["topics-menu", "-", "topics-set"]),
        (["topics es", "help", "1"], ["topics-menu", "help-reply", "topics-set"]),
        (["topics es", "stop", "3"], ["topics-menu", "stop-reply", "not-understood"]),
        (["topics es", "3", "3"], ["topics-menu", "topics-set", "not-understood"]),
        (["topics es", "join es 91001", "3"], ["topics-menu", "join-confirm", "join-confirm"]),
        (["join es 91001", "topics es", "YES"], ["join-confirm", "topics-menu", "topics-menu"]),
        (["3"], ["not-understood"]),
        (["doubtful"], ["not-understood"]),
    ]

    @Test("its table", arguments: dialogues)
    func table(said: [String], answered: [String]) {
        #expect(play(said).answers == answered)
    }

    @Test("a no that answers nothing may be said of the messages, and a person reads it first")
    func plainNo() {
        #expect(play(["NO"]).last.question == .doubtful)
        #expect(play(["my boss does not pay"]).last.question == .other)
        #expect(play(["join es 91001", "NO"]).last.question == nil)
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

    @Test("consent to calls comes from a choice out of the menu and from nothing else")
    func consentToCalls() {
        var count = 0
        for (said, answered) in Self.dialogues {
            for place in said.indices {
                let prefix = Array(said[...place])
                for case .setTopics(let chosen, _, _) in play(prefix).last.effects where chosen.contains(.calls) {
                    count += 1
                    #expect(answered[..<place].contains("topics-menu") && ["1 3", "calls", "3"].contains(prefix.last))
                    #expect(play(prefix, sends: false).last.effects.isEmpty, "\(prefix)")
                }
            }
        }
        #expect(count == 4)
    }

    @Test("a choice from a menu that never left grants nothing, and brings the menu", arguments: ["3", "calls", "NO"])
    func menuNeverLeft(word: String) {
        let step = play(["topics es", word], sends: false).last
        #expect(step.effects.isEmpty && step.answer == .topicsMenu && step.conversation?.stage == .topics)
    }

    @Test("a choice carries what it is evidence of, says its numbers, and a menu expires")
    func choice() {
        let step = play(["topics es", "1 3"]).last
        #expect(step.chosen == "1 3" && step.conversation == nil && step.question == nil)
        #expect(
            step.effects == [
                .setTopics(
                    chosen: [Topic("pay")!, .calls], offered: Menu().offeredTopics,
                    evidence: "1 3 by sms through x, to delivery 17 by sms, after TOPICS by sms through x")
            ])
        #expect(play(["topics es", "0"]).last.chosen == "0")
        let late = play(["topics es", "3"], every: Conversation.lifetime)
        #expect(late.last.effects.isEmpty && late.answers == ["topics-menu", "not-understood"])
        #expect(play(["topics es", "3"], every: Conversation.lifetime - .milliseconds(1)).last.answer == .topicsSet)
    }

    @Test("the YES carries what it is evidence of")
    func evidence() {
        let step = play(["join es 91001", "YES"]).last
        #expect(
            step.effects == [
                .join(
                    language: Self.spanish, regions: [GEOID("06037")!], zones: ZoneSet("America/Los_Angeles")!,
                    evidence: "YES by sms through x, to delivery 17 by sms, after JOIN by sms through x")
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
                ReplyReading(intent: .doubtful, why: ""), text: text, from: sender, source: "by sms through x",
                now: Self.now)
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
