import Outreach

/// A verified webhook call: a receipt (`MessageStatus`) or a worker's message (`Body`).
struct TwilioInbound {
    private let values: [String: String]
    private let attempt: AttemptID?

    init(parameters: [(name: [UInt8], value: [UInt8])], query: [(name: String, value: String)]) {
        values = Dictionary(
            parameters.map { (String(decoding: $0.name, as: UTF8.self), String(decoding: $0.value, as: UTF8.self)) },
            uniquingKeysWith: { first, _ in first })
        attempt = query.first { $0.name == "attempt" }.flatMap { AttemptID($0.value) }
    }

    func events(gateway: String) throws(InboundRefusal) -> [InboundEvent] {
        guard let id = values["MessageSid"] ?? values["SmsSid"] ?? values["SmsMessageSid"], !id.isEmpty else {
            throw .unreadable("no MessageSid")
        }
        if let word = values["MessageStatus"] ?? receiptWordOfOldName {
            return [try receipt(word, id: id, gateway: gateway)]
        }
        let (from, channel) = Self.sender(values["From"] ?? "")
        let account = account ?? WhatsAppUserID(from)
        let message = HiddenReply(
            gateway: gateway, messageID: id, account: account, text: keyword ?? values["Body"] ?? "",
            isConfirmedByProvider: keyword != nil)
        if let number = E164(from) {
            return [
                .reply(
                    Reply(
                        gateway: gateway, messageID: id, from: .phone(number), text: message.text,
                        isConfirmedByProvider: message.isConfirmedByProvider, channel: channel, account: account))
            ]
        }
        guard channel == .whatsapp || account != nil else {
            throw .unreadable("neither a status nor a message from a phone number")
        }
        return [.hidden(message)]
    }

    /// Who has a user name in WhatsApp can hide their number: then `From` has this id in its stead, `whatsapp:US.1349…`. Twilio's
    /// changelog of 2026-07-20 calls the field `ExternalUserIdentifier`, programs that read its webhooks `ExternalUserId`.
    private var account: WhatsAppUserID? {
        (values["ExternalUserId"] ?? values["ExternalUserIdentifier"]).flatMap {
            WhatsAppUserID(Self.sender($0).number)
        }
    }

    /// `whatsapp:+1…` is a number in WhatsApp. Of the rest that Twilio tells of its owner (ProfileName, WaId) nothing is read.
    private static func sender(_ from: String) -> (number: String, channel: Channel) {
        from.hasPrefix(TwilioWhatsAppGateway.prefix)
            ? (String(from.dropFirst(TwilioWhatsAppGateway.prefix.count)), .whatsapp) : (from, .sms)
    }

    /// `SmsStatus` is the older name; on a worker's message it says `received`.
    private var receiptWordOfOldName: String? { values["SmsStatus"].flatMap { $0 == "received" ? nil : $0 } }

    private func receipt(_ word: String, id: String, gateway: String) throws(InboundRefusal) -> InboundEvent {
        guard let status = TwilioAnswer.receiptStatus(word) else {
            throw .unreadable("a status that Twilio does not document")
        }
        let number = values["ErrorCode"].flatMap { Int($0) }.flatMap { $0 == 0 ? nil : $0 }
        return .receipt(
            Receipt(
                gateway: gateway, messageID: id, attempt: attempt, status: TwilioCodes.status(status, code: number),
                code: number.map(TwilioCodes.gatewayCode), suppresses: number.map(TwilioCodes.suppresses) ?? false))
    }

    /// Where Twilio recognised a keyword by itself (`OptOutType`: STOP, START, HELP), that word, whatever was typed. It
    /// has then answered by itself, too (twilio.com/docs/messaging/tutorials/advanced-opt-out).
    private var keyword: String? {
        values["OptOutType"].flatMap { ["STOP", "START", "HELP"].contains($0) ? $0 : nil }
    }
}
