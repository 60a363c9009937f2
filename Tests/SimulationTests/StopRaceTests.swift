import Foundation
import Outreach
import Testing

@testable import Simulation

/// STOP against lease, begin, submission and outcome, in every place where its commit can fall.
@Suite("STOP races dispatch")
struct StopRaceTests {
    private static let interleavings =
        ProcessInfo.processInfo.environment["ALTAVOZ_LONG_TESTS"] == nil ? 10_000 : 100_000

    /// What may happen to one lane in one round, and where in it STOP falls.
    private struct Lane {
        let worker: Int
        var leased: LeasedDelivery?
        var begin: AttemptBegin?
        var isFlying = false
        var hasStopped = false
        /// The place of STOP among the moments of the round; beyond the last: none.
        let stopsAt: Int
        let stopsTwice: Bool
        let ending: Int
    }

    private static let moments = 6

    @Test(
        "after STOP's commit nothing is leased and nothing begins, wherever it falls; what was begun before stays on record"
    )
    func race() throws {
        let workers = 200
        let rounds = Self.interleavings / workers
        let lanes = try Lanes(workers: workers, rounds: rounds)
        var dice = SplitMix64(seed: 9)
        var places = [Int](repeating: 0, count: Self.moments + 2)
        for _ in 0..<rounds {
            try lanes.planRound()
            var states = (0..<workers).map { worker in
                Lane(
                    worker: worker, stopsAt: Int.random(in: 0...Self.moments + 1, using: &dice),
                    stopsTwice: .random(using: &dice), ending: Int.random(in: 0..<5, using: &dice))
            }
            for lane in states { places[lane.stopsAt] += 1 }
            try play(&states, lanes, &dice)
            // Who has stopped comes back, for the next round.
            let stopped = states.filter(\.hasStopped).map { lanes.contacts[$0.worker] }
            try lanes.wait { store in
                for contact in stopped { try await store.optIn(contact, evidence: "START", now: Lanes.start) }
            }
        }
        #expect(places.allSatisfy { $0 > Self.interleavings / 20 })
        #expect(try lanes.wait { try await $0.problems() } == [])
    }

    private func play(_ states: inout [Lane], _ lanes: Lanes, _ dice: inout SplitMix64) throws {
        let workerOf = Dictionary(uniqueKeysWithValues: lanes.contacts.enumerated().map { ($1, $0) })
        for moment in 0..<Self.moments {
            try stop(&states, at: moment, lanes)
            switch moment {
            case 1:
                for delivery in try lanes.exchange(leasing: states.count).leased {
                    let worker = workerOf[delivery.to]!
                    #expect(!states[worker].hasStopped, "leased after STOP")
                    states[worker].leased = delivery
                }
            case 3:
                // Shuffled, some of them given back instead.
                let waiting = states.indices.filter { states[$0].leased != nil }.shuffled(using: &dice)
                let begins = waiting.map { lanes.begin(states[$0].leased!) }
                let verdicts = try lanes.exchange(begins: begins).verdicts
                for (index, (begin, verdict)) in zip(waiting, zip(begins, verdicts)) {
                    #expect(
                        (verdict == .go) == !states[index].hasStopped,
                        "\(verdict) after STOP at \(states[index].stopsAt)")
                    guard verdict == .go else { continue }
                    states[index].begin = begin
                    states[index].isFlying = true
                }
            case 5:
                let outcomes = states.filter(\.isFlying).shuffled(using: &dice).map(outcome)
                _ = try lanes.exchange(outcomes: outcomes)
            default: break
            }
        }
        try stop(&states, at: Self.moments, lanes)
        try check(states, lanes)
    }

    private func stop(_ states: inout [Lane], at moment: Int, _ lanes: Lanes) throws {
        let stopping = states.indices.filter {
            states[$0].stopsAt == moment || (states[$0].stopsTwice && states[$0].hasStopped)
        }
        let contacts = stopping.map { lanes.contacts[$0] }
        try lanes.wait { store in
            for contact in contacts { try await store.optOut(contact, evidence: "STOP", now: Lanes.start) }
        }
        for index in stopping { states[index].hasStopped = true }
    }

    private func outcome(_ lane: Lane) -> RecordedOutcome {
        let (name, next): (String, RecordedOutcome.Next) =
            switch lane.ending {
            case 0: ("unknown", .state(.unknown))
            case 1: ("throttled", .retry(at: Lanes.start + .minutes(5)))
            case 2: ("rejected", .state(.failed))
            default: ("accepted", .state(.accepted))
            }
        return RecordedOutcome(
            delivery: lane.leased!.id, attempt: lane.begin!.attempt, at: Lanes.start, outcomeClass: name, code: nil,
            messageID: nil, next: next, price: .zero, suppresses: false, fallsBack: false)
    }

    /// What had begun is told as what came of it; what had not has ended, and a retry after STOP does not go out.
    private func check(_ states: [Lane], _ lanes: Lanes) throws {
        let rows = Dictionary(uniqueKeysWithValues: try lanes.view.rows().map { ($0.id, $0.state) })
        for lane in states {
            guard let delivery = lane.leased else { continue }
            let state = rows[delivery.id.rawValue]!
            guard lane.isFlying else {
                #expect(state == .suppressed)
                continue
            }
            let wanted: DeliveryState =
                switch lane.ending {
                case 0: .unknown
                case 1: lane.stopsAt == Self.moments || (lane.stopsTwice && lane.hasStopped) ? .suppressed : .retryWait
                case 2: .failed
                default: .accepted
                }
            #expect(state == wanted, "STOP at \(lane.stopsAt), outcome \(lane.ending)")
        }
        // A retry that waits meets the gate again, and does not pass it after STOP.
        _ = try lanes.wait { try await $0.promoteDue(now: Lanes.start + .minutes(6), limit: 10_000) }
        let again = try lanes.exchange(leasing: 1_000, at: Lanes.start + .minutes(6)).leased
        let begins = again.map(lanes.begin)
        let verdicts = try lanes.exchange(begins: begins, at: Lanes.start + .minutes(6)).verdicts
        let stopped = Set(states.filter(\.hasStopped).map { lanes.contacts[$0.worker] })
        var outcomes: [RecordedOutcome] = []
        for (delivery, (begin, verdict)) in zip(again, zip(begins, verdicts)) {
            #expect((verdict == .go) == !stopped.contains(delivery.to), "a retry after STOP: \(verdict)")
            guard verdict == .go else { continue }
            outcomes.append(
                RecordedOutcome(
                    delivery: delivery.id, attempt: begin.attempt, at: Lanes.start + .minutes(6),
                    outcomeClass: "accepted", code: nil, messageID: nil, next: .state(.accepted), price: .zero,
                    suppresses: false, fallsBack: false))
        }
        _ = try lanes.exchange(outcomes: outcomes, at: Lanes.start + .minutes(6))
    }
}
