import BenchReference
import Counterparts
import Foundation
import Gateways
import Outreach
import Transport

/// Postfix's `smtp-sink` on loopback: takes every mail and throws it away.
final class MailSink: Sendable {
    let connections: Int
    private let port: Int
    private let server: ServerProcess

    init(connections: Int = 16) throws {
        self.connections = connections
        port = try FreePort.find()
        server = try ServerProcess.start(
            try Program.find("smtp-sink", package: "postfix"),
            // It insists on another user when it is started by root.
            ["-4"] + (geteuid() == 0 ? ["-u", "nobody"] : []) + ["127.0.0.1:\(port)", "256"],
            readyWhenPortOpen: port)
    }

    /// A gateway that sends here as fast as it can.
    func gateway() throws -> SMTPGateway {
        try SMTPGateway(
            configuration: .init(
                name: "bench",
                server: MailServer(
                    host: "127.0.0.1", port: port, security: .none, heloName: "bench.example.org", auth: nil,
                    connection: ConnectionPolicy(maxConnections: connections, allowPrivateAddress: true)),
                fromName: "Altavoz", fromAddress: "rights@example.org", messageIDDomain: "example.org", rate: 1e9,
                concurrency: connections, price: PriceTable(perUnit: Money(microdollars: 100)),
                reachesRealPeople: false))
    }

    /// Sends the same mails with the C loop.
    func reference(sending mails: [MailSubmission]) throws -> bench_time {
        let contents = mails.map(MailContent.bytes)
        let recipients = mails.map { Array("<\($0.recipient)>\0".utf8) }
        let bytes = contents.flatMap { $0 } + recipients.flatMap { $0 }
        return try bytes.withUnsafeBytes { all in
            func text(at position: Int) -> UnsafePointer<CChar>? {
                all.baseAddress?.advanced(by: position).assumingMemoryBound(to: CChar.self)
            }
            return try "<\(mails[0].sender)>".withCString { sender in
                var contentStart = 0
                var recipientStart = contents.reduce(0) { $0 + $1.count }
                let list = mails.indices.map { index in
                    defer {
                        contentStart += contents[index].count
                        recipientStart += recipients[index].count
                    }
                    return bench_mail(
                        sender: sender, recipient: text(at: recipientStart),
                        content: bench_body(bytes: text(at: contentStart), length: contents[index].count, header: nil))
                }
                let time = bench_reference_mail(
                    "smtp://127.0.0.1:\(port)/bench.example.org", list, list.count, Int32(connections))
                guard time.failures == 0 else {
                    throw CounterpartError(
                        "\(time.failures) of \(mails.count) mails of the reference failed or got no answer")
                }
                return time
            }
        }
    }

    /// Mails a second of Postfix's own `smtp-source`, which pipelines its commands, on kept sessions.
    func smtpSource(like mails: [MailSubmission]) throws -> BesideFigure {
        let count = mails.count
        let length = mails.reduce(0) { $0 + MailContent.bytes(of: $1).count } / count
        let watch = Stopwatch()
        try Program.run(
            try Program.find("smtp-source", package: "postfix"),
            [
                "-4", "-d", "-s", String(connections), "-l", String(length), "-m", String(count),
                "-f", "rights@example.org", "-t", "worker@example.org", "127.0.0.1:\(port)",
            ])
        return BesideFigure(name: "smtp-source -d, \(length) bytes", value: Double(count) / watch.seconds)
    }
}
