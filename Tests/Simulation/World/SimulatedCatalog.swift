import Catalog
import Outreach

/// A catalog of short texts whose reviews can lapse and be given again while the engine runs.
final class SimulatedCatalog: MessageSource, @unchecked Sendable {
    struct Name: Hashable {
        let key: MessageKey
        let language: LanguageTag
    }

    static let keys = ["pay-rights", "hire-notice", "ash-ppe"].map { MessageKey($0)! }
    static let replyKeys: [MessageKey] = [.stopReply, .helpReply, .welcome]
    static let languages = ["es", "en", "zh-Hant"].map { LanguageTag($0)! }

    let validity: [MessageKey: Duration]
    /// Reads replies by the keywords of the real languages; nil: by a few words of its own.
    private let reader: MessageCatalog?
    /// Texts whose review has lapsed.
    private(set) var unreviewed: Set<Name> = []
    /// Facts that some message quotes expire at the end of this day.
    private(set) var expires: [MessageKey: CivilDate]

    init(
        validity: [MessageKey: Duration], expires: [MessageKey: CivilDate], reader: MessageCatalog? = nil
    ) {
        self.reader = reader
        self.validity = validity
        self.expires = expires
    }

    func lapse(_ name: Name) { unreviewed.insert(name) }
    func approve(_ name: Name) { unreviewed.remove(name) }
    /// Every review is given again, every fact renewed.
    func approveAll() {
        unreviewed.removeAll()
        expires.removeAll()
    }

    func isApproved(_ name: Name, on day: CivilDate) -> Bool {
        if let last = expires[name.key], last < day { return false }
        return !unreviewed.contains(name)
    }

    func message(_ key: MessageKey) -> MessageFacts? {
        guard Self.keys.contains(key) || Self.replyKeys.contains(key) || reader != nil else { return nil }
        return MessageFacts(
            key: key, validity: validity[key] ?? .hours(48), requiredTopic: nil, isDisabled: false,
            languages: Self.languages)
    }

    func language(for preferences: [LanguageTag], message: MessageKey) -> LanguageTag? {
        preferences.first { Self.languages.contains($0) }
    }

    func text(_ key: MessageKey, language: LanguageTag, channel: Channel, context: MessageContext, on day: CivilDate)
        -> OutgoingText?
    {
        guard message(key) != nil, Self.languages.contains(language) else { return nil }
        let isApproved = isApproved(Name(key: key, language: language), on: day)
        return OutgoingText(
            key: key, language: language, channel: channel, subject: channel == .email ? "\(key)" : nil,
            body: "\(key) in \(language)", html: nil, segments: channel == .sms && language.text == "zh-Hant" ? 2 : 1,
            approvalHash: "\(key)/\(language)", isApproved: isApproved, obstacle: isApproved ? nil : "not reviewed",
            isRightToLeft: false)
    }

    func intent(of reply: String) -> ReplyIntent {
        reader?.intent(of: reply) ?? ReplyIntent(rawValue: reply.lowercased()) ?? .other
    }

    func reading(of reply: String, language: LanguageTag?) -> ReplyReading {
        reader?.reading(of: reply, language: language)
            ?? ReplyReading(intent: intent(of: reply), why: "by its keyword")
    }
    func playbook(_ name: String) -> Playbook? { nil }
    var playbooks: [Playbook] { [] }
}
