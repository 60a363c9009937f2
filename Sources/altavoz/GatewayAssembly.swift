import Foundation
import Gateways
import Outreach

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
        let secret = try settings.secret?.read(environment: environment) ?? ""
        let price = PriceTable(perUnit: settings.pricePerUnit)
        switch settings.kind {
        case .twilio:
            return try TwilioGateway(
                configuration: TwilioGateway.Configuration(
                    name: settings.name, accountSID: settings.account ?? "",
                    credentials: Credentials(user: settings.account ?? "", secret: secret), authToken: secret,
                    sender: settings.messagingService.map { .messagingService($0) } ?? .number(settings.from ?? ""),
                    baseURL: settings.baseURL,
                    webhookURL: configuration.web.publicURL.map { "\($0)/webhooks/\(settings.name)" },
                    rate: settings.rate, concurrency: settings.concurrency, weight: settings.weight, price: price,
                    connection: connection(settings), reachesRealPeople: !settings.isStandIn))
        case .kannel:
            return try KannelGateway(
                configuration: KannelGateway.Configuration(
                    name: settings.name, credentials: Credentials(user: settings.account ?? "", secret: secret),
                    webhookSecret: try settings.webhookSecret?.read(environment: environment) ?? "",
                    sender: settings.from, baseURL: settings.baseURL,
                    webhookURL: configuration.web.publicURL.map { "\($0)/webhooks/\(settings.name)" },
                    rate: settings.rate, concurrency: settings.concurrency, weight: settings.weight, price: price,
                    connection: connection(settings), reachesRealPeople: !settings.isStandIn))
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
                    messageIDDomain: String(from.domain), rate: settings.rate, concurrency: settings.concurrency,
                    weight: settings.weight, price: price, reachesRealPeople: !settings.isStandIn))
        case .rehearsal:
            return try RehearsalGateway(
                configuration: RehearsalGateway.Configuration(
                    name: settings.name, channel: settings.channel, baseURL: settings.baseURL, secret: secret,
                    rate: settings.rate, concurrency: settings.concurrency, weight: settings.weight, price: price,
                    connection: connection(settings, allowPrivate: true)))
        }
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
