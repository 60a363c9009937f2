import Catalog
import Outreach

extension MessageCatalog {
    /// The topics that mean something here: of a message, of the menu, or consent.
    var namedTopics: Set<Topic> {
        Set(messages.values.flatMap { [$0.topic, $0.requiredTopic].compactMap(\.self) + $0.choices }).union(
            Topic.consents)
    }
}
