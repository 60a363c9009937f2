import GRDB
import Outreach

@testable import SQLiteStore

/// A history in which everything has happened once: deliveries in each of their states, receipts before and after their
/// answers, STOP and START, a revised and a closed event, campaigns in each of their states, a forgotten worker.
enum EveryState {
    static let start = Timestamp(iso8601: "2026-11-23T20:00:00Z")!
    private static let message = MessageKey("pay-rights")!
    private static let gateway = "carrier"

    static func phone(_ n: Int) -> ContactAddress { .phone(E164("+1213555" + String(String(10_100 + n).suffix(4)))!) }

    private static func draft(_ n: Int) -> WorkerDraft {
        var contacts = [phone(n)]
        if n % 3 == 0 { contacts.append(.email(EmailAddress(parsed: "worker\(n)@example.org")!)) }
        return WorkerDraft(
            contacts: contacts, languages: [LanguageTag(n % 4 == 0 ? "zh-Hant" : "es")!],
            regions: [GEOID(n % 5 == 0 ? "06111" : "06037")!], topics: n % 2 == 0 ? [Topic("heat")!] : [],
            safeHours: n % 7 == 0 ? HoursOfDay("10:00-16:00") : nil, zones: ZoneSet(["America/Los_Angeles"])!,
            consent: n == 39 ? nil : ConsentEvidence(source: "intake form", date: CivilDate("2026-11-01")!))
    }

    static func fill(_ store: SQLiteStore) async throws {
        _ = try await store.register((0..<40).map(draft), now: start)
        let event = try await events(store)
        let first = try await launch(store, event, "Pay", steps: 2, at: start)
        try await send(store)
        try await people(store)
        let second = try await launch(store, event, "Pay again", steps: 1, at: start + .hours(1))
        try await store.cancelCampaign(second, because: "wrong message", by: "amir", now: start + .hours(2))
        let third = try await launch(store, event, "Heat", steps: 1, at: start + .hours(2))
        try await store.pauseCampaign(third, because: "to look at it", by: "rosa", now: start + .hours(3))
        let draft = try await store.draftCampaign(spec(event, "Draft", steps: 1), by: "rosa", now: start + .hours(3))
        try await store.approveCampaign(draft, as: spec(event, "Draft", steps: 1), by: "amir", now: start + .hours(3))
        _ = try await store.decideStep(first, step: 1, release: false, by: "rosa", now: start + .hours(3))
        try await rest(store, first)
    }

    private static func events(_ store: SQLiteStore) async throws -> ID<DisasterEvent> {
        func report(_ id: String, _ regions: [String], _ fingerprint: String) -> EventReport {
            EventReport(
                source: "openfema", sourceID: id, title: "Wildfires \(id)", kind: .wildfire, sourceKind: "Fire",
                declared: CivilDate("2026-11-20")!, begins: CivilDate("2026-11-19"), ends: nil,
                regions: regions.map { GEOID($0)! }, fingerprint: fingerprint)
        }
        let event = try await store.recordEvent(report("DR-1", ["06037"], "1"), by: "rosa", now: start).event
        _ = try await store.recordEvent(report("DR-1", ["06037", "06111"], "2"), by: "feed", now: start)
        let other = try await store.recordEvent(report("DR-2", ["06037"], "1"), by: "rosa", now: start).event
        _ = try await store.closeEvent(other, by: "rosa", now: start)
        return event
    }

    private static func spec(_ event: ID<DisasterEvent>, _ name: String, steps: Int) -> CampaignSpec {
        CampaignSpec(
            name: name, event: event, playbook: nil,
            steps: (0..<steps).map { Playbook.Step(day: $0 * 10, message: message, reason: "test") },
            audience: AudienceSpec(channels: [.sms, .email]), cap: .none)
    }

    private static func launch(
        _ store: SQLiteStore, _ event: ID<DisasterEvent>, _ name: String, steps: Int, at time: Timestamp
    ) async throws -> ID<Campaign> {
        let spec = spec(event, name, steps: steps)
        let id = try await store.draftCampaign(spec, by: "rosa", now: time)
        try await store.approveCampaign(id, as: spec, by: "amir", now: time)
        let query = AudienceQuery(regions: [GEOID("06037")!, GEOID("06111")!], topics: nil, requiredTopic: nil)
        var choices: [AudienceGroup.Key: StepPlan.Choice] = [:]
        for group in try await store.audienceGroups(query) where group.key.sms == .usable {
            choices[group.key] = StepPlan.Choice(
                channel: .sms, language: group.key.languages[0], segments: 1, opens: time,
                validUntil: time + .days(7))
        }
        let calendar = spec.steps.enumerated().map { index, step in
            CampaignStep(
                index: index, day: step.day, message: message, due: time + .days(Int64(step.day)),
                state: index == 0 ? .waiting : .held, note: nil)
        }
        _ = try await store.launchCampaign(
            id, as: spec, steps: calendar,
            first: StepPlan(campaign: id, step: 0, message: message, due: time, query: query, choices: choices),
            needsApproval: true, startsAt: time, by: "rosa", now: time)
        return id
    }

    /// Twelve outcomes, receipts in every order, two left in hand.
    private static func send(_ store: SQLiteStore) async throws {
        let claim = try await store.claimLeadership(
            owner: "daemon", holderIsGone: false, now: start, lasting: .hours(1))
        guard case .granted(let leadership) = claim else { return }
        func exchange(_ outcomes: [RecordedOutcome], _ begins: [AttemptBegin], lease: Int) async throws
            -> [LeasedDelivery]
        {
            try await store.exchange(
                Exchange(
                    leadership: leadership, gateway: gateway, outcomes: outcomes, begins: begins,
                    lease: lease == 0
                        ? nil : LeaseRequest(channel: .sms, limit: lease, until: start + .minutes(5)), now: start)
            ).leased
        }
        let leased = try await exchange([], [], lease: 16)
        func attempt(_ n: Int) -> AttemptID { AttemptID(at: start, random: (UInt64(n), UInt64(n) << 40)) }
        let begins = leased.prefix(14).enumerated().map { index, delivery in
            AttemptBegin(
                delivery: delivery.id, attempt: attempt(index), bodyHash: "hash \(index % 2)", segments: 1)
        }
        // An early receipt, before the answer.
        try await store.recordReceipts([receipt(2, attempt(2), .delivered)], now: start)
        _ = try await exchange([], begins, lease: 0)
        let outcomes = leased.prefix(12).enumerated().map { index, delivery in
            outcome(index, delivery, attempt(index))
        }
        _ = try await exchange(outcomes, [], lease: 0)
        try await store.recordReceipts(
            [
                receipt(1, attempt(1), .sent), receipt(3, attempt(3), .sent), receipt(3, attempt(3), .undelivered),
                receipt(4, attempt(4), .failed),
            ], now: start + .minutes(1))
    }

    private static func receipt(_ n: Int, _ attempt: AttemptID, _ status: ReceiptStatus) -> Receipt {
        Receipt(
            gateway: gateway, messageID: "m\(n)", attempt: attempt, status: status,
            code: status == .failed ? GatewayCode("30003", "Unreachable handset") : nil)
    }

    private static func outcome(_ n: Int, _ delivery: LeasedDelivery, _ attempt: AttemptID) -> RecordedOutcome {
        let (kind, next): (String, RecordedOutcome.Next) =
            switch n {
            case 0...5: ("accepted", .state(.accepted))
            case 6, 7: ("unknown", .state(.unknown))
            case 8: ("not-sent", .retry(at: start + .minutes(10)))
            case 9: ("throttled", .retry(at: start + .minutes(1)))
            case 10: ("rejected", .state(.failed))
            default: ("rejected", .state(.suppressed))
            }
        return RecordedOutcome(
            delivery: delivery.id, attempt: attempt, at: start, outcomeClass: kind,
            code: kind == "accepted" ? nil : GatewayCode("21610", "Not taken"),
            messageID: kind == "accepted" ? "m\(n)" : nil, next: next,
            price: Money(microdollars: kind == "accepted" ? 7_900 : 0), suppresses: n == 11, fallsBack: false)
    }

    private static func people(_ store: SQLiteStore) async throws {
        try await store.optOut(phone(30), evidence: "reply STOP", now: start + .minutes(2))
        try await store.optOut(phone(31), evidence: "reply STOP", now: start + .minutes(2))
        try await store.optIn(phone(31), evidence: "reply START", now: start + .minutes(3))
        try await store.optOut(.phone(E164("+12135550199")!), evidence: "nobody's", now: start)
        for heard in [phone(30), .phone(E164("+12135550198")!)] {
            try await store.recordStop(heard, by: "rosa", because: "at the counter", now: start + .minutes(4))
        }
        try await conversations(store)
        if let worker = try await store.worker(at: phone(33)) {
            _ = try await store.forget(worker, by: "rosa", now: start + .minutes(5))
        }
        try await store.setSetting("note", "kept")
    }

    /// A worker is answered, another one's dialogue stands; two messages wait for a person, one of them a visitor's, and a
    /// third has been answered.
    private static func conversations(_ store: SQLiteStore) async throws {
        func say(
            _ n: Int, _ intent: ReplyIntent, answer: MessageKey? = nil, dialogue: Bool = false,
            question: WorkerQuestion.Kind? = nil
        ) async throws {
            let conversation = Conversation(
                purpose: .join, stage: .consent, language: LanguageTag("es")!, regions: [GEOID("06111")!],
                zones: ZoneSet("America/Los_Angeles")!, begunBy: "JOIN through carrier, message r\(n)",
                expires: start + .days(1))
            let turn = ReplyTurn(
                intent: intent, conversation: dialogue ? conversation : nil,
                answer: answer.map {
                    QueuedAnswer(
                        message: $0, language: LanguageTag("es")!, segments: 1, validUntil: start + .hours(1))
                }, question: question, evidence: "reply")
            _ = try await store.converse(
                InboundReply(gateway: gateway, messageID: "r\(n)", from: phone(n), text: "the words of \(n)"),
                now: start + .minutes(4)
            ) { _ in turn }
        }
        try await say(32, .help, answer: .helpReply)
        try await say(34, .join, answer: .joinConfirm, dialogue: true)
        try await say(35, .doubtful, answer: .notUnderstood, question: .doubtful)
        try await say(36, .other, question: .other)
        try await say(90, .other, answer: .notUnderstood, question: .other)
        for (id, kind) in [("h1", .stop), ("h2", .forget)] as [(String, WorkerQuestion.Kind)] {
            try await store.keep(
                HiddenReply(gateway: gateway, messageID: id, account: WhatsAppUserID("US.1"), text: id), as: kind,
                now: start + .minutes(4))
        }
        let waiting = try await store.questions(all: false, limit: 9)
        if let first = waiting.first(where: { $0.kind == .other }) {
            _ = try await store.answerQuestion(first.id, .nothing, by: "rosa", now: start + .minutes(5))
        }
    }

    /// States that only time or a rare moment brings.
    private static func rest(_ store: SQLiteStore, _ campaign: ID<Campaign>) async throws {
        try await store.write { db in
            func ready(_ change: String) throws {
                try db.execute(
                    sql: """
                        UPDATE deliveries SET \(change) WHERE id =
                            (SELECT min(id) FROM deliveries WHERE campaign_id = ? AND state = 2)
                        """, arguments: [campaign.rawValue])
            }
            func state(_ state: DeliveryState, _ more: String) throws { try ready("\(state.columnsSQL), \(more)") }
            try state(.planned, "due_at = due_at + 86400000")
            try state(.held, "reason = 'window', due_at = due_at + 36000000")
            try state(.held, "reason = 'stale', parked = 1")
            try state(.expired, "reason = 'validity'")
            try state(.reconciling, "attempts = 1, gateway = 'carrier'")
            try state(.unknownFinal, "attempts = 1, gateway = 'carrier'")
            // The last two have an attempt like any other.
            try db.execute(
                sql: """
                    INSERT INTO attempts (id, delivery_id, ordinal, gateway, body_id, begun_at)
                    SELECT randomblob(16), id, 1, 'carrier', 1, \(start.milliseconds) FROM deliveries
                    WHERE state IN (10, 11)
                    """)
            try db.execute(
                sql: """
                    UPDATE deliveries SET last_attempt = (SELECT seq FROM attempts a WHERE a.delivery_id = deliveries.id)
                    WHERE state IN (10, 11)
                    """)
        }
    }
}
