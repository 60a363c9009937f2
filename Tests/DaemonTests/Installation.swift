import Counterparts
import Foundation
import Testing

/// An installation of its own in a temporary folder, used through the real command and the real daemon.
final class Installation: Sendable {
    let folder: TemporaryFolder
    let webPort: Int
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
    ///   - prepare: what is to be done before `altavoz init` makes the folder `data`.
    init(
        gateways: String, approving messages: [(key: String, languages: [String])], webPort: Int? = nil,
        prepare: (TemporaryFolder) throws -> Void = { _ in }
    ) throws {
        folder = try TemporaryFolder()
        self.webPort = try webPort ?? FreePort.find()
        try folder.write("secret", Self.token)
        try Program.run("/bin/chmod", ["600", folder.file("secret")])
        try Program.run("/bin/cp", ["-r", Self.repository + "/Messages", folder.file("Messages")])
        try folder.write(
            "altavoz.yaml",
            """
            data: \(folder.file("data"))
            messages: \(folder.file("Messages"))
            regions: \(Self.repository)/Config/regions
            send_window: 00:00-24:00
            log_level: info
            web:
              listen: 127.0.0.1:\(self.webPort)
              public_url: \(Self.publicURL)
            gateways:
            \(gateways.replacing("SECRET", with: folder.file("secret")))
            """)
        for message in messages {
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

    /// - Parameter log: where it writes; by default a file of the folder.
    func startDaemon(log: String? = nil) throws -> RunningDaemon { try RunningDaemon(self, log: log) }
}

/// A daemon process of an installation.
final class RunningDaemon: Sendable {
    private let process: ChildProcess
    private let log: String

    fileprivate init(_ installation: Installation, log: String? = nil) throws {
        self.log = log ?? installation.folder.file("daemon.log")
        process = try ChildProcess(
            Installation.command, ["serve", "--config", installation.folder.file("altavoz.yaml")],
            output: self.log)
        let port = installation.webPort
        for _ in 0..<2_000 {
            if Loopback.isListening(port) { return }
            guard process.isRunning else { break }
            _ = poll(nil, 0, 5)
        }
        throw CounterpartError("the daemon did not start:\n\(output)")
    }

    var output: String { FileManager.default.contents(atPath: log).map { String(decoding: $0, as: UTF8.self) } ?? "" }
    var isRunning: Bool { process.isRunning }

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
