import Crypto
import CryptoExtras
import Outreach
import Registry

@testable import Gateways

/// A gateway of every kind, as its example configures it. A new kind is added here: its answers are read then, its
/// signature is tried, and ``FuzzParser/inbound`` wants a line for what stands behind the signature.
enum FuzzGateways {
    static let numbers = ReportedNumbers(country: .unitedStates, sender: nil, plans: NationalPlans())
    static let now = Timestamp(seconds: 1_736_300_000)
    static let attempt = AttemptID(at: now, random: (11, 12))
    static let secret = "secret-0123456789-0123456789-0123"

    static let all: [any Gateway] = try! [
        TwilioGateway(
            configuration: TwilioGateway.Configuration(
                common: common("https://api.twilio.com"), accountSID: "AC00000000000000000000000000000000",
                credentials: Credentials(user: "AC00000000000000000000000000000000", secret: secret),
                authToken: "12345678901234567890123456789012", sender: .number("+15555550100"))),
        TelnyxGateway(
            configuration: TelnyxGateway.Configuration(
                common: common("https://api.telnyx.com"), apiKey: "KEY0123456789_0123456789",
                publicKey: Curve25519.Signing.PrivateKey().publicKey.rawRepresentation.base64EncodedString(),
                sender: .number("+15555550100"))),
        VonageGateway(
            configuration: VonageGateway.Configuration(
                common: common("https://api.nexmo.com"), applicationID: "aaaaaaaa-bbbb-4ccc-8ddd-0123456789ab",
                privateKey: vonageKey.pkcs8PEMRepresentation, signatureSecret: secret, sender: "+15555550100")),
        PlivoGateway(
            configuration: PlivoGateway.Configuration(
                common: common("https://api.plivo.com"),
                credentials: Credentials(user: "MA000000000000000000", secret: secret), sender: .number("+15555550100"))
        ),
        BandwidthGateway(
            configuration: BandwidthGateway.Configuration(
                common: common("https://messaging.bandwidth.com"), accountID: "9900000",
                applicationID: "aaaaaaaa-bbbb-4ccc-8ddd-0123456789ab",
                credentials: Credentials(user: "api-user", secret: secret),
                callbackCredentials: Credentials(user: "altavoz", secret: secret), sender: "+15555550100")),
        KannelGateway(
            configuration: KannelGateway.Configuration(
                common: common("http://127.0.0.1:13013"), credentials: Credentials(user: "altavoz", secret: secret),
                webhookSecret: secret, sender: "12135550100", country: .unitedStates, plans: NationalPlans())),
        HTTPGateway(
            configuration: HTTPGateway.Configuration(
                common: common("https://sms.example.net/api/send"), description: described(.json),
                sender: "+15555550100", secret: secret, credentials: nil, webhookSecret: secret,
                plans: NationalPlans())),
        MailgunGateway(configuration: mail, domain: "example.org"),
        PostmarkGateway(configuration: mail),
        SendGridGateway(configuration: sendGrid),
        SMTPGateway(
            configuration: SMTPGateway.Configuration(
                name: "mail",
                server: MailServer(
                    host: "127.0.0.1", port: 25, security: .none, heloName: "altavoz.example.org", auth: nil,
                    connection: ConnectionPolicy()),
                fromName: "Centro", fromAddress: "rights@example.org", messageIDDomain: "example.org",
                unsubscribeAddress: "stop@example.org", rate: 10, concurrency: 4, price: PriceTable(perUnit: .zero))),
        RehearsalGateway(
            configuration: RehearsalGateway.Configuration(
                name: "rehearsal", channel: .sms, baseURL: "http://127.0.0.1:40000", secret: secret, rate: 100,
                concurrency: 16, price: PriceTable(perUnit: .zero))),
        SESGateway(configuration: mail, access: amazon),
        AWSSMSGateway(
            configuration: AWSSMSGateway.Configuration(
                common: common("https://sms-voice.us-west-2.amazonaws.com"), access: amazon, secret: secret,
                sender: "+15555550100")),
    ]

    static let topics = ["email", "sms"].map { "arn:aws:sns:us-west-2:123456789012:altavoz-\($0)" }

    static func described(_ format: HTTPDescription.Format) -> HTTPDescription {
        HTTPDescription(
            headers: ["X-Api-Key": "{{secret}}"], format: .json,
            body: #"{"to":"{{to}}","from":"{{from}}","text":"{{text}}","reference":"{{attempt}}"}"#,
            acceptance: .init(id: "/messages/0/id", success: .init(pointer: "/messages/0/status", values: ["0"])),
            codePointer: "/code",
            errors: [.init(status: nil, code: "21", action: .suppress, sentence: "The worker opted out")],
            inbound: .init(
                proof: .hmac(
                    header: "X-Signature", prefix: "sha256=", spelling: .hex, timeHeader: "X-Time", separator: ".",
                    tolerance: .minutes(5)), format: format, list: format == .json ? "/reports" : nil,
                receipt: .init(
                    id: "/id", attempt: "/reference", status: "/status", code: "/error",
                    statuses: ["DELIVRD": .delivered, "UNDELIV": .undelivered]),
                reply: .init(id: "/id", from: "/sender", text: "/text")))
    }

    private static func common(_ baseURL: String) -> HTTPGatewaySettings {
        HTTPGatewaySettings(
            name: "fuzz", baseURL: baseURL, webhookURL: "https://altavoz.example.org/webhooks/fuzz", rate: 10,
            concurrency: 8, price: PriceTable(perUnit: Money(microdollars: 7900)))
    }

    private static let amazon = AWSAccess(
        accessKeyID: "AKIAIOSFODNN7EXAMPLE", region: "us-west-2", topics: topics, configurationSet: "altavoz")
    private static let vonageKey = try! _RSA.Signing.PrivateKey(keySize: .bits2048)
    private static let mail = mail(secret)
    private static let sendGrid = mail(
        P256.Signing.PrivateKey().publicKey.derRepresentation.base64EncodedString())

    private static func mail(_ webhookSecret: String) -> MailAPIConfiguration {
        MailAPIConfiguration(
            common: HTTPGatewaySettings(
                name: "mail", baseURL: "https://api.example.org", webhookURL: nil, rate: 5, concurrency: 4,
                price: PriceTable(perUnit: .zero)), apiKey: "api-key-0123456789", webhookSecret: webhookSecret,
            fromName: "Derechos", fromAddress: "rights@example.org", replyTo: "office@example.org")
    }
}
