import Foundation

/// A stand-in for Twilio's Messages resource on a free loopback port; there is no real one to be had. It writes every
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

    public let port: Int
    private let log: String
    private let server: ServerProcess
    private let folder = try! TemporaryFolder()

    /// - Parameters:
    ///   - receipts: what is reported for each message, in this order: `["sent", "delivered"]`.
    ///   - publicURL: what StatusCallback starts with; its receipts go to `localURL` instead.
    public init(
        token: String, latencyMilliseconds: Int = 0, receipts: [String] = [], publicURL: String = "",
        localURL: String = ""
    ) throws {
        port = try FreePort.find()
        log = folder.file("messages.jsonl")
        server = try ServerProcess.start(
            try Program.python(),
            [
                Program.script("twilio_standin.py"), "--port", String(port), "--log", log, "--token", token,
                "--latency-ms", String(latencyMilliseconds), "--receipts", receipts.joined(separator: ","),
                "--public-url", publicURL, "--local-url", localURL,
            ], readyWhenPortOpen: port)
    }

    public func stop() { server.stop() }

    /// Everything that reached it, in order.
    public var messages: [Message] {
        let text = FileManager.default.contents(atPath: log).map { String(decoding: $0, as: UTF8.self) } ?? ""
        return text.split(separator: "\n").compactMap { try? JSONDecoder().decode(Message.self, from: Data($0.utf8)) }
    }
}
