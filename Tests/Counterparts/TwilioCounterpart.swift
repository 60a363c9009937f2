import Foundation

/// A stand-in for Twilio's Messages and Calls resources on a free loopback port; there is no real one to be had. It writes every
/// message down before it answers. See `Python/twilio_standin.py`.
public final class TwilioCounterpart: Sendable {
    public struct Message: Decodable, Sendable {
        public let sid: String
        public let to: String
        public let body: String
        public let attempt: String
        public let path: String
        public let user: String
        public let form: [String: String]
    }

    /// What one call met: the documents that told it what to do, and what it fetched to play.
    public struct Call: Decodable, Sendable {
        public struct Played: Decodable, Sendable {
            public let url: String
            public let status: Int
            public let type: String
            public let length: String
            public let sha256: String
            /// Status and bytes of a range of two.
            public let part: String
        }

        public let call: String
        public let to: String
        public let twiml: [String]
        public let played: [Played]
    }

    public let port: Int
    private let log: String
    private let killFile: String
    private let holdFile: String
    private let templatesFile: String
    private let server: ServerProcess
    private let folder = try! TemporaryFolder()

    /// - Parameters:
    ///   - receipts: what is reported for each message, in this order: `["sent", "delivered"]`.
    ///   - replies: what a number writes back to its first message: `["+12135550100": "STOP"]`; `STOP@US.1`: and hides
    ///     itself behind that id.
    ///   - calls: who picks up and presses what (`human:19`), or how the call ends (`busy`), by number.
    ///   - publicURL: what StatusCallback starts with; its receipts go to `localURL` instead.
    public init(
        token: String, latencyMilliseconds: Int = 0, receipts: [String] = [], replies: [String: String] = [:],
        calls: [String: String] = [:], publicURL: String = "", localURL: String = ""
    ) throws {
        port = try FreePort.find()
        log = folder.file("messages.jsonl")
        killFile = folder.file("kill")
        holdFile = folder.file("hold")
        templatesFile = folder.file("templates.json")
        server = try ServerProcess.start(
            try Program.python(),
            [
                Program.script("twilio_standin.py"), "--port", String(port), "--log", log, "--token", token,
                "--latency-ms", String(latencyMilliseconds), "--receipts", receipts.joined(separator: ","),
                "--public-url", publicURL, "--local-url", localURL, "--kill-file", killFile,
                "--hold-file", holdFile, "--templates", templatesFile,
                "--replies", replies.map { "\($0.key)=\($0.value)" }.joined(separator: ","),
                "--calls", calls.map { "\($0.key)=\($0.value)" }.joined(separator: ","),
            ], readyWhenPortOpen: port)
    }

    public func stop() { server.stop() }

    /// What it has on file for WhatsApp.
    public struct Template: Encodable, Sendable {
        public var body: String
        public var status: String
        public var category: String

        public init(body: String, status: String = "approved", category: String = "UTILITY") {
            self.body = body
            self.status = status
            self.category = category
        }
    }

    /// By their SIDs; the others it has not.
    public func keep(_ templates: [String: Template]) throws {
        try JSONEncoder().encode(templates).write(to: URL(fileURLWithPath: templatesFile), options: .atomic)
    }

    /// Kills a process as `kill -9` would while its `message`th message from now waits for an answer, which never comes.
    public func kill(_ process: pid_t, at message: Int) throws {
        try "\(message) \(process)".write(toFile: killFile, atomically: true, encoding: .ascii)
    }

    /// Receipts and replies are kept back until it is called with `false`.
    public func holdsReports(_ holds: Bool) throws {
        if holds { try "".write(toFile: holdFile, atomically: true, encoding: .ascii) } else { unlink(holdFile) }
    }

    /// Everything that reached it, in order.
    public var messages: [Message] { messages(from: 0) }

    /// The calls that are over, in the order in which they ended.
    public var calls: [Call] {
        let text = FileManager.default.contents(atPath: log + ".calls").map { String(decoding: $0, as: UTF8.self) }
        return (text ?? "").split(separator: "\n").compactMap {
            try? JSONDecoder().decode(Call.self, from: Data($0.utf8))
        }
    }

    /// How much has been written down; see ``messages(from:)``.
    public var mark: Int {
        (try? FileManager.default.attributesOfItem(atPath: log)[.size] as? NSNumber)?.intValue ?? 0
    }

    /// What reached it after a ``mark``.
    public func messages(from mark: Int) -> [Message] {
        let text = FileManager.default.contents(atPath: log).map { String(decoding: $0.dropFirst(mark), as: UTF8.self) }
        return (text ?? "").split(separator: "\n").compactMap {
            try? JSONDecoder().decode(Message.self, from: Data($0.utf8))
        }
    }
}
