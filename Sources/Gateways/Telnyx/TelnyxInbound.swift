import Outreach

/// A verified webhook call: `message.sent` and `message.finalized` report on a message of ours, `message.received`
/// brings a worker's.
struct TelnyxInbound {
    private let payload: JSONTree
    private let type: String
    private let deliveredTo: String?

    init(body: [UInt8]) throws(InboundRefusal) {
        guard let json = JSONTree(body), let type = json.text("/data/event_type"),
            let payload = json.at("/data/payload")
        else { throw .unreadable("no event") }
        self.payload = payload
        self.type = type
        deliveredTo = json.text("/meta/delivered_to")
    }

    func events(gateway: String) throws(InboundRefusal) -> [InboundEvent] {
        switch type {
        case "message.sent", "message.finalized": [.receipt(try receipt(gateway: gateway))]
        case "message.received": [.reply(try reply(gateway: gateway))]
        // Other events of a profile concern no delivery; a refusal would have Telnyx repeat them.
        default: []
        }
    }

    private func id() throws(InboundRefusal) -> String {
        guard let id = payload.text("/id"), HTTPAnswer.isMessageID(id) else { throw .unreadable("no message id") }
        return id
    }

    private func receipt(gateway: String) throws(InboundRefusal) -> Receipt {
        let id = try id()
        guard let status = payload.text("/to/0/status").flatMap(TelnyxAnswer.receiptStatus) else {
            throw .unreadable("a status that Telnyx does not document")
        }
        let codes = (payload["errors"]?.elements ?? []).compactMap(TelnyxCodes.name)
        let suppresses = codes.first(where: TelnyxCodes.table.suppresses)
        return Receipt(
            gateway: gateway, messageID: id, attempt: attempt, status: status,
            code: (suppresses ?? codes.first).map(TelnyxCodes.table.gatewayCode), suppresses: suppresses != nil)
    }

    /// From the callback's address as the signed body repeats it. The address that was really called is not signed, and
    /// says nothing here.
    private var attempt: AttemptID? {
        for address in [payload.text("/webhook_url"), deliveredTo] {
            guard let address, let start = address.firstRange(of: "?attempt=") else { continue }
            if let attempt = AttemptID(address[start.upperBound...].prefix { $0 != "&" && $0 != "#" }) {
                return attempt
            }
        }
        return nil
    }

    private func reply(gateway: String) throws(InboundRefusal) -> Reply {
        let id = try id()
        guard let from = payload.text("/from/phone_number"), let number = E164(from) else {
            throw .unreadable("a message from what is no phone number")
        }
        return Reply(
            gateway: gateway, messageID: id, from: .phone(number), text: keyword ?? payload.text("/text") ?? "",
            isConfirmedByProvider: keyword != nil)
    }

    /// Where Telnyx recognised a keyword by itself (`autoresponse_type`), that word, whatever was typed: it has then
    /// answered, and blocked or freed the number, by itself
    /// (developers.telnyx.com/docs/messaging/messages/advanced-opt-in-out).
    private var keyword: String? {
        payload.text("/autoresponse_type").flatMap { ["STOP", "START", "HELP"].contains($0) ? $0 : nil }
    }
}
