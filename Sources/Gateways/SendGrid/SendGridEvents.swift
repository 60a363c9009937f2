import Foundation
import Outreach

/// The events of SendGrid's event webhook: a JSON array, in any order, some repeated.
///
/// Source: Twilio's "Event Webhook Reference" (SendGrid), 2026. Opens and clicks are not asked for and not read.
enum SendGridEvents {
    /// Custom arguments stand among an event's own fields, of which one is called `attempt` already.
    static let argument = "altavoz_attempt"

    private struct Event: Decodable {
        let event: String?
        let attempt: String?
        let type: String?
        let reason: String?
        let status: String?
        let classification: String?

        private enum CodingKeys: String, CodingKey {
            case event, type, reason, status
            case attempt = "altavoz_attempt"
            case classification = "bounce_classification"
        }
    }

    static func read(_ body: [UInt8], gateway: String) throws(InboundRefusal) -> [InboundEvent] {
        guard let events = try? JSONDecoder().decode([Event].self, from: Data(body)) else {
            throw .unreadable("no list of events")
        }
        // Mails that somebody else sends by the same account are none of ours.
        return events.compactMap { event in
            guard let attempt = event.attempt.flatMap({ AttemptID($0) }), let said = meaning(event) else { return nil }
            return .receipt(
                Receipt(
                    gateway: gateway, messageID: attempt.description, attempt: attempt, status: said.status,
                    code: said.code, suppresses: said.suppresses))
        }
    }

    private typealias Meaning = (status: ReceiptStatus, code: GatewayCode?, suppresses: Bool)

    private static func meaning(_ event: Event) -> Meaning? {
        switch event.event {
        case "processed": (.accepted, nil, false)
        case "deferred":
            (.accepted, GatewayCode("deferred", "The mail system has not taken it yet; SendGrid goes on trying"), false)
        case "delivered": (.delivered, nil, false)
        case "bounce": (.undelivered, bounce(event), false)
        case "dropped": dropped(event.reason ?? "")
        case "spamreport": (.delivered, GatewayCode("spamreport", "The worker marked the mail as unwanted"), true)
        case "unsubscribe", "group_unsubscribe":
            (.delivered, GatewayCode("unsubscribe", "The worker unsubscribed at SendGrid"), true)
        default: nil
        }
    }

    /// `blocked` is refused for the moment, or for what we are: never a sign that the mailbox is gone.
    private static func bounce(_ event: Event) -> GatewayCode {
        let written = event.status.flatMap(code)
        let told = event.reason.flatMap(code)
        let enhanced = written.map { $0.subject == 0 && $0.number == 0 ? told ?? $0 : $0 } ?? told
        let text = enhanced?.description ?? "without a code"
        let sentence = enhanced.flatMap(SMTPReplies.sentence) ?? "The mail came back without a reason"
        var bounce = BounceTable.bounce(enhanced)
        if event.type == "blocked" {
            bounce = bounce == nil ? nil : .soft
        } else if event.classification == "Invalid Address" {
            bounce = .hard
        } else if ["Content", "Reputation"].contains(event.classification) {
            bounce = nil
        }
        return bounce?.code(text, sentence) ?? GatewayCode("bounce \(text)", sentence)
    }

    private static func code(_ text: String) -> EnhancedCode? {
        EnhancedCode(in: text, of: 5) ?? EnhancedCode(in: text, of: 4)
    }

    /// Never sent: SendGrid's own lists forbid it, or the request was wrong.
    private static func dropped(_ reason: String) -> Meaning {
        switch reason.lowercased() {
        case "bounced address":
            (.failed, Bounce.hard.code("dropped", "The mailbox returned mail before, so SendGrid sends it none"), false)
        case "invalid": (.failed, Bounce.hard.code("dropped", "SendGrid does not take this for an address"), false)
        case "unsubscribed address":
            (.failed, GatewayCode("dropped", "The worker unsubscribed at SendGrid before"), true)
        case "spam reporting address":
            (.failed, GatewayCode("dropped", "The worker marked a mail as unwanted before"), true)
        default: (.failed, GatewayCode("dropped", "SendGrid did not send it"), false)
        }
    }
}
