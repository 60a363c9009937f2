import Foundation

/// A real Kannel on loopback: bearerbox, smsbox, and Kannel's own simulated message centre (`fakesmsc`) in the place of
/// a carrier. Workers' replies come in through a second message centre, to which no messages are routed.
public final class KannelCounterpart: Sendable {
    /// A message as the message centre got it.
    public struct Message: Sendable, Equatable {
        public let from: String
        public let to: String
        /// `text`, `ucs-2`, or `udh` for a part of a longer one.
        public let kind: String
        /// UTF-8 for what went as GSM-7, UTF-16BE for what went as UCS-2.
        public let bytes: [UInt8]
    }

    /// Where smsbox takes messages.
    public let port: Int
    public let user = "altavoz"
    public let password: String
    private let repliesPort: Int
    private let boxes: [ServerProcess]
    private let carrier: ServerProcess
    private let folder = try! TemporaryFolder()

    /// - Parameters:
    ///   - replyURL: `get-url` of the service that takes every reply, Kannel's escapes included.
    ///   - password: of the sendsms-user.
    public init(replyURL: String, password: String) throws {
        self.password = password
        port = try FreePort.find()
        repliesPort = try FreePort.find()
        let (admin, box, carrierPort) = (try FreePort.find(), try FreePort.find(), try FreePort.find())
        let configuration = try folder.write(
            "kannel.conf",
            """
            group = core
            admin-port = \(admin)
            admin-password = \(password)
            smsbox-port = \(box)
            box-allow-ip = "127.0.0.1"
            dlr-storage = internal
            store-type = file
            store-location = \(folder.file("kannel.store"))

            group = smsc
            smsc = fake
            smsc-id = carrier
            port = \(carrierPort)
            connect-allow-ip = 127.0.0.1

            group = smsc
            smsc = fake
            smsc-id = phones
            port = \(repliesPort)
            allowed-smsc-id = nobody
            connect-allow-ip = 127.0.0.1

            group = smsbox
            bearerbox-host = 127.0.0.1
            sendsms-port = \(port)
            http-request-retry = 20
            http-queue-delay = 1

            group = sendsms-user
            username = \(user)
            password = \(password)
            max-messages = 10
            concatenation = true
            default-sender = 12135550100

            group = sms-service
            keyword = default
            catch-all = yes
            max-messages = 0
            get-url = "\(replyURL)"
            """)
        let bearerbox = try ServerProcess.start(
            try Program.find("bearerbox", package: "kannel"), ["-v", "4", configuration], readyWhenPortOpen: box)
        let smsbox = try ServerProcess.start(
            try Program.find("smsbox", package: "kannel"), ["-v", "4", configuration], readyWhenPortOpen: port)
        boxes = [smsbox, bearerbox]
        // It writes to a pipe in blocks unless told otherwise; one message a year keeps it from sending any of its own.
        carrier = try ServerProcess.start(
            "/usr/bin/env",
            [
                "stdbuf", "-oL", "-eL", try Self.fakeCentre(), "-H", "127.0.0.1", "-r", String(carrierPort), "-i",
                "31536000", "-m", "2", "12130000000 12135550100 text hello",
            ], readyWhenPortOpen: carrierPort)
    }

    public func stop() {
        carrier.stop()
        for box in boxes { box.stop() }
    }

    /// What the message centre got, in order; a longer one in its parts.
    public var messages: [Message] {
        carrier.output.split(whereSeparator: \.isNewline).compactMap { line in
            guard let found = line.firstMatch(of: /Got message \d+: <(\S+) (\S+) (text|ucs-2|udh \S+ data) (.*)>$/)
            else {
                return nil
            }
            let (kind, text) = (String(found.output.3), String(found.output.4))
            return Message(
                from: String(found.output.1), to: String(found.output.2), kind: String(kind.prefix { $0 != " " }),
                bytes: kind == "text" ? Array(text.utf8) : Self.unescaped(text))
        }
    }

    /// A worker writes: the text goes as UCS-2 where it is not ASCII, as a phone would send it.
    public func reply(from: String, text: String) throws {
        let isPlain = text.utf8.allSatisfy { $0 < 0x80 }
        let body = isPlain ? text : text.utf16.map { String(format: "%%%02X%%%02X", $0 >> 8, $0 & 0xFF) }.joined()
        // It stays connected after its one message, so it is ended from outside.
        try Program.run(
            "/bin/sh",
            [
                "-c", "timeout 2 \"$@\" || test $? -eq 124", "sh", try Self.fakeCentre(), "-H", "127.0.0.1", "-r",
                String(repliesPort), "-i", "0.1", "-m", "1",
                "\(from) 12135550100 \(isPlain ? "text" : "ucs2") \(body)",
            ])
    }

    /// All that the boxes printed, for the report of a failed test.
    public var output: String { boxes.map(\.output).joined(separator: "\n") }

    private static func fakeCentre() throws -> String {
        let path = "/usr/lib/kannel/test/fakesmsc"
        guard FileManager.default.isExecutableFile(atPath: path) else {
            throw CounterpartError("fakesmsc is missing: apt-get install kannel-extras")
        }
        return path
    }

    /// `k+%85%AA`: bytes as an address would hold them.
    private static func unescaped(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), rest.count >= 2,
                let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte == UInt8(ascii: "+") ? 0x20 : byte)
            }
        }
        return bytes
    }
}
