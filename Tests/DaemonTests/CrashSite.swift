import Counterparts
import Foundation
import Testing

/// Where daemons are killed: one launched campaign that is copied afresh for each round, and the rules by which the end
/// of a round is judged.
struct CrashSite {
    let template: Installation
    let workers: Int
    static let account = "AC00000000000000000000000000000000"
    /// Whom the stand-in lets answer STOP to the first message.
    static let leaver = "+12135550107"

    /// What a round is about.
    enum Flavour: Hashable {
        case plain
        /// The second step's day has come too.
        case steps
        /// Everyone waits for a time that has come.
        case ripe
        case receipts
        /// A worker writes STOP.
        case replies
    }

    init(workers: Int) throws {
        self.workers = workers
        template = try Installation(
            gateways: "  []", approving: [("pay-rights", ["es"]), ("unpaid-wages", ["es"]), ("stop-reply", ["es"])],
            languages: ["en", "es"])
        try template.folder.write(
            "Messages/playbooks/crash.yaml",
            """
            name: crash
            title: Crash
            kind: flood
            steps:
              - day: 0
                message: pay-rights
                reason: The first.
              - day: 1
                message: unpaid-wages
                reason: The second.
            """)
        try template.importWorkers(CrashTests.workers(workers))
        try template.altavoz([
            "campaign", "draft", "--playbook", "crash", "--event", "1", "--channel", "sms", "--as", "rosa",
        ])
        try template.altavoz(["campaign", "approve", "1", "--as", "amir"])
    }

    /// How far a test has come that takes long.
    static func tell(_ words: String) { FileHandle.standardError.write(Data((words + "\n").utf8)) }

    /// Everyone has a delivery from here on.
    func launch() throws { try template.altavoz(["campaign", "launch", "1", "--yes", "--as", "rosa"]) }

    func carrier(_ flavour: Flavour) throws -> TwilioCounterpart {
        try TwilioCounterpart(
            token: Installation.token, latencyMilliseconds: 15,
            receipts: flavour == .receipts ? ["sent", "delivered"] : [],
            replies: flavour == .replies ? [Self.leaver: "STOP"] : [:],
            publicURL: Installation.publicURL, localURL: "http://127.0.0.1:\(template.webPort)")
    }

    /// A fresh copy of the campaign that sends to this carrier.
    func round(_ flavour: Flavour, _ carrier: TwilioCounterpart, rate: Int) throws -> Round {
        let installation = try Installation(
            copying: template,
            gateways: """
                  - name: twilio-test
                    kind: twilio
                    base_url: http://127.0.0.1:\(carrier.port)
                    account: \(Self.account)
                    from: "+15005550006"
                    secret_file: SECRET
                    rate: \(rate)
                    concurrency: 8
                    price_per_unit: "0.0079"
                    allow_private_address: true
                """)
        let ledger = Ledger(installation)
        if flavour == .ripe { try ledger.arrange("UPDATE deliveries SET state = 0, stage = 0") }
        try ledger.arrange(
            flavour == .steps
                ? "UPDATE campaign_steps SET due_at = (SELECT starts_at FROM campaigns WHERE id = 1) WHERE step = 1"
                : "UPDATE campaign_steps SET state = 'skipped' WHERE step = 1")
        return Round(
            installation: installation, ledger: ledger, carrier: carrier, mark: carrier.mark, flavour: flavour,
            workers: workers)
    }

    struct Round {
        let installation: Installation
        let ledger: Ledger
        let carrier: TwilioCounterpart
        let mark: Int
        let flavour: Flavour
        let workers: Int

        var seen: [TwilioCounterpart.Message] { carrier.messages(from: mark) }

        /// While no daemon is there: the file is whole, everyone is on record once.
        /// - Returns: the deliveries of which nobody can know.
        func inspect(_ words: String) throws -> [Ledger.Entry] {
            #expect(try ledger.integrity() == "ok", "\(words)")
            let deliveries = try ledger.deliveries()
            #expect(deliveries.filter { $0.campaign == 1 && $0.step == 0 }.count == workers, "lost: \(words)")
            let keys = deliveries.map { [$0.campaign, Int64($0.step), $0.worker] }
            #expect(Set(keys).count == keys.count, "twice on record: \(words)")
            return deliveries.filter { $0.state == 4 }
        }

        /// Starts a daemon that is not told to die, waits until it has nothing left to do, and ends it.
        func finish(_ words: String, log: String? = nil) throws {
            let daemon = try installation.startDaemon(environment: log.map { ["ALTAVOZ_CRASH_LOG": $0] } ?? [:])
            let done = try Loopback.eventually(within: 60) {
                guard try !ledger.isAtWork() else { return false }
                // Receipts and the reply come after the message.
                switch flavour {
                case .plain, .steps, .ripe: return true
                case .receipts: return try ledger.number("SELECT count(*) FROM deliveries WHERE state IN (5, 6)") == 0
                case .replies: return seen.filter { $0.to == CrashSite.leaver }.count == 2
                }
            }
            #expect(done, "still at work: \(words)\n\(daemon.output)")
            #expect(daemon.stop() == 0, "\(words)")
        }

        /// None lost, none doubled, whatever is uncertain is called so.
        /// - Parameter doubtful: what was begun without a recorded end when daemons died.
        func judge(_ words: String, doubtful: [Ledger.Entry]) throws {
            _ = try inspect(words)
            let deliveries = try ledger.deliveries()
            let seen = seen
            if flavour == .steps {
                #expect(deliveries.filter { $0.step == 1 && $0.campaign == 1 }.count == workers, "lost: \(words)")
            }
            #expect(Set(seen.map(\.attempt)).count == seen.count, "an attempt went twice: \(words)")
            let letters = seen.map { $0.to + $0.body }
            #expect(Set(letters).count == letters.count, "a worker got a text twice: \(words)")
            let arrived = Set(seen.map(\.attempt))
            for delivery in deliveries {
                #expect(delivery.attempts.count == 1, "\(delivery): \(words)")
                let hasArrived = !arrived.isDisjoint(with: delivery.attempts)
                switch delivery.state {
                case 5, 6, 7: #expect(hasArrived, "counted as taken, and nobody took it: \(delivery): \(words)")
                case 9: break
                default: Issue.record("\(delivery) has no end: \(words)")
                }
            }
            #expect(arrived.isSubset(of: deliveries.flatMap(\.attempts)), "sent without a record: \(words)")
            // With receipts an uncertainty may end well; without, it stays one.
            let now = Dictionary(uniqueKeysWithValues: deliveries.map { ($0.id, $0) })
            for old in doubtful {
                #expect(now[old.id]?.attempts == old.attempts, "begun again: \(old): \(words)")
                if flavour == .plain { #expect(now[old.id]?.state == 9, "\(old) is called certain: \(words)") }
                #expect(
                    try ledger.number(
                        "SELECT count(*) FROM delivery_events WHERE delivery_id = \(old.id) AND kind = 'recovered'")
                        == 1,
                    "\(old): \(words)")
            }
            if flavour == .plain {
                let unknown = deliveries.filter { $0.state == 9 }
                #expect(
                    Set(unknown.map(\.id)).isSubset(of: doubtful.map(\.id)), "unknown without a crash: \(words)")
            }
            if flavour == .replies {
                #expect(try ledger.number("SELECT count(*) FROM suppressions") == 1, "\(words)")
                #expect(seen.filter { $0.to == CrashSite.leaver }.count == 2, "one message, one confirmation: \(words)")
            }
        }
    }
}
