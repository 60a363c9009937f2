import Testing

@testable import Gateways

@Suite("Forms") struct FormEncodingTests {
    @Test(
        "bodies are read as browsers and providers write them",
        arguments: [
            ("a=b&c=d", [["a", "b"], ["c", "d"]]), ("a=b=c", [["a", "b=c"]]), ("a", [["a", ""]]), ("=b", [["", "b"]]),
            ("a=", [["a", ""]]), ("", []), ("&&a=1&", [["a", "1"]]), ("a=%", [["a", "%"]]), ("a=%4", [["a", "%4"]]),
            ("a=%zz", [["a", "%zz"]]), ("a=%41%4a%4A", [["a", "AJJ"]]), ("a+b=c+d%2B", [["a b", "c d+"]]),
            ("%C3%B1=%F0%9F%98%80", [["ñ", "😀"]]), ("a=%26%3D", [["a", "&="]]), ("a=%00", [["a", "\u{0}"]]),
            ("a=1&a=2&a=1", [["a", "1"], ["a", "2"], ["a", "1"]]),
        ])
    func parse(body: String, expected: [[String]]) {
        let pairs = FormEncoding.parse(Array(body.utf8)).map {
            [String(decoding: $0.name, as: UTF8.self), String(decoding: $0.value, as: UTF8.self)]
        }
        #expect(pairs == expected)
    }

    @Test("bytes that are not UTF-8 stay as they are")
    func bytes() {
        let pairs = FormEncoding.parse(Array("a=%FF%FE".utf8))
        #expect(pairs[0].value == [0xFF, 0xFE])
    }

    @Test("every byte comes back", arguments: [UInt8](0...127))
    func everyByte(byte: UInt8) {
        let text = String(UnicodeScalar(byte))
        let pairs = FormEncoding.parse(Array("x=".utf8) + FormEncoding.encoded(text))
        #expect(pairs[0].value == [byte])
    }

    @Test(
        "an address with and without its port",
        arguments: [
            ("https://a.example/x?y=1", ["https://a.example/x?y=1", "https://a.example:443/x?y=1"]),
            ("http://a.example", ["http://a.example", "http://a.example:80"]),
            ("https://a.example:8443/x", ["https://a.example:8443/x", "https://a.example/x"]),
            ("https://a.example?at=12:30", ["https://a.example?at=12:30", "https://a.example:443?at=12:30"]),
            ("nonsense", ["nonsense"]),
        ])
    func spellings(url: String, expected: [String]) { #expect(TwilioSignature.spellings(url) == expected) }
}
