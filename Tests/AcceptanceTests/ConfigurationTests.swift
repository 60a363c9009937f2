import Catalog
import CryptoExtras
import Foundation
import Outreach
import Testing

@testable import altavoz

@Suite("Configuration")
struct ConfigurationTests {
    static var files: [String] {
        let folder = Program.root.appending(path: "Config")
        let examples =
            (try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "examples").path)) ?? []
        return ["altavoz.yaml"] + examples.filter { $0.hasSuffix(".yaml") }.sorted().map { "examples/" + $0 }
    }

    @Test("every file that ships is read", arguments: files)
    func shipped(file: String) throws {
        let path = Program.root.appending(path: "Config/" + file).path
        let configuration = try ConfigurationFile.load(path, environment: [:])
        #expect(file == "altavoz.yaml" || !configuration.gateways.isEmpty)
        var environment: [String: String] = [:]
        for gateway in configuration.gateways {
            if case .environment(let name)? = gateway.secret { environment[name] = "a-secret" }
        }
        for var gateway in configuration.gateways {
            // The files that the examples name are not on this machine.
            if case .file? = gateway.secret { gateway.secret = .environment("FROM_FILE") }
            if case .file? = gateway.webhookSecret { gateway.webhookSecret = .environment("FROM_FILE") }
            environment["FROM_FILE"] = "a-secret-of-some-length"
            if gateway.kind == .sendgrid {
                gateway.webhookSecret = .environment("PUBLIC_KEY_FROM_FILE")
                environment["PUBLIC_KEY_FROM_FILE"] = Self.publicKey
            }
            if gateway.kind == .vonage {
                gateway.secret = .environment("KEY_FROM_FILE")
                environment["KEY_FROM_FILE"] = try _RSA.Signing.PrivateKey(keySize: .bits2048).pkcs8PEMRepresentation
            }
            #expect(throws: Never.self) {
                try Assembly.gateway(gateway, configuration, environment: environment)
            }
        }
    }

    @Test("every text fits with the name and the address that a file which ships has", arguments: files)
    func fits(file: String) throws {
        let configuration = try ConfigurationFile.load(
            Program.root.appending(path: "Config/" + file).path, environment: [:])
        let sendsTexts = configuration.gateways.isEmpty || configuration.gateways.contains { $0.channel == .sms }
        guard sendsTexts else { return }
        let long = try Self.catalog.get().segments(context: SampleContext.measured(configuration)).cells.filter {
            $0.measurement.segments > 2
        }
        #expect(long.isEmpty, "\(long.map { "\($0.message) in \($0.language)" })")
    }

    private static let catalog = Result {
        try MessageCatalog.load(from: Program.root.appending(path: "Messages").path)
    }

    /// Of a key pair of P-256 that nobody has.
    static let publicKey =
        "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE12OusqLVCDnzGjkqhSPR+2HTLfNs"
        + "Cwmk/9/2fqu0bPuLD5QhNgW4msjHhU2ZppfDxgWcp9jqDjC/G7pwr/u4IA=="

    @Test("the shipped file says what the built-in settings are")
    func defaults() throws {
        let path = Program.root.appending(path: "Config/altavoz.yaml").path
        #expect(try ConfigurationFile.load(path, environment: [:]) == Configuration())
    }

    @Test("the environment stands over the file, also for one gateway")
    func environmentFirst() throws {
        let text = """
            approval_above: 5
            web: {listen: 127.0.0.1:1}
            gateways:
              - {name: sms-main, kind: rehearsal, channel: sms, base_url: "http://127.0.0.1:9", secret_env: X, rate: 3}
            """
        let configuration = try ConfigurationFile.read(
            text, file: "a.yaml",
            environment: [
                "ALTAVOZ_APPROVAL_ABOVE": "7", "ALTAVOZ_WEB_LISTEN": "[::1]:9000",
                "ALTAVOZ_GATEWAYS_SMS_MAIN_RATE": "12.5",
            ])
        #expect(configuration.approvalAbove == 7)
        #expect(configuration.web.host == "::1")
        #expect(configuration.web.port == 9000)
        #expect(configuration.gateways[0].rate == 12.5)
    }

    /// What is wrong, and words of the message that it gets.
    static let bad: [(yaml: String, message: [String])] = [
        ("programme_name: A", ["a.yaml:1:1", "unknown key \"programme_name\"", "Did you mean \"program_name\"?"]),
        ("zzzzzzz: 1", ["unknown key \"zzzzzzz\"", "one of program_name"]),
        ("web: {listn: \"127.0.0.1:1\"}", ["a.yaml:1", "web: ", "\"listen\""]),
        ("cap: {per_weak: 1}", ["cap: ", "\"per_week\""]),
        ("approval_above: many", ["approval_above", "\"many\"", "whole number from 0"]),
        ("approval_above: -1", ["\"-1\"", "whole number from 0"]),
        ("send_window: 8-21", ["send_window", "\"8-21\"", "08:00-21:00"]),
        ("send_window: 08:00-08:00", ["start and end different"]),
        ("step_hour: 24", ["step_hour", "from 0 to 23"]),
        ("grace_hours: 0", ["grace_hours", "from 1 to 720"]),
        ("log_level: loud", ["log_level", "\"loud\"", "trace, debug, info"]),
        ("link_base: rights.example.org", ["link_base", "https://"]),
        ("link_base: https://user:word@rights.example.org", ["link_base", "https://"]),
        ("program_name: [a, b]", ["program_name", "a list", "2 to 40 characters"]),
        ("program_name: X", ["program_name", "2 to 40 characters"]),
        ("web: {listen: everywhere}", ["web.listen", "127.0.0.1:8080"]),
        ("web: {listen: \"127.0.0.1:99999\"}", ["web.listen", "127.0.0.1:8080"]),
        ("data: {a: b}", ["data", "keys with values", "text"]),
        ("gateways: twilio", ["gateways", "a list of gateways"]),
        ("gateways: [{kind: smtp}]", ["gateways.1.name", "Add the key \"name\""]),
        ("gateways: [{name: Main, kind: smtp}]", ["\"Main\"", "lower-case words"]),
        (
            "gateways: [{name: a}]",
            ["gateways.a.kind", "bandwidth, aws, http, kannel, smtp, sendgrid, postmark, mailgun or rehearsal"]
        ),
        (
            "gateways: [{name: a, kind: fax}]",
            ["\"fax\"", "http, kannel, smtp, sendgrid, postmark, mailgun, rehearsal"]
        ),
        ("gateways: [{name: a, kind: rehearsal, base_url: \"http://127.0.0.1:9\"}]", ["channel", "sms or email"]),
        (
            "gateways: [{name: a, kind: twilio, channel: email}]",
            ["gateways.a.channel", "\"sms\" for a gateway of kind twilio"]
        ),
        (
            "gateways: [{name: a, kind: kannel, base_url: \"http://127.0.0.1:9\", country: USA}]",
            ["a.yaml:1", "gateways.a.country", "\"USA\"", "two letters by ISO 3166-1, such as US"]
        ),
        // The Kingdom's letters are GB.
        (
            "gateways: [{name: a, kind: kannel, base_url: \"http://127.0.0.1:9\", country: UK}]",
            ["gateways.a.country", "\"UK\"", "such as US"]
        ),
        (
            "gateways: [{name: a, kind: twilio, account: AC1, country: US}]",
            ["gateways.a.country", "\"US\" for a gateway of kind twilio", "kind kannel or http", "Remove the key"]
        ),
        (
            "gateways: [{name: a, kind: plivo, account: MA1, opt_out_codes: [\"1\"]}]",
            ["gateways.a.opt_out_codes", "a gateway of kind plivo", "kind kannel", "Remove the key"]
        ),
        (
            "gateways: [{name: a, kind: kannel, base_url: \"http://127.0.0.1:9\", opt_out_codes: 045}]",
            ["a.yaml:1", "gateways.a.opt_out_codes", "no list", "such as [\"1281\", \"045\"]"]
        ),
        (
            "gateways: [{name: a, kind: kannel, base_url: \"http://127.0.0.1:9\", opt_out_codes: [\"not one\"]}]",
            ["gateways.a.opt_out_codes", "what is no code"]
        ),
        ("gateways: [{name: a, kind: twilio, auth_token: abc}]", ["a secret in the configuration", "secret_file"]),
        ("gateways: [{name: a, kind: smtp, password: abc}]", ["a secret in the configuration", "mode 0600"]),
        ("gateways: [{name: a, kind: twilio, account: AC1}]", ["secret_file", "the auth token"]),
        (
            "gateways: [{name: a, kind: twilio, account: AC1, secret_env: T}]",
            ["neither from nor messaging_service"]
        ),
        (
            "gateways: [{name: a, kind: twilio, templates: {pay-rights: {es: HX1}}}]",
            ["gateways.a.templates", "a gateway of channel whatsapp"]
        ),
        (
            "gateways: [{name: a, kind: twilio, channel: whatsapp, templates: {pay-rights: HX1}}]",
            ["gateways.a.templates", "each with languages and their templates"]
        ),
        (
            "gateways: [{name: a, kind: telnyx, channel: whatsapp}]",
            ["gateways.a.channel", "for a gateway of kind telnyx"]
        ),
        ("gateways: [{name: a, kind: aws, aws: {region: us-west-2}}]", ["gateways.a.channel", "sms or email"]),
        ("gateways: [{name: a, kind: aws, channel: sms}]", ["gateways.a.aws", "a region"]),
        ("gateways: [{name: a, kind: aws, channel: sms, aws: {region: US}}]", ["gateways.a.aws.region", "us-west-2"]),
        (
            "gateways: [{name: a, kind: aws, channel: sms, aws: {region: us-west-2, topics: one}}]",
            ["gateways.a.aws.topics", "a list of topics"]
        ),
        (
            "gateways: [{name: a, kind: aws, channel: email, account: A, secret_env: T, aws: {region: us-west-2}}]",
            ["gateways.a.from", "a mailbox"]
        ),
        (
            "gateways: [{name: a, kind: twilio, account: AC1, secret_env: T, from: \"1\", aws: {region: us-west-2}}]",
            ["gateways.a.aws", "none for a gateway of kind twilio"]
        ),
        (
            "gateways: [{name: a, kind: twilio, secret_env: T, secret_file: t}]",
            ["both secret_env and secret_file", "one of them"]
        ),
        (
            "gateways: [{name: a, kind: twilio, account: AC1, secret_env: T, from: \"1\", rate: 0}]",
            ["gateways.a.rate", "above 0"]
        ),
        (
            "gateways: [{name: a, kind: twilio, account: AC1, secret_env: T, from: \"1\", price_per_unit: 0,0083}]",
            ["unknown key \"0083\""]
        ),
        (
            "gateways: [{name: a, kind: twilio, account: AC1, secret_env: T, from: \"1\", price_per_unit: cheap}]",
            ["price_per_unit", "\"cheap\"", "six decimals"]
        ),
        (
            "gateways: [{name: a, kind: twilio, account: AC1, secret_env: T, from: \"1\", stand_in: true}]",
            ["stand_in", "an address on this very machine"]
        ),
        (
            "gateways: [{name: a, kind: smtp, base_url: \"http://mail.example.org\"}]",
            ["base_url", "smtp://mail.example.org:587"]
        ),
        (
            "gateways: [{name: a, kind: smtp, base_url: \"smtp://m.example.org\", from: rights}]",
            ["from", "a mailbox such as"]
        ),
        (
            "gateways: [{name: a, kind: smtp, base_url: \"smtp://m.example.org\", from: a@b.org, account: a, "
                + "secret_env: T, security: none}]",
            ["none with an account", "in clear"]
        ),
        (
            "gateways:\n  - {name: a, kind: rehearsal, channel: sms, base_url: \"http://127.0.0.1:9\", secret_env: T}\n"
                + "  - {name: a, kind: rehearsal, channel: sms, base_url: \"http://127.0.0.1:9\", secret_env: T}",
            ["a.yaml:3", "the name \"a\" twice"]
        ),
        ("a: [", ["a.yaml:", "YAML that does not parse"]),
        ("data: x\ndata: y", ["the key \"data\" twice"]),
        ("- a", ["a list", "keys with values"]),
    ]

    @Test("a bad configuration gets a message that says where, what and what to do", arguments: bad)
    func refused(yaml: String, message: [String]) throws {
        let error = #expect(throws: BadInput.self) {
            try ConfigurationFile.read(yaml, file: "a.yaml", environment: [:])
        }
        for words in message {
            #expect(error?.description.contains(words) == true, "\(error?.description ?? "nothing")")
        }
    }

    @Test("a bad value in the environment names the variable, not the file")
    func badEnvironment() {
        let error = #expect(throws: BadInput.self) {
            try ConfigurationFile.read("", file: "a.yaml", environment: ["ALTAVOZ_SEND_WINDOW": "always"])
        }
        #expect(error?.field == "ALTAVOZ_SEND_WINDOW")
        #expect(error?.file == nil)
    }

    @Test("a secret in the wrong place is not repeated")
    func misplaced() throws {
        let secret = "sk-live-0123456789abcdef"
        for key in ["secret_env", "webhook_secret_env"] {
            let error = #expect(throws: BadInput.self) {
                try ConfigurationFile.read(
                    "gateways: [{name: a, kind: twilio, account: AC1, \(key): \(secret)}]", file: "a.yaml",
                    environment: [:])
            }
            #expect(error?.field == "gateways.a.\(key)" && error?.description.contains(secret) == false)
        }
        let named = #expect(throws: BadInput.self) {
            try ConfigurationFile.read(
                "gateways: [{name: a, kind: twilio, account: AC1}]", file: "a.yaml",
                environment: ["ALTAVOZ_GATEWAYS_A_SECRET_ENV": secret])
        }
        #expect(named?.description.contains(secret) == false)
        for source in [SecretSource.environment(secret), .file(secret)] {
            let error = #expect(throws: BadInput.self) { try source.read(environment: [:], as: "gateways.a.secret") }
            #expect(error?.field?.hasPrefix("gateways.a.secret_") == true)
            #expect(error?.description.contains(secret) == false)
        }
    }

    @Test("an address to listen on is read in one way everywhere, and brackets are no part of it")
    func listening() throws {
        for (text, host) in [("[::1]:8080", "::1"), ("127.0.0.1:8080", "127.0.0.1"), ("localhost:8080", "localhost")] {
            let web = try Configuration.Web().listening(on: text)
            #expect(web.host == host && web.port == 8080)
            #expect(
                try ConfigurationFile.read("web: {listen: \"\(text)\"}", file: "a.yaml", environment: [:]).web.host
                    == host)
        }
        #expect(throws: BadInput.self) { try Configuration.Web().listening(on: ":8080") }
    }

    @Test("a secret that others can read is refused, and never printed")
    func secrets() throws {
        let scratch = try Scratch()
        let path = try scratch.write("hush-hush\n", "token")
        try FileMode.set(0o644, path)
        let error = #expect(throws: BadInput.self) {
            try SecretSource.file(path).read(environment: [:], as: "gateways.a.secret")
        }
        #expect(error?.description.contains("chmod 600") == true)
        #expect(error?.description.contains("hush") == false)
        try FileMode.set(0o600, path)
        #expect(try SecretSource.file(path).read(environment: [:], as: "gateways.a.secret") == "hush-hush")
        #expect(throws: BadInput.self) {
            try SecretSource.environment("NONE").read(environment: [:], as: "gateways.a.secret")
        }
    }
}
