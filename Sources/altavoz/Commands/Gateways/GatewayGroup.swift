import ArgumentParser
import Foundation
import Outreach

/// `altavoz gateway …`
struct GatewayGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gateway", abstract: "The configured senders.",
        subcommands: [GatewayList.self, GatewayCheck.self, GatewayTemplates.self, GatewaySendTest.self])
}

/// `altavoz gateway list`
struct GatewayList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Every configured gateway.")

    @OptionGroup var place: PlaceOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let gateways = try place.configuration().gateways
        let console = Console.standard()
        if output.json {
            console.print(.array(gateways.map(Self.json)))
            return
        }
        guard !gateways.isEmpty else {
            console.print("No gateways. They are listed in the configuration under \"gateways\".")
            return
        }
        var table = Table([
            .text("name"), .text("kind"), .text("channel"), .number("rate/s"), .number("at once"),
            .number("weight"), .number("price per unit"),
        ])
        for gateway in gateways {
            table.add(
                gateway.name, gateway.kind.rawValue, gateway.channel.rawValue, Self.rate(gateway.rate),
                String(gateway.concurrency), String(gateway.weight), Self.dollars(gateway.pricePerUnit))
        }
        console.print(table)
    }

    static func rate(_ rate: Double) -> String { rate == rate.rounded() ? String(Int(rate)) : String(rate) }

    /// All six decimals that count: prices of segments are fractions of a cent.
    static func dollars(_ money: Money) -> String {
        let fraction = String(money.microdollars % 1_000_000)
        var digits = String(repeating: "0", count: 6 - fraction.count) + fraction
        while digits.count > 2, digits.hasSuffix("0") { digits.removeLast() }
        return "$\(money.microdollars / 1_000_000).\(digits)"
    }

    private static func json(_ gateway: GatewaySettings) -> JSONValue {
        .object([
            "name": .string(gateway.name), "kind": .string(gateway.kind.rawValue),
            "channel": .string(gateway.channel.rawValue), "rate": .real(gateway.rate),
            "concurrency": .int(gateway.concurrency), "weight": .int(gateway.weight),
            "price_per_unit_microdollars": .int(gateway.pricePerUnit.microdollars),
            "base_url": .string(gateway.baseURL), "stand_in": .bool(gateway.isStandIn),
        ])
    }
}

/// `altavoz gateway check [NAME]`
struct GatewayCheck: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "See whether gateways answer and take the credentials; sends nothing.")

    @Argument(help: "Only this gateway.") var name: String?
    @OptionGroup var place: PlaceOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let configuration = try place.configuration()
        let chosen = try name.map { [try configuration.gateway($0)] } ?? configuration.gateways
        guard !chosen.isEmpty else { throw Failure("No gateway is configured") }
        let transport = Assembly.transport(configuration)
        defer { transport.shutdown() }
        var rows: [(name: String, problem: String?, isChecked: Bool)] = []
        for settings in chosen {
            let gateway = try Assembly.gateway(settings, configuration)
            guard let request = gateway.check() else {
                rows.append((settings.name, nil, false))
                continue
            }
            rows.append((settings.name, gateway.checkProblem(await transport.perform(request)), true))
        }
        let console = Console.standard()
        if output.json {
            console.print(
                .array(
                    rows.map {
                        .object([
                            "name": .string($0.name), "ok": $0.isChecked ? .bool($0.problem == nil) : .null,
                            "problem": .text($0.problem),
                        ])
                    }))
        } else {
            for row in rows {
                let word =
                    row.problem != nil
                    ? console.style.bad("problem") : row.isChecked ? console.style.good("OK") : "cannot be checked"
                console.say("\(row.name): \(word)" + (row.problem.map { ": \($0)" } ?? ""))
            }
        }
        if rows.contains(where: { $0.problem != nil }) { throw ExitCode(Failure.Status.failed.rawValue) }
    }
}

/// `altavoz gateway send-test NAME --to CONTACT`
struct GatewaySendTest: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "send-test", abstract: "Send one fixed test text to your own phone or mailbox.",
        discussion: """
            Refused for the contact of a registered worker, of whoever has written lately, and of whoever said STOP. Costs what a \
            message costs.
            """)

    @Argument(help: "The gateway.") var name: String
    @Option(help: ArgumentHelp("Your own phone number or address.", valueName: "contact")) var to: String
    @Flag(help: "Do not ask.") var yes = false
    @OptionGroup var place: PlaceOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let work = try Workplace.open(place)
        let settings = try work.configuration.gateway(name)
        let gateway = try Assembly.gateway(settings, work.configuration)
        let contact = try WorkerName.contact(to)
        guard settings.channel != .voice else {
            throw Failure(
                "\(name) calls, and there is no recording for a test",
                remedy: "Register your own phone in a region of a test event and launch a campaign by voice.",
                status: .usage)
        }
        guard settings.channel != .whatsapp else {
            throw Failure(
                "\(name) sends templates only, but in answers",
                remedy:
                    "Write HELP to its number in WhatsApp from your own phone: the answer shows that both ways work. "
                    + "For the templates: altavoz gateway templates \(name)",
                status: .usage)
        }
        guard contact.channel == settings.channel else {
            throw Failure("\(name) sends by \(settings.channel.rawValue), and --to is none such", status: .usage)
        }
        guard try await work.store.worker(at: contact) == nil else {
            throw Failure(
                "This contact belongs to a registered worker", remedy: "Test with your own phone or mailbox.")
        }
        guard try await !work.store.isSuppressed(contact) else {
            throw Failure(
                "Somebody has said STOP there, or asked to be forgotten: nothing is sent to them",
                remedy: "If it is your own phone, write START from it first.")
        }
        guard try await work.store.visitor(at: contact) == nil else {
            throw Failure(
                "Somebody has written from there lately who may be a worker",
                remedy: "Test with another phone of your own; of whoever only wrote nothing is kept after a day.")
        }
        try Confirmation.ask(
            "Type send to send one text to \(contact.masked) by \(name):", word: "send", isGiven: yes,
            console: work.console)
        let transport = Assembly.transport(work.configuration)
        defer { transport.shutdown() }
        let random = SystemRandom()
        let message = OutgoingMessage(
            attempt: AttemptID(at: work.now, random: (random.next(), random.next())), to: contact,
            text: Self.text(work.configuration, settings), validity: .hours(1), unsubscribeURL: nil, at: work.now)
        let result = await transport.perform(gateway.request(for: message))
        let (word, sentence) = Self.describe(gateway.outcome(of: result, attempt: message.attempt))
        if output.json {
            work.console.print(.object(["outcome": .string(word), "sentence": .string(sentence)]))
        } else {
            work.console.say("\(word): \(sentence)")
        }
        if word != "accepted" { throw ExitCode(Failure.Status.failed.rawValue) }
    }

    private static func text(_ configuration: Configuration, _ settings: GatewaySettings) -> OutgoingText {
        let body = "\(configuration.programName): a test by \(settings.name). Nothing to do. Reply STOP to stop."
        return OutgoingText(
            key: MessageKey("gateway-test")!, language: LanguageTag("en")!, channel: settings.channel,
            subject: settings.channel == .email ? "\(configuration.programName): a test" : nil, body: body, html: nil,
            segments: 1, approvalHash: String(repeating: "0", count: 64), isApproved: true, obstacle: nil,
            isRightToLeft: false)
    }

    private static func describe(_ outcome: Outcome) -> (String, String) {
        switch outcome {
        case .accepted(let id, _): ("accepted", "The gateway took it as \(id).")
        case .notSent(let code, _): ("not-sent", "\(code.sentence) (\(code.code))")
        case .throttled(let code, _): ("throttled", "\(code.sentence) (\(code.code))")
        case .rejected(let code, _): ("rejected", "\(code.sentence) (\(code.code))")
        case .unknown(let code): ("unknown", "It left here, but no answer came: \(code.sentence) (\(code.code))")
        }
    }
}
