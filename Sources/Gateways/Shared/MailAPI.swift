import Outreach

/// What every provider that takes email over HTTPS has to be told.
public struct MailAPIConfiguration: Sendable {
    public var common: HTTPGatewaySettings
    /// The key, token or password by which we send.
    public var apiKey: String
    /// What proves that a report is the provider's own; nil: no reports are expected.
    public var webhookSecret: String?
    /// Shown as the sender; may hold any script.
    public var fromName: String
    public var fromAddress: String
    public var replyTo: String?

    public init(
        common: HTTPGatewaySettings, apiKey: String, webhookSecret: String?, fromName: String, fromAddress: String,
        replyTo: String? = nil
    ) {
        self.common = common
        self.apiKey = apiKey
        self.webhookSecret = webhookSecret
        self.fromName = fromName
        self.fromAddress = fromAddress
        self.replyTo = replyTo
    }

    func profile(kind: String) -> GatewayProfile {
        common.profile(kind: kind, channel: .email, sendsReceipts: webhookSecret != nil)
    }

    /// `"Rights Line" <rights@example.org>`, for those that take the sender as one text.
    var mailbox: String {
        guard !fromName.isEmpty else { return fromAddress }
        return "\"" + fromName.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\" <\(fromAddress)>"
    }

    /// Of a mail beside its addresses and its subject (RFC 2369, RFC 3834, RFC 8058): one click only over https.
    static func headers(for message: OutgoingMessage) -> [(name: String, value: String)] {
        var headers = [("Auto-Submitted", "auto-generated"), ("Content-Language", message.text.language.text)]
        let unsubscribing = Unsubscribing(message)
        if let way = unsubscribing.ways.first { headers.append(("List-Unsubscribe", way)) }
        if unsubscribing.isOneClick { headers.append(("List-Unsubscribe-Post", Unsubscribing.oneClick)) }
        return headers
    }

    /// - Throws: ``BadInput`` that names the setting; never a secret.
    func validate() throws {
        func refuse(_ field: String, _ expected: String) -> BadInput {
            common.refuse(field, "a value that cannot stand there", expected)
        }
        func isOneWord(_ text: String) -> Bool {
            (1...4096).contains(text.utf8.count) && text.utf8.allSatisfy { (0x21...0x7E).contains($0) }
        }
        guard isOneWord(apiKey) else { throw refuse("secret_file", "the key, in one line of ASCII") }
        if let webhookSecret, !isOneWord(webhookSecret) {
            throw refuse("webhook_secret_file", "the secret, in one line of ASCII")
        }
        let address = "an email address in one line, such as rights@example.org"
        guard MailHeaders.isSafeAddress(fromAddress) else { throw refuse("from", address) }
        guard HeaderEncoding.withoutControls(fromName) == fromName else { throw refuse("from", "a name in one line") }
        if let replyTo, !MailHeaders.isSafeAddress(replyTo) { throw refuse("reply_to", address) }
        guard !common.baseURL.contains("?"), !common.baseURL.contains("#") else {
            throw refuse("base_url", "an address such as https://api.example.org")
        }
        try common.validate(example: "https://api.example.org", unit: "emails")
    }
}
