import Outreach

/// A `message/delivery-status` (RFC 3464, section 2; RFC 6533 for its `message/global-delivery-status`).
struct DeliveryStatus {
    enum Action: String {
        case failed, delayed, delivered, relayed, expanded
    }

    /// What is said of one recipient.
    struct Recipient {
        let action: Action
        /// As written; some systems write 5.0.0 whatever happened, and put the truth into the diagnostic code.
        let status: EnhancedCode?
        let diagnostic: EnhancedCode?

        /// The more telling one of both.
        var code: EnhancedCode? {
            guard let status else { return diagnostic }
            guard status.subject == 0, status.number == 0, let diagnostic, diagnostic.klass == status.klass else {
                return status
            }
            return diagnostic
        }
    }

    /// As the envelope of our mail gave it (RFC 3461, section 4.4).
    let envelopeID: String?
    /// Not of the standard; Google's servers write it.
    let originalMessageID: String?
    let recipients: [Recipient]

    init(_ content: [UInt8]) {
        var rest = content[...]
        var groups: [[(name: String, value: String)]] = []
        while !rest.isEmpty {
            let fields = MailPart.fields(&rest)
            if !fields.isEmpty { groups.append(fields) }
        }
        func value(_ name: String, in group: [(name: String, value: String)]) -> String? {
            group.first { $0.name == name }?.value
        }
        envelopeID = groups.first.flatMap { value("original-envelope-id", in: $0) }
        originalMessageID = groups.first.flatMap { value("x-original-message-id", in: $0) }
        recipients = groups.compactMap { group in
            guard value("final-recipient", in: group) != nil || value("original-recipient", in: group) != nil,
                let action = value("action", in: group).flatMap(Self.action)
            else { return nil }
            return Recipient(
                action: action, status: value("status", in: group).flatMap(Self.code),
                diagnostic: value("diagnostic-code", in: group).flatMap(Self.diagnostic))
        }
    }

    /// The word, whatever its case and the comment after it.
    private static func action(_ text: String) -> Action? {
        Action(rawValue: text.lowercased().prefix { $0.isLetter }.description)
    }

    private static func code(_ text: String) -> EnhancedCode? {
        [2, 4, 5].lazy.compactMap { EnhancedCode(in: text, of: $0) }.first
    }

    /// `smtp; 550 5.1.1 <…>: …`: only a mail server's own reply is understood.
    private static func diagnostic(_ text: String) -> EnhancedCode? {
        guard let end = text.firstIndex(of: ";"), text[..<end].lowercased() == "smtp" else { return nil }
        let reply = MailPart.trimmed(String(text[text.index(after: end)...]))
        switch reply.utf8.first {
        case UInt8(ascii: "4"): return EnhancedCode(in: reply, of: 4)
        case UInt8(ascii: "5"): return EnhancedCode(in: reply, of: 5)
        default: return nil
        }
    }
}
