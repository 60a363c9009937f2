import Outreach

/// A campaign under everything that can happen to it in any order; after every step the rows by state must add up to
/// the audience, and no worker may have been handed over twice on one channel without a safe failure between.
struct RandomRun {
    let world: StoreWorld
    let seed: UInt64

    func play() async throws {
        var random = SplitMix64(seed: seed)
        let workers = 40
        try await world.register(
            (0..<workers).map {
                StoreWorld.draft($0 % 3 == 0 ? [StoreWorld.phone($0), StoreWorld.email($0)] : [StoreWorld.phone($0)])
            })
        let campaign = try await world.launch(try await world.event(), fallsBack: seed % 2 == 0)
        var daemon = try await world.daemon()
        var now = world.now
        var leased: [LeasedDelivery] = []
        var flying: [LeasedDelivery] = []
        var emails = Set<ID<Delivery>>()
        for turn in 0..<120 {
            now = now + .minutes(Int64(random.next() % 30))
            switch random.next() % 12 {
            case 0, 1, 2:
                leased += try await daemon.lease(
                    Int(random.next() % 8) + 1, channel: random.next() % 4 == 0 ? .email : .sms, at: now)
            case 3, 4:
                let begins = leased
                leased = []
                let verdicts = try await daemon.begin(begins, at: now)
                flying += zip(begins, verdicts).filter { $0.1 == .go }.map(\.0)
            case 5, 6, 7:
                let outcomes = flying.prefix(Int(random.next() % 6) + 1).map { delivery in
                    outcome(delivery, random.next() % 6, now)
                }
                flying.removeFirst(outcomes.count)
                _ = try await daemon.exchange(outcomes: outcomes, at: now)
            case 8:
                let status = ReceiptStatus.allCases[Int(random.next() % 5)]
                try await world.store.recordReceipts(
                    [Daemon.receipt(status, "m\(random.next() % UInt64(workers) + 1)")], now: now)
            case 9:
                _ = try await world.store.promoteDue(now: now, limit: Int(random.next() % 10) + 1)
            case 10:
                let phone = StoreWorld.phone(Int(random.next() % UInt64(workers)))
                if random.next() % 2 == 0 {
                    try await world.store.optOut(phone, evidence: "STOP", now: now)
                } else {
                    try await world.store.optIn(phone, evidence: "START", now: now)
                }
            default:
                guard random.next() % 3 == 0 else { continue }
                // A crash: what was in hand is gone, another daemon takes over.
                daemon = try await world.daemon("daemon-\(turn)", at: now + .minutes(1))
                _ = try await world.store.recover(daemon.leadership, now: now)
                leased = []
                flying = []
            }
            let status = try await world.store.status(of: campaign)!
            emails.formUnion(try await world.deliveries(campaign).filter { $0.channel == .email }.map(\.id))
            try expectEqual(status.audience, workers, "turn \(turn)")
            try expectEqual(status.planned, workers + emails.count, "turn \(turn)")
        }
    }

    private func outcome(_ delivery: LeasedDelivery, _ dice: UInt64, _ now: Timestamp) -> RecordedOutcome {
        switch dice {
        case 0: Daemon.outcome(delivery, .unknown, at: now)
        case 1: Daemon.outcome(delivery, .retryWait, retryAt: now + .minutes(20), at: now)
        case 2: Daemon.outcome(delivery, .failed, fallsBack: true, at: now)
        default: Daemon.outcome(delivery, .accepted, messageID: "m\(delivery.id)", at: now)
        }
    }
}
