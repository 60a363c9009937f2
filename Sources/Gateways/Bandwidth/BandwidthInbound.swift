import Outreach

/// A call whose password is right: a list of events (dev.bandwidth.com/docs/messaging/webhooks).
enum BandwidthInbound {
    static func report(_ body: [UInt8], gateway: String) throws(InboundRefusal) -> InboundReport {
        guard case .list(let elements)? = JSONTree(body) else { throw .unreadable("no list of events") }
        return try InboundBatch.report(of: elements) { json throws(InboundRefusal) in try event(json, gateway: gateway)
        }
    }

    /// Nil for an event that says nothing about a message of ours.
    private static func event(_ json: JSONTree, gateway: String) throws(InboundRefusal) -> InboundEvent? {
        guard let type = json.text("/type") else { throw .unreadable("an event without a type") }
        if type == "message-received" { return .reply(try reply(json, gateway: gateway)) }
        guard let told = type == "message-delivered" ? delivered(json) : statuses[type] else { return nil }
        let code = json.text("/errorCode").flatMap { $0.isEmpty || $0 == "0" ? nil : $0 }
        let status = BandwidthCodes.status(told, code: code)
        return .receipt(
            Receipt(
                gateway: gateway, messageID: try id(json),
                attempt: json.text("/message/tag").flatMap { AttemptID($0) }, status: status,
                code: code.map(BandwidthCodes.table.gatewayCode),
                suppresses: code.map(BandwidthCodes.table.suppresses) ?? false))
    }

    private static let statuses: [String: ReceiptStatus] = [
        "message-sending": .accepted, "message-sent": .sent, "message-read": .delivered, "message-failed": .failed,
    ]

    /// `message-delivered` comes "when the message has been handed off to the downstream carrier"
    /// (dev.bandwidth.com/docs/messaging, 2026), whether or not a phone ever had it. Only of a toll-free number's message is
    /// the carrier said to report what the phone did, with the description `ok`: unconfirmed.
    private static func delivered(_ json: JSONTree) -> ReceiptStatus {
        guard let from = json.text("/message/from"), isTollFree(from),
            json.text("/description")?.lowercased() == "ok"
        else { return .sent }
        return .delivered
    }

    /// The toll-free area codes of the North American Numbering Plan that are in use.
    private static func isTollFree(_ number: String) -> Bool {
        ["800", "833", "844", "855", "866", "877", "888"].contains { number.hasPrefix("+1" + $0) }
    }

    private static func reply(_ json: JSONTree, gateway: String) throws(InboundRefusal) -> Reply {
        guard let from = json.text("/message/from"), let number = E164(from) else {
            throw .unreadable("a message from what is no phone number")
        }
        return Reply(
            gateway: gateway, messageID: try id(json), from: .phone(number), text: json.text("/message/text") ?? "")
    }

    private static func id(_ json: JSONTree) throws(InboundRefusal) -> String {
        guard let id = json.text("/message/id"), HTTPAnswer.isMessageID(id) else { throw .unreadable("no message id") }
        return id
    }
}
