import Counterparts
import Foundation
import Outreach
import Testing

/// An installation of its own in a temporary folder, used through the real command and the real daemon.
final class Installation: Sendable {
    let folder: TemporaryFolder
    let webPort: Int
    /// The folder of its message catalog.
    let messages: String
    private let gateways: String
    private let publicURL: String
    /// Whose messages it uses; they must last as long.
    private let lender: Installation?
    static let publicURL = "https://altavoz.test"
    static let token = "0123456789abcdef0123456789abcdef"

    static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    /// The command, beside the test bundle that runs.
    static let command: String = {
        let arguments = CommandLine.arguments.first.map { URL(fileURLWithPath: $0).deletingLastPathComponent().path }
        let candidates = [arguments.map { $0 + "/altavoz" }, repository + "/.build/debug/altavoz"].compactMap { $0 }
        return candidates.first { FileManager.default.isExecutableFile(atPath: $0) } ?? candidates[0]
    }()

    /// - Parameters:
    ///   - gateways: the YAML of the list of gateways, indented by two; `SECRET` stands for the secret's file.
    ///   - publicURL: where providers reach the daemon.
    ///   - languages: of the catalog, to have it read faster; nil = all.
    ///   - prepare: what is to be done before `altavoz init` makes the folder `data`.
    init(
        gateways: String, approving approved: [(key: String, languages: [String])], webPort: Int? = nil,
        publicURL: String = Installation.publicURL, languages: [String]? = nil,
        prepare: (TemporaryFolder) throws -> Void = { _ in }
    ) throws {
        folder = try TemporaryFolder()
        lender = nil
        self.gateways = gateways
        self.publicURL = publicURL
        self.webPort = try webPort ?? FreePort.find()
        try Program.run("/bin/cp", ["-r", Self.repository + "/Messages", folder.file("Messages")])
        messages = folder.file("Messages")
        if let languages {
            for name in try FileManager.default.contentsOfDirectory(atPath: messages)
            where LanguageTag(name) != nil && !languages.contains(name) {
                try FileManager.default.removeItem(atPath: messages + "/" + name)
            }
        }
        try configure(gateways: gateways)
        for message in approved {
            for language in message.languages {
                for role in ["translator", "attorney"] {
                    try altavoz([
                        "message", "review", message.key, "--language", language, "--as", role, "--by", "Test \(role)",
                        "--yes",
                    ])
                }
            }
        }
        try prepare(folder)
        try altavoz(["init"])
        try altavoz(["event", "import", Self.repository + "/Config/events/dr-4856-ca.json", "--as", "rosa"])
    }

    /// A copy of what another one has in its database, at the same port, with its messages.
    init(copying other: Installation, gateways: String) throws {
        folder = try TemporaryFolder()
        lender = other
        webPort = other.webPort
        messages = other.messages
        self.gateways = gateways
        publicURL = other.publicURL
        try configure(gateways: gateways)
        try Program.run("/bin/cp", ["-r", other.folder.file("data"), folder.file("data")])
    }

    /// A data folder that has the other's key and nothing else, with the other's gateways and port.
    init(restoring other: Installation) throws {
        folder = try TemporaryFolder()
        lender = other
        webPort = other.webPort
        messages = other.messages
        gateways = other.gateways
        publicURL = other.publicURL
        try configure(gateways: gateways)
        try Program.run("/bin/mkdir", ["-m", "700", folder.file("data")])
        try Program.run("/bin/cp", ["-p", other.folder.file("data/master.key"), folder.file("data/master.key")])
    }

    private func configure(gateways: String) throws {
        try folder.write("secret", Self.token)
        try Program.run("/bin/chmod", ["600", folder.file("secret")])
        try folder.write(
            "altavoz.yaml",
            """
            data: \(folder.file("data"))
            messages: \(messages)
            regions: \(Self.repository)/Config/regions
            send_window: 00:00-24:00
            log_level: info
            web:
              listen: 127.0.0.1:\(webPort)
              public_url: \(publicURL)
            gateways:
            \(gateways.replacing("SECRET", with: folder.file("secret")))
            """)
    }

    /// Lifts the cap: its tests are elsewhere.
    func allowManyMessages() throws {
        let path = folder.file("altavoz.yaml")
        let text = try String(contentsOfFile: path, encoding: .utf8)
        try folder.write("altavoz.yaml", "cap:\n  gap_from_day: 3650\n  per_week: 100\n" + text)
    }

    var database: String { folder.file("data/altavoz.sqlite") }

    /// Runs the command to its end, which must be a good one.
    @discardableResult
    func altavoz(_ arguments: [String]) throws -> String {
        let (status, output, complaint) = try run(arguments)
        try #require(status == 0, "altavoz \(arguments.joined(separator: " ")): \(complaint)\(output)")
        return output
    }

    /// Runs the command to its end, whatever that is.
    func run(_ arguments: [String]) throws -> (status: Int32, output: String, complaint: String) {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: Self.command)
        process.arguments = arguments + ["--config", folder.file("altavoz.yaml")]
        process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
        process.standardOutput = output
        let errors = Pipe()
        process.standardError = errors
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        let complaint = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return (process.terminationStatus, text, complaint)
    }

    /// The same, with complaints and output in one text.
    func end(_ arguments: [String]) throws -> (status: Int32, text: String) {
        let (status, output, complaint) = try run(arguments)
        return (status, complaint + output)
    }

    func json(_ arguments: [String]) throws -> [String: Any] {
        let text = try altavoz(arguments + ["--json"])
        return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    func importWorkers(_ rows: [String]) throws {
        let header = "phone,email,languages,regions,consent_source,consent_date\n"
        try folder.write("workers.csv", header + rows.joined(separator: "\n") + "\n")
        try altavoz(["worker", "import", folder.file("workers.csv")])
    }

    /// Drafts, has approved and launches one message to everyone in the event's regions.
    func launch(_ message: String, channels: [String] = ["sms", "email"]) throws {
        try altavoz(
            ["campaign", "draft", "--message", message, "--event", "1", "--as", "rosa"]
                + channels.flatMap { ["--channel", $0] })
        try altavoz(["campaign", "approve", "1", "--as", "amir"])
        try altavoz(["campaign", "launch", "1", "--yes", "--as", "rosa"])
    }

    func states() throws -> [String: Int] {
        let status = try json(["campaign", "status", "1"])
        return try #require(status["by_state"] as? [String: Int]).filter { $0.value > 0 }
    }

    /// - Parameters:
    ///   - log: where it writes; by default a file of the folder.
    ///   - mayEnd: it is told to kill itself, and may do so before it listens.
    func startDaemon(log: String? = nil, environment: [String: String] = [:], mayEnd: Bool = false) throws
        -> RunningDaemon
    {
        try RunningDaemon(self, log: log, environment: environment, mayEnd: mayEnd)
    }

    /// Starts a command that is told to kill itself.
    func start(_ arguments: [String], environment: [String: String]) throws -> ChildProcess {
        try ChildProcess(
            Self.command, arguments + ["--config", folder.file("altavoz.yaml")], environment: environment,
            output: folder.file("command.log"))
    }
}

/// A daemon process of an installation.
final class RunningDaemon: Sendable {
    private let process: ChildProcess
    private let log: String

    fileprivate init(_ installation: Installation, log: String?, environment: [String: String], mayEnd: Bool) throws {
        self.log = log ?? installation.folder.file("daemon.log")
        process = try ChildProcess(
            Installation.command, ["serve", "--config", installation.folder.file("altavoz.yaml")],
            environment: environment, output: self.log)
        let port = installation.webPort
        // A minute: a machine that builds something else besides is slow.
        for _ in 0..<12_000 {
            if Loopback.isListening(port) { return }
            guard process.isRunning else { break }
            _ = poll(nil, 0, 5)
        }
        if mayEnd { return }
        throw CounterpartError("the daemon did not start:\n\(output)")
    }

    var output: String { FileManager.default.contents(atPath: log).map { String(decoding: $0, as: UTF8.self) } ?? "" }
    var isRunning: Bool { process.isRunning }
    var id: pid_t { process.id }

    /// `kill -9`: no chance to write anything down.
    func killAtOnce() {
        process.kill(SIGKILL)
        process.wait()
    }

    /// SIGTERM, and the wait for its end.
    @discardableResult
    func stop() -> Int32 {
        process.kill(SIGTERM)
        return process.wait()
    }

    func signal(_ number: Int32) { process.kill(number) }
    @discardableResult
    func wait() -> Int32 { process.wait() }
}

enum Loopback {
    static func isListening(_ port: Int) -> Bool {
        let handle = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(handle) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(handle, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
    }

    /// The real world is waited for, not slept through: returns as soon as `condition` holds, false after `seconds`.
    static func eventually(within seconds: Int, _ condition: () throws -> Bool) rethrows -> Bool {
        for _ in 0..<(seconds * 20) {
            if try condition() { return true }
            _ = poll(nil, 0, 50)
        }
        return false
    }
}
