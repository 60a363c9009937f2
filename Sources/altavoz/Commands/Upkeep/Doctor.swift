import ArgumentParser
import Catalog
import Foundation
import Outreach

/// `altavoz doctor`
struct Doctor: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: "Look for what would go wrong, and say what to do about it.",
        discussion: "Ends with 1 when there is a problem. Sends nothing and changes nothing.")

    @OptionGroup var place: PlaceOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let configuration = try place.configuration()
        var findings = [Self.settings(place)]
        findings += Self.files(configuration)
        findings += await Self.store(configuration)
        findings += Self.messages(configuration)
        findings += Self.regions(configuration)
        findings += Self.gateways(configuration)
        findings += Self.mails(configuration)
        findings += Self.templates(configuration)
        findings.append(Self.clock(SystemTime().now()))
        let console = Console.standard()
        if output.json {
            console.print(
                .array(
                    findings.map {
                        .object([
                            "check": .string($0.check), "ok": .bool($0.isFine), "finding": .string($0.finding),
                            "remedy": .text($0.remedy),
                        ])
                    }))
        } else {
            for finding in findings { console.print(finding.lines(console)) }
        }
        if findings.contains(where: { !$0.isFine }) { throw ExitCode(Failure.Status.failed.rawValue) }
    }

    /// One thing that was looked at.
    struct Finding: Equatable {
        let check: String
        let isFine: Bool
        let finding: String
        var remedy: String?

        static func fine(_ check: String, _ finding: String) -> Finding {
            Finding(check: check, isFine: true, finding: finding)
        }

        static func problem(_ check: String, _ finding: String, _ remedy: String?) -> Finding {
            Finding(check: check, isFine: false, finding: finding, remedy: remedy)
        }

        func lines(_ console: Console) -> [String] {
            let word = isFine ? console.style.good("OK      ") : console.style.bad("PROBLEM ")
            let text = "\(check): \(finding)" + (remedy.map { ". " + $0 } ?? "")
            return Wrapping.lines(text, width: console.width - 8).enumerated().map { position, line in
                (position == 0 ? word : String(repeating: " ", count: 8)) + line
            }
        }
    }

    /// Which file was read: with another one, doctor looks at another installation than the daemon runs.
    static func settings(_ place: PlaceOptions) -> Finding {
        .fine("configuration", place.file() ?? "no file at \(ConfigurationFile.standardPath): the built-in settings")
    }

    static func files(_ configuration: Configuration) -> [Finding] {
        let folder = DataFolder(path: configuration.data)
        guard folder.exists else {
            return [
                .problem("data folder", "no database in \(folder.path)", "Run: altavoz init --data \(folder.path)")
            ]
        }
        let expected = [(folder.path, 0o700), (folder.masterKey, 0o600), (folder.database, 0o600)]
        return expected.map { path, mode in
            guard let actual = FileMode.of(path) else {
                return .problem(path, "missing", "Restore it from the copy that is kept elsewhere.")
            }
            return actual & 0o777 == mode
                ? .fine(path, "mode \(FileMode.text(actual))")
                : .problem(
                    path, "mode \(FileMode.text(actual)): others of this machine may read it",
                    "Run: chmod \(FileMode.text(mode)) \(path)")
        }
    }

    static func store(_ configuration: Configuration) async -> [Finding] {
        let folder = DataFolder(path: configuration.data)
        guard folder.exists else { return [] }
        do {
            let store = try folder.open()
            let facts = try await store.facts().map { "\($0.name) \($0.value)" }.joined(separator: ", ")
            let problems = try await store.problems()
            return [.fine("database", facts)]
                + problems.map { .problem("database", $0, "Restore the latest good backup, or ask for help.") }
                + (try await restored(folder, store)) + (try await replies(store))
        } catch {
            return [.problem("database", Ending.outcome(of: error).text, nil)]
        }
    }

    /// STOPs and FORGETs that could not be obeyed, and what may be one and has waited for longer than a day.
    private static func replies(_ store: some QuestionStore) async throws -> [Finding] {
        let waiting = try await store.questions(all: false, limit: 1000)
        let stops = waiting.count { $0.kind == .stop }
        let erasures = waiting.count { $0.kind == .forget }
        let yesterday = SystemTime().now() - .days(1)
        let doubtful = waiting.count { $0.kind == .doubtful && $0.receivedAt < yesterday }
        var found: [Finding] = []
        if stops > 0 {
            found.append(
                .problem(
                    "replies",
                    "\(Numbers.count(stops, "STOP")) in WhatsApp whose sender's number is hidden, and not obeyed",
                    "Find out whose: altavoz reply list"))
        }
        if erasures > 0 {
            found.append(
                .problem(
                    "replies",
                    "\(Numbers.count(erasures, "FORGET")) in WhatsApp whose sender's number is hidden, and not obeyed",
                    "Find out whose: altavoz reply list"))
        }
        if doubtful > 0 {
            let days = WorkerQuestion.kept.components.seconds / 86_400
            found.append(
                .problem(
                    "replies",
                    "\(Numbers.count(doubtful, "reply", "replies")) that may mean STOP or be a cry for help, not answered for more than a day; after \(days) "
                        + "days they are erased",
                    "Read and answer them: altavoz reply list"))
        }
        return found
    }

    /// What a restored database cannot know, for as long as nobody has decided about it.
    private static func restored(_ folder: DataFolder, _ store: some RestoringStore) async throws -> [Finding] {
        let noticed = try await store.lineage().restoration?.finding
        let finding = try await LineageKeeper(folder: folder, store: store).finding()
        guard let found = finding ?? noticed else { return [] }
        return [.problem("database", found.sentence, "See: altavoz restore show")]
    }

    static func messages(_ configuration: Configuration) -> [Finding] {
        do {
            let catalog = try Assembly.catalog(configuration)
            // As they would go out: the configured name and address are part of every SMS.
            let findings = catalog.lint(
                on: CivilDate(utc: SystemTime().now()),
                options: LintOptions(context: SampleContext.measured(configuration)))
            let errors = findings.filter { $0.severity == .error }
            let summary =
                "\(Numbers.count(catalog.keys.count, "message")) in "
                + Numbers.count(catalog.languageTags.count, "language")
            return errors.isEmpty
                ? [.fine("messages", summary)]
                : [
                    .problem(
                        "messages", "\(summary); the lint finds \(Numbers.count(errors.count, "error"))",
                        "See: altavoz message lint")
                ]
        } catch {
            return [.problem("messages", Ending.outcome(of: error).text, nil)]
        }
    }

    static func regions(_ configuration: Configuration) -> [Finding] {
        do {
            let problems = try Assembly.regions(configuration).problems()
            return problems.isEmpty
                ? [.fine("regions", "the tables are whole")]
                : problems.map { .problem("regions", $0, "Restore \(configuration.regions) from the release.") }
        } catch {
            return [.problem("regions", Ending.outcome(of: error).text, nil)]
        }
    }

    static func gateways(_ configuration: Configuration) -> [Finding] {
        guard !configuration.gateways.isEmpty else {
            return [.problem("gateways", "none is configured: nothing can be sent", "List them under \"gateways\".")]
        }
        return configuration.gateways.map { settings in
            do {
                _ = try Assembly.gateway(settings, configuration)
                return Finding(
                    check: "gateway \(settings.name)", isFine: true,
                    finding: "\(settings.kind.rawValue), \(settings.channel.rawValue)",
                    remedy: homeless(settings))
            } catch {
                return .problem("gateway \(settings.name)", Ending.outcome(of: error).text, nil)
            }
        }
    }

    /// No problem in itself: many providers report numbers with their country.
    private static func homeless(_ settings: GatewaySettings) -> String? {
        let hears = settings.kind == .kannel || settings.http?.inbound?.reply != nil
        guard hears, settings.country == nil, settings.from?.hasPrefix("+1") != true else { return nil }
        return "Senders' numbers without their country are refused, and a STOP in them is lost: "
            + "set \"country\" unless the provider always writes it"
    }

    /// Mails that came back and that nobody could read: among them may be an opting out.
    static func mails(_ configuration: Configuration) -> [Finding] {
        configuration.gateways.compactMap { settings in
            guard let path = settings.bouncesMaildir else { return nil }
            let (check, maildir) = ("mails to \(settings.name)", Maildir(path: path))
            do {
                let waiting = try maildir.names().count
                let failed = try maildir.failedNames().count
                guard failed > 0 else {
                    return .fine(check, "\(Numbers.count(waiting, "mail")) in \(maildir.new), none set aside")
                }
                return .problem(
                    check, "\(Numbers.count(failed, "mail")) in \(maildir.failed) that could not be read",
                    "Read them, stop whoever asks for it (altavoz worker stop ADDRESS), then delete them")
            } catch {
                return .problem(
                    check, "\(maildir.new) cannot be read: what comes back waits",
                    "Correct its rights, or bounces.maildir in the configuration")
            }
        }
    }

    /// Whether what WhatsApp gateways name is there to be sent. Whether it reads right, only the provider can be asked.
    static func templates(_ configuration: Configuration) -> [Finding] {
        let gateways = configuration.gateways.filter { $0.channel == .whatsapp }
        guard !gateways.isEmpty, let catalog = try? Assembly.catalog(configuration) else { return [] }
        let context = Assembly.context(configuration)
        return gateways.map { gateway in
            let check = "templates of \(gateway.name)"
            let remedy = "Compare them with the reviewed texts: altavoz gateway templates \(gateway.name)"
            let lost = gateway.templates.keys.sorted().filter {
                catalog.whatsAppDraft($0.message, language: $0.language, context: context) == nil
            }
            guard lost.isEmpty else {
                let names = lost.map { "\($0.message) in \($0.language)" }.joined(separator: ", ")
                return .problem(
                    check, "named for what is not sent in WhatsApp: \(names)",
                    "Remove them: the catalog has no such text, it answers somebody, or its readers' phones may be watched."
                )
            }
            return Finding(
                check: check, isFine: true, finding: Numbers.count(gateway.templates.count, "text"), remedy: remedy)
        }
    }

    /// A clock that is years off would fire or expire everything.
    static func clock(_ now: Timestamp) -> Finding {
        let isSane =
            now > Timestamp(iso8601: "2026-01-01T00:00:00Z")! && now < Timestamp(iso8601: "2046-01-01T00:00:00Z")!
        return isSane
            ? .fine("clock", now.description)
            : .problem("clock", "\(now) cannot be", "Set the clock, by NTP if possible: times decide what is sent.")
    }
}
