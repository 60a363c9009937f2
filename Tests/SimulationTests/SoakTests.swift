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
        let report = Fleet.run(Scenario(soak: Soak(workers: 400, messages: Self.messages), seed: 1))
        if let violation = report.violation { Issue.record("\(report.rule!): \(violation)") }
        // A soak in which nothing happens proves nothing.
        for (what, least) in [
            ("deliveries", 700), ("attempts", 600), ("looks at the books", 500), ("recounts", 12), ("crash", 10),
            ("daemon stopped", 5), ("STOP", 10), ("START", 1), ("receipt delivered", 300), ("effect join", 1),
            ("outcome not-sent", 1),
            // Each of these is the case in which one guard alone stands between a worker and what must not happen.
            ("begin held: window", 5), ("begin expired: validity", 5), ("hold", 1), ("review lapsed", 1), ("bounce", 3),
            ("bounce on the wire", 3), ("begin suppressed: stop", 3),
        ] {
            #expect(report.tally[what, default: 0] >= least, "\(what): \(report.tally[what, default: 0])")
        }
    }
}
