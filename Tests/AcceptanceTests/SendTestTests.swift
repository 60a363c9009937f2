import Counterparts
import Foundation
import Outreach
import Testing

@testable import altavoz

/// `altavoz gateway send-test` against a server that answers as providers do.
@Suite("A test text to one's own phone or mailbox")
struct SendTestTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let kind: String
        /// Status and text of the answer, as they stand in an address.
        let answer: String
        /// Of the gateway's settings, beside its name, kind and address.
        let settings: String
        let to: String
        let outcome: String
        var testDescription: String { "\(kind) \(answer)" }
    }

    private static let described =
        "from: \"+15555550100\", http: {accepted: {success: {pointer: /status, values: [queued]}}, "
        + "body: '{\"to\": \"{{to}}\", \"text\": \"{{text}}\", \"id\": \"{{attempt}}\"}'}"
    private static let kannel = "account: altavoz, from: \"12135550100\", webhook_secret_env: S"
    private static let mail = "from: \"Rights Line <rights@example.org>\""

    /// The first three take a message without an id of their own: it is called by its attempt's.
    static let cases = [
        Case(
            kind: "kannel", answer: "202/0%3A%20Accepted%20for%20delivery", settings: kannel, to: "213-555-0142",
            outcome: "accepted"),
        Case(kind: "sendgrid", answer: "202/-", settings: mail, to: "office@example.org", outcome: "accepted"),
        Case(
            kind: "http", answer: "200/%7B%22status%22%3A%22queued%22%7D", settings: described, to: "213-555-0142",
            outcome: "accepted"),
        Case(
            kind: "postmark", answer: "200/%7B%22ErrorCode%22%3A0%2C%22MessageID%22%3A%22m1%22%7D", settings: mail,
            to: "office@example.org", outcome: "accepted"),
        Case(kind: "kannel", answer: "202/-", settings: kannel, to: "213-555-0142", outcome: "unknown"),
        Case(kind: "sendgrid", answer: "401/-", settings: mail, to: "office@example.org", outcome: "rejected"),
        Case(kind: "http", answer: "500/-", settings: described, to: "213-555-0142", outcome: "unknown"),
    ]

    @Test("what the provider took is called accepted and ends with 0, all else with 1", arguments: cases)
    func outcome(_ it: Case) throws {
        let server = try MisbehavingServer()
        let scratch = try Scratch()
        let config = try scratch.write(
            """
            program_name: Trial
            data: \(scratch.path)/data
            postal_address: "Trial, 123 Main Street, Los Angeles, CA 90012"
            gateways:
              - {name: one, kind: \(it.kind), base_url: "\(server.url)/says/\(it.answer)", secret_env: S,
                 allow_private_address: true, \(it.settings)}
            """, "altavoz.yaml")
        let program = Program(environment: ["ALTAVOZ_CONFIG": config, "S": "0123456789abcdef"])
        try #require(try program.run("init").status == 0)
        let result = try program.run(["gateway", "send-test", "one", "--to", it.to, "--yes", "--json"])
        #expect(result.status == (it.outcome == "accepted" ? 0 : 1), "\(result.complaint)")
        let answer = try result.object()
        #expect(answer["outcome"] as? String == it.outcome, "\(answer)")
        #expect((answer["sentence"] as? String)?.contains("5550142") == false)
        #expect(server.requests.count == 1)
    }

    @Test("nothing is sent to whoever said STOP, nor to whoever has just written, be they registered or not")
    func refused() async throws {
        let server = try MisbehavingServer()
        let scratch = try Scratch()
        let config = try scratch.write(
            """
            program_name: Trial
            data: \(scratch.path)/data
            gateways:
              - {name: one, kind: kannel, base_url: "\(server.url)/says/202/-", secret_env: S,
                 allow_private_address: true, \(Self.kannel)}
            """, "altavoz.yaml")
        let program = Program(environment: ["ALTAVOZ_CONFIG": config, "S": "0123456789abcdef"])
        try #require(try program.run("init").status == 0)
        let (stopped, visitor) = (E164("+12135550142")!, E164("+12135550143")!)
        do {
            let store = try DataFolder(path: scratch.path + "/data").open()
            let now = SystemTime().now()
            try await store.optOut(.phone(stopped), evidence: "STOP", now: now)
            _ = try await store.converse(
                InboundReply(gateway: "one", messageID: "1", from: .phone(visitor), text: "hello"), now: now
            ) { _ in ReplyTurn(intent: .other, question: .other, evidence: "") }
            try store.close()
        }
        for (phone, words) in [(stopped, "STOP"), (visitor, "has written")] {
            let result = try program.run("gateway", "send-test", "one", "--to", phone.unmasked, "--yes")
            #expect(result.status == 1 && result.complaint.contains(words), "\(result)")
        }
        #expect(server.requests.isEmpty)
    }
}
