import Outreach

/// A verified webhook call: a report (`Status`) or a worker's message (`Text`).
struct PlivoInbound {
    private let values: [String: String]
    private let attempt: AttemptID?

    init(parameters: [(name: [UInt8], value: [UInt8])], query: [(name: String, value: String)]) {
        values = Dictionary(
            parameters.map { (String(decoding: $0.name, as: UTF8.self), String(decoding: $0.value, as: UTF8.self)) },
            uniquingKeysWith: { first, _ in first })
        attempt = query.first { $0.name == "attempt" }.flatMap { AttemptID($0.value) }
    }

    func event(gateway: String) throws(InboundRefusal) -> InboundEvent {
        // A long text is reported part by part; the id that the answer gave is then the parent's.
        guard let id = values["ParentMessageUUID"].flatMap({ $0.isEmpty ? nil : $0 }) ?? values["MessageUUID"],
            HTTPAnswer.isMessageID(id)
        else { throw .unreadable("no MessageUUID") }
        if let word = values["Status"] {
            guard let status = PlivoAnswer.receiptStatus(word) else {
                throw .unreadable("a status that Plivo does not document")
            }
            let code = values["ErrorCode"].flatMap(PlivoCodes.name)
            return .receipt(
                Receipt(
                    gateway: gateway, messageID: id, attempt: attempt, status: status,
                    code: code.map(PlivoCodes.table.gatewayCode),
                    suppresses: code.map(PlivoCodes.table.suppresses) ?? false))
        }
        guard let from = values["From"], let number = E164(from.hasPrefix("+") ? from : "+" + from) else {
            throw .unreadable("neither a status nor a message from a phone number")
        }
        return .reply(Reply(gateway: gateway, messageID: id, from: .phone(number), text: values["Text"] ?? ""))
    }
}
