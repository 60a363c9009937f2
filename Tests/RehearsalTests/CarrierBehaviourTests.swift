import Outreach
import Testing

@testable import Rehearsal

@Suite("Simulated carriers: what they decide") struct CarrierBehaviourTests {
    private func answers(seed: UInt64, people: Int, channel: Channel = .sms) -> [CarrierBehaviour.Answer] {
        let behaviour = CarrierBehaviour(seed: seed)
        let message = CarrierBehaviour.hash("unpaid-wages")
        return (0..<people).map {
            behaviour.answer(to: CarrierBehaviour.hash("+1213555\($0)"), message: message, channel: channel, seen: 0)
        }
    }

    @Test("the same seed decides the same, another seed differently")
    func seeded() {
        #expect(answers(seed: 7, people: 3000) == answers(seed: 7, people: 3000))
        #expect(answers(seed: 7, people: 3000) != answers(seed: 8, people: 3000))
    }

    @Test("whoever is told to slow down or meets an error is not met with it for ever")
    func transient() {
        let behaviour = CarrierBehaviour(seed: 1)
        let message = CarrierBehaviour.hash("ash-ppe")
        for person in 0..<5000 {
            let to = CarrierBehaviour.hash("+1310555\(person)")
            let settles = (0..<6).contains { seen in
                switch behaviour.answer(to: to, message: message, channel: .sms, seen: seen) {
                case .taken, .refused: true
                case .slowDown, .broken: false
                }
            }
            #expect(settles)
        }
    }

    @Test("who cannot be reached stays so, whatever the message")
    func lasting() {
        let behaviour = CarrierBehaviour(seed: 3)
        for person in 0..<3000 {
            let to = CarrierBehaviour.hash("+1626555\(person)")
            var codes: Set<String> = []
            var taken = false
            for key in ["welcome", "pay-rights", "ash-ppe", "unpaid-wages"] {
                for seen in 0..<2 {
                    switch behaviour.answer(to: to, message: CarrierBehaviour.hash(key), channel: .sms, seen: seen) {
                    case .refused(let code): codes.insert(code)
                    case .taken: taken = true
                    default: break
                    }
                }
            }
            #expect(codes.isEmpty || (codes.count == 1 && !taken))
        }
    }

    @Test("the shares are about those of the table", arguments: [Channel.sms, .email])
    func shares(channel: Channel) {
        let all = answers(seed: 20_250_107, people: 40_000, channel: channel)
        func share(_ isCounted: (CarrierBehaviour.Answer) -> Bool) -> Double {
            Double(all.count(where: isCounted)) / Double(all.count) * 1000
        }
        #expect((6...10).contains(share { if case .slowDown = $0 { true } else { false } }))
        #expect((1.5...4.5).contains(share { if case .broken = $0 { true } else { false } }))
        #expect((13...23).contains(share { if case .refused = $0 { true } else { false } }))
        #expect((940...980).contains(share { if case .taken(let fate) = $0 { fate.sentAfter != nil } else { false } }))
        #expect((2...9).contains(share { if case .taken(let fate) = $0 { fate.reply == "STOP" } else { false } }))
        #expect((2...8).contains(share { if case .taken(let fate) = $0 { fate.sentAfter == nil } else { false } }))
    }

    @Test("calls are picked up, ring out or are refused about as the table says, and 9 is pressed by who heard them")
    func calls() {
        let all = answers(seed: 3, people: 40_000, channel: .voice)
        var ends: [String: Int] = [:]
        var stops = 0
        for case .taken(let fate) in all {
            ends[fate.end.map { $0.code ?? "heard" } ?? "silent", default: 0] += 1
            guard let reply = fate.reply else { continue }
            stops += 1
            #expect(reply == "STOP" && fate.end?.status == .delivered && fate.replyAfter > fate.endAfter)
        }
        func share(_ count: Int?) -> Double { Double(count ?? 0) / Double(all.count) * 1000 }
        #expect((480...530).contains(share(ends["heard"])) && (210...245).contains(share(ends["no-person"])))
        #expect((170...205).contains(share(ends["no-answer"])) && (40...60).contains(share(ends["busy"])))
        #expect((12...28).contains(share(ends["failed"])) && (2...8).contains(share(ends["silent"])))
        #expect((1...6).contains(share(stops)))
        #expect(all.allSatisfy { if case .refused(let code) = $0 { code == "21211" } else { true } })
    }

    @Test("nobody replies to what did not arrive")
    func replies() {
        for answer in answers(seed: 5, people: 20_000) {
            guard case .taken(let fate) = answer, fate.reply != nil else { continue }
            #expect(fate.end?.status == .delivered)
            #expect(fate.replyAfter > fate.endAfter)
        }
    }
}
