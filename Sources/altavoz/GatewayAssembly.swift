import Foundation
import Gateways
import Outreach
import Registry

extension Assembly {
    /// Every configured gateway, with its secret. Adding a kind is one case here.
    static func gateways(
        _ configuration: Configuration, environment: [String: String] = ProcessInfo.processInfo.environment
    )
        throws -> [any Gateway]
    {
        try configuration.gateways.map { try gateway($0, configuration, environment: environment) }
    }

    static func gateway(
        _ settings: GatewaySettings, _ configuration: Configuration,
        environment: [String: String] = ProcessInfo.processInfo.environment
    ) throws -> any Gateway {
        let secret =
            try settings.secret?.read(
                environment: environment, as: "gateways.\(settings.name).secret") ?? ""
        let webhookSecret =
            try settings.webhookSecret?.read(
                environment: environment, as: "gateways.\(settings.name).webhook_secret") ?? ""
        let price = PriceTable(perUnit: settings.pricePerUnit)
        let common = HTTPGatewaySettings(
            name: settings.name, baseURL: settings.baseURL,
            webhookURL: configuration.web.publicURL.map { "\($0)/webhooks/\(settings.name)" }, rate: settings.rate,
            concurrency: settings.concurrency, weight: settings.weight, price: price,
            connection: connection(settings), reachesRealPeople: !settings.isStandIn)
        switch settings.kind {
        case .twilio where settings.channel == .voice:
            return try TwilioVoiceGateway(
                configuration: TwilioVoiceGateway.Configuration(
                    common: common, accountSID: settings.account ?? "",
                    credentials: Credentials(user: settings.account ?? "", secret: secret), authToken: secret,
                    from: settings.from ?? ""))
        case .twilio where settings.channel == .whatsapp:
            return try TwilioWhatsAppGateway(
                configuration: TwilioWhatsAppGateway.Configuration(
                    common: common, accountSID: settings.account ?? "",
                    credentials: Credentials(user: settings.account ?? "", secret: secret), authToken: secret,
                    sender: settings.messagingService.map { .messagingService($0) } ?? .number(settings.from ?? ""),
                    templates: settings.templates))
        case .twilio:
            return try TwilioGateway(
                configuration: TwilioGateway.Configuration(
                    common: common, accountSID: settings.account ?? "",
                    credentials: Credentials(user: settings.account ?? "", secret: secret), authToken: secret,
                    sender: settings.messagingService.map { .messagingService($0) } ?? .number(settings.from ?? "")))
        case .telnyx:
            return try TelnyxGateway(
                configuration: TelnyxGateway.Configuration(
                    common: common, apiKey: secret, publicKey: settings.publicKey ?? "",
                    sender: settings.messagingService.map { .messagingProfile($0) } ?? .number(settings.from ?? "")))
        case .vonage:
            return try VonageGateway(
                configuration: VonageGateway.Configuration(
                    common: common, applicationID: settings.account ?? "", privateKey: secret,
                    signatureSecret: webhookSecret, sender: settings.from ?? ""))
        case .plivo:
            return try PlivoGateway(
                configuration: PlivoGateway.Configuration(
                    common: common, credentials: Credentials(user: settings.account ?? "", secret: secret),
                    sender: settings.messagingService.map { .powerpack($0) } ?? .number(settings.from ?? "")))
        case .bandwidth:
            return try BandwidthGateway(
                configuration: BandwidthGateway.Configuration(
                    common: common, accountID: settings.account ?? "", applicationID: settings.messagingService ?? "",
                    credentials: Credentials(user: settings.user ?? "", secret: secret),
                    callbackCredentials: Credentials(user: "altavoz", secret: webhookSecret),
                    sender: settings.from ?? ""))
        case .aws:
            let aws = settings.aws ?? AWSSettings(region: "")
            let access = AWSAccess(
                accessKeyID: settings.account ?? "", region: aws.region, topics: aws.topics,
                configurationSet: aws.configurationSet)
            if settings.channel == .email {
                return try SESGateway(
                    configuration: try mailAPI(settings, common, configuration, environment), access: access)
            }
            return try AWSSMSGateway(
                configuration: AWSSMSGateway.Configuration(
                    common: common, access: access, secret: secret, sender: settings.from ?? "",
                    optOutList: aws.optOutList ?? "Default"))
        case .http:
            guard let description = settings.http else {
                throw BadInput(
                    field: "gateways.\(settings.name).http", found: "nothing",
                    expected: "how the provider is spoken to")
            }
            return try HTTPGateway(
                configuration: HTTPGateway.Configuration(
                    common: common, description: description, sender: settings.from,
                    secret: settings.secret == nil ? nil : secret,
                    credentials: settings.account.map { Credentials(user: $0, secret: secret) },
                    webhookSecret: settings.webhookSecret == nil ? nil : webhookSecret, country: settings.country,
                    plans: NationalPlans()))
        case .kannel:
            return try KannelGateway(
                configuration: KannelGateway.Configuration(
                    common: common, credentials: Credentials(user: settings.account ?? "", secret: secret),
                    webhookSecret: webhookSecret, sender: settings.from, country: settings.country,
                    plans: NationalPlans(), optOutCodes: settings.optOutCodes))
        case .smtp:
            guard let from = Mailbox(settings.from ?? "") else {
                throw BadInput(
                    field: "gateways.\(settings.name).from", found: "no mailbox", expected: "Name <name@example.org>")
            }
            return try SMTPGateway(
                configuration: SMTPGateway.Configuration(
                    name: settings.name, server: try mailServer(settings, secret: secret),
                    fromName: from.name.isEmpty ? configuration.programName : from.name, fromAddress: from.address,
                    replyTo: settings.replyTo, envelopeSender: settings.envelopeSender,
                    messageIDDomain: String(from.domain), unsubscribeAddress: settings.unsubscribeAddress,
                    rate: settings.rate, concurrency: settings.concurrency, weight: settings.weight, price: price,
                    reachesRealPeople: !settings.isStandIn))
        case .sendgrid:
            return try SendGridGateway(configuration: try mailAPI(settings, common, configuration, environment))
        case .postmark:
            return try PostmarkGateway(
                configuration: try mailAPI(settings, common, configuration, environment),
                stream: settings.account ?? "outbound")
        case .mailgun:
            return try MailgunGateway(
                configuration: try mailAPI(settings, common, configuration, environment), domain: settings.account ?? ""
            )
        case .rehearsal:
            return try RehearsalGateway(
                configuration: RehearsalGateway.Configuration(
                    name: settings.name, channel: settings.channel, baseURL: settings.baseURL, secret: secret,
                    rate: settings.rate, concurrency: settings.concurrency, weight: settings.weight, price: price,
                    connection: connection(settings, allowPrivate: true)))
        }
    }

    private static func mailAPI(
        _ settings: GatewaySettings, _ common: HTTPGatewaySettings, _ configuration: Configuration,
        _ environment: [String: String]
    ) throws -> MailAPIConfiguration {
        let from = Mailbox(settings.from ?? "")
        return MailAPIConfiguration(
            common: common,
            apiKey: try settings.secret?.read(
                environment: environment, as: "gateways.\(settings.name).secret") ?? "",
            webhookSecret: try settings.webhookSecret?.read(
                environment: environment, as: "gateways.\(settings.name).webhook_secret"),
            fromName: from.map { $0.name.isEmpty ? configuration.programName : $0.name } ?? "",
            fromAddress: from?.address ?? "", replyTo: settings.replyTo)
    }

    private static func mailServer(_ settings: GatewaySettings, secret: String) throws -> MailServer {
        guard let url = URL(string: settings.baseURL), let host = url.host else {
            throw BadInput(
                field: "gateways.\(settings.name).base_url", found: "no host", expected: "smtp://mail.example.org:587")
        }
        let security: MailServer.Security =
            switch settings.security {
            case .smtps: .smtps
            case .starttls: .starttls
            case .none: .none
            }
        return MailServer(
            host: host, port: url.port ?? (security == .smtps ? 465 : 587), security: security,
            heloName: settings.heloName, auth: settings.account.map { Credentials(user: $0, secret: secret) },
            connection: connection(settings))
    }

    private static func connection(_ settings: GatewaySettings, allowPrivate: Bool = false) -> ConnectionPolicy {
        ConnectionPolicy(
            connectTimeout: settings.connectTimeout, totalTimeout: settings.totalTimeout,
            httpVersion: settings.usesHTTP2 ? .http2 : .http1, maxConnections: settings.concurrency,
            caFile: settings.caFile, allowPrivateAddress: allowPrivate || settings.allowPrivateAddress)
    }
}
