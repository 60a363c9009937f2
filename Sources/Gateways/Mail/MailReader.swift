import Outreach

/// What a mail that came back to us says.
public enum InboundMail: Sendable {
    /// Delivery reports (RFC 3464) and complaints (RFC 5965) about our own mails.
    case receipts([Receipt])
    /// Sent to the address of `List-Unsubscribe` by whoever got that attempt's mail: counts as STOP.
    case unsubscribe(AttemptID)
    /// Out of office and the like (RFC 3834): there is nothing to do, and it is never answered.
    case automatic
}

/// Reads mails that come to the address for bounces or to that for unsubscribing.
///
/// A report counts only where it names one of our attempts: by the envelope id that we gave with the mail, or by the
/// Message-ID of the mail that it returns. An address alone proves nothing, since anybody can write one; an attempt's id
/// is known to nobody but the recipient and the mail systems on the way.
public struct MailReader: Sendable {
    private let gateway: String
    private let domain: String

    /// Longer mails are not read.
    public static let limit = 8 << 20

    /// - Parameters:
    ///   - gateway: as configured; the name that receipts bear.
    ///   - messageIDDomain: right-hand side of our Message-IDs.
    public init(gateway: String, messageIDDomain: String) {
        self.gateway = gateway
        domain = messageIDDomain.lowercased()
    }

    /// - Throws: ``InboundRefusal/unreadable(_:)`` for what a person should look at; the reason names nobody.
    public func read(_ bytes: [UInt8]) throws(InboundRefusal) -> InboundMail {
        guard bytes.count <= Self.limit else { throw .unreadable("a mail of more than 8 MiB") }
        let mail = MailPart(bytes[...])
        if mail.contentType.type == "multipart/report" {
            guard mail.parts().isWhole else { throw .unreadable("a report that was cut off") }
            switch reportType(mail) {
            case "delivery-status": return .receipts([try deliveryReport(mail)])
            case "feedback-report": return .receipts([try complaint(mail)])
            default: return .automatic  // Read receipts (RFC 8098) among them.
            }
        }
        if let attempt = unsubscribing(mail) { return .unsubscribe(attempt) }
        if isAutomatic(mail) { return .automatic }
        throw .unreadable("a mail that is no report: somebody wrote it")
    }

    /// Some leave the parameter out; then the parts tell.
    private func reportType(_ mail: MailPart) -> String {
        if let type = mail.contentType.parameters["report-type"] { return type.lowercased() }
        let types = mail.parts().parts.map(\.contentType.type)
        if types.contains(where: Self.statusTypes.contains) { return "delivery-status" }
        return types.contains("message/feedback-report") ? "feedback-report" : ""
    }

    private static let statusTypes: Set<String> = ["message/delivery-status", "message/global-delivery-status"]
    private static let returnedTypes: Set<String> = [
        "message/rfc822", "message/rfc822-headers", "text/rfc822-headers", "message/global", "message/global-headers",
    ]

    // MARK: - Reports

    private func deliveryReport(_ mail: MailPart) throws(InboundRefusal) -> Receipt {
        let parts = mail.parts().parts
        guard let part = parts.first(where: { Self.statusTypes.contains($0.contentType.type) }) else {
            throw .unreadable("a delivery report without a delivery status")
        }
        let status = DeliveryStatus(part.content)
        guard !status.recipients.isEmpty else {
            throw .unreadable("a delivery status without a recipient, or with an action that is not known")
        }
        let attempt = try attempt(mail, parts, status)
        return receipt(attempt, Self.summary(status.recipients))
    }

    private func receipt(_ attempt: AttemptID, _ summary: (status: ReceiptStatus, code: GatewayCode?)) -> Receipt {
        Receipt(
            gateway: gateway, messageID: "<\(attempt)@\(domain)>", attempt: attempt, status: summary.status,
            code: summary.code)
    }

    /// One mail goes to one mailbox, which may pass it on to several: it has arrived when one of them took it.
    private static func summary(_ recipients: [DeliveryStatus.Recipient]) -> (
        status: ReceiptStatus, code: GatewayCode?
    ) {
        let actions = Set(recipients.map(\.action))
        if actions.contains(.delivered) { return (.delivered, nil) }
        if actions.contains(.relayed) || actions.contains(.expanded) { return (.sent, nil) }
        if actions.contains(.delayed) {
            return (.accepted, GatewayCode("delayed", "The mail system has not delivered it yet and goes on trying"))
        }
        let bounces = recipients.map { BounceTable.bounce($0.code) }
        // Only when all agree is the mailbox known to be gone.
        let index = bounces.firstIndex { $0 != .hard } ?? 0
        let code = recipients[index].code
        let text = code?.description ?? "without a code"
        let sentence = code.flatMap(SMTPReplies.sentence) ?? "The mail came back without a reason"
        return (.undelivered, bounces[index]?.code(text, sentence) ?? GatewayCode("bounce \(text)", sentence))
    }

    /// An abuse report that a mailbox provider makes of "this is spam" (RFC 5965).
    private func complaint(_ mail: MailPart) throws(InboundRefusal) -> Receipt {
        let parts = mail.parts().parts
        guard let part = parts.first(where: { $0.contentType.type == "message/feedback-report" }) else {
            throw .unreadable("a complaint without its feedback report")
        }
        var content = part.content[...]
        let fields = MailPart.fields(&content)
        let kind = fields.first { $0.name == "feedback-type" }?.value.lowercased()
        guard let kind, ["abuse", "fraud", "opt-out", "not-spam", "other", "virus"].contains(kind) else {
            throw .unreadable("a complaint of a kind that is not known")
        }
        let envelopeID = fields.first { $0.name == "original-envelope-id" }?.value
        let attempt = try agreed(envelopeID.flatMap(Self.envelopeAttempt), returnedIDs(parts).compactMap(ownAttempt))
        // Who complains has got it.
        return Receipt(
            gateway: gateway, messageID: "<\(attempt)@\(domain)>", attempt: attempt, status: .delivered,
            code: GatewayCode("complaint", "The worker marked the mail as unwanted"), suppresses: kind != "not-spam")
    }

    // MARK: - Whose it is

    private func attempt(_ mail: MailPart, _ parts: [MailPart], _ status: DeliveryStatus) throws(InboundRefusal)
        -> AttemptID
    {
        let envelope = status.envelopeID.flatMap(Self.envelopeAttempt)
        let returned = returnedIDs(parts).compactMap(ownAttempt)
        if envelope != nil || !returned.isEmpty { return try agreed(envelope, returned) }
        // What some return instead of the mail's header; still our own id, which only who got the mail knows.
        let named = [status.originalMessageID, mail["in-reply-to"]].compactMap { $0 } + mail.values("references")
        return try agreed(nil, named.flatMap(Self.ids).compactMap(ownAttempt))
    }

    /// The envelope id that we gave. It leaves in angle brackets, and most bring it back so.
    private static func envelopeAttempt(_ text: String) -> AttemptID? {
        let isBracketed = text.hasPrefix("<") && text.hasSuffix(">") && text.utf8.count > 2
        return AttemptID((isBracketed ? String(text.dropFirst().dropLast()) : text).lowercased())
    }

    private func agreed(_ envelope: AttemptID?, _ others: [AttemptID]) throws(InboundRefusal) -> AttemptID {
        let all = Set(others + (envelope.map { [$0] } ?? []))
        guard let attempt = all.first else { throw .unreadable("a report that names none of our mails") }
        guard all.count == 1 else { throw .unreadable("a report that names several of our mails") }
        return attempt
    }

    /// The Message-IDs of the mails that a report returns, whole or their headers only.
    private func returnedIDs(_ parts: [MailPart]) -> [String] {
        parts.filter { Self.returnedTypes.contains($0.contentType.type) }.compactMap { part in
            MailPart(part.content[...])["message-id"]
        }.flatMap(Self.ids)
    }

    /// Everything in angle brackets.
    private static func ids(_ text: String) -> [String] {
        text.split(separator: "<", omittingEmptySubsequences: false).dropFirst().prefix(100).compactMap { piece in
            piece.firstIndex(of: ">").map { String(piece[..<$0]) }
        }
    }

    private func ownAttempt(_ id: String) -> AttemptID? {
        guard let at = id.lastIndex(of: "@"), id[id.index(after: at)...].lowercased() == domain else { return nil }
        return AttemptID(id[..<at].lowercased())
    }

    // MARK: - Other mails

    /// `Subject: unsubscribe TOKEN`, as our `List-Unsubscribe` asks for it.
    private func unsubscribing(_ mail: MailPart) -> AttemptID? {
        guard let subject = mail["subject"] else { return nil }
        let words = TransferEncoding.words(subject).lowercased().split(whereSeparator: \.isWhitespace)
        guard words.count == 2, words[0] == "unsubscribe" else { return nil }
        return AttemptID(words[1])
    }

    /// RFC 3834, section 5; then what is in use besides: precedence, no envelope sender, fields of some programs.
    private func isAutomatic(_ mail: MailPart) -> Bool {
        if let value = mail["auto-submitted"] {
            let word = value.lowercased().prefix { $0.isLetter || $0 == "-" }
            if word != "no" { return true }
        }
        if let precedence = mail["precedence"]?.lowercased(),
            ["bulk", "junk", "list", "auto_reply"].contains(precedence)
        {
            return true
        }
        if mail["return-path"] == "<>" { return true }
        return ["x-autoreply", "x-autorespond", "x-autoresponder"].contains { mail[$0] != nil }
    }
}
