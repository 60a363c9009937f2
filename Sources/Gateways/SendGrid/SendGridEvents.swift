import Outreach

/// The events of SendGrid's event webhook: a JSON array, in any order, some repeated.
///
/// Source: Twilio's "Event Webhook Reference" (SendGrid), 2026. Opens and clicks are not asked for and not read.
enum SendGridEvents {
    /// Custom arguments stand among an event's own fields, of which one is called `attempt` already.
    static let argument = "altavoz_attempt"

    private struct Event {
        let name: String
        let attempt: String?
        let type: String?
        let reason: String?
        let status: String?
        let classification: String?

        init?(_ json: JSONTree) {
            guard let name = json.text("/event") else { return nil }
            self.name = name
            attempt = json.text("/\(argument)")
            type = json.text("/type")
            reason = json.text("/reason")
            status = json.text("/status")
            classification = json.text("/bounce_classification")
        }
    }

    static func report(_ body: [UInt8], gateway: String) throws(InboundRefusal) -> InboundReport {
        guard case .list(let elements)? = JSONTree(body) else { throw .unreadable("no list of events") }
        return try InboundBatch.report(of: elements) { json throws(InboundRefusal) in
            guard let event = Event(json) else { throw .unreadable("an event without a name") }
            // Mails that somebody else sends by the same account are none of ours.
            guard let attempt = event.attempt.flatMap({ AttemptID($0) }), let said = meaning(event) else { return nil }
            return .receipt(
                Receipt(
                    gateway: gateway, messageID: attempt.description, attempt: attempt, status: said.status,
                    code: said.code, suppresses: said.suppresses))
        }
    }

    private typealias Meaning = (status: ReceiptStatus, code: GatewayCode?, suppresses: Bool)

    private static func meaning(_ event: Event) -> Meaning? {
        switch event.name {
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
