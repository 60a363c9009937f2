import Gateways
import Logging
import Outreach

/// Everything that is set for one installation: the file, then the environment over it, then flags.
struct Configuration: Sendable, Equatable {
    /// Printed in every text: who is writing.
    var programName = "Altavoz"
    /// Where the fuller pages live, without a trailing slash.
    var linkBase = "https://rights.example.org"
    /// Printed in emails, as CAN-SPAM asks.
    var postalAddress: String?
    /// The folder of the database and the keys.
    var data = "./data"
    var messages = "./Messages"
    var regions = "./Config/regions"
    /// An audience larger than this needs a second person's approval.
    var approvalAbove = 100
    var sendWindow = HoursOfDay.standard
    var cap = ContactCap.standard
    /// How far behind its time a step may still be fired.
    var grace = Duration.hours(24)
    /// The local hour at which later steps fall due.
    var stepHour = 10
    var gateways: [GatewaySettings] = []
    var web = Web()
    var logLevel = Logger.Level.info

    /// The daemon's own HTTP server.
    struct Web: Sendable, Equatable {
        var host = "127.0.0.1"
        var port = 8080
        /// How the world reaches it, without a trailing slash: providers call back here and some signatures cover it.
        var publicURL: String?
    }

    func gateway(_ name: String) throws -> GatewaySettings {
        if let gateway = gateways.first(where: { $0.name == name }) { return gateway }
        let names = gateways.map(\.name)
        throw BadInput(
            field: "gateway", found: "\"\(name)\"",
            expected: names.isEmpty ? "a configured gateway (there is none)" : names.joined(separator: ", "),
            remedy: "Gateways are listed in the configuration under \"gateways\".")
    }
}

/// One configured sender.
struct GatewaySettings: Sendable, Equatable {
    enum Kind: String, Sendable, CaseIterable {
        case twilio, telnyx, vonage, plivo, bandwidth, aws, http, kannel, smtp, sendgrid, postmark, mailgun, rehearsal

        /// Email through a provider's web service.
        var isMailAPI: Bool { [.sendgrid, .postmark, .mailgun].contains(self) }
    }

    enum MailSecurity: String, Sendable, CaseIterable { case smtps, starttls, none }

    var name: String
    var kind: Kind
    var channel: Channel
    /// SMS segments, or emails, per second.
    var rate: Double
    /// Transfers on the wire at once.
    var concurrency: Int
    /// Its share among the gateways of its channel; 0 = stands by until the others fail.
    var weight: Int
    var pricePerUnit: Money
    /// `https://api.twilio.com`, `smtp://mail.example.org:587`, `http://127.0.0.1:9000`
    var baseURL: String
    /// The account at the provider, or the user name at the mail server.
    var account: String?
    /// The sending number, or the mailbox in the From line.
    var from: String?
    /// Kannel and http only: where the numbers are at home that come without their country.
    var country: CountryCode?
    /// Kannel only: by which the carrier says that a person has opted out.
    var optOutCodes: Set<String> = []
    /// Bandwidth: the user of its API; the account is another thing there.
    var user: String?
    /// Bandwidth's application; or, instead of `from`, Twilio's messaging service, Telnyx's messaging profile or Plivo's
    /// Powerpack.
    var messagingService: String?
    var secret: SecretSource?
    /// Kannel, Bandwidth and http: with what reports and replies prove themselves. Vonage: with which it signs them. Providers of
    /// email: what their reports show, or are signed with.
    var webhookSecret: SecretSource?
    /// aws only: region, topics and the like.
    var aws: AWSSettings?
    /// Telnyx: with which its reports are checked; no secret.
    var publicKey: String?
    var allowPrivateAddress: Bool
    var caFile: String?
    var usesHTTP2: Bool
    var connectTimeout: Duration
    var totalTimeout: Duration
    /// SMTP only.
    var security: MailSecurity
    /// SMTP only: the name given to EHLO.
    var heloName: String
    /// SMTP only: where answers go.
    var replyTo: String?
    /// SMTP only: where bounces go.
    var envelopeSender: String?
    /// http only: how the provider is spoken to.
    var http: HTTPDescription?
    /// SMTP only: the address to which a mail unsubscribes.
    var unsubscribeAddress: String?
    /// SMTP only: the maildir into which bounces, and mails to the address above, are delivered.
    var bouncesMaildir: String?
    /// WhatsApp only: the provider's name of the template for each text.
    var templates: [TemplateName: String]
    /// A stand-in on this machine that reaches nobody: drafts may go there.
    var isStandIn: Bool
}

/// What only Amazon's services are told.
struct AWSSettings: Sendable, Equatable {
    /// `us-west-2`
    var region: String
    /// The SNS topics whose messages are believed, by their ARNs.
    var topics: [String] = []
    /// Says where the events of a message go.
    var configurationSet: String?
    /// SMS only: the list from which those are pulled who sent STOP to Amazon.
    var optOutList: String?
}

/// Where a secret is read from; never the secret itself.
enum SecretSource: Sendable, Equatable {
    case file(String)
    case environment(String)
}
