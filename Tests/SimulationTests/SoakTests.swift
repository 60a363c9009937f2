import Foundation
import Simulation
import Testing

/// The long run of `make soak` with fewer workers.
@Suite("Three days with many workers")
struct SoakTests {
    private static let messages = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../Messages").standardized.path

    @Test("the books balance after every transaction of 72 hours, whatever fails and whatever workers write")
    func soak() {
        let report = Fleet.run(Scenario(soak: Soak(workers: 2_000, messages: Self.messages), seed: 1))
        if let violation = report.violation { Issue.record("\(report.rule!): \(violation)") }
        // A soak in which nothing happens proves nothing.
        for (what, least) in [
            ("deliveries", 3_500), ("attempts", 3_000), ("looks at the books", 1_000), ("recounts", 12), ("crash", 20),
            ("daemon stopped", 8), ("STOP", 50), ("START", 5), ("receipt delivered", 1_500), ("effect join", 3),
            ("effect forget", 1), ("outcome unknown", 3), ("outcome not-sent", 20), ("joined by text and sent to", 1),
        ] {
            #expect(report.tally[what, default: 0] >= least, "\(what): \(report.tally[what, default: 0])")
        }
    }
}
