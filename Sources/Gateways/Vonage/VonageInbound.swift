import Outreach

/// A verified webhook call: a status of a message of ours, or a worker's message.
struct VonageInbound {
    private let json: JSONTree

    init(body: [UInt8]) throws(InboundRefusal) {
        guard let json = JSONTree(body) else { throw .unreadable("no JSON") }
        self.json = json
    }

    func event(gateway: String) throws(InboundRefusal) -> InboundEvent {
        guard let id = json.text("/message_uuid"), HTTPAnswer.isMessageID(id) else {
            throw .unreadable("no message_uuid")
        }
        guard json["status"] == nil else { return .receipt(try receipt(id, gateway: gateway)) }
        guard json.text("/channel") == "sms", let from = json.text("/from"),
            let number = E164(from.hasPrefix("+") ? from : "+" + from)
        else { throw .unreadable("neither a status nor an SMS from a phone number") }
        return .reply(Reply(gateway: gateway, messageID: id, from: .phone(number), text: json.text("/text") ?? ""))
    }

    private func receipt(_ id: String, gateway: String) throws(InboundRefusal) -> Receipt {
        guard let status = json.text("/status").flatMap(VonageAnswer.receiptStatus) else {
            throw .unreadable("a status that Vonage does not document")
        }
        let code = json["error"].flatMap(VonageCodes.name)
        return Receipt(
            gateway: gateway, messageID: id, attempt: json.text("/client_ref").flatMap { AttemptID($0) },
            status: status, code: code.map(VonageCodes.table.gatewayCode),
            suppresses: code.map(VonageCodes.table.suppresses) ?? false)
    }
}
