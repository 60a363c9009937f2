import Outreach

/// The finished texts that a dispatcher is sending just now: rendered once per message, language and day, not once per
/// delivery.
struct TextCache {
    private struct Entry {
        let message: MessageKey
        let language: LanguageTag
        let event: ID<DisasterEvent>
        let chosen: String?
        let text: OutgoingText?
    }

    private let messages: any MessageSource
    private let channel: Channel
    private var day: CivilDate?
    /// Few at a time, so that looking through them is quicker than hashing their names.
    private var entries: [Entry] = []

    init(messages: any MessageSource, channel: Channel) {
        self.messages = messages
        self.channel = channel
    }

    mutating func text(for delivery: LeasedDelivery, context: MessageContext, on day: CivilDate) -> OutgoingText? {
        if day != self.day || entries.count > 256 { forget() }  // what was is not needed again
        if let known = entries.firstIndex(where: {
            $0.language == delivery.language && $0.message == delivery.message && $0.event == delivery.event
                && $0.chosen == delivery.chosen
        }) {
            return entries[known].text
        }
        self.day = day
        var context = context
        context.chosen = delivery.chosen
        let text = messages.text(
            delivery.message, language: delivery.language, channel: channel, context: context, on: day)
        entries.append(
            Entry(
                message: delivery.message, language: delivery.language, event: delivery.event, chosen: delivery.chosen,
                text: text))
        return text
    }

    /// The catalog was read anew.
    mutating func forget() { entries.removeAll(keepingCapacity: true) }
}
