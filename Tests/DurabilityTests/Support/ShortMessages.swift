import Outreach
import Synchronization

/// A catalog of one short text, approved until it is said otherwise.
final class ShortMessages: MessageSource {
    static let key = MessageKey("pay-rights")!
    static let spanish = LanguageTag("es")!
    private let approved = Mutex(true)

    var isApproved: Bool {
        get { approved.withLock { $0 } }
        set { approved.withLock { $0 = newValue } }
    }

    func message(_ key: MessageKey) -> MessageFacts? {
        guard key == Self.key else { return nil }
        return MessageFacts(
            key: key, validity: .days(7), requiredTopic: nil, isDisabled: false, languages: [Self.spanish])
    }

    func language(for preferences: [LanguageTag], message: MessageKey) -> LanguageTag? { Self.spanish }

    func text(_ key: MessageKey, language: LanguageTag, channel: Channel, context: MessageContext, on: CivilDate)
        -> OutgoingText?
    {
        let isApproved = isApproved
        return OutgoingText(
            key: key, language: language, channel: channel, subject: nil, body: "\(key)", html: nil, segments: 1,
            approvalHash: "hash", isApproved: isApproved, obstacle: isApproved ? nil : "not reviewed",
            isRightToLeft: false)
    }

    func intent(of reply: String) -> ReplyIntent { ReplyIntent(rawValue: reply.lowercased()) ?? .other }
    func playbook(_ name: String) -> Playbook? { nil }
    var playbooks: [Playbook] { [] }
}
