import Outreach

/// Which answer a reply gets. Pure.
struct Answers: Sendable {
    let messages: any MessageSource
    let context: MessageContext

    /// Nil when nothing is sent to this kind of reply, or the catalog has no text that this worker could read.
    /// - Parameter languages: of the worker, in order of preference.
    func answer(_ intent: ReplyIntent, by channel: Channel, languages: [LanguageTag], now: Timestamp)
        -> QueuedReply.Answer?
    {
        guard let key = Self.key(intent), let facts = messages.message(key), !facts.isDisabled,
            let language = messages.language(for: languages, message: key),
            let text = messages.text(
                key, language: language, channel: channel, context: context, on: CivilDate(utc: now))
        else { return nil }
        return QueuedReply.Answer(
            message: key, language: language, segments: text.segments, validUntil: now + facts.validity)
    }

    private static func key(_ intent: ReplyIntent) -> MessageKey? {
        switch intent {
        case .stop: .stopReply
        case .help: .helpReply
        case .start: .welcome
        case .join, .language, .region, .topics, .forget, .doubtful, .other: nil
        }
    }
}
