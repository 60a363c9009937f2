import Foundation
import Testing

@testable import Gateways

@Suite("Answers in JSON") struct FlatJSONTests {
    @Test("members are read, nested ones stepped over")
    func members() throws {
        let json = try #require(
            FlatJSON(
                Array(
                    #" {"a":"x\n\u00f1\ud83d\ude00\/","b":-1.5e3,"c":{"a":"no"},"d":[1,[2],{"a":3}],"e":null,"f":true,"g":{}} "#
                        .utf8)))
        #expect(json["a"] == "x\nñ😀/")
        #expect(json["b"] == "-1.5e3")
        #expect(json["c"] == nil && json["d"] == nil && json["e"] == nil && json["g"] == nil)
        #expect(json["f"] == "true")
    }

    @Test(
        "what is not one whole object is not read",
        arguments: [
            "", "{", "}", "[]", "null", "\"a\"", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{\"a\":1}{", "{\"a\":1} x",
            "{a:1}",
            "{\"a\":tru}", "{\"a\":\"\u{1}\"}", #"{"a":"\x"}"#, #"{"a":"\ud83d\ud8"}"#, #"{"a":"\ud83d\x"}"#,
            #"{"a":"\u12"}"#, "{\"a\":1 2}",
            "{\"a\":[1,]}", "{\"a\":[1}", String(repeating: "[", count: 50),
            "{\"a\":" + String(repeating: "[", count: 5000),
            #"{"a":"\u+123"}"#, "{\"a\":--1}", "{\"a\":\"x",
        ])
    func broken(text: String) { #expect(FlatJSON(Array(text.utf8)).map { _ in "read" } == nil) }

    @Test(
        "half a character becomes the sign for what is none, and costs nothing of what stands round it",
        arguments: [
            (#"STOP \ud83d"#, "STOP \u{FFFD}"), (#"\udc00 STOP"#, "\u{FFFD} STOP"), (#"\ud83dSTOP"#, "\u{FFFD}STOP"),
            (#"\ud83d\nSTOP"#, "\u{FFFD}\nSTOP"), (#"\ud83d\u0041"#, "\u{FFFD}A"),
            (#"\ud83d\ud83d\ude00"#, "\u{FFFD}😀"),
        ])
    func halves(written: String, read: String) {
        #expect(FlatJSON(Array(#"{"a":"\#(written)","b":1}"#.utf8))?["a"] == read)
    }

    @Test("so does a byte that is no UTF-8, inside of a string; outside of one nothing is read")
    func encoding() {
        #expect(FlatJSON(Array(#"{"a":"x"#.utf8) + [0xFF] + Array(#"y\n"}"#.utf8))?["a"] == "x\u{FFFD}y\n")
        #expect(FlatJSON(Array(#"{"a":"x"#.utf8) + [0xFF] + Array(#"y"}"#.utf8))?["a"] == "x\u{FFFD}y")
        #expect(FlatJSON(Array(#"{"a":1"#.utf8) + [0xFF] + Array("}".utf8)).map { _ in "read" } == nil)
    }

    @Test("what this writes, Foundation reads", arguments: ["", "a\"b\\c", "ñ工😀", "\u{1}\u{1f}\t\n\r", "\u{7f}"])
    func writing(text: String) throws {
        var bytes: [UInt8] = []
        JSONText.append(text, to: &bytes)
        #expect(try JSONDecoder().decode([String].self, from: Data([0x5B] + bytes + [0x5D])) == [text])
    }
}
