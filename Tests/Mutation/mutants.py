"""What is taken away, one guard at a time, and who must notice.

Each mutant replaces one piece of source that stands exactly once in its file. The new text asks `Mutant.on("name")`, so
that one build holds all of them and the environment chooses: building once for each would take hours.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Mutant:
    name: str
    guard: str
    file: str
    old: str
    new: str
    tests: str
    """A regular expression, as `swift test --filter` takes it: the narrowest that must notice."""


STORE = "SQLiteStoreTests.ConformanceTests"
ENGINE = "DispatchTests.EngineTests"

MUTANTS = [
    Mutant(
        "write-ahead", "an attempt is on record before its first byte leaves",
        "Sources/Dispatch/Dispatcher.swift",
        """        let result: ExchangeResult
        do {
            result = try""",
        """        if Mutant.on("write-ahead") {
            let all = ExchangeResult(verdicts: begins.map { _ in .go }, closings: begins.map { _ in nil }, leased: [])
            launch(begins, prepared, all, now: now, monotonic: monotonic)
        }
        let result: ExchangeResult
        do {
            result = try""",
        f"{ENGINE}/writeAhead"),
    Mutant(
        "verdict", "only what the store let go is sent",
        "Sources/Dispatch/Dispatcher.swift",
        "for index in begins.indices where verdicts[index] == .go {",
        'for index in begins.indices where verdicts[index] == .go || Mutant.on("verdict") {',
        ENGINE),
    Mutant(
        "prerequest", "libcurl may not send a request twice",
        "Sources/Transport/EasyHandle.swift",
        "notes.pointee.refusesRepetition = common.refusesRepetition",
        'notes.pointee.refusesRepetition = common.refusesRepetition && !Mutant.on("prerequest")',
        "TransportTests.RepetitionTests"),
    Mutant(
        "unknown-resent", "what may have left is never tried again by itself",
        "Sources/Dispatch/OutcomePolicy.swift",
        'recorded: recorded("unknown", code, .state(.unknown), price: price.price(segments: segments)),',
        'recorded: recorded("unknown", code, Mutant.on("unknown-resent") '
        '? .retry(at: now + .seconds(30)) : .state(.unknown), price: price.price(segments: segments)),',
        ENGINE),
    Mutant(
        "recover", "after a crash, what was being sent is unknown, never ready",
        "Sources/SQLiteStore/Dispatch/LeadershipRow.swift",
        "UPDATE deliveries SET \\(DeliveryState.unknown.columnsSQL), fence = NULL, updated_at = ?, detail = ?",
        'UPDATE deliveries SET \\((Mutant.on("recover") ? DeliveryState.ready : .unknown).columnsSQL), '
        "fence = NULL, updated_at = ?, detail = ?",
        STORE),
    Mutant(
        "fence", "a daemon that another has replaced writes nothing",
        "Sources/SQLiteStore/Dispatch/LeadershipRow.swift",
        "guard fence == leadership.fence else { throw LeadershipLost() }",
        'guard fence == leadership.fence || Mutant.on("fence") else { throw LeadershipLost() }',
        STORE),
    Mutant(
        "folder-lock", "a data folder has one daemon",
        "Sources/altavoz/Daemon/DataFolderLock.swift",
        "guard flock(handle, LOCK_EX | LOCK_NB) == 0 else {",
        'guard flock(handle, LOCK_EX | LOCK_NB) == 0 || Mutant.on("folder-lock") else {',
        "DaemonTests.WireTests/second"),
    Mutant(
        "unique-delivery", "a worker has one delivery of a step on a channel",
        "Sources/SQLiteStore/Schema/Schema.swift",
        "            UNIQUE (campaign_id, step, worker_id, channel),\n"
        "            FOREIGN KEY (campaign_id, step) REFERENCES campaign_steps (campaign_id, step)\n"
        "        ) STRICT;\n        INSERT INTO deliveries_2\n",
        '            \\(Mutant.on("unique-delivery") ? "" : "UNIQUE (campaign_id, step, worker_id, channel),")\n'
        "            FOREIGN KEY (campaign_id, step) REFERENCES campaign_steps (campaign_id, step)\n"
        "        ) STRICT;\n        INSERT INTO deliveries_2\n",
        "SQLiteStoreTests.SchemaTests"),
    Mutant(
        "unique-attempt", "an attempt id is used once",
        "Sources/SQLiteStore/Schema/Schema.swift",
        "id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),",
        'id BLOB NOT NULL \\(Mutant.on("unique-attempt") ? "" : "UNIQUE") CHECK (length(id) = 16),',
        STORE),
    Mutant(
        "unique-receipt", "a receipt is kept once",
        "Sources/SQLiteStore/Schema/Schema.swift",
        "            delivery_id INTEGER REFERENCES deliveries (id),\n            UNIQUE (gateway, message_id, status)\n",
        "            delivery_id INTEGER REFERENCES deliveries (id)\n"
        '            \\(Mutant.on("unique-receipt") ? "" : ", UNIQUE (gateway, message_id, status)")\n',
        "SQLiteStoreTests.SchemaTests"),
    Mutant(
        "append-only", "the journals only grow",
        "Sources/SQLiteStore/Schema/Schema.swift",
        "CREATE TRIGGER \\(table)_unchanged BEFORE UPDATE ON \\(table)\n",
        'CREATE TRIGGER \\(table)_unchanged BEFORE UPDATE ON \\(table) \\(Mutant.on("append-only") ? "WHEN 0" : "")\n',
        "SQLiteStoreTests.SchemaTests"),
    Mutant(
        "full-sync", "a commit is on the disk before it counts",
        "Sources/SQLiteStore/Schema/Connections.swift",
        'try db.execute(sql: "PRAGMA synchronous = FULL")',
        'try db.execute(sql: Mutant.on("full-sync") ? "PRAGMA synchronous = NORMAL" : "PRAGMA synchronous = FULL")',
        "SQLiteStoreTests.SchemaTests"),
    Mutant(
        "settings-read-back", "what SQLite did not take is refused",
        "Sources/SQLiteStore/Schema/Connections.swift",
        "guard found == value else {",
        'guard found == value || Mutant.on("settings-read-back") else {',
        "SQLiteStoreTests.SchemaTests"),
    Mutant(
        "stop-recheck", "STOP is looked at again in the transaction that begins a message",
        "Sources/Outreach/Decisions/DispatchGate.swift",
        "        if facts.isSuppressed { return .end(.suppressed, .stop) }\n",
        '        if facts.isSuppressed, !Mutant.on("stop-recheck") { return .end(.suppressed, .stop) }\n',
        "OutreachTests.DecisionTests"),
    Mutant(
        "stop-in-gate", "the store tells the gate of a STOP",
        "Sources/SQLiteStore/Dispatch/Gate.swift",
        "isSuppressed: row.bool(3),",
        'isSuppressed: row.bool(3) && !Mutant.on("stop-in-gate"),',
        "SQLiteStoreTests.HotPathTests"),
    Mutant(
        "stop-ends", "STOP ends what waits",
        "Sources/SQLiteStore/Registry/Opting.swift",
        "        try Endings.endWaiting(db, worker: point.worker, contact: point.id, .suppressed, .stop, now: now)",
        '        if !Mutant.on("stop-ends") { try Endings.endWaiting('
        "db, worker: point.worker, contact: point.id, .suppressed, .stop, now: now) }",
        STORE),
    Mutant(
        "consent", "without consent on record nothing is sent",
        "Sources/Outreach/Decisions/DispatchGate.swift",
        "if facts.consent != .granted { return",
        'if facts.consent != .granted, !Mutant.on("consent") { return',
        "OutreachTests.DecisionTests"),
    Mutant(
        "window-recheck", "the send window is looked at again in that transaction",
        "Sources/Outreach/Decisions/DispatchGate.swift",
        "        if let closed = withinHours(facts, now: now) { return closed }",
        '        if !Mutant.on("window-recheck"), let closed = withinHours(facts, now: now) { return closed }',
        "OutreachTests.DecisionTests"),
    Mutant(
        "window-in-gate", "the store tells the gate of the campaign's and the worker's hours",
        "Sources/SQLiteStore/Dispatch/Gate.swift",
        "zones: profile.zones, hours: campaign.spec.hours + (profile.safeHours.map { [$0] } ?? [])),",
        'zones: profile.zones, hours: Mutant.on("window-in-gate") ? [] '
        ": campaign.spec.hours + (profile.safeHours.map { [$0] } ?? [])),",
        f"{STORE}|{ENGINE}"),
    Mutant(
        "validity", "nothing goes past its validity",
        "Sources/Outreach/Decisions/DispatchGate.swift",
        "        if now >= facts.validUntil { return",
        '        if now >= facts.validUntil, !Mutant.on("validity") { return',
        "OutreachTests.DecisionTests"),
    Mutant(
        "paused", "a paused campaign waits, even what was leased before",
        "Sources/Outreach/Decisions/DispatchGate.swift",
        "        case .paused, .draft: return .wait\n",
        '        case .paused, .draft: if !Mutant.on("paused") { return .wait }\n',
        "OutreachTests.DecisionTests"),
    Mutant(
        "event-closed", "nothing goes for an event that is closed",
        "Sources/Outreach/Decisions/DispatchGate.swift",
        "        if !facts.eventIsOpen { return",
        '        if !facts.eventIsOpen, !Mutant.on("event-closed") { return',
        "OutreachTests.DecisionTests"),
    Mutant(
        "cap", "nobody gets more than was agreed",
        "Sources/Outreach/Decisions/DispatchGate.swift",
        "        if capped > now {\n",
        '        if capped > now, !Mutant.on("cap") {\n',
        "OutreachTests.DecisionTests"),
    Mutant(
        "cap-in-gate", "the store tells the gate what a worker had lately",
        "Sources/SQLiteStore/Dispatch/Gate.swift",
        "recent: isCapped ? recent : [],",
        'recent: isCapped && !Mutant.on("cap-in-gate") ? recent : [],',
        f"{STORE}|{ENGINE}"),
    Mutant(
        "stale-step", "a step that was missed waits for a person",
        "Sources/Dispatch/Scheduler.swift",
        "        guard late > active.campaign.spec.grace else",
        '        guard late > active.campaign.spec.grace, !Mutant.on("stale-step") else',
        ENGINE),
    Mutant(
        "stale-delivery", "a delivery whose hour was missed waits for a person",
        "Sources/SQLiteStore/Dispatch/Holds.swift",
        "if let lastAlive, now - lastAlive <= grace { continue }",
        'if Mutant.on("stale-delivery") { continue }\n'
        "            if let lastAlive, now - lastAlive <= grace { continue }",
        f"{STORE}|{ENGINE}"),
    Mutant(
        "review-gate", "a text that nobody approved goes to nobody real",
        "Sources/Dispatch/Dispatcher.swift",
        "            if !text.isApproved, profile.reachesRealPeople {\n",
        '            if !text.isApproved, profile.reachesRealPeople, !Mutant.on("review-gate") {\n',
        ENGINE),
    Mutant(
        "second-person", "nobody approves what they drafted",
        "Sources/SQLiteStore/Campaigns/Drafting.swift",
        "guard canonical(by) != canonical(campaign.draftedBy) else {",
        'guard canonical(by) != canonical(campaign.draftedBy) || Mutant.on("second-person") else {',
        STORE),
    Mutant(
        "approval-needed", "a large campaign does not start without a second person",
        "Sources/SQLiteStore/Campaigns/Running.swift",
        "guard !needsApproval || campaign.approvedBy != nil else {",
        'guard !needsApproval || campaign.approvedBy != nil || Mutant.on("approval-needed") else {',
        STORE),
    Mutant(
        "edit-drops-approval", "an edit drops the approval",
        "Sources/SQLiteStore/Campaigns/Drafting.swift",
        "drafted_at = ?, approved_by = NULL,\n                        approved_at = NULL WHERE id = ?",
        'drafted_at = ? \\(Mutant.on("edit-drops-approval") ? "" : ", approved_by = NULL, approved_at = NULL") '
        "WHERE id = ?",
        STORE),
    Mutant(
        "receipts-forward", "no receipt moves a delivery backwards",
        "Sources/Outreach/Deliveries/Outcome.swift",
        "return status.rank > rank ? status.state : nil",
        'return status.rank > rank || Mutant.on("receipts-forward") ? status.state : nil',
        "OutreachTests.DecisionTests"),
    Mutant(
        "signature", "only what the provider signed is believed",
        "Sources/Gateways/Twilio/TwilioGateway.swift",
        "guard signature.isRight(inbound, parameters: parameters) else",
        'guard signature.isRight(inbound, parameters: parameters) || Mutant.on("signature") else',
        "GatewaysTests.TwilioWebhookTests"),
    Mutant(
        "private-address", "a name leads nobody into the machine's own network",
        "Sources/Transport/TransferNotes.swift",
        "guard allowsPeer(notes, remoteIP) else { return CURL_PREREQFUNC_ABORT }",
        'guard allowsPeer(notes, remoteIP) || Mutant.on("private-address") else { return CURL_PREREQFUNC_ABORT }',
        "TransportTests.AddressGuardTests"),
    Mutant(
        "encryption", "numbers and addresses are sealed in the database",
        "Sources/SQLiteStore/Encryption/Vault.swift",
        "        try AES.GCM.seal(\n            Array(contact.unmasked.utf8)",
        '        if Mutant.on("encryption") { return Data(contact.unmasked.utf8) }\n'
        "        return try AES.GCM.seal(\n            Array(contact.unmasked.utf8)",
        "SQLiteStoreTests.EncryptionTests"),
    Mutant(
        "sealed-in-place", "a sealed value opens only where it was put",
        "Sources/SQLiteStore/Encryption/Vault.swift",
        "return try body(UnsafeRawBufferPointer(rebasing: room[start...]))",
        'return try body(UnsafeRawBufferPointer(rebasing: room[(Mutant.on("sealed-in-place") ? room.count : start)...]))',
        "SQLiteStoreTests.EncryptionTests"),
    Mutant(
        "blind-index", "the index by which a number is found is keyed",
        "Sources/SQLiteStore/Encryption/Vault.swift",
        'indexing = HMAC<SHA256>(key: derive("blind index of contact points"))',
        'indexing = HMAC<SHA256>(key: Mutant.on("blind-index") ? SymmetricKey(data: Data([1])) '
        ': derive("blind index of contact points"))',
        "SQLiteStoreTests.EncryptionTests"),
    Mutant(
        "forgetting", "forgetting a worker destroys their key",
        "Sources/SQLiteStore/Registry/Forgetting.swift",
        'try db.execute(sql: "DELETE FROM worker_keys WHERE worker_id = ?", arguments: [worker])',
        'if !Mutant.on("forgetting") {\n            '
        'try db.execute(sql: "DELETE FROM worker_keys WHERE worker_id = ?", arguments: [worker]) }',
        "SQLiteStoreTests.EncryptionTests"),
    Mutant(
        "masking", "a number prints masked",
        "Sources/Outreach/People/ContactAddress.swift",
        'public var masked: String { "+*** *** **" + digits.suffix(2) }',
        'public var masked: String { Mutant.on("masking") ? digits : "+*** *** **" + digits.suffix(2) }',
        "OutreachTests.ValueTests"),
    Mutant(
        "redaction", "numbers that slip into a complaint are masked",
        "Sources/altavoz/System/Redaction.swift",
        "    static func masked(_ text: String) -> String {\n        text.replacing",
        "    static func masked(_ text: String) -> String {\n"
        '        Mutant.on("redaction") ? text : text.replacing',
        "AcceptanceTests.TerminalTests"),
    Mutant(
        "forbidden-columns", "a file with what must never be kept is refused",
        "Sources/Registry/Import/ForbiddenColumns.swift",
        "guard WorkerField.bySpelling[name.squashed] == nil else { return nil }",
        'guard WorkerField.bySpelling[name.squashed] == nil, !Mutant.on("forbidden-columns") else { return nil }',
        "RegistryTests.ImportColumnsTests"),
    Mutant(
        "small-cells", "a small group is withheld from a report",
        "Sources/altavoz/Reports/ReportSums.swift",
        "counts[$0] > 0 && counts[$0] < smallest }",
        'counts[$0] > 0 && counts[$0] < smallest && !Mutant.on("small-cells") }',
        "AcceptanceTests.ReportTests"),
    Mutant(
        "complementary-cells", "and so are those that would give it away",
        "Sources/altavoz/Reports/ReportSums.swift",
        "if withheld.count >= 2, hidden >= smallest { break }",
        'if withheld.count >= 2 && hidden >= smallest || Mutant.on("complementary-cells") { break }',
        "AcceptanceTests.ReportTests"),
    Mutant(
        "backup-mark", "a backup says that it is one",
        "Sources/SQLiteStore/Maintenance/Backup.swift",
        "try copy.write { try Restoring.set($0, Restoring.copiedAt, String(now.milliseconds)) }",
        'if !Mutant.on("backup-mark") {\n                '
        "try copy.write { try Restoring.set($0, Restoring.copiedAt, String(now.milliseconds)) } }",
        "SQLiteStoreTests.RestoringTests"),
    Mutant(
        "restored-unknown", "what may have been sent since a backup is unknown",
        "Sources/SQLiteStore/Maintenance/Restoring.swift",
        "AND (parked = 1 OR due_at <= :now)",
        'AND (parked = 1 OR due_at <= :now) \\(Mutant.on("restored-unknown") ? "AND 0" : "")',
        "SQLiteStoreTests.RestoringTests"),
    Mutant(
        "restored-paused", "a restored database sends nothing by itself",
        "Sources/SQLiteStore/Maintenance/Restoring.swift",
        "note = ? WHERE state = 'running' AND is_reply = 0",
        "note = ? WHERE state = 'running' AND is_reply = 0 \\(Mutant.on(\"restored-paused\") ? \"AND 0\" : \"\")",
        "SQLiteStoreTests.RestoringTests"),
    Mutant(
        "older-database", "a database that was put back is recognised",
        "Sources/altavoz/Daemon/LineageFile.swift",
        "if pulse < file.pulse { return",
        'if pulse < file.pulse, !Mutant.on("older-database") { return',
        "DaemonTests.RestoreDrillTests/older"),
    Mutant(
        "planned-again", "who has a delivery of a step gets no second one when it is planned again",
        "Sources/SQLiteStore/Campaigns/Audience.swift",
        '\\(try hasDeliveries() ? Self.withoutDelivery : "")',
        '\\(try !Mutant.on("planned-again") && hasDeliveries() ? Self.withoutDelivery : "")',
        STORE),
    Mutant(
        "sealed-row", "what is sealed for a row that is taken is sealed anew",
        "Sources/SQLiteStore/Registry/Registration.swift",
        "next.mayTake(entry.sealed)\n",
        'next.mayTake(entry.sealed) || Mutant.on("sealed-row")\n',
        "SQLiteStoreTests.RegistrationTests"),
    Mutant(
        "import-error", "an import whose store fails does not go on",
        "Sources/Registry/Import/WorkerImport.swift",
        "return try await sink(drafts)",
        'return try await Mutant.on("import-error") ? ((try? await sink(drafts)) ?? []) : sink(drafts)',
        "RegistryTests.WorkerImportTests/interrupted"),
    Mutant(
        "consent-asked", "a YES to a question that never left grants nothing",
        "Sources/Outreach/Conversations/ConversationMachine.swift",
        "guard let asked = sender.asked else { return self.asked(standing, step, now) }\n"
        "                return agreed(",
        'guard let asked = Mutant.on("consent-asked") ? sender.asked ?? AskedQuestion(ID(0), by: .sms) : sender.asked '
        "else { return self.asked(standing, step, now) }\n"
        "                return agreed(",
        "ConversationTests.JoiningTests"),
    Mutant(
        "consent-confirmed", "JOIN alone grants nothing: consent is the YES",
        "Sources/Outreach/Conversations/ConversationMachine.swift",
        "        step.conversation = conversation\n        step.answer = Self.question(conversation.stage)",
        '        if Mutant.on("consent-confirmed"), conversation.stage == .consent {\n'
        "            return agreed(conversation, AskedQuestion(ID(0), by: .sms), step, conversation.begunBy)\n        }\n"
        "        step.conversation = conversation\n        step.answer = Self.question(conversation.stage)",
        "ConversationTests.JoiningTests"),
    Mutant(
        "dialogue-expires", "a YES a day later grants nothing",
        "Sources/SQLiteStore/Replies/Conversing.swift",
        '"SELECT sealed FROM conversations WHERE contact_id = ? AND expires_at > ?"',
        '"SELECT sealed FROM conversations WHERE contact_id = ? AND expires_at > ?"'
        '.replacing("AND expires_at", with: Mutant.on("dialogue-expires") ? "AND 1 + expires_at" : "AND expires_at")',
        STORE),
    Mutant(
        "stop-first", "STOP is obeyed in the transaction that takes the reply",
        "Sources/SQLiteStore/Replies/Conversing.swift",
        "if turn.intent == .stop {",
        'if turn.intent == .stop, !Mutant.on("stop-first") {',
        "ConversationTests.LeavingTests"),
    Mutant(
        "stop-repeated", "a STOP that the provider brings again is obeyed again",
        "Sources/SQLiteStore/Replies/Conversing.swift",
        " try Suppression.optOut(db, lookup, evidence: turn.evidence, now: now) }",
        ' if isNew || !Mutant.on("stop-repeated") { '
        "try Suppression.optOut(db, lookup, evidence: turn.evidence, now: now) } }",
        STORE),
    Mutant(
        "stop-silences", "after STOP nothing is answered but what the sender begins",
        "Sources/SQLiteStore/Replies/Conversing.swift",
        "if isSilent { return .stopped }",
        'if isSilent, !Mutant.on("stop-silences") { return .stopped }',
        STORE),
    Mutant(
        "reply-again", "a reply that the provider brings again is not acted on again",
        "Sources/SQLiteStore/Replies/Conversing.swift",
        "guard isNew else { return .repeated }",
        'guard isNew || Mutant.on("reply-again") else { return .repeated }',
        "ConversationTests.LeavingTests"),
    Mutant(
        "loop-guard", "two machines that answer one another come to rest",
        "Sources/SQLiteStore/Dispatch/ReplyLane.swift",
        "if try answers(answer.message, point) >= answer.limit { return .guarded }",
        'if try answers(answer.message, point) >= answer.limit, !Mutant.on("loop-guard") { return .guarded }',
        "ConversationTests.LeavingTests/loopGuard"),
    Mutant(
        "discretion", "what is answered does not tell who is known",
        "Sources/Dispatch/Intake.swift",
        "return [plain, known].contains { Self.personal.contains($0.intent) } ? known : plain",
        'return Mutant.on("discretion") || [plain, known].contains { Self.personal.contains($0.intent) } '
        "? known : plain",
        "ConversationTests.JoiningTests/discretion"),
    Mutant(
        "visitors-hidden", "who has only written is in no list and no count",
        "Sources/SQLiteStore/Registry/Workers.swift",
        "WHERE w.forgotten_at IS NULL\n                    AND NOT EXISTS",
        'WHERE w.forgotten_at IS NULL\n                    AND \\(Mutant.on("visitors-hidden") ? "1 OR" : "") NOT EXISTS',
        STORE),
    Mutant(
        "visitors-swept", "the number of somebody who never signed up is not kept",
        "Sources/SQLiteStore/Replies/Sweeping.swift",
        "for worker in gone { try Erasure",
        'for worker in gone where !Mutant.on("visitors-swept") { try Erasure',
        "ConversationTests.JoiningTests/expiry"),
    Mutant(
        "forget-suppresses", "FORGET leaves the keyed hash, so that nobody is written to again",
        "Sources/SQLiteStore/Registry/Opting.swift",
        "VALUES (?, 'forgotten', ?)\n",
        "SELECT ?, 'forgotten', ? WHERE \\(Mutant.on(\"forget-suppresses\") ? 0 : 1)\n",
        "ConversationTests.LeavingTests"),
    Mutant(
        "forget-questions", "FORGET erases what waits for a person",
        "Sources/SQLiteStore/Registry/Forgetting.swift",
        'for table in ["conversations", "questions", "whatsapp_accounts"] {',
        'for table in ["conversations", "questions", "whatsapp_accounts"] '
        'where !Mutant.on("forget-questions") || table != "questions" {',
        "ConversationTests.LeavingTests/forgetting"),
    Mutant(
        "question-sealed", "what a worker wrote is deleted when it is answered",
        "Sources/SQLiteStore/Replies/Questions.swift",
        "UPDATE questions SET sealed = NULL, answered_by",
        'UPDATE questions SET sealed = \\(Mutant.on("question-sealed") ? "sealed" : "NULL"), answered_by',
        "SQLiteStoreTests.EncryptionTests"),
    Mutant(
        "answer-by-day", "what a person answers keeps to the worker's day",
        "Sources/SQLiteStore/Replies/Questions.swift",
        "let due = window.nextOpen(from: now) ?? now",
        'let due = Mutant.on("answer-by-day") ? now : window.nextOpen(from: now) ?? now',
        STORE),
    Mutant(
        "late-opt-out", "an opting out that comes under a status on record is obeyed, also when nobody knows yet whose it is",
        "Sources/SQLiteStore/Dispatch/Receipts.swift",
        "let isLateOptOut = try !isNew && receipt.suppresses && keepLateOptOut(receipt)",
        'let isLateOptOut = try !isNew && receipt.suppresses && !Mutant.on("late-opt-out") && keepLateOptOut(receipt)',
        STORE),
    Mutant(
        "telnyx-signed", "what comes from Telnyx proves that it does",
        "Sources/Gateways/Telnyx/TelnyxGateway.swift",
        'guard signature.isRight(inbound) else',
        'guard signature.isRight(inbound) || Mutant.on("telnyx-signed") else',
        "GatewaysTests.ConformanceTests"),
    Mutant(
        "vonage-signed", "what comes from Vonage proves that it does",
        "Sources/Gateways/Vonage/VonageGateway.swift",
        'guard signature.isRight(inbound) else',
        'guard signature.isRight(inbound) || Mutant.on("vonage-signed") else',
        "GatewaysTests.ConformanceTests"),
    Mutant(
        "plivo-signed", "what comes from Plivo proves that it does",
        "Sources/Gateways/Plivo/PlivoGateway.swift",
        'guard signature.isRight(inbound, parameters: parameters) else',
        'guard signature.isRight(inbound, parameters: parameters) || Mutant.on("plivo-signed") else',
        "GatewaysTests.ConformanceTests"),
    Mutant(
        "bandwidth-signed", "what comes from Bandwidth proves that it does",
        "Sources/Gateways/Bandwidth/BandwidthGateway.swift",
        'guard password.isRight(inbound.headers["authorization"]) else',
        'guard password.isRight(inbound.headers["authorization"]) || Mutant.on("bandwidth-signed") else',
        "GatewaysTests.BandwidthTests"),
    Mutant(
        "http-signed", "what comes from a described provider proves that it does",
        "Sources/Gateways/HTTP/HTTPGateway.swift",
        'proof.isRight(inbound) else',
        'proof.isRight(inbound) || Mutant.on("http-signed") else',
        "GatewaysTests.HTTPGatewayTests"),
    Mutant(
        "sendgrid-signed", "what comes from SendGrid proves that it does",
        "Sources/Gateways/SendGrid/SendGridGateway.swift",
        'signature.isRight(inbound) else',
        'signature.isRight(inbound) || Mutant.on("sendgrid-signed") else',
        "GatewaysTests.MailAPITests"),
    Mutant(
        "postmark-signed", "what comes from Postmark proves that it does",
        "Sources/Gateways/Postmark/PostmarkGateway.swift",
        'password.isRight(inbound.headers["authorization"]) else',
        'password.isRight(inbound.headers["authorization"]) || Mutant.on("postmark-signed") else',
        "GatewaysTests.MailAPITests"),
    Mutant(
        "bounce-own", "a bounce is recorded only for the one mail that it names by our id",
        "Sources/Gateways/Mail/MailReader.swift",
        'guard all.count == 1 else',
        'guard all.count == 1 || Mutant.on("bounce-own") else',
        "GatewaysTests.MailReaderTests"),
    Mutant(
        "balance-pause", "traffic moves at most once a minute",
        "Sources/Outreach/Decisions/TrafficBalance.swift",
        'now - movedAt < settings.pause {',
        'now - movedAt < settings.pause, !Mutant.on("balance-pause") {',
        "OutreachTests.TrafficBalanceTests"),
    Mutant(
        "mailgun-signed", "what comes from Mailgun proves that it does",
        "Sources/Gateways/Mailgun/MailgunEvent.swift",
        "signature: signed.signature, at: inbound.at)",
        'signature: signed.signature, at: inbound.at) || Mutant.on("mailgun-signed")',
        "GatewaysTests.MailAPITests"),
    Mutant(
        'voice-link-signed', "a recording is given to nobody who was not told its address",
        'Sources/Gateways/Twilio/Voice/TwilioCallAddresses.swift',
        'guard areEqual(Array(right.utf8), Array(claimed.utf8)) else { return nil }',
        'guard areEqual(Array(right.utf8), Array(claimed.utf8)) || Mutant.on("voice-link-signed") else { return nil }',
        'GatewaysTests.TwilioVoiceTests'),
    Mutant(
        'voice-link-expires', "the address of a recording expires",
        'Sources/Gateways/Twilio/Voice/TwilioCallAddresses.swift',
        'return inbound.at < call.until ? id : nil',
        'return inbound.at < call.until || Mutant.on("voice-link-expires") ? id : nil',
        'GatewaysTests.TwilioVoiceTests'),
    Mutant(
        'voice-signed', "only Twilio answers a call or presses its keys",
        'Sources/Gateways/Twilio/Voice/TwilioVoiceGateway.swift',
        'guard signature.isRight(inbound, parameters: parameters) else',
        'guard signature.isRight(inbound, parameters: parameters) || Mutant.on("voice-signed") else',
        'GatewaysTests.TwilioVoiceTests'),
    Mutant(
        'voice-late', "a call that was held back too long plays nothing",
        'Sources/Gateways/Twilio/Voice/TwilioCallInbound.swift',
        'isLate = call.map { inbound.at >= $0.until } ?? true',
        'isLate = call.map { inbound.at >= $0.until && !Mutant.on("voice-late") } ?? true',
        'GatewaysTests.TwilioVoiceTests'),
    Mutant(
        'voice-person', "nothing is played to a machine",
        'Sources/Gateways/Twilio/Voice/TwilioCallInbound.swift',
        'private var isPerson: Bool { values["AnsweredBy"] == "human" }',
        'private var isPerson: Bool { values["AnsweredBy"] == "human" || Mutant.on("voice-person") }',
        'GatewaysTests.TwilioVoiceTests'),
    Mutant(
        'voice-stop', "9 is STOP",
        'Sources/Gateways/Twilio/Voice/TwilioCallInbound.swift',
        'guard values["Digits"] == Self.stop else',
        'guard values["Digits"] == Self.stop, !Mutant.on("voice-stop") else',
        'GatewaysTests.TwilioVoiceTests'),
    Mutant(
        'voice-reviewed', "a recording that nobody has reviewed is approved by nobody",
        'Sources/Catalog/Recordings/RecordedMessage.swift',
        '+ Review.Role.allCases.compactMap { reviewObstacle(recorded, $0) }',
        '+ (Mutant.on("voice-reviewed") ? [] : Review.Role.allCases.compactMap { reviewObstacle(recorded, $0) })',
        'CatalogTests.RecordingTests'),
    Mutant(
        'voice-same-file', "a recording that was exchanged is not played",
        'Sources/Catalog/Recordings/RecordedMessage.swift',
        'AudioFile.id(of: bytes) == id\n',
        'AudioFile.id(of: bytes) == id || Mutant.on("voice-same-file")\n',
        'CatalogTests.RecordingTests'),
    Mutant(
        'voice-watched', "what a watcher must not hear is not called out",
        'Sources/Catalog/Recordings/RecordedMessage.swift',
        '!meta.isNeutral,',
        '!meta.isNeutral || Mutant.on("voice-watched"),',
        'CatalogTests.RecordingTests'),
    Mutant(
        'voice-in-folder', "a recording lies in the catalog's folder",
        'Sources/Catalog/Recordings/AudioFile.swift',
        'O_RDONLY | O_NOFOLLOW |',
        'O_RDONLY | (Mutant.on("voice-in-folder") ? 0 : O_NOFOLLOW) |',
        'CatalogTests.RecordingTests'),
    Mutant(
        'voice-hours', "no phone rings at night",
        'Sources/Outreach/Campaigns/Campaign.swift',
        'audience.lone == .voice ? [window, .calls]',
        'audience.lone == .voice && !Mutant.on("voice-hours") ? [window, .calls]',
        'OutreachTests.PlanningTests|SQLiteStoreTests.VoiceTests'),
    Mutant(
        'voice-consent', "who agreed to texts alone is not called",
        'Sources/SQLiteStore/Dispatch/Gate.swift',
        'lone?.requiredTopic else',
        'lone?.requiredTopic, !Mutant.on("voice-consent") else',
        'SQLiteStoreTests.VoiceTests'),
    Mutant(
        'voice-audience', "who agreed to texts alone is not looked for",
        'Sources/SQLiteStore/Campaigns/Audience.swift',
        '[query.requiredTopic, query.agreedTo]',
        '[query.requiredTopic, Mutant.on("voice-audience") ? nil : query.agreedTo]',
        'SQLiteStoreTests.VoiceTests|SQLiteStoreTests.WhatsAppTests'),
    Mutant(
        'voice-lanes', "what is to be called is not written to",
        'Sources/SQLiteStore/Dispatch/Drawing.swift',
        '.spec.audience.lone == lone',
        '.spec.audience.lone == lone || Mutant.on("voice-lanes")',
        'SQLiteStoreTests.VoiceTests|SQLiteStoreTests.WhatsAppTests'),
    Mutant(
        "whatsapp-consent", "who agreed to texts alone is not written to in WhatsApp",
        "Sources/SQLiteStore/Dispatch/Gate.swift",
        "guard !campaign.isReply, let topic",
        'guard !campaign.isReply, !Mutant.on("whatsapp-consent"), let topic',
        "SQLiteStoreTests.WhatsAppTests"),
    Mutant(
        "whatsapp-template", "in WhatsApp nothing but answers goes in words of our own",
        "Sources/Dispatch/Dispatcher.swift",
        "guard let templateGateway, !delivery.isReply else",
        'guard let templateGateway, !delivery.isReply, !Mutant.on("whatsapp-template") else',
        "DispatchTests.TemplateTests"),
    Mutant(
        "whatsapp-words", "a template that reads otherwise than the reviewed text is not sent",
        "Sources/Outreach/Messages/ProviderTemplate.swift",
        "guard let filling, filling.text == text.body else",
        'guard let filling, filling.text == text.body || Mutant.on("whatsapp-words") else',
        "OutreachTests.ProviderTemplateTests|DispatchTests.TemplateTests"),
    Mutant(
        "whatsapp-places", "a template's place for which there is nothing is not left to the provider's sample",
        "Sources/Outreach/Messages/ProviderTemplate.swift",
        "guard let value = variables[name], !value.isEmpty else",
        'guard let value = variables[name] ?? (Mutant.on("whatsapp-places") ? "" : nil), '
        '!value.isEmpty || Mutant.on("whatsapp-places") else',
        "OutreachTests.ProviderTemplateTests"),
    Mutant(
        "whatsapp-approved", "a template that Meta has not approved is not sent",
        "Sources/Outreach/Messages/ProviderTemplate.swift",
        'guard status == "approved" else',
        'guard status == "approved" || Mutant.on("whatsapp-approved") else',
        "OutreachTests.ProviderTemplateTests"),
    Mutant(
        "whatsapp-marketing", "what Meta does not deliver to the United States is not sent there",
        "Sources/Outreach/Messages/ProviderTemplate.swift",
        'if category == "MARKETING", to',
        'if category == "MARKETING", !Mutant.on("whatsapp-marketing"), to',
        "OutreachTests.ProviderTemplateTests"),
    Mutant(
        "whatsapp-forms", "a template with buttons or pictures beside its text is not read as that text",
        "Sources/Gateways/Twilio/WhatsApp/TwilioContent.swift",
        "types.count == 1, types[0]",
        '(types.count == 1 || Mutant.on("whatsapp-forms")), types[0]',
        "GatewaysTests.TwilioWhatsAppTests"),
    Mutant(
        "whatsapp-same", "an answer about another template is not taken for this one's",
        "Sources/Gateways/Twilio/WhatsApp/TwilioContent.swift",
        'guard content.text("/sid") == id else',
        'guard content.text("/sid") == id || Mutant.on("whatsapp-same") else',
        "GatewaysTests.TwilioWhatsAppTests"),
    Mutant(
        "whatsapp-signed", "only Twilio reports of WhatsApp",
        "Sources/Gateways/Twilio/WhatsApp/TwilioWhatsAppGateway.swift",
        "guard signature.isRight(inbound, parameters: parameters) else",
        'guard signature.isRight(inbound, parameters: parameters) || Mutant.on("whatsapp-signed") else',
        "GatewaysTests.TwilioWhatsAppTests|GatewaysTests.ConformanceTests"),
    Mutant(
        "whatsapp-watched", "what a watcher must not read is not written in WhatsApp",
        "Sources/Catalog/MessageCatalog.swift",
        "messages[key]?.isNeutral == false,",
        'messages[key]?.isNeutral == false || Mutant.on("whatsapp-watched"),',
        "CatalogTests.WhatsAppDraftTests"),
    Mutant(
        "whatsapp-session", "24 hours after a worker wrote, WhatsApp takes no answer in words of our own",
        "Sources/Dispatch/Answers.swift",
        "channel.session ?? facts.validity",
        '(Mutant.on("whatsapp-session") ? nil : channel.session) ?? facts.validity',
        "DispatchTests.TemplateTests"),
    Mutant(
        "whatsapp-later", "nor a person's answer",
        "Sources/SQLiteStore/Replies/Questions.swift",
        "$0 > due ? $0 : nil",
        '$0 > due || Mutant.on("whatsapp-later") ? $0 : nil',
        "SQLiteStoreTests.WhatsAppTests"),
    Mutant(
        "whatsapp-way", "who writes in WhatsApp is answered there",
        "Sources/SQLiteStore/Replies/Conversing.swift",
        "ReplyLane(db: db, channel: reply.channel, now: now)",
        'ReplyLane(db: db, channel: Mutant.on("whatsapp-way") ? reply.from.channel : reply.channel, now: now)',
        "SQLiteStoreTests.WhatsAppTests"),
    Mutant(
        "whatsapp-yes", "a YES by text is no consent to WhatsApp",
        "Sources/SQLiteStore/Replies/Conversing.swift",
        "= reply.channel.requiredTopic {",
        '= Mutant.on("whatsapp-yes") ? Topic.whatsapp : reply.channel.requiredTopic {',
        "SQLiteStoreTests.WhatsAppTests"),
    Mutant(
        "asked-elsewhere", "a YES to a question that went another way grants nothing",
        "Sources/SQLiteStore/Replies/Conversing.swift",
        'AND \\(Channel.firstSQL("c.spec")) = ?5 AND d.state',
        'AND (\\(Channel.firstSQL("c.spec")) = ?5 OR \\(Mutant.on("asked-elsewhere") ? 1 : 0)) AND d.state',
        "SQLiteStoreTests.WhatsAppTests"),
    Mutant(
        "doubt-forgotten", "what a commit that was called failed had begun is on record also when its worker is forgotten",
        "Sources/SQLiteStore/Registry/Workers.swift",
        '"SELECT 1 FROM attempts WHERE id = ?"',
        '"SELECT 1 FROM attempts WHERE id = ?\\(Mutant.on("doubt-forgotten") ? " AND EXISTS (SELECT 1 FROM deliveries d '
        'JOIN worker_keys k ON k.worker_id = d.worker_id WHERE d.id = delivery_id)" : "")"',
        "DispatchTests.DoubtTests"),
    Mutant(
        "doubt-again", "and is asked for again where the store does not answer",
        "Sources/Dispatch/Dispatcher.swift",
        "        guard !lost.isEmpty, let begun",
        '        defer { if Mutant.on("doubt-again") { lost.removeAll() } }\n        guard !lost.isEmpty, let begun',
        "DispatchTests.DoubtTests"),
    Mutant(
        "clock-put-back", "a clock that is put back while the store fails makes no dispatcher sleep as long",
        "Sources/Dispatch/Dispatcher.swift",
        "await time.sleep(until: time.now() + .milliseconds(Int64(200",
        'await time.sleep(until: (Mutant.on("clock-put-back") ? now : time.now()) + .milliseconds(Int64(200',
        "DispatchTests.ClockTests"),
    Mutant(
        "stopped-amid-planning", "a process that was stopped amid planning looks at the clock again",
        "Sources/Dispatch/Scheduler.swift",
        "holdIfMissed(step, of: active, now: time.now())",
        'holdIfMissed(step, of: active, now: Mutant.on("stopped-amid-planning") ? now : time.now())',
        "DispatchTests.ClockTests"),
    Mutant(
        "woken-leases", "what becomes due is leased though an answer is awaited",
        "Sources/Dispatch/Dispatcher.swift",
        "if isWoken { mayHaveMore = true }",
        'if isWoken, !Mutant.on("woken-leases") { mayHaveMore = true }',
        "DispatchTests.NudgeTests"),
    Mutant(
        "message-sum", "a receipt belongs to the outcome with its message id, not to another of the same sum",
        "Sources/SQLiteStore/Schema/MessageSum.swift",
        'IS NOT NULL AND o.message_id = ?"',
        'IS NOT NULL AND (o.message_id = ? OR \\(Mutant.on("message-sum")))"',
        "SQLiteStoreTests.HotPathTests"),
    Mutant(
        "hidden-taken", "what comes in WhatsApp from a hidden number is taken and not refused",
        "Sources/Gateways/Twilio/TwilioInbound.swift",
        "guard channel == .whatsapp || account != nil else",
        'guard (channel == .whatsapp || account != nil) && !Mutant.on("hidden-taken") else',
        "GatewaysTests.TwilioWhatsAppTests"),
    Mutant(
        "hidden-matched", "a STOP from a hidden number stops the worker whose id it is known to be",
        "Sources/Dispatch/Intake.swift",
        "if let account = message.account, let contact",
        'if !Mutant.on("hidden-matched"), let account = message.account, let contact',
        "DispatchTests.ReplyTests"),
    Mutant(
        "hidden-revealed", "a STOP from a hidden number is obeyed once the number is told",
        "Sources/SQLiteStore/Replies/HiddenNumbers.swift",
        "WHERE account = ? AND kind IN ('stop', 'forget') AND answered_by IS NULL",
        "WHERE account = ? AND kind IN ('stop', 'forget') AND answered_by IS NULL "
        "AND \\(Mutant.on(\"hidden-revealed\") ? 0 : 1)",
        STORE),
    Mutant(
        "hidden-forget", "a FORGET from a hidden number erases once the number is told",
        "Sources/SQLiteStore/Replies/HiddenNumbers.swift",
        "let didErase = try forget(account, lookup)",
        'let didErase = try Mutant.on("hidden-forget") ? false : forget(account, lookup)',
        STORE),
    Mutant(
        "hidden-forget-anew", "a FORGET erases nobody who registered, or consented anew, after writing it",
        "Sources/SQLiteStore/Replies/HiddenNumbers.swift",
        "guard try wasKnown(point, before: asked) else { return false }",
        'guard try wasKnown(point, before: asked) || Mutant.on("hidden-forget-anew") else { return false }',
        STORE),
    Mutant(
        "hidden-forget-whole", "a FORGET takes with it what was written while the number was hidden",
        "Sources/SQLiteStore/Replies/HiddenNumbers.swift",
        '"DELETE FROM questions WHERE account = ? AND received_at <= ?"',
        '"DELETE FROM questions WHERE account = ? AND received_at <= ?"\n'
        '                + (Mutant.on("hidden-forget-whole") ? " AND kind = \'forget\'" : "")',
        STORE),
    Mutant(
        "stop-recorder", "who recorded a STOP is kept, also of a number that nobody registered",
        "Sources/SQLiteStore/Registry/Opting.swift",
        "arguments: [lookup, reason, now.milliseconds, by])",
        'arguments: [lookup, reason, now.milliseconds, Mutant.on("stop-recorder") ? nil : by])',
        STORE),
    Mutant(
        "home-country", "a STOP from a number as it is dialled at home is read where home is known",
        "Sources/Gateways/Shared/ReportedNumbers.swift",
        "if let country { return",
        'if let country, !Mutant.on("home-country") { return',
        "GatewaysTests.ReportedNumbersTests"),
    Mutant(
        "home-either", "what may be of home or of another country is put down to nobody",
        "Sources/Gateways/Shared/ReportedNumbers.swift",
        "guard home == abroad || !plans.isKnown(abroad) else {",
        'guard home == abroad || !plans.isKnown(abroad) || Mutant.on("home-either") else {',
        "GatewaysTests.ReportedNumbersTests"),
    Mutant(
        "home-sender", "ten digits are North America's only beside a sender of North America",
        "Sources/Gateways/Shared/ReportedNumbers.swift",
        "if text.utf8.count == 10, isNorthAmerican,",
        'if text.utf8.count == 10, isNorthAmerican || Mutant.on("home-sender"),',
        "GatewaysTests.ReportedNumbersTests"),
    Mutant(
        "home-guess", "ten digits that only another country is known to have are not taken for North America's",
        "Sources/Gateways/Shared/ReportedNumbers.swift",
        "home.isKnown || !(abroad.map(plans.isKnown) ?? false)",
        'home.isKnown || !(abroad.map(plans.isKnown) ?? false) || Mutant.on("home-guess")',
        "GatewaysTests.ReportedNumbersTests"),
    Mutant(
        "cap-forecast", "the preview says what the cap puts off",
        "Sources/altavoz/Planning/CapForecast.swift",
        "if isCounted, time > message.choice.opens { count(",
        'if isCounted, time > message.choice.opens, !Mutant.on("cap-forecast") { count(',
        "AcceptanceTests.CapForecastTests"),
    Mutant(
        "whatsapp-menu", "no menu that goes by text grants consent to WhatsApp",
        "Sources/Catalog/Loading/LoadMessages.swift",
        "let topic = Topic(placed.text), topic != .whatsapp {",
        'let topic = Topic(placed.text), topic != .whatsapp || Mutant.on("whatsapp-menu") {',
        "CatalogTests.TopicReaderTests"),
    Mutant(
        "held-anew", "what was being held when its review came is looked at again",
        "Sources/Dispatch/Dispatcher.swift",
        "        catalogEdition += 1\n",
        '        if !Mutant.on("held-anew") { catalogEdition += 1 }\n',
        "DispatchTests.ReloadTests"),
    Mutant(
        "whatsapp-memory", "what a provider said of a template a day ago is believed no longer",
        "Sources/Dispatch/TemplateBook.swift",
        "if !trouble.isPassing || !isFresh {",
        'if !trouble.isPassing || !isFresh && !Mutant.on("whatsapp-memory") {',
        "DispatchTests.TemplateTests"),
    Mutant(
        "sns-signed", "what comes through Amazon SNS proves that it does",
        "Sources/Gateways/AWS/SNSInbox.swift",
        "Self.isSigned(message, by: certificate)",
        'Self.isSigned(message, by: certificate) || Mutant.on("sns-signed")',
        "GatewaysTests.SNSTests"),
    Mutant(
        "sns-topic", "a topic of SNS that is not the configuration's is not believed, however rightly it is signed",
        "Sources/Gateways/AWS/SNSInbox.swift",
        "let message = SNSMessage(inbound.body), let topic = topics[message.topic],",
        "let message = SNSMessage(inbound.body), "
        'let topic = topics[message.topic] ?? (Mutant.on("sns-topic") ? SNSTopic(message.topic) : nil),',
        "GatewaysTests.SNSTests"),
    Mutant(
        "sns-host", "a certificate is fetched from the host of the topic's region and from nowhere else",
        "Sources/Gateways/AWS/SNSInbox.swift",
        "topic.isCertificate(message.certificate), Self.ages",
        'topic.isCertificate(message.certificate) || Mutant.on("sns-host"), Self.ages',
        "GatewaysTests.SNSTests"),
    Mutant(
        "sns-age", "an old message of SNS is refused, also when it was rightly signed",
        "Sources/Gateways/AWS/SNSInbox.swift",
        "Self.ages.contains(inbound.at - message.at)",
        'Self.ages.contains(inbound.at - message.at) || Mutant.on("sns-age")',
        "GatewaysTests.SNSTests"),
    Mutant(
        "sns-confirmation", "a subscription is confirmed only at Amazon's own host",
        "Sources/Gateways/AWS/SNSInbox.swift",
        "let url = message.subscribeURL, topic.isConfirmation(url) else",
        'let url = message.subscribeURL, topic.isConfirmation(url) || Mutant.on("sns-confirmation") else',
        "GatewaysTests.SNSTests"),
    Mutant(
        "sns-certificate", "a certificate that is not made out to SNS proves nothing",
        "Sources/Gateways/AWS/SNSCertificates.swift",
        '$0 == "sns.amazonaws.com" || $0 == host',
        '$0 == "sns.amazonaws.com" || $0 == host || Mutant.on("sns-certificate")',
        "GatewaysTests.SNSTests"),
    Mutant(
        "sns-valid", "a certificate proves nothing once it has run out",
        "Sources/Gateways/AWS/SNSCertificates.swift",
        "$0.valid.contains(now) ? $0 : nil",
        '$0.valid.contains(now) || Mutant.on("sns-valid") ? $0 : nil',
        "GatewaysTests.SNSTests"),
    Mutant(
        "sns-stale", "a certificate that has run out is not taken",
        "Sources/Gateways/AWS/SNSCertificates.swift",
        "certificate.valid.contains(now) else",
        'certificate.valid.contains(now) || Mutant.on("sns-stale") else',
        "GatewaysTests.SNSTests"),
    Mutant(
        "ses-complaint", "a complaint at Amazon counts as STOP",
        "Sources/Gateways/AWS/SESEvents.swift",
        'GatewayCode("Complaint", "The worker marked the mail as unwanted"), true)',
        'GatewayCode("Complaint", "The worker marked the mail as unwanted"), !Mutant.on("ses-complaint"))',
        "GatewaysTests.AWSEventTests"),
    Mutant(
        "sigv4-expect", "libcurl is given no header line that it would sign without sending it",
        "Sources/Transport/HTTPRoute.swift",
        'endpoint.headers + (endpoint.awsSignature == nil ? ["Expect:"] : [])',
        'endpoint.headers + (endpoint.awsSignature == nil || Mutant.on("sigv4-expect") ? ["Expect:"] : [])',
        "TransportTests.SigningTests"),
    Mutant(
        "errand-limit", "who can reach a webhook cannot have the daemon fetch without end",
        "Sources/Web/Errands.swift",
        "guard times.count < Self.limit else",
        'guard times.count < Self.limit || Mutant.on("errand-limit") else',
        "WebTests.ErrandsTests"),
    Mutant(
        "errand-undone", "a report whose certificate could not be had is asked for again, not refused for good",
        "Sources/Web/WebRoutes.swift",
        "if let inquiring, await !errands.prepare(inquiring, inbound) {",
        'if let inquiring, await !errands.prepare(inquiring, inbound), !Mutant.on("errand-undone") {',
        "WebTests.ErrandsTests"),
    Mutant(
        "list-known", "of strangers on a provider's list nothing is kept",
        "Sources/SQLiteStore/Registry/Opting.swift",
        "guard let point = try ContactRow.find(db, lookup), point.consent != .revoked else { return false }",
        'if Mutant.on("list-known") { try suppress(db, lookup, reason: "stop", now: now) }\n        '
        "guard let point = try ContactRow.find(db, lookup), point.consent != .revoked else { return false }",
        STORE),
    Mutant(
        "list-returned", "who came back after a provider's own time is not stopped by its list day after day",
        "Sources/SQLiteStore/Registry/Opting.swift",
        "if let since, try ConsentLedger.hasReturned(db, contact: point.id, after: since) { return false }",
        'if let since, !Mutant.on("list-returned"), '
        "try ConsentLedger.hasReturned(db, contact: point.id, after: since) { return false }",
        STORE),
    Mutant(
        "list-first-grant", "a first consent in a file does not outweigh a provider's list",
        "Sources/SQLiteStore/Registry/Reach.swift",
        """                            AND EXISTS (
                            SELECT 1 FROM consent_ledger AS went
                            WHERE went.contact_id = came.contact_id AND went.kind = 'revocation'
                                AND went.topic IS NULL AND went.id < came.id))""",
        """                            AND (\\(Mutant.on("list-first-grant") ? 1 : 0) OR EXISTS (
                            SELECT 1 FROM consent_ledger AS went
                            WHERE went.contact_id = came.contact_id AND went.kind = 'revocation'
                                AND went.topic IS NULL AND went.id < came.id)))""",
        STORE),
    Mutant(
        "list-again", "a provider's list that could not be read is asked for again within the hour",
        "Sources/Dispatch/OptOutPull.swift",
        "let isSoon = (1...Self.soonAgain).contains(failures)",
        'let isSoon = (1...Self.soonAgain).contains(failures) && !Mutant.on("list-again")',
        "DispatchTests.OptOutPullTests"),
    Mutant(
        "list-pages", "every page of a provider's list is read",
        "Sources/Dispatch/OptOutPull.swift",
        "guard let next = page.next else {",
        'guard let next = Mutant.on("list-pages") ? nil : page.next else {',
        "DispatchTests.OptOutPullTests"),
    Mutant(
        "list-bounces", "a bounce on a provider's list is no opting out",
        "Sources/Gateways/Postmark/PostmarkLists.swift",
        '$0.text("/SuppressionReason") == list',
        '$0.text("/SuppressionReason") == list || Mutant.on("list-bounces")',
        "GatewaysTests.OptOutListTests"),
    Mutant(
        "menu-asked", "a choice out of a menu that never left grants nothing",
        "Sources/Outreach/Conversations/ConversationMachine.swift",
        "guard let asked = sender.asked else { return self.asked(standing, step, now) }\n"
        "            return chose(",
        'let none = Mutant.on("menu-asked") ? AskedQuestion(ID(0), by: .sms) : nil\n'
        "            guard let asked = sender.asked ?? none else { return self.asked(standing, step, now) }\n"
        "            return chose(",
        "OutreachTests.ConversationTests|ConversationTests.TopicsTests/neverAsked"),
    Mutant(
        "menu-other", "the question for a sign-up is no menu of topics",
        "Sources/SQLiteStore/Replies/Conversing.swift",
        "conversation?.consentQuestion ?? .joinConfirm, point)",
        'Mutant.on("menu-other") ? .joinConfirm : conversation?.consentQuestion ?? .joinConfirm, point)',
        STORE),
    Mutant(
        "menu-expires", "a choice a day later grants nothing",
        "Sources/Outreach/Conversations/ConversationMachine.swift",
        "if let expires = standing?.expires, expires <= now { standing = nil }",
        'if let expires = standing?.expires, expires <= now, !Mutant.on("menu-expires") { standing = nil }',
        "OutreachTests.ConversationTests"),
    Mutant(
        "menu-words", "a choice in which anything else stands is none",
        "Sources/Catalog/Replies/TopicReader.swift",
        "guard atoms.count <= 40, let found = cover(atoms[...]) else { return nil }",
        'guard atoms.count <= 40, let found = cover(atoms[...]) ?? (Mutant.on("menu-words") ? [] : nil) else '
        "{ return nil }",
        "CatalogTests.TopicReaderTests"),
    Mutant(
        "calls-stop", "STOP ends consent to calls",
        "Sources/SQLiteStore/Registry/Opting.swift",
        "try TopicConsent.end(db, of: point, evidence: evidence, now: now)",
        'if !Mutant.on("calls-stop") { try TopicConsent.end(db, of: point, evidence: evidence, now: now) }',
        STORE + "|ConversationTests.TopicsTests/stop"),
    Mutant(
        "calls-stopped", "who has stopped grants no calls by a choice",
        "Sources/SQLiteStore/Registry/TopicChoice.swift",
        "} else if !topic.isConsent || mayConsent {",
        '} else if !topic.isConsent || mayConsent || Mutant.on("calls-stopped") {',
        STORE + "|ConversationTests.TopicsTests/olderMenu"),
    Mutant(
        "calls-file", "a file does not bring back consent to calls that a phone took back",
        "Sources/SQLiteStore/Registry/Registration.swift",
        "where try !TopicConsent.wasTakenBack(db, topic, worker: worker) {",
        'where try Mutant.on("calls-file") || !TopicConsent.wasTakenBack(db, topic, worker: worker) {',
        STORE + "|ConversationTests.TopicsTests/imported"),
    Mutant(
        "file-stopped", "a file grants no consent to calls to a phone that said STOP before it was registered",
        "Sources/SQLiteStore/Registry/Registration.swift",
        "try !TopicConsent.isStopped(db, worker: worker)",
        'try Mutant.on("file-stopped") || !TopicConsent.isStopped(db, worker: worker)',
        STORE),
    Mutant(
        "plain-no", "a no that answers nothing waits for a person",
        "Sources/Outreach/Conversations/ConversationMachine.swift",
        "if reading.isCourtesy { return step }",
        'if reading.isCourtesy || (reading.answer == .no && Mutant.on("plain-no")) { return step }',
        "OutreachTests.ConversationTests"),
    Mutant(
        "sign-up-registered", "the sign-up page asks nobody who is registered",
        "Sources/SQLiteStore/Replies/Conversing.swift",
        "if let known, known.consent == .granted, try",
        'if let known, !Mutant.on("sign-up-registered"), known.consent == .granted, try',
        "ConversationTests.SigningUpOnlineTests"),
    Mutant(
        "sign-up-once", "the sign-up page asks a number once a day",
        "Sources/Dispatch/SignUpDesk.swift",
        "now: now)?.limited(to: 1)",
        'now: now)?.limited(to: Mutant.on("sign-up-once") ? 3 : 1)',
        "ConversationTests.SigningUpOnlineTests"),
    Mutant(
        "spelled", "who writes is found by their number as the registry spells it",
        "Sources/Dispatch/Intake.swift",
        "from: spelling.spelled(reply.from)",
        'from: Mutant.on("spelled") ? reply.from : spelling.spelled(reply.from)',
        "DispatchTests.ReplyTests"),
    Mutant(
        "one-bad-reply", "a reply that cannot be taken keeps back no other",
        "Sources/Dispatch/Intake.swift",
        "trouble = trouble ?? error",
        'if Mutant.on("one-bad-reply") { throw error }\n                trouble = trouble ?? error',
        "DispatchTests.ReplyTests"),
    Mutant(
        "ninth-digit", "a Brazilian mobile of eight digits is found by its nine",
        "Sources/Registry/Contacts/PhoneParser.swift",
        "guard let number = reading.e164, !reading.isValid, let whole",
        'guard let number = reading.e164, !reading.isValid, !Mutant.on("ninth-digit"), let whole',
        "RegistryTests.PhoneParserTests"),
    Mutant(
        "calls-ledger", "consent to calls is on the ledger with its evidence",
        "Sources/SQLiteStore/Registry/TopicChoice.swift",
        "guard topic.isConsent else { return }\n        try",
        'guard topic.isConsent, !Mutant.on("calls-ledger") else { return }\n        try',
        STORE + "|ConversationTests.TopicsTests/ledger"),
    Mutant(
        "menu-hidden", "topics that the menu does not name are not taken away",
        "Sources/SQLiteStore/Registry/TopicChoice.swift",
        "        for topic in offered {\n            if !chosen",
        '        if Mutant.on("menu-hidden") {\n'
        '            try db.execute(sql: "DELETE FROM worker_topics WHERE worker_id = ?", arguments: [point.worker])\n'
        "        }\n        for topic in offered {\n            if !chosen",
        STORE + "|ConversationTests.TopicsTests/hidden"),
    Mutant(
        "unknown-behind", "whoever cannot be settled hides nobody behind",
        "Sources/SQLiteStore/Dispatch/Reconciling.swift",
        "OR d.id > :delivery)",
        'OR d.id > :delivery \\(Mutant.on("unknown-behind") ? "OR 1" : ""))',
        STORE),
    Mutant(
        "unknown-named", "a provider is asked by its own ids about what it has named, and about nothing else",
        "Sources/SQLiteStore/Dispatch/Reconciling.swift",
        '\\(isByMessageID ? "AND',
        '\\(isByMessageID && !Mutant.on("unknown-named") ? "AND',
        STORE),
    Mutant(
        "unknown-elsewhere", "a provider is not asked about another one's message",
        "Sources/SQLiteStore/Dispatch/Reconciling.swift",
        "AND r.gateway = :gateway",
        'AND (r.gateway = :gateway \\(Mutant.on("unknown-elsewhere") ? "OR 1" : ""))',
        STORE),
    Mutant(
        "ask-seldom", "what nobody can tell is asked at twice the age each time",
        "Sources/Dispatch/Reconciler.swift",
        "Duration.minutes(2 << $0) }",
        'Duration.minutes(Mutant.on("ask-seldom") ? 2 + 2 * $0 : 2 << $0) }',
        "DispatchTests.ReconcilerTests"),
    Mutant(
        "ask-fair", "who has just become unknown does not wait behind all who were before",
        "Sources/Dispatch/Reconciler.swift",
        "ages.map { Path(age: $0, span: UnknownSearch.Span(after: .end(of: now - $0), through: now - $0)) }",
        'ages.map { Path(age: $0, span: UnknownSearch.Span(after: Mutant.on("ask-fair") ? nil : .end(of: now - $0), '
        "through: now - $0)) }",
        "DispatchTests.ReconcilerTests"),
    Mutant(
        "ask-silent", "a provider that does not answer is left alone until the next turn",
        "Sources/Dispatch/Reconciler.swift",
        "case .failure: false",
        'case .failure: Mutant.on("ask-silent")',
        "DispatchTests.ReconcilerTests"),
    Mutant(
        "ask-clock", "a clock that is put back hides nobody from being asked about",
        "Sources/Dispatch/Reconciler.swift",
        "(after: isAhead ?",
        '(after: isAhead && !Mutant.on("ask-clock") ?',
        "DispatchTests.ReconcilerTests"),
    Mutant(
        "ask-recorded", "what was learnt and not recorded is asked again",
        "Sources/Dispatch/Reconciler.swift",
        "            if !receipts.isEmpty { try",
        '            if Mutant.on("ask-recorded") { courses[index] = course }\n            if !receipts.isEmpty { try',
        "DispatchTests.ReconcilerTests"),
    Mutant(
        "trace-attempt", "what a search shows counts only for the attempt that it names",
        "Sources/Gateways/Postmark/PostmarkReport.swift",
        "== attempt.description }",
        '== attempt.description || Mutant.on("trace-attempt") }',
        "GatewaysTests.MailAPITests"),
    Mutant(
        "get-repeated", "a message by GET is not repeated by libcurl",
        "Sources/Transport/HTTPRoute.swift",
        "if endpoint.mayBeRepeated {",
        'if endpoint.mayBeRepeated || (Mutant.on("get-repeated") && endpoint.method == .get) {',
        "TransportTests.RepetitionTests"),
    Mutant(
        "campaigns-in-turn", "a small lease begins behind the campaign that was served last",
        "Sources/SQLiteStore/Dispatch/Drawing.swift",
        "if let last = leases.lastServed(by: exchange.gateway) {",
        'if !Mutant.on("campaigns-in-turn"), let last = leases.lastServed(by: exchange.gateway) {',
        STORE),
    Mutant(
        "reply-freshness", "an answer that is not fresh keeps to the worker's hours",
        "Sources/Outreach/Decisions/DispatchGate.swift",
        "return now - facts.queuedAt <= GateFacts.freshness ? .go",
        'return now - facts.queuedAt <= GateFacts.freshness || Mutant.on("reply-freshness") ? .go',
        "OutreachTests.DecisionTests"),
    Mutant(
        "reply-age", "the store tells the gate since when an answer waits",
        "Sources/SQLiteStore/Dispatch/Gate.swift",
        "queuedAt: campaign.isReply ? lease.plannedAt : 0,",
        'queuedAt: Mutant.on("reply-age") ? exchange.now.milliseconds : campaign.isReply ? lease.plannedAt : 0,',
        STORE),
    Mutant(
        "launched-as-shown", "only the draft that was shown is launched",
        "Sources/SQLiteStore/Campaigns/Running.swift",
        "guard campaign.spec == shown else {",
        'guard campaign.spec == shown || Mutant.on("launched-as-shown") else {',
        STORE),
    Mutant(
        "approved-as-shown", "only the draft that was shown is approved",
        "Sources/SQLiteStore/Campaigns/Drafting.swift",
        "guard campaign.spec == shown else {",
        'guard campaign.spec == shown || Mutant.on("approved-as-shown") else {',
        STORE),
    Mutant(
        "step-in-draft", "a step that the draft does not have is held",
        "Sources/Dispatch/Scheduler.swift",
        "guard campaign.spec.steps.indices.contains(step.index) else {",
        'guard campaign.spec.steps.indices.contains(step.index) || Mutant.on("step-in-draft") else {',
        f"{ENGINE}/unknownStep"),
    Mutant(
        "resend-of-the-past", "what would end at once is not ordered again",
        "Sources/SQLiteStore/Log/Resolving.swift",
        "if resolution == .resend, let reason",
        'if resolution == .resend, !Mutant.on("resend-of-the-past"), let reason',
        STORE),
    Mutant(
        "look-back", "a gap of more than seven days is kept",
        "Sources/Outreach/Campaigns/Campaign.swift",
        "{ .days(Int64(max(7, minimumGapDays))) }",
        '{ .days(Mutant.on("look-back") ? 7 : Int64(max(7, minimumGapDays))) }',
        STORE),
    Mutant(
        "exhausted-fallback", "an SMS that was never taken is followed by an email",
        "Sources/Dispatch/OutcomePolicy.swift",
        "fallsBack: true, reason: .attempts)",
        'fallsBack: !Mutant.on("exhausted-fallback"), reason: .attempts)',
        f"{ENGINE}/exhausted"),
    Mutant(
        "end-reason", "the log says that its attempts are used up",
        "Sources/SQLiteStore/Dispatch/OutcomeRecorder.swift",
        "settle.bind(7, outcome.next == .state(next) ?",
        'settle.bind(7, !Mutant.on("end-reason") && outcome.next == .state(next) ?',
        f"{ENGINE}/exhausted"),
    Mutant(
        "planned-anew", "who changes while a step is planned is planned all the same",
        "Sources/Dispatch/StepFilling.swift",
        "if !known.isEmpty, groups.allSatisfy",
        'if !known.isEmpty, Mutant.on("planned-anew") || groups.allSatisfy',
        f"{ENGINE}/changesWhilePlanning"),
    Mutant(
        "worth-a-lease", "a slow gateway leases although fewer may go than a quarter of a batch",
        "Sources/Dispatch/Dispatcher.swift",
        "room < worthwhile {",
        'room < (Mutant.on("worth-a-lease") ? batch / 4 : worthwhile) {',
        "DispatchTests.NudgeTests"),
    Mutant(
        "time-of-the-next-lease", "it is waited for as many units as a lease wants",
        "Sources/Dispatch/Dispatcher.swift",
        "leased.first?.segments ?? worthwhile,",
        'leased.first?.segments ?? (Mutant.on("time-of-the-next-lease") ? 1 : worthwhile),',
        "DispatchTests.NudgeTests"),
    Mutant(
        "stood-still", "what was begun before the process stood still is judged anew",
        "Sources/Dispatch/Dispatcher.swift",
        "guard left >= .zero else {",
        'guard left >= .zero || Mutant.on("stood-still") else {',
        "DispatchTests.ClockTests"),
    Mutant(
        "late-is-no-attempt", "what was late in the transport uses up no attempt",
        "Sources/Dispatch/Dispatcher.swift",
        "guard !result.wasLate else {",
        'guard !result.wasLate || Mutant.on("late-is-no-attempt") else {',
        "DispatchTests.ClockTests"),
    Mutant(
        "late-start", "what has waited too long is not started",
        "Sources/Transport/TransferLoop.swift",
        "guard leavesUntil == .max ||",
        'guard leavesUntil == .max || Mutant.on("late-start") ||',
        "TransportTests.LateTests"),
    Mutant(
        "late-departure", "what has waited too long for its connection does not leave",
        "Sources/Transport/TransferNotes.swift",
        "guard notes.pointee.leavesUntil < .max,",
        'guard !Mutant.on("late-departure"), notes.pointee.leavesUntil < .max,',
        "TransportTests.LateTests"),
    Mutant(
        "closing-hour", "no carrier delivers a text after the worker's hours",
        "Sources/Dispatch/Dispatcher.swift",
        "guard profile.channel != .email, let closing else {",
        'guard profile.channel != .email, !Mutant.on("closing-hour"), let closing else {',
        f"{ENGINE}/untilEvening"),
    Mutant(
        "long-wait", "who asks to wait for long leaves its share to the neighbours",
        "Sources/Dispatch/Dispatcher.swift",
        ".blocked(at: monotonic) <= (isHealthy ? Self.longWait : .zero)",
        '.blocked(at: monotonic) <= (isHealthy ? Mutant.on("long-wait") ? .hours(99) : Self.longWait : .zero)',
        f"{ENGINE}/longWait"),
    Mutant(
        "grown-audience", "what one person launched for a few does not go to many",
        "Sources/Dispatch/Scheduler.swift",
        "workers > above, active.campaign.approvedBy == nil else",
        'workers > above, active.campaign.approvedBy == nil, !Mutant.on("grown-audience") else',
        f"{ENGINE}/grows"),
    Mutant(
        "second-person-releases", "whoever drafted a campaign does not release its step that waits for a second person",
        "Sources/SQLiteStore/Campaigns/Running.swift",
        "$0.index == step && $0.needsSecondPerson",
        '$0.index == step && $0.needsSecondPerson && !Mutant.on("second-person-releases")',
        STORE),
    Mutant(
        "jurisdiction", "nobody is told the law of another state",
        "Sources/Outreach/Ports/StepPlan.swift",
        "guard let jurisdiction else { return regions }",
        'guard let jurisdiction, !Mutant.on("jurisdiction") else { return regions }',
        "OutreachTests.PlanningTests"),
    Mutant(
        "given-up-doubt", "a begun delivery whose commit was called failed gets its outcome though it is given up",
        "Sources/Dispatch/Dispatcher.swift",
        "guard !doubtful.isEmpty else { return }\n        for id",
        'guard !doubtful.isEmpty, !Mutant.on("given-up-doubt") else { return }\n        for id',
        "DispatchTests.DoubtTests"),
]
