import Outreach

extension MemoryStore {
    public func converse(
        _ reply: InboundReply, now: Timestamp, decide: @escaping @Sendable (Correspondent) -> ReplyTurn
    ) -> ReplyVerdict {
        change { $0.converse(reply, now, decide) }
    }

    public func invite(
        _ contact: ContactAddress, _ conversation: Conversation, _ question: QueuedAnswer, now: Timestamp
    ) -> ReplyVerdict {
        change { data in
            if data.isSuppressed(contact) { return .stopped }
            let isNew = data.owner(of: contact) == nil
            if isNew { data.welcomeVisitor(contact, now) }
            let (worker, place) = data.place(of: contact)!
            if isNew { data.people[worker]!.zones = conversation.zones ?? .unitedStates }
            if data.visitors[worker] == nil, data.people[worker]!.points[place].consent == .granted { return .guarded }
            let point = data.people[worker]!.points[place].id
            if let standing = data.dialogues[point], standing.expires > now { return .guarded }
            let window = SendWindow(zones: conversation.zones ?? .unitedStates, hours: [.standard])
            let verdict = data.queue(question, worker, point, now, due: window.nextOpen(from: now) ?? now)
            guard verdict == .queued else { return verdict }
            if let until = data.visitors[worker] { data.visitors[worker] = max(until, now + QueuedAnswer.quietTime) }
            data.dialogues[point] = conversation
            return .queued
        }
    }

    public func sweepReplies(now: Timestamp) -> ReplySweep {
        change { data in
            var sweep = ReplySweep()
            for (point, dialogue) in data.dialogues where dialogue.expires <= now {
                data.dialogues[point] = nil
                sweep.conversations += 1
            }
            let before = data.questions.count
            for asked in data.questions
            where asked.at + WorkerQuestion.kept <= now && asked.kind == .doubtful && asked.answeredBy == nil
                && data.visitors[asked.worker] == nil
            {
                data.note(
                    "altavoz", "reply-unread", "worker \(asked.worker): may have meant STOP or help", now)
                sweep.unread += 1
            }
            data.questions.removeAll { $0.at + WorkerQuestion.kept <= now }
            sweep.questions = before - data.questions.count
            let waiting = data.hidden.count
            data.hidden.removeAll { $0.at + WorkerQuestion.kept($0.kind) <= now }
            sweep.questions += waiting - data.hidden.count
            for (worker, until) in data.visitors where until <= now {
                let isBusy = data.items.contains {
                    $0.worker == worker && ($0.state.isWaiting || $0.state == .leased || $0.state == .dispatching)
                }
                guard !isBusy else { continue }
                data.erase(worker, now)
                sweep.visitors += 1
            }
            return sweep
        }
    }

    public func questions(all: Bool, limit: Int) -> [WorkerQuestion] {
        let known =
            data.questions.map { data.question($0, withText: false) } + data.hidden.map { $0.question(withText: false) }
        let found = known.filter { all || $0.answeredBy == nil }.sorted { one, other in
            func rank(_ it: WorkerQuestion) -> Int {
                (it.answeredBy == nil ? 0 : 3) + (it.kind.waitsForIdentity ? 0 : it.kind == .doubtful ? 1 : 2)
            }
            return (rank(one), one.receivedAt, one.id.rawValue) < (rank(other), other.receivedAt, other.id.rawValue)
        }
        return Array(found.prefix(limit))
    }

    public func question(_ id: ID<WorkerQuestion>) -> WorkerQuestion? {
        data.questions.first { $0.id == id }.map { data.question($0, withText: true) }
            ?? data.hidden.first { $0.id == id }?.question(withText: true)
    }

    public func contact(of account: WhatsAppUserID) -> ContactAddress? {
        data.accounts[account].flatMap { data.owner(of: $0) == nil ? nil : $0 }
    }

    public func keep(_ message: HiddenReply, as kind: WorkerQuestion.Kind, now: Timestamp) {
        change { data in
            guard data.takenReplies.insert("\(message.gateway) \(message.messageID)").inserted else { return }
            data.hidden.append(MemoryData.Hidden(id: data.nextQuestion, kind: kind, at: now, message: message))
        }
    }

    public func closeHidden(_ id: ID<WorkerQuestion>, _ decision: HiddenDecision, by: String, now: Timestamp) -> Bool {
        change { data in
            let phones =
                decision.worker.flatMap { data.people[$0]?.points }?.filter { $0.address.channel == .sms } ?? []
            guard decision == .nothing || !phones.isEmpty else { return false }
            guard let index = data.hidden.firstIndex(where: { $0.id == id && $0.answeredBy == nil }) else {
                return false
            }
            data.hidden[index].answeredBy = by
            data.hidden[index].decision = decision.word
            switch decision {
            case .nothing: break
            case .stop:
                for point in phones {
                    data.optOut(point.address, evidence: "\(by) read a message in WhatsApp as theirs: STOP", now)
                }
            case .forget(let worker):
                let account = data.hidden[index].message.account
                for point in data.people[worker]!.points { data.suppressed.insert(MemoryData.key(point.address)) }
                data.erase(worker, now)
                data.hidden.removeAll { $0.answeredBy == nil && account != nil && $0.message.account == account }
                data.note(by, "worker-forgotten", "worker \(worker)", now)
            }
            data.note(by, "reply-answered", "reply \(id): \(decision.word)", now)
            return true
        }
    }

    public func answerQuestion(_ id: ID<WorkerQuestion>, _ decision: QuestionDecision, by: String, now: Timestamp)
        -> ReplyVerdict?
    {
        change { data in
            guard let index = data.questions.firstIndex(where: { $0.id == id && $0.answeredBy == nil }) else {
                return nil
            }
            let asked = data.questions[index]
            let person = data.people[asked.worker]!
            let address = person.points.first { $0.id == asked.point }!.address
            let window = SendWindow(
                zones: person.zones, hours: [.standard] + (person.safeHours.map { [$0] } ?? []))
            let hadStopped = data.isSuppressed(address)
            var verdict = ReplyVerdict.unanswered
            func send(_ answer: QueuedAnswer) {
                let due = window.nextOpen(from: now) ?? now
                let end = asked.channel.session.map { asked.at + $0 }.flatMap { $0 > due ? $0 : nil }
                verdict =
                    hadStopped
                    ? .stopped
                    : data.queue(
                        end.map(answer.ending) ?? answer, asked.worker, asked.point, now, due: due,
                        channel: end == nil ? address.channel : asked.channel)
            }
            switch decision {
            case .nothing: break
            case .message(let answer):
                guard answer.message.mayBeChosen else { return verdict }
                send(answer)
                guard verdict == .queued else { return verdict }
            case .stop(let answer):
                data.optOut(address, evidence: "\(by) read a message as STOP", now)
                if let answer { send(answer) }
            case .forget:
                data.suppressed.insert(MemoryData.key(address))
                data.erase(asked.worker, now)
            }
            data.note(by, "reply-answered", "reply \(id): \(decision.word)", now)
            guard let index = data.questions.firstIndex(where: { $0.id == id }) else { return verdict }
            data.questions[index].text = nil
            data.questions[index].answeredBy = by
            data.questions[index].decision = decision.word
            return verdict
        }
    }
}

extension MemoryData {
    func question(_ asked: Asked, withText: Bool) -> WorkerQuestion {
        let person = people[asked.worker]!
        let address = person.points.first { $0.id == asked.point }!.address
        return WorkerQuestion(
            id: asked.id, kind: asked.kind, receivedAt: asked.at, keptUntil: asked.at + WorkerQuestion.kept,
            channel: asked.channel, masked: address.masked, languages: person.languages,
            text: withText ? asked.text : nil, answeredBy: asked.answeredBy, decision: asked.decision)
    }

    mutating func erase(_ worker: ID<Worker>, _ now: Timestamp) {
        let points = people[worker]?.points.map(\.id) ?? []
        endWaiting(.suppressed, .forgotten, now) { $0.worker == worker }
        for point in points { dialogues[point] = nil }
        questions.removeAll { $0.worker == worker }
        visitors[worker] = nil
        for point in people[worker]?.points ?? [] {
            let theirs = Set(accounts.filter { Self.key($0.value) == Self.key(point.address) }.keys)
            hidden.removeAll { $0.answeredBy == nil && $0.message.account.map(theirs.contains) == true }
            accounts = accounts.filter { Self.key($0.value) != Self.key(point.address) }
        }
        people[worker] = nil
    }

    var nextQuestion: ID<WorkerQuestion> {
        ID(((questions.map(\.id.rawValue) + hidden.map(\.id.rawValue)).max() ?? 0) + 1)
    }

    private mutating func reveal(_ account: WhatsAppUserID, _ contact: ContactAddress, _ now: Timestamp) {
        eraseHidden(account, contact, now)
        accounts[account] = contact
        for index in hidden.indices
        where hidden[index].message.account == account && hidden[index].kind.waitsForIdentity
            && hidden[index].answeredBy == nil
        {
            let message = hidden[index].message
            optOut(
                contact,
                evidence: "reply STOP by whatsapp through \(message.gateway), message \(message.messageID), "
                    + "from this number while it was hidden", now)
            hidden[index].answeredBy = WorkerQuestion.selfClosed
            hidden[index].decision = "stop"
        }
    }

    private mutating func eraseHidden(_ account: WhatsAppUserID, _ contact: ContactAddress, _ now: Timestamp) {
        let open = hidden.filter { $0.message.account == account && $0.answeredBy == nil }
        guard let asked = open.filter({ $0.kind == .forget }).map(\.at).max() else { return }
        if let worker = owner(of: contact), let person = people[worker] {
            let isAnew = person.ledger.contains { $0.kind != .revocation && $0.recordedAt > asked }
            guard person.registeredAt <= asked, !isAnew else { return }
            for point in person.points { suppressed.insert(Self.key(point.address)) }
            erase(worker, now)
            note("altavoz", "worker-forgotten", "worker \(worker)", now)
        }
        suppressed.insert(Self.key(contact))
        forgottenAt[Self.key(contact)] = asked
        hidden.removeAll { $0.message.account == account && $0.answeredBy == nil && $0.at <= asked }
    }

    mutating func converse(_ reply: InboundReply, _ now: Timestamp, _ decide: (Correspondent) -> ReplyTurn)
        -> ReplyVerdict
    {
        let key = Self.key(reply.from)
        let wasForgotten = forgottenAt[key].map { now - $0 < QueuedAnswer.quietTime } ?? false
        if let account = reply.account { reveal(account, reply.from, now) }
        let isNew = takenReplies.insert("\(reply.gateway) \(reply.messageID)").inserted
        let wasSuppressed = suppressed.contains(key)
        let turn = decide(correspondent(reply.from, by: reply.channel, now))
        if turn.intent == .stop { optOut(reply.from, evidence: turn.evidence, now) }
        guard isNew else { return .repeated }
        let forgets = turn.effects.contains(.forget)
        if forgets {
            let known = owner(of: reply.from)
            if wasForgotten, known.map({ visitors[$0] != nil }) ?? true {
                if let known {
                    for point in people[known]!.points { dialogues[point.id] = nil }
                    questions.removeAll { $0.worker == known }
                    visitors[known] = now
                }
                return .guarded
            }
            if let known { erase(known, now) }
            suppressed.insert(key)
            forgottenAt[key] = now
            if wasForgotten { return .guarded }
        } else if turn.intent == .start {
            if let owner = owner(of: reply.from), visitors[owner] == nil {
                optIn(reply.from, evidence: turn.evidence, now)
            } else {
                suppressed.remove(key)
                if let (worker, place) = place(of: reply.from) { people[worker]!.points[place].consent = .unconsented }
            }
        }
        let joins = turn.effects.contains { if case .join = $0 { true } else { false } }
        let goes = turn.answer.map { $0.message.goesDespiteStop && $0.message != .stopReply } ?? false
        let isSilent = wasSuppressed && turn.intent != .start && !joins && !goes
        if owner(of: reply.from) == nil {
            guard !isSilent, turn.answer != nil || turn.question != nil || turn.conversation != nil else {
                return wasSuppressed ? .stopped : .unanswered
            }
            welcomeVisitor(reply.from, now)
        }
        let (worker, place) = place(of: reply.from)!
        let point = people[worker]!.points[place].id
        func stay(_ until: Timestamp) { if let old = visitors[worker] { visitors[worker] = max(old, until) } }
        stay(forgets ? now : now + QueuedAnswer.quietTime)
        for effect in turn.effects {
            apply(effect, worker, place, now)
            if case .join(_, _, _, let evidence) = effect, let topic = reply.channel.requiredTopic {
                apply(.setTopics(chosen: [topic], offered: [topic], evidence: evidence), worker, place, now)
            }
        }
        dialogues[point] = turn.conversation
        if let kind = turn.question, !(wasSuppressed && forgottenAt[key] != nil) {
            stay(now + WorkerQuestion.kept)
            questions.append(
                Asked(
                    id: nextQuestion, worker: worker, point: point, kind: kind,
                    at: now, channel: reply.channel, text: String(reply.text.prefix(WorkerQuestion.longest))))
        }
        guard let answer = turn.answer else { return .unanswered }
        if isSilent { return .stopped }
        return queue(answer, worker, point, now, channel: reply.channel)
    }

    private func correspondent(_ contact: ContactAddress, by channel: Channel, _ now: Timestamp) -> Correspondent {
        guard let (worker, place) = place(of: contact) else { return Correspondent() }
        let dialogue = dialogues[people[worker]!.points[place].id]
        return Correspondent(
            conversation: dialogue.flatMap { $0.expires > now ? $0 : nil }, languages: people[worker]!.languages,
            isRegistered: visitors[worker] == nil,
            asked: asked(
                dialogue?.consentQuestion ?? .joinConfirm, people[worker]!.points[place].id, by: channel, now))
    }

    private func asked(_ question: MessageKey, _ point: ID<ContactPoint>, by channel: Channel, _ now: Timestamp)
        -> AskedQuestion?
    {
        guard let lane else { return nil }
        let questions = steps[lane]!.filter { $0.message == question }.map(\.index)
        return items.last {
            $0.campaign == lane && $0.point == point && questions.contains($0.step) && $0.state.mayHaveArrived
                && $0.plannedAt > now - Conversation.lifetime && $0.channel == channel
        }.map { AskedQuestion($0.id, by: channel) }
    }

    fileprivate mutating func welcomeVisitor(_ contact: ContactAddress, _ now: Timestamp) {
        lastWorker += 1
        lastPoint += 1
        let state: ConsentState = isSuppressed(contact) ? .revoked : .unconsented
        people[ID(lastWorker)] = Person(
            languages: [], regions: [], topics: [], safeHours: nil, zones: .unitedStates,
            points: [Point(id: ID(lastPoint), address: contact, consent: state)], registeredAt: now)
        visitors[ID(lastWorker)] = Timestamp(milliseconds: 0)
    }

    mutating func removeTopic(_ topic: Topic, _ worker: ID<Worker>, evidence: String, _ now: Timestamp) {
        guard people[worker]!.topics.remove(topic) != nil, topic.isConsent else { return }
        people[worker]!.ledger.append(
            ConsentEntry(
                kind: .revocation, topic: topic, evidence: evidence, date: CivilDate(utc: now), recordedAt: now))
    }

    private mutating func apply(_ effect: ReplyEffect, _ worker: ID<Worker>, _ place: Int, _ now: Timestamp) {
        func prefer(_ language: LanguageTag) {
            people[worker]!.languages = [language] + people[worker]!.languages.filter { $0 != language }
        }
        switch effect {
        case .forget: break
        case .setTopics(let chosen, let offered, let evidence):
            for topic in offered {
                if !chosen.contains(topic) {
                    removeTopic(topic, worker, evidence: evidence, now)
                } else if !topic.isConsent || !isSuppressed(people[worker]!.points[place].address) {
                    let isNew = people[worker]!.topics.insert(topic).inserted
                    guard topic.isConsent else { continue }
                    people[worker]!.ledger.append(
                        ConsentEntry(
                            kind: isNew ? .grant : .confirmation, topic: topic, evidence: evidence,
                            date: CivilDate(utc: now), recordedAt: now))
                }
            }
        case .setLanguage(let language): prefer(language)
        case .join(let language, let regions, let zones, let evidence):
            if let language { prefer(language) }
            if !regions.isEmpty { people[worker]!.regions = Set(regions) }
            if let zones { people[worker]!.zones = zones }
            let had = people[worker]!.points[place].consent == .granted
            suppressed.remove(Self.key(people[worker]!.points[place].address))
            people[worker]!.points[place].consent = .granted
            people[worker]!.ledger.append(
                ConsentEntry(
                    kind: had ? .confirmation : .grant, evidence: evidence, date: CivilDate(utc: now), recordedAt: now))
            visitors[worker] = nil
        }
    }
}
