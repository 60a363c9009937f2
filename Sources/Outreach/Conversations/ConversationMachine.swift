/// What a reply leads to: one pure function of what was read, of where the dialogue stands and of the time.
///
/// It does not ask whether the sender is registered, but for START: so nothing that it answers tells. Consent comes from
/// the YES to a ``MessageKey/joinConfirm`` that has left by the same channel, and consent to calls from the choice out of a
/// ``MessageKey/topicsMenu`` that has; from nothing else.
public struct ConversationMachine: Sendable {
    private let places: any PlaceFinder
    private let menu: any TopicMenu

    public init(places: any PlaceFinder, menu: any TopicMenu) {
        self.places = places
        self.menu = menu
    }

    /// One step of a dialogue: what is to stand afterwards, what is answered, and what is done.
    public struct Step: Sendable, Equatable {
        /// Nil: no dialogue goes on.
        public var conversation: Conversation?
        public var answer: MessageKey?
        /// In which to answer, the first that the catalog has.
        public var languages: [LanguageTag]
        public var effects: [ReplyEffect] = []
        /// Nil: nobody has to read it.
        public var question: WorkerQuestion.Kind?
        /// The numbers that the answer names as chosen.
        public var chosen: String?
    }

    /// - Parameters:
    ///   - reading: what the matcher says.
    ///   - text: the reply, for what the matcher does not read: a place.
    ///   - source: `by sms through twilio, message SM1`, for the consent ledger.
    public func step(
        _ reading: ReplyReading, text: String, from sender: Correspondent, source: String, now: Timestamp
    ) -> Step {
        var standing = sender.conversation
        if let expires = standing?.expires, expires <= now { standing = nil }
        var step = Step(
            conversation: standing, answer: nil,
            languages: unique([standing?.language, reading.writtenIn].compactMap(\.self), []))
        switch reading.intent {
        case .stop:
            step.conversation = nil
            step.answer = .stopReply
            step.languages = unique(sender.languages, step.languages)
            if reading.saysMore { step.question = .other }
            return step
        case .forget:
            step.conversation = nil
            step.answer = .forgotten
            step.effects = [.forget]
            step.languages = unique(sender.languages, step.languages)
            return step
        case .help:
            step.answer = .helpReply
            step.languages = unique(sender.languages, step.languages)
            return step
        case .start:
            if let standing, standing.stage == .consent, let asked = sender.asked {
                return agreed(standing, asked, step, source)
            }
            guard !sender.isRegistered else {
                step.answer = .welcome
                step.languages = unique(sender.languages, step.languages)
                return step
            }
            return begun("START", reading, step, source, now)
        case .join: return begun("JOIN", reading, step, source, now)
        case .region: return begun("REGION", reading, step, source, now)
        case .language: return languageAsked(reading, standing, step, source, now)
        case .topics: return topicsAsked(reading, sender, step, source, now)
        case .doubtful:
            guard let standing, isAnswer(text, to: standing) else { return notUnderstood(.doubtful, sender, step) }
            return answered(standing, reading, text, sender, step, source, now)
        case .other: break
        }
        if let standing { return answered(standing, reading, text, sender, step, source, now) }
        if reading.isCourtesy { return step }
        // "No", where nothing was asked, may be said of the messages.
        return notUnderstood(reading.answer == .no ? .doubtful : .other, sender, step)
    }

    /// "Los Angeles" has a word about messages in it, and so has "recorded messages": where it is just what was asked for,
    /// nothing is doubtful.
    private func isAnswer(_ text: String, to standing: Conversation) -> Bool {
        switch standing.stage {
        case .region: places.place(named: text) != nil
        case .topics: chosen(by: text, standing) != nil
        case .language, .consent: false
        }
    }

    private func chosen(by text: String, _ standing: Conversation) -> [Topic]? {
        menu.topics(chosenBy: text, of: standing.offered ?? [], language: standing.language)
    }

    // MARK: - Steps

    private func begun(_ word: String, _ reading: ReplyReading, _ step: Step, _ source: String, _ now: Timestamp)
        -> Step
    {
        var conversation = Conversation(
            purpose: .join, stage: .language, language: reading.writtenIn ?? step.conversation?.language,
            begunBy: "\(word) \(source)", expires: now + Conversation.lifetime)
        guard let named = reading.argument else { return asked(conversation, step, now) }
        guard let place = places.place(named: named) else {
            conversation.stage = .region
            guard conversation.language != nil else { return asked(conversation, step, now) }
            return missed(conversation, step, now)
        }
        conversation.regions = place.regions
        conversation.zones = place.zones
        return asked(conversation, step, now)
    }

    private func languageAsked(
        _ reading: ReplyReading, _ standing: Conversation?, _ step: Step, _ source: String, _ now: Timestamp
    ) -> Step {
        var step = step
        guard let named = reading.language else {
            if var standing, standing.purpose != .language {
                standing.language = nil
                return asked(standing, step, now)
            }
            step.conversation = Conversation(
                purpose: .language, stage: .language, begunBy: "LANG \(source)", expires: now + Conversation.lifetime)
            step.answer = .languageMenu
            return step
        }
        step.languages = unique([named], step.languages)
        step.effects = [.setLanguage(named)]
        if var standing, standing.purpose != .language {
            standing.language = named
            return asked(standing, step, now)
        }
        step.conversation = nil
        step.answer = .languageChanged
        return step
    }

    /// The same menu for everybody, whether or not they are registered: what they choose holds once they are.
    private func topicsAsked(
        _ reading: ReplyReading, _ sender: Correspondent, _ step: Step, _ source: String, _ now: Timestamp
    ) -> Step {
        let offered = menu.offeredTopics
        guard !offered.isEmpty else { return notUnderstood(.other, sender, step) }
        return asked(
            Conversation(
                purpose: .topics, stage: .language, language: reading.writtenIn ?? step.conversation?.language,
                offered: offered, begunBy: "TOPICS \(source)", expires: now + Conversation.lifetime), step, now)
    }

    /// A person reads it, and the worker is told so in a language of theirs.
    private func notUnderstood(_ kind: WorkerQuestion.Kind, _ sender: Correspondent, _ step: Step) -> Step {
        var step = step
        step.answer = .notUnderstood
        step.question = kind
        step.languages = unique(step.languages, sender.languages)
        return step
    }

    /// A reply that is no keyword, in the middle of a dialogue.
    private func answered(
        _ standing: Conversation, _ reading: ReplyReading, _ text: String, _ sender: Correspondent, _ step: Step,
        _ source: String, _ now: Timestamp
    ) -> Step {
        var step = step
        var standing = standing
        switch standing.stage {
        case .consent:
            switch reading.answer {
            case .yes:
                // To a question that never left this way, nobody can say yes: it is asked now.
                guard let asked = sender.asked else { return self.asked(standing, step, now) }
                return agreed(standing, asked, step, source)
            case .no:
                step.conversation = nil
                return step
            case nil: break
            }
            guard !reading.isCourtesy else { return step }
            step.question = .other
            return missed(standing, step, now)
        case .region:
            guard let place = places.place(named: text) else { return missed(standing, step, now) }
            standing.regions = place.regions
            standing.zones = place.zones
            return asked(standing, step, now)
        case .topics:
            guard let chosen = reading.answer == .no ? [] : chosen(by: text, standing) else {
                return reading.isCourtesy && reading.answer == nil ? step : missed(standing, step, now)
            }
            // What nobody was asked, nobody can have chosen: it is asked now.
            guard let asked = sender.asked else { return self.asked(standing, step, now) }
            return chose(chosen, standing, asked, step, source)
        case .language: return missed(standing, step, now)
        }
    }

    private func chose(
        _ chosen: [Topic], _ standing: Conversation, _ asked: AskedQuestion, _ step: Step, _ source: String
    ) -> Step {
        var step = step
        let offered = standing.offered ?? []
        let numbers = offered.indices.filter { chosen.contains(offered[$0]) }.map { String($0 + 1) }
        let said = numbers.isEmpty ? "0" : numbers.joined(separator: " ")
        step.conversation = nil
        step.answer = .topicsSet
        step.chosen = said
        step.effects = [
            .setTopics(
                chosen: chosen, offered: offered,
                evidence: "\(said) \(source), to \(asked), after \(standing.begunBy)")
        ]
        return step
    }

    private func agreed(_ standing: Conversation, _ asked: AskedQuestion, _ step: Step, _ source: String) -> Step {
        var step = step
        step.conversation = nil
        step.answer = .welcome
        step.effects = [
            .join(
                language: standing.language, regions: standing.regions, zones: standing.zones,
                evidence: "YES \(source), to \(asked), after \(standing.begunBy)")
        ]
        return step
    }

    /// Asks for what is still missing: first the language in which the rest is asked.
    private func asked(_ conversation: Conversation, _ step: Step, _ now: Timestamp) -> Step {
        var step = step
        var conversation = conversation
        conversation.misses = 0
        conversation.expires = now + Conversation.lifetime
        if conversation.language == nil {
            conversation.stage = .language
        } else if conversation.purpose == .topics {
            conversation.stage = .topics
        } else if conversation.regions.isEmpty {
            conversation.stage = .region
        } else {
            conversation.stage = .consent
        }
        step.conversation = conversation
        step.answer = Self.question(conversation.stage)
        step.languages = unique([conversation.language].compactMap(\.self), step.languages)
        return step
    }

    /// Asks again, a few times.
    private func missed(_ conversation: Conversation, _ step: Step, _ now: Timestamp) -> Step {
        var step = step
        var conversation = conversation
        conversation.misses += 1
        conversation.expires = now + Conversation.lifetime
        step.languages = unique([conversation.language].compactMap(\.self), step.languages)
        guard conversation.misses <= Conversation.patience else {
            step.conversation = nil
            step.question = .other
            return step
        }
        step.conversation = conversation
        step.answer = conversation.stage == .region ? .regionNotFound : Self.question(conversation.stage)
        return step
    }

    private static func question(_ stage: Conversation.Stage) -> MessageKey {
        switch stage {
        case .language: .languageMenu
        case .region: .askRegion
        case .consent: .joinConfirm
        case .topics: .topicsMenu
        }
    }

    private func unique(_ first: [LanguageTag], _ then: [LanguageTag]) -> [LanguageTag] {
        var seen = Set<LanguageTag>()
        return (first + then).filter { seen.insert($0).inserted }
    }
}
