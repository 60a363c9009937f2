import Outreach

/// One event of Amazon SES, as event publishing puts it into a topic of SNS.
///
/// Source: "Contents of event data that Amazon SES publishes to Amazon SNS" and its examples, Amazon SES developer guide,
/// 2026. Opens and clicks are not asked for and not read.
enum SESEvents {
    static let tag = "attempt"

    static func read(_ text: String, gateway: String) throws(InboundRefusal) -> [InboundEvent] {
        // SES says hello to a new topic in plain words.
        guard text.utf8.first(where: { $0 > 0x20 }) == UInt8(ascii: "{") else { return [] }
        guard let event = JSONTree(Array(text.utf8)), let mail = event["mail"],
            let type = event.text("/eventType") ?? event.text("/notificationType")
        else { throw .unreadable("no event of Amazon SES") }
        guard let said = meaning(type, event) else { return [] }
        guard let id = mail.text("/messageId"), HTTPAnswer.isMessageID(id) else {
            throw .unreadable("an event that names no message")
        }
        let attempt = mail.text("/tags/\(tag)/0").flatMap { AttemptID($0) }
        // An event of ours always has it; who sends by the same account otherwise is none of ours. The notifications that an
        // identity sends without a configuration set bear no tags at all: the message's id says whose it is.
        guard attempt != nil || mail["tags"] == nil else { return [] }
        return [
            .receipt(
                Receipt(
                    gateway: gateway, messageID: id, attempt: attempt, status: said.status, code: said.code,
                    suppresses: said.suppresses))
        ]
    }

    private typealias Meaning = (status: ReceiptStatus, code: GatewayCode?, suppresses: Bool)

    private static func meaning(_ type: String, _ event: JSONTree) -> Meaning? {
        switch type {
        case "Send": (.accepted, nil, false)
        case "Delivery": (.delivered, nil, false)
        case "DeliveryDelay":
            (
                .accepted, GatewayCode("DeliveryDelay", "The mail system has not taken it yet; Amazon goes on trying"),
                false
            )
        case "Reject":
            (.failed, GatewayCode("Reject", "Amazon SES found something harmful in it and did not send it"), false)
        case "Rendering Failure":
            (.failed, GatewayCode("Rendering Failure", "Amazon SES could not make the mail"), false)
        case "Bounce": event["bounce"].flatMap(bounce)
        case "Complaint": event["complaint"].flatMap(complaint)
        case "Subscription" where event.text("/subscription/newTopicPreferences/unsubscribeAll") == "true":
            (.delivered, GatewayCode("Subscription", "The worker unsubscribed at Amazon SES"), true)
        default: nil
        }
    }

    /// A complaint counts as STOP, but for a reader who says that the mail is none of the unwanted ones ("not-spam").
    private static func complaint(_ complaint: JSONTree) -> Meaning? {
        if complaint.text("/complaintSubType") == "OnAccountSuppressionList" {
            return (.failed, GatewayCode("Complaint OnAccountSuppressionList", "The worker complained before"), true)
        }
        guard complaint.text("/complaintFeedbackType") != "not-spam" else { return nil }
        return (.delivered, GatewayCode("Complaint", "The worker marked the mail as unwanted"), true)
    }

    /// Nil for what is no bounce: the automatic answer of somebody who is away comes as `Transient`, `General`, too ("an
    /// active automatic response rule", Amazon SES developer guide, bounce types). It holds no report of a mail system, so neither status nor diagnostic code are there.
    private static func bounce(_ bounce: JSONTree) -> Meaning? {
        let type = bounce.text("/bounceType") ?? ""
        let subtype = bounce.text("/bounceSubType") ?? ""
        let said = [bounce.text("/bouncedRecipients/0/status"), bounce.text("/bouncedRecipients/0/diagnosticCode")]
            .compactMap { $0 }.filter { !$0.isEmpty }
        let enhanced = said.lazy.compactMap {
            EnhancedCode(in: $0, of: 5) ?? EnhancedCode(in: $0, of: 4)
        }.first
        let code = enhanced?.description ?? (["Permanent", "Transient"].contains(type) ? type : "without a code")
        let sentence = enhanced.flatMap(SMTPReplies.sentence)
        switch (type, subtype) {
        case ("Permanent", "Suppressed"), ("Permanent", "OnAccountSuppressionList"):
            return (
                .failed,
                Bounce.hard.code(subtype, "The mailbox returned mail before, so Amazon SES sends it none"), false
            )
        case ("Permanent", _):
            // The enhanced code, where there is one, says whether it was the mailbox or our own standing.
            let bounce = enhanced == nil ? Bounce.hard : BounceTable.bounce(enhanced)
            let words = sentence ?? "The mail came back for good"
            return (.undelivered, bounce?.code(code, words) ?? GatewayCode("bounce \(code)", words), false)
        case ("Transient", "ContentRejected"), ("Transient", "AttachmentRejected"), ("Transient", "MessageTooLarge"):
            return (
                .undelivered, GatewayCode("bounce \(subtype)", "The mail system did not take the content of the mail"),
                false
            )
        case ("Transient", "General") where said.isEmpty: return nil
        case ("Transient", _):
            return (
                .undelivered,
                Bounce.soft.code(code, sentence ?? "The mailbox did not take it for the moment"), false
            )
        default:
            return (
                .undelivered, GatewayCode("bounce \(code)", sentence ?? "The mail came back without a reason"), false
            )
        }
    }
}
