import Testing

@testable import Gateways

@Suite("JSON that is nested") struct JSONTreeTests {
    @Test("a pointer finds what it names, in objects and in lists")
    func pointers() throws {
        let json = try #require(
            JSONTree(
                Array(
                    #" {"data":{"to":[{"status":"sent"},{"n":-1.5e3}],"a/b":{"~":true}},"x":null,"x2":{},"l":[]} "#.utf8
                )))
        #expect(json.text("/data/to/0/status") == "sent")
        #expect(json.text("/data/to/1/n") == "-1.5e3")
        #expect(json.text("/data/a~1b/~0") == "true")
        #expect(json.at("") == json)
        #expect(json.at("/x") == .null && json.text("/x") == nil)
        for pointer in ["/data/to/2", "/data/to/-1", "/data/to/x", "/none", "data", "/data", "/l/0", "/x/y"] {
            #expect(json.text(pointer) == nil, "\(pointer)")
        }
        #expect(json.at("/data/to")?.elements.count == 2)
    }

    @Test("a list or a bare value may be the whole")
    func tops() {
        #expect(JSONTree(Array("[{\"a\":1}]".utf8))?.text("/0/a") == "1")
        #expect(JSONTree(Array("\"a\"".utf8)) == .text("a"))
    }

    @Test("of members with the same name the last counts, as everywhere")
    func doubled() { #expect(JSONTree(Array(#"{"a":1,"a":2}"#.utf8))?.text("/a") == "2") }

    @Test(
        "what is no whole JSON is not read",
        arguments: ["", "{", "[1", "{\"a\":}", "{\"a\":1,}", "[1,]", "{} x", "nul", "{a:1}", "\"\u{1}\"", "[1 2]"])
    func broken(text: String) { #expect(JSONTree(Array(text.utf8)) == nil) }

    @Test("nesting without end is refused, not followed")
    func deep() {
        #expect(JSONTree(Array(repeating: UInt8(ascii: "["), count: 100_000)) == nil)
        #expect(JSONTree(Array(String(repeating: "{\"a\":", count: 40).utf8)) == nil)
    }
}
