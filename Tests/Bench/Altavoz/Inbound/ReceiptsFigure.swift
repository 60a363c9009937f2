import Counterparts
import Foundation

/// Receipts that a daemon takes in a second while it sends: each a signed webhook of its own over loopback, and on the disk
/// before it is answered. Twice as many receipts as messages (sent, delivered), from 64 connections, each of which waits for its answer.
struct ReceiptsFigure: Figure {
    let workers: Int
    let goal: Goal
    static let title = "durable receipts, beside sending"
    var name: String { Self.title }
    var unit: String { "1/s" }
    var runs: Int { 3 }
    var warmsUp: Bool { false }

    func measureReference() -> Double? { nil }

    func measure() async throws -> Double {
        let sink = try FirstByteSink()
        defer { sink.stop() }
        let installation = try Installation(workers: workers, gatewayPort: sink.port, rate: 3_000)
        // Another campaign, for what is sent meanwhile.
        try installation.run(
            ["campaign", "draft", "--message", "hire-notice", "--event", "1", "--channel", "sms", "--as", "rosa"])
        let daemon = try await installation.startDaemon()
        defer { daemon.kill(SIGKILL) }
        try installation.run(["campaign", "launch", "1", "--yes", "--as", "rosa"])
        try await Self.wait(for: workers, at: sink, daemon)
        let receipts = ["sent", "delivered"].flatMap { status in
            (1...workers).map { number in
                [
                    (name: "MessageSid", value: "SM" + String(number, radix: 16)),
                    (name: "MessageStatus", value: status), (name: "ErrorCode", value: ""),
                ]
            }
        }
        let webhook = Webhook(receipts)
        try installation.run(["campaign", "launch", "2", "--yes", "--as", "rosa"])
        try await Self.wait(for: workers + 1, at: sink, daemon)
        let sentBefore = sink.answered
        let time = try webhook.run(port: installation.port)
        guard sink.answered > sentBefore else { throw CounterpartError("nothing was sent meanwhile") }
        return Double(webhook.count) / time.seconds
    }

    /// The same posts to nginx, which looks at nothing and keeps nothing.
    func beside() throws -> [BesideFigure] {
        let sink = try HTTPSink(count: 1)
        let webhook = Webhook(
            (1...2 * workers).map { number in
                [
                    (name: "MessageSid", value: "SM" + String(number, radix: 16)),
                    (name: "MessageStatus", value: "delivered"),
                ]
            })
        let time = try webhook.run(url: sink.url, connections: 64)
        return [BesideFigure(name: "nginx, which keeps nothing, 1/s", value: Double(webhook.count) / time.seconds)]
    }

    private static func wait(for count: Int, at sink: FirstByteSink, _ daemon: ChildProcess) async throws {
        let began = ContinuousClock.now
        while sink.answered < count {
            guard daemon.isRunning, ContinuousClock.now - began < .seconds(60) else {
                throw CounterpartError("the daemon ended, or had sent only \(sink.answered) of \(count) in a minute")
            }
            try await Task.sleep(for: .milliseconds(20))
        }
    }
}
