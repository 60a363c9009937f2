import Outreach

extension StoreConformance {
    static let conversationChecks: [StoreCheck] = [
        StoreCheck("somebody unknown is answered as a visitor: in no list, no count and no audience") { world in
            let daemon = try await world.daemon()
            try expectEqual(try await world.say(from: 7, answer: .askRegion), .queued)
            try expectEqual(try await world.store.worker(at: StoreWorld.phone(7)), nil)
            try expectEqual(try await world.store.workerCount(), 0)
            try expectEqual(try await world.store.workers(WorkerFilter(), after: nil, limit: 9).count, 0)
            let query = AudienceQuery(regions: [StoreWorld.county], topics: nil, requiredTopic: nil)
            try expectEqual(try await world.store.audienceGroups(query).count, 0)
            let sent = try await daemon.sendOff()
            try expectEqual(sent.map(\.message), [.askRegion])
            try expectEqual(sent.map(\.to), [StoreWorld.phone(7)])
        },
        StoreCheck("a dialogue stands until it is changed, expires, or its sender is forgotten") { world in
            let conversation = StoreWorld.conversation(expires: world.now + .hours(24))
            _ = try await world.say(from: 7, conversation: conversation, answer: .joinConfirm)
            try expectEqual(try await world.known(7).conversation, conversation)
            try expectEqual(try await world.known(7, at: world.now + .hours(24)).conversation, nil)
            var next = conversation
            next.stage = .region
            _ = try await world.say(from: 7, conversation: next)
            try expectEqual(try await world.known(7).conversation, next)
            _ = try await world.say(from: 7)
            try expectEqual(try await world.known(7).conversation, nil)
            // Somebody else's is another one.
            try expectEqual(try await world.known(8).conversation, nil)
        },
        StoreCheck("only the YES makes a worker of a visitor, with its evidence, its regions and its language") {
            world in
            _ = try await world.say(
                from: 7, conversation: StoreWorld.conversation(expires: world.now + .hours(24)), answer: .joinConfirm)
            try expect(try await world.store.worker(at: StoreWorld.phone(7)) == nil)
            try expectEqual(try await world.known(7).isRegistered, false)
            _ = try await world.say(from: 7, answer: .welcome, effects: [StoreWorld.joined])
            let id = try await world.store.worker(at: StoreWorld.phone(7))
            try expect(id != nil)
            let worker = try await world.store.worker(id!)
            try expectEqual(worker?.regions, [StoreWorld.county])
            try expectEqual(worker?.languages, [StoreWorld.spanish])
            try expectEqual(worker?.zones, StoreWorld.losAngeles)
            try expectEqual(worker?.contactPoints.map(\.consent), [.granted])
            let ledger = try await world.store.consentLedger(of: id!)
            try expectEqual(ledger.map(\.kind), [.grant])
            try expectEqual(ledger.map(\.evidence), ["YES through test, message 2, after JOIN"])
            try expectEqual(try await world.store.workerCount(), 1)
            // And so it is no visitor, to be swept away.
            _ = try await world.store.sweepReplies(now: world.now + .days(30))
            try expectEqual(try await world.store.workerCount(), 1)
        },
        StoreCheck("a choice of topics takes the place of what the menu offers, and of nothing else") { world in
            let hidden = StoreWorld.draft([StoreWorld.phone(7)], topics: ["survivor-help", "heat"])
            let id = try await world.register([hidden])[0]
            func choose(_ chosen: [Topic], _ evidence: String) async throws {
                _ = try await world.say(
                    from: 7, effects: [.setTopics(chosen: chosen, offered: StoreWorld.menu, evidence: evidence)])
            }
            func topics() async throws -> [String] {
                try await world.store.worker(id)?.topics.map(\.text).sorted() ?? []
            }
            try await choose([Topic("pay")!, .calls], "1 3")
            try expectEqual(try await topics(), ["calls", "pay", "survivor-help"])
            try await choose([.calls], "3")
            try await choose([], "0")
            try await choose([], "0 again")
            try expectEqual(try await topics(), ["survivor-help"])
            let ledger = try await world.store.consentLedger(of: id)
            try expectEqual(ledger.map(\.kind), [.grant, .grant, .confirmation, .revocation])
            try expectEqual(ledger.map(\.topic), [nil, .calls, .calls, .calls])
            try expectEqual(ledger.dropFirst().map(\.evidence), ["1 3", "3", "0"])
            // Consent to be texted is as it was.
            try expectEqual(try await world.store.worker(id)?.contactPoints.map(\.consent), [.granted])
        },
        StoreCheck(
            "STOP ends consent to calls, which neither START nor a file brings back, and a choice grants none then"
        ) {
            world in
            let draft = StoreWorld.draft([StoreWorld.phone(7)], topics: ["calls", "heat"])
            let id = try await world.register([draft])[0]
            func mayBeCalled() async throws -> Bool {
                try await world.store.worker(id)?.topics.contains(.calls) == true
            }
            let choice = ReplyEffect.setTopics(chosen: [.calls], offered: StoreWorld.menu, evidence: "3")
            try expect(try await mayBeCalled())
            _ = try await world.say(.stop, from: 7, answer: .stopReply)
            try expect(try await mayBeCalled() == false)
            try expectEqual(try await world.store.consentLedger(of: id).map(\.topic), [nil, .calls, nil, .calls])
            _ = try await world.say(from: 7, effects: [choice])
            try expect(try await mayBeCalled() == false)
            _ = try await world.say(.start, from: 7, answer: .welcome)
            _ = try await world.register([draft])
            try expect(try await mayBeCalled() == false)
            _ = try await world.say(from: 7, effects: [choice])
            try expect(try await mayBeCalled())
        },
        StoreCheck(
            "a file grants consent to calls with evidence alone, on the ledger, and to no phone that said STOP before"
        ) {
            world in
            func topics(_ n: Int, hasConsent: Bool = true) async throws -> [String] {
                let draft = StoreWorld.draft(
                    [StoreWorld.phone(n)], topics: ["calls", "heat"], hasConsent: hasConsent)
                let id = try await world.register([draft])[0]
                return try await world.store.worker(id)?.topics.map(\.text).sorted() ?? []
            }
            try expectEqual(try await topics(1, hasConsent: false), ["heat"])
            try expectEqual(try await topics(1), ["calls", "heat"])
            let id = try await world.register([StoreWorld.draft([StoreWorld.phone(1)])])[0]
            let ledger = try await world.store.consentLedger(of: id)
            try expectEqual(ledger.map(\.topic), [nil, .calls])
            try expect(ledger.allSatisfy { $0.kind == .grant && $0.evidence == "intake form" })
            // Somebody unknown, and a worker who is forgotten: START brings texts, and a file no calls.
            _ = try await world.say(.stop, from: 2, answer: .stopReply)
            try expectEqual(try await topics(2), ["heat"])
            _ = try await world.store.forget(id, by: "rosa", now: StoreWorld.noon)
            try expectEqual(try await topics(1), ["heat"])
            try expectEqual(try await topics(1), ["heat"])
            _ = try await world.say(.start, from: 1, answer: .welcome)
            try expectEqual(try await topics(1), ["heat"])
        },
        StoreCheck("the menu to which a choice answers is the one that has left, and the answer names the choice") {
            world in
            let daemon = try await world.daemon()
            var dialogue = StoreWorld.conversation(expires: world.now + .hours(24))
            _ = try await world.say(from: 7, conversation: dialogue, answer: .joinConfirm)
            let confirm = try await daemon.sendOff()
            _ = try await daemon.exchange(outcomes: confirm.map { Daemon.outcome($0) })
            dialogue.purpose = .topics
            dialogue.stage = .topics
            dialogue.offered = StoreWorld.menu
            _ = try await world.say(from: 7, conversation: dialogue, answer: .topicsMenu)
            // The question for consent is another one, and the menu waits.
            try expectEqual(try await world.known(7).asked, nil)
            let menu = try await daemon.sendOff()
            _ = try await daemon.exchange(outcomes: menu.map { Daemon.outcome($0) })
            try expectEqual(try await world.known(7).asked, AskedQuestion(menu[0].id, by: .sms))
            try expectEqual(try await world.known(7).conversation?.offered, StoreWorld.menu)
            for chosen in ["1 3", "2", "1 3"] {
                let answer = QueuedAnswer(
                    message: .topicsSet, language: StoreWorld.spanish, segments: 1, validUntil: world.now + .days(1),
                    limit: 3, chosen: chosen)
                let turn = ReplyTurn(intent: .other, answer: answer, evidence: "")
                _ = try await world.store.converse(
                    InboundReply(
                        gateway: "test", messageID: "set \(try await world.store.changeCounter())",
                        from: StoreWorld.phone(7), text: ""), now: world.now
                ) { _ in turn }
            }
            try expectEqual(
                try await daemon.lease().map(\.chosen).sorted { ($0 ?? "") < ($1 ?? "") }, ["1 3", "1 3", "2"])
        },
        StoreCheck("somebody who only wrote is found to be forgotten, by nothing but their number") { world in
            _ = try await world.say(from: 7, answer: .notUnderstood, question: .other)
            let worker = try await world.registerPhones(0..<1)[0]
            try expectEqual(try await world.store.visitor(at: StoreWorld.phone(0)), nil)
            try expectEqual(try await world.store.visitor(at: StoreWorld.phone(8)), nil)
            let visitor = try await world.store.visitor(at: StoreWorld.phone(7))
            try expect(visitor != nil && visitor != worker)
            try expect(try await world.store.forget(visitor!, by: "Ana", now: world.now))
            try expectEqual(try await world.store.visitor(at: StoreWorld.phone(7)), nil)
            try expectEqual(try await world.store.questions(all: true, limit: 9).count, 0)
        },
        StoreCheck("who is registered already and joins again confirms, and is where they now say to be") { world in
            let id = try await world.registerPhones(0..<1, regions: ["06059"])[0]
            _ = try await world.say(from: 0, effects: [StoreWorld.joined])
            try expectEqual(try await world.store.worker(id)?.regions, [StoreWorld.county])
            try expectEqual(try await world.store.consentLedger(of: id).map(\.kind), [.grant, .confirmation])
        },
        StoreCheck("after STOP a YES to a dialogue that the sender began is consent again") { world in
            let id = try await world.registerPhones(0..<1)[0]
            let daemon = try await world.daemon()
            _ = try await world.say(.stop, from: 0, answer: .stopReply)
            _ = try await daemon.sendOff()
            // A question goes despite the STOP, since they asked for it; nothing else does.
            try expectEqual(try await world.say(from: 0, answer: .joinConfirm), .queued)
            try expectEqual(try await world.say(from: 0, answer: .notUnderstood), .stopped)
            try expectEqual(try await daemon.sendOff().map(\.message), [.joinConfirm])
            try expect(try await world.store.worker(id)?.contactPoints[0].isSuppressed == true)
            _ = try await world.say(from: 0, answer: .welcome, effects: [StoreWorld.joined])
            try expect(try await world.store.worker(id)?.contactPoints[0].isSuppressed == false)
            try expectEqual(try await daemon.sendOff().map(\.message), [.welcome])
        },
        StoreCheck("STOP ends the questions of a dialogue, also one that a dispatcher has in hand") { world in
            let daemon = try await world.daemon()
            _ = try await world.say(from: 7, answer: .joinConfirm)
            let leased = try await daemon.lease()
            try expectEqual(leased.map(\.message), [.joinConfirm])
            _ = try await world.say(from: 7, answer: .askRegion)
            try expectEqual(try await world.say(.stop, from: 7, answer: .stopReply), .queued)
            try expect(try await daemon.begin(leased) != [.go])
            try expectEqual(try await daemon.sendOff().map(\.message), [.stopReply])
        },
        StoreCheck("STOP from somebody unknown is confirmed once, and outlives them") { world in
            let daemon = try await world.daemon()
            try expectEqual(try await world.say(.stop, from: 7, answer: .stopReply), .queued)
            try expectEqual(try await world.say(.stop, from: 7, answer: .stopReply), .stopped)
            let sent = try await daemon.sendOff()
            try expectEqual(sent.map(\.message), [.stopReply])
            // Not while a message to them is on the wire.
            try expectEqual(try await world.store.sweepReplies(now: world.now + .days(2)).visitors, 0)
            _ = try await daemon.exchange(outcomes: sent.map { Daemon.outcome($0, messageID: "id-\($0.id)") })
            try expectEqual(try await world.store.sweepReplies(now: world.now + .days(2)).visitors, 1)
            try expectEqual(try await world.say(.stop, from: 7, answer: .stopReply), .stopped)
            try await world.registerPhones(7..<8)
            let id = try await world.store.worker(at: StoreWorld.phone(7))!
            try expect(try await world.store.worker(id)?.contactPoints[0].isSuppressed == true)
        },
        StoreCheck("FORGET erases, is confirmed once, and leaves nothing but the suppression") { world in
            let id = try await world.registerPhones(0..<1)[0]
            let daemon = try await world.daemon()
            _ = try await world.say(from: 0, text: "my boss is at 5 Main St", question: .other)
            _ = try await world.say(from: 0, conversation: StoreWorld.conversation(expires: world.now + .hours(9)))
            _ = try await world.say(from: 0, answer: .helpReply)
            try expectEqual(try await world.say(.forget, from: 0, answer: .forgotten, effects: [.forget]), .queued)
            try expect(try await world.store.worker(id) == nil)
            try expectEqual(try await world.store.questions(all: true, limit: 9).count, 0)
            try expectEqual(try await world.known(0), Correspondent())
            try expectEqual(try await daemon.sendOff().map(\.message), [.forgotten])
            // Nothing more, whatever they write, and the visitor of the one answer goes.
            try expectEqual(try await world.say(.forget, from: 0, answer: .forgotten, effects: [.forget]), .guarded)
            try expectEqual(try await world.say(from: 0, answer: .notUnderstood), .stopped)
            try expectEqual(try await daemon.sendOff().count, 0)
            _ = try await world.store.sweepReplies(now: world.now + .days(2))
            try await world.registerPhones(0..<1)
            let again = try await world.store.worker(at: StoreWorld.phone(0))!
            try expect(again != id)
            try expect(try await world.store.worker(again)?.contactPoints[0].isSuppressed == true)
        },
        StoreCheck("FORGET said twice in a row is answered once, and what was said between is gone") { world in
            let daemon = try await world.daemon()
            let forget: [ReplyEffect] = [.forget]
            try expectEqual(try await world.say(.forget, from: 7, answer: .forgotten, effects: forget), .queued)
            let conversation = StoreWorld.conversation(expires: world.now + .hours(9))
            _ = try await world.say(from: 7, text: "me again", conversation: conversation, question: .other)
            try expectEqual(try await world.say(.forget, from: 7, answer: .forgotten, effects: forget), .guarded)
            try expectEqual(try await world.known(7), Correspondent())
            try expectEqual(try await world.store.questions(all: true, limit: 9).count, 0)
            let sent = try await daemon.sendOff()
            try expectEqual(sent.map(\.message), [.forgotten])
            _ = try await daemon.exchange(outcomes: sent.map { Daemon.outcome($0, messageID: "id-\($0.id)") })
            try expectEqual(try await world.store.sweepReplies(now: world.now + .days(1)).visitors, 1)
        },
        StoreCheck("FORGET from somebody unknown gets the same answer") { world in
            let daemon = try await world.daemon()
            try expectEqual(try await world.say(.forget, from: 7, answer: .forgotten, effects: [.forget]), .queued)
            try expectEqual(try await daemon.sendOff().map(\.message), [.forgotten])
            try expectEqual(try await world.store.workerCount(), 0)
        },
        StoreCheck("START takes a stranger's STOP back, and grants nothing") { world in
            _ = try await world.say(.stop, from: 7, answer: .stopReply)
            try expectEqual(try await world.say(.start, from: 7, answer: .askRegion), .queued)
            try await world.registerPhones(7..<8)
            let id = try await world.store.worker(at: StoreWorld.phone(7))!
            try expect(try await world.store.worker(id)?.contactPoints[0].isSuppressed == false)
            try expectEqual(try await world.store.consentLedger(of: id).map(\.kind).filter { $0 == .grant }.count, 1)
        },
        StoreCheck("no more answers of one kind than allowed, and no more than a dozen of all, in a day") { world in
            var verdicts: [ReplyVerdict] = []
            for _ in 0..<4 { verdicts.append(try await world.say(from: 7, answer: .askRegion, limit: 3)) }
            try expectEqual(verdicts, [.queued, .queued, .queued, .guarded])
            try expectEqual(try await world.say(from: 7, answer: .notUnderstood), .queued)
            try expectEqual(try await world.say(from: 7, answer: .notUnderstood), .guarded)
            var queued = 4
            for key in [MessageKey.languageMenu, .joinConfirm, .regionNotFound, .languageChanged] {
                for _ in 0..<3 where try await world.say(from: 7, answer: key, limit: 3) == .queued { queued += 1 }
            }
            try expectEqual(queued, QueuedAnswer.mostAnswers)
            // STOP is confirmed all the same.
            try expectEqual(try await world.say(.stop, from: 7, answer: .stopReply), .queued)
        },
        StoreCheck("what a person has to read waits, first what may mean STOP, and goes with its answer") { world in
            try await world.registerPhones(0..<1)
            _ = try await world.say(from: 0, text: "no water on the site", question: .other)
            _ = try await world.say(from: 7, text: "how do i stop", question: .doubtful, at: world.now + .minutes(1))
            let waiting = try await world.store.questions(all: false, limit: 9)
            try expectEqual(waiting.map(\.kind), [.doubtful, .other])
            try expectEqual(waiting.map(\.text), [nil, nil])
            try expectEqual(waiting[0].masked, StoreWorld.phone(7).masked)
            try expectEqual(try await world.store.question(waiting[0].id)?.text, "how do i stop")
            let daemon = try await world.daemon()
            let decision = QuestionDecision.stop(StoreWorld.answer(.stopReply, world.now))
            let first = waiting[0].id
            try expectEqual(
                try await world.store.answerQuestion(first, decision, by: "Ana", now: world.now + .hours(1)), .queued)
            try expectEqual(
                try await world.store.answerQuestion(first, .nothing, by: "Eva", now: world.now + .hours(1)), nil)
            let answered = try await world.store.question(first)
            try expect(answered?.text == nil && answered?.answeredBy == "Ana" && answered?.decision == "stop")
            try expectEqual(try await daemon.sendOff().map(\.message), [.stopReply])
            try expectEqual(try await world.say(from: 7, answer: .helpReply), .stopped)
            // What confirms a deed is not said without the deed, and the question stays open.
            for key in MessageKey.answers.subtracting([.helpReply]) {
                let untrue = QuestionDecision.message(StoreWorld.answer(key, world.now))
                try expectEqual(
                    try await world.store.answerQuestion(waiting[1].id, untrue, by: "Ana", now: world.now), .unanswered)
            }
            try expectEqual(try await daemon.sendOff().count, 0)
            let help = QuestionDecision.message(StoreWorld.answer(.helpReply, world.now))
            try expectEqual(
                try await world.store.answerQuestion(waiting[1].id, help, by: "Ana", now: world.now), .queued)
            try expectEqual(try await daemon.sendOff().map(\.message), [.helpReply])
            try expectEqual(try await world.store.questions(all: false, limit: 9).count, 0)
            try expectEqual(try await world.store.questions(all: true, limit: 9).count, 2)
            try expectEqual(
                try await world.store.actions(limit: 2).map(\.kind), ["reply-answered", "reply-answered"])
        },
        StoreCheck("that a doubtful message of a worker went unanswered stays on record, and nothing that it said") {
            world in
            let id = try await world.register([StoreWorld.draft([StoreWorld.phone(0)])])[0]
            _ = try await world.say(from: 0, text: "stop or what", question: .doubtful)
            _ = try await world.say(from: 7, text: "stop who is this", question: .doubtful)
            _ = try await world.say(from: 0, text: "hello there friend", question: .other)
            let end = world.now + WorkerQuestion.kept
            try expectEqual(try await world.store.sweepReplies(now: end).unread, 1)
            let action = try await world.store.actions(limit: 1)[0]
            try expect(
                action.kind == "reply-unread" && action.by == "altavoz" && action.detail.contains("worker \(id)"))
            try expect(!action.detail.contains("what"))
            try expectEqual(try await world.store.sweepReplies(now: end + .days(1)).unread, 0)
        },
        StoreCheck("what nobody answered is deleted after its time") { world in
            _ = try await world.say(from: 7, text: "hello there friend", question: .other)
            let end = world.now + WorkerQuestion.kept
            try expectEqual(try await world.store.sweepReplies(now: end - .milliseconds(1)).questions, 0)
            try expectEqual(try await world.store.questions(all: true, limit: 9).count, 1)
            let sweep = try await world.store.sweepReplies(now: end)
            try expect(sweep.questions == 1 && sweep.visitors == 1)
            try expectEqual(try await world.store.questions(all: true, limit: 9).count, 0)
        },
        StoreCheck(
            "a STOP whose number is hidden stands first in the queue for a year, and is obeyed for whom a person names"
        ) {
            world in
            let id = try await world.register([StoreWorld.draft([StoreWorld.phone(0)])])[0]
            _ = try await world.say(from: 0, text: "how do i stop", question: .doubtful)
            try await world.hidden("h1", "no water here", as: .other)
            try await world.hidden("h2", "ALTO", as: .stop)
            // Brought again, it is no other.
            try await world.hidden("h2", "ALTO", as: .stop)
            let waiting = try await world.store.questions(all: false, limit: 9)
            try expectEqual(waiting.map(\.kind), [.stop, .doubtful, .other])
            try expectEqual(waiting.map(\.origin), ["test, message h2", nil, "test, message h1"])
            try expect(waiting[0].channel == .whatsapp && waiting[0].masked == WorkerQuestion.hiddenNumber)
            try expectEqual(try await world.store.question(waiting[0].id)?.text, "ALTO")
            let (stop, doubtful) = (waiting[0].id, waiting[1].id)
            // Each in its own way.
            try expectEqual(try await world.store.answerQuestion(stop, .nothing, by: "Ana", now: world.now), nil)
            try expectEqual(
                try await world.store.closeHidden(doubtful, .nothing, by: "Ana", now: world.now), false)
            _ = try await world.store.sweepReplies(now: world.now + WorkerQuestion.stopKept - .milliseconds(1))
            try expectEqual(try await world.store.questions(all: false, limit: 9).map(\.kind), [.stop])
            // Who has no phone cannot be stopped by it, and the STOP waits on.
            let mail = try await world.register([StoreWorld.draft([StoreWorld.email(5)])])[0]
            try expectEqual(try await world.store.closeHidden(stop, .stop(mail), by: "Ana", now: world.now), false)
            try expectEqual(try await world.store.question(stop)?.text, "ALTO")
            try expectEqual(try await world.store.isSuppressed(StoreWorld.phone(0)), false)
            try expectEqual(try await world.store.closeHidden(stop, .stop(id), by: "Ana", now: world.now), true)
            try expectEqual(try await world.store.isSuppressed(StoreWorld.phone(0)), true)
            try expect(try await world.store.worker(id)?.contactPoints[0].isSuppressed == true)
            try expectEqual(try await world.store.closeHidden(stop, .nothing, by: "Eva", now: world.now), false)
            let closed = try await world.store.question(stop)
            try expect(closed?.text == nil && closed?.answeredBy == "Ana" && closed?.decision == "stop worker \(id)")
        },
        StoreCheck(
            "who shows the number that they had hidden is known by it from then on, and their STOP is obeyed first"
        ) {
            world in
            let account = WhatsAppUserID("US.13491208655302741918")!
            try await world.registerPhones(0..<1)
            let id = try await world.store.worker(at: StoreWorld.phone(0))!
            func reveals(_ message: String, _ intent: ReplyIntent) async throws {
                _ = try await world.store.converse(
                    InboundReply(
                        gateway: "test", messageID: message, from: StoreWorld.phone(0), text: "", channel: .whatsapp,
                        account: account), now: world.now
                ) { _ in ReplyTurn(intent: intent, evidence: "START") }
            }
            try await world.hidden("h1", "STOP", as: .stop, account)
            try await world.hidden("h2", "STOP", as: .stop, WhatsAppUserID("US.2"))
            try expectEqual(try await world.store.contact(of: account), nil)
            try expectEqual(try await world.isStopped(id), false)
            try await reveals("r1", .other)
            try expectEqual(try await world.store.contact(of: account), StoreWorld.phone(0))
            try expectEqual(try await world.isStopped(id), true)
            let evidence = try await world.store.consentLedger(of: id).last?.evidence
            try expect(evidence?.contains("message h1") == true)
            // Somebody else's waits, and what was written later counts for more.
            let left = try await world.store.questions(all: false, limit: 9)
            try expectEqual(left.map(\.origin), ["test, message h2"])
            try await world.hidden("h3", "STOP", as: .stop, account)
            try await reveals("r2", .start)
            try expectEqual(try await world.isStopped(id), false)
            // The id goes with the worker, and so does what they wrote while their number was hidden.
            try await world.hidden("h4", "my boss knows", as: .other, account)
            try await world.hidden("h5", "how do i stop", as: .doubtful, account)
            _ = try await world.store.forget(id, by: "Ana", now: world.now)
            try expectEqual(try await world.store.contact(of: account), nil)
            try expectEqual(
                try await world.store.questions(all: false, limit: 9).map(\.origin), ["test, message h2"])
        },
        StoreCheck("FORGET from a hidden number erases whoever was kept when it was written, once the number is told") {
            world in
            let account = WhatsAppUserID("US.1")!
            let id = try await world.register([StoreWorld.draft([StoreWorld.phone(0), StoreWorld.email(0)])])[0]
            try await world.hidden("h1", "my boss knows", as: .other, account)
            try await world.hidden("h2", "FORGET", as: .forget, account)
            try await world.hidden("h3", "FORGET", as: .forget, WhatsAppUserID("US.2"))
            try expectEqual(
                try await world.store.questions(all: false, limit: 9).map(\.kind), [.forget, .forget, .other])
            _ = try await world.store.sweepReplies(now: world.now + WorkerQuestion.stopKept - .milliseconds(1))
            try expectEqual(try await world.store.questions(all: false, limit: 9).count, 2)
            let later = world.now + .days(9)
            try await world.hidden("h4", "no water here", as: .other, account, at: later)
            try await world.hidden("h5", "my cousin too", as: .other, account)
            // What shows the number is asked nothing and answered nothing: they are gone by then.
            try expectEqual(try await world.reveal(account, "r1", at: later), .stopped)
            try expectEqual(try await world.store.worker(id)?.id, nil)
            try expectEqual(try await world.store.worker(at: StoreWorld.email(0)), nil)
            try expectEqual(try await world.store.contact(of: account), nil)
            // Nothing that they wrote until then is left; what they wrote afterwards, and what others did, is.
            try expectEqual(
                Set(try await world.store.questions(all: true, limit: 9).map(\.origin)),
                ["test, message h3", "test, message h4"])
            let action = try await world.store.actions(limit: 1).first
            try expect(action?.kind == "worker-forgotten" && action?.by == "altavoz")
            // A file does not bring them back.
            let again = try await world.register([StoreWorld.draft([StoreWorld.phone(0)])])[0]
            try expectEqual(try await world.isStopped(again), true)
        },
        StoreCheck("FORGET from a hidden number is no more than STOP to what was given after it") { world in
            let account = WhatsAppUserID("US.1")!
            let early = world.now - .days(2)
            // Registered before, and consented anew; registered after.
            try await world.registerPhones(0..<1)
            try await world.hidden("h1", "FORGET", as: .forget, account, at: world.now + .days(1))
            _ = try await world.store.register(
                [StoreWorld.draft([StoreWorld.phone(0)])].map { draft in
                    var draft = draft
                    draft.consent = ConsentEvidence(source: "another form", date: CivilDate("2026-11-25")!)
                    return draft
                }, now: world.now + .days(2))
            let kept = try await world.store.worker(at: StoreWorld.phone(0))!
            _ = try await world.reveal(account, "r1", at: world.now + .days(3))
            try expectEqual(try await world.isStopped(kept), true)
            let other = WhatsAppUserID("US.2")!
            try await world.hidden("h2", "FORGET", as: .forget, other, at: early)
            try await world.registerPhones(1..<2)
            let new = try await world.store.worker(at: StoreWorld.phone(1))!
            _ = try await world.reveal(other, "r2", from: 1, at: world.now + .days(3))
            try expectEqual(try await world.isStopped(new), true)
            try expectEqual(try await world.store.questions(all: false, limit: 9).count, 0)
        },
        StoreCheck(
            "FORGET from a hidden number of somebody unknown leaves the keyed hash, and is answered when written anew"
        ) {
            world in
            let account = WhatsAppUserID("US.1")!
            try await world.hidden("h1", "FORGET", as: .forget, account)
            let later = world.now + .hours(2)
            try expectEqual(
                try await world.reveal(account, "r1", at: later, effects: [.forget], answer: .forgotten), .queued)
            try expectEqual(try await world.store.isSuppressed(StoreWorld.phone(0)), true)
            try expectEqual(try await world.store.questions(all: true, limit: 9).count, 0)
        },
        StoreCheck("a person may say whose FORGET it was: the worker is erased, with what else that user wrote") {
            world in
            let account = WhatsAppUserID("US.1")!
            let id = try await world.register([StoreWorld.draft([StoreWorld.phone(0)])])[0]
            try await world.hidden("h1", "my boss knows", as: .other, account)
            try await world.hidden("h2", "FORGET", as: .forget, account)
            let forget = try await world.store.questions(all: false, limit: 1)[0].id
            let mail = try await world.register([StoreWorld.draft([StoreWorld.email(5)])])[0]
            try expectEqual(
                try await world.store.closeHidden(forget, .forget(mail), by: "Ana", now: world.now), false)
            try expectEqual(try await world.store.closeHidden(forget, .forget(id), by: "Ana", now: world.now), true)
            try expectEqual(try await world.store.worker(id)?.id, nil)
            try expectEqual(try await world.store.isSuppressed(StoreWorld.phone(0)), true)
            let left = try await world.store.questions(all: true, limit: 9)
            try expect(left.map(\.id) == [forget] && left[0].answeredBy == "Ana")
            try expectEqual(left[0].decision, "forget worker \(id)")
            try expectEqual(
                try await world.store.actions(limit: 2).map(\.kind), ["reply-answered", "worker-forgotten"])
        },
        StoreCheck("a reply that the provider brings again changes nothing, but a STOP is obeyed") { world in
            _ = try await world.say(from: 7, id: "a", answer: .welcome, effects: [StoreWorld.joined])
            _ = try await world.say(.stop, from: 7, id: "b", answer: .stopReply)
            try expectEqual(try await world.say(from: 7, id: "a", effects: [StoreWorld.joined]), .repeated)
            let id = try await world.store.worker(at: StoreWorld.phone(7))!
            try expect(try await world.store.worker(id)?.contactPoints[0].isSuppressed == true)
            try await world.store.optIn(StoreWorld.phone(7), evidence: "web", now: world.now)
            try expectEqual(try await world.say(.stop, from: 7, id: "b", answer: .stopReply), .repeated)
            try expect(try await world.store.worker(id)?.contactPoints[0].isSuppressed == true)
        },
        StoreCheck("a sender is known to have been asked only once the question has left, and for a day") { world in
            let daemon = try await world.daemon()
            _ = try await world.say(from: 7, answer: .joinConfirm)
            try expectEqual(try await world.known(7).asked, nil)
            let leased = try await daemon.lease()
            try expectEqual(try await world.known(7).asked, nil)
            try expectEqual(try await daemon.begin(leased), [.go])
            try expectEqual(try await world.known(7).asked, AskedQuestion(leased[0].id, by: .sms))
            // By text, and not in WhatsApp.
            try expectEqual(try await world.known(7, by: .whatsapp).asked, nil)
            // Another question is none, and another one's is not theirs.
            _ = try await world.say(from: 8, answer: .askRegion)
            _ = try await daemon.sendOff()
            try expectEqual(try await world.known(8).asked, nil)
            let end = world.now + Conversation.lifetime
            try expectEqual(
                try await world.known(7, at: end - .milliseconds(1)).asked, AskedQuestion(leased[0].id, by: .sms))
            try expectEqual(try await world.known(7, at: end).asked, nil)
            // What the gateway refused has not asked anybody.
            _ = try await daemon.exchange(outcomes: [Daemon.outcome(leased[0], .failed)])
            try expectEqual(try await world.known(7).asked, nil)
        },
        StoreCheck("what a person answers goes in the worker's day, and not to one who has stopped") { world in
            try await world.registerPhones(0..<3)
            let daemon = try await world.daemon()
            let night = world.now + .hours(14)  // two in the morning
            for phone in [0, 1, 7] {
                _ = try await world.say(from: phone, text: "when do i get paid", question: .other, at: night)
            }
            let ids = try await world.store.questions(all: false, limit: 9).map(\.id)
            _ = try await world.say(.stop, from: 1, at: night)
            let message = QuestionDecision.message(StoreWorld.answer(.helpReply, night))
            func answer(_ place: Int) async throws -> ReplyVerdict? {
                try await world.store.answerQuestion(ids[place], message, by: "Ana", now: night)
            }
            try expectEqual(try await answer(0), .queued)
            try expectEqual(try await answer(1), .stopped)
            try expectEqual(try await answer(2), .queued)
            // It is still there, for the person to close.
            try expect(try await world.store.question(ids[1])?.text != nil)
            let morning = Timestamp(iso8601: "2026-11-24T16:00:00Z")!
            _ = try await world.store.promoteDue(now: morning - .milliseconds(1), limit: 9)
            try expectEqual(try await daemon.sendOff(at: morning - .milliseconds(1)).count, 0)
            _ = try await world.store.promoteDue(now: morning, limit: 9)
            try expectEqual(try await daemon.sendOff(at: morning).map(\.to), [StoreWorld.phone(0)])
            // Of a visitor nobody knows where in the country they are: eight in Honolulu.
            let later = Timestamp(iso8601: "2026-11-24T18:00:00Z")!
            _ = try await world.store.promoteDue(now: later, limit: 9)
            try expectEqual(try await daemon.sendOff(at: later).map(\.to), [StoreWorld.phone(7)])
        },
        StoreCheck("a visitor who is imported is a worker, with what the file says of consent") { world in
            _ = try await world.say(from: 7, answer: .askRegion)
            try await world.registerPhones(7..<8)
            try expectEqual(try await world.store.workerCount(), 1)
            let id = try await world.store.worker(at: StoreWorld.phone(7))
            try expectEqual(try await world.store.worker(id!)?.contactPoints.map(\.consent), [.granted])
            _ = try await world.store.sweepReplies(now: world.now + .days(30))
            try expectEqual(try await world.store.workerCount(), 1)
        },
    ]
}

extension StoreWorld {
    static let menu = [Topic("pay")!, Topic("heat")!, Topic.calls]
    static let joined = ReplyEffect.join(
        language: spanish, regions: [county], zones: losAngeles, evidence: "YES through test, message 2, after JOIN")

    static func conversation(expires: Timestamp) -> Conversation {
        Conversation(
            purpose: .join, stage: .consent, language: spanish, regions: [county], zones: losAngeles,
            begunBy: "JOIN through test, message 1", expires: expires)
    }

    static func answer(_ key: MessageKey, _ now: Timestamp, limit: Int = 1) -> QueuedAnswer {
        QueuedAnswer(
            message: key, language: spanish, segments: 1, validUntil: now + .days(1), limit: limit)
    }

    /// One reply and all that it is to lead to. Without an id it is a new one.
    func say(
        _ intent: ReplyIntent = .other, from phone: Int, id: String? = nil, text: String = "text",
        conversation: Conversation? = nil, answer: MessageKey? = nil, limit: Int = 1, effects: [ReplyEffect] = [],
        question: WorkerQuestion.Kind? = nil, at time: Timestamp = noon
    ) async throws -> ReplyVerdict {
        let count = try await store.changeCounter()
        let turn = ReplyTurn(
            intent: intent, conversation: conversation, answer: answer.map { Self.answer($0, time, limit: limit) },
            effects: effects, question: question, evidence: "reply")
        return try await store.converse(
            InboundReply(gateway: "test", messageID: id ?? "said \(count)", from: Self.phone(phone), text: text),
            now: time
        ) { _ in turn }
    }

    func isStopped(_ worker: ID<Worker>) async throws -> Bool? {
        try await store.worker(worker)?.contactPoints[0].isSuppressed
    }

    /// A message whose sender's number is hidden.
    func hidden(
        _ id: String, _ text: String, as kind: WorkerQuestion.Kind, _ account: WhatsAppUserID? = nil,
        at time: Timestamp? = nil
    ) async throws {
        try await store.keep(
            HiddenReply(gateway: "test", messageID: id, account: account, text: text), as: kind, now: time ?? now)
    }

    /// The same user writes, and the number is told.
    func reveal(
        _ account: WhatsAppUserID, _ id: String, from phone: Int = 0, at time: Timestamp, effects: [ReplyEffect] = [],
        answer: MessageKey? = nil
    ) async throws -> ReplyVerdict {
        var turn = ReplyTurn(intent: effects.isEmpty ? .other : .forget, effects: effects, evidence: "")
        turn.answer = answer.map {
            QueuedAnswer(message: $0, language: LanguageTag("en")!, segments: 1, validUntil: time + .days(1))
        }
        let said = turn
        return try await store.converse(
            InboundReply(
                gateway: "test", messageID: id, from: Self.phone(phone), text: "", channel: .whatsapp,
                account: account), now: time
        ) { _ in said }
    }

    /// What the store tells of a sender, and leaves as it is.
    func known(_ phone: Int, by channel: Channel = .sms, at time: Timestamp = noon) async throws -> Correspondent {
        let seen = Seen()
        let count = try await store.changeCounter()
        _ = try await store.converse(
            InboundReply(
                gateway: "test", messageID: "known \(count)", from: Self.phone(phone), text: "", channel: channel),
            now: time
        ) { sender in
            seen.set(sender)
            return ReplyTurn(intent: .other, conversation: sender.conversation, evidence: "")
        }
        return seen.value
    }
}

/// What a closure was given.
private final class Seen: @unchecked Sendable {
    private(set) var value = Correspondent()
    func set(_ value: Correspondent) { self.value = value }
}
