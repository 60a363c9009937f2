import Foundation
import Gateways
import Logging
import Outreach
import Registry
import Yams

/// Reads the configuration file, with the environment over it.
enum ConfigurationFile {
    static let standardPath = "Config/altavoz.yaml"

    /// The flag, else `ALTAVOZ_CONFIG`, else `Config/altavoz.yaml`.
    static func path(flag: String?, environment: [String: String]) -> String {
        if let flag { return flag }
        if let named = environment["ALTAVOZ_CONFIG"], !named.isEmpty { return named }
        return standardPath
    }

    static func load(_ path: String, environment: [String: String]) throws -> Configuration {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw BadInput(
                file: path, found: "no such file, or one that may not be read", expected: "the configuration",
                remedy: "Name it with --config or in ALTAVOZ_CONFIG, or start from Config/altavoz.yaml.")
        }
        guard let text = String(validating: data, as: UTF8.self) else {
            throw BadInput(file: path, found: "bytes that are not UTF-8", expected: "UTF-8 text")
        }
        return try read(text, file: path, environment: environment)
    }

    static func read(_ text: String, file: String, environment: [String: String]) throws -> Configuration {
        let root: Node?
        do { root = try Yams.compose(yaml: text) } catch let error as YamlError { throw badInput(error, file: file) }
        return try Reader(file: file, environment: environment).configuration(root)
    }

    private static func badInput(_ error: YamlError, file: String) -> BadInput {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            BadInput(
                file: file, line: mark.line, column: mark.column, found: "YAML that does not parse (\(problem))",
                expected: "YAML")
        case .duplicatedKeysInMapping(let duplicates, let context):
            BadInput(
                file: file, line: context.mark.line,
                found: "the key \"\(duplicates.first ?? "?")\" twice", expected: "each key once")
        default: BadInput(file: file, found: "YAML that does not parse", expected: "YAML")
        }
    }

    /// `127.0.0.1:8080` or `[::1]:8080`, whose brackets are no part of the address.
    static func hostAndPort(_ text: String) -> (String, Int)? {
        guard let colon = text.lastIndex(of: ":"), let port = Int(text[text.index(after: colon)...]),
            (0...65535).contains(port), colon != text.startIndex
        else { return nil }
        let host = text[..<colon]
        return (host.hasPrefix("[") && host.hasSuffix("]") ? String(host.dropFirst().dropLast()) : String(host), port)
    }
}

/// Turns nodes into settings.
private struct Reader {
    let file: String
    let environment: [String: String]

    func mapping(_ node: Node?, _ path: String, _ known: [String]) throws -> StrictMapping {
        try StrictMapping(node, file: file, path: path, known: known, environment: environment)
    }

    func configuration(_ root: Node?) throws -> Configuration {
        let map = try mapping(
            root, "",
            [
                "program_name", "link_base", "postal_address", "data", "messages", "regions",
                "approval_above", "send_window", "cap", "grace_hours", "step_hour", "gateways", "web", "log_level",
            ])
        var it = Configuration()
        it.programName =
            try map.value("program_name", expected: "a name of 2 to 40 characters on one line") {
                (2...40).contains($0.count) && !$0.contains(where: \.isNewline) ? $0 : nil
            } ?? it.programName
        it.linkBase = try map.value("link_base", expected: Self.addressExpected, Self.webAddress) ?? it.linkBase
        it.postalAddress = try map.string("postal_address")
        it.data = try map.string("data") ?? it.data
        it.messages = try map.string("messages") ?? it.messages
        it.regions = try map.string("regions") ?? it.regions
        it.approvalAbove = try map.integer("approval_above", in: 0...1_000_000) ?? it.approvalAbove
        it.sendWindow =
            try map.value("send_window", expected: HoursOfDay.expectation, HoursOfDay.init) ?? it.sendWindow
        it.cap = try cap(map.child("cap"))
        it.grace = try map.integer("grace_hours", in: 1...720).map { .hours(Int64($0)) } ?? it.grace
        it.stepHour = try map.integer("step_hour", in: 0...23) ?? it.stepHour
        it.gateways = try gateways(map)
        it.web = try web(map.child("web"))
        it.logLevel = try map.choice("log_level", of: Logger.Level.self) ?? it.logLevel
        return it
    }

    private func cap(_ node: Node?) throws -> ContactCap {
        let map = try mapping(node, "cap", ["gap_from_day", "minimum_gap_days", "per_week"])
        var cap = ContactCap.standard
        cap.gapFromDay = try map.integer("gap_from_day", in: 0...3650) ?? cap.gapFromDay
        cap.minimumGapDays = try map.integer("minimum_gap_days", in: 0...365) ?? cap.minimumGapDays
        cap.perWeek = try map.integer("per_week", in: 1...100) ?? cap.perWeek
        return cap
    }

    private func web(_ node: Node?) throws -> Configuration.Web {
        let map = try mapping(node, "web", ["listen", "public_url"])
        var web = Configuration.Web()
        if let (host, port) = try map.value(
            "listen", expected: "an address and a port such as 127.0.0.1:8080", ConfigurationFile.hostAndPort)
        {
            web.host = host
            web.port = port
        }
        web.publicURL = try map.value("public_url", expected: Self.addressExpected, Self.webAddress)
        return web
    }

    private func gateways(_ map: StrictMapping) throws -> [GatewaySettings] {
        guard let node = map.child("gateways") else { return [] }
        if case .scalar(let scalar) = node, ["", "~", "null"].contains(scalar.string) { return [] }
        guard case .sequence(let items) = node else {
            throw map.bad("gateways", node, found: "no list", expected: "a list of gateways, each with a name")
        }
        var gateways: [GatewaySettings] = []
        for (position, item) in items.enumerated() {
            let gateway = try gateway(item, position: position)
            if gateways.contains(where: { $0.name == gateway.name }) {
                throw map.bad(
                    "gateways", item, found: "the name \"\(gateway.name)\" twice",
                    expected: "a name of its own for each gateway",
                    remedy: "The delivery log knows gateways by their names.")
            }
            gateways.append(gateway)
        }
        return gateways
    }

    private static let gatewayKeys = [
        "name", "kind", "channel", "rate", "concurrency", "weight", "price_per_unit", "base_url", "account", "from",
        "country", "opt_out_codes", "messaging_service", "secret_file", "secret_env", "webhook_secret_file",
        "webhook_secret_env",
        "public_key", "http", "aws", "user",
        "allow_private_address", "ca_file", "http_version",
        "connect_timeout", "total_timeout", "security", "helo_name", "reply_to",
        "envelope_sender", "unsubscribe_address", "bounces", "stand_in", "templates",
    ]

    private func gateway(_ node: Node, position: Int) throws -> GatewaySettings {
        let name = node.mapping?["name"]?.scalar?.string
        let map = try mapping(node, "gateways." + (name ?? String(position + 1)), Self.gatewayKeys)
        guard let name else { throw map.missing("name", expected: "a name such as twilio-main") }
        guard isKebabCase(name) else {
            throw map.bad(
                "name", node.mapping?["name"], found: "\"\(name)\"",
                expected: "lower-case words joined by hyphens, such as twilio-main")
        }
        guard let kind = try map.choice("kind", of: GatewaySettings.Kind.self) else {
            throw map.missing("kind", expected: GatewaySettings.Kind.allNames)
        }
        let channel = try channel(map, kind, node)
        let secret = try secret(map, node)
        let webhookSecret = try self.secret(map, node, "webhook_secret")
        let aws = try map.child("aws").map { try self.aws($0, "gateways.\(name).aws") }
        let baseURL = try map.value("base_url", expected: Self.expected(kind)) { Self.baseURL($0, kind) }
        if kind == .aws, aws == nil { throw map.missing("aws", expected: "aws with a region, such as us-west-2") }
        guard let baseURL = baseURL ?? kind.usualBaseURL(channel, aws) else {
            throw map.missing("base_url", expected: Self.expected(kind))
        }
        let gateway = GatewaySettings(
            name: name, kind: kind, channel: channel,
            rate: try map.value("rate", expected: "a number per second above 0, such as 3 or 0.5") {
                Double($0).flatMap { $0 > 0 && $0 <= 1_000_000 ? $0 : nil }
            } ?? 1,
            concurrency: try map.integer("concurrency", in: 1...1000) ?? 8,
            weight: try map.integer("weight", in: 0...1000) ?? 1,
            pricePerUnit: try map.value(
                "price_per_unit", expected: "dollars with at most six decimals, in quotes, such as \"0.0079\"",
                Money.init(dollars:)) ?? .zero,
            baseURL: baseURL, account: try map.string("account"), from: try map.string("from"),
            country: try map.country(of: kind), optOutCodes: try map.optOutCodes(of: kind),
            user: try map.string("user"), messagingService: try map.string("messaging_service"), secret: secret,
            webhookSecret: webhookSecret, aws: aws, publicKey: try map.string("public_key"),
            allowPrivateAddress: try map.flag("allow_private_address") ?? false, caFile: try map.string("ca_file"),
            usesHTTP2: try map.value("http_version", expected: "1 or 2") { ["1": false, "1.1": false, "2": true][$0] }
                ?? false,
            connectTimeout: .seconds(try map.integer("connect_timeout", in: 1...300) ?? 10),
            totalTimeout: .seconds(try map.integer("total_timeout", in: 1...600) ?? 30),
            security: try map.choice("security", of: GatewaySettings.MailSecurity.self)
                ?? (baseURL.hasPrefix("smtps:") ? .smtps : .starttls),
            heloName: try map.string("helo_name") ?? "localhost", replyTo: try map.string("reply_to"),
            envelopeSender: try map.string("envelope_sender"),
            http: try map.child("http").map {
                try HTTPDescriptionReader(file: file, environment: environment)
                    .description($0, path: "gateways.\(name).http")
            },
            unsubscribeAddress: try map.string("unsubscribe_address"),
            bouncesMaildir: try bouncesMaildir(map, "gateways.\(name).bounces", kind),
            templates: try templates(map, "gateways.\(name).templates", channel),
            isStandIn: try map.flag("stand_in") ?? (kind == .rehearsal))
        try check(gateway, map)
        return gateway
    }

    private func aws(_ node: Node, _ path: String) throws -> AWSSettings {
        let map = try mapping(node, path, ["region", "topics", "configuration_set", "opt_out_list"])
        let region = "a region such as us-west-2"
        guard let region = try map.value("region", expected: region, { AWSAccess.isRegion($0) ? $0 : nil }) else {
            throw map.missing("region", expected: region)
        }
        var topics: [String] = []
        if let node = map.child("topics") {
            let expected = "a list of topics such as arn:aws:sns:us-west-2:123456789012:altavoz"
            guard case .sequence(let items) = node else {
                throw map.bad("topics", node, found: "no list", expected: expected)
            }
            topics = try items.map { item in
                guard let topic = item.scalar?.string else {
                    throw map.bad("topics", item, found: "what is no text", expected: expected)
                }
                return topic
            }
        }
        return AWSSettings(
            region: region, topics: topics, configurationSet: try map.string("configuration_set"),
            optOutList: try map.string("opt_out_list"))
    }

    /// By message, then by language.
    private func templates(_ map: StrictMapping, _ path: String, _ channel: Channel) throws -> [TemplateName: String] {
        guard let node = map.child("templates") else { return [:] }
        let expected = "messages, each with languages and their templates: unpaid-wages: {es: HX…}"
        guard channel == .whatsapp else {
            throw map.bad(
                "templates", node, found: "templates for a gateway of \(channel.rawValue)",
                expected: "a gateway of channel whatsapp")
        }
        guard case .mapping(let messages) = node else {
            throw map.bad("templates", node, found: "no messages", expected: expected)
        }
        var templates: [TemplateName: String] = [:]
        for (key, value) in messages {
            guard let message = key.scalar.flatMap({ MessageKey($0.string) }), case .mapping(let languages) = value
            else {
                throw map.bad("templates", key, found: "\"\(key.scalar?.string ?? "?")\"", expected: expected)
            }
            for (tag, id) in languages {
                guard let language = tag.scalar.flatMap({ LanguageTag($0.string) }), let id = id.scalar?.string else {
                    throw map.bad("templates", tag, found: "\"\(tag.scalar?.string ?? "?")\"", expected: expected)
                }
                templates[TemplateName(message, language)] = id
            }
        }
        return templates
    }

    private func bouncesMaildir(_ map: StrictMapping, _ path: String, _ kind: GatewaySettings.Kind) throws -> String? {
        guard let node = map.child("bounces") else { return nil }
        guard kind == .smtp else {
            throw map.bad(
                "bounces", node, found: "a maildir for a gateway of kind \(kind.rawValue)",
                expected: "a gateway of kind smtp")
        }
        let bounces = try mapping(node, path, ["maildir"])
        guard
            let maildir = try bounces.value(
                "maildir", expected: "the folder of a maildir, such as /var/mail/altavoz-bounces",
                { $0.isEmpty ? nil : $0.hasSuffix("/") && $0 != "/" ? String($0.dropLast()) : $0 })
        else { throw bounces.missing("maildir", expected: "the folder of a maildir") }
        return maildir
    }

    private func channel(_ map: StrictMapping, _ kind: GatewaySettings.Kind, _ node: Node) throws -> Channel {
        let channel = try map.choice("channel", of: Channel.self)
        switch kind {
        case .rehearsal, .aws:
            guard let channel, !channel.standsAlone else { throw map.missing("channel", expected: "sms or email") }
            return channel
        case .twilio where channel?.standsAlone == true: return channel!
        case .twilio, .telnyx, .vonage, .plivo, .bandwidth, .http, .kannel, .smtp, .sendgrid, .postmark, .mailgun:
            let own: Channel = kind == .smtp || kind.isMailAPI ? .email : .sms
            if let channel, channel != own {
                throw map.bad(
                    "channel", node.mapping?["channel"], found: "\"\(channel.rawValue)\"",
                    expected: "\"\(own.rawValue)\" for a gateway of kind \(kind.rawValue)")
            }
            return own
        }
    }

    /// - Parameter name: of the pair of keys, `NAME_file` and `NAME_env`.
    private func secret(_ map: StrictMapping, _ node: Node, _ name: String = "secret") throws -> SecretSource? {
        let variable = try map.value("\(name)_env", expected: "the name of an environment variable") {
            !$0.isEmpty && $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") } ? $0 : nil
        }
        let path = try map.string("\(name)_file")
        if variable != nil, path != nil {
            throw map.bad(
                "\(name)_env", node.mapping?["\(name)_env"], found: "both \(name)_env and \(name)_file",
                expected: "one of them")
        }
        return variable.map(SecretSource.environment) ?? path.map(SecretSource.file)
    }

    /// What each kind cannot do without.
    private func check(_ gateway: GatewaySettings, _ map: StrictMapping) throws {
        if gateway.isStandIn, !Self.isLoopback(gateway.baseURL) {
            throw map.bad(
                "stand_in", nil, found: "true for \(gateway.baseURL)", expected: "an address on this very machine",
                remedy: "Unreviewed texts may go to a stand-in; so it must be one that reaches nobody.")
        }
        if gateway.kind != .http, gateway.http != nil {
            throw map.bad(
                "http", nil, found: "a description", expected: "none for a gateway of kind \(gateway.kind.rawValue)")
        }
        if gateway.kind != .aws, gateway.aws != nil {
            throw map.bad(
                "aws", nil, found: "settings of Amazon",
                expected: "none for a gateway of kind \(gateway.kind.rawValue)")
        }
        switch gateway.kind {
        case .aws:
            if gateway.account == nil { throw map.missing("account", expected: "the id of an access key, AKIA…") }
            if gateway.secret == nil {
                throw map.missing("secret_file", expected: "a file, or secret_env, with the secret access key")
            }
            if gateway.channel == .sms, gateway.from == nil {
                throw map.missing("from", expected: "a number, or the id of a number, a pool or a sender")
            }
            if gateway.channel == .email, Mailbox(gateway.from ?? "") == nil {
                throw map.bad(
                    "from", nil, found: gateway.from.map { "\"\($0)\"" } ?? "nothing",
                    expected: "a mailbox such as \"Rights line <rights@example.org>\"")
            }
        case .twilio:
            if gateway.account == nil { throw map.missing("account", expected: "the account SID, AC…") }
            if gateway.secret == nil {
                throw map.missing("secret_file", expected: "a file, or secret_env, with the auth token")
            }
            guard gateway.channel != .voice else {
                if gateway.from == nil || gateway.messagingService != nil {
                    throw map.missing("from", expected: "a number that can call; a messaging service cannot")
                }
                break
            }
            try checkSender(gateway, map, service: "MG…")
        case .telnyx:
            if gateway.secret == nil {
                throw map.missing("secret_file", expected: "a file, or secret_env, with an API key of version 2")
            }
            if gateway.publicKey == nil {
                throw map.missing("public_key", expected: "the public key of webhooks from Telnyx's portal")
            }
            try checkSender(gateway, map, service: "a messaging profile's id")
        case .vonage:
            if gateway.account == nil { throw map.missing("account", expected: "the id of the Vonage application") }
            if gateway.secret == nil {
                throw map.missing("secret_file", expected: "a file with the application's private key, PEM")
            }
            if gateway.webhookSecret == nil {
                throw map.missing(
                    "webhook_secret_file",
                    expected: "a file, or webhook_secret_env, with the account's signature secret")
            }
            if gateway.from == nil { throw map.missing("from", expected: "a number of the account, or a sender name") }
        case .plivo:
            if gateway.account == nil { throw map.missing("account", expected: "the auth ID, MA…") }
            if gateway.secret == nil {
                throw map.missing("secret_file", expected: "a file, or secret_env, with the auth token")
            }
            try checkSender(gateway, map, service: "a Powerpack's UUID")
        case .bandwidth:
            for (name, value) in [
                ("account", gateway.account), ("user", gateway.user), ("from", gateway.from),
                ("messaging_service", gateway.messagingService),
            ] where value == nil {
                throw map.missing(name, expected: "account, user, from and messaging_service (the application's id)")
            }
            if gateway.secret == nil {
                throw map.missing("secret_file", expected: "a file, or secret_env, with the user's password")
            }
            if gateway.webhookSecret == nil {
                throw map.missing("webhook_secret_file", expected: "a file with the password that callbacks show")
            }
        case .http:
            if gateway.http == nil { throw map.missing("http", expected: "how the provider is spoken to") }
            if gateway.account != nil, gateway.secret == nil {
                throw map.missing("secret_file", expected: "a file, or secret_env, with the account's password")
            }
        case .kannel:
            if gateway.account == nil { throw map.missing("account", expected: "the username of a sendsms-user group") }
            if gateway.secret == nil {
                throw map.missing("secret_file", expected: "a file, or secret_env, with the sendsms-user's password")
            }
            if gateway.webhookSecret == nil {
                throw map.missing(
                    "webhook_secret_file",
                    expected: "a file, or webhook_secret_env, with 16 to 128 letters and digits of your own choice")
            }
        case .smtp:
            if gateway.from == nil {
                throw map.missing("from", expected: "a mailbox such as \"Rights line <rights@example.org>\"")
            }
            if gateway.account != nil, gateway.secret == nil {
                throw map.missing("secret_file", expected: "a file, or secret_env, with the account's password")
            }
            if gateway.security == .none, gateway.account != nil {
                throw map.bad(
                    "security", nil, found: "none with an account", expected: "smtps or starttls",
                    remedy: "A password must not cross the network in clear.")
            }
            if Mailbox(gateway.from ?? "") == nil {
                throw map.bad(
                    "from", nil, found: "\"\(gateway.from ?? "")\"",
                    expected: "a mailbox such as \"Rights line <rights@example.org>\"")
            }
        case .sendgrid, .postmark, .mailgun:
            if gateway.secret == nil {
                throw map.missing("secret_file", expected: "a file, or secret_env, with the API key or server token")
            }
            if Mailbox(gateway.from ?? "") == nil {
                throw map.bad(
                    "from", nil, found: gateway.from.map { "\"\($0)\"" } ?? "nothing",
                    expected: "a mailbox such as \"Rights line <rights@example.org>\"")
            }
            if gateway.kind == .mailgun, gateway.account == nil {
                throw map.missing("account", expected: "the sending domain, such as mg.example.org")
            }
        case .rehearsal:
            if gateway.secret == nil {
                throw map.missing("secret_file", expected: "a file, or secret_env, with the carriers' secret")
            }
        }
    }

    private func checkSender(_ gateway: GatewaySettings, _ map: StrictMapping, service: String) throws {
        guard (gateway.from == nil) == (gateway.messagingService == nil) else { return }
        throw map.bad(
            "from", nil, found: gateway.from == nil ? "neither from nor messaging_service" : "both",
            expected: "either from (a number) or messaging_service (\(service))")
    }

    private static func isLoopback(_ text: String) -> Bool {
        guard let host = URL(string: text)?.host else { return false }
        return ["127.0.0.1", "localhost", "::1", "[::1]"].contains(host)
    }

    private static let addressExpected = "an address such as https://rights.example.org"

    /// Without a trailing slash.
    private static func webAddress(_ text: String) -> String? {
        guard let url = URL(string: text), let scheme = url.scheme, ["https", "http"].contains(scheme),
            url.host?.isEmpty == false, url.user == nil, url.query == nil, url.fragment == nil,
            !text.contains(where: \.isWhitespace)
        else { return nil }
        return text.hasSuffix("/") ? String(text.dropLast()) : text
    }

    private static func expected(_ kind: GatewaySettings.Kind) -> String {
        switch kind {
        case .twilio, .telnyx, .vonage, .plivo, .bandwidth, .aws, .http, .kannel, .sendgrid, .postmark, .mailgun,
            .rehearsal:
            addressExpected + ", without user name or password"
        case .smtp:
            "a mail server such as smtp://mail.example.org:587 or smtps://mail.example.org, "
                + "without user name or password"
        }
    }

    private static func baseURL(_ text: String, _ kind: GatewaySettings.Kind) -> String? {
        guard kind == .smtp else { return webAddress(text) }
        guard let url = URL(string: text), let scheme = url.scheme, ["smtp", "smtps"].contains(scheme),
            url.host?.isEmpty == false, url.user == nil, ["", "/"].contains(url.path)
        else { return nil }
        return text
    }
}
