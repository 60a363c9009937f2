import Outreach

/// An answer in the words of the catalog. Pure.
public struct Answers: Sendable {
    let messages: any MessageSource
    let context: MessageContext

    public init(messages: any MessageSource, context: MessageContext) {
        self.messages = messages
        self.context = context
    }

    /// Nil when the catalog has no text that this worker could read.
    /// - Parameters:
    ///   - languages: in order of preference; English comes after them.
    ///   - chosen: the numbers that it names as chosen.
    public func answer(
        _ key: MessageKey, by channel: Channel, languages: [LanguageTag], chosen: String? = nil, now: Timestamp
    ) -> QueuedAnswer? {
        var context = context
        context.chosen = chosen
        guard let facts = messages.message(key), !facts.isDisabled,
            let language = messages.language(for: languages + [Self.fallback], message: key),
            let text = messages.text(
                key, language: language, channel: channel, context: context, on: CivilDate(utc: now))
        else { return nil }
        return QueuedAnswer(
            message: key, language: language, segments: text.segments,
            validUntil: now + min(facts.validity, channel.session ?? facts.validity),
            limit: MessageKey.dialogueQuestions.contains(key) || Self.mayRepeat.contains(key) ? 3 : 1, chosen: chosen)
    }

    private static let mayRepeat: Set<MessageKey> = [.languageChanged, .topicsMenu, .topicsSet]

    private static let fallback = LanguageTag("en")!
}
