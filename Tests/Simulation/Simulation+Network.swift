import Foundation
import Outreach

/// What goes over the wire, in both directions.
extension Simulation {
    // MARK: - Out

    func submit(
        _ transfers: [Transfer], by process: SimulatedProcess,
        _ completion: @escaping @Sendable ([TransferResult]) -> Void
    ) {
        let diesAfter: Int? = faults.diesNow("submit") ? order.below(transfers.count + 1) : nil
        view.beginSnapshot()
        defer { view.endSnapshot() }
        for (index, transfer) in transfers.enumerated() where index < diesAfter ?? .max {
            guard case .http(let exchange) = transfer.request else { preconditionFailure("only HTTP here") }
            process.flights += 1
            let wait = process.wait {
                process.flights -= 1
                completion([Self.result(transfer, false, .failure(code: 42, message: "ended"))])
            }
            if exchange.endpoint.method == .get {
                answerQuery(transfer, exchange, process, wait, completion)
            } else {
                send(transfer, exchange, process, wait, completion)
            }
        }
        guard let diesAfter else { return }
        tell("daemon \(process.number) dies after handing over \(diesAfter) of \(transfers.count)")
        for transfer in transfers.dropFirst(diesAfter) {
            completion([Self.result(transfer, false, .failure(code: 42, message: "ended"))])
        }
        crash(process)
    }

    private static func result(_ transfer: Transfer, _ departed: Bool, _ answer: TransferResult.Answer)
        -> TransferResult
    {
        TransferResult(tag: transfer.tag, departed: departed, answer: answer, elapsed: .milliseconds(1))
    }

    private func send(
        _ transfer: Transfer, _ exchange: HTTPExchange, _ process: SimulatedProcess, _ wait: Int,
        _ completion: @escaping @Sendable ([TransferResult]) -> Void
    ) {
        let parts = String(decoding: exchange.body, as: UTF8.self).split(separator: "\n").map(String.init)
        let (attempt, to) = (parts[0], parts[1])
        let gateway = gateways.first { $0.endpoint.url == exchange.endpoint.url }!
        do { try checkWriteAhead(attempt, to) } catch {
            violation = violation ?? (error as? Violation)
            return
        }
        ledger.update(attempt) { $0.wasSubmitted = true }
        let isPrey = scenario.soak != nil && bringsBounce(gateway, attempt)
        carry(after: latency.between(1...60), every: 50) { [self] in
            // What a dying process had given to the kernel may still leave.
            if process.isDead, order.chance(0.5) { return }
            let answer =
                try isPrey ? .neverLeft(after: 5_000) : carriers[gateway.profile.name]!.receive(attempt, at: now)
            tell("\(gateway.profile.name) got \(attempt): \(answer.deed)\(answer.isTaken ? ", took it" : "")")
            count("gateway \(answer.deed)")
            if answer.isTaken {
                try ledger.take(attempt)
                sendReceipts(gateway, attempt, answer.messageID)
            }
            carry(after: answer.delay, every: 100) { [self] in
                guard process.isOver(wait) else { return }
                process.flights -= 1
                let isSafe: Bool =
                    switch answer.answer {
                    case .response(400, _, _), .response(429, _, _): true
                    case .failure: !answer.departed
                    default: false
                    }
                if isSafe { ledger.update(attempt) { $0.isSafe = true } }
                completion([Self.result(transfer, answer.departed, answer.answer)])
            }
        }
    }

    /// After so long. In a soak, what is on its way at the same time arrives together, as a transport that looks at its
    /// connections in turns brings it.
    private func carry(after milliseconds: Int64, every tick: Int64, _ action: @escaping () throws -> Void) {
        guard scenario.soak != nil else {
            schedule(after: milliseconds, action)
            return
        }
        let slot = ((now + milliseconds) / tick + 1) * tick
        if soak.carried[slot]?.append(action) == nil {
            soak.carried[slot] = [action]
            schedule(after: slot - now) { [self] in
                for action in soak.carried.removeValue(forKey: slot)! { try action() }
            }
        }
    }

    /// Promise 3, looked at in the very call that hands the request over.
    private func checkWriteAhead(_ attempt: String, _ to: String) throws {
        guard let id = AttemptID(attempt), let known = ledger.attempts[attempt] else {
            throw Violation("write-ahead", "attempt \(attempt) is handed over and was never begun")
        }
        // Whoever stood still after the commit knows no more whether it may go.
        guard now - known.committed <= 60_000 else {
            throw Violation(
                "late", "attempt \(attempt) is handed over \((now - known.committed) / 1_000) s after it was begun")
        }
        // Nor does whoever judged before the wall clock was put forward.
        guard wall - known.begunAt <= .minutes(1) else {
            throw Violation("late", "attempt \(attempt) is handed over at \(wall), and was judged for \(known.begunAt)")
        }
        guard !known.wasSubmitted else { throw Violation("attempt-twice", "\(attempt) is handed over twice") }
        guard let state = try view.state(ofAttempt: id) else {
            // Begun before its process stood still; meanwhile a person ordered another, which is the delivery's latest now.
            if ledger.resends[known.delivery] != nil, try view.isOnRecord(id) { return }
            throw Violation("write-ahead", "attempt \(attempt) is handed over before it is on record")
        }
        guard [.dispatching, .unknown, .accepted, .sent, .delivered, .undelivered, .failed].contains(state) else {
            throw Violation("write-ahead", "attempt \(attempt) is handed over while its delivery is \(state)")
        }
        guard leased[known.delivery]?.to.unmasked == to else {
            throw Violation("stranger", "attempt \(attempt) goes to somebody else")
        }
    }

    private func answerQuery(
        _ transfer: Transfer, _ exchange: HTTPExchange, _ process: SimulatedProcess, _ wait: Int,
        _ completion: @escaping @Sendable ([TransferResult]) -> Void
    ) {
        let gateway = gateways.first { $0.query.url == exchange.endpoint.url }!
        let name = String(exchange.pathSuffix.dropFirst())
        let isAttempt = exchange.pathSuffix.hasPrefix("?")
        let messageID = isAttempt ? Carrier.messageID(of: name, gateway: gateway.profile.name) : name
        schedule(after: latency.between(20...2_000)) { [self] in
            guard process.isOver(wait) else { return }
            process.flights -= 1
            count(isAttempt ? "trace" : "query")
            let fate = carriers[gateway.profile.name]!.fate[messageID]
            if fate != nil { count(isAttempt ? "traced" : "query answered") }
            let answer: TransferResult.Answer =
                fate.map {
                    let words = isAttempt ? "\($0.rawValue) \(messageID)" : $0.rawValue
                    return .response(status: 200, retryAfter: nil, body: Array(words.utf8))
                } ?? .response(status: 404, retryAfter: nil, body: [])
            tell("\(gateway.profile.name) is asked about \(name): \(fate?.rawValue ?? "nothing known")")
            completion([Self.result(transfer, true, answer)])
        }
    }

    // MARK: - In

    private func sendReceipts(_ gateway: SimulatedGateway, _ attempt: String, _ messageID: String) {
        let inTrouble = scenario.trouble.contains(.receipts) && now < scenario.unrest
        let name = gateway.profile.name
        for (after, status) in carriers[name]!.receipts(messageID: messageID, inTrouble: inTrouble) {
            let suppresses = inTrouble && status == .failed && order.chance(scenario.soak == nil ? 0.2 : 0.05)
            if suppresses { suppressing[String(attempt.suffix(12))] = attempt }
            let receipt = Receipt(
                gateway: name, messageID: messageID, attempt: gateway.echoesAttempt ? AttemptID(attempt) : nil,
                status: status, code: status == .failed ? failure(name) : nil, suppresses: suppresses)
            if scenario.soak != nil {
                // As a provider whose calls are taken together: most of a minute's in a few. Some come at once, and so before
                // the answer.
                let period: Int64 = after < 3_000 && order.chance(0.05) ? 250 : after < 600_000 ? 60_000 : 300_000
                collect(receipt, name, at: now + after, every: period)
            } else if after < 60_000 {
                schedule(after: after) { [self] in bring([.receipt(receipt)], name, tries: 0) }
            } else {
                collect(receipt, name, at: now + after)
            }
        }
    }

    private func failure(_ gateway: String) -> GatewayCode {
        scenario.soak != nil && gateway == "mail" && order.chance(0.3)
            ? Bounce.hard.code("5.1.1", "No such mailbox") : GatewayCode("30003", "Phone not reachable")
    }

    /// What is not urgent, a provider brings in one call every half an hour.
    private func collect(_ receipt: Receipt, _ gateway: String, at moment: Int64, every period: Int64 = 1_800_000) {
        let slot = (moment / period + 1) * period
        let name = "\(gateway) \(slot)"
        mail[name, default: []].append(.receipt(receipt))
        guard mail[name]!.count == 1 else { return }
        schedule(after: slot - now) { [self] in
            let events = mail.removeValue(forKey: name)!
            for start in stride(from: 0, to: events.count, by: 500) {
                bring(Array(events[start..<min(start + 500, events.count)]), gateway, tries: 0)
            }
        }
    }

    /// A provider calls the daemon, and again later when nobody answered; some give up.
    func bring(_ events: [InboundEvent], _ gateway: String, tries: Int) {
        func again() {
            guard tries < 400 else { return count("provider gave up") }
            schedule(after: 5_000 + Int64(min(tries, 60)) * 60_000) { [self] in
                bring(events, gateway, tries: tries + 1)
            }
        }
        guard let process = processes.last(where: \.isSending), let intake = process.intake else { return again() }
        Task(executorPreference: process.executor) { [self] in
            do { try await intake.accept(events, gateway: gateway) } catch {
                // As when the daemon died: the provider has no answer, and brings it again.
                count("provider brings it again")
                again()
            }
        }
    }
}
