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

    /// Campaigns of 200, each with some kills at random moments, and then an end in peace.
    @Test("at random moments: none lost, none doubled, every uncertainty called so")
    func randomMoments() throws {
        let kills = CrashPointTests.isLong ? 1_000 : 40
        let perCampaign = 5
        let site = try CrashSite(workers: 200)
        try site.launch()
        let carriers = [try site.carrier(.plain), try site.carrier(.receipts)]
        var generator = SplitMix64(seed: 20)
        var amidst = 0
        for campaign in 0..<(kills / perCampaign) {
            let flavour = [CrashSite.Flavour.plain, .receipts][campaign % 2]
            let round = try site.round(flavour, carriers[campaign % 2], rate: 300)
            var doubtful: [Ledger.Entry] = []
            for kill in 0..<perCampaign {
                let daemon = try round.installation.startDaemon()
                _ = poll(nil, 0, Int32.random(in: 0..<200, using: &generator))
                daemon.killAtOnce()
                let words = "campaign \(campaign), kill \(kill)"
                for delivery in try round.inspect(words) where !doubtful.contains(where: { $0.id == delivery.id }) {
                    doubtful.append(delivery)
                }
                if try round.ledger.isAtWork() { amidst += 1 }
            }
            try round.finish("campaign \(campaign)")
            try round.judge("campaign \(campaign)", doubtful: doubtful)
            if campaign % 8 == 7 {
                CrashSite.tell("killed \((campaign + 1) * perCampaign) times, \(amidst) of them amid sending")
            }
        }
        // How many do depends on the machine: about half. A run in which next to none did would prove nothing.
        #expect(amidst >= kills / 8, "only \(amidst) of \(kills) kills came in the middle of a campaign")
    }
}
