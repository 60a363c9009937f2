import Foundation

/// A real mail server (aiosmtpd) on a free loopback port. See `Python/mail_server.py` for whom it refuses.
public final class MailCounterpart: Sendable {
    public enum Encryption: Sendable {
        case none
        case starttls(TestAuthority)
        case smtps(TestAuthority)
    }

    /// A message as it arrived.
    public struct Message: Decodable, Sendable {
        /// Which of the server's connections it came on, counted from one.
        public let connection: Int
        public let tls: Bool
        /// Who had authenticated; empty for nobody.
        public let user: String
        public let sender: String
        public let recipients: [String]
        /// What of RFC 3461 came with MAIL FROM and with RCPT TO.
        public let senderParameters: String
        public let recipientParameters: String
        /// All of it, headers and body, in base64.
        private let content: String

        public var data: [UInt8] { Array(Data(base64Encoded: content) ?? Data()) }
        public var text: String { String(decoding: data, as: UTF8.self) }

        private enum CodingKeys: String, CodingKey {
            case connection, tls, user, sender, recipients, content
            case senderParameters = "sender_parameters"
            case recipientParameters = "recipient_parameters"
        }
    }

    public let port: Int
    private let server: ServerProcess

    /// - Parameters:
    ///   - user: With a secret: AUTH is offered and required.
    ///   - announcesDSN: Whether the server offers delivery status notifications (RFC 3461).
    public init(
        _ encryption: Encryption, user: String? = nil, secret: String? = nil, announcesDSN: Bool = false
    ) throws {
        port = try FreePort.find()
        var arguments = [Program.script("mail_server.py"), "--port", String(port)]
        switch encryption {
        case .none: arguments += ["--security", "none"]
        case .starttls(let authority): arguments += Self.arguments("starttls", authority)
        case .smtps(let authority): arguments += Self.arguments("smtps", authority)
        }
        if let user, let secret { arguments += ["--user", user, "--secret", secret] }
        if announcesDSN { arguments.append("--dsn") }
        server = try ServerProcess.start(try Program.python(), arguments, readyWhenPortOpen: port)
    }

    public func stop() { server.stop() }

    /// What has arrived so far, in order.
    public var messages: [Message] {
        events.compactMap { try? JSONDecoder().decode(Message.self, from: Data($0.utf8)) }
    }

    /// Everything that happened, one JSON object each, with a field `event`.
    public var events: [String] {
        server.output.split(separator: "\n").filter { $0.hasPrefix("event ") }.map { String($0.dropFirst(6)) }
    }

    private static func arguments(_ security: String, _ authority: TestAuthority) -> [String] {
        ["--security", security, "--certificate", authority.certificateFile, "--key", authority.keyFile]
    }
}
