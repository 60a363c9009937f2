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
    /// - Parameter languages: in order of preference; English comes after them.
    public func answer(_ key: MessageKey, by channel: Channel, languages: [LanguageTag], now: Timestamp)
        -> QueuedAnswer?
    {
        guard let facts = messages.message(key), !facts.isDisabled,
            let language = messages.language(for: languages + [Self.fallback], message: key),
            let text = messages.text(
                key, language: language, channel: channel, context: context, on: CivilDate(utc: now))
        else { return nil }
        return QueuedAnswer(
            message: key, language: language, segments: text.segments, validUntil: now + facts.validity,
            limit: MessageKey.dialogueQuestions.contains(key) || key == .languageChanged ? 3 : 1)
    }

    private static let fallback = LanguageTag("en")!
}
