import Outreach

/// What is set for every gateway over HTTP, whichever provider it speaks to.
public struct HTTPGatewaySettings: Sendable {
    /// As configured: `twilio-main`.
    public var name: String
    /// May point at a stand-in.
    public var baseURL: String
    /// Where the provider reports, as it is seen from outside: `https://altavoz.example.org/webhooks/twilio-main`.
    /// Nil: no receipts are asked for.
    public var webhookURL: String?
    /// SMS segments, or emails, per second.
    public var rate: Double
    public var concurrency: Int
    public var weight: Int
    public var price: PriceTable
    public var connection: ConnectionPolicy
    /// False for a stand-in on this machine, so that drafts may be sent there.
    public var reachesRealPeople: Bool

    public init(
        name: String, baseURL: String, webhookURL: String?, rate: Double, concurrency: Int, weight: Int = 100,
        price: PriceTable, connection: ConnectionPolicy = ConnectionPolicy(), reachesRealPeople: Bool = true
    ) {
        self.name = name
        self.baseURL = baseURL
        self.webhookURL = webhookURL
        self.rate = rate
        self.concurrency = concurrency
        self.weight = weight
        self.price = price
        self.connection = connection
        self.reachesRealPeople = reachesRealPeople
    }
}

extension HTTPGatewaySettings {
    /// ``baseURL`` without a slash at its end.
    var root: String { baseURL.hasSuffix("/") ? String(baseURL.dropLast()) : baseURL }

    /// The address of reports on one attempt, up to where the attempt's id goes; nil where no receipts are asked for.
    var callbackPrefix: String? { webhookURL.map { $0 + "?attempt=" } }

    /// - Parameter sendsReceipts: nil: whenever the provider is told where to report.
    func profile(kind: String, channel: Channel = .sms, sendsReceipts: Bool? = nil) -> GatewayProfile {
        GatewayProfile(
            name: name, kind: kind, channel: channel, reachesRealPeople: reachesRealPeople, rate: rate,
            concurrency: concurrency, weight: weight, price: price, sendsReceipts: sendsReceipts ?? (webhookURL != nil))
    }

    /// An endpoint of a provider's REST API, where GET only asks.
    func endpoint(
        _ path: String, _ method: HTTPEndpoint.Method, headers: [String], basicAuth: Credentials? = nil
    ) -> HTTPEndpoint {
        HTTPEndpoint(
            url: root + path, method: method, headers: headers, basicAuth: basicAuth, connection: connection,
            mayBeRepeated: method == .get)
    }

    /// An error that names the setting. `found` must never hold a secret.
    func refuse(_ field: String, _ found: String, _ expected: String) -> BadInput {
        BadInput(field: "gateways.\(name).\(field)", found: found, expected: expected)
    }

    /// - Parameters:
    ///   - example: an address as `baseURL` should look.
    ///   - unit: what ``rate`` counts.
    /// - Throws: ``BadInput`` for what cannot work with any provider.
    func validate(example: String, unit: String = "SMS segments") throws {
        guard isHTTPAddress(baseURL) else {
            throw refuse("base_url", "\"\(baseURL)\"", "an address such as \(example)")
        }
        if let webhookURL {
            guard isHTTPAddress(webhookURL), !webhookURL.contains("?"), !webhookURL.contains("#") else {
                throw refuse(
                    "webhook", "\"\(webhookURL)\"", "an address such as https://altavoz.example.org/webhooks/\(name)")
            }
        }
        guard rate > 0, rate.isFinite else { throw refuse("rate", "\(rate)", "\(unit) per second, more than 0") }
        guard concurrency > 0 else { throw refuse("concurrency", "\(concurrency)", "at least 1") }
        guard weight >= 0 else { throw refuse("weight", "\(weight)", "0 or more") }
    }

    /// Refuses a sender that could not stand in a request.
    func validate(sender: String) throws {
        guard isSender(sender) else {
            throw refuse("from", "\"\(sender)\"", "a number such as +15555550100, a short code or a sender name")
        }
    }

    /// Refuses a secret that could not stand in a header. Says nothing about it.
    func validate(secret: String, _ field: String, _ expected: String) throws {
        guard !secret.isEmpty, secret.utf8.count <= 512, secret.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            throw refuse(
                field, secret.isEmpty ? "nothing" : "a secret with spaces, or one that is too long", expected)
        }
    }
}
