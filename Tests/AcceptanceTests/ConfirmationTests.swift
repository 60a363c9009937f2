import Foundation
import Testing

@testable import altavoz

/// What cannot be taken back is asked about, wherever the answers go.
@Suite("Questions before something is done")
struct ConfirmationTests {
    typealias Installation = MainJobTests.Installation

    @Test("a question is put to whoever sits at the keyboard, also when the output goes into a file or another program")
    func piped() throws {
        let it = try Installation(approvalAbove: 100)
        try it.fill()
        try it.run("campaign", "draft", "--event", "1", "--message", "pay-rights")
        for command in [
            ["campaign", "launch", "1"], ["worker", "forget", "1"], ["event", "close", "1"],
            ["campaign", "cancel", "1"],
        ] {
            let refused = try it.program.run(command, typing: "no\n")
            #expect(refused.status == 1 && refused.complaint.contains("Nothing was done"), "\(command) \(refused)")
            #expect(refused.complaint.contains("Type "), "\(command) \(refused)")
        }
        #expect(try it.run("campaign", "status", "1", "--json").object()["state"] as? String == "draft")
        try it.run("worker", "show", "1")
        #expect(try it.run("event", "show", "1", "--json").object()["state"] as? String == "open")
        let launched = try it.program.run(["campaign", "launch", "1"], typing: "5\n")
        #expect(launched.status == 0 && launched.output.contains("Launched."), "\(launched)")
    }

    @Test("where nobody can be asked nothing is done without --yes")
    func script() throws {
        let it = try Installation(approvalAbove: 100)
        try it.fill()
        try it.run("campaign", "draft", "--event", "1", "--message", "pay-rights")
        let refused = try it.run("campaign", "launch", "1", input: "5\n", status: 64)
        #expect(refused.complaint.contains("--yes"), "\(refused)")
        #expect(try it.run("campaign", "status", "1", "--json").object()["state"] as? String == "draft")
        try it.run("worker", "forget", "1", status: 64)
        try it.run("worker", "show", "1")
        try it.run("campaign", "launch", "1", "--yes")
    }
}
