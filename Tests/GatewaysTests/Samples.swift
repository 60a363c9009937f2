import Foundation
import Outreach

@testable import Gateways

/// Gateways and messages as the tests of this folder use them. All numbers and addresses are reserved for fiction.
enum Samples {
    static let sid = "AC00000000000000000000000000000000"
    static let token = "12345678901234567890123456789012"
    static let webhook = "https://altavoz.example.org/webhooks/twilio-main"
    static let now = Timestamp(seconds: 1_736_300_000)
    static let attempt = AttemptID(at: Timestamp(seconds: 1_736_300_000), random: (11, 12))
    static let phone = ContactAddress.phone(E164("+12135550142")!)
    static let mailbox = ContactAddress.email(EmailAddress(parsed: "maria@example.org")!)

    static func twilio(
        _ change: (inout TwilioGateway.Configuration) -> Void = { _ in }
    ) throws -> TwilioGateway {
        var configuration = TwilioGateway.Configuration(
            common: common("twilio-main", "https://api.twilio.com", webhook), accountSID: sid,
            credentials: Credentials(user: sid, secret: token), authToken: token, sender: .number("+15555550100"))
        change(&configuration)
        return try TwilioGateway(configuration: configuration)
    }

    static func common(_ name: String, _ baseURL: String, _ webhook: String?) -> HTTPGatewaySettings {
        HTTPGatewaySettings(
            name: name, baseURL: baseURL, webhookURL: webhook, rate: 10, concurrency: 8,
            price: PriceTable(perUnit: Money(microdollars: 7900)))
    }

    static func smtp(_ change: (inout SMTPGateway.Configuration) -> Void = { _ in }) throws -> SMTPGateway {
        var configuration = SMTPGateway.Configuration(
            name: "mail",
            server: MailServer(
                host: "127.0.0.1", port: 25, security: .none, heloName: "altavoz.example.org",
                auth: Credentials(user: "altavoz", secret: "mail-secret-1"), connection: ConnectionPolicy()),
            fromName: "Centro de Trabajadores", fromAddress: "rights@example.org", messageIDDomain: "example.org",
            unsubscribeAddress: "stop@example.org", rate: 10, concurrency: 4, price: PriceTable(perUnit: .zero))
        change(&configuration)
        return try SMTPGateway(configuration: configuration)
    }

    static func rehearsal(_ channel: Channel) throws -> RehearsalGateway {
        try RehearsalGateway(
            configuration: RehearsalGateway.Configuration(
                name: "rehearsal-\(channel)", channel: channel, baseURL: "http://127.0.0.1:40000",
                secret: "rehearsal-secret",
                rate: 100, concurrency: 16, price: PriceTable(perUnit: .zero)))
    }

    static func message(
        to: ContactAddress = phone, subject: String? = nil, body: String = "Hola", html: String? = nil,
        validity: Duration = .hours(4), unsubscribeURL: String? = nil,
        at: Timestamp = Timestamp(seconds: 1_736_300_000)
    ) -> OutgoingMessage {
        OutgoingMessage(
            attempt: attempt, to: to,
            text: OutgoingText(
                key: MessageKey("unpaid-wages")!, language: LanguageTag("es")!, channel: to.channel, subject: subject,
                body: body, html: html, segments: 1, approvalHash: "00", isApproved: true, obstacle: nil,
                isRightToLeft: false),
            validity: validity, unsubscribeURL: unsubscribeURL, at: at)
    }

    static func answer(
        _ status: Int, _ body: String = "", retryAfter: Duration? = nil, departed: Bool = true
    ) -> TransferResult {
        TransferResult(
            tag: 1, departed: departed,
            answer: .response(status: status, retryAfter: retryAfter, body: Array(body.utf8)), elapsed: .milliseconds(5)
        )
    }

    static func failure(_ code: Int, departed: Bool) -> TransferResult {
        TransferResult(
            tag: 1, departed: departed, answer: .failure(code: code, message: "words"), elapsed: .milliseconds(5))
    }

    /// A form as providers post it.
    static func form(_ parameters: [[String]]) -> [UInt8] {
        Array(
            parameters.map { FormEncoding.encoded($0[0]) + Array("=".utf8) + FormEncoding.encoded($0[1]) }
                .joined(separator: Array("&".utf8)))
    }

    static func pairs(_ body: [UInt8]) -> Set<[[UInt8]]> { Set(FormEncoding.parse(body).map { [$0.name, $0.value] }) }

    static func query(of url: String) -> [(name: String, value: String)] {
        let query = url.split(separator: "?", maxSplits: 1).dropFirst().first.map(String.init) ?? ""
        return query.split(separator: "&").map { pair in
            let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
            return (parts[0], parts.count > 1 ? parts[1] : "")
        }
    }

    static func body(_ request: TransferRequest) -> String {
        guard case .http(let http) = request else { return "" }
        return String(decoding: http.body, as: UTF8.self)
    }
}

/// What workers write in a report, in order.
func texts(_ report: InboundReport) -> [String] {
    report.events.compactMap { if case .reply(let reply) = $0 { reply.text } else { nil } }
}
