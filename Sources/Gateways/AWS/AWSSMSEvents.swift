import Outreach

/// What AWS End User Messaging SMS puts into topics of SNS: events about messages, and messages from workers.
///
/// Source: "Messaging Events", "Event types for SMS, MMS, and voice" and "Example of a two-way SMS message payload", AWS End
/// User Messaging user guides, 2026. The words of `messageStatusDescription` are listed only for the older SMS of Amazon SNS
/// ("Viewing Amazon CloudWatch metrics and logs for SMS deliveries"): that they are the same here is unconfirmed.
enum AWSSMSEvents {
    static let context = "attempt"
    private static let optedOut = "phone number is opted out"

    static func read(_ text: String, gateway: String) throws(InboundRefusal) -> [InboundEvent] {
        guard text.utf8.first(where: { $0 > 0x20 }) == UInt8(ascii: "{") else { return [] }
        guard let json = JSONTree(Array(text.utf8)) else { throw .unreadable("no event of AWS End User Messaging SMS") }
        if json["inboundMessageId"] != nil { return [.reply(try reply(json, gateway: gateway))] }
        guard let type = json.text("/eventType") else {
            throw .unreadable("neither an event nor a message of AWS End User Messaging SMS")
        }
        // Events of calls and pictures, and kinds to come, concern no delivery of ours.
        guard let row = rows[type] else { return [] }
        guard let id = json.text("/messageId"), HTTPAnswer.isMessageID(id) else {
            throw .unreadable("an event that names no message")
        }
        let suppresses = json.text("/messageStatusDescription")?.lowercased().contains(optedOut) == true
        let code = suppresses ? GatewayCode("opted out", "The worker opted out at Amazon") : row.code(type)
        return [
            .receipt(
                Receipt(
                    gateway: gateway, messageID: id,
                    attempt: json.text("/context/\(context)").flatMap { AttemptID($0) },
                    status: row.status, code: code, suppresses: suppresses))
        ]
    }

    private static func reply(_ json: JSONTree, gateway: String) throws(InboundRefusal) -> Reply {
        guard let id = json.text("/inboundMessageId"), HTTPAnswer.isMessageID(id) else {
            throw .unreadable("a message without an id")
        }
        guard let number = json.text("/originationNumber").flatMap(E164.init) else {
            throw .unreadable("a message from what is no phone number")
        }
        return Reply(
            gateway: gateway, messageID: id, from: .phone(number), text: json.text("/messageBody") ?? "")
    }

    struct Row: Sendable {
        let status: ReceiptStatus
        /// Nil where all is well.
        let sentence: String?

        func code(_ type: String) -> GatewayCode? { sentence.map { GatewayCode(type, $0) } }
    }

    /// By the type of an event.
    static let rows: [String: Row] = [
        "TEXT_QUEUED": Row(status: .accepted, sentence: nil),
        "TEXT_PENDING": Row(status: .accepted, sentence: nil),
        "TEXT_SENT": Row(status: .sent, sentence: nil),
        // In some countries it stands for "delivered"; but the carrier's taking it is no more than that.
        "TEXT_SUCCESSFUL": Row(status: .sent, sentence: nil),
        "TEXT_DELIVERED": Row(status: .delivered, sentence: nil),
        "TEXT_INVALID": Row(status: .undelivered, sentence: "The phone number is not valid"),
        "TEXT_INVALID_MESSAGE": Row(status: .failed, sentence: "The carrier does not accept the text"),
        "TEXT_UNREACHABLE": Row(status: .undelivered, sentence: "The phone could not be reached"),
        "TEXT_CARRIER_UNREACHABLE": Row(status: .undelivered, sentence: "The carrier could not be reached"),
        "TEXT_BLOCKED": Row(status: .undelivered, sentence: "The phone blocks SMS"),
        "TEXT_CARRIER_BLOCKED": Row(status: .undelivered, sentence: "The carrier blocked it"),
        "TEXT_SPAM": Row(status: .undelivered, sentence: "The carrier took it for spam"),
        // No receipt came within 72 hours: it was sent, and no more is known.
        "TEXT_UNKNOWN": Row(status: .sent, sentence: "The carrier never said what became of it"),
        "TEXT_TTL_EXPIRED": Row(status: .failed, sentence: "The message expired in Amazon's queue"),
        "TEXT_PROTECT_BLOCKED": Row(
            status: .failed, sentence: "A protect configuration of the AWS account blocked it"),
    ]
}
