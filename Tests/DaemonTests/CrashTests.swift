import Counterparts
import Foundation
import Outreach
import Testing

@Suite("The daemon killed", .serialized)
struct CrashTests {
    static let areaCodes = ["213", "310", "323", "424", "562", "626", "661", "747", "818", "909"]

    static func workers(_ count: Int) -> [String] {
        (0..<count).map { index in
            let number = "+1\(areaCodes[index / 100])555" + String(String(10_100 + index % 100).suffix(4))
            return "\(number),,es,06037,intake form,2025-01-01"
        }
    }

    /// Kills the daemon so many times at random moments of a campaign of `count`, then lets it finish.
    private func crash(_ count: Int, kills: Int, seed: UInt64) throws {
        let carrier = try TwilioCounterpart(token: Installation.token, latencyMilliseconds: 15)
        let installation = try Installation(
            gateways: """
                  - name: twilio-test
                    kind: twilio
                    base_url: http://127.0.0.1:\(carrier.port)
                    account: AC00000000000000000000000000000000
                    from: "+15005550006"
                    secret_file: SECRET
                    rate: 60
                    concurrency: 16
                    price_per_unit: "0.0079"
                    allow_private_address: true
                """,
            approving: [("pay-rights", ["es"])])
        try installation.importWorkers(Self.workers(count))
        try installation.launch("pay-rights")
        var generator = SplitMix64(seed: seed)
        var amidst = 0
        for _ in 0..<kills {
            let daemon = try installation.startDaemon()
            _ = poll(nil, 0, Int32(generator.next() % 250))
            daemon.killAtOnce()
            if (1..<count).contains(carrier.messages.count) { amidst += 1 }
        }
        #expect(amidst >= kills / 2, "only \(amidst) of \(kills) kills came in the middle of the campaign")
        let daemon = try installation.startDaemon()
        let settled: Set = ["accepted", "sent", "delivered", "unknown"]
        let done = try Loopback.eventually(within: 60) {
            try installation.states().allSatisfy { settled.contains($0.key) }
        }
        let states = try installation.states()
        #expect(done, "still at work: \(states)")
        #expect(daemon.stop() == 0)

        // None lost: everyone has a delivery in a state that says what is known.
        #expect(states.values.reduce(0, +) == count)
        // None doubled: the carrier saw no attempt and no person twice.
        let seen = carrier.messages
        #expect(Set(seen.map(\.attempt)).count == seen.count)
        #expect(Set(seen.map(\.to)).count == seen.count)
        // Every uncertainty listed: whoever the carrier saw is on record as taken or as unknown, and nobody else as taken.
        let taken = (states["accepted"] ?? 0) + (states["sent"] ?? 0) + (states["delivered"] ?? 0)
        let unknown = states["unknown"] ?? 0
        #expect(
            taken <= seen.count && seen.count <= taken + unknown,
            "taken \(taken), unknown \(unknown), seen \(seen.count)")
        let doctor = try installation.altavoz(["doctor"])
        #expect(doctor.contains("schema"))
    }

    @Test("at twenty random moments of a campaign of 500: none lost, none doubled, every uncertainty listed")
    func twentyKills() throws {
        try crash(500, kills: 20, seed: 20)
    }
}
