import Outreach

/// The finished texts that a dispatcher is sending just now: rendered once per message, language and day, not once per
/// delivery.
struct TextCache {
    private struct Key: Hashable {
        let message: MessageKey
        let language: LanguageTag
        let event: ID<DisasterEvent>
        let day: CivilDate
    }

    private let messages: any MessageSource
    private let channel: Channel
    private var texts: [Key: OutgoingText?] = [:]
    /// Changes when the catalog was read anew.
    private var version = 0

    init(messages: any MessageSource, channel: Channel) {
        self.messages = messages
        self.channel = channel
    }

    mutating func text(for delivery: LeasedDelivery, context: MessageContext, now: Timestamp) -> OutgoingText? {
        let key = Key(
            message: delivery.message, language: delivery.language, event: delivery.event, day: CivilDate(utc: now))
        if let known = texts[key] { return known }
        if texts.count > 512 { texts.removeAll() }  // a new day, a new campaign: what was is not needed again
        let text = messages.text(
            delivery.message, language: delivery.language, channel: channel, context: context, on: key.day)
        texts[key] = text
        return text
    }

    mutating func forget() { texts.removeAll() }
}
