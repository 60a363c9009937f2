import Testing

@testable import altavoz

@Suite("Rehearsals on the command line")
struct RehearsalTests {
    @Test("calls are rehearsed: the same seed gives the same report, it is of calls alone, and some were heard")
    func calls() throws {
        let scratch = try Scratch()
        let program = Program()
        func rehearse(_ name: String, _ options: String...) throws -> Program.Result {
            try program.run(
                ["rehearse", "--calls", "--workers", "1000", "--days", "20", "--data", scratch.path + "/" + name]
                    + options)
        }
        let first = try rehearse("first", "--json")
        #expect(first.status == 0, "\(first.complaint)")
        #expect(try rehearse("second", "--json").output == first.output)
        let other = try rehearse("third", "--seed", "2", "--json")
        #expect(other.status == 0 && other.output != first.output)
        let listed = try program.run(
            "delivery", "list", "--data", scratch.path + "/first", "--limit", "1000", "--json"
        ).list()
        #expect(!listed.isEmpty && listed.allSatisfy { $0["channel"] as? String == "voice" })
        let states = Set(listed.compactMap { $0["state"] as? String })
        #expect(states.isSuperset(of: ["delivered", "undelivered"]), "\(states)")
    }
}
