import Outreach

/// How one gateway behaves over time. It changes its mood at moments that the seed chooses.
struct Carrier {
    /// What it does with a request.
    enum Deed: String, CaseIterable {
        case accept, slow
        /// Takes it, or not, and the answer never comes.
        case silence
        /// Takes it, or not, and answers 500.
        case serverError
        case slowDown
        case suppress, failAddress, fail, retryLater, stopCampaign
        /// No connection: the request never leaves.
        case unreachable
    }

    enum Mood: CaseIterable {
        case well, mixed, silent, busy, down, picky

        var deeds: [(Deed, Int)] {
            switch self {
            case .well: [(.accept, 95), (.slow, 5)]
            case .mixed:
                [
                    (.accept, 55), (.slow, 8), (.silence, 6), (.serverError, 6), (.slowDown, 6), (.suppress, 3),
                    (.failAddress, 4), (.fail, 3), (.retryLater, 5), (.stopCampaign, 1), (.unreachable, 6),
                ]
            case .silent: [(.silence, 60), (.serverError, 20), (.accept, 20)]
            case .busy: [(.slowDown, 70), (.accept, 30)]
            case .down: [(.unreachable, 95), (.accept, 5)]
            case .picky: [(.accept, 40), (.suppress, 10), (.failAddress, 25), (.fail, 15), (.retryLater, 10)]
            }
        }
    }

    let gateway: SimulatedGateway
    /// From these moments on, latest last; before the first it is well.
    let moods: [(at: Int64, mood: Mood)]
    var dice: Dice
    private(set) var seen: Set<String> = []
    private(set) var fate: [String: ReceiptStatus] = [:]

    init(_ gateway: SimulatedGateway, moods: [(at: Int64, mood: Mood)], dice: Dice) {
        self.gateway = gateway
        self.moods = moods
        self.dice = dice
    }

    struct Answer {
        let deed: Deed
        /// The message is on its way to the worker.
        let isTaken: Bool
        /// The gateway's name for it.
        let messageID: String
        /// Milliseconds until the caller hears.
        let delay: Int64
        let departed: Bool
        let answer: TransferResult.Answer

        static func neverLeft(after delay: Int64) -> Answer {
            Answer(
                deed: .unreachable, isTaken: false, messageID: "", delay: delay, departed: false,
                answer: .failure(code: 7, message: "refused"))
        }
    }

    static func messageID(of attempt: String, gateway: String) -> String { "\(gateway)-\(attempt.suffix(12))" }

    /// - Throws: ``Violation`` when it has seen this attempt before.
    mutating func receive(_ attempt: String, at now: Int64) throws -> Answer {
        let mood = moods.last { $0.at <= now }?.mood ?? .well
        let deed = dice.pick(weighted: mood.deeds)
        let messageID = Self.messageID(of: attempt, gateway: gateway.profile.name)
        func answered(
            _ isTaken: Bool, _ delay: Int64, _ answer: TransferResult.Answer, departed: Bool = true
        ) -> Answer {
            Answer(
                deed: deed, isTaken: isTaken, messageID: messageID, delay: delay, departed: departed, answer: answer)
        }
        func refused(_ action: RejectionAction) -> Answer {
            answered(
                false, dice.between(20...900),
                .response(status: 400, retryAfter: nil, body: Array(action.rawValue.utf8)))
        }
        if deed == .unreachable {
            return answered(false, dice.between(1...10_000), .failure(code: 7, message: "refused"), departed: false)
        }
        guard seen.insert(attempt).inserted else {
            throw Violation("attempt-twice", "gateway \(gateway.profile.name) saw attempt \(attempt) twice")
        }
        let accepted = TransferResult.Answer.response(status: 200, retryAfter: nil, body: Array(messageID.utf8))
        switch deed {
        case .accept: return answered(true, dice.between(20...900), accepted)
        case .slow: return answered(true, dice.between(5_000...29_000), accepted)
        case .silence: return answered(dice.chance(0.6), 30_000, .failure(code: 28, message: "timed out"))
        case .serverError:
            return answered(
                dice.chance(0.4), dice.between(20...9_000), .response(status: 500, retryAfter: nil, body: []))
        case .slowDown:
            let wait: Duration? = dice.chance(0.7) ? .seconds(dice.between(1...600)) : nil
            return answered(false, dice.between(20...300), .response(status: 429, retryAfter: wait, body: []))
        case .suppress: return refused(.suppress)
        case .failAddress: return refused(.failAddress)
        case .fail: return refused(.fail)
        case .retryLater: return refused(.retryLater)
        case .stopCampaign: return refused(.stopCampaign)
        case .unreachable: preconditionFailure("answered above")
        }
    }

    /// What the gateway will report of a message that it took: (after how many milliseconds, what).
    mutating func receipts(messageID: String, inTrouble: Bool) -> [(after: Int64, status: ReceiptStatus)] {
        let end: ReceiptStatus = dice.pick(weighted: [(.delivered, 8), (.undelivered, 1), (.failed, 1)])
        fate[messageID] = end
        let ladder: [ReceiptStatus] = [.accepted, .sent, end]
        var plan: [(after: Int64, status: ReceiptStatus)] = []
        var after: Int64 = 0
        for status in ladder {
            after += dice.between(200...120_000)
            guard inTrouble else {
                plan.append((after, status))
                continue
            }
            if dice.chance(0.2) { continue }  // lost
            // Early (before the reply), late, in any order.
            let when = dice.chance(0.3) ? dice.between(0...3_000) : dice.chance(0.1) ? after + 80_000_000 : after
            plan.append((when, status))
            if dice.chance(0.25) { plan.append((when + dice.between(0...7_200_000), status)) }
        }
        if inTrouble, dice.chance(0.05) { plan.append((after + 1_000, dice.pick(ReceiptStatus.allCases))) }
        return plan
    }
}
