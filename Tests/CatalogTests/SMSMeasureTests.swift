import Outreach
import Testing

@testable import Catalog

@Suite("SMS: encoding, units and segments")
struct SMSMeasureTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let text: String
        let encoding: SMSEncoding
        let units: Int
        let segments: Int
        var testDescription: String { name }

        init(_ name: String, _ text: String, _ encoding: SMSEncoding, _ units: Int, _ segments: Int) {
            self.name = name
            self.text = text
            self.encoding = encoding
            self.units = units
            self.segments = segments
        }
    }

    static let cases: [Case] = [
        Case("nothing", "", .gsm7, 0, 0),
        Case("one letter", "a", .gsm7, 1, 1),
        Case("160 septets", a(160), .gsm7, 160, 1),
        Case("161 septets", a(161), .gsm7, 161, 2),
        Case("two full segments", a(306), .gsm7, 306, 2),
        Case("one septet more than two", a(307), .gsm7, 307, 3),
        Case("three full segments", a(459), .gsm7, 459, 3),
        Case("one septet more than three", a(460), .gsm7, 460, 4),
        Case("ten full segments", a(1530), .gsm7, 1530, 10),
        Case("an extension character counts two", a(158) + "€", .gsm7, 160, 1),
        Case("an extension character over the edge", a(159) + "€", .gsm7, 161, 2),
        Case("eighty extension characters", String(repeating: "{", count: 80), .gsm7, 160, 1),
        Case("escape pair at the end of a segment stays whole", a(152) + "€" + a(151), .gsm7, 305, 2),
        Case("escape pair pushed over costs a septet", a(152) + "€" + a(152), .gsm7, 306, 3),
        Case("escape pairs only: 76 fit into 153", String(repeating: "[", count: 153), .gsm7, 306, 3),
        Case("escape pairs only: 152 fit into two", String(repeating: "[", count: 152), .gsm7, 304, 2),
        Case("70 code units", "—" + a(69), .ucs2, 70, 1),
        Case("71 code units", "—" + a(70), .ucs2, 71, 2),
        Case("two full segments of UCS-2", "—" + a(133), .ucs2, 134, 2),
        Case("one code unit more than two", "—" + a(134), .ucs2, 135, 3),
        Case("three full segments of UCS-2", "—" + a(200), .ucs2, 201, 3),
        Case("35 emoji alone", String(repeating: "🔥", count: 35), .ucs2, 70, 1),
        Case("36 emoji", String(repeating: "🔥", count: 36), .ucs2, 72, 2),
        Case("67 emoji: a pair never straddles", String(repeating: "🔥", count: 67), .ucs2, 134, 3),
        Case("66 emoji fill two", String(repeating: "🔥", count: 66), .ucs2, 132, 2),
        Case("a pair at the edge moves over", a(66) + "🔥" + a(66), .ucs2, 134, 3),
        Case("a pair before the edge stays", a(65) + "🔥" + a(67), .ucs2, 134, 2),
        Case("Spanish letters of the alphabet", "¿Señor? ¡Mas no! ñéü", .gsm7, 20, 1),
        Case("line ends and carriage returns", "a\r\nb\nc", .gsm7, 6, 1),
        Case("the form feed is an extension", "\u{0C}", .gsm7, 2, 1),
        Case("the escape itself is no character", "\u{1B}", .ucs2, 1, 1),
        Case("a tab is not in the alphabet", "\t", .ucs2, 1, 1),
        Case("small ç is not, capital Ç is", "Ç", .gsm7, 1, 1),
        Case("a decomposed é is two code points", "e\u{301}", .ucs2, 2, 1),
        Case("every extension character", "\u{0C}^{}\\[~]|€", .gsm7, 20, 1),
        Case("Greek capitals", "ΔΦΓΛΩΠΨΣΘΞ", .gsm7, 10, 1),
    ]

    @Test("measured as the standard says", arguments: cases)
    func measured(_ it: Case) {
        let measured = SMSMeasure.measure(it.text)
        #expect(measured.encoding == it.encoding)
        #expect(measured.units == it.units)
        #expect(measured.segments == it.segments)
    }

    @Test("split parts fit, join to the text and are as many as counted", arguments: cases)
    func split(_ it: Case) {
        let parts = SMSMeasure.split(it.text)
        #expect(parts.joined() == it.text)
        #expect(parts.count == it.segments)
        let room = parts.count == 1 ? it.encoding.single : it.encoding.multiple
        for part in parts {
            #expect(part.unicodeScalars.reduce(0) { $0 + it.encoding.units($1) } <= room)
        }
    }

    @Test("the basic alphabet is the standard's 127 characters and one escape")
    func alphabet() {
        let one = (0...0x10FFFF).compactMap(Unicode.Scalar.init).filter { GSM7.units($0) == 1 }
        let two = (0...0x10FFFF).compactMap(Unicode.Scalar.init).filter { GSM7.units($0) == 2 }
        #expect(one.count == 127)
        #expect(two.count == 10)
    }

    @Test(
        "offenders are named once, in order",
        arguments: [
            ("hola", []), ("Cobró más, pagó más", ["ó", "á"]), ("it’s “so” — it’s", ["’", "“", "”", "—"]),
            ("🔥 fire 🔥", ["🔥"]), ("ç", ["ç"]), ("工資", ["工", "資"]),
        ])
    func offenders(_ text: String, _ expected: [String]) {
        #expect(SMSMeasure.measure(text).offenders == expected)
    }
}

private func a(_ count: Int) -> String { String(repeating: "a", count: count) }
