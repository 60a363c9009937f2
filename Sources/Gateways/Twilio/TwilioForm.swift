import Outreach

/// The form that asks Twilio to send one message. What is the same for all is encoded once.
struct TwilioForm: Sendable {
    private let sender: [UInt8]
    /// Before numbers: nothing, or `whatsapp:`.
    private let prefix: String
    /// Up to where the attempt id goes; nil where no receipts are asked for.
    private let callback: [UInt8]?

    init(sender: TwilioGateway.Configuration.Sender, webhookURL: String?, prefix: String = "") {
        self.prefix = prefix
        switch sender {
        case .number(let number): self.sender = Array("From=".utf8) + FormEncoding.encoded(prefix + number)
        case .messagingService(let sid): self.sender = Array("MessagingServiceSid=".utf8) + FormEncoding.encoded(sid)
        }
        callback = webhookURL.map { Array("&StatusCallback=".utf8) + FormEncoding.encoded($0 + "?attempt=") }
    }

    func body(for message: OutgoingMessage) -> [UInt8] {
        var body: [UInt8] = []
        // Room for a text of mostly ASCII, so that one allocation is the rule.
        body.reserveCapacity(sender.count + (callback?.count ?? 0) + 120 + message.text.body.utf8.count * 2)
        body.append(contentsOf: sender)
        body.append(contentsOf: "&To=".utf8)
        FormEncoding.append(prefix.isEmpty ? message.to.unmasked : prefix + message.to.unmasked, to: &body)
        if let callback {
            body.append(contentsOf: callback)
            body.append(contentsOf: message.attempt.description.utf8)
        }
        // Its check for pumping stops whole ranges of numbers for hours; ours are the numbers of people who signed up. "Include
        // this parameter with a value of disable to skip any kind of risk check on the respective message request" (release
        // notes of Twilio's libraries, 2023-08-24; in its API since). SMS only.
        if prefix.isEmpty { body.append(contentsOf: "&RiskCheck=disable".utf8) }
        body.append(contentsOf: "&ValidityPeriod=".utf8)
        body.append(contentsOf: String(Self.validityPeriod(message.validity)).utf8)
        guard let template = message.template else {
            body.append(contentsOf: "&Body=".utf8)
            FormEncoding.append(message.text.body, to: &body)
            return body
        }
        body.append(contentsOf: "&ContentSid=".utf8)
        FormEncoding.append(template.id, to: &body)
        if !template.variables.isEmpty {
            var variables = JSONObject()
            for (name, value) in template.variables { variables.set(name, value) }
            body.append(contentsOf: "&ContentVariables=".utf8)
            FormEncoding.append(String(decoding: variables.closed, as: UTF8.self), to: &body)
        }
        return body
    }

    /// Seconds, in the range that Twilio takes: 1 to 36 000 (ten hours; twilio.com/docs/api/errors/90007).
    static func validityPeriod(_ validity: Duration) -> Int64 {
        min(max(validity.components.seconds, 1), 36_000)
    }
}
