import Outreach

/// What a message is for, from its file in `_meta`.
public struct MessageMeta: Sendable, Equatable {
    public let key: MessageKey
    public let purpose: String
    public let topic: Topic
    public let audience: String
    public let jurisdiction: String
    public let sources: [String]
    /// Ids of the facts that its texts may quote.
    public let factIDs: [String]
    public let validityDays: Int
    public let requiredTopic: Topic?
    /// What the menu of topics offers, in the order of its numbers; empty for every other message.
    public let choices: [Topic]
    public let isEnabled: Bool
    /// To translators.
    public let notes: String?
    /// The reader's phone may be watched: nothing that shows on a lock screen may tell the subject.
    public let isNeutral: Bool
    /// An answer within a conversation by text: it has an SMS, and neither email nor page nor link.
    public let isSMSOnly: Bool
    public let file: String
    let factPlaces: [PlacedText]

    /// The texts that each of its translations has to have.
    var fields: [TextField] { isSMSOnly ? [.sms] : TextField.allCases }
}

/// One message in one language.
struct Translation: Sendable {
    let key: MessageKey
    let language: LanguageTag
    let file: String
    let texts: [TextField: Template]
    /// Hash of the English texts from which it was made.
    let sourceHash: PlacedText?
    /// Hash of its own four texts.
    let textHash: String
    /// Hash of its texts and of the facts they quote: what reviewers approve.
    let approvalHash: String
    /// Distinct ids of quoted facts, sorted.
    let factIDs: [String]
}
