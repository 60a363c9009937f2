import Foundation
import Outreach

/// One report of Postmark's webhooks: delivery, bounce, spam complaint, change of subscription.
///
/// Source: Postmark's "Webhooks overview" and "Bounce webhook", with the table of bounce types, 2026.
enum PostmarkReport {
    static let metadata = "attempt"

    private struct Body: Decodable {
        let recordType: String?
        let messageID: String?
        let type: String?
        let suppressSending: Bool?
        let suppressionReason: String?
        let metadata: [String: String]?

        private enum CodingKeys: String, CodingKey {
            case recordType = "RecordType"
            case messageID = "MessageID"
            case type = "Type"
            case suppressSending = "SuppressSending"
            case suppressionReason = "SuppressionReason"
            case metadata = "Metadata"
        }
    }

    static func read(_ body: [UInt8], gateway: String) throws(InboundRefusal) -> [InboundEvent] {
        guard let body = try? JSONDecoder().decode(Body.self, from: Data(body)), let record = body.recordType else {
            throw .unreadable("no report of Postmark")
        }
        guard let said = meaning(record, body) else { return [] }
        guard let id = body.messageID, !id.isEmpty, id.utf8.count <= 200 else {
            throw .unreadable("a report that names no message")
        }
        let attempt = body.metadata?[metadata].flatMap { AttemptID($0) }
        return [
            .receipt(
                Receipt(
                    gateway: gateway, messageID: id, attempt: attempt, status: said.status, code: said.code,
                    suppresses: said.suppresses))
        ]
    }

    /// The message of this attempt in a search among those that Postmark has got ("Messages API", 2026), which keeps them
    /// for 45 days. A search that looked for something else proves nothing, so the message must name the attempt itself.
    static func trace(of attempt: AttemptID, in result: TransferResult) -> TracedMessage? {
        guard case .response(200, _, let body) = result.answer, let messages = JSONTree(body)?["Messages"]?.elements
        else { return nil }
        let found = messages.first { $0.text("/Metadata/\(metadata)") == attempt.description }
        guard let found, let id = found.text("/MessageID"), !id.isEmpty, id.utf8.count <= 200 else { return nil }
        // Whatever else its state is called (Queued, Processed): Postmark has it.
        return TracedMessage(messageID: id, status: found.text("/Status") == "Sent" ? .sent : .accepted)
    }

    private typealias Meaning = (status: ReceiptStatus, code: GatewayCode?, suppresses: Bool)

    private static func meaning(_ record: String, _ body: Body) -> Meaning? {
        switch record {
        case "Delivery": return (.delivered, nil, false)
        case "SpamComplaint":
            return (.delivered, GatewayCode("SpamComplaint", "The worker marked the mail as unwanted"), true)
        case "Bounce": return bounce(body.type ?? "")
        case "SubscriptionChange":
            // Bounces and complaints come as reports of their own.
            guard body.suppressSending == true, body.suppressionReason == "ManualSuppression" else { return nil }
            return (.delivered, GatewayCode("ManualSuppression", "The worker unsubscribed at Postmark"), true)
        default: return nil
        }
    }

    private static func bounce(_ type: String) -> Meaning? {
        if type == "SpamComplaint" || type == "Unsubscribe" {
            return (.delivered, GatewayCode(type, "The worker does not want such mail"), true)
        }
        guard let row = bounces[type] else {
            return (
                .undelivered, Bounce.soft.code("Unknown", "The mail came back for a reason that is not known"), false
            )
        }
        return row.map { row in
            (
                row.status, row.bounce?.code(type, row.sentence) ?? GatewayCode(type, row.sentence), false
            )
        }
    }

    private struct Row {
        let status: ReceiptStatus
        let bounce: Bounce?
        let sentence: String
    }

    /// By Postmark's names of types; nil for those that say nothing about the delivery (an automatic answer and the like).
    private static let bounces: [String: Row?] = [
        "HardBounce": Row(status: .undelivered, bounce: .hard, sentence: "No such mailbox"),
        "BadEmailAddress": Row(status: .undelivered, bounce: .hard, sentence: "The address is not well formed"),
        "SoftBounce": Row(
            status: .undelivered, bounce: .soft, sentence: "The mailbox did not take it, for example since it is full"),
        "DnsError": Row(status: .undelivered, bounce: .soft, sentence: "The mail domain could not be found"),
        "Unknown": Row(
            status: .undelivered, bounce: .soft, sentence: "The mail came back for a reason that is not known"),
        "Transient": Row(
            status: .accepted, bounce: nil, sentence: "The mail system has not taken it yet; Postmark goes on trying"),
        "Blocked": Row(
            status: .undelivered, bounce: nil, sentence: "The mail system does not accept our mail at present"),
        "SpamNotification": Row(
            status: .undelivered, bounce: nil, sentence: "The mail system took it for unwanted mail"),
        "VirusNotification": Row(
            status: .undelivered, bounce: nil, sentence: "The mail system took it for a virus"),
        "DMARCPolicy": Row(
            status: .undelivered, bounce: nil, sentence: "The sender's DMARC policy forbids it: set up SPF and DKIM"),
        "SMTPApiError": Row(status: .failed, bounce: nil, sentence: "Postmark could not send it"),
        "TemplateRenderingFailed": Row(status: .failed, bounce: nil, sentence: "Postmark could not send it"),
        "ManuallyDeactivated": Row(
            status: .failed, bounce: nil, sentence: "Somebody at Postmark or in the account forbids this address"),
        "Unconfirmed": nil, "Subscribe": nil, "AutoResponder": nil, "AddressChange": nil, "OpenRelayTest": nil,
        "ChallengeVerification": nil, "InboundError": nil,
    ]
}
