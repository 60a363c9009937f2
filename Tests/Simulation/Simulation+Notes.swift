import Foundation
import Outreach

/// What the simulation learns from each effect, and what must hold for it.
extension Simulation {
    // MARK: - After every effect

    func look() throws {
        if let violation { throw violation }
        guard needsLook else { return }
        needsLook = false
        if scenario.soak != nil {
            try lookAtJournal()
        } else {
            let version = try view.version()
            if version != books.version { try books.update(try view.rows(), version: version, ledger) }
        }
        try checkEnded()
    }

    /// Promise 5: STOP ends in its own transaction whatever waits for that contact point, its confirmation aside. So does a
    /// mailbox that is not there.
    private func checkEnded() throws {
        guard !ended.isEmpty else { return }
        defer { ended.removeAll(keepingCapacity: true) }
        for contact in ended {
            guard let worker = owner[contact] else { continue }
            let channel = contact.channel == .email ? 1 : 0
            for id in books.deliveries(to: worker) {
                guard let row = books.rows[id], row.channel == channel, row.state.isWaiting else { continue }
                if row.isReply, try view.message(of: row) == MessageKey.stopReply.text { continue }
                throw Violation(
                    "waits-after-stop", "delivery \(id) is \(row.state) after the commit that should have ended it")
            }
        }
    }

    // MARK: - Leading

    func noteClaim(_ claim: LeadershipClaim, by process: SimulatedProcess) {
        switch claim {
        case .granted(let leadership):
            fence = leadership.fence
            tell("  granted to daemon \(process.number), fence \(leadership.fence)")
        case .heldBy(let owner, _): tell("  held by \(owner)")
        }
    }

    // MARK: - Planning

    func notePlan(_ plan: StepPlan, _ result: PlanResult) throws {
        books.planned += result.inserted
        tell("  step \(plan.step) of campaign \(plan.campaign) planned: \(result.inserted)")
        guard var campaign = campaigns[plan.campaign.rawValue] else { return }
        var late = wall - plan.due
        // Who had looked at the clock before it was put forward could not know. What was planned so is held at the next look.
        if let clockStep, clockStep.by > .zero, clockStep.at > now - 1_000 { late -= clockStep.by }
        if late > campaign.spec.grace + .minutes(2) {
            throw Violation(
                "stale-step", "step \(plan.step) of campaign \(plan.campaign) was fired \(late) after its time")
        }
        campaign.waiting[plan.step] = nil
        campaign.due[plan.step] = plan.due
        campaign.validUntil[plan.step] = plan.due + (catalog.message(plan.message)?.validity ?? .zero)
        campaigns[plan.campaign.rawValue] = campaign
        try checkAudience(plan, campaign)
    }

    /// Promise 1: everyone of the audience who can be reached has a delivery.
    private func checkAudience(_ plan: StepPlan, _ campaign: CampaignModel) throws {
        let planned = Set(
            try view.texts(
                "SELECT worker_id FROM deliveries WHERE campaign_id = \(plan.campaign) AND step = \(plan.step)"))
        var hours: [String: Bool] = [:]
        func hasSomeHours(_ person: Person) -> Bool {
            let key = "\(person.zones) \(person.safeHours?.text ?? "")"
            if let known = hours[key] { return known }
            let found = hasHours(person, campaign.spec)
            hours[key] = found
            return found
        }
        for person in people.values where !person.isForgotten && plan.query.regions.contains(person.region) {
            guard let channel = campaign.spec.audience.channels.first(where: { isUsable(person, $0) }),
                catalog.language(for: person.languages, message: plan.message) != nil,
                hasSomeHours(person), channel == .sms || channel == .email
            else { continue }
            guard planned.contains("\(person.id)") else {
                throw Violation(
                    "left-out",
                    "worker \(person.id) belongs to campaign \(plan.campaign) and has no delivery in step \(plan.step)")
            }
        }
    }

    private func isUsable(_ person: Person, _ channel: Channel) -> Bool {
        guard let contact = person.contact(channel) else { return false }
        return consented.contains(contact) && !stopped.contains(contact) && !bounced.contains(contact)
    }

    /// Some minute of the day is open for both the campaign and the worker (looked for by trying them all).
    private func hasHours(_ person: Person, _ spec: CampaignSpec) -> Bool {
        stride(from: Int64(0), to: 2 * 1440, by: 15).contains { isOpen(person, spec, at: wall + .minutes($0)) }
    }

    /// By the clock on the wall in each zone; not the engine's own computation.
    func isOpen(_ person: Person, _ spec: CampaignSpec, at time: Timestamp) -> Bool {
        person.zones.names.allSatisfy { name in
            let offset = TimeZones.offset(name, at: time)
            let minute = Int(((time.milliseconds / 1000 + Int64(offset)) / 60) % 1440)
            return ([spec.window] + [person.safeHours].compactMap { $0 }).allSatisfy { hours in
                hours.startMinute < hours.endMinute
                    ? (hours.startMinute..<hours.endMinute).contains(minute)
                    : minute >= hours.startMinute || minute < hours.endMinute
            }
        }
    }

    func note(_ campaign: ID<Campaign>, _ state: CampaignState) { campaigns[campaign.rawValue]?.state = state }

    // MARK: - Sending

    func note(_ exchange: Exchange, _ result: ExchangeResult, by process: SimulatedProcess, calledAt: Int64) throws {
        guard exchange.leadership.fence == fence else {
            throw Violation("deposed", "daemon \(process.number) wrote after another one had taken over")
        }
        count(
            exchange.begins.isEmpty
                ? exchange.outcomes.isEmpty ? "exchange, lease only" : "exchange, no begin" : "exchange, begins")
        for outcome in exchange.outcomes {
            tell("  delivery \(outcome.delivery): \(outcome.outcomeClass)\(outcome.suppresses ? ", stops" : "")")
            count("outcome \(outcome.outcomeClass)")
            // One that is offered again changes nothing.
            let isFirst = ledger.attempts["\(outcome.attempt)"]?.isRecorded == false
            if isFirst {
                ledger.update("\(outcome.attempt)") {
                    $0.isRecorded = true
                    // Kept back by the process that begun it, which had stood still.
                    if outcome.code?.code == "late" { $0.isSafe = !$0.wasSubmitted }
                }
            }
            if isFirst, outcome.suppresses, let contact = leased[outcome.delivery.rawValue]?.to { noteStop(contact) }
        }
        try noteCarrierStops(exchange.outcomes.lazy.map { "\($0.attempt)" })
        for (begin, verdict) in zip(exchange.begins, result.verdicts) {
            tell("  delivery \(begin.delivery): begin \(begin.attempt), \(verdict)")
            count("begin \(Self.word(verdict))")
            if verdict == .go { try noteBegin(begin, exchange, process, calledAt) }
        }
        for delivery in result.leased {
            leased[delivery.id.rawValue] = delivery
            if scenario.soak != nil { meet(delivery) }
            tell("  delivery \(delivery.id): leased by \(exchange.gateway)")
        }
        if let prey = result.leased.first { ambush(prey) }
    }

    private static func word(_ verdict: BeginVerdict) -> String {
        switch verdict {
        case .go: "go"
        case .lost: "lost"
        case .stopped(.go): "go"
        case .stopped(.hold(_, let reason)): "held: \(reason)"
        case .stopped(.wait): "waits"
        case .stopped(.end(let state, let reason)): "\(state): \(reason)"
        }
    }

    private func noteBegin(_ begin: AttemptBegin, _ exchange: Exchange, _ process: SimulatedProcess, _ calledAt: Int64)
        throws
    {
        guard let delivery = leased[begin.delivery.rawValue] else {
            throw Violation("stranger", "delivery \(begin.delivery) was leased to nobody")
        }
        let what = "delivery \(delivery.id) to worker \(delivery.worker)"
        let id = "\(begin.attempt)"
        guard ledger.attempts[id] == nil else { throw Violation("attempt-twice", "\(id) was begun twice") }
        guard ledger.unsettled(delivery.id.rawValue) <= 0 else {
            throw Violation("resent", "\(what) is begun again, though an earlier attempt may have arrived")
        }
        guard let person = people[delivery.worker.rawValue] else {
            // Somebody who is not registered, or not any more, and wrote: their STOP is confirmed.
            guard delivery.isReply,
                delivery.message == .stopReply || started.contains(delivery.to) || scenario.soak != nil,
                asking.contains(delivery.to), !stopped.contains(delivery.to) || delivery.message.goesDespiteStop
            else {
                throw Violation("stranger", "\(what): goes to nobody who is known")
            }
            return try noteGo(begin, delivery, exchange, process, calledAt, what)
        }
        if delivery.isReply {
            if person.isForgotten { throw Violation("after-stop", "\(what): answered after the worker was forgotten") }
            if stopped.contains(delivery.to), !delivery.message.goesDespiteStop {
                throw Violation("after-stop", "\(what): an answer after STOP that does not confirm it")
            }
            if bounced.contains(delivery.to), !delivery.message.goesDespiteStop {
                throw Violation("after-bounce", "\(what): an answer to a mailbox that is not there")
            }
        } else {
            try checkGo(delivery, person, exchange, what)
        }
        try noteGo(begin, delivery, exchange, process, calledAt, what)
    }

    private func noteGo(
        _ begin: AttemptBegin, _ delivery: LeasedDelivery, _ exchange: Exchange, _ process: SimulatedProcess,
        _ calledAt: Int64, _ what: String
    ) throws {
        try checkReview(delivery, exchange, process, calledAt, what)
        ledger.begin(
            Ledger.Attempt(
                id: "\(begin.attempt)", delivery: delivery.id.rawValue,
                slot: Ledger.Slot(
                    campaign: delivery.campaign.rawValue, step: delivery.step, worker: delivery.worker.rawValue,
                    channel: delivery.channel),
                gateway: exchange.gateway, process: process.number, begunAt: exchange.now, committed: now))
    }

    /// Promises 5 and 6, by what the simulation knows, at the commit that lets a message go.
    private func checkGo(_ delivery: LeasedDelivery, _ person: Person, _ exchange: Exchange, _ what: String) throws {
        let now = exchange.now
        if stopped.contains(delivery.to) || person.isForgotten { throw Violation("after-stop", "\(what): after STOP") }
        if bounced.contains(delivery.to) { throw Violation("after-bounce", "\(what): to a mailbox that is not there") }
        if !consented.contains(delivery.to) { throw Violation("no-consent", "\(what): without consent") }
        guard let campaign = campaigns[delivery.campaign.rawValue] else {
            throw Violation("stranger", "\(what): of no campaign")
        }
        if campaign.state != .running {
            throw Violation("not-running", "\(what): campaign \(campaign.id) is \(campaign.state)")
        }
        if !openEvents.contains(campaign.spec.event.rawValue) {
            throw Violation("event-closed", "\(what): event closed")
        }
        if !isOpen(person, campaign.spec, at: now) {
            throw Violation("window", "\(what): at \(now), outside \(campaign.spec.window) in \(person.zones)")
        }
        guard let until = campaign.validUntil[delivery.step], now < until else {
            throw Violation("validity", "\(what): past its validity")
        }
        if books.mustHold.contains(delivery.id.rawValue) {
            throw Violation("stale", "\(what): its time was missed by more than the grace, and nobody let it go")
        }
        try checkCap(delivery, campaign, now, what)
    }

    private func checkCap(_ delivery: LeasedDelivery, _ campaign: CampaignModel, _ now: Timestamp, _ what: String)
        throws
    {
        let cap = campaign.spec.cap
        guard cap != .none else { return }
        let recent = dispatches(to: delivery.worker.rawValue, but: delivery.id.rawValue)
        let week = recent.filter { $0 > now - .days(7) + .hours(1) }
        if week.count >= cap.perWeek {
            throw Violation("cap", "\(what): the worker has had \(week.count) messages within a week")
        }
        let day = campaign.spec.steps[delivery.step].day
        if day >= cap.gapFromDay, let last = recent.max(), now < last + .days(Int64(cap.minimumGapDays)) - .hours(1) {
            throw Violation("cap", "\(what): only \(now - last) after the last one")
        }
    }

    /// When the worker's messages that may have arrived were begun, one for each delivery.
    private func dispatches(to worker: Int64, but delivery: Int64) -> [Timestamp] {
        (ledger.byWorker[worker] ?? []).compactMap { id in
            guard id != delivery, !isWithdrawn(id), let last = ledger.attempts(of: id).last, last.slot.worker == worker,
                books.rows[id]?.isReply == false, !last.isSafe
            else { return nil }
            return last.begunAt
        }
    }

    /// A person said that it did not arrive, or ordered it anew.
    private func isWithdrawn(_ delivery: Int64) -> Bool { withdrawn.contains(delivery) }

    /// Promise 7. A dispatcher may finish with what it rendered before the engine was told to read the catalog anew.
    private func checkReview(
        _ delivery: LeasedDelivery, _ exchange: Exchange, _ process: SimulatedProcess, _ calledAt: Int64, _ what: String
    ) throws {
        guard carriers[exchange.gateway]!.gateway.profile.reachesRealPeople else { return }
        let name = SimulatedCatalog.Name(key: delivery.message, language: delivery.language)
        if let since = lapsed[name], max(since, 0) < process.textsReadAt, process.textsReadAt + 60_000 < calledAt {
            throw Violation("unreviewed", "\(what): its text has not been approved for a while")
        }
        // A day's grace of a minute, for what was rendered just before midnight. By the time at which it was judged, as all
        // that the gate looks at; that it does not leave much later is looked at where it is handed over.
        if let last = catalog.expires[delivery.message], CivilDate(utc: exchange.now - .minutes(2)) > last {
            throw Violation("unreviewed", "\(what): a fact that it quotes has expired")
        }
    }

    // MARK: - Receiving

    func note(_ receipts: [Receipt]) throws {
        for receipt in receipts {
            if scenario.soak != nil { try noteInSoak(receipt) }
            if receipt.suppresses { broughtStops.insert(String(receipt.messageID.suffix(12))) }
            tell("  receipt \(receipt.messageID) \(receipt.status.rawValue)\(receipt.suppresses ? ", stops" : "")")
            count("receipt \(receipt.status.rawValue)")
        }
        try noteCarrierStops(receipts.lazy.map(\.messageID))
    }

    /// Opting out at the carrier holds from the moment at which its receipt is given to a delivery: by an outcome that names
    /// the message, or by a receipt.
    func noteCarrierStops(_ heard: some Sequence<String>) throws {
        guard !broughtStops.isEmpty else { return }
        let known = Set(heard.map { String($0.suffix(12)) }).compactMap { name in
            broughtStops.contains(name) ? suppressing[name].map { (name: name, attempt: $0) } : nil
        }
        for (name, attempt) in known.sorted(by: { $0.attempt < $1.attempt }) {
            guard let delivery = ledger.attempts[attempt]?.delivery, let contact = leased[delivery]?.to,
                try view.hasReportedStop(delivery, message: "\(ledger.attempts[attempt]!.gateway)-\(name)")
            else { continue }
            suppressing[name] = nil
            broughtStops.remove(name)
            noteStop(contact)
        }
    }

    func noteStop(_ contact: ContactAddress) {
        if stopped.insert(contact).inserted {
            count("STOP")
            ended.append(contact)
        }
        tell("  \(contact) has stopped")
    }

    func noteBounce(_ contact: ContactAddress) {
        guard bounced.insert(contact).inserted else { return }
        count("bounce")
        ended.append(contact)
        tell("  \(contact) is not there")
    }

    func noteStart(_ contact: ContactAddress) {
        started.insert(contact)
        stopped.remove(contact)
        bounced.remove(contact)
        if let id = owner[contact], people[id]?.isForgotten == false { consented.insert(contact) }
        count("START")
        tell("  \(contact) has started again")
    }

    func note(_ reply: InboundReply, _ taken: TakenTurn, _ verdict: ReplyVerdict) throws {
        let intent = taken.turn.intent
        if scenario.soak != nil { try noteEffects(reply, taken, verdict) }
        tell("  reply \(intent.rawValue) from \(reply.from): \(verdict.rawValue)")
        count("reply \(intent.rawValue): \(verdict.rawValue)")
        if verdict == .queued {
            books.replies += 1
            asking.insert(reply.from)
        }
        switch intent {
        case .stop: noteStop(reply.from)
        case .start where verdict != .repeated: noteStart(reply.from)
        default: break
        }
    }
}

/// Offsets from UTC, remembered by the hour: looking them up is slow.
enum TimeZones {
    private static let cache = OffsetCache()

    static func offset(_ zone: String, at time: Timestamp) -> Int { cache.offset(zone, time.milliseconds / 900_000) }

    private final class OffsetCache: @unchecked Sendable {
        private let lock = NSLock()
        private var offsets: [String: [Int64: Int]] = [:]
        private var zones: [String: TimeZone] = [:]

        func offset(_ name: String, _ quarter: Int64) -> Int {
            lock.withLock {
                if let known = offsets[name]?[quarter] { return known }
                let zone = zones[name] ?? TimeZone(identifier: name)!
                zones[name] = zone
                let offset = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(quarter * 900)))
                offsets[name, default: [:]][quarter] = offset
                return offset
            }
        }
    }
}
